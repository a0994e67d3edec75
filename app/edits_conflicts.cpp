#include "app/claims/claims.h"
#include "app/edits_common.h"
#include "app/store/dismissed.h"

namespace crossread {

namespace {

QString editName(qsizetype count, const QString &one, const QString &several)
{
    return count == 1 ? one : several;
}

} // namespace

Result<void> dismissConflicts(Project &project, const QList<Conflict> &conflicts)
{
    QList<DismissedConflict> dismissals;
    for (const Conflict &conflict : conflicts) {
        const Article a = project.article(conflict.a.article);
        const Article b = project.article(conflict.b.article);
        if (a.id == 0 || b.id == 0)
            return noSuch(Wording::tr("There is no such article."),
                          a.id == 0 ? conflict.a.article : conflict.b.article);
        const DismissedConflict dismissed{0, conflict.kind, a.contentId, conflict.a.span, b.contentId, conflict.b.span};
        const QList<DismissedConflict> present = project.dismissals() + dismissals;
        if (std::none_of(present.begin(), present.end(), [&](const DismissedConflict &before) {
                return isDismissal(before, conflict, a.contentId, b.contentId);
            }))
            dismissals += dismissed;
    }
    const QString name = editName(conflicts.size(), Wording::tr("Dismiss a conflict"),
                                  Wording::tr("Dismiss %n conflicts", nullptr, int(conflicts.size())));
    return project.edit(name, [&](Store &store) -> Result<void> {
        for (const DismissedConflict &dismissed : std::as_const(dismissals))
            CR_CHECK(insertDismissedConflict(store, dismissed));
        return {};
    });
}

Result<void> restoreConflicts(Project &project, const QList<Conflict> &conflicts)
{
    QList<Id> rows;
    for (const Conflict &conflict : conflicts) {
        const QByteArray a = project.article(conflict.a.article).contentId;
        const QByteArray b = project.article(conflict.b.article).contentId;
        for (const DismissedConflict &dismissed : project.dismissals()) {
            if (isDismissal(dismissed, conflict, a, b))
                rows += dismissed.id;
        }
    }
    const QString name = editName(conflicts.size(), Wording::tr("Restore a conflict"),
                                  Wording::tr("Restore %n conflicts", nullptr, int(conflicts.size())));
    return project.edit(name, [&](Store &store) -> Result<void> {
        for (const Id row : std::as_const(rows))
            CR_CHECK(deleteDismissedConflict(store, row));
        return {};
    });
}

} // namespace crossread
