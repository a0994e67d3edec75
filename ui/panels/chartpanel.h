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

struct ChartLabel
{
    QString text;
    QString key;            // which row this is, for what is current
    bool suggested = false; // in italics
};

// What all charts share: rows with labels at the left, each with marks (pieces of a bar, points) that open their
// passages; a legend that shows and hides, rows that scroll where they would not fit, the band of the current row,
// tooltips, keyboard, saving. A kind of chart says what its rows and marks are and draws them; see barchart.h and
// timeline.cpp. What is hidden is kept with the project, under the panel's object name.
class ChartPanel : public Panel
{
    Q_OBJECT
public:
    ChartPanel(const PanelContext &context, int watched, const QString &title, QWidget *parent);

    // By the suffix of the name: .svg, .png (double size), .pdf, .csv. Pictures have all rows, however few are seen, up
    // to mostPictureRows. The same chart gives the same bytes.
    Result<void> save(const QString &path);
    QChartView *view() const { return m_view; }
    Legend *legendWidget() const { return m_legend; }

    virtual int rowCount() const = 0;
    virtual ChartLabel label(int row) const = 0;
    virtual int markCount(int row) const = 0;
    // In the view's viewport; empty where the row is scrolled away, the mark hidden or nothing.
    virtual QRectF markRect(int row, int mark) const = 0;
    // Where the row is seen, over the chart's whole width; empty when scrolled away.
    QRectF rowRect(int row) const;
    QRectF plot() const { return m_plot; }
    const QList<QRectF> &tickRects() const { return m_tickRects; } // of the labels that are shown
    QString note() const;                                          // what is not drawn; "" nothing

    void setCurrent(const QString &key, bool scroll); // bands the row; no signal

protected:
    static constexpr int mostPitch = 42;
    static constexpr int labelPitch = 16; // of the lines of a label
    static constexpr int mostPictureRows = 300;

    virtual QString read() = 0; // from project and filter; the key of the current row
    virtual QList<LegendEntry> legend() const = 0;
    virtual QList<LegendEntry> foot() const { return {}; } // explained below the chart
    virtual QString leftOut() const { return {}; }         // of the note
    virtual ChartTable numbers() const = 0;
    virtual QString emptyText() const = 0;
    virtual int rightMargin() const = 0;
    virtual bool hasRoundMarks() const { return false; }
    virtual int leastPitch() const { return 26; }            // of rows; fewer rows are shown rather than closer ones
    virtual void drawRows() = 0;                             // into chart() or by keep()
    virtual void drawNumbers() {}                            // what depends on the current row, by keepMark()
    virtual bool isMark(int row, int mark) const = 0;        // there, and not hidden; wherever rows are scrolled
    virtual int markNear(int row, int from, int mark) const; // where the keyboard goes from a mark of the row `from`
    virtual QString tip(int row, int mark) const = 0;        // rich text
    virtual QList<PassageRef> passages(int row, int mark) const = 0;
    virtual void choose(const QString &key) = 0; // makes a row the current one

    void refresh() override;
    void retint() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void redraw();

    QChart *chart() const { return m_chart; }
    const Theme &theme() const { return m_forPicture ? paperTheme() : themeOf(this); }
    QSize canvas() const { return m_canvas; } // what is drawn upon: the view, or a picture
    int first() const { return m_first; }     // of the rows that are seen
    int count() const { return m_count; }
    bool isCurrent(int row) const;
    bool isHidden(const QString &series) const { return m_hidden.contains(series); }
    QRectF drawText(const QString &text, const QPointF &at, Qt::Alignment alignment, const QFont &font,
                    const QColor &color, bool mark = true); // where it stands
    // Lines at places of the plot with their labels below, as far as these do not overlap.
    struct Tick
    {
        double x;
        QString label;
    };
    void drawAxis(const QList<Tick> &ticks, const QString &title);
    // Things drawn beside the series; gone at the next drawing, or when what is current changes.
    template<typename Item>
    Item *keep(Item *item)
    {
        m_items.append(item);
        return item;
    }
    template<typename Item>
    Item *keepMark(Item *item)
    {
        m_marks.append(item);
        return item;
    }

private:
    struct Place
    {
        int row = -1;
        int mark = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    void draw();
    void redrawMarks();
    void drawLabels();
    int widestLabel(int enough) const;
    void drawBands();
    bool bringIntoView(int row);
    void showLegend();
    QSet<QString> hiddenEntries() const; // of the legend
    void toggle(const QString &name);
    QString hiddenKey() const; // of the project's setting; "" none

    Place placeAt(const QPointF &position) const;
    void hover(const QPoint &position);
    void showTip(const Place &place, const QPoint &position) const;
    bool key(int key);
    void step(int rows, int marks);
    void open(const Place &place);

    void showMenu();
    void askAndSave(const QString &suffix);
    Result<QByteArray> picture(const QString &suffix);
    int legendHeight(int width) const;
    int footHeight(int width) const;
    void paintPicture(QPainter *painter, const QSize &size) const;

    const QString m_title;
    const bool m_ofClaims;
    QChart *m_chart;
    QChartView *m_view;
    QScrollBar *m_scroll;
    Legend *m_legend;
    QWidget *m_foot;
    QLabel *m_note;
    QToolButton *m_save;
    EmptyState *m_empty;
    QList<QGraphicsItem *> m_items;
    QList<QGraphicsItem *> m_marks;
    QSet<QString> m_hidden; // series
    QString m_current;
    QSize m_canvas;
    QRectF m_plot;
    QList<QRectF> m_tickRects;
    int m_labelWidth = 0;
    int m_labelLines = 1; // at most; pictures have no tooltip that would say the rest
    int m_first = 0;
    int m_count = 0;
    bool m_forPicture = false; // without what is current or under the pointer
    Place m_hovered;
    Place m_focus;
};

} // namespace crossread
