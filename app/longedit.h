#pragma once

#include "app/project.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QFutureWatcher>
#include <QList>
#include <QQueue>

namespace crossread {

// Edits of thousands of rows without being felt: the first piece at once, another one each time that the event loop
// comes round, all of them one step of undo. One at a time: what is asked for meanwhile follows. An edit of the user's
// on the way stays a step of its own; undoing ends what is under way. Lives on the project's thread.
class LongEdit : public QObject
{
    Q_OBJECT
public:
    static LongEdit &of(Project &project); // goes with it
    ~LongEdit() override;

    // Does some of it in a transaction, which continues the last edit if it is told so; true: that was all.
    using Piece = std::function<Result<bool>(bool joinLast)>;
    using Done = std::function<void(const Result<void> &result)>; // not when it was ended
    // What has to be worked out before there is more to write; what it answers then does the rest. It runs in another
    // thread, so it has values alone.
    using Aside = std::function<Piece(const Progress &progress)>;
    // What one piece is enough for is done, and `done` was called, when this returns; unless others come before.
    void start(const Piece &piece, const Done &done = {});
    bool isRunning() const { return !m_waiting.isEmpty(); }
    void finish();                    // all that is left, now: before the project is closed
    void end();                       // what is left is not done
    void goAside(const Aside &aside); // for a piece, which then answers that there is more

private:
    explicit LongEdit(Project &project);
    void go();
    void step();
    void takeAside();

    struct Work
    {
        Piece piece;
        Done done;
        bool joins = false;
    };
    Project &m_project;
    QQueue<Work> m_waiting; // the first one is under way
    bool m_soon = false;    // goes on when the event loop comes round
    bool m_writing = false; // what the project tells now is of this
    QFutureWatcher<Piece> m_aside;
    bool m_isAside = false;                        // the first one waits for it
    std::shared_ptr<std::atomic_bool> m_forgotten; // nobody waits for it any more
};

// The edits of that name (app/edits.h), bit by bit.
void removeTagsLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done);
void mergeTagsLong(Project &project, const QList<Id> &from, Id into, const LongEdit::Done &done);
void splitTagLong(Project &project, Id tag, const QList<Id> &annotations, const Tag &newTag,
                  const std::function<void(const Result<Id> &made)> &done);
void renameAuthorLong(Project &project, const QString &from, const QString &to, const LongEdit::Done &done);
void tagAnnotationsLong(Project &project, const QList<Id> &ids, Id tag, bool bears, const LongEdit::Done &done);
void removeAnnotationsLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done);
void removeArticlesLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done);
void separateVersionsLong(Project &project, Id newer, const LongEdit::Done &done);

// Those that bear the name; of those that bear none the ones that were not imported from elsewhere.
QList<Id> annotationsBy(const Project &project, const QString &author);

} // namespace crossread
