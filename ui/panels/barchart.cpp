#include "ui/panels/barchart.h"

#include "ui/panels/paint.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsRectItem>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QValueAxis>

#include <cmath>

namespace crossread {

namespace {

constexpr int barHeight = 18;

// A whole number of steps of 1, 2 or 5 times a power of ten, at most `ticks` of them.
int niceStep(double most, int ticks)
{
    for (int power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (most <= double(ticks) * factor * power)
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

QString BarChartPanel::read()
{
    m_data = m_make(m_context);
    return m_data.current;
}

ChartLabel BarChartPanel::label(int row) const
{
    const BarRow &bar = m_data.rows[row];
    return {bar.label, bar.key, bar.suggested};
}

QList<LegendEntry> BarChartPanel::legend() const
{
    QList<LegendEntry> entries;
    for (const BarSeries &series : m_data.series)
        entries.append({series.name, LegendEntry::Chip, series.fill, Stance::Supports, false, series.round});
    if (m_data.mayBeSuggested)
        entries.append({tr("suggested"), LegendEntry::Dashed, [](const Theme &theme) { return theme.secondary; }});
    return entries;
}

double BarChartPanel::value(int row, int series) const
{
    if (row < 0 || row >= rowCount() || series < 0 || series >= m_data.series.size() ||
        isHidden(m_data.series[series].name))
        return 0;
    return m_data.rows[row].values[series];
}

double BarChartPanel::length(int row) const
{
    double all = 0;
    for (int series = 0; series < m_data.series.size(); ++series)
        all = m_data.sideBySide ? std::max(all, value(row, series)) : all + value(row, series);
    return all;
}

int BarChartPanel::shownSeries() const
{
    return int(std::count_if(m_data.series.begin(), m_data.series.end(),
                             [this](const BarSeries &series) { return !isHidden(series.name); }));
}

void BarChartPanel::drawRows()
{
    double most = 1;
    for (int row = 0; row < rowCount(); ++row)
        most = std::max(most, length(row));
    const int stride = niceStep(most, std::clamp(int(plot().width()) / 44, 1, 6));
    m_top = std::ceil(most / stride) * stride;
    QList<Tick> ticks;
    for (int at = 0; at <= m_top; at += stride)
        ticks.append({plot().left() + at / m_top * plot().width(), QLocale().toString(at)});
    drawAxis(ticks, m_data.valueTitle);
    if (!m_data.sideBySide) {
        addBars();
    } else {
        // Qt Charts would leave room for the suggested series beside the others.
        const Theme &theme = this->theme();
        for (int row = first(); row < first() + count(); ++row) {
            for (int series = 0; series < m_data.series.size(); ++series) {
                const QRectF rect = markRect(row, series);
                if (rect.isEmpty())
                    continue;
                const bool suggested = m_data.rows[row].suggested;
                const QColor fill = m_data.series[series].fill(theme);
                auto *bar = keep(new QGraphicsRectItem(suggested ? rect.adjusted(0, 0.5, 0, -0.5) : rect, chart()));
                bar->setBrush(suggested ? mix(fill, theme.base, 0.4) : fill);
                bar->setPen(suggested ? QPen(fill, 1, Qt::DashLine) : QPen(Qt::NoPen));
                bar->setZValue(10);
            }
        }
    }
    hatch();
}

// Each series twice, for confirmed rows and for suggested ones: of the other kind it is 0 there.
void BarChartPanel::addBars()
{
    const Theme &theme = this->theme();
    auto *bars = new QHorizontalStackedBarSeries;
    for (const bool suggested : {false, true}) {
        for (int s = 0; s < m_data.series.size(); ++s) {
            QList<double> values;
            double sum = 0;
            for (int i = count() - 1; i >= 0; --i) { // the first category is the bottom one
                values.append(m_data.rows[first() + i].suggested == suggested ? value(first() + i, s) : 0);
                sum += values.last();
            }
            if (sum == 0)
                continue;
            auto *set = new QBarSet(m_data.series[s].name);
            const QColor fill = m_data.series[s].fill(theme);
            set->append(values);
            set->setBrush(suggested ? mix(fill, theme.base, 0.4) : fill);
            set->setPen(suggested ? QPen(fill, 1, Qt::DashLine) : QPen(theme.base, 1));
            bars->append(set);
        }
    }
    bars->setBarWidth(std::min(0.7, barHeight * count() / plot().height()));
    chart()->addSeries(bars);
    auto *values = new QValueAxis;
    values->setRange(0, m_top);
    auto *rows = new QBarCategoryAxis;
    for (int i = count() - 1; i >= 0; --i)
        rows->append(QString::number(i)); // labels are drawn by hand; names must be unique
    for (const auto &[axis, side] : {std::pair<QAbstractAxis *, Qt::AlignmentFlag>(values, Qt::AlignBottom),
                                     std::pair<QAbstractAxis *, Qt::AlignmentFlag>(rows, Qt::AlignLeft)}) {
        axis->setVisible(false); // drawAxis()
        chart()->addAxis(axis, side);
        bars->attachAxis(axis);
    }
}

void BarChartPanel::hatch()
{
    const QColor base = theme().base;
    for (int series = 0; series < m_data.series.size(); ++series) {
        if (m_data.series[series].round == 0)
            continue;
        for (int row = first(); row < first() + count(); ++row) {
            const QRectF rect = markRect(row, series);
            if (rect.isEmpty())
                continue;
            auto *lines = keep(new QGraphicsRectItem(rect, chart()));
            lines->setPen(Qt::NoPen);
            lines->setBrush(hatching(m_data.series[series].round, base));
            lines->setZValue(12);
        }
    }
}

void BarChartPanel::drawNumbers()
{
    const Theme &theme = this->theme();
    const QFont numberFont = sized(font(), 11, true);
    for (int row = first(); row < first() + count(); ++row) {
        const BarRow &bar = m_data.rows[row];
        for (int s = 0; s < m_data.series.size(); ++s) {
            const QRectF rect = markRect(row, s);
            if (!m_data.series[s].text || rect.isEmpty())
                continue;
            const QString number = QString::number(bar.values[s]);
            if (QFontMetrics(numberFont).horizontalAdvance(number) + 6 < rect.width())
                drawText(number, rect.center(), Qt::AlignHCenter, numberFont,
                         bar.suggested ? theme.text : m_data.series[s].text(theme));
        }
        if (bar.total.isEmpty())
            continue;
        const double end = m_data.sideBySide ? plot().right() : plot().left() + length(row) / m_top * plot().width();
        drawText(bar.total, {end + 8, rowRect(row).center().y()}, Qt::AlignLeft, sized(font(), 12, bar.strong),
                 isCurrent(row) ? theme.selectedRowText : theme.text);
    }
}

QRectF BarChartPanel::markRect(int row, int series) const
{
    const QRectF band = rowRect(row);
    const double length = value(row, series);
    if (band.isEmpty() || length <= 0)
        return {};
    const double scale = plot().width() / m_top;
    double before = 0; // of the bar, or how many bars stand above
    for (int s = 0; s < series; ++s)
        before += m_data.sideBySide ? !isHidden(m_data.series[s].name) : value(row, s);
    if (!m_data.sideBySide) {
        const double height = std::min(double(barHeight), 0.7 * band.height());
        return {plot().left() + before * scale, band.center().y() - height / 2, length * scale, height};
    }
    const double pitch = std::min(10.0, 0.7 * band.height() / std::max(1, shownSeries()));
    const double top = band.center().y() - pitch * shownSeries() / 2;
    return {plot().left(), top + before * pitch + 0.5, length * scale, pitch - 1};
}

} // namespace crossread
