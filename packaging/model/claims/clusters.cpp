// Fits app/claims/clusterweights.h to our stories and measures it; packaging/model/README.md says how it is called.
#include "app/claims/clusters.h"
#include "app/claims/candidates.h"
#include "app/claims/links.h"
#include "app/entities/entities.h"
#include "packaging/model/claims/linear.h"
#include "packaging/model/claims/stories.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSet>
#include <vector>

using namespace crossread;

namespace {

constexpr int folds = 6;
constexpr double penalty = 3;
// Of the pairs in one cluster. Claims that say too little are dropped afterwards, which leaves more right ones.
constexpr double precisionWanted = 0.8;
constexpr double scoreFloor = 0.01; // of pairs, as the analysis asks for them
constexpr double againAbove = 0.1;  // a second claim of a sentence has to be that much surer

struct Known
{
    UnitCorpus corpus;
    QList<ClusterLink> links;
    QList<ClusterLink> unranked; // the same as in a corpus that is too large to rank all of them
    QList<QList<int>> claims;    // of each unit

    bool areSame(int a, int b) const
    {
        return std::any_of(claims[a].begin(), claims[a].end(),
                           [this, b](int claim) { return claims[b].contains(claim); });
    }
};

Known known(const Story &story)
{
    Known result;
    result.corpus = makeUnits(story.articles, recognise(story.articles), {});
    const QList<ScoredPair> pairs = findPairs(result.corpus, scoreFloor, {});
    result.links =
        clusterLinks(result.corpus, pairs, rankedLinks(result.corpus, likelyPairs(result.corpus, pairs, likelyEach)));
    result.unranked = clusterLinks(result.corpus, pairs, {});
    for (const Unit &unit : std::as_const(result.corpus.units)) {
        result.claims.append(QList<int>());
        for (const StoryLine &line : story.lines[unit.article]) {
            if (line.span.overlaps(unit.sentence.span))
                result.claims.last() = line.claims;
        }
    }
    return result;
}

using Stories = std::vector<const Known *>;

// Ridge logistic regression by Newton's method over the pairs of sentences that are no titles.
AffinityVector fitWeights(const Stories &stories, bool isRanked)
{
    AffinityVector weights{};
    for (int round = 0; round < 10; ++round) {
        NewtonStep<affinityTermCount> step;
        for (const Known *story : stories) {
            for (const ClusterLink &link : isRanked ? story->links : story->unranked) {
                if (link.isRanked == isRanked && !story->corpus.units[link.a].heading &&
                    !story->corpus.units[link.b].heading)
                    step.add(weights, link.terms, story->areSame(link.a, link.b));
            }
        }
        for (size_t i = 1; i < affinityTermCount; ++i)
            step.rein(i, penalty, weights[i]);
        const AffinityVector way = step.solved();
        for (size_t i = 0; i < affinityTermCount; ++i)
            weights[i] += way[i];
    }
    return weights;
}

// Sentences across articles in one cluster, against those of one claim; and by sentence (B-cubed).
struct Measure
{
    int right = 0;
    int told = 0;
    int there = 0;
    double cubedPrecision = 0;
    double cubedRecall = 0;
    int sentences = 0;
    int clusters = 0;

    double precision() const { return told ? double(right) / told : 1; }
    double recall() const { return there ? double(right) / there : 1; }

    void add(const Known &story, const ClusterModel &model)
    {
        const QList<Unit> &units = story.corpus.units;
        QList<QSet<int>> together(units.size());
        const QList<Cluster> made = makeClusters(story.corpus, story.links, {}, model);
        clusters += int(made.size());
        for (const Cluster &cluster : made) {
            for (const int a : cluster.units) {
                for (const int b : cluster.units)
                    together[a].insert(b);
            }
        }
        for (int a = 0; a < units.size(); ++a) {
            if (units[a].heading)
                continue;
            int own = 1;
            int same = 1;
            int both = 1;
            for (int b = 0; b < units.size(); ++b) {
                if (a == b || units[b].heading)
                    continue;
                const bool isTold = together[a].contains(b);
                const bool isThere = story.areSame(a, b);
                own += isTold;
                same += isThere;
                both += isTold && isThere;
                if (a < b && units[a].article != units[b].article) {
                    told += isTold;
                    there += isThere;
                    right += isTold && isThere;
                }
            }
            cubedPrecision += double(both) / own;
            cubedRecall += double(both) / same;
            ++sentences;
        }
    }

    void print(const char *name) const
    {
        const double p = cubedPrecision / sentences;
        const double r = cubedRecall / sentences;
        std::printf("%-16s pairs: precision %.3f recall %.3f F1 %.3f; B-cubed: precision %.3f recall %.3f F1 %.3f; %d "
                    "clusters\n",
                    name, precision(), recall(), 2 * precision() * recall() / std::max(1e-9, precision() + recall()), p,
                    r, 2 * p * r / (p + r), clusters);
    }
};

Measure measure(const Stories &stories, const ClusterModel &model)
{
    Measure result;
    for (const Known *story : stories)
        result.add(*story, model);
    return result;
}

// The lowest threshold at which enough of the pairs are right.
ClusterModel fit(const Stories &stories, bool print)
{
    ClusterModel model;
    model.weights = fitWeights(stories, false);
    model.rankedWeights = fitWeights(stories, true);
    ClusterModel best;
    for (double join = 0.7; join > 0.09; join -= 0.02) {
        model.join = join;
        model.again = join + againAbove;
        const Measure found = measure(stories, model);
        if (print)
            found.print(qPrintable(QStringLiteral("  from %1").arg(join, 0, 'f', 2)));
        if (best.join == 0 || found.precision() >= precisionWanted)
            best = model;
    }
    return best;
}

bool write(const QString &path, const ClusterModel &model)
{
    const auto list = [](const AffinityVector &weights) {
        QStringList numbers;
        for (const double weight : weights)
            numbers.append(QString::number(weight, 'f', 3));
        return numbers.join(QStringLiteral(", "));
    };
    const QString header =
        QStringLiteral("#pragma once\n\n#include \"app/claims/clusters.h\"\n\nnamespace crossread {\n\n"
                       "// Made by packaging/model/train-claims.sh.\n"
                       "constexpr ClusterModel fittedClusterModel{\n    {%1}, {%2}, %3, %4};\n\n"
                       "} // namespace crossread\n")
            .arg(list(model.weights), list(model.rankedWeights))
            .arg(model.join, 0, 'f', 2)
            .arg(model.again, 0, 'f', 2);
    QSaveFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(header.toUtf8()) > 0 && out.commit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QDir dir(arguments.value(1));
    std::vector<Known> all;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (isKeptApart(name) || isForConflicts(name))
            continue;
        const Result<Story> story = readStory(dir.filePath(name));
        if (!story.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(story.error().message));
            return 1;
        }
        all.push_back(known(*story));
    }
    if (all.empty()) {
        std::fprintf(stderr, "usage: train_clusters STORIES [HEADER]\n");
        return 2;
    }
    Measure unseen;
    Stories every;
    for (int fold = 0; fold < folds; ++fold) {
        Stories rest;
        Stories own;
        for (size_t i = 0; i < all.size(); ++i)
            (int(i) % folds == fold ? own : rest).push_back(&all[i]);
        const ClusterModel model = fit(rest, false);
        for (const Known *story : own) {
            unseen.add(*story, model);
            every.push_back(story);
        }
    }
    unseen.print("stories unseen");
    measure(every, clusterModel()).print("as built in");
    const ClusterModel model = fit(every, true);
    if (arguments.size() > 2 && !write(arguments[2], model)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[2]));
        return 1;
    }
    return 0;
}
