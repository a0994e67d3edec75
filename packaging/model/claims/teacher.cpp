#include "packaging/model/claims/teacher.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crossread {

namespace {

constexpr size_t lane = 4; // what every processor does at once
constexpr size_t panel = 2 * lane;
constexpr int narrow = 256; // of the vectors of pieces
constexpr int wide = 512;
constexpr int heads = 4;
constexpr qsizetype mostPieces = 127;
constexpr int reserved = 6; // pieces that no text has

using Lanes [[gnu::vector_size(lane * sizeof(float))]] = float;

// The same on every machine: the C library's exp() may differ in its last bit.
double exponential(double x)
{
    x = std::clamp(x, -80.0, 80.0) / 1024;
    double e = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))));
    for (int i = 0; i < 10; ++i)
        e *= e;
    return e;
}

template<int Rows>
void multiply(const float *x, size_t depth, const float *columns, const float *bias, float *out, size_t width)
{
    Lanes sums[Rows][2];
    for (auto &sum : sums)
        std::memcpy(sum, bias, sizeof(sum));
    for (size_t k = 0; k < depth; ++k) {
        Lanes right[2];
        std::memcpy(right, columns + k * panel, sizeof(right));
        for (int row = 0; row < Rows; ++row) {
            const Lanes left = Lanes{} + x[size_t(row) * depth + k];
            sums[row][0] += left * right[0];
            sums[row][1] += left * right[1];
        }
    }
    for (int row = 0; row < Rows; ++row)
        std::memcpy(out + size_t(row) * width, sums[row], sizeof(sums[row]));
}

// Each row with a mean of 0 and a variance of 1, then scaled and shifted.
std::vector<float> levelled(const std::vector<float> &x, int size, const float *scale, const float *shift)
{
    constexpr float least = 1e-6F;
    std::vector<float> result(x.size());
    for (size_t at = 0; at < x.size(); at += size_t(size)) {
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < size; ++i)
            mean += double(x[at + size_t(i)]) / size;
        for (int i = 0; i < size; ++i)
            variance += (double(x[at + size_t(i)]) - mean) * (double(x[at + size_t(i)]) - mean) / size;
        const float factor = 1 / std::sqrt(float(variance) + least);
        for (int i = 0; i < size; ++i)
            result[at + size_t(i)] = (x[at + size_t(i)] - float(mean)) * (scale[i] * factor) + shift[i];
    }
    return result;
}

// Attention of one text's pieces to each other: `mixed` has queries, keys and values of each in a row.
void attend(const float *mixed, size_t count, size_t size, float *out)
{
    const size_t depth = size / heads;
    const float scale = 1 / std::sqrt(float(depth));
    std::vector<float> shares(count);
    for (size_t head = 0; head < heads; ++head) {
        for (size_t i = 0; i < count; ++i) {
            const float *query = mixed + i * 3 * size + head * depth;
            float most = -1e30F;
            for (size_t j = 0; j < count; ++j) {
                const float *key = mixed + j * 3 * size + size + head * depth;
                float sum = 0;
                for (size_t k = 0; k < depth; ++k)
                    sum += query[k] * key[k];
                shares[j] = sum * scale;
                most = std::max(most, shares[j]);
            }
            float all = 0;
            for (float &share : shares)
                all += share = float(exponential(double(share - most)));
            float *to = out + i * size + head * depth;
            std::fill(to, to + depth, 0.0F);
            for (size_t j = 0; j < count; ++j) {
                const float *value = mixed + j * 3 * size + 2 * size + head * depth;
                for (size_t k = 0; k < depth; ++k)
                    to[k] += shares[j] / all * value[k];
            }
        }
    }
}

void addTo(std::vector<float> &sum, const std::vector<float> &more)
{
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += more[i];
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path + QStringLiteral(": ") + file.errorString(), {}};
    return file.readAll();
}

} // namespace

Dense::Dense(const float *weights, int rows, int columns, const float *bias)
    : m_rows(size_t(rows)), m_columns(size_t(columns)), m_panels(m_rows * m_columns), m_bias(bias, bias + columns)
{
    for (size_t column = 0; column < m_columns; column += panel) {
        for (size_t row = 0; row < m_rows; ++row)
            std::copy_n(weights + row * m_columns + column, panel, m_panels.data() + column * m_rows + row * panel);
    }
}

std::vector<float> Dense::times(const std::vector<float> &x, size_t count) const
{
    constexpr size_t together = 4;
    std::vector<float> result(count * m_columns);
    for (size_t column = 0; column < m_columns; column += panel) {
        const float *columns = m_panels.data() + column * m_rows;
        size_t row = 0;
        const auto go = [&](auto way, size_t rows) {
            for (; row + rows <= count; row += rows)
                way(x.data() + row * m_rows, m_rows, columns, m_bias.data() + column,
                    result.data() + row * m_columns + column, m_columns);
        };
        go(multiply<together>, together);
        go(multiply<1>, 1);
    }
    return result;
}

Result<Teacher> Teacher::read(const QString &folder)
{
    const Result<QByteArray> model = bytesOf(folder + QStringLiteral("/model.json"));
    const Result<QByteArray> words = bytesOf(folder + QStringLiteral("/vocab.json"));
    if (!model.ok() || !words.ok())
        return model.ok() ? words.error() : model.error();
    Teacher teacher;
    QByteArray bytes;
    size_t at = 0;
    for (const QJsonValue &group : QJsonDocument::fromJson(*model)[QLatin1String("weightsManifest")].toArray()) {
        for (const QJsonValue &name : group[QLatin1String("paths")].toArray()) {
            const Result<QByteArray> part = bytesOf(folder + u'/' + name.toString());
            if (!part.ok())
                return part.error();
            bytes += *part;
        }
        for (const QJsonValue &weight : group[QLatin1String("weights")].toArray()) {
            teacher.m_places[weight[QLatin1String("name")].toString().toStdString()] = at;
            size_t count = 1;
            for (const QJsonValue &side : weight[QLatin1String("shape")].toArray())
                count *= size_t(side.toInt());
            at += count;
        }
    }
    if (size_t(bytes.size()) != at * sizeof(float))
        return Error{folder + QStringLiteral(": not the weights that model.json names"), {}};
    teacher.m_weights.resize(at);
    std::memcpy(teacher.m_weights.data(), bytes.constData(), size_t(bytes.size()));
    teacher.readPieces(*words);
    for (int i = 0; i < 2; ++i) {
        Layer &layer = teacher.m_layers[i];
        const auto of = [&](const char *name) { return teacher.weights(name, i); };
        layer.size = i == 0 ? narrow : wide;
        layer.scale = of("TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_scale");
        layer.shift = of("TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_bias");
        layer.innerScale = of("FFN/layer_prepostprocess/layer_norm/layer_norm_scale");
        layer.innerShift = of("FFN/layer_prepostprocess/layer_norm/layer_norm_bias");
        layer.queries =
            Dense(of("qkv_transform_single/kernel"), layer.size, 3 * layer.size, of("qkv_transform_single/bias"));
        layer.heads = Dense(of("output_transform_single/kernel"), layer.size, wide, of("output_transform_single/bias"));
        layer.inner = Dense(of("FFN/conv1/Tensordot/Reshape_1"), wide, 3 * wide, of("FFN/conv1/bias"));
        layer.outer = Dense(of("FFN/conv2/Tensordot/Reshape_1"), 3 * wide, wide, of("FFN/conv2/bias"));
    }
    teacher.m_first = Dense(teacher.weights("TransformerLayer/dense/kernel", 0), narrow, wide,
                            teacher.weights("TransformerLayer/dense/bias", 0));
    teacher.m_last = Dense(teacher.weights("tanh_layer_0/weights"), wide, wide, teacher.weights("tanh_layer_0/bias"));
    return teacher;
}

const float *Teacher::weights(const char *name, int layer) const
{
    const std::string of = layer < 0 ? std::string() : "Layer_" + std::to_string(layer) + '/';
    for (const auto &[own, place] : m_places) {
        if (own.find(name) != std::string::npos && own.find(of) != std::string::npos)
            return m_weights.data() + place;
    }
    qFatal("The encoder has no %s.", name);
}

void Teacher::readPieces(const QByteArray &json)
{
    const QJsonArray pieces = QJsonDocument::fromJson(json).array();
    for (int i = 0; i < int(pieces.size()); ++i) {
        const QString piece = pieces[i][0].toString();
        m_lengths.push_back(piece.size());
        if (i < reserved)
            continue;
        m_pieces[piece.toStdU16String()] = {i, pieces[i][1].toDouble()};
        m_longest = std::max(m_longest, piece.size());
    }
}

// The likeliest way to put a text together from pieces (Kudo 2018), by Viterbi's algorithm.
std::vector<int> Teacher::piecesOf(const QString &text) const
{
    constexpr QChar blank(0x2581);
    const QString spaced = blank + text.normalized(QString::NormalizationForm_KC).replace(u' ', blank);
    const std::u16string all = spaced.toStdU16String();
    const auto size = qsizetype(all.size());
    struct Best
    {
        double score = -1e30;
        qsizetype from = 0;
        int piece = 0; // 0: unknown
    };
    std::vector<Best> best(size_t(size) + 1);
    best[0].score = 0;
    constexpr double unknown = -20;
    for (qsizetype from = 0; from < size; ++from) {
        for (qsizetype length = 1; length <= std::min(m_longest, size - from); ++length) {
            const auto found = m_pieces.find(all.substr(size_t(from), size_t(length)));
            const bool isKnown = found != m_pieces.end();
            if (!isKnown && length > 1)
                continue;
            const double score = best[size_t(from)].score + (isKnown ? found->second.score : unknown);
            Best &there = best[size_t(from + length)];
            if (score > there.score)
                there = {score, from, isKnown ? found->second.number : 0};
        }
    }
    std::vector<int> result;
    for (qsizetype at = size; at > 0; at = best[size_t(at)].from) {
        if (best[size_t(at)].piece != 0 || result.empty() || result.back() != 0)
            result.push_back(best[size_t(at)].piece);
    }
    std::reverse(result.begin(), result.end());
    result.resize(size_t(std::min<qsizetype>(mostPieces, qsizetype(result.size()))));
    return result;
}

// The vectors of the pieces with where they stand.
std::vector<float> Teacher::embedded(const std::vector<std::vector<int>> &texts, size_t count) const
{
    const float *pieces = weights("module/Embeddings_en");
    const float *scales = weights("TimingSignal/ExpandDims_1");
    std::vector<float> result;
    result.reserve(count * narrow);
    for (const std::vector<int> &text : texts) {
        for (size_t place = 0; place < text.size(); ++place) {
            const float *piece = pieces + size_t(text[place]) * narrow;
            for (int i = 0; i < narrow; ++i) {
                const double angle = double(place) * double(scales[i % (narrow / 2)]);
                result.push_back(2 * piece[i] + float(i < narrow / 2 ? std::sin(angle) : std::cos(angle)));
            }
        }
    }
    return result;
}

void Teacher::run(const Layer &layer, const std::vector<std::vector<int>> &texts, std::vector<float> in,
                  std::vector<float> &state) const
{
    const size_t count = state.size() / wide;
    const auto size = size_t(layer.size);
    const std::vector<float> mixed = layer.queries.times(levelled(in, layer.size, layer.scale, layer.shift), count);
    size_t at = 0;
    for (const std::vector<int> &text : texts) {
        attend(mixed.data() + at * 3 * size, text.size(), size, in.data() + at * size);
        at += text.size();
    }
    addTo(state, layer.heads.times(in, count));
    std::vector<float> inner = layer.inner.times(levelled(state, wide, layer.innerScale, layer.innerShift), count);
    for (float &value : inner)
        value = std::max(0.0F, value);
    addTo(state, layer.outer.times(inner, count));
}

std::vector<float> Teacher::places(const QStringList &texts) const
{
    std::vector<std::vector<int>> pieces;
    size_t count = 0;
    for (const QString &text : texts) {
        pieces.push_back(piecesOf(text));
        count += pieces.back().size();
    }
    const std::vector<float> in = embedded(pieces, count);
    std::vector<float> state = m_first.times(in, count);
    run(m_layers[0], pieces, in, state);
    run(m_layers[1], pieces, state, state);
    std::vector<float> means(pieces.size() * wide);
    const float *at = state.data();
    for (size_t text = 0; text < pieces.size(); ++text) {
        for (size_t i = 0; i < pieces[text].size(); ++i, at += wide) {
            for (size_t k = 0; k < wide; ++k)
                means[text * wide + k] += at[k] / float(pieces[text].size());
        }
    }
    std::vector<float> result = m_last.times(means, pieces.size());
    for (size_t text = 0; text < pieces.size(); ++text) {
        double square = 1e-12;
        for (size_t k = text * wide; k < (text + 1) * wide; ++k) {
            const double e = exponential(2 * std::clamp(double(result[k]), -15.0, 15.0));
            result[k] = float((e - 1) / (e + 1));
            square += double(result[k]) * double(result[k]);
        }
        for (size_t k = text * wide; k < (text + 1) * wide; ++k)
            result[k] /= float(std::sqrt(square));
    }
    return result;
}

} // namespace crossread
