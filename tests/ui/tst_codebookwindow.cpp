#include "app/edits.h"
#include "app/webimport.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/messagestrip.h"
#include "ui/reader/readerarea.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

// The name that annotations bear, and the codebook as a file, as the window offers them.
class TestCodebookWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void firstAnnotationAsksForAName();
    void ownMarksTakeTheFirstName();
    void nameIsSetFromTheMenu();
    void anotherNameLeavesOldMarks();
    void codebookGoesOutAndComesIn();
    void wrongCodebookSaysWhere();

private:
    Id mark(qsizetype start);
    QStringList authors() const;
    MessageStrip *strip() const { return m_window->findChild<MessageStrip *>(); }
    QLineEdit *answer() const { return strip()->findChild<QLineEdit *>(); }
    QPushButton *button() const { return strip()->findChild<QPushButton *>(); }
    void trigger(const char *action) { m_window->actions().get(QLatin1String(action))->trigger(); }
    void choose(const QString &path); // in the file dialog that is open

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestCodebookWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setApplicationName(QStringLiteral("crossread-test-codebook"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    qputenv("USER", "tester");
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestCodebookWindow::init()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    saveSettings({});
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(QStringLiteral("ferry.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Ferry runs aground\n\nThe ferry ran aground off Lunde on 3 March with 214 people on board.\n");
    file.close();
    m_window = std::make_unique<MainWindow>(Settings());
    m_window->resize(1200, 700);
    m_window->show();
    m_window->open({file.fileName()});
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000));
    QVERIFY(!m_window->project()->articles().isEmpty());
}

void TestCodebookWindow::cleanup()
{
    m_window.reset();
}

Id TestCodebookWindow::mark(qsizetype start)
{
    Annotation annotation;
    annotation.article = m_window->project()->articles().first().id;
    annotation.span = {start, start + 5};
    annotation.note = QStringLiteral("So they say");
    const auto made = addAnnotation(*m_window->project(), annotation);
    return made.ok() ? *made : 0;
}

QStringList TestCodebookWindow::authors() const
{
    QStringList names;
    for (const Annotation &annotation : m_window->project()->annotations())
        names += annotation.author;
    return names;
}

void TestCodebookWindow::choose(const QString &path)
{
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
}

void TestCodebookWindow::firstAnnotationAsksForAName()
{
    QVERIFY(!strip()->isVisible());
    QWidget *before = QApplication::focusWidget();
    QVERIFY(mark(0));
    QVERIFY(answer()->isVisible());
    QVERIFY(m_window->message().contains(QLatin1String("tester")));
    QCOMPARE(QApplication::focusWidget(), before); // who is reading goes on
    QVERIFY(mark(6));
    QVERIFY(answer()->isVisible());
    answer()->setFocus();
    answer()->selectAll();
    QTest::keyClicks(answer(), QStringLiteral("Maya Kern"));
    QTest::keyClick(answer(), Qt::Key_Return);
    QCOMPARE(authors(), QStringList({"Maya Kern", "Maya Kern"}));
    QCOMPARE(loadSettings().author, QStringLiteral("Maya Kern"));
    QVERIFY(!answer()->isVisible());
    QCOMPARE(button()->text(), QStringLiteral("Undo"));
    button()->click();
    QCOMPARE(authors(), QStringList({"tester", "tester"}));
    QVERIFY(mark(12));
    QCOMPARE(authors().last(), QStringLiteral("Maya Kern"));
    QVERIFY(!answer()->isVisible()); // once is enough
}

// Without a login name too: one's own marks bear none until then, and those of others that bear none stay nobody's.
void TestCodebookWindow::ownMarksTakeTheFirstName()
{
    const QList<QByteArray> variables{"USER", "LOGNAME", "USERNAME"};
    QList<QByteArray> before;
    for (const QByteArray &variable : variables) {
        before += qgetenv(variable.constData());
        qunsetenv(variable.constData());
    }
    WebAnnotation strange;
    strange.key = QStringLiteral("urn:1");
    strange.source = QStringLiteral("ferry.txt");
    strange.exact = QStringLiteral("214 people on board");
    const auto places = placeWebAnnotations({strange}, articlesForPlacing(*m_window->project()), {});
    QVERIFY(addWebAnnotations(*m_window->project(), {strange}, places).ok());
    QVERIFY(mark(0));
    QCOMPARE(authors(), QStringList({QString(), QString()}));
    QVERIFY(answer()->isVisible());
    answer()->setFocus();
    QTest::keyClicks(answer(), QStringLiteral("Maya Kern"));
    QTest::keyClick(answer(), Qt::Key_Return);
    QCOMPARE(authors(), QStringList({"Maya Kern", QString()}));
    QVERIFY(m_window->message().contains(QLatin1String("Maya Kern")));
    button()->click(); // Undo
    QCOMPARE(authors(), QStringList({QString(), QString()}));
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (!before[i].isNull())
            qputenv(variables[i].constData(), before[i]);
    }
}

void TestCodebookWindow::nameIsSetFromTheMenu()
{
    m_window->reader()->focusText();
    QWidget *before = QApplication::focusWidget();
    trigger("author");
    QVERIFY(answer()->isVisible());
    QCOMPARE(QApplication::focusWidget(), answer());
    QTest::keyClick(answer(), Qt::Key_Escape);
    QVERIFY(!strip()->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    QVERIFY(loadSettings().author.isEmpty());
    trigger("author");
    QTest::keyClicks(answer(), QStringLiteral("  Ilse   March ")); // over what was selected
    QTest::keyClick(answer(), Qt::Key_Return);
    QCOMPARE(loadSettings().author, QStringLiteral("Ilse March"));
    QVERIFY(mark(0));
    QCOMPARE(authors(), QStringList{"Ilse March"});
}

void TestCodebookWindow::anotherNameLeavesOldMarks()
{
    trigger("author");
    QTest::keyClicks(answer(), QStringLiteral("Ilse"));
    QTest::keyClick(answer(), Qt::Key_Return);
    QVERIFY(mark(0));
    trigger("author");
    QTest::keyClicks(answer(), QStringLiteral("Maya"));
    QTest::keyClick(answer(), Qt::Key_Return);
    QCOMPARE(authors(), QStringList{"Ilse"}); // perhaps it was somebody else
    QVERIFY(strip()->isVisible());
    QVERIFY(button()->text().contains(QStringLiteral("Maya")));
    button()->click();
    QCOMPARE(authors(), QStringList{"Maya"});
}

void TestCodebookWindow::codebookGoesOutAndComesIn()
{
    Tag tag;
    tag.name = QStringLiteral("Framing");
    const auto framing = addTag(*m_window->project(), tag);
    QVERIFY(framing.ok());
    tag.name = QStringLiteral("Cost, in crowns");
    tag.parent = *framing;
    tag.digit = 4;
    QVERIFY(addTag(*m_window->project(), tag).ok());
    const QString path = m_folder->filePath(QStringLiteral("codes.csv"));
    trigger("exportCodebook");
    choose(path);
    QVERIFY(m_window->message().contains(QLatin1String("codes.csv")));
    const QList<Tag> before = m_window->project()->tags();
    QVERIFY(removeTag(*m_window->project(), *framing).ok());
    trigger("importCodebook");
    choose(path);
    QVERIFY2(m_window->message().contains(QLatin1String("2 new tag")), qPrintable(m_window->message()));
    const QList<Tag> after = m_window->project()->tags();
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after.last().name, before.last().name);
    QCOMPARE(after.last().digit, 4);
    QCOMPARE(after.last().parent, after.first().id);
    button()->click(); // undo
    QVERIFY(m_window->project()->tags().isEmpty());
}

void TestCodebookWindow::wrongCodebookSaysWhere()
{
    QFile file(m_folder->filePath(QStringLiteral("wrong.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("parent,name\nA,B\nC,\n");
    file.close();
    trigger("importCodebook");
    choose(file.fileName());
    QVERIFY2(m_window->message().contains(QLatin1String("line 3")), qPrintable(m_window->message()));
    QVERIFY(m_window->project()->tags().isEmpty());
}

QTEST_MAIN(TestCodebookWindow)
#include "tst_codebookwindow.moc"
