#include "app/claims/claimmodel.h"

#include "app/entities/names/modelfile.h"
#include "app/entities/tagger/tagger.h"

#include <cmath>
#include <QtEndian>

namespace crossread {

namespace {

// FNV-1a, which is the same everywhere; one byte tells apart what a term is.
quint32 termHash(char family, QStringView word, QStringView next = {})
{
    quint32 hash = (2166136261u ^ quint8(family)) * 16777619u;
    for (const QStringView part : {word, next}) {
        for (const QChar c : part)
            hash = (hash ^ c.unicode()) * 16777619u;
        hash = (hash ^ 1u) * 16777619u;
    }
    return (hash ^ hash >> 16) * 0x45d9f3bu;
}

quint32 clusterHash(char family, quint16 cluster)
{
    const QChar id(cluster);
    return termHash(family, QStringView(&id, 1));
}

} // namespace

std::vector<quint32> claimTerms(QStringView sentence, const QList<Token> &tokens)
{
    std::vector<quint32> terms;
    terms.reserve(size_t(tokens.size()) * 5 + 8);
    const auto add = [&terms](quint32 hash) { terms.push_back(hash >> (32 - ClaimModel::termBits)); };
    const QString digits = QStringLiteral("#");
    QStringView before;
    for (const Token &token : tokens) {
        const QStringView word = token.number ? QStringView(digits) : QStringView(token.lower);
        add(termHash('w', word));
        add(termHash('b', before, word));
        if (const WordClusters clusters = wordClusters(token.lower); clusters.fine != 0) {
            add(clusterHash('f', clusters.fine));
            add(clusterHash('m', clusters.middle));
            add(clusterHash('c', clusters.coarse));
        }
        before = word;
    }
    for (const char16_t mark : {u'?', u'!', u'$', u'%'}) {
        if (sentence.contains(QChar(mark)))
            add(termHash('s', QStringView(&mark, 1)));
    }
    add(clusterHash('l', quint16(std::min<qsizetype>(10, tokens.size() / 3) + 1)));
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

bool ClaimModel::read(QByteArrayView data)
{
    const qsizetype floats = qsizetype(m_features.size() + 1) * 4;
    if (data.size() != magic.size() + floats + (1 << termBits) || !data.startsWith(magic))
        return false;
    const char *at = data.data() + magic.size();
    for (float &weight : m_features) {
        weight = qFromLittleEndian<float>(at);
        at += 4;
    }
    m_step = qFromLittleEndian<float>(at);
    m_terms = data.sliced(magic.size() + floats);
    return true;
}

double ClaimModel::score(const SentenceFeatures &features, const std::vector<quint32> &terms) const
{
    double sum = 0;
    for (size_t i = 0; i < features.size(); ++i)
        sum += features[i] * double(m_features[i]);
    int steps = 0;
    if (!m_terms.isEmpty()) {
        for (const quint32 term : terms)
            steps += qint8(m_terms[term]);
    }
    return sum + double(m_step) * steps * termShare(terms.size());
}

const ClaimModel &claimModel()
{
    static const ClaimModel theModel = [] {
        ClaimModel model;
        model.read(modelFile(QStringLiteral("sentences.claims")));
        return model;
    }();
    return theModel;
}

double claimScore(QStringView sentence, const QList<Token> &tokens, const SentenceFeatures &features)
{
    constexpr double headingWeight = -0.6;
    constexpr double positionWeight = 0.2;
    const double sum = claimModel().score(features, claimTerms(sentence, tokens)) +
                       headingWeight * features[size_t(SentenceFeature::Heading)] +
                       positionWeight * features[size_t(SentenceFeature::Position)];
    return 1 / (1 + std::exp(-sum));
}

} // namespace crossread
