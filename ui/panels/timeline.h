#pragma once

#include "ui/models/timelinerows.h"
#include "ui/models/timescale.h"
#include "ui/panels/chartpanel.h"

namespace crossread {

// Where points stand that are wanted at `xs` in a row: as near as they can without touching, up and down first, then to
// the sides. Positions are relative to the row's middle; `radii` one a point, `half` how far a point may reach up or
// down, `left` and `right` how far to the sides.
QList<QPointF> fanOut(const QList<double> &xs, const QList<double> &radii, double half, double left, double right);

// When each outlet carried each claim: a row a claim, a point an article at its date, in its outlet's colour, the first
// ringed, a line from the first to the last.
class TimelinePanel : public ChartPanel
{
    Q_OBJECT
public:
    TimelinePanel(const PanelContext &context, QWidget *parent);

    const Timeline &data() const { return m_data; }
    const TimeScale &scale() const { return m_scale; }
    int rowCount() const override { return int(m_data.rows.size()); }
    ChartLabel label(int row) const override;
    int markCount(int row) const override { return int(m_data.rows[row].points.size()); }
    QRectF markRect(int row, int point) const override;

protected:
    QString read() override;
    QList<LegendEntry> legend() const override;
    QList<LegendEntry> foot() const override;
    QString leftOut() const override { return m_data.undatedNote(); }
    ChartTable numbers() const override;
    QString emptyText() const override;
    int rightMargin() const override { return 24; }
    bool hasRoundMarks() const override { return true; }
    int leastPitch() const override { return m_crowded ? 34 : ChartPanel::leastPitch(); }
    void drawRows() override;
    bool isMark(int row, int point) const override;
    int markNear(int row, int from, int point) const override;
    QString tip(int row, int point) const override;
    QList<PassageRef> passages(int row, int point) const override;
    void choose(const QString &key) override;

private:
    struct Dot
    {
        QPointF centre;
        double radius = 0;
    };
    double xOf(const QDateTime &at) const;
    void placeDots();
    void drawRow(int row);

    Timeline m_data;
    bool m_crowded = false; // points stand above one another in some rows
    TimeScale m_scale;
    QHash<int, QList<Dot>> m_dots; // of the rows that are seen; hidden ones have no radius
};

QWidget *makeTimelinePanel(const PanelContext &context, QWidget *parent);

} // namespace crossread
