#include "app/claims/conflicts.h"
#include "app/claims/vocabulary.h"

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
    if (features.overlap < 0.25)
        return result;
    bool words = false;
    for (const int mine : a.stems) {
        if (has(b.stems, mine))
            continue;
        for (const int other : b.stems) {
            if (has(a.stems, other) || !areOpposite(corpus.stemNames[mine], corpus.stemNames[other]))
                continue;
            words = true;
            result.a = corpus.stemNames[mine];
            result.b = corpus.stemNames[other];
        }
    }
    // A word that both share and only one negates.
    bool left = false;
    bool right = false;
    for (const int stem : a.stems) {
        left = left || (has(b.stems, stem) && has(a.negated, stem));
        right = right || (has(b.stems, stem) && has(b.negated, stem));
    }
    const bool negation = left != right;
    const bool denial = (a.sentence.modality == Modality::Denied) != (b.sentence.modality == Modality::Denied);
    // A denying verb may be the opposite word itself ("rejected"): it counts once.
    const bool opposite = words ? !negation : negation != denial;
    if (!opposite)
        return {};
    // One negated word among many shared ones may be beside the point; opposite words seldom are.
    if (!words && !denial && features.overlap < 0.4)
        return {};
    result.strength = words ? 1 : denial ? 0.9 : 0.8;
    return result;
}

} // namespace crossread
