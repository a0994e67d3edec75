#include "app/pdfimport.h"

#include "app/annotations/webannotations.h"
#include "app/edits_common.h"
#include "app/import/importer.h"
#include "app/jobs.h"
#include "app/pdf/pdfannotations.h"
#include "app/pdf/pdftext.h"
#include "app/store/annotations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimer>

namespace crossread {

namespace {

constexpr qsizetype pieceArticles = 20; // what one turn of the window's thread loads without being felt

QString jobName()
{
    return QStringLiteral("pdfReturn");
}

QString lastPartIn(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

// The present state of the annotation with what the PDF changes of it.
Result<Annotation> takenOver(const Project &project, const PdfChange &change)
{
    Annotation after = project.annotation(change.after.id);
    if (change.note)
        after.note = change.after.note;
    if (change.color)
        after.color = change.after.color;
    if (change.place && change.after.article == after.article)
        after.span = change.after.span;
    after.modified = change.after.modified.isValid() ? change.after.modified : QDateTime::currentDateTimeUtc();
    CR_CHECK(quote(after, project.article(after.article).text));
    return after;
}

Result<Annotation> addition(const Project &project, const PdfChange &change)
{
    Annotation made = change.after;
    made.id = 0;
    if (!made.created.isValid())
        made.created = QDateTime::currentDateTimeUtc();
    if (!made.modified.isValid())
        made.modified = made.created;
    CR_LET(article, neededArticle(project, made.article));
    CR_CHECK(quote(made, article.text));
    return made;
}

} // namespace

bool isPdfFile(const QString &path)
{
    return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

QByteArray readOwnPdf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > importLimit || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(importLimit);
    return isOwnPdf(bytes) ? bytes : QByteArray();
}

QList<MarkedArticle> articlesForPdf(const Project &project)
{
    QList<MarkedArticle> articles;
    for (const Article &listed : project.currentArticles())
        articles += MarkedArticle{project.article(listed.id), project.annotations(listed.id)};
    return articles;
}

Result<QList<Id>> applyPdfChanges(Project &project, const QList<PdfChange> &changes, bool joinLast)
{
    QList<Id> ids;
    const auto count =
        std::count_if(changes.begin(), changes.end(), [](const PdfChange &one) { return one.isChange(); });
    const auto work = [&](Store &store) -> Result<void> {
        QSet<Id> removed;
        for (const PdfChange &change : changes) {
            const bool isThere = project.annotation(change.after.id).id != 0;
            Id id = change.before.id;
            if (change.what == PdfChange::Changed && isThere) {
                CR_LET(after, takenOver(project, change));
                CR_CHECK(storeAnnotation(store, after));
            } else if (change.what == PdfChange::Removed && isThere) {
                removed.insert(change.after.id);
            } else if (change.what == PdfChange::Added) {
                CR_LET(made, addition(project, change));
                CR_LET(inserted, insertAnnotation(store, made));
                id = inserted;
            }
            ids += id;
        }
        return removed.isEmpty() ? Result<void>() : deleteAnnotations(store, removed);
    };
    CR_CHECK(project.edit(Wording::tr("Take %n change(s) from a PDF", nullptr, int(count)), work, joinLast));
    return ids;
}

QString pdfChangeTitle(const PdfChange &change)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("crossread", text); };
    switch (change.what) {
    case PdfChange::Same:
        return said(QT_TRANSLATE_NOOP("crossread", "Unchanged"));
    case PdfChange::Added:
        return said(change.after.note.isEmpty() ? QT_TRANSLATE_NOOP("crossread", "New highlight")
                                                : QT_TRANSLATE_NOOP("crossread", "New note"));
    case PdfChange::Removed:
        return said(QT_TRANSLATE_NOOP("crossread", "Removed"));
    case PdfChange::Unplaced:
        return said(QT_TRANSLATE_NOOP("crossread", "Not on the article's words"));
    case PdfChange::Changed:
        break;
    }
    QStringList parts;
    if (change.note)
        parts += said(change.isMerged ? QT_TRANSLATE_NOOP("crossread", "Note joined with yours")
                                      : QT_TRANSLATE_NOOP("crossread", "Note changed"));
    if (change.color)
        parts += said(QT_TRANSLATE_NOOP("crossread", "Colour changed"));
    if (change.place)
        parts += said(QT_TRANSLATE_NOOP("crossread", "Moved"));
    return parts.join(QStringLiteral(", "));
}

PdfReturn::PdfReturn(Project &project, Jobs &jobs, QObject *parent) : QObject(parent), m_project(project), m_jobs(jobs)
{
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (cancelled && kind == jobName())
            finish();
    });
}

void PdfReturn::look(const QStringList &paths)
{
    for (const QString &path : paths)
        m_waiting.enqueue(path);
    if (!m_running)
        next();
}

PdfReturn::Looked PdfReturn::lookAt(const QString &path, const QList<Listed> &articles)
{
    Looked result{readOwnPdf(path), {}};
    if (result.bytes.isEmpty())
        return result;
    QSet<QByteArray> contents;
    QSet<QString> sources;
    if (const auto marks = readPdfAnnotations(result.bytes, path); marks && !marks->exported.isEmpty()) {
        if (const auto exported = readWebAnnotations(marks->exported, path)) {
            for (const WebAnnotation &one : exported->annotations) {
                contents.insert(one.content);
                sources.insert(lastPartIn(one.source));
            }
        }
    }
    const auto text = readPdfText(result.bytes, path);
    const QString words = text ? text->text.simplified() : QString();
    for (const Listed &article : articles) {
        if (contents.contains(article.content) || sources.contains(lastPartIn(article.file)) ||
            words.contains(article.title.simplified(), Qt::CaseInsensitive))
            result.articles += article.id;
    }
    return result;
}

void PdfReturn::next()
{
    while (!m_waiting.isEmpty() && !isPdfFile(m_waiting.head()))
        m_others += m_waiting.dequeue();
    m_running = !m_waiting.isEmpty();
    if (!m_running) {
        Q_EMIT othersFound(std::exchange(m_others, {}));
        return;
    }
    m_path = m_waiting.dequeue();
    QList<Listed> listed;
    for (const Article &article : m_project.currentArticles())
        listed += Listed{article.id, article.file, article.title, article.contentId};
    m_jobs.run<Looked>(
        jobName(), tr("Looking at %1").arg(lastPartIn(m_path)),
        [path = m_path, listed](const Progress &) { return lookAt(path, listed); },
        [this](const Looked &looked) {
            m_bytes = looked.bytes;
            m_wanted = looked.articles;
            m_articles.clear();
            if (m_bytes.isEmpty() || m_wanted.isEmpty()) {
                m_others += m_path;
                finish();
            } else {
                loadPiece();
            }
        });
}

void PdfReturn::loadPiece()
{
    for (qsizetype i = 0; i < pieceArticles && !m_wanted.isEmpty(); ++i) {
        const Id id = m_wanted.takeFirst();
        m_articles += MarkedArticle{m_project.article(id), m_project.annotations(id)};
    }
    if (!m_wanted.isEmpty())
        QTimer::singleShot(0, this, &PdfReturn::loadPiece);
    else
        compare();
}

void PdfReturn::compare()
{
    using Compared = Result<PdfComparison>;
    m_jobs.run<std::shared_ptr<Compared>>(
        jobName(), tr("Comparing the annotations of %1").arg(lastPartIn(m_path)),
        [path = m_path, bytes = m_bytes, articles = std::exchange(m_articles, {}),
         tags = m_project.tags()](const Progress &progress) {
            return std::make_shared<Compared>(pdfChanges(bytes, path, articles, tags, progress));
        },
        [this](const std::shared_ptr<Compared> &compared) {
            if (!*compared)
                Q_EMIT failed(compared->error());
            else if ((*compared)->articles.isEmpty())
                m_others += m_path;
            else
                Q_EMIT changesFound(m_path, (*compared)->changes);
            finish();
        });
}

void PdfReturn::finish()
{
    m_bytes.clear();
    m_articles.clear();
    m_wanted.clear();
    next();
}

} // namespace crossread
