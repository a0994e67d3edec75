// The compare view in the window.
#include "ui/mainwindow.h"

#include "app/namedarticles.h"
#include "ui/actions.h"
#include "ui/compare/comparedesk.h"
#include "ui/compare/compareframe.h"
#include "ui/dialogs/quicklist.h"
#include "ui/docks.h"
#include "ui/messagestrip.h"
#include "ui/session.h"
#include "ui/statusline.h"

#include <QAction>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace crossread {

void MainWindow::connectCompareActions()
{
    const auto on = [this](const char *id, auto run) {
        m_actions->onTriggered(QLatin1String(id), [this, run] {
            if (m_compare)
                run(*m_compare);
        });
    };
    const auto isOn = [this](const char *id) { return m_actions->get(QLatin1String(id))->isChecked(); };
    m_actions->get(QStringLiteral("linkedScrolling"))->setChecked(true);
    on("compare", [isOn](CompareDesk &desk) { desk.toggle(isOn("compare")); });
    on("swapSides", [](CompareDesk &desk) { desk.swap(); });
    on("addCompared", [this](CompareDesk &desk) {
        QList<Id> compared;
        const QJsonArray state = desk.state();
        for (const QJsonValue &article : state)
            compared.append(article.toInteger());
        askForPartner(compared, tr("Compare it with this one too"), [&desk](Id article) { desk.addTab(article); });
    });
    on("linkedScrolling", [isOn](CompareDesk &desk) { desk.setLinkedScrolling(isOn("linkedScrolling")); });
    on("nextDifference", [](CompareDesk &desk) { desk.walk(1); });
    on("previousDifference", [](CompareDesk &desk) { desk.walk(-1); });
    on("goToPartner", [](CompareDesk &desk) { desk.goToPartner(); });
    on("linkPassages", [](CompareDesk &desk) { desk.linkPassages(); });
    on("confirmLink", [](CompareDesk &desk) { desk.confirmLink(); });
    on("cutLink", [](CompareDesk &desk) { desk.cutLink(); });
    m_actions->onTriggered(QStringLiteral("differencesList"), [this] { raiseDock(QStringLiteral("differences")); });
    m_actions->onTriggered(QStringLiteral("matrix"), [this] { raiseDock(QStringLiteral("matrix")); });
}

void MainWindow::connectCompare()
{
    auto &session = *m_session;
    m_compare = new CompareDesk(
        {*session.project, session.navigator, session.jobs, *m_reader, *m_compareFrame, *m_actions}, this);
    connect(m_compareFrame, &CompareFrame::comparingChanged, m_docks.get(), &Docks::setComparing);
    if (!m_actions->get(QStringLiteral("linkedScrolling"))->isChecked())
        m_compare->setLinkedScrolling(false);
    connect(m_compare, &CompareDesk::partnerWanted, this, [this](Id article) {
        askForPartner({article}, tr("Compare it with"), [this, article](Id other) {
            m_compare->show({article, {}}, {other, {}});
        });
    });
}

void MainWindow::askForPartner(const QList<Id> &those, const QString &title, const std::function<void(Id)> &then)
{
    QList<QuickItem> items;
    QList<Id> offered;
    for (const Article &one : project()->currentArticles())
        offered.append(one.id);
    for (const Id version : project()->versions(those.first())) {
        if (!offered.contains(version))
            offered.append(version);
    }
    for (const Id id : std::as_const(offered)) {
        if (those.contains(id))
            continue;
        const Article one = project()->article(id);
        const QString day = one.hasDate() ? QLocale().toString(one.published, QLocale::ShortFormat) : QString();
        items.append({one.title, day.isEmpty() ? outletOf(one) : outletOf(one) + QStringLiteral(" · ") + day,
                      [then, id] { then(id); }});
    }
    if (items.isEmpty())
        return m_status->tell(tr("There is no other article to compare it with."));
    QuickList::open(this, title, items);
}

void MainWindow::compareWhenRead(const QStringList &paths, const QStringList &named)
{
    m_toCompare = paths;
    m_toCompareNamed = named;
    if (m_session && m_session->imports.isIdle())
        compareRead({});
}

void MainWindow::compareRead(const ImportReport &report)
{
    if ((m_toCompare.isEmpty() && m_toCompareNamed.isEmpty()) || !m_session)
        return;
    const QStringList paths = std::exchange(m_toCompare, {});
    if (const QStringList named = std::exchange(m_toCompareNamed, {}); !named.isEmpty()) {
        const auto articles = articlesToCompare(*project(), named);
        if (!articles)
            return fail(articles.error());
        return m_compare->showSeveral(*articles);
    }
    QList<Id> found;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        for (const Article &article : project()->currentArticles()) {
            if (QFileInfo(article.file).fileName() == name && !found.contains(article.id)) {
                found.append(article.id);
                break;
            }
        }
    }
    // A project, or one file with several articles in it: its first two.
    for (const Article &article : project()->currentArticles()) {
        if (paths.size() < 2 && found.size() < 2 && !found.contains(article.id))
            found.append(article.id);
    }
    if (found.size() >= 2)
        m_compare->showSeveral(found);
    else if (!report.refused.isEmpty())
        fail({tr("There is nothing to compare: %1").arg(report.summary()), report.details()});
    else if (paths.size() > 1 && found.size() == 1 && !report.duplicates.isEmpty())
        m_strip->inform(tr("There is nothing to compare: both files hold the same text."));
    else
        fail({tr("It takes two articles to compare."), {}});
}

} // namespace crossread
