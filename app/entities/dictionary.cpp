#include "app/entities/dictionary.h"

namespace crossread {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// The word, or the single mark, at the start of a text.
QString firstWord(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && isWordCharacter(text.at(end)))
        ++end;
    return text.first(std::max<qsizetype>(end, text.isEmpty() ? 0 : 1)).toString().toLower();
}

} // namespace

Dictionary::Dictionary(const QList<DictionaryEntry> &entries)
{
    for (const DictionaryEntry &entry : entries) {
        const QString text = entry.text.simplified();
        if (text.isEmpty())
            continue;
        m_entries.append(entry);
        m_entries.last().text = text;
        m_byFirstWord[firstWord(text)].append(int(m_entries.size()) - 1);
    }
    for (auto &list : m_byFirstWord) {
        std::stable_sort(list.begin(), list.end(),
                         [this](int a, int b) { return m_entries.at(a).text.size() > m_entries.at(b).text.size(); });
    }
}

QList<Mention> Dictionary::matches(const Article &article) const
{
    QList<Mention> found;
    const QStringView text = article.text;
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        for (qsizetype i = block.span.start; i < block.span.end;) {
            qsizetype end = i;
            while (end < block.span.end && isWordCharacter(text.at(end)))
                ++end;
            const qsizetype next = std::max(end, i + 1);
            qsizetype after = next;
            const auto list =
                next - i > 80 ? QList<int>() : m_byFirstWord.value(text.mid(i, next - i).toString().toLower());
            for (const int index : list) {
                const DictionaryEntry &entry = m_entries.at(index);
                const qsizetype stop = i + entry.text.size();
                if (stop > block.span.end ||
                    (stop < block.span.end && isWordCharacter(text.at(stop)) && isWordCharacter(text.at(stop - 1))))
                    continue;
                if (text.mid(i, entry.text.size())
                        .compare(entry.text, entry.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive) != 0)
                    continue;
                Mention mention;
                mention.span = {i, stop};
                mention.kind = entry.kind;
                mention.entity = entry.entity.isEmpty() ? entry.text : entry.entity;
                mention.origin = MentionOrigin::Dictionary;
                found.append(mention);
                after = stop;
                break;
            }
            i = after;
        }
    }
    return found;
}

QList<Mention> Dictionary::applied(const Article &article, const QList<Mention> &mentions) const
{
    if (m_entries.isEmpty())
        return mentions;
    const QList<Mention> own = matches(article);
    QList<Mention> all;
    qsizetype at = 0;
    for (const Mention &mention : mentions) {
        while (at < own.size() && own.at(at).span.end <= mention.span.start)
            all.append(own.at(at++));
        if (at == own.size() || !own.at(at).span.overlaps(mention.span))
            all.append(mention);
    }
    while (at < own.size())
        all.append(own.at(at++));
    // An entry without a kind says: this is no entity.
    all.removeIf([](const Mention &mention) { return mention.kind.isEmpty(); });
    return all;
}

} // namespace crossread
