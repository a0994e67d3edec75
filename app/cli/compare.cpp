#include "app/claims/claims.h"
#include "app/claims/paraphrase.h"
#include "app/cli/claimsdocument.h"
#include "app/cli/commands.h"
#include "app/cli/matrixdocument.h"
#include "app/cli/mentions.h"

#include <QCoreApplication>
#include <QFile>

namespace crossread {

namespace {

void comparePairs(Call &call)
{
    const auto failed = [&call](const QString &why) { call.fail({QStringLiteral("%1: %2").arg(call.pairs, why), {}}); };
    QFile file(call.pairs);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    for (int number = 1;; ++number) {
        const QByteArray bytes = file.readLine(); // of a pipe nobody knows where it ends
        if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
            return failed(file.errorString());
        if (bytes.isEmpty())
            return;
        QString line = QString::fromUtf8(bytes);
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        if (number == 1 && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        const QStringList texts = line.split(u'\t');
        // A line that cannot be read has its answer too, so that the lines of both sides fit.
        if (texts.size() != 2)
            failed(QCoreApplication::translate("crossread", "line %1 is not two texts with a tab between them")
                       .arg(number));
        const double score = texts.size() == 2 ? paraphraseScore(texts[0], texts[1]) : 0;
        const bool isSame = score >= paraphraseThreshold;
        if (!call.print(QByteArray::number(score, 'f', 4) + '\t' + (isSame ? '1' : '0')))
            return;
    }
}

} // namespace

void compare(Call &call)
{
    const bool isChosen = call.options.contains(QStringLiteral("articles"));
    if (!call.pairs.isEmpty() && isChosen)
        return call.refuse(QCoreApplication::translate("crossread", "--articles chooses from one project."));
    if (!call.pairs.isEmpty())
        return comparePairs(call);
    const QList<Loaded> articles = isChosen ? chosenArticles(call) : allArticles(call);
    if (call.status() != 0)
        return; // named already
    if (articles.size() < 2)
        return call.fail(
            {QCoreApplication::translate("crossread", "It takes two articles to compare, not %1.").arg(articles.size()),
             {}});
    const auto mentions = mentionsOf(call, articles);
    if (!mentions)
        return;
    QList<Article> all;
    for (const Loaded &loaded : articles)
        all.append(loaded.article);
    if (all.size() == 2) {
        const Comparison comparison = compareArticles(all[0], mentions->at(0), all[1], mentions->at(1));
        call.print(comparisonDocument(articles, *mentions, comparison));
        return;
    }
    const ClaimAnalysis analysis = analyseClaims(all, *mentions);
    call.print(matrixDocument(all, compareAll(all, analysis.claims, analysis.conflicts)));
}

} // namespace crossread
