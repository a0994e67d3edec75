// Makes resources/models/words.vectors from GloVe; packaging/model/README.md says how it is called.
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>

using namespace crossread;

namespace {

constexpr size_t given = 100;        // dimensions of the vectors that are read
constexpr size_t cut = 3;            // of the axes along which words differ most: how common they are, mainly
constexpr int wordsRead = 80000;     // the most common ones
constexpr size_t stemsKept = 40000;  // likewise
constexpr size_t stemsAsked = 20000; // for the axes
constexpr double smoothing = 10;     // of a word's place among the more common ones

using Vector = std::array<double, given>;
using Matrix = std::array<Vector, given>;

struct Stem
{
    QString text;
    Vector vector{}; // mean of its words, weighted by how common they are
    double weight = 0;
};

// Reads `"word":[1.5,…],` after `"vectors":{`, which stand in the order of how common they are.
class Reader
{
public:
    explicit Reader(QByteArrayView json) : m_at(json.data()), m_end(json.data() + json.size())
    {
        const QByteArrayView key = "\"vectors\":{";
        const qsizetype start = json.indexOf(key);
        m_at = start < 0 ? m_end : m_at + start + key.size();
    }

    bool next(QString &word, Vector &vector)
    {
        if (m_at >= m_end || *m_at != '"')
            return false;
        const char *end = m_at + 1;
        while (end < m_end && *end != '"')
            end += *end == '\\' ? 2 : 1;
        word = QString::fromUtf8(m_at + 1, end - m_at - 1); // words with an escape are none that is kept
        m_at = end + 2;
        for (double &value : vector) {
            if (m_at >= m_end)
                return false;
            char *rest = nullptr;
            value = std::strtod(m_at + 1, &rest);
            m_at = rest;
        }
        while (m_at < m_end && *m_at != ']')
            ++m_at;
        m_at += 2;
        return m_at <= m_end;
    }

private:
    const char *m_at;
    const char *m_end;
};

bool isKept(const QString &word)
{
    return word.size() > 1 && !isStopWord(word) &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

std::vector<Stem> readStems(QByteArrayView json)
{
    Reader reader(json);
    std::vector<Stem> stems;
    QHash<QString, size_t> indices;
    QString word;
    Vector vector{};
    for (int rank = 0; rank < wordsRead && reader.next(word, vector); ++rank) {
        if (!isKept(word))
            continue;
        const QString text = stem(word);
        if (!indices.contains(text)) {
            if (stems.size() == stemsKept)
                continue;
            indices.insert(text, stems.size());
            stems.push_back({text});
        }
        Stem &target = stems[indices.value(text)];
        const double weight = 1 / (rank + smoothing);
        target.weight += weight;
        for (size_t i = 0; i < given; ++i)
            target.vector[i] += weight * vector[i];
    }
    for (Stem &target : stems) {
        for (double &value : target.vector)
            value /= target.weight;
    }
    return stems;
}

// Takes the mean away and returns the covariances.
Matrix centre(std::vector<Stem> &stems)
{
    const size_t asked = std::min(stemsAsked, stems.size());
    Vector mean{};
    for (size_t n = 0; n < asked; ++n) {
        for (size_t i = 0; i < given; ++i)
            mean[i] += stems[n].vector[i] / double(asked);
    }
    for (Stem &stem : stems) {
        for (size_t i = 0; i < given; ++i)
            stem.vector[i] -= mean[i];
    }
    Matrix covariances{};
    for (size_t n = 0; n < asked; ++n) {
        for (size_t i = 0; i < given; ++i) {
            for (size_t j = 0; j < given; ++j)
                covariances[i][j] += stems[n].vector[i] * stems[n].vector[j] / double(asked);
        }
    }
    return covariances;
}

struct Axis
{
    double variance = 0;
    Vector direction{};
};

// The eigenvectors of a symmetric matrix, largest first, by Jacobi's rotations.
std::vector<Axis> axesOf(Matrix matrix)
{
    Matrix turned{};
    for (size_t i = 0; i < given; ++i)
        turned[i][i] = 1;
    constexpr int rounds = 12;
    for (int round = 0; round < rounds; ++round) {
        for (size_t p = 0; p < given; ++p) {
            for (size_t q = p + 1; q < given; ++q) {
                if (std::abs(matrix[p][q]) < 1e-15)
                    continue;
                const double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
                const double tangent = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double cosine = 1 / std::sqrt(tangent * tangent + 1);
                const double sine = tangent * cosine;
                const auto rotate = [cosine, sine](double &x, double &y) {
                    const double before = x;
                    x = cosine * before - sine * y;
                    y = sine * before + cosine * y;
                };
                for (size_t k = 0; k < given; ++k)
                    rotate(matrix[k][p], matrix[k][q]);
                for (size_t k = 0; k < given; ++k)
                    rotate(matrix[p][k], matrix[q][k]);
                for (size_t k = 0; k < given; ++k)
                    rotate(turned[k][p], turned[k][q]);
            }
        }
    }
    std::vector<Axis> axes(given);
    for (size_t i = 0; i < given; ++i) {
        axes[i].variance = matrix[i][i];
        for (size_t k = 0; k < given; ++k)
            axes[i].direction[k] = turned[k][i];
    }
    std::stable_sort(axes.begin(), axes.end(), [](const Axis &a, const Axis &b) { return a.variance > b.variance; });
    return axes;
}

// Along the axes after the first ones, the wide ones made narrower: else a few of them decide alone.
QByteArray valuesOf(const Stem &stem, const std::vector<Axis> &axes)
{
    std::array<double, WordVectors::dimensions> values{};
    double most = 1e-9;
    for (size_t i = 0; i < values.size(); ++i) {
        const Axis &axis = axes[i + cut];
        for (size_t k = 0; k < given; ++k)
            values[i] += stem.vector[k] * axis.direction[k];
        values[i] /= std::sqrt(std::sqrt(axis.variance));
        most = std::max(most, std::abs(values[i]));
    }
    const auto step = [most](double value) {
        return int(std::lround(value / most * WordVectors::largest)) + WordVectors::largest;
    };
    QByteArray bytes;
    for (size_t i = 0; i < values.size(); i += 2)
        bytes.append(char(quint8(step(values[i]) | step(values[i + 1]) << 4)));
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QFile file(arguments.value(1));
    if (arguments.size() != 3 || !file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: make_vectors GLOVE.json OUT\n");
        return 2;
    }
    const uchar *data = file.map(0, file.size());
    if (!data) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
        return 1;
    }
    std::vector<Stem> stems = readStems({reinterpret_cast<const char *>(data), file.size()});
    if (stems.size() < stemsKept) {
        std::fprintf(stderr, "%s has too few words.\n", qPrintable(file.fileName()));
        return 1;
    }
    const std::vector<Axis> axes = axesOf(centre(stems));
    QByteArray bytes(WordVectors::magic.data(), WordVectors::magic.size());
    char number[4];
    qToLittleEndian(quint32(stems.size()), number);
    bytes.append(number, 4);
    for (const Stem &stem : stems)
        bytes += stem.text.toUtf8() + '\n';
    for (const Stem &stem : stems)
        bytes += valuesOf(stem, axes);
    QSaveFile out(arguments[2]);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(out.fileName()), qPrintable(out.errorString()));
        return 1;
    }
    std::printf("%s: %zu stems, %lld bytes\n", qPrintable(out.fileName()), stems.size(),
                static_cast<long long>(bytes.size()));
    return 0;
}
