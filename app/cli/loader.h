#pragma once

#include "app/cli/call.h"
#include "app/entities/dictionary/dictionary.h"
#include "app/import/importer.h"
#include "app/project.h"
#include "app/values/mention.h"

#include <functional>
#include <memory>
#include <optional>

namespace crossread {

bool isProjectFile(const QString &path);

// Opens a project to read in it. Of one that another process has open, or that may not be written, it is a copy that
// goes with it: what was acknowledged last.
Result<std::unique_ptr<Project>> openProject(const QString &path);
// Opens it to write; a project that is not there is made. One that another process has for a moment, as a second call
// of this one does, is waited for.
Result<std::unique_ptr<Project>> openOrMakeProject(const QString &path);

// An article of an INPUT, with its file as the command line names it.
struct Loaded
{
    Article article;
    std::optional<QList<Mention>> mentions; // as the project keeps them
    // What its analyst says of names; in `mentions` already.
    std::shared_ptr<const Dictionary> names = {};
    QList<FixedMention> fixed = {};
};

// Reads the articles of the call's inputs (files, folders, projects) in order and hands each on; `use` says whether
// to go on. Of a project those articles of which there is no newer version. What cannot be read is named, and the rest
// goes on.
void eachArticle(Call &call, const QStringList &inputs, const std::function<bool(Loaded)> &use);
// The same of files; false: no more are wanted.
bool eachOfFiles(Call &call, const QList<ImportFile> &files, const std::function<bool(Loaded)> &use);
// All at once. Their ids are 1, 2 …, but those of a project that is the only input are its own.
QList<Loaded> allArticles(Call &call);
// Those that --articles names, of the project that is the only input; older versions too. Nothing where the call is
// off, which is said.
QList<Loaded> chosenArticles(Call &call);

} // namespace crossread
