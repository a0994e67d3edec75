// Trains and measures the claim score; packaging/model/README.md says how it is called.
#include "app/claims/attribution.h"
#include "app/claims/claimmodel.h"
#include "packaging/model/claims/stories.h"
#include "packaging/model/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <numeric>
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

enum class Source { Debates, Stories, Plain, KeptApart };

struct Example
{
    SentenceFeatures features{};
    std::vector<quint32> terms;
    bool isClaim = false;
    double weight = 1;
    int fold = 0; // that it is measured in
    Source source = Source::Debates;
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
        double ofTerms = 0;
        for (const quint32 term : example.terms)
            ofTerms += terms[term];
        return sum + ofTerms * ClaimModel::termShare(example.terms.size());
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

// `like` has its weight, fold and source.
Example exampleOf(const QString &text, bool isClaim, Example like)
{
    const QList<Token> tokens = tokenise(text, {0, text.size()});
    const Attribution attribution = findAttribution(text, {0, text.size()}, tokens);
    Example example = std::move(like);
    example.features = sentenceFeatures(text, tokens, attribution);
    // What one sentence alone cannot tell is weighed by hand.
    example.features[size_t(SentenceFeature::Heading)] = 0;
    example.features[size_t(SentenceFeature::Position)] = 0;
    example.terms = claimTerms(text, tokens);
    example.isClaim = isClaim;
    return example;
}

void shuffle(std::vector<const Example *> &examples, Random &random)
{
    for (size_t i = examples.size(); i > 1; --i)
        std::swap(examples[i - 1], examples[random.below(i)]);
}

// AdaGrad (Duchi, Hazan & Singer 2011) with an L2 penalty on the terms that an example has. `without`: the fold left
// out; what is kept apart is so always.
Weights train(const std::vector<Example> &all, int without)
{
    constexpr double rate = 0.02;
    constexpr double penalty = 2e-3;
    constexpr int epochs = 12;
    constexpr double doubt = 0.05; // of the labels: who marked the debates did not always agree
    std::vector<const Example *> examples;
    for (const Example &example : all) {
        if (example.fold != without && example.source != Source::KeptApart)
            examples.push_back(&example);
    }
    std::vector<int> counts(termCount);
    for (const Example *example : examples) {
        for (const quint32 term : example->terms)
            ++counts[term];
    }
    Weights weights;
    std::vector<double> featureSquares(featureCount);
    std::vector<double> termSquares(termCount);
    Random random;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(examples, random);
        for (const Example *example : examples) {
            const double target = example->isClaim ? 1 - doubt : doubt / 2;
            const double slope = (logistic(weights.score(*example)) - target) * example->weight;
            const auto step = [slope](double &weight, double &squares, double value) {
                const double gradient = slope * value + penalty * weight;
                squares += gradient * gradient;
                weight -= rate * gradient / std::sqrt(squares + 1);
            };
            for (size_t i = 0; i < featureCount; ++i) {
                if (example->features[i] != 0)
                    step(weights.features[i], featureSquares[i], example->features[i]);
            }
            const double share = ClaimModel::termShare(example->terms.size());
            for (const quint32 term : example->terms) {
                if (counts[term] > 1)
                    step(weights.terms[term], termSquares[term], share);
            }
        }
    }
    return weights;
}

struct Scored
{
    double score;
    bool isClaim;
    int fold;
};

struct Quality
{
    double f1 = 0;       // of claims
    double macro = 0;    // mean with that of the rest
    double weighted = 0; // the same, each by how many there are
    double micro = 0;    // of both together: how often it is right
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
    const double all = std::max(1.0, double(scored.size()));
    const double rest = all - hits - wrong - missed;
    const double f1 = 2 * hits / std::max(1.0, 2 * hits + wrong + missed);
    const double ofRest = 2 * rest / std::max(1.0, 2 * rest + wrong + missed);
    const double claims = (hits + missed) / all;
    return {f1, (f1 + ofRest) / 2, claims * f1 + (1 - claims) * ofRest, (hits + rest) / all};
}

// Where F1 of claims and the mean of both classes are best together, of all folds or of all but one: a mean over places
// near by, which are the likelier to be good elsewhere.
double bestThreshold(const std::vector<Scored> &scored, int without = -1)
{
    std::vector<Scored> asked;
    std::copy_if(scored.begin(), scored.end(), std::back_inserter(asked),
                 [without](const Scored &one) { return one.fold != without; });
    constexpr int most = 80;
    constexpr int near = 10;
    std::array<double, 2 * most + 1> good{};
    for (int i = 0; i <= 2 * most; ++i) {
        const Quality quality = qualityAt(asked, (i - most) / 40.0);
        good[size_t(i)] = quality.f1 + quality.macro;
    }
    double best = 0;
    int at = most;
    for (int i = near; i <= 2 * most - near; ++i) {
        const double sum = std::accumulate(good.begin() + i - near, good.begin() + i + near + 1, 0.0);
        if (sum > best) {
            best = sum;
            at = i;
        }
    }
    return (at - most) / 40.0;
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
        Example like;
        // By number, so that a sentence stays in its fold when others come or go.
        like.fold = row[QLatin1String("sentence_id")].toInt() % folds;
        examples.push_back(
            exampleOf(row[QLatin1String("text")].toString(), row[QLatin1String("label")].toInt() == 1, like));
    }
    return examples;
}

// A story's line: LABELS | sentence. "x" is no claim.
void readStory(QFile &file, const Example &like, std::vector<Example> &examples)
{
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const qsizetype bar = line.indexOf(QLatin1String(" | "));
        if (bar <= 0 || line.startsWith(u'@') || line.startsWith(u'!') || line.startsWith(u'~') ||
            line.startsWith(u'='))
            continue;
        examples.push_back(exampleOf(line.mid(bar + 3), line.left(bar).trimmed() != QLatin1String("x"), like));
    }
}

// Our own news. The stories kept apart are in no fold, nor trained on.
void readStories(const QString &folder, double weight, std::vector<Example> &examples)
{
    const QDir dir(folder);
    Example like;
    like.weight = weight;
    int story = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (isSealed(name) || isForConflicts(name) || !file.open(QIODevice::ReadOnly))
            continue;
        like.source = isKeptApart(name) ? Source::KeptApart : Source::Stories;
        like.fold = isKeptApart(name) ? folds : story++ % folds;
        readStory(file, like, examples);
    }
}

// Our own short sentences: "+ sentence" is a claim, "- sentence" none.
void readPlain(const QString &path, double weight, std::vector<Example> &examples)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    Example like;
    like.weight = weight;
    like.source = Source::Plain;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(QLatin1String("+ ")) && !line.startsWith(QLatin1String("- ")))
            continue;
        like.fold = number++ % folds;
        examples.push_back(exampleOf(line.mid(2), line.startsWith(u'+'), like));
    }
}

void report(const char *name, std::vector<Scored> scored, const std::vector<double> &thresholds)
{
    if (scored.empty())
        return;
    const double area = areaUnderCurve(scored);
    for (Scored &one : scored)
        one.score -= thresholds[size_t(one.fold)];
    const Quality own = qualityAt(scored, 0);
    std::printf("%-18s %6zu sentences  AUC %.3f  F1 of claims %.3f, macro %.3f, weighted %.3f, micro %.3f\n", name,
                scored.size(), area, own.f1, own.macro, own.weighted, own.micro);
}

// Prints what five folds say and returns where to cut.
double measure(const std::vector<Example> &examples)
{
    std::array<std::vector<Scored>, 4> scored;
    for (int fold = 0; fold <= folds; ++fold) {
        const Weights weights = train(examples, fold);
        for (const Example &example : examples) {
            if (example.fold == fold)
                scored[size_t(example.source)].push_back({weights.score(example), example.isClaim, fold});
        }
    }
    const std::vector<Scored> &debates = scored[size_t(Source::Debates)];
    const double threshold = bestThreshold(debates);
    // Each fold is measured where the others are cut best.
    std::vector<double> thresholds;
    for (int fold = 0; fold < folds; ++fold)
        thresholds.push_back(bestThreshold(debates, fold));
    thresholds.push_back(threshold);
    std::printf("%d folds, threshold %.3f\n", folds, threshold);
    report("debates", debates, thresholds);
    report("stories", scored[size_t(Source::Stories)], thresholds);
    report("stories kept apart", scored[size_t(Source::KeptApart)], thresholds);
    report("short sentences", scored[size_t(Source::Plain)], thresholds);
    return threshold;
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
         {QStringLiteral("plain"), QString(), QStringLiteral("file")},
         {QStringLiteral("plain-weight"), QString(), QStringLiteral("of a short sentence"), QStringLiteral("1")},
         {QStringLiteral("out"), QString(), QStringLiteral("file")}});
    parser.process(app);
    const auto number = [&parser](const char *name) { return parser.value(QLatin1String(name)).toDouble(); };
    std::vector<Example> examples = readDebates(parser.value(QStringLiteral("debates")));
    readStories(parser.value(QStringLiteral("stories")), number("weight"), examples);
    readPlain(parser.value(QStringLiteral("plain")), number("plain-weight"), examples);
    if (examples.empty()) {
        std::fprintf(stderr, "There is nothing to train on.\n");
        return 1;
    }
    // The threshold is moved to 0, so that a score of one half is where to cut.
    const double threshold = measure(examples);
    if (!parser.isSet(QStringLiteral("out")))
        return 0;
    Weights weights = train(examples, folds);
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
