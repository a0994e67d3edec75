#pragma once

#include "app/values/annotation.h"
#include "app/values/claim.h"

#include <QDate>
#include <QJsonObject>
#include <QObject>
#include <QSet>

namespace crossread {

// What is asked of annotations beside their tags, text and article.
struct AnnotationFilter
{
    QSet<QString> authors; // "" those that name none
    QDate from;            // when they were made, by the clock here
    QDate to;

    bool isEmpty() const { return *this == AnnotationFilter(); }
    friend bool operator==(const AnnotationFilter &, const AnnotationFilter &) = default;
    bool passes(const Annotation &annotation) const;
};

// The one filter that ledger, charts and panels obey. Empty sets and invalid dates mean "all".
struct FilterState
{
    QString text; // in statements, names, notes; any case
    QSet<QString> outlets;
    QSet<Id> articles;
    QDate from; // articles' dates
    QDate to;
    QSet<Id> tags;
    AnnotationFilter annotations;
    QSet<QString> kinds;   // entity kinds
    bool suggested = true; // claims that are only suggested are shown too
    bool conflictsOnly = false;

    bool isEmpty() const { return *this == FilterState(); }
    friend bool operator==(const FilterState &, const FilterState &) = default;

    // As it is kept in a project: only what is not as at first. Tags and articles by their ids.
    QJsonObject toJson() const;
    static FilterState fromJson(const QJsonObject &json);

    // Outlet, date and the article itself; an article without a date passes only where no date is asked for.
    bool passes(const Article &article) const;
};

class Filter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    const FilterState &state() const { return m_state; }
    void set(const FilterState &state);
    // Whether the window's own row of filters is seen: then panels need not say or offer the same once more.
    bool hasRow() const { return m_hasRow; }
    void setHasRow(bool has);

Q_SIGNALS:
    void changed();
    void rowShown(bool shown);

private:
    FilterState m_state;
    bool m_hasRow = false;
};

class Project;
// The tags that the filter asks for, with those below them.
QSet<Id> askedTags(const Project &project, const FilterState &state);

// How an author is called: by the name that the annotation bears, or as unknown; and in up to three letters.
QString authorTitle(const QString &author);
QString authorInitials(const QString &author);

// What an article is filed under: its source, or its file's name when that is not known.
QString outletOf(const Article &article);

} // namespace crossread
