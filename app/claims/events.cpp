#include "app/claims/events.h"

#include <array>
#include <cmath>
#include <QSet>

namespace crossread {

namespace {

constexpr double alike = 0.45;     // words that may be one
constexpr qsizetype sideReach = 5; // content words either side that belong to an event
constexpr double withoutContext = 0.15;
constexpr double nounShare = 0.6; // of a verb's: what is spoken of may be another thing
constexpr double halfNoun = 0.85;

double verbShare(const ToldWord &x, const ToldWord &y)
{
    return x.isVerb && y.isVerb ? 1 : x.isVerb || y.isVerb ? halfNoun : nounShare;
}

void offer(EventMatch &best, const EventMatch &match)
{
    if (match.strength > best.strength)
        best = match;
}

// Which of the words on a scale the other sentence has as well, and says the same by them.
QList<bool> settledFrames(const Told &one, const Told &other)
{
    QList<bool> result;
    for (const ToldFrame &own : one.frames)
        result.append(std::any_of(other.frames.begin(), other.frames.end(), [&](const ToldFrame &fellow) {
            return own.frame == fellow.frame && own.says() == fellow.says() && own.isPlus == fellow.isPlus &&
                   one.words[own.word].sense->stem == other.words[fellow.word].sense->stem;
        }));
    return result;
}

void offer(FrameMatch &best, const FrameMatch &match)
{
    if (match.strength > best.strength)
        best = match;
}

} // namespace

FrameMatches matchFrames(const WordTable &table, const Told &one, const Told &other)
{
    FrameMatches matches;
    const std::array<QList<bool>, 2> isSettled{settledFrames(one, other), settledFrames(other, one)};
    QSet<int> clashing;
    QSet<int> agreeing;
    for (qsizetype i = 0; i < one.frames.size(); ++i) {
        const ToldFrame &x = one.frames[i];
        for (qsizetype j = 0; j < other.frames.size(); ++j) {
            const ToldFrame &y = other.frames[j];
            if (x.frame != y.frame)
                continue;
            const bool isClash = x.says() != y.says();
            if (isClash && (isSettled[0][i] || isSettled[1][j]))
                continue;
            const double context =
                wordsLikeness(table, one, around(one, x.word, sideReach), other, around(other, y.word, sideReach));
            const FrameMatch match{std::sqrt(x.weight * y.weight) * (withoutContext + context), context, i, j};
            (isClash ? clashing : agreeing).insert(x.frame);
            if (isClash)
                offer(x.negated == y.negated ? matches.contrary : matches.negated, match);
            else
                offer(x.status == y.status ? matches.agreed : matches.open, match);
            if (!isClash && x.negated != y.negated)
                offer(matches.turned, match);
            if (isClash && x.isNone != y.isNone)
                matches.none = std::max(matches.none, std::min(x.weight, y.weight));
        }
    }
    matches.clashes = int((clashing - agreeing).size());
    matches.agreements = int((agreeing - clashing).size());
    return matches;
}

namespace {

bool isPending(const Told &told, const ToldFrame &matter)
{
    return !matter.isPlus || matter.status != EventStatus::Done || (matter.negated && told.isYet);
}

// What is pending in a sentence that tells too that it is settled has been so before.
QList<bool> toldMatters(const Told &told)
{
    QList<bool> result;
    for (const ToldFrame &matter : told.matters) {
        const bool isDenied = matter.negated && !told.isYet;
        result.append(!isDenied && (!isPending(told, matter) ||
                                    std::none_of(told.matters.begin(), told.matters.end(), [&](const ToldFrame &other) {
                                        return other.frame == matter.frame && !other.negated && !isPending(told, other);
                                    })));
    }
    return result;
}

} // namespace

MatterMatches matchMatters(const WordTable &table, const Told &one, const Told &other)
{
    MatterMatches matches;
    if (one.matters.isEmpty() || other.matters.isEmpty())
        return matches;
    const std::array<QList<bool>, 2> isTold{toldMatters(one), toldMatters(other)};
    for (qsizetype i = 0; i < one.matters.size(); ++i) {
        for (qsizetype j = 0; j < other.matters.size(); ++j) {
            const ToldFrame &x = one.matters[i];
            const ToldFrame &y = other.matters[j];
            if (x.frame != y.frame || !isTold[0][i] || !isTold[1][j])
                continue;
            const double context =
                wordsLikeness(table, one, around(one, x.word, sideReach), other, around(other, y.word, sideReach));
            offer(isPending(one, x) != isPending(other, y) ? matches.rival : matches.agreed,
                  {std::sqrt(x.weight * y.weight) * (withoutContext + context), context, i, j});
        }
    }
    return matches;
}

bool canHappen(const ToldWord &word)
{
    static const QStringList endings{QStringLiteral("ic"),   QStringLiteral("ive"),  QStringLiteral("ous"),
                                     QStringLiteral("ful"),  QStringLiteral("less"), QStringLiteral("able"),
                                     QStringLiteral("ible"), QStringLiteral("ern"),  QStringLiteral("ary"),
                                     QStringLiteral("oss"),  QStringLiteral("ly"),   QStringLiteral("ity")};
    const QString &lower = word.sense->lower;
    return word.isVerb ||
           (lower.size() > 4 &&
            std::none_of(endings.begin(), endings.end(), [&lower](const QString &end) { return lower.endsWith(end); }));
}

bool isPastEvent(const Told &told, qsizetype word)
{
    constexpr qsizetype before = 4;
    constexpr qsizetype after = 3;
    if (told.words[word].isVerb && told.words[word].isPast)
        return true;
    for (qsizetype i = std::max<qsizetype>(0, word - before); i < std::min(told.words.size(), word + after + 1); ++i) {
        if (told.words[i].isPast && !told.words[i].open())
            return true;
    }
    return false;
}

EventMatches matchEvents(const WordTable &table, const Told &one, const Told &other)
{
    EventMatches matches;
    for (qsizetype i = 0; i < one.words.size(); ++i) {
        const ToldWord &x = one.words[i];
        if (x.isFigure || x.isName)
            continue;
        for (qsizetype j = 0; j < other.words.size(); ++j) {
            const ToldWord &y = other.words[j];
            const double likeness = table.at(i, j);
            if (likeness < alike || y.isFigure || y.isName)
                continue;
            const bool isContrary = (x.sense->hasOpposite || y.sense->hasOpposite) && areContrary(x.sense, y.sense);
            const double context =
                wordsLikeness(table, one, around(one, i, sideReach), other, around(other, j, sideReach));
            const double own = std::min(1.0, std::min(x.sense->weight, y.sense->weight) + 0.35);
            EventMatch match{likeness * own * verbShare(x, y) * (withoutContext + context), likeness, context, i, j};
            const bool isTurned = x.negated != y.negated || (isContrary && x.isLessened != y.isLessened);
            if (isContrary && !isTurned)
                offer(matches.opposite, match);
            else if (!isContrary && isTurned)
                offer(matches.negated, match);
            else if (x.open() != y.open() && canHappen(x) && canHappen(y))
                offer(matches.open, match);
            else if (x.open() == y.open() && x.status == y.status)
                offer(matches.agreed, match);
        }
    }
    return matches;
}

} // namespace crossread
