// What the window's actions do; ui/actions.cpp says how they are called.
#include "ui/mainwindow.h"

#include "app/longedit.h"
#include "app/places.h"
#include "ui/actions.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/quicklist.h"
#include "ui/docks.h"
#include "ui/messagestrip.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/wordsteps.h"
#include "ui/session.h"
#include "ui/statusline.h"
#include "ui/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFontDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>

#include <algorithm>

namespace crossread {

namespace {

QString projectFilter()
{
    return QCoreApplication::translate("crossread", "Crossread projects (*.crossread)");
}

} // namespace

void MainWindow::connectFileActions()
{
    const auto on = [this](const char *id, auto run) { m_actions->onTriggered(QLatin1String(id), run); };
    on("new", [this] { askForProject(true); });
    on("open", [this] { askForProject(false); });
    on("sample", [this] { openSample(); });
    on("import", [this] { askForFiles(); });
    on("importFolder", [this] { askForFolder(); });
    on("quit", [this] { close(); });
    on("undo", [this] { m_session->history.undo(); });
    on("redo", [this] { m_session->history.redo(); });
    on("history", [this] { showHistory(); });
    on("projectNote", [this] { noteProject(); });
    on("quickOpen", [this] { showQuickOpen(); });
    on("commands", [this] { showCommands(); });
    on("keys", [this] { showKeys(); });
    on("about", [this] { showAbout(); });
    on("analyse", [this] {
        auto *analyser = &m_session->analyser;
        analyser->restart();
        // What is found is mostly what was found before: else nothing would tell that it has been looked for.
        const auto tell = [this, analyser] {
            const QList<Claim> &claims = project()->claims();
            const auto open =
                std::count_if(claims.begin(), claims.end(), [](const Claim &c) { return c.isSuggested(); });
            m_status->tell(analyser->isUpToDate() ? tr("Looked again for shared claims: %1 suggested").arg(open)
                                                  : tr("Cancelled; the claims are those found before"));
        };
        connect(analyser, &Analyser::settled, this, tell, Qt::SingleShotConnection);
    });
    on("removeArticle", [this] {
        const auto id = m_session->navigator.currentArticle();
        m_session->backups.before(BackupReason::Removal, project()->annotations(id).size(), [this, id] {
            removeArticlesLong(*project(), {id}, [this](const Result<void> &done) {
                if (!done)
                    fail(done.error());
            });
        });
    });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](const char *id, auto run) { m_actions->onTriggered(QLatin1String(id), run); };
    for (const auto *id : {"entities", "annotations", "claimMarks"}) {
        m_actions->get(QLatin1String(id))->setChecked(true);
        on(id, [this] { updateReaderStyle(); });
    }
    const auto zoom = [this](int percent) {
        m_settings.readerZoom = std::clamp(percent, 60, 250);
        updateReaderStyle();
    };
    on("zoomIn", [this, zoom] { zoom(m_settings.readerZoom + 10); });
    on("zoomOut", [this, zoom] { zoom(m_settings.readerZoom - 10); });
    on("zoomReset", [zoom] { zoom(100); });
    const auto column = [this](int change) {
        m_settings.columnWidth = std::clamp(m_settings.columnWidth + change, 45, 100);
        updateReaderStyle();
    };
    on("wider", [column] { column(3); });
    on("narrower", [column] { column(-3); });
    on("font", [this] {
        auto *dialog = new QFontDialog(QFont(articleFontFamily(m_settings.readerFont)), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Reading font"));
        connect(dialog, &QFontDialog::fontSelected, this, [this](const QFont &font) {
            m_settings.readerFont = font.family();
            updateReaderStyle();
        });
        dialog->open();
    });
    const std::pair<const char *, ThemeChoice> themes[] = {
        {"themeSystem", ThemeChoice::System}, {"themeLight", ThemeChoice::Light}, {"themeDark", ThemeChoice::Dark}};
    auto *group = new QActionGroup(this);
    for (const auto &[id, choice] : themes) {
        auto *action = m_actions->get(QLatin1String(id));
        group->addAction(action);
        action->setChecked(m_settings.theme == choice);
        on(id, [this, theme = choice] { setThemeChoice(theme); });
    }
    m_actions->onToggled(QStringLiteral("textAlone"), [this](bool alone) {
        if (alone)
            saveLayout();
        m_docks->setVisible(!alone);
        findChild<QToolBar *>(QStringLiteral("tools"))->setVisible(!alone);
        if (alone)
            m_hadFilters = m_filters->isVisible();
        m_filters->setVisible(!alone && m_hadFilters);
    });
    on("resetLayout", [this] { restoreState(m_firstLayout); });
    on("nextArea", [this] { focusArea(1); });
    on("previousArea", [this] { focusArea(-1); });
    auto *menu = m_actions->menu(QStringLiteral("window"));
    menu->addSeparator();
    for (auto *dock : m_docks->all())
        menu->addAction(dock->toggleViewAction());
}

void MainWindow::connectReaderActions()
{
    const auto on = [this](const char *id, auto run) {
        m_actions->onTriggered(QLatin1String(id), [this, run] {
            if (m_reader)
                run(*m_reader);
        });
    };
    on("find", [](ReaderArea &reader) { reader.findInArticle(); });
    on("split", [](ReaderArea &reader) { reader.split(); });
    on("closePane", [](ReaderArea &reader) { reader.closePane(); });
    on("nextPane", [](ReaderArea &reader) { reader.nextPane(); });
    on("back", [](ReaderArea &reader) { reader.back(); });
    on("forward", [](ReaderArea &reader) { reader.forward(); });
    on("tag", [](ReaderArea &reader) { reader.tagSelection(); });
    on("tagAgain", [](ReaderArea &reader) { reader.tagAgain(); });
    on("inVivo", [](ReaderArea &reader) { reader.tagWithOwnWords(); });
    on("articleNote", [](ReaderArea &reader) { reader.noteArticle(); });
    on("removeAnnotation", [](ReaderArea &reader) { reader.removeAnnotation(); });
    on("splitAnnotation", [](ReaderArea &reader) { reader.splitAnnotation(); });
    on("joinAnnotations", [](ReaderArea &reader) { reader.joinAnnotations(); });
    on("shrink", [](ReaderArea &reader) { reader.shrinkBySentence(); });
    on("paragraph", [](ReaderArea &reader) { reader.markParagraph(); });
    on("endLater", [](ReaderArea &reader) { reader.moveEnd(SpanEnd::Last, 1); });
    on("endEarlier", [](ReaderArea &reader) { reader.moveEnd(SpanEnd::Last, -1); });
    on("startEarlier", [](ReaderArea &reader) { reader.moveEnd(SpanEnd::Start, -1); });
    on("startLater", [](ReaderArea &reader) { reader.moveEnd(SpanEnd::Start, 1); });
    on("note", [](ReaderArea &reader) { reader.noteSelection(); });
    on("untag", [](ReaderArea &reader) { reader.untag(); });
    on("cycle", [](ReaderArea &reader) { reader.cycleAnnotations(); });
    on("nextAnnotation", [](ReaderArea &reader) { reader.nextAnnotation(1); });
    on("previousAnnotation", [](ReaderArea &reader) { reader.nextAnnotation(-1); });
    on("nextSentence", [](ReaderArea &reader) { reader.moveSentence(1); });
    on("previousSentence", [](ReaderArea &reader) { reader.moveSentence(-1); });
    on("mark", [](ReaderArea &reader) { reader.markSentence(false); });
    on("extend", [](ReaderArea &reader) { reader.markSentence(true); });
    on("nextMention", [](ReaderArea &reader) { reader.walkMentions(1); });
    on("previousMention", [](ReaderArea &reader) { reader.walkMentions(-1); });
    on("nameSelection", [](ReaderArea &reader) { reader.nameSelection(); });
    on("newClaim", [](ReaderArea &reader) { reader.addSelectionToClaim(0); });
    m_actions->onTriggered(QStringLiteral("showClaim"), [this] { raiseDock(QStringLiteral("claim")); });
    m_actions->onTriggered(QStringLiteral("addToClaim"),
                           [this] { m_reader->addSelectionToClaim(m_session->navigator.currentClaim()); });
    for (int digit = 1; digit <= 9; ++digit) {
        m_actions->onTriggered(QStringLiteral("recent%1").arg(digit), [this, digit] { m_reader->recentTag(digit); });
    }
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_settings.theme = choice;
    saveSettings(m_settings);
    applyTheme(*qApp, choice);
    m_actions->paint();
    m_docks->paint();
}

void MainWindow::updateReaderStyle()
{
    const auto isOn = [this](const char *id) { return m_actions->get(QLatin1String(id))->isChecked(); };
    saveSettings(m_settings);
    if (m_reader) {
        m_reader->setStyle({m_settings.readerFont, m_settings.readerZoom, m_settings.columnWidth, isOn("entities"),
                            isOn("annotations"), isOn("claimMarks"), m_session->navigator.hiddenKinds(),
                            authorName(m_settings), m_session->filter.state().annotations,
                            askedTags(*project(), m_session->filter.state())});
    }
}

void MainWindow::askForProject(bool create)
{
    auto *dialog =
        new QFileDialog(this, create ? tr("New project") : tr("Open project"), m_settings.lastFolder, projectFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("crossread"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.lastFolder = QFileInfo(path).absolutePath();
        openProject(path);
    });
    dialog->open();
}

void MainWindow::askForFiles()
{
    QStringList patterns;
    for (const auto &format : importFormats()) {
        for (const auto &suffix : format.suffixes)
            patterns << QStringLiteral("*.") + suffix;
    }
    const QString annotations = QStringLiteral("*.jsonld");
    patterns << annotations;
    auto *dialog = new QFileDialog(this, tr("Import files"), m_settings.lastFolder,
                                   tr("Articles and annotations (%1)").arg(patterns.join(QLatin1Char(' '))) +
                                       QStringLiteral(";;") + tr("Web Annotations (%1)").arg(annotations) +
                                       QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_settings.lastFolder = QFileInfo(paths.first()).absolutePath();
        if (m_session)
            importPaths(paths);
    });
    dialog->open();
}

void MainWindow::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Import a folder"), m_settings.lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.lastFolder = path;
        if (m_session)
            importPaths({path});
    });
    dialog->open();
}

void MainWindow::askForCopy()
{
    auto *dialog = new QFileDialog(this, tr("Save a copy"), m_settings.lastFolder, projectFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("crossread"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.lastFolder = QFileInfo(path).absolutePath();
        copyProjectTo(path);
    });
    dialog->open();
}

void MainWindow::showQuickOpen()
{
    QList<QuickItem> items;
    for (const auto &article : project()->currentArticles()) {
        const auto date = article.hasDate() ? QLocale().toString(article.published, QLocale::ShortFormat) : QString();
        items.append({article.title,
                      date.isEmpty() ? outletOf(article) : outletOf(article) + QStringLiteral(" · ") + date,
                      [this, id = article.id] {
                          m_reader->open(id, false);
                          m_reader->focusText();
                      }});
    }
    QuickList::open(this, tr("Go to article"), items);
}

void MainWindow::showCommands()
{
    QList<QuickItem> items;
    for (auto *action : m_actions->all()) {
        if (action->isEnabled())
            items.append({action->text().remove(QLatin1Char('&')),
                          action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    }
    for (auto *dock : m_docks->all())
        items.append({tr("Show %1").arg(dock->windowTitle()), {}, [this, dock] { raiseDock(dock->objectName()); }});
    QuickList::open(this, tr("Command"), items);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(*m_actions, m_settings.shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.shortcuts = dialog->keys();
        saveSettings(m_settings);
        m_actions->setKeys(m_settings.shortcuts);
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Crossread"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/crossread.svg")).pixmap(64, 64));
    box->setText(QStringLiteral("<b>Crossread %1</b>").arg(QLatin1String(CROSSREAD_VERSION)));
    box->setInformativeText(tr("Reads one story as many outlets tell it.\n\nFree software under the GNU General Public "
                               "License, version 3 or later. Works offline: nothing you read leaves this computer."));
    box->open();
}

void MainWindow::focusArea(int step)
{
    const auto firstIn = [](const QWidget *area) -> QWidget * {
        for (auto *child : area->findChildren<QWidget *>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisible())
                return child;
        }
        return nullptr;
    };
    QList<QWidget *> areas{m_centre->currentWidget()};
    for (auto *dock : m_docks->all()) {
        if (dock->widget() && dock->widget()->isVisible() && m_docks->isInFront(dock))
            areas.append(dock->widget());
    }
    for (QWidget *bar :
         {static_cast<QWidget *>(m_filters), static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_status)}) {
        if (bar->isVisible() && firstIn(bar)) // the status bar has something while work goes on that can be cancelled
            areas.append(bar);
    }
    qsizetype current = 0;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (areas[i]->isAncestorOf(QApplication::focusWidget()))
            current = i;
    }
    auto *next = areas[(current + step + areas.size()) % areas.size()];
    // A panel hands the focus on to its list by its focus proxy; where it has none, to its first child that takes it.
    if (!next->focusProxy() && next->focusPolicy() == Qt::NoFocus && firstIn(next))
        next = firstIn(next);
    next->setFocus(Qt::TabFocusReason);
}

} // namespace crossread
