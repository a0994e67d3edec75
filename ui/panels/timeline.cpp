#include "ui/panels/timeline.h"

#include "ui/models/filtertext.h"
#include "ui/models/outlets.h"
#include "ui/models/sourcesmodel.h"
#include "ui/panels/paint.h"

#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double ringGap = 2.5; // between a point and its ring
constexpr int manyPoints = 12;  // beyond, points of a row are smaller
constexpr double rowGap = 3;    // left free above and below the points of a row
constexpr int tickRoom = 64;    // pixels that a tick's label takes at least

} // namespace

QList<QPointF> fanOut(const QList<double> &xs, const QList<double> &radii, double half, double left, double right)
{
    QList<QPointF> placed;
    for (qsizetype i = 0; i < xs.size(); ++i) {
        const double radius = radii[i];
        const double pitch = 2 * radius + 1;
        const auto levels = int(std::max(0.0, half - radius) / pitch);
        const auto isFree = [&](const QPointF &at) {
            for (qsizetype j = 0; j < placed.size(); ++j) {
                const QPointF way = at - placed[j];
                if (std::hypot(way.x(), way.y()) < radius + radii[j])
                    return false;
            }
            return true;
        };
        const double wanted = std::clamp(xs[i], left + radius, std::max(left + radius, right - radius));
        QPointF best(wanted, 0);
        double least = 1e18;
        const auto steps = int(2 * (right - left)) + 1; // of half a pixel
        for (int step = 0; step <= steps && step * 0.5 < least; ++step) {
            for (const double side : {1.0, -1.0}) {
                const double x = wanted + side * step * 0.5;
                if (x < left + radius || x > right - radius)
                    continue;
                for (int level = -levels; level <= levels; ++level) {
                    const QPointF at(x, level * pitch);
                    // A step aside says a false time, one up or down says nothing.
                    const double cost = step * 0.5 + std::abs(level) * 0.4;
                    if (cost < least && isFree(at)) {
                        least = cost;
                        best = at;
                    }
                }
            }
        }
        placed.append(best);
    }
    return placed;
}

TimelinePanel::TimelinePanel(const PanelContext &context, QWidget *parent)
    : ChartPanel(context, Change::Articles | Change::Annotations | Change::Claims, tr("Timeline"), parent)
{
    connect(&context.navigator, &Navigator::currentClaimChanged, this,
            [this](Id claim) { setCurrent(QString::number(claim), true); });
}

QString TimelinePanel::read()
{
    m_data = timelineOf(m_context.project, m_context.filter.state());
    m_crowded = std::any_of(m_data.rows.begin(), m_data.rows.end(),
                            [](const TimelineRow &row) { return row.points.size() > manyPoints; });
    return QString::number(m_context.navigator.currentClaim());
}

ChartLabel TimelinePanel::label(int row) const
{
    const Claim &claim = m_data.rows[row].claim;
    return {claim.statement, QString::number(claim.id), claim.isSuggested()};
}

QList<LegendEntry> TimelinePanel::legend() const
{
    QSet<int> drawn;
    for (const TimelineRow &row : m_data.rows) {
        for (const TimelinePoint &point : row.points)
            drawn.insert(point.outlet);
    }
    QList<LegendEntry> entries;
    for (int i = 0; i < m_data.outlets.size(); ++i) {
        if (drawn.contains(i))
            entries.append({m_data.outlets[i], LegendEntry::Point, [i](const Theme &theme) { return theme.outlet(i); },
                            Stance::Supports, false, outletRound(i)});
    }
    if (hasSuggestions(m_context.project))
        entries.append({tr("suggested"), LegendEntry::Dashed, [](const Theme &theme) { return theme.secondary; }});
    return entries;
}

QList<LegendEntry> TimelinePanel::foot() const
{
    return {{tr("first to carry the claim"), LegendEntry::Ring, [](const Theme &theme) { return theme.text; }}};
}

QString TimelinePanel::emptyText() const
{
    return m_context.project.claims().isEmpty() ? tr("When each outlet carried each claim will be drawn here.")
                                                : noClaimText(m_context.project, m_context.filter.state());
}

double TimelinePanel::xOf(const QDateTime &at) const
{
    return plot().left() + m_scale.share(at) * plot().width();
}

void TimelinePanel::drawRows()
{
    m_dots.clear();
    if (m_data.first.isValid()) {
        m_scale = timeScale(m_data.first, m_data.last, std::max(2, int(plot().width()) / tickRoom));
        QList<Tick> ticks;
        for (const TimeTick &tick : std::as_const(m_scale.ticks))
            ticks.append({xOf(tick.at), tick.label});
        drawAxis(ticks, m_scale.title);
    }
    placeDots();
    for (int row = first(); row < first() + count(); ++row)
        drawRow(row);
}

void TimelinePanel::placeDots()
{
    for (int row = first(); row < first() + count(); ++row) {
        const QList<TimelinePoint> &points = m_data.rows[row].points;
        const double half = rowRect(row).height() / 2 - rowGap;
        const double middle = rowRect(row).center().y();
        // Smaller where many stand together.
        const double radius = points.size() > 60 ? 2.5 : points.size() > manyPoints ? 3.5 : 6;
        QList<double> xs;
        QList<double> radii;
        QList<int> which;
        for (int i = 0; i < points.size(); ++i) {
            if (!isMark(row, i))
                continue;
            which.append(i);
            xs.append(xOf(points[i].at));
            radii.append(std::min(half, radius + (points[i].first ? ringGap + 1 : 0.5)));
        }
        const QList<QPointF> placed = fanOut(xs, radii, half, plot().left() + 2, plot().right() + rightMargin() - 4);
        QList<Dot> &dots = m_dots[row];
        dots.resize(points.size());
        for (qsizetype i = 0; i < which.size(); ++i)
            dots[which[i]] = {placed[i] + QPointF(0, middle), radius};
    }
}

void TimelinePanel::drawRow(int row)
{
    const Theme &theme = this->theme();
    const TimelineRow &data = m_data.rows[row];
    const QList<Dot> &dots = m_dots[row];
    double from = 1e9;
    double to = -1e9;
    for (int i = 0; i < dots.size(); ++i) {
        if (dots[i].radius == 0)
            continue;
        const TimelinePoint &point = data.points[i];
        from = std::min(from, xOf(point.at));
        to = std::max(to, xOf(point.at));
        const QColor color = theme.outlet(point.outlet);
        auto *item =
            keep(new QGraphicsPathItem(pointShape(outletRound(point.outlet), dots[i].centre, dots[i].radius), chart()));
        item->setBrush(color);
        item->setPen(QPen(theme.base, 1));
        item->setZValue(12);
        if (!point.first)
            continue;
        const double reach = dots[i].radius + ringGap;
        QPainterPath circle;
        circle.addEllipse(dots[i].centre, reach, reach);
        auto *ring = keep(new QGraphicsPathItem(circle, chart()));
        ring->setPen(QPen(color, 1.5));
        ring->setZValue(12);
    }
    const double middle = rowRect(row).center().y();
    if (data.points.isEmpty()) {
        QFont slanted = sized(font(), 12);
        slanted.setItalic(true);
        drawText(QFontMetrics(slanted).elidedText(tr("no dated article"), Qt::ElideRight, int(plot().width())),
                 {plot().left() + 8, middle}, Qt::AlignLeft, slanted, theme.secondary, false);
    }
    if (to <= from)
        return;
    auto *line = keep(new QGraphicsLineItem(QLineF(from, middle, to, middle), chart()));
    line->setPen(QPen(theme.outline, 1.4, data.claim.isSuggested() ? Qt::DashLine : Qt::SolidLine));
    line->setZValue(10);
}

QRectF TimelinePanel::markRect(int row, int point) const
{
    const auto dots = m_dots.constFind(row);
    if (dots == m_dots.constEnd() || point < 0 || point >= dots->size() || (*dots)[point].radius == 0)
        return {};
    const Dot &dot = (*dots)[point];
    const double reach = dot.radius + (m_data.rows[row].points[point].first ? ringGap + 1 : 0.5);
    return {dot.centre.x() - reach, dot.centre.y() - reach, 2 * reach, 2 * reach};
}

bool TimelinePanel::isMark(int row, int point) const
{
    const QList<TimelinePoint> &points = m_data.rows[row].points;
    return point >= 0 && point < points.size() && !isHidden(m_data.outlets.value(points[point].outlet));
}

// Upwards and downwards to the point nearest in time.
int TimelinePanel::markNear(int row, int from, int point) const
{
    const bool known = from >= 0 && from < rowCount() && isMark(from, point);
    const QDateTime at = known ? m_data.rows[from].points[point].at : QDateTime();
    int nearest = -1;
    qint64 least = 0;
    for (int i = 0; i < markCount(row); ++i) {
        const qint64 distance = known ? std::abs(at.msecsTo(m_data.rows[row].points[i].at)) : 0;
        if (isMark(row, i) && (nearest < 0 || distance < least)) {
            nearest = i;
            least = distance;
        }
    }
    return nearest;
}

QString TimelinePanel::tip(int row, int point) const
{
    const TimelineRow &data = m_data.rows[row];
    const TimelinePoint &shown = data.points[point];
    QStringList when{dateText(shown.article, true)};
    if (!shown.exact)
        when.append(tr("time not known"));
    if (shown.first) {
        const auto firsts = std::count_if(data.points.begin(), data.points.end(),
                                          [](const TimelinePoint &other) { return other.first; });
        when.append(firsts > 1 ? tr("among the first to carry it") : tr("first to carry it"));
    }
    return QStringLiteral("<p><b>%1</b></p><p>%2 %3<br/>%4 · %5<br/>%6</p><p>%7</p>")
        .arg(data.claim.statement.toHtmlEscaped(), stanceSymbol(shown.stance, shown.differs),
             stanceName(shown.stance, shown.differs), m_data.outlets.value(shown.outlet).toHtmlEscaped(),
             shown.article.title.toHtmlEscaped(), when.join(QStringLiteral(" · ")).toHtmlEscaped(),
             shown.passages.size() > 1 ? tr("Click to open the %n passage(s)", nullptr, int(shown.passages.size()))
                                       : tr("Click to open the passage"));
}

QList<PassageRef> TimelinePanel::passages(int row, int point) const
{
    return passageRefs(m_data.rows[row].claim, m_data.rows[row].points[point].passages);
}

void TimelinePanel::choose(const QString &key)
{
    m_context.navigator.setCurrentClaim(key.toLongLong());
}

ChartTable TimelinePanel::numbers() const
{
    ChartTable table{{tr("Claim"), tr("Status"), tr("Outlet"), tr("Article"), tr("Date"), tr("Time"), tr("Stance"),
                      tr("Passages"), tr("First")},
                     {}};
    for (const TimelineRow &row : m_data.rows) {
        for (const TimelinePoint &point : row.points + row.undated) {
            const bool dated = point.article.hasDate();
            table.rows.append({row.claim.statement, row.claim.isSuggested() ? tr("suggested") : statusText(row.claim),
                               m_data.outlets.value(point.outlet), point.article.title,
                               dated ? point.article.published.toString(Qt::ISODate) : QString(),
                               point.exact ? point.article.publishedAt.toString(QStringLiteral("HH:mm")) : QString(),
                               stanceName(point.stance, point.differs), QString::number(point.passages.size()),
                               point.first ? tr("yes") : QString()});
        }
    }
    return table;
}

QWidget *makeTimelinePanel(const PanelContext &context, QWidget *parent)
{
    auto *panel = new TimelinePanel(context, parent);
    panel->setObjectName(QStringLiteral("timeline"));
    return panel;
}

} // namespace crossread
