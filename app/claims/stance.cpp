#include "app/claims/stance.h"

#include "app/claims/conflicts.h"
#include "app/claims/lexicon.h"

namespace crossread {

Stance stanceTowards(const UnitCorpus &corpus, const Unit &statement, const Unit &sentence,
                     const PairFeatures &features)
{
    if (opposition(corpus, statement, sentence, features).strength > 0)
        return Stance::Disputes;
    const Modality modality = sentence.sentence.modality;
    const bool weaker = modality == Modality::Possible && statement.sentence.modality != Modality::Possible;
    const bool hearsay = wordClasses(sentence.sentence.attribution.cue.toLower()) & Hearsay;
    return weaker || hearsay || modality == Modality::Asked ? Stance::Mentions : Stance::Supports;
}

} // namespace crossread
