#pragma once

#include "app/entities/names.h"
#include "app/values/mention.h"

namespace crossread {

// What the articles together know about names, once all candidates are on the table.
class NameTable
{
public:
    // `candidates` has one list an article.
    explicit NameTable(const QList<QList<NameCandidate>> &candidates, const QList<Article> &articles);

    // The mentions of one article's candidates, in order. Any thread.
    QList<Mention> mentions(int article) const;
    // The mentions in one block of that article whose capitals say nothing: only what is known.
    QList<Mention> known(int article, const NameBlock &block) const;

private:
    // One spelling of a name, over all articles.
    struct Entry
    {
        Evidence inside;
        Evidence around;
        int count = 0;
        int firm = 0; // candidates that are not weak
        QHash<QString, int> surfaces;
        QStringList words;
        QString group; // the key whose entity it is
    };
    struct Decision
    {
        NameKind kind = OrganisationName;
        double score = 0;
        QString entity;
        bool accepted = false;
        bool isVague = false; // little speaks for the kind
    };
    using Decisions = QHash<QString, Decision>;

    void collect(const QList<NameCandidate> &candidates, const QString &text);
    void findMakers();
    void linkAcronyms(const QList<QList<NameCandidate>> &candidates);
    void linkVariants();
    void rememberPersons();
    QString nameOf(const QString &key) const;
    Decision decide(const QString &key, const Evidence &local, int localCount) const;
    Decisions decisions(int article) const;

    const QList<QList<NameCandidate>> &m_candidates;
    const QList<Article> &m_articles;
    QHash<QString, Entry> m_entries;
    QHash<QString, QString> m_fullNames; // surname -> key of the one full name; "" where there are several
};

QString kindId(NameKind kind);

} // namespace crossread
