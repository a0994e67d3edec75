#include "app/claims/wordvectors.h"

#include "app/entities/names/modelfile.h"

#include <cmath>
#include <QtEndian>

namespace crossread {

namespace {

// Of 16 bits each, which processors multiply and add eight at a time.
int dot(const qint16 *a, const qint16 *b)
{
    int sum = 0;
    for (int i = 0; i < WordVectors::dimensions; ++i)
        sum += a[i] * b[i];
    return sum;
}

} // namespace

bool WordVectors::read(QByteArrayView data)
{
    *this = WordVectors();
    constexpr qsizetype bytes = dimensions / 2;
    qsizetype at = magic.size() + 4;
    if (data.size() < at || !data.startsWith(magic))
        return false;
    const auto count = qsizetype(qFromLittleEndian<quint32>(data.data() + magic.size()));
    if (count > data.size() / bytes)
        return false;
    QHash<QString, int> indices;
    indices.reserve(count);
    for (int i = 0; i < count; ++i) {
        const qsizetype end = data.indexOf('\n', at);
        if (end < 0)
            return false;
        indices.insert(QString::fromUtf8(data.sliced(at, end - at)), i);
        at = end + 1;
    }
    if (data.size() - at != count * bytes)
        return false;
    m_values.reserve(size_t(count) * dimensions);
    m_lengths.reserve(size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        for (const char byte : data.sliced(at + i * bytes, bytes)) {
            m_values.push_back(qint16((quint8(byte) & 15) - largest));
            m_values.push_back(qint16((quint8(byte) >> 4) - largest));
        }
        const qint16 *values = m_values.data() + i * dimensions;
        m_lengths.push_back(std::sqrt(float(std::max(1, dot(values, values)))));
    }
    m_indices = std::move(indices);
    return true;
}

double WordVectors::likeness(int a, int b) const
{
    const qint16 *values = m_values.data();
    return double(dot(values + qsizetype(a) * dimensions, values + qsizetype(b) * dimensions)) /
           double(m_lengths[size_t(a)] * m_lengths[size_t(b)]);
}

const WordVectors &wordVectors()
{
    static const WordVectors theVectors = [] {
        WordVectors vectors;
        vectors.read(modelFile(QStringLiteral("words.vectors")));
        return vectors;
    }();
    return theVectors;
}

} // namespace crossread
