#pragma once

#include "app/claims/sentencefeatures.h"

#include <cmath>
#include <QByteArray>
#include <vector>

namespace crossread {

// The words, pairs of neighbours and word clusters of a sentence, hashed: what the trained part of the claim score
// reads beside SentenceFeatures. In no order that matters, each once.
std::vector<quint32> claimTerms(QStringView sentence, const QList<Token> &tokens);

// Logistic regression over both, trained by packaging/model/claims. The weights of the terms lie in a table of bytes
// that a hash points into, two terms may share one. Each counts less the more there are: a long sentence is not surer
// for its length. Immutable; any thread.
class ClaimModel
{
public:
    static constexpr int termBits = 17;
    static constexpr QByteArrayView magic = "CRCLM2\n";

    // `data` has to live as long as the model: the magic, a float for each SentenceFeature, a float that says what a
    // byte of 1 stands for, then 2^termBits qint8. Little-endian. False, and a model that says 0: not such a file.
    bool read(QByteArrayView data);

    // What each of so many terms counts.
    static double termShare(size_t count) { return 8 / std::sqrt(double(count) + 1); }

    // In logits: above 0 rather a checkable statement than not.
    double score(const SentenceFeatures &features, const std::vector<quint32> &terms) const;

private:
    std::array<float, size_t(SentenceFeature::Count)> m_features{};
    float m_step = 0;
    QByteArrayView m_terms;
};

// The weights of the program, read once; any thread.
const ClaimModel &claimModel();

// 0..1: is a sentence a checkable statement; one half is where to cut. By the weights of the program and, for what a
// sentence alone cannot tell (heading, position), by hand.
double claimScore(QStringView sentence, const QList<Token> &tokens, const SentenceFeatures &features);

} // namespace crossread
