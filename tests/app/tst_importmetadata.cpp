#include "app/import/dates.h"
#include "app/import/importer.h"
#include "app/import/language.h"
#include "tests/app/testfolder.h"

#include <QTest>

using namespace crossread;

namespace {

QString originName(MetadataOrigin origin)
{
    static const char *const names[] = {"none", "user", "metadata", "text", "filename", "filetime", "derived"};
    return QString::fromLatin1(names[int(origin)]);
}

} // namespace

class ImportMetadataTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void facts_data();
    void facts();
    void frontMatter_data();
    void frontMatter();
    void fileNames_data();
    void fileNames();
    void dates_data();
    void dates();
    void languages_data();
    void languages();

private:
    Article read(const QString &text, const QString &name = QStringLiteral("article.txt"));
};

Article ImportMetadataTest::read(const QString &text, const QString &name)
{
    const auto articles = importFile({write(name, text.toUtf8()), name, QDateTime(QDate(2001, 2, 3), QTime(4, 5))});
    return articles ? articles->constFirst() : Article();
}

void ImportMetadataTest::facts_data()
{
    QTest::addColumn<QString>("text"); // stands around a small article
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("published"); // with its origin
    QTest::addColumn<int>("furniture");     // blocks
    const auto row = [](const char *name, const char *head, const char *tail, const char *byline, const char *source,
                        const char *published, int furniture) {
        const QString body = QStringLiteral("The ferry was late again, and nobody at the pier knew why.\nIt rained.\n");
        QTest::newRow(name) << QStringLiteral("Ferry Late Again\n") + QString::fromUtf8(head) + body +
                                   QString::fromUtf8(tail)
                            << QString::fromUtf8(byline) << QString::fromUtf8(source) << QString::fromUtf8(published)
                            << furniture;
    };
    const char *const fileTime = "2001-02-03 filetime";
    row("nothing", "", "", "", "", fileTime, 0);
    row("byline", "By Jane Doe\n", "", "Jane Doe", "", fileTime, 1);
    row("byline in capitals", "By JANE DOE, Staff Writer\n", "", "Jane Doe", "", fileTime, 1);
    row("two names", "By Jane Doe and Max van der Berg\n", "", "Jane Doe and Max van der Berg", "", fileTime, 1);
    row("three names", "By Jane Doe, Max Roe and Ann-Marie O’Neill\n", "", "Jane Doe, Max Roe and Ann-Marie O’Neill",
        "", fileTime, 1);
    row("byline with date", "By Jane Doe | May 12, 2025\n", "", "Jane Doe", "", "2025-05-12 text", 1);
    row("byline that ends in on, with date", "By Ola Wilson, 12 May 2025\n", "", "Ola Wilson", "", "2025-05-12 text",
        1);
    row("byline with on", "By Ola Wilson on 12 May 2025\n", "", "Ola Wilson", "", "2025-05-12 text", 1);
    row("byline that ends in on, with outlet", "By Ola Wilson, Halvern Times, 12 May 2025\n", "", "Ola Wilson",
        "Halvern Times", "2025-05-12 text", 1);
    row("German byline", "Von Käthe Müller\n", "", "Käthe Müller", "", fileTime, 1);
    row("author", "Author: Jane Doe\n", "", "Jane Doe", "", fileTime, 1);
    row("written by", "Written by Jane Doe\n", "", "Jane Doe", "", fileTime, 1);
    row("name above the date", "Jane Doe\n12 May 2025\n", "", "Jane Doe", "", "2025-05-12 text", 2);
    row("name below the date", "12 May 2025\nJane van der Berg\n", "", "Jane van der Berg", "", "2025-05-12 text", 2);
    row("outlet above the date", "The Harbour Post\n12 May 2025\n", "", "", "The Harbour Post", "2025-05-12 text", 2);
    row("outlet without an article", "Halvern Courier\n12 May 2025\n", "", "", "Halvern Courier", "2025-05-12 text", 2);
    row("outlet of others", "Dockers’ Voice\n12 May 2025\n", "", "", "Dockers’ Voice", "2025-05-12 text", 2);
    row("outlet and date", "Halvern Courier, May 12, 2025\n", "", "", "Halvern Courier", "2025-05-12 text", 1);
    row("date and outlet", "12 May 2025 | The Harbour Post\n", "", "", "The Harbour Post", "2025-05-12 text", 1);
    row("author, outlet and date", "By Jane Doe, Halvern Times, 12 May 2025\n", "", "Jane Doe", "Halvern Times",
        "2025-05-12 text", 1);
    row("the same without by", "Jane Doe – Halvern Times – Monday, 12 May 2025\n", "", "Jane Doe", "Halvern Times",
        "2025-05-12 text", 1);
    row("the author last", "Halvern Times — May 12, 2025 — By Jane Doe\n", "", "Jane Doe", "Halvern Times",
        "2025-05-12 text", 1);
    row("author, role and outlet", "By Jane Doe, Political Editor, Halvern Times\n", "", "Jane Doe", "Halvern Times",
        fileTime, 1);
    row("written for", "By JANE DOE, Special to the Halvern Times\n", "", "Jane Doe", "Halvern Times", fileTime, 1);
    row("place and date", "New Halvern, May 12, 2025\n", "", "", "", fileTime, 0);
    row("section and date", "World News | 12 May 2025\n", "", "", "", "2025-05-12 text", 1);
    row("role below the date", "12 May 2025\nStaff Reporter\n", "", "", "", "2025-05-12 text", 1);
    row("hours ago", "Updated 3 hours ago\n", "", "", "", fileTime, 1);
    row("several sources", "", "Sources: Northwire, Harbour Office\n", "", "", fileTime, 1);
    row("hash tags", "", "#ferry #halvern\n", "", "", fileTime, 1);
    row("no byline", "By Monday the water had gone.\n", "", "", "", fileTime, 0);
    row("no byline either", "By noon the water was gone\n", "", "", "", fileTime, 0);

    row("published", "Published: 12 May 2025, 18:05\n", "", "", "", "2025-05-12 18:05 text", 1);
    row("published in American", "May 12, 2025 6:05 PM ET\n", "", "", "", "2025-05-12 18:05 text", 1);
    row("published ISO", "2025-05-12T18:05:00Z\n", "", "", "", "2025-05-12 18:05 text", 1);
    row("weekday", "Monday, May 12th, 2025\n", "", "", "", "2025-05-12 text", 1);
    row("updated later", "Published: 12 May 2025\nUpdated: 14 May 2025\n", "", "", "", "2025-05-12 text", 2);
    row("updated first", "Updated 14 May 2025\nPublished 12 May 2025\n", "", "", "", "2025-05-12 text", 2);
    row("updated only", "Last updated: 14 May 2025\n", "", "", "", "2025-05-14 text", 1);
    row("both in one line", "Published May 12, 2025 | Updated May 14, 2025\n", "", "", "", "2025-05-12 text", 1);
    row("reading time", "12 May 2025 · 5 min read\n", "", "", "", "2025-05-12 text", 1);
    row("ambiguous", "Date: 05/06/2025\n", "", "", "", fileTime, 0);
    row("numeric", "Date: 23/06/2025\n", "", "", "", "2025-06-23 text", 1);
    row("a sentence with a date", "The pier was opened on 12 May 2015 by the mayor.\n", "", "", "", fileTime, 0);

    row("source and date below", "", "Source: The Harbour Post\nDate: 12 May 2025\n", "", "The Harbour Post",
        "2025-05-12 text", 2);
    row("in one line", "", "Source: The Harbour Post, 12 May 2025\n", "", "The Harbour Post", "2025-05-12 text", 1);
    row("in one line, the date with a label", "", "Source: The Harbour Post. Date: 12 May 2025\n", "",
        "The Harbour Post", "2025-05-12 text", 1);
    row("source is an address", "", "Source: https://www.harbourpost.example/ferry\n", "", "harbourpost.example",
        fileTime, 1);
    row("rights", "", "© 2025 Harbour Media Group. All rights reserved.\n", "", "Harbour Media Group", fileTime, 1);
    row("source before rights", "", "Source: The Harbour Post\n© 2025 Harbour Media Group. All rights reserved.\n", "",
        "The Harbour Post", fileTime, 2);
    row("first published", "", "This article was originally published by The Harbour Post.\n", "", "The Harbour Post",
        fileTime, 1);
    row("credits", "", "(Reporting by Jane Doe in Halvern; editing by Max Roe)\n", "Jane Doe", "", fileTime, 1);
    row("dateline with agency", "HALVERN (Northwire) – The ferry was late.\n", "", "", "Northwire", fileTime, 0);
    row("dateline with place and agency", "Halvern, Norland, (Northwire) - The ferry was late.\n", "", "", "Northwire",
        fileTime, 0);
    row("agency alone", "(Northwire) - The ferry was late.\n", "", "", "Northwire", fileTime, 0);
    row("dateline without agency", "HALVERN, Norland — The ferry was late.\n", "", "", "", fileTime, 0);
    row("agency and source", "HALVERN (Northwire) – The ferry was late.\n", "Source: The Harbour Post\n", "",
        "The Harbour Post", fileTime, 1);
    row("a dash in a sentence", "Halvern — a town of boats — was quiet.\n", "", "", "", fileTime, 0);
    row("header", "Author: Jane Doe\nSource: The Harbour Post\nDate: 2025-05-12\nURL: https://harbourpost.example/f\n",
        "", "Jane Doe", "The Harbour Post", "2025-05-12 text", 4);
}

void ImportMetadataTest::facts()
{
    QFETCH(QString, text);
    QFETCH(QString, byline);
    QFETCH(QString, source);
    QFETCH(QString, published);
    QFETCH(int, furniture);
    const Article article = read(text);
    QCOMPARE(article.title, QStringLiteral("Ferry Late Again"));
    QCOMPARE(article.byline, byline);
    QCOMPARE(article.source, source);
    QCOMPARE(originName(article.bylineOrigin), byline.isEmpty() ? QStringLiteral("none") : QStringLiteral("text"));
    QCOMPARE(originName(article.sourceOrigin), source.isEmpty() ? QStringLiteral("none") : QStringLiteral("text"));
    QString date = article.published.toString(Qt::ISODate);
    if (article.publishedAt.isValid())
        date += article.publishedAt.toString(QStringLiteral(" HH:mm"));
    QCOMPARE(date + QLatin1Char(' ') + originName(article.publishedOrigin), published);
    QCOMPARE(std::count_if(article.blocks.begin(), article.blocks.end(),
                           [](const Block &block) { return block.kind == BlockKind::Furniture; }),
             furniture);
}

void ImportMetadataTest::frontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // title, byline, source, date, language, address
    QTest::addColumn<QString>("start");    // of the text
    const auto row = [](const char *name, const char *text, const char *expected, const char *start) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected) << QString::fromUtf8(start);
    };
    row("all",
        "---\ntitle: \"Ferry: late again\"\nauthor: Jane Doe\noutlet: The Harbour Post\ndate: "
        "2025-05-12T18:05:00+02:00\nlang: en-GB\nurl: "
        "https://harbourpost.example/f\n---\n\nThe ferry was late.\n",
        "Ferry: late again|Jane Doe|The Harbour Post|2025-05-12 metadata|en|https://harbourpost.example/f",
        "The ferry was late.");
    row("lists", "---\ntitle: Ferry\nauthors:\n  - Jane Doe\n  - name: Max Roe\n---\nThe ferry was late.\n",
        "Ferry|Jane Doe, Max Roe||2001-02-03 filetime|en|", "The ferry was late.");
    row("a web clipper's",
        "---\ntitle: Ferry\nsource: \"https://www.harbourpost.example/f\"\nauthor:\n  - \"[[Jane Doe]]\"\npublished: "
        "2025-05-12\ncreated: 2025-06-01\n---\nThe ferry was late.\n",
        "Ferry|Jane Doe|harbourpost.example|2025-05-12 metadata|en|https://www.harbourpost.example/f",
        "The ferry was late.");
    row("the title again", "---\ntitle: Ferry Late\n---\nFerry late\n\nThe ferry was late.\n",
        "Ferry Late|||2001-02-03 filetime|en|", "Ferry late\nThe ferry was late.");
    row("another title in the text", "---\ntitle: Ferry Late\n---\nBoat delayed\n\nThe ferry was late.\n",
        "Ferry Late|||2001-02-03 filetime|en|", "Boat delayed\nThe ferry was late.");
    row("better than the text",
        "---\nauthor: Jane Doe\ndate: 2025-05-12\n---\nFerry Late\n\nBy Max Roe\nMay 14, 2025\n\nThe ferry was late.\n",
        "Ferry Late|Jane Doe||2025-05-12 metadata|en|", "Ferry Late\nBy Max Roe");
    row("no YAML", "---\nThe ferry: was: late [\n---\n\nIt rained on the pier.\n",
        "The ferry: was: late [|||2001-02-03 filetime|en|", "The ferry: was: late [");
    row("no end", "---\nThe ferry was late.\nIt rained on the pier.\n", "The ferry was late|||2001-02-03 filetime|en|",
        "The ferry was late.");
    row("empty", "---\n---\nThe ferry was late.\n", "The ferry was late|||2001-02-03 filetime|en|",
        "The ferry was late.");
    row("deep", "---\n[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n---\nThe ferry was late.\n", "", "");
}

void ImportMetadataTest::frontMatter()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(QString, start);
    for (const QString &name : {QStringLiteral("article.txt"), QStringLiteral("article.md")}) {
        const Article article = read(text, name);
        if (expected.isEmpty()) {
            QVERIFY(!article.title.isEmpty()); // no crash
            continue;
        }
        if (name.endsWith(QLatin1String("md")) &&
            QString::fromLatin1(QTest::currentDataTag()).startsWith(QLatin1String("no ")))
            continue; // Markdown makes headings of such lines
        const QStringList facts = {
            article.title,
            article.byline,
            article.source,
            article.published.toString(Qt::ISODate) + QLatin1Char(' ') + originName(article.publishedOrigin),
            article.language,
            article.address};
        QCOMPARE(facts.join(QLatin1Char('|')), expected);
        QCOMPARE(article.text.left(start.size()), start);
    }
}

void ImportMetadataTest::fileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QDate>("date");
    const QDate may(2025, 5, 12);
    const auto row = [](const char *name, const char *source, QDate date) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(source) << date;
    };
    row("2025-05-12_the-verge_title-of-it.txt", "The Verge", may);
    row("reuters-2025-05-12.txt", "Reuters", may);
    row("nyt_2025-05-12_the-title-goes-on_4b22.txt", "NYT", may);
    row("20250512_bbc_title.md", "BBC", may);
    row("the-harbour-post_12-05-2025.txt", "", QDate());
    row("the-harbour-post_23-05-2025.txt", "The Harbour Post", QDate(2025, 5, 23));
    row("Harbour Post - 2025-05-12 - Ferry late.txt", "Harbour Post", may);
    row("harbour-post-2025-05-12.txt", "Harbour Post", may);
    row("2025-05-12-ferry-is-late.txt", "", may);
    row("2025-05-12_ferry-late.txt", "", may);
    row("ferry-is-late-again-2025-05-12.txt", "", may);
    row("article_2025-05-12.txt", "", may);
    row("notes-2025-05-12.txt", "", may);
    row("3fa9c0d1_2025-05-12.txt", "", may);
    row("000_d3b4e4a5498bc502.txt", "", QDate());
    row("ferry.txt", "", QDate());
    row("2025-13-45_reuters_x.txt", "", QDate());
    row("a/reuters/2025-05-12.txt", "", may);
}

void ImportMetadataTest::fileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, source);
    QFETCH(QDate, date);
    const FileNameFacts facts = readFileName(name);
    QCOMPARE(facts.source, source);
    QCOMPARE(facts.date, date);
    if (name.contains(QLatin1Char('/')))
        return;
    const Article article = read(QStringLiteral("The ferry was late.\nIt rained.\n"), name);
    QCOMPARE(originName(article.publishedOrigin),
             date.isValid() ? QStringLiteral("filename") : QStringLiteral("filetime"));
    QCOMPARE(originName(article.sourceOrigin), source.isEmpty() ? QStringLiteral("none") : QStringLiteral("filename"));
}

void ImportMetadataTest::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // date, time, rest
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("2025-05-12", "2025-05-12||");
    row("2025-05-12T18:05", "2025-05-12|18:05|");
    row("2025/5/2 9:05", "2025-05-02|09:05|");
    row("12 May 2025", "2025-05-12||");
    row("12th of May 2025", "2025-05-12||");
    row("May 12, 2025", "2025-05-12||");
    row("Sept. 3rd, 2025 at 12:10 a.m.", "2025-09-03|00:10|");
    row("12-May-2025", "2025-05-12||");
    row("12. Mai 2025, 18:05 Uhr", "2025-05-12|18:05|");
    row("le 12 mai 2025 à 18h05", "2025-05-12|18:05|");
    row("12 de mayo de 2025", "2025-05-12||");
    row("12 maggio 2025", "2025-05-12||");
    row("1 março 2025", "2025-03-01||");
    row("12 maja 2025", "2025-05-12||");
    row("12 мая 2025", "2025-05-12||");
    row("12.05.2025", "2025-05-12||");
    row("05/23/2025", "2025-05-23||");
    row("23/05/2025", "2025-05-23||");
    row("05/06/2025", "");
    row("31 June 2025", "");
    row("12 boats 2025", "");
    row("May 2025", "");
    row("Jane Doe, May 12, 2025", "2025-05-12||Jane Doe");
    row("6:05pm, Monday 12 May 2025", "2025-05-12|18:05|");
    row("", "");
}

void ImportMetadataTest::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto found = findDate(text);
    if (expected.isEmpty()) {
        QVERIFY2(!found, found ? qPrintable(found->date.toString(Qt::ISODate)) : "");
        return;
    }
    QVERIFY(found);
    QCOMPARE(
        QStringList({found->date.toString(Qt::ISODate), found->time.toString(QStringLiteral("HH:mm")), found->rest})
            .join(QLatin1Char('|')),
        expected);
}

void ImportMetadataTest::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *language, const char *text) {
        QTest::newRow(language) << QString::fromUtf8(text) << QString::fromLatin1(language);
    };
    row("en", "The ferry was late again and nobody at the pier could say when it would come.");
    row("de", "Die Fähre war wieder zu spät, und niemand an der Mole konnte sagen, wann sie kommen würde.");
    row("fr", "Le bac était encore en retard et personne sur la jetée ne savait quand il allait arriver.");
    row("es", "El barco llegó tarde otra vez y nadie en el muelle sabía cuándo iba a salir de la ciudad.");
    row("it", "Il traghetto era di nuovo in ritardo e nessuno sul molo sapeva quando sarebbe arrivato per la gente.");
    row("nl", "De veerboot was weer te laat en niemand op de pier kon zeggen wanneer hij zou komen.");
    row("pt", "O barco chegou tarde mais uma vez e ninguém no cais sabia quando é que ele ia sair da cidade.");
    row("sv", "Färjan var sen igen och ingen på piren kunde säga när den skulle komma till staden.");
    row("pl", "Prom znowu się spóźnił i nikt na przystani nie wiedział, kiedy przypłynie, bo było już ciemno.");
    row("ru", "Паром снова опоздал, и никто на пристани не знал, когда он придёт. Мы ждали вечером.");
    row("uk", "Пором знову запізнився, і ніхто на пристані не знав, коли він прийде. Її чекали.");
    row("el", "Το πλοίο άργησε πάλι και κανείς δεν ήξερε γιατί.");
    row("he", "המעבורת איחרה שוב ואיש לא ידע מדוע.");
    row("ar", "تأخرت العبارة مرة أخرى ولم يعرف أحد السبب.");
    row("ja", "フェリーはまた遅れて、理由を知っている人はいなかった。");
    row("zh", "渡轮又晚点了，码头上没有人知道原因。");
    row("ko", "배가 또 늦었고 아무도 이유를 몰랐다.");
    QTest::newRow("numbers") << QStringLiteral("12 34 56 78") << QString();
    QTest::newRow("names") << QStringLiteral("Jane Doe Max Roe Ida Brandt") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void ImportMetadataTest::languages()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QCOMPARE(detectLanguage(text), language);
}

QTEST_GUILESS_MAIN(ImportMetadataTest)
#include "tst_importmetadata.moc"
