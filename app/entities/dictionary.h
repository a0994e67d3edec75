#pragma once

#include "app/entities/entities.h"

#include <QHash>

namespace crossread {

// The analyst's own names, ready to be looked up: the longest match at a place wins, and over everything that was
// found there.
class Dictionary
{
public:
    explicit Dictionary(const QList<DictionaryEntry> &entries);

    // The mentions of an article with the dictionary's in their place.
    QList<Mention> applied(const Article &article, const QList<Mention> &mentions) const;

private:
    QList<Mention> matches(const Article &article) const;

    QList<DictionaryEntry> m_entries;
    QHash<QString, QList<int>> m_byFirstWord; // lower-case, longest entry first
};

} // namespace crossread
