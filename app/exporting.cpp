#include "app/exporting.h"

#include "app/claims/claims.h"
#include "app/files.h"
#include "app/jobs.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

constexpr int pieceTime = 10; // milliseconds of the window's thread at a time

QString jobKind()
{
    return QStringLiteral("export");
}

bool isWithin(const Claim &claim, const PassageRef &place)
{
    return std::any_of(claim.passages.begin(), claim.passages.end(), [&place](const Passage &passage) {
        return passage.article == place.article && passage.span.overlaps(place.span);
    });
}

// Whether the analyst has put both sides into one claim.
bool isConfirmed(const QList<Claim> &claims, const PassageRef &a, const PassageRef &b)
{
    return std::any_of(claims.begin(), claims.end(), [&](const Claim &claim) {
        return claim.status == ClaimStatus::Confirmed && isWithin(claim, a) && isWithin(claim, b);
    });
}

// A name that every file system takes, and that differs from those that are taken.
QString freeName(const Article &article, const QString &suffix, QSet<QString> &taken)
{
    QString base = QFileInfo(fileNameOf(article)).completeBaseName().simplified();
    for (QChar &c : base) {
        if (c < QLatin1Char(' ') || QStringLiteral("\\/:*?\"<>|").contains(c))
            c = QLatin1Char('_');
    }
    base.truncate(80);
    if (base.isEmpty() || base.startsWith(QLatin1Char('.')))
        base.prepend(QStringLiteral("article"));
    QString name = QStringLiteral("%1.%2").arg(base, suffix);
    for (int number = 2; taken.contains(name.toCaseFolded()); ++number)
        name = QStringLiteral("%1-%2.%3").arg(base).arg(number).arg(suffix);
    taken.insert(name.toCaseFolded());
    return name;
}

Progress partOf(const Progress &progress, qsizetype part, qsizetype parts)
{
    return {[progress, part, parts](double fraction) { progress.at((double(part) + fraction) / double(parts)); },
            progress.isCancelled};
}

Error cancelledError()
{
    return {QCoreApplication::translate("crossread", "The export was cancelled."), {}};
}

Result<QStringList> writeEach(const ExportFormat &format, const ExportData &data, const ExportOptions &options,
                              const QString &folder, const Progress &progress)
{
    StagedFiles files(folder);
    QSet<QString> taken;
    for (qsizetype i = 0; i < data.articles.size(); ++i) {
        const auto bytes = format.write(onlyOf(data, i), options, partOf(progress, i, data.articles.size()));
        if (progress.cancelled())
            return cancelledError();
        if (!bytes)
            return bytes.error();
        const auto staged =
            files.add(freeName(data.articles.at(i).article, QString::fromLatin1(format.suffix), taken), *bytes);
        if (!staged)
            return staged.error();
    }
    return files.commit();
}

} // namespace

ExportGatherer::ExportGatherer(const Project &project, const QList<Id> &articles, const ExportFormat &format,
                               const ExportOptions &options, std::optional<ExportFindings> findings)
    : m_project(project), m_format(format), m_options(options), m_findings(std::move(findings))
{
    const QSet<Id> wanted(articles.begin(), articles.end());
    for (const Article &article : articles.isEmpty() ? project.currentArticles() : project.articles()) {
        if (wanted.isEmpty() || wanted.contains(article.id))
            m_waiting.prepend(article.id);
    }
    m_chosen = QSet<Id>(m_waiting.begin(), m_waiting.end());
}

bool ExportGatherer::step(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    const bool needsMentions = m_options.entities || (m_format.needs & ExportFormat::Mentions) != 0;
    const bool needsOriginals = m_options.originals || (m_format.needs & ExportFormat::Originals) != 0;
    while (!m_waiting.isEmpty()) {
        ExportedArticle exported;
        const Id id = m_waiting.takeLast();
        exported.article = m_project.article(id);
        if (exported.article.id == 0)
            continue; // removed meanwhile
        if (needsOriginals)
            exported.article.original = m_project.original(id);
        exported.annotations = m_project.annotations(id);
        if (!m_options.notes) {
            for (Annotation &annotation : exported.annotations)
                annotation.note.clear();
        }
        if (needsMentions)
            exported.mentions = m_findings && m_findings->mentions.contains(id) ? m_findings->mentions.value(id)
                                                                                : m_project.mentions(id);
        m_data.articles += exported;
        if (deadline.hasExpired())
            return false;
    }
    gatherRest();
    return true;
}

const ClaimAnalysis &ExportGatherer::analysis() const
{
    return m_findings ? m_findings->analysis : m_project.analysis();
}

QList<Claim> ExportGatherer::claims() const
{
    QList<Claim> decided;
    QList<Claim> suggested;
    for (const Claim &claim : m_project.claims())
        (claim.isSuggested() ? suggested : decided) += claim;
    if (m_findings)
        suggested = undecided(m_findings->analysis.claims, decided);
    if (!m_options.confirmedOnly)
        decided += suggested;
    QList<Claim> result;
    for (Claim claim : std::as_const(decided)) {
        claim.passages.removeIf([this](const Passage &passage) {
            return m_project.isSuperseded(passage.article) && !m_chosen.contains(passage.article);
        });
        const bool isHere = std::any_of(claim.passages.begin(), claim.passages.end(),
                                        [this](const Passage &passage) { return m_chosen.contains(passage.article); });
        if (isHere && claim.status != ClaimStatus::Rejected)
            result += claim;
    }
    return result;
}

void ExportGatherer::gatherRest()
{
    m_data.project = m_project.name();
    m_data.made = QDateTime::currentDateTimeUtc();
    for (const Article &article : m_project.articles()) {
        if (m_chosen.contains(article.id) || !m_project.isSuperseded(article.id))
            m_data.corpus += article;
    }
    m_data.tags = m_project.tags();
    m_data.kinds = m_project.kinds();
    QSet<Id> shown;
    if ((m_format.needs & ExportFormat::Claims) != 0) {
        m_data.claims = claims();
        for (const Claim &claim : std::as_const(m_data.claims))
            shown += claim.id;
        const auto isOut = [this](const auto &pair) {
            return !m_chosen.contains(pair.a.article) || !m_chosen.contains(pair.b.article) ||
                   (m_options.confirmedOnly && !isConfirmed(m_data.claims, pair.a, pair.b));
        };
        m_data.conflicts = analysis().conflicts;
        m_data.conflicts.removeIf(isOut);
        m_data.links = analysis().links;
        m_data.links.removeIf(isOut);
        m_data.citations = analysis().citations;
        m_data.citations.removeIf([this](const Citation &citation) { return !m_chosen.contains(citation.from); });
    }
    for (const Note &note : m_project.notes()) {
        const bool isOnAll = note.article == 0 && note.claim == 0;
        if (m_options.notes && (isOnAll || m_chosen.contains(note.article) || shown.contains(note.claim)))
            m_data.notes += note;
    }
}

ExportData ExportGatherer::take()
{
    return std::move(m_data);
}

ExportData gatherExport(const Project &project, const QList<Id> &articles, const ExportFormat &format,
                        const ExportOptions &options, std::optional<ExportFindings> findings)
{
    ExportGatherer gatherer(project, articles, format, options, std::move(findings));
    while (!gatherer.step(std::numeric_limits<int>::max())) {
    }
    return gatherer.take();
}

ExportGathering::ExportGathering(const Project &project, QObject *parent) : QObject(parent), m_project(project)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ExportGathering::step);
}

void ExportGathering::start(const QList<Id> &articles, const ExportFormat &format, const ExportOptions &options,
                            std::function<void(ExportData)> then)
{
    m_gatherer = std::make_unique<ExportGatherer>(m_project, articles, format, options);
    m_then = std::move(then);
    m_timer.start();
}

void ExportGathering::stop()
{
    m_timer.stop();
    m_gatherer.reset();
    m_then = {};
}

void ExportGathering::step()
{
    if (!m_gatherer->step(pieceTime))
        return;
    ExportData data = m_gatherer->take();
    const auto then = std::move(m_then);
    stop();
    then(std::move(data));
}

Exporting::Exporting(const Project &project, Jobs &jobs, QObject *parent)
    : QObject(parent), m_jobs(jobs), m_gathering(project)
{
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (m_running && cancelled && kind == jobKind())
            finish(cancelledError());
    });
}

void Exporting::start(const ExportRequest &request)
{
    m_waiting.enqueue(request);
    if (!m_running)
        next();
}

void Exporting::next()
{
    if (m_waiting.isEmpty())
        return;
    m_running = true;
    m_request = m_waiting.dequeue();
    m_gathering.start(m_request.articles, *m_request.format, m_request.options,
                      [this](const ExportData &data) { write(data); });
}

void Exporting::write(const ExportData &data)
{
    m_jobs.run<Result<QStringList>>(
        jobKind(), tr("Exporting %1").arg(QFileInfo(m_request.path).fileName()),
        [data, request = m_request](const Progress &progress) {
            return writeExport(*request.format, data, request.options, request.path, progress);
        },
        [this](const Result<QStringList> &outcome) { finish(outcome); });
}

void Exporting::finish(const Result<QStringList> &outcome)
{
    m_running = false;
    if (outcome)
        Q_EMIT written(*outcome);
    else
        Q_EMIT failed(outcome.error());
    next();
}

Result<QStringList> writeExport(const ExportFormat &format, const ExportData &data, const ExportOptions &options,
                                const QString &path, const Progress &progress)
{
    const QString refused = refusal(format, data.articles.size(), options);
    if (!refused.isEmpty())
        return Error{refused, {}};
    if (options.eachArticle)
        return writeEach(format, data, options, path, progress);
    const auto bytes = format.write(data, options, progress);
    if (progress.cancelled())
        return cancelledError();
    if (!bytes)
        return bytes.error();
    const auto written = writeFile(path, *bytes);
    return written ? Result<QStringList>(QStringList{path}) : Result<QStringList>(written.error());
}

QString refusal(const ExportFormat &format, qsizetype articles, const ExportOptions &options)
{
    if (options.eachArticle && !format.splits)
        return QCoreApplication::translate("crossread", "“%1” has no file for each article.").arg(exportTitle(format));
    const qsizetype inOne = options.eachArticle ? 1 : articles; // of a file
    if (format.articles > 0 && inOne != format.articles)
        return QCoreApplication::translate("crossread", "“%1” takes exactly %n article(s).", nullptr, format.articles)
            .arg(exportTitle(format));
    return {};
}

QString exportTitle(const ExportFormat &format)
{
    return QCoreApplication::translate("crossread", format.title);
}

QString exportFilter(const ExportFormat &format)
{
    return QStringLiteral("%1 (*.%2)").arg(exportTitle(format), QString::fromLatin1(format.suffix));
}

} // namespace crossread
