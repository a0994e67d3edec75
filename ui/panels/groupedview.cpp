#include "ui/panels/groupedview.h"

#include "ui/panels/paint.h"
#include "ui/panels/selecting.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace crossread {

GroupedView::GroupedView(GroupedModel *model, const QString &name, QWidget *owner)
    : QTreeView(owner), m_model(model), m_empty(new EmptyState(viewport()))
{
    setModel(model);
    setAccessibleName(name);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(model, &GroupedModel::modelReset, this, &GroupedView::unfoldAll);
    connect(model, &GroupedModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        if (!parent.isValid())
            unfold(first, last);
    });
    connect(model, &GroupedModel::rowsRemoved, this, &GroupedView::showWhetherEmpty);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &at) { m_folded.insert(m_model->groupKey(at)); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &at) { m_folded.remove(m_model->groupKey(at)); });
    // The panel's delegate comes after this: until then no row is measured, let alone thousands in the style's way.
    setUniformRowHeights(true);
    unfold(0, model->rowCount() - 1);
    setUniformRowHeights(false);
}

// Thousands are measured in a turn of the event loop of their own, which comes before anything is painted.
void GroupedView::unfoldAll()
{
    constexpr int mostAtOnce = 2000;
    int rows = 0;
    for (int group = 0; group < m_model->rowCount(); ++group)
        rows += m_model->rowCount(m_model->index(group, 0));
    if (rows <= mostAtOnce)
        return unfold(0, m_model->rowCount() - 1);
    if (std::exchange(m_unfoldsSoon, true))
        return;
    const auto unfoldNow = [this] {
        m_unfoldsSoon = false;
        unfold(0, m_model->rowCount() - 1);
    };
    QMetaObject::invokeMethod(this, unfoldNow, Qt::QueuedConnection);
}

void GroupedView::unfold(int first, int last)
{
    const QSet<QString> folded = m_folded;
    if (last - first > 20) { // one layout for all of them
        expandAll();
        for (int row = 0; !folded.isEmpty() && row < m_model->rowCount(); ++row) {
            if (folded.contains(m_model->groupKey(m_model->index(row, 0))))
                collapse(m_model->index(row, 0));
        }
    } else {
        for (int row = first; row <= last; ++row)
            setExpanded(m_model->index(row, 0), !folded.contains(m_model->groupKey(m_model->index(row, 0))));
    }
    m_folded = folded;
    showWhetherEmpty();
}

void GroupedView::showWhetherEmpty()
{
    m_empty->say(m_model->isEmpty() ? m_emptyText : QString());
}

void GroupedView::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    showWhetherEmpty();
}

// The tree looks for the place of each row from the top, and measures it. Where heights stay, painting is enough; many
// rows are measured quicker all at once.
void GroupedView::dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    constexpr int mostOneByOne = 50;
    if (GroupDelegate *delegate = groupDelegate())
        delegate->forgetHeights(from, to);
    if (!roles.isEmpty() && !roles.contains(Qt::DisplayRole) && !roles.contains(Qt::SizeHintRole)) {
        viewport()->update();
        return;
    }
    if (to.row() - from.row() > mostOneByOne) {
        scheduleDelayedItemsLayout();
        viewport()->update();
    }
    QTreeView::dataChanged(from, to, roles);
}

void GroupedView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    if (GroupDelegate *delegate = groupDelegate(); delegate && parent.isValid())
        delegate->forgetHeights(m_model->index(first, 0, parent), m_model->index(last, 0, parent));
    else if (delegate)
        delegate->forgetHeights();
    QTreeView::rowsInserted(parent, first, last);
}

void GroupedView::reset()
{
    if (GroupDelegate *delegate = groupDelegate())
        delegate->forgetHeights();
    QTreeView::reset();
}

GroupDelegate *GroupedView::groupDelegate() const
{
    return qobject_cast<GroupDelegate *>(itemDelegate());
}

// All rows are measured here. What the view itself says of them is the same for all.
void GroupedView::updateGeometries()
{
    QStyleOptionViewItem option;
    QTreeView::initViewItemOption(&option);
    m_measuring = option;
    QTreeView::updateGeometries();
    m_measuring.reset();
}

void GroupedView::initViewItemOption(QStyleOptionViewItem *option) const
{
    if (m_measuring)
        *option = *m_measuring;
    else
        QTreeView::initViewItemOption(option);
}

qint64 GroupedView::currentRow() const
{
    return m_model->rowId(currentIndex());
}

QList<qint64> GroupedView::selectedRows() const
{
    QList<qint64> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (const qint64 row = m_model->rowId(index); row && !rows.contains(row))
            rows.append(row);
    }
    return rows;
}

void GroupedView::select(qint64 row)
{
    if (row && row == currentRow())
        return;
    m_quiet = true;
    const QModelIndex index = row ? m_model->indexOf(row) : QModelIndex();
    if (index.isValid()) {
        selectOnly(*this, index);
        scrollTo(index);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    m_quiet = false;
}

void GroupedView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet)
        Q_EMIT currentRowChanged(m_model->rowId(current));
}

bool GroupedView::event(QEvent *event)
{
    // A panel's keys come before the window's shortcuts of the same letters.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool own = key->key() == Qt::Key_Delete || key->key() == Qt::Key_F2 || key->key() == Qt::Key_F4 ||
                         key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (own && currentIndex().isValid()) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void GroupedView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    event->ignore();
    Q_EMIT pressed(event);
    if (event->isAccepted())
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()) {
        if (const qint64 row = m_model->rowId(current))
            Q_EMIT opened(row, event->modifiers() & Qt::ControlModifier);
        else
            setExpanded(current, !isExpanded(current));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Left && m_model->rowId(current)) {
        selectOnly(*this, current.parent());
        return;
    }
    event->setAccepted(true);
    QTreeView::keyPressEvent(event);
}

void GroupedView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    QTreeView::mousePressEvent(event);
}

void GroupedView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool click = event->button() == Qt::LeftButton && index.isValid() && index == m_pressed;
    QTreeView::mouseReleaseEvent(event);
    const Qt::KeyboardModifiers opening = m_opensWithControl ? Qt::ControlModifier : Qt::NoModifier;
    const bool selecting = selectionMode() == ExtendedSelection && (event->modifiers() & ~opening);
    if (!click || selecting)
        return;
    const GroupDelegate *delegate = groupDelegate();
    const qint64 row = m_model->rowId(index);
    if (const int button = row && delegate ? delegate->buttonAt(event->pos(), visualRect(index), index) : 0)
        Q_EMIT buttonClicked(row, button);
    else if (row)
        Q_EMIT opened(row, event->modifiers() & Qt::ControlModifier);
    else
        Q_EMIT groupClicked(m_model->groupKey(index), event->pos().x());
}

void GroupedView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    const qint64 row = m_model->rowId(indexAt(event->pos()));
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT hovered(row);
}

void GroupedView::leaveEvent(QEvent *event)
{
    QTreeView::leaveEvent(event);
    if (m_hovered)
        Q_EMIT hovered(0);
    m_hovered = 0;
}

void GroupedView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // rows wrap anew
}

GroupDelegate::GroupDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(view) {}

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.parent().isValid())
        paintRow(painter, option, index);
    else
        paintGroup(painter, option, index);
    if ((option.state & QStyle::State_HasFocus) && m_view->hasFocus())
        paintFocusRing(painter, option.rect, themeOf(option.palette).accent);
    painter->restore();
}

QColor GroupDelegate::chip(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {};
}

void GroupDelegate::paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    paintChip(painter, rect, chip(option, index), isOn(index));
}

void GroupDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    QStyleOptionViewItem plain = option;
    plain.state &= ~QStyle::State_Selected; // a head is never selected, only under the keyboard
    paintRowGround(painter, plain);
    const QRect rect = option.rect;
    const bool on = isOn(index);
    paintArrow(painter, QRect(rect.left() + 6, rect.top(), 16, rect.height()), m_view->isExpanded(index),
               theme.secondary);
    paintMark(painter, QRect(rect.left() + chipLeft, rect.center().y() - 4, 10, 10), option, index);

    const QString count = QString::number(index.data(GroupedModel::CountRole).toInt());
    painter->setFont(sized(option.font, 12));
    painter->setPen(theme.secondary);
    const int countWidth = painter->fontMetrics().horizontalAdvance(count);
    painter->drawText(rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, count);

    painter->setFont(sized(option.font, 13, true));
    painter->setPen(on ? theme.text : theme.faint);
    const QRect name = rect.adjusted(chipLeft + 16, 0, -20 - countWidth, 0);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_view->viewport()->width();
    const auto *model = qobject_cast<const GroupedModel *>(index.model());
    const qint64 row = model ? model->rowId(index) : 0;
    if (row == 0)
        return {width, itemHeight};
    if (!m_keepsHeights)
        return {width, rowHeightFor(option, index, width)};
    constexpr qsizetype mostWidths = 4;
    auto known = m_heights.find(width);
    if (known == m_heights.end()) {
        if (m_heights.size() >= mostWidths)
            m_heights.clear();
        known = m_heights.insert(width, {});
    }
    auto height = known->constFind(row);
    if (height == known->constEnd())
        height = known->insert(row, rowHeightFor(option, index, width));
    return {width, *height};
}

void GroupDelegate::forgetHeights(const QModelIndex &from, const QModelIndex &to)
{
    constexpr int mostOneByOne = 500;
    if (to.row() - from.row() > mostOneByOne)
        return forgetHeights();
    const auto *model = qobject_cast<const GroupedModel *>(from.model());
    for (int place = from.row(); model && !m_heights.isEmpty() && place <= to.row(); ++place) {
        const qint64 row = model->rowId(from.siblingAtRow(place));
        for (Heights &heights : m_heights)
            heights.remove(row);
    }
}

} // namespace crossread
