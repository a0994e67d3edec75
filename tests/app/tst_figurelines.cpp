// Figures where they stand: what is found in a line, with its extent and value, and what is none.
#include "app/entities/figures/figures.h"
#include "app/import/importer.h"

#include <QtTest>

using namespace crossread;

class TestFigureLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void orderOfDayAndMonth_data();
    void orderOfDayAndMonth();
    void pounds_data();
    void pounds();
    void coins_data();
    void coins();
    void sampleArticles();
    void oddLines_data();
    void oddLines();
};

namespace {

const QDate wednesday(2026, 10, 14);

QString valueText(const Figure &figure)
{
    static const QStringList bounds = {QString(), QStringLiteral("~"), QStringLiteral(">"), QStringLiteral("<")};
    QString text = bounds.at(int(figure.bound));
    if (figure.kind == QLatin1String("date")) {
        text += figure.from.toString(Qt::ISODate);
        return figure.to == figure.from ? text : text + QLatin1Char('/') + figure.to.toString(Qt::ISODate);
    }
    text += QString::number(figure.min, 'g', 12);
    if (figure.max != figure.min)
        text += QStringLiteral("..") + QString::number(figure.max, 'g', 12);
    return text + QLatin1Char(' ') + figure.unit;
}

// The line with "[[text|kind|value]]" for each figure; ~ > < say about, at least, at most.
QString marked(const QString &line, const QList<FigureSpan> &figures)
{
    QString result;
    qsizetype last = 0;
    for (const FigureSpan &figure : figures) {
        result += line.mid(last, figure.span.start - last) + QStringLiteral("[[") + figure.span.of(line) +
                  QLatin1Char('|') + figure.kind;
        if (figure.value)
            result += QLatin1Char('|') + valueText(*figure.value);
        result += QStringLiteral("]]");
        last = figure.span.end;
    }
    return result + line.mid(last);
}

QString unmarked(QString line)
{
    static const QRegularExpression mark(QStringLiteral("\\[\\[([^|\\]]+)\\|[^\\]]*\\]\\]"));
    return line.replace(mark, QStringLiteral("\\1"));
}

Article articleOf(const QString &text, const QString &source = {})
{
    Article article;
    article.text = text;
    article.source = source;
    article.published = wednesday;
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.blocks = {{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
    return article;
}

QList<FigureSpan> figuresOf(const Article &article)
{
    return findFigures(article.text, figureContext(article));
}

} // namespace

void TestFigureLines::finds_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line); };
    // the coming 5 March, and the one that was
    row("It will open on [[5 March|date|2027-03-05]] and closes in [[November|date|2026-11-01/2026-11-30]].");
    row("It opened on [[5 March|date|2026-03-05]], in the rain.");
    row("A dividend of [[70 euro cents|money|0.7 EUR]], [[$50-100,000|money|50000..100000 USD]], [[140-150,000 "
        "bpd|quantity|140000..150000 barrel per day]].");
    row("Open from [[5:15-8 p.m.|time|1035..1200 ]]; it came with 4:11 left, and Jamie Noon scored.");
    row("Yields range [[from 7 to 8.5 pct|percent|7..8.5 %]], prices [[from 75.17 to 78.45 dlrs|money|75.17..78.45 "
        "USD]].");
    row("It rose from 7 to [[8.5 pct|percent|8.5 %]] and lasts until at least [[2028|date|2028-01-01/2028-12-31]].");
    row("The UK total of [[5.3 million|quantity|5300000 ]] translates well; [[65 lives|quantity|65 life]] were saved.");
    row("The ferry cost [[more than $84 million|money|>84000000 USD]], [[€4.5bn|money|4500000000 EUR]] or [[US$3–4 "
        "million|money|3000000..4000000 USD]].");
    row("A [[multibillion-dollar|money|>1000000000 USD]] deal and [[half a million pounds|money|500000 GBP]] in cash.");
    row("Bids of [[Rs 500 crore|money|5000000000 INR]], [[C$5|money|5 CAD]], [[A$20m|money|20000000 AUD]], [[HK$3 "
        "billion|money|3000000000 HKD]], [[NT$300|money|300 TWD]], [[¥500 billion|money|500000000000 JPY]], "
        "[[₹20,000|money|20000 INR]], [[₩5 trillion|money|5e+12 KRW]] and [[CHF 3m|money|3000000 CHF]].");
    row("It owes [[12 million Swiss francs|money|12000000 CHF]], [[two to three billion "
        "euros|money|2000000000..3000000000 EUR]] and [[900 Danish crowns|money|900 DKK]].");
    row("A [[$1.2-billion|money|1200000000 USD]] bridge with a [[$500|money|500 USD]]-a-month toll.");
    row("Offers [[between $3 million and $5 million|money|3000000..5000000 USD]], [[$3 to $5|money|3..5 USD]] or "
        "[[$700,000 to $1 million|money|700000..1000000 USD]].");
    row("It rose from [[$3|money|3 USD]] to [[$5|money|5 USD]].");
    row("It is worth [[$1.5 trillion-plus|money|>1.5e+12 USD]], [[upwards of $20|money|>20 USD]], [[as much as $40 "
        "million|money|<40000000 USD]], [[nearly $3|money|~3 USD]], [[$6 or less|money|<6 USD]] and [[up to $2 "
        "bln|money|<2000000000 USD]].");
    row("Inflation picked up to [[4.6%|percent|4.6 %]] and the parts add up to [[$40|money|40 USD]], of which [[up to "
        "$9|money|<9 USD]] is new.");
    row("A net loss of [[$-4.5 mln|money|-4500000 USD]] against [[120 mln dlrs|money|120000000 USD]], [[minus $3 "
        "million|money|-3000000 USD]] in all.");
    row("Dividends of [[80 cts|money|0.8 USD]], [[25 cents|money|0.25 USD]] per share and [[583p|money|5.83 GBP]].");
    row("It owes [[980.5 billion H.K. Dlrs|money|980500000000 HKD]] and [[5 billion punts|money|5000000000 IEP]].");
    row("The mill lost [[hundreds of millions of dollars|money|~200000000 USD]] and [[a few thousand euros|money|~3000 "
        "EUR]].");
    row("They ate [[500 pounds|quantity|500 pound]] of flour. The bill was [[500 pounds|money|500 GBP]].");
    row("It seized [[1.2 million pounds|quantity|1200000 pound]] of tea; a fine of [[3 million pounds|money|3000000 "
        "GBP]]; a [[40-pound|quantity|40 pound]] dog.");
    row("Shares fell from [[18 pct|percent|18 %]] to [[12 pct|percent|12 %]]; [[20-25%|percent|20..25 %]], [[5 percent "
        "to 7 percent|percent|5..7 %]], [[-0.5%|percent|-0.5 %]] or [[7-1/4 pct|percent|7.25 %]].");
    row("Rates rose [[25 basis points|percent|0.25 pp]], [[half a percentage point|percent|0.5 pp]], [[a "
        "quarter-point|percent|0.25 pp]] and [[a quarter of a percentage point|percent|0.25 pp]].");
    row("[[One in five|percent|20 %]] voters, [[two out of three|percent|66.6666666667 %]] men, [[about a "
        "third|percent|~33.3333333333 %]] of sales and [[half|percent|50 %]] of voters; it shrank by [[a "
        "quarter|percent|25 %]].");
    row("In [[late 2025|date|2025-09-01/2025-12-31]], in [[January 2023|date|2023-01-01/2023-01-31]], [[earlier this "
        "year|date|2026-01-01/2026-10-14]], [[last Thursday|date|2026-10-08]], [[next "
        "month|date|2026-11-01/2026-11-30]] and [[Q3 2026|date|2026-07-01/2026-09-30]].");
    row("[[The third quarter of 2025|date|2025-07-01/2025-09-30]], [[fiscal 2024|date|~2024-01-01/2024-12-31]], "
        "[[FY25|date|~2025-01-01/2025-12-31]], [[H1 2026|date|2026-01-01/2026-06-30]], "
        "[[3Q26|date|2026-07-01/2026-09-30]], [[the first nine months of 2025|date|2025-01-01/2025-09-30]].");
    row("On [[11 May 2026|date|2026-05-11]], [[May 11|date|2026-05-11]], [[May 11-13|date|2026-05-11/2026-05-13]], "
        "from [[28 May to 2 June 2024|date|2024-05-28/2024-06-02]], on [[26-FEB-1987|date|1987-02-26]] and on "
        "[[11.05.2026|date|2026-05-11]].");
    row("In [[2019–2032|date|2019-01-01/2032-12-31]], [[the 1990s|date|1990-01-01/1999-12-31]], "
        "[[mid-2024|date|2024-05-02/2024-08-31]], [[2024/25|date|2024-01-01/2025-12-31]], [[the 19th "
        "century|date|1801-01-01/1900-12-31]], [[the '80s|date|1980-01-01/1989-12-31]], [[between 2019 and "
        "2021|date|2019-01-01/2021-12-31]].");
    row("On [[1996-08-30|date|1996-08-30]], [[two years ago|date|~2024-01-01/2024-12-31]], [[more than five years "
        "ago|date|>2021-01-01/2021-12-31]], [[a decade ago|date|~2010-01-01/2019-12-31]], "
        "[[yesterday|date|2026-10-13]], [[this week|date|2026-10-12/2026-10-18]].");
    row("Since [[2019|date|2019-01-01/2019-12-31]], by [[the end of 2027|date|2027-11-01/2027-12-31]], in [[spring "
        "2024|date|~2024-03-01/2024-05-31]], [[early next month|date|2026-11-01/2026-11-10]], [[late last "
        "week|date|2026-10-09/2026-10-11]], at [[the end of the year|date|2026-11-01/2026-12-31]].");
    row("Over [[the past three years|date|~2023-10-14/2026-10-14]], in [[the next few "
        "months|date|~2026-10-14/2027-01-14]], in [[the next two quarters|date|~2027-01-01/2027-06-30]], for [[the "
        "last decade|date|~2016-10-14/2026-10-14]].");
    row("She said on [[Friday|date|2026-10-09]] that it will open on [[Friday|date|2026-10-16]].");
    row("Trains will run on [[Tuesday|date|2026-10-20]].");
    row("On [[Tuesday|date|2026-10-20]], the court will sit.");
    row("The ministers plan to meet on [[Monday|date|2026-10-19]].");
    row("At [[9:40 p.m.|time|1300 ]], at [[22:11 local time|time|1331 local time]], at [[0930 GMT|time|570 GMT]], at "
        "[[noon|time|720 ]], from [[5 pm–7 pm ET|time|1020..1140 ET]], [[5-7 p.m.|time|1020..1140 ]], [[about 8 a.m. "
        "Eastern time|time|~480 Eastern time]].");
    row("[[Seven people|quantity|7 person]], [[a dozen boats|quantity|12 boat]], [[1.2 million users|quantity|1200000 "
        "user]], a [[300-megawatt|quantity|300 MW]] plant, [[40 km|quantity|40 km]] and [[12,000 troops|quantity|12000 "
        "troop]].");
    row("[[At least 9 dead|quantity|>9 person]], [[at least nine killed|quantity|>9 person]], [[dozens of "
        "homes|quantity|~24 home]] lost; the fire killed [[four|quantity|4 person]] and injured [[30|quantity|30 "
        "person]]; [[ten|quantity|10 person]] were hurt.");
    row("A [[3,500-strong|quantity|3500 person]] crowd, a [[25-year-old|quantity|25 year]] man, a man [[aged "
        "45|quantity|45 year]], [[5ft 10in|quantity|5.83333333333 foot]] tall, after [[3 hours 20 "
        "minutes|quantity|3.33333333333 hour]].");
    row("[[Some 30 degrees|quantity|~30 °]], [[25 degrees Celsius|quantity|25 °C]], [[20°C|quantity|20 °C]], [[minus "
        "10 degrees|quantity|-10 °]], [[magnitude 6.4|quantity|6.4 magnitude]], a [[9.0 magnitude|quantity|9 "
        "magnitude]] quake, a [[Category 4|quantity|4 category]] storm.");
    row("[[Five paintings|quantity|5 painting]], [[five British soldiers|quantity|5 soldier]], [[12 "
        "countries|quantity|12 country]], [[187,000 civil servants|quantity|187000 servant]], [[three straight-forward "
        "beams|quantity|3 beam]].");
    row("[[At least 10 Iraqis|quantity|>10 iraqi]], [[54 Boeing jets|quantity|54 jet]], [[2½ hours|quantity|2.5 "
        "hour]], [[half an hour|quantity|0.5 hour]], [[three-quarters of an hour|quantity|0.75 hour]], [[100m "
        "people|quantity|100000000 person]], the [[100m|quantity|100 m]] hurdles.");
    row("[[Tens of thousands of people|quantity|~20000 person]], [[several hundred soldiers|quantity|~300 soldier]], "
        "[[a couple of dogs|quantity|~2 dog]], [[scores of homes|quantity|~40 home]], [[three or four "
        "clouds|quantity|3..4 cloud]].");
    row("[[From 10 to 15 people|quantity|10..15 person]]; [[3,000 or more|quantity|>3000 ]]; [[200+ "
        "homes|quantity|>200 home]]; a [[tenfold|quantity|10 time]] rise; near-[[400,000 names|quantity|400000 "
        "name]].");
    row("Vela ([[$VLA|ticker]]), Orca ([[NASDAQ: ORCX|ticker]]), [[LON:BRK|ticker]], [[ASX: TRN|ticker]], Pine "
        "[[<PIN.L>|ticker]] and Quill ([[QUIL.O|ticker]])");
    row("In [[1984|date|1984-01-01/1984-12-31]] there were [[1,984 people|quantity|1984 person]] and [[1984 "
        "people|quantity|1984 person]].");
    row("March on. In [[May|date|2026-05-01/2026-05-31]] we met, by [[March|date|2026-03-01/2026-03-31]] we left, and "
        "since [[June|date|2026-06-01/2026-06-30]] it rained.");
    row("In [[August|date|2026-08-01/2026-08-31]] Quill won. In the [[2004|date|2004-01-01/2004-12-31]] awards and the "
        "[[2000|date|2000-01-01/2000-12-31]] Tarn Games.");
    row("تم [[40 km|quantity|40 km]] هنا, 船 [[12 km|quantity|12 km]], é été [[5 km|quantity|5 km]] 😀 "
        "[[$3m|money|3000000 USD]] 😀");
}

void TestFigureLines::finds()
{
    QFETCH(QString, expected);
    const QString line = unmarked(expected);
    QVERIFY(line != expected);
    QCOMPARE(marked(line, findFigures(line, wednesday)), expected);
}

void TestFigureLines::findsNothing_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"She may march on, and the March on Tarn began.", "Theresa May spoke. The cabinet of May fell. May said so.",
          "April Jones sang to June Osborne.", "The 2,000 Guineas was run. The Sun and the Sat.",
          "A 737 MAX, an iPhone 17, GPT-4, an F-16, Windows 11, Route 66, Formula 1, Level 3, Chapter 11.",
          "World War II, Channel 4, a 7-Eleven, 3M, 20th Century Fox, a Boeing 787, Formula One, Group 7.",
          "He won 2-1, 6-4 and 107-73.",
          "No one knew; one says so; the other two; the first quarter of the field; a second look.",
          "Three reasons, two sides, the two companies, all three, these four.",
          "Call 555-0199, +44 20 7946 0018 or 1-800-555-0199; ISBN 978-3-16-148410-0.",
          "See https://quill.example/2024/12/3 or mail a12@quill.example, v3.5.1, 192.168.1.1, 3.5.1.",
          "As note [12] says, section 3.2 and page 12; No. 5; Article 10.",
          "Today, prices matter. The firms of today compete.",
          "The Sunday Times and the Mail on Sunday on Black Friday.", "5G, 4K, MP3, A320, 4x4, the G20, catch-22.",
          "the coming months, the other day, some time ago, half of it"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestFigureLines::findsNothing()
{
    QFETCH(QString, line);
    QCOMPARE(marked(line, findFigures(line, wednesday)), line);
}

// 03/04/2025 is what the article's other dates, its words or its source make it.
void TestFigureLines::orderOfDayAndMonth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QDate>("expected");
    const QDate april(2025, 4, 3);
    const QDate march(2025, 3, 4);
    const QString date = QStringLiteral("Filed on 03/04/2025. ");
    QTest::newRow("alone") << date << QString() << april;
    QTest::newRow("another date, the month first")
        << date + QStringLiteral("Signed on 02/27/2025.") << QString() << march;
    QTest::newRow("another date, the day first")
        << date + QStringLiteral("Signed on 27/02/2025.") << QString() << april;
    QTest::newRow("words") << date + QStringLiteral("It began on May 11.") << QString() << march;
    QTest::newRow("words, the day first") << date + QStringLiteral("It began on 11 May.") << QString() << april;
    QTest::newRow("spelling") << date + QStringLiteral("The defense center.") << QString() << march;
    QTest::newRow("source") << date << QStringLiteral("The New York Gazette") << march;
    QTest::newRow("near the day of publication")
        << QStringLiteral("Filed on 10/12/2026.") << QString() << QDate(2026, 10, 12);
}

void TestFigureLines::orderOfDayAndMonth()
{
    QFETCH(QString, text);
    QFETCH(QString, source);
    QFETCH(QDate, expected);
    const auto figures = figuresOf(articleOf(text, source));
    QVERIFY(!figures.isEmpty() && figures.first().value);
    QCOMPARE(figures.first().value->from, expected);
}

void TestFigureLines::pounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("alone") << QStringLiteral("It holds 300 pounds.") << QStringLiteral("quantity");
    QTest::newRow("paid") << QStringLiteral("She paid 300 pounds.") << QStringLiteral("money");
    QTest::newRow("of something") << QStringLiteral("She paid for 300 pounds of rice.") << QStringLiteral("quantity");
    QTest::newRow("other sums") << QStringLiteral("It took 300 pounds, then £20.") << QStringLiteral("money");
    QTest::newRow("weight") << QStringLiteral("It weighs 300 pounds.") << QStringLiteral("quantity");
}

void TestFigureLines::pounds()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    const auto figures = figuresOf(articleOf(text));
    QVERIFY(!figures.isEmpty());
    QCOMPARE(figures.first().kind, kind);
}

void TestFigureLines::coins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    QTest::newRow("alone") << QStringLiteral("It cost 300 pesos.") << QStringLiteral("MXN");
    QTest::newRow("named") << QStringLiteral("It cost 300 Chilean pesos.") << QStringLiteral("CLP");
    QTest::newRow("of the story") << QStringLiteral("It cost 300 pesos. Manila paid.") << QStringLiteral("PHP");
    QTest::newRow("crowns") << QStringLiteral("Oslo paid 300 crowns. Stockholm and Sweden did not.")
                            << QStringLiteral("SEK");
    QTest::newRow("no land") << QStringLiteral("She paid 300 crowns.") << QStringLiteral("crown");
}

// Whose coin it is, where several lands have one of that name.
void TestFigureLines::coins()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    const auto figures = figuresOf(articleOf(text));
    QVERIFY(!figures.isEmpty() && figures.first().value);
    QCOMPARE(figures.first().kind, QStringLiteral("money"));
    QCOMPARE(figures.first().value->unit, unit);
}

// Precision and recall 1: neither more nor less than the gold, kinds and values included.
void TestFigureLines::sampleArticles()
{
    QFile file(QStringLiteral(PROJECT_ROOT "/tests/data/figures/sample.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList gold;
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(QLatin1Char('#')))
            gold.append(line);
    }
    QStringList found;
    const auto files = importFiles({QStringLiteral(PROJECT_ROOT "/resources/corpus")});
    for (const ImportFile &one : files) {
        const auto articles = importFile(one);
        QVERIFY(articles.ok());
        for (const Article &article : *articles) {
            const FigureContext context = figureContext(article);
            for (const Block &block : article.blocks) {
                if (!isAnalysed(block))
                    continue;
                const QString text = block.span.of(article.text);
                const auto figures = findFigures(text, context);
                for (const FigureSpan &figure : figures)
                    found.append(QStringList{QFileInfo(one.name).fileName(), figure.kind, figure.span.of(text),
                                             figure.value ? figureName(*figure.value) : QStringLiteral("-")}
                                     .join(QLatin1Char('\t')));
            }
        }
    }
    QVERIFY(!gold.isEmpty());
    QCOMPARE(found.join(QLatin1Char('\n')), gold.join(QLatin1Char('\n')));
}

void TestFigureLines::oddLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char *piece :
         {"7",    "a",        "1,",    "1.",      "more than ", "a hundred and ",   "tens of thousands of ",
          "one-", "12-",      "1/2/",  "$",       "May ",       "the end of ",      "(555) ",
          "a@",   "http://a", "<1.A>", "e\u0301", "\U0001F600", "\u05D0\u05D1 12 ", "\u0661\u0662 "})
        QTest::newRow(piece) << QString::fromUtf8(piece).repeated(10'000);
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) + QStringLiteral("12 km") + QChar(0xDE00);
}

// No crash, spans in order within the line; that time does not grow is for the bench to show.
void TestFigureLines::oddLines()
{
    QFETCH(QString, line);
    qsizetype last = 0;
    const auto figures = findFigures(line, wednesday);
    for (const FigureSpan &figure : figures) {
        QVERIFY(figure.span.start >= last && !figure.span.isEmpty() && figure.span.end <= line.size());
        last = figure.span.end;
    }
}

QTEST_GUILESS_MAIN(TestFigureLines)
#include "tst_figurelines.moc"
