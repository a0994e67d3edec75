#include "app/claims/comparison.h"
#include "app/export/frontpages.h"
#include "app/export/pdf.h"
#include "app/export/pdfwriting.h"
#include "app/values/colors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

QString kindTitle(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Figure:
        return Text::tr("figure");
    case DifferenceKind::Date:
        return Text::tr("date");
    case DifferenceKind::Name:
        return Text::tr("name");
    case DifferenceKind::Opposite:
        return Text::tr("opposite");
    case DifferenceKind::Hedge:
        return Text::tr("hedge");
    case DifferenceKind::Attribution:
        return Text::tr("attribution");
    case DifferenceKind::OnlyHere:
        break;
    }
    return Text::tr("only here");
}

QColor kindColor(DifferenceKind kind)
{
    const Colors &colors = lightColors();
    return kind == DifferenceKind::OnlyHere   ? colors.warning
           : kind == DifferenceKind::Opposite ? colors.stance(Stance::Disputes, false)
                                              : colors.stance(Stance::Supports, true);
}

PageTarget startOf(const QList<PageArea> &areas)
{
    return areas.isEmpty() ? PageTarget{} : PageTarget{areas[0].page, areas[0].rect.top()};
}

// From the first to the last of the areas that lie on a page.
QRectF extentOn(const QList<PageArea> &areas, int page)
{
    QRectF extent;
    for (const PageArea &area : areas) {
        if (area.page == page)
            extent |= area.rect;
    }
    return extent;
}

class SideBySide
{
public:
    SideBySide(const ExportData &data, const PdfOptions &options, const Comparison &comparison);
    PdfPages take();

private:
    void setTexts();
    void setBlock(int side, qsizetype block);
    void align();
    void tint(int side, Span span, const TagColors &ink, bool barred = false);
    void tintTexts();
    void addRibbon(const ComparedPair &pair, const Difference *difference, int number);
    void addPairs();
    void addList();
    const Article &article(int side) const { return m_data.articles[side].article; }
    qsizetype blockAt(int side, qsizetype position) const;

    const ExportData &m_data;
    const Comparison &m_comparison;
    PdfOptions m_options;
    PdfPages m_pages;
    PageStyles m_styles;
    PageFrame m_frame;
    PageSetter m_setter;
    PageSetter::Column m_columns[2];
    PageSetter::Place m_places[2];
    PlacedArticle m_placed[2];
};

PdfOptions wide(PdfOptions options)
{
    options.orientation = QPageLayout::Landscape;
    return options;
}

SideBySide::SideBySide(const ExportData &data, const PdfOptions &options, const Comparison &comparison)
    : m_data(data), m_comparison(comparison), m_options(wide(options)), m_styles(m_options),
      m_frame(pageFrame(m_options, false)), m_setter(m_pages, m_frame.top, m_frame.bottom)
{
    m_pages.layout = pdfPageLayout(m_options);
    m_pages.author = options.author;
    m_pages.made = data.made;
    m_pages.title = Text::tr("%1 and %2").arg(article(0).title, article(1).title);
    m_pages.language = languageOf(data);
    if (options.annotations)
        m_pages.annotations = annotationsFor(data);
    const qreal width = m_pages.size().width();
    const qreal margin = std::min(points(56), width * 0.07);
    const qreal gap = std::min(points(84), width * 0.1);
    const qreal column = (width - 2 * margin - gap) / 2;
    m_frame.left = margin;
    m_frame.right = width - margin;
    m_columns[0] = {margin, column};
    m_columns[1] = {margin + column + gap, column};
}

qsizetype SideBySide::blockAt(int side, qsizetype position) const
{
    const auto &blocks = article(side).blocks;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (position < blocks[i].span.end)
            return i;
    }
    return blocks.size() - 1;
}

// Both go on at the same height, if that does not leave half a page white.
void SideBySide::align()
{
    const qreal most = (m_frame.bottom - m_frame.top) / 2;
    PageSetter::Place &a = m_places[0];
    PageSetter::Place &b = m_places[1];
    PageSetter::Place &behind = a.page < b.page || (a.page == b.page && a.y < b.y) ? a : b;
    const PageSetter::Place &ahead = &behind == &a ? b : a;
    const qreal white = ahead.page == behind.page       ? ahead.y - behind.y
                        : ahead.page == behind.page + 1 ? m_frame.bottom - behind.y + ahead.y - m_frame.top
                                                        : most + 1;
    if (white <= most)
        behind = ahead;
}

void SideBySide::setTexts()
{
    // Where a sentence of one side says what one of the other says, both paragraphs begin at one height.
    QList<QPair<qsizetype, qsizetype>> anchors;
    for (const ComparedPair &pair : m_comparison.pairs) {
        const QPair<qsizetype, qsizetype> blocks{blockAt(0, m_comparison.sentencesA[pair.a].span.start),
                                                 blockAt(1, m_comparison.sentencesB[pair.b].span.start)};
        if (!pair.isMoved && !pair.isAlso &&
            (anchors.isEmpty() || (blocks.first > anchors.last().first && blocks.second > anchors.last().second)))
            anchors.append(blocks);
    }
    qsizetype next[2] = {0, 0};
    m_placed[0].id = article(0).id;
    m_placed[1].id = article(1).id;
    for (int side : {0, 1}) {
        m_setter.setPlace({0, m_frame.top});
        m_setter.setColumn(m_columns[side]);
        Article head = article(side);
        const bool hasTitle = !head.blocks.isEmpty() && head.blocks[0].span.of(head.text) == head.title;
        head.blocks = hasTitle ? head.blocks.mid(0, 1) : QList<Block>();
        m_placed[side] = placeArticle(m_setter, m_styles, head);
        next[side] = hasTitle ? 1 : 0;
        m_places[side] = m_setter.place();
    }
    align();
    anchors.append({article(0).blocks.size(), article(1).blocks.size()});
    for (const auto &[a, b] : std::as_const(anchors)) {
        for (; next[0] < a; ++next[0])
            setBlock(0, next[0]);
        for (; next[1] < b; ++next[1])
            setBlock(1, next[1]);
        align();
    }
}

void SideBySide::setBlock(int side, qsizetype block)
{
    m_setter.setPlace(m_places[side]);
    m_setter.setColumn(m_columns[side]);
    m_placed[side].pieces.append(placeBlock(m_setter, m_styles, article(side), block));
    m_places[side] = m_setter.place();
}

void SideBySide::tint(int side, Span span, const TagColors &ink, bool barred)
{
    const auto column = m_columns[side];
    const qreal barX = side == 0 ? column.left - points(7) : column.left + column.width + points(5);
    for (const PageArea &area : m_placed[side].areas(span)) {
        m_setter.shape(area.page, [rect = area.rect, ink, barred, barX](QPainter &painter) {
            painter.fillRect(rect, ink.band);
            if (barred)
                painter.fillRect(QRectF(barX, rect.top(), points(2), rect.height()), ink.edge);
        });
    }
}

void SideBySide::tintTexts()
{
    for (const ComparedPair &pair : m_comparison.pairs) {
        tint(0, m_comparison.sentencesA[pair.a].span, lightColors().compared(ComparedLook::SameClaim));
        tint(1, m_comparison.sentencesB[pair.b].span, lightColors().compared(ComparedLook::SameClaim));
    }
    for (const ReusedText &copied : m_comparison.copied) {
        tint(0, copied.a, lightColors().compared(ComparedLook::SameWords));
        tint(1, copied.b, lightColors().compared(ComparedLook::SameWords));
    }
    for (const Difference &difference : m_comparison.differences) {
        if (difference.kind == DifferenceKind::OnlyHere) {
            const int side = difference.a.isEmpty() ? 1 : 0;
            tint(side, side == 0 ? difference.a : difference.b, lightColors().compared(ComparedLook::OnlyHere), true);
            continue;
        }
        for (int side : {0, 1}) {
            for (const Span &words : side == 0 ? difference.wordsA : difference.wordsB) {
                for (const PageArea &area : m_placed[side].areas(words)) {
                    const QColor color = kindColor(difference.kind);
                    m_setter.shape(area.page, [rect = area.rect, color](QPainter &painter) {
                        QPainterPath frame;
                        const qreal out = points(0.8);
                        frame.addRoundedRect(rect.adjusted(-out, 0, out, 0), points(1.5), points(1.5));
                        painter.strokePath(frame, QPen(color, points(0.9)));
                    });
                }
            }
        }
    }
}

void SideBySide::addRibbon(const ComparedPair &pair, const Difference *difference, int number)
{
    const QList<PageArea> a = m_placed[0].areas(m_comparison.sentencesA[pair.a].span);
    const QList<PageArea> b = m_placed[1].areas(m_comparison.sentencesB[pair.b].span);
    if (a.isEmpty() || b.isEmpty())
        return;
    for (const PageArea &area : a)
        m_pages.links.append({area, startOf(b), {}});
    for (const PageArea &area : b)
        m_pages.links.append({area, startOf(a), {}});
    const int page = a[0].page;
    const QRectF left = extentOn(a, page);
    const QRectF right = extentOn(b, page);
    if (right.isEmpty())
        return;
    const qreal x0 = m_columns[0].left + m_columns[0].width + points(3);
    const qreal x1 = m_columns[1].left - points(3);
    const qreal middle = (x0 + x1) / 2;
    QPainterPath path(QPointF(x0, left.top()));
    path.cubicTo({middle, left.top()}, {middle, right.top()}, {x1, right.top()});
    path.lineTo(x1, right.bottom());
    path.cubicTo({middle, right.bottom()}, {middle, left.bottom()}, {x0, left.bottom()});
    path.closeSubpath();
    const TagColors ink = lightColors().compared(pair.isVerbatim ? ComparedLook::SameWords : ComparedLook::SameClaim);
    m_setter.shape(page, [path, ink, left, right, x0, x1](QPainter &painter) {
        QColor ground = ink.band;
        ground.setAlphaF(0.75f);
        painter.fillPath(path, ground);
        painter.strokePath(path, QPen(ink.edge, points(0.35)));
        painter.fillRect(QRectF(x0 - points(1), left.top(), points(2), left.height()), ink.edge);
        painter.fillRect(QRectF(x1 - points(1), right.top(), points(2), right.height()), ink.edge);
    });
    if (!difference)
        return;
    TextStyle style = m_styles.plain(0.62);
    style.alignment = Qt::AlignHCenter;
    style.color = kindColor(difference->kind);
    const qreal width = points(46);
    const qreal y = (left.center().y() + right.center().y()) / 2;
    const QRectF label(middle - width / 2, y - style.leading / 2, width, style.leading);
    m_setter.shape(page, [label, color = style.color](QPainter &painter) {
        QPainterPath frame;
        frame.addRoundedRect(label, points(2), points(2));
        painter.fillPath(frame, Qt::white);
        painter.strokePath(frame, QPen(color, points(0.6)));
    });
    m_setter.textAt(page, label.topLeft(), width, QStringLiteral("%1 %2").arg(number).arg(kindTitle(difference->kind)),
                    style);
}

void SideBySide::addPairs()
{
    for (qsizetype i = 0; i < m_comparison.pairs.size(); ++i) {
        const Difference *found = nullptr;
        int number = 0;
        for (qsizetype j = 0; j < m_comparison.differences.size() && !found; ++j) {
            if (m_comparison.differences[j].pair == i) {
                found = &m_comparison.differences[j];
                number = int(j) + 1;
            }
        }
        addRibbon(m_comparison.pairs[i], found, number);
    }
}

// All differences, one below the other, each with both sides.
void SideBySide::addList()
{
    m_setter.setPlace({int(m_pages.pages.size()), m_frame.top});
    m_setter.setColumn({m_frame.left, m_frame.right - m_frame.left});
    TextStyle title = m_styles.text(1.5);
    title.font.setBold(true);
    title.leading = title.font.pixelSize() * 1.25;
    title.after = m_styles.size() * 0.5;
    const PlacedText head = m_setter.text(Text::tr("Differences"), title);
    m_pages.outline.append({Text::tr("Differences"), 0, head.target()});
    const qreal whole = m_frame.right - m_frame.left;
    const qreal cells[] = {0, whole * 0.035, whole * 0.12, whole * 0.45, whole * 0.78, whole};
    TextStyle style = m_styles.plain(0.76);
    style.mostLines = 4;
    const auto cellWidth = [&cells](int column) { return cells[column + 1] - cells[column] - points(8); };
    const auto addRow = [&](const QStringList &texts, const QColor &color) {
        qreal height = style.leading;
        for (int i = 0; i < texts.size(); ++i)
            height = std::max(height, PageSetter::heightOf(texts[i], style, cellWidth(i)));
        const PageArea row = m_setter.area(height + points(7));
        m_setter.shape(row.page, [rect = row.rect](QPainter &painter) {
            painter.fillRect(QRectF(rect.left(), rect.bottom() - points(3.5), rect.width(), points(0.4)),
                             lightColors().line);
        });
        for (int i = 0; i < texts.size(); ++i) {
            TextStyle cell = style;
            cell.color = i == 1 ? color : i == 0 || i == 4 ? lightColors().secondary : lightColors().text;
            m_setter.textAt(row.page, row.rect.topLeft() + QPointF(cells[i], 0), cellWidth(i), texts[i], cell);
        }
        return row;
    };
    const auto outlet = [this](int side) {
        return article(side).source.isEmpty() ? article(side).title : article(side).source;
    };
    addRow({QString(), Text::tr("Kind"), outlet(0), outlet(1), Text::tr("Why")}, lightColors().text);
    for (qsizetype i = 0; i < m_comparison.differences.size(); ++i) {
        const Difference &difference = m_comparison.differences[i];
        const QString a = difference.a.of(article(0).text).simplified();
        const QString b = difference.b.of(article(1).text).simplified();
        const QString none(QChar(0x2014));
        const PageArea row = addRow({QString::number(i + 1), kindTitle(difference.kind), a.isEmpty() ? none : a,
                                     b.isEmpty() ? none : b, difference.reason},
                                    kindColor(difference.kind));
        for (int side : {0, 1}) {
            const Span span = side == 0 ? difference.a : difference.b;
            const QRectF cell(row.rect.left() + cells[2 + side], row.rect.top(), cellWidth(2 + side),
                              row.rect.height());
            if (!span.isEmpty())
                m_pages.links.append({{row.page, cell}, startOf(m_placed[side].areas(span)), {}});
        }
    }
    if (m_comparison.differences.isEmpty())
        m_setter.text(Text::tr("None was found."), m_styles.plain(0.85));
}

PdfPages SideBySide::take()
{
    setTexts();
    tintTexts();
    addPairs();
    for (int side : {0, 1}) {
        m_pages.outline.append({article(side).title, 0, m_placed[side].start});
        if (m_options.annotations)
            m_pages.marks += marksOf(m_data.articles[side], m_placed[side], m_data.tags, m_options.author);
    }
    addList();
    addHeads(m_pages, m_setter, m_styles, m_frame, m_data.project, {}, true);
    return std::move(m_pages);
}

} // namespace

PdfPages sideBySidePages(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    if (data.articles.size() != 2)
        return {};
    const Comparison comparison = compareArticles(data.articles[0].article, data.articles[0].mentions,
                                                  data.articles[1].article, data.articles[1].mentions, progress);
    if (progress.cancelled())
        return {};
    return SideBySide(data, options, comparison).take();
}

Result<QByteArray> sideBySidePdf(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    const PdfPages pages = sideBySidePages(data, options, progress);
    if (pages.pages.isEmpty())
        return Error{progress.cancelled() ? Text::tr("The export was cancelled.")
                                          : Text::tr("Two articles stand side by side, no more and no less."),
                     {}};
    return writePdf(pages, progress);
}

} // namespace crossread
