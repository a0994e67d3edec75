// Fits the weights of app/claims/conflictweights.h to our stories and measures them; packaging/model/README.md says how
// it is called.
#include "app/claims/conflicts.h"
#include "app/claims/candidates.h"
#include "app/claims/links.h"
#include "app/entities/entities.h"
#include "packaging/model/claims/linear.h"
#include "packaging/model/claims/stories.h"
#include "packaging/model/claims/trees.h"

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

constexpr int folds = 8;
constexpr double penalty = 30;  // of a standardised weight's square
constexpr double kindred = 0.5; // weight of a pair that says the same as a conflict that is marked
constexpr double vague = 0.3;   // and of one that is not a conflict but speaks of one claim
constexpr double tempting = 2;  // and of one that looks like a conflict and is marked as none
constexpr double plain = 1.5;   // of all of a story that tells as papers do
constexpr qsizetype asked = 20; // so many a person reads first

enum class Truth { Wrong, Kindred, Right };

struct Example
{
    ConflictCandidate candidate;
    int story = 0;
    Truth truth = Truth::Wrong;
    double weight = 1;
    int conflict = -1; // which of the story's, if right
    int question = -1; // or if it is about the same claim
    bool isTrap = false;
    QString one; // the sentences
    QString other;
};

const StoryLine *lineOf(const Story &story, const UnitCorpus &corpus, int unit)
{
    for (const StoryLine &line : story.lines[corpus.units[unit].article]) {
        if (line.span.overlaps(corpus.units[unit].sentence.span))
            return &line;
    }
    return nullptr;
}

bool isAt(const Story &story, const UnitCorpus &corpus, int unit, const PassageRef &place)
{
    const Unit &one = corpus.units[unit];
    return story.articles[one.article].id == place.article && one.sentence.span.overlaps(place.span);
}

// Whether the words that differ are those that the story marks.
bool meets(const QList<Span> &words, const PassageRef &place)
{
    return words.isEmpty() || words.first().overlaps(place.span);
}

int shared(const QList<int> &a, const QList<int> &b)
{
    for (const int one : a) {
        if (b.contains(one))
            return one;
    }
    return 0;
}

bool isMarked(const StoryLine &line, int claim, QChar mark)
{
    return line.marks[line.claims.indexOf(claim)] == mark;
}

// `question`: which of the story's conflicts is about the same claim.
Truth kindredTruth(const Story &story, const ConflictCandidate &candidate, const StoryLine &a, const StoryLine &b,
                   int &question)
{
    for (int i = 0; i < int(story.conflicts.size()); ++i) {
        const StoryConflict &conflict = story.conflicts[i];
        if (conflict.kind == candidate.kind && a.claims.contains(conflict.claim) && b.claims.contains(conflict.claim)) {
            question = i;
            return Truth::Kindred;
        }
    }
    const int claim = shared(a.claims, b.claims);
    if (candidate.kind == ConflictKind::Polarity && claim && isMarked(a, claim, u'!') != isMarked(b, claim, u'!'))
        return Truth::Kindred;
    if (candidate.kind == ConflictKind::Status && claim && isMarked(a, claim, u'?') != isMarked(b, claim, u'?'))
        return Truth::Kindred;
    return Truth::Wrong;
}

bool isTrap(const Story &story, const UnitCorpus &corpus, const ConflictCandidate &candidate)
{
    return std::any_of(story.traps.begin(), story.traps.end(), [&](const StoryTrap &trap) {
        const bool forth = isAt(story, corpus, candidate.a, trap.a) && isAt(story, corpus, candidate.b, trap.b);
        const bool back = isAt(story, corpus, candidate.a, trap.b) && isAt(story, corpus, candidate.b, trap.a);
        const bool figures = candidate.kind == ConflictKind::Figures || candidate.kind == ConflictKind::Date;
        return (forth || back) && (!figures || (meets(candidate.wordsA, forth ? trap.a : trap.b) &&
                                                meets(candidate.wordsB, forth ? trap.b : trap.a)));
    });
}

void addStory(const Story &story, int number, std::vector<Example> &examples)
{
    const UnitCorpus corpus = makeUnits(story.articles, recognise(story.articles), {});
    const QList<ScoredPair> pairs = findPairs(corpus, 0.01, {});
    const QList<ScoredPair> links = rankedLinks(corpus, likelyPairs(corpus, pairs, likelyEach));
    for (const ConflictCandidate &candidate : conflictCandidates(corpus, story.articles, pairs, links, 0)) {
        Example example;
        example.candidate = candidate;
        example.story = number;
        bool otherKind = false;
        for (int i = 0; i < int(story.conflicts.size()); ++i) {
            const StoryConflict &conflict = story.conflicts[i];
            const bool forth =
                isAt(story, corpus, candidate.a, conflict.a) && isAt(story, corpus, candidate.b, conflict.b);
            const bool back =
                isAt(story, corpus, candidate.a, conflict.b) && isAt(story, corpus, candidate.b, conflict.a);
            if (!forth && !back)
                continue;
            const bool figures = conflict.kind == ConflictKind::Figures || conflict.kind == ConflictKind::Date;
            const PassageRef &a = forth ? conflict.a : conflict.b;
            const PassageRef &b = forth ? conflict.b : conflict.a;
            if (conflict.kind != candidate.kind)
                otherKind = true;
            else if (!figures || (meets(candidate.wordsA, a) && meets(candidate.wordsB, b)))
                example.truth = Truth::Right;
            if (example.conflict < 0 || conflict.kind == candidate.kind)
                example.conflict = i;
        }
        const auto sentence = [&](int unit) {
            return corpus.units[unit].sentence.span.of(story.articles[corpus.units[unit].article].text);
        };
        example.one = sentence(candidate.a);
        example.other = sentence(candidate.b);
        example.isTrap = isTrap(story, corpus, candidate);
        if (example.isTrap)
            example.weight = tempting;
        const StoryLine *a = lineOf(story, corpus, candidate.a);
        const StoryLine *b = lineOf(story, corpus, candidate.b);
        if (example.truth == Truth::Wrong && !example.isTrap && a && b) {
            example.truth = kindredTruth(story, candidate, *a, *b, example.question);
            if (example.truth == Truth::Kindred)
                example.weight = kindred;
            else if (otherKind)
                example.weight = 0;
            else if (shared(a->claims, b->claims))
                example.weight = vague;
        }
        if (isPlain(story.name))
            example.weight *= plain;
        examples.push_back(example);
    }
}

struct Model
{
    ConflictTerms weights{};
    ConflictTrees trees{};

    double chance(const ConflictTerms &terms) const
    {
        double sum = dot(weights, terms);
        for (const ConflictTree &tree : trees)
            sum += tree.at(terms);
        return 1 / (1 + std::exp(-sum));
    }
};

std::vector<const Example *> examplesOf(const std::vector<Example> &examples, size_t family, int leftOut)
{
    std::vector<const Example *> used;
    for (const Example &example : examples) {
        if (conflictFamily(example.candidate.kind) == family && example.story % folds != leftOut && example.weight > 0)
            used.push_back(&example);
    }
    return used;
}

// Ridge logistic regression by Newton's method; the first term is not punished.
ConflictTerms fitWeights(const std::vector<const Example *> &used)
{
    TermVariance<conflictTermCount> spread;
    for (const Example *example : used)
        spread.add(example->candidate.terms);
    const ConflictTerms variance = spread.values();
    ConflictTerms weights{};
    for (int round = 0; round < 15; ++round) {
        NewtonStep<conflictTermCount> step;
        for (const Example *example : used)
            step.add(weights, example->candidate.terms, example->truth != Truth::Wrong, example->weight);
        for (size_t i = 1; i < conflictTermCount; ++i)
            step.rein(i, penalty * std::max(1e-6, variance[i]), weights[i]);
        const ConflictTerms way = step.solved(1e-6);
        for (size_t i = 0; i < conflictTermCount; ++i)
            weights[i] += way[i];
    }
    return weights;
}

// `leftOut`: a fold of stories, -1 none.
Model fit(const std::vector<Example> &examples, size_t family, int leftOut)
{
    const std::vector<const Example *> used = examplesOf(examples, family, leftOut);
    Model model;
    model.weights = fitWeights(used);
    std::vector<TreeExample> rest;
    for (const Example *example : used)
        rest.push_back({&example->candidate.terms, example->truth != Truth::Wrong, example->weight,
                        dot(model.weights, example->candidate.terms)});
    model.trees = fitTrees(rest);
    return model;
}

struct Tally
{
    int there = 0;
    int found = 0;
    int asked = 0; // found, or another pair of sentences that differs in the same way
    int told = 0;
    int real = 0;
    int traps = 0;     // told
    int firstTold = 0; // among the first ten
    int firstReal = 0;
    std::array<int, 4> kindThere{};
    std::array<int, 4> kindFound{};
};

bool isAny(const QString &)
{
    return true;
}

// As a person meets them: the first of each story. `which`: of these stories.
void measure(const char *name, const std::vector<Example> &examples, const std::vector<Story> &stories, bool list,
             bool (*which)(const QString &) = isAny)
{
    Tally tally;
    for (int number = 0; number < int(stories.size()); ++number) {
        const Story &story = stories[size_t(number)];
        if (isBriefs(story.name) || !which(story.name))
            continue;
        QList<ConflictCandidate> candidates;
        QHash<QString, const Example *> known;
        const auto key = [](const ConflictCandidate &one) {
            return QStringLiteral("%1 %2 %3 %4 %5")
                .arg(int(one.kind))
                .arg(one.a)
                .arg(one.b)
                .arg(one.wordsA.isEmpty() ? 0 : one.wordsA.first().start)
                .arg(one.wordsB.isEmpty() ? 0 : one.wordsB.first().start);
        };
        for (const Example &example : examples) {
            if (example.story == number) {
                candidates.append(example.candidate);
                known[key(example.candidate)] = &example;
            }
        }
        QSet<int> found;
        QSet<int> questions;
        const QList<ConflictCandidate> ranked = rankConflicts(candidates);
        for (qsizetype i = 0; i < std::min(asked, ranked.size()); ++i) {
            const Example *example = known[key(ranked[i])];
            const bool isReal = example->truth != Truth::Wrong || example->conflict >= 0;
            ++tally.told;
            tally.traps += example->isTrap;
            tally.real += isReal;
            tally.firstTold += i < asked / 2;
            tally.firstReal += i < asked / 2 && isReal;
            if (list)
                std::printf("%s %s %d %.2f %s / %s\n", qPrintable(story.name), isReal ? "+" : "-", int(ranked[i].kind),
                            ranked[i].score, qPrintable(example->one), qPrintable(example->other));
            if (example->conflict >= 0)
                found.insert(example->conflict);
            questions += {example->conflict, example->question};
        }
        for (int i = 0; i < int(story.conflicts.size()); ++i) {
            const size_t kind = size_t(story.conflicts[i].kind);
            ++tally.there;
            ++tally.kindThere[kind];
            tally.found += found.contains(i);
            tally.asked += questions.contains(i);
            tally.kindFound[kind] += found.contains(i);
            if (list && !found.contains(i)) {
                double best = -1; // -1: it is no candidate
                for (const Example &example : examples) {
                    if (example.story == number && example.conflict == i)
                        best = std::max(best, example.candidate.score);
                }
                const auto words = [&story](const PassageRef &place) {
                    return place.span.of(story.articles[place.article - 1].text);
                };
                std::printf("%s missed, kind %d, %.3f: %s / %s\n", qPrintable(story.name), int(kind), best,
                            qPrintable(words(story.conflicts[i].a)), qPrintable(words(story.conflicts[i].b)));
            }
        }
    }
    std::printf("%-16s %d (%d by any sentences) of %d among the first %d of a story; %d told, %d of them real, %d "
                "traps; of the first %d: %d of %d\n",
                name, tally.found, tally.asked, tally.there, int(asked), tally.told, tally.real, tally.traps,
                int(asked / 2), tally.firstReal, tally.firstTold);
    std::printf("  figures %d of %d, polarity %d of %d, status %d of %d, date %d of %d\n", tally.kindFound[0],
                tally.kindThere[0], tally.kindFound[1], tally.kindThere[1], tally.kindFound[2], tally.kindThere[2],
                tally.kindFound[3], tally.kindThere[3]);
}

QString numberText(double number)
{
    return QString::number(std::abs(number) < 0.0005 ? 0 : number, 'f', 3);
}

template<typename Numbers>
QString listText(const Numbers &numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts.append(numberText(double(number)));
    return texts.join(QStringLiteral(", "));
}

QString treeText(const ConflictTree &tree)
{
    return QStringLiteral("        {{%1, %2, %3}, {%4}, {%5}},\n")
        .arg(tree.terms[0])
        .arg(tree.terms[1])
        .arg(tree.terms[2])
        .arg(listText(tree.limits), listText(tree.leaves));
}

bool write(const QString &path, const std::vector<Model> &models)
{
    QString weights;
    QString trees;
    for (const Model &model : models) {
        weights += QStringLiteral("    {{%1}},\n").arg(listText(model.weights));
        trees += QStringLiteral("    {{\n");
        for (const ConflictTree &tree : model.trees)
            trees += treeText(tree);
        trees += QStringLiteral("    }},\n");
    }
    const QString header =
        QStringLiteral("#pragma once\n\n#include \"app/claims/conflictterms.h\"\n\nnamespace crossread {\n\n"
                       "// Made by packaging/model/train-claims.sh.\n// clang-format off\n"
                       "constexpr std::array<ConflictTerms, conflictFamilies> conflictWeights{{\n%1}};\n"
                       "constexpr std::array<ConflictTrees, conflictFamilies> conflictTrees{{\n%2}};\n"
                       "// clang-format on\n\n} // namespace crossread\n")
            .arg(weights, trees);
    QSaveFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(header.toUtf8()) > 0 && out.commit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments();
    const bool list = arguments.removeAll(QStringLiteral("--list")) > 0;
    const QDir dir(arguments.value(1));
    std::vector<Story> stories;
    std::vector<Example> examples;
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (isKeptApart(name))
            continue;
        const Result<Story> story = readStory(dir.filePath(name));
        if (!story.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(story.error().message));
            return 1;
        }
        addStory(*story, int(stories.size()), examples);
        stories.push_back(*story);
    }
    if (examples.empty()) {
        std::fprintf(stderr, "usage: train_conflicts STORIES [HEADER]\n");
        return 2;
    }
    measure("as it is", examples, stories, false);
    std::vector<Example> unseen = examples;
    for (size_t family = 0; family < conflictFamilies; ++family) {
        int right = 0;
        int kin = 0;
        int all = 0;
        for (const Example &example : examples) {
            if (conflictFamily(example.candidate.kind) != family)
                continue;
            ++all;
            right += example.truth == Truth::Right;
            kin += example.truth == Truth::Kindred;
        }
        std::printf("family %zu: %d candidates, %d right, %d kindred\n", family, all, right, kin);
        for (int fold = 0; fold < folds; ++fold) {
            const Model model = fit(examples, family, fold);
            for (Example &example : unseen) {
                if (example.story % folds == fold && conflictFamily(example.candidate.kind) == family)
                    example.candidate.score = model.chance(example.candidate.terms);
            }
        }
    }
    measure("stories unseen", unseen, stories, list);
    measure("plain ones unseen", unseen, stories, false, isPlain);
    for (const double floor : {0.1, 0.15, 0.2, 0.3}) {
        std::vector<Example> sure;
        std::copy_if(unseen.begin(), unseen.end(), std::back_inserter(sure),
                     [floor](const Example &example) { return example.candidate.score >= floor; });
        measure(qPrintable(QStringLiteral("score %1").arg(floor)), sure, stories, false);
    }
    if (arguments.size() < 3)
        return 0;
    std::vector<Model> models;
    for (size_t family = 0; family < conflictFamilies; ++family)
        models.push_back(fit(examples, family, -1));
    if (!write(arguments[2], models)) {
        std::fprintf(stderr, "%s cannot be written.\n", qPrintable(arguments[2]));
        return 1;
    }
    return 0;
}
