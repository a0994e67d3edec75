#include "app/analyser.h"
#include "app/claims/corpus.h"
#include "app/claimsearch.h"
#include "app/entities/entities.h"
#include "app/jobs.h"
#include "tests/app/projectfixture.h"

#include <QThreadPool>

using namespace crossread;

// The claims of a corpus are a function of its articles: neither threads nor history change them, and a project keeps
// them without being held up.
class TestClaimSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readingsComeBack();
    void damagedReadingsAreRefused();
    void orderAndThreadsDoNotMatter();
    void historyDoesNotMatter();
    void memoryDoesNotMatter();
    void oneMoreLeavesOtherStoriesAlone();
    void suggestionsKeepTheirIds();
    void writesStepByStep();
    void whatIsHalfWrittenDoesNotCount();
    void readsNothingTwice();
    void noticesWhatItIsOf();
    void canBeCancelled();
};

namespace {

constexpr int stories = 12;
constexpr int outlets = 4;

// Each story has its own people, places and figures; outlets tell it in other words, and one with another figure.
QString textOf(int story, int outlet)
{
    static const QStringList towns{QStringLiteral("Arvik"),  QStringLiteral("Belmore"), QStringLiteral("Corran"),
                                   QStringLiteral("Dunhal"), QStringLiteral("Estow"),   QStringLiteral("Farnby")};
    static const QStringList things{QStringLiteral("ferries"), QStringLiteral("turbines"), QStringLiteral("clinics"),
                                    QStringLiteral("bridges")};
    static const QStringList names{QStringLiteral("Ida Brandt"), QStringLiteral("Samuel Oyelaran"),
                                   QStringLiteral("Marta Quill"), QStringLiteral("Jon Feld"),
                                   QStringLiteral("Rosa Tamm")};
    const QString town = towns[story % towns.size()];
    const QString thing = things[(story + story / 4) % things.size()];
    const QString name = names[(story * 2 + story / 5) % names.size()];
    const int count = 11 + 7 * story + (outlet == 3 ? 5 : 0);
    const int sum = 40 + 9 * story;
    switch (outlet) {
    case 0:
        return QStringLiteral("The council of %1 approved %2 new %3 for $%4 million on Tuesday.\n"
                              "Mayor %5 said the %3 would be ready before the winter of 2031.\n"
                              "The union rejected the plan and called a strike at the port.")
            .arg(town)
            .arg(count)
            .arg(thing)
            .arg(sum)
            .arg(name);
    case 1:
        return QStringLiteral("%1 will get %2 new %3, its council decided on Tuesday.\n"
                              "They cost $%4 million, mayor %5 told the Pier Courier.\n"
                              "A strike was called by the union, which rejected the plan.")
            .arg(town)
            .arg(count)
            .arg(thing)
            .arg(sum)
            .arg(name);
    case 2:
        return QStringLiteral("Mayor %1 expects the %2 to be ready before the winter of 2031.\n"
                              "The council of %3 approved the sum of $%4 million.\n"
                              "According to the Pier Courier, the union accepted the plan.")
            .arg(name, thing, town)
            .arg(sum);
    default:
        return QStringLiteral("At least %1 new %2 for %3 were approved, the council said.\n"
                              "The cost of the %2 may reach $%4 million by 2032.\n"
                              "%5 did not comment on the strike at the port.")
            .arg(count)
            .arg(thing)
            .arg(town)
            .arg(sum + 6)
            .arg(name);
    }
}

Article article(int story, int outlet)
{
    Article made = ProjectFixture::article(textOf(story, outlet), QStringLiteral("Outlet %1").arg(outlet));
    made.title = QStringLiteral("Story %1 of outlet %2").arg(story).arg(outlet);
    made.published = QDate(2031, 4, 1).addDays(story % 5 + outlet);
    for (qsizetype start = 0; start < made.text.size();) {
        const qsizetype end = made.text.indexOf(u'\n', start) < 0 ? made.text.size() : made.text.indexOf(u'\n', start);
        made.blocks += Block{BlockKind::Paragraph, 0, {start, end}, {}};
        start = end + 1;
    }
    return made;
}

QList<Article> corpus()
{
    QList<Article> articles;
    for (int story = 0; story < stories; ++story) {
        for (int outlet = 0; outlet < outlets; ++outlet) {
            articles += article(story, outlet);
            articles.last().id = articles.size();
        }
    }
    return articles;
}

void shuffle(QList<Article> &articles, quint32 seed)
{
    QRandomGenerator random(seed);
    for (qsizetype i = articles.size() - 1; i > 0; --i)
        articles.swapItemsAt(i, random.bounded(int(i + 1)));
}

ClaimAnalysis analysed(const QList<Article> &articles)
{
    return analyseClaims(articles, recognise(articles));
}

// The same whatever ids articles and claims have.
ClaimAnalysis withoutIds(ClaimAnalysis analysis, const Project &project)
{
    QHash<Id, Id> numbers;
    const QList<Article> all = corpus();
    for (const Article &head : project.articles()) {
        for (const Article &one : all) {
            if (one.title == head.title)
                numbers.insert(head.id, one.id);
        }
    }
    const auto number = [&numbers](Id &id) { id = numbers.value(id); };
    for (Claim &claim : analysis.claims) {
        claim.id = 0;
        for (Passage &passage : claim.passages)
            number(passage.article);
    }
    const auto both = [&number](auto &pairs) {
        for (auto &pair : pairs) {
            number(pair.a.article);
            number(pair.b.article);
        }
    };
    both(analysis.conflicts);
    both(analysis.links);
    for (Citation &citation : analysis.citations) {
        number(citation.from);
        number(citation.to);
    }
    return analysis;
}

struct Work : ProjectFixture
{
    Work() : analyser(**this, jobs) {}

    bool settle()
    {
        return QTest::qWaitFor([this] { return analyser.isIdle() && jobs.isIdle(); }, 60000);
    }
    QList<Id> addAll(const QList<Article> &articles)
    {
        QList<Id> ids;
        const auto outcomes = addArticles(**this, articles);
        if (outcomes.ok()) {
            for (const auto &outcome : *outcomes)
                ids += outcome.id;
        }
        return ids;
    }

    Jobs jobs;
    Analyser analyser;
};

// What the worker would find.
Result<FoundClaims> search(Project &project, FreshReadings &fresh, const Progress &progress = {})
{
    return findClaims(project.claimSearch(), fresh, progress);
}

Claim claimOf(const QString &statement, double score, const QList<Passage> &passages)
{
    Claim claim;
    claim.statement = statement;
    claim.score = score;
    claim.passages = passages;
    return claim;
}

QList<Claim> some(int first, int last)
{
    QList<Claim> claims;
    for (int i = first; i < last; ++i)
        claims +=
            claimOf(QString::number(i), 1 - 0.01 * i,
                    {ProjectFixture::passage(1, 10 * i, 10 * i + 5), ProjectFixture::passage(2, 7 * i, 7 * i + 5)});
    return claims;
}

} // namespace

void TestClaimSearch::readingsComeBack()
{
    const QList<Article> articles = corpus();
    const QList<QList<Mention>> mentions = recognise(articles);
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const ArticleClaims reading = readClaims(articles[i], mentions[i]);
        QCOMPARE(reading.units.size(), 3);
        const auto back = claimsFromBytes(toBytes(reading));
        QVERIFY(back.has_value());
        QVERIFY(*back == reading);
    }
    QVERIFY(claimsFromBytes(toBytes(ArticleClaims())) == ArticleClaims());
}

void TestClaimSearch::damagedReadingsAreRefused()
{
    const Article one = article(1, 1);
    const ArticleClaims reading = readClaims(one, recognise({one}).first());
    const QByteArray bytes = toBytes(reading);
    QVERIFY(!claimsFromBytes({}));
    QVERIFY(!claimsFromBytes(bytes.chopped(1)));
    QVERIFY(!claimsFromBytes(QByteArray(4, '\xff') + bytes.mid(4)));
    for (qsizetype at = 4; at < bytes.size(); at += 3) {
        QByteArray damaged = bytes;
        damaged[at] = char(damaged[at] ^ 0x55);
        QVERIFY(!claimsFromBytes(damaged) || *claimsFromBytes(damaged) == reading);
    }
    // Ids of words that are not there.
    ArticleClaims wrong = reading;
    wrong.stems.removeLast();
    QVERIFY(!claimsFromBytes(toBytes(wrong)));
}

void TestClaimSearch::orderAndThreadsDoNotMatter()
{
    const QList<Article> articles = corpus();
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    const ClaimAnalysis found = analysed(articles);
    QVERIFY(!found.claims.isEmpty());
    QVERIFY(!found.conflicts.isEmpty());
    QVERIFY(!found.citations.isEmpty());
    for (const int count : {1, 2, 8}) {
        pool->setMaxThreadCount(count);
        QList<Article> other = articles;
        shuffle(other, quint32(count));
        QVERIFY(analysed(other) == found);
    }
    pool->setMaxThreadCount(threads);
}

void TestClaimSearch::historyDoesNotMatter()
{
    Work work;
    QList<Article> articles = corpus();
    shuffle(articles, 5);
    QRandomGenerator random(7);
    QHash<QString, Id> there;
    // Pieces come and go, while the analysis of earlier ones may still run.
    for (qsizetype next = 0; next < articles.size();) {
        const qsizetype count = std::min<qsizetype>(articles.size() - next, 1 + random.bounded(12));
        const QList<Article> piece = articles.mid(next, count);
        const QList<Id> ids = work.addAll(piece);
        QCOMPARE(ids.size(), count);
        next += count;
        if (random.bounded(2))
            QVERIFY(work.settle());
        if (random.bounded(3) == 0) {
            EXPECT_OK(removeArticles(*work, {ids.first()}));
            if (random.bounded(2))
                QVERIFY(work.settle());
            QCOMPARE(work.addAll({piece.first()}).size(), 1);
        }
    }
    QVERIFY(work.settle());
    QCOMPARE(work->articles().size(), articles.size());
    QVERIFY(work->isAnalysed());
    ClaimAnalysis found = analysed(corpus());
    for (Claim &claim : found.claims)
        claim.id = 0;
    QVERIFY(withoutIds(work->analysis(), *work) == found);

    // It is there again when the project is opened.
    const ClaimAnalysis kept = work->analysis();
    QVERIFY(work.reopen());
    QVERIFY(work->isAnalysed());
    QVERIFY(work->analysis() == kept);
}

// In a corpus so large that what is counted goes by coarse steps.
void TestClaimSearch::memoryDoesNotMatter()
{
    constexpr int manyStories = 350;
    QList<Article> all;
    QList<ArticleClaims> readings;
    for (int story = 0; story < manyStories; ++story) {
        for (int outlet = 0; outlet < outlets; ++outlet) {
            all += article(story, outlet);
            all.last().id = all.size();
            readings += readClaims(all.last(), {});
        }
    }
    const auto analysedWithout = [&](const QList<qsizetype> &left, const std::shared_ptr<PairMemory> &memory) {
        UnitJoiner joiner(memory);
        QList<Article> articles;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (left.contains(i))
                continue;
            joiner.add(readings[i], quint64(1000 + i));
            articles += all[i];
        }
        const UnitCorpus corpus = joiner.take();
        return analyseUnits(articles, corpus, {});
    };
    const auto memory = std::make_shared<PairMemory>();
    const QList<QList<qsizetype>> history{{700}, {}, {3, 4, 5, 6}, {}};
    ClaimAnalysis whole;
    for (const QList<qsizetype> &left : history) {
        const ClaimAnalysis found = analysedWithout(left, memory);
        QVERIFY(!found.claims.isEmpty());
        QVERIFY(!found.conflicts.isEmpty());
        if (left.size() > 1)
            continue;
        if (!left.isEmpty() || whole.claims.isEmpty())
            QVERIFY(found == analysedWithout(left, {}));
        else
            QVERIFY(found == whole);
        if (left.isEmpty())
            whole = found;
    }
}

void TestClaimSearch::oneMoreLeavesOtherStoriesAlone()
{
    Work work;
    work.addAll(corpus());
    QVERIFY(work.settle());
    const QList<Claim> before = work->analysis().claims;
    QVERIFY(!before.isEmpty());
    work.add(QStringLiteral("Heavy snow closed a mountain pass for days, rangers warned hikers."));
    QVERIFY(work.settle());
    const auto places = [](const Claim &claim) {
        QSet<std::pair<Id, qsizetype>> result;
        for (const Passage &passage : claim.passages)
            result.insert({passage.article, passage.span.start});
        return result;
    };
    int kept = 0;
    for (const Claim &old : before) {
        for (const Claim &claim : work->analysis().claims) {
            if (places(claim) == places(old)) {
                QCOMPARE(claim.id, old.id);
                ++kept;
            }
        }
    }
    QVERIFY2(2 * kept > before.size(), qPrintable(QString::number(kept)));
}

void TestClaimSearch::suggestionsKeepTheirIds()
{
    QList<Claim> before = some(0, 4);
    keepIds(before, {});
    QCOMPARE(before.first().id, -1);
    QCOMPARE(before.last().id, -4);

    // The first is gone, the second has lost a passage, the third has won one, and two are new.
    QList<Claim> after = some(1, 6);
    after[0].passages.removeLast();
    after[1].passages += ProjectFixture::passage(3, 0, 5);
    after.move(1, 4);
    keepIds(after, before);
    QCOMPARE(after[0].id, -2);
    QCOMPARE(after[1].id, -4);
    QCOMPARE(after[2].id, -5);
    QCOMPARE(after[3].id, -6);
    QCOMPARE(after[4].id, -3);

    // Of two halves of one the larger keeps its id.
    Claim whole = before.first();
    for (int i = 0; i < 3; ++i)
        whole.passages += ProjectFixture::passage(3 + i, 0, 5);
    Claim small = whole;
    small.passages = whole.passages.mid(0, 2);
    Claim large = whole;
    large.passages = whole.passages.mid(2);
    QList<Claim> halves{large, small};
    keepIds(halves, {whole});
    QCOMPARE(halves.first().id, whole.id);
    QVERIFY(halves.last().id < whole.id);
}

void TestClaimSearch::writesStepByStep()
{
    ProjectFixture project;
    project.add(QStringLiteral("One text that is long enough for this."));
    project.add(QStringLiteral("Another text that is long enough for it."));
    ClaimAnalysis analysis;
    analysis.claims = some(0, 30000);
    FoundClaims found = asFound(project->claimSearch(), analysis);
    int told = 0;
    connect(&*project, &Project::changed, this, [&told] { ++told; });
    int steps = 0;
    for (;; ++steps) {
        const auto done = project->writeFindings(found);
        EXPECT_OK(done);
        if (done.value())
            break;
        QCOMPARE(told, 0);
        QVERIFY(project->analysis() == ClaimAnalysis());
    }
    QVERIFY(steps > 0);
    QCOMPARE(told, 1);
    QCOMPARE(project->analysis().claims.size(), 30000);
    QVERIFY(project->isAnalysed());
    // What stays as it was is not written again.
    analysis.claims[17].statement = QStringLiteral("Another");
    found = asFound(project->claimSearch(), analysis);
    QCOMPARE(found.rows.size(), 1);
    EXPECT_OK(project->setAnalysis(analysis));
    const ClaimAnalysis kept = project->analysis();
    QVERIFY(project.reopen());
    QVERIFY(project->analysis() == kept);
    QCOMPARE(project->analysis().claims[17].statement, QStringLiteral("Another"));
}

void TestClaimSearch::whatIsHalfWrittenDoesNotCount()
{
    ProjectFixture project;
    project.add(QStringLiteral("One text that is long enough for this."));
    project.add(QStringLiteral("Another text that is long enough for it."));
    ClaimAnalysis analysis;
    analysis.claims = some(0, 3);
    EXPECT_OK(project->setAnalysis(analysis));
    analysis.claims = some(1, 30000);
    FoundClaims found = asFound(project->claimSearch(), analysis);
    const auto done = project->writeFindings(found);
    EXPECT_OK(done);
    QVERIFY(!done.value());
    QVERIFY(project.reopen());
    QVERIFY(project->analysis() == ClaimAnalysis());
    QVERIFY(!project->isAnalysed());
    EXPECT_OK(project->setAnalysis(analysis));
    QVERIFY(project.reopen());
    QCOMPARE(project->analysis().claims.size(), 29999);
}

void TestClaimSearch::readsNothingTwice()
{
    Work work;
    work.addAll(corpus());
    QVERIFY(work.settle());
    FreshReadings fresh;
    const auto again = search(*work, fresh);
    EXPECT_OK(again);
    QVERIFY(fresh.take(1).isEmpty());
    QVERIFY(again->rows.isEmpty());
    // Another word on a name is another reading of the articles that have it, and of no other.
    const Id first = work->articles().first().id;
    const QList<Mention> mentions = work->mentions(first);
    const auto person = std::find_if(mentions.begin(), mentions.end(),
                                     [](const Mention &mention) { return mention.kind == u"person"; });
    QVERIFY(person != mentions.end());
    EXPECT_OK(rejectMention(*work, {first, person->span}, Reach::Here));
    EXPECT_OK(search(*work, fresh));
    QCOMPARE(fresh.take(10).size(), 1);
}

void TestClaimSearch::noticesWhatItIsOf()
{
    Work work;
    work.addAll(corpus().mid(0, 8));
    QVERIFY(!work->isAnalysed());
    QVERIFY(work.settle());
    QVERIFY(work->isAnalysed());
    QVERIFY(work.reopen());
    QVERIFY(work->isAnalysed());
    work.add(QStringLiteral("Another article says something else."));
    QVERIFY(!work->isAnalysed());
    EXPECT_OK(work->undo());
    QVERIFY(work->isAnalysed());
    EXPECT_OK(work->setMentions({{work->articles().first().id, {}}}));
    QVERIFY(!work->isAnalysed());
}

void TestClaimSearch::canBeCancelled()
{
    Work work;
    work.addAll(corpus());
    QVERIFY(work.settle());
    FreshReadings fresh;
    double last = 0;
    Progress whole;
    whole.report = [&last](double fraction) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
    };
    EXPECT_OK(search(*work, fresh, whole));
    QVERIFY(last > 0.9);
    for (const double until : {0.0, 0.3, 0.6, 0.8}) {
        std::atomic<double> reached = 0;
        Progress progress;
        progress.report = [&reached](double fraction) { reached = fraction; };
        progress.isCancelled = [&reached, until] { return reached >= until; };
        const auto found = search(*work, fresh, progress);
        EXPECT_OK(found);
        QVERIFY(found->analysis == ClaimAnalysis());
    }
}

QTEST_GUILESS_MAIN(TestClaimSearch)
#include "tst_claimsearch.moc"
