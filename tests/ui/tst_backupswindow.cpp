// Backups, lost files and large files in the window.
#include "app/edits.h"
#include "app/projectfiles.h"
#include "app/store/store.h"
#include "ui/actions.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/mainwindow.h"
#include "ui/messagestrip.h"
#include "ui/theme.h"

#include <QAction>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace crossread;

class TestBackupsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void aDamagedProjectOffersItsBackup();
    void aMissingProjectOffersItsBackup();
    void dialogRestores();
    void dialogOpensACopy();
    void dialogIsAccessible();
    void largeProjectsOpenInTheBackground();
    void aMovedFileCanBeSaved();
    void copiesAndChecks();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("story.crossread")); }
    void make(qsizetype characters = 100);
    MainWindow &open();
    QPushButton *remedy() const { return m_window->findChild<MessageStrip *>()->findChild<QPushButton *>(); }
    void trigger(const char *id) { m_window->actions().get(QLatin1String(id))->trigger(); }
    BackupsDialog *dialog() const { return m_window->findChild<BackupsDialog *>(QStringLiteral("backups")); }
    static QPushButton *button(const QWidget *of, const QString &text)
    {
        for (auto *one : of->findChildren<QPushButton *>()) {
            if (one->text().remove(QLatin1Char('&')) == text)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestBackupsWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("crossread-test-backups"));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestBackupsWindow::init()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBackupsWindow::make(qsizetype characters)
{
    auto project = Project::create(path());
    QVERIFY(project.ok());
    Article article;
    article.file = QStringLiteral("ferry.txt");
    article.title = QStringLiteral("The ferry came late");
    article.text = QStringLiteral("The ferry came late.\n") + QString(characters, QLatin1Char('x'));
    article.original = article.text.toUtf8();
    QVERIFY(addArticles(**project, {article}).ok());
}

MainWindow &TestBackupsWindow::open()
{
    m_window = std::make_unique<MainWindow>(Settings());
    m_window->show();
    m_window->open({path()});
    (void)QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
    return *m_window;
}

void TestBackupsWindow::aDamagedProjectOffersItsBackup()
{
    make(20000);
    QVERIFY(backUpProject(path(), BackupReason::Routine).ok());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5 * 4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    MainWindow &window = open();
    QTRY_VERIFY2(window.message().contains(QStringLiteral("good backup")), qPrintable(window.message()));
    QVERIFY(window.message().contains(QStringLiteral("damaged")));
    QVERIFY(window.message().contains(QStringLiteral("story.crossread")));
    QVERIFY(window.project()); // one can work meanwhile
    remedy()->click();
    QTRY_COMPARE(window.project() ? QFileInfo(window.project()->path()) : QFileInfo(), QFileInfo(path()));
    QCOMPARE(window.project()->articles().size(), 1);
}

void TestBackupsWindow::aMissingProjectOffersItsBackup()
{
    make();
    QVERIFY(backUpProject(path(), BackupReason::Routine).ok());
    QVERIFY(QFile::remove(path()));
    MainWindow &window = open();
    QTRY_VERIFY(window.message().contains(QStringLiteral("good backup")));
    remedy()->click();
    QTRY_COMPARE(window.project() ? QFileInfo(window.project()->path()) : QFileInfo(), QFileInfo(path()));
    QCOMPARE(window.project()->articles().size(), 1);
}

void TestBackupsWindow::dialogRestores()
{
    make();
    MainWindow &window = open();
    trigger("backups");
    QVERIFY(dialog());
    auto *tree = dialog()->findChild<QTreeWidget *>();
    QVERIFY(!tree->isVisible()); // nothing to list yet
    QVERIFY(!button(dialog(), QStringLiteral("Restore"))->isEnabled());
    button(dialog(), QStringLiteral("Back Up Now"))->click();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(tree->isVisible());
    QCOMPARE(tree->topLevelItem(0)->text(3), QStringLiteral("1"));
    QCOMPARE(tree->topLevelItem(0)->text(4), QStringLiteral("0"));

    Tag tag;
    tag.name = QStringLiteral("Late");
    QVERIFY(addTag(*window.project(), tag).ok());
    tree->setCurrentItem(tree->topLevelItem(0));
    button(dialog(), QStringLiteral("Restore"))->click();
    QTRY_VERIFY(window.message().contains(QStringLiteral("as it was in the backup")));
    QVERIFY(window.project()->tags().isEmpty());
    QCOMPARE(remedy()->text(), QStringLiteral("Undo"));
    remedy()->click();
    QTRY_VERIFY(window.project() && window.project()->tags().size() == 1);
    QCOMPARE(QFileInfo(window.project()->path()), QFileInfo(path()));
    QCOMPARE(window.project()->check(), QStringList());
}

void TestBackupsWindow::dialogOpensACopy()
{
    make();
    QVERIFY(backUpProject(path(), BackupReason::User).ok());
    MainWindow &window = open();
    trigger("backups");
    auto *tree = dialog()->findChild<QTreeWidget *>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(dialog()->focusWidget(), tree); // the newest is under the keyboard
    button(dialog(), QStringLiteral("Open a Copy"))->click();
    QTRY_VERIFY(window.project() && QFileInfo(window.project()->path()) != QFileInfo(path()));
    QCOMPARE(QFileInfo(window.project()->path()).path(), QFileInfo(path()).path());
    QCOMPARE(window.project()->articles().size(), 1);
}

void TestBackupsWindow::dialogIsAccessible()
{
    make();
    QVERIFY(backUpProject(path(), BackupReason::User).ok());
    open();
    trigger("backups");
    auto *tree = dialog()->findChild<QTreeWidget *>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(!tree->accessibleName().isEmpty());
    for (auto *one : dialog()->findChildren<QPushButton *>()) {
        QVERIFY(!one->text().isEmpty());
        QVERIFY(one->focusPolicy() & Qt::TabFocus);
        QVERIFY(!one->isDefault() || one->text().remove(QLatin1Char('&')) == QStringLiteral("Close"));
    }
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestBackupsWindow::largeProjectsOpenInTheBackground()
{
    make(3 << 20);
    m_window = std::make_unique<MainWindow>(Settings());
    m_window->show();
    m_window->open({path()});
    QVERIFY(!m_window->project());
    QVERIFY(!m_window->isSettled());
    for (const char *id : {"saveCopy", "backups", "check", "import", "undo", "removeArticle", "exportCodebook"})
        QVERIFY2(!m_window->actions().get(QLatin1String(id))->isEnabled(), id);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project(), 30000);
    QCOMPARE(QFileInfo(m_window->project()->path()), QFileInfo(path()));
    QVERIFY(m_window->actions().get(QStringLiteral("saveCopy"))->isEnabled());
    Tag tag;
    tag.name = QStringLiteral("Late");
    QVERIFY(addTag(*m_window->project(), tag).ok());
    trigger("undo");
    QVERIFY(m_window->project()->tags().isEmpty());
}

void TestBackupsWindow::aMovedFileCanBeSaved()
{
    make();
    MainWindow &window = open();
    Tag tag;
    tag.name = QStringLiteral("Late");
    QVERIFY(addTag(*window.project(), tag).ok());
    QVERIFY(QFile::rename(path(), m_folder->filePath(QStringLiteral("elsewhere"))));
    trigger("undo");
    QVERIFY2(window.message().contains(QStringLiteral("moved, removed or replaced")), qPrintable(window.message()));
    QCOMPARE(remedy()->text(), QStringLiteral("Save a Copy…"));
    QCOMPARE(window.project()->tags().size(), 1);
    QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("elsewhere")), path()));
    trigger("undo");
    QVERIFY(window.project()->tags().isEmpty());
}

void TestBackupsWindow::copiesAndChecks()
{
    make();
    MainWindow &window = open();
    trigger("check");
    QTRY_VERIFY2(window.message().contains(QStringLiteral("no fault")), qPrintable(window.message()));
    QVERIFY(window.project()->store().run(QStringLiteral("UPDATE articles SET blocks = 'paragraph'")).ok());
    trigger("check");
    QTRY_VERIFY2(window.message().contains(QStringLiteral("fault")) &&
                     !window.message().contains(QStringLiteral("no fault")),
                 qPrintable(window.message()));
}

QTEST_MAIN(TestBackupsWindow)
#include "tst_backupswindow.moc"
