#pragma once

#include "app/edits_common.h"
#include "app/store/versions.h"
#include "app/versions.h"

#include <optional>

namespace crossread {

// What the edits of versions, placements and articles share. Inside an edit, where they write.

// Puts an annotation, a passage or a fixed mention at a place of another article (or of the same).
class Mover
{
public:
    Mover(const Project &project, Store &store) : m_project(project), m_store(store) {}

    void add(const Article &article) { m_articles.insert(article.id, article); } // one that the project has not yet
    bool isAt(Placement::What what, Id subject, const PassageRef &place);        // still
    // False: something of the same is there already, so it stays. Whatever is from outside is an annotation.
    Result<bool> move(Placement::What what, Id subject, const PassageRef &place);
    // The article with its text; id 0 when there is none.
    const Article &article(Id id);

private:
    Result<bool> moveNote(Id subject, const PassageRef &place);
    Result<bool> movePassageTo(Id subject, const PassageRef &place);
    Result<bool> moveMention(Id subject, const PassageRef &place);
    void gather();

    const Project &m_project;
    Store &m_store;
    QHash<Id, Article> m_articles;
    bool m_gathered = false;
    QHash<Id, const Annotation *> m_annotations; // the project's, as they were before the edit
    std::optional<QSet<Id>> m_fromOutside;
    QHash<Id, std::pair<Id, Passage>> m_passages; // with the claim
    QHash<Id, QList<Passage>> m_claims;
    QHash<Id, FixedMention> m_mentions;
    QHash<QByteArray, QList<FixedMention>> m_placed;
};

// Moves what is certain of some of the items and notes the rest.
Result<void> carryOver(Project &project, Store &store, const CarryPlan &plan, const Article &target, qsizetype first,
                       qsizetype count);
// What was carried from `older` versions to `newer` ones goes back, `most` of it in a call. The answer is how much did.
Result<qsizetype> bringBack(Project &project, Store &store, const QSet<Id> &older, const QSet<Id> &newer,
                            qsizetype most);
// Before articles are removed: the versions that stay have again what was theirs, `most` of it in a call; then, when
// there is no more of it, they are joined.
Result<qsizetype> bringBackFrom(Project &project, Store &store, const QSet<Id> &removed, qsizetype most);
Result<void> leaveVersions(Project &project, Store &store, const QSet<Id> &removed);
// What has stayed on older versions is looked for in the newest again; in an edit of its own that continues the last.
Result<void> carryAgain(Project &project, const QString &name, Id article);

} // namespace crossread
