#include "app/backupkeeper.h"
#include "tests/app/projectfixture.h"

#include <QFileInfo>
#include <QSignalSpy>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace crossread;

namespace {

// The same file with another time in its name.
bool setAge(const QString &path, qint64 seconds)
{
    const QFileInfo file(path);
    const QString made =
        QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    return QFile::rename(path, file.path() + QLatin1Char('/') + made + file.fileName().mid(made.size()));
}

void spoil(const QString &path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
}

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupIsWhole();
    void oldOnesGo_data();
    void oldOnesGo();
    void othersStay();
    void theNewestGoodOne();
    void lostFiles_data();
    void lostFiles();
    void restoreAndBack();
    void restoreOverDamage();
    void logsOfOthersStayOut();
    void openableCopies();
    void keeperMakesThem();
    void aFullDiskKeepsWhatIsThere();
    void readsWhileEdited();
    void movesBetweenThreads();
};

void TestBackups::aBackupIsWhole()
{
    ProjectFixture project;
    QVERIFY(backupsOf(project.path()).isEmpty());
    const Id article = project.add(QStringLiteral("One sentence."));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    QVERIFY(QFile::setPermissions(project.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto made = backUpProject(project.path(), BackupReason::Import);
    EXPECT_OK(made);
    QCOMPARE(made->reason, BackupReason::Import);
    QVERIFY(qAbs(made->made.secsTo(QDateTime::currentDateTime())) < 60);
    QCOMPARE(made->hash.size(), 16);
    QCOMPARE(made->size, QFileInfo(made->path).size());
    QVERIFY(!(QFile::permissions(made->path) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(backupsOf(project.path()), QList<Backup>{*made});
    const QList<Backup> counted = countedBackups(project.path());
    QCOMPARE(counted.first().articles, 1);
    QCOMPARE(counted.first().annotations, 1);
    EXPECT_OK(verifyBackup(*made));
    QCOMPARE(QDir(backupFolder(project.path())).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    spoil(made->path, 9 * 4096);
    QVERIFY(!verifyBackup(*made).ok());
}

void TestBackups::oldOnesGo_data()
{
    QTest::addColumn<BackupReason>("reason");
    QTest::addColumn<QList<qint64>>("ages");
    QTest::addColumn<QList<qint64>>("left"); // besides the new one
    using Ages = QList<qint64>;
    QTest::newRow("the newest three") << BackupReason::Routine << Ages{60, 120, 180, 240, 300} << Ages{60, 120};
    QTest::newRow("one of each day") << BackupReason::Routine
                                     << Ages{2 * day, 2 * day + 60, 3 * day, 3 * day + 60, 3 * day + 120, 4 * day}
                                     << Ages{2 * day, 2 * day + 60, 3 * day, 4 * day};
    QTest::newRow("seven days") << BackupReason::Import
                                << Ages{day, 2 * day, 3 * day, 4 * day, 5 * day, 6 * day, 7 * day, 8 * day, 90 * day}
                                << Ages{day, 2 * day, 3 * day, 4 * day, 5 * day, 6 * day};
    QTest::newRow("three before updates") << BackupReason::Update << Ages{60, 120, 180, 240} << Ages{60, 120};
}

void TestBackups::oldOnesGo()
{
    QFETCH(BackupReason, reason);
    QFETCH(QList<qint64>, ages);
    QFETCH(QList<qint64>, left);
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    // Noon of the day, so that minutes do not cross midnight.
    const qint64 sinceNoon = QTime(12, 0).secsTo(QTime::currentTime());
    const auto aged = [&](qint64 age) { return age >= day ? age + sinceNoon : age; };
    for (const qint64 age : ages) { // each is made beside the others' place, so that none goes yet
        const auto made = backUpProject(project.path(), reason);
        EXPECT_OK(made);
        QVERIFY(QFile::copy(made->path, project.file(QString::number(age))));
        QVERIFY(QFile::remove(made->path));
    }
    for (const qint64 age : ages) {
        const QString path =
            QStringLiteral("%1/20200101T000000000Z-%2.backup")
                .arg(backupFolder(project.path()), reason == BackupReason::Import   ? QStringLiteral("import")
                                                   : reason == BackupReason::Update ? QStringLiteral("update")
                                                                                    : QStringLiteral("routine"));
        QVERIFY(QFile::copy(project.file(QString::number(age)), path));
        QVERIFY(setAge(path, aged(age)));
    }
    QCOMPARE(backupsOf(project.path()).size(), ages.size());
    EXPECT_OK(backUpProject(project.path(), reason));
    QList<qint64> found;
    for (const Backup &backup : backupsOf(project.path()).mid(1)) {
        const qint64 age = backup.made.secsTo(QDateTime::currentDateTime());
        for (const qint64 wanted : ages) {
            if (qAbs(aged(wanted) - age) < 30)
                found += wanted;
        }
    }
    QCOMPARE(found, left);
}

void TestBackups::othersStay()
{
    ProjectFixture project;
    EXPECT_OK(backUpProject(project.path(), BackupReason::User));
    const QString own = backupFolder(project.path()) + QStringLiteral("/20200101T000000000Z-mine.backup");
    QFile file(own);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    for (int i = 0; i < 5; ++i)
        EXPECT_OK(backUpProject(project.path(), BackupReason::Routine));
    QVERIFY(QFileInfo::exists(own));
    QCOMPARE(backupsOf(project.path()).size(), 4); // the one by hand is among the newest three of its reason
}

void TestBackups::theNewestGoodOne()
{
    ProjectFixture project;
    QVERIFY(newestGoodBackup(project.path()).path.isEmpty());
    project.add(QString(20000, QLatin1Char('a')));
    QList<Backup> made;
    for (int i = 0; i < 3; ++i) {
        const auto one = backUpProject(project.path(), BackupReason::Routine);
        EXPECT_OK(one);
        made += *one;
    }
    spoil(made.at(2).path, 5 * 4096);
    QVERIFY(QFile::resize(made.at(1).path, made.at(1).size / 2));
    QCOMPARE(newestGoodBackup(project.path()).path, made.at(0).path);
    QVERIFY(!prepareRestore(project.path(), made.at(2)).ok());
}

void TestBackups::lostFiles_data()
{
    using Spoil = std::function<void(const QString &)>;
    QTest::addColumn<Spoil>("spoilIt");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("gone") << Spoil([](const QString &path) { QVERIFY(QFile::remove(path)); }) << true;
    QTest::newRow("empty") << Spoil([](const QString &path) { QVERIFY(QFile::resize(path, 0)); }) << true;
    QTest::newRow("cut off") << Spoil([](const QString &path) { QVERIFY(QFile::resize(path, 8192)); }) << true;
    QTest::newRow("a bad page") << Spoil([](const QString &path) { spoil(path, 5 * 4096); }) << true;
    QTest::newRow("overwritten") << Spoil([](const QString &path) { spoil(path, 0); }) << true;
    QTest::newRow("newer") << Spoil([](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60));
        QCOMPARE(file.write(QByteArray("\0\0\0\x63", 4)), 4);
    }) << false;
}

void TestBackups::lostFiles()
{
    QFETCH(std::function<void(const QString &)>, spoilIt);
    QFETCH(bool, isLost);
    ProjectFixture project;
    project.add(QString(20000, QLatin1Char('a')));
    EXPECT_OK(backUpProject(project.path(), BackupReason::Routine));
    {
        const auto second = Project::open(project.path());
        QVERIFY(!second.ok());
        QVERIFY(!isFileLost(project.path(), second.error())); // open is not lost
    }
    project.close();
    spoilIt(project.path());
    const auto opened = Project::open(project.path());
    QVERIFY(!opened.ok());
    QCOMPARE(isFileLost(project.path(), opened.error()), isLost);
    if (!isLost)
        return;
    const auto draft = prepareRestore(project.path(), newestGoodBackup(project.path()));
    EXPECT_OK(draft);
    EXPECT_OK(finishRestore(project.path(), *draft));
    QVERIFY(project.reopen());
    QCOMPARE(project->articles().size(), 1);
    QCOMPARE(project->check(), QStringList());
}

void TestBackups::restoreAndBack()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One sentence."));
    const QStringList early = project.dump();
    const auto backup = backUpProject(project.path(), BackupReason::User);
    EXPECT_OK(backup);
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    const QStringList late = project.dump();
    const auto draft = prepareRestore(project.path(), *backup);
    EXPECT_OK(draft);
    QVERIFY(!finishRestore(project.path(), *draft).ok()); // it is open
    QVERIFY(!QFileInfo::exists(*draft));
    QCOMPARE(project.dump(), late);

    const auto second = prepareRestore(project.path(), *backup);
    EXPECT_OK(second);
    project.close();
    const auto aside = finishRestore(project.path(), *second);
    EXPECT_OK(aside);
    QCOMPARE(aside->reason, BackupReason::Restore);
    QVERIFY(project.reopen());
    QCOMPARE(project.dump(), early);
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Other"))));

    const auto third = prepareRestore(project.path(), *aside);
    EXPECT_OK(third);
    project.close();
    EXPECT_OK(finishRestore(project.path(), *third));
    QVERIFY(project.reopen());
    QCOMPARE(project.dump(), late);
    QCOMPARE(backupsOf(project.path()).size(), 3);
    for (const Backup &one : backupsOf(project.path()))
        EXPECT_OK(verifyBackup(one));
    QCOMPARE(QDir(QFileInfo(project.path()).path()).entryList({QStringLiteral("*.draft")}), QStringList());
}

void TestBackups::restoreOverDamage()
{
    ProjectFixture project;
    project.add(QString(20000, QLatin1Char('a')));
    const auto backup = backUpProject(project.path(), BackupReason::Routine);
    EXPECT_OK(backup);
    project.close();
    spoil(project.path(), 5 * 4096);
    QFile file(project.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    const auto draft = prepareRestore(project.path(), *backup);
    EXPECT_OK(draft);
    const auto aside = finishRestore(project.path(), *draft);
    EXPECT_OK(aside);
    QVERIFY(aside->path.isEmpty());
    QVERIFY(project.reopen());
    // What was there is kept for whoever can still read something in it.
    const QDir folder(backupFolder(project.path()));
    const QStringList kept = folder.entryList({QStringLiteral("*.damaged")});
    QCOMPARE(kept.size(), 1);
    QFile old(folder.filePath(kept.first()));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), damaged);
}

// A log beside a name belongs to the file that was there, not to one that comes.
void TestBackups::logsOfOthersStayOut()
{
    ProjectFixture project;
    project.add(QString(20000, QLatin1Char('a')));
    const QString path = project.file(QStringLiteral("other.crossread"));
    QVERIFY(QFile::copy(project.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    {
        const auto made = Project::create(path);
        EXPECT_OK(made);
        QVERIFY((*made)->articles().isEmpty());
        QCOMPARE((*made)->check(), QStringList());
    }
    QCOMPARE(QDir(QFileInfo(path).path()).entryList({QStringLiteral("other.crossread-wal.*")}).size(), 1);
    QVERIFY(QFile::copy(project.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    EXPECT_OK(project->saveCopy(path));
    const auto copy = Project::open(path);
    EXPECT_OK(copy);
    QCOMPARE((*copy)->articles().size(), 1);
    QCOMPARE((*copy)->check(), QStringList());
}

void TestBackups::openableCopies()
{
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    const auto backup = backUpProject(project.path(), BackupReason::User);
    EXPECT_OK(backup);
    QSet<QString> paths;
    for (int i = 0; i < 2; ++i) {
        const auto path = openableCopy(project.path(), *backup);
        EXPECT_OK(path);
        paths.insert(*path);
        const auto opened = Project::open(*path);
        EXPECT_OK(opened);
        QCOMPARE((*opened)->articles().size(), 1);
    }
    QCOMPARE(paths.size(), 2);
    EXPECT_OK(verifyBackup(*backup));
}

void TestBackups::keeperMakesThem()
{
    ProjectFixture project;
    project.add(QStringLiteral("One sentence."));
    Jobs jobs;
    BackupKeeper keeper(*project, jobs);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    int done = 0;
    const auto work = [&] { ++done; };
    keeper.before(BackupReason::Import, BackupKeeper::many - 1, work);
    QCOMPARE(done, 1); // little is at stake
    QVERIFY(backupsOf(project.path()).isEmpty());
    keeper.before(BackupReason::Import, BackupKeeper::many, work);
    keeper.before(BackupReason::Import, BackupKeeper::many, work);
    QCOMPARE(done, 1);
    QTRY_COMPARE(done, 3);
    QCOMPARE(made.size(), 1);
    QCOMPARE(backupsOf(project.path()).size(), 1);
    keeper.before(BackupReason::Removal, 5000, work);
    QCOMPARE(done, 4); // the newest backup is of just now
    QVERIFY(setAge(backupsOf(project.path()).first().path, hour));
    keeper.before(BackupReason::Removal, 5000, work);
    jobs.cancel(QStringLiteral("backup"));
    QCOMPARE(done, 5); // who cancels the backup does not cancel the work
}

#ifdef Q_OS_UNIX
// No file may grow beyond a size, as on a disk with a quota.
void TestBackups::aFullDiskKeepsWhatIsThere()
{
    ProjectFixture project;
    const Id article = project.add(QString(400000, QLatin1Char('a')));
    const auto good = backUpProject(project.path(), BackupReason::Routine);
    EXPECT_OK(good);
    const QStringList before = project.dump();
    rlimit usual = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit little = usual;
    little.rlim_cur = 200000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto backup = backUpProject(project.path(), BackupReason::Routine);
    const auto draft = prepareRestore(project.path(), *good);
    const auto copy = project->saveCopy(project.file(QStringLiteral("copy.crossread")));
    const auto mark = addAnnotation(*project, ProjectFixture::annotation(article, 0, 3));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, handler);
    for (const QString &message :
         {backup.ok() ? QString() : backup.error().message, draft.ok() ? QString() : draft.error().message,
          copy.ok() ? QString() : copy.error().message, mark.ok() ? QString() : mark.error().message})
        QVERIFY2(message.contains(QStringLiteral("story")), qPrintable(message));
    QCOMPARE(project.dump(), before);
    QVERIFY(project->annotations().isEmpty());
    QCOMPARE(backupsOf(project.path()), QList<Backup>{*good});
    QVERIFY(!QFileInfo::exists(project.file(QStringLiteral("copy.crossread"))));
    for (const QString &folder : {QFileInfo(project.path()).path(), backupFolder(project.path())})
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.draft"), QStringLiteral("*.new")}), QStringList());
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    EXPECT_OK(backUpProject(project.path(), BackupReason::Routine));
    QCOMPARE(project->check(), QStringList());
}
#else
void TestBackups::aFullDiskKeepsWhatIsThere() {}
#endif

// A copy is of one moment, and what is written meanwhile is no fault of it.
void TestBackups::readsWhileEdited()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One sentence. ").repeated(5000));
    Jobs jobs;
    bool isDone = false;
    Result<Backup> made = Error{};
    jobs.run<Result<Backup>>(
        QStringLiteral("backup"), {},
        [path = project.path()](const Progress &progress) {
            return backUpProject(path, BackupReason::Routine, progress);
        },
        [&](const Result<Backup> &backup) {
            made = backup;
            isDone = true;
        });
    int edits = 0;
    while (!isDone) {
        EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, edits % 100, edits % 100 + 4)));
        ++edits;
        QCoreApplication::processEvents();
    }
    EXPECT_OK(made);
    EXPECT_OK(verifyBackup(*made));
    QVERIFY(countedBackups(project.path()).first().annotations <= edits);
    QCOMPARE(project->annotations().size(), edits);
}

// As the window does with large projects.
void TestBackups::movesBetweenThreads()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One sentence."));
    project.close();
    std::unique_ptr<Project> opened;
    {
        Jobs jobs;
        bool isDone = false;
        jobs.run<bool>(
            QStringLiteral("open"), {},
            [&opened, path = project.path(), home = QThread::currentThread()](const Progress &progress) {
                auto result = Project::open(path, progress);
                if (!result.ok())
                    return false;
                opened = std::move(result).value();
                opened->moveTo(home);
                return true;
            },
            [&](bool ok) { isDone = ok; });
        QTRY_VERIFY(isDone);
    }
    QCOMPARE(opened->thread(), QThread::currentThread());
    QSignalSpy changed(opened.get(), &Project::changed);
    EXPECT_OK(addAnnotation(*opened, ProjectFixture::annotation(article, 0, 3)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(opened->check(), QStringList());
    opened.reset();
    QVERIFY(project.reopen());
    QCOMPARE(project->annotations().size(), 1);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
