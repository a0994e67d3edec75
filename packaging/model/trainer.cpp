#include "packaging/model/trainer.h"

#include <cmath>
#include <cstdio>
#include <numeric>
#include <QtEndian>

namespace crossread {

namespace {

LabelSet allLabelsOf(NameKind kind)
{
    return LabelSet(15) << taggerLabel(kind, BeginPart);
}

// What a token outside all labels may be: sets that do not know a kind say nothing about it.
LabelSet unlabelled(Source source)
{
    switch (source) {
    case Source::Uner:
        return 1 | allLabelsOf(ProductName) | allLabelsOf(EventName);
    case Source::Wnut:
        return 1 | allLabelsOf(EventName);
    default:
        return 1;
    }
}

bool isOneOf(LabelSet set, std::initializer_list<TaggerPart> parts)
{
    for (int kind = 0; kind < NameKindCount; ++kind) {
        for (const TaggerPart part : parts) {
            if (set == 1u << taggerLabel(NameKind(kind), part))
                return true;
        }
    }
    return false;
}

} // namespace

std::vector<LabelSet> labelsOf(const LabelledArticle &labelled, const NameBlock &block)
{
    std::vector<LabelSet> labels(size_t(block.tokens.size()), unlabelled(labelled.source));
    for (const LabelledName &name : labelled.names) {
        qsizetype first = -1;
        qsizetype last = -1;
        for (qsizetype t = 0; t < block.tokens.size(); ++t) {
            if (block.tokens.at(t).span.overlaps(name.span)) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        for (qsizetype t = first; t >= 0 && t <= last; ++t)
            labels[size_t(t)] = LabelSet(1) << taggerLabel(name.kind, first == last ? UnitPart
                                                                      : t == first  ? BeginPart
                                                                      : t == last   ? LastPart
                                                                                    : InsidePart);
    }
    return labels;
}

// Where a name was taken for the end of a sentence there is nothing to learn.
void forgetCutNames(std::vector<LabelSet> &labels)
{
    for (size_t t = 0; t < labels.size() && isOneOf(labels[t], {InsidePart, LastPart}); ++t)
        labels[t] = AllTaggerLabels;
    for (size_t t = labels.size(); t > 0 && isOneOf(labels[t - 1], {BeginPart, InsidePart}); --t)
        labels[t - 1] = AllTaggerLabels;
}

quint32 Trainer::idOf(quint32 hash, bool shared)
{
    const quint64 key = quint64(hash) << 1 | (shared ? 1 : 0);
    const auto [place, isNew] = m_ids.try_emplace(key, quint32(m_keys.size()));
    if (isNew)
        m_keys.push_back({hash, 0, shared});
    ++m_keys[place->second].count;
    return place->second;
}

void Trainer::add(const LabelledArticle &labelled)
{
    const QList<NameBlock> blocks = nameBlocks(labelled.article);
    const TaggerReader reader(m_tables, labelled.article, blocks);
    std::vector<std::vector<LabelSet>> labels;
    for (const NameBlock &block : blocks)
        labels.push_back(labelsOf(labelled, block));
    TaggerFeatures features;
    for (const TaggerSentence &sentence : reader.sentences()) {
        const NameBlock &block = blocks.at(sentence.block);
        if (labelled.headingsOnly && labelled.article.blocks.at(block.index).kind != BlockKind::Heading)
            continue;
        reader.read(sentence, features);
        Sample sample;
        sample.weight = float(labelled.source == Source::Uner   ? m_options.unerWeight
                              : labelled.source == Source::Wnut ? m_options.wnutWeight
                                                                : 1);
        const qsizetype start = reader.blockStart(sentence.block);
        const auto &all = labels[size_t(sentence.block)];
        sample.allowed.assign(all.begin() + (sentence.first - start), all.begin() + (sentence.last - start));
        forgetCutNames(sample.allowed);
        for (size_t t = 0; t + 1 < features.starts.size(); ++t) {
            sample.starts.push_back(quint32(sample.features.size()));
            for (quint32 i = features.starts[t]; i < features.starts[t + 1]; ++i) {
                const TaggerFeature &feature = features.all[i];
                sample.features.push_back({idOf(feature.hash, true), feature.family});
                if (labelled.source != Source::Sentences)
                    sample.features.push_back(
                        {idOf(feature.hash * 31 + quint32(labelled.source) + 1, false), feature.family});
            }
        }
        sample.starts.push_back(quint32(sample.features.size()));
        m_tokens += sentence.last - sentence.first;
        m_samples.push_back(std::move(sample));
    }
}

void Trainer::dropRare()
{
    std::vector<quint32> newIds(m_keys.size(), ~0u);
    std::vector<Key> kept;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i].count < m_options.rarest)
            continue;
        newIds[i] = quint32(kept.size());
        kept.push_back(m_keys[i]);
    }
    for (Sample &sample : m_samples) {
        std::vector<Feature> features;
        std::vector<quint32> starts;
        for (size_t t = 0; t + 1 < sample.starts.size(); ++t) {
            starts.push_back(quint32(features.size()));
            for (quint32 i = sample.starts[t]; i < sample.starts[t + 1]; ++i) {
                if (newIds[sample.features[i].id] != ~0u)
                    features.push_back({newIds[sample.features[i].id], sample.features[i].family});
            }
        }
        starts.push_back(quint32(features.size()));
        sample.features = std::move(features);
        sample.starts = std::move(starts);
    }
    m_keys = std::move(kept);
    m_rows.resize(m_keys.size());
}

void Trainer::train()
{
    dropRare();
    std::printf("%lld tokens, %zu sentences, %zu features\n", (long long)m_tokens, m_samples.size(), m_rows.size());
    std::vector<size_t> order(m_samples.size());
    std::iota(order.begin(), order.end(), size_t(0));
    for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[size_t(m_random.below(i))]);
        m_likelihood = 0;
        for (const size_t i : order) {
            quint32 dropped = 0;
            const double draw = m_random.fraction();
            if (draw < m_options.wordDropout)
                dropped = 1u << int(TaggerFamily::Word) | 1u << int(TaggerFamily::Affix);
            else if (draw < m_options.wordDropout + m_options.listDropout)
                dropped = 1u << int(TaggerFamily::List);
            else if (draw < m_options.wordDropout + m_options.listDropout + 0.05)
                dropped = 1u << int(TaggerFamily::Cluster);
            else if (draw < m_options.wordDropout + m_options.listDropout + 0.10)
                dropped = 1u << int(TaggerFamily::Document);
            choose(m_samples[i], dropped);
            learn(m_samples[i], m_options.rate * double(m_samples[i].weight));
        }
        shrink();
        if (epoch >= m_options.epochs / 3)
            rememberAverage();
        if (epoch % 6 == 5 || epoch + 1 == m_options.epochs)
            std::printf("epoch %d: log likelihood per token %.4f\n", epoch + 1, m_likelihood / double(m_tokens));
        std::fflush(stdout);
    }
    for (Row &row : m_rows) {
        for (int i = 0; i < TaggerFactorCount; ++i)
            row.weights[i] = row.sums[i] / float(m_averaged);
    }
    for (int a = 0; a < TaggerLabelCount; ++a) {
        for (int b = 0; b < TaggerLabelCount; ++b)
            m_transitions[a][b] = m_transitionSums[a][b] / float(m_averaged);
    }
}

// The features of a sentence that are looked at this time.
void Trainer::choose(const Sample &sample, quint32 dropped)
{
    m_chosen.clear();
    m_chosenStarts.clear();
    const quint64 limit = quint64(m_options.featureDropout * 65536);
    for (size_t t = 0; t + 1 < sample.starts.size(); ++t) {
        m_chosenStarts.push_back(quint32(m_chosen.size()));
        quint64 bits = 0;
        for (quint32 i = sample.starts[t]; i < sample.starts[t + 1]; ++i) {
            bits = (i - sample.starts[t]) % 4 == 0 ? m_random.next() : bits >> 16;
            if (!(dropped >> int(sample.features[i].family) & 1) && (bits & 65535) >= limit)
                m_chosen.push_back(sample.features[i].id);
        }
    }
    m_chosenStarts.push_back(quint32(m_chosen.size()));
}

void Trainer::learn(const Sample &sample, double rate)
{
    const size_t size = sample.allowed.size();
    m_free.scores().assign(size, {});
    for (size_t t = 0; t < size; ++t) {
        TaggerFactors factors{};
        for (quint32 i = m_chosenStarts[t]; i < m_chosenStarts[t + 1]; ++i) {
            const Row &row = m_rows[m_chosen[i]];
            for (int k = 0; k < TaggerFactorCount; ++k)
                factors[k] += row.weights[k];
        }
        m_free.scores()[t] = taggerScores(factors);
    }
    m_known.scores() = m_free.scores();
    m_free.setTransitions(m_transitions);
    m_known.setTransitions(m_transitions);
    m_likelihood += m_known.sum(sample.allowed) - m_free.sum();
    TaggerTransitions pairs{};
    for (size_t t = 0; t < size; ++t) {
        TaggerFactors gradient{};
        float largest = 0;
        for (int label = 0; label < TaggerLabelCount; ++label) {
            const float g = float(m_free.marginal(qsizetype(t), label) - m_known.marginal(qsizetype(t), label));
            gradient[label] += g;
            gradient[kindFactor(label)] += g;
            gradient[partFactor(label)] += g;
            largest = std::max(largest, std::abs(g));
            for (int before = 0; t > 0 && before < TaggerLabelCount; ++before) {
                if (mayFollow(before, label))
                    pairs[before][label] += float(m_free.pairMarginal(qsizetype(t), before, label) -
                                                  m_known.pairMarginal(qsizetype(t), before, label));
            }
        }
        if (largest > 0.002f)
            update(t, gradient, rate);
    }
    for (int before = 0; before < TaggerLabelCount; ++before) {
        for (int label = 0; label < TaggerLabelCount; ++label) {
            const float g = pairs[before][label];
            float &squares = m_transitionSquares[before][label];
            squares += g * g;
            m_transitions[before][label] -= float(rate) * g / (0.1f + std::sqrt(squares));
        }
    }
}

void Trainer::update(size_t t, const TaggerFactors &gradient, double rate)
{
    const float speed = float(rate);
    for (quint32 i = m_chosenStarts[t]; i < m_chosenStarts[t + 1]; ++i) {
        Row &row = m_rows[m_chosen[i]];
        for (int k = 0; k < TaggerFactorCount; ++k) {
            const float g = gradient[k];
            row.squares[k] += g * g;
            row.weights[k] -= speed * g / (0.1f + std::sqrt(row.squares[k]));
        }
    }
}

void Trainer::shrink()
{
    const float penalty = float(m_options.penalty * m_options.rate);
    for (Row &row : m_rows) {
        for (int k = 0; k < TaggerFactorCount; ++k) {
            const float less = penalty / (0.1f + std::sqrt(row.squares[k]));
            float &weight = row.weights[k];
            weight = weight > less ? weight - less : weight < -less ? weight + less : 0.f;
        }
    }
}

void Trainer::rememberAverage()
{
    ++m_averaged;
    for (Row &row : m_rows) {
        for (int k = 0; k < TaggerFactorCount; ++k)
            row.sums[k] += row.weights[k];
    }
    for (int a = 0; a < TaggerLabelCount; ++a) {
        for (int b = 0; b < TaggerLabelCount; ++b)
            m_transitionSums[a][b] += m_transitions[a][b];
    }
}

std::vector<TableRow> Trainer::weights(float step) const
{
    std::vector<TableRow> rows;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_keys[i].shared)
            continue;
        quint32 set = 0;
        QByteArray values;
        for (int k = 0; k < TaggerFactorCount; ++k) {
            const int value = std::clamp(int(std::floor(m_rows[i].weights[k] / step + 0.5f)), -127, 127);
            if (value == 0)
                continue;
            set |= 1u << k;
            values.append(char(value));
        }
        if (set == 0)
            continue;
        char head[4];
        qToLittleEndian(set, head);
        rows.push_back({m_keys[i].hash, QByteArray(head, 4) + values});
    }
    return rows;
}

} // namespace crossread
