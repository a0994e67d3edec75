#pragma once

#include "ui/panels/chartpanel.h"

#include <functional>

class QGraphicsRectItem;

namespace crossread {

struct BarSeries
{
    QString name;
    std::function<QColor(const Theme &)> fill;
    std::function<QColor(const Theme &)> text; // of the number in the bar; none: bars bear no numbers
};

struct BarRow
{
    QString label;
    QString key;            // which row this is, for what is current
    bool suggested = false; // dashed and lighter, its label italic
    QList<double> values;   // one a series
    QString total;          // beside the bar's end, may be empty
};

// A chart of stacked horizontal bars as values: a new one is a function that makes this. Rows from the top.
struct BarChart
{
    QString valueTitle;
    QString emptyText;
    QList<BarSeries> series;
    QList<BarRow> rows;
    QString current; // the key of the banded row
    std::function<ChartTable()> numbers;
    std::function<QString(int row, int series)> tip; // rich text
    std::function<QList<PassageRef>(int row, int series)> passages;
    std::function<void(const QString &key)> choose; // makes a row the current one
};

// Shows a BarChart: bars, labels that are elided and never overlap, band, tooltips, keyboard.
class BarChartPanel : public ChartPanel
{
    Q_OBJECT
public:
    using Maker = BarChart (*)(const PanelContext &context);
    BarChartPanel(const PanelContext &context, int watched, const QString &title, Maker make, QWidget *parent);

    const BarChart &data() const { return m_data; }
    // In the view's viewport; empty where the row is scrolled away or has nothing in the series.
    QRectF segmentRect(int row, int series) const;
    void setCurrent(const QString &key, bool scroll); // bands the row; no signal

protected:
    void read() override { m_data = m_make(m_context); }
    int rowCount() const override { return int(m_data.rows.size()); }
    QList<LegendEntry> legend() const override;
    ChartTable numbers() const override { return m_data.numbers(); }
    QString emptyText() const override { return m_data.emptyText; }
    void drawSeries(int first, int count) override;
    void drawItems(int first, int count) override;
    int plotHeight() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place
    {
        int row = -1;
        int series = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    QRectF plotArea(int count) const;
    void addBars(int first, int count);
    void addAxes(int count, int stride);
    void drawLabels(int first, int count);
    void drawMarks();
    void drawText(const QString &text, const QPointF &at, Qt::Alignment alignment, const QFont &font,
                  const QColor &color);
    Place placeAt(const QPointF &position) const;
    void hover(const QPoint &position);
    bool key(int key);
    void step(int rows, int series);
    void open(Place place);

    Maker m_make;
    BarChart m_data;
    int m_first = 0;
    int m_count = 0;
    int m_labelWidth = 0;
    double m_top = 1; // end of the value axis
    QRectF m_plot;
    Place m_hovered;
    Place m_focus;
};

} // namespace crossread
