#include "ui/models/claimmodel.h"

#include "app/values/reason.h"
#include "ui/models/claimrows.h"
#include "ui/models/outlets.h"
#include "ui/models/passagemime.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

namespace crossread {

namespace {

// No outlet has this name: outlets' names are trimmed.
const QString conflictsKey = QStringLiteral(" conflicts");
const QString likelyKey = QStringLiteral(" likely");

// Rows: passages count up from 1, conflicts down from -1, likely sentences from here.
constexpr qint64 firstLikely = 1'000'000'000;

QString modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Reported:
        return QCoreApplication::translate("crossread", "reported");
    case Modality::Possible:
        return QCoreApplication::translate("crossread", "possible");
    case Modality::Planned:
        return QCoreApplication::translate("crossread", "planned");
    case Modality::Denied:
        return QCoreApplication::translate("crossread", "denied");
    case Modality::Asked:
        return QCoreApplication::translate("crossread", "asked");
    case Modality::Asserted:
        break;
    }
    return {};
}

} // namespace

QString conflictName(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Polarity:
        return QCoreApplication::translate("crossread", "opposite");
    case ConflictKind::Status:
        return QCoreApplication::translate("crossread", "other status");
    case ConflictKind::Date:
        return QCoreApplication::translate("crossread", "other date");
    case ConflictKind::Figures:
        break;
    }
    return QCoreApplication::translate("crossread", "figures differ");
}

ClaimModel::RowKind ClaimModel::kindOf(qint64 row)
{
    return row < 0 ? ConflictRow : row >= firstLikely ? LikelyRow : PassageRow;
}

Qt::ItemFlags ClaimModel::flags(const QModelIndex &index) const
{
    const qint64 row = rowId(index);
    const bool isDraggable = row && kindOf(row) != ConflictRow;
    return GroupedModel::flags(index) | (isDraggable ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ClaimModel::mimeTypes() const
{
    return {passageMimeType(), QStringLiteral("text/plain")};
}

QMimeData *ClaimModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    for (const QModelIndex &index : indexes) {
        const qint64 row = rowId(index);
        if (!row || kindOf(row) == ConflictRow)
            continue;
        const bool isLikely = kindOf(row) == LikelyRow;
        setPassage(*data, isLikely ? likely(row) : passages(row).constFirst(), isLikely ? 0 : m_claim.id);
        data->setText(index.data().toString());
    }
    return data;
}

ClaimModel::ClaimModel(Project &project, QObject *parent) : GroupedModel(parent), m_project(project) {}

void ClaimModel::setClaim(Id id)
{
    m_claim = m_project.claim(id);
    m_outlets = outletsOf(m_project);
    m_conflicts = m_claim.id ? conflictsOf(m_project, m_claim) : QList<Conflict>();
    m_likely = m_claim.id ? likelyPassages(m_project, m_claim) : QList<PassageLink>();
    m_counts.clear();

    QHash<Id, QString> outletOfArticle;
    for (const Article &article : m_project.articles())
        outletOfArticle.insert(article.id, outletOf(article));
    QHash<QString, QList<qint64>> rows; // a passage's place + 1
    for (qsizetype i = 0; i < m_claim.passages.size(); ++i)
        rows[outletOfArticle.value(m_claim.passages[i].article)].append(i + 1);
    QList<Group> groups;
    for (const QString &outlet : std::as_const(m_outlets)) {
        if (rows.contains(outlet))
            groups.append({outlet, rows.value(outlet)});
    }
    if (!m_conflicts.isEmpty()) {
        Group conflicts{conflictsKey, {}};
        for (qsizetype i = 0; i < m_conflicts.size(); ++i)
            conflicts.rows.append(-(i + 1));
        groups.append(conflicts);
    }
    if (!m_likely.isEmpty()) {
        Group likely{likelyKey, {}};
        for (qsizetype i = 0; i < m_likely.size(); ++i)
            likely.rows.append(firstLikely + i);
        // Whoever has just made a claim looks for who else says so.
        groups.insert(rows.size() == 1 ? 1 : groups.size(), likely);
    }
    for (const Group &group : std::as_const(groups))
        m_counts.insert(group.key, int(group.rows.size()));
    setGroups(groups);
    touchAll();
}

QList<PassageRef> ClaimModel::passages(qint64 row) const
{
    if (row < 0 && -row <= m_conflicts.size())
        return {m_conflicts[-row - 1].a, m_conflicts[-row - 1].b};
    if (kindOf(row) == LikelyRow && row - firstLikely < m_likely.size())
        return {m_likely[row - firstLikely].a, m_likely[row - firstLikely].b};
    if (row > 0 && row <= m_claim.passages.size())
        return passageRefs(m_claim, {qsizetype(row - 1)});
    return {};
}

PassageRef ClaimModel::likely(qint64 row) const
{
    return kindOf(row) == LikelyRow ? m_likely.value(row - firstLikely).b : PassageRef();
}

QVariant ClaimModel::groupData(const QString &key, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return key == conflictsKey ? tr("Conflicts") : key == likelyKey ? tr("May belong to it") : key;
    case CountRole:
        return m_counts.value(key);
    case IsLikelyRole:
        return key == likelyKey;
    case OutletIndexRole:
        return int(m_outlets.indexOf(key));
    default:
        return {};
    }
}

QVariant ClaimModel::rowData(qint64 row, int role) const
{
    if (role == RowKindRole)
        return kindOf(row);
    if (kindOf(row) == LikelyRow)
        return row - firstLikely < m_likely.size() ? likelyData(m_likely[row - firstLikely], role) : QVariant();
    if (row < 0)
        return -row <= m_conflicts.size() ? conflictData(m_conflicts[-row - 1], role) : QVariant();
    return row <= m_claim.passages.size() ? passageData(m_claim.passages[row - 1], role) : QVariant();
}

QVariant ClaimModel::passageData(const Passage &passage, int role) const
{
    QStringList details;
    switch (role) {
    case Qt::DisplayRole:
        return passage.text.simplified();
    case StanceRole:
        return int(passage.stance);
    case DiffersRole:
        return passage.figureDiffers;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(stanceName(passage.stance, passage.figureDiffers),
                                            passage.text.simplified());
    case Qt::ToolTipRole:
    case DetailRole:
        details.append(stanceName(passage.stance, passage.figureDiffers));
        if (!passage.attribution.source.isEmpty())
            details.append(tr("according to %1").arg(passage.attribution.source));
        if (const QString modality = modalityName(passage.modality); !modality.isEmpty())
            details.append(modality);
        if (passage.byHand)
            details.append(tr("added by hand"));
        return role == DetailRole
                   ? details.join(QStringLiteral(" · "))
                   : QStringLiteral("%1\n%2").arg(passage.text.simplified(), details.join(QStringLiteral(" · ")));
    default:
        return {};
    }
}

QString ClaimModel::quoted(const PassageRef &place) const
{
    return place.span.of(m_project.article(place.article).text).simplified();
}

QVariant ClaimModel::likelyData(const PassageLink &link, int role) const
{
    const QString outlet = outletOf(m_project.article(link.b.article));
    const QString detail =
        QStringLiteral("%1 · %2 · %3")
            .arg(outlet, QLocale().toString(link.score, 'f', 2), reasonTexts(link.reasons).join(QStringLiteral(", ")));
    switch (role) {
    case Qt::DisplayRole:
        return quoted(link.b);
    case DetailRole:
        return detail;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1\n%2").arg(quoted(link.b), detail);
    default:
        return {};
    }
}

QVariant ClaimModel::conflictData(const Conflict &conflict, int role) const
{
    QStringList details{conflictName(conflict.kind)};
    switch (role) {
    case Qt::DisplayRole:
        return quoted(conflict.a);
    case OtherRole:
        return quoted(conflict.b);
    case DetailRole:
        return (details + reasonTexts(conflict.reasons)).join(QStringLiteral(" · "));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1\n%2\n%3").arg(conflictName(conflict.kind), quoted(conflict.a), quoted(conflict.b));
    default:
        return {};
    }
}

} // namespace crossread
