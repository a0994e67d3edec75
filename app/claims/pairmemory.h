#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <QHash>

namespace crossread {

struct PairFeatures;

// The features of pairs of sentences, so that each pair is looked at once: by whoever asks in one analysis, and by the
// next one if nothing that they are made of has changed. Keys stand for all that goes in (pairKey()), so what is
// remembered never differs from what is computed. Any thread.
class PairMemory
{
public:
    PairMemory();
    ~PairMemory();

    bool find(quint64 key, PairFeatures &features);
    void add(quint64 key, const PairFeatures &features);
    // The same of pairs in which there is no conflict.
    bool isQuiet(quint64 key);
    void setQuiet(quint64 key);
    void endAnalysis(); // forgets what it did not ask for

private:
    struct Shard;
    static constexpr size_t shardCount = 64;
    std::unique_ptr<std::array<Shard, shardCount>> m_shards;
};

// As they are remembered: with the precision of floats.
PairFeatures rounded(const PairFeatures &features);

} // namespace crossread
