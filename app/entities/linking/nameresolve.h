#pragma once

#include "app/entities/reading.h"

#include <QMultiHash>
#include <QSet>

namespace crossread {

// What articles together know about names. Immutable; any thread. It keeps a reference to the readings.
class NameTable
{
public:
    explicit NameTable(const QList<ArticleReading> &readings);

    // The names of one article, decided and linked, in order.
    QList<Mention> mentions(int article) const;

private:
    friend class ArticleLinker;

    // Votes of more mentions say nothing that is new.
    static constexpr int mostVotes = 5;

    // One spelling of a name (its key), over all articles.
    struct Entry
    {
        NameEvidence evidence;
        NameEvidence prior; // what the rest of the corpus says of a name with these words
        int count = 0;
        QHash<QString, int> clean; // how often it is written so
        QHash<QString, int> loud;  // … where capitals say nothing
        QStringList words;
        QString group; // the key of its entity's full name
        NameKind kind = OrganisationName;
        bool accepted = false;
        bool isAcronym = false;
    };

    void collect(const ArticleNames &names);
    void decide();
    void decide(Entry &entry) const;
    void findProducts();
    void linkAliases();
    void linkAcronyms();
    void linkVariants();
    void linkPersons();
    void linkShortOrganisations();
    void nameGroups();
    QStringList sortedKeys() const;
    const Entry *entry(const QString &key) const;
    QString groupOf(const QString &key) const;
    QString nameOf(const QString &key) const { return m_names.value(groupOf(key), key); }

    const QList<ArticleReading> &m_readings;
    QHash<QString, Entry> m_entries;
    QHash<QString, QHash<QString, int>> m_told; // short key -> long keys that brackets give
    QSet<QString> m_together;                   // "first word<newline>name": one article has both as names
    QSet<QString> m_apart;                      // … and the short one first: it is none of the long one's
    QHash<QString, QString> m_names;            // group -> the entity's name
    QHash<QString, QString> m_surnames;         // -> key of the one full name; "" where there are several
};

} // namespace crossread
