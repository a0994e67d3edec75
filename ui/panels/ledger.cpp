#include "ui/panels/ledger.h"

#include "app/edits.h"
#include "ui/models/filter.h"
#include "ui/models/filtertext.h"
#include "ui/panels/claimactions.h"
#include "ui/panels/filterrow.h"
#include "ui/panels/ledgerview.h"
#include "ui/panels/selecting.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

LedgerPanel::LedgerPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Annotations | Change::Tags | Change::Claims, true, parent),
      m_model(new LedgerModel(context.project, context.filter, this)), m_view(new LedgerView(m_model, this)),
      m_filter(new FilterRow(m_context, FilterRow::Ledger, m_view, makeStanceLegend(this), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    connect(m_model, &LedgerModel::failed, &context.navigator, &Navigator::failed);
    connect(m_filter, &FilterRow::showRejected, m_model, &LedgerModel::setShowRejected);
    connect(m_view, &LedgerView::opened, this, &LedgerPanel::show);
    connect(m_view, &LedgerView::pressed, this, &LedgerPanel::key);
    connect(m_view, &LedgerView::dropped, this, &LedgerPanel::drop);
    connect(m_view, &LedgerView::currentClaimChanged, this, [this](Id claim) {
        if (!m_refreshing)
            m_context.navigator.setCurrentClaim(claim);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &LedgerPanel::showMenu);
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_model, &LedgerModel::sort);
    connect(&context.navigator, &Navigator::currentClaimChanged, this, &LedgerPanel::follow);
}

void LedgerPanel::refresh()
{
    m_refreshing = true;
    m_model->refresh();
    m_refreshing = false;
    m_filter->refresh();
    const bool none = m_context.project.claims().isEmpty();
    m_view->setEmptyText(none ? tr("Claims that two or more articles share will be listed here.")
                              : noClaimText(m_context.project, m_context.filter.state()));
    // A claim that has got another id stays the current one.
    if (!m_context.project.claim(m_context.navigator.currentClaim()).id)
        m_context.navigator.setCurrentClaim(m_view->currentClaim());
    follow();
}

void LedgerPanel::follow()
{
    m_view->select(m_context.navigator.currentClaim());
}

void LedgerPanel::show(const QModelIndex &index)
{
    const QList<PassageRef> passages = m_model->passages(index);
    if (!passages.isEmpty())
        Q_EMIT m_context.navigator.showPassages(passages);
    else if (index.isValid())
        Q_EMIT m_context.navigator.told(index.data(Qt::ToolTipRole).toString());
}

void LedgerPanel::key(QKeyEvent *event)
{
    const int own[] = {Qt::Key_A,      Qt::Key_R,     Qt::Key_M,      Qt::Key_S,    Qt::Key_F2,
                       Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter};
    if (!m_view->currentIndex().isValid() || event->modifiers() & ~Qt::KeypadModifier ||
        std::find(std::begin(own), std::end(own), event->key()) == std::end(own))
        return;
    event->accept();
    act(event->key());
}

void LedgerPanel::act(int key)
{
    const QModelIndex current = m_view->currentIndex();
    const QList<Id> selected = m_view->selectedClaims();
    switch (key) {
    case Qt::Key_A:
        decide(m_context, selected, ClaimStatus::Confirmed);
        break;
    case Qt::Key_R:
        decide(m_context, selected, ClaimStatus::Rejected);
        stayAt(current.row(), current.column());
        break;
    case Qt::Key_M:
        merge(m_context, selected);
        break;
    case Qt::Key_S:
        split(m_context, m_view->currentClaim(),
              m_model->cell(current) ? m_model->passages(current) : QList<PassageRef>());
        break;
    case Qt::Key_F2:
        m_view->edit(current.siblingAtColumn(LedgerModel::claimColumn));
        break;
    case Qt::Key_Delete:
        remove();
        break;
    default:
        show(current);
    }
}

// What is rejected leaves the list; whoever goes through it by keys goes on with the next one.
void LedgerPanel::stayAt(int row, int column)
{
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        selectOnly(*m_view, m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

void LedgerPanel::remove()
{
    const QModelIndex current = m_view->currentIndex();
    if (!m_model->cell(current)) {
        removeOrReject(m_context, m_view->currentClaim());
        stayAt(current.row(), current.column());
    } else if (!m_model->cell(current)->isSilent())
        removePassages(m_context, m_view->currentClaim(), m_model->passages(current));
}

void LedgerPanel::drop(Id claim, const PassageRef &passage, Id from)
{
    if (from && from != claim && (claim || m_context.project.claim(from).passages.size() > 1)) {
        claim ? crossread::move(m_context, from, claim, {passage}) : split(m_context, from, {passage});
        return;
    }
    if (from)
        return;
    if (claim) {
        addTo(m_context, claim, {passage});
        return;
    }
    Claim made;
    made.statement = statementFor(m_context.project.article(passage.article), passage.span);
    Passage first;
    first.article = passage.article;
    first.span = passage.span;
    made.passages = {first};
    const Result<Id> added = addClaim(m_context.project, made);
    if (succeeded(added))
        m_context.navigator.setCurrentClaim(*added);
}

void LedgerPanel::addStances(QMenu *menu, const QModelIndex &index)
{
    const Id claim = m_view->currentClaim();
    const QList<PassageRef> passages = m_model->passages(index);
    for (const Stance stance : {Stance::Supports, Stance::Mentions, Stance::Disputes}) {
        menu->addAction(QStringLiteral("%1  %2").arg(stanceSymbol(stance, false), stanceName(stance, false)), this,
                        [this, claim, passages, stance] { setStance(m_context, claim, passages, stance); });
    }
}

// Two of its articles: the outlet's own or the open one, beside each other article that has it.
void LedgerPanel::addComparing(QMenu *menu, const Claim &claim, const QList<PassageRef> &chosen)
{
    QList<PassageRef> places; // one an article
    for (const Passage &passage : claim.passages) {
        const auto same = [&](const PassageRef &one) { return one.article == passage.article; };
        if (std::none_of(places.begin(), places.end(), same))
            places.append({passage.article, passage.span});
    }
    if (places.size() < 2)
        return;
    const Id open = chosen.isEmpty() ? m_context.navigator.currentArticle() : chosen.first().article;
    const auto first = std::find_if(places.begin(), places.end(), [&](const auto &one) { return one.article == open; });
    const PassageRef left = first == places.end() ? places.first() : *first;
    QMenu *with = menu->addMenu(tr("Compare with"));
    for (const PassageRef &right : std::as_const(places)) {
        if (right.article == left.article)
            continue;
        const Article article = m_context.project.article(right.article);
        QString name = QStringLiteral("%1 · %2").arg(outletOf(article), article.title);
        with->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                        [this, left, right] { Q_EMIT m_context.navigator.compareArticles(left, right); });
    }
}

void LedgerPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid() ||
        (m_view->indexAt(at).isValid() && !m_view->selectionModel()->isSelected(m_view->indexAt(at))))
        return;
    const ClaimCell *cell = m_model->cell(index);
    const bool voiced = cell && !cell->isSilent();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &name, int key, bool enabled = true) {
        menu->addAction(name, this, [this, key] { act(key); })->setEnabled(enabled);
    };
    add(voiced ? tr("Show the outlet's passages\tEnter") : tr("Show all passages side by side\tEnter"), Qt::Key_Return,
        !m_model->passages(index).isEmpty());
    addComparing(menu, m_context.project.claim(m_view->currentClaim()),
                 cell && voiced ? m_model->passages(index) : QList<PassageRef>());
    menu->addSeparator();
    add(tr("Accept\tA"), Qt::Key_A);
    add(tr("Reject\tR"), Qt::Key_R);
    add(tr("Reword\tF2"), Qt::Key_F2);
    add(tr("Merge the selected claims\tM"), Qt::Key_M, m_view->selectedClaims().size() > 1);
    menu->addSeparator();
    if (voiced) {
        addStances(menu->addMenu(tr("The outlet")), index);
        add(tr("Split off into a claim of its own\tS"), Qt::Key_S);
        add(tr("Remove the outlet's passages\tDel"), Qt::Key_Delete);
    } else if (!cell) {
        add(m_context.project.claim(m_view->currentClaim()).isSuggested() ? tr("Reject\tDel")
                                                                          : tr("Remove the claim\tDel"),
            Qt::Key_Delete);
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace crossread
