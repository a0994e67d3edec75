#include "ui/panels/tagsview.h"

#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr int countWidth = 30;
constexpr int barsWidth = 45;

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
        const auto outlets = index.data(TagsModel::OutletsRole).value<QList<int>>();
        QList<QColor> chips;
        for (int i = 0; i < outlets.size(); ++i)
            chips.append(theme.outlet(i));
        const int used = std::min<int>(barsWidth, 9 * int(outlets.size()));
        paintBars(painter, QRect(right - used, rect.center().y() - 5, used, 11), outlets,
                  index.data(TagsModel::MostRole).toInt(), chips, theme.line);
        right -= barsWidth + 6;
        if (const int digit = index.data(TagsModel::DigitRole).toInt()) {
            painter->setFont(sized(option.font, 11));
            paintKeyCap(painter, QRect(right - 16, rect.center().y() - 7, 16, 16), QString::number(digit));
        }
        const bool head = !index.parent().isValid() && index.model()->hasChildren(index);
        painter->setFont(sized(option.font, 13, head));
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        const QRect name(rect.left() + 18, rect.top(), std::max(0, right - 20 - rect.left() - 18), rect.height());
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->restore();
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
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    connect(model, &TagsModel::modelAboutToBeReset, this, &TagsView::keepPlace);
    connect(model, &TagsModel::modelReset, this, &TagsView::restorePlace);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &at) { m_folded.insert(m_model->tag(at).id); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &at) { m_folded.remove(m_model->tag(at).id); });
    unfold({});
}

void TagsView::setEmptyText(const QString &sentence)
{
    m_empty->say(m_model->rowCount() == 0 ? sentence : QString());
}

Id TagsView::current() const
{
    return m_model->tag(currentIndex()).id;
}

void TagsView::select(Id tag)
{
    const QModelIndex index = m_model->indexOf(tag);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

void TagsView::keepPlace()
{
    m_current = current();
    m_scroll = verticalScrollBar()->value();
    m_resetting = true;
}

void TagsView::restorePlace()
{
    unfold({});
    m_resetting = false;
    setCurrentIndex(m_model->indexOf(m_current));
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scroll);
}

void TagsView::unfold(const QModelIndex &parent)
{
    const QSet<Id> folded = m_folded;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        setExpanded(index, !folded.contains(m_model->tag(index).id));
        unfold(index);
    }
    m_folded = folded;
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
        const int own[] = {Qt::Key_F2, Qt::Key_F4, Qt::Key_F5, Qt::Key_Delete, Qt::Key_Insert};
        if (std::find(std::begin(own), std::end(own), key->key()) != std::end(own)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void TagsView::keyPressEvent(QKeyEvent *event)
{
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
