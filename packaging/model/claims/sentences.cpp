// Makes resources/models/sentences.vectors: fits vectors of words and a layer to what the teacher makes of sentences;
// packaging/model/README.md says how it is called.
#include "app/claims/sentencevectors.h"
#include "packaging/model/random.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QStringList>
#include <QtEndian>
#include <vector>

using namespace crossread;

namespace {

constexpr int given = 512; // dimensions of the teacher
constexpr int size = SentenceVectors::dimensions;
constexpr int inner = SentenceVectors::inner;
constexpr int wordsKept = 20000; // the most common ones of GloVe
constexpr int epochs = 6;
constexpr float rate = 0.05F;
constexpr float layerRate = 0.2F;     // of it, of the layer
constexpr float lastShare = 0.05F;    // of the rate in the end
constexpr float firstSquares = 1e-3F; // of AdaGrad
constexpr float layerSquares = 1e-2F;
constexpr float rowDoubt = 3; // of the first guess of a word's vector, in sentences

using Place = SentenceVectors::Place;

struct Lesson
{
    std::vector<int> rows; // of its words
    Place target{};        // of length 1
};

template<typename Sum, typename A, typename B>
Sum dot(const A &a, const B &b, size_t count)
{
    Sum sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += Sum(a[i]) * Sum(b[i]);
    return sum;
}

// The axes along which the teacher's vectors differ most, by orthogonal iteration.
class Axes
{
public:
    explicit Axes(const std::vector<float> &vectors)
    {
        constexpr size_t every = 4; // are asked
        constexpr int rounds = 30;
        std::vector<double> matrix(size_t(given) * given);
        size_t asked = 0;
        for (size_t at = 0; at + given <= vectors.size(); at += every * given, ++asked) {
            for (size_t i = 0; i < given; ++i)
                m_mean[i] += double(vectors[at + i]);
        }
        for (double &value : m_mean)
            value /= double(asked);
        for (size_t at = 0; at + given <= vectors.size(); at += every * given) {
            std::array<double, given> seen;
            for (size_t i = 0; i < given; ++i)
                seen[i] = double(vectors[at + i]) - m_mean[i];
            for (size_t i = 0; i < given; ++i) {
                for (size_t j = 0; j < given; ++j)
                    matrix[i * given + j] += seen[i] * seen[j];
            }
        }
        Random random;
        for (auto &axis : m_axes) {
            for (double &value : axis)
                value = double(random.spread());
        }
        for (int round = 0; round < rounds; ++round) {
            makeSquare();
            for (auto &axis : m_axes) {
                std::array<double, given> turned;
                for (size_t i = 0; i < given; ++i)
                    turned[i] = dot<double>(matrix.data() + i * given, axis, given);
                axis = turned;
            }
        }
        makeSquare();
    }

    Place seen(const float *vector) const
    {
        std::array<double, size> values;
        for (size_t i = 0; i < size; ++i) {
            values[i] = 0;
            for (size_t k = 0; k < given; ++k)
                values[i] += m_axes[i][k] * (double(vector[k]) - m_mean[k]);
        }
        const double length = std::sqrt(dot<double>(values, values, size) + 1e-12);
        Place place;
        for (size_t i = 0; i < size; ++i)
            place[i] = float(values[i] / length);
        return place;
    }

private:
    // Each of length 1, and at right angles to those before.
    void makeSquare()
    {
        for (size_t i = 0; i < size; ++i) {
            for (size_t j = 0; j < i; ++j) {
                const double shared = dot<double>(m_axes[i], m_axes[j], given);
                for (size_t k = 0; k < given; ++k)
                    m_axes[i][k] -= shared * m_axes[j][k];
            }
            const double length = std::sqrt(dot<double>(m_axes[i], m_axes[i], given));
            for (double &value : m_axes[i])
                value /= length;
        }
    }

    std::array<double, given> m_mean{};
    std::array<std::array<double, given>, size> m_axes{};
};

// What is fitted: as SentenceVectors reckons, in full precision.
class Pupil
{
public:
    Pupil(qsizetype rows, const std::vector<Lesson> &lessons)
        : m_rows(size_t(rows)), m_squares(size_t(rows), firstSquares)
    {
        guess(lessons);
        Random random;
        for (auto &unit : m_in) {
            for (float &value : unit)
                value = random.spread() * std::sqrt(3.0F / size);
        }
        for (auto &unit : m_out) {
            for (float &value : unit)
                value = random.spread() * 0.1F * std::sqrt(3.0F / inner);
        }
    }

    double likeness(const Lesson &lesson)
    {
        think(lesson);
        return double(dot<float>(m_place, lesson.target, size)) /
               std::sqrt(1e-9 + double(dot<float>(m_place, m_place, size)));
    }

    // A step towards the teacher's place, by the slope of the cosine (AdaGrad: Duchi, Hazan & Singer 2011; one sum of
    // squares a row).
    void learn(const Lesson &lesson, float step)
    {
        think(lesson);
        const float length = std::sqrt(dot<float>(m_place, m_place, size) + 1e-6F);
        const float cosine = dot<float>(m_place, lesson.target, size) / length;
        Place slope;
        for (size_t i = 0; i < size; ++i)
            slope[i] = (lesson.target[i] - cosine * m_place[i] / length) / length;
        Place below = slope;
        for (size_t unit = 0; unit < inner; ++unit) {
            if (m_found[unit] > 0)
                learnUnit(unit, slope, below, step * layerRate);
        }
        float square = 0;
        for (float &value : below) {
            value *= m_share;
            square += value * value / size;
        }
        for (const int row : lesson.rows) {
            float &squares = m_squares[size_t(row)];
            squares += square;
            const float own = step / std::sqrt(squares);
            for (size_t i = 0; i < size; ++i)
                m_rows[size_t(row)][i] += own * below[i];
        }
    }

    QByteArray bytes() const
    {
        QByteArray bytes;
        for (const Place &row : m_rows) {
            float most = 1e-6F;
            for (const float value : row)
                most = std::max(most, std::abs(value));
            // Rounded up, so that none is beyond the largest.
            const quint32 bits = (std::bit_cast<quint32>(most / SentenceVectors::largest) >> 16) + 1;
            const float step = std::bit_cast<float>(bits << 16);
            char number[2];
            qToLittleEndian(quint16(bits), number);
            bytes.append(number, 2);
            const auto half = [step](float value) {
                return quint32(std::lround(value / step) + SentenceVectors::largest);
            };
            for (size_t i = 0; i < size; i += 2)
                bytes.append(char(half(row[i]) | half(row[i + 1]) << 4));
        }
        for (size_t unit = 0; unit < inner; ++unit) {
            for (const float value : m_in[unit])
                addFloat(bytes, value);
            addFloat(bytes, m_bias[unit]);
            for (const float value : m_out[unit])
                addFloat(bytes, value);
        }
        return bytes;
    }

private:
    // The mean of the places of a word's sentences.
    void guess(const std::vector<Lesson> &lessons)
    {
        std::vector<float> counts(m_rows.size(), rowDoubt);
        for (const Lesson &lesson : lessons) {
            for (const int row : lesson.rows) {
                ++counts[size_t(row)];
                for (size_t i = 0; i < size; ++i)
                    m_rows[size_t(row)][i] += lesson.target[i];
            }
        }
        double squares = 0;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            for (float &value : m_rows[row])
                value /= counts[row];
            squares += double(dot<float>(m_rows[row], m_rows[row], size));
        }
        const auto length = float(std::sqrt(squares / double(m_rows.size())));
        for (Place &row : m_rows) {
            for (float &value : row)
                value /= length;
        }
    }

    void think(const Lesson &lesson)
    {
        m_sum = Place{};
        for (const int row : lesson.rows) {
            for (size_t i = 0; i < size; ++i)
                m_sum[i] += m_rows[size_t(row)][i];
        }
        m_share = 1 / std::sqrt(float(std::max<size_t>(1, lesson.rows.size())));
        for (float &value : m_sum)
            value *= m_share;
        m_place = m_sum;
        for (size_t unit = 0; unit < inner; ++unit) {
            m_found[unit] = std::max(0.0F, m_bias[unit] + dot<float>(m_in[unit], m_sum, size));
            if (m_found[unit] > 0) {
                for (size_t i = 0; i < size; ++i)
                    m_place[i] += m_found[unit] * m_out[unit][i];
            }
        }
    }

    void learnUnit(size_t unit, const Place &slope, Place &below, float step)
    {
        const auto go = [step](float &value, float &squares, float steep) {
            squares += steep * steep;
            value += step * steep / std::sqrt(squares + layerSquares);
        };
        const float own = dot<float>(slope, m_out[unit], size);
        for (size_t i = 0; i < size; ++i) {
            below[i] += own * m_in[unit][i];
            go(m_out[unit][i], m_outSquares[unit][i], slope[i] * m_found[unit]);
            go(m_in[unit][i], m_inSquares[unit][i], own * m_sum[i]);
        }
        go(m_bias[unit], m_biasSquares[unit], own);
    }

    static void addFloat(QByteArray &bytes, float value)
    {
        char number[4];
        qToLittleEndian(std::bit_cast<quint32>(value), number);
        bytes.append(number, 4);
    }

    using Layer = std::array<Place, inner>;

    std::vector<Place> m_rows;
    std::vector<float> m_squares;
    Layer m_in{};
    Layer m_out{};
    Layer m_inSquares{};
    Layer m_outSquares{};
    std::array<float, inner> m_bias{};
    std::array<float, inner> m_biasSquares{};
    // Of the lesson looked at last.
    Place m_sum{};
    Place m_place{};
    float m_share = 0;
    std::array<float, inner> m_found{};
};

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeAll(QString());
    return lines;
}

// Numbers go by their digits.
QStringList commonWords(const QString &path)
{
    QStringList words{QStringLiteral("0"), QStringLiteral("00"), QStringLiteral("000"), QStringLiteral("0000")};
    for (const QString &line : linesOf(path)) {
        const QString word = line.section(u'\t', 0, 0);
        if (words.size() < wordsKept && !word.isEmpty() &&
            std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }))
            words.append(word);
    }
    return words;
}

std::vector<float> vectorsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<float> vectors(size_t(file.size()) / sizeof(float));
    file.read(reinterpret_cast<char *>(vectors.data()), qint64(vectors.size() * sizeof(float)));
    return vectors;
}

std::vector<Lesson> lessonsOf(const QStringList &sentences, const QStringList &words, const std::vector<float> &vectors)
{
    QHash<QString, int> rows;
    for (const QString &word : words)
        rows.insert(word, int(rows.size()));
    const Axes axes(vectors);
    std::vector<Lesson> lessons;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        Lesson lesson;
        for (const QString &word : SentenceVectors::wordsOf(sentences[i]))
            lesson.rows.push_back(rows.value(word, int(words.size()) + SentenceVectors::bucketOf(word)));
        lesson.target = axes.seen(vectors.data() + size_t(i) * given);
        if (!lesson.rows.empty())
            lessons.push_back(std::move(lesson));
    }
    return lessons;
}

void teach(Pupil &pupil, const std::vector<Lesson> &lessons)
{
    std::vector<size_t> order(lessons.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    Random random;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
        const float step = rate * (1 - (1 - lastShare) * float(epoch) / epochs);
        double sum = 0;
        for (const size_t i : order) {
            sum += pupil.likeness(lessons[i]);
            pupil.learn(lessons[i], step);
        }
        std::printf("epoch %d: likeness to the teacher %.4f\n", epoch + 1, sum / double(lessons.size()));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QStringList words = commonWords(arguments.value(1));
    const QStringList sentences = linesOf(arguments.value(2));
    const std::vector<float> vectors = vectorsOf(arguments.value(3));
    if (arguments.size() != 5 || words.size() < wordsKept || sentences.isEmpty() ||
        vectors.size() != size_t(sentences.size()) * given) {
        std::fprintf(stderr, "usage: make_sentences CLUSTERS SENTENCES TAUGHT OUT\n");
        return 2;
    }
    const std::vector<Lesson> lessons = lessonsOf(sentences, words, vectors);
    Pupil pupil(words.size() + SentenceVectors::buckets, lessons);
    teach(pupil, lessons);
    QByteArray bytes(SentenceVectors::magic.data(), SentenceVectors::magic.size());
    char number[4];
    qToLittleEndian(quint32(words.size()), number);
    bytes.append(number, 4);
    for (const QString &word : words)
        bytes += word.toUtf8() + '\n';
    bytes += pupil.bytes();
    SentenceVectors written;
    QSaveFile out(arguments[4]);
    if (!written.read(bytes) || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(out.fileName()), qPrintable(out.errorString()));
        return 1;
    }
    double near = 0;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        near += double(
            dot<float>(written.place(sentences[i]), lessons[std::min(size_t(i), lessons.size() - 1)].target, size));
    std::printf("%s: %lld bytes, likeness as written %.4f\n", qPrintable(out.fileName()),
                static_cast<long long>(bytes.size()), near / double(sentences.size()));
    return 0;
}
