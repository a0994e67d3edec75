#include "ui/navigator.h"

namespace crossread {

void Navigator::setCurrentArticle(Id article)
{
    if (m_article == article)
        return;
    m_article = article;
    Q_EMIT currentArticleChanged(article);
}

void Navigator::setOpenArticles(const QList<Id> &articles)
{
    if (m_open == articles)
        return;
    m_open = articles;
    Q_EMIT openArticlesChanged();
}

void Navigator::setSelectedArticles(const QList<Id> &articles)
{
    m_selected = articles.size() > 1 ? articles : QList<Id>();
}

void Navigator::setCurrentClaim(Id claim)
{
    if (m_claim == claim)
        return;
    m_claim = claim;
    Q_EMIT currentClaimChanged(claim);
}

void Navigator::setCurrentPlacement(Id placement)
{
    if (m_placement == placement)
        return;
    m_placement = placement;
    Q_EMIT currentPlacementChanged(placement);
}

void Navigator::setLitEntity(const QString &name)
{
    if (m_entity == name)
        return;
    m_entity = name;
    Q_EMIT litEntityChanged(name);
}

void Navigator::setHiddenKinds(const QStringList &kinds)
{
    if (m_hiddenKinds == kinds)
        return;
    m_hiddenKinds = kinds;
    Q_EMIT hiddenKindsChanged();
}

void Navigator::toggleKind(const QString &kind)
{
    QStringList kinds = m_hiddenKinds;
    if (!kinds.removeOne(kind))
        kinds.append(kind);
    setHiddenKinds(kinds);
}

void Navigator::setAuthor(const QString &name)
{
    if (m_author == name)
        return;
    m_author = name;
    Q_EMIT authorChanged(name);
}

} // namespace crossread
