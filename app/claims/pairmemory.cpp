#include "app/claims/pairmemory.h"

#include "app/claims/pairs.h"

#include <bit>
#include <QSet>

namespace crossread {

namespace {

// Some 150 MB; pairs beyond are computed each time.
constexpr qsizetype mostOfShard = 2'000'000 / 64;

// Floats as their bits: GCC 12 with -O3 leaves out some of the roundings of doubles that become floats and doubles
// again.
struct Packed
{
    std::array<quint32, 11> values;
    std::array<qint8, 8> counts;
    quint8 flags;
};

qint8 small(int count)
{
    return qint8(std::clamp(count, -1, 127));
}

Packed packed(const PairFeatures &f)
{
    Packed p;
    const std::array values{f.overlap,  f.containment, f.entities,   f.figureEvidence, f.slot,     f.quality,
                            f.meanings, f.softShare,   f.softCosine, f.distance,       f.direction};
    for (size_t i = 0; i < values.size(); ++i)
        p.values[i] = std::bit_cast<quint32>(float(values[i]));
    p.counts = {small(f.rareStems), small(f.sharedEntities), small(f.sharedFigures), small(f.differentFigures),
                small(f.figureA),   small(f.figureB),        small(f.similarWords),  0};
    p.flags = quint8(f.otherActors | f.amount << 1 | f.negationDiffers << 2 | f.bothAttributed << 3 |
                     f.sameSource << 4 | f.sameModality << 5 | f.sameStatus << 6 | f.heading << 7);
    return p;
}

PairFeatures unpacked(const Packed &p)
{
    static_assert(sizeof(PairFeatures) == 152, "a new feature is remembered, too");
    const auto value = [&p](size_t i) { return double(std::bit_cast<float>(p.values[i])); };
    PairFeatures f;
    f.overlap = value(0);
    f.containment = value(1);
    f.entities = value(2);
    f.figureEvidence = value(3);
    f.slot = value(4);
    f.quality = value(5);
    f.meanings = value(6);
    f.softShare = value(7);
    f.softCosine = value(8);
    f.distance = value(9);
    f.direction = value(10);
    f.rareStems = p.counts[0];
    f.sharedEntities = p.counts[1];
    f.sharedFigures = p.counts[2];
    f.differentFigures = p.counts[3];
    f.figureA = p.counts[4];
    f.figureB = p.counts[5];
    f.similarWords = p.counts[6];
    f.otherActors = p.flags & 1;
    f.amount = p.flags >> 1 & 1;
    f.negationDiffers = p.flags >> 2 & 1;
    f.bothAttributed = p.flags >> 3 & 1;
    f.sameSource = p.flags >> 4 & 1;
    f.sameModality = p.flags >> 5 & 1;
    f.sameStatus = p.flags >> 6 & 1;
    f.heading = p.flags >> 7 & 1;
    return f;
}

} // namespace

struct PairMemory::Shard
{
    std::mutex mutex;
    QHash<quint64, Packed> asked; // in this analysis
    QHash<quint64, Packed> before;
    QSet<quint64> quiet; // in this analysis
    QSet<quint64> quietBefore;
};

PairMemory::PairMemory() : m_shards(std::make_unique<std::array<Shard, shardCount>>()) {}

PairMemory::~PairMemory() = default;

bool PairMemory::find(quint64 key, PairFeatures &features)
{
    Shard &shard = (*m_shards)[key % shardCount];
    const std::lock_guard lock(shard.mutex);
    if (const auto known = shard.asked.constFind(key); known != shard.asked.cend()) {
        features = unpacked(*known);
        return true;
    }
    const auto known = shard.before.constFind(key);
    if (known == shard.before.cend())
        return false;
    features = unpacked(*known);
    if (shard.asked.size() < mostOfShard)
        shard.asked.insert(key, *known);
    return true;
}

void PairMemory::add(quint64 key, const PairFeatures &features)
{
    Shard &shard = (*m_shards)[key % shardCount];
    const std::lock_guard lock(shard.mutex);
    if (shard.asked.size() < mostOfShard)
        shard.asked.insert(key, packed(features));
}

bool PairMemory::isQuiet(quint64 key)
{
    Shard &shard = (*m_shards)[key % shardCount];
    const std::lock_guard lock(shard.mutex);
    if (!shard.quietBefore.contains(key))
        return false;
    shard.quiet.insert(key);
    return true;
}

void PairMemory::setQuiet(quint64 key)
{
    Shard &shard = (*m_shards)[key % shardCount];
    const std::lock_guard lock(shard.mutex);
    if (shard.quiet.size() < mostOfShard)
        shard.quiet.insert(key);
}

void PairMemory::endAnalysis()
{
    for (Shard &shard : *m_shards) {
        const std::lock_guard lock(shard.mutex);
        shard.before = std::exchange(shard.asked, {});
        shard.quietBefore = std::exchange(shard.quiet, {});
    }
}

PairFeatures rounded(const PairFeatures &features)
{
    return unpacked(packed(features));
}

} // namespace crossread
