#include "app/analyser.h"

#include "app/claims/claims.h"
#include "app/entities/reading.h"
#include "app/jobs.h"

#include <QElapsedTimer>

namespace crossread {

namespace {

// A batch is bounded, so that its result is written in one short transaction.
constexpr qsizetype batchArticles = 200;
constexpr qsizetype batchCharacters = 4'000'000;
constexpr qsizetype writtenAtOnce = 50; // articles; some 10 ms
constexpr qint64 recallTime = 20;       // ms
constexpr std::chrono::milliseconds soon(50);

using MentionLists = QList<QList<Mention>>;

struct ReadBatch
{
    QList<QByteArray> readings;
    QList<DefinitionFault> faults;
};

ReadBatch readBatchOf(const QList<Article> &articles, const UserDefinitions &definitions, const Progress &progress)
{
    QList<ArticleReading> readings = readArticles(articles, progress);
    const DefinedMentions defined = withDefinitions(articles, MentionLists(articles.size()), definitions, progress);
    ReadBatch read{{}, defined.faults};
    for (qsizetype i = 0; i < readings.size(); ++i) {
        readings[i].defined = defined.mentions.value(i);
        read.readings += toBytes(readings.at(i));
    }
    return read;
}

// The same for the same mentions while the program runs.
quint64 fingerprint(const QList<Mention> &mentions)
{
    size_t hash = 0;
    for (const Mention &mention : mentions) {
        hash = qHashMulti(hash, mention.span.start, mention.span.end, mention.kind, mention.entity, int(mention.origin),
                          mention.score, mention.value.has_value());
        if (mention.value)
            hash = qHashMulti(hash, mention.value->kind, mention.value->min, mention.value->max, mention.value->unit);
    }
    return quint64(hash) | 1;
}

} // namespace

struct Analyser::Linked
{
    QHash<Id, QList<Mention>> changed;
    QList<Id> unreadable; // they are read once more
};

Analyser::Analyser(Project &project, Jobs &jobs, QObject *parent) : QObject(parent), m_project(project), m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &Analyser::next);
    connect(&project, &Project::changed, this, &Analyser::projectChanged);
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || (kind != QLatin1String("entities") && kind != QLatin1String("claims")))
            return;
        m_running = false; // what it would have found is found by restart(), or after the next change
        m_linksStale = true;
        m_claimsStale = true;
        Q_EMIT settled();
    });
    m_claimsStale = !project.articles().isEmpty() && project.analysis() == ClaimAnalysis();
    m_soon.start();
}

void Analyser::restart()
{
    m_claimsStale = true;
    nextAfter(soon);
}

void Analyser::setDefinitions(const UserDefinitions &definitions)
{
    m_definitions = definitions;
    m_project.setRecogniser(recognitionVersion(definitions), definitions.kinds());
    m_known.clear();
    m_toWrite.clear();
    nextAfter(soon);
}

bool Analyser::isIdle() const
{
    return !m_running && !m_soon.isActive();
}

void Analyser::projectChanged(const Change &change)
{
    if (!(change.parts & (Change::Articles | Change::Dictionary)))
        return;
    m_claimsStale = true;
    m_linksStale = m_linksStale || change.parts.testFlag(Change::Articles);
    nextAfter(soon);
}

void Analyser::nextAfter(std::chrono::milliseconds wait)
{
    m_soon.start(wait);
}

void Analyser::next()
{
    if (m_running)
        return; // its end comes back here
    if (!m_toWrite.isEmpty())
        return writeSome();
    const QList<Id> unread = m_project.unread();
    // Names of the first articles show early; all that is linked on the way costs no more than linking the whole twice.
    const bool many = m_unlinked > 0 && m_unlinked >= m_linked;
    if (!unread.isEmpty() && !many)
        return readBatch(unread);
    if (many || m_linksStale || !m_project.unrecognised().isEmpty())
        return linkAll();
    if (m_claimsStale)
        return findClaims();
    Q_EMIT settled();
}

void Analyser::readBatch(const QList<Id> &unread)
{
    QList<Article> batch;
    qsizetype characters = 0;
    for (const auto id : unread) {
        batch.append(m_project.article(id));
        characters += batch.last().text.size();
        if (batch.size() == batchArticles || characters > batchCharacters)
            break;
    }
    m_running = true;
    const int version = recognitionVersion(m_definitions);
    m_jobs.run<ReadBatch>(
        QStringLiteral("entities"), tr("Recognising names and figures"),
        [batch, definitions = m_definitions](const Progress &progress) {
            return readBatchOf(batch, definitions, progress);
        },
        [this, batch, version](const ReadBatch &read) {
            m_running = false;
            if (version != recognitionVersion(m_definitions))
                return next(); // they were changed meanwhile
            if (!read.faults.isEmpty())
                Q_EMIT definitionsGivenUp(read.faults);
            QHash<Id, QByteArray> readings;
            for (qsizetype i = 0; i < batch.size(); ++i) {
                readings.insert(batch[i].id, read.readings[i]);
                m_known.remove(batch[i].id);
            }
            if (const auto written = m_project.setReadings(readings); !written) {
                Q_EMIT failed(written.error());
                return settled();
            }
            m_unlinked += batch.size();
            m_linksStale = true;
            next();
        });
}

// Fetches what the project knows of each article, a few at a time; true when nothing is missing any more.
bool Analyser::recall()
{
    QElapsedTimer timer;
    timer.start();
    const auto &articles = m_project.articles();
    for (const Article &head : articles) {
        if (m_known.contains(head.id))
            continue;
        if (timer.elapsed() > recallTime)
            return false;
        const QByteArray reading = m_project.reading(head.id);
        if (!reading.isEmpty())
            m_known.insert(head.id, {reading, fingerprint(m_project.foundMentions(head.id))});
    }
    return true;
}

void Analyser::linkAll()
{
    if (!recall())
        return nextAfter(std::chrono::milliseconds(0));
    QList<Id> ids;
    QList<Known> known;
    for (const auto &head : m_project.articles()) {
        if (const auto found = m_known.constFind(head.id); found != m_known.cend()) {
            ids += head.id;
            known += *found;
        }
    }
    for (const Id id : m_project.unrecognised()) {
        if (const auto at = ids.indexOf(id); at >= 0)
            known[at].mentions = 0; // is written in any case
    }
    m_running = true;
    m_linksStale = false;
    m_linked = ids.size();
    m_unlinked = 0;
    const int version = recognitionVersion(m_definitions);
    m_jobs.run<Linked>(
        QStringLiteral("entities"), tr("Recognising names and figures"),
        [ids, known](const Progress &progress) {
            Linked linked;
            QList<ArticleReading> readings(ids.size());
            for (qsizetype i = 0; i < ids.size() && !progress.cancelled(); ++i) {
                if (auto reading = readingFromBytes(known[i].reading))
                    readings[i] = std::move(*reading);
                else
                    linked.unreadable += ids[i];
            }
            const auto mentions = link(readings, progress);
            for (qsizetype i = 0; i < mentions.size(); ++i) {
                if (fingerprint(mentions[i]) != known[i].mentions)
                    linked.changed.insert(ids[i], mentions[i]);
            }
            return linked;
        },
        [this, version](const Linked &linked) {
            m_running = false;
            if (version != recognitionVersion(m_definitions))
                return next();
            m_toWrite = linked.changed;
            m_claimsStale = m_claimsStale || !m_toWrite.isEmpty();
            if (!linked.unreadable.isEmpty())
                return readBatch(linked.unreadable);
            next();
        });
}

void Analyser::writeSome()
{
    QHash<Id, QList<Mention>> some;
    while (!m_toWrite.isEmpty() && some.size() < writtenAtOnce) {
        const auto first = m_toWrite.cbegin();
        some.insert(first.key(), first.value());
        if (const auto known = m_known.find(first.key()); known != m_known.end())
            known->mentions = fingerprint(first.value());
        m_toWrite.erase(first);
    }
    if (const auto written = m_project.setMentions(some); !written) {
        m_toWrite.clear();
        Q_EMIT failed(written.error());
        return settled();
    }
    nextAfter(std::chrono::milliseconds(0));
}

void Analyser::findClaims()
{
    QList<Article> articles;
    MentionLists mentions;
    for (const auto &head : m_project.articles()) {
        articles.append(m_project.article(head.id));
        mentions.append(m_project.mentions(head.id));
    }
    m_running = true;
    m_claimsStale = false;
    m_jobs.run<ClaimAnalysis>(
        QStringLiteral("claims"), tr("Looking for shared claims"),
        [articles, mentions](const Progress &progress) { return analyseClaims(articles, mentions, progress); },
        [this](const ClaimAnalysis &analysis) {
            m_running = false;
            if (const auto written = m_project.setAnalysis(analysis); !written)
                Q_EMIT failed(written.error());
            next();
        });
}

} // namespace crossread
