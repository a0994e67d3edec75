#pragma once

#include "app/values/dictionary.h"
#include "app/values/mention.h"

#include <optional>
#include <QHash>

namespace crossread {

// The analyst's own names, ready to be looked up. Never changes, so that threads may share it.
//
// Names are the same when they look the same: composed or decomposed accents, any run of blanks, curly or straight
// apostrophes, any hyphen. They stand as whole words: a possessive 's, a hyphen or a dash ends a word, an apostrophe
// inside one does not ("O'Brien", "don't"); where a script puts no blanks between words, each character is one.
class Dictionary
{
public:
    explicit Dictionary(const QList<DictionaryEntry> &entries);

    bool isEmpty() const { return m_entries.isEmpty(); }

    // The mentions of an article with the analyst's word over them, in order, not overlapping. Of entries the longest
    // at a place counts, of equal ones the one that asks for the case, then the newest; an entry replaces what overlaps
    // it. Fixed mentions (and those with the origin User) stand above entries. Links have the last word on whom a
    // mention means. Linear in the text, whatever the number of entries.
    QList<Mention> applied(const Article &article, const QList<Mention> &mentions,
                           const QList<FixedMention> &fixed = {}) const;

    // Whether a name of the entries that make mentions stands in the article.
    bool standsIn(const Article &article) const;

private:
    struct Entry
    {
        DictionaryEntry entry;
        QString text; // folded, and without case where that does not matter
    };
    struct Match
    {
        Span span;
        int entry;
    };
    struct Target
    {
        QString entity;
        QString kind;
    };
    void addLink(const DictionaryEntry &entry);
    QList<Match> matches(const Article &article, bool onlyFirst) const;
    int longestAt(QStringView text, Span word, Span &found) const; // -1: none
    QList<Mention> withEntries(const Article &article, const QList<Mention> &mentions) const;
    void link(Mention &mention) const;

    QList<DictionaryEntry> m_entries;
    QList<Entry> m_names;                                // those that make mentions
    QHash<quint64, QList<int>> m_byFirstWord;            // by hash of the word without its case; longest name first
    QHash<QString, Target> m_byName;                     // names that say of what kind their entity is
    QHash<QString, Target> m_byCaselessName;             // the same where the case does not matter
    QHash<std::pair<QString, QString>, QString> m_links; // (entity, kind) -> entity
};

} // namespace crossread
