#include "app/comparisontable.h"

#include "app/csv.h"

namespace crossread {

QByteArray differencesCsv(const Comparison &comparison, const Article &a, const Article &b, const QList<Claim> &claims)
{
    const auto nameOf = [](const Article &article, const QString &otherwise) {
        if (article.source.isEmpty())
            return article.title.isEmpty() ? otherwise : article.title;
        return article.title.isEmpty() ? article.source : QStringLiteral("%1: %2").arg(article.source, article.title);
    };
    QStringList columns = differenceColumns();
    columns[1] = nameOf(a, columns[1]);
    columns[2] = nameOf(b, columns[2]);
    return csvBytes(QList<QStringList>{columns} + differenceRows(comparison, a, b, claims));
}

} // namespace crossread
