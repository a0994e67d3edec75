#include "app/cli/webimport.h"

#include "app/projectfiles.h"
#include "app/text/codepoints.h"
#include "app/text/json.h"
#include "app/webimport.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <map>

namespace crossread {

namespace {

// Prints what became of the annotations of one file.
class WebReport
{
public:
    WebReport(Call &call, const QList<Article> &articles) : m_call(call), m_articles(articles) {}

    bool print(const WebAnnotation &annotation, const WebPlace &place, const WebOutcome &outcome)
    {
        const qsizetype index = indexOf(place.article);
        JsonObject line;
        line.add("id", annotation.id.isEmpty() ? annotation.key : annotation.id);
        if (index < 0) {
            line.add("file", annotation.source);
        } else {
            line.add("file", QFileInfo(m_articles.at(index).file).fileName());
            if (m_articles.at(index).item > 0)
                line.add("item", qsizetype(m_articles.at(index).item));
        }
        const bool placed = place.article != 0 && place.anchor.verdict != Anchoring::Orphan;
        if (placed) {
            const Span span = points(index).fromUtf16(place.anchor.span);
            line.add("start", span.start).add("end", span.end);
        } else {
            line.add("start", QByteArrayLiteral("null")).add("end", QByteArrayLiteral("null"));
        }
        line.add("placed", webPlacedName(placed ? place.anchor.verdict : Anchoring::Orphan))
            .add("score", jsonScore(placed ? place.anchor.score : 0));
        if (outcome.annotation != 0)
            line.add("annotation", qsizetype(outcome.annotation))
                .add("status", outcome.duplicate ? QStringLiteral("duplicate") : QStringLiteral("imported"));
        return m_call.print(line.json());
    }

    void complain(const QString &path, const WebAnnotation &annotation, const WebPlace &place)
    {
        const QString name = annotation.id.isEmpty() ? annotation.key : annotation.id;
        if (place.article == 0)
            m_call.fail({QCoreApplication::translate("crossread", "“%1”, annotation %2: no article has the file “%3”.")
                             .arg(path, name, annotation.source),
                         {}});
        else if (place.anchor.verdict == Anchoring::Orphan)
            m_call.tell( // it is kept with its quote: no failure
                {QCoreApplication::translate("crossread", "“%1”, annotation %2: its words are not found in “%3”.")
                     .arg(path, name, annotation.source),
                 annotation.exact.simplified().left(80)});
    }

private:
    qsizetype indexOf(Id article) const
    {
        const auto found = std::find_if(m_articles.begin(), m_articles.end(),
                                        [article](const Article &one) { return one.id == article; });
        return article == 0 || found == m_articles.end() ? -1 : found - m_articles.begin();
    }
    const CodePoints &points(qsizetype index)
    {
        auto found = m_points.find(index);
        if (found == m_points.end())
            found = m_points.emplace(index, CodePoints(m_articles.at(index).text)).first;
        return found->second;
    }

    Call &m_call;
    const QList<Article> &m_articles;
    std::map<qsizetype, CodePoints> m_points;
};

} // namespace

void backUpBefore(Call &call, const Project &project, qsizetype things)
{
    if (project.articles().isEmpty() || !isBackupDue(project.path(), things))
        return;
    if (const auto made = backUpProject(project.path(), BackupReason::Import); !made)
        call.tell(made.error());
}

void importWebAnnotations(Call &call, Project &project, const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QList<Article> articles = articlesForPlacing(project);
    WebReport report(call, articles);
    bool joins = false; // all files are one step of undo
    for (const QString &path : paths) {
        const auto read = readWebAnnotationFile(path);
        if (!read) {
            call.fail(read.error());
            continue;
        }
        for (const Error &problem : read->problems)
            call.fail(problem);
        backUpBefore(call, project, read->annotations.size());
        const QList<WebPlace> places = placeWebAnnotations(read->annotations, articles, {});
        const auto outcomes = addWebAnnotations(project, read->annotations, places, joins);
        if (!outcomes) {
            call.fail(outcomes.error());
            return;
        }
        for (qsizetype i = 0; i < outcomes->size(); ++i) {
            const WebOutcome &outcome = outcomes->at(i);
            joins = joins || outcome.written;
            if (outcome.annotation == 0)
                report.complain(path, read->annotations.at(i), places.at(i));
            if (!report.print(read->annotations.at(i), places.at(i), outcome))
                return;
        }
    }
}

} // namespace crossread
