#include "app/import/importer.h"

#include "app/import/draft.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

namespace crossread {

namespace {

Error refusal(const ImportFile &file, const char *reason, const QString &detail = {})
{
    return {QCoreApplication::translate("crossread", reason).arg(file.name), detail};
}

// What lies in folders beside articles: nobody means to import it.
bool isJunk(const QFileInfo &info)
{
    const QString name = info.fileName().toLower();
    return name == QLatin1String("thumbs.db") || name == QLatin1String("desktop.ini") ||
           name.endsWith(QLatin1Char('~')) || name.startsWith(QLatin1String("~$")) ||
           name.contains(QLatin1String(".crossread"));
}

ImportFile describe(const QFileInfo &info, const QString &name)
{
    return {info.filePath(), name, info.lastModified()};
}

// The files of a folder and of all below it, by name; links to folders are not followed.
QList<ImportFile> filesIn(const QString &path)
{
    QString prefix = path;
    while (prefix.size() > 1 && prefix.endsWith(QLatin1Char('/')))
        prefix.chop(1);
    QStringList found;
    QDirIterator files(prefix, QDir::Files | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const bool isBackup = QStringView(file).mid(prefix.size()).contains(QLatin1String(".crossread.backups/"));
        if (!isBackup && !isJunk(files.fileInfo()) && !files.fileInfo().isDir())
            found.append(file);
    }
    found.sort();
    QList<ImportFile> result;
    for (const QString &file : std::as_const(found))
        result.append(describe(QFileInfo(file), file));
    return result;
}

// Kinds that people have on their disks and that may look like text inside.
bool isForeignSuffix(const QString &suffix)
{
    static const QStringList suffixes =
        QStringLiteral("doc docx odt rtf pages epub mobi html htm xhtml mht mhtml eml mbox msg warc gz zip tar 7z "
                       "json jsonl jsonld xml rss atom csv tsv xls xlsx ods ppt pptx odp db sqlite ics vcf "
                       "jpg jpeg png gif webp svg tif tiff mp3 mp4 wav avi mov exe dll so o bin iso css js")
            .split(QLatin1Char(' '));
    return suffixes.contains(suffix);
}

bool hasForeignStart(const QByteArray &bytes)
{
    static const QByteArrayView starts[] = {"PK\x03\x04",
                                            "{\\rtf",
                                            "\xd0\xcf\x11\xe0",
                                            "\x1f\x8b",
                                            "\x89PNG",
                                            "\xff\xd8\xff",
                                            "GIF8",
                                            "\x7f"
                                            "ELF",
                                            "SQLite format 3",
                                            "WARC/1."};
    for (const QByteArrayView start : starts) {
        if (bytes.startsWith(start))
            return true;
    }
    const QByteArray head = bytes.left(200).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<?xml");
}

const ImportFormat *formatFor(const QString &suffix)
{
    for (const ImportFormat &format : importFormats()) {
        if (format.suffixes.contains(suffix))
            return &format;
    }
    return nullptr;
}

Result<QByteArray> readBytes(const ImportFile &file)
{
    const QFileInfo info(file.path);
    if (!info.exists() && !info.isSymLink())
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” does not exist."));
    if (!info.isFile()) // a pipe or a device would never end
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” is not a file that can be read."));
    if (info.size() > importLimit) {
        return Error{QCoreApplication::translate("crossread", "“%1” is too large: %2 MB, and at most %3 MB are read.")
                         .arg(file.name)
                         .arg((info.size() + 1024 * 1024 - 1) / (1024 * 1024))
                         .arg(importLimit / (1024 * 1024)),
                     {}};
    }
    QFile input(file.path);
    if (!input.open(QIODevice::ReadOnly))
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” cannot be opened."), input.errorString());
    const QByteArray bytes = input.read(importLimit + 1);
    if (input.error() != QFileDevice::NoError)
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” cannot be read to its end."), input.errorString());
    return bytes;
}

} // namespace

const QList<ImportFormat> &importFormats()
{
    static const QList<ImportFormat> formats = {
        {QStringLiteral("text"),
         QCoreApplication::translate("crossread", "Plain text"),
         {QStringLiteral("txt"), QStringLiteral("text"), QStringLiteral("asc"), QStringLiteral("log")},
         readText},
        {QStringLiteral("markdown"),
         QCoreApplication::translate("crossread", "Markdown"),
         {QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("mdown"), QStringLiteral("mkd")},
         readMarkdown},
        {QStringLiteral("pdf"), QCoreApplication::translate("crossread", "PDF"), {QStringLiteral("pdf")}, readPdf},
    };
    return formats;
}

QList<ImportFile> importFiles(const QStringList &paths)
{
    QList<ImportFile> result;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir())
            result.append(filesIn(path));
        else
            result.append(describe(info, path));
    }
    return result;
}

Result<QList<Article>> importFile(const ImportFile &file)
{
    const Result<QByteArray> bytes = readBytes(file);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” is empty."));
    const QString suffix = QFileInfo(file.path).suffix().toLower();
    // A PDF says so itself, whatever it is called.
    const ImportFormat *format = formatFor(bytes->startsWith("%PDF-") ? QStringLiteral("pdf") : suffix);
    if ((!format && isForeignSuffix(suffix)) || hasForeignStart(*bytes))
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” is not in a format that Crossread reads yet."));
    // A file of unknown suffix is text until its bytes say otherwise.
    Result<QList<Article>> articles = (format ? format : &importFormats().constFirst())->read(*bytes, file);
    if (!articles)
        return articles;
    articles->removeIf([](const Article &article) { return article.text.isEmpty(); });
    if (articles->isEmpty())
        return refusal(file, QT_TRANSLATE_NOOP("crossread", "“%1” is empty: it holds no text."));
    for (Article &article : *articles) {
        article.format = format ? format->name : importFormats().constFirst().name;
        article.original = *bytes;
    }
    return articles;
}

} // namespace crossread
