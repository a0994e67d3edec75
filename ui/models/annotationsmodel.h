#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"
#include "ui/models/filter.h"

#include <QVarLengthArray>

namespace crossread {

// Annotations of the current articles in groups, sorted. Obeys the filter and a search text of its own. By tag an
// annotation has a row for each of its tags, so that rows have numbers of their own.
class AnnotationsModel : public GroupedModel
{
    Q_OBJECT
public:
    enum class Grouping { Outlet, Article, Tag, Author };
    enum class Sorting { Place, Newest, Tag, Author }; // of the rows of a group
    enum Role {
        OutletIndexRole = FirstOwnRole, // of a group by outlet or article; -1 else
        GroupColorRole,                 // of a group by tag, as Theme::tag() takes it
        QuoteRole,                      // as it stands in the text: cheaper to ask than DisplayRole
        NoteRole,
        TagNamesRole,   // QStringList
        TagColorsRole,  // QStringList, as Theme::tag() takes them
        AuthorRole,     // "" unknown
        IsOwnRole,      // its author is the one of setAuthor()
        ByLineRole,     // who, when and where, as far as the group does not say it
        SmallLinesRole, // how many lines note and by-line take: cheaper to ask
    };

    AnnotationsModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // in quotes, notes, tag names and authors
    void arrange(Grouping grouping, Sorting sorting);
    void setAuthor(const QString &own);
    Grouping grouping() const { return m_grouping; }
    Sorting sorting() const { return m_sorting; }
    Annotation annotation(const QModelIndex &index) const { return m_entries.value(annotationOf(rowId(index))); }
    static Id annotationOf(qint64 row); // 0 for 0

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // the note
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void failed(const crossread::Error &error);

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    struct Place
    {
        int order = 0;       // of the article in the project
        int outletOrder = 0; // of its outlet there
        QString title;
        QString outlet;
    };
    struct Asked; // what the filter asks, ready for many annotations
    Asked ask() const;
    bool passes(const Annotation &annotation, const Asked &asked) const;
    QSet<Id> readProject(); // tags that have another name or colour than before
    void forgetOthers(const QList<const Annotation *> &passing);
    void orderAuthors(const QList<const Annotation *> &annotations);
    void sort(QList<const Annotation *> &annotations) const;
    void placesOf(const Annotation &annotation, QVarLengthArray<int, 4> &places) const;
    QString keyOf(const Annotation &annotation, qsizetype which) const;
    QStringList tagNames(const Annotation &annotation) const;
    bool saysWho(const Annotation &annotation) const;
    bool saysWhen(const Annotation &annotation) const;
    QString byLine(const Annotation &annotation) const;
    QString tip(const Annotation &annotation) const;

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    QString m_author;
    Grouping m_grouping = Grouping::Outlet;
    Sorting m_sorting = Sorting::Place;
    QHash<Id, Annotation> m_entries;
    QHash<Id, Tag> m_tags;
    QHash<Id, int> m_tagOrder;
    QHash<QString, int> m_authorOrder;
    QHash<Id, Place> m_places; // of articles
    QHash<QString, int> m_shown;
    QHash<QString, QString> m_looks; // of groups: all that is painted of one but its count
    QStringList m_outlets;
    bool m_looksOtherwise = false; // all rows do
    bool m_groupedOtherwise = false;
};

} // namespace crossread
