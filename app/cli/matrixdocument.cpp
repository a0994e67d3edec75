#include "app/cli/matrixdocument.h"

#include "app/export/findings.h"

#include <algorithm>

namespace crossread {

namespace {

QByteArray cellJson(int a, int b, const MatrixCell &cell)
{
    JsonObject item;
    item.add("a", a)
        .add("b", b)
        .add("copied", jsonArray({jsonScore(cell.copied), jsonScore(cell.copiedThere)}))
        .add("claims", cell.claims)
        .add("shared", jsonScore(cell.shared))
        .add("figures", cell.figures)
        .add("figureConflicts", cell.figureConflicts)
        .add("figuresInConflict", jsonScore(cell.figuresInConflict()))
        .add("conflicts", cell.conflicts);
    return item.json();
}

} // namespace

QByteArray matrixDocument(const QList<Article> &articles, const ComparisonMatrix &matrix)
{
    QHash<Id, const Article *> known;
    for (const Article &article : articles)
        known.insert(article.id, &article);
    QList<QByteArray> rows;
    for (qsizetype row = 0; row < matrix.articles.size(); ++row) {
        const Article &article = *known[matrix.articles[row]];
        JsonObject item;
        addPlace(item, article);
        item.add("title", article.title).add("source", article.source).add("cluster", matrix.clusters[row]);
        rows.append(item.json());
    }
    QList<std::pair<int, int>> places = matrix.cells.keys();
    std::sort(places.begin(), places.end());
    QList<QByteArray> cells;
    for (const auto &[a, b] : std::as_const(places))
        cells.append(cellJson(a, b, matrix.at(a, b)));
    JsonObject all;
    all.add("articles", jsonArray(rows)).add("matrix", jsonArray(cells));
    return all.json();
}

} // namespace crossread
