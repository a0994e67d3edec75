#include "app/annotationimport.h"

#include "app/import/importer.h"
#include "app/jobs.h"

#include <QCoreApplication>
#include <QTimer>
#include <QUrl>

namespace crossread {

namespace {

// A piece is what one turn of the window's thread does without being felt.
constexpr qsizetype pieceArticles = 20;
constexpr qsizetype pieceAnnotations = 100;

QString jobKind()
{
    return QStringLiteral("annotationImport");
}

QString lastPartOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

bool isWebAnnotationFile(const QString &path)
{
    return path.endsWith(QLatin1String(".jsonld"), Qt::CaseInsensitive);
}

QString AnnotationReport::summary() const
{
    QStringList parts;
    if (placed > 0)
        parts << QCoreApplication::translate("crossread", "%n annotation(s) placed", nullptr, placed);
    if (review > 0)
        parts << QCoreApplication::translate("crossread", "%n to review", nullptr, review);
    if (orphans > 0)
        parts << QCoreApplication::translate("crossread", "%n without a place", nullptr, orphans);
    if (duplicates > 0)
        parts << QCoreApplication::translate("crossread", "%n already here", nullptr, duplicates);
    if (problems.size() == 1)
        parts << problems.first().message;
    else if (!problems.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n problem(s)", nullptr, int(problems.size()));
    if (cancelled)
        parts << QCoreApplication::translate("crossread", "import cancelled");
    if (parts.isEmpty())
        parts << QCoreApplication::translate("crossread", "No annotations found there");
    return parts.join(QStringLiteral("; "));
}

QString AnnotationReport::details() const
{
    QStringList lines;
    for (const Error &problem : problems)
        lines << (problem.detail.isEmpty() ? problem.message
                                           : QStringLiteral("%1 (%2)").arg(problem.message, problem.detail));
    return lines.join(QLatin1Char('\n'));
}

AnnotationImport::AnnotationImport(Project &project, Jobs &jobs, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs)
{
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || kind != jobKind())
            return;
        m_report = {};
        m_report.cancelled = true;
        finish();
    });
    // An edit of the user's between two pieces stays a step of undo of its own.
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (!m_adding && change.parts.testFlag(Change::History))
            m_joins = false;
    });
}

void AnnotationImport::import(const QStringList &paths)
{
    m_waiting.enqueue(paths);
    if (!m_running)
        next();
}

AnnotationImport::Read AnnotationImport::read(const QStringList &paths, const Progress &progress)
{
    Read result;
    QList<ImportFile> files = importFiles(paths);
    files.removeIf([](const ImportFile &file) { return !isWebAnnotationFile(file.path); });
    for (const ImportFile &file : std::as_const(files)) {
        if (progress.cancelled())
            break;
        progress.at(double(result.files) / double(files.size()));
        ++result.files;
        const auto annotations = readWebAnnotationFile(file.path);
        if (annotations) {
            result.annotations += annotations->annotations;
            result.problems += annotations->problems;
        } else {
            result.problems += annotations.error();
        }
    }
    return result;
}

void AnnotationImport::next()
{
    if (m_waiting.isEmpty())
        return;
    m_running = true;
    const QStringList paths = m_waiting.dequeue();
    m_jobs.run<Read>(
        jobKind(), tr("Reading annotations"), [paths](const Progress &progress) { return read(paths, progress); },
        [this](const Read &result) {
            m_report = {};
            m_report.files = result.files;
            m_report.problems = result.problems;
            m_annotations = result.annotations;
            gather();
        });
}

// The articles whose text, file or address some annotation names, however it writes it.
void AnnotationImport::gather()
{
    QSet<QString> named;
    QSet<QByteArray> contents;
    for (const WebAnnotation &annotation : std::as_const(m_annotations)) {
        contents << annotation.content;
        const QString decoded = QUrl::fromPercentEncoding(annotation.source.toUtf8());
        named << annotation.source << decoded << lastPartOf(annotation.source) << lastPartOf(decoded);
    }
    m_wanted.clear();
    m_articles.clear();
    for (const Article &article : m_project.currentArticles()) {
        if (contents.contains(article.contentId) || named.contains(article.file) ||
            named.contains(lastPartOf(article.file)) || (!article.address.isEmpty() && named.contains(article.address)))
            m_wanted.append(article.id);
    }
    loadPiece();
}

void AnnotationImport::loadPiece()
{
    for (qsizetype i = 0; i < pieceArticles && !m_wanted.isEmpty(); ++i)
        m_articles.append(m_project.article(m_wanted.takeFirst()));
    if (!m_wanted.isEmpty())
        QTimer::singleShot(0, this, &AnnotationImport::loadPiece);
    else
        place();
}

void AnnotationImport::place()
{
    m_jobs.run<QList<WebPlace>>(
        jobKind(), tr("Placing annotations"),
        [annotations = m_annotations, articles = std::exchange(m_articles, {})](const Progress &progress) {
            return placeWebAnnotations(annotations, articles, progress);
        },
        [this](const QList<WebPlace> &places) {
            m_places = places;
            m_added = 0;
            m_joins = false;
            if (m_gate)
                m_gate(places.size(), [this] { addPiece(); });
            else
                addPiece();
        });
}

void AnnotationImport::addPiece()
{
    const qsizetype count = std::min(pieceAnnotations, std::min(m_annotations.size(), m_places.size()) - m_added);
    if (count > 0) {
        m_adding = true;
        const auto outcomes =
            addWebAnnotations(m_project, m_annotations.mid(m_added, count), m_places.mid(m_added, count), m_joins);
        m_adding = false;
        if (!outcomes) {
            m_report.problems.append(outcomes.error());
            return finish();
        }
        for (qsizetype i = 0; i < count; ++i) {
            const WebOutcome &outcome = outcomes->at(i);
            const bool sure = m_places[m_added + i].anchor.verdict != Anchoring::Review;
            ++(outcome.duplicate     ? m_report.duplicates
               : !outcome.annotation ? m_report.orphans
               : sure                ? m_report.placed
                                     : m_report.review);
            m_joins = m_joins || outcome.written;
        }
        m_added += count;
    }
    if (m_added < std::min(m_annotations.size(), m_places.size()))
        QTimer::singleShot(0, this, &AnnotationImport::addPiece);
    else
        finish();
}

void AnnotationImport::finish()
{
    m_annotations.clear();
    m_places.clear();
    m_running = false;
    Q_EMIT finished(m_report);
    if (!m_running)
        next();
}

} // namespace crossread
