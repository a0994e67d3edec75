#include "app/importqueue.h"

#include "app/jobs.h"

#include <QCoreApplication>
#include <QTimer>

namespace crossread {

namespace {

// A piece is what one transaction on the window's thread adds without being felt.
constexpr qsizetype pieceArticles = 25;
constexpr qsizetype pieceCharacters = 400'000;

} // namespace

QString ImportReport::summary() const
{
    QStringList parts;
    if (!added.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n article(s) imported", nullptr, int(added.size()));
    if (!duplicates.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n already here", nullptr, int(duplicates.size()));
    if (refused.size() == 1)
        parts << refused.first().error.message;
    else if (!refused.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n file(s) refused", nullptr, int(refused.size()));
    if (cancelled)
        parts << QCoreApplication::translate("crossread", "import cancelled");
    if (parts.isEmpty())
        parts << QCoreApplication::translate("crossread", "No articles found there");
    return parts.join(QStringLiteral("; "));
}

QString ImportReport::details() const
{
    QStringList lines;
    for (const auto &file : refused)
        lines << (file.error.message.contains(file.name) ? file.error.message
                                                         : QStringLiteral("%1: %2").arg(file.name, file.error.message));
    return lines.join(QLatin1Char('\n'));
}

ImportQueue::ImportQueue(Project &project, Jobs &jobs, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs)
{
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || kind != QLatin1String("import"))
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

void ImportQueue::import(const QStringList &paths)
{
    m_waiting.enqueue(paths);
    if (!m_running)
        next();
}

ImportQueue::Read ImportQueue::read(const QStringList &paths, const Progress &progress)
{
    Read result;
    const auto files = importFiles(paths);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress.cancelled())
            break; // nobody waits for the result any more
        progress.at(double(i) / double(files.size()));
        auto articles = importFile(files[i]);
        if (articles)
            result.articles += *articles;
        else
            result.refused.append({files[i].name, articles.error()});
    }
    return result;
}

void ImportQueue::next()
{
    if (m_waiting.isEmpty())
        return;
    m_running = true;
    const auto paths = m_waiting.dequeue();
    m_jobs.run<Read>(
        QStringLiteral("import"), tr("Importing"), [paths](const Progress &progress) { return read(paths, progress); },
        [this](const Read &result) {
            m_articles = result.articles;
            m_added = 0;
            m_joins = false;
            m_report = {};
            m_report.refused = result.refused;
            if (m_gate)
                m_gate(m_articles.size(), [this] { addPiece(); });
            else
                addPiece();
        });
}

void ImportQueue::addPiece()
{
    QList<Article> piece;
    for (qsizetype characters = 0;
         m_added + piece.size() < m_articles.size() && piece.size() < pieceArticles && characters < pieceCharacters;) {
        piece.append(m_articles[m_added + piece.size()]);
        characters += piece.last().text.size();
    }
    if (!piece.isEmpty()) {
        m_adding = true;
        const auto outcomes = addArticles(m_project, piece, m_joins);
        m_adding = false;
        if (!outcomes) {
            m_report.refused.append({m_project.name(), outcomes.error()});
            m_added = m_articles.size();
        } else {
            for (const auto &outcome : *outcomes)
                (outcome.duplicate ? m_report.duplicates : m_report.added).append(outcome.id);
            m_joins = !m_report.added.isEmpty();
            m_added += piece.size();
        }
    }
    if (m_added < m_articles.size()) {
        QTimer::singleShot(0, this, &ImportQueue::addPiece);
        return;
    }
    finish();
}

void ImportQueue::finish()
{
    m_articles.clear();
    m_running = false;
    Q_EMIT finished(m_report);
    if (!m_running)
        next();
}

} // namespace crossread
