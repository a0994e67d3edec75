#include "app/claims/claims.h"
#include "app/cli/claimsdocument.h"
#include "app/cli/commands.h"
#include "app/cli/mentions.h"
#include "app/project.h"

namespace crossread {

namespace {

// What the analyst has decided, where one project is asked for.
QList<Claim> decidedClaims(const Call &call)
{
    QList<Claim> decided;
    if (call.inputs.size() != 1 || !isProjectFile(call.inputs.constFirst()))
        return decided;
    const auto project = Project::open(call.inputs.constFirst());
    if (!project)
        return decided; // said already when its articles were read
    for (const Claim &claim : (*project)->claims()) {
        if (!claim.isSuggested())
            decided.append(claim);
    }
    return decided;
}

} // namespace

void printClaims(Call &call)
{
    const QList<Loaded> articles = allArticles(call);
    const auto mentions = mentionsOf(call, articles);
    if (!mentions)
        return;
    QList<Article> texts;
    for (const Loaded &loaded : articles)
        texts.append(loaded.article);
    const ClaimAnalysis analysis = analyseClaims(texts, *mentions);
    const QList<Claim> decided = decidedClaims(call);
    call.print(claimsDocument(articles, *mentions, decided + undecided(analysis.claims, decided), analysis));
}

} // namespace crossread
