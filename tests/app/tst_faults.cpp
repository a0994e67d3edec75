// Every write, flush and read of some work fails in turn: nothing acknowledged may go, the message must be plain, what
// is in memory must be what is in the file, and once the cause is gone the same edit must work.
#include "app/projectfiles.h"
#include "app/store/projectfile.h"
#include "tests/app/projectfixture.h"
#include "tests/app/testdisk.h"

#include <QFileInfo>

using namespace crossread;

namespace {

// The n-th operation of these kinds on files of the folder fails with the code; with `stays` all after it too.
struct Fault
{
    QList<DiskOperation::Kind> kinds;
    int code = SQLITE_OK;
    bool stays = false;
    int at = 0; // 1: the first
    int seen = 0;

    bool happened() const { return seen >= at; }
    int operator()(const DiskOperation &operation)
    {
        if (!kinds.contains(operation.kind))
            return SQLITE_OK;
        ++seen;
        return seen == at || (stays && seen > at) ? code : SQLITE_OK;
    }
};

void arm(Fault &fault)
{
    diskWatcher() = [&fault](const DiskOperation &operation) { return fault(operation); };
}

void disarm()
{
    diskWatcher() = {};
}

// What is in a project, with nothing of the time at which it was made.
QStringList timeless(Store &store)
{
    static const QRegularExpression time(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?"));
    QStringList rows = ProjectFixture::dump(store);
    for (QString &row : rows)
        row.replace(time, QStringLiteral("TIME"));
    return rows;
}

using Step = std::function<Result<void>(Project &)>;

template<typename T>
Result<void> plain(const Result<T> &result)
{
    return result.ok() ? Result<void>() : Result<void>(result.error());
}

// What an afternoon is made of.
QList<Step> steps()
{
    const auto first = [](Project &project) { return project.articles().first().id; };
    return {
        [](Project &project) {
            return plain(addArticles(project, {ProjectFixture::article(QStringLiteral("The ferry came late.")),
                                               ProjectFixture::article(QString(30000, QLatin1Char('b')))}));
        },
        [first](Project &project) {
            return plain(addAnnotation(project, ProjectFixture::annotation(first(project), 4, 9),
                                       ProjectFixture::tag(QStringLiteral("Boats"))));
        },
        [first](Project &project) {
            Claim claim;
            claim.statement = QStringLiteral("It came late");
            claim.passages = {ProjectFixture::passage(first(project), 0, 9)};
            return plain(addClaim(project, claim));
        },
        [](Project &project) { return project.undo(); },
        [](Project &project) { return project.redo(); },
        [first](Project &project) {
            return project.setMentions({{first(project), {}}});
        },
        [first](Project &project) {
            Article article = project.article(first(project));
            if (article.id == 0)
                return Result<void>(Error{QStringLiteral("The story could not be read by the test."), {}});
            article.title = QStringLiteral("Another title");
            return setArticleDetails(project, article);
        },
        [first](Project &project) {
            return addName(project, {first(project), {4, 9}}, {{}, QStringLiteral("product"), QStringLiteral("Ferry")},
                           Reach::Everywhere);
        },
        [](Project &project) { return removeArticles(project, {project.articles().last().id}); },
    };
}

bool isPlain(const Error &error)
{
    return error.message.contains(QStringLiteral("story")) && error.message.size() > 20 &&
           (error.message.contains(QStringLiteral("disk")) || error.message.contains(QStringLiteral("read-only")) ||
            error.message.contains(QStringLiteral("another program")) ||
            error.message.contains(QStringLiteral("drive")) || error.message.contains(QStringLiteral("could not be")) ||
            error.message.contains(QStringLiteral("room")) || error.message.contains(QStringLiteral("whole")) ||
            error.message.contains(QStringLiteral("cannot be made")));
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { disarm(); }
    void edits_data();
    void edits();
    void opening_data() { edits_data(); }
    void opening();
    void copying_data() { edits_data(); }
    void copying();
    void noLocks();
    void fileGone_data();
    void fileGone();
    void lockedByAnother();
    void readOnlyMeanwhile();

private:
    void editsUntil(Fault fault, bool &isDone);
    QStringList m_expected; // after all steps
};

void TestFaults::initTestCase()
{
    if (!installTestDisk())
        QSKIP("SQLite takes no VFS");
    Fault fault{{DiskOperation::Open}, SQLITE_OK, false, 1};
    arm(fault);
    ProjectFixture project;
    disarm();
    if (!fault.happened())
        QSKIP("Qt has an SQLite of its own");
    for (const Step &step : steps())
        EXPECT_OK(step(*project));
    m_expected = timeless(project->store());
}

void TestFaults::edits_data()
{
    QTest::addColumn<QList<DiskOperation::Kind>>("kinds");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("stays");
    using D = DiskOperation;
    using Kinds = QList<D::Kind>;
    QTest::newRow("the disk is full from then on") << Kinds{D::Write} << SQLITE_FULL << true;
    QTest::newRow("the disk is full for a moment") << Kinds{D::Write} << SQLITE_FULL << false;
    QTest::newRow("writing fails from then on") << Kinds{D::Write, D::Truncate, D::Sync} << SQLITE_IOERR_WRITE << true;
    QTest::newRow("flushing fails once") << Kinds{D::Sync} << SQLITE_IOERR_FSYNC << false;
    QTest::newRow("reading fails once") << Kinds{D::Read} << SQLITE_IOERR_READ << false;
    QTest::newRow("nothing works from then on")
        << Kinds{D::Read, D::Write, D::Truncate, D::Sync, D::Open, D::Remove} << SQLITE_IOERR << true;
}

void TestFaults::editsUntil(Fault fault, bool &isDone)
{
    ProjectFixture project;
    // Moved into the file all the time, so that this fails as well, and nothing read is remembered.
    EXPECT_OK(project->store().run(QStringLiteral("PRAGMA wal_autocheckpoint = 5")));
    EXPECT_OK(project->store().run(QStringLiteral("PRAGMA cache_size = 5")));
    int failures = 0;
    bool isUnread = false; // the last edit that was made
    for (const Step &step : steps()) {
        const auto before = project.content();
        const QString undo = project->undoText();
        const bool mayHaveRead = isUnread; // an edit begins with what could not be read after the last one
        arm(fault);
        const auto done = step(*project);
        disarm();
        if (done.ok()) {
            isUnread = false;
            continue;
        }
        ++failures;
        QVERIFY(fault.happened());
        QVERIFY2(isPlain(done.error()), qPrintable(done.error().message));
        isUnread = done.error().message.contains(QStringLiteral("was saved"));
        if (isUnread)
            continue; // what could not be read after that is read before the next edit
        QVERIFY(mayHaveRead || project.content() == before);
        QCOMPARE(project->undoText(), undo);
        EXPECT_OK(step(*project)); // the cause is gone
    }
    isDone = !fault.happened();
    if (isUnread) {
        EXPECT_OK(project->undo());
        EXPECT_OK(project->redo());
    }
    QVERIFY(failures <= 1 || fault.stays);
    QCOMPARE(timeless(project->store()), m_expected);
    const auto content = project.content();
    QVERIFY(project.reopen());
    QCOMPARE(timeless(project->store()), m_expected);
    QVERIFY(project.content() == content);
    QCOMPARE(project->check(), QStringList());
}

void TestFaults::edits()
{
    QFETCH(QList<DiskOperation::Kind>, kinds);
    QFETCH(int, code);
    QFETCH(bool, stays);
    int at = 1;
    // The first ones one by one, later ones by growing steps.
    for (bool isDone = false; !isDone; at += 1 + at / 15) {
        editsUntil({kinds, code, stays, at}, isDone);
        if (QTest::currentTestFailed()) {
            qWarning("operation %d", at);
            return;
        }
    }
    QVERIFY(at > 5);
}

void TestFaults::opening()
{
    QFETCH(QList<DiskOperation::Kind>, kinds);
    QFETCH(int, code);
    QFETCH(bool, stays);
    const QList<Migration> list =
        migrations() + QList<Migration>{{migrations().last().version + 1, [](Store &store) -> Result<void> {
                                             CR_CHECK(store.run(QStringLiteral("CREATE TABLE new_one (id INTEGER)")));
                                             return {};
                                         }}};
    ProjectFixture project;
    for (const Step &step : steps())
        EXPECT_OK(step(*project));
    // As a crash has left it: some of it in the log.
    const QString crashed = project.file(QStringLiteral("crashed"));
    QVERIFY(QDir().mkpath(crashed));
    for (const char *part : {"", "-wal"})
        QVERIFY(QFile::copy(project.path() + QLatin1String(part),
                            crashed + QStringLiteral("/story.crossread") + QLatin1String(part)));
    bool isDone = false;
    for (int at = 1; !isDone; at += 1 + at / 10) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("story.crossread"));
        for (const char *part : {"", "-wal"})
            QVERIFY(QFile::copy(crashed + QStringLiteral("/story.crossread") + QLatin1String(part),
                                path + QLatin1String(part)));
        Fault fault{kinds, code, stays, at};
        arm(fault);
        auto opened = openProjectFile(path, list);
        disarm();
        isDone = !fault.happened();
        if (!opened.ok())
            QVERIFY2(fault.happened() && isPlain(opened.error()), qPrintable(opened.error().message));
        if (!opened.ok())
            opened = openProjectFile(path, list);
        EXPECT_OK(opened);
        QCOMPARE(timeless(**opened), m_expected);
        for (const Backup &backup : backupsOf(path))
            EXPECT_OK(verifyBackup(backup));
        QVERIFY(!backupsOf(path).isEmpty());
    }
}

void TestFaults::copying()
{
    QFETCH(QList<DiskOperation::Kind>, kinds);
    QFETCH(int, code);
    QFETCH(bool, stays);
    ProjectFixture project;
    for (const Step &step : steps())
        EXPECT_OK(step(*project));
    const QString copy = project.file(QStringLiteral("copy-of-story.crossread"));
    EXPECT_OK(project->saveCopy(copy)); // an older one, which only a good one replaces
    const Id article = project->articles().first().id;
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    bool isDone = false;
    for (int at = 1; !isDone; at += 1 + at / 10) {
        Fault fault{kinds, code, stays, at};
        arm(fault);
        const auto copied = project->saveCopy(copy);
        const auto kept = backUpProject(project.path(), BackupReason::Routine);
        disarm();
        isDone = !fault.happened();
        QVERIFY2(copied.ok() || isPlain(copied.error()), qPrintable(copied.ok() ? QString() : copied.error().message));
        QVERIFY2(kept.ok() || isPlain(kept.error()), qPrintable(kept.ok() ? QString() : kept.error().message));
        for (const Backup &backup : backupsOf(project.path()))
            EXPECT_OK(verifyBackup(backup));
        const auto problems = checkProjectFile(copy);
        EXPECT_OK(problems);
        QCOMPARE(*problems, QStringList());
        const QStringList left =
            QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.new"), QStringLiteral("*.draft")});
        QCOMPARE(left, QStringList());
        EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 1, 4)));
    }
    QCOMPARE(project->check(), QStringList());
}

// As many network drives are.
void TestFaults::noLocks()
{
    for (const auto &[kind, code] : {std::pair(DiskOperation::Lock, SQLITE_IOERR_LOCK),
                                     std::pair(DiskOperation::SharedMemory, SQLITE_IOERR_SHMMAP)}) {
        ProjectFixture project;
        const Id article = project.add(QStringLiteral("One sentence."));
        project.close();
        Fault fault{{kind}, code, true, 1};
        arm(fault);
        const auto opened = Project::open(project.path());
        disarm();
        QVERIFY(!opened.ok());
        QVERIFY2(opened.error().message.contains(QStringLiteral("drive that cannot lock")),
                 qPrintable(opened.error().message));
        QVERIFY(project.reopen());
        EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    }
}

void TestFaults::fileGone_data()
{
    using Change = std::function<bool(const QString &)>;
    QTest::addColumn<Change>("away");
    QTest::addColumn<Change>("back");
    const auto rename = [](const char *from, const char *to) {
        return Change([from, to](const QString &path) {
            return QFile::rename(path + QLatin1String(from), path + QLatin1String(to));
        });
    };
    QTest::newRow("renamed") << rename("", ".other") << rename(".other", "");
    QTest::newRow("its log renamed") << rename("-wal", ".other") << rename(".other", "-wal");
    QTest::newRow("removed") << Change([](const QString &path) { return QFile::remove(path); }) << Change();
    QTest::newRow("replaced") << Change([](const QString &path) {
        return QFile::remove(path) && Project::create(path + QStringLiteral(".other")).ok() &&
               QFile::rename(path + QStringLiteral(".other"), path);
    }) << Change();
    QTest::newRow("its folder renamed") << Change([](const QString &path) {
        return QDir().rename(QFileInfo(path).path(), QFileInfo(path).path() + QStringLiteral("-other"));
    }) << Change([](const QString &path) {
        return QDir().rename(QFileInfo(path).path() + QStringLiteral("-other"), QFileInfo(path).path());
    });
}

void TestFaults::fileGone()
{
    QFETCH(std::function<bool(const QString &)>, away);
    QFETCH(std::function<bool(const QString &)>, back);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("work/story.crossread"));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    auto made = Project::create(path);
    EXPECT_OK(made);
    Project &project = **made;
    EXPECT_OK(addArticles(project, {ProjectFixture::article(QStringLiteral("One sentence."))}));
    const Id article = project.articles().first().id;
    EXPECT_OK(addAnnotation(project, ProjectFixture::annotation(article, 0, 3)));
    QVERIFY(project.isInPlace());
    const QStringList before = ProjectFixture::dump(project.store());

    QVERIFY(away(path));
    QVERIFY(!project.isInPlace());
    const auto refused = addAnnotation(project, ProjectFixture::annotation(article, 4, 8));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QStringLiteral("moved, removed or replaced")),
             qPrintable(refused.error().message));
    QCOMPARE(project.annotations().size(), 1);
    QCOMPARE(ProjectFixture::dump(project.store()), before);
    // All that was acknowledged can be brought to safety.
    const QString copy = folder.filePath(QStringLiteral("copy.crossread"));
    EXPECT_OK(project.saveCopy(copy));
    {
        const auto saved = Project::open(copy);
        EXPECT_OK(saved);
        QCOMPARE(ProjectFixture::dump((*saved)->store()), before);
    }
    if (!back)
        return;
    QVERIFY(back(path));
    EXPECT_OK(addAnnotation(project, ProjectFixture::annotation(article, 4, 8)));
    const QStringList after = ProjectFixture::dump(project.store());
    made = Error{};
    const auto opened = Project::open(path);
    EXPECT_OK(opened);
    QCOMPARE(ProjectFixture::dump((*opened)->store()), after);
}

void TestFaults::lockedByAnother()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One sentence."));
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(project.path()).constData(), &other), SQLITE_OK);
    for (const Step &step : QList<Step>{
             [&](Project &open) { return plain(addAnnotation(open, ProjectFixture::annotation(article, 0, 3))); },
             [](Project &open) { return open.undo(); },
             [&](Project &open) {
                 return open.setMentions({{article, {}}});
             }}) {
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto before = project.content();
        const auto refused = step(*project);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("another program. Close it there")),
                 qPrintable(refused.error().message));
        QVERIFY(project.content() == before);
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        EXPECT_OK(step(*project));
    }
    QCOMPARE(sqlite3_close(other), SQLITE_OK);
    QCOMPARE(project->check(), QStringList());
}

// The file system turns read-only under the program, as it does when a disk fails.
void TestFaults::readOnlyMeanwhile()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One sentence."));
    const auto before = project.content();
    Fault fault{{DiskOperation::Write}, SQLITE_READONLY, true, 1};
    arm(fault);
    const auto refused = addAnnotation(*project, ProjectFixture::annotation(article, 0, 3));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QStringLiteral("read-only")), qPrintable(refused.error().message));
    QVERIFY(project.content() == before);
    disarm();
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    QCOMPARE(project->annotations().size(), 1);
}

int main(int argc, char *argv[])
{
    workInMemory();
    QCoreApplication application(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults.moc"
