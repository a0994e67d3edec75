#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"
#include "ui/models/filter.h"

namespace crossread {

// Annotations by outlet, in the order of the text. Obeys the filter and a search text of its own.
class AnnotationsModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        OutletIndexRole = FirstOwnRole,
        NoteRole,
        TagNamesRole,  // QStringList
        TagColorsRole, // QStringList, as Theme::tag() takes them
    };

    AnnotationsModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // in quotes, notes and tag names
    Annotation annotation(const QModelIndex &index) const { return m_entries.value(rowId(index)); }

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // the note
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void failed(const crossread::Error &error);

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    bool passes(const Annotation &annotation, const Article &article) const;

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    QHash<Id, Annotation> m_entries;
    QHash<Id, Tag> m_tags;
    QHash<QString, int> m_shown;
    QStringList m_outlets;
};

} // namespace crossread
