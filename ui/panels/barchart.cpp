#include "ui/panels/barchart.h"

#include "ui/panels/paint.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <cmath>
#include <numeric>

namespace crossread {

namespace {

constexpr int topMargin = 6;
constexpr int axisHeight = 44;
constexpr int rightMargin = 56; // for totals
constexpr int mostPitch = 42;
constexpr int barHeight = 18;

double sum(const QList<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// A whole number of steps of 1, 2 or 5 times a power of ten, at most six of them.
int niceStep(double most)
{
    for (int power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (most <= 6.0 * factor * power)
                return factor * power;
        }
    }
}

} // namespace

BarChartPanel::BarChartPanel(const PanelContext &context, int watched, const QString &title, Maker make,
                             QWidget *parent)
    : ChartPanel(context, watched, title, parent), m_make(make)
{
}

QList<LegendEntry> BarChartPanel::legend() const
{
    QList<LegendEntry> entries;
    for (const BarSeries &series : m_data.series)
        entries.append({series.name, LegendEntry::Chip, series.fill});
    if (std::any_of(m_data.rows.begin(), m_data.rows.end(), [](const BarRow &row) { return row.suggested; }))
        entries.append({tr("suggested"), LegendEntry::Dashed, [](const Theme &theme) { return theme.secondary; }});
    return entries;
}

int BarChartPanel::plotHeight() const
{
    return view()->height() - topMargin - axisHeight;
}

QRectF BarChartPanel::plotArea(int count) const
{
    const double height = std::min(plotHeight(), count * mostPitch);
    const double width = std::max(20, view()->width() - m_labelWidth - 20 - rightMargin);
    const bool mirrored = view()->layoutDirection() == Qt::RightToLeft;
    return {mirrored ? double(rightMargin) : m_labelWidth + 20.0, double(topMargin), width, std::max(1.0, height)};
}

void BarChartPanel::drawSeries(int first, int count)
{
    m_first = first;
    m_count = count;
    double most = 1;
    int widest = 0;
    const QFontMetrics metrics(sized(font(), 13, true));
    for (const BarRow &row : std::as_const(m_data.rows)) {
        most = std::max(most, sum(row.values));
        // Only until the bound is reached: measuring thousands of labels takes time.
        if (widest < view()->width() / 3)
            widest = std::max(widest, metrics.horizontalAdvance(row.label));
    }
    m_labelWidth = std::min(widest + 4, view()->width() / 3);
    const int stride = niceStep(most);
    m_top = std::ceil(most / stride) * stride;
    m_plot = plotArea(count);
    chart()->setPlotArea(m_plot);
    addBars(first, count);
    addAxes(count, stride);
}

void BarChartPanel::drawItems(int first, int count)
{
    drawLabels(first, count);
    drawMarks();
}

void BarChartPanel::addAxes(int count, int stride)
{
    const Theme &theme = themeOf(this);
    auto *values = new QValueAxis;
    values->setRange(0, m_top);
    values->setTickCount(int(m_top / stride) + 1);
    values->setLabelFormat(QStringLiteral("%d"));
    values->setLabelsFont(sized(font(), 11));
    values->setLabelsColor(theme.secondary);
    values->setGridLineColor(theme.faintLine);
    values->setLinePenColor(theme.line);
    values->setTitleText(m_data.valueTitle);
    values->setTitleFont(sized(font(), 11));
    values->setTitleBrush(theme.secondary);
    auto *rows = new QBarCategoryAxis;
    for (int i = count - 1; i >= 0; --i)
        rows->append(QString::number(i)); // labels are drawn by hand; names must be unique
    rows->setLabelsVisible(false);
    rows->setGridLineVisible(false);
    rows->setLineVisible(false); // it would bring ticks along
    chart()->addAxis(values, Qt::AlignBottom);
    chart()->addAxis(rows, Qt::AlignLeft);
    for (QAbstractSeries *series : chart()->series()) {
        series->attachAxis(values);
        series->attachAxis(rows);
    }
}

void BarChartPanel::addBars(int first, int count)
{
    const Theme &theme = themeOf(this);
    auto *series = new QHorizontalStackedBarSeries;
    for (const bool suggested : {false, true}) {
        for (int s = 0; s < m_data.series.size(); ++s) {
            QList<double> values;
            for (int i = count - 1; i >= 0; --i) { // the first category is the bottom one
                const BarRow &row = m_data.rows[first + i];
                values.append(row.suggested == suggested ? row.values[s] : 0);
            }
            if (sum(values) == 0)
                continue;
            auto *set = new QBarSet(m_data.series[s].name);
            const QColor fill = m_data.series[s].fill(theme);
            set->append(values);
            set->setBrush(suggested ? mix(fill, theme.base, 0.4) : fill);
            set->setPen(suggested ? QPen(fill, 1, Qt::DashLine) : QPen(theme.base, 1));
            series->append(set);
        }
    }
    series->setBarWidth(std::min(0.7, barHeight * count / m_plot.height()));
    chart()->addSeries(series);
}

void BarChartPanel::drawText(const QString &text, const QPointF &at, Qt::Alignment alignment, const QFont &font,
                             const QColor &color)
{
    auto *item = keep(new QGraphicsSimpleTextItem(text, chart()));
    item->setFont(font);
    item->setBrush(color);
    item->setZValue(30);
    const QRectF box = item->boundingRect();
    const double left = alignment & Qt::AlignRight ? box.width() : alignment & Qt::AlignHCenter ? box.width() / 2 : 0;
    item->setPos(std::round(at.x() - left), std::round(at.y() - box.height() / 2));
}

void BarChartPanel::drawLabels(int first, int count)
{
    const Theme &theme = themeOf(this);
    const double pitch = m_plot.height() / count;
    for (int i = 0; i < count; ++i) {
        const BarRow &row = m_data.rows[first + i];
        const bool current = !row.key.isEmpty() && row.key == m_data.current;
        const double middle = m_plot.top() + (i + 0.5) * pitch;
        QFont labelFont = sized(font(), 13, current);
        labelFont.setItalic(row.suggested);
        drawText(QFontMetrics(labelFont).elidedText(row.label, Qt::ElideRight, m_labelWidth),
                 {m_plot.left() - 8, middle}, Qt::AlignRight, labelFont, theme.text);
        for (int s = 0; s < m_data.series.size(); ++s) {
            if (!m_data.series[s].text || row.values[s] == 0)
                continue;
            const QString number = QString::number(row.values[s]);
            const QFont numberFont = sized(font(), 11, true);
            const QRectF rect = segmentRect(first + i, s);
            if (QFontMetrics(numberFont).horizontalAdvance(number) + 6 < rect.width())
                drawText(number, rect.center(), Qt::AlignHCenter, numberFont,
                         row.suggested ? theme.text : m_data.series[s].text(theme));
        }
        if (!row.total.isEmpty()) {
            const double end = m_plot.left() + sum(row.values) / m_top * m_plot.width();
            drawText(row.total, {end + 8, middle}, Qt::AlignLeft, sized(font(), 12), theme.text);
        }
    }
}

// The line that bars start from, the band of the current row, the frame under the pointer, the ring of the keyboard.
void BarChartPanel::drawMarks()
{
    const Theme &theme = themeOf(this);
    const double pitch = m_plot.height() / std::max(1, m_count);
    auto *start = keep(new QGraphicsLineItem(QLineF(m_plot.topLeft(), m_plot.bottomLeft()), chart()));
    start->setPen(QPen(theme.outline, 1));
    start->setZValue(20);
    for (int i = 0; i < m_count; ++i) {
        const BarRow &row = m_data.rows[m_first + i];
        if (row.key.isEmpty() || row.key != m_data.current)
            continue;
        const QRectF band(4, m_plot.top() + i * pitch, view()->width() - 8, pitch);
        auto *item = keep(new QGraphicsRectItem(band, chart()));
        item->setPen(Qt::NoPen);
        item->setBrush(theme.selectedRow);
        item->setZValue(0.5);
    }
    const auto frame = [&](const Place &place, const QColor &color) {
        if (place.row < 0 || segmentRect(place.row, place.series).isEmpty())
            return;
        auto *item = keep(new QGraphicsRectItem(segmentRect(place.row, place.series), chart()));
        item->setPen(QPen(color, 2));
        item->setZValue(40);
    };
    frame(m_hovered, theme.text);
    if (view()->hasFocus())
        frame(m_focus, theme.accent);
}

QRectF BarChartPanel::segmentRect(int row, int series) const
{
    if (row < m_first || row >= m_first + m_count || series < 0 || series >= m_data.series.size())
        return {};
    const QList<double> &values = m_data.rows[row].values;
    const double before = std::accumulate(values.begin(), values.begin() + series, 0.0);
    const double pitch = m_plot.height() / m_count;
    const double height = std::min(double(barHeight), 0.7 * pitch);
    const double scale = m_plot.width() / m_top;
    return {m_plot.left() + before * scale, m_plot.top() + (row - m_first + 0.5) * pitch - height / 2,
            values[series] * scale, height};
}

void BarChartPanel::setCurrent(const QString &key, bool scroll)
{
    if (m_data.current == key)
        return;
    m_data.current = key;
    if (!isVisible())
        return;
    bool drawn = false;
    for (int row = 0; scroll && row < rowCount(); ++row) {
        if (m_data.rows[row].key == key)
            drawn = bringIntoView(row);
    }
    if (!drawn)
        redrawItems();
}

} // namespace crossread
