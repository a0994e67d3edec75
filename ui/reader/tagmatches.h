#pragma once

#include "app/values/annotation.h"

#include <QAbstractListModel>

namespace crossread {

class Project;

// A tag that fits what was typed.
struct TagMatch
{
    Id tag = 0;          // 0: the row that makes a new tag
    Id parent = 0;       // of a new tag
    QStringList missing; // names of tags between `parent` and a new one that are new too
    QString above;       // names of the tags above it: "Framing › Economic cost"
    QString name;
    QString color;
    int count = 0;       // annotations that bear it
    QList<Span> letters; // of `name`, that match
};

// The tags that fit `typed`, best first: names that begin with it, names with a word that does, names that contain
// it, then those whose path does. Nothing typed: all, the recently used ones first.
QList<TagMatch> matchTags(const Project &project, const QString &typed);

// The tags that `typed` would make: "Framing > Crane price" or "Framing/Crane price" goes under Framing, which is made
// too where it is missing; then the typed words may as well be one name. None: there is such a tag, or nothing was
// typed.
QList<TagMatch> newTagsFor(const Project &project, const QString &typed);

class TagMatches : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit TagMatches(const Project &project, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    const TagMatch &at(int row) const { return m_rows[row]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Project &m_project;
    QList<TagMatch> m_rows;
};

} // namespace crossread
