#include "app/claims/stance.h"

#include "app/claims/conflicts.h"
#include "app/claims/lexicon.h"

namespace crossread {

namespace {

constexpr double surelyAligned = 0.3; // score of sentences that share what they say

// What of the words that both have only the second sets in one of its reaches ("not", "may").
struct Reach
{
    bool negated = false;
    bool tentative = false;
};

Reach reachOver(const Unit &statement, const Unit &sentence)
{
    const auto has = [](const QList<int> &ids, int id) { return std::binary_search(ids.begin(), ids.end(), id); };
    Reach reach;
    for (const int stem : sentence.stems) {
        if (!has(statement.stems, stem))
            continue;
        reach.negated = reach.negated || (has(sentence.negated, stem) && !has(statement.negated, stem));
        reach.tentative = reach.tentative || (has(sentence.tentative, stem) && !has(statement.tentative, stem));
    }
    return reach;
}

} // namespace

Stance stanceTowards(const UnitCorpus &corpus, const Unit &statement, const Unit &sentence,
                     const PairFeatures &features)
{
    const Modality own = statement.sentence.modality;
    const Modality modality = sentence.sentence.modality;
    const Reach reach = reachOver(statement, sentence);
    // Somebody who is told to say no mostly contradicts; a "not" of the outlet itself is often beside the point.
    const bool denies = modality == Modality::Denied && own != Modality::Denied;
    const bool saysNo = modality == Modality::Reported && sentence.sentence.negated && !statement.sentence.negated;
    if (denies || (saysNo && reach.negated) || opposition(corpus, statement, sentence, features).strength > 0)
        return Stance::Disputes;
    const bool hearsay = wordClasses(sentence.sentence.attribution.cue.toLower()) & Hearsay;
    // Sentences that share much and leave something else open agree.
    const bool leavesOpen = modality == Modality::Possible && own != Modality::Possible &&
                            (reach.tentative || pairScore(features) < surelyAligned);
    return leavesOpen || hearsay || modality == Modality::Asked ? Stance::Mentions : Stance::Supports;
}

} // namespace crossread
