#include "app/entities/entities.h"
#include "app/entities/reading.h"

#include <QtTest>

using namespace crossread;

// How the names of a document and of a corpus are decided together and linked to entities.
class TestLinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entities_data();
    void entities();
    void notEntities_data();
    void notEntities();
    void languageOfTheArticle();
    void kindsOfOneForm_data();
    void kindsOfOneForm();
    void namesOfEntities_data();
    void namesOfEntities();
    void peopleStayApart();
    void laterArticlesExplainEarlier();
    void readingsAreValues();
    void linkingNeedsNoTexts();
    void orderOfOthersDoesNotMatter();
};

// Articles are parted by lines of "---"; "# " begins a headline.
static QList<Article> articles(const QString &texts)
{
    QList<Article> made;
    for (const QString &text : texts.split(QStringLiteral("\n---\n"))) {
        Article article;
        for (QString line : text.split(QLatin1Char('\n'))) {
            Block block;
            if (line.startsWith(QLatin1String("# "))) {
                block.kind = BlockKind::Heading;
                block.level = 1;
                line.remove(0, 2);
            }
            if (!article.blocks.isEmpty())
                article.text += QLatin1Char('\n');
            block.span = {article.text.size(), article.text.size() + line.size()};
            article.text += line;
            article.blocks.append(block);
        }
        made.append(article);
    }
    return made;
}

// "Text=Entity" of each name, figures left out; only the text where the entity is called so.
static QStringList linked(const Article &article, const QList<Mention> &mentions)
{
    static const QStringList names = {QStringLiteral("person"), QStringLiteral("organisation"), QStringLiteral("place"),
                                      QStringLiteral("product"), QStringLiteral("event")};
    QStringList found;
    for (const Mention &mention : mentions) {
        const QString text = mention.span.of(article.text);
        if (names.contains(mention.kind))
            found.append(text == mention.entity ? text : text + QLatin1Char('=') + mention.entity);
    }
    return found;
}

static QStringList linked(const QString &texts)
{
    const QList<Article> made = articles(texts);
    const auto mentions = recognise(made);
    QStringList found;
    for (qsizetype i = 0; i < made.size(); ++i)
        found += linked(made.at(i), mentions.value(i));
    return found;
}

void TestLinking::entities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // parted by "; "
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("surname", "Laura Whitcombe resigned on Tuesday. Whitcombe gave no reason.",
        "Laura Whitcombe; Whitcombe=Laura Whitcombe");
    row("surname with title", "The envoy, Imran Khan, left early. Mr Khan said he was ill.",
        "Imran Khan; Khan=Imran Khan");
    row("first name that is one person's", "Police questioned Olga Marchenko in Lviv. Friends said Olga was at home.",
        "Olga Marchenko; Lviv; Olga=Olga Marchenko");
    row("first name that is two persons'",
        "Police questioned Olga Marchenko and Olga Petrenko in Lviv. Friends said Olga was at home.",
        "Olga Marchenko; Olga Petrenko; Lviv; Olga");
    row("middle initial", "Senator Robert J. Haldane spoke first. Robert Haldane is 71. Haldane will retire.",
        "Robert J. Haldane; Robert Haldane=Robert J. Haldane; Haldane=Robert J. Haldane");
    row("possessive", "Maria Sandoval’s lawyer met Peter Novak. Sandoval's case is closed.",
        "Maria Sandoval; Peter Novak; Sandoval=Maria Sandoval");
    row("brackets", "The World Food Programme (WFP) sent rice. WFP trucks crossed the border.",
        "World Food Programme; WFP=World Food Programme; WFP=World Food Programme");
    row("brackets with the short form first", "The NGA (Nordic Grain Alliance) met in Oslo. The NGA has 40 members.",
        "NGA=Nordic Grain Alliance; Nordic Grain Alliance; Oslo; NGA=Nordic Grain Alliance");
    row("well-known acronym", "Amazon Web Services grew. Customers of AWS paid more.",
        "Amazon Web Services; AWS=Amazon Web Services");
    row("well-known acronym alone", "Customers of AWS paid more.", "AWS=Amazon Web Services");
    row("well-known short name", "The Fed held rates, and the Federal Reserve explained why.",
        "Fed=Federal Reserve; Federal Reserve");
    row("acronym by initials", "The European Central Bank met in Frankfurt. The ECB cut its rate.",
        "European Central Bank; Frankfurt; ECB=European Central Bank");
    row("full stops in acronyms", "Envoys of the U.N. met. A UN spokesman said so.",
        "U.N.=United Nations; UN=United Nations");
    row("legal form", "Shares of Tessaly Energy AG fell. Tessaly Energy cut jobs, and Tessaly Energy hired.",
        "Tessaly Energy AG=Tessaly Energy; Tessaly Energy; Tessaly Energy");
    row("first word of a company", "Shares of Veltrane Airlines fell. Analysts said Veltrane had no cash.",
        "Veltrane Airlines; Veltrane=Veltrane Airlines");
    row("first word of a company, in the headline before",
        "# Kestrel rejects bid\nThe biscuit maker Kestrel Foods rejected a bid on Monday. Shares of Kestrel "
        "rose.\n---\n"
        "Shares of Kestrel fell on Tuesday.",
        "Kestrel=Kestrel Foods; Kestrel Foods; Kestrel=Kestrel Foods; Kestrel=Kestrel Foods");
    row("a company and its daughter",
        "Shares of Veltrane fell. Veltrane Web Services lost money. Veltrane will sell Veltrane Web Services.",
        "Veltrane; Veltrane Web Services; Veltrane; Veltrane Web Services");
    row("first word of a company that is another",
        "Siemens Energy AG fell. Siemens said it would sell shares of Siemens Energy. Siemens AG owns a third.",
        "Siemens Energy AG=Siemens Energy; Siemens; Siemens Energy; Siemens AG=Siemens");
    row("last word of a newspaper", "He told the Harbour City Times on Friday. The Times did not print it.",
        "Harbour City Times; Times=Harbour City Times");
    row("dash between two", "The Microsoft–OpenAI deal was signed in London.", "Microsoft; OpenAI; London");
    row("hyphen between two", "US-China talks failed.", "US=United States; China");
    row("maker and product", "Customers moved to Microsoft Azure.", "Microsoft Azure");
    row("an article that is part of a name",
        "The report in The Harbour Post named Oslo. The Harbour Post said the port of Oslo would close.",
        "The Harbour Post; Oslo; The Harbour Post; Oslo");
    row("an article that is none", "On Friday the Harbour Post named Oslo. The Harbour Post was first.",
        "Harbour Post; Oslo; Harbour Post");
    row("town and state", "The Redmond, Washington-based company grew.", "Redmond; Washington");
    row("accents", "Floods hit São Paulo on Monday. Trains from Sao Paulo were late. São Paulo is large.",
        "São Paulo; Sao Paulo=São Paulo; São Paulo");
    row("loud headline", "# PUTIN MEETS ERDOGAN IN SOCHI\nVladimir Putin met Recep Tayyip Erdogan in Sochi on Monday.",
        "PUTIN=Vladimir Putin; ERDOGAN=Recep Tayyip Erdogan; SOCHI=Sochi; Vladimir Putin; Recep Tayyip Erdogan; Sochi");
    row("headline of capitals",
        "# Port Strike Ends As Dahlqvist Accepts Plan\nMaren Dahlqvist accepted the plan in Gothenburg.",
        "Dahlqvist=Maren Dahlqvist; Maren Dahlqvist; Gothenburg");
    row("dateline", "NEW YORK (Reuters) - Shares of Boeing fell on Friday.", "NEW YORK=New York; Reuters; Boeing");
    row("two articles", "It was Oyelaran who said it.\n---\nThe coach, Samuel Oyelaran, was content.",
        "Oyelaran=Samuel Oyelaran; Samuel Oyelaran");
}

void TestLinking::entities()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(linked(text).join(QLatin1String("; ")), expected);
}

void TestLinking::notEntities_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("acronyms that are words", "The CEO said AI needs an API. GDP fell, and the IPO of the NGO was a PDF.");
    row("weekday heading", "# Monday\nNothing happened.");
    row("section titles", "# Background\nIt rained.\n# What happened next\nIt stopped.\n# Key points\nNone.");
    row("peoples and languages", "French and Muslim voters spoke Arabic to Americans.");
    row("months and currencies", "In March the Dollar rose against the Euro.");
    row("emoji", "😀😀 🎉 ok 👍🏽 🏳️‍🌈 fine");
    row("no capitals", "the minister said on monday that the plan was good and that nobody had asked.");
    row("German",
        "Die Regierung hat am Montag beschlossen, dass die Steuern im Land nicht erhöht werden. Der Minister sagte "
        "vor der Presse, dass die Wirtschaft und die Arbeiter Zeit brauchen, um die Folgen zu verstehen.");
    row("Spanish", "El gobierno anunció el lunes que los impuestos no van a subir. La ministra dijo que la economía y "
                   "los trabajadores necesitan tiempo para entender las consecuencias de la medida.");
    row("French",
        "Le gouvernement a annoncé mercredi une réforme des retraites. Les Syndicats et le Parti appellent à la "
        "grève, et la ministre a déclaré que la mesure était nécessaire pour tous.");
    row("Russian", "Правительство решило в понедельник, что налоги не будут повышены. Министр сказал, что экономике "
                   "нужно время.");
    row("Chinese", "政府星期一决定不提高税收。部长说，经济需要时间。");
}

// A short text that shares words with English by chance: what the import took it for decides.
void TestLinking::languageOfTheArticle()
{
    Article article =
        articles(QStringLiteral("Der Vorsitzende der Partei am Montag in Veltrun: Die Kosten am Ort stiegen.")).first();
    article.language = QStringLiteral("de");
    QCOMPARE(linked(article, recognise({article}).first()), QStringList());
}

void TestLinking::notEntities()
{
    QFETCH(QString, text);
    QCOMPARE(linked(text), QStringList());
}

void TestLinking::kindsOfOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("expected"); // kinds of its mentions, parted by blanks
    QTest::newRow("a club and a city, by article")
        << QStringLiteral("Liverpool beat Arsenal 2-0 at Anfield. Liverpool scored twice in the second half.\n---\n"
                          "The train from London to Liverpool was late. Streets in Liverpool were flooded.")
        << QStringLiteral("Liverpool") << QStringLiteral("organisation organisation place place");
    QTest::newRow("one kind in one article")
        << QStringLiteral("Shares of Halvorsen fell. Halvorsen Inc. said its profit rose. Critics blame Halvorsen. "
                          "The board of Halvorsen met.")
        << QStringLiteral("Halvorsen") << QStringLiteral("organisation organisation organisation");
}

void TestLinking::kindsOfOneForm()
{
    QFETCH(QString, text);
    QFETCH(QString, form);
    QFETCH(QString, expected);
    const QList<Article> made = articles(text);
    const auto mentions = recognise(made);
    QStringList kinds;
    for (qsizetype i = 0; i < made.size(); ++i) {
        for (const Mention &mention : mentions.value(i)) {
            if (mention.span.of(made.at(i).text) == form)
                kinds.append(mention.kind);
        }
    }
    QCOMPARE(kinds.join(QLatin1Char(' ')), expected);
}

void TestLinking::namesOfEntities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // the entity of the first name
    QTest::newRow("of capitals only") << QStringLiteral("HARBIN, China (Reuters) - It rained.")
                                      << QStringLiteral("Harbin");
    QTest::newRow("an acronym stays one") << QStringLiteral("NATO agreed to meet.") << QStringLiteral("NATO");
    QTest::newRow("as the text writes it")
        << QStringLiteral("# MCALLISTER WINS\nEwan McAllister won in Leeds.") << QStringLiteral("Ewan McAllister");
}

void TestLinking::namesOfEntities()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(recognise(articles(text)).value(0).value(0).entity, expected);
}

void TestLinking::peopleStayApart()
{
    QCOMPARE(linked(QStringLiteral("Sadiq Khan opened the bridge in London. Khan was cheered.\n---\n"
                                   "Imran Khan left Lahore. Khan was not seen.\n---\n"
                                   "Few had expected that Mr Khan would speak.")),
             QString::fromUtf8("Sadiq Khan; London; Khan=Sadiq Khan; Imran Khan; Lahore; Khan=Imran Khan; Khan")
                 .split(QLatin1String("; ")));
}

void TestLinking::laterArticlesExplainEarlier()
{
    const auto made = articles(QStringLiteral("Few had expected that Mr Oyelaran would speak.\n---\n"
                                              "The coach, Samuel Oyelaran, was content."));
    const ArticleReading first = readArticle(made.at(0));
    QCOMPARE(link({first}).value(0).value(0).entity, QStringLiteral("Oyelaran"));
    QCOMPARE(link({first, readArticle(made.at(1))}).value(0).value(0).entity, QStringLiteral("Samuel Oyelaran"));
}

void TestLinking::readingsAreValues()
{
    const auto made = articles(QStringLiteral(
        "# WFP WARNS OF HUNGER\nThe World Food Programme (WFP) paid $3 million in São Paulo on 3 May 2021. 😀 It was "
        "Samuel Oyelaran who said so.\n---\n\n---\nIt rained."));
    for (const Article &article : made) {
        const ArticleReading reading = readArticle(article);
        const QByteArray bytes = toBytes(reading);
        const auto read = readingFromBytes(bytes);
        QVERIFY(read.has_value());
        QCOMPARE(link({*read}), link({reading}));
        QCOMPARE(link({*read}), recognise({article}));
        QCOMPARE(toBytes(*read), bytes);
        for (qsizetype size = 0; size < bytes.size(); ++size) // no part of it is one
            QVERIFY(!readingFromBytes(bytes.first(size)).has_value());
    }
}

void TestLinking::linkingNeedsNoTexts()
{
    const auto made =
        articles(QStringLiteral("Laura Whitcombe resigned in Leeds.\n---\nCritics of Whitcombe rejoiced."));
    const QList<ArticleReading> readings = {readArticle(made.at(0)), readArticle(made.at(1))};
    QCOMPARE(link(readings), recognise(made));
}

void TestLinking::orderOfOthersDoesNotMatter()
{
    const auto made = articles(
        QStringLiteral("Laura Whitcombe resigned in Leeds.\n---\nCritics of Whitcombe rejoiced.\n---\nThe Nordic Grain "
                       "Alliance met Laura Whitcombe.\n---\nThe NGA is content."));
    const auto forwards = recognise(made);
    auto backwards = recognise(QList<Article>(made.rbegin(), made.rend()));
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(backwards, forwards);
}

QTEST_GUILESS_MAIN(TestLinking)
#include "tst_linking.moc"
