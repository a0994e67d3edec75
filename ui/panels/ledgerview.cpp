#include "ui/panels/ledgerview.h"

#include "ui/models/claimrows.h"
#include "ui/models/passagemime.h"
#include "ui/panels/ledgerdelegate.h"
#include "ui/panels/selecting.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace crossread {

LedgerView::LedgerView(LedgerModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_header(new LedgerHeader(model, this)), m_empty(new EmptyState(viewport()))
{
    setHorizontalHeader(m_header);
    setModel(model);
    setItemDelegate(new LedgerDelegate(this));
    setAccessibleName(tr("Claim ledger"));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setAcceptDrops(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(itemHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            Q_EMIT opened(index);
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_ownWidths = m_ownWidths || !m_fitting; });
    connect(model, &LedgerModel::columnsInserted, this, &LedgerView::fitColumns);
    connect(model, &LedgerModel::columnsRemoved, this, &LedgerView::fitColumns);
    connect(model, &LedgerModel::modelReset, this, &LedgerView::fitColumns);
    fitColumns();
}

void LedgerView::setEmptyText(const QString &sentence)
{
    m_empty->say(m_model->rowCount() == 0 ? sentence : QString());
}

Id LedgerView::currentClaim() const
{
    return currentIndex().data(LedgerModel::ClaimRole).toLongLong();
}

void LedgerView::select(Id claim)
{
    if (m_telling)
        return; // it comes from here, and what a click with Ctrl or Shift selects is yet to be decided
    const int row = m_model->rowOf(claim);
    if (row >= 0 && row == currentIndex().row() && selectionModel()->isRowSelected(row))
        return;
    m_quiet = true;
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else {
        const int column = std::max(0, currentIndex().column());
        selectOnly(*this, m_model->index(row, column));
        scrollTo(m_model->index(row, column));
    }
    m_quiet = false;
}

QList<Id> LedgerView::selectedClaims() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<Id> claims;
    for (const int row : std::as_const(rows))
        claims.append(m_model->rows()[row].claim.id);
    return claims;
}

// Where the claims are drawn they are met, too.
QModelIndex LedgerView::indexAt(const QPoint &at) const
{
    if (at.x() < 0 || at.x() >= m_header->claimsWidth())
        return QTableView::indexAt(at);
    const int row = rowAt(at.y());
    return row < 0 ? QModelIndex() : m_model->index(row, LedgerModel::claimColumn);
}

QRect LedgerView::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    if (!rect.isValid() || index.column() != LedgerModel::claimColumn)
        return rect;
    return {0, rect.top(), m_header->claimsWidth(), rect.height()};
}

void LedgerView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == LedgerModel::claimColumn)
        return horizontalScrollBar()->setValue(before);
    const int covered = m_header->claimsWidth() - visualRect(index).left();
    if (index.isValid() && covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void LedgerView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        m_header->viewport()->update();
    }
}

void LedgerView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_header->offset() == 0 || m_model->rowCount() == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state;
    const QColor line = themeOf(this).line;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row) {
        const QModelIndex index = m_model->index(row, LedgerModel::claimColumn);
        option.rect = visualRect(index);
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver,
                             option.rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && underMouse());
        painter.fillRect(option.rect, palette().color(QPalette::Base));
        itemDelegate()->paint(&painter, option, index);
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), line);
    }
}

void LedgerView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_quiet || current.row() == previous.row())
        return;
    m_telling = true;
    Q_EMIT currentClaimChanged(current.data(LedgerModel::ClaimRole).toLongLong());
    m_telling = false;
}

bool LedgerView::event(QEvent *event)
{
    // The ledger's letters come before the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int own[] = {Qt::Key_A,      Qt::Key_R,     Qt::Key_M,      Qt::Key_S,    Qt::Key_F2,
                           Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter};
        if (key->modifiers() == Qt::NoModifier &&
            std::find(std::begin(own), std::end(own), key->key()) != std::end(own)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void LedgerView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) // the key that ends it is not meant for the claim
        return QTableView::keyPressEvent(event);
    event->ignore();
    Q_EMIT pressed(event);
    if (event->isAccepted())
        return;
    event->accept();
    QTableView::keyPressEvent(event);
}

void LedgerView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Outlets as wide as their names, within bounds; the claim takes what is left.
void LedgerView::fitColumns()
{
    if (m_ownWidths)
        return;
    m_fitting = true;
    const QFontMetrics metrics(font());
    const int origins = metrics.horizontalAdvance(originsText(88, 88)) + 24;
    int others = 0;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal).toString();
        const bool outlet = m_model->isOutletColumn(column);
        const int width = outlet ? std::clamp(metrics.horizontalAdvance(name) + 48, 72, 150)
                                 : std::max(column == LedgerModel::statusColumn ? 196 : origins,
                                            metrics.horizontalAdvance(name) + 40);
        setColumnWidth(column, width);
        others += width;
    }
    setColumnWidth(LedgerModel::claimColumn, std::max(300, viewport()->width() - others));
    m_fitting = false;
}

void LedgerView::dragEnterEvent(QDragEnterEvent *event)
{
    if (passageOf(event->mimeData()))
        event->acceptProposedAction();
}

void LedgerView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!passageOf(event->mimeData()))
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        selectRow(index.row());
    event->acceptProposedAction();
}

void LedgerView::dropEvent(QDropEvent *event)
{
    const auto passage = passageOf(event->mimeData());
    if (!passage)
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    event->acceptProposedAction();
    Q_EMIT dropped(index.data(LedgerModel::ClaimRole).toLongLong(), *passage, claimOf(event->mimeData()));
}

} // namespace crossread
