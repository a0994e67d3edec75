#include "ui/models/claimrows.h"

#include "app/values/reason.h"
#include "ui/models/outlets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace crossread {

namespace {

bool touches(const PassageRef &side, const Passage &passage)
{
    return side.article == passage.article && side.span.overlaps(passage.span);
}

bool touches(const Conflict &conflict, const Claim &claim)
{
    return std::any_of(claim.passages.begin(), claim.passages.end(), [&](const Passage &passage) {
        return touches(conflict.a, passage) || touches(conflict.b, passage);
    });
}

// What has to be looked up for each passage, gathered once.
class RowMaker
{
public:
    RowMaker(const Project &project, const FilterState &filter, const QStringList &outlets)
        : m_filter(filter), m_columns(outlets.size())
    {
        QHash<QString, qsizetype> column;
        for (qsizetype i = 0; i < outlets.size(); ++i)
            column.insert(outlets[i], i);
        for (const Article &article : project.currentArticles()) {
            const auto found = column.constFind(outletOf(article));
            if (found != column.constEnd() && filter.passes(article))
                m_column.insert(article.id, *found);
        }
        for (const Conflict &conflict : project.analysis().conflicts) {
            m_conflicts[conflict.a.article].append(conflict);
            m_conflicts[conflict.b.article].append(conflict);
        }
        if (!filter.tags.isEmpty()) {
            const QSet<Id> tags = askedTags(project, filter);
            for (const Annotation &annotation : project.annotations()) {
                if (filter.annotations.passes(annotation) && std::any_of(annotation.tags.begin(), annotation.tags.end(),
                                                                         [&](Id tag) { return tags.contains(tag); }))
                    m_tagged[annotation.article].append(annotation.span);
            }
        }
    }

    // False: the claim does not pass.
    bool make(const Claim &claim, ClaimRow &row) const
    {
        row.cells.resize(m_columns);
        bool textPasses = m_filter.text.isEmpty() || claim.statement.contains(m_filter.text, Qt::CaseInsensitive);
        bool tagPasses = m_filter.tags.isEmpty();
        QSet<Id> articles;
        for (qsizetype i = 0; i < claim.passages.size(); ++i) {
            const Passage &passage = claim.passages[i];
            const auto column = m_column.constFind(passage.article);
            if (column == m_column.constEnd())
                continue;
            articles.insert(passage.article);
            add(row.cells[*column], i, passage);
            textPasses = textPasses || passage.text.contains(m_filter.text, Qt::CaseInsensitive);
            tagPasses = tagPasses || isTagged(passage);
            row.conflict =
                row.conflict || passage.stance == Stance::Disputes || passage.figureDiffers || isInConflict(passage);
        }
        row.articles = int(articles.size());
        row.outlets = int(
            std::count_if(row.cells.begin(), row.cells.end(), [](const ClaimCell &cell) { return !cell.isSilent(); }));
        // A claim that lost its last passage can still be seen to be mended, unless a filter asks for places.
        const bool somewhere =
            row.articles > 0 || (claim.passages.isEmpty() && m_filter.outlets.isEmpty() && m_filter.articles.isEmpty());
        return textPasses && tagPasses && somewhere && (row.conflict || !m_filter.conflictsOnly);
    }

private:
    static void add(ClaimCell &cell, qsizetype place, const Passage &passage)
    {
        if (cell.isSilent() ||
            stanceWeight(passage.stance, passage.figureDiffers) > stanceWeight(cell.stance, cell.differs)) {
            cell.stance = passage.stance;
            cell.differs = passage.figureDiffers && passage.stance != Stance::Disputes;
        }
        cell.passages.append(place);
    }

    bool isTagged(const Passage &passage) const
    {
        const auto spans = m_tagged.value(passage.article);
        return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.overlaps(passage.span); });
    }

    bool isInConflict(const Passage &passage) const
    {
        const auto conflicts = m_conflicts.value(passage.article);
        return std::any_of(conflicts.begin(), conflicts.end(), [&](const Conflict &conflict) {
            return touches(conflict.a, passage) || touches(conflict.b, passage);
        });
    }

    const FilterState &m_filter;
    qsizetype m_columns;
    QHash<Id, qsizetype> m_column; // of the articles that pass
    QHash<Id, QList<Conflict>> m_conflicts;
    QHash<Id, QList<Span>> m_tagged;
};

} // namespace

int stanceWeight(Stance stance, bool differs)
{
    if (stance == Stance::Disputes)
        return 3;
    if (differs)
        return 2;
    return stance == Stance::Supports ? 1 : 0;
}

QStringList shownOutlets(const Project &project, const FilterState &filter)
{
    QStringList outlets = outletsOf(project);
    if (!filter.outlets.isEmpty())
        outlets.removeIf([&](const QString &outlet) { return !filter.outlets.contains(outlet); });
    return outlets;
}

QList<ClaimRow> claimRows(const Project &project, const FilterState &filter, const QStringList &outlets,
                          bool withRejected)
{
    const RowMaker maker(project, filter, outlets);
    QList<ClaimRow> rows;
    for (const Claim &claim : project.claims()) {
        if ((claim.status == ClaimStatus::Rejected && !withRejected) || (claim.isSuggested() && !filter.suggested))
            continue;
        ClaimRow row;
        if (!maker.make(claim, row))
            continue;
        row.claim = claim;
        rows.append(std::move(row));
    }
    const auto first = [](const ClaimRow &row) {
        const auto &passages = row.claim.passages;
        return passages.isEmpty() ? std::pair<Id, qsizetype>(0, 0)
                                  : std::pair<Id, qsizetype>(passages.first().article, passages.first().span.start);
    };
    std::stable_sort(rows.begin(), rows.end(), [&first](const ClaimRow &a, const ClaimRow &b) {
        return a.articles != b.articles ? a.articles > b.articles : first(a) < first(b);
    });
    return rows;
}

bool hasSuggestions(const Project &project)
{
    const QList<Claim> &claims = project.claims();
    return std::any_of(claims.begin(), claims.end(), [](const Claim &claim) { return claim.isSuggested(); });
}

QList<Conflict> conflictsOf(const Project &project, const Claim &claim)
{
    QList<Conflict> found;
    for (const Conflict &conflict : project.analysis().conflicts) {
        if (touches(conflict, claim))
            found.append(conflict);
    }
    return found;
}

QList<PassageLink> likelyPassages(const Project &project, const Claim &claim)
{
    constexpr double least = 0.08; // less is noise even for somebody who looks for more
    constexpr int mostOfArticle = 2;
    constexpr qsizetype most = 12;
    const auto within = [&claim](const PassageRef &place) {
        return std::any_of(claim.passages.begin(), claim.passages.end(),
                           [&place](const Passage &passage) { return touches(place, passage); });
    };
    QList<PassageLink> likely;
    QHash<Id, int> ofArticle;
    for (PassageLink link : project.analysis().links) { // best first
        if (link.score < least || likely.size() >= most)
            break;
        if (within(link.b))
            std::swap(link.a, link.b);
        if (!within(link.a) || within(link.b) || ofArticle.value(link.b.article) >= mostOfArticle)
            continue;
        const bool known =
            std::any_of(likely.begin(), likely.end(), [&link](const PassageLink &other) { return other.b == link.b; });
        if (known)
            continue;
        ++ofArticle[link.b.article];
        likely.append(link);
    }
    return likely;
}

QList<PassageRef> passageRefs(const Claim &claim, const QList<qsizetype> &passages)
{
    QList<PassageRef> refs;
    for (const qsizetype place : passages)
        refs.append({claim.passages[place].article, claim.passages[place].span});
    return refs;
}

QList<PassageRef> passageRefs(const Claim &claim)
{
    QList<PassageRef> refs;
    for (const Passage &passage : claim.passages)
        refs.append({passage.article, passage.span});
    return refs;
}

QString statusText(const Claim &claim)
{
    switch (claim.status) {
    case ClaimStatus::Confirmed:
        return QCoreApplication::translate("crossread", "confirmed");
    case ClaimStatus::Rejected:
        return QCoreApplication::translate("crossread", "rejected");
    case ClaimStatus::Suggested:
        break;
    }
    const QString score = QLocale().toString(claim.score, 'f', 2);
    const QString reasons = reasonTexts(claim.reasons).join(QStringLiteral(", "));
    return reasons.isEmpty() ? score : QStringLiteral("%1 · %2").arg(score, reasons);
}

QString originsText(int articles, int origins)
{
    return QStringLiteral("%1 · %2").arg(
        articles == 1 ? QCoreApplication::translate("crossread", "1 article")
                      : QCoreApplication::translate("crossread", "%n articles", nullptr, articles),
        origins == 1 ? QCoreApplication::translate("crossread", "1 origin")
                     : QCoreApplication::translate("crossread", "%n origins", nullptr, origins));
}

} // namespace crossread
