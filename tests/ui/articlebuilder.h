#pragma once

#include "app/values/article.h"

namespace crossread {

// Builds an article block by block, as an importer would.
class ArticleBuilder
{
public:
    ArticleBuilder(const QString &title, const QString &source)
    {
        m_article.title = title;
        m_article.titleOrigin = MetadataOrigin::Text;
        m_article.source = source;
        m_article.file = title + QStringLiteral(".txt");
        m_article.language = QStringLiteral("en");
        m_article.format = QStringLiteral("text");
    }

    ArticleBuilder &block(BlockKind kind, const QString &text, int level = 0, const QString &marker = {})
    {
        if (!m_article.blocks.isEmpty())
            m_article.text += QLatin1Char('\n');
        Block block;
        block.kind = kind;
        block.level = level;
        block.marker = marker;
        block.span.start = m_article.text.size();
        m_article.text += text;
        block.span.end = m_article.text.size();
        m_article.blocks.append(block);
        return *this;
    }
    ArticleBuilder &titleBlock() { return block(BlockKind::Heading, m_article.title, 1); }
    ArticleBuilder &paragraph(const QString &text) { return block(BlockKind::Paragraph, text); }

    Article build() const
    {
        Article article = m_article;
        article.original = article.text.toUtf8();
        return article;
    }

private:
    Article m_article;
};

inline Span spanOf(const Article &article, const QString &words)
{
    const qsizetype at = article.text.indexOf(words);
    return at < 0 ? Span{} : Span{at, at + words.size()};
}

} // namespace crossread
