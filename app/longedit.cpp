#include "app/longedit.h"

#include "app/edits_common.h"
#include "app/edits_long.h"
#include "app/edits_versions.h"

#include <algorithm>
#include <memory>
#include <QtConcurrent>
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

// Versions that others were taken from: what has stayed on older ones is looked for in what is the newest now.
struct CarryingAgain
{
    QList<Id> versions; // that are still to be looked at
    QString name;       // of the step of undo
    std::unique_ptr<VersionWriter> writer;
};

// Each is planned aside, then written.
Result<bool> carryAgainSome(Project &project, const std::shared_ptr<CarryingAgain> &again, bool joinLast)
{
    if (again->writer) {
        CR_LET(isWritten, again->writer->write(joinLast));
        if (isWritten)
            again->writer.reset();
        return isWritten && again->versions.isEmpty();
    }
    while (!again->versions.isEmpty()) {
        const Id version = again->versions.takeFirst();
        QList<Id> chain = project.versions(version);
        if (chain.size() < 2 || project.isSuperseded(version))
            continue;
        const QString text = project.article(chain.takeLast()).text;
        const CarryInput input = carryInput(project, chain);
        if (input.items.isEmpty())
            continue;
        LongEdit::of(project).goAside([&project, again, input, text, older = chain.last()](const Progress &progress) {
            auto plan = std::make_shared<CarryPlan>(planCarry(input, text, progress));
            return [&project, again, plan, older](bool joins) mutable {
                if (const auto fresh = std::exchange(plan, nullptr))
                    again->writer = std::make_unique<VersionWriter>(project, older, *fresh, again->name);
                return carryAgainSome(project, again, joins);
            };
        });
        return false;
    }
    return true;
}

LongEdit::Piece thenCarryAgain(Project &project, const QList<Id> &versions, const LongEdit::Piece &piece)
{
    const auto again = std::make_shared<CarryingAgain>();
    return [&project, versions, piece, again, isOver = false](bool joinLast) mutable -> Result<bool> {
        if (!isOver) {
            CR_LET(isAll, piece(joinLast));
            if (!isAll)
                return false;
            isOver = true;
            again->versions = versions;
            again->name = project.undoText();
        }
        return carryAgainSome(project, again, true);
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
    connect(&m_aside, &QFutureWatcher<Piece>::finished, this, [this] {
        if (!m_isAside || !m_aside.isFinished())
            return;
        takeAside();
        go();
    });
}

LongEdit::~LongEdit()
{
    end();
}

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
    if (!m_waiting.isEmpty() && !m_isAside)
        step();
    if (!m_waiting.isEmpty() && !m_isAside && !std::exchange(m_soon, true))
        QTimer::singleShot(0, this, &LongEdit::go);
}

void LongEdit::finish()
{
    while (!m_waiting.isEmpty()) {
        if (m_isAside)
            takeAside();
        step();
    }
}

void LongEdit::end()
{
    m_waiting.clear();
    m_isAside = false;
    if (m_forgotten)
        *m_forgotten = true;
}

void LongEdit::goAside(const Aside &aside)
{
    m_isAside = true;
    m_forgotten = std::make_shared<std::atomic_bool>(false);
    m_aside.setFuture(QtConcurrent::run([aside, forgotten = m_forgotten] {
        return aside({{}, [forgotten] { return forgotten->load(); }});
    }));
}

void LongEdit::takeAside()
{
    m_isAside = false;
    m_waiting.first().piece = m_aside.result(); // waits for it
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
    QList<Id> staying; // versions of what goes
    for (const Id id : ids) {
        for (const Id version : project.versions(id)) {
            if (!ids.contains(version) && !staying.contains(version))
                staying += version;
        }
    }
    const auto remove = [&project, ids](bool joinLast) { return removeArticles(project, ids, joinLast, atOnce); };
    LongEdit::of(project).start(thenCarryAgain(project, staying, remove), done);
}

void separateVersionsLong(Project &project, Id newer, const LongEdit::Done &done)
{
    QList<Id> older = project.versions(newer);
    older = older.mid(0, older.indexOf(newer));
    const auto separate = [&project, newer](bool joinLast) {
        return separateVersions(project, newer, joinLast, atOnce);
    };
    LongEdit::of(project).start(thenCarryAgain(project, older, separate), done);
}

} // namespace crossread
