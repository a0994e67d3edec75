#pragma once

#include "app/entities/tagger/taggerlattice.h"

#include <QByteArray>
#include <vector>

namespace crossread {

// A table of rows that are found by a hash, in one piece of memory that is used as it stands in the file:
// quint8 bits, quint32 bytes of rows, quint16 bytes of each of the 2^bits buckets, then the rows bucket by bucket.
// A row begins with 16 bits of the hash; the uppermost `bits` of it say the bucket. Little-endian.
class PackedTable
{
public:
    // The number of bytes taken from `data`; 0: not such a table.
    qsizetype read(QByteArrayView data);

    static quint32 bucketOf(quint32 hash, int bits) { return hash >> (32 - bits); }
    static quint16 checkOf(quint32 hash, int bits) { return quint16(hash << bits >> 16); }

    // The rows that may hold `hash`.
    QByteArrayView bucket(quint32 hash) const
    {
        const quint32 index = bucketOf(hash, m_bits);
        return m_rows.sliced(m_starts[index], m_starts[index + 1] - m_starts[index]);
    }
    int bits() const { return m_bits; }

private:
    int m_bits = 1;
    std::vector<quint32> m_starts = {0, 0, 0};
    QByteArrayView m_rows;
};

// What the clusterings of a word vector space say of a word: 1… at three sizes, 0 unknown.
struct WordClusters
{
    quint16 coarse = 0; // 64
    quint16 middle = 0; // 256
    quint16 fine = 0;   // 1024
};

// The lists that well-known names of several words are in, and single ones; a set.
enum KnownName : quint32 {
    KnownCountry = 1,
    KnownRegion = 2,
    KnownCity = 4,
    KnownBigCity = 8,
    KnownFirstName = 16,
    KnownCompany = 32,
    KnownPerson = 64,
    KnownOrganisation = 128,
    KnownPlace = 256,
    KnownProduct = 512,
    KnownEvent = 1024,
    KnownTown = 2048,
    KnownSurname = 4096,
    KnownDoubtful = 8192, // a common word as well, or of another kind at times
    KnownNoName = 16384,  // "South Korean", "Prime Minister"
    KnownNameCount = 15,
};

// The tables and weights of the tagger: a file that packaging/model makes, used in place, nothing is copied but the
// starts of the buckets. Immutable; any thread.
class TaggerModel
{
public:
    // `data` has to live as long as the model. False, and an empty model: not such a file.
    bool read(QByteArrayView data);

    WordClusters clusters(quint32 word) const; // by hash of its key

    // The lists that a name is in (KnownName), by the hash of its keys; above them: how many words
    // more than one the longest known name has that begins with this word.
    quint32 known(quint32 name) const;

    void addWeights(quint32 feature, TaggerFactors &factors) const;
    const TaggerTransitions &transitions() const { return m_transitions; }

private:
    PackedTable m_clusters; // rows: check, 3 bytes with 6 + 8 + 10 bits
    PackedTable m_names;    // rows: check, 3 bytes
    PackedTable m_weights;  // rows: check, 32 bits that say which factors, a qint8 for each of them
    float m_step = 0;       // what a weight of 1 stands for
    TaggerTransitions m_transitions{};
};

} // namespace crossread
