#include "app/analyser.h"

#include "app/claimsearch.h"
#include "app/entities/reading.h"
#include "app/jobs.h"

#include <QElapsedTimer>

namespace crossread {

namespace {

// A batch is bounded, so that its result is written in one short transaction.
constexpr qsizetype batchArticles = 200;
constexpr qsizetype batchCharacters = 4'000'000;
constexpr qsizetype writtenAtOnce = 50; // articles; some 10 ms
constexpr qsizetype keptAtOnce = 200;   // readings of claims; some 10 ms
constexpr qint64 recallTime = 20;       // ms
constexpr std::chrono::milliseconds soon(50);
const QString claimsJob = QStringLiteral("claims");

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

Analyser::Analyser(Project &project, Jobs &jobs, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs), m_memory(std::make_shared<PairMemory>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &Analyser::next);
    connect(&project, &Project::changed, this, &Analyser::projectChanged);
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || m_replacing || (kind != QLatin1String("entities") && kind != claimsJob))
            return;
        while (keepReadings()) {
        }
        m_running = false; // what it would have found is found by restart(), or after the next change
        m_linksStale = true;
        m_claimsStale = true;
        Q_EMIT settled();
    });
    connect(&jobs, &Jobs::progressed, this, [this](const QString &kind) {
        if (kind == claimsJob)
            keepReadings();
    });
    m_claimsStale = !project.articles().isEmpty() && !project.isAnalysed();
    m_soon.start();
}

Analyser::~Analyser() = default;

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
    if (m_running && m_jobs.isRunning(claimsJob)) {
        m_replacing = true; // what it would find is of yesterday
        m_jobs.cancel(claimsJob);
        m_replacing = false;
        m_running = false;
    }
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
    if (keepReadings())
        return nextAfter(std::chrono::milliseconds(0));
    if (m_found)
        return writeClaims();
    const QList<Id> unread = m_project.unread();
    // Names of the first articles show early; all that is linked on the way costs no more than linking the whole twice.
    const bool many = m_unlinked > 0 && m_unlinked >= m_linked;
    if (!unread.isEmpty() && !many)
        return readBatch(unread);
    if (many || m_linksStale || !m_project.unrecognised().isEmpty())
        return linkAll();
    if (m_claimsStale)
        return searchClaims();
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
    const auto &articles = m_project.currentArticles();
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
    for (const auto &head : m_project.currentArticles()) {
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

void Analyser::searchClaims()
{
    m_running = true;
    m_claimsStale = false;
    m_fresh = std::make_shared<FreshReadings>();
    auto search = std::make_shared<ClaimSearch>(m_project.claimSearch());
    search->memory = m_memory;
    using Outcome = std::shared_ptr<Result<FoundClaims>>;
    m_jobs.run<Outcome>(
        claimsJob, tr("Looking for shared claims"),
        [search, fresh = m_fresh](const Progress &progress) {
            return std::make_shared<Result<FoundClaims>>(findClaims(*search, *fresh, progress));
        },
        [this](const Outcome &outcome) {
            m_running = false;
            if (outcome->ok()) {
                m_found = std::make_unique<FoundClaims>(std::move(*outcome).value());
                return next();
            }
            Q_EMIT failed(outcome->error());
            Q_EMIT settled();
        });
}

// Some of what a search has read anew, whether it comes to its end or not; false: there is no more.
bool Analyser::keepReadings()
{
    const QList<FreshReading> some = m_fresh ? m_fresh->take(keptAtOnce) : QList<FreshReading>();
    if (some.isEmpty())
        return false;
    const auto written = m_project.setClaimReadings(some);
    if (!written)
        Q_EMIT failed(written.error());
    return written.ok();
}

void Analyser::writeClaims()
{
    const auto done = m_project.writeFindings(*m_found);
    if (!done) {
        m_found.reset();
        Q_EMIT failed(done.error());
        return settled();
    }
    if (done.value())
        m_found.reset();
    nextAfter(std::chrono::milliseconds(0));
}

} // namespace crossread
