#pragma once

#include "app/values/article.h"

namespace crossread {

// In English, a paragraph a line.
inline Article articleOfLines(const QString &text)
{
    Article article;
    article.text = text;
    article.language = QStringLiteral("en");
    qsizetype from = 0;
    for (const QString &line : text.split(u'\n')) {
        Block block;
        block.span = {from, from + line.size()};
        article.blocks.append(block);
        from += line.size() + 1;
    }
    return article;
}

} // namespace crossread
