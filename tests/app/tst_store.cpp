#include "app/projectfiles.h"
#include "app/store/history.h"
#include "app/store/projectfile.h"
#include "tests/app/projectfixture.h"

#include <functional>
#include <QFileInfo>
#include <QProcess>
#include <QtEndian>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace crossread;

namespace {

// A folder's files with their bytes and times.
QStringList snapshot(const QString &folder)
{
    QStringList list;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        QFile file(info.filePath());
        const bool readable = info.isFile() && file.open(QIODevice::ReadOnly);
        list += QStringLiteral("%1 %2 %3")
                    .arg(info.fileName(), info.lastModified().toString(Qt::ISODateWithMs),
                         QString::fromLatin1(readable ? file.readAll().toHex() : QByteArray()));
    }
    return list;
}

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Lets the permissions of files count when the tests run as root.
class AsNobody
{
public:
#ifdef Q_OS_UNIX
    AsNobody() : m_root(geteuid() == 0 && seteuid(65534) == 0) {}
    ~AsNobody()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_root;
#endif
};

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<void> addColumn(Store &store)
{
    CR_CHECK(store.run(QStringLiteral("ALTER TABLE tags ADD COLUMN icon TEXT NOT NULL DEFAULT ''")));
    return {};
}

Result<void> failHalfway(Store &store)
{
    CR_CHECK(addColumn(store));
    CR_CHECK(store.run(QStringLiteral("DELETE FROM articles")));
    return Error{QStringLiteral("no"), {}};
}

const int present = migrations().last().version;

QList<Migration> with(Result<void> (*next)(Store &))
{
    return migrations() + QList<Migration>{{present + 1, next}};
}

// A project that was not closed: its newest pages lie in the log beside it.
void crash(ProjectFixture &project, const QString &folder)
{
    QDir().mkpath(folder);
    QVERIFY(QFile::copy(project.path(), folder + QStringLiteral("/story.crossread")));
    QVERIFY(QFile::copy(project.path() + QStringLiteral("-wal"), folder + QStringLiteral("/story.crossread-wal")));
}

// The fixture of the present version, for everyOldVersionOpens(): tst_store --fixture tests/data/schema/vN.crossread
bool writeFixture(const QString &path)
{
    auto made = Project::create(path);
    if (!made.ok())
        return false;
    Project &project = **made;
    const auto added = addArticles(
        project, {ProjectFixture::article(QStringLiteral("Ferry late\nThe ferry came 20 minutes late.")),
                  ProjectFixture::article(QStringLiteral("No ferry at noon."), QStringLiteral("Daily Pier"))});
    if (!added.ok())
        return false;
    const Id a = added->at(0).id;
    const Id b = added->at(1).id;
    ClaimAnalysis analysis;
    for (int i = 0; i < 2; ++i) {
        Claim claim;
        claim.statement = QStringLiteral("Statement %1").arg(i);
        claim.passages = {ProjectFixture::passage(a, 11 + 8 * i, 15 + 8 * i),
                          ProjectFixture::passage(b, 3 * i, 3 * i + 2)};
        for (Passage &passage : claim.passages)
            passage.text = passage.span.of(project.article(passage.article).text);
        analysis.claims += claim;
    }
    Mention mention;
    mention.span = {0, 5};
    mention.kind = QStringLiteral("product");
    const Annotation mark = ProjectFixture::annotation(a, 15, 20, {}, QStringLiteral("Which one?"));
    return project.setAnalysis(analysis).ok() && project.setMentions({{a, {mention}}}).ok() &&
           setClaimStatus(project, -1, ClaimStatus::Confirmed).ok() &&
           addAnnotation(project, mark, ProjectFixture::tag(QStringLiteral("Odd"))).ok() &&
           setMentionKind(project, {a, {15, 20}}, EntityKind{{}, QStringLiteral("Boat"), false, {}}, Reach::Everywhere)
               .ok() &&
           rejectMention(project, {b, {3, 8}}, Reach::Here).ok();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatItCannotOpen_data();
    void refusesWhatItCannotOpen();
    void refusesToCreate();
    void oneProjectIsOpenOnce();
    void aDeadProcessHoldsNoLock();
    void waitsForNoOtherProgram();
    void crashedProjectsOpen();
    void refusedCrashedProjectsStay_data();
    void refusedCrashedProjectsStay();
    void migratesAfterABackup();
    void aFailedMigrationChangesNothing();
    void everyOldVersionOpens();
    void findingsBecomeRows();
    void aFullDiskChangesNothing();
    void oddNamesAndLinks();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void otherTablesAreDamage_data();
    void otherTablesAreDamage();
};

void TestStore::refusesWhatItCannotOpen_data()
{
    using Spoil = std::function<void(const QString &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("message");
    const auto replace = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    QTest::newRow("nothing there") << Spoil([](const QString &path) { QVERIFY(QFile::remove(path)); })
                                   << QStringLiteral("no file");
    QTest::newRow("a folder") << Spoil([](const QString &path) { QVERIFY(QFile::remove(path) && QDir().mkdir(path)); })
                              << QStringLiteral("is a folder");
#ifdef Q_OS_UNIX
    QTest::newRow("a pipe") << Spoil([](const QString &path) {
        QVERIFY(QFile::remove(path) && mkfifo(QFile::encodeName(path).constData(), 0666) == 0);
    }) << QStringLiteral("not a file");
#endif
    QTest::newRow("empty") << Spoil([=](const QString &path) { replace(path, {}); })
                           << QStringLiteral("not a Crossread project");
    QTest::newRow("text") << Spoil([=](const QString &path) { replace(path, QByteArray(5000, 'x')); })
                          << QStringLiteral("not a Crossread project");
    QTest::newRow("of another program") << Spoil([](const QString &path) { overwrite(path, 68, bigEndian(7)); })
                                        << QStringLiteral("not a Crossread project");
    QTest::newRow("newer") << Spoil([](const QString &path) { overwrite(path, 60, bigEndian(99)); })
                           << QStringLiteral("newer Crossread");
    QTest::newRow("truncated") << Spoil([](const QString &path) {
        QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2 / 4096 * 4096));
    }) << QStringLiteral("damaged");
    QTest::newRow("cut off") << Spoil([](const QString &path) { QVERIFY(QFile::resize(path, 700)); })
                             << QStringLiteral("damaged");
    QTest::newRow("a bad page") << Spoil([](const QString &path) { overwrite(path, 5 * 4096, QByteArray(4096, 'x')); })
                                << QStringLiteral("damaged");
    QTest::newRow("a bad schema") << Spoil([](const QString &path) { overwrite(path, 104, QByteArray(3000, 'x')); })
                                  << QStringLiteral("damaged");
    QTest::newRow("read-only") << Spoil([](const QString &path) {
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
    }) << QStringLiteral("is read-only");
    QTest::newRow("unreadable") << Spoil([](const QString &path) { QVERIFY(QFile::setPermissions(path, {})); })
                                << QStringLiteral("cannot be read");
    QTest::newRow("read-only folder") << Spoil([](const QString &path) {
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
        QVERIFY(QFile::setPermissions(QFileInfo(path).path(), QFile::Permissions(0x5555)));
    }) << QStringLiteral("folder is read-only");
}

void TestStore::refusesWhatItCannotOpen()
{
    QFETCH(std::function<void(const QString &)>, spoil);
    QFETCH(QString, message);
    ProjectFixture project;
    project.add(QString(20000, QLatin1Char('a')));
    project.close();
    const QString folder = QFileInfo(project.path()).path();
    // Anybody may read and write the file and its folder, until it is spoilt.
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(project.path(), QFile::Permissions(0x6666)));
    spoil(project.path());
    const QStringList before = snapshot(folder);
    {
        const AsNobody nobody;
        const auto opened = Project::open(project.path());
        QVERIFY(!opened.ok());
        QVERIFY2(opened.error().message.contains(message), qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(QStringLiteral("story.crossread")));
    }
    QCOMPARE(snapshot(folder), before);
    QFile::setPermissions(folder, QFile::Permissions(0x7777));
}

void TestStore::refusesToCreate()
{
    ProjectFixture project;
    const auto again = Project::create(project.path());
    QVERIFY(!again.ok());
    QVERIFY(again.error().message.contains(QStringLiteral("exists already")));
    QVERIFY(!Project::create(project.file(QStringLiteral("none/new.crossread"))).ok());
    QVERIFY(!QFileInfo::exists(project.file(QStringLiteral("none"))));
}

void TestStore::oneProjectIsOpenOnce()
{
    ProjectFixture project;
    const auto second = Project::open(project.path());
    QVERIFY(!second.ok());
    QVERIFY(second.error().message.contains(QStringLiteral("open already")));
    project.close();
    QVERIFY(!QFileInfo::exists(project.path() + QStringLiteral(".lock")));

    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), project.path()});
    QVERIFY(other.waitForReadyRead());
    const auto third = Project::open(project.path());
    QVERIFY(!third.ok());
    QVERIFY2(third.error().message.contains(QString::number(other.processId())), qPrintable(third.error().message));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(project.reopen());
}

void TestStore::aDeadProcessHoldsNoLock()
{
    ProjectFixture project;
    project.close();
    const QString lock = project.path() + QStringLiteral(".lock");
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), project.path()});
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFileInfo::exists(lock));
    QVERIFY(project.reopen());
    project.close();

    QFile empty(lock); // of a process that died at the first instruction
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QVERIFY(empty.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    empty.close();
    QVERIFY(project.reopen());
}

void TestStore::waitsForNoOtherProgram()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    auto other = Store::connect(project.path());
    EXPECT_OK(other);
    {
        Transaction transaction(**other);
        EXPECT_OK(transaction.begin());
        const auto added = addAnnotation(*project, ProjectFixture::annotation(a, 0, 3));
        QVERIFY(!added.ok());
        QVERIFY(added.error().message.contains(QStringLiteral("another program")));
        QVERIFY(project->annotations().isEmpty());
        project.close();
        const auto opened = Project::open(project.path());
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(QStringLiteral("another program")));
    }
    QVERIFY(project.reopen());
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3)));
}

void TestStore::crashedProjectsOpen()
{
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    const QString folder = project.file(QStringLiteral("crashed"));
    crash(project, folder);
    const auto opened = Project::open(folder + QStringLiteral("/story.crossread"));
    EXPECT_OK(opened);
    QCOMPARE((*opened)->articles().size(), 1);
    QCOMPARE((*opened)->check(), QStringList());
}

void TestStore::refusedCrashedProjectsStay_data()
{
    QTest::addColumn<bool>("newer");
    QTest::newRow("newer") << true;
    QTest::newRow("damaged") << false;
}

void TestStore::refusedCrashedProjectsStay()
{
    QFETCH(bool, newer);
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    EXPECT_OK(project->store().run(newer ? QStringLiteral("PRAGMA user_version = 99")
                                         : QStringLiteral("PRAGMA user_version = %1").arg(present)));
    const QString folder = project.file(QStringLiteral("crashed"));
    crash(project, folder);
    if (!newer)
        overwrite(folder + QStringLiteral("/story.crossread"), 12 * 4096, QByteArray(4096, 'x'));
    const QStringList before = snapshot(folder);
    const auto opened = Project::open(folder + QStringLiteral("/story.crossread"));
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(newer ? QStringLiteral("newer") : QStringLiteral("damaged")),
             qPrintable(opened.error().message));
    QCOMPARE(snapshot(folder), before);
}

void TestStore::migratesAfterABackup()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3), ProjectFixture::tag(QStringLiteral("Odd"))));
    const QStringList before = project.dump();
    project.close();
    {
        const auto store = openProjectFile(project.path(), with(addColumn));
        EXPECT_OK(store);
        const auto icon = (*store)->value(QStringLiteral("SELECT icon FROM tags"));
        EXPECT_OK(icon);
        QVERIFY(icon->isValid());
        // A history of the older version is still good.
        History history(**store);
        EXPECT_OK(history.prepare());
        Transaction transaction(**store);
        EXPECT_OK(transaction.begin());
        EXPECT_OK(history.undo());
        EXPECT_OK(history.redo());
        EXPECT_OK(history.finish());
        EXPECT_OK(transaction.commit());
    }
    const QList<Backup> backups = backupsOf(project.path());
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().reason, BackupReason::Update);
    const auto second = openableCopy(project.path(), backups.first());
    EXPECT_OK(second);
    auto copy = Project::open(*second);
    EXPECT_OK(copy);
    QCOMPARE(ProjectFixture::dump((*copy)->store()), before);
    const auto opened = Project::open(project.path());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(QStringLiteral("newer")));
    EXPECT_OK(openProjectFile(project.path(), with(addColumn)));
    QCOMPARE(backupsOf(project.path()).size(), 1);
}

void TestStore::aFailedMigrationChangesNothing()
{
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    const QStringList before = project.dump();
    project.close();
    QVERIFY(!openProjectFile(project.path(), with(failHalfway)).ok());
    QVERIFY(project.reopen());
    QCOMPARE(project.dump(), before);
    QCOMPARE(project->check(), QStringList());
}

void TestStore::everyOldVersionOpens()
{
    for (const Migration &migration : migrations()) {
        ProjectFixture project; // for its folder
        const QString path = project.file(QStringLiteral("old.crossread"));
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/schema/v%1.crossread").arg(migration.version), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto opened = Project::open(path);
        EXPECT_OK(opened);
        QCOMPARE((*opened)->articles().size(), 2);
        QCOMPARE((*opened)->annotations().size(), 1);
        QCOMPARE((*opened)->claims().size(), 2);
        const Id first = (*opened)->articles().first().id;
        const QList<Mention> mentions = (*opened)->mentions(first);
        QCOMPARE(mentions.size(), migration.version == 1 ? 1 : 2);
        QCOMPARE(mentions.first().span, Span(0, 5));
        QCOMPARE((*opened)->entities().size(), mentions.size());
        if (migration.version > 1) {
            QCOMPARE(mentions.last().span, Span(15, 20));
            QCOMPARE(mentions.last().kind, (*opened)->kinds().last().id);
            QCOMPARE((*opened)->fixedMentions().size(), 1);
        }
        QCOMPARE((*opened)->check(), QStringList());
        while ((*opened)->canUndo())
            EXPECT_OK((*opened)->undo());
        QVERIFY((*opened)->articles().isEmpty());
    }
}

void TestStore::findingsBecomeRows()
{
    ProjectFixture project; // for its folder
    const QString path = project.file(QStringLiteral("old.crossread"));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/schema/v2.crossread"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    {
        auto store = Store::connect(path);
        EXPECT_OK(store);
        for (const char *sql : {"INSERT OR REPLACE INTO findings VALUES ('conflicts', "
                                "'[[\"date\",[1,0,5],[2,3,8],0.5,[\"why\"]],[\"figures\",[1,6,9],[2,0,2],0.7,[]]]')",
                                "INSERT OR REPLACE INTO findings VALUES ('links', '[[[1,0,5],[2,3,8],0.25,[]]]')",
                                "INSERT INTO citations VALUES (7, 2, 1, 'Post', 0, 3), (8, 2, NULL, 'Wire', 3, 5)"})
            EXPECT_OK((*store)->run(QString::fromLatin1(sql)));
    }
    auto opened = Project::open(path);
    EXPECT_OK(opened);
    const ClaimAnalysis found = (*opened)->analysis();
    QCOMPARE(found.conflicts.size(), 2);
    QCOMPARE(found.conflicts.first().kind, ConflictKind::Figures); // the best comes first
    QCOMPARE(found.conflicts.last().b, (PassageRef{2, {3, 8}}));
    QCOMPARE(found.conflicts.last().reasons, QStringList{QStringLiteral("why")});
    QCOMPARE(found.links.size(), 1);
    QCOMPARE(found.citations.size(), 2);
    QCOMPARE(found.citations.first().to, 1);
    QCOMPARE(found.claims.size(), 2);
    QVERIFY(!(*opened)->isAnalysed());
    // The next analysis finds none of it any more.
    EXPECT_OK((*opened)->setAnalysis({}));
    opened = Error{};
    opened = Project::open(path);
    EXPECT_OK(opened);
    QVERIFY((*opened)->analysis() == ClaimAnalysis());
    QVERIFY((*opened)->isAnalysed());
}

void TestStore::aFullDiskChangesNothing()
{
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    const QStringList before = project.dump();
    const QString undoText = project->undoText();
    const auto pages = project->store().value(QStringLiteral("PRAGMA page_count"));
    EXPECT_OK(pages);
    EXPECT_OK(project->store().run(QStringLiteral("PRAGMA max_page_count = %1").arg(pages->toInt() + 2)));
    const Article large = ProjectFixture::article(QString(100000, QLatin1Char('b')));
    const auto added = addArticles(*project, {large});
    QVERIFY(!added.ok());
    QVERIFY2(added.error().message.contains(QStringLiteral("disk is full")), qPrintable(added.error().message));
    QCOMPARE(project.dump(), before);
    QCOMPARE(project->articles().size(), 1);
    QCOMPARE(project->undoText(), undoText);
    EXPECT_OK(project->store().run(QStringLiteral("PRAGMA max_page_count = 100000")));
    EXPECT_OK(addArticles(*project, {large}));
    EXPECT_OK(project->undo());
    QCOMPARE(project.dump(), before);
}

void TestStore::oddNamesAndLinks()
{
    ProjectFixture project;
    const QString path = project.file(QStringLiteral("Übersicht #1 100%2 ?'\".crossread"));
    {
        const auto made = Project::create(path);
        EXPECT_OK(made);
        QCOMPARE((*made)->name(), QStringLiteral("Übersicht #1 100%2 ?'\""));
    }
    const QString link = project.file(QStringLiteral("link.crossread"));
    QVERIFY(QFile::link(path, link));
    const auto first = Project::open(link);
    EXPECT_OK(first);
    QVERIFY(!Project::open(path).ok());
}

void TestStore::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *sql, const char *message) {
        QTest::newRow(message) << QString::fromLatin1(sql) << QString::fromLatin1(message);
    };
    row("UPDATE articles SET text = substr(text, 1, length(text) - 1) || '!'", "text is not the one");
    row("UPDATE articles SET blocks = 'paragraph'", "blocks do not fit");
    row("UPDATE articles SET blocks = blocks || x'0a' || blocks", "blocks do not fit");
    row("UPDATE annotations SET start = 1", "does not lie on the text");
    row("UPDATE annotations SET \"end\" = 9000", "outside its article");
    row("UPDATE annotations SET suffix = 'no'", "does not lie on the text");
    row("UPDATE passages SET text = 'no'", "Passage");
    row("UPDATE originals SET bytes = x'00'", "original file");
    row("UPDATE tags SET parent = id", "below itself");
    row("UPDATE fixed_mentions SET start = 1", "The entity");
    row("DROP INDEX passages_claim", "tables are not those");
    row("UPDATE findings SET document = replace(document, ',0,3,', ',0,9000,') WHERE kind = 'citation'",
        "suggested claims do not fit");
}

void TestStore::checkFindsWhatIsWrong()
{
    QFETCH(QString, sql);
    QFETCH(QString, message);
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence.\nAnother, which goes on and on."));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3), ProjectFixture::tag(QStringLiteral("Odd"))));
    Claim claim;
    claim.statement = QStringLiteral("One");
    claim.passages = {ProjectFixture::passage(a, 0, 13)};
    EXPECT_OK(addClaim(*project, claim));
    ClaimAnalysis analysis;
    analysis.citations = {Citation{a, 0, QStringLiteral("Post"), {0, 3}}};
    EXPECT_OK(project->setAnalysis(analysis));
    EXPECT_OK(rejectMention(*project, {a, {0, 3}}, Reach::Here));
    QCOMPARE(project->check(), QStringList());
    EXPECT_OK(project->store().run(sql));
    const QStringList problems = project->check();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().contains(message), qPrintable(problems.first()));
}

void TestStore::otherTablesAreDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("opens");
    const auto row = [](const char *title, const char *sql, bool opens) {
        QTest::newRow(title) << QString::fromLatin1(sql) << opens;
    };
    row("table missing", "DROP TABLE passages", false);
    row("column more", "ALTER TABLE tags ADD COLUMN \"a\"\", b\"", false);
    row("trigger", "CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM articles; END", false);
    row("view", "CREATE VIEW v AS SELECT 1", false);
    row("the user's own index", "CREATE INDEX i ON articles(title)", true);
}

void TestStore::otherTablesAreDamage()
{
    QFETCH(QString, sql);
    QFETCH(bool, opens);
    ProjectFixture project;
    EXPECT_OK(project->store().run(sql));
    QCOMPARE(project->check().isEmpty(), opens);
    project.close();
    const auto opened = Project::open(project.path());
    QCOMPARE(opened.ok(), opens);
    QVERIFY(opens || opened.error().message.contains(QStringLiteral("damaged")));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--hold")) { // another Crossread, until its input ends
        const auto project = Project::open(arguments.value(2));
        if (!project.ok())
            return 1;
        fputs("open\n", stdout);
        fflush(stdout);
        return getchar() == EOF ? 0 : 2;
    }
    if (arguments.value(1) == QLatin1String("--fixture"))
        return writeFixture(arguments.value(2)) ? 0 : 1;
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store.moc"
