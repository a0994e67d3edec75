// Which passages of a claim give another figure, after whatever the analyst does to it.
#include "app/claims/claimfigures.h"
#include "app/versions.h"
#include "tests/app/projectfixture.h"

using namespace crossread;

namespace {

const char *const courier = "The fire in the warehouse injured 12 dockworkers.\nIt cost the port $4 million.";
const char *const ledger = "Harbour: 12 dockworkers were hurt by the fire.\nThe damage is $4 million.";
const char *const post = "There were 19 dockworkers hurt by the flames.\nThe port puts it at $6 million.";

} // namespace

class PassageFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whoDiffers_data();
    void whoDiffers();
    void aClaimByHand();
    void addedAndRemoved();
    void movedMergedAndSplit();
    void reworded();
    void cut();
    void goneWithItsArticle();
    void acceptedInReview();
    void asRecognised();

private:
    Id make(const QString &statement, const QList<PassageRef> &places)
    {
        Claim claim;
        claim.statement = statement;
        for (const PassageRef &place : places)
            claim.passages += passage(place);
        const auto id = addClaim(project(), claim);
        return id.ok() ? *id : 0;
    }
    static Passage passage(const PassageRef &place)
    {
        return ProjectFixture::passage(place.article, place.span.start, place.span.end);
    }
    // A line of an article.
    PassageRef line(Id article, int number) const
    {
        const QString text = project().article(article).text;
        const QString words = text.section(QLatin1Char('\n'), number, number);
        const qsizetype start = text.indexOf(words);
        return {article, {start, start + words.size()}};
    }
    // The articles that differ, in the order of the passages: "p".
    QString differing(Id claim) const
    {
        QString names;
        for (const Passage &one : project().claim(claim).passages) {
            if (one.figureDiffers)
                names += one.article == m_courier ? u'c' : one.article == m_ledger ? u'l' : u'p';
        }
        return names;
    }
    Project &project() const { return **m_fixture; }

    std::unique_ptr<ProjectFixture> m_fixture;
    Id m_courier = 0;
    Id m_ledger = 0;
    Id m_post = 0;
};

void PassageFiguresTest::init()
{
    m_fixture = std::make_unique<ProjectFixture>();
    m_courier = m_fixture->add(QString::fromUtf8(courier), QStringLiteral("Courier"));
    m_ledger = m_fixture->add(QString::fromUtf8(ledger), QStringLiteral("Ledger"));
    m_post = m_fixture->add(QString::fromUtf8(post), QStringLiteral("Post"));
}

void PassageFiguresTest::whoDiffers_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("passages"); // the first is what the statement was made of
    QTest::addColumn<QList<int>>("differing");
    const QString none = QStringLiteral("Dockworkers were hurt.");
    const auto row = [&](const char *name, const QString &statement, const QStringList &passages,
                         QList<int> differing) { QTest::newRow(name) << statement << passages << differing; };
    row("the fewer", none, {"12 people were hurt", "12 people in all", "19 people were hurt"}, {2});
    row("a draw goes to the source of the statement", none, {"12 people were hurt", "19 people were hurt"}, {1});
    row("a draw goes to the statement", "19 people were hurt.", {"12 people were hurt", "19 people were hurt"}, {0});
    row("more outweigh it", "19 people were hurt.", {"12 people", "12 people", "12 people", "19 people"}, {3});
    row("a draw of several", "19 people were hurt.", {"12 people", "12 people", "19 people"}, {0, 1});
    row("a draw that nobody decides", none, {"People were hurt", "12 people", "19 people"}, {1, 2});
    row("nobody gives one", none, {"People were hurt", "Some were hurt"}, {});
    row("only one gives one", none, {"12 people were hurt", "Some were hurt"}, {});
    row("the statement alone gives one", "12 people were hurt.", {"Some were hurt", "19 people were hurt"}, {1});
    row("something else is counted", none, {"12 people were hurt", "It cost $19 million"}, {});
    row("bounds leave it open", none, {"At least 9 people were hurt", "12 people were hurt"}, {});
    row("bounds are passed", none, {"At least 40 people were hurt", "12 people were hurt"}, {1});
    row("a number without a noun", none, {"12 people were hurt", "19 people were hurt, 19 people"}, {1});
    row("percentages", none, {"Sales fell by 12 percent", "Sales fell by 31 percent"}, {1});
}

void PassageFiguresTest::whoDiffers()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, passages);
    QFETCH(QList<int>, differing);
    Claim claim;
    claim.statement = statement;
    for (int i = 0; i < passages.size(); ++i) {
        const QString text = QStringLiteral("%1, said %2.").arg(passages.at(i), QChar(u'A' + i)); // each its own
        const Id article = m_fixture->add(text, QStringLiteral("Outlet %1").arg(i));
        Passage one = passage({article, {0, text.size()}});
        claim.passages += one;
    }
    const auto id = addClaim(project(), claim);
    EXPECT_OK(id);
    QList<int> found;
    const QList<Passage> made = project().claim(*id).passages;
    for (int i = 0; i < made.size(); ++i) {
        if (made.at(i).figureDiffers)
            found += i;
    }
    QCOMPARE(found, differing);
}

void PassageFiguresTest::aClaimByHand()
{
    const Id id = make(QStringLiteral("Fire"), {line(m_courier, 0), line(m_post, 1)});
    const QList<Passage> passages = project().claim(id).passages;
    QCOMPARE(passages.size(), 2);
    QCOMPARE(passages.at(0).figures.size(), 1);
    QCOMPARE(passages.at(0).figures.first().max, 12.0);
    QCOMPARE(passages.at(0).figures.first().unit, QStringLiteral("dockworker"));
    QCOMPARE(passages.at(1).figures.size(), 1);
    QCOMPARE(passages.at(1).figures.first().unit, QStringLiteral("USD"));
    QVERIFY(m_fixture->reopen());
    QCOMPARE(project().claim(id).passages, passages);
}

void PassageFiguresTest::addedAndRemoved()
{
    const Id id = make(QStringLiteral("Dockworkers were hurt"), {line(m_post, 0)});
    QCOMPARE(differing(id), QString());
    EXPECT_OK(addPassages(project(), id, {passage(line(m_courier, 0))}));
    QCOMPARE(differing(id), QStringLiteral("c")); // one against one: the statement was the Post's
    const Id fourth = m_fixture->add(QStringLiteral("Burns: 12 dockworkers are in hospital."), QStringLiteral("Star"));
    EXPECT_OK(addPassages(project(), id, {passage(line(m_ledger, 0)), passage(line(m_ledger, 1))}));
    QCOMPARE(differing(id), QStringLiteral("cl"));
    EXPECT_OK(addPassages(project(), id, {passage(line(fourth, 0))}));
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(removePassages(project(), id, {line(m_ledger, 0), line(fourth, 0)}));
    QCOMPARE(differing(id), QStringLiteral("c"));
    EXPECT_OK(project().undo());
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(project().undo());
    QCOMPARE(differing(id), QStringLiteral("cl"));
    EXPECT_OK(project().redo());
    QCOMPARE(differing(id), QStringLiteral("p"));
}

void PassageFiguresTest::movedMergedAndSplit()
{
    const Id first = make(QStringLiteral("Dockworkers were hurt"), {line(m_courier, 0), line(m_ledger, 0)});
    const Id second = make(QStringLiteral("A fire"), {line(m_post, 0), line(m_post, 1)});
    EXPECT_OK(movePassages(project(), second, first, {line(m_post, 0)}));
    QCOMPARE(differing(first), QStringLiteral("p"));
    EXPECT_OK(movePassages(project(), first, second, {line(m_post, 0)}));
    QCOMPARE(differing(first), QString());
    QCOMPARE(differing(second), QString());
    EXPECT_OK(mergeClaims(project(), {first, second}));
    QCOMPARE(differing(first), QStringLiteral("p"));
    const auto apart = splitClaim(project(), first, {line(m_courier, 0), line(m_post, 0)}, QStringLiteral("Hurt"));
    EXPECT_OK(apart);
    QCOMPARE(differing(first), QString());
    QCOMPARE(differing(*apart), QStringLiteral("p"));
    const auto alone = splitClaim(project(), *apart, {line(m_post, 0)}, QStringLiteral("Burnt"));
    EXPECT_OK(alone);
    QCOMPARE(differing(*alone), QString());
}

void PassageFiguresTest::reworded()
{
    const Id id = make(QStringLiteral("The fire hurt dockworkers"), {line(m_courier, 0), line(m_post, 0)});
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(rewordClaim(project(), id, QStringLiteral("The fire hurt 19 dockworkers")));
    QCOMPARE(differing(id), QStringLiteral("c"));
    EXPECT_OK(rewordClaim(project(), id, QStringLiteral("The fire hurt 12 dockworkers")));
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(project().undo());
    QCOMPARE(differing(id), QStringLiteral("c"));
}

void PassageFiguresTest::cut()
{
    const Id id = make(QStringLiteral("Hurt"), {line(m_courier, 0), line(m_ledger, 0), line(m_post, 0)});
    QCOMPARE(differing(id), QStringLiteral("p"));
    const auto apart = cutPassages(project(), id, line(m_courier, 0), line(m_post, 0));
    EXPECT_OK(apart);
    QCOMPARE(differing(id), QString());
    QCOMPARE(differing(*apart), QStringLiteral("p"));
}

void PassageFiguresTest::goneWithItsArticle()
{
    const Id id = make(QStringLiteral("Dockworkers were hurt"), {line(m_courier, 0), line(m_post, 0)});
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(removeArticles(project(), {m_courier}));
    QCOMPARE(differing(id), QString());
    EXPECT_OK(project().undo());
    QCOMPARE(differing(id), QStringLiteral("p"));
}

// What the newer version says instead is what counts once it is taken.
void PassageFiguresTest::acceptedInReview()
{
    const Id id =
        make(QStringLiteral("Dockworkers were hurt"), {line(m_courier, 0), line(m_ledger, 0), line(m_post, 0)});
    QCOMPARE(differing(id), QStringLiteral("p"));
    QString text = QString::fromUtf8(post);
    text.replace(QStringLiteral("19"), QStringLiteral("12"));
    Article newer = ProjectFixture::article(text, QStringLiteral("Post"));
    const auto added = addVersion(project(), newer, m_post, planCarry(carryInput(project(), m_post), text));
    EXPECT_OK(added);
    QCOMPARE(project().placements().size(), 1);
    QCOMPARE(differing(id), QStringLiteral("p"));
    EXPECT_OK(acceptPlacement(project(), project().placements().first().id));
    const Passage moved = project().claim(id).passages.last();
    QCOMPARE(moved.article, *added);
    QCOMPARE(moved.figures.size(), 1);
    QCOMPARE(moved.figures.first().max, 12.0);
    QCOMPARE(differing(id), QString());
    EXPECT_OK(project().undo());
    QCOMPARE(differing(id), QStringLiteral("p"));
    QCOMPARE(project().claim(id).passages.last().figures.first().max, 19.0);
}

// Where names and figures have been recognised, those hold, with the analyst's word over them.
void PassageFiguresTest::asRecognised()
{
    Mention mention;
    mention.span = {line(m_post, 0).span.start + 11, line(m_post, 0).span.start + 25};
    mention.kind = QStringLiteral("quantity");
    mention.entity = QStringLiteral("12 dockworkers");
    mention.value = Figure{QStringLiteral("quantity"), 12, 12, Bound::Exact, QStringLiteral("dockworker"), {}, {}};
    EXPECT_OK(project().setMentions({{m_post, {mention}}}));
    const Id id = make(QStringLiteral("Dockworkers were hurt"), {line(m_courier, 0), line(m_post, 0)});
    QCOMPARE(project().claim(id).passages.last().figures, QList<Figure>{*mention.value});
    QCOMPARE(differing(id), QString());
}

QTEST_GUILESS_MAIN(PassageFiguresTest)
#include "tst_passagefigures.moc"
