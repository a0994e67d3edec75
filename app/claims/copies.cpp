#include "app/claims/citations.h"
#include "app/claims/outlets.h"
#include "app/text/textreuse.h"

#include <algorithm>
#include <QSet>

namespace crossread {

namespace {

constexpr int copyWords = 18; // in one stretch: so much two articles do not share by chance

ReusedWords wordsOf(const Article &article)
{
    ReusedWords words;
    for (const Block &block : article.blocks) {
        if (isAnalysed(block))
            readReusedWords(article.text, block.span, words);
    }
    return words;
}

class CopyFinder
{
public:
    CopyFinder(const QList<Article> &articles, const QList<Citation> &citations) : m_articles(articles)
    {
        for (const Citation &citation : citations) {
            if (citation.to)
                m_cites.insert({citation.from, citation.to});
            if (citation.kind == CitationKind::Credit)
                m_credited.insert(citation.from);
        }
    }

    QList<Citation> find(const Progress &progress) const
    {
        // By day, so that the first of many copies is what all of them are compared with.
        QList<int> order;
        for (int i = 0; i < int(m_articles.size()); ++i)
            order.append(i);
        std::stable_sort(order.begin(), order.end(), [this](int x, int y) { return day(x) < day(y); });
        ReuseCandidates candidates;
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (progress.cancelled())
                return {};
            candidates.add(wordsOf(m_articles[order[i]]));
            progress.at(0.6 * double(i + 1) / double(order.size()));
        }
        const QList<std::pair<int, int>> pairs = candidates.pairs();
        QList<Citation> citations;
        ReusedWords words;
        int read = -1;
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            if (progress.cancelled())
                return {};
            const auto [later, earlier] = pairs[i];
            if (read != later)
                words = wordsOf(m_articles[order[later]]);
            read = later;
            addCopies(order[later], order[earlier], reusedText(words, wordsOf(m_articles[order[earlier]])), citations);
            progress.at(0.6 + 0.4 * double(i + 1) / double(pairs.size()));
        }
        return citations;
    }

private:
    qint64 day(int article) const
    {
        return m_articles[article].hasDate() ? m_articles[article].published.toJulianDay()
                                             : std::numeric_limits<qint64>::max();
    }

    // Whether `x` is taken to have it from `y`; `x` comes later in the order of days.
    bool isFrom(int x, int y) const
    {
        const Article &a = m_articles[x];
        const Article &b = m_articles[y];
        const bool aCites = m_cites.contains({a.id, b.id});
        if (aCites != m_cites.contains({b.id, a.id}))
            return aCites;
        if (day(x) != day(y))
            return true;
        if (a.hasDate() && a.publishedAt.isValid() && b.publishedAt.isValid() && a.publishedAt != b.publishedAt)
            return a.publishedAt > b.publishedAt;
        const bool aIsAgency = isNewsAgency(outletKey(a.source));
        if (aIsAgency != isNewsAgency(outletKey(b.source)))
            return !aIsAgency;
        // Who credits an agency has not taken it from a third.
        return !(m_credited.contains(a.id) && !m_credited.contains(b.id));
    }

    void addCopies(int later, int earlier, const QList<ReusedText> &found, QList<Citation> &citations) const
    {
        const auto longest = std::max_element(found.begin(), found.end(),
                                              [](const auto &x, const auto &y) { return x.ownWords < y.ownWords; });
        if (longest == found.end() || longest->ownWords < copyWords)
            return;
        const bool forth = isFrom(later, earlier);
        const Article &from = m_articles[forth ? later : earlier];
        const Article &to = m_articles[forth ? earlier : later];
        Citation citation;
        citation.kind = CitationKind::Copied;
        citation.from = from.id;
        citation.to = to.id;
        citation.name = to.source.isEmpty() ? to.title : to.source;
        citation.span = forth ? longest->a : longest->b;
        for (const ReusedText &text : found)
            citation.reach.append(forth ? text.a : text.b);
        std::sort(citation.reach.begin(), citation.reach.end());
        citations.append(citation);
    }

    const QList<Article> &m_articles;
    QSet<std::pair<Id, Id>> m_cites;
    QSet<Id> m_credited; // to somebody
};

} // namespace

QList<Citation> findCopies(const QList<Article> &articles, const QList<Citation> &citations, const Progress &progress)
{
    return CopyFinder(articles, citations).find(progress);
}

} // namespace crossread
