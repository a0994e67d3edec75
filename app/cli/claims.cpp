#include "app/claims/claims.h"
#include "app/cli/claimsdocument.h"
#include "app/cli/commands.h"
#include "app/cli/mentions.h"

namespace crossread {

namespace {

struct Decided
{
    QList<Claim> claims;
    QList<DismissedConflict> dismissals;
};

// What the analyst has decided, where one project is asked for.
Decided decidedIn(const Call &call)
{
    Decided decided;
    if (call.inputs.size() != 1 || !isProjectFile(call.inputs.constFirst()))
        return decided;
    const auto project = openProject(call.inputs.constFirst());
    if (!project)
        return decided; // said already when its articles were read
    for (Claim claim : (*project)->claims()) {
        if (claim.isSuggested())
            break; // behind the decided ones
        // What has stayed on an older version is about a text that is not read here.
        const auto removed =
            claim.passages.removeIf([&](const Passage &passage) { return (*project)->isSuperseded(passage.article); });
        if (removed == 0 || !claim.passages.isEmpty())
            decided.claims.append(claim);
    }
    decided.dismissals = (*project)->dismissals();
    return decided;
}

} // namespace

void printClaims(Call &call)
{
    const QList<Loaded> articles = allArticles(call);
    if (articles.isEmpty() && call.status() != 0)
        return; // named already; there is nothing that could be claimed
    const auto mentions = mentionsOf(call, articles);
    if (!mentions)
        return;
    QList<Article> texts;
    for (const Loaded &loaded : articles)
        texts.append(loaded.article);
    ClaimAnalysis analysis = analyseClaims(texts, *mentions);
    const Decided decided = decidedIn(call);
    QHash<Id, QByteArray> contents;
    for (const Article &article : std::as_const(texts))
        contents.insert(article.id, article.contentId);
    takeDismissed(analysis.conflicts, contents, decided.dismissals);
    call.print(
        claimsDocument(articles, *mentions, decided.claims + undecided(analysis.claims, decided.claims), analysis));
}

} // namespace crossread
