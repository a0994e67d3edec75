#include "app/importqueue.h"

#include "app/annotationimport.h"
#include "app/jobs.h"

#include <QCoreApplication>
#include <QTimer>

namespace crossread {

namespace {

// A piece is what one transaction on the window's thread adds without being felt.
constexpr qsizetype pieceArticles = 25;
constexpr qsizetype pieceCharacters = 400'000;
const QString carryJob = QStringLiteral("importCarry");

} // namespace

QString ImportReport::summary() const
{
    QStringList parts;
    if (!added.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n article(s) imported", nullptr, int(added.size()));
    if (!versions.isEmpty())
        parts << QCoreApplication::translate("crossread", "%n as a version of one that was here", nullptr,
                                             int(versions.size()));
    int review = 0;
    for (const Version &version : versions)
        review += version.review;
    if (review > 0)
        parts << QCoreApplication::translate("crossread", "%n place(s) to review", nullptr, review);
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
    : QObject(parent), m_project(project), m_jobs(jobs), m_carrying(project, jobs, carryJob)
{
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || !m_running || (kind != QLatin1String("import") && kind != carryJob))
            return;
        if (kind != carryJob)
            m_report = {}; // else what has been added stays
        m_report.cancelled = true;
        finish();
    });
    // An edit of the user's between two pieces stays a step of undo of its own.
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (!m_adding && !m_carrying.isWriting() && change.parts.testFlag(Change::History))
            m_joins = false;
    });
    QTimer::singleShot(0, this, &ImportQueue::resume);
}

ImportQueue::~ImportQueue() = default;

void ImportQueue::import(const QStringList &paths)
{
    m_waiting.enqueue(paths);
    if (!m_running)
        next();
}

ImportQueue::Read ImportQueue::read(const QStringList &paths, const Progress &progress)
{
    Read result;
    auto files = importFiles(paths);
    files.removeIf([](const ImportFile &file) { return isWebAnnotationFile(file.path); }); // AnnotationImport's
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
            m_others = std::make_unique<OtherVersions>(m_project);
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

// The next articles that are no other versions of anything: neither of what is there nor of one another.
QList<Article> ImportQueue::nextPiece()
{
    QList<Article> piece;
    QSet<QString> files;
    QSet<QString> addresses;
    qsizetype characters = 0;
    for (qsizetype i = m_added; i < m_articles.size(); ++i) {
        const Article &article = m_articles.at(i);
        const QString file = article.file + QLatin1Char('\n') + QString::number(article.item);
        const bool again = files.contains(file) || (!article.address.isEmpty() && addresses.contains(article.address));
        if (piece.size() == pieceArticles || characters >= pieceCharacters || again)
            break;
        m_other = m_others->of(article);
        if (m_other != 0)
            break;
        files.insert(file);
        addresses.insert(article.address);
        piece.append(article);
        characters += article.text.size();
    }
    return piece;
}

void ImportQueue::addPiece()
{
    const QList<Article> piece = nextPiece();
    if (piece.isEmpty() && m_added < m_articles.size()) {
        // Finding out that it is one, and gathering what hangs on the other, each take a turn's time where that is
        // long.
        const Article article = m_articles.at(m_added);
        QTimer::singleShot(0, this, [this, article, other = m_other] {
            if (m_running)
                addAsVersion(article, other);
        });
        return;
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
    goOn();
}

void ImportQueue::goOn()
{
    if (m_added < m_articles.size())
        QTimer::singleShot(0, this, &ImportQueue::addPiece);
    else
        finish();
}

void ImportQueue::addAsVersion(const Article &article, Id other)
{
    if (isOlderThan(article, m_project.article(other))) {
        m_adding = true;
        const auto id = addOlderVersion(m_project, article, other, m_joins);
        m_adding = false;
        return written(id, {0, other, false});
    }
    carry(carryInput(m_project, other), article.text, other, [this, article, other](const CarryPlan &plan) {
        return std::make_unique<VersionWriter>(m_project, article, other, plan);
    });
}

void ImportQueue::carry(const CarryInput &input, const QString &newerText, Id other, const CarryJob::Writing &writing)
{
    m_carrying.start(tr("Carrying over to the new version"), input, newerText, m_joins, writing,
                     [this, other](const Result<Id> &id, const CarryPlan &plan) {
                         written(id, {0, other, true, plan.count(Anchoring::Exact) + plan.count(Anchoring::Moved),
                                      plan.count(Anchoring::Review), plan.count(Anchoring::Orphan)});
                     });
}

void ImportQueue::written(const Result<Id> &id, const ImportReport::Version &version)
{
    if (!id) {
        m_report.refused.append({m_articles.value(m_added).file, id.error()});
    } else {
        m_report.added.append(*id);
        m_report.versions.append(version);
        m_report.versions.last().article = *id;
        m_joins = true;
    }
    ++m_added;
    goOn();
}

// What was broken off when the program ended is carried over now.
void ImportQueue::resume()
{
    const QList<Id> unfinished = unfinishedVersions(m_project);
    if (m_running || unfinished.isEmpty())
        return;
    const Id older = unfinished.first();
    QList<Id> chain = m_project.versions(older);
    const Article newest = m_project.article(chain.takeLast());
    m_running = true;
    m_resuming = true;
    m_joins = false;
    carry(carryInput(m_project, chain), newest.text, older,
          [this, older](const CarryPlan &plan) { return std::make_unique<VersionWriter>(m_project, older, plan); });
}

void ImportQueue::finish()
{
    m_articles.clear();
    m_others.reset();
    m_running = false;
    if (!std::exchange(m_resuming, false))
        Q_EMIT finished(m_report);
    if (!m_running)
        next();
}

} // namespace crossread
