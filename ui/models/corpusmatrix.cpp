#include "ui/models/corpusmatrix.h"

#include "app/text/textreuse.h"

#include <algorithm>
#include <numeric>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype allPairs = 60; // articles up to here are compared each with each
constexpr int candidatesEach = 12;

ReusedWords wordsOf(const Article &article)
{
    ReusedWords words;
    for (const Block &block : article.blocks) {
        if (isAnalysed(block))
            readReusedWords(article.text, block.span, words);
    }
    return words;
}

// How alike two articles are, for their order alone: what is copied counts most.
double likeness(const MatrixCell &cell, const MatrixCell &back)
{
    return std::max(cell.copied, back.copied) + cell.allClaims;
}

// Average linkage; groups as lists of places in the order of the tree.
QList<int> clusterOrder(const CorpusMatrix &matrix)
{
    const qsizetype count = matrix.articles.size();
    QList<QList<int>> groups;
    QList<QList<double>> alike(count, QList<double>(count, 0));
    for (int i = 0; i < count; ++i) {
        groups.append(QList<int>{i});
        for (int j = 0; j < count; ++j)
            alike[i][j] = i == j ? -1 : likeness(matrix.at(i, j), matrix.at(j, i));
    }
    QList<int> alive(count);
    std::iota(alive.begin(), alive.end(), 0);
    while (alive.size() > 1) {
        int a = alive[0], b = alive[1];
        double best = -1;
        for (qsizetype i = 0; i < alive.size(); ++i) {
            for (qsizetype j = i + 1; j < alive.size(); ++j) {
                if (alike[alive[i]][alive[j]] > best) {
                    best = alike[alive[i]][alive[j]];
                    a = alive[i];
                    b = alive[j];
                }
            }
        }
        const double sizeA = double(groups[a].size()), sizeB = double(groups[b].size());
        for (const int other : std::as_const(alive)) {
            const double joined = (alike[a][other] * sizeA + alike[b][other] * sizeB) / (sizeA + sizeB);
            alike[a][other] = alike[other][a] = joined;
        }
        alike[a][a] = -1;
        groups[a] += groups[b];
        alive.removeAll(b);
    }
    return alive.isEmpty() ? QList<int>() : groups[alive.first()];
}

CorpusMatrix filled(const QList<Id> &articles, const QList<Claim> &claims, const QList<Conflict> &conflicts,
                    const CopiedShares &copied)
{
    CorpusMatrix matrix;
    matrix.articles = articles;
    const qsizetype count = articles.size();
    matrix.cells.resize(count * count);
    QHash<Id, qsizetype> place;
    for (qsizetype i = 0; i < count; ++i)
        place.insert(articles[i], i);
    const auto cell = [&](qsizetype row, qsizetype column) -> MatrixCell & {
        return matrix.cells[row * count + column];
    };
    QList<int> own(count, 0);
    for (const Claim &claim : claims) {
        if (claim.status == ClaimStatus::Rejected)
            continue;
        QSet<qsizetype> in;
        for (const Passage &passage : claim.passages) {
            if (const auto found = place.constFind(passage.article); found != place.cend())
                in.insert(*found);
        }
        for (const qsizetype a : std::as_const(in)) {
            ++own[a];
            for (const qsizetype b : std::as_const(in))
                cell(a, b).claims += a != b ? 1 : 0;
        }
    }
    for (qsizetype a = 0; a < count; ++a) {
        for (qsizetype b = 0; b < count; ++b)
            cell(a, b).allClaims = double(cell(a, b).claims) / std::max(1, std::min(own[a], own[b]));
    }
    for (const Conflict &conflict : conflicts) {
        const qsizetype a = place.value(conflict.a.article, -1);
        const qsizetype b = place.value(conflict.b.article, -1);
        if (a < 0 || b < 0 || a == b)
            continue;
        ++cell(a, b).conflicts;
        ++cell(b, a).conflicts;
    }
    for (auto pair = copied.cbegin(); pair != copied.cend(); ++pair) {
        const qsizetype a = place.value(pair.key().first, -1);
        const qsizetype b = place.value(pair.key().second, -1);
        if (a >= 0 && b >= 0)
            cell(a, b).copied = pair.value();
    }
    return matrix;
}

} // namespace

CopiedShares copiedShares(const QList<Article> &articles, const Progress &progress)
{
    QList<ReusedWords> words;
    ReuseCandidates candidates;
    for (const Article &article : articles) {
        words.append(wordsOf(article));
        if (articles.size() > allPairs)
            candidates.add(words.last());
        if (progress.cancelled())
            return {};
    }
    QList<std::pair<int, int>> pairs;
    if (articles.size() > allPairs) {
        pairs = candidates.pairs(candidatesEach);
    } else {
        for (int i = 0; i < articles.size(); ++i) {
            for (int j = 0; j < i; ++j)
                pairs.append({i, j});
        }
    }
    CopiedShares shares;
    for (qsizetype i = 0; i < pairs.size() && !progress.cancelled(); ++i) {
        const auto [a, b] = pairs[i];
        int common = 0;
        for (const ReusedText &stretch : reusedText(words[a], words[b]))
            common += stretch.words;
        if (common > 0) {
            shares.insert({articles[a].id, articles[b].id}, double(common) / std::max(1, int(words[a].size())));
            shares.insert({articles[b].id, articles[a].id}, double(common) / std::max(1, int(words[b].size())));
        }
        progress.at(double(i + 1) / double(pairs.size()));
    }
    return shares;
}

CorpusMatrix corpusMatrix(const QList<Id> &articles, const QList<Claim> &claims, const QList<Conflict> &conflicts,
                          const CopiedShares &copied)
{
    const CorpusMatrix plain = filled(articles, claims, conflicts, copied);
    QList<Id> order;
    for (const int place : clusterOrder(plain))
        order.append(articles[place]);
    return filled(order, claims, conflicts, copied);
}

} // namespace crossread
