#include "ui/panels/tagsview.h"

#include "ui/panels/paint.h"
#include "ui/panels/selecting.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr int countWidth = 30;
constexpr int barsWidth = 45;
constexpr int mostDragged = 160; // pixels of a name
constexpr int leastName = 100;   // under which the bars leave their room to it

class TagsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {80, itemHeight}; }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(18, -1, -4, 1));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowGround(painter, option);
        const TagColors colors = theme.tag(index.data(TagsModel::ColorRole).toString());
        const QRect rect = option.rect.adjusted(2, 0, -12, 0);
        paintTagSwatch(painter, QRect(rect.left(), rect.center().y() - 5, 12, 12), colors.edge, colors.band);

        painter->setFont(sized(option.font, 12));
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(index.data(TagsModel::CountRole).toInt()));
        int right = rect.right() - countWidth;
        if (right - barsWidth - rect.left() - 18 >= leastName) {
            paintOutlets(painter, QRect(right - barsWidth, rect.center().y() - 5, barsWidth, 11), index, theme);
            right -= barsWidth + 6;
        }
        if (const int digit = index.data(TagsModel::DigitRole).toInt()) {
            painter->setFont(sized(option.font, 11));
            paintKeyCap(painter, QRect(right - 16, rect.center().y() - 7, 16, 16), QString::number(digit));
            right -= 20;
        }
        const bool head = !index.parent().isValid() && index.model()->hasChildren(index);
        painter->setFont(sized(option.font, 13, head));
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        const QRect name(rect.left() + 18, rect.top(), std::max(0, right - rect.left() - 18), rect.height());
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->restore();
    }

private:
    static void paintOutlets(QPainter *painter, const QRect &room, const QModelIndex &index, const Theme &theme)
    {
        const auto outlets = index.data(TagsModel::OutletsRole).value<QList<int>>();
        QList<QColor> chips;
        for (int i = 0; i < outlets.size(); ++i)
            chips.append(theme.outlet(i));
        const int used = std::min<int>(room.width(), 9 * int(outlets.size()));
        paintBars(painter, QRect(room.right() + 1 - used, room.top(), used, room.height()), outlets,
                  index.data(TagsModel::MostRole).toInt(), chips, theme.line);
    }
};

} // namespace

TagsView::TagsView(TagsModel *model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_empty(new EmptyState(viewport()))
{
    setModel(model);
    setItemDelegate(new TagsDelegate(this));
    setAccessibleName(tr("Tags"));
    setHeaderHidden(true);
    setIndentation(18);
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    connect(model, &TagsModel::modelAboutToBeReset, this, &TagsView::keepPlace);
    connect(model, &TagsModel::modelReset, this, &TagsView::restorePlace);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &at) { m_folded.insert(m_model->tag(at).id); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &at) { m_folded.remove(m_model->tag(at).id); });
    unfold();
}

void TagsView::setEmptyText(const QString &sentence)
{
    m_empty->say(m_model->rowCount() == 0 ? sentence : QString());
}

Id TagsView::current() const
{
    return m_model->tag(currentIndex()).id;
}

QList<Id> TagsView::selected() const
{
    QSet<Id> chosen;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        chosen.insert(m_model->tag(index).id);
    if (chosen.isEmpty() && current())
        chosen.insert(current());
    QList<Id> ids;
    QModelIndexList waiting;
    const auto push = [&](const QModelIndex &parent) {
        for (int row = m_model->rowCount(parent) - 1; row >= 0; --row)
            waiting += m_model->index(row, 0, parent);
    };
    for (push({}); !waiting.isEmpty() && ids.size() < chosen.size();) {
        const QModelIndex index = waiting.takeLast();
        if (chosen.contains(m_model->tag(index).id))
            ids += m_model->tag(index).id;
        push(index);
    }
    return ids;
}

void TagsView::select(Id tag)
{
    const QModelIndex index = m_model->indexOf(tag);
    selectOnly(*this, index);
    if (index.isValid())
        scrollTo(index);
}

void TagsView::keepPlace()
{
    m_current = current();
    m_selected = selected();
    m_scroll = verticalScrollBar()->value();
    m_resetting = true;
}

void TagsView::restorePlace()
{
    unfold();
    m_resetting = false;
    selectOnly(*this, m_model->indexOf(m_current));
    if (m_selected.size() > 1) {
        QItemSelection selection;
        for (const Id tag : std::as_const(m_selected)) {
            const QModelIndex index = m_model->indexOf(tag);
            if (index.isValid())
                selection.select(index, index);
        }
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scroll);
}

// All at once and then what is folded: a view of thousands of rows is laid out once.
void TagsView::unfold()
{
    const QSet<Id> folded = m_folded;
    expandAll();
    for (const Id tag : folded) {
        const QModelIndex index = m_model->indexOf(tag);
        if (index.isValid())
            collapse(index);
    }
    m_folded = folded;
}

void TagsView::fold(bool all)
{
    if (all)
        collapseAll();
    else
        expandAll();
    m_folded.clear();
    for (const Tag &tag : m_model->tagsWithChildren()) {
        if (all)
            m_folded.insert(tag.id);
    }
}

QPixmap TagsView::dragPicture() const
{
    const QList<Id> tags = selected();
    const Tag tag = m_model->tag(m_model->indexOf(tags.value(0)));
    const Theme &theme = themeOf(this);
    const QFont font = sized(this->font(), 13);
    const QFontMetrics metrics(font);
    QString name = metrics.elidedText(tag.name, Qt::ElideRight, mostDragged);
    if (tags.size() > 1)
        name += QStringLiteral(" +%1").arg(tags.size() - 1);
    const QSize size(metrics.horizontalAdvance(name) + 36, 24);
    QPixmap picture(size * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(theme.raised);
    QPainter painter(&picture);
    painter.setPen(theme.outline);
    painter.drawRect(QRect(QPoint(), size - QSize(1, 1)));
    paintTagSwatch(&painter, QRect(8, 6, 12, 12), theme.tag(tag.color).edge, theme.tag(tag.color).band);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRect(26, 0, size.width() - 26, size.height()), Qt::AlignVCenter, name);
    return picture;
}

// The view's own picture is the whole row: it would hide the very rows between which it is to be dropped.
void TagsView::startDrag(Qt::DropActions actions)
{
    QModelIndexList indexes;
    for (const Id tag : selected())
        indexes += m_model->indexOf(tag);
    QMimeData *dragged = m_model->mimeData(indexes);
    if (!dragged)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(dragPicture());
    drag->setHotSpot({-14, -6});
    drag->exec(actions, Qt::MoveAction); // the model has moved them when it comes back
}

void TagsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_resetting)
        Q_EMIT currentTagChanged();
}

bool TagsView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int own[] = {Qt::Key_F2,     Qt::Key_F4,     Qt::Key_F5,     Qt::Key_F8,   Qt::Key_F9,
                           Qt::Key_Delete, Qt::Key_Insert, Qt::Key_Return, Qt::Key_Enter};
        const bool isDigit =
            key->modifiers() == Qt::ControlModifier && key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9;
        if (isDigit || std::find(std::begin(own), std::end(own), key->key()) != std::end(own)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

Id TagsView::countAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    const bool isOnCount = index.isValid() && point.x() > visualRect(index).right() - countWidth - 12;
    return isOnCount && index.data(TagsModel::CountRole).toInt() > 0 ? m_model->tag(index).id : 0;
}

void TagsView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    const bool isPlain = event->button() == Qt::LeftButton && !(event->modifiers() & Qt::ControlModifier);
    if (const Id tag = isPlain ? countAt(event->pos()) : 0)
        Q_EMIT countClicked(tag, event->modifiers() & Qt::ShiftModifier);
}

void TagsView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    viewport()->setCursor(countAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// From the keyboard it belongs to the current row, wherever the pointer is.
void TagsView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT menuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
        return;
    }
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && !selectionModel()->isSelected(index))
        selectOnly(*this, index);
    Q_EMIT menuWanted(event->globalPos());
}

void TagsView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) // the key that ends it is not meant for the tag
        return QTreeView::keyPressEvent(event);
    event->ignore();
    Q_EMIT pressed(event);
    if (event->isAccepted())
        return;
    event->accept();
    QTreeView::keyPressEvent(event);
}

void TagsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (index == currentIndex() && hasFocus())
        paintFocusRing(painter, option.rect, themeOf(this).accent);
}

void TagsView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = themeOf(this);
    const bool selected = selectionModel()->isSelected(index);
    if (selected)
        painter->fillRect(rect, theme.selectedRow);
    if (selected && hasFocus())
        painter->fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), theme.accent);
    if (m_model->hasChildren(index))
        paintArrow(painter, QRect(rect.right() - 15, rect.top(), 16, rect.height()), isExpanded(index),
                   theme.secondary);
}

} // namespace crossread
