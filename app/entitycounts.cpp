#include "app/entitycounts.h"

#include <algorithm>

namespace crossread {

void EntityCounts::set(Id article, const QList<EntityForm> &forms, int version)
{
    remove(article);
    add(article, forms, 1);
    m_articles.insert(article, {version, forms});
}

void EntityCounts::remove(Id article)
{
    if (m_articles.contains(article))
        add(article, m_articles.take(article).forms, -1);
}

bool EntityCounts::isKnown(Id article, int version) const
{
    const auto found = m_articles.constFind(article);
    return found != m_articles.cend() && found->version == version;
}

void EntityCounts::add(Id article, const QList<EntityForm> &forms, int sign)
{
    const auto count = [](auto &table, const auto &key, int number) {
        int &value = table[key];
        value += number;
        if (value == 0)
            table.remove(key);
    };
    for (const EntityForm &form : forms) {
        const Key key(form.name, form.kind);
        Entity &entity = m_entities[key];
        entity.count += sign * form.count;
        count(entity.forms, form.form, sign * form.count);
        count(entity.byArticle, article, sign * form.count);
        if (entity.count == 0)
            m_entities.remove(key);
        m_made.remove(key);
    }
    m_current = m_current && forms.isEmpty();
}

const QList<EntitySummary> &EntityCounts::summaries() const
{
    if (m_current)
        return m_summaries;
    m_summaries.clear();
    m_summaries.reserve(m_entities.size());
    for (auto it = m_entities.cbegin(); it != m_entities.cend(); ++it) {
        EntitySummary &made = m_made[it.key()];
        if (made.count == 0) {
            QStringList aliases = it->forms.keys();
            aliases.removeOne(it.key().first);
            std::sort(aliases.begin(), aliases.end(), [&](const QString &a, const QString &b) {
                return std::pair(-it->forms.value(a), a) < std::pair(-it->forms.value(b), b);
            });
            made = {it.key().first, it.key().second, aliases, it->count, it->byArticle};
        }
        m_summaries += made;
    }
    std::sort(m_summaries.begin(), m_summaries.end(), [](const EntitySummary &a, const EntitySummary &b) {
        return std::tie(b.count, a.name, a.kind) < std::tie(a.count, b.name, b.kind);
    });
    m_current = true;
    return m_summaries;
}

} // namespace crossread
