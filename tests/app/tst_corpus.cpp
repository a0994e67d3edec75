// The sample articles retell the seeds; they never repeat them.
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace {
QDir resources(const QString &folder)
{
    return QDir(QStringLiteral(PROJECT_ROOT "/resources/") + folder);
}

constexpr qsizetype runLength = 8;

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList words(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toLower().split(separators, Qt::SkipEmptyParts);
}

// Runs of eight words, each mapped to the name of the file that it stands in.
void addRuns(const QString &text, const QString &name, QHash<QString, QString> &runs)
{
    const QStringList list = words(text);
    for (qsizetype i = 0; i + runLength <= list.size(); ++i) {
        runs.insert(list.mid(i, runLength).join(QLatin1Char(' ')), name);
    }
}
} // namespace

// The macro declares a function and so must stand outside every namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exists_data();
    void exists();
    void embedded_data();
    void embedded();
    void repeatsNoSeed();
};

void TestCorpus::exists_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("claim");
    QTest::newRow("000") << QStringLiteral("000_cloud-strain.txt") << QStringLiteral("$13 billion");
    QTest::newRow("001") << QStringLiteral("001_who-owns-the-pipes.txt") << QStringLiteral("$38 billion");
    QTest::newRow("002") << QStringLiteral("002_loyalty-and-compute.txt") << QStringLiteral("through 2032");
    QTest::newRow("003") << QStringLiteral("003_report-of-fears.txt") << QStringLiteral("declined to comment");
    QTest::newRow("004") << QStringLiteral("004_exclusive-no-more.txt") << QStringLiteral("32%");
}

void TestCorpus::exists()
{
    QFETCH(QString, name);
    QFETCH(QString, claim);
    const QString text = contents(resources(QStringLiteral("corpus")).filePath(name));
    QVERIFY2(text.size() > 2000, qPrintable(name));
    QVERIFY2(text.contains(claim), qPrintable(name));
    QVERIFY2(!text.contains(QChar::ReplacementCharacter), qPrintable(name));
}

void TestCorpus::embedded_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("corpus") << QStringLiteral("corpus");
    QTest::newRow("icons") << QStringLiteral("icons");
}

void TestCorpus::embedded()
{
    QFETCH(QString, folder);
    initResources();
    const QDir files = resources(folder);
    const QStringList names = files.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    const QDir inside(QStringLiteral(":/") + folder);
    QCOMPARE(inside.entryList(QDir::Files), names);
    for (const QString &name : names) {
        QCOMPARE(contents(inside.filePath(name)), contents(files.filePath(name)));
    }
}

void TestCorpus::repeatsNoSeed()
{
    const QDir samples = resources(QStringLiteral("corpus"));
    const QDir seeds(QStringLiteral(PROJECT_ROOT "/../shared/seeds"));
    if (!seeds.exists()) {
        QSKIP("The seed articles are not on this machine.");
    }
    QHash<QString, QString> runs;
    for (const QString &name : seeds.entryList(QDir::Files)) {
        addRuns(contents(seeds.filePath(name)), name, runs);
    }
    QVERIFY(!runs.isEmpty());
    for (const QString &name : samples.entryList(QDir::Files)) {
        QHash<QString, QString> own;
        addRuns(contents(samples.filePath(name)), name, own);
        QVERIFY2(!own.isEmpty(), qPrintable(name));
        for (auto run = own.cbegin(); run != own.cend(); ++run) {
            QVERIFY2(!runs.contains(run.key()),
                     qPrintable(QStringLiteral("%1 repeats %2: %3").arg(name, runs.value(run.key()), run.key())));
        }
    }
}

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
