#pragma once

#include "ui/models/ledgermodel.h"
#include "ui/panels/paint.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace crossread {

// Paints the ledger's cells: statements (suggestions italic, rejected ones struck out), stances, origins.
class LedgerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

// Outlets' heads carry their chips.
class LedgerHeader : public QHeaderView
{
    Q_OBJECT
public:
    LedgerHeader(const LedgerModel *model, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    const LedgerModel *m_model;
};

} // namespace crossread
