#pragma once

#include "ui/models/dictionarymodel.h"

#include <QSortFilterProxyModel>
#include <QTableView>

namespace crossread {

// Filters names by text, kind and entity; the row for a new one always stays, at the end.
class DictionarySorter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    DictionarySorter(DictionaryModel *model, QObject *parent);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const DictionaryModel &m_model;
};

// The dictionary's table: typing or F2 edits a cell, kinds and case are chosen from a list.
class DictionaryTable : public QTableView
{
    Q_OBJECT
public:
    DictionaryTable(DictionaryModel &model, QSortFilterProxyModel *sorted, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace crossread
