#include "app/files.h"
#include "tests/app/filebytes.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace crossread;

class TestFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAndReplaces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ä chart.csv"));
        QVERIFY(writeFile(path, "one").ok());
        QCOMPARE(fileBytes(path), QByteArray("one"));
        QVERIFY(writeFile(path, "second").ok());
        QCOMPARE(fileBytes(path), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void followsLinks()
    {
        QTemporaryDir folder;
        const QString real = folder.filePath(QStringLiteral("real"));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(writeFile(real, "old").ok());
        QVERIFY(QFile::link(real, link));
        QVERIFY(writeFile(link, "new").ok());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(fileBytes(real), QByteArray("new"));
    }

    void refusesWhatCannotBe()
    {
        QTemporaryDir folder;
        const Result<void> missing = writeFile(folder.filePath(QStringLiteral("no/such/file")), "x");
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().message.contains(QLatin1String("file")));
        QVERIFY(!writeFile(folder.path(), "x").ok());
    }

    // Who names a project as the place of an export loses no project.
    void leavesProjectsAlone()
    {
        QTemporaryDir folder;
        const QString project = folder.filePath(QStringLiteral("story.crossread"));
        QFile file(project);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3 and what follows");
        file.close();
        const QString link = folder.filePath(QStringLiteral("link.html"));
        QVERIFY(QFile::link(project, link));
        for (const QString &path : {project, link}) {
            const Result<void> refused = writeFile(path, "x");
            QVERIFY(!refused.ok());
            QVERIFY(refused.error().message.contains(QLatin1String("project")));
            QVERIFY(!StagedFiles(folder.path()).add(QFileInfo(path).fileName(), "x").ok());
        }
        QCOMPARE(fileBytes(project), QByteArray("SQLite format 3 and what follows"));
    }

    // A pipe or a device has to stay what it is.
    void writesIntoPipes()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const int reader = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        const Result<void> written = writeFile(pipe, "through");
        char bytes[16] = {};
        const ssize_t count = ::read(reader, bytes, sizeof bytes);
        ::close(reader);
        QVERIFY(written.ok());
        QCOMPARE(QByteArray(bytes, int(count)), QByteArray("through"));
        QVERIFY(!QFileInfo(pipe).isFile());
#else
        QSKIP("needs pipes with names");
#endif
    }

    // A short write must leave the good file as it is and nothing beside it.
    void keepsTheOldFileWhenTheDiskIsFull()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("good"));
        QVERIFY(writeFile(path, "precious").ok());
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> result = writeFile(path, QByteArray(1 << 20, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!result.ok());
        QCOMPARE(fileBytes(path), QByteArray("precious"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#else
        QSKIP("needs a limit on the size of files");
#endif
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
