#pragma once

#include "app/pdf/pdfchanges.h"
#include "app/project.h"

#include <QQueue>

namespace crossread {

class Jobs;

// PDFs that Crossread has exported and somebody else's program has changed, on their way back into a project.

bool isPdfFile(const QString &path); // *.pdf

// The file's bytes where Crossread has exported it; empty: it has not, or it cannot be read. Any thread.
QByteArray readOwnPdf(const QString &path);

// All that a PDF may be about, with what is marked there.
QList<MarkedArticle> articlesForPdf(const Project &project);

// Takes changes into the project, in one step of undo. Of each the annotation concerned, 0 where there is none or
// nothing was to be done.
Result<QList<Id>> applyPdfChanges(Project &project, const QList<PdfChange> &changes, bool joinLast = false);

// What is said of one for people: "Note changed", "New highlight", …
QString pdfChangeTitle(const PdfChange &change);

// Looks at files in the background: which are PDFs of Crossread's own that have come back, with which changes, and
// which are to be imported like any other. Lives on the project's thread.
class PdfReturn : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    PdfReturn(Project &project, Jobs &jobs, QObject *parent = nullptr);

    void look(const QStringList &paths);
    bool isIdle() const { return !m_running && m_waiting.isEmpty(); }

Q_SIGNALS:
    void changesFound(const QString &path, const QList<crossread::PdfChange> &changes);
    // Once at the end: no exports, or of articles that are not here; may be none.
    void othersFound(const QStringList &paths);
    void failed(const crossread::Error &error);

private:
    struct Looked
    {
        QByteArray bytes;   // empty: no export
        QList<Id> articles; // that it may be about
    };
    struct Listed
    {
        Id id;
        QString file;
        QString title;
        QByteArray content;
    };
    static Looked lookAt(const QString &path, const QList<Listed> &articles);
    void next();
    void loadPiece();
    void compare();
    void finish();

    Project &m_project;
    Jobs &m_jobs;
    QQueue<QString> m_waiting;
    QStringList m_others;
    QString m_path;
    QByteArray m_bytes;
    QList<Id> m_wanted; // articles still to be loaded
    QList<MarkedArticle> m_articles;
    bool m_running = false;
};

} // namespace crossread

Q_DECLARE_METATYPE(crossread::PdfChange)
