#include "ui/mainwindow.h"

#include "app/longedit.h"
#include "app/places.h"
#include "ui/actions.h"
#include "ui/compare/comparedesk.h"
#include "ui/compare/compareframe.h"
#include "ui/dialogs/articledetails.h"
#include "ui/docks.h"
#include "ui/historymenus.h"
#include "ui/messagestrip.h"
#include "ui/panels/filterbar.h"
#include "ui/reader/readerarea.h"
#include "ui/session.h"
#include "ui/statusline.h"
#include "ui/theme.h"
#include "ui/toolbar.h"
#include "ui/versiondesk.h"
#include "ui/welcome.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>

namespace crossread {

MainWindow::MainWindow(const Settings &settings)
    : m_settings(settings), m_actions(new Actions(*this, settings.shortcuts)), m_centre(new QStackedWidget),
      m_filters(makeFilterToolBar(*m_actions)), m_strip(new MessageStrip(this)), m_status(new StatusLine(this))
{
    setObjectName(QStringLiteral("crossread"));
    setAcceptDrops(true);
    setMinimumSize(640, 400);
    resize(1440, 900);
    QToolBar *tools = makeToolBar(*m_actions);
    addHistoryMenus(
        *tools, *m_actions, [this] { return project(); },
        [this](Id step) {
            if (m_session)
                m_session->history.goTo(step);
        });
    addToolBar(tools);
    addToolBarBreak();
    addToolBar(m_filters);
    addToolBar(Qt::BottomToolBarArea, m_strip);
    setStatusBar(m_status);
    m_centre->addWidget(new QWidget);
    m_centre->setAutoFillBackground(true);
    m_centre->setBackgroundRole(QPalette::Base);
    setCentralWidget(m_centre);
    m_docks = std::make_unique<Docks>(*this);
    m_firstLayout = saveState();
    restoreGeometry(m_settings.windowGeometry);

    connectFileActions();
    connectBackupActions();
    connectViewActions();
    connectReaderActions();
    connectNameActions();
    connectCodebookActions();
    connectVersionActions();
    connectExportActions();
    connectCompareActions();

    m_layoutSoon.setSingleShot(true);
    m_layoutSoon.setInterval(1000);
    connect(&m_layoutSoon, &QTimer::timeout, this, &MainWindow::saveLayout);
    updateRecent();
    updateActions();
}

MainWindow::~MainWindow()
{
    endSession();
}

void MainWindow::open(const QStringList &paths)
{
    m_strip->dismiss();
    const auto isProject = [](const QString &path) { return path.endsWith(QLatin1String(".crossread")); };
    const auto orUntitled = [this](bool opened) {
        if (!opened && !m_session)
            openProject(untitledProject());
    };
    if (paths.isEmpty()) {
        const auto last = m_settings.recent.value(0);
        if (last.isEmpty() || !QFile::exists(last))
            return openSample();
        return openProject(last, orUntitled);
    }
    if (paths.size() == 1 && isProject(paths.first())) {
        if (QFile::exists(paths.first()))
            return openProject(paths.first(), orUntitled);
        openFailed(paths.first(), {tr("%1 was not opened: there is no such file.").arg(paths.first()), {}});
        return orUntitled(false);
    }
    // A project, and what is to go into it.
    const bool isInto = isProject(paths.first()) && QFile::exists(paths.first());
    openProject(isInto ? paths.first() : projectForPaths(paths), [=, this](bool opened) {
        if (!opened) {
            if (isInto)
                orUntitled(false);
            return;
        }
        m_quietImport = !isInto && !project()->articles().isEmpty();
        importPaths(isInto ? paths.mid(1) : paths);
    });
}

void MainWindow::openWhenPainted(const QStringList &paths)
{
    m_waiting = paths;
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (const auto paths = std::exchange(m_waiting, std::nullopt))
        QTimer::singleShot(0, this, [this, paths = *paths] { open(paths); });
}

void MainWindow::openSample()
{
    openProject(sampleProject(), [this](bool opened) {
        if (opened && project()->articles().isEmpty())
            m_session->imports.import(samplePaths());
    });
}

void MainWindow::useProject(std::unique_ptr<Project> opened)
{
    endSession();
    m_session = std::make_unique<Session>(std::move(opened));
    auto &project = *m_session->project;
    m_reader = new ReaderArea(project, m_session->navigator);
    m_compareFrame = new CompareFrame(m_reader, project, m_session->navigator.comparing(), *m_actions, m_centre);
    m_centre->addWidget(m_compareFrame);
    m_actions->setReader(m_reader);
    const PanelContext context{project, m_session->filter, m_session->navigator};
    m_session->filter.set(FilterState::fromJson(project.setting(QStringLiteral("filter")).toObject()));
    connect(&m_session->filter, &Filter::changed, &m_layoutSoon, qOverload<>(&QTimer::start));
    m_filters->addWidget(new FilterBar(context, m_filters));
    m_docks->fill(context);
    m_status->setProject(&project, &m_session->jobs);
    connectNavigator();
    connectNames();
    connectAuthor();
    connectExports();
    connectCompare();
    connectVersions();
    updateReaderStyle();

    restoreState(QByteArray::fromBase64(project.setting(QStringLiteral("window")).toString().toLatin1()));
    m_reader->restore(project.setting(QStringLiteral("reader")).toObject());
    m_compare->restore(project.setting(QStringLiteral("compare")).toArray());
    if (!isUntitled(project.path())) {
        addRecent(m_settings, project.path());
        saveSettings(m_settings);
    }
    setWindowTitle(QStringLiteral("%1 — Crossread").arg(project.name()));
    updateRecent();
    updateActions();
    m_reader->focusText();
    if (m_toCompare.isEmpty() || m_toCompare.constFirst().endsWith(QLatin1String(".crossread")))
        compareRead({}); // nothing else is to be read
}

void MainWindow::endSession()
{
    if (!m_session)
        return;
    LongEdit::of(*m_session->project).finish();
    saveLayout();
    m_layoutSoon.stop();
    m_annotationPaths.clear();
    delete std::exchange(m_versions, nullptr);
    delete std::exchange(m_compare, nullptr);
    const auto path = m_session->project->path();
    const bool unused = isUntitled(path) && m_session->project->articles().isEmpty();
    delete m_dictionary;
    m_docks->clear();
    qDeleteAll(m_filters->actions()); // and what is in them
    m_status->setProject(nullptr, nullptr);
    delete std::exchange(m_compareFrame, nullptr); // and the reader in it
    m_reader = nullptr;
    m_session.reset();
    if (unused)
        QFile::remove(path);
}

Project *MainWindow::project() const
{
    return m_session ? m_session->project.get() : nullptr;
}

Navigator *MainWindow::navigator() const
{
    return m_session ? &m_session->navigator : nullptr;
}

ReaderArea *MainWindow::reader() const
{
    return m_reader;
}

bool MainWindow::isSettled() const
{
    if (m_waiting || !m_jobs.isIdle())
        return false;
    return !m_session || (m_session->imports.isIdle() && m_session->annotations.isIdle() && m_session->pdfs.isIdle() &&
                          m_session->analyser.isIdle() && m_session->exports.isIdle() && m_session->jobs.isIdle());
}

QString MainWindow::message() const
{
    return m_strip->message();
}

void MainWindow::raiseDock(const QString &id)
{
    if (auto *dock = m_docks->dock(id)) {
        dock->show();
        dock->raise();
    }
}

void MainWindow::connectNavigator()
{
    auto &session = *m_session;
    auto *navigator = &session.navigator;
    connect(navigator, &Navigator::openArticle, m_reader, [this](Id article, bool newPane) {
        m_reader->open(article, newPane);
        m_reader->focusText();
    });
    connect(navigator, &Navigator::showPassages, m_reader, &ReaderArea::showPassages);
    connect(navigator, &Navigator::showAnnotation, m_reader, &ReaderArea::showAnnotation);
    connect(navigator, &Navigator::editDetails, this,
            [this](Id article) { editArticleDetails(*m_session->project, m_session->navigator, article, this); });
    connect(navigator, &Navigator::failed, this, &MainWindow::fail);
    connect(navigator, &Navigator::told, m_status, &StatusLine::tell);
    connect(navigator, &Navigator::trigger, this, [this](const QString &id) { m_actions->get(id)->trigger(); });
    connect(navigator, &Navigator::currentArticleChanged, &m_layoutSoon, qOverload<>(&QTimer::start));
    connect(&session.imports, &ImportQueue::finished, this, &MainWindow::importFinished);
    connectPdfs();
    connect(&session.analyser, &Analyser::failed, this, &MainWindow::fail);
    connect(&session.backups, &BackupKeeper::failed, this, &MainWindow::fail);
    connect(&session.history, &HistoryWalk::failed, this, &MainWindow::fail);
    connect(&session.history, &HistoryWalk::undone, m_status,
            [this](const QString &step) { m_status->tell(tr("Undone: %1").arg(step)); });
    connect(&session.history, &HistoryWalk::redone, m_status,
            [this](const QString &step) { m_status->tell(tr("Done again: %1").arg(step)); });
    connect(session.project.get(), &Project::changed, this, &MainWindow::updateActions);
    connect(m_reader, &ReaderArea::historyChanged, this, &MainWindow::updateActions);
    connect(m_reader, &ReaderArea::selectionChanged, this, &MainWindow::updateActions);
}

void MainWindow::showCentre()
{
    if (project() && !project()->articles().isEmpty())
        return m_centre->setCurrentWidget(m_compareFrame);
    if (!m_session)
        return m_centre->setCurrentIndex(0); // nothing yet
    if (!m_welcome) {
        auto *welcome = new Welcome;
        connect(welcome, &Welcome::openFiles, this, &MainWindow::askForFiles);
        connect(welcome, &Welcome::openSample, this, &MainWindow::openSample);
        m_centre->addWidget(welcome);
        m_welcome = welcome;
    }
    m_centre->setCurrentWidget(m_welcome);
}

void MainWindow::updateActions()
{
    const auto *open = project();
    const bool has = open && !open->articles().isEmpty();
    showCentre();
    m_actions->setHasArticles(has);
    for (const auto *id : {"import", "importFolder", "projectNote", "saveCopy", "backups", "check", "history", "review",
                           "dictionary", "importCodebook", "exportCodebook"})
        m_actions->get(QLatin1String(id))->setEnabled(open);
    const auto named = [](const QString &verb, const QString &what) {
        return what.isEmpty() ? verb : QStringLiteral("%1 “%2”").arg(verb, what);
    };
    auto *undo = m_actions->get(QStringLiteral("undo"));
    auto *redo = m_actions->get(QStringLiteral("redo"));
    undo->setText(named(tr("&Undo"), open ? open->undoText() : QString()));
    redo->setText(named(tr("&Redo"), open ? open->redoText() : QString()));
    undo->setEnabled(open && open->canUndo());
    redo->setEnabled(open && open->canRedo());
    m_actions->get(QStringLiteral("back"))->setEnabled(has && m_reader->canGoBack());
    m_actions->get(QStringLiteral("forward"))->setEnabled(has && m_reader->canGoForward());
    m_actions->get(QStringLiteral("split"))->setEnabled(has && m_reader->paneCount() < ReaderArea::mostPanes);
    m_actions->get(QStringLiteral("closePane"))->setEnabled(has && m_reader->paneCount() > 1);
    if (m_versions && has)
        m_versions->updateActions();
    if (m_compare && has)
        m_compare->updateActions();
}

void MainWindow::updateRecent()
{
    const auto name = QStringLiteral("recent");
    auto *file = m_actions->menu(QStringLiteral("file"));
    auto *menu = file->findChild<QMenu *>(name, Qt::FindDirectChildrenOnly);
    if (!menu) {
        menu = new QMenu(tr("&Recent Projects"), file);
        menu->setObjectName(name);
        file->insertMenu(m_actions->get(QStringLiteral("sample")), menu);
    }
    menu->clear();
    for (const auto &path : std::as_const(m_settings.recent)) {
        auto *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open({path}); });
    }
    menu->setEnabled(!m_settings.recent.isEmpty());
}

void MainWindow::saveLayout()
{
    if (!m_session || m_actions->get(QStringLiteral("textAlone"))->isChecked())
        return;
    if (!m_docks->areGivingWay())
        project()->setSetting(QStringLiteral("window"), QString::fromLatin1(saveState().toBase64()));
    project()->setSetting(QStringLiteral("reader"), m_reader->state());
    project()->setSetting(QStringLiteral("compare"), m_compare->state());
    project()->setSetting(QStringLiteral("filter"), m_session->filter.state().toJson());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.windowGeometry = saveGeometry();
    saveSettings(m_settings);
    endSession();
    QMainWindow::closeEvent(event);
}

} // namespace crossread
