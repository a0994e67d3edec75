#pragma once

#include "app/entities/dictionary/dictionary.h"
#include "tests/app/projectfixture.h"

namespace crossread {

inline Mention recognised(const QString &text, const QString &surface, const QString &kind, const QString &entity = {})
{
    Mention mention;
    mention.span.start = text.indexOf(surface);
    mention.span.end = mention.span.start + surface.size();
    mention.kind = kind;
    mention.entity = entity.isEmpty() ? surface : entity;
    mention.score = 0.5;
    return mention;
}

// "surface|kind", and "|entity" where it is called otherwise.
inline QStringList described(const QString &text, const QList<Mention> &mentions)
{
    QStringList list;
    for (const Mention &mention : mentions) {
        const QString surface = mention.span.of(text);
        list += surface + QLatin1Char('|') + mention.kind +
                (mention.entity == surface ? QString() : QLatin1Char('|') + mention.entity);
    }
    return list;
}

inline DictionaryEntry entry(const QString &line)
{
    const QStringList fields = line.split(QLatin1Char('|'));
    DictionaryEntry made{fields.value(0), fields.value(1), fields.value(2)};
    made.matchCase = fields.value(3) != QLatin1String("any");
    made.onlyFound = fields.value(3) == QLatin1String("found");
    return made;
}

inline QList<DictionaryEntry> entries(const QStringList &list)
{
    QList<DictionaryEntry> made;
    for (const QString &line : list)
        made += entry(line);
    return made;
}

inline const QString person = QStringLiteral("person");
inline const QString organisation = QStringLiteral("organisation");
inline const QString place = QStringLiteral("place");

} // namespace crossread
