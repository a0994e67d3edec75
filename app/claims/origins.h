#pragma once

#include "app/values/claim.h"

#include <QHash>

namespace crossread {

// Who stands behind a claim. An article has a passage from whomever its sentence or its paragraph names, else from
// whom the words are copied, else from whom the article as a whole is credited to, else, where the passage names
// nobody, from whom the article's head names; else it is the outlet's own. That is followed through the articles with
// the same claim up to its roots. Articles of one outlet, and names that mean one outlet, are one root; articles that
// have it from each other in a ring are one too, the earliest. Roots that name the same person or institution as those
// who said it ("Ilse Marn", "the finance ministry") are one under that name. Reads only; any thread.
class OriginFinder
{
public:
    // Articles without a sure day (Article::hasDate()) are taken to be later than others.
    OriginFinder(const QList<Article> &articles, const QList<Citation> &citations);

    // Passages of other articles count for nothing.
    QList<Origin> of(const Claim &claim) const; // those of most articles first, then in the order of the passages
    int count(const Claim &claim) const { return int(of(claim).size()); }

    // The claim's articles of the earliest day, or minute where each of that day tells it; none when no day is known.
    QList<Id> firstToCarry(const Claim &claim) const;

private:
    struct Known
    {
        QString outlet; // key; "" not known
        QString name;
        QDate day; // invalid: not known
        QTime clock;
        int place = 0;
    };
    struct Hop
    {
        Id to = 0;   // of the claim's articles; 0: outside
        QString key; // of a root outside
        const Citation *citation = nullptr;
        PassageRef seen;
    };
    using Hops = QHash<Id, QList<Hop>>;

    QList<const Citation *> behind(const Passage &passage) const;
    void dropLaterCopies(QList<const Citation *> &citations, const QList<Id> &articles) const;
    Hops hopsOf(const Claim &claim, const QList<Id> &articles) const;
    static QHash<Id, QSet<Id>> closureOf(const QList<Id> &articles, const Hops &hops);
    static QHash<Id, const Passage *> sharedSpeakers(const QList<Id> &articles,
                                                     const QHash<Id, const Passage *> &passages);
    Origin outside(const Citation &citation) const;
    bool isEarlier(Id a, Id b) const;

    QHash<Id, Known> m_articles;
    QList<Citation> m_citations;
    QHash<Id, QList<qsizetype>> m_byArticle;
};

} // namespace crossread
