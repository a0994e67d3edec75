#pragma once

#include "ui/panels/legend.h"
#include "ui/panels/panel.h"

#include <QStringList>

class QChart;
class QChartView;
class QGraphicsItem;
class QLabel;
class QPainter;
class QScrollBar;
class QToolButton;

namespace crossread {

class EmptyState;

// The numbers behind a chart, as they are saved: a header and rows of equal length.
struct ChartTable
{
    QStringList header;
    QList<QStringList> rows;

    QByteArray csv() const; // RFC 4180, UTF-8
};

// What all charts share: the view, a legend of widgets that wraps, rows that scroll where they would not fit, saving.
// A kind of chart says how its rows are drawn; see barchart.h.
class ChartPanel : public Panel
{
    Q_OBJECT
public:
    ChartPanel(const PanelContext &context, int watched, const QString &title, QWidget *parent);

    // By the suffix of the name: .svg, .png (double size), .csv.
    Result<void> save(const QString &path) const;
    QChartView *view() const { return m_view; }

protected:
    static constexpr int leastPitch = 26; // of rows; fewer rows are shown rather than closer ones

    virtual void read() = 0; // from project and filter
    virtual int rowCount() const = 0;
    virtual QList<LegendEntry> legend() const = 0;
    virtual ChartTable numbers() const = 0;
    virtual QString emptyText() const = 0;
    virtual void drawSeries(int first, int count) = 0; // rows from `first`, into chart()
    virtual void drawItems(int first, int count) = 0;  // labels and marks about them, by keep()
    virtual int plotHeight() const = 0;                // that rows have at the view's present size

    void refresh() override;
    void retint() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void redraw();
    void redrawItems(); // what is current, under the pointer, under the keyboard has changed
    bool bringIntoView(int row);
    QChart *chart() const { return m_chart; }
    // Things drawn beside the series; gone at the next drawing.
    template<typename Item>
    Item *keep(Item *item)
    {
        m_items.append(item);
        return item;
    }

private:
    void showLegend();
    void showMenu();
    void askAndSave(const QString &suffix);
    int legendHeight(int width) const;
    void paintPicture(QPainter *painter, const QSize &size) const;
    QSize pictureSize() const;

    const QString m_title;
    QChart *m_chart;
    QChartView *m_view;
    QScrollBar *m_scroll;
    QWidget *m_legend;
    QToolButton *m_save;
    EmptyState *m_empty;
    QList<QGraphicsItem *> m_items;
    QStringList m_legendNames; // as shown
    int m_first = 0;
    int m_count = 0;
};

} // namespace crossread
