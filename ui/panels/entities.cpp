#include "ui/panels/entities.h"

#include "ui/panels/filternote.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace crossread {

namespace {

class EntitiesDelegate : public GroupDelegate
{
public:
    using GroupDelegate::GroupDelegate;

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return themeOf(option.palette).entity(index.data(EntitiesModel::KindRole).toString());
    }

    bool isOn(const QModelIndex &index) const override { return index.data(EntitiesModel::OnRole).toBool(); }

    int rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &, int) const override { return itemHeight; }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
        const QRect rect = option.rect.adjusted(chipLeft + 16, 0, -12, 0);
        painter->setFont(sized(option.font, 12));
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(index.data(EntitiesModel::CountRole).toInt()));

        const auto outlets = index.data(EntitiesModel::OutletsRole).value<QList<int>>();
        QList<QColor> colors;
        for (int i = 0; i < outlets.size(); ++i)
            colors.append(theme.outlet(i));
        const QRect bars(rect.right() - 30 - 45, rect.center().y() - 5, 45, 11);
        paintBars(painter, bars, outlets, index.data(EntitiesModel::MostRole).toInt(), colors, theme.line);

        painter->setFont(sized(option.font, 13));
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        const QRect name = rect.adjusted(0, 0, -84, 0);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    }
};

} // namespace

EntitiesPanel::EntitiesPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Mentions, true, parent),
      m_model(new EntitiesModel(context.project, context.filter, this)),
      m_view(new GroupedView(m_model, tr("Entities"), this)),
      m_filter(new FilterEdit(tr("Filter entities"), m_view, this))
{
    m_view->setItemDelegate(new EntitiesDelegate(m_view));
    m_view->setUniformRowHeights(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(context.filter, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_filter, &QLineEdit::textChanged, m_model, &EntitiesModel::setFilter);
    connect(m_view, &GroupedView::opened, this, [this](qint64 row) { walk(row, 1); });
    connect(m_view, &GroupedView::groupClicked, this, [this](const QString &kind, int x) {
        if (x >= GroupDelegate::chipLeft - 4 && x < GroupDelegate::chipLeft + 14)
            m_model->toggleKind(kind);
        else
            m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex()));
    });
    connect(m_view, &GroupedView::pressed, this, &EntitiesPanel::key);
    connect(m_view, &GroupedView::currentRowChanged, this, &EntitiesPanel::light);
    connect(m_view, &GroupedView::hovered, this,
            [this](qint64 row) { light(row || !m_view->hasFocus() ? row : m_view->currentRow()); });
}

void EntitiesPanel::refresh()
{
    m_model->refresh();
    const bool none = m_context.project.entities().isEmpty();
    m_filter->setEnabled(!none);
    m_view->setEmptyText(
        none ? tr("People, places, organisations and figures that the articles name will be listed here.")
             : tr("No entity fits the filter"));
}

void EntitiesPanel::light(qint64 row)
{
    const QModelIndex index = row ? m_model->indexOf(row) : QModelIndex();
    m_context.navigator.setLitEntity(m_model->entity(index).name);
}

void EntitiesPanel::key(QKeyEvent *event)
{
    const QModelIndex current = m_view->currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_view->currentRow() && enter && event->modifiers() & Qt::ShiftModifier)
        walk(m_view->currentRow(), -1);
    else if (m_view->currentRow() && event->key() == Qt::Key_Space)
        walk(m_view->currentRow(), 1);
    else if (current.isValid() && !m_view->currentRow() && event->key() == Qt::Key_Space)
        m_model->toggleKind(m_model->groupKey(current));
    else
        return;
    event->accept();
}

void EntitiesPanel::walk(qint64 row, int step)
{
    const EntitySummary entity = m_model->entity(m_model->indexOf(row));
    const QList<PassageRef> mentions = mentionsOf(m_context.project, entity, m_context.filter.state());
    if (mentions.isEmpty())
        return;
    if (row != m_walked)
        m_at = step > 0 ? -1 : 0;
    m_walked = row;
    m_at = (m_at + step + mentions.size()) % mentions.size();
    m_context.navigator.setLitEntity(entity.name);
    Q_EMIT m_context.navigator.showPassages({mentions[m_at]});
    Q_EMIT m_context.navigator.told(tr("“%1”: mention %2 of %3").arg(entity.name).arg(m_at + 1).arg(mentions.size()));
}

} // namespace crossread
