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

// Outlets' heads carry their chips. However far the table is scrolled to the right, the claims' head stays at the left.
class LedgerHeader : public QHeaderView
{
    Q_OBJECT
public:
    LedgerHeader(const LedgerModel *model, QWidget *parent);

    int claimsWidth() const; // what is seen of the claims' column

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    const LedgerModel *m_model;
};

} // namespace crossread
