#include "app/claims/citations.h"

#include "app/claims/lexicon.h"
#include "app/claims/outlets.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

class CitationFinder
{
public:
    explicit CitationFinder(const QList<Article> &articles) : m_articles(articles)
    {
        for (qsizetype i = 0; i < articles.size(); ++i) {
            const QString key = outletKey(articles[i].source);
            if (!key.isEmpty())
                m_bySource[key].append(int(i));
        }
    }

    QList<Citation> of(int article, const UnitCorpus &corpus)
    {
        m_article = article;
        m_found.clear();
        m_seen.clear();
        m_seen.insert(outletKey(m_articles[article].source));
        for (const Block &block : m_articles[article].blocks) {
            if (block.kind == BlockKind::Furniture)
                sourceLine(block.span);
        }
        if (!m_articles[article].blocks.isEmpty())
            dateline();
        for (int unit = corpus.firstOf[article]; unit < corpus.firstOf[article + 1]; ++unit)
            sentence(corpus.units[unit].sentence);
        std::sort(m_found.begin(), m_found.end(), [](const Citation &x, const Citation &y) { return x.span < y.span; });
        return m_found;
    }

private:
    QStringView text() const { return m_articles[m_article].text; }

    void add(const QString &name, Span span)
    {
        const QString key = outletKey(name);
        if (key.isEmpty() || m_seen.contains(key))
            return;
        m_seen.insert(key);
        Citation citation;
        citation.from = m_articles[m_article].id;
        citation.name = name;
        citation.span = span;
        // Of several articles of that source, the earliest; none that is younger than this one.
        int best = -1;
        for (const int other : m_bySource.value(key)) {
            const QDate date = m_articles[other].published;
            const QDate own = m_articles[m_article].published;
            if (other == m_article || (date.isValid() && own.isValid() && date > own))
                continue;
            if (best < 0 ||
                (date.isValid() && (!m_articles[best].published.isValid() || date < m_articles[best].published)))
                best = other;
        }
        citation.to = best >= 0 ? m_articles[best].id : 0;
        m_found.append(citation);
    }

    // "Source: The Courier", "Via Northwire", "Originally published by …"
    void sourceLine(Span span)
    {
        static const QRegularExpression pattern(
            QStringLiteral(
                "^\\s*(?:source|sources|via|credit|originally published (?:by|in|on|at)|(?:this article |this story "
                ")?first "
                "appeared (?:in|on|at))\\s*:?\\s+([\\p{Lu}][^.|;•\\n]{1,60}?)\\s*(?:[.|;•]|$|\\s[-–—]\\s|\\bDate:)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const QRegularExpressionMatch match = pattern.match(span.in(text()).left(200).toString());
        if (match.hasMatch())
            add(match.captured(1).trimmed(), {span.start + match.capturedStart(1), span.start + match.capturedEnd(1)});
    }

    // "HALVERN (Northwire) – "
    void dateline()
    {
        static const QRegularExpression pattern(
            QStringLiteral("^[\\p{Lu}][\\p{L} .,]{1,40}\\(([\\p{Lu}][^()]{1,30})\\)\\s*[-–—]"),
            QRegularExpression::UseUnicodePropertiesOption);
        for (const Block &block : m_articles[m_article].blocks) {
            if (block.kind != BlockKind::Paragraph)
                continue;
            const QRegularExpressionMatch match = pattern.match(block.span.in(text()).left(100).toString());
            if (match.hasMatch())
                add(match.captured(1),
                    {block.span.start + match.capturedStart(1), block.span.start + match.capturedEnd(1)});
            return;
        }
    }

    bool isOutlet(const QString &key) const { return m_bySource.contains(key) || isKnownOutlet(key); }

    // Names of outlets in a sentence that is about what somebody reported.
    void sentence(const Sentence &sentence)
    {
        const QList<Token> tokens = tokenise(text(), sentence.span);
        const bool reports = std::any_of(tokens.begin(), tokens.end(), [](const Token &token) {
            return token.is(SayVerb | ShowVerb | Document) || token.lower == u"according" ||
                   token.lower == u"interview" || token.lower == u"obtained" || token.lower == u"reporting";
        });
        if (!reports)
            return;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if (tokens[i].capital)
                i = std::max(i, outletAt(tokens, i));
        }
        document(sentence);
    }

    // The longest run of words from `first` on that names an outlet, when its neighbours speak of reporting. Answers
    // its last word.
    qsizetype outletAt(const QList<Token> &tokens, qsizetype first)
    {
        for (qsizetype last = std::min(first + 4, tokens.size() - 1); last >= first; --last) {
            bool joined = true;
            for (qsizetype i = first + 1; i <= last; ++i)
                joined = joined && tokens[i].gap == 0;
            const Span span{tokens[first].span.start, tokens[last].span.end};
            const QString key = joined ? outletKey(span.in(text())) : QString();
            if (key.isEmpty() || !isOutlet(key) || !(tokens[last].capital || tokens[last].possessive))
                continue;
            const bool article = tokens[first].lower == u"the" || (first > 0 && tokens[first - 1].lower == u"the");
            if ((!article && !m_bySource.contains(key) && isCommonWord(key)) || !speaks(tokens, first, last, key))
                return last;
            Span name = span;
            if (tokens[last].possessive)
                name.end -= 2;
            add(name.in(text()).toString(), name);
            return last;
        }
        return first;
    }

    // "the Courier reported", "told the Courier", "the Courier's report", "according to the Courier", "published in the
    // Courier"
    bool speaks(const QList<Token> &tokens, qsizetype first, qsizetype last, const QString &key) const
    {
        const auto isAny = [&tokens](qsizetype i, std::initializer_list<QLatin1String> words) {
            return i >= 0 && i < tokens.size() && std::find(words.begin(), words.end(), tokens[i].lower) != words.end();
        };
        for (qsizetype i = last + 1; i <= std::min(last + 3, tokens.size() - 1); ++i) {
            if (tokens[i].is(SayVerb | ShowVerb | Document) || tokens[i].lower == u"interview" ||
                tokens[i].lower == u"reporting")
                return true;
        }
        if (isAny(last + 1,
                  {QLatin1String("has"), QLatin1String("had"), QLatin1String("first"), QLatin1String("broke")}))
            return true;
        for (qsizetype i = std::max<qsizetype>(0, first - 4); i < first; ++i) {
            if (isAny(i, {QLatin1String("told"), QLatin1String("tells"), QLatin1String("according"),
                          QLatin1String("citing"), QLatin1String("reported"), QLatin1String("interview"),
                          QLatin1String("seen"), QLatin1String("obtained"), QLatin1String("published"),
                          QLatin1String("by"), QLatin1String("per"), QLatin1String("via"), QLatin1String("report"),
                          QLatin1String("reporting"), QLatin1String("telling")}))
                return true;
        }
        return m_bySource.contains(key) && last + 1 == tokens.size();
    }

    // "the Harbour Authority's report says": a named document that stands behind it.
    void document(const Sentence &sentence)
    {
        const Attribution &attribution = sentence.attribution;
        if (attribution.source.isEmpty() || !sentence.span.contains(attribution.span))
            return;
        const QList<Token> tokens = tokenise(attribution.source, {0, attribution.source.size()});
        if (tokens.isEmpty() || tokens.size() > 8)
            return;
        static const QSet<QString> documents = {
            QStringLiteral("filing"),     QStringLiteral("filings"), QStringLiteral("document"),
            QStringLiteral("documents"),  QStringLiteral("memo"),    QStringLiteral("memos"),
            QStringLiteral("email"),      QStringLiteral("emails"),  QStringLiteral("lawsuit"),
            QStringLiteral("indictment"), QStringLiteral("minutes"), QStringLiteral("transcript"),
            QStringLiteral("study"),      QStringLiteral("survey"),  QStringLiteral("audit"),
            QStringLiteral("records"),    QStringLiteral("report"),  QStringLiteral("letter")};
        const bool named = std::any_of(tokens.begin(), tokens.end(), [this](const Token &token) {
            return token.capital && isOutlet(outletKey(token.lower));
        });
        const bool own = std::any_of(tokens.begin(), tokens.end(), [](const Token &token) {
            return token.capital && !token.is(Determiner | Pronoun);
        });
        if (!named && own && documents.contains(tokens.last().lower))
            add(attribution.source, attribution.span);
    }

    const QList<Article> &m_articles;
    QHash<QString, QList<int>> m_bySource;
    int m_article = 0;
    QList<Citation> m_found;
    QSet<QString> m_seen;
};

} // namespace

QList<Citation> findCitations(const UnitCorpus &corpus, const QList<Article> &articles)
{
    QList<Citation> citations;
    CitationFinder finder(articles);
    for (int i = 0; i < int(articles.size()); ++i)
        citations += finder.of(i, corpus);
    return citations;
}

} // namespace crossread
