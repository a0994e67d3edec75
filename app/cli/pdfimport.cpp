#include "app/cli/pdfimport.h"

#include "app/pdfimport.h"
#include "app/text/codepoints.h"
#include "app/text/json.h"
#include "app/webimport.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <map>

namespace crossread {

namespace {

QString statusOf(const PdfChange &change)
{
    switch (change.what) {
    case PdfChange::Same:
        return QStringLiteral("same");
    case PdfChange::Changed:
        return change.isConflict ? QStringLiteral("conflict") : QStringLiteral("changed");
    case PdfChange::Added:
        return QStringLiteral("added");
    case PdfChange::Removed:
        return change.isConflict ? QStringLiteral("conflict") : QStringLiteral("removed");
    case PdfChange::Unplaced:
        break;
    }
    return QStringLiteral("unplaced");
}

// Prints what became of the annotations of PDFs.
class PdfReport
{
public:
    PdfReport(Call &call, const QList<MarkedArticle> &articles) : m_call(call)
    {
        for (const MarkedArticle &one : articles)
            m_articles.emplace(one.article.id, one.article);
    }

    bool print(const QString &path, const PdfChange &change, Id annotation)
    {
        JsonObject line;
        line.add("id", change.name);
        const auto article = m_articles.find(change.after.article);
        const bool placed = article != m_articles.end() && !change.after.span.isEmpty();
        line.add("file", QFileInfo(placed ? article->second.file : path).fileName());
        if (placed) {
            if (article->second.item > 0)
                line.add("item", qsizetype(article->second.item));
            const Span span = CodePoints(article->second.text).fromUtf16(change.after.span);
            line.add("start", span.start).add("end", span.end);
        } else {
            line.add("start", QByteArrayLiteral("null")).add("end", QByteArrayLiteral("null"));
        }
        line.add("placed", webPlacedName(!placed        ? Anchoring::Orphan
                                         : change.place ? Anchoring::Moved
                                                        : change.anchor.verdict))
            .add("score", jsonScore(placed ? change.anchor.score : 0));
        if (annotation != 0)
            line.add("annotation", qsizetype(annotation));
        line.add("status", statusOf(change));
        QStringList changed;
        if (change.note)
            changed += QStringLiteral("note");
        if (change.color)
            changed += QStringLiteral("color");
        if (change.place)
            changed += QStringLiteral("place");
        if (!changed.isEmpty())
            line.add("changed", jsonTexts(changed));
        return m_call.print(line.json());
    }

private:
    Call &m_call;
    std::map<Id, Article> m_articles;
};

} // namespace

QStringList importPdfAnnotations(Call &call, Project &project, const QStringList &paths)
{
    QStringList others;
    bool joins = false; // all files are one step of undo
    for (const QString &path : paths) {
        const QList<MarkedArticle> articles = articlesForPdf(project);
        const auto compared = pdfChanges(readOwnPdf(path), path, articles, project.tags());
        if (!compared) {
            call.fail(compared.error());
            continue;
        }
        if (compared->articles.isEmpty()) {
            others += path;
            continue;
        }
        QList<PdfChange> taken; // where both sides have changed one, nobody has decided yet
        for (const PdfChange &change : compared->changes) {
            taken += change;
            if (change.isConflict && change.isChange()) {
                taken.last().what = PdfChange::Same;
                call.tell({QCoreApplication::translate(
                               "crossread", "“%1”: both the project and the PDF have changed the annotation on “%2”.")
                               .arg(path, change.quote.simplified().left(80)),
                           {}});
            }
        }
        const auto ids = applyPdfChanges(project, taken, joins);
        if (!ids) {
            call.fail(ids.error());
            return others;
        }
        joins = joins || std::any_of(taken.begin(), taken.end(), [](const PdfChange &one) { return one.isChange(); });
        PdfReport report(call, articles);
        for (qsizetype i = 0; i < taken.size(); ++i) {
            if (!report.print(path, compared->changes[i], ids->at(i)))
                return others;
        }
    }
    return others;
}

} // namespace crossread
