#pragma once

#include <QAbstractItemView>

namespace crossread {

// Makes a row the current one and the only one that is selected. QAbstractItemView::setCurrentIndex() asks the keyboard
// instead where several can be selected: held in a shortcut that leads here, Ctrl adds the row to the others.
inline void selectOnly(QAbstractItemView &view, const QModelIndex &index)
{
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace crossread
