// Claims, links and conflicts on our own stories (packaging/model/stories), and what an article costs among few and
// among many. --list prints the conflicts.
#include "app/claims/claims.h"
#include "app/entities/entities.h"
#include "app/values/reason.h"
#include "tests/app/claimgold.h"
#include "tests/bench/bench.h"
#include "tests/bench/storyshares.h"

#include <QHash>
#include <QSet>

using namespace crossread;

namespace {

constexpr int conflictsAsked = 20; // so many a person reads first

using Place = std::pair<Id, qsizetype>; // an article and where a sentence begins

// The labels of the sentence that a passage is.
const StoryLine *lineOf(const Story &story, Id article, Span span)
{
    for (const StoryLine &line : story.lines[article - 1]) {
        if (line.span.overlaps(span))
            return &line;
    }
    return nullptr;
}

bool sayTheSame(const Story &story, const PassageRef &a, const PassageRef &b)
{
    const StoryLine *left = lineOf(story, a.article, a.span);
    const StoryLine *right = lineOf(story, b.article, b.span);
    return left && right && std::any_of(left->claims.begin(), left->claims.end(), [right](int claim) {
               return right->claims.contains(claim);
           });
}

struct Figures
{
    double precision = 0; // of the links of a story, summed over stories
    Share first;
    Share third;
    Share pairsFound; // of those in one claim: right ones
    int pairsThere = 0;
    std::array<Share, 4> conflicts; // by kind, of those that are there
    Share anyKind;
    int conflictsTold = 0;
    int conflictsReal = 0; // of those told: there, or of the kind and the claim of one that is
    Share traps;
};

void addLinks(const Story &story, const ClaimAnalysis &analysis, Figures &figures)
{
    QHash<Place, int> seen;
    QHash<Place, int> place;
    int hits = 0;
    int rank = 0;
    double sum = 0;
    for (const PassageLink &link : analysis.links) {
        ++rank;
        const bool right = sayTheSame(story, link.a, link.b);
        hits += right;
        sum += right ? double(hits) / rank : 0;
        for (const PassageRef &side : {link.a, link.b}) {
            const Place key{side.article, side.span.start};
            if (++seen[key]; right && !place.contains(key))
                place.insert(key, seen[key]);
        }
    }
    int pairs = 0;
    for (Id a = 1; a <= story.articles.size(); ++a) {
        for (const StoryLine &line : story.lines[a - 1]) {
            int partners = 0;
            for (Id b = 1; b <= story.articles.size(); ++b) {
                for (const StoryLine &other : story.lines[b - 1])
                    partners += a != b && sayTheSame(story, {a, line.span}, {b, other.span});
            }
            pairs += partners;
            if (partners == 0)
                continue;
            const int found = place.value({a, line.span.start});
            figures.first.add(found == 1);
            figures.third.add(found > 0 && found <= 3);
        }
    }
    figures.precision += sum / std::max(1, pairs / 2);
    figures.pairsThere += pairs / 2;
    for (const Claim &claim : analysis.claims) {
        for (qsizetype i = 0; i < claim.passages.size(); ++i) {
            for (qsizetype j = i + 1; j < claim.passages.size(); ++j) {
                const Passage &a = claim.passages[i];
                const Passage &b = claim.passages[j];
                if (a.article != b.article)
                    figures.pairsFound.add(sayTheSame(story, {a.article, a.span}, {b.article, b.span}));
            }
        }
    }
}

bool meet(const PassageRef &a, const PassageRef &b)
{
    return a.article == b.article && a.span.overlaps(b.span);
}

// Whether it differs over a claim as two other articles do.
bool isKindred(const Story &story, const Conflict &conflict)
{
    const StoryLine *a = lineOf(story, conflict.a.article, conflict.a.span);
    const StoryLine *b = lineOf(story, conflict.b.article, conflict.b.span);
    return a && b && std::any_of(story.conflicts.begin(), story.conflicts.end(), [&](const StoryConflict &there) {
               return there.kind == conflict.kind && a->claims.contains(there.claim) && b->claims.contains(there.claim);
           });
}

void addConflicts(const Story &story, const ClaimAnalysis &analysis, Figures &figures, bool list)
{
    const QList<Conflict> told = analysis.conflicts.mid(0, conflictsAsked);
    figures.conflictsTold += int(told.size());
    QSet<qsizetype> right;
    for (const StoryConflict &there : story.conflicts) {
        bool same = false;
        bool any = false;
        for (qsizetype i = 0; i < told.size(); ++i) {
            if (!(meet(told[i].a, there.a) && meet(told[i].b, there.b)) &&
                !(meet(told[i].a, there.b) && meet(told[i].b, there.a)))
                continue;
            any = true;
            same = same || told[i].kind == there.kind;
            right.insert(i);
        }
        figures.conflicts[size_t(there.kind)].add(same);
        figures.anyKind.add(any);
        if (list && !any)
            std::printf("  missed, kind %d: %s / %s\n", int(there.kind),
                        qPrintable(there.a.span.of(story.articles[there.a.article - 1].text)),
                        qPrintable(there.b.span.of(story.articles[there.b.article - 1].text)));
    }
    for (const StoryTrap &trap : story.traps)
        figures.traps.add(std::any_of(told.begin(), told.end(), [&trap](const Conflict &conflict) {
            return (meet(conflict.a, trap.a) && meet(conflict.b, trap.b)) ||
                   (meet(conflict.a, trap.b) && meet(conflict.b, trap.a));
        }));
    for (qsizetype i = 0; i < told.size(); ++i)
        figures.conflictsReal += right.contains(i) || isKindred(story, told[i]);
    for (qsizetype i = 0; list && i < told.size(); ++i)
        std::printf("  %s %d %.2f %s\n      %s\n      %s\n", right.contains(i) ? "+" : "-", int(told[i].kind),
                    told[i].score, qPrintable(reasonTexts(told[i].reasons).join(QStringLiteral(", "))),
                    qPrintable(told[i].a.span.of(story.articles[told[i].a.article - 1].text)),
                    qPrintable(told[i].b.span.of(story.articles[told[i].b.article - 1].text)));
}

void printStories(const QList<Story> &stories, bool list)
{
    Figures figures;
    for (const Story &story : stories) {
        if (list)
            std::printf("%s\n", qPrintable(story.name));
        const ClaimAnalysis analysis = analyseClaims(story.articles, recognise(story.articles));
        addLinks(story, analysis, figures);
        addConflicts(story, analysis, figures, list);
    }
    std::printf("links of %d stories: AP %.3f, R@1 %.3f, R@3 %.3f\n", int(stories.size()),
                figures.precision / double(stories.size()), figures.first.value(), figures.third.value());
    const double recall = double(figures.pairsFound.hits) / figures.pairsThere;
    const double precision = figures.pairsFound.value();
    std::printf("claims: pairs in one claim, precision %.3f, recall %.3f, F1 %.3f\n", precision, recall,
                2 * precision * recall / (precision + recall));
    constexpr const char *kinds[] = {"figures", "polarity", "status", "date"};
    std::printf("conflicts among the first %d of a story: %d of %d of any kind; %d told, %d real\n", conflictsAsked,
                figures.anyKind.hits, figures.anyKind.all, figures.conflictsTold, figures.conflictsReal);
    std::printf("traps among them: %d of %d\n", figures.traps.hits, figures.traps.all);
    for (size_t kind = 0; kind < 4; ++kind)
        std::printf("  %s: %d of %d\n", kinds[kind], figures.conflicts[kind].hits, figures.conflicts[kind].all);
}

void printSample()
{
    const ClaimGold gold = readClaimGold(QStringLiteral(PROJECT_ROOT));
    const ClaimAnalysis analysis = analyseClaims(gold.articles, recognise(gold.articles));
    const ClaimMeasures measures = measureClaims(gold, analysis);
    std::printf("sample articles: %d claims, %.2f of them true; of %d true ones %.2f found\n",
                int(analysis.claims.size()), measures.claimsTold, int(gold.claims.size()), measures.claimsFound);
    std::printf("  pairs in one claim: precision %.2f, recall %.2f; stance %.2f, other figures marked %.2f\n",
                measures.pairPrecision, measures.pairRecall, measures.stance, measures.differing);
    std::printf("  conflicts %.2f, citations %.2f, origins %.2f\n", measures.conflicts, measures.citations,
                measures.origins);
}

// Several stories in one project have nothing to do with each other.
void printTogether(const QList<Story> &stories)
{
    QList<Article> articles;
    QHash<Id, qsizetype> storyOf;
    for (qsizetype i = 0; i < stories.size(); ++i) {
        for (Article article : stories[i].articles) {
            article.id = articles.size() + 1;
            storyOf.insert(article.id, i);
            articles.append(article);
        }
    }
    const ClaimAnalysis analysis = analyseClaims(articles, recognise(articles));
    int mixed = 0;
    for (const Claim &claim : analysis.claims)
        mixed += std::any_of(claim.passages.begin(), claim.passages.end(), [&](const Passage &passage) {
            return storyOf[passage.article] != storyOf[claim.passages.first().article];
        });
    const auto mixes = [&](const auto &pair) { return storyOf[pair.a.article] != storyOf[pair.b.article]; };
    const qsizetype links = std::count_if(analysis.links.begin(), analysis.links.end(), mixes);
    const qsizetype conflicts = std::count_if(analysis.conflicts.begin(), analysis.conflicts.end(), mixes);
    std::printf("%d stories in one project: %d of %d claims mix them, %d of %d links, %d of %d conflicts\n",
                int(stories.size()), mixed, int(analysis.claims.size()), int(links), int(analysis.links.size()),
                int(conflicts), int(analysis.conflicts.size()));
}

// Articles of as many events as wanted: a story told again of other people and places, with other figures.
QList<Article> generated(const QList<Story> &stories, int count)
{
    QList<Article> articles;
    for (int round = 0; articles.size() < count; ++round) {
        for (const Story &story : stories) {
            for (Article article : story.articles) {
                if (articles.size() >= count)
                    break;
                for (QChar &c : article.text) {
                    if (c.isDigit())
                        c = QChar(u'0' + (c.digitValue() + round) % 10);
                    else if (c.isUpper() && c < u'Z')
                        c = QChar(u'A' + (c.unicode() - u'A' + round) % 26);
                }
                article.id = articles.size() + 1;
                article.published = article.published.addDays(40 * round);
                articles.append(article);
            }
        }
    }
    return articles;
}

double millisecondsEach(const QList<Article> &articles)
{
    const QList<QList<Mention>> mentions = recognise(articles);
    QElapsedTimer timer;
    timer.start();
    const ClaimAnalysis analysis = analyseClaims(articles, mentions);
    const double each = double(timer.nsecsElapsed()) / 1e6 / double(articles.size());
    std::printf("%5d articles: %.2f ms an article, %d claims, %d links\n", int(articles.size()), each,
                int(analysis.claims.size()), int(analysis.links.size()));
    return each;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QList<Story> stories = readStories(StoryGroup::Fitted);
    const bool list = QCoreApplication::arguments().contains(QStringLiteral("--list"));
    printStories(stories, list);
    std::printf("plainly told, of which only conflicts are learnt:\n");
    printStories(readStories(StoryGroup::FittedPlain), list);
    std::printf("kept apart:\n");
    printStories(readStories(StoryGroup::KeptApart), list);
    std::printf("kept apart and never read:\n");
    printStories(readStories(StoryGroup::Sealed), false); // whoever lists conflicts would read them
    std::printf("kept apart, never read and plainly told:\n");
    printStories(readStories(StoryGroup::SealedPlain), false);
    printTogether(stories.mid(0, 3));
    printTogether(stories.mid(0, 12));
    printTogether(stories);
    printSample();
    const QList<int> sizes = isFullBench() ? QList<int>{100, 1000, 10000} : QList<int>{100, 1000};
    const double few = millisecondsEach(generated(stories, sizes.first()));
    for (const int size : sizes.mid(1))
        std::printf("an article among %d costs %.2f times one among %d\n", size,
                    millisecondsEach(generated(stories, size)) / few, sizes.first());
    return 0;
}
