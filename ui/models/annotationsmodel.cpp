#include "ui/models/annotationsmodel.h"

#include "app/edits.h"
#include "ui/models/outlets.h"

#include <algorithm>

namespace crossread {

AnnotationsModel::AnnotationsModel(Project &project, Filter &filter, QObject *parent)
    : GroupedModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

bool AnnotationsModel::passes(const Annotation &annotation, const Article &article) const
{
    const FilterState &state = m_filter.state();
    if (!state.passes(article))
        return false;
    if (!state.tags.isEmpty() &&
        std::none_of(annotation.tags.begin(), annotation.tags.end(), [&](Id tag) { return state.tags.contains(tag); }))
        return false;
    const auto has = [&](const QString &text) {
        return text.isEmpty() || annotation.exact.contains(text, Qt::CaseInsensitive) ||
               annotation.note.contains(text, Qt::CaseInsensitive) ||
               std::any_of(annotation.tags.begin(), annotation.tags.end(),
                           [&](Id tag) { return m_tags.value(tag).name.contains(text, Qt::CaseInsensitive); });
    };
    return has(state.text) && has(m_text);
}

void AnnotationsModel::refresh()
{
    m_tags.clear();
    for (const Tag &tag : m_project.tags())
        m_tags.insert(tag.id, tag);
    m_outlets = outletsOf(m_project);
    m_entries.clear();
    m_shown.clear();

    QHash<Id, QList<const Annotation *>> byArticle;
    for (const Annotation &annotation : m_project.annotations())
        byArticle[annotation.article].append(&annotation);
    QList<Group> groups;
    QHash<QString, qsizetype> place;
    for (const Article &article : m_project.articles()) {
        QList<const Annotation *> own = byArticle.value(article.id);
        own.removeIf([&](const Annotation *annotation) { return !passes(*annotation, article); });
        if (own.isEmpty())
            continue;
        std::stable_sort(own.begin(), own.end(), [](const Annotation *a, const Annotation *b) {
            return a->span.start != b->span.start ? a->span.start < b->span.start : a->span.end > b->span.end;
        });
        const QString outlet = outletOf(article);
        auto found = place.constFind(outlet);
        if (found == place.constEnd()) {
            found = place.insert(outlet, groups.size());
            groups.append({outlet, {}});
        }
        for (const Annotation *annotation : std::as_const(own)) {
            groups[*found].rows.append(annotation->id);
            m_entries.insert(annotation->id, *annotation);
        }
        m_shown.insert(outlet, int(groups[*found].rows.size()));
    }
    setGroups(groups);
    touchAll();
}

void AnnotationsModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

Qt::ItemFlags AnnotationsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = GroupedModel::flags(index);
    return rowId(index) ? flags | Qt::ItemIsEditable : flags;
}

bool AnnotationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !rowId(index))
        return false;
    Annotation changed = annotation(index);
    const QString note = value.toString().trimmed();
    if (note == changed.note)
        return false;
    changed.note = note;
    const Result<void> result = updateAnnotation(m_project, changed);
    if (!result)
        Q_EMIT failed(result.error());
    return result.ok();
}

QVariant AnnotationsModel::groupData(const QString &key, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return key;
    case CountRole:
        return m_shown.value(key);
    case OutletIndexRole:
        return int(m_outlets.indexOf(key));
    default:
        return {};
    }
}

QVariant AnnotationsModel::rowData(qint64 row, int role) const
{
    const auto entry = m_entries.constFind(row);
    if (entry == m_entries.constEnd())
        return {};
    QStringList names;
    QStringList colors;
    for (const Id id : entry->tags) {
        const Tag tag = m_tags.value(id);
        names.append(tag.name);
        colors.append(colors.isEmpty() && !entry->color.isEmpty() ? entry->color : tag.color);
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry->exact.simplified();
    case Qt::EditRole:
    case NoteRole:
        return entry->note;
    case TagNamesRole:
        return names;
    case TagColorsRole:
        return colors;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(names.join(QStringLiteral(", ")), entry->exact.simplified());
    case Qt::ToolTipRole: {
        QString tip = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                          .arg(names.join(QStringLiteral(" · ")).toHtmlEscaped(),
                               entry->exact.simplified().left(600).toHtmlEscaped());
        if (!entry->note.isEmpty())
            tip += QStringLiteral("<p><i>%1</i></p>").arg(entry->note.toHtmlEscaped());
        return tip;
    }
    default:
        return {};
    }
}

} // namespace crossread
