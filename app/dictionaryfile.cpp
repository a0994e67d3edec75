#include "app/dictionaryfile.h"

#include "app/entities/entities.h"
#include "app/files.h"
#include "app/import/encoding.h"

#include <QCoreApplication>
#include <QFile>

namespace crossread {

namespace {

// Far more than anybody writes by hand; enough to keep a wrong file from filling the memory.
constexpr qint64 largestFile = 64 << 20;
constexpr qsizetype longestField = 1000;

Error dictionaryError(const char *reason, const QString &path, qsizetype line)
{
    return {QCoreApplication::translate("crossread", reason).arg(path).arg(line), {}};
}

bool isComment(const QString &line)
{
    // A name may begin with '#': with a blank before it, and a kind behind it.
    return line.startsWith(QLatin1Char('#')) ||
           (line.trimmed().startsWith(QLatin1Char('#')) && !line.contains(QLatin1Char('\t')));
}

bool isHeading(const QStringList &fields)
{
    return fields[0].compare(QLatin1String("text"), Qt::CaseInsensitive) == 0 &&
           fields.value(1).compare(QLatin1String("kind"), Qt::CaseInsensitive) == 0;
}

// "Person" is the program's own kind, however it is written.
QString kindOf(const QString &name)
{
    for (const EntityKind &kind : entityKinds()) {
        if (kind.id.compare(name, Qt::CaseInsensitive) == 0 || kind.title.compare(name, Qt::CaseInsensitive) == 0)
            return kind.id;
    }
    return name;
}

// What is wrong with a line, nullptr nothing.
const char *lineFault(const QStringList &fields, DictionaryEntry &entry)
{
    if (fields.size() < 2 || fields.size() > 4 || fields[0].isEmpty())
        return QT_TRANSLATE_NOOP("crossread",
                                 "The dictionary “%1” is wrong in line %2: a line is text, kind, entity and "
                                 "case, with tabs between.");
    for (const QString &field : fields) {
        if (field.size() > longestField || field.contains(QChar(0)))
            return QT_TRANSLATE_NOOP("crossread", "The dictionary “%1” is wrong in line %2: this is no name.");
    }
    entry = {fields[0], kindOf(fields[1]), fields.value(2)};
    const QString policy = fields.value(3).toLower();
    entry.matchCase = policy != QLatin1String("any");
    entry.onlyFound = policy == QLatin1String("found");
    if (!policy.isEmpty() && entry.matchCase && !entry.onlyFound && policy != QLatin1String("exact"))
        return QT_TRANSLATE_NOOP("crossread",
                                 "The dictionary “%1” is wrong in line %2: the case is “exact”, “any” or “found”.");
    if (entry.onlyFound && (entry.kind.isEmpty() || entry.entity.isEmpty()))
        return QT_TRANSLATE_NOOP("crossread",
                                 "The dictionary “%1” is wrong in line %2: “found” needs a kind and an entity.");
    return nullptr;
}

QString field(const QString &text)
{
    return text.simplified(); // no tabs, no line ends
}

} // namespace

Result<QList<DictionaryEntry>> readDictionary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("crossread", "The dictionary “%1” cannot be read.").arg(path),
                     file.errorString()};
    if (file.size() > largestFile)
        return Error{QCoreApplication::translate("crossread", "The dictionary “%1” is too large.").arg(path), {}};
    const auto decoded = decodeText(file.readAll());
    if (!decoded)
        return Error{QCoreApplication::translate("crossread", "The dictionary “%1” is no text.").arg(path), {}};
    QList<DictionaryEntry> entries;
    QString text = decoded->text;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    const QStringList lines = text.split(QLatin1Char('\n'));
    bool first = true;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty() || isComment(lines[i]))
            continue;
        QStringList fields = lines[i].split(QLatin1Char('\t'));
        for (QString &one : fields)
            one = one.simplified();
        const bool heading = first && isHeading(fields);
        first = false;
        if (heading)
            continue;
        DictionaryEntry entry;
        if (const char *fault = lineFault(fields, entry))
            return dictionaryError(fault, path, i + 1);
        entries.append(entry);
    }
    return entries;
}

QByteArray dictionaryText(const QList<DictionaryEntry> &entries)
{
    QByteArray text("text\tkind\tentity\tcase\n");
    for (const DictionaryEntry &entry : entries) {
        const QString name = field(entry.text);
        if (name.startsWith(QLatin1Char('#')))
            text += ' '; // else it would be a comment
        const char *policy = entry.onlyFound ? "found" : entry.matchCase ? "exact" : "any";
        text += name.toUtf8() + '\t' + field(entry.kind).toUtf8() + '\t' + field(entry.entity).toUtf8() + '\t' +
                policy + '\n';
    }
    return text;
}

Result<void> writeDictionary(const QString &path, const QList<DictionaryEntry> &entries)
{
    return writeFile(path, dictionaryText(entries));
}

} // namespace crossread
