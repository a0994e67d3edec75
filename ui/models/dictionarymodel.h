#pragma once

#include "app/project.h"

#include <QAbstractTableModel>
#include <QIcon>

class QPalette;

namespace crossread {

// The analyst's words on names, a row each: entries of the dictionary, then what holds at one place only, and last an
// empty row in which a new entry is typed. Cells are edited in place; each edit is a step of undo.
class DictionaryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Text, Kind, Entity, Case, Where, ColumnCount };
    enum Role { KindRole = Qt::UserRole, SortRole };

    explicit DictionaryModel(Project &project, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    bool isNewRow(int row) const { return row == rowCount() - 1; }
    bool isEmpty() const { return m_rows.isEmpty(); }
    void remove(const QList<int> &rows);
    PassageRef
    placeOf(int row) const;    // of a word that holds at one place; article 0: everywhere, or its article is gone
    int rowOf(Id entry) const; // -1: none

    // The kinds that a name may have: "" for not an entity, those of names, then the analyst's.
    QStringList kinds() const;
    QString kindTitle(const QString &kind) const;
    QIcon icon(const QString &kind, const QPalette &palette) const;

Q_SIGNALS:
    void failed(const crossread::Error &error);
    void added(crossread::Id entry);

private:
    struct Row
    {
        DictionaryEntry entry; // of a fixed mention: what it says
        FixedMention fixed;    // id 0: this is an entry
        Id article = 0;        // of the fixed mention
        QString title;

        Id key() const { return fixed.id ? -fixed.id : entry.id; }
    };
    void refresh();
    QVariant shown(const Row &row, int column) const;
    QString toolTip(const Row &row) const;
    bool change(int row, int column, const QVariant &value);

    Project &m_project;
    QList<Row> m_rows;
    QString m_newKind; // of the empty row
};

} // namespace crossread
