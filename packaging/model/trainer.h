#pragma once

#include "app/entities/tagger/taggerfeatures.h"
#include "packaging/model/corpus.h"
#include "packaging/model/random.h"
#include "packaging/model/tables.h"

namespace crossread {

struct TrainingOptions
{
    int epochs = 45;
    double rate = 0.08;
    double penalty = 0.05; // L1, after each epoch, in units of the rate
    int rarest = 2;        // features that occur less often are left out
    double wordDropout = 0.1;
    double listDropout = 0.05;
    double featureDropout = 0.4; // of single features
    int renamedEvery = 1;        // which articles get a copy with other names; 0 none
    double unerWeight = 1;
    double wnutWeight = 0.5;
};

// What a token may be: all labels where nothing is known.
std::vector<LabelSet> labelsOf(const LabelledArticle &labelled, const NameBlock &block);
void forgetCutNames(std::vector<LabelSet> &labels); // names that the end of a sentence cuts

// A conditional random field trained by AdaGrad (Duchi, Hazan & Singer 2011) with an L1 penalty, on sentences whose
// labels may be known in part only: the likelihood of all labellings that agree with what is known is raised.
// Sources other than our own get a copy of each feature for themselves (Daumé 2007), which is thrown away: what they
// do in their own way stays there. Repeatable to the bit: one thread, a fixed order, no functions of the C library.
class Trainer
{
public:
    Trainer(const TaggerModel &tables, const TrainingOptions &options) : m_tables(tables), m_options(options) {}

    void add(const LabelledArticle &article);
    void train();

    qsizetype tokens() const { return m_tokens; }
    qsizetype features() const { return qsizetype(m_rows.size()); }
    const TaggerTransitions &transitions() const { return m_transitions; }
    std::vector<TableRow> weights(float step) const; // of the features that are not of one source only

private:
    struct Feature
    {
        quint32 id;
        TaggerFamily family;
    };
    struct Sample
    {
        std::vector<Feature> features;
        std::vector<quint32> starts;
        std::vector<LabelSet> allowed;
        float weight = 1;
    };
    struct Row
    {
        TaggerFactors weights{};
        TaggerFactors squares{};
        TaggerFactors sums{};
    };
    struct Key
    {
        quint32 hash;
        int count;
        bool shared; // not of one source only
    };

    quint32 idOf(quint32 hash, bool shared);
    void dropRare();
    void choose(const Sample &sample, quint32 dropped);
    void learn(const Sample &sample, double rate);
    void update(size_t t, const TaggerFactors &gradient, double rate);
    void shrink();
    void rememberAverage();

    const TaggerModel &m_tables;
    TrainingOptions m_options;
    std::unordered_map<quint64, quint32> m_ids; // only looked up
    std::vector<Key> m_keys;
    std::vector<Row> m_rows;
    std::vector<Sample> m_samples;
    TaggerTransitions m_transitions{};
    TaggerTransitions m_transitionSquares{};
    TaggerTransitions m_transitionSums{};
    TaggerLattice m_free;
    TaggerLattice m_known;
    Random m_random;
    std::vector<quint32> m_chosen; // features of the sentence at hand
    std::vector<quint32> m_chosenStarts;
    double m_likelihood = 0;
    int m_averaged = 0;
    qsizetype m_tokens = 0;
};

} // namespace crossread
