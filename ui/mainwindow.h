#pragma once

#include "app/jobs.h"
#include "app/result.h"
#include "app/settings.h"
#include "app/values/article.h"
#include "ui/dialogs/dictionarydialog.h"

#include <functional>
#include <memory>
#include <optional>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QMenu;
class QStackedWidget;
class QToolBar;

namespace crossread {

class Actions;
class CompareDesk;
class CompareFrame;
class Docks;
class MessageStrip;
class Navigator;
class Project;
class ReaderArea;
class StatusLine;
class VersionDesk;
struct AnnotationReport;
struct Session;

// The window joins reader, panels and project; each of them knows only Project and Navigator.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Settings &settings);
    ~MainWindow() override;

    // A project, or files and folders to read into the project that belongs to them. Nothing: the last project,
    // at first the sample.
    void open(const QStringList &paths);
    // The same as soon as the window has painted itself, so that it is there at once.
    void openWhenPainted(const QStringList &paths);
    // Once the files are read: the two beside each other, or those of the project that are named (namedarticles.h).
    void compareWhenRead(const QStringList &paths, const QStringList &named = {});
    void openSample();

    Project *project() const; // null while none could be opened
    ReaderArea *reader() const;
    CompareDesk *compareDesk() const { return m_compare; } // null as project()
    Navigator *navigator() const;                          // null as project()
    Actions &actions() const { return *m_actions; }
    bool isSettled() const; // nothing is being imported or analysed
    void setThemeChoice(ThemeChoice choice);
    void raiseDock(const QString &id);
    QString message() const; // of the strip, "" none

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // Opens the file, or makes it where there is none; a large one in the background. Then says whether it worked.
    void openProject(const QString &path, const std::function<void(bool)> &then = {});
    void openFailed(const QString &path, const Error &error);
    void useProject(std::unique_ptr<Project> project);
    void endSession();
    void fail(const Error &error);

    void connectFileActions();
    void connectBackupActions();
    void connectViewActions();
    void connectReaderActions();
    void connectNameActions();
    void connectCodebookActions();
    void connectPdfs();
    void connectVersionActions();
    void connectExportActions();
    void connectCompareActions();
    void connectNavigator();
    void connectNames();
    void connectAuthor();
    void connectExports();
    void connectVersions();
    void connectCompare();
    // Another one than the first of these, and none of the others.
    void askForPartner(const QList<Id> &those, const QString &title, const std::function<void(Id)> &then);
    void compareRead(const struct ImportReport &report); // of the last files

    void askForProject(bool create);
    void askForFiles();
    void askForFolder();
    void askForCopy();
    void showExport(const QList<qint64> &articles); // ids; none: all
    void copyProjectTo(const QString &path);
    void checkProject();
    void showBackups();
    void restoreBackup(const QString &path, const struct Backup &backup);
    void restored(const QString &path, const Backup &backup, const Result<Backup> &before);
    void openBackupCopy(const QString &path, const Backup &backup);
    void askForAuthor(bool takeFocus);
    void setAuthor(const QString &name);
    void askForCodebook();
    void importCodebookFrom(const QString &path);
    void askWhereToExportCodebook();
    void importPaths(const QStringList &paths); // articles, then annotations
    void importArticles(const QStringList &paths);
    void reviewPdf(const QString &path, const QList<struct PdfChange> &changes);
    void importFinished(const struct ImportReport &report);
    void tellVersions(const struct ImportReport &report);
    void annotationsImported(const AnnotationReport &report);
    void showDictionary(DictionaryDialog::Page page = DictionaryDialog::Page::Names);
    void fillKinds(QMenu *menu);
    void showQuickOpen();
    void showCommands();
    void showKeys();
    void showHistory();
    void noteProject();
    void showAbout();
    void focusArea(int step);

    void showCentre();
    void updateActions();
    void updateRecent();
    void updateReaderStyle();
    void saveLayout();

    Settings m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Docks> m_docks;
    Actions *m_actions;
    QStackedWidget *m_centre;
    QWidget *m_welcome = nullptr; // made when there is nothing else to show
    ReaderArea *m_reader = nullptr;
    QToolBar *m_filters;                    // the row of filters, filled while a project is open
    VersionDesk *m_versions = nullptr;      // while a project is open
    CompareFrame *m_compareFrame = nullptr; // the same; the reader is in it
    CompareDesk *m_compare = nullptr;
    QStringList m_toCompare; // two files, as soon as they are read
    QStringList m_toCompareNamed;
    MessageStrip *m_strip;
    StatusLine *m_status;
    QPointer<DictionaryDialog> m_dictionary; // while it is open
    Jobs m_jobs;                             // of files that are not open yet, or no more
    QTimer m_layoutSoon;                     // saves what is open a moment after it has changed
    std::optional<QStringList> m_waiting;    // by openWhenPainted()
    QByteArray m_firstLayout;
    bool m_hadFilters = false; // the row was there when text alone was asked for
    bool m_hasAskedForAuthor = false;
    bool m_quietImport = false;    // nothing new is no news
    QStringList m_annotationPaths; // wait until the articles that they may speak of are here
};

} // namespace crossread
