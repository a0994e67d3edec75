#include "app/claims/events.h"

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

} // namespace

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
            else if (x.open() != y.open())
                offer(matches.open, match);
            else if (x.status == y.status)
                offer(matches.agreed, match);
        }
    }
    return matches;
}

} // namespace crossread
