#include "app/claims/conflictterms.h"

#include "app/claims/conflictweights.h"
#include "app/claims/vocabulary.h"

#include <cmath>

namespace crossread {

namespace {

double logit(double p)
{
    const double inside = std::clamp(p, 0.005, 0.995);
    return std::log(inside / (1 - inside));
}

// Whether each tells of days, months or years, and none of them is in one of the other's.
bool haveOtherDates(const Told &one, const Told &other)
{
    bool isOther = false;
    for (const ToldFigure &x : one.figures) {
        for (const ToldFigure &y : other.figures) {
            if (x.figure.kind != u"date" || y.figure.kind != u"date" || ((x.traits | y.traits) & SaidTrait))
                continue;
            const bool isKnown = x.figure.from.isValid() && y.figure.from.isValid();
            const bool isWeekday = x.weekday && y.weekday;
            if (!isKnown && !isWeekday)
                continue;
            if (isKnown ? x.figure.from <= y.figure.to && y.figure.from <= x.figure.to : x.weekday == y.weekday)
                return false;
            isOther = true;
        }
    }
    return isOther;
}

// Of what both sentences say, what only one of them leaves open; 0..1.
double openShare(const WordTable &table, bool isTurned, const Told &one, const Told &other)
{
    double shared = 0;
    double open = 0;
    for (qsizetype i = 0; i < one.words.size(); ++i) {
        double best = 0;
        bool isOpen = false;
        for (qsizetype j = 0; j < other.words.size(); ++j) {
            const double likeness = table.at(i, j, isTurned);
            if (likeness > best) {
                best = likeness;
                isOpen = one.words[i].open() && !other.words[j].open();
            }
        }
        const double weight = best * one.words[i].sense->weight;
        shared += weight;
        open += isOpen ? weight : 0;
    }
    return shared > 0 ? open / (shared + 0.3) : 0;
}

// "Has agreed to sell", "lodged its appeal", not "incentives to sell" or "appeals matter".
bool isDoneEvent(const ConflictPair &pair)
{
    const EventMatch &event = pair.events.open;
    if (event.a < 0)
        return false;
    const bool isOpenA = pair.toldA.words[event.a].open();
    return isOpenA ? isPastEvent(pair.toldB, event.b) : isPastEvent(pair.toldA, event.a);
}

bool tellsDone(const Told &told)
{
    return (told.stages & DoneStage) || std::any_of(told.words.begin(), told.words.end(),
                                                    [](const ToldWord &word) { return word.isPast && !word.open(); });
}

bool hasVerb(const ConflictPair &pair, const EventMatch &event)
{
    return event.a >= 0 && (pair.toldA.words[event.a].isVerb || pair.toldB.words[event.b].isVerb);
}

bool hasVerb(const ConflictPair &pair, const FrameMatch &match)
{
    const auto isVerb = [](const Told &told, qsizetype frame) { return told.words[told.frames[frame].word].isVerb; };
    return match.a >= 0 && (isVerb(pair.toldA, match.a) || isVerb(pair.toldB, match.b));
}

void addScales(const ConflictPair &pair, double alike, TermList &terms)
{
    const FrameMatches &frames = pair.frames;
    terms.add(hasVerb(pair, pair.events.open));
    terms.add(hasVerb(pair, pair.events.agreed));
    terms.add(hasVerb(pair, frames.open) ? frames.open.strength : 0);
    terms.add(frames.open.strength);
    terms.add(frames.open.context);
    terms.add(frames.contrary.strength);
    terms.add(std::max(frames.contrary.strength, frames.negated.strength) * alike);
    terms.add(frames.agreed.strength);
    terms.add(std::max(0.0, frames.open.strength - frames.agreed.strength));
    terms.add(std::min(3, frames.clashes));
    terms.add(std::min(3, frames.agreements));
}

} // namespace

TermList::TermList(const ConflictPair &pair)
{
    const PairFeatures &features = pair.features;
    const double likely = logit(pair.score);
    add(1);
    add(likely);
    add(std::max(0.0, likely));
    add(pair.lead);
    add(features.meanings);
    add(features.softShare);
    add(pair.lead > -0.01);
    // Long sentences say more beside the point; what the stories have no longer ones to learn from is not guessed.
    add(std::log(double(std::min<qsizetype>(24, pair.toldA.words.size() + pair.toldB.words.size()) + 1)));
    add(features.entities);
    add(features.otherActors);
    add(std::log1p(std::abs(pair.days)));
    add(features.distance);
    add(std::min(features.sharedFigures, 2));
    add(std::min(pair.corpus.units[pair.a].sentence.claim, pair.corpus.units[pair.b].sentence.claim));
    add(std::min(2, pair.toldA.rebuttals) + std::min(2, pair.toldB.rebuttals));
    add(features.bothAttributed && !features.sameSource);
    const double linked = logit(pair.link);
    add(linked);
    add(std::max(0.0, linked));
    add(pair.linkLead);
    add(pair.linkLead > -0.01);
}

size_t conflictFamily(ConflictKind kind)
{
    return kind == ConflictKind::Polarity ? 1 : kind == ConflictKind::Status ? 2 : kind == ConflictKind::Date ? 3 : 0;
}

double conflictScore(ConflictKind kind, const ConflictTerms &terms)
{
    const ConflictTerms &weights = conflictWeights[conflictFamily(kind)];
    double sum = 0;
    for (size_t i = 0; i < conflictTermCount; ++i)
        sum += weights[i] * terms[i];
    for (const ConflictTree &tree : conflictTrees[conflictFamily(kind)])
        sum += tree.at(terms);
    return 1 / (1 + std::exp(-sum));
}

double soleStrength(const EventMatch &match, const ConflictPair &pair)
{
    if (match.a < 0)
        return 0;
    return match.likeness / std::sqrt(double(pair.toldA.words[match.a].told * pair.toldB.words[match.b].told));
}

double soleStrength(const FrameMatch &match, const QList<ToldFrame> &a, const QList<ToldFrame> &b,
                    const ConflictPair &pair)
{
    if (match.a < 0)
        return 0;
    const ToldFrame &x = a[match.a];
    const ToldFrame &y = b[match.b];
    return std::sqrt(x.weight * y.weight / (pair.toldA.words[x.word].told * pair.toldB.words[y.word].told));
}

StageRivals rivalStages(const Told &one, const Told &other)
{
    const auto oneWay = [](quint32 a, quint32 b, quint32 first, quint32 second) {
        return (a & first) && (b & second) && !(b & first) ? 1 - 0.5 * ((a & second) != 0) : 0;
    };
    const auto either = [&](quint32 first, quint32 second) {
        return std::max(oneWay(one.stages, other.stages, first, second),
                        oneWay(other.stages, one.stages, first, second));
    };
    return {either(ConsideredStage | DecidedStage, DoneStage), either(ConsideredStage, DecidedStage | DoneStage),
            either(ConsideredStage | DecidedStage | OngoingStage, DroppedStage), either(OngoingStage, DoneStage)};
}

namespace {

// How much of what the shorter sentence says in common words the other one says in the same: 0..1.
double parallelShare(const ConflictPair &pair)
{
    const auto isPlain = [](const ToldWord &word) { return !word.isName && !word.isFigure; };
    const auto share = [&](const Told &one, const Told &other, bool isTurned) {
        constexpr double same = 0.69; // of a word and its contrary as well
        double found = 0;
        double all = 0;
        for (qsizetype i = 0; i < one.words.size(); ++i) {
            if (!isPlain(one.words[i]))
                continue;
            ++all;
            for (qsizetype j = 0; j < other.words.size(); ++j) {
                if (isPlain(other.words[j]) && pair.table.at(i, j, isTurned) >= same) {
                    ++found;
                    break;
                }
            }
        }
        return all >= 2 ? found / all : 0;
    };
    return std::min(share(pair.toldA, pair.toldB, false), share(pair.toldB, pair.toldA, true));
}

} // namespace

OtherThing otherThing(const ConflictPair &pair)
{
    constexpr double parallel = 0.6;
    const OtherSetting setting = otherSetting(pair.toldA.setting, pair.toldB.setting);
    const bool isOtherDate = haveOtherDates(pair.toldA, pair.toldB);
    if (!setting.place && !setting.kind && !setting.hour && !isOtherDate)
        return {};
    const bool isParallel = parallelShare(pair) >= parallel;
    return {setting.kind || (setting.place && isParallel), (setting.hour || isOtherDate) && isParallel};
}

std::optional<StatusRivals> rivalStatus(const ConflictPair &pair)
{
    const Unit &a = pair.corpus.units[pair.a];
    const Unit &b = pair.corpus.units[pair.b];
    if (a.conditional || b.conditional)
        return {};
    const double forth = openShare(pair.table, false, pair.toldA, pair.toldB);
    const double back = openShare(pair.table, true, pair.toldB, pair.toldA);
    const double share = std::max(forth, back);
    const StageRivals stages = rivalStages(pair.toldA, pair.toldB);
    // One event at two stages, or words for two stages of what both speak of: all else is a manner of speaking.
    constexpr double leastEvent = 0.15;
    constexpr double leastTopic = 0.3;
    constexpr double leastPair = 0.1;
    constexpr double leastOther = 0.1;
    constexpr double leastShare = 0.1;
    constexpr double leastFrame = 0.22;
    const EventMatch &agreed = pair.events.agreed;
    const bool isAgreed =
        agreed.strength >= leastTopic && canHappen(pair.toldA.words[agreed.a]) && canHappen(pair.toldB.words[agreed.b]);
    const bool isOneTopic = isAgreed || pair.events.open.strength >= leastTopic;
    const bool isStaged = (isOneTopic || pair.score >= leastPair ? stages.dropped : 0) +
                              (isOneTopic ? stages.planned + stages.weighed + stages.ended : 0) >
                          0;
    const CueRivals ahead = rivalOfCues(pair.table, false, pair.toldA, pair.toldB, false);
    const CueRivals behind = rivalOfCues(pair.table, true, pair.toldB, pair.toldA, false);
    const bool isActed = hasVerb(pair, pair.events.open) || std::max(ahead.likeness, behind.likeness) >= 0.6;
    const bool isEvent = pair.events.open.strength >= leastEvent && isActed && isDoneEvent(pair);
    // Other words for two stages of what is plainly one thing, or for the two ends of a scale.
    const bool isOther = pair.toldA.open != pair.toldB.open || (a.status && b.status && a.status != b.status);
    const FrameMatches &frames = pair.frames;
    const double leastOfFrames = std::max(leastFrame, frames.agreed.strength);
    const bool isDone = tellsDone(forth >= back ? pair.toldB : pair.toldA);
    const bool isLeftOpen = isDone && pair.score >= leastOther && share >= leastShare;
    const bool isFramed = (isDone && frames.open.strength > leastOfFrames) || frames.contrary.strength > leastOfFrames;
    constexpr double leastMatter = 0.15;
    const MatterMatches &matters = pair.matters;
    const bool isMatter = matters.rival.strength >= leastMatter && matters.rival.strength > matters.agreed.strength;
    if (!isEvent && !isStaged && !(isOther && (isLeftOpen || isFramed)) && !isMatter)
        return {};
    TermList terms(pair);
    terms.add(share);
    terms.add(share * std::max(0.0, 3 + logit(pair.score)));
    terms.add(a.status && b.status ? std::abs(a.status - b.status) : 0);
    terms.add(!a.status || !b.status);
    terms.add(std::min(a.status ? a.status : 4, b.status ? b.status : 4) <= 2);
    // What was open in the earlier article and is done in the later one has come to pass since.
    const bool isOpenFirst = forth >= back ? pair.days >= 0 : pair.days <= 0;
    terms.add(pair.days == 0 ? 0 : isOpenFirst ? 1 : -1);
    terms.add((pair.toldA.negators > 0) != (pair.toldB.negators > 0));
    terms.add(pair.toldA.open != pair.toldB.open);
    const bool isAhead = ahead.strength() >= behind.strength();
    const CueRivals &cue = isAhead ? ahead : behind;
    terms.add(cue.likeness);
    terms.add(cue.likeness * cue.nearness);
    terms.add(cue.steps * cue.likeness);
    const double alike = std::max(0.0, 3 + logit(pair.score));
    terms.add(stages.planned);
    terms.add(stages.planned * alike);
    terms.add(stages.weighed);
    terms.add(stages.weighed * alike);
    terms.add(stages.dropped);
    terms.add(stages.dropped * alike);
    terms.add(stages.ended);
    const EventMatch &event = pair.events.open;
    const double done = isDoneEvent(pair) ? 1 : 0;
    terms.add(event.strength);
    terms.add(event.strength * done);
    terms.add(event.context);
    terms.addLead(pair.events.agreed.strength, event.strength);
    terms.add(isEvent);
    terms.add(isStaged);
    addScales(pair, alike, terms);
    terms.add(matters.rival.strength);
    terms.add(matters.rival.strength * alike);
    terms.add(matters.rival.context);
    terms.add(matters.agreed.strength);
    terms.add(isMatter);
    terms.add(soleStrength(pair.events.open, pair));
    terms.add(soleStrength(frames.open, pair.toldA.frames, pair.toldB.frames, pair));
    terms.add(soleStrength(frames.contrary, pair.toldA.frames, pair.toldB.frames, pair));
    terms.add(soleStrength(matters.rival, pair.toldA.matters, pair.toldB.matters, pair));
    StatusRivals result;
    result.terms = terms.terms();
    if (cue.cue >= 0) {
        (isAhead ? result.a : result.b).append(shownCue(isAhead ? pair.toldA : pair.toldB, cue.cue));
        (isAhead ? result.b : result.a).append((isAhead ? pair.toldB : pair.toldA).words[cue.word].span);
        return result;
    }
    const auto mark = [&](const ToldFrame &one, const ToldFrame &other) {
        result.a.append(shownFrame(pair.toldA, one));
        result.b.append(shownFrame(pair.toldB, other));
    };
    const FrameMatch &frame = frames.open.strength >= frames.contrary.strength ? frames.open : frames.contrary;
    if (isMatter)
        mark(pair.toldA.matters[matters.rival.a], pair.toldB.matters[matters.rival.b]);
    else if (frame.a >= 0)
        mark(pair.toldA.frames[frame.a], pair.toldB.frames[frame.b]);
    else if (event.a >= 0) {
        result.a.append(pair.toldA.words[event.a].span);
        result.b.append(pair.toldB.words[event.b].span);
    }
    return result;
}

} // namespace crossread
