#include "app/claims/conflicts.h"
#include "app/claims/conflictterms.h"
#include "app/claims/vocabulary.h"

#include <cmath>

namespace crossread {

namespace {

bool has(const QList<int> &sorted, int id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

} // namespace

Opposition opposition(const UnitCorpus &corpus, const Unit &a, const Unit &b, const PairFeatures &features)
{
    Opposition result;
    if (features.overlap < 0.1)
        return result;
    // In another word: "internal fears" are private ones, whatever was feared to be said publicly.
    const auto means = [&corpus](const Unit &unit, int stem) {
        const QList<int> &groups = corpus.senses[stem].groups;
        return std::any_of(groups.begin(), groups.end(), [&unit](int group) { return has(unit.stems, group); });
    };
    bool words = false;
    for (const int mine : a.stems) {
        if (corpus.opposites[mine].isEmpty() || has(b.stems, mine))
            continue;
        for (const int other : corpus.opposites[mine]) {
            if (has(a.stems, other) || !has(b.stems, other) || means(a, other) || means(b, mine))
                continue;
            // "did not approve" and "rejected" agree.
            if (has(a.negated, mine) != has(b.negated, other)) {
                result.agree = true;
                continue;
            }
            words = true;
            result.a = corpus.stemNames[mine];
            result.b = corpus.stemNames[other];
        }
    }
    // How much of what both share only one negates.
    double shared = 0;
    int count = 0;
    double left = 0;
    double right = 0;
    for (const int stem : a.stems) {
        if (!has(b.stems, stem))
            continue;
        const double weight = corpus.weights[stem];
        shared += weight;
        ++count;
        left += has(a.negated, stem) ? weight : 0;
        right += has(b.negated, stem) ? weight : 0;
    }
    const double share = shared > 0 ? std::abs(left - right) / shared : 0;
    const bool negation = share >= 0.25 && count >= 2;
    // One negated word among many shared ones may be beside the point; opposite words seldom are.
    if (words)
        result.strength = 0.75;
    else if (negation && !result.agree)
        result.strength = 0.4 + 0.35 * share;
    return result;
}

namespace {

constexpr double leastClash = 0.1; // of words of one scale that are worth a look

struct OppositeWords
{
    int count = 0;
    double nearness = 0;   // how alike the words around the best two are
    bool isForm = false;   // one is the other with a prefix: "nonexclusive"
    bool agree = false;    // "did not approve" and "rejected"
    bool isListed = false; // by themselves, not by words of their meaning
    double before = 0;     // how alike what stands before and after the best two is
    double after = 0;
    double weight = 0; // of the commoner of them
    qsizetype a = -1;
    qsizetype b = -1;
};

// At most four words before or after one.
QList<qsizetype> beside(const Told &told, qsizetype word, bool isAfter)
{
    constexpr qsizetype reach = 4;
    QList<qsizetype> words;
    const qsizetype first = isAfter ? word + 1 : std::max<qsizetype>(0, word - reach);
    const qsizetype end = isAfter ? std::min(told.words.size(), word + 1 + reach) : word;
    for (qsizetype i = first; i < end; ++i)
        words.append(i);
    return words;
}

// "No doctor will be dismissed" and "ten doctors"; 0..1: how alike what one has none of and what the other counts are.
double noneAgainstSome(const WordTable &table, bool isTurned, const Told &one, const Told &other)
{
    double best = 0;
    for (const ToldCue &cue : one.cues) {
        if (!cue.isNone || cue.head < 0)
            continue;
        for (const ToldFigure &figure : other.figures) {
            for (const qsizetype near : figure.near) {
                const double likeness = table.at(cue.head, near, isTurned);
                const bool isCounted = other.words[near].sense == figure.counted;
                if (!other.words[near].negated && figure.figure.kind != u"date")
                    best = std::max(best, isCounted ? likeness : likeness / 2);
            }
        }
    }
    return best;
}

OppositeWords oppositeWords(const WordTable &table, const Told &one, const Told &other)
{
    const auto tells = [](const Told &told, const QString &stem) {
        return std::any_of(told.words.begin(), told.words.end(),
                           [&stem](const ToldWord &word) { return word.sense->stem == stem; });
    };
    OppositeWords result;
    for (qsizetype i = 0; i < one.words.size(); ++i) {
        for (qsizetype j = 0; j < other.words.size(); ++j) {
            const WordSense &x = *one.words[i].sense;
            const WordSense &y = *other.words[j].sense;
            if (!(x.hasOpposite || y.hasOpposite) || !areContrary(&x, &y) || tells(other, x.stem) || tells(one, y.stem))
                continue;
            if (one.words[i].negated != other.words[j].negated ||
                one.words[i].isLessened != other.words[j].isLessened) {
                result.agree = true;
                continue;
            }
            ++result.count;
            result.isForm = result.isForm || x.stem.endsWith(y.stem) || y.stem.endsWith(x.stem);
            const double nearness = wordsLikeness(table, one, around(one, i), other, around(other, j));
            if (result.a < 0 || nearness > result.nearness) {
                result.nearness = nearness;
                result.a = i;
                result.b = j;
                result.isListed = areOpposite(x.stem, y.stem);
                result.weight = std::min(x.weight, y.weight);
                result.before = wordsLikeness(table, one, beside(one, i, false), other, beside(other, j, false));
                result.after = wordsLikeness(table, one, beside(one, i, true), other, beside(other, j, true));
            }
        }
    }
    return result;
}

// How much of what one sentence negates the other one says; 0..1.
double negatedShare(const WordTable &table, bool isTurned, const Told &one, const Told &other)
{
    double sum = 0;
    double all = 0;
    for (qsizetype i = 0; i < one.words.size(); ++i) {
        if (!one.words[i].negated)
            continue;
        double best = 0;
        for (qsizetype j = 0; j < other.words.size(); ++j)
            best = std::max(best, other.words[j].negated ? 0 : table.at(i, j, isTurned));
        const double weight = one.words[i].sense->weight;
        sum += weight * best;
        all += weight;
    }
    return all > 0 ? sum / (all + 0.5) : 0;
}

// How much of what both say both negate.
double bothNegate(const Told &one, const Told &other)
{
    double sum = 0;
    for (const ToldWord &word : one.words) {
        if (word.negated)
            sum += std::any_of(other.words.begin(), other.words.end(), [&word](const ToldWord &fellow) {
                return fellow.negated && wordLikeness(word.sense, fellow.sense) >= 0.8;
            });
    }
    return std::min(2.0, sum);
}

void addEvents(const EventMatches &events, double clash, TermList &terms)
{
    terms.add(events.negated.strength);
    terms.add(events.negated.context);
    terms.add(events.opposite.strength);
    terms.add(events.opposite.context);
    terms.addLead(events.agreed.strength, clash);
}

// Whether what one side has not done yet the other one leaves open.
bool isPendingToo(const ConflictPair &pair, const EventMatch &match)
{
    if (match.a < 0 || pair.matters.rival.strength > pair.matters.agreed.strength)
        return false;
    const ToldWord &a = pair.toldA.words[match.a];
    const ToldWord &b = pair.toldB.words[match.b];
    return a.negated ? pair.toldA.isYet && b.open() : pair.toldB.isYet && a.open();
}

// How much of the words of the one that has fewer the other one says too; 0..1.
double coveredWords(const WordTable &table, const Told &one, const Told &other)
{
    const auto covered = [&table](bool isTurned, const Told &from, const Told &to) {
        double sum = 0;
        double all = 0;
        for (qsizetype i = 0; i < from.words.size(); ++i) {
            double best = 0;
            for (qsizetype j = 0; j < to.words.size(); ++j)
                best = std::max(best, table.at(i, j, isTurned));
            sum += from.words[i].sense->weight * best;
            all += from.words[i].sense->weight;
        }
        return all > 0 ? sum / (all + 0.5) : 0;
    };
    return std::max(covered(false, one, other), covered(true, other, one));
}

void addFrames(const ConflictPair &pair, double clash, double alike, TermList &terms)
{
    const FrameMatches &frames = pair.frames;
    terms.add(frames.contrary.strength);
    terms.add(frames.contrary.context);
    terms.add(frames.negated.strength);
    terms.add(frames.negated.context);
    terms.addLead(frames.agreed.strength, clash);
    terms.add(frames.none);
    terms.add(std::min(3, frames.clashes));
    terms.add(std::min(3, frames.agreements));
    terms.add(clash * alike);
    const double covered = coveredWords(pair.table, pair.toldA, pair.toldB);
    terms.add(covered);
    terms.add(covered * clash);
}

} // namespace

std::optional<PolarityRivals> opposedWords(const ConflictPair &pair)
{
    const Unit &a = pair.corpus.units[pair.a];
    const Unit &b = pair.corpus.units[pair.b];
    if (a.conditional || b.conditional)
        return {};
    const Told &one = pair.toldA;
    const Told &other = pair.toldB;
    const OppositeWords words = oppositeWords(pair.table, one, other);
    const double share =
        std::max(negatedShare(pair.table, false, one, other), negatedShare(pair.table, true, other, one));
    const bool isOneSided = (one.negators > 0) != (other.negators > 0);
    const bool rebuts = one.rebuttals + other.rebuttals > 0;
    const bool isAgreed = words.agree || bothNegate(one, other) > 0;
    const double clash = std::max(pair.frames.contrary.strength, pair.frames.negated.strength);
    if (pair.frames.turned.strength >= leastClash && pair.frames.turned.strength >= clash)
        return {};
    // "Has not yet been approved", "awaits approval"
    if (isPendingToo(pair, pair.events.negated))
        return {};
    const bool isFramed = clash >= leastClash && clash >= pair.frames.agreed.strength / 2;
    if (words.count == 0 && !isFramed && (isAgreed || (share == 0 && !isOneSided && !rebuts)))
        return {};
    const CueRivals forth = rivalOfCues(pair.table, false, one, other, true);
    const CueRivals back = rivalOfCues(pair.table, true, other, one, true);
    const StageRivals stages = rivalStages(one, other);
    const double none =
        std::max(noneAgainstSome(pair.table, false, one, other), noneAgainstSome(pair.table, true, other, one));
    // That one side negates something is not enough: the other one has to speak of it.
    const bool isMet = pair.events.negated.strength >= 0.08 || pair.events.opposite.strength >= 0.1 || share >= 0.3 ||
                       forth.likeness >= 0.6 || back.likeness >= 0.6 || none >= 0.3 || stages.dropped > 0 || isFramed ||
                       pair.score >= 0.15;
    if (!isMet && words.count == 0)
        return {};
    const double alike = std::max(0.0, 3 + std::log(pair.score / (1.001 - pair.score)));
    TermList terms(pair);
    terms.add(std::min(2, words.count));
    terms.add(words.nearness);
    terms.add(words.agree);
    terms.add(words.isForm);
    terms.add(share);
    terms.add(share * alike);
    terms.add(isOneSided);
    terms.add(one.negators > 0 && other.negators > 0);
    terms.add(bothNegate(one, other));
    terms.add((one.negators && one.absolute) || (other.negators && other.absolute));
    terms.add(one.denies != other.denies);
    terms.add(one.open != other.open);
    terms.add(opposition(pair.corpus, a, b, pair.features).strength);
    const bool isAhead = forth.strength() >= back.strength();
    const CueRivals &cue = isAhead ? forth : back;
    terms.add(cue.likeness);
    terms.add(cue.likeness * cue.nearness);
    terms.add(words.isListed);
    terms.add(words.weight);
    terms.add(words.before);
    terms.add(words.after);
    terms.add(words.isListed * alike);
    terms.add(stages.dropped);
    terms.add(stages.dropped * alike);
    terms.add(stages.planned);
    terms.add(none);
    addEvents(pair.events, std::max(pair.events.negated.strength, pair.events.opposite.strength), terms);
    addFrames(pair, clash, alike, terms);
    terms.add(pair.frames.turned.strength);
    terms.add(soleStrength(pair.events.negated, pair));
    terms.add(soleStrength(pair.events.opposite, pair));
    terms.add(soleStrength(pair.frames.contrary, one.frames, other.frames, pair));
    terms.add(soleStrength(pair.frames.negated, one.frames, other.frames, pair));
    PolarityRivals result;
    result.terms = terms.terms();
    const auto mark = [&](bool isFirst, Span span) { (isFirst ? result.a : result.b).append(span); };
    const FrameMatch &frame =
        pair.frames.contrary.strength >= pair.frames.negated.strength ? pair.frames.contrary : pair.frames.negated;
    if (words.a >= 0) {
        mark(true, one.words[words.a].span);
        mark(false, other.words[words.b].span);
    } else if (frame.a >= 0 && frame.strength > cue.strength() &&
               one.words[one.frames[frame.a].word].sense != other.words[other.frames[frame.b].word].sense) {
        mark(true, shownFrame(one, one.frames[frame.a]));
        mark(false, shownFrame(other, other.frames[frame.b]));
    } else if (cue.cue >= 0) {
        mark(isAhead, shownCue(isAhead ? one : other, cue.cue));
        mark(!isAhead, (isAhead ? other : one).words[cue.word].span);
    } else if (isOneSided) {
        const Told &negating = one.negators > 0 ? one : other;
        for (qsizetype i = 0; i < negating.cues.size(); ++i) {
            if (negating.cues[i].negates)
                mark(&negating == &one, shownCue(negating, i));
        }
    }
    return result;
}

} // namespace crossread
