#include "tests/app/projectfixture.h"
#include "tests/ui/articlebuilder.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/findbar.h"
#include "ui/reader/marking.h"
#include "ui/reader/readerstyle.h"
#include "ui/reader/spanindex.h"
#include "ui/reader/tagmatches.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTextBlock>
#include <QTextDocument>
#include <QWidget>

using namespace crossread;

class tst_ReaderParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexFindsWhatOverlaps();
    void documentKeepsOffsets();
    void documentKeepsBlocksApart();
    void finds_data();
    void finds();
    void tagsInOrder();
    void newTagUnderAnother();
    void digits();
    void sameStretchTwice();
    void noteNeedsWords();
    void untagStepByStep();
};

void tst_ReaderParts::indexFindsWhatOverlaps()
{
    QRandomGenerator random(7);
    QList<Span> spans;
    for (int i = 0; i < 400; ++i) {
        const qsizetype start = random.bounded(1000);
        spans.append({start, start + random.bounded(i % 10 == 0 ? 400 : 20)});
    }
    const SpanIndex index(spans);
    for (int i = 0; i < 300; ++i) {
        const qsizetype start = random.bounded(1000);
        const Span stretch{start, start + 1 + random.bounded(50)};
        QList<int> expected;
        for (int place = 0; place < spans.size(); ++place) {
            if (!spans[place].isEmpty() && spans[place].overlaps(stretch))
                expected.append(place);
        }
        QList<int> found = index.overlapping(stretch);
        for (qsizetype k = 1; k < found.size(); ++k)
            QVERIFY(spans[found[k - 1]].start <= spans[found[k]].start);
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
    QVERIFY(SpanIndex().overlapping({0, 10}).isEmpty());
}

void tst_ReaderParts::documentKeepsOffsets()
{
    const Article article =
        ArticleBuilder(QStringLiteral("Title"), QStringLiteral("Post"))
            .titleBlock()
            .paragraph(QStringLiteral("A 😀 beyond the plane, a blank\u00a0that holds, a line\u2028inside."))
            .paragraph(QStringLiteral("Odd: \r and \u2029 and \ufdd0."))
            .block(BlockKind::ListItem, QStringLiteral("First thing"), 1, QStringLiteral("•"))
            .block(BlockKind::Furniture, QStringLiteral("Also read: nothing"))
            .build();
    QTextDocument document;
    QWidget widget;
    const TextMeasures measures = measuresFor(ReaderStyle(), true, widget);
    fillDocument(document, article, measures, widget.palette());
    QCOMPARE(document.characterCount() - 1, int(article.text.size()));
    QCOMPARE(document.blockCount(), int(article.blocks.size()));
    for (int i = 0; i < article.blocks.size(); ++i) {
        const QTextBlock block = document.findBlockByNumber(i);
        QCOMPARE(qsizetype(block.position()), article.blocks[i].span.start);
        QCOMPARE(qsizetype(block.length() - 1), article.blocks[i].span.length());
    }
    for (qsizetype i = 0; i < article.text.size(); ++i) {
        if (article.text[i].isLetterOrNumber() || article.text[i].isSurrogate())
            QCOMPARE(document.characterAt(int(i)), article.text[i]);
    }
}

void tst_ReaderParts::documentKeepsBlocksApart()
{
    const Article article = ArticleBuilder(QStringLiteral("Title"), QStringLiteral("Post"))
                                .titleBlock()
                                .paragraph(QStringLiteral("Text."))
                                .block(BlockKind::Heading, QStringLiteral("Part"), 2)
                                .block(BlockKind::ListItem, QStringLiteral("Item"), 2, QStringLiteral("-"))
                                .block(BlockKind::Furniture, QStringLiteral("Share"))
                                .build();
    QVERIFY(titleInText(article));
    QTextDocument document;
    QWidget widget;
    const TextMeasures measures = measuresFor(ReaderStyle(), true, widget);
    fillDocument(document, article, measures, widget.palette());
    const auto size = [&](int block) {
        return document.findBlockByNumber(block).begin().fragment().charFormat().font().pointSizeF();
    };
    QVERIFY(size(0) > size(1));
    QVERIFY(document.findBlockByNumber(2).begin().fragment().charFormat().font().bold());
    QCOMPARE(document.findBlockByNumber(3).blockFormat().leftMargin(), 2 * measures.indent);
    QVERIFY(document.findBlockByNumber(4).blockFormat().lineHeight() < measures.lineHeight);

    Article other = article;
    other.title = QStringLiteral("Another");
    QVERIFY(!titleInText(other));
}

void tst_ReaderParts::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QList<qsizetype>>("starts");
    QTest::newRow("any case") << "Port, port"
                              << "port" << QList<qsizetype>{0, 6};
    QTest::newRow("a capital asks for itself") << "Port, port"
                                               << "Port" << QList<qsizetype>{0};
    QTest::newRow("curly quotes") << QStringLiteral("the firm’s “plan”") << "firm's \"plan\"" << QList<qsizetype>{4};
    QTest::newRow("dashes and blanks") << QStringLiteral("2019–2032,\u00a0then") << "2019-2032, then"
                                       << QList<qsizetype>{0};
    QTest::newRow("no overlap") << "aaaa"
                                << "aa" << QList<qsizetype>{0, 2};
    QTest::newRow("nothing wanted") << "text"
                                    << "" << QList<qsizetype>{};
}

void tst_ReaderParts::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QFETCH(QList<qsizetype>, starts);
    const QList<Span> hits = findAll(text, wanted);
    QList<qsizetype> found;
    for (const Span hit : hits) {
        found.append(hit.start);
        QCOMPARE(hit.length(), wanted.size());
    }
    QCOMPARE(found, starts);
}

void tst_ReaderParts::tagsInOrder()
{
    ProjectFixture project;
    const Id cost = *addTag(*project, ProjectFixture::tag(QStringLiteral("Economic cost")));
    const Id price = *addTag(*project, ProjectFixture::tag(QStringLiteral("Crane price"), cost));
    const Id cranes = *addTag(*project, ProjectFixture::tag(QStringLiteral("The cranes")));
    const Id blame = *addTag(*project, ProjectFixture::tag(QStringLiteral("Blame")));

    const QList<TagMatch> matches = matchTags(*project, QStringLiteral("cra"));
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[0].tag, price);
    QCOMPARE(matches[0].above, QStringLiteral("Economic cost"));
    QCOMPARE(matches[0].letters, (QList<Span>{{0, 3}}));
    QCOMPARE(matches[1].tag, cranes);
    QCOMPARE(matches[1].letters, (QList<Span>{{4, 7}}));
    QCOMPARE(matchTags(*project, QStringLiteral("economic")).size(), 2); // itself, and what lies under it

    const Id article = project.add(QStringLiteral("Some words to mark."));
    QVERIFY(giveTag(*project, {article, {0, 4}, 0}, blame, {}).ok());
    const QList<TagMatch> all = matchTags(*project, {});
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].tag, blame); // used last
    QCOMPARE(all[0].count, 1);

    TagMatches model(*project);
    QAbstractItemModelTester tester(&model);
    model.setTyped(QStringLiteral("cra"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(2).tag, Id(0));
    model.setTyped(QStringLiteral("blame"));
    QCOMPARE(model.rowCount(), 1); // it is there: no row for making it
}

void tst_ReaderParts::newTagUnderAnother()
{
    ProjectFixture project;
    const Id cost = *addTag(*project, ProjectFixture::tag(QStringLiteral("Cost")));
    QList<TagMatch> made = newTagsFor(*project, QStringLiteral("cost > Cranes"));
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].parent, cost);
    QCOMPARE(made[0].name, QStringLiteral("Cranes"));
    QVERIFY(made[0].missing.isEmpty());
    made = newTagsFor(*project, QStringLiteral("cost/Repairs/Cranes"));
    QCOMPARE(made[0].parent, cost);
    QCOMPARE(made[0].missing, QStringList{QStringLiteral("Repairs")});
    QCOMPARE(made[0].name, QStringLiteral("Cranes"));
    // Where the first name is not there yet, a slash may just as well be part of one.
    made = newTagsFor(*project, QStringLiteral("Profit/Loss"));
    QCOMPARE(made.size(), 2);
    QCOMPARE(made[0].missing, QStringList{QStringLiteral("Profit")});
    QCOMPARE(made[0].name, QStringLiteral("Loss"));
    QCOMPARE(made[0].parent, Id(0));
    QCOMPARE(made[1].name, QStringLiteral("Profit / Loss"));
    QVERIFY(made[1].missing.isEmpty());
    QVERIFY(newTagsFor(*project, QStringLiteral("  cost ")).isEmpty());
    QVERIFY(newTagsFor(*project, QStringLiteral("   ")).isEmpty());
}

void tst_ReaderParts::digits()
{
    ProjectFixture project;
    Tag fixed = ProjectFixture::tag(QStringLiteral("Fixed"));
    fixed.digit = 1;
    const Id first = *addTag(*project, fixed);
    const Id second = *addTag(*project, ProjectFixture::tag(QStringLiteral("Second")));
    const Id third = *addTag(*project, ProjectFixture::tag(QStringLiteral("Third")));
    QCOMPARE(tagsOfDigits(*project), (QList<Id>{0, first, 0, 0, 0, 0, 0, 0, 0, 0}));
    noteRecentTag(*project, second);
    noteRecentTag(*project, third);
    noteRecentTag(*project, first);
    QCOMPARE(recentTags(*project), (QList<Id>{first, third, second}));
    QCOMPARE(tagsOfDigits(*project), (QList<Id>{0, first, third, second, 0, 0, 0, 0, 0, 0}));
    QVERIFY(removeTag(*project, third).ok());
    QCOMPARE(recentTags(*project), (QList<Id>{first, second}));
}

void tst_ReaderParts::sameStretchTwice()
{
    ProjectFixture project;
    const QString me = QStringLiteral("me");
    const Id article = project.add(QStringLiteral("Some words to mark."));
    const Id one = *addTag(*project, ProjectFixture::tag(QStringLiteral("One")));
    const Id two = *addTag(*project, ProjectFixture::tag(QStringLiteral("Two")));
    const Result<Id> first = giveTag(*project, {article, {0, 10}, 0}, one, me);
    const Result<Id> again = giveTag(*project, {article, {0, 10}, 0}, two, me);
    QVERIFY(first.ok() && again.ok());
    QCOMPARE(*again, *first);
    QCOMPARE(project->annotations(article).size(), 1);
    QCOMPARE(project->annotation(*first).tags, (QList<Id>{one, two}));
    const Result<Id> other = giveTag(*project, {article, {0, 10}, 0}, two, QStringLiteral("you"));
    QVERIFY(other.ok() && *other != *first); // another's mark is another mark
    QVERIFY(project->undo().ok());
    QVERIFY(project->undo().ok());
    QCOMPARE(project->annotation(*first).tags, (QList<Id>{one}));
}

void tst_ReaderParts::noteNeedsWords()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("Some words to mark."));
    QVERIFY(giveNote(*project, {article, {0, 4}, 0}, {}, {}).ok());
    QVERIFY(project->annotations(article).isEmpty());
    const Result<Id> noted = giveNote(*project, {article, {0, 4}, 0}, QStringLiteral("why?"), {});
    QVERIFY(noted.ok());
    QCOMPARE(project->annotation(*noted).note, QStringLiteral("why?"));
    QCOMPARE(project->annotation(*noted).exact, QStringLiteral("Some"));
}

void tst_ReaderParts::untagStepByStep()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("Some words to mark."));
    const Id one = *addTag(*project, ProjectFixture::tag(QStringLiteral("One")));
    const Id two = *addTag(*project, ProjectFixture::tag(QStringLiteral("Two")));
    Annotation annotation = ProjectFixture::annotation(article, 0, 4, {one, two}, QStringLiteral("note"));
    const Id id = *addAnnotation(*project, annotation);
    QVERIFY(untag(*project, id).ok());
    QCOMPARE(project->annotation(id).tags, QList<Id>{one});
    QVERIFY(untag(*project, id).ok());
    QVERIFY(project->annotation(id).tags.isEmpty());
    QCOMPARE(project->annotation(id).note, QStringLiteral("note"));
    QVERIFY(untag(*project, id).ok());
    QCOMPARE(project->annotation(id).id, Id(0));
}

QTEST_MAIN(tst_ReaderParts)
#include "tst_readerparts.moc"
