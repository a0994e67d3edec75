// Fits the weights of app/claims/pairweights.h to our stories and measures them; packaging/model/README.md says how it
// is called.
#include "app/claims/pairs.h"
#include "app/entities/entities.h"
#include "packaging/model/claims/linear.h"
#include "packaging/model/claims/stories.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <vector>

using namespace crossread;

namespace {

constexpr int folds = 6;
constexpr int rounds = 40;
constexpr double longestStep = 0.3; // of a standardised weight in a round
constexpr double penalty = 300;     // of a standardised weight's square, against some 60,000 examples
constexpr double doubt = 3;         // times the penalty, of the last term: in a long essay all goes one way

enum class Kind { News, Essays, KeptApart };

struct Example
{
    Kind kind = Kind::News;
    int story = 0;
    int a = 0; // units
    int b = 0;
    bool isSame = false;
    PairVector terms{};
    double overlap = 0;
};

using Solution = std::array<double, pairTermCount>;

void addExamples(const Story &story, Kind kind, int number, std::vector<Example> &examples)
{
    const UnitCorpus corpus = makeUnits(story.articles, recognise(story.articles), {});
    std::vector<QList<int>> claims;
    for (const Unit &unit : corpus.units) {
        claims.push_back({});
        for (const StoryLine &line : story.lines[unit.article]) {
            if (line.span.overlaps(unit.sentence.span))
                claims.back() = line.claims;
        }
    }
    const auto counts = [](const Unit &unit) {
        return !unit.heading && unit.sentence.modality != Modality::Asked && unit.stems.size() > 1;
    };
    for (int a = 0; a < corpus.unitCount(); ++a) {
        for (int b = a + 1; b < corpus.unitCount(); ++b) {
            const Unit &x = corpus.units[a];
            const Unit &y = corpus.units[b];
            if (x.article == y.article || !counts(x) || !counts(y))
                continue;
            const PairFeatures features = pairFeatures(corpus, x, y);
            const QList<int> &other = claims[size_t(b)];
            const bool isSame = std::any_of(claims[size_t(a)].begin(), claims[size_t(a)].end(),
                                            [&other](int claim) { return other.contains(claim); });
            examples.push_back({kind, number, a, b, isSame, pairVector(features), features.overlap});
        }
    }
}

// Ridge logistic regression by Newton's method; the first term is not punished. `leftOut`: stories of this fold, -1
// none.
Solution fit(const std::vector<Example> &examples, int leftOut)
{
    TermVariance<pairTermCount> spread;
    const auto isUsed = [leftOut](const Example &example) {
        return example.kind != Kind::KeptApart && example.story % folds != leftOut;
    };
    for (const Example &example : examples) {
        if (isUsed(example))
            spread.add(example.terms);
    }
    const Solution variance = spread.values();
    Solution weights{};
    weights[0] = -3;
    for (int round = 0; round < rounds; ++round) {
        NewtonStep<pairTermCount> step;
        for (const Example &example : examples) {
            if (isUsed(example))
                step.add(weights, example.terms, example.isSame);
        }
        for (size_t i = 1; i < pairTermCount; ++i)
            step.rein(i, penalty * variance[i] * (i + 1 == pairTermCount ? doubt : 1), weights[i]);
        advance(weights, step.solved(1e-9), variance, longestStep);
    }
    return weights;
}

// Mean over the stories of the average precision of all pairs; the share of sentences with a fellow elsewhere for which
// it comes first, or among the first three.
void report(const char *name, Kind kind, const std::vector<Example> &examples, const std::vector<double> &scores)
{
    std::map<int, std::vector<std::pair<double, const Example *>>> stories;
    for (size_t i = 0; i < examples.size(); ++i) {
        if (examples[i].kind == kind)
            stories[examples[i].story].push_back({-scores[i], &examples[i]});
    }
    if (stories.empty())
        return;
    double precision = 0;
    std::array<int, 3> counts{}; // asked, first, third
    for (auto &[story, ranked] : stories) {
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto &x, const auto &y) { return x.first < y.first; });
        std::map<int, std::pair<int, int>> places; // unit -> pairs seen, place of the first right one
        double sum = 0;
        int hits = 0;
        int seen = 0;
        for (const auto &[score, example] : ranked) {
            ++seen;
            hits += example->isSame;
            sum += example->isSame ? double(hits) / seen : 0;
            for (const int unit : {example->a, example->b}) {
                auto &[count, first] = places[unit];
                ++count;
                if (example->isSame && first == 0)
                    first = count;
            }
        }
        precision += sum / std::max(1, hits);
        for (const auto &[unit, place] : places) {
            counts[0] += place.second > 0;
            counts[1] += place.second == 1;
            counts[2] += place.second > 0 && place.second <= 3;
        }
    }
    std::printf("%-22s AP %.3f  R@1 %.3f  R@3 %.3f  (%zu stories, %d sentences)\n", name,
                precision / double(stories.size()), double(counts[1]) / counts[0], double(counts[2]) / counts[0],
                stories.size(), counts[0]);
}

bool write(const QString &path, const Solution &weights)
{
    QStringList numbers;
    for (const double weight : weights)
        numbers.append(QString::number(weight, 'f', 3));
    const QString header = QStringLiteral("#pragma once\n\n#include \"app/claims/pairs.h\"\n\nnamespace crossread {\n\n"
                                          "// Made by packaging/model/train-claims.sh.\n"
                                          "constexpr PairVector pairWeights{%1};\n\n} // namespace crossread\n")
                               .arg(numbers.join(QStringLiteral(", ")));
    QSaveFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(header.toUtf8()) > 0 && out.commit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QDir dir(arguments.value(1));
    std::vector<Example> examples;
    int number = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (isForConflicts(name) || isSealed(name))
            continue;
        const Result<Story> story = readStory(dir.filePath(name));
        if (!story.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(story.error().message));
            return 1;
        }
        const Kind kind = isKeptApart(name)                         ? Kind::KeptApart
                          : name.contains(QLatin1String("-essay-")) ? Kind::Essays
                                                                    : Kind::News;
        addExamples(*story, kind, number++, examples);
    }
    if (examples.empty()) {
        std::fprintf(stderr, "usage: train_pairs STORIES [HEADER]\n");
        return 2;
    }
    std::vector<double> overlaps;
    std::vector<double> unseen(examples.size());
    for (const Example &example : examples)
        overlaps.push_back(example.overlap);
    const Solution all = fit(examples, -1);
    for (size_t i = 0; i < examples.size(); ++i)
        unseen[i] = dot(all, examples[i].terms);
    for (int fold = 0; fold < folds; ++fold) {
        const Solution weights = fit(examples, fold);
        for (size_t i = 0; i < examples.size(); ++i) {
            if (examples[i].kind != Kind::KeptApart && examples[i].story % folds == fold)
                unseen[i] = dot(weights, examples[i].terms);
        }
    }
    const std::pair<Kind, const char *> kinds[] = {
        {Kind::News, "news"}, {Kind::Essays, "essays"}, {Kind::KeptApart, "kept apart"}};
    for (const auto &[kind, name] : kinds) {
        std::printf("%s\n", name);
        report("  words in common", kind, examples, overlaps);
        report("  score, unseen", kind, examples, unseen);
    }
    if (arguments.size() < 3)
        return 0;
    if (!write(arguments[2], all)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[2]));
        return 1;
    }
    return 0;
}
