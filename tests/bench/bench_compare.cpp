// Two articles beside each other: which sentences are paired, what is told to differ and to be copied, on our own
// stories and on generated pairs; and what a word costs in short and in long articles. --list prints the differences.
#include "app/claims/comparison.h"
#include "app/claims/pairs.h"
#include "app/entities/entities.h"
#include "tests/bench/bench.h"
#include "tests/bench/storyshares.h"
#include "tests/reusedpairs.h"

#include <array>

using namespace crossread;

namespace {

struct Measures
{
    Share first; // of sentences with a partner: the best link is one
    Share third;
    Share firstPlain; // the same by the weight of the words in common
    Share thirdPlain;
    Share pairsRight;
    Share pairsFound;
    Share onlyRight;                // of those told to be on one side only: they have no partner
    std::array<Share, 4> conflicts; // by kind, of those between sentences that say the same
    std::array<int, 7> told{};      // differences by kind
    std::array<int, 7> real{};      // of them in a contradiction of the story
    Share traps;
};

const StoryLine *lineAt(const Story &story, Id article, Span span)
{
    for (const StoryLine &line : story.lines[article - 1]) {
        if (line.span.overlaps(span))
            return &line;
    }
    return nullptr;
}

bool sayTheSame(const StoryLine *a, const StoryLine *b)
{
    return a && b &&
           std::any_of(a->claims.begin(), a->claims.end(), [b](int claim) { return b->claims.contains(claim); });
}

struct Two
{
    const Story &story;
    Id a = 0;
    Id b = 0;

    const Article &articleA() const { return story.articles[a - 1]; }
    const Article &articleB() const { return story.articles[b - 1]; }
    bool match(Span spanA, Span spanB) const { return sayTheSame(lineAt(story, a, spanA), lineAt(story, b, spanB)); }
    bool hasPartner(Id article, Span span) const
    {
        const StoryLine *line = lineAt(story, article, span);
        const QList<StoryLine> &others = story.lines[(article == a ? b : a) - 1];
        return std::any_of(others.begin(), others.end(),
                           [line](const StoryLine &other) { return sayTheSame(line, &other); });
    }
    bool isAt(const PassageRef &x, const PassageRef &y, Span spanA, Span spanB) const
    {
        const auto lies = [this](const PassageRef &ref, Span one, Span other) {
            return ref.span.overlaps(ref.article == a ? one : other);
        };
        return isBetween(x, y) && lies(x, spanA, spanB) && lies(y, spanA, spanB);
    }
    bool isBetween(const PassageRef &x, const PassageRef &y) const
    {
        return (x.article == a && y.article == b) || (x.article == b && y.article == a);
    }
};

// Ranks of the right ones among the links of each sentence, best first.
void addRanks(const Two &two, const QList<PassageLink> &links, Share &first, Share &third)
{
    QHash<std::pair<Id, qsizetype>, int> seen;
    QHash<std::pair<Id, qsizetype>, int> place;
    for (const PassageLink &link : links) {
        const bool isForth = link.a.article == two.a;
        const bool right = two.match(isForth ? link.a.span : link.b.span, isForth ? link.b.span : link.a.span);
        for (const PassageRef &side : {link.a, link.b}) {
            const std::pair<Id, qsizetype> key{side.article, side.span.start};
            if (++seen[key]; right && !place.contains(key))
                place.insert(key, seen[key]);
        }
    }
    for (const Id article : {two.a, two.b}) {
        for (const StoryLine &line : two.story.lines[article - 1]) {
            if (!two.hasPartner(article, line.span))
                continue;
            const int found = place.value({article, line.span.start});
            first.add(found == 1);
            third.add(found > 0 && found <= 3);
        }
    }
}

// What the links are to be better than, best first.
QList<PassageLink> plainLinks(const Two &two, const QList<QList<Mention>> &mentions)
{
    const UnitCorpus corpus = makeUnits({two.articleA(), two.articleB()}, mentions, Progress());
    QList<PassageLink> links;
    for (const Unit &one : corpus.units) {
        for (const Unit &other : corpus.units) {
            if (one.article == 0 && other.article == 1)
                links.append({{two.a, one.sentence.span},
                              {two.b, other.sentence.span},
                              pairFeatures(corpus, one, other).overlap,
                              {}});
        }
    }
    std::stable_sort(links.begin(), links.end(),
                     [](const PassageLink &a, const PassageLink &b) { return a.score > b.score; });
    return links;
}

void addPairs(const Two &two, const Comparison &comparison, Measures &measures)
{
    QSet<std::pair<Id, qsizetype>> told;
    for (const ComparedPair &pair : comparison.pairs) {
        const Span spanA = comparison.sentencesA[pair.a].span;
        const Span spanB = comparison.sentencesB[pair.b].span;
        measures.pairsRight.add(two.match(spanA, spanB));
        if (two.match(spanA, spanB))
            told += {{two.a, spanA.start}, {two.b, spanB.start}};
    }
    for (const Id article : {two.a, two.b}) {
        for (const StoryLine &line : two.story.lines[article - 1]) {
            if (two.hasPartner(article, line.span))
                measures.pairsFound.add(told.contains({article, line.span.start}));
        }
    }
    for (const Difference &difference : comparison.differences) {
        if (difference.kind != DifferenceKind::OnlyHere)
            continue;
        const bool isA = !difference.a.isEmpty();
        measures.onlyRight.add(!two.hasPartner(isA ? two.a : two.b, isA ? difference.a : difference.b));
    }
}

DifferenceKind asDifference(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Figures:
        break;
    case ConflictKind::Polarity:
        return DifferenceKind::Opposite;
    case ConflictKind::Status:
        return DifferenceKind::Hedge;
    case ConflictKind::Date:
        return DifferenceKind::Date;
    }
    return DifferenceKind::Figure;
}

void addDifferences(const Two &two, const Comparison &comparison, Measures &measures, bool list)
{
    for (const StoryConflict &there : two.story.conflicts) {
        if (!two.isBetween(there.a, there.b))
            continue;
        measures.conflicts[size_t(there.kind)].add(
            std::any_of(comparison.differences.begin(), comparison.differences.end(), [&](const Difference &one) {
                return one.kind == asDifference(there.kind) && two.isAt(there.a, there.b, one.a, one.b);
            }));
    }
    for (const StoryTrap &trap : two.story.traps) {
        if (two.isBetween(trap.a, trap.b))
            measures.traps.add(
                std::any_of(comparison.differences.begin(), comparison.differences.end(), [&](const Difference &one) {
                    return (one.kind < DifferenceKind::Name || one.kind == DifferenceKind::Opposite ||
                            one.kind == DifferenceKind::Hedge) &&
                           two.isAt(trap.a, trap.b, one.a, one.b);
                }));
    }
    for (const Difference &one : comparison.differences) {
        const bool isReal =
            std::any_of(two.story.conflicts.begin(), two.story.conflicts.end(), [&](const StoryConflict &there) {
                return one.kind == asDifference(there.kind) && two.isAt(there.a, there.b, one.a, one.b);
            });
        ++measures.told[size_t(one.kind)];
        measures.real[size_t(one.kind)] += isReal;
        if (list && one.kind != DifferenceKind::OnlyHere)
            std::printf("  %s %d %s%s\n      %s\n      %s\n", isReal ? "+" : "-", int(one.kind),
                        two.match(one.a, one.b) ? "" : "(no pair) ", qPrintable(one.reason),
                        qPrintable(one.a.of(two.articleA().text)), qPrintable(one.b.of(two.articleB().text)));
    }
}

void printStories(const QList<Story> &stories)
{
    const bool list = QCoreApplication::arguments().contains(QStringLiteral("--list"));
    Measures measures;
    for (const Story &story : stories) {
        const QList<QList<Mention>> mentions = recognise(story.articles);
        for (Id a = 1; a <= story.articles.size(); ++a) {
            for (Id b = a + 1; b <= story.articles.size(); ++b) {
                const Two two{story, a, b};
                const Comparison comparison =
                    compareArticles(two.articleA(), mentions[a - 1], two.articleB(), mentions[b - 1]);
                addRanks(two, comparison.links, measures.first, measures.third);
                addRanks(two, plainLinks(two, {mentions[a - 1], mentions[b - 1]}), measures.firstPlain,
                         measures.thirdPlain);
                addPairs(two, comparison, measures);
                addDifferences(two, comparison, measures, list);
            }
        }
    }
    std::printf("links of two articles of %d stories: R@1 %.3f, R@3 %.3f of %d\n", int(stories.size()),
                measures.first.value(), measures.third.value(), measures.first.all);
    std::printf("  by the weight of the words in common: R@1 %.3f, R@3 %.3f\n", measures.firstPlain.value(),
                measures.thirdPlain.value());
    std::printf("pairs: precision %.3f of %d, sentences with a partner that have it %.3f\n",
                measures.pairsRight.value(), measures.pairsRight.all, measures.pairsFound.value());
    std::printf("told to be on one side only: %d, of them rightly %.3f\n", measures.onlyRight.all,
                measures.onlyRight.value());
    constexpr const char *kinds[] = {"figures", "polarity", "status", "date"};
    for (size_t kind = 0; kind < 4; ++kind) {
        const size_t as = size_t(asDifference(ConflictKind(kind)));
        std::printf("  contradictions, %s: %d of %d; told %d, of them %d\n", kinds[kind], measures.conflicts[kind].hits,
                    measures.conflicts[kind].all, measures.told[as], measures.real[as]);
    }
    std::printf("  names %d, attributions %d; traps told %d of %d\n", measures.told[size_t(DifferenceKind::Name)],
                measures.told[size_t(DifferenceKind::Attribution)], measures.traps.hits, measures.traps.all);
}

Article articleOf(Id id, const QString &text)
{
    Article article;
    article.id = id;
    article.language = QStringLiteral("en");
    article.text = text;
    // A paragraph every four sentences or so.
    qsizetype from = 0;
    for (int stops = 0; from < text.size();) {
        qsizetype to = text.indexOf(QStringLiteral(". "), from);
        for (stops = 1; to >= 0 && stops < 4; ++stops)
            to = text.indexOf(QStringLiteral(". "), to + 1);
        const qsizetype end = to < 0 ? text.size() : to + 1;
        article.blocks.append(Block{BlockKind::Paragraph, 0, {from, end}, {}});
        if (to >= 0)
            article.text[end] = u'\n';
        from = end + 1;
    }
    return article;
}

void printCopied()
{
    ReuseTally all;
    double worst = 1;
    for (quint32 seed = 101; seed <= 130; ++seed) {
        const ReusedPair pair = ReusedPairs(seed).make(800);
        const Comparison comparison = compareArticles(articleOf(1, pair.a), {}, articleOf(2, pair.b), {});
        const ReuseTally tally = tallyOf(pair, reusedWordsOf(pair.a), reusedWordsOf(pair.b), comparison.copied);
        worst = std::min({worst, tally.precision(), tally.recall()});
        all.told += tally.told;
        all.there += tally.there;
        all.right += tally.right;
    }
    std::printf("copied text of 30 generated pairs: precision %.3f, recall %.3f in words; worst of a pair %.3f\n",
                all.precision(), all.recall(), worst);
}

// Microseconds of the processors, all threads together, a word of both: what else runs changes the time, but not them.
double cost(qsizetype size)
{
    const ReusedPair texts = ReusedPairs(7).make(size * 3 / 4); // which makes as many words as wanted
    const QList<Article> both{articleOf(1, texts.a), articleOf(2, texts.b)};
    const QList<QList<Mention>> mentions = recognise(both);
    QList<double> times;
    QList<double> processors;
    Comparison comparison;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        comparison = compareArticles(both[0], mentions[0], both[1], mentions[1]);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        processors.append(double(std::clock() - began) * 1e3 / CLOCKS_PER_SEC);
    }
    const double time = medianOf(times);
    const qsizetype words = reusedWordsOf(texts.a).size() + reusedWordsOf(texts.b).size();
    std::printf("%7d words each: %.0f ms (%.0f of processors), %.0f words a second; %d pairs, %d differences\n",
                int(words / 2), time, medianOf(processors), double(words) * 1000 / time, int(comparison.pairs.size()),
                int(comparison.differences.size()));
    return medianOf(processors) * 1000 / double(words);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (!QCoreApplication::arguments().contains(QStringLiteral("--speed"))) {
        printStories(readStories(StoryGroup::Fitted));
        std::printf("kept apart:\n");
        printStories(readStories(StoryGroup::KeptApart));
        std::printf("kept apart and never read:\n");
        printStories(readStories(StoryGroup::Sealed));
        std::printf("plainly told, to which no link is fitted:\n");
        printStories(readStories(StoryGroup::FittedPlain));
        std::printf("kept apart, never read and plainly told:\n");
        printStories(readStories(StoryGroup::SealedPlain));
        printCopied();
    }
    const double few = cost(1000);
    for (const qsizetype size : isFullBench() ? QList<qsizetype>{10000, 100000} : QList<qsizetype>{10000})
        std::printf("a word of %d costs %.2f times one of 1000\n", int(size), cost(size) / few);
    return 0;
}
