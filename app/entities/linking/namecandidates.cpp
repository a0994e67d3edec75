#include "app/entities/linking/nameextents.h"

#include <cmath>

namespace crossread {

namespace {

constexpr qsizetype longestName = 200; // characters
constexpr LexFlags noNames = Lex::Stop | Lex::NonName | Lex::Demonym | Lex::Calendar;

bool isUpper(QStringView text)
{
    bool any = false;
    for (const QChar c : text) {
        if (c.isLower())
            return false;
        any = any || c.isUpper();
    }
    return any;
}

// "LAGOS, Nigeria (Agency) —", "GRAZ —", "LONDON 1996-08-30"
bool isDateline(const NameBlock &block, qsizetype first, qsizetype last)
{
    if (first != 0 || !block.tokens.at(0).allCapitals || last >= block.tokens.size())
        return false;
    for (qsizetype i = last; i < block.tokens.size() && i < last + 8; ++i) {
        const NameToken &token = block.tokens.at(i);
        if (token.isMark('-') || token.isMark('(') || token.key == QStringLiteral("\u2014") ||
            token.key == QStringLiteral("\u2013") || token.type == NameToken::Number)
            return true;
        if (token.isWord() && !token.capital)
            return false;
    }
    return false;
}

// Collects the names of one article.
class Gatherer
{
public:
    explicit Gatherer(const Article &article) : m_article(article) {}

    void add(const NameBlock &block, const QList<TaggedName> &names)
    {
        qsizetype at = 0;
        for (const TaggedName &name : names) {
            loose(block, at, name.first);
            at = name.last;
            add(block, name);
        }
        loose(block, at, block.tokens.size());
    }

    ArticleNames take() { return std::move(m_found); }

private:
    int formOf(const QString &text)
    {
        const auto known = m_forms.constFind(text);
        if (known != m_forms.cend())
            return *known;
        const int index = int(m_found.forms.size());
        m_forms.insert(text, index);
        m_found.forms.append({text, nameKey(text)});
        return index;
    }

    void add(const NameBlock &block, const TaggedName &name)
    {
        const auto &tokens = block.tokens;
        NameCandidate found;
        found.span = {tokens.at(name.first).span.start, tokens.at(name.last - 1).span.end};
        if (found.span.length() > longestName)
            return;
        // "Moody's", "McDonald's": the s belongs to it
        if (tokens.at(name.last - 1).possessive && m_article.text.mid(found.span.end).size() > 1) {
            const Span whole{found.span.start, found.span.end + 2};
            if (lexicon().of(lexiconKey(whole.in(m_article.text))) & (Lex::Company | Lex::KnownOrg))
                found.span = whole;
        }
        const QString text = found.span.of(m_article.text).simplified();
        found.form = formOf(text);
        if (m_found.forms.at(found.form).key.isEmpty())
            return;
        for (size_t kind = 0; kind < NameKindCount; ++kind)
            found.kinds[kind] = quint8(std::lround(std::clamp(name.kinds[kind], 0.0, 1.0) * 255));
        found.loud = isUpper(text) && (block.letters == BlockCase::Upper || isDateline(block, name.first, name.last));
        for (qsizetype length = 1; length <= 4 && length <= name.first && !found.afterTitle; ++length)
            found.afterTitle = titleLength(tokens, name.first - length) == length;
        found.inHeading =
            block.letters != BlockCase::Sentence || m_article.blocks.at(block.index).kind == BlockKind::Heading;
        bracket(found, tokens, name);
        m_found.names.append(found);
    }

    // "Long Name (LN)", "LN (Long Name)"
    void bracket(NameCandidate &found, const QList<NameToken> &tokens, const TaggedName &name)
    {
        if (m_found.names.isEmpty() || name.first == 0 || name.last >= tokens.size() ||
            !tokens.at(name.first - 1).isMark('(') || !tokens.at(name.last).isMark(')'))
            return;
        NameCandidate &before = m_found.names.last();
        const qsizetype gap = tokens.at(name.first - 1).span.start - before.span.end;
        if (gap < 0 || gap > 3)
            return;
        if (isShortFor(found.form, before.form))
            found.longForm = before.form;
        else if (isShortFor(before.form, found.form))
            before.longForm = found.form;
    }

    bool isShortFor(int brief, int full) const
    {
        const QString letters = QString(m_found.forms.at(brief).key).remove(QLatin1Char(' '));
        if (m_found.forms.at(brief).key.contains(QLatin1Char(' ')) || letters.size() < 2 || letters.size() > 8)
            return false;
        const QStringList words = m_found.forms.at(full).key.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() < 2)
            return false;
        QString all;
        QString heads; // without "of", "for"
        for (const QString &word : words) {
            all += word.at(0);
            if (!(lexicon().of(word, false) & (Lex::Stop | Lex::Particle)))
                heads += word.at(0);
        }
        if (all.startsWith(letters) || heads.startsWith(letters) || (heads.size() > 1 && letters.startsWith(heads)))
            return true;
        // "Interpol", "Unicef": its letters stand in the long one in this order, and begin at least two of its words
        const QString joined = words.join(QString());
        qsizetype at = 0;
        for (const QChar c : letters) {
            at = joined.indexOf(c, at) + 1;
            if (at == 0)
                return false;
        }
        return letters.size() > 2 && letters.at(0) == joined.at(0) && isUpper(m_found.forms.at(brief).text);
    }

    void loose(const NameBlock &block, qsizetype first, qsizetype last)
    {
        const auto &tokens = block.tokens;
        bool open = false; // a run goes on
        for (qsizetype i = first; i < last; ++i) {
            const NameToken &token = tokens.at(i);
            const bool usable = token.isWord() && token.span.length() < longestName && (!token.glued || i == first);
            const bool name = usable && token.capital && !(token.is(noNames) && !open);
            const bool between = usable && open && !token.capital && token.is(Lex::Stop | Lex::Particle) &&
                                 i + 1 < last && tokens.at(i + 1).capital;
            if (!name && !between) {
                open = false;
                continue;
            }
            LooseWord word;
            word.span = token.span;
            word.key = nameKey(token.span.in(m_article.text));
            word.joined = open;
            const bool plain = token.starts || block.letters != BlockCase::Sentence;
            word.small = between || token.is(noNames) || (plain && token.is(Lex::Common)) || word.key.size() < 2;
            if (word.key.isEmpty()) {
                open = false;
                continue;
            }
            m_found.loose.append(word);
            open = !token.possessive;
        }
    }

    const Article &m_article;
    ArticleNames m_found;
    QHash<QString, int> m_forms;
};

} // namespace

QString nameKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    bool plain = true;
    for (const QChar c : text)
        plain = plain && c.unicode() < 128;
    const QString whole = plain ? text.toString() : text.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : whole) {
        if (c == QLatin1Char('.') || c.isMark())
            continue;
        if (c == QChar(0x2019))
            key += QLatin1Char('\'');
        else if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            key += key.isEmpty() || key.endsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ");
        else
            key += c.toLower();
    }
    if (key.startsWith(QLatin1String("the ")) && key.size() > 4)
        key.remove(0, 4);
    if (key.endsWith(QLatin1String("'s")) && key.size() > 3)
        key.chop(2);
    return key.trimmed();
}

qsizetype titleLength(const QList<NameToken> &tokens, qsizetype at)
{
    const auto is = [&tokens](qsizetype i, LexFlags flags) {
        return i < tokens.size() && tokens.at(i).isWord() && tokens.at(i).capital && tokens.at(i).is(flags);
    };
    qsizetype end = at;
    bool title = false;
    while (end < at + 6 && is(end, Lex::Title | Lex::TitlePart)) {
        // A first name that is a title too ("Dean", "Major") is none before another title.
        title = title || tokens.at(end).is(Lex::Title);
        const bool possessive = tokens.at(end).possessive;
        ++end;
        if (possessive)
            break;
        if (end + 1 < tokens.size() && tokens.at(end).isMark('-') && tokens.at(end).glued && is(end + 1, Lex::Title))
            ++end;
    }
    // It may end in words that are no titles by themselves: "Foreign" of "Foreign Ministry".
    while (end > at && !is(end - 1, Lex::Title))
        --end;
    if (!title)
        return 0;
    if (end + 1 < tokens.size() &&
        (tokens.at(end).key == QLatin1String("of") || tokens.at(end).key == QLatin1String("for")) &&
        is(end + 1, Lex::TitlePart)) {
        end += 2;
        while (end < at + 9 && is(end, Lex::TitlePart))
            ++end;
    }
    return end - at;
}

ArticleNames articleNames(const Article &article)
{
    const QList<NameBlock> blocks = nameBlocks(article);
    const auto tagged = mendedNames(article, blocks, tagger().tag(article, blocks));
    Gatherer gatherer(article);
    for (qsizetype i = 0; i < blocks.size(); ++i)
        gatherer.add(blocks.at(i), tagged.at(i));
    return gatherer.take();
}

} // namespace crossread
