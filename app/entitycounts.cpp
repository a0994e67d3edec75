#include "app/entitycounts.h"

#include <algorithm>

namespace crossread {

namespace {

template<typename Table, typename Key>
void count(Table &table, const Key &key, int number)
{
    int &value = table[key];
    value += number;
    if (value == 0)
        table.remove(key);
}

} // namespace

void EntityCounts::set(Id article, const QList<EntityForm> &forms)
{
    remove(article);
    QList<Form> numbered;
    numbered.reserve(forms.size());
    for (const EntityForm &form : forms)
        numbered += Form{entityNumber(textNumber(form.name), textNumber(form.kind)), textNumber(form.form), form.count};
    add(article, numbered, 1);
    m_articles.insert(article, numbered);
}

void EntityCounts::remove(Id article)
{
    if (m_articles.contains(article))
        add(article, m_articles.take(article), -1);
}

int EntityCounts::textNumber(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    m_texts += text;
    m_numbers.insert(text, int(m_texts.size() - 1));
    return int(m_texts.size() - 1);
}

int EntityCounts::entityNumber(int name, int kind)
{
    const auto known = m_entityNumbers.constFind({name, kind});
    if (known != m_entityNumbers.cend())
        return *known;
    m_entities += Entity{name, kind, {}, {}, 0, {}, false};
    m_entityNumbers.insert({name, kind}, int(m_entities.size() - 1));
    return int(m_entities.size() - 1);
}

void EntityCounts::add(Id article, const QList<Form> &forms, int sign)
{
    for (const Form &form : forms) {
        Entity &entity = m_entities[form.entity];
        entity.count += sign * form.count;
        count(entity.forms, form.form, sign * form.count);
        count(entity.byArticle, article, sign * form.count);
        entity.isCurrent = false;
    }
    m_isCurrent = m_isCurrent && forms.isEmpty();
}

QSet<Id> EntityCounts::articlesNaming(const std::function<bool(const QString &name)> &wanted) const
{
    QSet<Id> articles;
    for (const Entity &entity : std::as_const(m_entities)) {
        if (entity.count == 0 || !wanted(m_texts.at(entity.name)))
            continue;
        for (auto it = entity.byArticle.cbegin(); it != entity.byArticle.cend(); ++it)
            articles.insert(it.key());
    }
    return articles;
}

void EntityCounts::summarise(Entity &entity) const
{
    QList<std::pair<int, QString>> aliases;
    for (auto it = entity.forms.cbegin(); it != entity.forms.cend(); ++it) {
        if (it.key() != entity.name)
            aliases += {-it.value(), m_texts.at(it.key())};
    }
    std::sort(aliases.begin(), aliases.end());
    QStringList names;
    for (const auto &alias : std::as_const(aliases))
        names += alias.second;
    entity.summary = {m_texts.at(entity.name), m_texts.at(entity.kind), names, entity.count, entity.byArticle};
    entity.isCurrent = true;
}

const QList<EntitySummary> &EntityCounts::summaries() const
{
    if (m_isCurrent)
        return m_summaries;
    m_summaries.clear();
    for (Entity &entity : m_entities) {
        if (entity.count == 0)
            continue;
        if (!entity.isCurrent)
            summarise(entity);
        m_summaries += entity.summary;
    }
    std::sort(m_summaries.begin(), m_summaries.end(), [](const EntitySummary &a, const EntitySummary &b) {
        return std::tie(b.count, a.name, a.kind) < std::tie(a.count, b.name, b.kind);
    });
    m_isCurrent = true;
    return m_summaries;
}

} // namespace crossread
