#include "app/entities/dictionary/userdefinitions.h"

#include "app/entities/dictionary/definitioncheck.h"
#include "app/entities/entities.h"
#include "app/entities/figures/syntaxspans.h"

#include <algorithm>
#include <memory>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace crossread {

namespace {

constexpr qint64 largestDefinition = 1 << 20;
constexpr qsizetype mostDefinitions = 64;
// Rules look ahead from each character: what one call may cost grows with the square of what it is given.
constexpr qsizetype longestPiece = 1000;
constexpr qint64 patience = 200; // ms for an article, and:
constexpr qint64 charactersPerMs = 200;

QString text(const char *source)
{
    return QCoreApplication::translate("crossread", source);
}

DefinitionFault fileFault(const QString &file, const char *message)
{
    return {file, 0, text(message)};
}

// Which of the definitions that come with the program's library have which name: ours must not take their place.
bool isLibraryName(const QString &name)
{
    return SyntaxReader(name, {}).isValid();
}

// The readers of all definitions, which may include each other, on files of their own.
class Readers
{
public:
    explicit Readers(const QList<UserDefinition> &definitions)
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("syntax"));
        for (qsizetype i = 0; i < definitions.size(); ++i) {
            QFile file(m_folder.filePath(QStringLiteral("syntax/%1.xml").arg(i)));
            m_written = file.open(QIODevice::WriteOnly) &&
                        file.write(definitions.at(i).xml) == definitions.at(i).xml.size() && m_written;
        }
    }
    bool isValid() const { return m_folder.isValid() && m_written; }
    std::unique_ptr<SyntaxReader> reader(const UserDefinition &definition) const
    {
        return std::make_unique<SyntaxReader>(definition.name, QStringList{m_folder.path()});
    }

private:
    QTemporaryDir m_folder;
    bool m_written = true;
};

Mention mentionAt(const Article &article, Span span, const QString &kind)
{
    while (!span.isEmpty() && article.text.at(span.start).isSpace())
        ++span.start;
    while (!span.isEmpty() && article.text.at(span.end - 1).isSpace())
        --span.end;
    Mention mention;
    mention.span = span;
    mention.kind = kind;
    mention.entity = span.of(article.text).simplified();
    return mention;
}

// Where a piece that begins at `start` ends: at a blank if there is one, never within a character.
qsizetype pieceEnd(QStringView line, qsizetype start)
{
    if (line.size() - start <= longestPiece)
        return line.size();
    const qsizetype blank = line.mid(start, longestPiece).lastIndexOf(u' ');
    qsizetype end = start + (blank > longestPiece / 2 ? blank : longestPiece);
    if (line[end].isLowSurrogate() && line[end - 1].isHighSurrogate())
        --end;
    return end;
}

// What one definition finds in an article; false: it takes too long.
bool readArticle(SyntaxReader &reader, const QHash<QString, QString> &kinds, const Article &article,
                 QList<Mention> &found)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 limit = patience + article.text.size() / charactersPerMs;
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        const QStringView line = block.span.in(article.text);
        for (qsizetype start = 0; start < line.size();) {
            const qsizetype end = pieceEnd(line, start);
            for (const SyntaxSpan &span : reader.read(line.mid(start, end - start))) {
                const QString kind = kinds.value(span.format);
                const qsizetype offset = block.span.start + start;
                const Mention mention = mentionAt(article, {offset + span.span.start, offset + span.span.end}, kind);
                if (!kind.isEmpty() && !mention.span.isEmpty())
                    found += mention;
            }
            if (timer.elapsed() > limit)
                return false;
            start = end;
        }
    }
    return true;
}

// Its own name must be new, those that it refers to known: to the library or by an earlier file, so that no two refer
// to each other.
void checkNames(CheckedDefinition &checked, const QSet<QString> &earlier)
{
    const QString own = checked.definition.name;
    const auto fault = [&](int line, const char *message, const QString &name) {
        checked.faults += {checked.definition.file, line, text(message).arg(name)};
    };
    if (earlier.contains(own) || isLibraryName(own))
        fault(checked.nameLine,
              QT_TRANSLATE_NOOP("crossread", "there is another definition “%1”: choose another name."), own);
    for (const CheckedDefinition::Include &other : std::as_const(checked.definitions)) {
        if (!earlier.contains(other.name) && !isLibraryName(other.name))
            return fault(other.line, QT_TRANSLATE_NOOP("crossread", "there is no definition “%1” in an earlier file."),
                         other.name);
    }
}

} // namespace

QString DefinitionFault::text() const
{
    return line > 0 ? QCoreApplication::translate("crossread", "%1, line %2: %3").arg(file).arg(line).arg(message)
                    : QStringLiteral("%1: %2").arg(file, message);
}

QString definitionKind(const QString &format)
{
    for (const EntityKind &kind : entityKinds()) {
        if (kind.id.compare(format, Qt::CaseInsensitive) == 0 || kind.title.compare(format, Qt::CaseInsensitive) == 0)
            return kind.id;
    }
    return format.simplified().toLower().replace(u' ', u'-');
}

QList<EntityKind> UserDefinitions::kinds() const
{
    QList<EntityKind> kinds = entityKinds();
    const qsizetype own = kinds.size();
    for (const UserDefinition &definition : list) {
        for (const UserDefinition::Format &format : definition.formats) {
            const QString id = definitionKind(format.name);
            if (std::none_of(kinds.cbegin(), kinds.cend(), [&](const EntityKind &kind) { return kind.id == id; }))
                kinds += EntityKind{id, format.name.simplified(), false, format.color, false};
        }
    }
    return kinds.mid(own);
}

QString definitionsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/syntax");
}

UserDefinitions userDefinitions(const QString &folder)
{
    UserDefinitions result;
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.xml")}, QDir::Files | QDir::Readable, QDir::Name);
    QSet<QString> names;
    for (const QFileInfo &info : files) {
        const QString name = info.fileName();
        QFile file(info.filePath());
        if (result.list.size() == mostDefinitions) {
            result.faults += fileFault(name, QT_TRANSLATE_NOOP("crossread", "there are too many definitions."));
            break;
        }
        if (info.size() > largestDefinition) {
            result.faults += fileFault(name, QT_TRANSLATE_NOOP("crossread", "the file is larger than 1 MB."));
            continue;
        }
        if (!file.open(QIODevice::ReadOnly)) {
            result.faults += {name, 0, file.errorString()};
            continue;
        }
        CheckedDefinition checked = checkDefinition(name, file.read(largestDefinition));
        if (checked.faults.isEmpty())
            checkNames(checked, names);
        result.faults += checked.faults;
        if (checked.faults.isEmpty()) {
            names.insert(checked.definition.name);
            result.list += checked.definition;
        }
    }
    // What only the library itself can say.
    const Readers readers(result.list);
    result.list.removeIf([&](const UserDefinition &definition) {
        if (readers.reader(definition)->isValid())
            return false;
        result.faults += fileFault(definition.file, QT_TRANSLATE_NOOP("crossread", "the definition cannot be read."));
        return true;
    });
    if (!result.list.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const UserDefinition &definition : std::as_const(result.list))
            hash.addData(definition.xml + '\n');
        result.fingerprint = hash.result();
    }
    return result;
}

DefinedMentions withDefinitions(const QList<Article> &articles, const QList<QList<Mention>> &mentions,
                                const UserDefinitions &definitions, const Progress &progress)
{
    DefinedMentions result{mentions, {}};
    if (definitions.list.isEmpty())
        return result;
    const Readers readers(definitions.list);
    if (!readers.isValid()) {
        result.faults +=
            fileFault(definitionsFolder(), QT_TRANSLATE_NOOP("crossread", "no temporary files can be written."));
        return result;
    }
    for (const UserDefinition &definition : definitions.list) {
        const auto reader = readers.reader(definition);
        QHash<QString, QString> kinds;
        for (const UserDefinition::Format &format : definition.formats)
            kinds.insert(format.name, definitionKind(format.name));
        QList<QList<Mention>> before = result.mentions;
        for (qsizetype i = 0; i < articles.size(); ++i) {
            if (progress.cancelled())
                return {};
            QList<Mention> found;
            if (!readArticle(*reader, kinds, articles.at(i), found)) {
                result.faults += fileFault(
                    definition.file, QT_TRANSLATE_NOOP("crossread", "the definition takes too long and was given up."));
                result.mentions = before;
                break;
            }
            if (!found.isEmpty())
                result.mentions[i] = withDefined(result.mentions.at(i), found);
        }
    }
    return result;
}

QList<Mention> withDefined(const QList<Mention> &mentions, const QList<Mention> &defined)
{
    QList<Mention> all;
    all.reserve(mentions.size() + defined.size());
    std::merge(defined.begin(), defined.end(), mentions.begin(), mentions.end(), std::back_inserter(all),
               [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
    QList<Mention> kept;
    for (const Mention &mention : std::as_const(all)) {
        while (!kept.isEmpty() && kept.last().span.overlaps(mention.span) &&
               kept.last().span.length() < mention.span.length())
            kept.removeLast();
        if (kept.isEmpty() || !kept.last().span.overlaps(mention.span))
            kept += mention;
    }
    return kept;
}

int recognitionVersion(const UserDefinitions &definitions)
{
    if (definitions.fingerprint.isEmpty())
        return recogniserVersion;
    constexpr int range = 1'000'000;
    return recogniserVersion * range + 1 + int(qChecksum(definitions.fingerprint)) % (range - 1);
}

} // namespace crossread
