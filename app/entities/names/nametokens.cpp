#include "app/entities/names/nametokens.h"

#include <QSet>

namespace crossread {

namespace {

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c == QChar(0x2019);
}

bool isOpening(QChar c)
{
    return c == QLatin1Char('"') || c == QLatin1Char('(') || c == QLatin1Char('[') || c == QChar(0x201c) ||
           c == QChar(0x2018) || c == QChar(0x00ab) || c == QChar(0x201e) || c == QLatin1Char('\'');
}

// Reads the tokens of one block. Surrogate pairs: letters of other planes are words, all else is a mark.
class Reader
{
public:
    Reader(const QString &text, Span block) : m_text(text), m_at(block.start), m_end(block.end) {}

    QList<NameToken> read()
    {
        bool blank = true;
        m_sentence = true;
        while (m_at < m_end) {
            const QChar c = m_text.at(m_at);
            if (c.isSpace()) {
                blank = true;
                ++m_at;
                continue;
            }
            NameToken token;
            if (isLetter(m_at))
                token = word();
            else if (c.isDigit())
                token = number();
            else
                token = mark();
            token.glued = !blank && !m_tokens.isEmpty();
            blank = false;
            m_tokens.append(token);
        }
        return std::move(m_tokens);
    }

private:
    bool isLetter(qsizetype at) const
    {
        if (at >= m_end)
            return false;
        const QChar c = m_text.at(at);
        if (c.isHighSurrogate() && at + 1 < m_end)
            return QChar::isLetter(QChar::surrogateToUcs4(c, m_text.at(at + 1)));
        return c.isLetter() || c.isMark() || (c.isLowSurrogate() && at > 0 && isLetter(at - 1));
    }

    NameToken word()
    {
        const qsizetype start = m_at;
        qsizetype end = start;
        while (end < m_end) {
            const QChar c = m_text.at(end);
            if (isLetter(end) || c.isDigit())
                ++end;
            else if (isApostrophe(c) && isLetter(end + 1) && !(isPossessive(end)))
                ++end;
            else
                break;
        }
        NameToken token;
        token.starts = m_sentence;
        // "U.S.", "J.K.": single letters with full stops between them
        if (end - start == 1 && end + 1 < m_end && m_text.at(end) == QLatin1Char('.') && m_text.at(start).isUpper()) {
            ++end;
            while (end + 1 < m_end && m_text.at(end).isUpper() && m_text.at(end + 1) == QLatin1Char('.'))
                end += 2;
            if (end < m_end && m_text.at(end).isUpper() && !isLetter(end + 1))
                ++end; // "U.S.A"
        } else if (end < m_end && m_text.at(end) == QLatin1Char('.') && isAbbreviation(start, end)) {
            ++end;
        }
        token.span = {start, end};
        m_at = end;
        if (m_at < m_end && isApostrophe(m_text.at(m_at)) && isPossessive(m_at)) {
            token.possessive = true;
            m_at += 2;
        } else if (m_at < m_end && isApostrophe(m_text.at(m_at)) && m_text.at(m_at - 1) == QLatin1Char('s') &&
                   !isLetter(m_at + 1) && m_text.at(start).isUpper()) {
            token.possessive = true; // "the Wright brothers'", "Barclays'"
            ++m_at;
        }
        describe(token);
        // Whether the full stop of an abbreviation ends the sentence too is seen by what follows; names go on.
        m_sentence = false;
        return token;
    }

    // 's or ’s that ends a word
    bool isPossessive(qsizetype apostrophe) const
    {
        return apostrophe + 1 < m_end &&
               (m_text.at(apostrophe + 1) == QLatin1Char('s') || m_text.at(apostrophe + 1) == QLatin1Char('S')) &&
               !isLetter(apostrophe + 2);
    }

    bool isAbbreviation(qsizetype start, qsizetype end) const
    {
        static const QSet<QString> known = [] {
            const auto words = QStringLiteral("mr mrs ms dr prof st mt ft jr sr gen col lt sgt capt cpl adm gov sen "
                                              "rep rev hon maj inc corp ltd co "
                                              "bros no vs jan feb mar apr jun jul aug sep sept oct nov dec")
                                   .split(QLatin1Char(' '));
            return QSet<QString>(words.begin(), words.end());
        }();
        return end - start <= 5 && m_text.at(start).isUpper() &&
               known.contains(m_text.mid(start, end - start).toLower());
    }

    void describe(NameToken &token) const
    {
        const QStringView text = token.span.in(m_text);
        token.key = lexiconKey(text);
        int letters = 0;
        int capitals = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text.at(i).isLetter())
                continue;
            ++letters;
            if (text.at(i).isUpper()) {
                ++capitals;
                token.innerCapital = token.innerCapital || i > 0;
            }
        }
        token.capital = text.at(0).isUpper() || text.at(0).isTitleCase();
        // "d'Ivoire", "l'Oréal"
        if (!token.capital && text.size() > 3 && isApostrophe(text.at(1)) && text.at(2).isUpper())
            token.capital = true;
        if (!token.capital && token.innerCapital && capitals < letters && text.at(1).isUpper())
            token.capital = true; // "iPhone", "eBay"
        token.allCapitals = letters > 1 && capitals == letters;
        token.innerCapital = token.innerCapital && !token.allCapitals;
        token.lex = lexicon().of(token.key, token.capital);
        // "US" is no pronoun.
        if (const QString alias = token.allCapitals ? lexicon().alias(token.key) : QString(); !alias.isEmpty())
            token.lex = lexicon().of(alias.toLower());
        // "I'd", "You'll"
        const qsizetype apostrophe = token.key.indexOf(QLatin1Char('\''));
        static const QStringList contracted = {QStringLiteral("d"),  QStringLiteral("ll"), QStringLiteral("ve"),
                                               QStringLiteral("re"), QStringLiteral("m"),  QStringLiteral("t")};
        if (apostrophe > 0 && contracted.contains(token.key.mid(apostrophe + 1)))
            token.lex |= Lex::Stop;
    }

    NameToken number()
    {
        NameToken token;
        token.type = NameToken::Number;
        const qsizetype start = m_at;
        while (m_at < m_end && (m_text.at(m_at).isLetterOrNumber() ||
                                ((m_text.at(m_at) == QLatin1Char(',') || m_text.at(m_at) == QLatin1Char('.')) &&
                                 m_at + 1 < m_end && m_text.at(m_at + 1).isDigit())))
            ++m_at;
        token.span = {start, m_at};
        token.key = m_text.mid(start, m_at - start);
        token.starts = m_sentence;
        m_sentence = false;
        return token;
    }

    NameToken mark()
    {
        NameToken token;
        token.type = NameToken::Mark;
        const QChar c = m_text.at(m_at);
        const qsizetype size = c.isHighSurrogate() && m_at + 1 < m_end && m_text.at(m_at + 1).isLowSurrogate() ? 2 : 1;
        token.span = {m_at, m_at + size};
        token.key = m_text.mid(m_at, size);
        m_at += size;
        const bool ends = c == QLatin1Char('.') || c == QLatin1Char('!') || c == QLatin1Char('?') ||
                          c == QChar(0x2026) || c == QLatin1Char(':') || c == QLatin1Char(';') || c == QChar(0x2022) ||
                          c == QChar(0x00b7) || c == QLatin1Char('|');
        // A closing quotation mark or bracket after the end of a sentence leaves it ended.
        const bool closes = c == QLatin1Char(')') || c == QLatin1Char(']') || c == QChar(0x201d) || c == QChar(0x2019);
        // "GRAZ, Austria (Agency) — Rain fell": the story begins after the dash.
        const bool dateline = (c == QChar(0x2014) || c == QChar(0x2013) || c == QLatin1Char('-')) &&
                              m_tokens.size() < 10 && token.span.start > 0 &&
                              m_text.at(token.span.start - 1).isSpace() && !m_tokens.isEmpty() &&
                              m_tokens.first().allCapitals;
        if (!(closes && m_sentence)) {
            const bool quote = isOpening(c) && c != QLatin1Char('(') && c != QLatin1Char('[');
            m_sentence = ends || dateline || quote || (isOpening(c) && m_sentence);
        }
        return token;
    }

    const QString &m_text;
    qsizetype m_at;
    qsizetype m_end;
    bool m_sentence = true;
    QList<NameToken> m_tokens;
};

BlockCase lettersOf(const Block &block, const QList<NameToken> &tokens)
{
    int words = 0;
    int capitals = 0;
    int upper = 0;
    int all = 0;
    for (const NameToken &token : tokens) {
        if (!token.isWord())
            continue;
        ++all;
        upper += token.allCapitals || token.span.length() == 1;
        if (token.is(Lex::Stop) && !token.capital)
            continue;
        ++words;
        capitals += token.capital;
    }
    if (all >= 3 && upper > 0.8 * all)
        return BlockCase::Upper;
    const bool heading = block.kind == BlockKind::Heading;
    const bool open = tokens.isEmpty() || !tokens.last().isMark('.');
    if (heading && all <= 2)
        return BlockCase::Title;
    if ((heading || (open && all <= 18 && words >= 4)) && capitals >= 0.75 * words)
        return BlockCase::Title;
    return BlockCase::Sentence;
}

} // namespace

QList<NameBlock> nameBlocks(const Article &article)
{
    QList<NameBlock> blocks;
    for (int i = 0; i < article.blocks.size(); ++i) {
        const Block &block = article.blocks.at(i);
        if (!isAnalysed(block))
            continue;
        NameBlock read;
        read.index = i;
        read.tokens = Reader(article.text, block.span).read();
        read.letters = lettersOf(block, read.tokens);
        blocks.append(read);
    }
    return blocks;
}

} // namespace crossread
