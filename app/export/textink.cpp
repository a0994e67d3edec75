#include "app/export/textink.h"

#include "app/export/pagesetter.h"

#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>

namespace crossread {

namespace {

bool isLigature(QChar c)
{
    return c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06;
}

// What has neither ink nor width by itself: it goes with what stands before it.
bool isSilent(QChar c)
{
    return c.category() == QChar::Other_Format || (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F);
}

QString readable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC);
}

// A picture of glyphs that have no outlines: of emoji in colours.
void drawPicture(QPainter &painter, QPointF at, const QGlyphRun &run)
{
    const QRectF rect = run.boundingRect();
    if (rect.isEmpty())
        return;
    constexpr qreal scale = 0.25; // 360 dots an inch
    QImage image((rect.size() * scale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter pixels(&image);
    pixels.scale(scale, scale);
    pixels.drawGlyphRun(-rect.topLeft(), run);
    pixels.end();
    painter.drawImage(QRectF(at + rect.topLeft(), QSizeF(image.size()) / scale), image);
}

// Qt gathers the glyphs of a line by font, in no order: these are from left to right.
QList<QGlyphRun> orderedRuns(const QTextLine &line, int start, int length)
{
    QList<QGlyphRun> runs = line.glyphRuns(start, length);
    runs.removeIf([](const QGlyphRun &run) { return run.positions().isEmpty(); });
    std::sort(runs.begin(), runs.end(), [](const QGlyphRun &a, const QGlyphRun &b) {
        return a.positions().first().x() < b.positions().first().x();
    });
    return runs;
}

QColor colorAt(const PageLine &line, int position)
{
    for (const QTextLayout::FormatRange &range : line.layout->formats()) {
        const bool inside = range.start <= position && position < range.start + range.length;
        if (inside && range.format.hasProperty(QTextFormat::ForegroundBrush))
            return range.format.foreground().color();
    }
    return line.color;
}

// Whether what reaches so far has no glyph of its own but shares the one before it.
bool isPartOf(const GlyphExtent &first, const GlyphExtent &next)
{
    return !next.isFound || (qAbs(first.left - next.left) < 1 && qAbs(first.right - next.right) < 1);
}

void drawOutlines(QPainter &painter, const QTextLine &line, int start, int length, QPointF at, const QColor &color)
{
    for (const QGlyphRun &run : orderedRuns(line, start, length)) {
        const QRawFont font = run.rawFont();
        const auto glyphs = run.glyphIndexes();
        const auto positions = run.positions();
        QPainterPath outlines;
        outlines.setFillRule(Qt::WindingFill);
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            outlines.addPath(font.pathForGlyph(glyphs[i]).translated(positions[i]));
        if (outlines.isEmpty())
            drawPicture(painter, at, run);
        else
            painter.fillPath(outlines.translated(at), color);
    }
}

} // namespace

const QList<char16_t> &TextInk::charactersOf(const QRawFont &font)
{
    const auto known = m_characters.constFind(font);
    if (known != m_characters.constEnd())
        return *known;
    constexpr int all = 0x10000;
    QList<char16_t> found;
    QString text(1024, QChar(0));
    QList<quint32> glyphs(text.size());
    for (int first = 0; first < all; first += int(text.size())) {
        if (first >= 0xD800 && first < 0xE000)
            continue; // no characters but halves of them
        for (int i = 0; i < text.size(); ++i)
            text[i] = QChar(char16_t(first + i));
        int count = int(glyphs.size());
        if (!font.glyphIndexesForChars(text.constData(), int(text.size()), glyphs.data(), &count) ||
            count != text.size())
            continue;
        for (int i = 0; i < count; ++i) {
            const auto glyph = qsizetype(glyphs[i]);
            if (glyph == 0 || glyph > 0xFFFF)
                continue;
            if (glyph >= found.size())
                found.resize(glyph + 1);
            if (found[glyph] == 0)
                found[glyph] = char16_t(first + i);
        }
    }
    return m_characters.insert(font, found).value();
}

// As a reader of the PDF will; "" where it cannot.
QString TextInk::read(const QGlyphRun &run)
{
    const QList<char16_t> &characters = charactersOf(run.rawFont());
    QString text;
    for (const quint32 glyph : run.glyphIndexes()) {
        if (qsizetype(glyph) >= characters.size() || characters[glyph] == 0)
            return {};
        text += QChar(characters[glyph]);
    }
    return text;
}

// By far the most lines are so: a glyph for each character.
bool TextInk::isPlain(const QTextLine &line, const QString &text)
{
    QList<std::pair<qreal, QChar>> seen;
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QString piece = read(run);
        if (run.isRightToLeft() || piece.isEmpty())
            return false;
        const auto positions = run.positions();
        for (qsizetype i = 0; i < piece.size(); ++i)
            seen.append({positions[i].x(), piece[i]});
    }
    const QStringView said = QStringView(text).mid(line.textStart(), line.textLength());
    if (seen.size() < said.trimmed().size() || seen.size() > said.size())
        return false;
    std::stable_sort(seen.begin(), seen.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const QChar c = seen[i].second;
        if (c.isSpace() && said[i].isSpace())
            continue;
        if (isLigature(c) || (c != said[i] && readable(c) != readable(said[i])))
            return false;
    }
    return true;
}

QList<TextInk::Piece> TextInk::piecesOf(const QTextLine &line, const PageLine &placed)
{
    const QTextLayout &layout = *placed.layout;
    const QString text = layout.text();
    const int end = line.textStart() + line.textLength();
    QList<Piece> pieces;
    for (int i = line.textStart(); i < end;) {
        int next = std::min(end, std::max(i + 1, layout.nextCursorPosition(i)));
        while (next < end && isSilent(text[next]))
            ++next;
        const QString said = text.mid(i, next - i);
        QString seen;
        for (const QGlyphRun &run : orderedRuns(line, i, next - i))
            seen += read(run);
        const bool blank = said.size() == 1 && said[0].isSpace();
        const bool plain = blank || (!seen.isEmpty() && !std::any_of(seen.begin(), seen.end(), isLigature) &&
                                     readable(seen) == readable(said));
        const bool sameColor = !pieces.isEmpty() && colorAt(placed, pieces.last().start) == colorAt(placed, i);
        if (plain && sameColor && pieces.last().isPlain)
            pieces.last().length += next - i;
        else
            pieces.append({i, next - i, plain});
        i = next;
    }
    return pieces;
}

QRectF TextInk::markOf(qsizetype number)
{
    constexpr qreal far = -1000000;
    return {far - qreal(number), far, 1, 1};
}

void TextInk::draw(QPainter &painter, const PageLine &placed, QList<UnseenText> &unseen)
{
    const QTextLine line = placed.layout->lineAt(placed.line);
    painter.setPen(placed.color);
    if (isPlain(line, placed.layout->text())) {
        line.draw(&painter, placed.at);
        return;
    }
    const qreal size = placed.layout->font().pixelSize();
    const QList<Piece> pieces = piecesOf(line, placed);
    for (qsizetype i = 0; i < pieces.size();) {
        const Piece &piece = pieces[i];
        if (piece.isPlain) {
            painter.setPen(colorAt(placed, piece.start));
            for (const QGlyphRun &run : orderedRuns(line, piece.start, piece.length))
                painter.drawGlyphRun(placed.at, run);
            ++i;
            continue;
        }
        // Neighbours are drawn at once: one glyph may stand for several of them.
        int end = piece.start;
        const QColor color = colorAt(placed, piece.start);
        while (i < pieces.size() && !pieces[i].isPlain && colorAt(placed, pieces[i].start) == color) {
            const GlyphExtent extent = glyphExtent(line, pieces[i].start, pieces[i].length);
            qsizetype next = i + 1;
            while (next < pieces.size() && !pieces[next].isPlain &&
                   isPartOf(extent, glyphExtent(line, pieces[next].start, pieces[next].length)))
                ++next;
            const qreal width = (extent.right - extent.left) / qreal(next - i);
            for (qsizetype part = 0; part < next - i; ++part) {
                const qreal left =
                    extent.isFromRight ? extent.right - qreal(part + 1) * width : extent.left + qreal(part) * width;
                const Piece &each = pieces[i + part];
                const QString said = placed.layout->text().mid(each.start, each.length);
                unseen.append({std::any_of(said.begin(), said.end(), isLigature) ? readable(said) : said,
                               QRectF(placed.at.x() + left, placed.at.y() + line.ascent() - size, width, size)});
                painter.fillRect(markOf(unseen.size() - 1), Qt::black);
                end = each.start + each.length;
            }
            i = next;
        }
        drawOutlines(painter, line, piece.start, end - piece.start, placed.at, color);
    }
}

} // namespace crossread
