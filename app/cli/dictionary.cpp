#include "app/cli/dictionary.h"

#include "app/import/encoding.h"

#include <QCoreApplication>
#include <QFile>

namespace crossread {

namespace {

Error dictionaryError(const char *reason, const QString &path, qsizetype line)
{
    return {QCoreApplication::translate("crossread", reason).arg(path).arg(line), {}};
}

} // namespace

Result<QList<DictionaryEntry>> readDictionary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("crossread", "The dictionary “%1” cannot be read.").arg(path),
                     file.errorString()};
    const auto decoded = decodeText(file.readAll());
    if (!decoded)
        return Error{QCoreApplication::translate("crossread", "The dictionary “%1” is no text.").arg(path), {}};
    QList<DictionaryEntry> entries;
    const QStringList lines = decoded->text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        QStringList fields = lines[i].split(QLatin1Char('\t'));
        for (QString &field : fields)
            field = field.trimmed();
        if (fields.size() < 2 || fields.size() > 4 || fields[0].isEmpty())
            return dictionaryError(
                QT_TRANSLATE_NOOP("crossread",
                                  "The dictionary “%1” is wrong in line %2: a line is text, kind, entity and "
                                  "case, with tabs between."),
                path, i + 1);
        DictionaryEntry entry{fields[0], fields[1], fields.value(2), true};
        const QString policy = fields.value(3).toLower();
        if (policy == QLatin1String("any"))
            entry.matchCase = false;
        else if (!policy.isEmpty() && policy != QLatin1String("exact"))
            return dictionaryError(
                QT_TRANSLATE_NOOP("crossread",
                                  "The dictionary “%1” is wrong in line %2: the case is “exact” or “any”."),
                path, i + 1);
        entries.append(entry);
    }
    return entries;
}

std::optional<QList<QList<Mention>>> mentionsOf(Call &call, const QList<Loaded> &articles)
{
    QList<DictionaryEntry> dictionary;
    if (!call.dictionary.isEmpty()) {
        auto read = readDictionary(call.dictionary);
        if (!read) {
            call.fail(read.error());
            return {};
        }
        dictionary = *read;
    }
    QList<Article> texts;
    bool kept = !articles.isEmpty() && call.dictionary.isEmpty();
    for (const Loaded &loaded : articles) {
        texts.append(loaded.article);
        kept = kept && loaded.mentions;
    }
    if (!kept)
        return recognise(texts, dictionary);
    QList<QList<Mention>> mentions;
    for (const Loaded &loaded : articles)
        mentions.append(*loaded.mentions);
    return mentions;
}

} // namespace crossread
