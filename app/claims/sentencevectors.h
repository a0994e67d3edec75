#pragma once

#include <array>
#include <QByteArrayView>
#include <QHash>
#include <QStringList>
#include <vector>

namespace crossread {

// Where sentences stand in a space in which those that say much the same are near to each other: the sum of their
// words' vectors, bent by one layer of a small network (a deep averaging network: Iyyer & al. 2015). Fitted by
// packaging/model/claims/sentences.cpp to what a large encoder of sentences makes of them. Immutable; any thread.
class SentenceVectors
{
public:
    static constexpr QByteArrayView magic = "CRSV1\n";
    static constexpr int dimensions = 64;
    static constexpr int inner = 128;    // of the layer
    static constexpr int buckets = 4096; // that words share which have no vector of their own
    static constexpr int largest = 7;    // of a value, on either side of 0

    using Place = std::array<float, dimensions>;

    // The magic; the number of words as a little-endian quint32; the words in UTF-8 with a line feed behind each; of
    // each word, then of each bucket the step of its values (the upper half of a 32-bit float) and the values, two in a
    // byte, the first in the lower half, each with `largest` added; of each inner unit its weights, its bias and what
    // it adds, as 32-bit floats. False, and an empty table: not such a file.
    bool read(QByteArrayView data);

    qsizetype count() const { return m_words.size(); }

    // Of length 1; zero where a text has no word, or the table is empty. Some microseconds a sentence.
    Place place(QStringView text) const;

    // The words as they are looked up: letters and digits, in lower case, each digit a 0.
    static QStringList wordsOf(QStringView text);
    // The bucket of a word that has no vector, 0..buckets - 1.
    static int bucketOf(const QString &word);

private:
    using Units = std::array<float, inner>;

    QHash<QString, int> m_words;
    std::vector<qint8> m_values;               // `dimensions` of each word and bucket
    std::vector<float> m_steps;                // of each
    std::array<Units, dimensions> m_weights{}; // by dimension, which processors add several at a time
    Units m_bias{};
    std::array<Place, inner> m_added{};
};

// Those of the program, read once.
const SentenceVectors &sentenceVectors();

} // namespace crossread
