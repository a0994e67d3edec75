#include "app/entities/tagger/tagger.h"

#include "app/entities/names/modelfile.h"
#include "app/entities/tagger/taggerfeatures.h"

#include <numeric>

namespace crossread {

namespace {

constexpr double leastProbability = 0.1; // of a name that was not chosen

bool isQuote(const NameToken &token)
{
    static const QString quotes = QStringLiteral("\"'“”‘’«»„,");
    return token.type == NameToken::Mark && quotes.contains(token.key);
}

// Without an article or quotation marks around it, and up to a bracket that is not closed in it.
LabelledStretch trimmed(LabelledStretch stretch, const QList<NameToken> &tokens, qsizetype shift)
{
    for (qsizetype t = stretch.first; t < stretch.last; ++t) {
        const bool opens = tokens.at(shift + t).isMark('(');
        if (opens && t > stretch.first &&
            std::none_of(tokens.begin() + shift + t, tokens.begin() + shift + stretch.last,
                         [](const NameToken &token) { return token.isMark(')'); }))
            stretch.last = t;
    }
    const bool isOrg = stretch.kind == OrganisationName;
    while (stretch.last - stretch.first > 1 &&
           (isQuote(tokens.at(shift + stretch.first)) ||
            (isOrg && tokens.at(shift + stretch.first).key == QLatin1String("the"))))
        ++stretch.first;
    while (stretch.last - stretch.first > 1 && isQuote(tokens.at(shift + stretch.last - 1)))
        --stretch.last;
    return stretch;
}

// The tagger's work on one sentence.
class SentenceTagger
{
public:
    SentenceTagger(TaggerLattice &lattice, const QList<NameToken> &tokens, qsizetype shift)
        : m_lattice(lattice), m_tokens(tokens), m_shift(shift)
    {
    }

    void tag(QList<TaggedName> &names)
    {
        const auto found = m_lattice.best();
        const auto runs = capitalRuns();
        if (found.empty() && runs.empty())
            return;
        m_lattice.sum();
        QList<TaggedName> here;
        for (const LabelledStretch &stretch : found) {
            here.append(nameOf(trimmed(stretch, m_tokens, m_shift)));
            here.last().kind = stretch.kind;
            here.last().score = here.last().kinds[stretch.kind];
        }
        const qsizetype chosen = here.size();
        for (qsizetype i = 0; i < chosen; ++i) {
            const qsizetype first = here.at(i).first - m_shift;
            const qsizetype last = here.at(i).last - m_shift;
            for (const auto &[a, b] :
                 {std::pair(first - 1, last), {first + 1, last}, {first, last - 1}, {first, last + 1}})
                addAlternative({a, b, PersonName}, here);
        }
        for (const LabelledStretch &run : runs)
            addAlternative(run, here);
        std::stable_sort(here.begin(), here.end(),
                         [](const TaggedName &a, const TaggedName &b) { return a.first < b.first; });
        names += here;
    }

private:
    qsizetype size() const { return qsizetype(m_lattice.scores().size()); }

    std::vector<LabelledStretch> capitalRuns() const
    {
        std::vector<LabelledStretch> runs;
        for (qsizetype t = 0; t < size(); ++t) {
            const qsizetype first = t;
            while (t < size() && m_tokens.at(m_shift + t).isWord() && m_tokens.at(m_shift + t).capital)
                ++t;
            if (t > first)
                runs.push_back({first, t, PersonName});
        }
        return runs;
    }

    TaggedName nameOf(const LabelledStretch &stretch) const
    {
        TaggedName name{m_shift + stretch.first, m_shift + stretch.last, PersonName, 0, {}, true};
        for (int kind = 0; kind < NameKindCount; ++kind) {
            const double value = m_lattice.stretchMarginal({stretch.first, stretch.last, NameKind(kind)});
            name.kinds[size_t(kind)] = value;
            if (value > name.score) {
                name.score = value;
                name.kind = NameKind(kind);
            }
        }
        return name;
    }

    void addAlternative(const LabelledStretch &stretch, QList<TaggedName> &names) const
    {
        if (stretch.first < 0 || stretch.last > size() || stretch.first >= stretch.last)
            return;
        const bool isThere = std::any_of(names.cbegin(), names.cend(), [&](const TaggedName &name) {
            return name.first == m_shift + stretch.first && name.last == m_shift + stretch.last;
        });
        if (isThere)
            return;
        TaggedName name = nameOf(stretch);
        name.best = false;
        if (std::accumulate(name.kinds.begin(), name.kinds.end(), 0.0) >= leastProbability)
            names.append(name);
    }

    TaggerLattice &m_lattice;
    const QList<NameToken> &m_tokens;
    qsizetype m_shift; // where the sentence begins
};

} // namespace

Tagger::Tagger(std::shared_ptr<const TaggerModel> model) : m_model(std::move(model)) {}

Tagger::~Tagger() = default;

QList<QList<TaggedName>> Tagger::tag(const Article &article, const QList<NameBlock> &blocks) const
{
    QList<QList<TaggedName>> names(blocks.size());
    if (!m_model)
        return names;
    const TaggerReader reader(*m_model, article, blocks);
    TaggerFeatures features;
    TaggerLattice lattice;
    lattice.setTransitions(m_model->transitions());
    for (const TaggerSentence &sentence : reader.sentences()) {
        reader.read(sentence, features);
        lattice.scores().assign(size_t(sentence.last - sentence.first), {});
        for (size_t t = 0; t + 1 < features.starts.size(); ++t) {
            TaggerFactors factors{};
            for (quint32 i = features.starts[t]; i < features.starts[t + 1]; ++i)
                m_model->addWeights(features.all[i].hash, factors);
            lattice.scores()[t] = taggerScores(factors);
        }
        const qsizetype shift = sentence.first - reader.blockStart(sentence.block);
        SentenceTagger(lattice, blocks.at(sentence.block).tokens, shift).tag(names[sentence.block]);
    }
    return names;
}

namespace {

const std::shared_ptr<const TaggerModel> &programModel()
{
    static const std::shared_ptr<const TaggerModel> theModel = [] {
        auto model = std::make_shared<TaggerModel>();
        return model->read(modelFile(QStringLiteral("names.tagger"))) ? model : nullptr;
    }();
    return theModel;
}

} // namespace

const Tagger &tagger()
{
    static const Tagger theTagger(programModel());
    return theTagger;
}

WordClusters wordClusters(QStringView word)
{
    const std::shared_ptr<const TaggerModel> &model = programModel();
    return model ? model->clusters(taggerHash(word)) : WordClusters();
}

} // namespace crossread
