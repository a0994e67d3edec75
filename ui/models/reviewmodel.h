#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"

namespace crossread {

// A quote among some of the words around it, in one line.
struct ReviewSide
{
    QString text;
    Span quote;           // in `text`; empty: there is none
    QList<Span> changed;  // words of the quote that the other side has not
    bool cutHead = false; // the text goes on before it, behind it
    bool cutTail = false;

    friend bool operator==(const ReviewSide &, const ReviewSide &) = default;
};

// What waits for a person's word, for people to read.
struct ReviewEntry
{
    Placement placement;
    QString what;       // "Annotation", "Passage of a claim", "Name"
    QString title;      // its tags, the claim, the name; of another author that too
    QStringList colors; // of the tags, as Theme::tag() takes them
    QString note;
    ReviewSide before;
    ReviewSide after; // without text: no place was found

    QString reason; // why it waits: "words changed"

    bool canBeAccepted() const { return placement.to.article != 0 && !placement.to.span.isEmpty(); }
};

// What could not be carried over or placed without doubt, by the article that it belongs in, in the order of the text.
class ReviewModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        OutletIndexRole = FirstOwnRole, // for Theme::outlet()
        StateRole,                      // "to review", "no place"
        ScoreRole,                      // double
    };

    explicit ReviewModel(Project &project, QObject *parent = nullptr);

    void refresh();
    void setOrphansShown(bool shown);
    bool orphansShown() const { return m_withOrphans; }
    const ReviewEntry &entry(qint64 row) const; // made when it is first asked for
    Id articleOf(qint64 row) const;             // the newest version of where it comes from; 0: not known
    QList<qint64> rowsInOrder() const;
    QList<Id> surerThan(double score) const; // those to review with at least that score

    static int waiting(const Project &project); // those to review, orphans not counted
    static int orphans(const Project &project);
    static int waitingIn(const Project &project, Id article); // of those to review the ones of its versions

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    Id namedBy(const QString &source) const;
    ReviewEntry made(const Placement &placement) const;
    void describe(ReviewEntry &entry) const;
    QString tip(const ReviewEntry &entry) const;

    Project &m_project;
    bool m_withOrphans = true;
    QHash<Id, Placement> m_placements;
    QHash<Id, Id> m_articles; // of placements
    QHash<Id, Article> m_heads;
    QHash<QString, QList<qint64>> m_rows;
    QStringList m_order; // of groups
    QStringList m_outlets;
    mutable QHash<Id, ReviewEntry> m_entries;
};

QString reviewState(const Placement &placement);

} // namespace crossread
