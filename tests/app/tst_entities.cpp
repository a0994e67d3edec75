#include "app/entities/entities.h"

#include <QSignalSpy>
#include <QtTest>

using namespace crossread;

// Recognition as the program asks for it: articles in, mentions out.
class TestEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds();
    void oneParagraph_data();
    void oneParagraph();
    void noNames_data();
    void noNames();
    void surnamesLink();
    void acronymsLink();
    void companiesAndTheirProducts();
    void headlinesNeedTheBody();
    void startOfSentence();
    void othersArticlesHelp();
    void furnitureIsNotAnalysed();
    void figuresAreMentions();
    void dictionary_data();
    void dictionary();
    void dictionaryWins();
    void sameWithAnyThreads();
    void isCancelled();
    void progressNeverFalls();
    void oddTexts_data();
    void oddTexts();
    void timeGrowsWithLength();
};

// The first line is the headline.
static Article article(const QStringList &lines, BlockKind first = BlockKind::Heading)
{
    Article made;
    made.published = QDate(2026, 10, 14);
    made.text = lines.join(QLatin1Char('\n'));
    qsizetype at = 0;
    for (const QString &line : lines) {
        Block block;
        block.kind = at == 0 ? first : BlockKind::Paragraph;
        block.level = block.kind == BlockKind::Heading ? 1 : 0;
        block.span = {at, at + line.size()};
        made.blocks.append(block);
        at += line.size() + 1;
    }
    return made;
}

static Article paragraph(const QString &text)
{
    return article({text}, BlockKind::Paragraph);
}

// "Text|kind", with "|entity" where that is another.
static QStringList described(const Article &made, const QList<Mention> &mentions)
{
    QStringList found;
    qsizetype end = 0;
    for (const Mention &mention : mentions) {
        const QString text = mention.span.of(made.text);
        if (mention.span.start < end || mention.span.isEmpty() || mention.span.end > made.text.size())
            found.append(QStringLiteral("out of order: ") + text);
        end = mention.span.end;
        const bool figure = mention.value.has_value();
        found.append(text + QLatin1Char('|') + mention.kind +
                     (mention.entity == text || figure ? QString() : QLatin1Char('|') + mention.entity));
    }
    return found;
}

static QStringList found(const Article &made)
{
    return described(made, recognise({made}).value(0));
}

void TestEntities::kinds()
{
    QStringList ids;
    for (const EntityKind &kind : entityKinds()) {
        ids.append(kind.id);
        QVERIFY(!kind.title.isEmpty());
        QCOMPARE(kind.isFigure,
                 !QStringList({QStringLiteral("person"), QStringLiteral("organisation"), QStringLiteral("place"),
                               QStringLiteral("product"), QStringLiteral("event")})
                      .contains(kind.id));
    }
    QCOMPARE(ids.join(QLatin1Char(' ')),
             QStringLiteral("person organisation place product event money percent date time quantity ticker"));
    QVERIFY(recognise({}).isEmpty());
}

void TestEntities::oneParagraph_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *text, std::initializer_list<const char *> expected) {
        QStringList list;
        for (const char *one : expected)
            list.append(QString::fromUtf8(one));
        QTest::newRow(text) << QString::fromUtf8(text) << list;
    };
    row("The mayor, Ingrid Halvorsen, met Peter O’Connell in Bergen.",
        {"Ingrid Halvorsen|person", "Peter O’Connell|person", "Bergen|place"});
    row("Prime Minister Helena Sarkis spoke to President Obiang’s envoy.", {"Helena Sarkis|person", "Obiang|person"});
    row("He asked Dr. J. R. Whitcombe and Mrs Adeyemi.", {"J. R. Whitcombe|person", "Adeyemi|person"});
    row("Ludwig van der Meer and María de la Cruz sang.", {"Ludwig van der Meer|person", "María de la Cruz|person"});
    row("The talks with Mahmoud al-Tikriti failed.", {"Mahmoud al-Tikriti|person"});
    row("A report by the Bank of England and the Ministry of Finance was ignored.",
        {"Bank of England|organisation", "Ministry of Finance|organisation"});
    row("Shares of Norwood & Pike fell after Tessaly Corp. bought it.",
        {"Norwood & Pike|organisation", "Tessaly Corp.|organisation"});
    row("She studied at the University of Tartu near the River Emajogi.",
        {"University of Tartu|organisation", "River Emajogi|place"});
    row("Floods cut off Dhaka, Bangladesh, and parts of West Bengal.",
        {"Dhaka|place", "Bangladesh|place", "West Bengal|place"});
    row("The Ghent, Belgium-based brewer grew.", {"Ghent|place", "Belgium|place"});
    row("French and German ministers flew to North Korea.", {"North Korea|place"});
    row("U.S. and UK officials left.", {"U.S.|place|United States", "UK|place|United Kingdom"});
    row("Hurricane Odile hit the coast before the World Cup.", {"Hurricane Odile|event", "World Cup|event"});
    row("The Battle of Lepanto and the Tour de France have little in common.",
        {"Battle of Lepanto|event", "Tour de France|event"});
    row("He flew a Boeing 737 Max to the Paris Air Show.", {"Boeing 737 Max|product", "Paris Air Show|event"});
    row("The Securities and Exchange Commission sued on Monday.",
        {"Securities and Exchange Commission|organisation", "Monday|date"});
    row("The Department of Health and Human Services agreed.",
        {"Department of Health and Human Services|organisation"});
    row("Fans of Rapid Vienna FC sang; Karim Aziz, 45, was hurt.",
        {"Rapid Vienna FC|organisation", "Karim Aziz|person"});
    row("The Sunday Times reported it on Sunday.", {"Sunday Times|organisation", "Sunday|date"});
    row("Kofi Mensah–Ama Boateng was the pairing.", {"Kofi Mensah|person", "Ama Boateng|person"});
    row("Mohammed bin Rashid met Zanu-PF envoys. Bin Rashid left.",
        {"Mohammed bin Rashid|person", "Zanu-PF|organisation", "Bin Rashid|person|Mohammed bin Rashid"});
    row("US-China talks failed.", {"US|place|United States", "China|place"});
    row("Senator Ruth Ellery, a Virginia Democrat, wrote.", {"Ruth Ellery|person", "Virginia|place"});
    row("The U.S. Geological Survey and AFP told Australian Federal Police.",
        {"U.S. Geological Survey|organisation", "AFP|organisation", "Australian Federal Police|organisation"});
    row("LAGOS, Nigeria — Rain fell.", {"LAGOS|place|Lagos", "Nigeria|place"});
}

void TestEntities::oneParagraph()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(paragraph(text)), expected);
}

void TestEntities::noNames_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"The CEO said AI and new GPU chips need an API.",
          "Regulators are watching. Investors wait. Training costs rise.",
          "Honestly, nothing was said. Why? Because nobody asked.",
          "Alternatively, a formal deal would be a defeat. Conversely, nothing may come of it.",
          "I said I'd come; You'll see.", "French and Muslim voters stayed away.", "Most of the Internet was down.",
          "“Nothing will change,” he said.", "Critics: too late. Experts; too early."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestEntities::noNames()
{
    QFETCH(QString, text);
    QCOMPARE(found(paragraph(text)), QStringList());
}

void TestEntities::surnamesLink()
{
    const Article made =
        article({QStringLiteral("Whitcombe quits"),
                 QStringLiteral("Laura Whitcombe resigned in Leeds on Tuesday. Ms Whitcombe gave no reason."),
                 QStringLiteral("Whitcombe’s deputy, Tomasz Zielinski, takes over. Zielinski joined in 2019.")});
    QCOMPARE(found(made),
             QStringList({QStringLiteral("Whitcombe|person|Laura Whitcombe"), QStringLiteral("Laura Whitcombe|person"),
                          QStringLiteral("Leeds|place"), QStringLiteral("Tuesday|date"),
                          QStringLiteral("Whitcombe|person|Laura Whitcombe"),
                          QStringLiteral("Whitcombe|person|Laura Whitcombe"), QStringLiteral("Tomasz Zielinski|person"),
                          QStringLiteral("Zielinski|person|Tomasz Zielinski"), QStringLiteral("2019|date")}));
}

void TestEntities::acronymsLink()
{
    const Article told = paragraph(QStringLiteral("The Nordic Grain Alliance (NGA) met. NGA members voted."));
    QCOMPARE(found(told), QStringList({QStringLiteral("Nordic Grain Alliance|organisation"),
                                       QStringLiteral("NGA|organisation|Nordic Grain Alliance"),
                                       QStringLiteral("NGA|organisation|Nordic Grain Alliance")}));
    // Without brackets, and in another article.
    const Article longForm =
        paragraph(QStringLiteral("It was the Baltic Harbour Workers Union that called the strike."));
    const Article shortForm = paragraph(QStringLiteral("On Friday the BHWU called it off."));
    const auto both = recognise({longForm, shortForm});
    QCOMPARE(
        described(shortForm, both.at(1)),
        QStringList({QStringLiteral("Friday|date"), QStringLiteral("BHWU|organisation|Baltic Harbour Workers Union")}));
    // A name that everybody shortens.
    QCOMPARE(found(paragraph(QStringLiteral("The Federal Reserve waits. The Fed is split."))),
             QStringList(
                 {QStringLiteral("Federal Reserve|organisation"), QStringLiteral("Fed|organisation|Federal Reserve")}));
}

void TestEntities::companiesAndTheirProducts()
{
    const Article made = paragraph(
        QStringLiteral("Shares of Veltrane Inc. rose. Veltrane said it would launch the Veltrane Nimbus 3 smartphone. "
                       "The Nimbus 3 is cheap, Veltrane said."));
    QCOMPARE(
        found(made),
        QStringList({QStringLiteral("Veltrane Inc.|organisation|Veltrane"), QStringLiteral("Veltrane|organisation"),
                     QStringLiteral("Veltrane Nimbus 3|product"), QStringLiteral("Nimbus 3|product|Veltrane Nimbus 3"),
                     QStringLiteral("Veltrane|organisation")}));
}

void TestEntities::headlinesNeedTheBody()
{
    const Article made = article({QStringLiteral("Port Strike Ends As Dahlqvist Accepts Harbour Plan"),
                                  QStringLiteral("Maren Dahlqvist accepted the plan for the harbour in Gothenburg.")});
    QCOMPARE(found(made), QStringList({QStringLiteral("Dahlqvist|person|Maren Dahlqvist"),
                                       QStringLiteral("Maren Dahlqvist|person"), QStringLiteral("Gothenburg|place")}));
    const Article loud = article(
        {QStringLiteral("STRIKE IN SWEDEN ENDS AFTER DAHLQVIST DEAL"), QStringLiteral("Maren Dahlqvist signed.")});
    QCOMPARE(found(loud),
             QStringList({QStringLiteral("SWEDEN|place|Sweden"), QStringLiteral("DAHLQVIST|person|Maren Dahlqvist"),
                          QStringLiteral("Maren Dahlqvist|person")}));
    const Article weekday = article({QStringLiteral("Monday"), QStringLiteral("Nothing happened.")});
    QCOMPARE(found(weekday), QStringList());
}

void TestEntities::startOfSentence()
{
    // The same word is a name where the article shows it to be one, and none where it does not.
    const Article name =
        article({QStringLiteral("A chain"),
                 QStringLiteral("Target opens shops. Analysts at Target agree, and shares of Target rose.")});
    QCOMPARE(found(name).count(QStringLiteral("Target|organisation")), 3);
    const Article word =
        article({QStringLiteral("A chain"), QStringLiteral("Target prices fell. The target was missed.")});
    QCOMPARE(found(word), QStringList());
}

void TestEntities::othersArticlesHelp()
{
    const Article full = paragraph(QStringLiteral("The coach, Samuel Oyelaran, was content."));
    const Article brief = paragraph(QStringLiteral("It was Oyelaran who said it."));
    const auto both = recognise({brief, full});
    QCOMPARE(described(brief, both.at(0)), QStringList({QStringLiteral("Oyelaran|person|Samuel Oyelaran")}));
}

void TestEntities::furnitureIsNotAnalysed()
{
    Article made = article({QStringLiteral("Rain"), QStringLiteral("It rained in Lisbon."),
                            QStringLiteral("Also read: Madrid pays $4 million")});
    made.blocks.last().kind = BlockKind::Furniture;
    QCOMPARE(found(made), QStringList({QStringLiteral("Lisbon|place")}));
}

void TestEntities::figuresAreMentions()
{
    const Article made = paragraph(
        QStringLiteral("On 3 March 2021 it paid up to $10 billion, about 32% more, to 27 people by 9:40 p.m. ($VLA)."));
    const auto mentions = recognise({made}).value(0);
    QCOMPARE(described(made, mentions),
             QStringList({QStringLiteral("3 March 2021|date"), QStringLiteral("up to $10 billion|money"),
                          QStringLiteral("about 32%|percent"), QStringLiteral("27 people|quantity"),
                          QStringLiteral("9:40 p.m.|time"), QStringLiteral("$VLA|ticker|VLA")}));
    QCOMPARE(mentions.at(1).value->max, 10e9);
    QCOMPARE(mentions.at(1).value->bound, Bound::AtMost);
    QCOMPARE(mentions.at(0).value->from, QDate(2021, 3, 3));
    QVERIFY(!mentions.at(5).value.has_value());
}

void TestEntities::dictionary_data()
{
    QTest::addColumn<DictionaryEntry>("entry");
    QTest::addColumn<QStringList>("expected");
    const QString sea = QStringLiteral("the quiet sea");
    QTest::newRow("own kind") << DictionaryEntry{QStringLiteral("quiet sea"), QStringLiteral("codename"), {}, true}
                              << QStringList{QStringLiteral("quiet sea|codename")};
    QTest::newRow("linked") << DictionaryEntry{QStringLiteral("quiet sea"), QStringLiteral("place"),
                                               QStringLiteral("Baltic"), true}
                            << QStringList{QStringLiteral("quiet sea|place|Baltic")};
    QTest::newRow("other case") << DictionaryEntry{QStringLiteral("Quiet Sea"), QStringLiteral("place"), {}, true}
                                << QStringList();
    QTest::newRow("any case") << DictionaryEntry{QStringLiteral("Quiet Sea"), QStringLiteral("place"), {}, false}
                              << QStringList{QStringLiteral("quiet sea|place|Quiet Sea")};
    QTest::newRow("part of a word") << DictionaryEntry{QStringLiteral("quiet se"), QStringLiteral("place"), {}, true}
                                    << QStringList();
    QTest::newRow("empty") << DictionaryEntry{QStringLiteral(" "), QStringLiteral("place"), {}, true} << QStringList();
}

void TestEntities::dictionary()
{
    QFETCH(DictionaryEntry, entry);
    QFETCH(QStringList, expected);
    const Article made = paragraph(QStringLiteral("We crossed the quiet sea."));
    const auto mentions = recognise({made}, {entry}).value(0);
    QCOMPARE(described(made, mentions), expected);
    if (!mentions.isEmpty())
        QCOMPARE(mentions.first().origin, MentionOrigin::Dictionary);
}

void TestEntities::dictionaryWins()
{
    const Article made = paragraph(QStringLiteral("Laura Whitcombe of Leeds paid $4 million in Leeds Castle."));
    const QList<DictionaryEntry> entries = {{QStringLiteral("Leeds"), QStringLiteral("organisation"), {}, true},
                                            {QStringLiteral("Leeds Castle"), QStringLiteral("event"), {}, true},
                                            {QStringLiteral("Laura"), QString(), {}, true},
                                            {QStringLiteral("million"), QStringLiteral("word"), {}, true}};
    QCOMPARE(described(made, recognise({made}, entries).value(0)),
             QStringList({QStringLiteral("Laura Whitcombe|person"), QStringLiteral("Leeds|organisation"),
                          QStringLiteral("million|word"), QStringLiteral("Leeds Castle|event")}));
}

static QList<Article> manyArticles()
{
    QList<Article> made;
    const QStringList towns = {QStringLiteral("Leeds"), QStringLiteral("Graz"), QStringLiteral("Lagos"),
                               QStringLiteral("Osaka"), QStringLiteral("Quito")};
    const QStringList people = {QStringLiteral("Laura Whitcombe"), QStringLiteral("Tomasz Zielinski"),
                                QStringLiteral("Karim Aziz"), QStringLiteral("Ama Boateng")};
    for (int i = 0; i < 60; ++i) {
        made.append(article(
            {QStringLiteral("Talks in %1 fail").arg(towns.at(i % 5)),
             QStringLiteral("%1 spoke in %2 about Washington. Aziz and Boateng left; Washington Group (WG) stayed.")
                 .arg(people.at(i % 4), towns.at(i % 5)),
             QStringLiteral("WG said %1 million tonnes went to %2 Castle in 20%3.")
                 .arg(i)
                 .arg(towns.at(i % 3))
                 .arg(10 + i)}));
    }
    return made;
}

void TestEntities::sameWithAnyThreads()
{
    const auto articles = manyArticles();
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const auto one = recognise(articles);
    QThreadPool::globalInstance()->setMaxThreadCount(8);
    const auto eight = recognise(articles);
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    QCOMPARE(one.size(), articles.size());
    QVERIFY(one == eight);
    // Nor does a second call give another answer, whatever seeds the hashes.
    QVERIFY(recognise(articles) == one);
}

void TestEntities::isCancelled()
{
    Progress progress;
    progress.isCancelled = [] { return true; };
    QVERIFY(recognise(manyArticles(), {}, progress).isEmpty());
}

void TestEntities::progressNeverFalls()
{
    QList<double> reports;
    Progress progress;
    progress.report = [&reports](double fraction) { reports.append(fraction); };
    recognise(manyArticles(), {}, progress);
    QVERIFY(reports.size() > 3);
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
    QVERIFY(reports.first() >= 0);
    QCOMPARE(reports.last(), 1.0);
}

void TestEntities::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("marks") << QStringLiteral("... !!! ’s 's ' - – — & . ,");
    QTest::newRow("one letter") << QStringLiteral("A");
    QTest::newRow("ends in an apostrophe") << QStringLiteral("It was Barclays’");
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) + QStringLiteral(" Leeds ") + QChar(0xde00);
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x98\x80 Leeds \xf0\x9f\x87\xac\xf0\x9f\x87\xa7");
    QTest::newRow("marks on letters") << QStringLiteral("Z\u0301ofia u\u0308ber");
    QTest::newRow("right to left") << QString::fromUtf8(
        "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d Leeds \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85");
    QTest::newRow("capitals") << QStringLiteral("EVERYTHING HERE IS LOUD AND NOTHING IS A NAME ");
    QTest::newRow("long word") << QString(5'000'000, QLatin1Char('A'));
    QTest::newRow("long possessives") << QStringLiteral("A's").repeated(300'000);
    QTest::newRow("long hyphens") << QStringLiteral("Ab-").repeated(300'000);
    QTest::newRow("long initials") << QStringLiteral("A.").repeated(500'000);
    QTest::newRow("long connectors") << QStringLiteral("Bank of ").repeated(200'000);
    QTest::newRow("long capitals") << QStringLiteral("Ab Cd ").repeated(200'000);
    QTest::newRow("long titles") << QStringLiteral("Vice ").repeated(200'000);
    QTest::newRow("long letters of the second plane") << QString::fromUtf8("\xf0\x9d\x90\x80").repeated(300'000);
}

void TestEntities::oddTexts()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Article made = paragraph(text);
    const auto mentions = recognise({made});
    QCOMPARE(mentions.size(), 1);
    for (const QString &one : described(made, mentions.first()))
        QVERIFY2(!one.startsWith(QLatin1String("out of order")), qPrintable(one.left(200)));
    QVERIFY2(timer.elapsed() < 120'000, qPrintable(QString::number(timer.elapsed())));
}

void TestEntities::timeGrowsWithLength()
{
    // Sixteen times the text may take at most about as many times as long: a square would be 256.
    const QString some = QStringLiteral(
        "Laura Whitcombe met the Bank of England in Leeds about $4 million and 30 jobs. Whitcombe left. ");
    const auto seconds = [](const QString &text) {
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (recognise({paragraph(text)}).value(0).isEmpty())
                return 0.0;
            best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
        }
        return best;
    };
    const double small = seconds(some.repeated(200));
    const double large = seconds(some.repeated(3200));
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < 60 * small, qPrintable(QStringLiteral("%1 s and %2 s").arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
