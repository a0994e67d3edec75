#pragma once

#include "app/claims/pairmemory.h"
#include "app/entities/dictionary/dictionary.h"
#include "app/progress.h"
#include "app/store/findings.h"

#include <memory>
#include <mutex>

namespace crossread {

// Finding the claims of a project in the background. A worker gets values and reads the rest over a connection of its
// own; what it finds is written bit by bit on the project's thread (Project::writeFindings).

struct ClaimSearch
{
    QString path;
    QList<Article> heads; // without texts
    QList<DictionaryEntry> entries;
    std::shared_ptr<const Dictionary> dictionary; // of these entries
    QHash<QByteArray, QList<FixedMention>> fixed; // by Article::contentId
    ClaimAnalysis before;                         // what the file has
    bool isKept = false;                          // else the file's rows are not those of `before` and go
    std::shared_ptr<PairMemory> memory;           // what earlier searches remember; may be empty
};

// What an article says by itself, with what it is kept by.
struct FreshReading
{
    QString key;
    StoredClaims reading;
};

// Hands them from the worker's threads to the project's, so that work which is cancelled is not lost.
class FreshReadings
{
public:
    void add(const QList<FreshReading> &readings);
    QList<FreshReading> take(qsizetype most);

private:
    std::mutex m_mutex;
    QList<FreshReading> m_readings;
};

struct FoundClaims
{
    ClaimAnalysis analysis;
    QList<FoundRow> rows; // what is left to be written
    bool isKept = false;  // else the file's rows go first
    bool isBegun = false;
    QString stamp;
};

// Any thread. What it reads anew it hands to `fresh` on the way. Cancelled: an analysis that is not to be written.
Result<FoundClaims> findClaims(const ClaimSearch &search, FreshReadings &fresh, const Progress &progress);

// As if it had been found in what is searched.
FoundClaims asFound(const ClaimSearch &search, const ClaimAnalysis &analysis);

// Says what an analysis is of: another version of the program, other articles or names have another one.
QString stampOf(const ClaimSearch &search);

} // namespace crossread
