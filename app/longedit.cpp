#include "app/longedit.h"

#include "app/edits_common.h"
#include "app/edits_long.h"

#include <algorithm>
#include <memory>
#include <QTimer>
#include <utility>

namespace crossread {

namespace {

constexpr qsizetype atOnce = 100; // annotations: some 10 ms, and what the window shows anew

// Each piece takes the next of what was asked for; those that have gone meanwhile are passed over.
LongEdit::Piece inTurn(Project &project, const QList<Id> &ids,
                       const std::function<Result<void>(const QList<Id> &some, bool joinLast)> &edit)
{
    return [&project, edit, rest = ids](bool joinLast) mutable -> Result<bool> {
        const bool isWhole = rest.size() <= atOnce;
        QList<Id> some = rest.mid(0, atOnce);
        if (!isWhole || joinLast) {
            QSet<Id> present;
            for (const Annotation &annotation : project.annotations())
                present.insert(annotation.id);
            some.removeIf([&](Id id) { return !present.contains(id); });
        }
        if (!some.isEmpty())
            CR_CHECK(edit(some, joinLast));
        rest.remove(0, std::min(atOnce, rest.size()));
        return rest.isEmpty();
    };
}

} // namespace

LongEdit::LongEdit(Project &project) : QObject(&project), m_project(project)
{
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (m_writing || m_waiting.isEmpty() || !change.parts.testFlag(Change::History))
            return;
        if (m_project.canRedo()) // it was undone, or something before it
            return end();
        m_waiting.first().joins = false;
    });
}

LongEdit::~LongEdit() = default;

LongEdit &LongEdit::of(Project &project)
{
    if (auto *known = project.findChild<LongEdit *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new LongEdit(project);
}

void LongEdit::start(const Piece &piece, const Done &done)
{
    m_waiting.enqueue({piece, done, false});
    if (m_waiting.size() == 1)
        go();
}

void LongEdit::step()
{
    Work &work = m_waiting.first();
    m_writing = true;
    const auto result = work.piece(work.joins);
    m_writing = false;
    work.joins = true;
    if (result && !*result)
        return;
    const Done done = m_waiting.dequeue().done;
    if (done)
        done(result ? Result<void>() : Result<void>(result.error()));
}

void LongEdit::go()
{
    m_soon = false;
    if (!m_waiting.isEmpty())
        step();
    if (!m_waiting.isEmpty() && !std::exchange(m_soon, true))
        QTimer::singleShot(0, this, &LongEdit::go);
}

void LongEdit::finish()
{
    while (!m_waiting.isEmpty())
        step();
}

void LongEdit::end()
{
    m_waiting.clear();
}

void removeTagsLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done)
{
    LongEdit::of(project).start([&project, ids](bool joinLast) { return removeTags(project, ids, joinLast, atOnce); },
                                done);
}

void mergeTagsLong(Project &project, const QList<Id> &from, Id into, const LongEdit::Done &done)
{
    LongEdit::of(project).start(
        [&project, from, into](bool joinLast) { return mergeTags(project, from, into, joinLast, atOnce); }, done);
}

void splitTagLong(Project &project, Id tag, const QList<Id> &annotations, const Tag &newTag,
                  const std::function<void(const Result<Id> &made)> &done)
{
    const auto made = std::make_shared<Id>(0);
    const auto edit = [&project, tag, newTag, made](const QList<Id> &some, bool) -> Result<void> {
        QList<Id> bearing = some;
        if (*made != 0) // what has lost it meanwhile is passed over
            bearing.removeIf([&](Id id) { return !project.annotation(id).tags.contains(tag); });
        if (bearing.isEmpty() && *made != 0)
            return {};
        CR_LET(split, splitTag(project, tag, bearing, newTag, *made));
        *made = split;
        return {};
    };
    LongEdit::of(project).start(inTurn(project, annotations, edit), [made, done](const Result<void> &result) {
        done(result ? Result<Id>(*made) : Result<Id>(result.error()));
    });
}

void renameAuthorLong(Project &project, const QString &from, const QString &to, const LongEdit::Done &done)
{
    LongEdit::of(project).start(
        [&project, from, to](bool joinLast) { return renameAuthor(project, from, to, joinLast, atOnce); }, done);
}

void tagAnnotationsLong(Project &project, const QList<Id> &ids, Id tag, bool bears, const LongEdit::Done &done)
{
    const QSet<Id> asked(ids.cbegin(), ids.cend());
    QList<Id> concerned;
    for (const Annotation &annotation : project.annotations()) {
        if (asked.contains(annotation.id) && annotation.tags.contains(tag) != bears)
            concerned += annotation.id;
    }
    const auto edit = [&project, tag, bears, all = concerned.size()](const QList<Id> &some, bool joinLast) {
        return tagAnnotations(project, some, tag, bears, joinLast, all);
    };
    LongEdit::of(project).start(inTurn(project, concerned, edit), done);
}

void removeAnnotationsLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done)
{
    const auto edit = [&project, all = ids.size()](const QList<Id> &some, bool joinLast) {
        return removeAnnotations(project, some, joinLast, all);
    };
    LongEdit::of(project).start(inTurn(project, ids, edit), done);
}

void removeArticlesLong(Project &project, const QList<Id> &ids, const LongEdit::Done &done)
{
    LongEdit::of(project).start(
        [&project, ids](bool joinLast) { return removeArticles(project, ids, joinLast, atOnce); }, done);
}

void separateVersionsLong(Project &project, Id newer, const LongEdit::Done &done)
{
    LongEdit::of(project).start(
        [&project, newer](bool joinLast) { return separateVersions(project, newer, joinLast, atOnce); }, done);
}

} // namespace crossread
