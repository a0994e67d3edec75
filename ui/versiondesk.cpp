#include "ui/versiondesk.h"

#include "app/longedit.h"
#include "ui/actions.h"
#include "ui/compare/comparedesk.h"
#include "ui/dialogs/quicklist.h"
#include "ui/messagestrip.h"
#include "ui/models/filter.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"

#include <algorithm>
#include <QAction>
#include <QLocale>

namespace crossread {

VersionDesk::VersionDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_joining(parts.project, parts.jobs, QStringLiteral("join"))
{
    connect(&parts.navigator, &Navigator::showVersions, this, &VersionDesk::show);
    connect(&parts.navigator, &Navigator::placeHere, this, &VersionDesk::placeHere);
    connect(&parts.navigator, &Navigator::currentArticleChanged, this, &VersionDesk::updateActions);
    connect(&parts.navigator, &Navigator::currentPlacementChanged, this, &VersionDesk::updateActions);
    connect(&parts.project, &Project::changed, this, [this](const Change &change) {
        if (change.parts & (Change::Articles | Change::Versions | Change::Placements))
            updateActions();
    });
    updateActions();
}

VersionDesk::~VersionDesk() = default;

ArticleView *VersionDesk::viewOf(Id article) const
{
    for (const ReaderPane *pane : m_parts.reader.panes()) {
        if (article && pane->articleId() == article)
            return &pane->view();
    }
    return nullptr;
}

void VersionDesk::show(const PassageRef &older, const PassageRef &newer)
{
    m_parts.compare.show(older, newer);
}

void VersionDesk::showDifferences(bool on)
{
    if (!on)
        return m_parts.compare.end();
    const Id current = m_parts.navigator.currentArticle();
    const QList<Id> versions = current ? m_parts.project.versions(current) : QList<Id>();
    const qsizetype place = versions.indexOf(current);
    if (versions.size() < 2 || place < 0)
        return m_parts.compare.updateActions(); // the box is not ticked
    const qsizetype older = std::max<qsizetype>(0, place - 1);
    show({versions[older], {}}, {versions[older + 1], {}});
}

void VersionDesk::openVersion(int step)
{
    const Id current = m_parts.navigator.currentArticle();
    const QList<Id> versions = current ? m_parts.project.versions(current) : QList<Id>();
    const qsizetype place = versions.indexOf(current) + step;
    if (place >= 0 && place < versions.size())
        Q_EMIT m_parts.navigator.openArticle(versions[place], false);
    else
        Q_EMIT m_parts.navigator.told(step > 0 ? tr("This is the newest version.") : tr("This is the oldest version."));
}

void VersionDesk::separate()
{
    const Id current = m_parts.navigator.currentArticle();
    const QList<Id> versions = current ? m_parts.project.versions(current) : QList<Id>();
    if (versions.size() < 2)
        return;
    const Id newer = versions[std::max<qsizetype>(1, versions.indexOf(current))];
    m_parts.compare.end();
    separateVersionsLong(m_parts.project, newer, [&navigator = m_parts.navigator](const Result<void> &done) {
        if (!done)
            Q_EMIT navigator.failed(done.error());
        else
            Q_EMIT navigator.done(tr("The versions are articles of their own now."));
    });
}

void VersionDesk::chooseOlder(QWidget *window)
{
    const Id current = m_parts.navigator.currentArticle();
    if (!current || m_joining.isRunning())
        return;
    const QList<Id> own = m_parts.project.versions(current);
    QList<QuickItem> items;
    for (const Article &article : m_parts.project.currentArticles()) {
        if (article.id == current || own.contains(article.id))
            continue;
        const QString day = article.hasDate() ? QLocale().toString(article.published, QLocale::ShortFormat) : QString();
        items.append({article.title,
                      day.isEmpty() ? outletOf(article) : outletOf(article) + QStringLiteral(" · ") + day,
                      [this, current, older = article.id] { join(current, older); }});
    }
    QuickList::open(window, tr("This is a newer version of"), items);
}

void VersionDesk::join(Id newer, Id older)
{
    const Article article = m_parts.project.article(newer);
    m_joining.start(
        tr("Carrying over"), carryInput(m_parts.project, older), article.text, false,
        [this, article, older](const CarryPlan &plan) {
            return std::make_unique<VersionWriter>(m_parts.project, article, older, plan);
        },
        [this, older](const Result<Id> &joined, const CarryPlan &plan) {
            if (joined)
                tellCarried({tr("This is a newer version now"),
                             plan.count(Anchoring::Exact) + plan.count(Anchoring::Moved), plan.count(Anchoring::Review),
                             plan.count(Anchoring::Orphan), older, *joined});
            else
                Q_EMIT m_parts.navigator.failed(joined.error());
        });
}

void VersionDesk::tellCarried(const Carried &carried)
{
    QStringList parts;
    if (carried.moved > 0)
        parts.append(tr("%n moved along", nullptr, carried.moved));
    if (carried.review > 0)
        parts.append(tr("%n to review", nullptr, carried.review));
    if (carried.orphans > 0)
        parts.append(tr("%n without a place", nullptr, carried.orphans));
    const QString sentence =
        (parts.isEmpty() ? carried.what
                         : QStringLiteral("%1: %2").arg(carried.what, parts.join(QStringLiteral(", ")))) +
        QLatin1Char('.');
    Navigator &navigator = m_parts.navigator;
    if (carried.review + carried.orphans > 0)
        m_parts.strip.offer(sentence, tr("Review"),
                            [&navigator] { Q_EMIT navigator.trigger(QStringLiteral("review")); });
    else
        m_parts.strip.offer(sentence, tr("Show Differences"), [&navigator, carried] {
            Q_EMIT navigator.showVersions({carried.older, {}}, {carried.newer, {}});
        });
}

void VersionDesk::placeHere()
{
    Project &project = m_parts.project;
    const QList<Placement> &all = project.placements();
    const Id id = m_parts.navigator.currentPlacement();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Placement &one) { return one.id == id; });
    if (id == 0 || found == all.end()) {
        Q_EMIT m_parts.navigator.told(tr("Choose in Review what is to be placed."));
        return;
    }
    const Placement placement = *found;
    const Id newest = placement.from.article ? project.versions(placement.from.article).last() : 0;
    PassageRef place = m_parts.reader.selection();
    // Words that are selected where they can be meant count, whichever pane is the active one.
    const ArticleView *beside = viewOf(newest);
    if (beside && place.article != newest && !beside->selection().isEmpty())
        place = {newest, beside->selection()};
    const bool fits = place.article && (newest ? place.article == newest : !project.isSuperseded(place.article));
    if (!fits) {
        const PassageRef to{newest ? newest : placement.to.article,
                            newest == placement.to.article ? placement.to.span : Span()};
        if (newest && placement.from.article != newest)
            show(placement.from, to);
        else if (to.article)
            Q_EMIT m_parts.navigator.openArticle(to.article, false);
        if (ArticleView *view = viewOf(to.article))
            view->setFocus();
        m_parts.strip.offer(tr("Select the words where it belongs in the newest version, then choose Place Here."),
                            tr("Place Here"), [this] { placeHere(); });
        return;
    }
    if (const auto done = placeAt(project, id, place); !done) {
        Q_EMIT m_parts.navigator.failed(done.error());
        return;
    }
    if (ArticleView *view = viewOf(place.article)) {
        view->selectNothing();
        view->flash(place.span);
    }
    Q_EMIT m_parts.navigator.told(tr("Placed at the selected words; Undo asks again"));
}

void VersionDesk::updateActions()
{
    const Id current = m_parts.navigator.currentArticle();
    const bool several = current && m_parts.project.versions(current).size() > 1;
    const auto enable = [this](const char *id, bool on) { m_parts.actions.get(QLatin1String(id))->setEnabled(on); };
    for (const char *id : {"olderVersion", "newerVersion", "separateVersions"})
        enable(id, several);
    enable("placeHere", m_parts.navigator.currentPlacement() != 0);
    enable("isNewerVersion", current && m_parts.project.currentArticles().size() > 1);
}

} // namespace crossread
