#include "clirun.h"
#include "projectfixture.h"
#include "tests/app/filebytes.h"

#include "app/csv.h"
#include "app/exporting.h"

#include <QJsonArray>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace crossread;

class CliExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<ProjectFixture>();
        Article article = ProjectFixture::article(QStringLiteral("The port of Halvern lost 20 cranes in the storm."));
        article.file = QStringLiteral("a/storm.txt");
        Article other = ProjectFixture::article(QStringLiteral("The port of Halvern lost 30 cranes in the storm."),
                                                QStringLiteral("Other"));
        other.file = QStringLiteral("b/storm.txt");
        QVERIFY(addArticles(**m_project, {article, other}).ok());
        const Id id = (*m_project)->articles().first().id;
        QVERIFY(addAnnotation(**m_project, ProjectFixture::annotation(id, 4, 8, {}, QStringLiteral("=note"))).ok());
        m_path = m_project->path();
        m_project->close();
    }

    void namesItsFormats()
    {
        const Ran ran = run({QStringLiteral("export"), QStringLiteral("--formats")});
        QCOMPARE(ran.status, 0);
        const QList<QByteArray> names = ran.output.trimmed().split('\n');
        for (const char *name : {"pdf", "html", "docx", "markdown", "jsonld", "xlsx", "annotations-csv", "jsonl"})
            QVERIFY2(names.contains(name), name);
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const QString project = QStringLiteral("PROJECT");
        const auto row = [&](const char *name, const char *words, const char *said) {
            QTest::newRow(name) << QString::fromUtf8(words).split(QLatin1Char(' ')) << QString::fromUtf8(said);
        };
        row("unknown format", "PROJECT --format nonsense --output x", "jsonld");
        row("no format", "PROJECT --output x", "annotations-csv");
        row("no project", "--format jsonld", "project");
        row("no output for bytes", "PROJECT --format xlsx", "--output");
        row("bytes to standard output", "PROJECT --format docx --output -", "--output");
        row("no file for each", "PROJECT --format conflicts-csv --each --output x", "each article");
        row("no such paper", "PROJECT --format pdf --output x --paper a9", "a4|letter");
        row("no such option", "PROJECT --format jsonld --nonsense", "nonsense");
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        words.replaceInStrings(QStringLiteral("PROJECT"), m_path);
        const Ran ran = run(QStringList{QStringLiteral("export")} + words);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.messages.contains(said.toUtf8()), ran.messages.constData());
        QVERIFY(ran.output.isEmpty());
        QVERIFY(!QFileInfo::exists(QStringLiteral("x")));
    }

    void textsGoToStandardOutput()
    {
        const Ran ran =
            run({QStringLiteral("export"), m_path, QStringLiteral("--format"), QStringLiteral("annotations-csv")});
        QCOMPARE(ran.status, 0);
        const auto rows = readCsv(QString::fromUtf8(ran.output));
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 2);
        QVERIFY(rows->at(1).cells.contains(QStringLiteral("'=note")));
    }

    void filesAreNamed()
    {
        const QString path = m_project->file(QStringLiteral("out.html"));
        const Ran ran = run({QStringLiteral("export"), m_path, QStringLiteral("--format"), QStringLiteral("html"),
                             QStringLiteral("--output"), path});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.all("file"), QStringList{path});
        QVERIFY(fileBytes(path).contains("<mark "));
        QCOMPARE(ran.lines().first().value(QLatin1String("bytes")).toInt(), int(fileBytes(path).size()));
    }

    // What a window would find is found for a project that none has opened yet.
    void findsWhatIsNotFoundYet()
    {
        const Ran ran =
            run({QStringLiteral("export"), m_path, QStringLiteral("--format"), QStringLiteral("claims-csv")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.output.contains("suggested"), ran.output.constData());
        const Ran confirmed = run({QStringLiteral("export"), m_path, QStringLiteral("--format"),
                                   QStringLiteral("claims-csv"), QStringLiteral("--confirmed")});
        QVERIFY(!confirmed.output.contains("suggested"));
    }

    void chosenArticlesAlone()
    {
        const auto jsonl = [this](const QString &which) {
            return run({QStringLiteral("export"), m_path, QStringLiteral("--format"), QStringLiteral("jsonl"),
                        QStringLiteral("--articles"), which});
        };
        QCOMPARE(jsonl(QStringLiteral("storm.txt")).output.count("\"type\":\"article\""), 2);
        QCOMPARE(jsonl(QStringLiteral("b/storm.txt")).output.count("\"type\":\"article\""), 1);
        QCOMPARE(jsonl(QStringLiteral("1, 2")).output.count("\"type\":\"article\""), 2);
        const Ran none = jsonl(QStringLiteral("calm.txt"));
        QCOMPARE(none.status, 1);
        QVERIFY(none.messages.contains("calm.txt"));
    }

    void annotationsComeBackThroughImport()
    {
        const QString path = m_project->file(QStringLiteral("all.jsonld"));
        QCOMPARE(run({QStringLiteral("export"), m_path, QStringLiteral("--format"), QStringLiteral("jsonld"),
                      QStringLiteral("--output"), path})
                     .status,
                 0);
        const Ran own = run({QStringLiteral("import"), m_path, path});
        QCOMPARE(own.status, 0);
        QCOMPARE(own.all("placed"), QStringList{QStringLiteral("exact")});
        QCOMPARE(own.all("status"), QStringList{QStringLiteral("duplicate")});
    }

    // A full disk: the old file stays whole, and nothing lies beside it; of several files none is replaced.
    void aFullDiskLeavesTheOldFile()
    {
#ifdef Q_OS_UNIX
        const QString path = m_project->file(QStringLiteral("old.html"));
        const QString folder = m_project->file(QStringLiteral("each"));
        QVERIFY(QDir().mkdir(folder));
        for (const QString &one : {path, folder + QStringLiteral("/storm.html")}) {
            QFile file(one);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
        }
        const auto project = Project::open(m_path);
        QVERIFY(project.ok());
        const QStringList before = QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden);
        const ExportFormat *format = exportFormat(QStringLiteral("html"));
        ExportOptions options;
        const ExportData data = gatherExport(**project, {}, *format, options);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1024, limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto one = writeExport(*format, data, options, path, {});
        options.eachArticle = true;
        const auto each = writeExport(*format, data, options, folder, {});
        const auto made = writeExport(*format, data, options, m_project->file(QStringLiteral("new")), {});
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!one.ok() && !each.ok() && !made.ok());
        QVERIFY(one.error().message.contains(QLatin1String("old.html")));
        QCOMPARE(fileBytes(path), QByteArray("precious"));
        QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden), before);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("storm.html")});
        QCOMPARE(fileBytes(folder + QStringLiteral("/storm.html")), QByteArray("precious"));
        QVERIFY(!QFileInfo::exists(m_project->file(QStringLiteral("new"))));
#else
        QSKIP("needs a limit on the size of files");
#endif
    }

    void saysWhenFontsAreNeeded_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("needed");
        QTest::newRow("pdf") << QStringLiteral("export p --format pdf --output x") << true;
        QTest::newRow("pdf, joined") << QStringLiteral("export p --format=pdf --output x") << true;
        QTest::newRow("pdf, one dash") << QStringLiteral("export p -format pdf --output x") << true;
        QTest::newRow("html") << QStringLiteral("export p --format html --output pdf") << false;
        QTest::newRow("other command") << QStringLiteral("text --format pdf") << false;
    }
    void saysWhenFontsAreNeeded()
    {
        QFETCH(QString, words);
        QFETCH(bool, needed);
        QCOMPARE(needsFonts(words.split(QLatin1Char(' '))), needed);
    }

private:
    std::unique_ptr<ProjectFixture> m_project;
    QString m_path;
};

QTEST_GUILESS_MAIN(CliExportTest)
#include "tst_cliexport.moc"
