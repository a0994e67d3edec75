#include "app/dictionaryfile.h"
#include "tests/app/dictionaryfixture.h"

#include <QSignalSpy>

using namespace crossread;

// The analyst's own names in a project: edits, imports, new runs of the recogniser, counts.
class TestDictionaryEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mentionEdits_data();
    void mentionEdits();
    void newKinds();
    void removedKinds();
    void entityEdits();
    void linkedAndSeparated();
    void importsMerge();
    void aRunLosesNothing();
    void knownTextIsNotReadAgain();
    void otherDetailsAreReadAgain();
    void readingsAreKept();
    void countsFollow();
    void refuses();
};

namespace {

const QString storyA = QStringLiteral("Acme sued Borel. Acme won. May Lund of Acme spoke.");
const QString storyB = QStringLiteral("Borel paid Acme on Monday.");

// Two articles as a recogniser may read them.
struct Story : ProjectFixture
{
    Story()
    {
        a = add(storyA);
        b = add(storyB);
        read();
    }
    void read()
    {
        QList<Mention> first;
        for (const qsizetype start : {0, 17, 39}) {
            Mention mention = recognised(storyA, QStringLiteral("Acme"), organisation);
            mention.span = {start, start + 4};
            first += mention;
        }
        first.insert(1, recognised(storyA, QStringLiteral("Borel"), person));
        first.insert(3, recognised(storyA, QStringLiteral("May Lund"), person));
        const QList<Mention> second{recognised(storyB, QStringLiteral("Borel"), person),
                                    recognised(storyB, QStringLiteral("Acme"), organisation)};
        const auto set = (**this).setMentions({{a, first}, {b, second}});
        if (!set.ok())
            qFatal("%s", qPrintable(set.error().message));
    }
    QStringList all()
    {
        QStringList list;
        for (const Article &head : (**this).articles())
            list += described((**this).article(head.id).text, (**this).mentions(head.id));
        return list;
    }
    QStringList counted()
    {
        QStringList list;
        for (const EntitySummary &entity : (**this).entities())
            list += QStringLiteral("%1|%2|%3").arg(entity.name, entity.kind).arg(entity.count);
        list.sort();
        return list;
    }
    // What entities() has to say, from the mentions themselves.
    QStringList recounted()
    {
        QMap<QString, int> counts;
        for (const Article &head : (**this).articles()) {
            for (const Mention &mention : (**this).mentions(head.id))
                ++counts[mention.entity + QLatin1Char('|') + mention.kind];
        }
        QStringList list;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            list += it.key() + QLatin1Char('|') + QString::number(it.value());
        list.sort();
        return list;
    }

    Id a = 0;
    Id b = 0;
};

} // namespace

using Edit = std::function<Result<void>(Story &)>;
Q_DECLARE_METATYPE(Edit)

void TestDictionaryEdits::mentionEdits_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    const QString acme = QStringLiteral("Acme|organisation");
    const QString borel = QStringLiteral("Borel|person");
    const QString lund = QStringLiteral("May Lund|person");
    const QString product = QStringLiteral("Acme|product");
    const auto row = [](const char *title, const Edit &edit, const QStringList &expected) {
        QTest::newRow(title) << edit << expected;
    };
    row("not an entity",
        [](Story &s) {
            return rejectMention(*s, {s.a, {17, 21}}, Reach::Everywhere);
        },
        {borel, lund, borel});
    row("not an entity here",
        [](Story &s) {
            return rejectMention(*s, {s.a, {17, 21}}, Reach::Here);
        },
        {acme, borel, lund, acme, borel, acme});
    row("other kind",
        [](Story &s) {
            return setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere);
        },
        {product, borel, product, lund, product, borel, product});
    row("other kind here",
        [](Story &s) {
            return setMentionKind(*s, {s.b, {11, 15}}, QStringLiteral("product"), Reach::Here);
        },
        {acme, borel, acme, lund, acme, borel, product});
    row("more",
        [](Story &s) {
            return setMentionSpan(*s, {s.a, {10, 15}}, {5, 15}, Reach::Everywhere);
        },
        {acme, QStringLiteral("sued Borel|person"), acme, lund, acme, borel, acme});
    row("less here",
        [](Story &s) {
            return setMentionSpan(*s, {s.a, {27, 35}}, {31, 35}, Reach::Here);
        },
        {acme, borel, acme, QStringLiteral("Lund|person"), acme, borel, acme});
    row("a new name",
        [](Story &s) {
            return addName(*s, {s.b, {19, 25}}, {{}, QStringLiteral("event"), QStringLiteral("The day")},
                           Reach::Everywhere);
        },
        {acme, borel, acme, lund, acme, borel, acme, QStringLiteral("Monday|event|The day")});
    row("a new name here",
        [](Story &s) {
            return addName(*s, {s.a, {5, 9}}, {{}, QStringLiteral("event"), {}}, Reach::Here);
        },
        {acme, QStringLiteral("sued|event"), borel, acme, lund, acme, borel, acme});
    row("the last word counts",
        [](Story &s) -> Result<void> {
            CR_CHECK(rejectMention(*s, {s.a, {0, 4}}, Reach::Here));
            CR_CHECK(setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("place"), Reach::Everywhere));
            return setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere);
        },
        {product, borel, product, lund, product, borel, product});
}

void TestDictionaryEdits::mentionEdits()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, expected);
    Story story;
    const QStringList before = story.all();
    const QStringList countedBefore = story.counted();
    QSignalSpy spy(&*story, &Project::changed);
    EXPECT_OK(edit(story));
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    QVERIFY(spy.last().first().value<Change>().parts.testFlag(Change::Dictionary));
    QVERIFY(!story->undoText().isEmpty());

    // It outlives the program, a run of the recogniser and a new import.
    QVERIFY(story.reopen());
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    story.read();
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());

    while (story->undoText() != QStringLiteral("Import “%1”").arg(storyB)) {
        EXPECT_OK(story->undo());
        QCOMPARE(story.counted(), story.recounted());
    }
    QCOMPARE(story.all(), before);
    QCOMPARE(story.counted(), countedBefore);
    while (story->canRedo())
        EXPECT_OK(story->redo());
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    QCOMPARE(story->check(), QStringList());
}

void TestDictionaryEdits::newKinds()
{
    Story story;
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, EntityKind{{}, QStringLiteral("Shell company"), false, {}},
                             Reach::Everywhere));
    const EntityKind made = story->kinds().last();
    QCOMPARE(made.title, QStringLiteral("Shell company"));
    QVERIFY(made.isOwn && !made.isFigure && !made.color.isEmpty());
    QCOMPARE(story->mentions(story.b).last().kind, made.id);
    const auto second = addKind(*story, {{}, QStringLiteral("Vessel"), false, QStringLiteral("#203040")});
    EXPECT_OK(second);
    QCOMPARE(story->kind(*second).color, QStringLiteral("#203040"));
    QVERIFY(!addKind(*story, {{}, QStringLiteral("vessel"), false, {}}).ok());
    QVERIFY(!addKind(*story, {{}, QStringLiteral("Person"), false, {}}).ok());
    QVERIFY(!addKind(*story, {{}, QStringLiteral(" "), false, {}}).ok());

    EXPECT_OK(updateKind(*story, {made.id, QStringLiteral("Front"), false, QStringLiteral("red")}));
    QCOMPARE(story->kind(made.id).title, QStringLiteral("Front"));
    QVERIFY(!updateKind(*story, {made.id, QStringLiteral("Vessel"), false, {}}).ok());
    QVERIFY(!updateKind(*story, {person, QStringLiteral("People"), false, {}}).ok());
    QVERIFY(story.reopen());
    QCOMPARE(story->kind(made.id).color, QStringLiteral("red"));
    // A first name that is free again must not lead to the id of the renamed one.
    const auto third = addKind(*story, {{}, QStringLiteral("Shell company"), false, {}});
    EXPECT_OK(third);
    QVERIFY(*third != made.id);
    for (int i = 0; i < 4; ++i)
        EXPECT_OK(story->undo());
    QVERIFY(!story->kind(made.id).isOwn);
    QCOMPARE(story->mentions(story.b).last().kind, organisation);
}

void TestDictionaryEdits::removedKinds()
{
    Story story;
    const auto kind = addKind(*story, {{}, QStringLiteral("Front"), false, {}});
    EXPECT_OK(kind);
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, *kind, Reach::Everywhere));
    EXPECT_OK(setMentionKind(*story, {story.b, {0, 5}}, *kind, Reach::Here));
    const QStringList with = story.all();
    EXPECT_OK(removeKind(*story, *kind, place));
    QCOMPARE(story->mentions(story.b).first().kind, place);
    QCOMPARE(story->mentions(story.b).last().kind, place);
    EXPECT_OK(story->undo());
    QCOMPARE(story.all(), with);
    EXPECT_OK(removeKind(*story, *kind));
    QCOMPARE(story->dictionary().size(), 0);
    QCOMPARE(story->mentions(story.b).first().kind, person);
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(story->undo());
    QCOMPARE(story.all(), with);
    QVERIFY(!removeKind(*story, person).ok());
    QVERIFY(!removeKind(*story, *kind, *kind).ok());
    QVERIFY(!removeKind(*story, *kind, QStringLiteral("none")).ok());
}

void TestDictionaryEdits::entityEdits()
{
    Story story;
    const EntityRef acme{QStringLiteral("Acme"), organisation};
    EXPECT_OK(setEntityKind(*story, acme, QStringLiteral("product")));
    QVERIFY(story.counted().contains(QStringLiteral("Acme|product|4")));
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(rejectEntity(*story, {QStringLiteral("Acme"), QStringLiteral("product")}));
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Borel|person|2"), QStringLiteral("May Lund|person|1")}));
    EXPECT_OK(story->undo());
    EXPECT_OK(story->undo());
    QVERIFY(story.counted().contains(QStringLiteral("Acme|organisation|4")));
}

void TestDictionaryEdits::linkedAndSeparated()
{
    Story story;
    const QStringList before = story.all();
    const EntityRef borel{QStringLiteral("Borel"), person};
    const EntityRef lund{QStringLiteral("May Lund"), person};
    const EntityRef acme{QStringLiteral("Acme"), organisation};
    EXPECT_OK(linkEntities(*story, borel, lund));
    QCOMPARE(story.counted(),
             QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("May Lund|person|3")}));
    QCOMPARE(story.counted(), story.recounted());
    QCOMPARE(linkedInto(*story, lund), QStringList{QStringLiteral("Borel")});
    EXPECT_OK(renameEntity(*story, lund, QStringLiteral("M. Lund")));
    const EntityRef renamed{QStringLiteral("M. Lund"), person};
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("M. Lund|person|3")}));
    QCOMPARE(linkedInto(*story, renamed), QStringList({QStringLiteral("Borel"), QStringLiteral("May Lund")}));
    EXPECT_OK(separateEntity(*story, renamed));
    QCOMPARE(story.all(), before);
    EXPECT_OK(story->undo());
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(renameEntity(*story, renamed, QStringLiteral("May Lund"))); // and back
    QCOMPARE(story.counted(),
             QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("May Lund|person|3")}));
    // Of another kind: it takes the other's.
    EXPECT_OK(linkEntities(*story, lund, acme));
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|7")}));
    QCOMPARE(story.counted(), story.recounted());
    QVERIFY(story.reopen());
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|7")}));
    for (int i = 0; i < 4; ++i)
        EXPECT_OK(story->undo());
    QCOMPARE(story.all(), before);
}

void TestDictionaryEdits::importsMerge()
{
    Story story;
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere));
    const Id id = story->dictionary().first().id;
    const auto outcome =
        importDictionary(*story, entries({QStringLiteral("Acme|Person"), QStringLiteral("acme|place||any"),
                                          QStringLiteral("Monday|weekday"), QStringLiteral("Monday|Weekday|Day one"),
                                          QStringLiteral("Lund|")}));
    EXPECT_OK(outcome);
    QCOMPARE(outcome->added, 3);
    QCOMPARE(outcome->replaced, 2);
    QCOMPARE(outcome->newKinds, QStringList{QStringLiteral("weekday")});
    QCOMPARE(story->dictionary().first().id, id);
    QCOMPARE(story->dictionary().first().kind, person);
    QCOMPARE(story->mentions(story.b).last().entity, QStringLiteral("Day one"));
    QCOMPARE(story.counted(), story.recounted());
    const auto again = importDictionary(*story, story->dictionary());
    EXPECT_OK(again);
    QCOMPARE(again->same, 4);
    EXPECT_OK(story->undo());
    QCOMPARE(story->dictionary().size(), 1);
    QCOMPARE(story->kind(QStringLiteral("weekday")).isOwn, false);
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(removeEntries(*story, {id}));
    QCOMPARE(story->dictionary().size(), 0);
    QVERIFY(!removeEntries(*story, {id}).ok());
}

void TestDictionaryEdits::aRunLosesNothing()
{
    Story story;
    EXPECT_OK(rejectMention(*story, {story.a, {0, 4}}, Reach::Here));
    EXPECT_OK(setMentionKind(*story, {story.a, {10, 15}}, place, Reach::Everywhere));
    const QStringList said = story.all();
    // Another recogniser, which sees less and other things.
    story->setRecogniser(77, {});
    QCOMPARE(story->unrecognised().size(), 2);
    QCOMPARE(story.all(), said);
    EXPECT_OK(story->setMentions({{story.a, {recognised(storyA, QStringLiteral("Acme"), person)}}, {story.b, {}}}));
    QCOMPARE(story.all(), QStringList({QStringLiteral("Borel|place"), QStringLiteral("Borel|place")}));
    QCOMPARE(story->unrecognised(), QList<Id>());
    // Removed and imported again, under another id.
    EXPECT_OK(removeArticles(*story, {story.a}));
    const Id again = story.add(storyA);
    QVERIFY(again != story.a);
    QCOMPARE(described(storyA, story->mentions(again)), QStringList{QStringLiteral("Borel|place")});
    QCOMPARE(story->fixedMentions(again).size(), 1);
    QCOMPARE(story.counted(), story.recounted());
}

void TestDictionaryEdits::knownTextIsNotReadAgain()
{
    Story story;
    const QStringList read = story.all();
    EXPECT_OK(removeArticles(*story, {story.a}));
    EXPECT_OK(setMentionKind(*story, {story.b, {11, 15}}, QStringLiteral("product"), Reach::Everywhere));
    const Id again = story.add(storyA);
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story->mentions(again).first().kind, QStringLiteral("product"));
    QCOMPARE(story.counted(), story.recounted());
    for (int i = 0; i < 3; ++i)
        EXPECT_OK(story->undo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.all(), read);
    QCOMPARE(story.counted(), story.recounted());
    while (story->canUndo())
        EXPECT_OK(story->undo());
    while (story->canRedo())
        EXPECT_OK(story->redo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.counted(), story.recounted());
}

void TestDictionaryEdits::otherDetailsAreReadAgain()
{
    Story story;
    const QStringList read = story.all();
    Article changed = story->article(story.a);
    changed.published = changed.published.addDays(3);
    EXPECT_OK(setArticleDetails(*story, changed));
    QCOMPARE(story->unrecognised(), QList<Id>{story.a}); // "last Tuesday" is another day now
    QCOMPARE(story.all(), read);                         // until then
    EXPECT_OK(story->undo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    changed = story->article(story.a);
    changed.byline = QStringLiteral("A. Writer");
    EXPECT_OK(setArticleDetails(*story, changed));
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.all(), read);
}

void TestDictionaryEdits::readingsAreKept()
{
    Story story;
    QCOMPARE(story->unread(), (QList<Id>{story.a, story.b}));
    EXPECT_OK(story->setReadings({{story.a, "says this"}, {99, "nobody"}}));
    QCOMPARE(story->unread(), QList<Id>{story.b});
    QVERIFY(story.reopen());
    QCOMPARE(story->reading(story.a), QByteArray("says this"));
    QCOMPARE(story->reading(story.b), QByteArray());
    EXPECT_OK(removeArticles(*story, {story.a}));
    QCOMPARE(story->reading(story.a), QByteArray());
    EXPECT_OK(story->undo());
    QCOMPARE(story->reading(story.a), QByteArray("says this"));
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, place, Reach::Everywhere));
    QCOMPARE(story->foundMentions(story.a).first().kind, organisation);
    story->setRecogniser(77, {});
    QCOMPARE(story->unread().size(), 2);
    QCOMPARE(story->reading(story.a), QByteArray());
}

// Whatever happens, in whatever order: what is counted is what is shown.
void TestDictionaryEdits::countsFollow()
{
    Story story;
    QRandomGenerator random(11);
    const QStringList kinds{person, place, organisation, QStringLiteral("product")};
    const QStringList names{QStringLiteral("Acme"), QStringLiteral("Borel"), QStringLiteral("May Lund"),
                            QStringLiteral("Nobody")};
    const auto any = [&](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    const auto ref = [&] { return EntityRef{any(names), any(kinds)}; };
    int done = 0;
    for (int i = 0; i < 300; ++i) {
        const qsizetype start = random.bounded(20);
        const MentionPlace where{story->articles().isEmpty() ? 0 : story->articles().first().id,
                                 {start, start + 1 + random.bounded(6)}};
        const Reach reach = random.bounded(2) ? Reach::Here : Reach::Everywhere;
        Result<void> result;
        switch (random.bounded(12)) {
        case 0:
            result = rejectMention(*story, where, reach);
            break;
        case 1:
            result = setMentionKind(*story, where, any(kinds), reach);
            break;
        case 2:
            result = linkEntities(*story, ref(), ref());
            break;
        case 3:
            result = renameEntity(*story, ref(), any(names));
            break;
        case 4:
            result = separateEntity(*story, ref());
            break;
        case 5:
            result = setEntityKind(*story, ref(), any(kinds));
            break;
        case 6:
            result = rejectEntity(*story, ref());
            break;
        case 7:
            if (!story->dictionary().isEmpty())
                result = removeEntries(*story, {story->dictionary().first().id});
            break;
        case 8:
            result = removeArticles(*story, {where.article});
            break;
        case 9:
            story.add(random.bounded(2) ? storyA : storyB);
            break;
        case 10:
            result = story->canRedo() ? story->redo() : Result<void>();
            break;
        default:
            result = story->canUndo() ? story->undo() : Result<void>();
            break;
        }
        done += result.ok();
        QCOMPARE(story.counted(), story.recounted());
        if (i % 60 == 0)
            QVERIFY(story.reopen());
    }
    QVERIFY(done > 150);
    QCOMPARE(story->check(), QStringList());
}

void TestDictionaryEdits::refuses()
{
    Story story;
    const QStringList before = story.dump();
    QVERIFY(!rejectMention(*story, {99, {0, 4}}, Reach::Here).ok());
    QVERIFY(!rejectMention(*story, {story.a, {0, 400}}, Reach::Here).ok());
    QVERIFY(!rejectMention(*story, {story.a, {4, 5}}, Reach::Everywhere).ok()); // a blank
    QVERIFY(!setMentionKind(*story, {story.a, {0, 4}}, QStringLiteral("none"), Reach::Here).ok());
    QVERIFY(!setMentionSpan(*story, {story.a, {5, 9}}, {5, 15}, Reach::Here).ok()); // no entity is there
    QVERIFY(!setMentionSpan(*story, {story.a, {0, 4}}, {10, 15}, Reach::Here).ok());
    QVERIFY(!addName(*story, {story.a, {0, 4}}, {{}, {}, {}}, Reach::Here).ok());
    QVERIFY(!linkEntities(*story, {QStringLiteral("Acme"), organisation}, {QStringLiteral("Acme"), organisation}).ok());
    QVERIFY(
        !linkEntities(*story, {QStringLiteral("$1"), QStringLiteral("money")}, {QStringLiteral("Acme"), organisation})
             .ok());
    QVERIFY(!renameEntity(*story, {QStringLiteral("Acme"), organisation}, QStringLiteral(" ")).ok());
    QVERIFY(!addEntry(*story, {QStringLiteral(" "), person, {}}).ok());
    QVERIFY(!addEntry(*story, {QStringLiteral("Acme"), QStringLiteral("none"), {}}).ok());
    QVERIFY(!updateEntry(*story, {QStringLiteral("Acme"), person, {}, true, false, 5}).ok());
    QCOMPARE(story.dump(), before);
}

QTEST_GUILESS_MAIN(TestDictionaryEdits)
#include "tst_dictionaryedits.moc"
