#include "app/codebookfile.h"

#include "app/codebook.h"
#include "app/csv.h"
#include "app/files.h"
#include "app/import/encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace crossread {

namespace {

// Far more than any codebook; enough to keep a wrong file from filling the memory.
constexpr qint64 largestFile = 16 << 20;
constexpr qsizetype longestName = 1000;
constexpr qsizetype deepestPath = 32;

enum Column { ParentColumn, NameColumn, ColorColumn, DescriptionColumn, DigitColumn, PathColumn, Columns };

QString translated(const char *text)
{
    return QCoreApplication::translate("crossread", text);
}

int columnOf(const QString &heading)
{
    static const QHash<QString, int> names{
        {QStringLiteral("parent"), ParentColumn},
        {QStringLiteral("name"), NameColumn},
        {QStringLiteral("tag"), NameColumn},
        {QStringLiteral("code"), NameColumn},
        {QStringLiteral("label"), NameColumn},
        {QStringLiteral("colour"), ColorColumn},
        {QStringLiteral("color"), ColorColumn},
        {QStringLiteral("description"), DescriptionColumn},
        {QStringLiteral("definition"), DescriptionColumn},
        {QStringLiteral("memo"), DescriptionColumn},
        {QStringLiteral("digit"), DigitColumn},
        {QStringLiteral("key"), DigitColumn},
        {QStringLiteral("shortcut"), DigitColumn},
        {QStringLiteral("path"), PathColumn},
    };
    return names.value(heading.trimmed().toLower(), -1);
}

// Where each column is; empty: the line is no heading.
QList<int> headingOf(const QStringList &cells)
{
    QList<int> places(Columns, -1);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int column = columnOf(cells[i]);
        if (column >= 0 && places[column] < 0)
            places[column] = int(i);
    }
    const bool isHeading = places[NameColumn] >= 0 || places[PathColumn] >= 0;
    return isHeading ? places : QList<int>();
}

QStringList splitPath(const QString &path)
{
    QStringList names;
    QString name;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path.at(i);
        if (c == QLatin1Char('\\') && i + 1 < path.size()) {
            name += path.at(++i);
        } else if (c == QLatin1Char('>') || c == QChar(0x203A)) {
            names += name.simplified();
            name.clear();
        } else {
            name += c;
        }
    }
    names += name.simplified();
    names.removeAll(QString());
    return names;
}

QString joinedPath(const QStringList &names)
{
    QStringList escaped;
    for (QString name : names) {
        static const QRegularExpression special(QStringLiteral("([\\\\>\\x{203A}])"));
        escaped += name.replace(special, QStringLiteral("\\\\1"));
    }
    return escaped.join(QStringLiteral(" > "));
}

// As in Tag; "" it is none.
QString colorFrom(const QString &text)
{
    const QString color = text.trimmed().toLower();
    if (tagColors().contains(color))
        return color;
    static const QRegularExpression own(QStringLiteral("^#([0-9a-f]{3}|[0-9a-f]{6})$"));
    if (!own.match(color).hasMatch())
        return {};
    if (color.size() == 7)
        return color;
    QString whole = QStringLiteral("#");
    for (const QChar c : color.mid(1))
        whole += QString(2, c);
    return whole;
}

Error fault(const char *sentence, const QString &path, int line)
{
    return {translated(sentence).arg(path).arg(line), {}};
}

Result<CodebookEntry> entryFrom(const CsvRecord &record, const QList<int> &places, const QString &path,
                                QStringList &remarks)
{
    const auto cell = [&](int column) { return unguarded(record.cells.value(places[column]).trimmed()); };
    CodebookEntry entry;
    entry.line = record.line;
    entry.path = splitPath(places[PathColumn] >= 0 ? cell(PathColumn) : cell(ParentColumn));
    if (const QString name = cell(NameColumn).simplified(); !name.isEmpty())
        entry.path += name;
    else if (places[PathColumn] < 0 || entry.path.isEmpty())
        return fault(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” is wrong in line %2: the tag has no name."),
                     path, record.line);
    const auto isTooLong = [](const QString &name) { return name.size() > longestName || name.contains(QChar(0)); };
    if (entry.path.size() > deepestPath || std::any_of(entry.path.cbegin(), entry.path.cend(), isTooLong))
        return fault(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” is wrong in line %2: this is no name of a tag."),
                     path, record.line);
    entry.description = cell(DescriptionColumn);
    entry.color = colorFrom(cell(ColorColumn));
    if (entry.color.isEmpty() && !cell(ColorColumn).isEmpty())
        remarks += translated(QT_TRANSLATE_NOOP("crossread", "Line %1: “%2” is no colour."))
                       .arg(record.line)
                       .arg(cell(ColorColumn).left(40));
    const QString digit = cell(DigitColumn);
    if (digit.size() == 1 && digit >= QLatin1String("1") && digit <= QLatin1String("9"))
        entry.digit = digit.toInt();
    else if (!digit.isEmpty() && digit != QLatin1String("0"))
        remarks += translated(QT_TRANSLATE_NOOP("crossread", "Line %1: “%2” is no digit from 1 to 9."))
                       .arg(record.line)
                       .arg(digit.left(40));
    return entry;
}

} // namespace

Result<CodebookFile> codebookFrom(const QString &text, const QString &path)
{
    const auto records = readCsv(text);
    if (!records)
        return Error{translated(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” cannot be understood.")).arg(path),
                     records.error().message};
    CodebookFile file;
    QList<int> places;
    for (const CsvRecord &record : *records) {
        if (places.isEmpty()) {
            places = headingOf(record.cells);
            if (!places.isEmpty())
                continue;
            places = {0, 1, 2, 3, 4, -1};
            if (record.cells.size() == 1) // a bare list of names
                places = {-1, 0, -1, -1, -1, -1};
        }
        const auto entry = entryFrom(record, places, path, file.remarks);
        if (!entry)
            return entry.error();
        file.entries += *entry;
    }
    if (file.entries.isEmpty())
        return Error{translated(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” has no tags.")).arg(path), {}};
    return file;
}

Result<CodebookFile> readCodebook(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{translated(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” cannot be read.")).arg(path),
                     file.errorString()};
    if (file.size() > largestFile)
        return Error{translated(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” is too large.")).arg(path), {}};
    const auto decoded = decodeText(file.readAll());
    if (!decoded)
        return Error{translated(QT_TRANSLATE_NOOP("crossread", "The codebook “%1” is no text.")).arg(path), {}};
    return codebookFrom(decoded->text, path);
}

QByteArray codebookText(const QList<Tag> &tags)
{
    const Codebook book(tags);
    QList<QStringList> rows{{QStringLiteral("parent"), QStringLiteral("name"), QStringLiteral("colour"),
                             QStringLiteral("description"), QStringLiteral("digit")}};
    for (const Tag &tag : tags)
        rows += {joinedPath(book.path(tag.parent)), tag.name, tag.color, tag.description,
                 tag.digit ? QString::number(tag.digit) : QString()};
    return csvBytes(rows);
}

Result<void> writeCodebook(const QString &path, const QList<Tag> &tags)
{
    return writeFile(path, codebookText(tags));
}

} // namespace crossread
