#pragma once

#include "app/project.h"

#include <optional>
#include <QTimer>

namespace crossread {

// Back and forward in the history without being felt: the first piece at once, what is left of a long way a piece each
// time that the event loop comes round. What is asked for meanwhile follows. An edit of the user's on the way ends it,
// as it ends a LongEdit.
// Lives on the project's thread.
class HistoryWalk : public QObject
{
    Q_OBJECT
public:
    explicit HistoryWalk(Project &project, QObject *parent = nullptr); // which outlives it

    void undo();
    void redo();
    void goTo(Id step); // as Project::goTo()
    bool isWalking() const { return m_target.has_value(); }

Q_SIGNALS:
    void undone(const QString &step); // its name; once all of it is
    void redone(const QString &step);
    void failed(const crossread::Error &error);

private:
    enum Way { Back, Forward, Straight };
    struct Wish
    {
        Way way = Straight;
        Id step = 0;
    };
    void want(const Wish &wish);
    bool takeWish();
    void goOn();

    Project &m_project;
    QList<Wish> m_wishes;
    std::optional<Id> m_target;
    Way m_way = Straight;    // to it
    QString m_name;          // of the step that is undone or done again
    QTimer m_soon;           // when the event loop has come round
    bool m_stepping = false; // what the project tells now is of this
};

} // namespace crossread
