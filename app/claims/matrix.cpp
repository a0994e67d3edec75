#include "app/claims/matrix.h"

#include "app/claims/corpus.h"
#include "app/claims/linkage.h"
#include "app/claims/stretches.h"
#include "app/text/textreuse.h"

#include <QSet>
#include <set>

namespace crossread {

namespace {

constexpr qsizetype articlesAtOnce = 16; // of a thread
constexpr qsizetype pairsAtOnce = 16;    // likewise
constexpr int fewArticles = 64;          // so many are all compared with each other
constexpr int partners = 16;             // of more each with so many earlier ones that share most
constexpr double oneCluster = 0.3;       // likeness, in the mean

ReusedWords readWords(const Article &article)
{
    ReusedWords words;
    for (const Block &block : article.blocks) {
        if (isAnalysed(block))
            readReusedWords(article.text, block.span, words);
    }
    return words;
}

double shareOf(const ReusedWords &words, const QList<ReusedText> &copied, Span ReusedText::*where)
{
    if (words.size() == 0)
        return 0;
    qsizetype inside = 0;
    for (const ReusedText &text : copied) {
        const Span span = text.*where;
        const auto first = std::lower_bound(words.spans.begin(), words.spans.end(), span.start,
                                            [](Span word, qsizetype start) { return word.start < start; });
        const auto last = std::lower_bound(first, words.spans.end(), span.end,
                                           [](Span word, qsizetype end) { return word.start < end; });
        inside += last - first; // no word stands in two of them
    }
    return double(inside) / double(words.size());
}

using Cells = QHash<std::pair<int, int>, MatrixCell>; // by indices into the articles, the lower first

struct FoundCopy
{
    std::pair<int, int> pair;
    double copied = 0;
    double copiedThere = 0;
};

// (later, earlier). Of a few articles all: what many of them share would else be taken for a formula.
QList<std::pair<int, int>> pairsWorthwhile(const QList<ReusedWords> &words)
{
    if (words.size() > fewArticles) {
        ReuseCandidates candidates;
        for (const ReusedWords &one : words)
            candidates.add(one);
        return candidates.pairs(partners);
    }
    QList<std::pair<int, int>> pairs;
    for (int later = 1; later < int(words.size()); ++later) {
        for (int earlier = 0; earlier < later; ++earlier)
            pairs.append({later, earlier});
    }
    return pairs;
}

void addCopies(const QList<Article> &articles, const Progress &progress, Cells &cells)
{
    const QList<ReusedWords> words =
        inStretches<ReusedWords>(articles.size(), articlesAtOnce, progress, [&](int first, int last) {
            QList<ReusedWords> result;
            for (int i = first; i < last; ++i)
                result.append(readWords(articles[i]));
            return result;
        });
    if (progress.cancelled())
        return;
    progress.at(0.3);
    const QList<std::pair<int, int>> pairs = pairsWorthwhile(words);
    const QList<FoundCopy> found =
        inStretches<FoundCopy>(pairs.size(), pairsAtOnce, progress, [&](int first, int last) {
            QList<FoundCopy> result;
            for (int i = first; i < last; ++i) {
                const auto [b, a] = pairs[i];
                const QList<ReusedText> copied = reusedText(words[a], words[b]);
                if (!copied.isEmpty())
                    result.append(
                        {{a, b}, shareOf(words[a], copied, &ReusedText::a), shareOf(words[b], copied, &ReusedText::b)});
            }
            return result;
        });
    for (const FoundCopy &copy : found) {
        MatrixCell &cell = cells[copy.pair];
        cell.copied = copy.copied;
        cell.copiedThere = copy.copiedThere;
    }
}

// Which claims an article has, and of which it gives figures.
class ClaimTable
{
public:
    ClaimTable(const QHash<Id, int> &rows, const QList<Claim> &claims) : m_claims(rows.size())
    {
        for (int i = 0; i < int(claims.size()); ++i) {
            if (claims[i].status == ClaimStatus::Rejected)
                continue;
            for (const Passage &passage : claims[i].passages) {
                const int row = rows.value(passage.article, -1);
                if (row < 0)
                    continue;
                m_rows[i].insert(row);
                m_claims[row].insert(i);
                m_passages[row].append({passage.span, i});
                if (!passage.figures.isEmpty())
                    m_counted[i].insert(row);
            }
        }
    }

    void addTo(Cells &cells) const
    {
        for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
            QList<int> rows(it->begin(), it->end());
            std::sort(rows.begin(), rows.end());
            const QSet<int> counted = m_counted.value(it.key());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                for (qsizetype j = i + 1; j < rows.size(); ++j) {
                    MatrixCell &cell = cells[{rows[i], rows[j]}];
                    ++cell.claims;
                    cell.figures += counted.contains(rows[i]) && counted.contains(rows[j]);
                }
            }
        }
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const auto [a, b] = cell.key();
            const qsizetype fewer = std::min(m_claims[a].size(), m_claims[b].size());
            cell->shared = fewer > 0 ? double(cell->claims) / double(fewer) : 0;
        }
    }

    // Those of a row that lie there.
    QSet<int> at(int row, Span span) const
    {
        QSet<int> result;
        for (const auto &[passage, claim] : m_passages.value(row)) {
            if (passage.overlaps(span))
                result.insert(claim);
        }
        return result;
    }

    bool isCounted(int claim, int a, int b) const
    {
        const QSet<int> counted = m_counted.value(claim);
        return counted.contains(a) && counted.contains(b);
    }

private:
    QList<QSet<int>> m_claims;                          // by row
    QHash<int, QList<std::pair<Span, int>>> m_passages; // by row, with their claims
    QHash<int, QSet<int>> m_rows;                       // by claim
    QHash<int, QSet<int>> m_counted;                    // likewise, those that give figures
};

// A figure that is in conflict counts once for each claim, however often it is said; one that belongs to no claim
// counts for itself.
void addConflicts(const QHash<Id, int> &rows, const ClaimTable &table, const QList<Conflict> &conflicts, Cells &cells)
{
    std::set<std::tuple<int, int, int>> seen; // rows, claim
    for (const Conflict &conflict : conflicts) {
        int a = rows.value(conflict.a.article, -1);
        int b = rows.value(conflict.b.article, -1);
        if (a < 0 || b < 0 || a == b)
            continue;
        Span spanA = conflict.a.span;
        Span spanB = conflict.b.span;
        if (a > b) {
            std::swap(a, b);
            std::swap(spanA, spanB);
        }
        MatrixCell &cell = cells[{a, b}];
        ++cell.conflicts;
        if (conflict.kind != ConflictKind::Figures && conflict.kind != ConflictKind::Date)
            continue;
        QSet<int> both = table.at(a, spanA);
        both.intersect(table.at(b, spanB));
        const int claim = both.isEmpty() ? -1 : *std::min_element(both.begin(), both.end());
        if (claim >= 0 && seen.contains({a, b, claim}))
            continue;
        seen.insert({a, b, claim});
        ++cell.figureConflicts;
        cell.figures += claim < 0 || !table.isCounted(claim, a, b);
    }
}

double likenessOf(const MatrixCell &cell)
{
    const double copied = std::max(cell.copied, cell.copiedThere);
    return 1 - (1 - copied) * (1 - cell.shared);
}

MatrixCell turned(MatrixCell cell)
{
    std::swap(cell.copied, cell.copiedThere);
    return cell;
}

} // namespace

MatrixCell ComparisonMatrix::at(int row, int column) const
{
    if (row == column)
        return {1, 1, 0, 1, 0, 0, 0};
    return row < column ? cells.value({row, column}) : turned(cells.value({column, row}));
}

ComparisonMatrix compareAll(const QList<Article> &articles, const QList<Claim> &claims,
                            const QList<Conflict> &conflicts, const Progress &progress)
{
    QList<Article> ordered;
    for (const qsizetype i : corpusOrder(articles))
        ordered.append(articles[i]);
    QHash<Id, int> rows;
    for (int i = 0; i < int(ordered.size()); ++i)
        rows.insert(ordered[i].id, i);
    Cells cells;
    addCopies(ordered, part(progress, 0, 0.9), cells);
    if (progress.cancelled())
        return {};
    const ClaimTable table(rows, claims);
    table.addTo(cells);
    addConflicts(rows, table, conflicts, cells);
    QHash<std::pair<int, int>, double> likeness;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        likeness.insert(cell.key(), likenessOf(*cell));
    const Linkage linkage = averageLinkage(int(ordered.size()), likeness, oneCluster);
    ComparisonMatrix matrix;
    matrix.clusters = linkage.clusters;
    QList<int> placeOf(ordered.size());
    for (int place = 0; place < int(linkage.order.size()); ++place) {
        placeOf[linkage.order[place]] = place;
        matrix.articles.append(ordered[linkage.order[place]].id);
    }
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const int a = placeOf[cell.key().first];
        const int b = placeOf[cell.key().second];
        matrix.cells.insert({std::min(a, b), std::max(a, b)}, a < b ? *cell : turned(*cell));
    }
    progress.at(1);
    return matrix;
}

} // namespace crossread
