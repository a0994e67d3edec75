#pragma once

#include "app/progress.h"
#include "app/project.h"

namespace crossread {

// Versions of an article: the newest is current and is analysed, the older ones stay readable. What the analyst made of
// an older one is carried over: what is certain moves, what is doubtful waits for a word (Project::placements()).
// See also Project::versions(), isSuperseded() and currentArticles().

// Tells which article of the project is another version of one that was read: the one with the same address, else
// with the same file and item and a text that has something in common with it. A path that was given from some folder
// and a whole one that ends with it are taken for the same file. For as long as articles come in, not for longer.
class OtherVersions
{
public:
    explicit OtherVersions(const Project &project) : m_project(project) {} // which outlives it
    // The newest version of it; 0: there is none, or the very text is in the project already. Needs Article::contentId.
    Id of(const Article &article);

private:
    struct Place
    {
        Id article = 0;
        QString file;
        int item = 0;
    };
    void index();

    const Project &m_project;
    Id m_indexed = 0; // up to which id
    QSet<QByteArray> m_contents;
    QHash<QString, Place> m_byAddress;
    QHash<std::pair<QString, int>, QList<Place>> m_byFile; // by its name without folders
};
// Whether a newly read article is older than one that is there: by their days, where both are known; else what comes in
// later is newer.
bool isOlderThan(const Article &article, const Article &present);

// Something that hangs on an article. Values: for any thread.
struct CarryItem
{
    Placement::What what = Placement::Annotation; // Outside: one in review, whose place is only a guess
    Id subject = 0;
    Id placement = 0; // that is looked for once more, 0 none
    PassageRef from;
    Quote quote;

    friend bool operator==(const CarryItem &, const CarryItem &) = default;
};
// One side of a conflict that the analyst has dismissed. What is in doubt is not carried: it is shown once more.
struct CarrySide
{
    Id dismissal = 0;
    bool isB = false;
    PassageRef from;
    Span to{}; // in the newer text, once it is planned
};
struct CarryInput
{
    QHash<Id, QString> texts; // of the articles that the items are from
    QList<CarryItem> items;
    QList<CarrySide> sides;
};
// What hangs on an article and what has stayed on older versions of it, unless the analyst wants it there. Some
// milliseconds for thousands.
CarryInput carryInput(const Project &project, Id older);
CarryInput carryInput(const Project &project, const QList<Id> &articles); // of these alone

struct CarryPlace
{
    Anchoring verdict = Anchoring::Orphan;
    Span span; // in the newer text, UTF-16 units; of an orphan empty
    double score = 0;
};
struct CarryPlan
{
    QList<CarryItem> items;
    QList<CarryPlace> places; // one an item, in order; none when cancelled
    QString newerText;        // that it is for
    QList<CarrySide> sides;   // that stand in it without doubt

    int count(Anchoring verdict) const;
};
// Certain is only what no other place comes close to, neither in the newer text nor in the older one; of a claim's
// passage also that its figures are the same, of a fixed mention that its letters are. Any thread, and uses all cores:
// 10,000 annotations on a text of 1 MB that was rewritten all over take some ten seconds.
CarryPlan planCarry(const CarryInput &input, const QString &newerText, const Progress &progress = {});

// One step of undo each, durable when they return.
// Adds the newer article, or takes one that is there (by its id): it takes the place of the newest version of `older`.
// Moves what is certain; the rest stays on the older version and is noted as placements. What the plan does not have,
// as things were changed since, is looked for on the spot. With `joinLast` the last edit is continued if it was an
// import and nothing has been undone since. The answer is the newer article's id.
Result<Id> addVersion(Project &project, const Article &newer, Id older, const CarryPlan &plan, bool joinLast = false);
// addVersion() for a window: each call of write() does some 10 ms of it and is durable when it returns.
class VersionWriter
{
public:
    VersionWriter(Project &project, const Article &newer, Id older, const CarryPlan &plan);
    // To what is the newest version already. Goes on with one that was broken off: `older` is of unfinishedVersions(),
    // the plan of what is left there. `name`: of the step of undo, if it is not to be told.
    VersionWriter(Project &project, Id older, const CarryPlan &plan, const QString &name = {});
    // Brings the plan up to date, which write() does else: of thousands that takes as long as a call.
    Result<void> prepare(bool joinLast);
    // True: that was all. With `joinLast` the last edit is continued: its own, or of a first call an import.
    Result<bool> write(bool joinLast);
    Id id() const { return m_target.id; }            // of the newer article, after the first call
    const CarryPlan &plan() const { return m_plan; } // as it is carried out

private:
    friend Result<Id> addVersion(Project &, const Article &, Id, const CarryPlan &, bool);
    Result<bool> write(bool joinLast, qsizetype items);

    Project &m_project;
    Article m_newer;
    Id m_older;
    CarryPlan m_plan;
    QList<Id> m_chain;      // the older versions
    QList<Id> m_newerChain; // of an article that was there
    Article m_target;       // where things are carried to
    QString m_name;
    qsizetype m_done = 0;
    bool m_isPrepared = false;
    bool m_goesOn = false; // is a piece of an import
    bool m_isLinked = false;
};
// From which older versions not all has been carried over, since the program was ended meanwhile.
QList<Id> unfinishedVersions(const Project &project);

// Adds an article that has come late as an older version, in its place by the day. Nothing is carried.
Result<Id> addOlderVersion(Project &project, const Article &older, Id newer, bool joinLast = false);
// They are two articles after all: what was carried over to `newer` or its own newer versions goes back to where it
// was; a note on the article as a whole stays with the newer one. (Project and removeArticles() do the same when the
// newest version goes.)
Result<void> separateVersions(Project &project, Id newer);

Result<void> acceptPlacement(Project &project, Id placement); // at Placement::to
// Thousands are settled in pieces: `inAll` is how many the step of undo is about, and all but the first join the last.
Result<void> acceptPlacements(Project &project, const QList<Id> &placements, bool joinLast = false,
                              qsizetype inAll = 0);
Result<void> placeAt(Project &project, Id placement, const PassageRef &place); // another place, in any article
// Each stays where it is and keeps its quote. One from outside leaves the text.
Result<void> orphanPlacements(Project &project, const QList<Id> &placements, bool joinLast = false,
                              qsizetype inAll = 0);
Result<void> removePlacements(Project &project, const QList<Id> &placements); // with what they are about

} // namespace crossread
