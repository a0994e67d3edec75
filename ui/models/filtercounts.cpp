#include "ui/models/filtercounts.h"

#include "ui/models/claimrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

QString counted(int shown, int all, const char *some, const char *whole)
{
    if (shown == all)
        return QCoreApplication::translate("crossread", whole, nullptr, all);
    return QCoreApplication::translate("crossread", some, nullptr, all).arg(shown);
}

} // namespace

QString FilterCounts::text() const
{
    return QStringList{counted(claims, allClaims, QT_TRANSLATE_N_NOOP("crossread", "%1 of %n claim(s)"),
                               QT_TRANSLATE_N_NOOP("crossread", "%n claim(s)")),
                       counted(entities, allEntities, QT_TRANSLATE_N_NOOP("crossread", "%1 of %n entities"),
                               QT_TRANSLATE_N_NOOP("crossread", "%n entities")),
                       counted(articles, allArticles, QT_TRANSLATE_N_NOOP("crossread", "%1 of %n article(s)"),
                               QT_TRANSLATE_N_NOOP("crossread", "%n article(s)"))}
        .join(QStringLiteral(" · "));
}

FilterCounts filterCounts(const Project &project, const FilterState &state)
{
    FilterCounts counts;
    QSet<Id> articles;
    for (const Article &article : project.currentArticles()) {
        if (state.passes(article))
            articles.insert(article.id);
    }
    counts.allArticles = int(project.currentArticles().size());
    counts.articles = int(articles.size());
    const QList<Claim> &claims = project.claims();
    counts.allClaims = int(std::count_if(claims.begin(), claims.end(),
                                         [](const Claim &claim) { return claim.status != ClaimStatus::Rejected; }));
    counts.claims =
        state.isEmpty() ? counts.allClaims : int(claimRows(project, state, shownOutlets(project, state)).size());
    const QList<EntitySummary> &entities = project.entities();
    counts.allEntities = int(entities.size());
    counts.entities = int(std::count_if(entities.begin(), entities.end(),
                                        [&](const EntitySummary &entity) { return passes(entity, state, articles); }));
    return counts;
}

bool passes(const EntitySummary &entity, const FilterState &state, const QSet<Id> &articles)
{
    if (!state.kinds.isEmpty() && !state.kinds.contains(entity.kind))
        return false;
    const bool named = state.text.isEmpty() || entity.name.contains(state.text, Qt::CaseInsensitive) ||
                       std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const QString &alias) {
                           return alias.contains(state.text, Qt::CaseInsensitive);
                       });
    return named && std::any_of(entity.byArticle.keyBegin(), entity.byArticle.keyEnd(),
                                [&](Id article) { return articles.contains(article); });
}

} // namespace crossread
