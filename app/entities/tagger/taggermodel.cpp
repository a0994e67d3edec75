#include "app/entities/tagger/taggermodel.h"

#include <bit>
#include <QtEndian>

namespace crossread {

namespace {

quint16 wordAt(const char *data)
{
    return qFromLittleEndian<quint16>(data);
}

} // namespace

qsizetype PackedTable::read(QByteArrayView data)
{
    if (data.size() < 5 || data.at(0) < 1 || data.at(0) > 16)
        return 0;
    const int bits = data.at(0);
    const qsizetype buckets = qsizetype(1) << bits;
    const qsizetype bytes = qFromLittleEndian<quint32>(data.data() + 1);
    const qsizetype head = 5 + 2 * buckets;
    if (data.size() < head + bytes)
        return 0;
    std::vector<quint32> starts(size_t(buckets) + 1);
    for (qsizetype i = 0; i < buckets; ++i)
        starts[i + 1] = starts[i] + wordAt(data.data() + 5 + 2 * i);
    if (starts.back() != quint32(bytes))
        return 0;
    m_bits = bits;
    m_starts = std::move(starts);
    m_rows = data.sliced(head, bytes);
    return head + bytes;
}

bool TaggerModel::read(QByteArrayView data)
{
    constexpr QByteArrayView magic("CRTAG1\n");
    TaggerModel model;
    qsizetype at = magic.size() + 4;
    const qsizetype transitions = 4 * TaggerLabelCount * TaggerLabelCount;
    if (data.size() < at + transitions || !data.startsWith(magic))
        return false;
    model.m_step = qFromLittleEndian<float>(data.data() + magic.size());
    for (auto &row : model.m_transitions) {
        for (float &score : row) {
            score = qFromLittleEndian<float>(data.data() + at);
            at += 4;
        }
    }
    for (PackedTable *table : {&model.m_clusters, &model.m_names, &model.m_weights}) {
        const qsizetype taken = table->read(data.sliced(at));
        if (taken == 0)
            return false;
        at += taken;
    }
    *this = std::move(model);
    return at == data.size();
}

WordClusters TaggerModel::clusters(quint32 word) const
{
    const QByteArrayView rows = m_clusters.bucket(word);
    const quint16 check = PackedTable::checkOf(word, m_clusters.bits());
    for (qsizetype at = 0; at + 5 <= rows.size(); at += 5) {
        const char *row = rows.data() + at;
        if (wordAt(row) == check) {
            const quint32 ids = wordAt(row + 2) | quint32(quint8(row[4])) << 16;
            return {quint16((ids & 63) + 1), quint16((ids >> 6 & 255) + 1), quint16((ids >> 14) + 1)};
        }
    }
    return {};
}

quint32 TaggerModel::known(quint32 name) const
{
    const QByteArrayView rows = m_names.bucket(name);
    const quint16 check = PackedTable::checkOf(name, m_names.bits());
    for (qsizetype at = 0; at + 5 <= rows.size(); at += 5) {
        const char *row = rows.data() + at;
        if (wordAt(row) == check)
            return wordAt(row + 2) | quint32(quint8(row[4])) << 16;
    }
    return 0;
}

void TaggerModel::addWeights(quint32 feature, TaggerFactors &factors) const
{
    const QByteArrayView rows = m_weights.bucket(feature);
    const quint16 check = PackedTable::checkOf(feature, m_weights.bits());
    for (const char *row = rows.begin(); row + 6 <= rows.end();) {
        quint32 set = qFromLittleEndian<quint32>(row + 2);
        const char *weight = row + 6;
        row = weight + std::popcount(set);
        if (wordAt(weight - 6) != check || row > rows.end())
            continue;
        for (; set; set &= set - 1, ++weight)
            factors[size_t(std::countr_zero(set))] += m_step * float(qint8(*weight));
        return;
    }
}

} // namespace crossread
