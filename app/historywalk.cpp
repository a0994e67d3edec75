#include "app/historywalk.h"

#include "app/longedit.h"

#include <algorithm>
#include <iterator>

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
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HistoryWalk::goOn);
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
    LongEdit::of(m_project).end(); // what is taken back need not be done
    m_wishes.append(wish);
    if (!isWalking())
        goOn();
}

// The next wish that leads anywhere; the others have nothing before or behind them, and the project says so.
bool HistoryWalk::takeWish()
{
    while (!m_wishes.isEmpty()) {
        const Wish wish = m_wishes.takeFirst();
        m_target = wish.way == Straight ? std::optional<Id>(wish.step) : neighbour(m_project, wish.way == Back);
        m_way = wish.way;
        m_name = wish.way == Back ? m_project.undoText() : m_project.redoText();
        if (m_target)
            return true;
        if (const auto done = wish.way == Back ? m_project.undo() : m_project.redo(); !done)
            Q_EMIT failed(done.error());
    }
    return false;
}

void HistoryWalk::goOn()
{
    while (isWalking() || takeWish()) {
        m_stepping = true;
        const auto there = m_project.goSomeWayTo(*m_target);
        m_stepping = false;
        if (there && !*there)
            return m_soon.start();
        m_target.reset();
        if (!there) {
            m_wishes.clear();
            Q_EMIT failed(there.error());
        } else if (m_way == Back) {
            Q_EMIT undone(m_name);
        } else if (m_way == Forward) {
            Q_EMIT redone(m_name);
        }
    }
}

} // namespace crossread
