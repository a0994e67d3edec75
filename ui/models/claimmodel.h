#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"

namespace crossread {

// One claim: its passages by outlet, and the conflicts that touch it.
class ClaimModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        OutletIndexRole = FirstOwnRole, // of an outlet's head; -1 of the conflicts' head
        IsConflictRole,
        StanceRole, // int
        DiffersRole,
        DetailRole, // who says it, how it is put; for a conflict its reasons
        OtherRole,  // a conflict's second sentence
    };

    explicit ClaimModel(Project &project, QObject *parent = nullptr);

    void setClaim(Id claim); // 0 none; reads it anew in any case
    const Claim &claim() const { return m_claim; }
    QList<PassageRef> passages(qint64 row) const; // both sides of a conflict
    bool isConflict(qint64 row) const { return row < 0; }

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    QVariant conflictData(const Conflict &conflict, int role) const;
    QVariant passageData(const Passage &passage, int role) const;
    QString quoted(const PassageRef &place) const;

    Project &m_project;
    Claim m_claim;
    QList<Conflict> m_conflicts;
    QHash<QString, int> m_counts;
    QStringList m_outlets;
};

QString conflictName(ConflictKind kind); // translated: "figures differ" …

} // namespace crossread
