// Cuts the power at every point at which something is waited for, in all that a project's file goes through.
#include "app/projectfiles.h"
#include "app/store/projectfile.h"
#include "tests/app/powerloss.h"
#include "tests/app/projectfixture.h"

#include <sys/syscall.h>
#include <unistd.h>

using namespace crossread;

namespace {

// Called around each fsync() and fdatasync() of this process: before (false) and after (true) it has worked.
std::function<void(const QString &path, bool done)> flushWatcher;

int flushWatched(long call, int handle)
{
    char path[4096] = {};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(handle);
    const bool known = flushWatcher && ::readlink(link.constData(), path, sizeof path - 1) > 0;
    if (known)
        flushWatcher(QFile::decodeName(path), false);
    const int result = int(::syscall(call, handle));
    if (known && result == 0)
        flushWatcher(QFile::decodeName(path), true);
    return result;
}

} // namespace

// These take the place of the system's in this program and in the libraries that it uses.
extern "C" int fsync(int handle)
{
    return flushWatched(SYS_fsync, handle);
}
extern "C" int fdatasync(int handle)
{
    return flushWatched(SYS_fdatasync, handle);
}

namespace {

Result<void> addColumn(Store &store)
{
    CR_CHECK(store.run(QStringLiteral("ALTER TABLE tags ADD COLUMN icon TEXT NOT NULL DEFAULT ''")));
    return {};
}

// Times differ from the edit to its repetition only; the same project has the same.
using State = QStringList;

struct Cut
{
    PowerLoss::Image image;
    qsizetype acknowledged; // steps
    QString where;
};

} // namespace

class TestPowerLoss : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void edits_data();
    void edits();
    void migration();
    void copies();
    void restoring();
    void simulationLosesData();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("work/story.crossread")); }
    void watch(quint32 seed);
    void acknowledge(const State &state);
    void acknowledge(Project &project) { acknowledge(ProjectFixture::dump(project.store())); }
    void look(const Cut &cut);
    void lookAtAll();
    void cut(const QString &where);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PowerLoss> m_loss;
    QList<State> m_states; // after each acknowledged step; an empty one: there need be no project
    QList<Cut> m_cuts;     // not looked at yet
    QList<Migration> m_list = migrations();
    int m_byChance = 2;
    int m_images = 0;
    int m_places = 0;
    qsizetype m_copiedAt = -1; // the step that acknowledged a copy
    qsizetype m_backedUpAt = -1;
};

void TestPowerLoss::initTestCase()
{
    if (!installTestDisk())
        QSKIP("SQLite takes no VFS");
    int opened = 0;
    diskWatcher() = [&](const DiskOperation &operation) {
        opened += operation.kind == DiskOperation::Open;
        return SQLITE_OK;
    };
    const ProjectFixture project;
    diskWatcher() = {};
    if (opened == 0)
        QSKIP("Qt has an SQLite of its own");
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("CROSSREAD_LOSSES", &isNumber);
    if (isNumber)
        m_byChance = wanted;
}

void TestPowerLoss::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("work")));
    m_states.clear();
    m_cuts.clear();
    m_list = migrations();
    m_images = m_places = 0;
    m_copiedAt = m_backedUpAt = -1;
}

void TestPowerLoss::cleanup()
{
    flushWatcher = {};
    diskWatcher() = {};
    m_loss.reset();
    m_folder.reset();
}

void TestPowerLoss::watch(quint32 seed)
{
    m_loss = std::make_unique<PowerLoss>(m_folder->filePath(QStringLiteral("work")), seed);
    diskWatcher() = [this](const DiskOperation &operation) {
        m_loss->operation(operation);
        return SQLITE_OK;
    };
    flushWatcher = [this](const QString &file, bool done) {
        if (!file.startsWith(m_folder->filePath(QStringLiteral("work"))))
            return;
        if (done)
            m_loss->flushed(file);
        else
            cut(QFileInfo(file).fileName());
    };
}

void TestPowerLoss::cut(const QString &where)
{
    ++m_places;
    for (const PowerLoss::Image &image : m_loss->images(m_byChance))
        m_cuts += Cut{image, m_states.size(), where};
}

// The power may also go when nothing is waited for: right after the answer.
void TestPowerLoss::acknowledge(const State &state)
{
    m_states += state;
    lookAtAll();
    cut(QStringLiteral("after the edit"));
    lookAtAll();
    QVERIFY(!m_loss->isWrong());
}

void TestPowerLoss::lookAtAll()
{
    const auto watcher = std::exchange(flushWatcher, {});
    for (const Cut &one : std::exchange(m_cuts, {})) {
        if (!QTest::currentTestFailed())
            look(one);
    }
    flushWatcher = watcher;
}

void TestPowerLoss::look(const Cut &cut)
{
    ++m_images;
    const QTemporaryDir folder;
    for (auto it = cut.image.cbegin(); it != cut.image.cend(); ++it) {
        const QString file = folder.filePath(it.key());
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(it.value()), it.value().size());
    }
    const QString where = QStringLiteral("%1, step %2: %3")
                              .arg(cut.where)
                              .arg(cut.acknowledged)
                              .arg(cut.image.keys().join(QLatin1Char(' ')));
    const QString project = folder.filePath(QStringLiteral("story.crossread"));
    const State before = cut.acknowledged == 0 ? State() : m_states.at(cut.acknowledged - 1);
    const State after = m_states.value(cut.acknowledged, before);
    // The backups first: opening may make one.
    const QList<Backup> backups = backupsOf(project);
    QVERIFY2(m_backedUpAt < 0 || cut.acknowledged <= m_backedUpAt || !backups.isEmpty(), qPrintable(where));
    for (const Backup &backup : backups) {
        const auto good = verifyBackup(backup);
        QVERIFY2(good.ok(), qPrintable(where + backup.path));
    }
    if (cut.acknowledged == 0 && !QFileInfo::exists(project))
        return;
    {
        const auto store = openProjectFile(project, m_list);
        QVERIFY2(store.ok(),
                 qPrintable(where + (store.ok() ? QString() : store.error().message + store.error().detail)));
        const State left = ProjectFixture::dump(**store);
        QVERIFY2(left == before || left == after, qPrintable(where));
    }
    QVERIFY2(m_list.size() > migrations().size() || checkProjectFile(project)->isEmpty(), qPrintable(where));
    const QString copy = folder.filePath(QStringLiteral("copy.crossread"));
    if (m_copiedAt >= 0 && cut.acknowledged > m_copiedAt) {
        const auto opened = Project::open(copy);
        QVERIFY2(opened.ok(), qPrintable(where));
        QVERIFY2((*opened)->check().isEmpty(), qPrintable(where));
    }
}

void TestPowerLoss::edits_data()
{
    QTest::addColumn<int>("checkpoint"); // pages
    QTest::newRow("log alone") << 1000;
    QTest::newRow("checkpoints all the time") << 5;
    QTest::newRow("checkpoints now and then") << 40;
}

void TestPowerLoss::edits()
{
    QFETCH(int, checkpoint);
    watch(quint32(checkpoint));
    auto made = Project::create(path());
    EXPECT_OK(made);
    std::unique_ptr<Project> project = std::move(made).value();
    acknowledge(*project);
    QRandomGenerator random(quint32(checkpoint) + 1);
    const auto set = [&] {
        EXPECT_OK(project->store().run(QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(checkpoint)));
    };
    set();
    for (int step = 0; step < 30 && !QTest::currentTestFailed(); ++step) {
        if (step % 9 == 8) {
            (void)(random.bounded(2) ? project->undo() : project->redo());
        } else if (step % 7 == 3) {
            QHash<Id, QList<Mention>> mentions;
            for (const Article &article : project->articles())
                mentions.insert(article.id, {});
            EXPECT_OK(project->setMentions(mentions));
        } else if (step == 12 || step == 20) {
            const State same = m_states.last();
            project.reset();
            acknowledge(same); // closing
            auto opened = Project::open(path());
            EXPECT_OK(opened);
            project = std::move(opened).value();
            set();
        } else if (step == 15) {
            EXPECT_OK(addArticles(*project, {ProjectFixture::article(QString(60000, QLatin1Char('x')))}));
        } else {
            (void)ProjectFixture::editByChance(*project, random);
        }
        acknowledge(*project);
    }
    const State last = m_states.last();
    project.reset();
    acknowledge(last);
    QVERIFY(m_places > 60);
    QVERIFY(m_images > m_places);
    qInfo("%d places, %d images", m_places, m_images);
}

void TestPowerLoss::migration()
{
    {
        const auto made = Project::create(path());
        EXPECT_OK(made);
        EXPECT_OK(addArticles(**made, {ProjectFixture::article(QStringLiteral("One sentence."))}));
        EXPECT_OK(addTag(**made, ProjectFixture::tag(QStringLiteral("Odd"))));
    }
    m_list = migrations() + QList<Migration>{{migrations().last().version + 1, addColumn}};
    { // what is expected in the end, of a copy
        const QString copy = m_folder->filePath(QStringLiteral("copy.crossread"));
        QVERIFY(QFile::copy(path(), copy));
        const auto store = openProjectFile(copy, m_list);
        EXPECT_OK(store);
        m_states += ProjectFixture::dump(**store);
    }
    watch(3);
    m_backedUpAt = 1;
    const auto store = openProjectFile(path(), m_list);
    EXPECT_OK(store);
    acknowledge(m_states.first());
    EXPECT_OK((*store)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    acknowledge(m_states.first());
    QVERIFY(m_places > 5);
    QCOMPARE(backupsOf(path()).size(), 1);
}

void TestPowerLoss::copies()
{
    watch(4);
    const QString copy = m_folder->filePath(QStringLiteral("work/copy.crossread"));
    auto made = Project::create(path());
    EXPECT_OK(made);
    Project &project = **made;
    acknowledge(project);
    EXPECT_OK(addArticles(project, {ProjectFixture::article(QStringLiteral("One sentence."))}));
    acknowledge(project);
    for (int round = 0; round < 3; ++round) { // the second over the first
        EXPECT_OK(project.saveCopy(copy));
        acknowledge(project);
        if (m_copiedAt < 0)
            m_copiedAt = m_states.size() - 1;
        EXPECT_OK(addTag(project, ProjectFixture::tag(QString::number(round))));
        acknowledge(project);
    }
    for (int round = 0; round < 5; ++round) { // old ones go
        EXPECT_OK(backUpProject(path(), BackupReason::Routine));
        acknowledge(project);
        if (m_backedUpAt < 0)
            m_backedUpAt = m_states.size() - 1;
        EXPECT_OK(addTag(project, ProjectFixture::tag(QStringLiteral("b%1").arg(round))));
        acknowledge(project);
    }
    QCOMPARE(backupsOf(path()).size(), 3);
}

void TestPowerLoss::restoring()
{
    watch(5);
    State early;
    {
        const auto made = Project::create(path());
        EXPECT_OK(made);
        acknowledge(**made);
        EXPECT_OK(addArticles(**made, {ProjectFixture::article(QStringLiteral("One sentence."))}));
        acknowledge(**made);
        early = m_states.last();
        EXPECT_OK(backUpProject(path(), BackupReason::User));
        acknowledge(early);
        m_backedUpAt = m_states.size() - 1;
        EXPECT_OK(addTag(**made, ProjectFixture::tag(QStringLiteral("Late"))));
        acknowledge(**made);
    }
    const State late = m_states.last();
    acknowledge(late);
    const auto draft = prepareRestore(path(), backupsOf(path()).first());
    EXPECT_OK(draft);
    acknowledge(late);
    const auto aside = finishRestore(path(), *draft);
    EXPECT_OK(aside);
    acknowledge(early);
    // And back to what was there before.
    const auto second = prepareRestore(path(), *aside);
    EXPECT_OK(second);
    acknowledge(early);
    EXPECT_OK(finishRestore(path(), *second));
    acknowledge(late);
}

// The simulation is worth something only if it finds what is not safe: a project that does not wait for the disk.
void TestPowerLoss::simulationLosesData()
{
    const auto made = Project::create(path());
    EXPECT_OK(made);
    EXPECT_OK((*made)->store().run(QStringLiteral("PRAGMA synchronous = OFF")));
    watch(6);
    EXPECT_OK(addTag(**made, ProjectFixture::tag(QStringLiteral("Odd"))));
    const PowerLoss::Image least = m_loss->images(0).first();
    const PowerLoss::Image most = m_loss->images(0).at(1);
    const QString log = QStringLiteral("story.crossread-wal");
    QVERIFY(least.value(log).size() < most.value(log).size());
    QFile file(path() + QStringLiteral("-wal"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!least.contains(log) || least.value(log) != file.readAll());
}

int main(int argc, char *argv[])
{
    workInMemory();
    QCoreApplication application(argc, argv);
    TestPowerLoss test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_powerloss.moc"
