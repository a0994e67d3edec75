#include "ui/panels/history.h"

#include "app/historywalk.h"
#include "ui/models/historymodel.h"
#include "ui/panels/paint.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace crossread {

namespace {

class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, itemHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const bool isCurrent = index.data(HistoryModel::CurrentRole).toBool();
        const bool undone = index.data(HistoryModel::UndoneRole).toBool();
        painter->save();
        paintRowGround(painter, option, isCurrent ? theme.accent : QColor());
        QRect row = option.rect.adjusted(14, 0, -12, 0);
        const QString time = index.data(HistoryModel::TimeRole).toString();
        const QFont small = sized(option.font, 12);
        const int wide = QFontMetrics(small).horizontalAdvance(time);
        QFont font = sized(option.font, 13, isCurrent);
        font.setItalic(undone);
        painter->setFont(font);
        painter->setPen(selected ? theme.selectedRowText : undone ? theme.secondary : theme.text);
        const QString name =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width() - wide - 16);
        painter->drawText(row, Qt::AlignVCenter, name);
        row.setLeft(row.left() + painter->fontMetrics().horizontalAdvance(name) + 16);
        painter->setFont(small);
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        painter->drawText(row, Qt::AlignVCenter, time);
        painter->restore();
    }
};

} // namespace

HistoryPanel::HistoryPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::History, false, parent), m_model(new HistoryModel(context.project, this)),
      m_list(new QListView(this)), m_walk(new HistoryWalk(context.project, this))
{
    connect(m_walk, &HistoryWalk::failed, &context.navigator, &Navigator::failed);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("History of the edits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::goTo);
    connect(m_list, &QListView::activated, this, &HistoryPanel::goTo);
}

void HistoryPanel::refresh()
{
    m_model->refresh();
    const QModelIndex current = m_model->index(m_model->current());
    m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
}

void HistoryPanel::goTo(const QModelIndex &index)
{
    if (index.row() != m_model->current())
        m_walk->goTo(m_model->stepOf(index.row()));
}

} // namespace crossread
