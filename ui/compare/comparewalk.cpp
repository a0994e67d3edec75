// How one walks through what is compared, and joins passages by hand.
#include "app/edits.h"
#include "app/project.h"
#include "ui/actions.h"
#include "ui/compare/comparedesk.h"
#include "ui/compare/compareframe.h"
#include "ui/compare/ribbons.h"
#include "ui/models/comparing.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"

#include <algorithm>
#include <QAction>
#include <QMenu>

namespace crossread {

void CompareDesk::walk(int step)
{
    if (!isOpen())
        toggle(true);
    if (!m_compared || !viewOf(true) || !viewOf(false))
        return;
    const QList<int> rows = m_comparing.visibleRows();
    if (rows.isEmpty()) {
        Q_EMIT m_parts.navigator.told(m_compared->rows.isEmpty() ? tr("There is no difference to go to.")
                                                                 : tr("No difference of the kinds that are shown."));
        return;
    }
    qsizetype next = rows.indexOf(m_comparing.current());
    if (next >= 0) {
        next += step; // behind the last one comes the first again
    } else {
        // From where the reader is.
        const bool onLeft = m_parts.navigator.currentArticle() == m_left;
        const qsizetype caret = viewOf(onLeft)->caret();
        const auto placeOf = [&](int row) {
            const ComparedRow &one = m_compared->rows[row];
            const Span span = onLeft ? one.left : one.right;
            return span.isEmpty() ? m_compared->counterpart(!onLeft, (onLeft ? one.right : one.left).start)
                                  : span.start;
        };
        const auto behind = std::find_if(rows.begin(), rows.end(), [&](int row) { return placeOf(row) >= caret; });
        next = behind - rows.begin() - (step > 0 ? 0 : 1);
    }
    showRow(rows[(next + rows.size()) % rows.size()]);
}

void CompareDesk::showRow(int row)
{
    if (!m_compared || row < 0 || row >= m_compared->rows.size() || !viewOf(true) || !viewOf(false))
        return;
    const ComparedRow &one = m_compared->rows[row];
    m_litLeft = {m_left, one.left};
    m_litRight = {m_right, one.right};
    m_link = one.link;
    m_comparing.setCurrent(row);
    m_parts.frame.ribbons().setCurrentLink(m_link);
    light();
    const QList<int> rows = m_comparing.visibleRows();
    const QString what = QStringLiteral("%1: %2").arg(comparedName(one.kind), one.why);
    const qsizetype place = rows.indexOf(row);
    Q_EMIT m_parts.navigator.told(place < 0 ? what
                                            : tr("Difference %1 of %2: %3").arg(place + 1).arg(rows.size()).arg(what));
    if (one.claim)
        m_parts.navigator.setCurrentClaim(one.claim);
    updateActions();
}

void CompareDesk::showLink(int link)
{
    if (!m_compared || link < 0 || link >= m_compared->links.size() || !viewOf(true) || !viewOf(false))
        return;
    const ComparedLink &one = m_compared->links[link];
    if (one.row >= 0 && !m_comparing.isHidden(m_compared->rows[one.row].kind))
        return showRow(one.row);
    m_comparing.setCurrent(-1);
    m_litLeft = {m_left, one.left};
    m_litRight = {m_right, one.right};
    m_link = link;
    m_parts.frame.ribbons().setCurrentLink(link);
    light();
    if (one.claim)
        m_parts.navigator.setCurrentClaim(one.claim);
    updateActions();
}

// What can be done with a ribbon, under the pointer.
void CompareDesk::showMenu(int link, const QPoint &global)
{
    showLink(link);
    if (areVersions())
        return;
    auto *menu = new QMenu(&m_parts.frame);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"confirmLink", "cutLink"})
        menu->addAction(m_parts.actions.get(QLatin1String(id)));
    menu->popup(global);
}

// The link that begins or goes on at a place: after the current one the next of the same place, the best first.
int CompareDesk::linkAt(bool left, qsizetype position) const
{
    QList<int> here;
    for (int i = 0; i < m_compared->links.size(); ++i) {
        const ComparedLink &link = m_compared->links[i];
        const Span span = left ? link.left : link.right;
        if (span.start <= position && position <= span.end)
            here.append(i);
    }
    std::stable_sort(here.begin(), here.end(),
                     [this](int a, int b) { return m_compared->links[a].score > m_compared->links[b].score; });
    if (here.isEmpty())
        return -1;
    return here[(here.indexOf(m_link) + 1) % here.size()];
}

void CompareDesk::clicked(bool left, qsizetype position)
{
    if (!m_compared)
        return;
    const int link = linkAt(left, position);
    if (link < 0)
        return;
    // What was clicked stays where it is; its partner comes to it.
    const ComparedLink &one = m_compared->links[link];
    m_comparing.setCurrent(one.row >= 0 && !m_comparing.isHidden(m_compared->rows[one.row].kind) ? one.row : -1);
    m_litLeft = {m_left, one.left};
    m_litRight = {m_right, one.right};
    m_link = link;
    viewOf(true)->setLit(one.left);
    viewOf(false)->setLit(one.right);
    m_scroll.bringPartner(left, (left ? one.left : one.right).start, (left ? one.right : one.left).start);
    m_parts.frame.ribbons().setCurrentLink(link);
    overviews();
    if (one.claim)
        m_parts.navigator.setCurrentClaim(one.claim);
    updateActions();
}

void CompareDesk::goToPartner()
{
    if (!m_compared)
        return;
    const bool left = m_parts.navigator.currentArticle() == m_left;
    const int link = linkAt(left, viewOf(left)->caret());
    if (link < 0) {
        Q_EMIT m_parts.navigator.told(tr("The other side has nothing that says the same."));
        return;
    }
    clicked(left, viewOf(left)->caret());
    const Span there = left ? m_compared->links[link].right : m_compared->links[link].left;
    viewOf(!left)->setCaret(there.start);
    viewOf(!left)->setFocus();
}

// What is meant on a side: the selected words, else the passage that is lit, else the marked sentence.
PassageRef CompareDesk::meant(bool left) const
{
    const ArticleView *view = viewOf(left);
    if (!view)
        return {};
    const Id article = left ? m_left : m_right;
    for (const Span span : {view->selection(), view->sentence(), view->lit()}) {
        if (!span.isEmpty())
            return {article, span};
    }
    return {article, {}};
}

void CompareDesk::linkPassages()
{
    const PassageRef left = meant(true);
    const PassageRef right = meant(false);
    if (!isOpen() || areVersions())
        return;
    if (left.span.isEmpty() || right.span.isEmpty()) {
        Q_EMIT m_parts.navigator.told(tr("Select the words on both sides first."));
        return;
    }
    Claim claim;
    claim.statement = statementFor(viewOf(true)->article(), left.span);
    for (const PassageRef &place : {left, right}) {
        Passage passage;
        passage.article = place.article;
        passage.span = place.span;
        claim.passages.append(passage);
    }
    const Result<Id> made = addClaim(m_parts.project, claim);
    if (!made) {
        Q_EMIT m_parts.navigator.failed(made.error());
        return;
    }
    viewOf(true)->selectNothing();
    viewOf(false)->selectNothing();
    showClaim(*made);
    Q_EMIT m_parts.navigator.told(tr("Both passages are one claim now; Undo takes it back"));
}

// The link that a claim has just made is the current one: what is done next is about it.
void CompareDesk::showClaim(Id claim)
{
    m_parts.navigator.setCurrentClaim(claim);
    for (int i = 0; i < m_compared->links.size(); ++i) {
        if (m_compared->links[i].claim == claim)
            return showLink(i);
    }
}

void CompareDesk::confirmLink()
{
    if (!m_compared || m_link < 0)
        return;
    const ComparedLink link = m_compared->links[m_link];
    const Claim claim = m_parts.project.claim(link.claim);
    if (claim.id == 0)
        return linkPassages(); // both are lit
    if (!claim.isSuggested()) {
        Q_EMIT m_parts.navigator.told(tr("It is confirmed already."));
        return;
    }
    const Result<Id> done = setClaimStatus(m_parts.project, claim.id, ClaimStatus::Confirmed);
    if (!done) {
        Q_EMIT m_parts.navigator.failed(done.error());
        return;
    }
    showClaim(*done);
    Q_EMIT m_parts.navigator.told(tr("Confirmed: both are passages of one claim"));
}

// A claim of these two alone is rejected. Of one with more passages that of the right side leaves it; where nothing
// else would remember that the two do not belong together, a rejected claim does.
void CompareDesk::cutLink()
{
    if (!m_compared || m_link < 0 || areVersions())
        return;
    const ComparedLink link = m_compared->links[m_link];
    const auto done = cutPassages(m_parts.project, link.claim, {m_left, link.left}, {m_right, link.right});
    if (!done) {
        Q_EMIT m_parts.navigator.failed(done.error());
        return;
    }
    m_link = -1;
    m_litLeft = {m_left, {}};
    m_litRight = {m_right, {}};
    light();
    Q_EMIT m_parts.navigator.told(tr("Cut: the two do not belong together; Undo joins them again"));
}

void CompareDesk::updateActions()
{
    const auto action = [this](const char *id) { return m_parts.actions.get(QLatin1String(id)); };
    const Id current = m_parts.navigator.currentArticle();
    const bool several = current && m_parts.project.versions(current).size() > 1;
    const bool two = m_parts.project.articles().size() > 1;
    action("compare")->setEnabled(two || isOpen());
    action("compare")->setChecked(isOpen());
    action("differences")->setEnabled(several || areVersions());
    action("differences")->setChecked(areVersions());
    for (const char *id : {"nextDifference", "previousDifference"})
        action(id)->setEnabled(isOpen() || two);
    for (const char *id : {"swapSides", "goToPartner", "addCompared"})
        action(id)->setEnabled(isOpen());
    action("linkPassages")->setEnabled(isOpen() && !areVersions());
    for (const char *id : {"confirmLink", "cutLink"})
        action(id)->setEnabled(m_compared && m_link >= 0 && !areVersions());
}

} // namespace crossread
