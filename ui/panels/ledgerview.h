#pragma once

#include "ui/models/ledgermodel.h"

#include <QTableView>

namespace crossread {

class EmptyState;
class LedgerHeader;

// The ledger's table: paints stances, keeps its columns in measure, takes sentences dropped on a row. The claims stay
// in view however far it is scrolled to the right.
class LedgerView : public QTableView
{
    Q_OBJECT
public:
    explicit LedgerView(LedgerModel *model, QWidget *parent);

    void setEmptyText(const QString &sentence);
    Id currentClaim() const;
    void select(Id claim);            // its row, in the column where the cursor is; no signal
    QList<Id> selectedClaims() const; // from the top

    QModelIndex indexAt(const QPoint &at) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void currentClaimChanged(crossread::Id claim);
    void opened(const QModelIndex &index);
    void pressed(QKeyEvent *event); // accept what is taken
    // 0: below the rows, from no claim
    void dropped(crossread::Id claim, const crossread::PassageRef &passage, crossread::Id from);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fitColumns();

    LedgerModel *m_model;
    LedgerHeader *m_header;
    EmptyState *m_empty;
    QString m_emptyText;
    bool m_quiet = false;
    bool m_telling = false; // of the current claim
    bool m_fitting = false;
    bool m_ownWidths = false; // the user has dragged a column
};

} // namespace crossread
