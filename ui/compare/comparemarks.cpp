#include "ui/compare/comparemarks.h"

#include "ui/models/comparing.h"
#include "ui/theme.h"

#include <algorithm>
#include <utility>

namespace crossread {

namespace {

// Copied stretches run over several sentences. In pieces none begins before the ground that it is to lie over.
QList<Span> cutAt(QList<qsizetype> places, const QList<Span> &stretches)
{
    std::sort(places.begin(), places.end());
    QList<Span> pieces;
    for (const Span stretch : stretches) {
        qsizetype from = stretch.start;
        auto place = std::upper_bound(places.begin(), places.end(), from);
        for (; place != places.end() && *place < stretch.end; ++place) {
            if (*place > from)
                pieces.append({std::exchange(from, *place), *place});
        }
        pieces.append({from, stretch.end});
    }
    return pieces;
}

} // namespace

ComparedMarks comparedMarks(const ComparedArticles &compared, const Comparing &comparing, bool left)
{
    ComparedMarks marks;
    if (compared.areVersions)
        return marks; // marks of differences say all
    if (comparing.showsSameClaim()) {
        Span last;
        for (const ComparedLink &link : compared.links) {
            const Span span = left ? link.left : link.right;
            if (span != std::exchange(last, span))
                marks.grounds.append({span, ComparedLook::SameClaim, false});
        }
    }
    if (!comparing.isHidden(ComparedKind::OnlyHere)) {
        for (const ComparedRow &row : compared.rows) {
            const Span span = left ? row.left : row.right;
            if (row.kind == ComparedKind::OnlyHere && !span.isEmpty())
                marks.grounds.append({span, ComparedLook::OnlyHere, true});
        }
    }
    if (comparing.showsSameWords()) {
        QList<qsizetype> places;
        for (const auto &ground : std::as_const(marks.grounds))
            places << ground.span.start << ground.span.end;
        for (const Span span : cutAt(places, left ? compared.sameLeft : compared.sameRight))
            marks.grounds.append({span, ComparedLook::SameWords, false});
    }
    for (const ComparedRow &row : compared.rows) {
        if (row.kind == ComparedKind::OnlyHere || comparing.isHidden(row.kind))
            continue;
        for (const Span span : left ? row.wordsLeft : row.wordsRight)
            marks.frames.append({span, row.kind == ComparedKind::Opposite});
    }
    // Copied words begin where their sentence does, and lie over its ground.
    std::stable_sort(marks.grounds.begin(), marks.grounds.end(), [](const auto &a, const auto &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    std::stable_sort(marks.frames.begin(), marks.frames.end(),
                     [](const auto &a, const auto &b) { return a.span.start < b.span.start; });
    for (const auto &ground : std::as_const(marks.grounds))
        marks.longest = std::max(marks.longest, ground.span.length());
    for (const auto &frame : std::as_const(marks.frames))
        marks.longest = std::max(marks.longest, frame.span.length());
    return marks;
}

QList<DiffMark> differenceMarks(const ComparedArticles &compared, const Comparing &comparing, bool left)
{
    const QList<DiffMark> &all = left ? compared.marksLeft : compared.marksRight;
    if (!compared.areVersions)
        return comparing.showsSameWords() ? all : QList<DiffMark>();
    // Those of rows that are hidden go with them.
    QList<Span> hidden;
    for (const ComparedRow &row : compared.rows) {
        const Span span = left ? row.left : row.right;
        if (comparing.isHidden(row.kind) && !span.isEmpty())
            hidden.append(span);
    }
    if (hidden.isEmpty())
        return all;
    std::sort(hidden.begin(), hidden.end(), [](Span a, Span b) { return a.start < b.start; });
    QList<DiffMark> shown;
    for (const DiffMark &mark : all) {
        const auto next =
            std::partition_point(hidden.begin(), hidden.end(), [&](Span one) { return one.end <= mark.span.start; });
        if (next == hidden.end() || !next->overlaps(mark.span))
            shown.append(mark);
    }
    return shown;
}

QList<OverviewBar::Mark> overviewMarks(const ComparedArticles &compared, const Comparing &comparing, bool left,
                                       const Theme &theme)
{
    QList<OverviewBar::Mark> marks;
    const auto faint = [&](ComparedLook look) { return mix(theme.compared(look).edge, theme.window, 0.55); };
    if (!compared.areVersions) {
        for (const ComparedLink &link : compared.links) {
            const bool shown = link.sameWords ? comparing.showsSameWords() : comparing.showsSameClaim();
            if (shown)
                marks.append({left ? link.left : link.right,
                              faint(link.sameWords ? ComparedLook::SameWords : ComparedLook::SameClaim)});
        }
    }
    for (const ComparedRow &row : compared.rows) {
        const Span span = left ? row.left : row.right;
        if (comparing.isHidden(row.kind) || span.isEmpty())
            continue;
        switch (row.kind) {
        case ComparedKind::OnlyHere:
            marks.append({span, theme.compared(ComparedLook::OnlyHere).edge});
            break;
        case ComparedKind::Moved:
            marks.append({span, theme.difference(DiffLook::Moved).edge});
            break;
        case ComparedKind::Added:
        case ComparedKind::Removed:
        case ComparedKind::Changed:
            marks.append({span, theme.difference(left ? DiffLook::Removed : DiffLook::Added).edge});
            break;
        default:
            marks.append({span,
                          theme.stance(row.kind == ComparedKind::Opposite ? Stance::Disputes : Stance::Supports, true),
                          true});
        }
    }
    return marks;
}

} // namespace crossread
