// Fits the weights of app/claims/linkweights.h to our stories and measures them; packaging/model/README.md says how it
// is called.
#include "app/claims/links.h"
#include "app/claims/candidates.h"
#include "app/claims/pairweights.h"
#include "app/entities/entities.h"
#include "packaging/model/claims/linear.h"
#include "packaging/model/claims/stories.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <vector>

using namespace crossread;

namespace {

constexpr int folds = 8;
constexpr int rounds = 20;
constexpr double longestStep = 0.6;  // of a standardised weight in a round
constexpr double penalty = 200;      // of a standardised weight's distance from that of pairScore(), squared
constexpr double pairWeight = 0.3;   // is it the same? of each pair: what makes the score a chance
constexpr double articleWeight = 1;  // which one of another article's sentences is it? of each sentence
constexpr double sentenceWeight = 2; // which one of all others'? likewise
constexpr double scoreFloor = 0.01;  // of pairs, as the analysis asks for them
constexpr double negligible = 1e-5;

using Solution = LinkVector;
using Step = NewtonStep<linkTermCount>;

struct LinkExample
{
    int a = 0; // units
    int b = 0;
    bool isSame = false;
    double before = 0; // pairScore()
    LinkVector terms{};
};

struct LinkStory
{
    bool isKeptApart = false;
    size_t fold = 0;
    std::vector<LinkExample> examples;
    std::vector<std::vector<size_t>> ofArticles;  // the pairs of a sentence with another article, one of them right
    std::vector<std::vector<size_t>> ofSentences; // with all others
    int asked = 0;                                // sentences that have a fellow, found or not
    int pairs = 0;                                // right ones, likewise
};

template<typename Key>
std::vector<std::vector<size_t>> answerable(const std::map<Key, std::vector<size_t>> &lists, const LinkStory &story)
{
    std::vector<std::vector<size_t>> result;
    for (const auto &[key, list] : lists) {
        if (std::any_of(list.begin(), list.end(), [&story](size_t i) { return story.examples[i].isSame; }))
            result.push_back(list);
    }
    return result;
}

// Of some of a story's articles, `chosen`.
LinkStory examplesOf(const Story &story, const QList<QList<Mention>> &mentions, const QList<int> &chosen)
{
    LinkStory result;
    QList<Article> articles;
    QList<QList<Mention>> theirs;
    for (const int article : chosen) {
        articles.append(story.articles[article]);
        theirs.append(mentions[article]);
    }
    const UnitCorpus corpus = makeUnits(articles, theirs, {});
    std::vector<QList<int>> claims;
    for (const Unit &unit : corpus.units) {
        claims.push_back({});
        for (const StoryLine &line : story.lines[chosen[unit.article]]) {
            if (line.span.overlaps(unit.sentence.span))
                claims.back() = line.claims;
        }
    }
    const auto areSame = [&claims](int a, int b) {
        return std::any_of(claims[size_t(a)].begin(), claims[size_t(a)].end(),
                           [&](int claim) { return claims[size_t(b)].contains(claim); });
    };
    for (int a = 0; a < corpus.unitCount(); ++a) {
        int partners = 0;
        for (int b = 0; b < corpus.unitCount(); ++b)
            partners += corpus.units[a].article != corpus.units[b].article && areSame(a, b);
        result.asked += partners > 0;
        result.pairs += partners;
    }
    result.pairs /= 2;
    const QList<ScoredPair> pairs = likelyPairs(corpus, findPairs(corpus, scoreFloor, {}), likelyEach);
    const QList<LinkVector> vectors = linkVectors(corpus, pairs);
    std::map<std::pair<int, int>, std::vector<size_t>> ofArticles;
    std::map<int, std::vector<size_t>> ofSentences;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto &[a, b, score, counts] = pairs[i];
        if (corpus.units[a].heading || corpus.units[b].heading)
            continue;
        ofArticles[{a, corpus.units[b].article}].push_back(result.examples.size());
        ofArticles[{b, corpus.units[a].article}].push_back(result.examples.size());
        ofSentences[a].push_back(result.examples.size());
        ofSentences[b].push_back(result.examples.size());
        result.examples.push_back({a, b, areSame(a, b), double(score), vectors[i]});
    }
    result.ofArticles = answerable(ofArticles, result);
    result.ofSentences = answerable(ofSentences, result);
    return result;
}

using Stories = std::vector<const LinkStory *>;

// Which of several is right: the logarithm of the share that the right ones have of the sum of all odds.
void addChoice(const LinkStory &story, const std::vector<size_t> &list, const Solution &weights, double weight,
               Step &step)
{
    std::vector<double> odds;
    double all = 0;
    double right = 0;
    for (const size_t i : list) {
        odds.push_back(std::exp(dot(weights, story.examples[i].terms)));
        all += odds.back();
        right += story.examples[i].isSame ? odds.back() : 0;
    }
    LinkVector mean{};
    for (size_t k = 0; k < list.size(); ++k) {
        const LinkExample &example = story.examples[list[k]];
        const double share = odds[k] / all;
        step.add(example.terms, weight * ((example.isSame ? odds[k] / right : 0) - share), 0);
        for (size_t i = 0; i < linkTermCount; ++i)
            mean[i] += share * example.terms[i];
    }
    for (size_t k = 0; k < list.size(); ++k) {
        if (odds[k] / all < negligible)
            continue;
        LinkVector beyond = story.examples[list[k]].terms;
        for (size_t i = 0; i < linkTermCount; ++i)
            beyond[i] -= mean[i];
        step.add(beyond, 0, weight * odds[k] / all);
    }
}

Step stepAt(const Stories &stories, const Solution &weights)
{
    Step step;
    for (const LinkStory *story : stories) {
        for (const LinkExample &example : story->examples)
            step.add(weights, example.terms, example.isSame, pairWeight);
        for (const std::vector<size_t> &list : story->ofArticles)
            addChoice(*story, list, weights, articleWeight, step);
        for (const std::vector<size_t> &list : story->ofSentences)
            addChoice(*story, list, weights, sentenceWeight, step);
    }
    return step;
}

// The first term is not punished.
Solution fit(const Stories &stories)
{
    TermVariance<linkTermCount> spread;
    for (const LinkStory *story : stories) {
        for (const LinkExample &example : story->examples)
            spread.add(example.terms);
    }
    const LinkVector variance = spread.values();
    Solution weights{};
    std::copy(pairWeights.begin(), pairWeights.end(), weights.begin());
    for (int round = 0; round < rounds; ++round) {
        Step step = stepAt(stories, weights);
        for (size_t i = 1; i < linkTermCount; ++i)
            step.rein(i, penalty * variance[i], weights[i] - (i < pairTermCount ? pairWeights[i] : 0));
        advance(weights, step.solved(1e-9), variance, longestStep);
    }
    return weights;
}

struct LinkMeasure
{
    double precision = 0;
    int stories = 0;
    int asked = 0;
    int first = 0;
    int third = 0;

    // `scores` of the story's examples.
    void add(const LinkStory &story, const std::vector<double> &scores)
    {
        std::vector<size_t> order(scores.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&scores](size_t x, size_t y) { return scores[x] > scores[y]; });
        std::map<int, std::pair<int, int>> places; // unit -> pairs seen, place of the first right one
        double sum = 0;
        int hits = 0;
        int seen = 0;
        for (const size_t i : order) {
            const LinkExample &example = story.examples[i];
            ++seen;
            hits += example.isSame;
            sum += example.isSame ? double(hits) / seen : 0;
            for (const int unit : {example.a, example.b}) {
                auto &[count, found] = places[unit];
                ++count;
                if (example.isSame && found == 0)
                    found = count;
            }
        }
        precision += sum / std::max(1, story.pairs);
        ++stories;
        asked += story.asked;
        for (const auto &[unit, place] : places) {
            first += place.second == 1;
            third += place.second > 0 && place.second <= 3;
        }
    }

    void print(const char *name) const
    {
        std::printf("  %-20s AP %.3f  R@1 %.3f  R@3 %.3f  (%d stories, %d sentences)\n", name, precision / stories,
                    double(first) / asked, double(third) / asked, stories, asked);
    }
};

void measure(const LinkStory &story, const Solution &weights, LinkMeasure &before, LinkMeasure &after)
{
    std::vector<double> own;
    std::vector<double> seen;
    for (const LinkExample &example : story.examples) {
        own.push_back(example.before);
        seen.push_back(dot(weights, example.terms));
    }
    before.add(story, own);
    after.add(story, seen);
}

QString listOf(const char *name, const Solution &weights)
{
    QString rows;
    for (size_t i = 0; i < linkTermCount; ++i)
        rows += (i % 9 ? QStringLiteral(" ") : QStringLiteral("\n    ")) + QString::number(weights[i], 'f', 3) + u',';
    return QStringLiteral("constexpr LinkVector %1{%2\n};\n").arg(QLatin1String(name), rows);
}

bool write(const QString &path, const Solution &ofMany, const Solution &ofTwo)
{
    const QString header =
        QStringLiteral("#pragma once\n\n#include \"app/claims/links.h\"\n\nnamespace crossread {\n\n"
                       "// Made by packaging/model/train-claims.sh: for many articles and for two.\n") +
        listOf("linkWeights", ofMany) + listOf("linkWeightsOfTwo", ofTwo) +
        QStringLiteral("\n} // namespace crossread\n");
    QSaveFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(header.toUtf8()) > 0 && out.commit();
}

// Fits to all stories and says how good weights made from the others are on each.
Solution taught(const char *name, const std::vector<LinkStory> &stories)
{
    Stories known;
    Stories apart;
    for (const LinkStory &story : stories)
        (story.isKeptApart ? apart : known).push_back(&story);
    LinkMeasure before;
    LinkMeasure unseen;
    for (size_t fold = 0; fold < folds; ++fold) {
        Stories others;
        for (const LinkStory *story : known) {
            if (story->fold != fold)
                others.push_back(story);
        }
        const Solution weights = fit(others);
        for (const LinkStory *story : known) {
            if (story->fold == fold)
                measure(*story, weights, before, unseen);
        }
    }
    std::printf("%s\n", name);
    before.print("score of pairs");
    unseen.print("links, unseen");
    const Solution weights = fit(known);
    LinkMeasure beforeApart;
    LinkMeasure linksApart;
    for (const LinkStory *story : apart)
        measure(*story, weights, beforeApart, linksApart);
    beforeApart.print("kept apart, pairs");
    linksApart.print("kept apart, links");
    return weights;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QDir dir(arguments.value(1));
    std::vector<LinkStory> whole;
    std::vector<LinkStory> two;
    size_t number = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (isForConflicts(name))
            continue;
        const Result<Story> story = readStory(dir.filePath(name));
        if (!story.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(story.error().message));
            return 1;
        }
        const bool isApart = isKeptApart(name);
        const size_t fold = isApart ? 0 : number++ % folds;
        const QList<QList<Mention>> mentions = recognise(story->articles);
        const auto add = [&](const QList<int> &chosen, std::vector<LinkStory> &stories) {
            stories.push_back(examplesOf(*story, mentions, chosen));
            stories.back().isKeptApart = isApart;
            stories.back().fold = fold;
        };
        QList<int> all;
        for (int b = 0; b < int(story->articles.size()); ++b) {
            all.append(b);
            for (int a = 0; a < b; ++a)
                add({a, b}, two);
        }
        add(all, whole);
    }
    if (whole.empty()) {
        std::fprintf(stderr, "usage: train_links STORIES [HEADER]\n");
        return 2;
    }
    const Solution ofMany = taught("stories", whole);
    const Solution ofTwo = taught("two articles of a story", two);
    if (arguments.size() < 3)
        return 0;
    if (!write(arguments[2], ofMany, ofTwo)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[2]));
        return 1;
    }
    return 0;
}
