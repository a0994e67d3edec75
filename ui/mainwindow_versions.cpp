// Versions of articles and annotations from outside, in the window.
#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/docks.h"
#include "ui/messagestrip.h"
#include "ui/models/reviewmodel.h"
#include "ui/panels/review.h"
#include "ui/session.h"
#include "ui/statusline.h"
#include "ui/versiondesk.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>

namespace crossread {

void MainWindow::connectVersionActions()
{
    const auto on = [this](const char *id, auto run) {
        m_actions->onTriggered(QLatin1String(id), [this, run] {
            if (m_versions)
                run(*m_versions);
        });
    };
    on("differences",
       [this](VersionDesk &desk) { desk.showDifferences(m_actions->get(QStringLiteral("differences"))->isChecked()); });
    on("olderVersion", [](VersionDesk &desk) { desk.openVersion(-1); });
    on("newerVersion", [](VersionDesk &desk) { desk.openVersion(1); });
    on("isNewerVersion", [this](VersionDesk &desk) { desk.chooseOlder(this); });
    on("separateVersions", [](VersionDesk &desk) { desk.separate(); });
    on("placeHere", [](VersionDesk &desk) { desk.placeHere(); });
    const auto review = [this] {
        raiseDock(QStringLiteral("review"));
        if (auto *panel = findChild<ReviewPanel *>())
            panel->begin();
    };
    m_actions->onTriggered(QStringLiteral("review"), review);
    connect(m_status, &StatusLine::reviewWanted, this, review);
}

void MainWindow::connectVersions()
{
    auto &session = *m_session;
    const Project &project = *session.project;
    m_versions = new VersionDesk(
        {*session.project, session.navigator, session.jobs, *m_reader, *m_strip, *m_actions, *m_compare});
    const auto count = [this] { // in the tab, where it is seen from afar
        auto *dock = m_docks->dock(QStringLiteral("review"));
        const int waiting = ReviewModel::waiting(*m_session->project);
        dock->setWindowTitle(waiting > 0 ? tr("Review (%1)").arg(waiting) : tr("Review"));
    };
    count();
    connect(&project, &Project::changed, this, [count](const Change &change) {
        if (change.parts.testFlag(Change::Placements))
            count();
    });
    connect(&session.annotations, &AnnotationImport::finished, this, &MainWindow::annotationsImported);
}

void MainWindow::tellVersions(const ImportReport &report)
{
    VersionDesk::Carried carried;
    for (const ImportReport::Version &version : report.versions) {
        carried.moved += version.moved;
        carried.review += version.review;
        carried.orphans += version.orphans;
        carried.older = version.isNewer ? version.other : version.article;
        carried.newer = version.isNewer ? version.article : version.other;
    }
    if (!report.refused.isEmpty()) {
        const bool waits = carried.review > 0;
        m_strip->show({report.summary(), report.details()}, waits ? tr("Review") : QString(),
                      [this] { m_actions->get(QStringLiteral("review"))->trigger(); });
        return;
    }
    const int versions = int(report.versions.size());
    carried.what = versions == report.added.size()
                       ? tr("%n new version(s) of articles that were here", nullptr, versions)
                       : tr("%n article(s) imported", nullptr, int(report.added.size())) + QStringLiteral(", ") +
                             tr("%n of them a new version of one that was here", nullptr, versions);
    m_versions->tellCarried(carried);
}

} // namespace crossread
