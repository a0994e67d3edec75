#include "app/import/importer.h"
#include "tests/app/testfolder.h"

#include <QDirIterator>
#include <QStringEncoder>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace crossread;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

class ImportFilesTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void encodings_data();
    void encodings();
    void sampleEncodings();
    void refusals_data();
    void refusals();
    void refusedForWhatItIs();
    void namesOfFiles();
    void originalIsKept();

private:
};

void ImportFilesTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString text =
        QStringLiteral("Zoë’s ferry to Malmö was “late” – again. Nobody knew why it cost 5 €.\nThe mayor said so.");
    QTest::newRow("UTF-8") << text.toUtf8() << text;
    QTest::newRow("UTF-8 with mark") << encoded(text, QStringConverter::Utf8, true) << text;
    QTest::newRow("UTF-16LE with mark") << encoded(text, QStringConverter::Utf16LE, true) << text;
    QTest::newRow("UTF-16BE with mark") << encoded(text, QStringConverter::Utf16BE, true) << text;
    QTest::newRow("UTF-16LE") << encoded(text, QStringConverter::Utf16LE, false) << text;
    QTest::newRow("UTF-16BE") << encoded(text, QStringConverter::Utf16BE, false) << text;
    QTest::newRow("UTF-32LE") << encoded(text, QStringConverter::Utf32LE, false) << text;
    QTest::newRow("UTF-32BE with mark") << encoded(text, QStringConverter::Utf32BE, true) << text;
    QTest::newRow("ASCII") << QByteArray("The ferry was late.") << QStringLiteral("The ferry was late.");
    const QString russian = QStringLiteral(
        "Паром снова опоздал, и никто на пристани не знал почему.\nМэр сказал об этом в понедельник утром.");
    QTest::newRow("UTF-16LE of another script") << encoded(russian, QStringConverter::Utf16LE, false) << russian;

    QByteArray windows("Zo\xeb\x92s ferry to Malm\xf6 was \x93late\x94 \x96 again. Nobody knew why it cost 5 "
                       "\x80.\nThe mayor said so.");
    QTest::newRow("windows-1252") << windows << text;
    QTest::newRow("one bad byte in UTF-8") << QStringLiteral("é").repeated(200).toUtf8() + "\xff. Late again, she said."
                                           << QStringLiteral("é").repeated(200) + QChar(QChar::ReplacementCharacter) +
                                                  QStringLiteral(". Late again, she said.");
    QTest::newRow("cut in the middle of a character")
        << QByteArray("The ferry was late in Malm\xc3") << QStringLiteral("The ferry was late in Malm");
}

void ImportFilesTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const QString path = write(QStringLiteral("article.txt"), bytes);
    const auto articles = importFile({path, path, {}});
    QVERIFY2(articles, articles ? "" : qPrintable(articles.error().message));
    QCOMPARE(articles->constFirst().text, text);
}

// Sample files of the shared data, in folders that are named by their encoding.
void ImportFilesTest::sampleEncodings()
{
    const QDir folder(QStringLiteral(PROJECT_ROOT "/../shared/data/import/samples/encodings"));
    if (!folder.exists())
        QSKIP("The sample encodings (../shared/data/import) are not on this machine.");
    // Each encoding's script, and what must be frequent in a reading of it that is right.
    const QHash<QString, QChar::Script> scripts = {{QStringLiteral("russian"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("bulgarian"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("greek"), QChar::Script_Greek},
                                                   {QStringLiteral("hebrew"), QChar::Script_Hebrew},
                                                   {QStringLiteral("arabic"), QChar::Script_Arabic},
                                                   {QStringLiteral("KOI8-R"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("IBM855"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("IBM866"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("MacCyrillic"), QChar::Script_Cyrillic},
                                                   {QStringLiteral("TIS-620"), QChar::Script_Thai},
                                                   {QStringLiteral("EUC-JP"), QChar::Script_Hiragana},
                                                   {QStringLiteral("SHIFT_JIS"), QChar::Script_Hiragana},
                                                   {QStringLiteral("CP932"), QChar::Script_Hiragana},
                                                   {QStringLiteral("iso-2022-jp"), QChar::Script_Hiragana},
                                                   {QStringLiteral("EUC-KR"), QChar::Script_Hangul},
                                                   {QStringLiteral("CP949"), QChar::Script_Hangul},
                                                   {QStringLiteral("iso-2022-kr"), QChar::Script_Hangul},
                                                   {QStringLiteral("Big5"), QChar::Script_Han},
                                                   {QStringLiteral("GB2312"), QChar::Script_Han},
                                                   {QStringLiteral("EUC-TW"), QChar::Script_Han}};
    int files = 0;
    int right = 0;
    QDirIterator iterator(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QFileInfo info(iterator.next());
        const QString name = info.dir().dirName();
        // As plain text, whatever they are: a copy under another name.
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = "Text\n" + file.readAll();
        if (name.startsWith(QLatin1String("UTF-")) || name.startsWith(QLatin1String("utf-8")))
            continue; // in any script; tested one by one above
        ++files;
        const QString copy = write(QStringLiteral("sample.txt"), bytes);
        const auto articles = importFile({copy, copy, {}});
        if (!articles)
            continue;
        const QString language = name.section(QLatin1Char('-'), -1);
        const auto script = scripts.constFind(scripts.contains(language) ? language : name);
        qsizetype good = 0;
        qsizetype strange = 0;
        for (const QChar c : articles->constFirst().text) {
            if (c.unicode() < 0x80)
                continue;
            const bool expected =
                script == scripts.constEnd() ? c.script() == QChar::Script_Latin : c.script() == *script;
            good += c.isLetter() && (expected || (script != scripts.constEnd() && c.script() == QChar::Script_Han &&
                                                  *script == QChar::Script_Hiragana));
            strange += c == QChar::ReplacementCharacter ||
                       (c.isLetter() && !expected && c.script() != QChar::Script_Common &&
                        c.script() != QChar::Script_Han && c.script() != QChar::Script_Katakana);
        }
        if (strange * 10 <= good || good + strange == 0)
            ++right;
        else
            qInfo("not right: %s", qPrintable(info.filePath()));
    }
    qInfo("%d of %d encodings right", right, files);
    QVERIFY(files > 0);
    QVERIFY(right * 10 >= files * 9);
}

void ImportFilesTest::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QString foreign = QStringLiteral("not in a format");
    const QString binary = QStringLiteral("binary");
    QTest::newRow("empty") << "a.txt" << QByteArray() << "is empty";
    QTest::newRow("blank") << "a.txt" << QByteArray(" \n\t\r\n\xc2\xa0\xef\xbb\xbf\n") << "is empty";
    QTest::newRow("only a mark") << "a.txt" << QByteArray("\xef\xbb\xbf") << "is empty";
    QTest::newRow("only rules") << "a.txt" << QByteArray("-----\n*****\n") << "is empty";
    QTest::newRow("empty Markdown") << "a.md" << QByteArray("<!-- nothing -->\n\n---\n") << "is empty";
    QTest::newRow("only front matter") << "a.md" << QByteArray("---\ntitle: Ferry\n---\n") << "is empty";
    QTest::newRow("zero bytes") << "a.txt" << QByteArray("ab\0\1\2\3\0\0cdefg\0\5h", 17) << binary;
    QTest::newRow("zeros only") << "a.txt" << QByteArray(1000, '\0') << binary;
    QTest::newRow("controls") << "a.txt" << QByteArray("ab\1\2\3\4\5\6cd").repeated(20) << binary;
    QTest::newRow("noise") << "a.txt" << [] {
        QByteArray noise;
        quint32 seed = 7;
        for (int i = 0; i < 5000; ++i)
            noise += char((seed = seed * 1664525 + 1013904223) >> 24);
        return noise;
    }() << binary;
    QTest::newRow("PDF without anything") << "a.pdf" << QByteArray("%PDF-1.4\n") << QStringLiteral("damaged");
    QTest::newRow("PDF named text") << "a.txt" << QByteArray("%PDF-1.4\nx") << QStringLiteral("damaged");
    QTest::newRow("zip named text") << "a.txt" << QByteArray("PK\x03\x04zip") << foreign;
    QTest::newRow("Word") << "a.docx" << QByteArray("PK\x03\x04zip") << foreign;
    QTest::newRow("web page") << "a.html" << QByteArray("<p>late</p>") << foreign;
    QTest::newRow("web page named text") << "a.txt" << QByteArray("\n<!DOCTYPE html><p>late</p>") << foreign;
    QTest::newRow("JSON") << "a.json" << QByteArray("{\"a\": 1}") << foreign;
    QTest::newRow("picture") << "a" << QByteArray("\x89PNG\r\n") << foreign;
}

void ImportFilesTest::refusals()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto articles = importFile({write(name, bytes), QStringLiteral("in/") + name, {}});
    QVERIFY2(!articles, articles ? qPrintable(articles->constFirst().text) : "");
    QVERIFY2(articles.error().message.contains(QStringLiteral("“in/%1”").arg(name)),
             qPrintable(articles.error().message));
    QVERIFY2(articles.error().message.contains(reason), qPrintable(articles.error().message));
}

void ImportFilesTest::refusedForWhatItIs()
{
    const auto reason = [](const QString &path) {
        const auto articles = importFile(importFiles({path}).value(0));
        return articles ? QString() : articles.error().message;
    };
    QVERIFY(reason(path(QStringLiteral("missing.txt"))).contains(QLatin1String("does not exist")));

    QFile large(path(QStringLiteral("large.txt")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(importLimit + 1)); // a hole: it takes no room
    large.close();
    QVERIFY2(reason(large.fileName()).contains(QLatin1String("too large")), qPrintable(reason(large.fileName())));

    const QString pipe = path(QStringLiteral("pipe.txt"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(reason(pipe).contains(QLatin1String("not a file")));

    const QString dangling = path(QStringLiteral("dangling.txt"));
    QVERIFY(QFile::link(path(QStringLiteral("nowhere")), dangling));
    QVERIFY(!reason(dangling).isEmpty());

    const QString closed = write(QStringLiteral("closed.txt"), "The ferry was late.");
    QVERIFY(QFile::setPermissions(closed, {}));
    if (::geteuid() == 0)
        QSKIP("The superuser may read every file.");
    QVERIFY(reason(closed).contains(QLatin1String("cannot be opened")));
}

void ImportFilesTest::namesOfFiles()
{
    for (const char *name : {"in/b.txt", "in/a.md", "in/sub/c.txt", "in/sub/d", "in/.hidden.txt", "in/.git/config",
                             "in/Thumbs.db", "in/b.txt~", "in/story.crossread", "in/story.crossread-wal", "in/x.pdf",
                             "in/story.crossread.backups/1.backup"})
        QVERIFY(!write(QString::fromLatin1(name), "x").isEmpty());
    QVERIFY(QFile::link(path(QStringLiteral("in")), path(QStringLiteral("in/sub/loop"))));
    const auto names = [this](const QString &path) {
        QStringList result;
        for (const ImportFile &file : importFiles({path}))
            result.append(file.name.mid(m_folder->path().size() + 1));
        return result;
    };
    const QStringList expected = {QStringLiteral("in/a.md"), QStringLiteral("in/b.txt"), QStringLiteral("in/sub/c.txt"),
                                  QStringLiteral("in/sub/d"), QStringLiteral("in/x.pdf")};
    QCOMPARE(names(path(QStringLiteral("in"))), expected);
    QCOMPARE(names(path(QStringLiteral("in/"))), expected);
    // As it was given, even what a folder would hide.
    QCOMPARE(names(path(QStringLiteral("in/.hidden.txt"))), QStringList{QStringLiteral("in/.hidden.txt")});

    // A relative folder keeps its name.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const QList<ImportFile> relative = importFiles({QStringLiteral("in")});
    QCOMPARE(relative.constFirst().name, QStringLiteral("in/a.md"));
    QVERIFY(importFile(relative.constFirst()));
    QVERIFY(QDir::setCurrent(before));
}

void ImportFilesTest::originalIsKept()
{
    const QByteArray bytes("\xff\xfe"
                           "L\0a\0t\0e\0.\0\r\0\n\0",
                           16);
    const QString path = write(QStringLiteral("late.txt"), bytes);
    const QString twin = write(QStringLiteral("twin.md"), "Late.\n");
    const auto article = importFile({path, path, {}});
    const auto other = importFile({twin, twin, {}});
    QVERIFY(article && other);
    QCOMPARE(article->constFirst().original, bytes);
    QCOMPARE(article->constFirst().contentId, other->constFirst().contentId); // the same text
}

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_importfiles.moc"
