#pragma once

#include "ui/panels/chartpanel.h"

#include <functional>

namespace crossread {

struct BarSeries
{
    QString name;
    std::function<QColor(const Theme &)> fill;
    std::function<QColor(const Theme &)> text; // of the number in the bar; none: bars bear no numbers
    int round = 0;                             // hatched when another series has the same colour (outletRound())
};

struct BarRow
{
    QString label;
    QString key;            // which row this is, for what is current
    bool suggested = false; // dashed and lighter, its label italic
    QList<double> values;   // one a series
    QString total;          // beside the bar's end, may be empty
    bool strong = false;    // the total is bold
};

// A chart of horizontal bars as values: a new one is a function that makes this. Rows from the top.
struct BarChart
{
    QString valueTitle;
    QString emptyText;
    QString note;                // what is not drawn, or counted otherwise than one would think
    bool sideBySide = false;     // the series of a row below one another, each from 0; else stacked in one bar
    bool mayBeSuggested = false; // some rows are, or would be were they not filtered out
    QList<BarSeries> series;
    QList<BarRow> rows;
    QString current; // the key of the banded row
    std::function<ChartTable()> numbers;
    std::function<QString(int row, int series)> tip; // rich text
    std::function<QList<PassageRef>(int row, int series)> passages;
    std::function<void(const QString &key)> choose; // makes a row the current one
};

// Shows a BarChart. Its marks are the series of a row.
class BarChartPanel : public ChartPanel
{
    Q_OBJECT
public:
    using Maker = BarChart (*)(const PanelContext &context);
    BarChartPanel(const PanelContext &context, int watched, const QString &title, Maker make, QWidget *parent);

    const BarChart &data() const { return m_data; }
    int rowCount() const override { return int(m_data.rows.size()); }
    ChartLabel label(int row) const override;
    int markCount(int) const override { return int(m_data.series.size()); }
    QRectF markRect(int row, int series) const override;

protected:
    QString read() override;
    QList<LegendEntry> legend() const override;
    QString leftOut() const override { return m_data.note; }
    ChartTable numbers() const override { return m_data.numbers(); }
    QString emptyText() const override { return m_data.emptyText; }
    int rightMargin() const override { return 56; } // for totals
    void drawRows() override;
    void drawNumbers() override;
    bool isMark(int row, int series) const override { return value(row, series) > 0; }
    QString tip(int row, int series) const override { return m_data.tip(row, series); }
    QList<PassageRef> passages(int row, int series) const override { return m_data.passages(row, series); }
    void choose(const QString &key) override { m_data.choose(key); }

private:
    double value(int row, int series) const; // 0 where the series is hidden
    double length(int row) const;            // of all its bars, or the longest
    int shownSeries() const;
    void addBars();
    void hatch();

    Maker m_make;
    BarChart m_data;
    double m_top = 1; // end of the value axis
};

} // namespace crossread
