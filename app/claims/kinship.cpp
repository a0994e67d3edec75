#include "app/claims/kinship.h"

#include <algorithm>
#include <cmath>

namespace crossread {

Kinship::Kinship(const UnitCorpus &corpus)
{
    const int stems = int(corpus.stemNames.size());
    for (int article = 0; article + 1 < corpus.firstOf.size(); ++article) {
        std::vector<Word> words;
        for (int i = corpus.firstOf[article]; i < corpus.firstOf[article + 1]; ++i) {
            const Unit &unit = corpus.units[i];
            for (const int stem : unit.stems) {
                const double weight = corpus.senses[stem].weight;
                if (weight > 0)
                    words.push_back({stem, float(weight * weight)});
            }
            for (const int entity : unit.entities)
                words.push_back({stems + entity, float(corpus.entityWeights[entity])});
        }
        std::sort(words.begin(), words.end(), [](const Word &x, const Word &y) { return x.id < y.id; });
        const auto isSame = [](const Word &x, const Word &y) { return x.id == y.id; };
        words.erase(std::unique(words.begin(), words.end(), isSame), words.end());
        double square = 0;
        for (const Word &word : words)
            square += double(word.weight) * word.weight;
        m_words.push_back(std::move(words));
        m_norms.push_back(std::sqrt(square));
    }
}

double Kinship::of(int a, int b) const
{
    const std::vector<Word> &one = m_words[size_t(a)];
    const std::vector<Word> &other = m_words[size_t(b)];
    double shared = 0;
    auto x = one.begin();
    auto y = other.begin();
    while (x != one.end() && y != other.end()) {
        if (x->id == y->id)
            shared += double((x++)->weight) * (y++)->weight;
        else
            ++(x->id < y->id ? x : y);
    }
    const double norms = m_norms[size_t(a)] * m_norms[size_t(b)];
    return norms > 0 ? shared / norms : 0;
}

} // namespace crossread
