#include "ui/panels/entities.h"

#include "ui/models/entitylook.h"
#include "ui/names/nameactions.h"
#include "ui/panels/entityrow.h"
#include "ui/panels/filternote.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr const char *sortNames[] = {"mentions", "name",
                                     "outlets"}; // by EntitiesModel::Sort, in the project's settings

QString settingKey()
{
    return QStringLiteral("entities");
}

} // namespace

EntitiesPanel::EntitiesPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Mentions | Change::Kinds, true, parent),
      m_model(new EntitiesModel(context.project, context.filter, this)),
      m_view(new GroupedView(m_model, tr("Entities"), this)),
      m_filter(new FilterEdit(tr("Filter entities"), m_view, this)), m_kinds(new QToolButton(this)),
      m_header(new EntitiesHeader(this)), m_names(new NameActions(context.project, context.navigator, this))
{
    build();
    connect(m_filter, &QLineEdit::textChanged, m_model, &EntitiesModel::setFilter);
    connect(m_kinds->menu(), &QMenu::aboutToShow, this, [this] { fillKinds(m_kinds->menu()); });
    connect(m_header, &EntitiesHeader::sortWanted, this, &EntitiesPanel::setSort);
    connect(m_view, &GroupedView::opened, this, [this](qint64 row) { walk(row, 1); });
    connect(m_view, &GroupedView::groupClicked, this, [this](const QString &kind, int x) {
        if (x >= GroupDelegate::chipLeft - 6 && x < GroupDelegate::chipLeft + 14)
            m_context.navigator.toggleKind(kind);
        else
            m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex()));
    });
    connect(m_view, &GroupedView::pressed, this, &EntitiesPanel::key);
    connect(m_view, &GroupedView::currentRowChanged, this, [this](qint64 row) {
        if (m_view->hasFocus()) // not where a row has gone and another took its place
            light(row);
    });
    connect(m_view, &GroupedView::hovered, this,
            [this](qint64 row) { light(row || !m_view->hasFocus() ? row : m_view->currentRow()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &EntitiesPanel::showMenu);
    connect(&context.navigator, &Navigator::hiddenKindsChanged, this,
            [this] { m_model->setHiddenKinds(m_context.navigator.hiddenKinds()); });
    connect(m_names, &NameActions::walkWanted, this, [this](const EntityRef &, int step) {
        if (m_view->currentRow())
            walk(m_view->currentRow(), step);
    });
    m_model->setHiddenKinds(context.navigator.hiddenKinds());
    const QString sort = context.project.setting(settingKey()).toObject().value(QStringLiteral("sort")).toString();
    for (int i = 0; i < int(std::size(sortNames)); ++i) {
        if (sort == QLatin1String(sortNames[i]))
            setSort(EntitiesModel::Sort(i));
    }
}

void EntitiesPanel::build()
{
    m_view->setItemDelegate(new EntitiesDelegate(m_context.project, m_view));
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleDescription(
        tr("Enter or F4 shows the next mention, with Shift the previous one. Space on a kind hides it in the text."));
    m_kinds->setCheckable(true);
    m_kinds->setMenu(new TickMenu(m_kinds));
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setToolTip(tr("Which kinds panels and charts list"));
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setFocusPolicy(Qt::TabFocus);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_kinds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(m_context.filter, FilterNote::Names, this));
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void EntitiesPanel::retint()
{
    m_kinds->setIcon(icon(QStringLiteral("entities"), palette()));
}

void EntitiesPanel::refresh()
{
    m_model->refresh();
    m_kinds->setChecked(!m_context.filter.state().kinds.isEmpty());
    const bool none = m_context.project.entities().isEmpty();
    m_filter->setEnabled(!none);
    m_kinds->setEnabled(!none);
    m_header->setVisible(!none);
    m_view->setEmptyText(
        none ? tr("People, places, organisations and figures that the articles name will be listed here.")
             : tr("No entity fits the filter"));
}

void EntitiesPanel::setSort(EntitiesModel::Sort sort)
{
    m_header->setSort(sort);
    if (sort == m_model->sort())
        return;
    m_model->setSort(sort);
    QJsonObject settings = m_context.project.setting(settingKey()).toObject();
    settings.insert(QStringLiteral("sort"), QLatin1String(sortNames[int(sort)]));
    m_context.project.setSetting(settingKey(), settings);
}

// The filter of the whole window; what is highlighted in the text is another matter.
void EntitiesPanel::fillKinds(QMenu *menu)
{
    menu->clear();
    const QStringList present = m_model->presentKinds();
    const auto set = [this, present](QSet<QString> kinds) {
        FilterState state = m_context.filter.state();
        // None left would read as all; so would all, whatever kinds come later.
        state.kinds =
            kinds.isEmpty() || kinds.contains(QSet<QString>(present.begin(), present.end())) ? QSet<QString>() : kinds;
        m_context.filter.set(state);
    };
    for (const QString &id : present) {
        const EntityKind kind = m_context.project.kind(id);
        QAction *action = menu->addAction(kindIcon(kind, palette()),
                                          QString(kind.title).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_context.filter.state().kinds.isEmpty() || m_context.filter.state().kinds.contains(id));
        connect(action, &QAction::toggled, this, [this, set, present, id](bool on) {
            const QSet<QString> &now = m_context.filter.state().kinds;
            QSet<QString> kinds = now.isEmpty() ? QSet<QString>(present.begin(), present.end()) : now;
            if (on)
                kinds.insert(id);
            else
                kinds.remove(id);
            set(kinds);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("All Kinds"), this, [set] { set({}); });
}

QList<EntityRef> EntitiesPanel::chosen() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    QList<EntityRef> entities;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (m_model->rowId(row))
            entities.append({m_model->entity(row).name, m_model->entity(row).kind});
    }
    return entities;
}

void EntitiesPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid() && !m_model->rowId(index)) {
        const QString kind = m_model->groupKey(index);
        const bool hidden = m_context.navigator.hiddenKinds().contains(kind);
        menu->addAction(hidden ? tr("Highlight in the Text\tSpace") : tr("Do Not Highlight in the Text\tSpace"), this,
                        [this, kind] { m_context.navigator.toggleKind(kind); });
        menu->addAction(tr("Highlight This Kind Alone"), this, [this, kind] {
            QStringList others = m_model->presentKinds();
            others.removeAll(kind);
            m_context.navigator.setHiddenKinds(others);
        });
        menu->addAction(tr("Highlight All Kinds"), this, [this] { m_context.navigator.setHiddenKinds({}); });
    } else {
        m_names->addEntities(*menu, chosen());
    }
    menu->addSeparator();
    m_names->addDictionary(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void EntitiesPanel::light(qint64 row)
{
    const QModelIndex index = row ? m_model->indexOf(row) : QModelIndex();
    m_context.navigator.setLitEntity(m_model->entity(index).name);
}

void EntitiesPanel::key(QKeyEvent *event)
{
    const QModelIndex current = m_view->currentIndex();
    const qint64 row = m_view->currentRow();
    const bool back = event->modifiers() & Qt::ShiftModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (row && (enter || event->key() == Qt::Key_F4 || event->key() == Qt::Key_Space))
        walk(row, back ? -1 : 1);
    else if (current.isValid() && !row && event->key() == Qt::Key_Space)
        m_context.navigator.toggleKind(m_model->groupKey(current));
    else if (row && event->key() == Qt::Key_Delete)
        m_names->reject(chosen());
    else if (row && event->key() == Qt::Key_F2)
        m_names->rename({m_model->entity(current).name, m_model->entity(current).kind});
    else if (row && event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier)
        m_names->linkToOther(chosen(), m_view->viewport()->mapToGlobal(m_view->visualRect(current).bottomLeft()));
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
    const qsizetype count = mentions.size();
    qsizetype at = step > 0 ? 0 : count - 1;
    if (m_walked.name == entity.name && m_walked.kind == entity.kind) {
        if (const qsizetype last = mentions.indexOf(m_at); last >= 0)
            at = (last + step + count) % count;
    }
    m_walked = {entity.name, entity.kind};
    m_at = mentions[at];
    m_model->setPosition(row, tr("%1 of %2").arg(at + 1).arg(count));
    m_context.navigator.setLitEntity(entity.name);
    Q_EMIT m_context.navigator.showPassages({m_at});
    Q_EMIT m_context.navigator.told(tr("“%1”: mention %2 of %3").arg(entity.name).arg(at + 1).arg(count));
}

} // namespace crossread
