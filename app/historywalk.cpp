#include "app/historywalk.h"

#include <algorithm>
#include <iterator>
#include <QTimer>
#include <utility>

namespace crossread {

namespace {

// The step that is the last done one after one way back or forward; none: there is no such way.
std::optional<Id> neighbour(const Project &project, bool back)
{
    const QList<HistoryStep> steps = project.history();
    const auto undone = std::find_if(steps.cbegin(), steps.cend(), [](const HistoryStep &step) { return step.undone; });
    if (!back)
        return undone == steps.cend() ? std::nullopt : std::optional<Id>(undone->id);
    if (undone == steps.cbegin())
        return {};
    const auto last = std::prev(undone);
    return last == steps.cbegin() ? 0 : std::prev(last)->id;
}

} // namespace

HistoryWalk::HistoryWalk(Project &project, QObject *parent) : QObject(parent), m_project(project)
{
    connect(&m_project, &Project::changed, this, [this](const Change &change) {
        if (m_stepping || !change.parts.testFlag(Change::History))
            return;
        m_wishes.clear();
        m_target.reset();
    });
}

void HistoryWalk::undo()
{
    want({Back});
}

void HistoryWalk::redo()
{
    want({Forward});
}

void HistoryWalk::goTo(Id step)
{
    want({Straight, step});
}

void HistoryWalk::want(const Wish &wish)
{
    m_wishes.append(wish);
    if (!isWalking())
        begin();
}

void HistoryWalk::begin()
{
    if (m_wishes.isEmpty())
        return;
    const Wish wish = m_wishes.takeFirst();
    m_target = wish.way == Straight ? std::optional<Id>(wish.step) : neighbour(m_project, wish.way == Back);
    if (m_target)
        return walk();
    // Says that there is nothing.
    if (const auto done = wish.way == Back ? m_project.undo() : m_project.redo(); !done)
        Q_EMIT failed(done.error());
}

void HistoryWalk::walk()
{
    if (!m_target)
        return;
    m_stepping = true;
    const auto there = m_project.goSomeWayTo(*m_target);
    m_stepping = false;
    if (there && !*there) {
        QTimer::singleShot(0, this, &HistoryWalk::walk);
        return;
    }
    m_target.reset();
    if (there)
        return begin();
    m_wishes.clear();
    Q_EMIT failed(there.error());
}

} // namespace crossread
