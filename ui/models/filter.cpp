#include "ui/models/filter.h"

#include "app/codebook.h"
#include "app/project.h"

#include <QCoreApplication>
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

QJsonArray listed(const QSet<Id> &ids)
{
    QList<Id> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray list;
    for (const Id id : std::as_const(sorted))
        list.append(id);
    return list;
}

QSet<Id> idsFrom(const QJsonValue &list)
{
    QSet<Id> found;
    for (const QJsonValue &id : list.toArray())
        found.insert(id.toInteger());
    return found;
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
    put("text", text, !text.isEmpty());
    put("outlets", listed(outlets), !outlets.isEmpty());
    put("from", from.toString(Qt::ISODate), from.isValid());
    put("to", to.toString(Qt::ISODate), to.isValid());
    put("tags", listed(tags), !tags.isEmpty());
    put("articles", listed(articles), !articles.isEmpty());
    put("authors", listed(annotations.authors), !annotations.authors.isEmpty());
    put("annotatedFrom", annotations.from.toString(Qt::ISODate), annotations.from.isValid());
    put("annotatedTo", annotations.to.toString(Qt::ISODate), annotations.to.isValid());
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
    state.tags = idsFrom(json.value(QLatin1String("tags")));
    state.articles = idsFrom(json.value(QLatin1String("articles")));
    state.annotations.authors = names(json.value(QLatin1String("authors")));
    state.annotations.from = QDate::fromString(json.value(QLatin1String("annotatedFrom")).toString(), Qt::ISODate);
    state.annotations.to = QDate::fromString(json.value(QLatin1String("annotatedTo")).toString(), Qt::ISODate);
    state.kinds = names(json.value(QLatin1String("kinds")));
    state.suggested = json.value(QLatin1String("suggested")).toBool(true);
    state.conflictsOnly = json.value(QLatin1String("conflictsOnly")).toBool();
    return state;
}

bool AnnotationFilter::passes(const Annotation &annotation) const
{
    if (!authors.isEmpty() && !authors.contains(annotation.author))
        return false;
    if (!from.isValid() && !to.isValid())
        return true;
    const QDate day = annotation.created.toLocalTime().date();
    return day.isValid() && !(from.isValid() && day < from) && !(to.isValid() && day > to);
}

bool FilterState::passes(const Article &article) const
{
    if (!articles.isEmpty() && !articles.contains(article.id))
        return false;
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

QSet<Id> askedTags(const Project &project, const FilterState &state)
{
    if (state.tags.isEmpty())
        return {};
    return Codebook(project.tags()).withThoseBelow(QList<Id>(state.tags.begin(), state.tags.end()));
}

QString authorTitle(const QString &author)
{
    return author.isEmpty() ? QCoreApplication::translate("crossread", "Unknown author") : author;
}

QString authorInitials(const QString &author)
{
    QString initials;
    const QStringList words = author.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto letter = std::find_if(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (letter != word.end() && initials.size() < 3)
            initials += letter->toUpper();
    }
    // Of a single word two letters: "Maya" is "Ma", so that she is not taken for "Mark K."
    if (initials.size() == 1 && words.size() == 1 && words.first().size() > 1 && words.first().at(1).isLetterOrNumber())
        initials += words.first().at(1);
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

QString outletOf(const Article &article)
{
    return article.source.isEmpty() ? QFileInfo(article.file).completeBaseName() : article.source;
}

} // namespace crossread
