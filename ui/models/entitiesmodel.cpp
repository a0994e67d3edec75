#include "ui/models/entitiesmodel.h"

#include "ui/models/outlets.h"

#include <algorithm>
#include <QCollator>

namespace crossread {

namespace {

constexpr qsizetype mostTouched = 200; // more rows are told of at once

} // namespace

EntitiesModel::EntitiesModel(Project &project, Filter &filter, QObject *parent)
    : GroupedModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

bool EntitiesModel::isListed(const Entry &entry) const
{
    const auto has = [&entry](const QString &text) {
        return text.isEmpty() || entry.summary.name.contains(text, Qt::CaseInsensitive) ||
               std::any_of(entry.summary.aliases.begin(), entry.summary.aliases.end(),
                           [&](const QString &alias) { return alias.contains(text, Qt::CaseInsensitive); });
    };
    const QSet<QString> &kinds = m_filter.state().kinds;
    return entry.count > 0 && (kinds.isEmpty() || kinds.contains(entry.summary.kind)) && has(m_text) &&
           has(m_filter.state().text);
}

// Kinds that no table has come last: they are an older definition's.
QStringList EntitiesModel::kindOrder(const QSet<QString> &kinds) const
{
    QStringList ordered;
    for (const EntityKind &kind : m_project.kinds()) {
        if (kinds.contains(kind.id))
            ordered.append(kind.id);
    }
    QStringList others;
    for (const QString &kind : kinds) {
        if (!ordered.contains(kind))
            others.append(kind);
    }
    others.sort();
    return ordered + others;
}

void EntitiesModel::order(QList<qint64> &rows) const
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    struct Row
    {
        int first;
        int second;
        QCollatorSortKey name;
        qint64 row;
    };
    std::vector<Row> sorted;
    sorted.reserve(std::size_t(rows.size()));
    for (const qint64 row : std::as_const(rows)) {
        const Entry &entry = *m_entries.constFind(row);
        const bool byName = m_sort == Sort::Name;
        const bool byOutlets = m_sort == Sort::Outlets;
        sorted.push_back({byName      ? 0
                          : byOutlets ? entry.outletCount
                                      : entry.count,
                          byOutlets ? entry.count : 0, collator.sortKey(entry.summary.name), row});
    }
    std::sort(sorted.begin(), sorted.end(), [](const Row &a, const Row &b) {
        if (a.first != b.first)
            return a.first > b.first;
        if (a.second != b.second)
            return a.second > b.second;
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.row < b.row;
    });
    std::transform(sorted.begin(), sorted.end(), rows.begin(), [](const Row &row) { return row.row; });
}

void EntitiesModel::refresh()
{
    const QStringList outlets = outletsOf(m_project);
    QHash<QString, int> place;
    for (qsizetype i = 0; i < outlets.size(); ++i)
        place.insert(outlets[i], int(i));
    QHash<Id, int> outletOfArticle; // of those that pass
    for (const Article &article : m_project.currentArticles()) {
        if (m_filter.state().passes(article))
            outletOfArticle.insert(article.id, place.value(outletOf(article)));
    }

    const QHash<qint64, Entry> before = std::exchange(m_entries, {});
    const int mostBefore = std::exchange(m_most, 1);
    m_kindCounts.clear();
    m_kindSizes.clear();
    QSet<QString> present;
    QSet<qint64> changed;
    QHash<QString, QList<qint64>> byKind;
    for (const EntitySummary &entity : m_project.entities()) {
        present.insert(entity.kind);
        Entry entry{entity, 0, QList<int>(outlets.size(), 0), 0};
        for (auto it = entity.byArticle.begin(); it != entity.byArticle.end(); ++it) {
            const auto outlet = outletOfArticle.constFind(it.key());
            if (outlet == outletOfArticle.constEnd())
                continue;
            entry.outlets[*outlet] += it.value();
            entry.count += it.value();
        }
        if (!isListed(entry))
            continue;
        entry.outletCount = int(entry.outlets.size() - entry.outlets.count(0));
        const QString key = entity.kind + QLatin1Char('\n') + entity.name;
        auto id = m_ids.constFind(key);
        if (id == m_ids.constEnd())
            id = m_ids.insert(key, m_ids.size() + 1);
        m_kindCounts[entity.kind] += entry.count;
        ++m_kindSizes[entity.kind];
        m_most = std::max(m_most, *std::max_element(entry.outlets.begin(), entry.outlets.end()));
        byKind[entity.kind].append(*id);
        if (const auto old = before.constFind(*id); old != before.constEnd() && !old->looksLike(entry))
            changed.insert(*id);
        m_entries.insert(*id, entry);
    }
    m_present = kindOrder(present);

    QList<Group> groups;
    for (const QString &kind : std::as_const(m_present)) {
        QList<qint64> rows = byKind.value(kind);
        order(rows);
        if (!rows.isEmpty())
            groups.append({kind, rows});
    }
    setGroups(groups);
    if (m_most != mostBefore || changed.size() > mostTouched)
        touchAll();
    else
        touch(changed);
    touchGroups();
}

void EntitiesModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

void EntitiesModel::setSort(Sort sort)
{
    if (m_sort == sort)
        return;
    m_sort = sort;
    refresh();
}

void EntitiesModel::setHiddenKinds(const QStringList &kinds)
{
    if (m_hidden == kinds)
        return;
    m_hidden = kinds;
    touchGroups();
}

void EntitiesModel::setPosition(qint64 row, const QString &position)
{
    const qint64 before = std::exchange(m_walked, row);
    m_position = position;
    touch({before, row});
}

QVariant EntitiesModel::groupData(const QString &key, int role) const
{
    const bool on = !m_hidden.contains(key);
    switch (role) {
    case Qt::DisplayRole:
        return m_project.kind(key).title;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(
            tr("%1: %n entities", nullptr, m_kindSizes.value(key)).arg(m_project.kind(key).title),
            on ? tr("Highlighted in the text. A click on the colour, or Space, hides this kind there.")
               : tr("Not highlighted in the text. A click on the colour, or Space, shows this kind again."));
    case Qt::AccessibleTextRole:
        return (on ? tr("%1, entities: %2, mentions: %3") : tr("%1, entities: %2, mentions: %3, not highlighted"))
            .arg(m_project.kind(key).title)
            .arg(m_kindSizes.value(key))
            .arg(m_kindCounts.value(key));
    case CountRole:
        return m_kindCounts.value(key);
    case KindRole:
        return key;
    case OnRole:
        return on;
    default:
        return {};
    }
}

QVariant EntitiesModel::rowData(qint64 row, int role) const
{
    const auto entry = m_entries.constFind(row);
    if (entry == m_entries.constEnd())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->summary.name;
    case CountRole:
        return entry->count;
    case KindRole:
        return entry->summary.kind;
    case OutletsRole:
        return QVariant::fromValue(entry->outlets);
    case OutletCountRole:
        return entry->outletCount;
    case MostRole:
        return m_most;
    case PositionRole:
        return row == m_walked ? m_position : QString();
    case Qt::AccessibleTextRole: {
        const QString name = row == m_walked && !m_position.isEmpty()
                                 ? QStringLiteral("%1, %2").arg(entry->summary.name, m_position)
                                 : entry->summary.name;
        return tr("%1, mentions: %2, outlets: %3").arg(name).arg(entry->count).arg(entry->outletCount);
    }
    case Qt::ToolTipRole: {
        QStringList lines{entry->summary.name};
        if (!entry->summary.aliases.isEmpty())
            lines.append(tr("Also: %1").arg(entry->summary.aliases.mid(0, 12).join(QStringLiteral(", "))));
        lines.append(tr("Mentions: %1, outlets: %2").arg(entry->count).arg(entry->outletCount));
        lines.append(tr("A click shows the next mention."));
        return lines.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

QList<PassageRef> mentionsOf(const Project &project, const EntitySummary &entity, const FilterState &filter)
{
    QList<PassageRef> found;
    for (const Article &article : project.articles()) {
        if (!entity.byArticle.contains(article.id) || !filter.passes(article))
            continue;
        for (const Mention &mention : project.mentions(article.id)) {
            if (mention.entity == entity.name && mention.kind == entity.kind)
                found.append({article.id, mention.span});
        }
    }
    return found;
}

} // namespace crossread
