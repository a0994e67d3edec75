#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"

namespace crossread {

// One claim: its passages by outlet, the conflicts that touch it, and sentences elsewhere that may belong to it.
class ClaimModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        OutletIndexRole = FirstOwnRole, // of an outlet's head; -1 of the conflicts' head
        RowKindRole,                    // int
        IsLikelyRole,                   // of the head of those that may belong to it
        StanceRole,                     // int
        DiffersRole,
        DetailRole, // who says it, how it is put; for a conflict its reasons
        OtherRole,  // a conflict's second sentence
    };

    enum RowKind { PassageRow, ConflictRow, LikelyRow };

    explicit ClaimModel(Project &project, QObject *parent = nullptr);

    void setClaim(Id claim); // 0 none; reads it anew in any case
    const Claim &claim() const { return m_claim; }
    QList<PassageRef> passages(qint64 row) const; // both sides of a conflict; a likely one beside its match
    PassageRef likely(qint64 row) const;          // the sentence alone
    static RowKind kindOf(qint64 row);
    // Passages and likely ones can be dragged to another claim.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    QVariant conflictData(const Conflict &conflict, int role) const;
    QVariant likelyData(const PassageLink &link, int role) const;
    QVariant passageData(const Passage &passage, int role) const;
    QString quoted(const PassageRef &place) const;

    Project &m_project;
    Claim m_claim;
    QList<Conflict> m_conflicts;
    QList<PassageLink> m_likely;
    QHash<QString, int> m_counts;
    QStringList m_outlets;
};

QString conflictName(ConflictKind kind); // translated: "figures differ" …

} // namespace crossread
