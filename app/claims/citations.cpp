#include "app/claims/citations.h"

#include "app/claims/credits.h"
#include "app/claims/naming.h"
#include "app/claims/stretches.h"

#include <QHash>

namespace crossread {

namespace {

constexpr int headSentences = 3;   // so far goes the head of an article, headings not counted
constexpr int sentencesBefore = 2; // of a paragraph, that a sentence's source stands behind as well
constexpr int sentencesAfter = 4;

// The citations of one article after the other.
class CitationFinder
{
public:
    CitationFinder(const QList<Article> &articles, const UnitCorpus &corpus) : m_articles(articles), m_corpus(corpus)
    {
        for (qsizetype i = 0; i < articles.size(); ++i) {
            const QString key = outletKey(articles[i].source);
            m_own.append(key);
            m_names.add(articles[i].source);
            if (!key.isEmpty())
                m_bySource[key].append(int(i));
        }
    }

    QList<Citation> of(int article)
    {
        m_article = article;
        m_found.clear();
        m_places.clear();
        const QString &own = m_own[article];
        for (const Credit &credit : findCredits(m_articles[article], m_names)) {
            const QString resolved = m_names.resolve(credit.name, true);
            add(resolved.isEmpty() ? outletKey(credit.name) : resolved, own, credit.name, credit.span);
        }
        sentences(own);
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Citation &x, const Citation &y) { return x.span < y.span; });
        return m_found;
    }

private:
    // The citation of that name, made where there is none yet; null for the article's own outlet.
    Citation *add(const QString &key, const QString &own, const QString &name, Span span)
    {
        if (key.isEmpty() || key == own)
            return nullptr;
        const auto place = m_places.constFind(key);
        if (place != m_places.constEnd())
            return &m_found[*place];
        Citation citation;
        citation.from = m_articles[m_article].id;
        citation.name = outletKey(name) == key ? name : m_names.nameOf(key);
        citation.span = span;
        citation.to = articleOf(key);
        m_places.insert(key, m_found.size());
        m_found.append(citation);
        return &m_found.last();
    }

    // Of several articles of that source, the earliest; none that is younger than this one.
    Id articleOf(const QString &key) const
    {
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
        return best >= 0 ? m_articles[best].id : 0;
    }

    void sentences(const QString &own)
    {
        SourceNaming naming(m_articles[m_article].text, m_names, own);
        const int first = m_corpus.firstOf[m_article];
        const int last = m_corpus.firstOf[m_article + 1];
        QList<QList<NamedSource>> named;
        for (int unit = first; unit < last; ++unit)
            named.append(naming.of(m_corpus.units[unit].sentence));
        int place = 0; // among the sentences that are no heading
        for (int unit = first; unit < last; ++unit) {
            place += !m_corpus.units[unit].heading;
            for (const NamedSource &source : std::as_const(named[unit - first])) {
                const bool isNew = !m_places.contains(source.key);
                Citation *citation = add(source.key, own, source.name, source.span);
                if (!citation)
                    continue;
                if (isNew)
                    citation->kind = CitationKind::Named;
                if (citation->basis.isEmpty())
                    citation->basis = source.basis;
                if (source.isSecondHand)
                    continue;
                // A study that opens an article is what all of it is about, a memo among what others say is not.
                citation->atHead = citation->atHead || place <= (source.isDocument ? 1 : headSentences);
                reach(*citation, source, unit - first, named);
            }
        }
    }

    // What the source of a sentence stands behind: the sentence, and those around it in its paragraph that name nobody.
    // Unnamed people who say something are an outlet's, but none of a document's.
    void reach(Citation &citation, const NamedSource &behind, int sentence,
               const QList<QList<NamedSource>> &named) const
    {
        const int first = m_corpus.firstOf[m_article];
        const auto at = [&](int n) -> const Sentence & { return m_corpus.units[first + n].sentence; };
        const auto belongs = [&](int n) {
            if (n < 0 || n >= named.size() || at(n).block != at(sentence).block)
                return false;
            const bool other = std::any_of(named[n].begin(), named[n].end(),
                                           [&behind](const NamedSource &source) { return source.key != behind.key; });
            const bool isTold = behind.isDocument && isUnnamedSource(at(n).attribution.source);
            return !other && (!named[n].isEmpty() || (namesNobody(at(n).attribution) && !isTold));
        };
        int from = sentence;
        while (sentence - from < sentencesBefore && belongs(from - 1))
            --from;
        int to = sentence;
        while (to - sentence < sentencesAfter && belongs(to + 1))
            ++to;
        for (int n = from; n <= to; ++n) {
            if (!citation.reach.contains(at(n).span))
                citation.reach.append(at(n).span);
        }
        std::sort(citation.reach.begin(), citation.reach.end());
    }

    const QList<Article> &m_articles;
    const UnitCorpus &m_corpus;
    OutletNames m_names;
    QStringList m_own; // keys of the articles' outlets
    QHash<QString, QList<int>> m_bySource;
    int m_article = 0;
    QList<Citation> m_found;
    QHash<QString, qsizetype> m_places;
};

} // namespace

QList<Citation> findCitations(const UnitCorpus &corpus, const QList<Article> &articles)
{
    constexpr qsizetype articlesAtOnce = 64; // of a thread
    const CitationFinder shared(articles, corpus);
    return inStretches<Citation>(articles.size(), articlesAtOnce, {}, [&shared](int first, int last) {
        QList<Citation> citations;
        CitationFinder finder = shared;
        for (int article = first; article < last; ++article)
            citations += finder.of(article);
        return citations;
    });
}

} // namespace crossread
