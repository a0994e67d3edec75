#include "ui/panels/chartpanel.h"

#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/models/filtertext.h"
#include "ui/panels/filternote.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"

#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace crossread {

namespace {

constexpr int topMargin = 6;
constexpr int axisHeight = 44;
constexpr int labelGap = 20; // about the labels

} // namespace

ChartPanel::ChartPanel(const PanelContext &context, int watched, const QString &title, QWidget *parent)
    : Panel(context, watched, true, parent), m_title(title), m_ofClaims(watched & Change::Claims), m_chart(new QChart),
      m_view(new QChartView(m_chart, this)), m_scroll(new QScrollBar(Qt::Vertical, this)), m_legend(new Legend(this)),
      m_foot(new QWidget(this)), m_note(new QLabel(this)), m_save(new QToolButton(this)),
      m_empty(new EmptyState(m_view))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(title);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_view->setMinimumSize(160, 48); // small enough that a line about the filter finds room beside it
    m_scroll->hide();
    m_save->setText(tr("Save as  ▾"));
    m_save->setToolTip(tr("Save the chart as a picture or its numbers as a table"));
    m_save->setAccessibleName(tr("Save the chart"));
    new FlowLayout(m_foot);
    m_foot->layout()->setContentsMargins(0, 0, 0, 0);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont slanted = sized(font(), 12);
    slanted.setItalic(true);
    m_note->setFont(slanted);
    m_note->setMinimumWidth(60);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_legend, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_view, 1);
    middle->addWidget(m_scroll);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 12, 4);
    bottom->addWidget(m_foot, 1);
    bottom->addWidget(m_note, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(
        new FilterNote(context.filter, watched & Change::Claims ? FilterNote::Claims : FilterNote::Names, this));
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);
    setFocusProxy(m_view);
    setTabOrder(m_view, m_save); // the legend, which may be long, comes behind it
    connect(m_save, &QToolButton::clicked, this, &ChartPanel::showMenu);
    connect(m_scroll, &QScrollBar::valueChanged, this, &ChartPanel::redraw);
    connect(m_legend, &Legend::toggled, this, &ChartPanel::toggle);
}

void ChartPanel::refresh()
{
    if (!hiddenKey().isEmpty()) {
        const QStringList hidden = m_context.project.setting(hiddenKey()).toVariant().toStringList();
        m_hidden = QSet<QString>(hidden.begin(), hidden.end());
    }
    m_current = read();
    m_hovered = {};
    m_focus = m_focus.row < rowCount() ? m_focus : Place();
    m_empty->say(rowCount() == 0 ? emptyText() : QString());
    m_save->setEnabled(rowCount() > 0);
    showLegend();
    redraw();
}

void ChartPanel::retint()
{
    redraw();
}

QString ChartPanel::note() const
{
    QStringList parts;
    if (rowCount() > 0 && !leftOut().isEmpty())
        parts.append(leftOut());
    if (const QString filter = filterText(m_context.project, m_context.filter.state());
        m_forPicture && m_ofClaims && !filter.isEmpty())
        parts.append(tr("Filtered: %1").arg(filter));
    if (m_forPicture && rowCount() > m_count)
        parts.append(tr("the first %1 of %2 rows").arg(m_count).arg(rowCount()));
    return parts.join(QStringLiteral(" · "));
}

QSet<QString> ChartPanel::hiddenEntries() const
{
    QSet<QString> hidden = m_hidden;
    for (const LegendEntry &entry : legend()) {
        // Suggestions are hidden by the filter, so that all panels agree.
        if (entry.mark == LegendEntry::Dashed && !m_context.filter.state().suggested)
            hidden.insert(entry.name);
    }
    return hidden;
}

void ChartPanel::showLegend()
{
    const bool any = rowCount() > 0;
    m_legend->setEntries(any ? legend() : QList<LegendEntry>(), hiddenEntries());
    qDeleteAll(m_foot->findChildren<LegendLabel *>());
    for (const LegendEntry &entry : any ? foot() : QList<LegendEntry>()) {
        auto *explained = new LegendLabel(entry, m_foot);
        m_foot->layout()->addWidget(explained);
        explained->show();
    }
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_foot->setVisible(any && !foot().isEmpty());
}

QString ChartPanel::hiddenKey() const
{
    return objectName().isEmpty() ? QString() : QStringLiteral("charts.hidden.") + objectName();
}

void ChartPanel::toggle(const QString &name)
{
    for (const LegendEntry &entry : legend()) {
        if (entry.name == name && entry.mark == LegendEntry::Dashed) {
            FilterState state = m_context.filter.state();
            state.suggested = !state.suggested;
            m_context.filter.set(state);
            return;
        }
    }
    if (!m_hidden.remove(name))
        m_hidden.insert(name);
    if (!hiddenKey().isEmpty()) {
        QStringList hidden(m_hidden.begin(), m_hidden.end());
        hidden.sort();
        m_context.project.setSetting(hiddenKey(), QJsonArray::fromStringList(hidden));
    }
    showLegend();
    redraw();
}

void ChartPanel::redraw()
{
    m_canvas = m_view->size();
    const int fitting = std::max(1, (m_canvas.height() - topMargin - axisHeight) / leastPitch());
    const int rows = rowCount();
    const QSignalBlocker quiet(m_scroll);
    m_scroll->setRange(0, std::max(0, rows - fitting));
    m_scroll->setPageStep(fitting);
    m_scroll->setVisible(rows > fitting);
    m_first = m_scroll->value();
    m_count = std::min(rows, fitting);
    draw();
}

// Only until it is enough: measuring thousands of labels takes time.
int ChartPanel::widestLabel(int enough) const
{
    int widest = 0;
    const QFontMetrics metrics(sized(font(), 13, true));
    for (int row = 0; row < rowCount() && widest < enough; ++row)
        widest = std::max(widest, metrics.horizontalAdvance(label(row).text));
    return widest;
}

void ChartPanel::draw()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis *axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    qDeleteAll(std::exchange(m_items, {}));
    m_view->setBackgroundBrush(theme().base);
    const int most = m_canvas.width() / 3;
    m_labelWidth = std::min(widestLabel(most) + 4, most);
    const double height = std::min(m_canvas.height() - topMargin - axisHeight, m_count * mostPitch);
    const double width = std::max(20, m_canvas.width() - m_labelWidth - labelGap - rightMargin());
    m_plot = QRectF(m_labelWidth + labelGap, topMargin, width, std::max(1.0, height));
    if (m_count > 0) {
        m_chart->setPlotArea(m_plot);
        drawRows();
    }
    redrawMarks();
}

void ChartPanel::redrawMarks()
{
    qDeleteAll(std::exchange(m_marks, {}));
    if (m_count == 0)
        return;
    drawLabels();
    drawNumbers();
    drawBands();
}

QRectF ChartPanel::rowRect(int row) const
{
    if (row < m_first || row >= m_first + m_count)
        return {};
    const double pitch = m_plot.height() / m_count;
    return {4, m_plot.top() + (row - m_first) * pitch, m_canvas.width() - 8.0, pitch};
}

bool ChartPanel::isCurrent(int row) const
{
    const QString key = label(row).key;
    return !m_forPicture && !key.isEmpty() && key == m_current;
}

QRectF ChartPanel::drawText(const QString &text, const QPointF &at, Qt::Alignment alignment, const QFont &font,
                            const QColor &color, bool mark)
{
    auto *item = new QGraphicsSimpleTextItem(text, chart());
    (mark ? m_marks : m_items).append(item);
    item->setFont(font);
    item->setBrush(color);
    item->setZValue(30);
    const QRectF box = item->boundingRect();
    const double left = alignment & Qt::AlignRight ? box.width() : alignment & Qt::AlignHCenter ? box.width() / 2 : 0;
    item->setPos(std::round(at.x() - left), std::round(at.y() - box.height() / 2));
    return item->mapRectToParent(box);
}

// By hand: Qt Charts keeps the items of old axes until the event loop turns, and a picture would show both.
void ChartPanel::drawAxis(const QList<Tick> &ticks, const QString &title)
{
    const Theme &theme = this->theme();
    const auto line = [&](const QLineF &at, const QColor &color) {
        auto *item = keep(new QGraphicsLineItem(at, m_chart));
        item->setPen(QPen(color, 1));
        item->setZValue(1);
    };
    line({m_plot.bottomLeft(), m_plot.bottomRight()}, theme.line);
    const QFont small = sized(font(), 11);
    m_tickRects.clear();
    double end = -1;
    for (const Tick &tick : ticks) {
        const double x = std::floor(tick.x) + 0.5;
        if (x > m_plot.left() + 1)
            line({x, m_plot.top(), x, m_plot.bottom()}, theme.faintLine);
        const double half = QFontMetrics(small).horizontalAdvance(tick.label) / 2.0 + 2;
        if (x - half < end + 6 || x + half > m_canvas.width())
            continue; // its line says enough
        m_tickRects.append(
            drawText(tick.label, {x, m_plot.bottom() + 12}, Qt::AlignHCenter, small, theme.secondary, false));
        end = x + half;
    }
    if (!title.isEmpty())
        drawText(title, {m_plot.center().x(), m_plot.bottom() + 30}, Qt::AlignHCenter, small, theme.secondary, false);
}

void ChartPanel::drawLabels()
{
    const Theme &theme = this->theme();
    for (int row = m_first; row < m_first + m_count; ++row) {
        const ChartLabel shown = label(row);
        QFont labelFont = sized(font(), 13, isCurrent(row));
        labelFont.setItalic(shown.suggested);
        const QStringList lines = textLines(shown.text, labelFont, m_labelWidth, m_labelLines);
        double y = rowRect(row).center().y() - (lines.size() - 1) * labelPitch / 2.0;
        for (const QString &line : lines) {
            drawText(line, {m_plot.left() - 8, y}, Qt::AlignRight, labelFont,
                     isCurrent(row) ? theme.selectedRowText : theme.text);
            y += labelPitch;
        }
    }
}

// The line that rows start from, the band of the current row, the frame under the pointer, the ring of the keyboard.
void ChartPanel::drawBands()
{
    const Theme &theme = this->theme();
    auto *start = keepMark(new QGraphicsLineItem(QLineF(m_plot.topLeft(), m_plot.bottomLeft()), m_chart));
    start->setPen(QPen(theme.outline, 1));
    start->setZValue(20);
    if (m_forPicture)
        return;
    for (int row = m_first; row < m_first + m_count; ++row) {
        if (!isCurrent(row))
            continue;
        auto *band = keepMark(new QGraphicsRectItem(rowRect(row), m_chart));
        band->setPen(Qt::NoPen);
        band->setBrush(theme.selectedRow);
        band->setZValue(0.5);
    }
    const auto frame = [&](const Place &place, const QColor &color, double margin) {
        const QRectF rect = place.row < 0 ? QRectF() : markRect(place.row, place.mark);
        if (rect.isEmpty())
            return;
        const QRectF about = rect.adjusted(-margin, -margin, margin, margin);
        QAbstractGraphicsShapeItem *item = nullptr;
        if (hasRoundMarks())
            item = keepMark(new QGraphicsEllipseItem(about, m_chart));
        else
            item = keepMark(new QGraphicsRectItem(about, m_chart));
        item->setPen(QPen(color, 2));
        item->setZValue(40);
    };
    frame(m_hovered, theme.text, hasRoundMarks() ? 1 : 0);
    if (m_view->hasFocus())
        frame(m_focus, theme.accent, 1);
}

// True: the rows have moved, and everything has been drawn anew.
bool ChartPanel::bringIntoView(int row)
{
    const int before = m_scroll->value();
    if (row < before)
        m_scroll->setValue(row);
    else if (row >= before + m_scroll->pageStep())
        m_scroll->setValue(row - m_scroll->pageStep() + 1);
    return m_scroll->value() != before;
}

void ChartPanel::setCurrent(const QString &key, bool scroll)
{
    if (m_current == key)
        return;
    m_current = key;
    if (!isVisible())
        return;
    bool drawn = false;
    for (int row = 0; scroll && row < rowCount(); ++row) {
        if (label(row).key == key)
            drawn = bringIntoView(row);
    }
    if (!drawn)
        redrawMarks();
}

} // namespace crossread
