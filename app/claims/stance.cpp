#include "app/claims/stance.h"

#include "app/claims/conflicts.h"
#include "app/claims/events.h"
#include "app/claims/lexicon.h"

namespace crossread {

namespace {

constexpr double surelyAligned = 0.3; // score of sentences that share what they say
constexpr double surelyTurned = 0.1;  // of words of one scale that say the same

// What of the words that both have only the second sets in one of its reaches ("not", "may").
struct Reach
{
    bool negated = false;
    bool tentative = false;
    bool shared = false; // both negate: "denied selling it", "did not sell it"
};

Reach reachOver(const Unit &statement, const Unit &sentence)
{
    const auto has = [](const QList<int> &ids, int id) { return std::binary_search(ids.begin(), ids.end(), id); };
    Reach reach;
    for (const int stem : sentence.stems) {
        if (!has(statement.stems, stem))
            continue;
        reach.negated = reach.negated || (has(sentence.negated, stem) && !has(statement.negated, stem));
        reach.shared = reach.shared || (has(sentence.negated, stem) && has(statement.negated, stem));
        reach.tentative = reach.tentative || (has(sentence.tentative, stem) && !has(statement.tentative, stem));
    }
    return reach;
}

// Whether one says so by negating the contrary ("did not resign", "stays on"), as far as the scales of news language
// tell, and more so than that they clash.
bool isTurned(const QList<Article> &articles, const Unit &statement, const Unit &sentence)
{
    const Told one = readTold(statement, articles[statement.article]);
    const Told other = readTold(sentence, articles[sentence.article]);
    const FrameMatches frames = matchFrames(WordTable(one, other), one, other);
    double clash = frames.contrary.strength;
    if (frames.negated.a >= 0) {
        const ToldWord &x = one.words[one.frames[frames.negated.a].word];
        const ToldWord &y = other.words[other.frames[frames.negated.b].word];
        // "Failed to win the race": that the race stands in its reach says nothing.
        if (x.sense->stem != y.sense->stem || x.isVerb || y.isVerb)
            clash = std::max(clash, frames.negated.strength);
    }
    return frames.turned.strength >= surelyTurned && frames.turned.strength >= clash;
}

} // namespace

Stance stanceTowards(const UnitCorpus &corpus, const QList<Article> &articles, const Unit &statement,
                     const Unit &sentence, const PairFeatures &features)
{
    const Modality own = statement.sentence.modality;
    const Modality modality = sentence.sentence.modality;
    const Reach reach = reachOver(statement, sentence);
    // Somebody who is told to say no mostly contradicts; a "not" of the outlet itself is often beside the point.
    const bool denies =
        modality == Modality::Denied && own != Modality::Denied && !(statement.sentence.negated && reach.shared);
    const bool saysNo = modality == Modality::Reported && sentence.sentence.negated && !statement.sentence.negated;
    const Opposition contrary = opposition(corpus, statement, sentence, features);
    if (contrary.strength > 0 && !contrary.a.isEmpty())
        return Stance::Disputes;
    // A negation that is spent on the contrary word contradicts nothing.
    const bool negates = denies || (saysNo && reach.negated) || contrary.strength > 0;
    if (negates && !contrary.agree && !isTurned(articles, statement, sentence))
        return Stance::Disputes;
    const bool hearsay = wordClasses(sentence.sentence.attribution.cue.toLower()) & Hearsay;
    // Sentences that share much and leave something else open agree, and so do all where the statement itself tells of
    // what is feared or weighed.
    const bool isOpen =
        statement.status == int(EventStatus::Feared) || statement.status == int(EventStatus::Considered);
    const bool leavesOpen = modality == Modality::Possible && own != Modality::Possible && !isOpen &&
                            (reach.tentative || pairScore(features) < surelyAligned);
    return leavesOpen || hearsay || modality == Modality::Asked ? Stance::Mentions : Stance::Supports;
}

} // namespace crossread
