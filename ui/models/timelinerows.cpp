#include "ui/models/timelinerows.h"

#include "ui/models/outlets.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

// All that may have been first: of a day alone nobody knows whether it was before or after a time of that day.
void markFirst(QList<TimelinePoint> &points)
{
    if (points.isEmpty())
        return;
    const QDate day = points.first().article.published;
    QDateTime earliest;
    for (const TimelinePoint &point : std::as_const(points)) {
        if (point.article.published == day && point.exact && (!earliest.isValid() || point.at < earliest))
            earliest = point.at;
    }
    for (TimelinePoint &point : points)
        point.first = point.article.published == day && (!point.exact || point.at == earliest);
}

QList<TimelinePoint> pointsOf(const Claim &claim, const QHash<Id, TimelinePoint> &templates)
{
    QList<TimelinePoint> points;
    QHash<Id, qsizetype> place;
    for (qsizetype i = 0; i < claim.passages.size(); ++i) {
        const Passage &passage = claim.passages[i];
        const auto found = templates.constFind(passage.article);
        if (found == templates.constEnd())
            continue;
        const auto known = place.constFind(passage.article);
        if (known == place.constEnd()) {
            place.insert(passage.article, points.size());
            points.append(*found);
        }
        TimelinePoint &point = known == place.constEnd() ? points.last() : points[*known];
        const bool differs = passage.figureDiffers && passage.stance != Stance::Disputes;
        if (point.passages.isEmpty() ||
            stanceWeight(passage.stance, differs) > stanceWeight(point.stance, point.differs)) {
            point.stance = passage.stance;
            point.differs = differs;
        }
        point.passages.append(i);
    }
    return points;
}

} // namespace

QString Timeline::undatedNote() const
{
    QStringList names;
    int passages = 0;
    for (const TimelineRow &row : rows) {
        for (const TimelinePoint &point : row.undated) {
            passages += int(point.passages.size());
            const QString outlet = outlets.value(point.outlet);
            if (!names.contains(outlet))
                names.append(outlet);
        }
    }
    if (passages == 0)
        return {};
    const QString count =
        QCoreApplication::translate("crossread", "no date, %n passage(s) not drawn", nullptr, passages);
    if (names.size() <= 3)
        return QStringLiteral("%1: %2").arg(names.join(QStringLiteral(", ")), count);
    const int rest = int(names.size()) - 2; // lupdate does not see texts with a difference behind them
    const QString most = QCoreApplication::translate("crossread", "%1, %2 and %n more", nullptr, rest);
    return QStringLiteral("%1: %2").arg(most.arg(names[0], names[1]), count);
}

Timeline timelineOf(const Project &project, const FilterState &filter)
{
    Timeline timeline;
    timeline.outlets = outletsOf(project);
    timeline.shownOutlets = shownOutlets(project, filter);
    QHash<QString, int> outlet;
    for (qsizetype i = 0; i < timeline.outlets.size(); ++i)
        outlet.insert(timeline.outlets[i], int(i));
    QHash<Id, TimelinePoint> templates;
    bool anyTime = false;
    for (const Article &article : project.currentArticles()) {
        TimelinePoint point;
        point.article = article;
        point.outlet = outlet.value(outletOf(article));
        point.exact = article.hasDate() && article.publishedAt.isValid();
        anyTime = anyTime || (point.exact && filter.passes(article));
        templates.insert(article.id, point);
    }
    for (TimelinePoint &point : templates) {
        const QTime time = point.exact ? point.article.publishedAt : QTime(anyTime ? 12 : 0, 0);
        if (point.article.hasDate())
            point.at = QDateTime(point.article.published, time, Qt::UTC);
    }
    for (const ClaimRow &row : claimRows(project, filter, timeline.shownOutlets)) {
        TimelineRow made{row.claim, {}, {}};
        for (const TimelinePoint &point : pointsOf(row.claim, templates))
            (point.at.isValid() ? made.points : made.undated).append(point);
        std::stable_sort(made.points.begin(), made.points.end(),
                         [](const TimelinePoint &a, const TimelinePoint &b) { return a.at < b.at; });
        markFirst(made.points); // of all, so that leaving some out makes nobody else the first
        const auto leftOut = [&](const TimelinePoint &point) { return !filter.passes(point.article); };
        made.points.removeIf(leftOut);
        made.undated.removeIf(leftOut);
        if (!made.points.isEmpty()) {
            const QDateTime first = made.points.first().at;
            const QDateTime last = made.points.last().at;
            timeline.first = timeline.first.isValid() ? std::min(timeline.first, first) : first;
            timeline.last = timeline.last.isValid() ? std::max(timeline.last, last) : last;
        }
        timeline.rows.append(made);
    }
    return timeline;
}

} // namespace crossread
