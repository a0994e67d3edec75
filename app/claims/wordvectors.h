#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <vector>

namespace crossread {

// Where the more common words of English stand in a space in which words of like use are near to each other: GloVe
// (Pennington, Socher & Manning 2014), made smaller by packaging/model/claims/vectors.cpp. Immutable; any thread.
class WordVectors
{
public:
    static constexpr QByteArrayView magic = "CRWV1\n";
    static constexpr int dimensions = 64;
    static constexpr int largest = 7; // of a value, on either side of 0

    // The magic, the number of stems as a little-endian quint32, the stems (stem()) in UTF-8 with a line feed behind
    // each, and of each stem its values, two in a byte, the first in the lower half, each with `largest` added. False,
    // and an empty table: not such a file.
    bool read(QByteArrayView data);

    qsizetype count() const { return qsizetype(m_lengths.size()); }

    // The number of a stem's vector; -1: it has none.
    int indexOf(const QString &stem) const { return m_indices.value(stem, -1); }

    // -1..1: the cosine of two vectors, by their numbers.
    double likeness(int a, int b) const;

private:
    QHash<QString, int> m_indices;
    std::vector<qint16> m_values; // `dimensions` of each
    std::vector<float> m_lengths;
};

// Those of the program, read once.
const WordVectors &wordVectors();

} // namespace crossread
