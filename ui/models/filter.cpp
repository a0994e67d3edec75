#include "ui/models/filter.h"

#include <QFileInfo>

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace crossread {

namespace {

QJsonArray listed(const QSet<QString> &names)
{
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

QSet<QString> names(const QJsonValue &list)
{
    QSet<QString> found;
    for (const QJsonValue &name : list.toArray())
        found.insert(name.toString());
    return found;
}

} // namespace

QJsonObject FilterState::toJson() const
{
    QJsonObject json;
    const auto put = [&json](const char *key, const QJsonValue &value, bool set) {
        if (set)
            json.insert(QLatin1String(key), value);
    };
    QJsonArray tagIds;
    QList<Id> sorted(tags.begin(), tags.end());
    std::sort(sorted.begin(), sorted.end());
    for (const Id tag : std::as_const(sorted))
        tagIds.append(tag);
    put("text", text, !text.isEmpty());
    put("outlets", listed(outlets), !outlets.isEmpty());
    put("from", from.toString(Qt::ISODate), from.isValid());
    put("to", to.toString(Qt::ISODate), to.isValid());
    put("tags", tagIds, !tags.isEmpty());
    put("kinds", listed(kinds), !kinds.isEmpty());
    put("suggested", false, !suggested);
    put("conflictsOnly", true, conflictsOnly);
    return json;
}

FilterState FilterState::fromJson(const QJsonObject &json)
{
    FilterState state;
    state.text = json.value(QLatin1String("text")).toString();
    state.outlets = names(json.value(QLatin1String("outlets")));
    state.from = QDate::fromString(json.value(QLatin1String("from")).toString(), Qt::ISODate);
    state.to = QDate::fromString(json.value(QLatin1String("to")).toString(), Qt::ISODate);
    for (const QJsonValue &tag : json.value(QLatin1String("tags")).toArray())
        state.tags.insert(tag.toInteger());
    state.kinds = names(json.value(QLatin1String("kinds")));
    state.suggested = json.value(QLatin1String("suggested")).toBool(true);
    state.conflictsOnly = json.value(QLatin1String("conflictsOnly")).toBool();
    return state;
}

bool FilterState::passes(const Article &article) const
{
    if (!outlets.isEmpty() && !outlets.contains(outletOf(article)))
        return false;
    if (from.isValid() && !(article.hasDate() && article.published >= from))
        return false;
    return !to.isValid() || (article.hasDate() && article.published <= to);
}

void Filter::set(const FilterState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT changed();
}

void Filter::setHasRow(bool has)
{
    if (std::exchange(m_hasRow, has) != has)
        Q_EMIT rowShown(has);
}

QString outletOf(const Article &article)
{
    return article.source.isEmpty() ? QFileInfo(article.file).completeBaseName() : article.source;
}

} // namespace crossread
