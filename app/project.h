#pragma once

#include "app/progress.h"
#include "app/result.h"
#include "app/values/annotation.h"
#include "app/values/claim.h"
#include "app/values/dictionary.h"
#include "app/values/historystep.h"
#include "app/values/note.h"
#include "app/values/placement.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QSet>

namespace crossread {

class History;
class Store;
struct ClaimSearch;
struct FoundClaims;
struct FreshReading;

// What an edit, an undo or an analysis has changed.
struct Change
{
    enum Part {
        Articles = 1,
        Mentions = 2,
        Annotations = 4,
        Tags = 8,
        Claims = 16, // decided ones, suggestions, conflicts, citations
        History = 32,
        Read = 64,        // which articles were opened
        Dictionary = 128, // the analyst's names and fixed mentions; the mentions that follow are Mentions
        Kinds = 256,
        Notes = 512,     // on articles, claims and the project
        Versions = 1024, // which article is a newer version of which: Articles too
        Placements = 2048,
    };
    Q_DECLARE_FLAGS(Parts, Part)
    Parts parts;
    QList<Id> articles; // the articles concerned; empty: any
};

// One entity of the corpus: what the mentions that are linked to one name and kind add up to.
struct EntitySummary
{
    QString name;
    QString kind;
    QStringList aliases; // the other surface forms, most frequent first
    int count = 0;
    QHash<Id, int> byArticle;
};

// The open project: the one door to its file. Reads come from memory where they are asked for often.
// Lives on the GUI thread (or the only one); a worker gets values. Undoable edits are in app/edits.h.
class Project : public QObject
{
    Q_OBJECT
public:
    // Both take the file's lock for as long as the project lives, and wait `patience` ms where another process has it;
    // the error names the file and the reason. create() refuses an existing file. open() migrates an older file after
    // a verified backup.
    static Result<std::unique_ptr<Project>> create(const QString &path, int patience = 0);
    static Result<std::unique_ptr<Project>> open(const QString &path, const Progress &progress = {}, int patience = 0);
    ~Project() override;
    // A project that was opened on a worker goes on living on another thread. Called on the former, which then has
    // nothing more to do with it.
    void moveTo(QThread *thread);

    QString path() const;
    QString name() const; // the file's, without folder and suffix

    // All articles in the order of their import, without text, blocks and original.
    const QList<Article> &articles() const;
    // The same without those of which there is a newer version. What is found, counted and charted is about these
    // alone.
    const QList<Article> &currentArticles() const;
    bool isSuperseded(Id article) const;  // there is a newer version of it
    QList<Id> versions(Id article) const; // all versions of it, oldest first; of an article without others itself
    // With text and blocks. An id that does not exist: an article with id 0.
    Article article(Id id) const;
    QByteArray original(Id id) const;
    bool isRead(Id article) const;
    void markRead(Id article);

    // What was recognised, with the analyst's word over it: dictionary, fixed mentions, links. In order, not
    // overlapping.
    QList<Mention> mentions(Id article) const;
    // Most mentions first. Counted at the first call (0.3 s for 10,000 articles), then kept up to date.
    const QList<EntitySummary> &entities() const;

    // The program's kinds, the analyst's, then those of definitions (setRecogniser).
    const QList<EntityKind> &kinds() const;
    EntityKind kind(const QString &id) const;            // one that no row has: its id is its title
    const QList<DictionaryEntry> &dictionary() const;    // in the order in which they were made
    QList<FixedMention> fixedMentions(Id article) const; // by start
    QList<FixedMention> fixedMentions() const;           // of the articles that are there

    const QList<Tag> &tags() const; // parents before children, siblings by position
    Tag tag(Id id) const;
    QList<Annotation> annotations(Id article) const; // by start, longest first
    const QList<Annotation> &annotations() const;    // of all articles, by article id, then as above
    Annotation annotation(Id id) const;

    const QList<Note> &notes() const;
    Note noteOn(Id article, Id claim) const; // 0, 0: the project; id 0 when there is none
    // What could not be carried over or placed without doubt, in review or orphans, by id. See app/versions.h.
    const QList<Placement> &placements() const;

    // Decided claims (rejected ones too) in the order in which they were decided, then the
    // suggestions that are still undecided, best first.
    const QList<Claim> &claims() const;
    Claim claim(Id id) const;              // id 0 when there is none
    const ClaimAnalysis &analysis() const; // without the conflicts that the analyst has dismissed
    // Those of what was found that the analyst has dismissed, best first; and all that was ever dismissed.
    const QList<Conflict> &dismissedConflicts() const;
    const QList<DismissedConflict> &dismissals() const;

    // What the program found, without the dictionary. Not undoable; replaces what it had found before. One transaction
    // a call: mentions of 50 articles take some 10 ms. Articles that have been removed since are passed over. It is
    // kept by what an article says (text, title, date, language): one that comes back is not recognised again.
    Result<void> setMentions(const QHash<Id, QList<Mention>> &mentions);
    // Claims keep the ids that they had, those that are new get new ones.
    Result<void> setAnalysis(const ClaimAnalysis &analysis);
    // The same, found in the background (app/claimsearch.h) and written bit by bit: each call takes some 10 ms, and
    // answers true when it was the last. Only then is anything to be seen of it.
    ClaimSearch claimSearch() const;
    Result<bool> writeFindings(FoundClaims &found);
    Result<void> setClaimReadings(const QList<FreshReading> &readings); // nothing is told
    bool isAnalysed() const; // the analysis is of these articles and names, and of this version of the program
    QList<Mention> foundMentions(Id article) const; // those, of whichever recogniser
    // What single articles say by themselves, in the recogniser's own writing: kept and found again as mentions are,
    // for a recogniser that lets all articles decide together. Not undoable, one transaction a call; nothing is told.
    Result<void> setReadings(const QHash<Id, QByteArray> &readings);
    QByteArray reading(Id article) const; // empty: none of the present recogniser
    QList<Id> unread() const;             // current articles without one

    QList<Id> unrecognised() const; // current articles without mentions of the present recogniser
    // Which recogniser is the present one (recogniserVersion, or with definitions recognitionVersion()), and the kinds
    // that it knows beside the program's own. Not kept in the file.
    void setRecogniser(int version, const QList<EntityKind> &kinds);

    // Settings of the project (window layout, open articles …). Not undoable.
    QJsonValue setting(const QString &key, const QJsonValue &otherwise = {}) const;
    void setSetting(const QString &key, const QJsonValue &value);

    // One undoable edit: `work` writes in one transaction, which is durable when edit() returns.
    // With `joinLast` it becomes part of the last edit and gives that its name (a long import in pieces).
    // changed() follows. When nothing undoable was written, nothing is kept and nothing follows.
    Result<void> edit(const QString &name, const std::function<Result<void>(Store &)> &work, bool joinLast = false);
    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const; // the name of the edit, "" none
    QString redoText() const;
    Result<void> undo();
    Result<void> redo();
    QList<HistoryStep> history() const; // the last 1,000 edits, oldest first; those that are undone come last
    Id lastStep() const;                // of those that are done; 0 none
    // Undoes or redoes, in one transaction, until `step` is the last that is done; 0: the state before the first.
    Result<void> goTo(Id step);
    // The same for a window: each call goes some 10 ms of the way, in one transaction; true: there. Should another edit
    // or the end of the program come between, the step that is half done is finished first.
    Result<bool> goSomeWayTo(Id step);

    // A verified copy of the whole project; replaces `path` only when the copy is good.
    Result<void> saveCopy(const QString &path) const;
    // Everything that is wrong with the file, its index and its anchors; empty: nothing.
    QStringList check() const;

    // False when the file was removed, renamed or replaced while it is open: nothing can be written any more, but
    // all that was acknowledged is still there to be read, and saveCopy() brings it to safety, even to path().
    bool isInPlace() const;

    Store &store() const; // for app/edits

Q_SIGNALS:
    void changed(const crossread::Change &change);

private:
    explicit Project(std::unique_ptr<Store> store);
    static Result<std::unique_ptr<Project>> start(std::unique_ptr<Store> store);
    Result<void> travel(const std::function<Result<void>(History &)> &way);
    Result<void> finishStep();
    struct Names;
    struct ReadInside;
    Result<void> publish(const QHash<QString, QSet<Id>> &touched, const Names &names);
    Result<void> readAgain(); // after a failure to, when there was one
    void readSoon();

    struct Cache;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Cache> m_cache;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Change::Parts)

} // namespace crossread

Q_DECLARE_METATYPE(crossread::Change)
