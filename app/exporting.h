#pragma once

#include "app/export/export.h"
#include "app/project.h"

#include <optional>

namespace crossread {

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
