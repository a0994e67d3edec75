#pragma once

#include "app/analyser.h"
#include "app/annotationimport.h"
#include "app/backupkeeper.h"
#include "app/exporting.h"
#include "app/historywalk.h"
#include "app/importqueue.h"
#include "app/jobs.h"
#include "app/pdfimport.h"
#include "ui/models/filter.h"
#include "ui/names/definitions.h"
#include "ui/navigator.h"

namespace crossread {

// What goes with one open project and ends with it. Members end from the last to the first: nothing
// outlives what it uses.
struct Session
{
    explicit Session(std::unique_ptr<Project> opened)
        : project(std::move(opened)), analyser(*project, jobs), definitions(analyser, jobs), imports(*project, jobs),
          annotations(*project, jobs), pdfs(*project, jobs), backups(*project, jobs), exports(*project, jobs),
          history(*project)
    {
        imports.setGate([this](qsizetype articles, std::function<void()> add) {
            backups.before(BackupReason::Import, articles, std::move(add));
        });
        annotations.setGate([this](qsizetype count, std::function<void()> add) {
            backups.before(BackupReason::Import, count, std::move(add));
        });
    }

    std::unique_ptr<Project> project;
    Filter filter;
    Navigator navigator;
    Jobs jobs;
    Analyser analyser;
    Definitions definitions;
    ImportQueue imports;
    AnnotationImport annotations;
    PdfReturn pdfs;
    BackupKeeper backups;
    Exporting exports;
    HistoryWalk history;
};

} // namespace crossread
