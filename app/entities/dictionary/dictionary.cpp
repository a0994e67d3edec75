#include "app/entities/dictionary/dictionary.h"

#include "app/entities/dictionary/foldedtext.h"
#include "app/entities/entities.h"

#include <algorithm>
#include <QSet>

namespace crossread {

namespace {

// FNV-1a over the word without its case. Words that share a hash cost one comparison more.
quint64 wordHash(QStringView word)
{
    quint64 hash = 14695981039346656037ull;
    for (const QChar c : word) {
        const char16_t u = c.unicode();
        const char16_t caseless = u >= 0x80                ? c.toCaseFolded().unicode()
                                  : u >= u'A' && u <= u'Z' ? char16_t(u + 32)
                                                           : u;
        hash = (hash ^ caseless) * 1099511628211ull;
    }
    return hash;
}

bool isSame(QStringView text, QStringView name, bool matchCase)
{
    if (matchCase)
        return text == name;
    return std::equal(text.begin(), text.end(), name.begin(), name.end(),
                      [](QChar a, QChar b) { return a.toCaseFolded() == b; });
}

bool isFigureKind(const QString &kind)
{
    const auto &kinds = entityKinds();
    return std::any_of(kinds.cbegin(), kinds.cend(),
                       [&](const EntityKind &row) { return row.isFigure && row.id == kind; });
}

bool byPlace(const Mention &a, const Mention &b)
{
    return a.span < b.span;
}

// Without the possessive that some recognisers leave on a name.
Span withoutPossessive(Span span, const QString &text)
{
    const QStringView end = span.in(text).last(std::min<qsizetype>(2, span.length()));
    const bool possessive = end == u"'s" || end == u"\u2019s";
    return possessive ? Span{span.start, span.end - 2} : span;
}

QList<Mention> withFixed(QList<Mention> mentions, const Article &article, const QList<FixedMention> &fixed)
{
    for (const FixedMention &place : fixed) {
        if (place.span.end > article.text.size() || place.span.of(article.text) != place.exact)
            continue;
        mentions.removeIf([&](const Mention &mention) {
            return place.kind.isEmpty() ? place.span.contains(mention.span) : place.span.overlaps(mention.span);
        });
        if (place.kind.isEmpty())
            continue;
        Mention mention;
        mention.span = place.span;
        mention.kind = place.kind;
        mention.entity = place.entity.isEmpty() ? place.exact.simplified() : place.entity;
        mention.origin = MentionOrigin::User;
        mentions.insert(std::upper_bound(mentions.begin(), mentions.end(), mention, byPlace), mention);
    }
    return mentions;
}

} // namespace

Dictionary::Dictionary(const QList<DictionaryEntry> &entries)
{
    for (const DictionaryEntry &entry : entries) {
        const QString name = entry.matchCase ? foldedName(entry.text) : caselessName(entry.text);
        if (name.isEmpty())
            continue;
        m_entries += entry;
        addLink(entry);
        if (entry.onlyFound)
            continue;
        m_byFirstWord[wordHash(QStringView(name).first(wordEnd(name, 0)))] += int(m_names.size());
        m_names += Entry{entry, name};
    }
    for (QList<int> &list : m_byFirstWord) {
        const auto rank = [this](int index) {
            const Entry &name = m_names.at(index);
            return std::tuple(-name.text.size(), !name.entry.matchCase, -index);
        };
        std::sort(list.begin(), list.end(), [&](int a, int b) { return rank(a) < rank(b); });
    }
}

void Dictionary::addLink(const DictionaryEntry &entry)
{
    if (entry.kind.isEmpty())
        return;
    const QString entity = entry.entity.isEmpty() ? entry.text.simplified() : entry.entity;
    const QString name = foldedName(entry.text);
    if (entry.onlyFound)
        m_links.insert({name, entry.kind}, entity);
    else if (entry.matchCase)
        m_byName.insert(name, {entity, entry.kind});
    else
        m_byCaselessName.insert(caselessName(entry.text), {entity, entry.kind});
}

int Dictionary::longestAt(QStringView text, Span word, Span &found) const
{
    const auto list = m_byFirstWord.constFind(wordHash(word.in(text)));
    if (list == m_byFirstWord.cend())
        return -1;
    for (const int index : *list) {
        const Entry &name = m_names.at(index);
        const Span span{word.start, word.start + name.text.size()};
        if (span.end > text.size() || !isSame(span.in(text), name.text, name.entry.matchCase) ||
            !isWholeWords(text, span))
            continue;
        found = span;
        return index;
    }
    return -1;
}

QList<Dictionary::Match> Dictionary::matches(const Article &article, bool onlyFirst) const
{
    QList<Match> found;
    if (m_names.isEmpty())
        return found;
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        const FoldedText folded(block.span.in(article.text));
        const QStringView text = folded.text();
        for (qsizetype i = 0; i < text.size();) {
            const Span word{i, wordEnd(text, i)};
            Span span;
            const int entry = text.at(i) == u' ' ? -1 : longestAt(text, word, span);
            if (entry < 0) {
                i = word.end;
                continue;
            }
            const Span original = folded.original(span);
            found += Match{{block.span.start + original.start, block.span.start + original.end}, entry};
            if (onlyFirst)
                return found;
            i = span.end;
        }
    }
    return found;
}

bool Dictionary::standsIn(const Article &article) const
{
    return !matches(article, true).isEmpty();
}

QList<Mention> Dictionary::withEntries(const Article &article, const QList<Mention> &mentions) const
{
    const QList<Match> found = matches(article, false);
    if (found.isEmpty())
        return mentions;
    QList<Mention> all;
    QSet<qsizetype> crowdedOut; // matches that lie on what the analyst has put there
    qsizetype first = 0;
    for (const Mention &mention : mentions) {
        while (first < found.size() && found.at(first).span.end <= mention.span.start)
            ++first;
        bool stays = true;
        for (qsizetype i = first; i < found.size() && found.at(i).span.start < mention.span.end; ++i) {
            if (mention.origin == MentionOrigin::User)
                crowdedOut.insert(i);
            else if (!m_names.at(found.at(i).entry).entry.kind.isEmpty() ||
                     withoutPossessive(mention.span, article.text) == found.at(i).span)
                stays = false;
        }
        if (stays)
            all += mention;
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        const DictionaryEntry &entry = m_names.at(found.at(i).entry).entry;
        if (entry.kind.isEmpty() || crowdedOut.contains(i))
            continue;
        Mention mention;
        mention.span = found.at(i).span;
        mention.kind = entry.kind;
        mention.entity = entry.entity.isEmpty() ? entry.text.simplified() : entry.entity;
        mention.origin = MentionOrigin::Dictionary;
        const auto same = std::lower_bound(mentions.begin(), mentions.end(), mention, byPlace);
        if (same != mentions.end() && same->span == mention.span && same->kind == mention.kind)
            mention.value = same->value;
        all += mention;
    }
    std::sort(all.begin(), all.end(), byPlace);
    return all;
}

// Follows names and links until nothing leads further; a circle ends where it would begin again.
void Dictionary::link(Mention &mention) const
{
    const bool recognised = mention.origin == MentionOrigin::Rule || mention.origin == MentionOrigin::Tagger;
    if (mention.value || isFigureKind(mention.kind))
        return;
    QList<std::pair<QString, QString>> seen;
    for (;;) {
        const QString name = foldedName(mention.entity);
        const std::pair<QString, QString> here{name, mention.kind};
        if (seen.contains(here))
            return;
        seen += here;
        if (const auto to = m_links.constFind(here); to != m_links.cend()) {
            mention.entity = *to;
            continue;
        }
        if (!recognised)
            return;
        auto to = m_byName.constFind(name);
        if (to == m_byName.cend()) {
            to = m_byCaselessName.constFind(caselessName(name));
            if (to == m_byCaselessName.cend())
                return;
        }
        mention.entity = to->entity;
        mention.kind = to->kind;
    }
}

QList<Mention> Dictionary::applied(const Article &article, const QList<Mention> &mentions,
                                   const QList<FixedMention> &fixed) const
{
    if (m_entries.isEmpty() && fixed.isEmpty())
        return mentions;
    QList<Mention> all = withFixed(withEntries(article, mentions), article, fixed);
    if (!m_links.isEmpty() || !m_byName.isEmpty() || !m_byCaselessName.isEmpty()) {
        for (Mention &mention : all)
            link(mention);
    }
    return all;
}

} // namespace crossread
