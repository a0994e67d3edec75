#pragma once

#include "tests/ui/articlebuilder.h"

#include <QRandomGenerator>

namespace crossread {

// An article of at least so many characters, the same each time.
inline Article longArticle(qsizetype atLeast)
{
    ArticleBuilder builder(QStringLiteral("A long report"), QStringLiteral("Harbour Post"));
    builder.titleBlock();
    QRandomGenerator random(3);
    const QStringList words =
        QStringLiteral("the harbour crane of a ferry said that night crossings will not be paid for by "
                       "sailors who wait in port until Monday and lorries queue along every quay")
            .split(QLatin1Char(' '));
    for (qsizetype size = 0; size < atLeast;) {
        QString paragraph;
        const int length = 200 + random.bounded(500);
        while (paragraph.size() < length)
            paragraph += words[random.bounded(words.size())] + QLatin1Char(random.bounded(12) ? ' ' : '.');
        size += paragraph.size();
        builder.paragraph(paragraph.trimmed());
    }
    return builder.build();
}

} // namespace crossread
