#include "app/claims/claims.h"
#include "app/cli/commands.h"
#include "app/cli/loader.h"
#include "app/entities/entities.h"
#include "app/export/findings.h"
#include "app/import/encoding.h"
#include "app/import/importer.h"

#include <QCoreApplication>
#include <QFile>

namespace crossread {

namespace {

QByteArray sentenceLine(const Article &article, const Sentence &sentence, const CodePoints &points)
{
    JsonObject line;
    addPlace(line, article);
    addSpan(line, points, sentence.span);
    line.add("text", sentence.span.of(article.text))
        .add("claim", jsonScore(sentence.claim))
        .add("attribution", attributionJson(sentence.attribution, points))
        .add("modality", modalityName(sentence.modality))
        .add("negated", QByteArray(sentence.negated ? "true" : "false"));
    return line.json();
}

// The lines of a file, whatever its kind and name, as long as it is text.
Result<QString> plainText(const ImportFile &input)
{
    const auto error = [&input](const char *reason, const QString &detail = {}) {
        return Error{QCoreApplication::translate("crossread", reason).arg(input.name), detail};
    };
    QFile file(input.path);
    if (!file.exists())
        return error(QT_TRANSLATE_NOOP("crossread", "“%1” does not exist."));
    if (!file.open(QIODevice::ReadOnly))
        return error(QT_TRANSLATE_NOOP("crossread", "“%1” cannot be opened."), file.errorString());
    const auto decoded = decodeText(file.read(importLimit));
    if (!decoded)
        return error(QT_TRANSLATE_NOOP("crossread", "“%1” holds no text that can be read (it is a binary file)."));
    QString text = decoded->text;
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

bool printLines(Call &call, const ImportFile &file)
{
    const auto text = plainText(file);
    if (!text) {
        call.fail(text.error());
        return true;
    }
    Article article;
    article.file = file.name;
    article.text = *text;
    const CodePoints points(article.text);
    for (qsizetype start = 0; start < article.text.size();) {
        qsizetype end = article.text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = article.text.size();
        Sentence sentence = claimSentence(article.text.mid(start, end - start));
        sentence.span = {start, end};
        sentence.attribution.span = {sentence.attribution.span.start + start, sentence.attribution.span.end + start};
        if (!call.print(sentenceLine(article, sentence, points)))
            return false;
        start = end + 1;
    }
    return true;
}

} // namespace

void printSentences(Call &call)
{
    if (call.lines) {
        for (const ImportFile &file : importFiles(call.inputs)) {
            if (!printLines(call, file))
                return;
        }
        return;
    }
    eachArticle(call, call.inputs, [&call](const Loaded &loaded) {
        const Article &article = loaded.article;
        const QList<Mention> mentions = loaded.mentions ? *loaded.mentions : recognise({article}).value(0);
        const CodePoints points(article.text);
        for (const Sentence &sentence : claimSentences(article, mentions)) {
            if (!call.print(sentenceLine(article, sentence, points)))
                return false;
        }
        return true;
    });
}

} // namespace crossread
