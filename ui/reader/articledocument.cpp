#include "ui/reader/articledocument.h"

#include "ui/reader/readerstyle.h"
#include "ui/theme.h"

#include <cmath>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QWidget>

namespace crossread {

namespace {

struct BlockFormats
{
    QTextBlockFormat block;
    QTextCharFormat text;
};

QTextBlockFormat blockFormat(qreal lineHeight, qreal above, qreal below, qreal left = 0)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLeftMargin(left);
    return format;
}

QTextCharFormat textFormat(const QFont &font, const QColor &color = {})
{
    QTextCharFormat format;
    format.setFont(font);
    if (color.isValid())
        format.setForeground(color);
    return format;
}

// What a document never keeps as one character of a line becomes a blank: the offsets stay right.
QString plainLine(QString line)
{
    for (QChar &c : line) {
        if (c == QChar::CarriageReturn || c == QChar::ParagraphSeparator || c == QChar(0xfdd0) || c == QChar(0xfdd1))
            c = QChar::Space;
    }
    return line;
}

class Formatter
{
public:
    Formatter(const Article &article, const TextMeasures &measures, const Theme &theme)
        : m_article(article), m_measures(measures), m_theme(theme)
    {
    }

    BlockFormats of(int place) const
    {
        const TextMeasures &m = m_measures;
        const Block block = m_article.blocks.value(place);
        switch (block.kind) {
        case BlockKind::Heading:
            if (place == 0 && titleInText(m_article))
                return {blockFormat(m.titleHeight, 0, m.gap * 1.2), textFormat(m.title)};
            return {blockFormat(m.lineHeight, place == 0 ? 0 : m.gap * 1.7, m.gap * 0.2), textFormat(m.heading)};
        case BlockKind::ListItem: {
            const bool last = kindAt(place + 1) != BlockKind::ListItem;
            return {blockFormat(m.lineHeight, 0, last ? m.gap : m.gap * 0.2, m.indent * std::max(1, block.level)), {}};
        }
        case BlockKind::Quote: {
            const bool last = kindAt(place + 1) != BlockKind::Quote;
            return {blockFormat(m.lineHeight, 0, last ? m.gap : m.gap * 0.5, m.indent), {}};
        }
        case BlockKind::Caption:
            return {blockFormat(m.smallHeight, 0, m.gap), textFormat(m.caption, m_theme.secondary)};
        case BlockKind::Furniture: {
            const bool first = place == 0 || kindAt(place - 1) != BlockKind::Furniture;
            const bool last = kindAt(place + 1) != BlockKind::Furniture;
            return {blockFormat(m.smallHeight, first ? m.gap * 1.4 : 0, last ? m.gap * 2 : 0),
                    textFormat(m.furniture, m_theme.faint)};
        }
        case BlockKind::Paragraph:
            break;
        }
        return {blockFormat(m.lineHeight, 0, m.gap), {}};
    }

private:
    BlockKind kindAt(int place) const { return m_article.blocks.value(place).kind; }

    const Article &m_article;
    const TextMeasures &m_measures;
    const Theme &m_theme;
};

} // namespace

TextMeasures measuresFor(const ReaderStyle &style, bool alone, const QWidget &widget)
{
    TextMeasures m;
    const qreal zoom = style.zoom / 100.0;
    m.text = QFont(articleFontFamily(style.fontFamily));
    m.text.setPointSizeF((alone ? 12 : 11) * zoom);
    m.em = m.text.pointSizeF() * widget.logicalDpiY() / 72.0;
    m.lineHeight = std::round(m.em * 1.5);
    m.naturalHeight = QFontMetricsF(m.text, &widget).height();

    m.title = m.text;
    m.title.setPointSizeF(m.text.pointSizeF() * 1.3);
    m.title.setWeight(QFont::DemiBold);
    m.titleHeight = std::round(m.em * 1.3 * 1.36);
    m.heading = m.text;
    m.heading.setBold(true);
    m.caption = m.text;
    m.caption.setPointSizeF(m.text.pointSizeF() * 0.88);
    m.caption.setItalic(true);
    m.furniture = widget.font();
    m.furniture.setPixelSize(qRound(m.em * 12 / 14.667));
    m.smallHeight = std::round(m.em * 18 / 14.667);
    m.gap = std::round(m.em * 10 / 14.667);
    m.indent = std::round(m.em * 20 / 14.667);

    // What a letter of English takes on the average, blanks included; a font's own average counts rare letters too.
    const QString sample = QStringLiteral("the committee said on Tuesday that it would not consider any of the offers");
    const qreal letter = QFontMetricsF(m.text, &widget).horizontalAdvance(sample) / sample.size();
    m.column = std::ceil(letter * style.columnWidth);
    m.narrowest = std::ceil(letter * std::min(60, style.columnWidth));
    return m;
}

void fillDocument(QTextDocument &document, const Article &article, const TextMeasures &measures,
                  const QPalette &palette)
{
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(measures.text);
    const Formatter formatter(article, measures, themeOf(palette));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    int place = 0;
    for (qsizetype start = 0; start <= article.text.size(); ++place) {
        qsizetype end = article.text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = article.text.size();
        const BlockFormats formats = formatter.of(place);
        if (place == 0) {
            cursor.setBlockFormat(formats.block);
            cursor.setBlockCharFormat(formats.text);
        } else {
            cursor.insertBlock(formats.block, formats.text);
        }
        cursor.insertText(plainLine(article.text.mid(start, end - start)), formats.text);
        start = end + 1;
    }
    cursor.endEditBlock();
}

bool titleInText(const Article &article)
{
    if (article.blocks.isEmpty())
        return false;
    const Block &first = article.blocks.first();
    return first.kind == BlockKind::Heading && first.span.of(article.text) == article.title;
}

bool titleAboveText(const Article &article)
{
    return article.id && article.titleOrigin != MetadataOrigin::Derived && !titleInText(article);
}

} // namespace crossread
