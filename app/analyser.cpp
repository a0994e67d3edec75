#include "app/analyser.h"

#include "app/claims/claims.h"
#include "app/entities/entities.h"
#include "app/jobs.h"

#include <chrono>

namespace crossread {

namespace {

// Articles of one batch decide together about names; a batch is bounded, so that its result is written in one
// short transaction and shows early.
constexpr qsizetype batchArticles = 200;
constexpr qsizetype batchCharacters = 4'000'000;

using MentionLists = QList<QList<Mention>>;

// What the recogniser and the definitions find together.
DefinedMentions readArticles(const QList<Article> &articles, const UserDefinitions &definitions,
                             const Progress &progress)
{
    return withDefinitions(articles, recognise(articles, {}, progress), definitions, progress);
}

} // namespace

Analyser::Analyser(Project &project, Jobs &jobs, QObject *parent) : QObject(parent), m_project(project), m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(50));
    connect(&m_soon, &QTimer::timeout, this, &Analyser::next);
    connect(&project, &Project::changed, this, &Analyser::projectChanged);
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (!cancelled || (kind != QLatin1String("entities") && kind != QLatin1String("claims")))
            return;
        m_running = false; // what it would have found is found by restart(), or after the next change
        m_claimsStale = true;
        Q_EMIT settled();
    });
    m_claimsStale = !project.articles().isEmpty() && project.analysis() == ClaimAnalysis();
    m_soon.start();
}

void Analyser::restart()
{
    m_claimsStale = true;
    m_soon.start();
}

void Analyser::setDefinitions(const UserDefinitions &definitions)
{
    m_definitions = definitions;
    m_project.setRecogniser(recognitionVersion(definitions), definitions.kinds());
    m_soon.start();
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
    m_soon.start();
}

void Analyser::next()
{
    if (m_running)
        return; // its end comes back here
    const auto missing = m_project.unrecognised();
    if (!missing.isEmpty())
        return recogniseBatch(missing);
    if (m_claimsStale)
        return findClaims();
    Q_EMIT settled();
}

void Analyser::recogniseBatch(const QList<Id> &missing)
{
    QList<Article> batch;
    qsizetype characters = 0;
    for (const auto id : missing) {
        batch.append(m_project.article(id));
        characters += batch.last().text.size();
        if (batch.size() == batchArticles || characters > batchCharacters)
            break;
    }
    m_running = true;
    m_claimsStale = true;
    const int version = recognitionVersion(m_definitions);
    m_jobs.run<DefinedMentions>(
        QStringLiteral("entities"), tr("Recognising names and figures"),
        [batch, definitions = m_definitions](const Progress &progress) {
            return readArticles(batch, definitions, progress);
        },
        [this, batch, version](const DefinedMentions &read) {
            m_running = false;
            if (version != recognitionVersion(m_definitions))
                return next(); // they were changed meanwhile
            if (!read.faults.isEmpty())
                Q_EMIT definitionsGivenUp(read.faults);
            QHash<Id, QList<Mention>> found;
            for (qsizetype i = 0; i < batch.size(); ++i)
                found.insert(batch[i].id, read.mentions[i]);
            if (const auto written = m_project.setMentions(found); !written) {
                Q_EMIT failed(written.error());
                return settled();
            }
            next();
        });
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
