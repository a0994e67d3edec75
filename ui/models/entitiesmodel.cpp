#include "ui/models/entitiesmodel.h"

#include "app/entities/entities.h"
#include "ui/models/outlets.h"

#include <algorithm>

namespace crossread {

EntitiesModel::EntitiesModel(Project &project, Filter &filter, QObject *parent)
    : GroupedModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

bool EntitiesModel::isOn(const QString &kind) const
{
    return m_filter.state().kinds.isEmpty() || m_filter.state().kinds.contains(kind);
}

void EntitiesModel::refresh()
{
    const QStringList outlets = outletsOf(m_project);
    QHash<QString, int> place;
    for (qsizetype i = 0; i < outlets.size(); ++i)
        place.insert(outlets[i], int(i));
    QHash<Id, int> outletOfArticle; // of those that pass
    for (const Article &article : m_project.articles()) {
        if (m_filter.state().passes(article))
            outletOfArticle.insert(article.id, place.value(outletOf(article)));
    }
    const auto has = [](const EntitySummary &entity, const QString &text) {
        return text.isEmpty() || entity.name.contains(text, Qt::CaseInsensitive) ||
               std::any_of(entity.aliases.begin(), entity.aliases.end(),
                           [&](const QString &alias) { return alias.contains(text, Qt::CaseInsensitive); });
    };

    m_entries.clear();
    m_kindCounts.clear();
    m_most = 1;
    QHash<QString, QList<qint64>> byKind;
    for (const EntitySummary &entity : m_project.entities()) {
        Entry entry{entity, 0, QList<int>(outlets.size(), 0)};
        for (auto it = entity.byArticle.begin(); it != entity.byArticle.end(); ++it) {
            const auto outlet = outletOfArticle.constFind(it.key());
            if (outlet == outletOfArticle.constEnd())
                continue;
            entry.outlets[*outlet] += it.value();
            entry.count += it.value();
        }
        if (entry.count == 0 || !has(entity, m_text) || !has(entity, m_filter.state().text))
            continue;
        const QString key = entity.kind + QLatin1Char('\n') + entity.name;
        auto id = m_ids.constFind(key);
        if (id == m_ids.constEnd())
            id = m_ids.insert(key, m_ids.size() + 1);
        ++m_kindCounts[entity.kind];
        m_most = std::max(m_most, *std::max_element(entry.outlets.begin(), entry.outlets.end()));
        byKind[entity.kind].append(*id);
        m_entries.insert(*id, entry);
    }

    QList<Group> groups;
    const auto add = [&](const QString &kind) {
        const auto rows = byKind.take(kind);
        if (!rows.isEmpty())
            groups.append({kind, isOn(kind) ? rows : QList<qint64>()});
    };
    for (const EntityKind &kind : entityKinds())
        add(kind.id);
    QStringList others = byKind.keys(); // kinds of the user's own
    others.sort();
    std::for_each(others.begin(), others.end(), add);
    setGroups(groups);
    touchAll();
}

void EntitiesModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

void EntitiesModel::toggleKind(const QString &kind)
{
    FilterState state = m_filter.state();
    QSet<QString> all;
    for (int row = 0; row < rowCount(); ++row)
        all.insert(groupKey(index(row, 0)));
    QSet<QString> shown = state.kinds.isEmpty() ? all : state.kinds;
    if (!shown.remove(kind))
        shown.insert(kind);
    // None left would read as all; so would all, whatever kinds come later.
    state.kinds = shown.isEmpty() || shown.contains(all) ? QSet<QString>() : shown;
    m_filter.set(state);
}

QVariant EntitiesModel::groupData(const QString &key, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const auto &kinds = entityKinds();
        const auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](const EntityKind &row) { return row.id == key; });
        return kind == kinds.end() ? key : kind->title;
    }
    case Qt::ToolTipRole:
        return isOn(key) ? tr("Hide this kind in panels and charts (Space)") : tr("Show this kind again (Space)");
    case CountRole:
        return m_kindCounts.value(key);
    case KindRole:
        return key;
    case OnRole:
        return isOn(key);
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
    case MostRole:
        return m_most;
    case Qt::AccessibleTextRole:
        return tr("%1, mentions: %2").arg(entry->summary.name).arg(entry->count);
    case Qt::ToolTipRole: {
        QStringList lines{entry->summary.name};
        if (!entry->summary.aliases.isEmpty())
            lines.append(tr("Also: %1").arg(entry->summary.aliases.join(QStringLiteral(", "))));
        lines.append(tr("A click shows the next mention"));
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
