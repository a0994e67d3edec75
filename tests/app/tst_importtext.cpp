#include "app/import/importer.h"
#include "tests/app/testfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace crossread;

namespace {

// One letter a kind, the level where there is one, the marker of a list item, the text.
QString outline(const Article &article)
{
    QStringList lines;
    for (const Block &block : article.blocks) {
        QString line = QString(QStringLiteral("HPLQCF")[int(block.kind)]);
        if (block.level > 0)
            line += QString::number(block.level);
        line += QLatin1Char(' ');
        if (!block.marker.isEmpty())
            line += block.marker + QLatin1Char('|');
        lines.append(line + block.span.of(article.text));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class ImportTextTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void blocks_data();
    void blocks();
    void titles_data();
    void titles();
    void textIsItsBlocks();
    void longLineIsLinear();
    void seeds_data();
    void seeds();

private:
    Article read(const QString &text, const QString &name = QStringLiteral("article.txt"));
};

Article ImportTextTest::read(const QString &text, const QString &name)
{
    const auto articles = importFile({write(name, text.toUtf8()), name, {}});
    return articles ? articles->constFirst() : Article();
}

void ImportTextTest::blocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("blank first lines", "\n\n  \n\t\nThe ferry was late.\nNobody knew why.\n\n",
        "P The ferry was late.\nP Nobody knew why.");
    row("CRLF", "The ferry was late.\r\nNobody knew why.\r\n", "P The ferry was late.\nP Nobody knew why.");
    row("CR", "The ferry was late.\rNobody knew why.", "P The ferry was late.\nP Nobody knew why.");
    row("line separators", "The ferry was late.\u2028Nobody knew why.\u2029It rained.",
        "P The ferry was late.\nP Nobody knew why.\nP It rained.");
    row("no-break spaces", "\u00a0 The ferry cost 5\u00a0000 crowns.\u00a0\nIt rained.",
        "P The ferry cost 5\u00a0000 crowns.\nP It rained.");
    row("zero width", "\ufeffThe fer\u200bry was\u2060 late.\nIt rained.", "P The ferry was late.\nP It rained.");
    row("soft hyphens", "The fer\u00adry was late.\nIt rained.", "P The ferry was late.\nP It rained.");
    row("blanks inside", "The  ferry \t was late.\nIt rained.", "P The ferry was late.\nP It rained.");
    row("rules", "The ferry was late.\n\n* * *\n\n-----\nIt rained.", "P The ferry was late.\nP It rained.");
    row("curly quotes and dashes stay", "“Late – again,” she said — and left.\nIt rained.",
        "P “Late – again,” she said — and left.\nP It rained.");

    row("bullets", "She wants three things.\n- more boats\n- better piers\n- a timetable\nIt rained.",
        "P She wants three things.\nL1 -|more boats\nL1 -|better piers\nL1 -|a timetable\nP It rained.");
    row("other bullets", "She wants three things.\n• more boats\n* better piers\n– a timetable\nIt rained.",
        "P She wants three things.\nL1 •|more boats\nL1 *|better piers\nL1 –|a timetable\nP It rained.");
    row("indented bullets", "She wants two things.\n\n  • more boats\n  • better piers\n\nIt rained.",
        "P She wants two things.\nL1 •|more boats\nL1 •|better piers\nP It rained.");
    row("nested",
        "She wants two things.\n- boats\n  - large ones\n    - very large ones\n  - small ones\n- piers\nIt rained.",
        "P She wants two things.\nL1 -|boats\nL2 -|large ones\nL3 -|very large ones\nL2 -|small ones\nL1 -|piers\nP It "
        "rained.");
    row("a bullet on its own line", "She wants two things.\n•\nmore boats\n•\nbetter piers\nIt rained.",
        "P She wants two things.\nL1 •|more boats\nL1 •|better piers\nP It rained.");
    row("numbers", "She wants two things.\n1. More boats are needed.\n2. Piers must be mended.\nIt rained.",
        "P She wants two things.\nL1 1.|More boats are needed.\nL1 2.|Piers must be mended.\nP It rained.");
    row("numbers and letters in brackets",
        "She wants this.\n1) boats\n2) piers\n\nOr this.\na) trams\nb) trains\nIt rained.",
        "P She wants this.\nL1 1)|boats\nL1 2)|piers\nP Or this.\nL1 a)|trams\nL1 b)|trains\nP It rained.");
    row("numbers with paragraphs between",
        "She wants two things.\n1. More boats are needed.\nFour would do.\n2. Piers must be mended.\nIt rained.",
        "P She wants two things.\nL1 1.|More boats are needed.\nP Four would do.\nL1 2.|Piers must be mended.\nP It "
        "rained.");
    row("a number that is none", "The ferry was late.\n12. Mai war ein Dienstag.\nIt rained.",
        "P The ferry was late.\nP 12. Mai war ein Dienstag.\nP It rained.");
    row("a dash that is none", "The ferry was late.\n– Nobody knew why.\nIt rained.",
        "P The ferry was late.\nP – Nobody knew why.\nP It rained.");
    row("a year that is none", "The ferry was built in 1987.\n2019. That was the year of the fire.\nIt rained.",
        "P The ferry was built in 1987.\nP 2019. That was the year of the fire.\nP It rained.");
    row("hanging lines of an item", "She wants two things.\n- more boats,\n  large ones too\n- piers\nIt rained.",
        "P She wants two things.\nL1 -|more boats, large ones too\nL1 -|piers\nP It rained.");

    row("headings",
        "The ferry was late.\n\nWhat the mayor says\n\nShe blames the weather.\n\nIs it over?\n\nNobody thinks so.",
        "P The ferry was late.\nH2 What the mayor says\nP She blames the weather.\nH2 Is it over?\nP Nobody thinks "
        "so.");
    row("headings without blank lines", "The ferry was late.\nWhat the Mayor Says\nShe blames the weather.",
        "P The ferry was late.\nH2 What the Mayor Says\nP She blames the weather.");
    row("a short sentence is no heading", "The ferry was late.\nNobody knew why.\nShe blames the weather.",
        "P The ferry was late.\nP Nobody knew why.\nP She blames the weather.");
    row("a quotation is no heading", "The ferry was late.\n“Late once more”\nShe blames the weather.",
        "P The ferry was late.\nP “Late once more”\nP She blames the weather.");
    row("labels over lists",
        "Who gains and who loses is open.\nFor Halvern Lines ($HVL):\n- fewer seats\n- more anger\nFor the city:\n- "
        "nothing\n- still nothing",
        "P Who gains and who loses is open.\nH3 For Halvern Lines ($HVL):\nL1 -|fewer seats\nL1 -|more anger\nH3 For "
        "the city:\nL1 -|nothing\nL1 -|still nothing");
    row("a sentence with a colon",
        "The ferry was late.\nThere are several reasons that the company gives for it today:\n- wind\n- waves",
        "P The ferry was late.\nP There are several reasons that the company gives for it today:\nL1 -|wind\nL1 "
        "-|waves");
    row("a short sentence with a colon", "The ferry was late.\nThe reasons are:\n- wind\n- waves",
        "P The ferry was late.\nP The reasons are:\nL1 -|wind\nL1 -|waves");
    row("three short lines are no headings",
        "The ferry was late.\nRoses are red\nViolets blue\nFerries are late\nIt rained.",
        "P The ferry was late.\nP Roses are red\nP Violets blue\nP Ferries are late\nP It rained.");
    row("a short last line is no heading", "The ferry was late.\nIt rained.\nJane of Halvern",
        "P The ferry was late.\nP It rained.\nP Jane of Halvern");
    row("numbered headings", "The ferry was late.\n\n1. The wind\n\nIt blew hard.\n\n2. The waves\n\nThey were high.",
        "P The ferry was late.\nH2 1. The wind\nP It blew hard.\nH2 2. The waves\nP They were high.");

    row("quotes", "She wrote a letter.\n> The ferry is late.\n> I am cold.\nIt rained.",
        "P She wrote a letter.\nQ The ferry is late.\nQ I am cold.\nP It rained.");
    row("captions",
        "The ferry was late.\nPhoto: Jane Doe/Northwire\n(Photo by Max Roe)\nImage: the pier at noon\nIt rained.",
        "P The ferry was late.\nC Photo: Jane Doe/Northwire\nC (Photo by Max Roe)\nC Image: the pier at noon\nP It "
        "rained.");
    row("furniture inside",
        "The ferry was late.\nAdvertisement\nAlso read: How piers are built\nSign up for our morning newsletter\nIt "
        "rained.",
        "P The ferry was late.\nF Advertisement\nF Also read: How piers are built\nF Sign up for our morning "
        "newsletter\nP It rained.");
    row("furniture at the end",
        "The ferry was late.\nIt rained.\nReporting by Jane Doe; editing by Max Roe\nFacebook Twitter LinkedIn\n© 2025 "
        "Northwire. All rights reserved.",
        "P The ferry was late.\nP It rained.\nF Reporting by Jane Doe; editing by Max Roe\nF Facebook Twitter "
        "LinkedIn\nF © 2025 Northwire. All rights reserved.");
    row("links at the end",
        "The ferry was late.\nIt rained.\nRelated articles\nPiers of the north\nHow to mend a boat\n",
        "P The ferry was late.\nP It rained.\nF Related articles\nF Piers of the north\nF How to mend a boat");
    row("a source inside is a caption", "The ferry was late.\nSource: Harbour Office\nIt rained.\nNobody came.",
        "P The ferry was late.\nC Source: Harbour Office\nP It rained.\nP Nobody came.");

    row("wrapped by hand",
        "The ferry to Halvern was late again on Tuesday, and nobody at the pier\n"
        "could say when it would come. Some two hundred people waited in the\n"
        "rain.\n\n"
        "A spokeswoman blamed the weather. The same had happened in the week\n"
        "before.\n",
        "P The ferry to Halvern was late again on Tuesday, and nobody at the pier could say when it would come. Some "
        "two hundred "
        "people waited in the rain.\nP A spokeswoman blamed the weather. The same had happened in the week before.");
    row("two lines are no wrapped text",
        "The ferry to Halvern was late again on Tuesday\nNobody at the pier knew why it was so.",
        "H1 The ferry to Halvern was late again on Tuesday\nP Nobody at the pier knew why it was so.");
    row("wrapped with hyphens",
        "The ferry to Halvern was late again on Tuesday, for the harbour admini-\n"
        "stration had closed the pier. Some two hundred people waited for a well-\n"
        "known captain in the rain, and the cloud-\n"
        "based timetable was of no help, although cloud and rain had been ex\u00ad\n"
        "pected.\n",
        "P The ferry to Halvern was late again on Tuesday, for the harbour administration had closed the pier. Some "
        "two hundred "
        "people waited for a well-known captain in the rain, and the cloud-based timetable was of no help, although "
        "cloud and rain "
        "had been expected.");
    row("wrapped with indented paragraphs",
        "FERRY LATE AGAIN\n\n"
        "The ferry to Halvern was late\n"
        "again on Tuesday, and nobody at the pier could say when it would\n"
        "come. Some two hundred people waited.\n"
        "    A spokeswoman blamed the weather. The same had happened in the\n"
        "week before.\n",
        "H1 FERRY LATE AGAIN\nP The ferry to Halvern was late again on Tuesday, and nobody at the pier could say when "
        "it would "
        "come. Some two hundred people waited.\nP A spokeswoman blamed the weather. The same had happened in the week "
        "before.");
    row("a label over a paragraph",
        "The ferry was late.\nAnalysis:\nIt rained a lot.\nThe mayor continued:\nIt rains too much.",
        "P The ferry was late.\nH3 Analysis:\nP It rained a lot.\nP The mayor continued:\nP It rains too much.");
    row("wrapped with lists and headings",
        "The ferry to Halvern was late again on Tuesday, and nobody at the pier\n"
        "could say when it would come.\n\n"
        "What to know\n\n"
        "- the ferry runs four times a day, in summer and in winter, and costs\n"
        "  five crowns\n"
        "- the pier is being mended\n",
        "P The ferry to Halvern was late again on Tuesday, and nobody at the pier could say when it would come.\nH2 "
        "What to know\n"
        "L1 -|the ferry runs four times a day, in summer and in winter, and costs five crowns\nL1 -|the pier is being "
        "mended");
}

void ImportTextTest::blocks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(outline(read(text)), expected);
}

void ImportTextTest::titles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("start"); // of the outline
    const auto row = [](const char *name, const char *text, const char *title, MetadataOrigin origin,
                        const char *start) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(title) << int(origin)
                            << QString::fromUtf8(start);
    };
    const auto inText = MetadataOrigin::Text;
    const auto derived = MetadataOrigin::Derived;
    row("first line", "Ferry Late Again\n\nThe ferry was late.", "Ferry Late Again", inText,
        "H1 Ferry Late Again\nP The ferry was late.");
    row("without a blank line", "Ferry late again\nThe ferry was late.", "Ferry late again", inText,
        "H1 Ferry late again\nP The");
    row("three times", "Ferry Late Again\n\nFerry Late Again\n\nFerry late again\n\nThe ferry was late.",
        "Ferry Late Again", inText, "H1 Ferry Late Again\nP The ferry was late.");
    row("twice with a full stop", "Ferry late again.\nFerry late again.\nThe boat came at noon.", "Ferry late again.",
        inText, "H1 Ferry late again.\nP The boat");
    row("again below the byline", "Ferry Late Again\nBy Jane Doe\nFerry Late Again\nThe ferry was late.",
        "Ferry Late Again", inText, "H1 Ferry Late Again\nF By Jane Doe\nP The ferry");
    row("capitals", "FERRY LATE AGAIN\nThe ferry was late.", "FERRY LATE AGAIN", inText, "H1 FERRY LATE AGAIN\nP The");
    row("question", "Why was the ferry late?\nNobody knows the answer.", "Why was the ferry late?", inText,
        "H1 Why was the ferry late?\nP");
    row("abbreviation at the end", "Harbour office buys boats of Northern Lines Inc.\nThe price is not known.",
        "Harbour office buys boats of Northern Lines Inc.", inText, "H1 Harbour office");
    row("with the outlet", "Ferry Late Again | The Harbour Post\n\nFerry Late Again\n\nThe ferry was late.",
        "Ferry Late Again", inText, "H1 Ferry Late Again\nP The ferry was late.");
    row("below a kicker", "TRANSPORT\n\nFerry Is Late Again in Halvern\n\nBy Jane Doe\n\nThe ferry was late.",
        "Ferry Is Late Again in Halvern", inText,
        "H1 Ferry Is Late Again in Halvern\nF TRANSPORT\nF By Jane Doe\nP The");
    row("labelled", "Title: Ferry Late Again\nAuthor: Jane Doe\nDate: 12 May 2025\n\nThe ferry was late.",
        "Ferry Late Again", inText,
        "H1 Ferry Late Again\nF Author: Jane Doe\nF Date: 12 May 2025\nP The ferry was late.");
    row("below a byline", "By Jane Doe\n12 May 2025\nFerry Late Again\nThe ferry was late.", "Ferry Late Again", inText,
        "H1 Ferry Late Again\nF By Jane Doe\nF 12 May 2025\nP The");

    row("none", "The ferry was late. It rained.\nNobody knew why.", "The ferry was late", derived,
        "P The ferry was late. It rained.");
    row("none, a long sentence",
        "The ferry to Halvern was late again on Tuesday, a spokeswoman of the harbour office said, and nobody could "
        "tell why.\nIt rained.",
        "The ferry to Halvern was late again on Tuesday…", derived, "P The ferry to Halvern");
    row("none, a long sentence without commas",
        "The ferry to Halvern was late again on Tuesday morning because nobody at the harbour office had ordered "
        "enough oil.\nIt rained.",
        "The ferry to Halvern was late again on Tuesday morning because nobody at the…", derived,
        "P The ferry to Halvern");
    row("none, after a dateline", "HALVERN — The ferry was late. It rained.\nNobody knew why.", "The ferry was late",
        derived, "P HALVERN — The ferry was late.");
    row("none, a question", "Was the ferry late? It was.\nNobody knew why.", "Was the ferry late?", derived,
        "P Was the ferry late? It was.");
    row("one line only", "Ferry late again", "Ferry late again", derived, "P Ferry late again");
    row("nothing but furniture", "Source: The Harbour Post\nDate: 12 May 2025", "Source: The Harbour Post", derived,
        "F Source: The Harbour Post\nF Date: 12 May 2025");
}

void ImportTextTest::titles()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(int, origin);
    QFETCH(QString, start);
    const Article article = read(text);
    QCOMPARE(article.title, title);
    QCOMPARE(int(article.titleOrigin), origin);
    QCOMPARE(outline(article).left(start.size()), start);
    QVERIFY(article.title.size() <= 80 || origin != int(MetadataOrigin::Derived));
}

void ImportTextTest::textIsItsBlocks()
{
    const Article article = read(QStringLiteral("Ferry Late\n\n- a\n- b\n\n\nThe boat 🚢 came.\nPhoto: x\nSource: Y"));
    QCOMPARE(article.text, QStringLiteral("Ferry Late\na\nb\nThe boat 🚢 came.\nPhoto: x\nSource: Y"));
    qsizetype at = 0;
    for (const Block &block : article.blocks) {
        QCOMPARE(block.span.start, at);
        QVERIFY(!block.span.isEmpty());
        at = block.span.end + 1;
    }
    QCOMPARE(at, article.text.size() + 1);
    QCOMPARE(article.format, QStringLiteral("text"));
    QCOMPARE(article.contentId.size(), 32);
}

void ImportTextTest::longLineIsLinear()
{
    const auto time = [this](qsizetype size) {
        QElapsedTimer timer;
        timer.start();
        const Article article = read(QString(size, QLatin1Char('x')));
        [&] { QCOMPARE(article.text.size(), size); }();
        QVERIFY2(article.title.size() <= 80, qPrintable(article.title));
    };
    time(5 * 1024 * 1024);
    time(64);
    // Half a million short lines that might each be something.
    QElapsedTimer timer;
    timer.start();
    const Article article = read(QStringLiteral("- By 12 May\n").repeated(200000));
    QCOMPARE(article.blocks.size(), 200000);
    // One line again and again is a title that is repeated, but not without end.
    QVERIFY(read(QStringLiteral("The ferry was late again on Tuesday.\n").repeated(200000)).blocks.size() > 100000);
    QVERIFY2(timer.elapsed() < 120000, qPrintable(QString::number(timer.elapsed())));
}

void ImportTextTest::seeds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title"); // its start
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("counts"); // headings, paragraphs, list items, quotes, captions, furniture
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("source");
    const int inText = int(MetadataOrigin::Text);
    const int derived = int(MetadataOrigin::Derived);
    QTest::newRow("000") << "000_*"
                         << "" << derived << "0 13 0 0 0 2" << QDate(2026, 5, 11) << "The Verge";
    QTest::newRow("001") << "001_*"
                         << "Microsoft, OpenAI, " << inText << "10 23 12 0 0 0" << QDate() << "";
    QTest::newRow("002") << "002_*"
                         << "" << derived << "1 14 0 0 0 1" << QDate() << "";
    QTest::newRow("003") << "003_*"
                         << "Microsoft Feared " << inText << "1 9 0 0 0 0" << QDate() << "";
    QTest::newRow("004") << "004_*"
                         << "Microsoft's AI Dominance " << inText << "9 16 16 0 0 0" << QDate() << "";
}

void ImportTextTest::seeds()
{
    const QDir folder(QStringLiteral(PROJECT_ROOT "/../shared/seeds"));
    if (!folder.exists())
        QSKIP("The seed articles (../shared/seeds) are not on this machine.");
    QFETCH(QString, name);
    QFETCH(QString, title);
    QFETCH(int, origin);
    QFETCH(QString, counts);
    QFETCH(QDate, date);
    QFETCH(QString, source);
    const QStringList found = folder.entryList({name});
    QCOMPARE(found.size(), 1);
    const auto articles = importFile(importFiles({folder.filePath(found.constFirst())}).constFirst());
    QVERIFY2(articles, articles ? "" : qPrintable(articles.error().message));
    const Article &article = articles->constFirst();
    QCOMPARE(article.title.left(title.size()), title);
    QCOMPARE(int(article.titleOrigin), origin);
    QList<int> kinds(6);
    for (const Block &block : article.blocks)
        ++kinds[int(block.kind)];
    QStringList numbers;
    for (const int count : std::as_const(kinds))
        numbers.append(QString::number(count));
    QCOMPARE(numbers.join(QLatin1Char(' ')), counts);
    QCOMPARE(article.source, source);
    QCOMPARE(article.language, QStringLiteral("en"));
    if (date.isValid())
        QCOMPARE(article.published, date);
    QCOMPARE(article.publishedOrigin, date.isValid() ? MetadataOrigin::Text : MetadataOrigin::FileTime);
}

QTEST_GUILESS_MAIN(ImportTextTest)
#include "tst_importtext.moc"
