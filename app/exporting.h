#pragma once

#include "app/export/export.h"
#include "app/project.h"

#include <functional>
#include <memory>
#include <optional>
#include <QQueue>
#include <QTimer>

namespace crossread {

class Jobs;

// Exports from a project to its files: what is written is gathered on the project's thread, as values, and written on
// any.

// What the program would find in the project's articles, for a project that was not looked through yet.
struct ExportFindings
{
    QHash<Id, QList<Mention>> mentions; // of all current articles
    ClaimAnalysis analysis;
};

// Gathers, in pieces where that takes long. The project outlives it; what changes meanwhile may or may not be in it.
class ExportGatherer
{
public:
    // `articles` are written in the project's order, older versions too; none: all current ones.
    ExportGatherer(const Project &project, const QList<Id> &articles, const ExportFormat &format,
                   const ExportOptions &options, std::optional<ExportFindings> findings = {});

    bool step(int milliseconds); // true: that was all
    ExportData take();           // when it was

private:
    void gatherRest();
    QList<Claim> claims() const;
    const ClaimAnalysis &analysis() const;

    const Project &m_project;
    const ExportFormat &m_format;
    ExportOptions m_options;
    std::optional<ExportFindings> m_findings;
    QList<Id> m_waiting; // articles that are not loaded yet, last first
    QSet<Id> m_chosen;
    ExportData m_data;
};

// All at once.
ExportData gatherExport(const Project &project, const QList<Id> &articles, const ExportFormat &format,
                        const ExportOptions &options, std::optional<ExportFindings> findings = {});

// The same for a window: gathers piece by piece on the project's thread and hands the data on.
class ExportGathering : public QObject
{
    Q_OBJECT
public:
    explicit ExportGathering(const Project &project, QObject *parent = nullptr); // which outlives it

    // One asked for before is dropped.
    void start(const QList<Id> &articles, const ExportFormat &format, const ExportOptions &options,
               std::function<void(ExportData)> then);
    void stop();
    bool isIdle() const { return !m_gatherer; }

private:
    void step();

    const Project &m_project;
    std::unique_ptr<ExportGatherer> m_gatherer;
    std::function<void(ExportData)> m_then;
    QTimer m_timer;
};

// What a dialog chooses.
struct ExportRequest
{
    const ExportFormat *format = nullptr;
    QList<Id> articles; // none: all current ones
    ExportOptions options;
    QString path; // file, or with `eachArticle` folder
};

// Exports in the background, one after the other.
class Exporting : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    Exporting(const Project &project, Jobs &jobs, QObject *parent = nullptr);

    void start(const ExportRequest &request);
    bool isIdle() const { return m_waiting.isEmpty() && !m_running; }

Q_SIGNALS:
    void written(const QStringList &paths);
    void failed(const crossread::Error &error); // when cancelled as well

private:
    void next();
    void write(const ExportData &data);
    void finish(const Result<QStringList> &outcome);

    Jobs &m_jobs;
    ExportGathering m_gathering;
    QQueue<ExportRequest> m_waiting;
    ExportRequest m_request; // the one that runs
    bool m_running = false;
};

// Writes the file, or, with `options.eachArticle`, a file for each article into the folder `path`, which is made where
// it is not there. Answers the files' paths. On an error or when cancelled nothing is left behind and what was there is
// as it was. Any thread.
Result<QStringList> writeExport(const ExportFormat &format, const ExportData &data, const ExportOptions &options,
                                const QString &path, const Progress &progress);

// What is wrong with the choice, or nothing: so many articles, a format that has no file for each.
QString refusal(const ExportFormat &format, qsizetype articles, const ExportOptions &options);

QString exportTitle(const ExportFormat &format); // translated
// "Web Annotations (JSON-LD) (*.jsonld)", for file dialogs.
QString exportFilter(const ExportFormat &format);

} // namespace crossread
