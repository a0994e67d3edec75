// Versions of articles, and what the analyst decides of what is carried over between them.
#include "app/store/versions.h"
#include "app/webimport.h"
#include "tests/app/versionsfixture.h"

#include <QSignalSpy>

using namespace crossread;

class ArticleVersionsTest : public QObject, VersionsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void carries_data();
    void carries();
    void theNewestIsCurrent();
    void theNewestStandsWhereTheFirstStood();
    void undoBringsAllBack();
    void passagesFollow();
    void otherFiguresAreAnotherStatement();
    void namesFollow();
    void theSameWordsThrice_data();
    void theSameWordsThrice();
    void whatIsDoubtfulIsLookedForAgain();
    void whatHasChangedSinceThePlan();
    void decisions_data();
    void decisions();
    void severalAtOnce();
    void separating();
    void removingTheNewest();
    void removingOneInBetween();
    void theNoteOnTheArticle();
    void declaredByTheAnalyst();
    void olderOnesComeLate();
    void countsAndFindingsPassOver();
    void checking_data();
    void checking();
};

void ArticleVersionsTest::carries_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Anchoring>("verdict");
    QTest::addColumn<QString>("there");
    const auto row = [](const char *words, Anchoring verdict, const char *there) {
        QTest::newRow(words) << QString::fromUtf8(words) << verdict << QString::fromUtf8(there);
    };
    row("Mayor Ida Brandt", Anchoring::Moved, "Mayor Ida Brandt");
    row("May", Anchoring::Moved, "May");
    row("the harbour office", Anchoring::Moved, "the harbour office");
    row("The council will look at the timetable", Anchoring::Moved, "The council will look at the timetable");
    row("Two hundred people waited on the quay for more than an hour", Anchoring::Review,
        "A hundred people stood at the quay for more than an hour");
    row("The company blamed the new crane.", Anchoring::Orphan, "");
}

void ArticleVersionsTest::carries()
{
    QFETCH(QString, words);
    QFETCH(Anchoring, verdict);
    QFETCH(QString, there);
    const Id id = annotate(m_old, words);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    const Annotation annotation = m_project->annotation(id);
    if (verdict == Anchoring::Moved) {
        QCOMPARE(annotation.article, *newer);
        QCOMPARE(quoteAt(annotation), there);
        QCOMPARE(annotation.exact, there);
        QCOMPARE(m_project->placements().size(), 0);
    } else {
        QCOMPARE(annotation.article, m_old); // where it was, with its quote
        QCOMPARE(annotation.exact, words);
        QCOMPARE(m_project->placements().size(), 1);
        const Placement placement = m_project->placements().first();
        QCOMPARE(placement.what, Placement::Annotation);
        QCOMPARE(placement.subject, id);
        QCOMPARE(placement.verdict, verdict);
        QCOMPARE(placement.from, (PassageRef{m_old, annotation.span}));
        QCOMPARE(placement.quote.exact, words);
        QCOMPARE(placement.to.article, verdict == Anchoring::Review ? *newer : Id(0));
        QCOMPARE(placement.to.span.of(after()), there);
    }
    QCOMPARE(faults(), QStringList());
    QVERIFY(m_fixture->reopen());
    m_project = &**m_fixture;
    QCOMPARE(m_project->annotation(id), annotation);
    QCOMPARE(m_project->placements().size(), verdict == Anchoring::Moved ? 0 : 1);
}

void ArticleVersionsTest::theNewestIsCurrent()
{
    QCOMPARE(m_project->versions(m_old), QList<Id>{m_old});
    QSignalSpy changes(m_project, &Project::changed);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(changes.size(), 1);
    const auto change = changes.first().first().value<Change>();
    QVERIFY(change.parts.testFlag(Change::Versions) && change.parts.testFlag(Change::Articles));
    QVERIFY(change.articles.contains(m_old) && change.articles.contains(*newer));
    const auto newest = update(*newer, after() + QStringLiteral("\nMore tomorrow."));
    EXPECT_OK(newest);
    const QList<Id> chain{m_old, *newer, *newest};
    for (const Id id : chain)
        QCOMPARE(m_project->versions(id), chain);
    QVERIFY(m_project->isSuperseded(m_old) && m_project->isSuperseded(*newer) && !m_project->isSuperseded(*newest));
    QCOMPARE(m_project->articles().size(), 3);
    QCOMPARE(m_project->currentArticles().size(), 1);
    QCOMPARE(m_project->currentArticles().first().id, *newest);
    QCOMPARE(m_project->unrecognised(), QList<Id>{*newest});
    QCOMPARE(m_project->unread(), QList<Id>{*newest});
    QCOMPARE(m_project->article(m_old).text, before()); // stays readable
    QVERIFY(m_fixture->reopen());
    QCOMPARE((*m_fixture)->versions(m_old), chain);
}

// A list does not put an article to its end because it was printed once more.
void ArticleVersionsTest::theNewestStandsWhereTheFirstStood()
{
    const auto others = addArticles(*m_project, {ProjectFixture::article(QStringLiteral("Something else.")),
                                                 ProjectFixture::article(QStringLiteral("A third matter."))});
    EXPECT_OK(others);
    const Id second = others->at(0).id;
    const Id third = others->at(1).id;
    const auto current = [this] {
        QList<Id> ids;
        for (const Article &article : m_project->currentArticles())
            ids.append(article.id);
        return ids;
    };
    QCOMPARE(current(), (QList<Id>{m_old, second, third}));
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(current(), (QList<Id>{*newer, second, third}));
    const auto newest = update(*newer, after() + QStringLiteral("\nMore tomorrow."));
    EXPECT_OK(newest);
    QCOMPARE(current(), (QList<Id>{*newest, second, third}));
    QVERIFY(m_fixture->reopen());
    m_project = &**m_fixture;
    QCOMPARE(current(), (QList<Id>{*newest, second, third}));
    // An older one that comes late does not move it either.
    const auto late = addOlderVersion(*m_project, articleOf(before() + QStringLiteral("\nFirst print.")), second);
    EXPECT_OK(late);
    QCOMPARE(current(), (QList<Id>{*newest, second, third}));
}

void ArticleVersionsTest::undoBringsAllBack()
{
    for (const char *words : {"Mayor Ida Brandt", "Two hundred people waited", "The company blamed the new crane."})
        QVERIFY(annotate(m_old, QString::fromUtf8(words)) != 0);
    const QStringList was = m_fixture->dump();
    EXPECT_OK(update(m_old, after()));
    const QStringList is = m_fixture->dump();
    const QList<Placement> open = m_project->placements();
    QCOMPARE(open.size(), 2);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
    QCOMPARE(m_project->placements().size(), 0);
    QVERIFY(!m_project->isSuperseded(m_old));
    EXPECT_OK(m_project->redo());
    QCOMPARE(m_fixture->dump(), is);
    QCOMPARE(m_project->placements(), open);
    QVERIFY(m_project->isSuperseded(m_old));
}

void ArticleVersionsTest::passagesFollow()
{
    const Id other = m_fixture->add(QStringLiteral("Another paper: the council will look at the timetable in May."));
    const Span span = spanOf(before(), QStringLiteral("The council will look at the timetable in May"));
    Claim claim;
    claim.statement = QStringLiteral("The council will look at it");
    claim.passages = {ProjectFixture::passage(m_old, span.start, span.end), ProjectFixture::passage(other, 15, 30)};
    const Span gone = spanOf(before(), QStringLiteral("The company blamed the new crane."));
    claim.passages += ProjectFixture::passage(m_old, gone.start, gone.end);
    claim.passages.first().attribution = {QStringLiteral("the harbour office"), QStringLiteral("said"),
                                          spanOf(before(), QStringLiteral("harbour office will"))};
    const auto id = addClaim(*m_project, claim);
    EXPECT_OK(id);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    const QList<Passage> passages = m_project->claim(*id).passages;
    QCOMPARE(passages.size(), 3);
    QCOMPARE(passages.at(0).article, *newer);
    QCOMPARE(passages.at(0).span.of(after()), passages.at(0).text);
    QCOMPARE(passages.at(0).attribution.span.of(after()), QStringLiteral("harbour office will"));
    QCOMPARE(passages.at(1).article, other);
    QCOMPARE(passages.at(2).article, m_old);
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->placements().first().what, Placement::Passage);
    QCOMPARE(m_project->claim(*id).origins, 1); // both are the Harbour Post's; the old text counts for nothing
    QCOMPARE(faults(), QStringList());
}

void ArticleVersionsTest::otherFiguresAreAnotherStatement()
{
    const QString old = QStringLiteral("The company will pay 120 million crowns for the two new cranes by May.\nNo "
                                       "more was said about it.");
    QString text = old;
    text.replace(QStringLiteral("120"), QStringLiteral("130"));
    const Id article = m_fixture->add(old);
    const Span span{0, old.indexOf(QLatin1Char('\n'))};
    Claim claim;
    claim.statement = QStringLiteral("It pays");
    claim.passages = {ProjectFixture::passage(article, span.start, span.end)};
    EXPECT_OK(addClaim(*m_project, claim));
    const auto note = addAnnotation(*m_project, ProjectFixture::annotation(article, span.start, span.end));
    EXPECT_OK(note);
    const auto newer = update(article, text);
    EXPECT_OK(newer);
    QCOMPARE(m_project->annotation(*note).article, *newer);
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->placements().first().what, Placement::Passage);
    QCOMPARE(m_project->placements().first().verdict, Anchoring::Review);
}

void ArticleVersionsTest::namesFollow()
{
    const Span brandt = spanOf(before(), QStringLiteral("Ida Brandt"));
    const Span crane = spanOf(before(), QStringLiteral("new crane"));
    EXPECT_OK(rejectMention(*m_project, {m_old, brandt}, Reach::Here));
    EXPECT_OK(setMentionKind(*m_project, {m_old, crane}, QStringLiteral("product"), Reach::Here));
    QCOMPARE(m_project->fixedMentions(m_old).size(), 2);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(m_project->fixedMentions(*newer).size(), 1);
    QCOMPARE(m_project->fixedMentions(*newer).first().span.of(after()), QStringLiteral("Ida Brandt"));
    QCOMPARE(m_project->fixedMentions(m_old).size(), 1);
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->placements().first().what, Placement::Mention);
    QCOMPARE(m_project->placements().first().from.article, m_old);
    QCOMPARE(faults(), QStringList());
}

void ArticleVersionsTest::theSameWordsThrice_data()
{
    QTest::addColumn<QString>("newer"); // 1, 2 and 3 are the same line; x, y, z others
    QTest::addColumn<bool>("sure");
    QTest::newRow("reordered") << QStringLiteral("y2x1z3") << false;
    QTest::newRow("one is gone") << QStringLiteral("1y2z") << false;
    QTest::newRow("all but one are gone") << QStringLiteral("y2z") << false;
    QTest::newRow("something between") << QStringLiteral("x1yz2z3") << false;
    QTest::newRow("something behind") << QStringLiteral("x1y2z3y") << true;
    QTest::newRow("something before") << QStringLiteral("zx1y2z3") << true;
}

void ArticleVersionsTest::theSameWordsThrice()
{
    QFETCH(QString, newer);
    QFETCH(bool, sure);
    const auto written = [](const QString &plan) {
        QStringList lines;
        for (const QChar c : plan)
            lines += c == u'x' ? QStringLiteral("The first quarter was a good one for the yard and its people.")
                     : c == u'y'
                         ? QStringLiteral("In the second quarter nothing at all was to be seen of that any more.")
                     : c == u'z' ? QStringLiteral("Nobody can tell what the third quarter will bring to the harbour.")
                                 : QStringLiteral("The company did not answer questions that were put to it about the "
                                                  "state of things, and its lawyers did not either.");
        return lines.join(QLatin1Char('\n'));
    };
    const QString old = written(QStringLiteral("x1y2z3"));
    const Id article = m_fixture->add(old);
    const QString words = QStringLiteral("questions that were put to it about");
    const qsizetype at = old.indexOf(words, old.indexOf(words) + 1); // the second
    const auto id = addAnnotation(*m_project, ProjectFixture::annotation(article, at, at + words.size()));
    EXPECT_OK(id);
    const auto version = update(article, written(newer));
    EXPECT_OK(version);
    const Annotation annotation = m_project->annotation(*id);
    if (sure) {
        QCOMPARE(annotation.article, *version);
        const QString text = written(newer);
        QCOMPARE(annotation.span.start, text.indexOf(words, text.indexOf(words) + 1));
        return;
    }
    QCOMPARE(annotation.article, article);
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->placements().first().verdict, Anchoring::Review);
}

void ArticleVersionsTest::whatIsDoubtfulIsLookedForAgain()
{
    const Id gone = annotate(m_old, QStringLiteral("The company blamed the new crane."));
    const Id left = annotate(m_old, QStringLiteral("nobody told them why"));
    QString without = after();
    without.remove(QStringLiteral(", and nobody told them why"));
    EXPECT_OK(update(m_old, without));
    QCOMPARE(m_project->placements().size(), 2);
    for (const Placement &placement : m_project->placements()) {
        if (placement.subject == left)
            EXPECT_OK(orphanPlacements(*m_project, {placement.id}));
    }
    // The third version is the first again, nearly: what the analyst has left on the first one stays there.
    const auto third = update(m_old, before() + QStringLiteral("\nMore tomorrow."));
    EXPECT_OK(third);
    QCOMPARE(m_project->annotation(gone).article, *third);
    QCOMPARE(m_project->annotation(left).article, m_old);
    QCOMPARE(m_project->placements().size(), 1);
    QVERIFY(m_project->placements().first().decided);
    QCOMPARE(faults(), QStringList());
}

void ArticleVersionsTest::whatHasChangedSinceThePlan()
{
    const Id first = annotate(m_old, QStringLiteral("Mayor Ida Brandt"));
    const Id removed = annotate(m_old, QStringLiteral("the harbour office"));
    const CarryPlan plan = planCarry(carryInput(*m_project, m_old), after());
    Annotation resized = m_project->annotation(first);
    resized.span = spanOf(before(), QStringLiteral("Ida Brandt said on Monday"));
    EXPECT_OK(updateAnnotation(*m_project, resized));
    EXPECT_OK(removeAnnotations(*m_project, {removed}));
    const Id added = annotate(m_old, QStringLiteral("The council will look at the timetable"));
    const auto newer = addVersion(*m_project, articleOf(after()), m_old, plan);
    EXPECT_OK(newer);
    QCOMPARE(quoteAt(m_project->annotation(first)), QStringLiteral("Ida Brandt said on Monday"));
    QCOMPARE(m_project->annotation(first).article, *newer);
    QCOMPARE(m_project->annotation(added).article, *newer);
    QCOMPARE(m_project->annotations().size(), 2);
}

void ArticleVersionsTest::decisions_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<int>("open");      // placements that are left
    QTest::addColumn<QString>("words"); // under the annotation, "" gone
    QTest::newRow("accept") << QStringLiteral("accept") << 0
                            << QStringLiteral("A hundred people stood at the quay for more than an hour");
    QTest::newRow("place") << QStringLiteral("place") << 0 << QStringLiteral("in May");
    QTest::newRow("orphan") << QStringLiteral("orphan") << 1
                            << QStringLiteral("Two hundred people waited on the quay for more than an hour");
    QTest::newRow("remove") << QStringLiteral("remove") << 0 << QString();
}

void ArticleVersionsTest::decisions()
{
    QFETCH(QString, decision);
    QFETCH(int, open);
    QFETCH(QString, words);
    const Id id = annotate(m_old, QStringLiteral("Two hundred people waited on the quay for more than an hour"));
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    const QStringList was = m_fixture->dump();
    const Id placement = m_project->placements().first().id;
    const auto decide = [&]() -> Result<void> {
        if (decision == QLatin1String("accept"))
            return acceptPlacement(*m_project, placement);
        if (decision == QLatin1String("place"))
            return placeAt(*m_project, placement, {*newer, spanOf(after(), QStringLiteral("in May"))});
        return decision == QLatin1String("orphan") ? orphanPlacements(*m_project, {placement})
                                                   : removePlacements(*m_project, {placement});
    };
    EXPECT_OK(decide());
    QCOMPARE(m_project->placements().size(), open);
    QCOMPARE(quoteAt(m_project->annotation(id)), words);
    QCOMPARE(faults(), QStringList());
    const QStringList is = m_fixture->dump();
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
    QCOMPARE(m_project->placements().size(), 1);
    EXPECT_OK(m_project->redo());
    QCOMPARE(m_fixture->dump(), is);
    if (decision != QLatin1String("orphan"))
        QVERIFY(!decide().ok()); // it is decided
}

void ArticleVersionsTest::severalAtOnce()
{
    const QStringList words{QStringLiteral("Two hundred people waited on the quay for more than an hour"),
                            QStringLiteral("Two hundred people waited on the quay for more")};
    for (const QString &one : words)
        QVERIFY(annotate(m_old, one) != 0);
    const Id orphan = annotate(m_old, QStringLiteral("The company blamed the new crane."));
    EXPECT_OK(update(m_old, after()));
    QList<Id> offered;
    Id lost = 0;
    for (const Placement &placement : m_project->placements())
        (placement.subject == orphan ? lost : offered.emplaceBack()) = placement.id;
    QCOMPARE(offered.size(), 2);
    QVERIFY(!acceptPlacements(*m_project, offered + QList<Id>{lost}).ok()); // it has no place: none of them then
    QCOMPARE(m_project->placements().size(), 3);
    EXPECT_OK(acceptPlacements(*m_project, offered));
    QCOMPARE(m_project->placements().size(), 1);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->placements().size(), 3);
    const QString name = m_project->redoText(); // in pieces it is one step as well, of the same name
    EXPECT_OK(acceptPlacements(*m_project, offered.mid(0, 1), false, 2));
    EXPECT_OK(acceptPlacements(*m_project, offered.mid(1), true, 2));
    QCOMPARE(m_project->undoText(), name);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->placements().size(), 3);
    QVERIFY(!placeAt(*m_project, lost, {m_old, {0, 9000}}).ok());
    QVERIFY(!acceptPlacement(*m_project, 4711).ok());
}

void ArticleVersionsTest::separating()
{
    const Id moved = annotate(m_old, QStringLiteral("Mayor Ida Brandt"));
    const Id open = annotate(m_old, QStringLiteral("Two hundred people waited on the quay for more than an hour"));
    const Annotation as = m_project->annotation(moved);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    EXPECT_OK(acceptPlacement(*m_project, m_project->placements().first().id));
    const Id own = annotate(*newer, QStringLiteral("Updated at noon"));
    const QStringList was = m_fixture->dump();
    EXPECT_OK(separateVersions(*m_project, *newer));
    QCOMPARE(m_project->annotation(moved), as);
    QCOMPARE(m_project->annotation(open).article, m_old);
    QCOMPARE(m_project->annotation(own).article, *newer);
    QCOMPARE(m_project->versions(m_old), QList<Id>{m_old});
    QCOMPARE(m_project->currentArticles().size(), 2);
    QCOMPARE(faults(), QStringList());
    QVERIFY(!separateVersions(*m_project, *newer).ok());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
}

void ArticleVersionsTest::removingTheNewest()
{
    const Id moved = annotate(m_old, QStringLiteral("Mayor Ida Brandt"));
    const Id gone = annotate(m_old, QStringLiteral("The company blamed the new crane."));
    const auto second = update(m_old, after());
    EXPECT_OK(second);
    const auto third = update(*second, after().remove(QStringLiteral("Mayor Ida Brandt said ")));
    EXPECT_OK(third);
    QCOMPARE(m_project->annotation(moved).article, *second);
    QCOMPARE(m_project->placements().size(), 2);
    const QStringList was = m_fixture->dump();
    EXPECT_OK(removeArticles(*m_project, {*third}));
    QVERIFY(!m_project->isSuperseded(*second));
    QCOMPARE(m_project->versions(m_old), (QList<Id>{m_old, *second}));
    QCOMPARE(m_project->placements().size(), 1); // that of the second one is there again
    QCOMPARE(m_project->placements().first().subject, gone);
    EXPECT_OK(removeArticles(*m_project, {*second}));
    QVERIFY(!m_project->isSuperseded(m_old));
    QCOMPARE(m_project->annotation(moved).article, m_old);
    QCOMPARE(quoteAt(m_project->annotation(moved)), QStringLiteral("Mayor Ida Brandt"));
    QCOMPARE(m_project->placements().size(), 0);
    QCOMPARE(faults(), QStringList());
    EXPECT_OK(m_project->undo());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
}

void ArticleVersionsTest::removingOneInBetween()
{
    const Id moved = annotate(m_old, QStringLiteral("Mayor Ida Brandt"));
    const auto second = update(m_old, after());
    EXPECT_OK(second);
    const auto third = update(*second, after() + QStringLiteral("\nMore tomorrow."));
    EXPECT_OK(third);
    EXPECT_OK(removeArticles(*m_project, {*second}));
    QCOMPARE(m_project->versions(m_old), (QList<Id>{m_old, *third}));
    QCOMPARE(m_project->annotation(moved).article, *third);
    QCOMPARE(faults(), QStringList());
}

void ArticleVersionsTest::theNoteOnTheArticle()
{
    EXPECT_OK(setArticleNote(*m_project, m_old, QStringLiteral("Ask the harbour office.")));
    const Id id = m_project->noteOn(m_old, 0).id;
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(m_project->noteOn(*newer, 0).id, id);
    QCOMPARE(m_project->noteOn(m_old, 0).id, Id(0));
    EXPECT_OK(removeArticles(*m_project, {*newer}));
    QCOMPARE(m_project->noteOn(m_old, 0).id, id);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->noteOn(*newer, 0).id, id);
}

void ArticleVersionsTest::declaredByTheAnalyst()
{
    const Id moved = annotate(m_old, QStringLiteral("Mayor Ida Brandt"));
    const Id other = m_fixture->add(after());
    const QStringList was = m_fixture->dump();
    const Article newer = m_project->article(other);
    const auto id = addVersion(*m_project, newer, m_old, planCarry(carryInput(*m_project, m_old), newer.text));
    EXPECT_OK(id);
    QCOMPARE(*id, other);
    QCOMPARE(m_project->annotation(moved).article, other);
    QVERIFY(m_project->isSuperseded(m_old));
    QVERIFY(!addVersion(*m_project, m_project->article(m_old), other, {}).ok());
    QVERIFY(!addVersion(*m_project, newer, 4711, {}).ok());
    QVERIFY(!addVersion(*m_project, articleOf(before()), other, {}).ok()); // the text is here
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
}

void ArticleVersionsTest::olderOnesComeLate()
{
    const auto dated = [](const QString &text, int day) {
        Article article = articleOf(text);
        article.published = QDate(2031, 4, day);
        return article;
    };
    const auto newer = addVersion(*m_project, dated(after(), 9), m_old, {});
    EXPECT_OK(newer);
    const Article between = dated(before() + QStringLiteral("\nOne."), 7);
    QVERIFY(isOlderThan(between, m_project->article(*newer)));
    QVERIFY(!isOlderThan(between, m_project->article(m_old)));
    const auto middle = addOlderVersion(*m_project, between, *newer);
    EXPECT_OK(middle);
    const auto first = addOlderVersion(*m_project, dated(before() + QStringLiteral("\nTwo."), 1), *newer);
    EXPECT_OK(first);
    QCOMPARE(m_project->versions(m_old), (QList<Id>{*first, m_old, *middle, *newer}));
    QCOMPARE(m_project->currentArticles().size(), 1);
    Article undated = dated(before(), 1);
    undated.publishedOrigin = MetadataOrigin::FileTime;
    QVERIFY(!isOlderThan(undated, m_project->article(*newer)));
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->versions(m_old), (QList<Id>{m_old, *middle, *newer}));
    QCOMPARE(faults(), QStringList());
}

void ArticleVersionsTest::countsAndFindingsPassOver()
{
    const Id other = m_fixture->add(QStringLiteral("Mayor Ida Brandt said so."), QStringLiteral("Quay Times"));
    const auto named = [](const QString &text) {
        Mention mention;
        mention.span = spanOf(text, QStringLiteral("Ida Brandt"));
        mention.kind = QStringLiteral("person");
        mention.entity = QStringLiteral("Ida Brandt");
        return QList<Mention>{mention};
    };
    EXPECT_OK(m_project->setMentions({{m_old, named(before())}, {other, named(m_project->article(other).text)}}));
    ClaimAnalysis analysis;
    analysis.links = {{{m_old, {0, 10}}, {other, {0, 10}}, 0.9, {}}};
    Citation copied;
    copied.from = other;
    copied.to = m_old;
    copied.kind = CitationKind::Copied;
    analysis.citations = {copied};
    EXPECT_OK(m_project->setAnalysis(analysis));
    QCOMPARE(m_project->entities().first().count, 2);
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(m_project->entities().first().count, 1);
    QCOMPARE(m_project->analysis().links.size(), 0);
    QCOMPARE(m_project->analysis().citations.first().to, Id(0));
    EXPECT_OK(m_project->setMentions({{*newer, named(after())}}));
    EXPECT_OK(m_project->setMentions({{m_old, named(before())}})); // of before it was superseded
    QCOMPARE(m_project->entities().first().count, 2);
    QCOMPARE(m_project->mentions(m_old).size(), 1); // it can still be read
    EXPECT_OK(removeArticles(*m_project, {*newer}));
    QCOMPARE(m_project->entities().first().count, 2);
    QCOMPARE(m_project->analysis().links.size(), 1);
    QVERIFY(m_fixture->reopen());
    QCOMPARE((*m_fixture)->entities().first().count, 2);
}

void ArticleVersionsTest::checking_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("ring") << QStringLiteral("INSERT INTO versions SELECT newer, article, 0 FROM versions");
    QTest::newRow("outside the text") << QStringLiteral(
        "UPDATE placements SET \"end\" = 99999 WHERE verdict = 'review'");
    QTest::newRow("another origin") << QStringLiteral("UPDATE placements SET origin_start = origin_start + 1");
    QTest::newRow("about nothing") << QStringLiteral("UPDATE placements SET annotation = NULL");
    QTest::newRow("no versions") << QStringLiteral("DELETE FROM versions");
}

void ArticleVersionsTest::checking()
{
    QFETCH(QString, sql);
    QVERIFY(annotate(m_old, QStringLiteral("Two hundred people waited on the quay for more than an hour")) != 0);
    EXPECT_OK(update(m_old, after()));
    QCOMPARE(faults(), QStringList());
    EXPECT_OK(m_project->store().run(sql));
    QVERIFY(!faults().isEmpty());
}

QTEST_GUILESS_MAIN(ArticleVersionsTest)
#include "tst_articleversions.moc"
