// Trains and measures the claim score; packaging/model/README.md says how it is called.
#include "app/claims/attribution.h"
#include "app/claims/claimmodel.h"
#include "packaging/model/claims/stories.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtEndian>

using namespace crossread;

namespace {

constexpr int folds = 5;
constexpr size_t termCount = size_t(1) << ClaimModel::termBits;
constexpr size_t featureCount = size_t(SentenceFeature::Count);

struct Example
{
    SentenceFeatures features{};
    std::vector<quint32> terms;
    bool isClaim = false;
    double weight = 1;
    int fold = 0;        // of what is measured on
    bool isNews = false; // of our own stories
};

struct Weights
{
    std::vector<double> features = std::vector<double>(featureCount);
    std::vector<double> terms = std::vector<double>(termCount);

    double score(const Example &example) const
    {
        double sum = 0;
        for (size_t i = 0; i < featureCount; ++i)
            sum += features[i] * example.features[i];
        for (const quint32 term : example.terms)
            sum += terms[term];
        return sum;
    }
};

// The same on every machine: the C library's exp() may differ in its last bit.
double logistic(double x)
{
    x = std::clamp(x, -30.0, 30.0) / 1024;
    double e = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)));
    for (int i = 0; i < 10; ++i)
        e *= e;
    return e / (1 + e);
}

Example exampleOf(const QString &text, bool isClaim)
{
    const QList<Token> tokens = tokenise(text, {0, text.size()});
    const Attribution attribution = findAttribution(text, {0, text.size()}, tokens);
    Example example;
    example.features = sentenceFeatures(text, tokens, attribution);
    // What one sentence alone cannot tell is weighed by hand.
    example.features[size_t(SentenceFeature::Heading)] = 0;
    example.features[size_t(SentenceFeature::Position)] = 0;
    example.terms = claimTerms(text, tokens);
    example.isClaim = isClaim;
    return example;
}

// xorshift64*: the standard library's shuffle differs from one to the other.
void shuffle(std::vector<const Example *> &examples, quint64 &state)
{
    for (size_t i = examples.size(); i > 1; --i) {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        std::swap(examples[i - 1], examples[(state * 0x2545f4914f6cdd1dull >> 33) % i]);
    }
}

// AdaGrad (Duchi, Hazan & Singer 2011) with an L2 penalty on the terms that an example has.
Weights train(std::vector<const Example *> examples)
{
    constexpr double rate = 0.02;
    constexpr double penalty = 2e-3;
    constexpr int epochs = 12;
    std::vector<int> counts(termCount);
    for (const Example *example : examples) {
        for (const quint32 term : example->terms)
            ++counts[term];
    }
    Weights weights;
    std::vector<double> featureSquares(featureCount);
    std::vector<double> termSquares(termCount);
    quint64 state = 0x9e3779b97f4a7c15ull;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(examples, state);
        for (const Example *example : examples) {
            const double slope = (logistic(weights.score(*example)) - (example->isClaim ? 1 : 0)) * example->weight;
            const auto step = [slope](double &weight, double &squares, double value) {
                const double gradient = slope * value + penalty * weight;
                squares += gradient * gradient;
                weight -= rate * gradient / std::sqrt(squares + 1);
            };
            for (size_t i = 0; i < featureCount; ++i) {
                if (example->features[i] != 0)
                    step(weights.features[i], featureSquares[i], example->features[i]);
            }
            for (const quint32 term : example->terms) {
                if (counts[term] > 1)
                    step(weights.terms[term], termSquares[term], 1);
            }
        }
    }
    return weights;
}

struct Scored
{
    double score;
    bool isClaim;
};

struct Quality
{
    double threshold = 0;
    double f1 = 0;    // of claims
    double macro = 0; // mean with that of the rest
};

Quality qualityAt(const std::vector<Scored> &scored, double threshold)
{
    double hits = 0;
    double wrong = 0;
    double missed = 0;
    for (const Scored &one : scored) {
        const bool said = one.score >= threshold;
        hits += said && one.isClaim;
        wrong += said && !one.isClaim;
        missed += !said && one.isClaim;
    }
    const double rest = double(scored.size()) - hits - wrong - missed;
    const double f1 = 2 * hits / std::max(1.0, 2 * hits + wrong + missed);
    return {threshold, f1, (f1 + 2 * rest / std::max(1.0, 2 * rest + wrong + missed)) / 2};
}

Quality bestOf(const std::vector<Scored> &scored)
{
    Quality best;
    for (int i = -80; i <= 80; ++i) {
        const Quality quality = qualityAt(scored, i / 40.0);
        if (quality.f1 > best.f1)
            best = quality;
    }
    return best;
}

double areaUnderCurve(std::vector<Scored> scored)
{
    std::sort(scored.begin(), scored.end(), [](const Scored &a, const Scored &b) { return a.score < b.score; });
    double ranks = 0;
    double claims = 0;
    for (size_t i = 0; i < scored.size(); ++i) {
        if (scored[i].isClaim) {
            ranks += double(i + 1);
            ++claims;
        }
    }
    return (ranks - claims * (claims + 1) / 2) / (claims * (double(scored.size()) - claims));
}

QByteArray fileBytes(const Weights &weights)
{
    double largest = 0;
    for (const double weight : weights.terms)
        largest = std::max(largest, std::abs(weight));
    QByteArray bytes(ClaimModel::magic.data(), ClaimModel::magic.size());
    const auto addFloat = [&bytes](double value) {
        char out[4];
        qToLittleEndian(float(value), out);
        bytes.append(out, 4);
    };
    for (const double weight : weights.features)
        addFloat(weight);
    addFloat(largest / 127);
    for (const double weight : weights.terms)
        bytes.append(char(qint8(std::lround(weight / largest * 127))));
    return bytes;
}

std::vector<Example> readDebates(const QString &path)
{
    QFile file(path);
    std::vector<Example> examples;
    if (!file.open(QIODevice::ReadOnly))
        return examples;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &row : rows) {
        examples.push_back(exampleOf(row[QLatin1String("text")].toString(), row[QLatin1String("label")].toInt() == 1));
        // By number, so that a sentence stays in its fold when others come or go.
        examples.back().fold = row[QLatin1String("sentence_id")].toInt() % folds;
    }
    return examples;
}

// Our own news: lines LABELS | sentence. "x" is no claim.
void readStories(const QString &folder, double weight, std::vector<Example> &examples)
{
    const QDir dir(folder);
    int story = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (isKeptApart(name) || isForConflicts(name) || !file.open(QIODevice::ReadOnly))
            continue;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const qsizetype bar = line.indexOf(QLatin1String(" | "));
            if (bar <= 0 || line.startsWith(u'@') || line.startsWith(u'!') || line.startsWith(u'~') ||
                line.startsWith(u'='))
                continue;
            examples.push_back(exampleOf(line.mid(bar + 3), line.left(bar).trimmed() != QLatin1String("x")));
            examples.back().weight = weight;
            examples.back().fold = story % folds;
            examples.back().isNews = true;
        }
        ++story;
    }
}

void report(const char *name, const std::vector<Scored> &scored, double threshold)
{
    const Quality own = qualityAt(scored, threshold);
    std::printf("%-10s %6zu sentences  AUC %.3f  F1 of claims %.3f  mean F1 of both classes %.3f\n", name,
                scored.size(), areaUnderCurve(scored), own.f1, own.macro);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("debates"), QString(), QStringLiteral("file")},
         {QStringLiteral("stories"), QString(), QStringLiteral("folder")},
         {QStringLiteral("weight"), QString(), QStringLiteral("of a story's sentence"), QStringLiteral("1")},
         {QStringLiteral("out"), QString(), QStringLiteral("file")}});
    parser.process(app);
    std::vector<Example> examples = readDebates(parser.value(QStringLiteral("debates")));
    readStories(parser.value(QStringLiteral("stories")), parser.value(QStringLiteral("weight")).toDouble(), examples);
    if (examples.empty()) {
        std::fprintf(stderr, "There is nothing to train on.\n");
        return 1;
    }

    std::vector<Scored> debates;
    std::vector<Scored> news;
    for (int fold = 0; fold < folds; ++fold) {
        std::vector<const Example *> others;
        for (const Example &example : examples) {
            if (example.fold != fold)
                others.push_back(&example);
        }
        const Weights weights = train(others);
        for (const Example &example : examples) {
            if (example.fold == fold)
                (example.isNews ? news : debates).push_back({weights.score(example), example.isClaim});
        }
    }
    // The threshold is moved to 0, so that a score of one half is where to cut.
    const double threshold = bestOf(debates).threshold;
    std::printf("%d folds, threshold %.3f\n", folds, threshold);
    report("debates", debates, threshold);
    if (!news.empty())
        report("news", news, threshold);
    if (!parser.isSet(QStringLiteral("out")))
        return 0;
    std::vector<const Example *> all;
    for (const Example &example : examples)
        all.push_back(&example);
    Weights weights = train(all);
    weights.features[size_t(SentenceFeature::Bias)] -= threshold;
    const QByteArray bytes = fileBytes(weights);
    QSaveFile out(parser.value(QStringLiteral("out")));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(out.fileName()), qPrintable(out.errorString()));
        return 1;
    }
    std::printf("%s: %lld bytes\n", qPrintable(out.fileName()), static_cast<long long>(bytes.size()));
    return 0;
}
