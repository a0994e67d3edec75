#include "ui/models/compared.h"

#include "ui/models/comparedwords.h"

#include <algorithm>
#include <numeric>

namespace crossread {

namespace {

ComparedKind kindOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Figure:
        return ComparedKind::Figure;
    case DifferenceKind::Date:
        return ComparedKind::Date;
    case DifferenceKind::Name:
        return ComparedKind::Name;
    case DifferenceKind::Opposite:
        return ComparedKind::Opposite;
    case DifferenceKind::Hedge:
        return ComparedKind::Hedge;
    case DifferenceKind::Attribution:
        return ComparedKind::Attribution;
    case DifferenceKind::OnlyHere:
        return ComparedKind::OnlyHere;
    }
    return ComparedKind::OnlyHere;
}

// Of several differences between two sentences, the one that its ribbon names.
int weight(ComparedKind kind)
{
    constexpr ComparedKind order[] = {ComparedKind::Opposite, ComparedKind::Figure,      ComparedKind::Date,
                                      ComparedKind::Name,     ComparedKind::Attribution, ComparedKind::Hedge};
    const auto *place = std::find(std::begin(order), std::end(order), kind);
    return int(std::end(order) - place);
}

// What is left of stretches in order without what lies in others.
QList<Span> without(const QList<Span> &stretches, const QList<Span> &cuts)
{
    QList<Span> left;
    for (const Span stretch : stretches) {
        qsizetype from = stretch.start;
        auto cut = std::partition_point(cuts.begin(), cuts.end(), [&](Span one) { return one.end <= stretch.start; });
        for (; cut != cuts.end() && cut->start < stretch.end; ++cut) {
            if (cut->start > from)
                left.append({from, cut->start});
            from = std::max(from, cut->end);
        }
        if (from < stretch.end)
            left.append({from, stretch.end});
    }
    return left;
}

bool touches(const QList<Span> &sorted, Span span)
{
    const auto next =
        std::partition_point(sorted.begin(), sorted.end(), [&](Span one) { return one.end <= span.start; });
    return next != sorted.end() && next->overlaps(span);
}

// Copied stretches and sentences that are nearly the same, without the words that differ there.
void findSameWords(ComparedArticles &made)
{
    const auto byStart = [](Span a, Span b) { return a.start < b.start; };
    for (const bool isLeft : {true, false}) {
        QList<Span> stretches, sentences, changed;
        for (const ReusedText &copied : std::as_const(made.found.copied))
            stretches.append(isLeft ? copied.a : copied.b);
        std::sort(stretches.begin(), stretches.end(), byStart);
        for (const ComparedPair &pair : std::as_const(made.found.pairs)) {
            const Span span = isLeft ? made.found.sentencesA[pair.a].span : made.found.sentencesB[pair.b].span;
            if (pair.isVerbatim && !pair.isAlso && !touches(stretches, span))
                sentences.append(span);
        }
        stretches += sentences;
        std::sort(stretches.begin(), stretches.end(), byStart);
        QList<DiffMark> &marks = isLeft ? made.marksLeft : made.marksRight;
        for (const TextChange &change : std::as_const(made.found.changes)) {
            if (const Span span = isLeft ? change.a : change.b; !span.isEmpty())
                changed.append(span);
        }
        std::sort(changed.begin(), changed.end(), byStart);
        for (const Span span : std::as_const(changed))
            marks.append({DiffMark::Changed, span});
        (isLeft ? made.sameLeft : made.sameRight) = without(stretches, changed);
    }
}

void compareVersions(ComparedArticles &made)
{
    made.diff = diffTexts(made.left.text, made.right.text);
    made.marksLeft = diffMarks(made.diff, made.left.text, made.right.text, DiffSide::A);
    made.marksRight = diffMarks(made.diff, made.left.text, made.right.text, DiffSide::B);
    const int words = made.diff.sameWords + made.diff.movedWords;
    made.copiedLeft = double(words) / std::max(1, words + made.diff.removedWords);
    made.copiedRight = double(words) / std::max(1, words + made.diff.addedWords);
    QList<Span> movedTo;
    for (const TextMove &move : std::as_const(made.diff.moves))
        movedTo.append(move.b);
    for (const TextChange &change : textChanges(made.diff)) {
        ComparedRow row;
        row.left = change.a;
        row.right = change.b;
        row.kind = movedTo.contains(change.b) ? ComparedKind::Moved
                   : change.a.isEmpty()       ? ComparedKind::Added
                   : change.b.isEmpty()       ? ComparedKind::Removed
                                              : ComparedKind::Changed;
        row.why = whyOf(row.kind, made.left.text, {row.left}, made.right.text, {row.right});
        if (!row.left.isEmpty() && !row.right.isEmpty()) {
            row.link = int(made.links.size());
            made.links.append({row.left, row.right, 1, false, row.kind == ComparedKind::Moved, false, false, 0,
                               int(made.rows.size())});
        }
        made.rows.append(row);
    }
    // The rows point into the links, which go by the left side.
    QList<int> order(made.links.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return made.links[a].left.start < made.links[b].left.start; });
    QList<ComparedLink> sorted;
    for (const int old : std::as_const(order)) {
        made.rows[made.links[old].row].link = int(sorted.size());
        sorted.append(made.links[old]);
    }
    made.links = sorted;
    for (const DiffPiece &piece : std::as_const(made.diff.pieces)) {
        if (piece.kind != DiffPiece::Same)
            continue;
        made.level.append({piece.a.start, piece.b.start});
        made.level.append({piece.a.end, piece.b.end});
    }
}

struct Place
{
    Span span;
    int claim; // index
};

struct ClaimPlaces
{
    QList<Place> left; // by start
    QList<Place> right;
    qsizetype longest = 0;

    void sort()
    {
        for (QList<Place> *side : {&left, &right}) {
            std::sort(side->begin(), side->end(),
                      [](const Place &a, const Place &b) { return a.span.start < b.span.start; });
            for (const Place &place : std::as_const(*side))
                longest = std::max(longest, place.span.length());
        }
    }
    QList<int> claimsAt(const QList<Place> &side, Span span) const
    {
        QList<int> claims;
        auto place = std::lower_bound(side.begin(), side.end(), span.start - longest,
                                      [](const Place &one, qsizetype start) { return one.span.start < start; });
        for (; place != side.end() && place->span.start < span.end; ++place) {
            if (place->span.overlaps(span))
                claims.append(place->claim);
        }
        return claims;
    }
    // Claims that have both.
    QList<int> joining(Span a, Span b) const
    {
        const QList<int> there = claimsAt(right, b);
        QList<int> both;
        if (there.isEmpty())
            return both;
        for (const int claim : claimsAt(left, a)) {
            if (there.contains(claim))
                both.append(claim);
        }
        return both;
    }
};

ClaimPlaces placesOf(const ComparedArticles &compared, const QList<Claim> &claims)
{
    ClaimPlaces places;
    for (int i = 0; i < claims.size(); ++i) {
        for (const Passage &passage : claims[i].passages) {
            if (passage.article == compared.left.id)
                places.left.append({passage.span, i});
            if (passage.article == compared.right.id)
                places.right.append({passage.span, i});
        }
    }
    places.sort();
    return places;
}

// The links that the engine found, with their claims; -1 where a pair was cut. Answers where each pair went.
QList<int> linkPairs(ComparedArticles &made, const ClaimPlaces &places, const QList<Claim> &claims)
{
    QList<int> linkOf(made.found.pairs.size(), -1);
    for (qsizetype i = 0; i < made.found.pairs.size(); ++i) {
        const ComparedPair &pair = made.found.pairs[i];
        ComparedLink link{made.found.sentencesA[pair.a].span,
                          made.found.sentencesB[pair.b].span,
                          pair.score,
                          pair.isVerbatim,
                          pair.isMoved,
                          pair.isAlso,
                          false,
                          0,
                          -1};
        bool cut = false;
        for (const int claim : places.joining(link.left, link.right)) {
            const ClaimStatus status = claims[claim].status;
            cut = cut || status == ClaimStatus::Rejected;
            if (status == ClaimStatus::Confirmed || (status == ClaimStatus::Suggested && link.claim == 0)) {
                link.claim = claims[claim].id;
                link.isDecided = status == ClaimStatus::Confirmed;
            }
        }
        if (cut && !link.isDecided)
            continue;
        linkOf[i] = int(made.links.size());
        made.links.append(link);
    }
    return linkOf;
}

// What the analyst has joined and the engine has not.
void linkClaims(ComparedArticles &made, const QList<Claim> &claims)
{
    const qsizetype engines = made.links.size();
    for (const Claim &claim : claims) {
        if (claim.status != ClaimStatus::Confirmed)
            continue;
        QList<Span> left, right;
        for (const Passage &passage : claim.passages) {
            if (passage.article == made.left.id)
                left.append(passage.span);
            if (passage.article == made.right.id)
                right.append(passage.span);
        }
        for (const Span a : std::as_const(left)) {
            for (const Span b : std::as_const(right)) {
                const auto known = [&](const ComparedLink &link) {
                    return link.left.overlaps(a) && link.right.overlaps(b);
                };
                if (std::none_of(made.links.begin(), made.links.begin() + engines, known))
                    made.links.append({a, b, 1, false, false, false, true, claim.id, -1});
            }
        }
    }
}

void addRows(ComparedArticles &made, const QList<int> &linkOf)
{
    const auto linked = [&](Span span, Span ComparedLink::*side) {
        return std::any_of(made.links.begin(), made.links.end(),
                           [&](const ComparedLink &link) { return link.isDecided && (link.*side).overlaps(span); });
    };
    for (const Difference &difference : std::as_const(made.found.differences)) {
        if (difference.pair >= 0 && linkOf.value(difference.pair, -1) < 0)
            continue; // it was cut
        ComparedRow row{
            kindOf(difference.kind), difference.a, difference.b, difference.wordsA, difference.wordsB, {}, 0, -1};
        if (row.kind == ComparedKind::OnlyHere &&
            (row.left.isEmpty() ? linked(row.right, &ComparedLink::right) : linked(row.left, &ComparedLink::left)))
            continue;
        row.why = difference.reason.isEmpty()
                      ? whyOf(row.kind, made.left.text, row.wordsLeft, made.right.text, row.wordsRight)
                      : difference.reason;
        if (difference.pair >= 0) {
            row.link = linkOf[difference.pair];
            ComparedLink &link = made.links[row.link];
            row.claim = link.claim;
            if (link.row < 0 || weight(made.rows[link.row].kind) < weight(row.kind))
                link.row = int(made.rows.size());
        }
        made.rows.append(row);
    }
}

// Pairs along the order of both: of all the longest row that grows on both sides.
void findLevel(ComparedArticles &made)
{
    made.level.clear();
    QList<int> tails, before(made.links.size(), -1);
    for (int i = 0; i < made.links.size(); ++i) {
        const ComparedLink &link = made.links[i];
        if (link.isAlso || link.isMoved)
            continue;
        const auto place =
            std::lower_bound(tails.begin(), tails.end(), link.right.start,
                             [&](int one, qsizetype start) { return made.links[one].right.start < start; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.append(i);
        else
            *place = i;
    }
    QList<int> chain;
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before[i])
        chain.prepend(i);
    qsizetype left = 0, right = 0;
    for (const int i : std::as_const(chain)) {
        const ComparedLink &link = made.links[i];
        for (const auto &point :
             {std::pair(link.left.start, link.right.start), std::pair(link.left.end, link.right.end)}) {
            if (point.first < left || point.second < right)
                continue;
            made.level.append(point);
            left = point.first;
            right = point.second;
        }
    }
}

} // namespace

qsizetype ComparedArticles::counterpart(bool fromLeft, qsizetype position) const
{
    const auto from = [fromLeft](const std::pair<qsizetype, qsizetype> &point) {
        return fromLeft ? point.first : point.second;
    };
    const auto to = [fromLeft](const std::pair<qsizetype, qsizetype> &point) {
        return fromLeft ? point.second : point.first;
    };
    const std::pair<qsizetype, qsizetype> end(left.text.size(), right.text.size());
    const auto next =
        std::partition_point(level.begin(), level.end(), [&](const auto &point) { return from(point) <= position; });
    const std::pair<qsizetype, qsizetype> before =
        next == level.begin() ? std::pair<qsizetype, qsizetype>() : *(next - 1);
    const std::pair<qsizetype, qsizetype> after = next == level.end() ? end : *next;
    const qsizetype stretch = from(after) - from(before);
    if (stretch <= 0)
        return to(before);
    const double share = std::clamp(double(position - from(before)) / double(stretch), 0.0, 1.0);
    return to(before) + qsizetype(share * double(to(after) - to(before)));
}

ComparedArticles compareForView(const Article &left, const QList<Mention> &mentionsLeft, const Article &right,
                                const QList<Mention> &mentionsRight, bool areVersions, const Progress &progress)
{
    ComparedArticles made;
    made.left = left;
    made.right = right;
    made.areVersions = areVersions;
    if (areVersions) {
        compareVersions(made);
    } else {
        made.found = compareArticles(left, mentionsLeft, right, mentionsRight, progress);
        made.copiedLeft = made.found.copiedA;
        made.copiedRight = made.found.copiedB;
        findSameWords(made);
    }
    return progress.cancelled() ? ComparedArticles() : made;
}

void joinClaims(ComparedArticles &made, const QList<Claim> &claims)
{
    if (made.areVersions)
        return;
    made.links.clear();
    made.rows.clear();
    const QList<int> linkOf = linkPairs(made, placesOf(made, claims), claims);
    linkClaims(made, claims);
    addRows(made, linkOf);
    QList<int> order(made.links.size()), placeOf(made.links.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return made.links[a].left.start < made.links[b].left.start; });
    QList<ComparedLink> sorted;
    for (const int old : std::as_const(order)) {
        placeOf[old] = int(sorted.size());
        sorted.append(made.links[old]);
    }
    made.links = sorted;
    for (ComparedRow &row : made.rows) {
        if (row.link >= 0)
            row.link = placeOf[row.link];
    }
    findLevel(made);
}

} // namespace crossread
