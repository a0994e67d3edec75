#include "ui/panels/ledgerdelegate.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace crossread {

namespace {

constexpr int leastClaims = 260; // pixels of the claims' column that stay in view, where the table has twice that

} // namespace

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const LedgerModel *>(index.model());
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!model || !view)
        return;
    const Theme &theme = themeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const ClaimRow &row = model->rows()[index.row()];
    painter->save();
    paintRowGround(painter, option,
                   selected && view->hasFocus() && index.column() == LedgerModel::claimColumn ? theme.accent
                                                                                              : QColor());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.faintLine);

    if (const ClaimCell *cell = model->cell(index)) {
        const QPointF centre = QRectF(option.rect).center();
        if (cell->isSilent()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.faint);
            painter->drawEllipse(centre, 2, 2);
        } else {
            paintStance(painter, centre, cell->stance, cell->differs, theme.stance(cell->stance, cell->differs));
        }
    } else {
        const bool single = index.column() == model->originsColumn() && row.claim.origins == 1 && row.articles > 1;
        QFont font = sized(option.font, 13, single);
        font.setItalic(row.claim.isSuggested() && index.column() != model->originsColumn());
        font.setStrikeOut(row.claim.status == ClaimStatus::Rejected && index.column() == LedgerModel::claimColumn);
        painter->setFont(font);
        const bool quiet = index.column() == LedgerModel::statusColumn || row.claim.status == ClaimStatus::Rejected;
        painter->setPen(selected ? theme.selectedRowText : quiet ? theme.secondary : theme.text);
        const QRect text = option.rect.adjusted(10, 0, -8, -1);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
    if (index == view->currentIndex() && view->hasFocus())
        paintFocusRing(painter, option.rect, theme.accent);
    painter->restore();
}

void LedgerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, -1, 0, 1));
}

LedgerHeader::LedgerHeader(const LedgerModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setMinimumSectionSize(48);
}

int LedgerHeader::claimsWidth() const
{
    const int all = sectionSize(LedgerModel::claimColumn);
    return std::max(all - offset(), std::min({all, leastClaims, viewport()->width() / 2}));
}

void LedgerHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (offset() == 0 || count() == 0)
        return;
    QPainter painter(viewport());
    const QRect head(0, 0, claimsWidth(), viewport()->height());
    paintSection(&painter, head, LedgerModel::claimColumn);
    painter.fillRect(QRect(head.right(), 0, 1, head.height()), themeOf(this).line);
}

void LedgerHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || offset() == 0 || event->position().x() >= claimsWidth())
        return QHeaderView::mousePressEvent(event);
    // What lies below is another column's.
    const bool again = sortIndicatorSection() == LedgerModel::claimColumn;
    const bool downwards = again && sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(again && !downwards ? -1 : int(LedgerModel::claimColumn),
                     downwards ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QSize LedgerHeader::sectionSizeFromContents(int section) const
{
    return {QHeaderView::sectionSizeFromContents(section).width(), itemHeight};
}

void LedgerHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = themeOf(this);
    painter->save();
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    painter->setFont(sized(font(), 12));
    painter->setPen(theme.secondary);
    const bool outlet = m_model->isOutletColumn(section);
    QRect text = rect.adjusted(10, 0, -6, -1);
    if (sortIndicatorSection() == section) {
        const QRect arrow(text.right() - 10, text.top(), 12, text.height());
        painter->save();
        if (sortIndicatorOrder() == Qt::DescendingOrder) { // as desktops draw it: the point shows where small is
            painter->translate(arrow.center());
            painter->rotate(180);
            painter->translate(-arrow.center());
        }
        paintArrow(painter, arrow, true, theme.accent);
        painter->restore();
        text.setRight(arrow.left() - 2);
    }
    const int room = text.width() - (outlet ? 16 : 0);
    const QString name = painter->fontMetrics().elidedText(m_model->headerData(section, Qt::Horizontal).toString(),
                                                           Qt::ElideRight, room);
    if (outlet) { // centred with its chip, as the symbols below are
        const int width = painter->fontMetrics().horizontalAdvance(name) + 16;
        text.setLeft(text.left() + std::max(0, (text.width() - width) / 2));
        paintChip(painter, QRect(text.left(), text.center().y() - 4, 10, 10),
                  theme.outlet(m_model->outletColours().value(section - LedgerModel::firstOutletColumn)));
        text.setLeft(text.left() + 16);
    }
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->restore();
}

} // namespace crossread
