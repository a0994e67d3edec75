#include "app/export/pagesetter.h"

#include "app/values/colors.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>

namespace crossread {

namespace {

QString firstFamily(const QStringList &wished, const QString &otherwise)
{
    const QStringList families = QFontDatabase::families();
    for (const QString &family : wished) {
        if (!family.isEmpty() && families.contains(family))
            return family;
    }
    return otherwise;
}

QFont fontOf(const QString &family, qreal size)
{
    QFont font(family);
    font.setPixelSize(std::max(1, qRound(size)));
    font.setHintingPreference(QFont::PreferNoHinting);
    // A breath between letters keeps them from becoming ligatures, which PDFs would give back as U+FB01 and the like.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

// Lines one below the other, each as wide as it may be; their heights do not matter.
std::shared_ptr<QTextLayout> laidOut(const QString &text, const TextStyle &style, qreal width,
                                     const QList<QTextLayout::FormatRange> &formats)
{
    auto layout = std::make_shared<QTextLayout>(text, style.font);
    const bool fromRight = text.isRightToLeft();
    QTextOption option(style.alignment == Qt::AlignLeft && fromRight ? Qt::AlignRight : style.alignment);
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

// What of the text fits into the lines it may have.
QString cutText(const QString &text, const TextStyle &style, qreal width)
{
    if (style.mostLines <= 0)
        return text;
    auto layout = laidOut(text, style, width, {});
    if (layout->lineCount() <= style.mostLines)
        return text;
    const QTextLine last = layout->lineAt(style.mostLines - 1);
    qsizetype end = last.textStart() + last.textLength();
    for (;;) {
        while (end > 0 && !text[end - 1].isLetterOrNumber())
            --end;
        const QString cut = text.left(end) + QChar(0x2026);
        if (end == 0 || laidOut(cut, style, width, {})->lineCount() <= style.mostLines)
            return cut;
        const qsizetype blank = text.lastIndexOf(QLatin1Char(' '), end - 1);
        end = blank > last.textStart() ? blank : end - 1;
    }
}

bool isFromRight(QChar c)
{
    const QChar::Direction direction = c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

} // namespace

// Not by QTextLine::cursorToX: where directions meet, one position has two places.
GlyphExtent glyphExtent(const QTextLine &line, int start, int length)
{
    GlyphExtent extent;
    for (const QGlyphRun &run : line.glyphRuns(start, length)) {
        const auto positions = run.positions();
        const auto advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < positions.size(); ++i) {
            const qreal from = positions[i].x();
            const qreal to = from + advances.value(i).x();
            extent.left = extent.isFound ? std::min(extent.left, from) : from;
            extent.right = extent.isFound ? std::max(extent.right, to) : to;
            extent.isFound = true;
            extent.isFromRight = run.isRightToLeft();
        }
    }
    if (!extent.isFound) {
        const qreal x = line.cursorToX(start);
        const qreal y = line.cursorToX(start + length);
        extent.left = std::min(x, y);
        extent.right = std::max(x, y);
    }
    return extent;
}

PageTarget PlacedText::target() const
{
    return m_lines.isEmpty() ? PageTarget{} : PageTarget{m_lines[0].page, m_lines[0].top};
}

// Pieces of one direction each, in the order in which they are read.
QList<QPair<qreal, qreal>> PlacedText::extents(int number, qsizetype start, qsizetype end) const
{
    const QTextLine line = m_layout->lineAt(number);
    const QString text = m_layout->text();
    const bool rightToLeft = text.isRightToLeft();
    bool mixed = rightToLeft;
    for (qsizetype i = line.textStart(); i < line.textStart() + line.textLength() && !mixed; ++i)
        mixed = isFromRight(text[i]);
    if (!mixed)
        return {{line.cursorToX(int(start)), line.cursorToX(int(end))}};
    QList<QPair<qreal, qreal>> pieces;
    bool direction = rightToLeft;
    bool last = direction;
    for (qsizetype i = start; i < end;) {
        const auto next = std::min<qsizetype>(end, std::max<qsizetype>(i + 1, m_layout->nextCursorPosition(int(i))));
        const GlyphExtent extent = glyphExtent(line, int(i), int(next - i));
        const qreal left = extent.left;
        const qreal right = extent.right;
        // What is one glyph of several characters, as an emoji may be, is read from the left wherever it stands.
        if (extent.isFound)
            direction = extent.isFromRight && !text[i].isSurrogate();
        constexpr qreal touch = 2;
        const bool goesOn = !pieces.isEmpty() && direction == last && left <= pieces.last().second + touch &&
                            right >= pieces.last().first - touch;
        if (goesOn)
            pieces.last() = {std::min(left, pieces.last().first), std::max(right, pieces.last().second)};
        else
            pieces.append({left, right});
        last = direction;
        i = next;
    }
    return pieces;
}

QList<PageArea> PlacedText::areas(Span span) const
{
    QList<PageArea> areas;
    for (int i = 0; i < m_lines.size(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const qsizetype start = std::max<qsizetype>(span.start, line.textStart());
        qsizetype end = std::min<qsizetype>(span.end, line.textStart() + line.textLength());
        while (end > start && m_layout->text()[end - 1].isSpace())
            --end;
        if (end <= start)
            continue;
        for (const auto &[left, right] : extents(i, start, end)) {
            const Line &placed = m_lines[i];
            areas.append({placed.page, QRectF(QPointF(placed.at.x() + left, placed.top),
                                              QPointF(placed.at.x() + right, placed.bottom))});
        }
    }
    return areas;
}

PageStyles::PageStyles(const PdfOptions &options)
    : m_serif(firstFamily(
          {options.font, QStringLiteral("Charis SIL"), QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")},
          QStringLiteral("serif"))),
      m_sans(firstFamily({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")},
                         QStringLiteral("sans-serif"))),
      m_size(points(std::clamp(options.size, 7.0, 24.0)))
{
}

QFont PageStyles::serif(qreal size) const
{
    return fontOf(m_serif, size);
}

QFont PageStyles::sans(qreal size) const
{
    return fontOf(m_sans, size);
}

TextStyle PageStyles::text(qreal scale) const
{
    TextStyle style;
    style.font = serif(m_size * scale);
    style.leading = m_size * scale * 1.42;
    style.after = m_size * scale * 0.6;
    style.color = lightColors().text;
    return style;
}

TextStyle PageStyles::plain(qreal scale) const
{
    TextStyle style = text(scale);
    style.font = sans(m_size * scale);
    style.leading = m_size * scale * 1.4;
    return style;
}

PageSetter::PageSetter(PdfPages &pages, qreal top, qreal bottom) : m_pages(pages), m_top(top), m_bottom(bottom)
{
    m_place = {std::max<int>(0, int(pages.pages.size())), top};
}

Page &PageSetter::page(int number)
{
    while (m_pages.pages.size() <= number)
        m_pages.pages.append(Page{});
    return m_pages.pages[number];
}

void PageSetter::newPage()
{
    m_place = {m_place.page + 1, m_top};
}

void PageSetter::leave(qreal height)
{
    if (!isAtHead())
        m_place.y += height;
}

void PageSetter::require(qreal height)
{
    if (!isAtHead() && m_place.y + height > m_bottom)
        newPage();
}

PageArea PageSetter::area(qreal height)
{
    require(height);
    page(m_place.page);
    const PageArea area{m_place.page, QRectF(m_column.left, m_place.y, m_column.width, height)};
    m_place.y += height;
    return area;
}

void PageSetter::put(PlacedText &placed, int number, Place place, qreal left, const TextStyle &style)
{
    const QTextLine line = placed.m_layout->lineAt(number);
    const qreal size = style.font.pixelSize();
    // Letters are centred in the line's height as if each font were as this one: another that a single word needs
    // shall not move the line.
    const qreal baseline = place.y + (style.leading + size * 0.64) / 2;
    const QPointF at(left, baseline - line.ascent());
    placed.m_lines.append({place.page, at, baseline - size * 0.84, baseline + size * 0.28, baseline});
    page(place.page).lines.append({placed.m_layout, number, at, style.color});
}

PlacedText PageSetter::text(const QString &text, const TextStyle &style, const QList<QTextLayout::FormatRange> &formats)
{
    PlacedText placed;
    const qreal width = m_column.width - style.left - style.right;
    placed.m_layout = laidOut(cutText(text, style, width), style, width, formats);
    const int count = placed.m_layout->lineCount();
    if (text.isEmpty() || count == 0)
        return placed;
    leave(style.before);
    if (style.follows > 0)
        require(count * style.leading + style.after + style.follows);
    for (int i = 0; i < count;) { // of less than two lines nothing stands alone: headHeight() says so too
        const int room = std::max(0, int((m_bottom - m_place.y) / style.leading + 0.01));
        int take = std::min(room, count - i);
        if (take < count - i) {
            take = std::min(take, std::max(0, count - i - 2));
            if (i == 0 && take < 2)
                take = 0;
            if (take == 0 && isAtHead())
                take = std::max(1, std::min(room, count - i)); // a page of two lines
        }
        for (int line = i; line < i + take; ++line) {
            put(placed, line, m_place, m_column.left + style.left, style);
            m_place.y += style.leading;
        }
        i += take;
        if (i < count)
            newPage();
    }
    m_place.y += style.after;
    return placed;
}

PlacedText PageSetter::textAt(int number, QPointF top, qreal width, const QString &text, const TextStyle &style,
                              const QList<QTextLayout::FormatRange> &formats)
{
    PlacedText placed;
    placed.m_layout = laidOut(cutText(text, style, width), style, width, formats);
    for (int i = 0; i < placed.m_layout->lineCount() && !text.isEmpty(); ++i)
        put(placed, i, {number, top.y() + i * style.leading}, top.x(), style);
    return placed;
}

qreal PageSetter::heightOf(const QString &text, const TextStyle &style, qreal width)
{
    return text.isEmpty() ? 0 : laidOut(cutText(text, style, width), style, width, {})->lineCount() * style.leading;
}

qreal PageSetter::wholeHeight(const QString &text, const TextStyle &style) const
{
    return heightOf(text, style, m_column.width - style.left - style.right) + style.after;
}

qreal PageSetter::headHeight(const QString &text, const TextStyle &style) const
{
    const qreal height = heightOf(text, style, m_column.width - style.left - style.right);
    return height > 3.5 * style.leading ? 2 * style.leading : height;
}

void PageSetter::shape(int number, PageShape shape)
{
    page(number).shapes.append(std::move(shape));
}

} // namespace crossread
