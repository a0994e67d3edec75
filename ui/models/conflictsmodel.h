#pragma once

#include "app/project.h"
#include "ui/models/filter.h"

#include <QAbstractTableModel>
#include <QMap>
#include <QTimer>

namespace crossread {

// Where articles contradict each other, the surest first: a row a conflict, and the columns Kind, one side, the other.
// Obeys the filter: both articles have to pass, and with a text one of the sentences has to have it. The sentences are
// then read a few articles at a time, which keeps the window free: at first only those count that have been read. Those
// that the analyst has dismissed come last, where they are asked for.
class ConflictsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int kindColumn = 0;
    static constexpr int oneColumn = 1;
    static constexpr int otherColumn = 2;

    // One sentence of a conflict.
    struct Side
    {
        PassageRef place;
        QString outlet;
        int outletIndex = 0; // for Theme::outlet()
        QString text;        // in one line
        QList<Span> words;   // of `text`: what the other side contradicts
    };

    ConflictsModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    bool isReading() const { return m_next.isActive(); } // more may be found
    void showDismissed(bool shown);
    bool showsDismissed() const { return m_showsDismissed; }
    bool isDismissed(int row) const { return row >= m_open; }
    const Conflict &conflict(int row) const { return m_conflicts[row]; }
    const Side &side(const QModelIndex &index) const; // of the two columns that have one; read when first asked for
    QList<PassageRef> passages(int row) const;        // both sides
    Id claimOf(int row) const;                        // one that has a side among its passages, 0 none
    QString detail(int row) const;                    // "0.85 · $11.6 billion against about $13 billion"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void sentencesRead(); // all that a text is looked for in: refresh() finds the rest

private:
    bool passes(const Conflict &conflict) const;
    bool passesByArticles(const Conflict &conflict) const;
    const QString *sentence(const PassageRef &place) const; // null: not read yet
    void readSentences();
    Side readSide(const Conflict &conflict, bool first) const;

    Project &m_project;
    Filter &m_filter;
    QList<Conflict> m_conflicts;
    int m_open = 0; // so many of them are not dismissed
    bool m_showsDismissed = false;
    QStringList m_outlets;
    QHash<Id, Article> m_heads;
    QHash<QByteArray, QMap<Span, QString>> m_sentences; // by Article::contentId
    QTimer m_next;
    mutable QHash<int, Side> m_sides; // by row * 2, + 1 for the other one
};

} // namespace crossread
