#pragma once

#include "app/values/claim.h"

#include <QDate>
#include <QJsonObject>
#include <QObject>
#include <QSet>

namespace crossread {

// The one filter that ledger, charts and panels obey. Empty sets and invalid dates mean "all".
struct FilterState
{
    QString text; // in statements, names, notes; any case
    QSet<QString> outlets;
    QDate from;
    QDate to;
    QSet<Id> tags;
    QSet<QString> kinds;   // entity kinds
    bool suggested = true; // claims that are only suggested are shown too
    bool conflictsOnly = false;

    bool isEmpty() const { return *this == FilterState(); }
    friend bool operator==(const FilterState &, const FilterState &) = default;

    // As it is kept in a project: only what is not as at first. Tags by their ids.
    QJsonObject toJson() const;
    static FilterState fromJson(const QJsonObject &json);

    // Outlet and date; an article without a date passes only where no date is asked for.
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

// What an article is filed under: its source, or its file's name when that is not known.
QString outletOf(const Article &article);

} // namespace crossread
