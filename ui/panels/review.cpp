#include "ui/panels/review.h"

#include "app/versions.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/reviewdelegate.h"
#include "ui/panels/selecting.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr double sureScore = 0.85;

}

ReviewPanel::ReviewPanel(const PanelContext &context, QWidget *parent)
    : Panel(context,
            Change::Articles | Change::Versions | Change::Placements | Change::Annotations | Change::Tags |
                Change::Claims | Change::Dictionary,
            false, parent),
      m_model(new ReviewModel(context.project, this)), m_view(new GroupedView(m_model, tr("Places to review"), this))
{
    m_view->setItemDelegate(new ReviewDelegate(*m_model, m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    // An edit of the user's between two pieces stays a step of undo of its own.
    connect(&context.project, &Project::changed, this, [this](const Change &change) {
        if (!m_writing && change.parts.testFlag(Change::History))
            m_work.joins = false;
    });
    connect(m_view, &GroupedView::opened, this, &ReviewPanel::showPlaces);
    connect(m_view, &GroupedView::groupClicked, this,
            [this] { m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex())); });
    connect(m_view, &GroupedView::buttonClicked, this, &ReviewPanel::press);
    connect(m_view, &GroupedView::pressed, this, &ReviewPanel::key);
    connect(m_view, &GroupedView::currentRowChanged, this, [this](qint64 row) {
        m_context.navigator.setCurrentPlacement(row);
        updateActions();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewPanel::updateActions);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ReviewPanel::showMenu);
}

QWidget *ReviewPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar, 4);
    row->setContentsMargins(8, 6, 8, 6);
    const auto button = [&](const QString &name, const QString &text, const QString &tip, auto run) {
        auto *made = new QToolButton(bar);
        made->setObjectName(name);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(text);
        made->setAccessibleDescription(tip);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    m_accept = button(QStringLiteral("acceptPlace"), tr("Accept"), tr("It belongs at the place on the right (A)"),
                      [this] { accept(); });
    m_acceptSure = button(QStringLiteral("acceptSure"), tr("Accept All Above %1 %").arg(qRound(sureScore * 100)),
                          tr("All places that are as much alike, in one step of undo"), [this] { acceptSure(); });
    m_pick = button(QStringLiteral("pickPlace"), tr("Pick Another Place"),
                    tr("It belongs at the words that are selected in the article (P)"), [this] { pickPlace(); });
    m_keep = button(QStringLiteral("keepWithoutPlace"), tr("Keep Without a Place"),
                    tr("It stays with the older version and keeps its quote (O)"), [this] { keepWithoutPlace(); });
    m_previous = button(QStringLiteral("previousPlace"), tr("Previous"), tr("Show the one before (Shift+N)"),
                        [this] { step(-1); });
    m_next = button(QStringLiteral("nextPlace"), tr("Next"), tr("Show the next one (N)"), [this] { step(1); });
    m_orphans = button(QStringLiteral("orphansToo"), tr("Those Without a Place Too"),
                       tr("List what was found nowhere as well"), [this] {
                           m_model->setOrphansShown(m_orphans->isChecked());
                           m_context.project.setSetting(QStringLiteral("review.orphans"), m_orphans->isChecked());
                           refresh();
                       });
    m_orphans->setCheckable(true);
    m_orphans->setChecked(m_context.project.setting(QStringLiteral("review.orphans"), true).toBool());
    m_model->setOrphansShown(m_orphans->isChecked());
    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("placesCount"));
    m_count->setContentsMargins(8, 4, 0, 4);
    row->addWidget(m_count);
    return bar;
}

void ReviewPanel::retint()
{
    m_accept->setIcon(icon(QStringLiteral("accept"), palette()));
    m_acceptSure->setIcon(icon(QStringLiteral("accept"), palette()));
    m_pick->setIcon(icon(QStringLiteral("search"), palette()));
    m_keep->setIcon(icon(QStringLiteral("reject"), palette()));
    m_previous->setIcon(icon(QStringLiteral("back"), palette()));
    m_next->setIcon(icon(QStringLiteral("forward"), palette()));
    m_orphans->setIcon(icon(QStringLiteral("filter"), palette()));
}

void ReviewPanel::refresh()
{
    m_model->refresh();
    const int waiting = ReviewModel::waiting(m_context.project);
    const int orphans = ReviewModel::orphans(m_context.project);
    m_view->setEmptyText(
        orphans > 0
            ? tr("Nothing to review. What was found nowhere is listed with “Those Without a Place Too”.")
            : tr("When an article comes in a newer version, or annotations come from outside, those whose place "
                 "is in doubt wait here for your word."));
    QStringList counts{tr("%n to review", nullptr, waiting)};
    if (orphans > 0)
        counts.append(tr("%n without a place", nullptr, orphans));
    m_count->setText(counts.join(QStringLiteral(" · ")));
    m_orphans->setEnabled(orphans > 0 || !m_orphans->isChecked());
    m_context.navigator.setCurrentPlacement(m_view->currentRow());
    updateActions();
}

QList<Id> ReviewPanel::selectedRows() const
{
    QList<Id> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (const qint64 row = m_model->rowId(index))
            rows.append(row);
    }
    if (rows.isEmpty() && m_view->currentRow())
        rows.append(m_view->currentRow());
    return rows;
}

void ReviewPanel::updateActions()
{
    const QList<Id> rows = selectedRows();
    bool acceptable = false;
    bool undecided = false;
    for (const Id row : rows) {
        const ReviewEntry &entry = m_model->entry(row);
        acceptable = acceptable || entry.canBeAccepted();
        undecided = undecided || !(entry.placement.verdict == Anchoring::Orphan && entry.placement.decided);
    }
    m_accept->setEnabled(acceptable);
    m_acceptSure->setEnabled(!m_model->surerThan(sureScore).isEmpty());
    m_pick->setEnabled(rows.size() == 1);
    m_keep->setEnabled(undecided);
    const bool any = !m_model->isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
}

void ReviewPanel::showPlaces(qint64 row)
{
    if (!row)
        return;
    m_showing = true;
    const Placement &placement = m_model->entry(row).placement;
    m_context.navigator.setCurrentPlacement(row);
    PassageRef to = placement.to;
    if (!to.article)
        to = {m_model->articleOf(row), {}};
    if (placement.from.article && to.article && placement.from.article != to.article)
        Q_EMIT m_context.navigator.showVersions(placement.from, to);
    else if (to.article)
        Q_EMIT m_context.navigator.showPassages({to});
    else
        Q_EMIT m_context.navigator.told(tr("The article of this annotation is not in the project."));
}

void ReviewPanel::begin()
{
    m_view->setFocus();
    const QList<qint64> rows = m_model->rowsInOrder();
    if (m_view->currentRow() == 0 && !rows.isEmpty())
        selectOnly(*m_view, m_model->indexOf(rows.first()));
    else if (!m_view->selectionModel()->hasSelection())
        selectOnly(*m_view, m_view->currentIndex()); // a key would settle it: that is to be seen
}

void ReviewPanel::step(int by)
{
    const QList<qint64> rows = m_model->rowsInOrder();
    if (rows.isEmpty())
        return;
    qsizetype place = rows.indexOf(m_view->currentRow());
    if (place < 0)
        place = by > 0 ? 0 : rows.size() - 1;
    else if (m_showing) // else nobody has seen the places of this one yet
        place = (place + by + rows.size()) % rows.size();
    selectOnly(*m_view, m_model->indexOf(rows[place]));
    showPlaces(rows[place]);
}

// The next one that is left is the current one, and shown if the last one was.
void ReviewPanel::settled(const QList<Id> &gone, const QString &done)
{
    Q_EMIT m_context.navigator.told(done);
    selectOnly(*m_view, m_view->currentIndex()); // not only current
    if (m_view->currentRow() && !gone.contains(m_view->currentRow()) && m_showing)
        showPlaces(m_view->currentRow());
}

void ReviewPanel::accept()
{
    QList<Id> rows = selectedRows();
    rows.removeIf([this](Id row) { return !m_model->entry(row).canBeAccepted(); });
    if (rows.isEmpty()) {
        Q_EMIT m_context.navigator.told(tr("No place was found for this one: pick one, or keep it without a place."));
        return;
    }
    acceptThese(rows);
}

void ReviewPanel::acceptSure()
{
    if (const QList<Id> rows = m_model->surerThan(sureScore); !rows.isEmpty())
        acceptThese(rows);
}

void ReviewPanel::acceptThese(const QList<Id> &rows)
{
    settle(rows, acceptPlacements, tr("%n place(s) accepted; Undo asks again", nullptr, int(rows.size())));
}

// In short pieces that make one step of undo: thousands at once would be felt.
void ReviewPanel::settle(const QList<Id> &rows, Settling settling, const QString &done)
{
    if (!m_work.rows.isEmpty())
        return; // the last ones are still being settled
    m_work = {rows, rows, settling, done, false};
    settlePiece();
}

void ReviewPanel::settlePiece()
{
    constexpr qsizetype atOnce = 200;
    QSet<Id> open; // what the user has settled meanwhile is passed over
    for (const Placement &placement : m_context.project.placements())
        open.insert(placement.id);
    QList<Id> piece = m_work.rows.mid(0, atOnce);
    m_work.rows.remove(0, piece.size());
    piece.removeIf([&](Id row) { return !open.contains(row); });
    if (!piece.isEmpty()) {
        m_writing = true;
        const bool done = succeeded(m_work.settling(m_context.project, piece, m_work.joins, m_work.all.size()));
        m_writing = false;
        m_work.joins = true;
        if (!done) {
            m_work.rows.clear();
            return;
        }
    }
    if (m_work.rows.isEmpty())
        settled(m_work.all, m_work.done);
    else
        QTimer::singleShot(0, this, &ReviewPanel::settlePiece);
}

void ReviewPanel::pickPlace()
{
    const QList<Id> rows = selectedRows();
    if (rows.size() != 1)
        return;
    m_context.navigator.setCurrentPlacement(rows.first());
    Q_EMIT m_context.navigator.placeHere();
}

void ReviewPanel::keepWithoutPlace()
{
    const QList<Id> rows = selectedRows();
    if (!rows.isEmpty())
        settle(rows, orphanPlacements,
               tr("%n kept without a place, with the quote; Undo asks again", nullptr, int(rows.size())));
}

// What stands in a row means that row, whatever else is selected.
void ReviewPanel::press(qint64 row, int button)
{
    selectOnly(*m_view, m_model->indexOf(row));
    if (button == ReviewDelegate::Accept)
        accept();
    else if (button == ReviewDelegate::Pick)
        pickPlace();
    else if (!(m_model->entry(row).placement.verdict == Anchoring::Orphan && m_model->entry(row).placement.decided))
        keepWithoutPlace();
}

void ReviewPanel::remove()
{
    const QList<Id> rows = selectedRows();
    if (!rows.isEmpty() && succeeded(removePlacements(m_context.project, rows)))
        settled(rows, tr("%n removed; Undo brings it back", nullptr, int(rows.size())));
}

void ReviewPanel::key(QKeyEvent *event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (!shift && event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return;
    event->accept();
    if (event->key() == Qt::Key_N)
        step(shift ? -1 : 1);
    else if (shift || selectedRows().isEmpty())
        event->ignore();
    else if (event->key() == Qt::Key_A)
        accept();
    else if (event->key() == Qt::Key_P)
        pickPlace();
    else if (event->key() == Qt::Key_O)
        keepWithoutPlace();
    else if (event->key() == Qt::Key_Delete)
        remove();
    else if (event->key() == Qt::Key_Space)
        showPlaces(m_view->currentRow());
    else
        event->ignore();
}

void ReviewPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index.isValid() && !m_view->selectionModel()->isSelected(index))
        selectOnly(*m_view, index);
    const qint64 row = m_view->currentRow();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show both versions\tSpace"), this, [this, row] { showPlaces(row); });
    menu->addSeparator();
    menu->addAction(tr("Accept this place\tA"), this, &ReviewPanel::accept)->setEnabled(m_accept->isEnabled());
    menu->addAction(tr("Pick another place\tP"), this, &ReviewPanel::pickPlace)->setEnabled(m_pick->isEnabled());
    menu->addAction(tr("Keep without a place\tO"), this, &ReviewPanel::keepWithoutPlace)
        ->setEnabled(m_keep->isEnabled());
    menu->addSeparator();
    menu->addAction(tr("Remove\tDel"), this, &ReviewPanel::remove);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace crossread
