#include "app/entities/tagger.h"

#include "app/entities/taggerfeatures.h"

#include <QResource>

namespace crossread {

namespace {

// Where a name ends before a bracket that is not closed in it.
qsizetype endOf(const LabelledStretch &stretch, const QList<NameToken> &tokens, qsizetype shift)
{
    qsizetype end = stretch.last;
    for (qsizetype t = stretch.first; t < stretch.last; ++t) {
        const NameToken &token = tokens.at(shift + t);
        if (token.isMark('('))
            end = std::min(end, t);
        else if (token.isMark(')'))
            end = stretch.last;
    }
    return std::max(end, stretch.first + 1);
}

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
    for (const TaggerSentence &sentence : reader.sentences()) {
        reader.read(sentence, features);
        lattice.scores().assign(size_t(sentence.last - sentence.first), {});
        for (size_t t = 0; t + 1 < features.starts.size(); ++t) {
            TaggerFactors factors{};
            for (quint32 i = features.starts[t]; i < features.starts[t + 1]; ++i)
                m_model->addWeights(features.all[i].hash, factors);
            lattice.scores()[t] = taggerScores(factors);
        }
        const auto found = lattice.best(m_model->transitions());
        if (found.empty())
            continue;
        lattice.sum(m_model->transitions());
        const qsizetype shift = sentence.first - reader.blockStart(sentence.block);
        for (LabelledStretch stretch : found) {
            stretch.last = endOf(stretch, blocks.at(sentence.block).tokens, shift);
            TaggedName name{shift + stretch.first, shift + stretch.last, stretch.kind, 0, {}};
            for (int kind = 0; kind < NameKindCount; ++kind)
                name.kinds[size_t(kind)] = lattice.stretchMarginal({stretch.first, stretch.last, NameKind(kind)});
            name.score = name.kinds[stretch.kind];
            names[sentence.block].append(name);
        }
    }
    return names;
}

const Tagger &tagger()
{
    static const Tagger theTagger = [] {
        lexicon(); // provides the resources
        const QResource resource(QStringLiteral(":/models/names.tagger"));
        auto model = std::make_shared<TaggerModel>();
        const QByteArrayView data(reinterpret_cast<const char *>(resource.data()), qsizetype(resource.size()));
        return Tagger(resource.isValid() && resource.compressionAlgorithm() == QResource::NoCompression &&
                              model->read(data)
                          ? std::move(model)
                          : nullptr);
    }();
    return theTagger;
}

} // namespace crossread
