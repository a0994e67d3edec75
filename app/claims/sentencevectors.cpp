#include "app/claims/sentencevectors.h"

#include "app/entities/names/modelfile.h"

#include <bit>
#include <cmath>
#include <QStringList>
#include <QtEndian>

namespace crossread {

namespace {

constexpr qsizetype rowBytes = 2 + SentenceVectors::dimensions / 2;
constexpr int innerNumbers = 2 * SentenceVectors::dimensions + 1;

float lengthOf(const SentenceVectors::Place &place)
{
    float square = 0;
    for (const float value : place)
        square += value * value;
    return std::sqrt(square);
}

} // namespace

bool SentenceVectors::read(QByteArrayView data)
{
    *this = SentenceVectors();
    qsizetype at = magic.size() + 4;
    if (data.size() < at || !data.startsWith(magic))
        return false;
    const auto count = qsizetype(qFromLittleEndian<quint32>(data.data() + magic.size()));
    constexpr qsizetype layerBytes = qsizetype(inner) * innerNumbers * 4;
    if (data.size() < layerBytes || count > data.size() / rowBytes)
        return false;
    QHash<QString, int> words;
    words.reserve(count);
    for (int i = 0; i < count; ++i) {
        const qsizetype end = data.indexOf('\n', at);
        if (end < 0)
            return false;
        words.insert(QString::fromUtf8(data.sliced(at, end - at)), i);
        at = end + 1;
    }
    const qsizetype rows = count + buckets;
    if (words.size() != count || data.size() - at != rows * rowBytes + layerBytes)
        return false;
    m_values.reserve(size_t(rows) * dimensions);
    for (qsizetype row = 0; row < rows; ++row, at += rowBytes) {
        m_steps.push_back(std::bit_cast<float>(quint32(qFromLittleEndian<quint16>(data.data() + at)) << 16));
        for (const char byte : data.sliced(at + 2, rowBytes - 2)) {
            m_values.push_back(qint8((quint8(byte) & 15) - largest));
            m_values.push_back(qint8((quint8(byte) >> 4) - largest));
        }
    }
    const auto next = [&] {
        at += 4;
        return std::bit_cast<float>(qFromLittleEndian<quint32>(data.data() + at - 4));
    };
    for (size_t unit = 0; unit < inner; ++unit) {
        for (Units &weights : m_weights)
            weights[unit] = next();
        m_bias[unit] = next();
        for (float &value : m_added[unit])
            value = next();
    }
    m_words = std::move(words);
    return true;
}

SentenceVectors::Place SentenceVectors::place(QStringView text) const
{
    Place sum{};
    const QStringList words = wordsOf(text);
    if (m_words.isEmpty() || words.isEmpty())
        return sum;
    for (const QString &word : words) {
        const int own = m_words.value(word, -1);
        const auto row = size_t(own < 0 ? int(m_words.size()) + bucketOf(word) : own);
        const qint8 *values = m_values.data() + row * dimensions;
        for (size_t i = 0; i < sum.size(); ++i)
            sum[i] += m_steps[row] * float(values[i]);
    }
    for (float &value : sum)
        value /= std::sqrt(float(words.size()));
    Units found = m_bias;
    for (size_t i = 0; i < sum.size(); ++i) {
        for (size_t unit = 0; unit < inner; ++unit)
            found[unit] += m_weights[i][unit] * sum[i];
    }
    Place place = sum;
    for (size_t unit = 0; unit < inner; ++unit) {
        for (size_t i = 0; found[unit] > 0 && i < place.size(); ++i)
            place[i] += found[unit] * m_added[unit][i];
    }
    const float length = std::max(1e-6F, lengthOf(place));
    for (float &value : place)
        value /= length;
    return place;
}

QStringList SentenceVectors::wordsOf(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c.isDigit() ? QChar(u'0') : c.toLower();
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

int SentenceVectors::bucketOf(const QString &word)
{
    // FNV-1a
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return int((hash ^ hash >> 29) % buckets);
}

const SentenceVectors &sentenceVectors()
{
    static const SentenceVectors theVectors = [] {
        SentenceVectors vectors;
        vectors.read(modelFile(QStringLiteral("sentences.vectors")));
        return vectors;
    }();
    return theVectors;
}

} // namespace crossread
