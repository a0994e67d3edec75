#include "app/edits_versions.h"

#include "app/edits_long.h"
#include "app/store/annotations.h"
#include "app/store/articles.h"
#include "app/store/dismissed.h"
#include "app/store/history.h"
#include "app/store/notes.h"

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

QString versionName(const Article &newer, bool isThere)
{
    return isThere ? Wording::tr("Make “%1” a newer version").arg(shortened(newer.title))
                   : Wording::tr("Import a new version of “%1”").arg(shortened(newer.title));
}

// The name of an import that this is a piece of; "" when there is none to continue.
Result<QString> importGoingOn(Project &project, bool joinLast)
{
    if (!joinLast)
        return QString();
    CR_LET(before, History(project.store()).insertedByLast(QStringLiteral("articles")));
    return before == 0 ? QString() : Wording::tr("Import %n articles", nullptr, before + 1);
}

// The plan for what there is now: what has changed since it was made is looked for again.
CarryPlan upToDate(const CarryPlan &plan, const CarryInput &input, const QString &text)
{
    if (plan.newerText == text && plan.items == input.items && plan.places.size() == plan.items.size())
        return plan;
    QHash<std::pair<int, Id>, qsizetype> known;
    if (plan.newerText == text && plan.places.size() == plan.items.size()) {
        for (qsizetype i = 0; i < plan.items.size(); ++i)
            known.insert({plan.items.at(i).what, plan.items.at(i).subject}, i);
    }
    CarryPlan whole;
    whole.newerText = text;
    CarryInput missing;
    missing.texts = input.texts;
    if (plan.newerText != text)
        missing.sides = input.sides;
    for (const CarryItem &item : input.items) {
        const qsizetype at = known.value({item.what, item.subject}, -1);
        if (at < 0 || plan.items.at(at) != item) {
            missing.items += item;
            continue;
        }
        whole.items += item;
        whole.places += plan.places.at(at);
    }
    const CarryPlan rest = planCarry(missing, text);
    whole.items += rest.items;
    whole.places += rest.places;
    whole.sides = plan.newerText == text ? plan.sides : rest.sides;
    return whole;
}

// A conflict that was dismissed is none in the newer text either. That of the older one stays for when it is the newest
// again.
Result<void> carryDismissals(const Project &project, Store &store, const CarryPlan &plan, const Article &target)
{
    QList<DismissedConflict> known = project.dismissals();
    for (DismissedConflict dismissed : project.dismissals()) {
        bool isCarried = false;
        for (const CarrySide &side : plan.sides) {
            if (side.dismissal != dismissed.id)
                continue;
            isCarried = true;
            (side.isB ? dismissed.contentB : dismissed.contentA) = target.contentId;
            (side.isB ? dismissed.b : dismissed.a) = side.to;
        }
        const bool isKnown = std::any_of(known.cbegin(), known.cend(), [&](const DismissedConflict &other) {
            return other.kind == dismissed.kind && other.contentA == dismissed.contentA &&
                   other.contentB == dismissed.contentB && other.a.overlaps(dismissed.a) &&
                   other.b.overlaps(dismissed.b);
        });
        if (!isCarried || isKnown)
            continue;
        CR_CHECK(insertDismissedConflict(store, dismissed));
        known += dismissed;
    }
    return {};
}

Result<void> link(Store &store, const QList<Id> &chain)
{
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        CR_CHECK(setNewerVersion(store, chain.at(i), chain.at(i + 1)));
    return {};
}

} // namespace

Result<void> carryOver(Project &project, Store &store, const CarryPlan &plan, const Article &target, qsizetype first,
                       qsizetype count)
{
    Mover mover(project, store);
    mover.add(target);
    QSet<Id> outdated;
    QList<PlacementRow> rows;
    for (qsizetype i = first; i < std::min(first + count, plan.items.size()); ++i) {
        const CarryItem &item = plan.items.at(i);
        const CarryPlace &place = plan.places.at(i);
        if (!mover.isAt(item.what, item.subject, item.from))
            continue; // removed or changed since the bit before
        const bool outside = item.what == Placement::Outside;
        PlacementRow row;
        row.placement.what = item.what;
        row.placement.subject = item.subject;
        row.placement.verdict = place.verdict;
        row.placement.from = item.from;
        row.placement.to = {target.id, place.span};
        row.placement.score = place.score;
        const bool sure = place.verdict == Anchoring::Exact || place.verdict == Anchoring::Moved;
        if (sure) {
            CR_LET(moved, mover.move(item.what, item.subject, row.placement.to));
            if (!moved) { // the newer version has it by itself
                outdated.insert(item.placement);
                continue;
            }
        } else {
            row.placement.quote = item.quote;
        }
        if (outside && place.verdict == Anchoring::Orphan)
            continue; // stays a guess where it is
        if (outside) {
            row.placement.id = item.placement;
            CR_CHECK(storePlacement(store, row.placement));
            if (!sure)
                continue;
            row.placement.what = Placement::Annotation; // that it finds its way back
        } else if (item.placement != 0) {
            outdated.insert(item.placement);
        }
        rows += row;
    }
    if (!outdated.isEmpty())
        CR_CHECK(deletePlacements(store, outdated));
    for (const PlacementRow &row : std::as_const(rows))
        CR_CHECK(insertPlacement(store, row));
    return {};
}

Result<qsizetype> bringBack(Project &project, Store &store, const QSet<Id> &older, const QSet<Id> &newer,
                            qsizetype most)
{
    CR_LET(crossing, loadCarried(store, older, newer, most));
    Mover mover(project, store);
    QSet<Id> gone;
    QSet<std::pair<int, Id>> returned;
    for (const Placement &row : std::as_const(crossing)) {
        gone.insert(row.id);
        if (row.verdict != Anchoring::Exact && row.verdict != Anchoring::Moved)
            continue;
        CR_CHECK(mover.move(row.what, row.subject, row.from));
        returned.insert({row.what, row.subject});
    }
    if (newer.size() > 1) {
        CR_LET(within, loadCarried(store, newer, newer));
        for (const Placement &row : std::as_const(within)) {
            if (returned.contains({row.what, row.subject}))
                gone.insert(row.id);
        }
    }
    if (!gone.isEmpty())
        CR_CHECK(deletePlacements(store, gone));
    // A guess about one from outside that was offered there.
    for (const Placement &placement : project.placements()) {
        const Annotation annotation =
            placement.what == Placement::Outside ? project.annotation(placement.subject) : Annotation();
        if (annotation.id == 0 || !newer.contains(placement.to.article) || !older.contains(annotation.article))
            continue;
        Placement back = placement;
        back.to = {annotation.article, annotation.span};
        CR_CHECK(storePlacement(store, back));
    }
    return crossing.size();
}

namespace {

// Versions of an article some of which are removed.
struct LosingChain
{
    QList<Id> all;
    QList<Id> staying; // never none
    QSet<Id> behind;   // those that go and are newer than all that stay
};

QList<LosingChain> losingChains(const Project &project, const QSet<Id> &removed)
{
    QList<LosingChain> chains;
    QSet<Id> seen;
    for (const Id id : removed) {
        LosingChain chain{project.versions(id), {}, {}};
        if (chain.all.size() < 2 || seen.contains(id))
            continue;
        seen += QSet<Id>(chain.all.cbegin(), chain.all.cend());
        for (const Id version : std::as_const(chain.all)) {
            if (!removed.contains(version)) {
                chain.staying += version;
                chain.behind.clear();
            } else {
                chain.behind.insert(version);
            }
        }
        if (!chain.staying.isEmpty())
            chains += chain;
    }
    return chains;
}

} // namespace

Result<qsizetype> bringBackFrom(Project &project, Store &store, const QSet<Id> &removed, qsizetype most)
{
    qsizetype back = 0;
    for (const LosingChain &chain : losingChains(project, removed)) {
        if (chain.behind.isEmpty() || back >= most)
            continue;
        CR_LET(some, bringBack(project, store, QSet<Id>(chain.staying.cbegin(), chain.staying.cend()), chain.behind,
                               most - back));
        back += some;
    }
    return back;
}

Result<void> leaveVersions(Project &project, Store &store, const QSet<Id> &removed)
{
    for (const LosingChain &chain : losingChains(project, removed)) {
        if (!chain.behind.isEmpty())
            CR_CHECK(moveArticleNote(store, chain.all.last(), chain.staying.last()));
        for (const Id version : chain.all)
            CR_CHECK(setNewerVersion(store, version, 0));
        CR_CHECK(link(store, chain.staying));
    }
    return {};
}

Result<void> carryAgain(Project &project, const QString &name, Id article)
{
    QList<Id> chain = project.versions(article);
    if (chain.size() < 2)
        return {};
    const Article target = project.article(chain.takeLast());
    const CarryPlan plan = planCarry(carryInput(project, chain), target.text);
    if (plan.items.isEmpty())
        return {};
    return project.edit(
        name, [&](Store &store) { return carryOver(project, store, plan, target, 0, plan.items.size()); }, true);
}

VersionWriter::VersionWriter(Project &project, const Article &newer, Id older, const CarryPlan &plan)
    : m_project(project), m_newer(newer), m_older(older), m_plan(plan)
{
}

VersionWriter::VersionWriter(Project &project, Id older, const CarryPlan &plan, const QString &name)
    : m_project(project), m_older(older), m_plan(plan), m_isLinked(true)
{
    m_chain = project.versions(older);
    m_target = m_chain.isEmpty() ? Article() : project.article(m_chain.takeLast());
    m_chain = m_chain.mid(0, m_chain.indexOf(older) + 1);
    m_name =
        !name.isEmpty() ? name : Wording::tr("Carry over to the new version of “%1”").arg(shortened(m_target.title));
}

Result<void> VersionWriter::prepare(bool joinLast)
{
    if (m_isPrepared || m_isLinked)
        return {};
    m_chain = m_project.versions(m_older);
    if (m_chain.isEmpty())
        return noSuch(Wording::tr("There is no such article."), m_older);
    const bool isThere = m_newer.id != 0;
    const Id given = m_newer.id;
    m_newer = isThere ? m_project.article(m_newer.id) : completedArticle(m_newer);
    if (isThere && m_newer.id == 0)
        return noSuch(Wording::tr("There is no such article."), given);
    m_newerChain = isThere ? m_project.versions(m_newer.id) : QList<Id>();
    if (m_newerChain.contains(m_older))
        return Error{Wording::tr("These are versions of one article already."), {}};
    const QList<Article> &all = m_project.articles();
    if (!isThere && std::any_of(all.cbegin(), all.cend(),
                                [&](const Article &article) { return article.contentId == m_newer.contentId; }))
        return Error{Wording::tr("The project has this text already."), m_newer.title};
    m_target = m_newerChain.size() < 2 ? m_newer : m_project.article(m_newerChain.last());
    m_plan = upToDate(m_plan, carryInput(m_project, m_older), m_target.text);
    CR_LET(going, importGoingOn(m_project, joinLast && !isThere));
    m_name = going.isEmpty() ? versionName(m_newer, isThere) : going;
    m_goesOn = !going.isEmpty();
    m_isPrepared = true;
    return {};
}

Result<bool> VersionWriter::write(bool joinLast)
{
    constexpr qsizetype atOnce = 100; // some 10 ms
    // Adding a long article is enough for one call.
    return write(joinLast, m_isLinked || m_plan.items.size() <= atOnce ? atOnce : 0);
}

Result<bool> VersionWriter::write(bool joinLast, qsizetype items)
{
    bool joins = joinLast;
    if (m_isLinked && m_done == 0 && (m_chain.isEmpty() || m_plan.newerText != m_target.text))
        return true; // what it was planned for is the newest no more
    if (!m_isLinked) {
        CR_CHECK(prepare(joinLast));
        joins = m_goesOn && joinLast;
    }
    const bool isLast = m_done + items >= m_plan.items.size();
    const auto work = [&](Store &store) -> Result<void> {
        if (!m_isLinked && m_newer.id == 0) {
            CR_LET(id, insertArticle(store, m_newer));
            m_target.id = id;
        }
        if (!m_isLinked) {
            CR_CHECK(setNewerVersion(store, m_chain.last(), m_newerChain.value(0, m_target.id)));
            CR_CHECK(moveArticleNote(store, m_chain.last(), m_target.id));
        }
        CR_CHECK(setUnfinished(store, m_chain.last(), !isLast));
        if (isLast)
            CR_CHECK(carryDismissals(m_project, store, m_plan, m_target));
        return carryOver(m_project, store, m_plan, m_target, m_done, items);
    };
    CR_CHECK(m_project.edit(m_name, work, joins));
    m_isLinked = true;
    m_done += items;
    return isLast;
}

QList<Id> unfinishedVersions(const Project &project)
{
    const auto ids = loadUnfinished(project.store());
    return ids.ok() ? *ids : QList<Id>();
}

Result<Id> addVersion(Project &project, const Article &newer, Id older, const CarryPlan &plan, bool joinLast)
{
    VersionWriter writer(project, newer, older, plan);
    CR_CHECK(writer.write(joinLast, std::numeric_limits<int>::max()));
    return newer.id != 0 ? newer.id : writer.id();
}

Result<Id> addOlderVersion(Project &project, const Article &given, Id newer, bool joinLast)
{
    const QList<Id> chain = project.versions(newer);
    if (chain.isEmpty())
        return noSuch(Wording::tr("There is no such article."), newer);
    const Article older = completedArticle(given);
    qsizetype at = chain.size() - 1;
    while (at > 0 && isOlderThan(older, project.article(chain.at(at - 1))))
        --at;
    CR_LET(going, importGoingOn(project, joinLast));
    Id id = 0;
    const auto work = [&](Store &store) -> Result<void> {
        CR_LET(made, insertArticle(store, older));
        id = made;
        if (at > 0)
            CR_CHECK(setNewerVersion(store, chain.at(at - 1), id));
        return setNewerVersion(store, id, chain.at(at));
    };
    const QString name = Wording::tr("Import an older version of “%1”").arg(shortened(older.title));
    CR_CHECK(project.edit(going.isEmpty() ? name : going, work, !going.isEmpty()));
    return id;
}

Result<void> separateVersions(Project &project, Id newer)
{
    const QList<Id> chain = project.versions(newer);
    CR_CHECK(separateVersions(project, newer, false, wholeEdit));
    return carryAgain(project, project.undoText(), chain.value(chain.indexOf(newer) - 1));
}

Result<bool> separateVersions(Project &project, Id newer, bool joinLast, qsizetype most)
{
    const QList<Id> chain = project.versions(newer);
    const qsizetype at = chain.indexOf(newer);
    if (at < 0)
        return noSuch(Wording::tr("There is no such article."), newer);
    if (at == 0)
        return Error{Wording::tr("There is no older version of this article."), {}};
    const QString name = Wording::tr("Separate the versions of “%1”").arg(shortened(project.article(newer).title));
    bool isAll = false;
    const auto work = [&](Store &store) -> Result<void> {
        CR_LET(back, bringBack(project, store, QSet<Id>(chain.cbegin(), chain.cbegin() + at),
                               QSet<Id>(chain.cbegin() + at, chain.cend()), most));
        isAll = back < most;
        return isAll ? setNewerVersion(store, chain.at(at - 1), 0) : Result<void>();
    };
    CR_CHECK(project.edit(name, work, joinLast));
    return isAll;
}

} // namespace crossread
