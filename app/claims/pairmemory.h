#pragma once

#include "app/values/claim.h"

#include <bit>
#include <memory>
#include <mutex>
#include <QHash>
#include <vector>

namespace crossread {

// A key of one that was there and something else that counts.
inline quint64 stirred(quint64 key, quint64 also)
{
    key = (key ^ also) * 0x9e3779b97f4a7c15ULL;
    return key ^ key >> 31;
}

// What two sentences have in common, in numbers that can be told; as many as there is room for.
struct PairCounts
{
    quint32 rareStems : 7 = 0; // words that few sentences have
    quint32 similarWords : 6 = 0;
    quint32 entities : 6 = 0;
    quint32 figures : 6 = 0;
    quint32 isRival : 1 = 0;       // another figure of somebody else
    quint32 otherSubjects : 1 = 0; // PairFeatures::otherSubjects
    quint32 figuresDiffer : 1 = 0; // as answers to one question

    friend bool operator==(const PairCounts &, const PairCounts &) = default;
};

// What is remembered of each pair of sentences that was looked at.
struct PairBrief
{
    float score = 0; // pairScore()
    PairCounts counts;
};

// A contradiction of a pair, as ConflictCandidate.
struct KnownConflict
{
    ConflictKind kind = ConflictKind::Figures;
    bool isLater = false;
    QList<Span> wordsA;
    QList<Span> wordsB;
    double score = 0;
};

// Values by keys that are well mixed, in one piece of memory.
template<typename T>
class KeyTable
{
public:
    explicit KeyTable(qsizetype most = 0) : m_entries(std::bit_ceil(size_t(most) * 5 / 4 + 1)) {}

    // No more than `most` keys.
    void put(quint64 key, const T &value)
    {
        size_t at = key & (m_entries.size() - 1);
        while (m_entries[at].key != 0 && m_entries[at].key != key)
            at = (at + 1) & (m_entries.size() - 1);
        m_entries[at] = {key, value};
    }

    const T *find(quint64 key) const
    {
        for (size_t at = key & (m_entries.size() - 1); m_entries[at].key != 0; at = (at + 1) & (m_entries.size() - 1)) {
            if (m_entries[at].key == key)
                return &m_entries[at].value;
        }
        return nullptr;
    }

private:
    struct Entry
    {
        quint64 key = 0; // 0: free
        T value{};
    };
    std::vector<Entry> m_entries; // a power of two
};

using KnownPairs = KeyTable<PairBrief>;

// Those of all pairs that were looked at; of many there are none.
struct KnownConflicts
{
    struct Range
    {
        int first = 0;
        int count = 0;
    };
    KeyTable<Range> ranges; // by pair, in `all`
    QList<KnownConflict> all;
};

using KnownLinks = KeyTable<double>; // of likely pairs: what the two articles say, in log odds

using KnownClaims = QHash<quint64, Claim>; // of a group of sentences

// What one analysis leaves to the next, so that sentences are looked at again only where something has changed of what
// goes in. Keys stand for all of that (Unit::print), so what is remembered never differs from what is computed, and
// what was not asked for in an analysis is not there in the next. Any thread: what is given out never changes.
class PairMemory
{
public:
    std::shared_ptr<const KnownPairs> pairs() const { return get(m_pairs); }
    std::shared_ptr<const KnownLinks> links() const { return get(m_links); }
    std::shared_ptr<const KnownConflicts> conflicts() const { return get(m_conflicts); }
    std::shared_ptr<const KnownClaims> claims() const { return get(m_claims); }
    void setPairs(KnownPairs pairs) { set(m_pairs, std::move(pairs)); }
    void setLinks(KnownLinks links) { set(m_links, std::move(links)); }
    void setConflicts(KnownConflicts conflicts) { set(m_conflicts, std::move(conflicts)); }
    void setClaims(KnownClaims claims) { set(m_claims, std::move(claims)); }

private:
    template<typename T>
    using Kept = std::shared_ptr<const T>;

    template<typename T>
    Kept<T> get(const Kept<T> &kept) const
    {
        const std::lock_guard lock(m_mutex);
        return kept;
    }
    template<typename T>
    void set(Kept<T> &kept, T &&value)
    {
        auto made = std::make_shared<const T>(std::move(value));
        const std::lock_guard lock(m_mutex);
        kept.swap(made); // what was there goes after the lock
    }

    mutable std::mutex m_mutex;
    Kept<KnownPairs> m_pairs = std::make_shared<const KnownPairs>();
    Kept<KnownLinks> m_links = std::make_shared<const KnownLinks>();
    Kept<KnownConflicts> m_conflicts = std::make_shared<const KnownConflicts>();
    Kept<KnownClaims> m_claims = std::make_shared<const KnownClaims>();
};

} // namespace crossread
