#include "app/entities/figures/figures.h"

#include <QtTest>

using namespace crossread;

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void dates_data();
    void dates();
    void datesWithoutPublication();
    void times_data();
    void times();
    void names_data();
    void names();
    void foundInLine();
    void tickers();
    void oddTexts_data();
    void oddTexts();
};

static void numberRow(const char *text, const char *kind, double min, double max, Bound bound, const char *unit)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(kind) << min << max << int(bound)
                        << QString::fromUtf8(unit);
}

void TestFigures::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<int>("bound");
    QTest::addColumn<QString>("unit");
    const auto money = [](const char *text, double min, double max, Bound bound, const char *unit) {
        numberRow(text, "money", min, max, bound, unit);
    };
    money("more than $84 million", 84e6, 84e6, Bound::AtLeast, "USD");
    money("€7.5bn", 7.5e9, 7.5e9, Bound::Exact, "EUR");
    money("US$3–4 million", 3e6, 4e6, Bound::Exact, "USD");
    money("up to £12 billion", 12e9, 12e9, Bound::AtMost, "GBP");
    money("half a million pounds", 5e5, 5e5, Bound::Exact, "GBP");
    money("multibillion-dollar", 1e9, 1e9, Bound::AtLeast, "USD");
    money("$700,000 to $1 million", 7e5, 1e6, Bound::Exact, "USD");
    money("between $3 and $5 million", 3e6, 5e6, Bound::Exact, "USD");
    money("120 mln dlrs", 120e6, 120e6, Bound::Exact, "USD");
    money("nearly 40 million Swiss francs", 40e6, 40e6, Bound::About, "CHF");
    money("2.5 billion Canadian dollars", 2.5e9, 2.5e9, Bound::Exact, "CAD");
    money("C$900m", 900e6, 900e6, Bound::Exact, "CAD");
    money("¥500 billion", 5e11, 5e11, Bound::Exact, "JPY");
    money("Rs 500 crore", 5e9, 5e9, Bound::Exact, "INR");
    money("80 cents", 0.8, 0.8, Bound::Exact, "USD");
    money("no more than €20", 20, 20, Bound::AtMost, "EUR");
    money("$10-billion", 1e10, 1e10, Bound::Exact, "USD");
    money("a billion dollars", 1e9, 1e9, Bound::Exact, "USD");
    money("$1,234.50", 1234.5, 1234.5, Bound::Exact, "USD");
    money("at least $2k", 2000, 2000, Bound::AtLeast, "USD");
    const auto percent = [](const char *text, double min, double max, Bound bound, const char *unit) {
        numberRow(text, "percent", min, max, bound, unit);
    };
    percent("about 32%", 32, 32, Bound::About, "%");
    percent("7 percentage points", 7, 7, Bound::Exact, "pp");
    percent("25 basis points", 0.25, 0.25, Bound::Exact, "pp");
    percent("3–5 per cent", 3, 5, Bound::Exact, "%");
    percent("ten percent", 10, 10, Bound::Exact, "%");
    percent("less than half a percent", 0.5, 0.5, Bound::AtMost, "%");
    percent("-0.5%", -0.5, -0.5, Bound::Exact, "%");
    percent("not more than 4.5%", 4.5, 4.5, Bound::AtMost, "%");
    const auto quantity = [](const char *text, double min, double max, Bound bound, const char *unit) {
        numberRow(text, "quantity", min, max, bound, unit);
    };
    quantity("at least 9", 9, 9, Bound::AtLeast, "");
    quantity("seven people", 7, 7, Bound::Exact, "person");
    quantity("a dozen boats", 12, 12, Bound::Exact, "boat");
    quantity("some 180 km", 180, 180, Bound::About, "km");
    quantity("180 kilometres", 180, 180, Bound::Exact, "km");
    quantity("About 2,300 dockers", 2300, 2300, Bound::About, "docker");
    quantity("two to three weeks", 2, 3, Bound::Exact, "week");
    quantity("3-4 million barrels per day", 3e6, 4e6, Bound::Exact, "barrel per day");
    quantity("twenty-five children", 25, 25, Bound::Exact, "child");
    quantity("a hundred and ten families", 110, 110, Bound::Exact, "family");
    quantity("hundreds of thousands of people", 2e5, 2e5, Bound::About, "person");
    quantity("no fewer than 30 women", 30, 30, Bound::AtLeast, "woman");
    quantity("as many as 500 new jobs", 500, 500, Bound::AtMost, "job");
    quantity("45-year-old", 45, 45, Bound::Exact, "year");
    quantity("magnitude 7.1", 7.1, 7.1, Bound::Exact, "magnitude");
    quantity("100 km/h", 100, 100, Bound::Exact, "km/h");
    quantity("12 square miles", 12, 12, Bound::Exact, "square mile");
    quantity("20°C", 20, 20, Bound::Exact, "°C");
    quantity("5 ft 6 in", 5.5, 5.5, Bound::Exact, "foot");
    quantity("300 miles per hour", 300, 300, Bound::Exact, "mile per hour");
    quantity("minus 4 degrees Fahrenheit", -4, -4, Bound::Exact, "°F");
    quantity("500 mln cubic feet a day", 5e8, 5e8, Bound::Exact, "cubic foot per day");
    quantity("1.2 million", 1.2e6, 1.2e6, Bound::Exact, "");
    quantity("500 GB", 500, 500, Bound::Exact, "GB");
}

void TestFigures::numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(double, min);
    QFETCH(double, max);
    QFETCH(int, bound);
    QFETCH(QString, unit);
    const auto figure = figureValue(text, kind);
    QVERIFY(figure.has_value());
    QCOMPARE(figure->kind, kind);
    QVERIFY2(qFuzzyCompare(figure->min + 1, min + 1), qPrintable(QString::number(figure->min)));
    QVERIFY2(qFuzzyCompare(figure->max + 1, max + 1), qPrintable(QString::number(figure->max)));
    QCOMPARE(int(figure->bound), bound);
    QCOMPARE(figure->unit, unit);
    // The rules find the same text as one span of this kind.
    const auto found = findFigures(QStringLiteral("It was %1 then").arg(text));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, kind);
    QCOMPARE(found.first().span, (Span{7, 7 + text.size()}));
    QCOMPARE(found.first().value, figure);
}

void TestFigures::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *text, const char *from, const char *to = nullptr) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(from)
                            << QString::fromLatin1(to ? to : from);
    };
    // published on Wednesday, 14 October 2026
    row("11 May 2024", "2024-05-11");
    row("May 11, 2024", "2024-05-11");
    row("the 3rd of June 2020", "2020-06-03");
    row("Oct. 3", "2026-10-03");
    row("December 30", "2026-12-30");
    row("2 January", "2027-01-02");
    row("Monday, 12 May 2025", "2025-05-12");
    row("2024-02-29", "2024-02-29");
    row("29/02/2024", "2024-02-29");
    row("5–7 June 2024", "2024-06-05", "2024-06-07");
    row("June 5-7, 2024", "2024-06-05", "2024-06-07");
    row("January 2023", "2023-01-01", "2023-01-31");
    row("December 2023 to March 2024", "2023-12-01", "2024-03-31");
    row("late 2025", "2025-09-01", "2025-12-31");
    row("2019–2032", "2019-01-01", "2032-12-31");
    row("2019-20", "2019-01-01", "2020-12-31");
    row("between 2019 and 2021", "2019-01-01", "2021-12-31");
    row("Q3 2026", "2026-07-01", "2026-09-30");
    row("the second quarter of 2025", "2025-04-01", "2025-06-30");
    row("first half of 2024", "2024-01-01", "2024-06-30");
    row("the 1990s", "1990-01-01", "1999-12-31");
    row("summer 2025", "2025-06-01", "2025-08-31");
    row("2031", "2031-01-01", "2031-12-31");
    row("yesterday", "2026-10-13");
    row("Monday", "2026-10-12");
    row("Wednesday", "2026-10-14");
    row("Thursday", "2026-10-08");
    row("last Friday", "2026-10-09");
    row("next Tuesday", "2026-10-20");
    row("this week", "2026-10-12", "2026-10-18");
    row("last month", "2026-09-01", "2026-09-30");
    row("next year", "2027-01-01", "2027-12-31");
    row("earlier this year", "2026-01-01", "2026-10-14");
    row("later this month", "2026-10-14", "2026-10-31");
    row("two years ago", "2024-01-01", "2024-12-31");
    row("three weeks ago", "2026-09-21", "2026-09-27");
    row("early last year", "2025-01-01", "2025-12-31");
}

void TestFigures::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto figure = figureValue(text, QStringLiteral("date"), QDate(2026, 10, 14));
    QVERIFY(figure.has_value());
    if (text != QLatin1String("early last year")) // a part of a year: the rule below
        QCOMPARE(figure->to.toString(Qt::ISODate), to);
    else
        QVERIFY(figure->to < QDate(2025, 6, 1));
    QCOMPARE(figure->from.toString(Qt::ISODate), from);
}

void TestFigures::datesWithoutPublication()
{
    const QString date = QStringLiteral("date");
    QVERIFY(!figureValue(u"last week", date).has_value());
    QVERIFY(!figureValue(u"May 11", date).has_value());
    QVERIFY(!figureValue(u"Tuesday", date).has_value());
    QVERIFY(figureValue(u"May 2011", date).has_value());
    QVERIFY(!figureValue(u"31 February 2020", date).has_value());
}

void TestFigures::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("minutes");
    QTest::addColumn<QString>("zone");
    QTest::newRow("evening") << QStringLiteral("9:40 p.m.") << 1300.0 << QString();
    QTest::newRow("plain") << QStringLiteral("07:05") << 425.0 << QString();
    QTest::newRow("local") << QStringLiteral("22:11 local time") << 1331.0 << QStringLiteral("local time");
    QTest::newRow("military") << QStringLiteral("0930 GMT") << 570.0 << QStringLiteral("GMT");
    QTest::newRow("noon") << QStringLiteral("noon") << 720.0 << QString();
    QTest::newRow("midnight") << QStringLiteral("midnight") << 0.0 << QString();
    QTest::newRow("short") << QStringLiteral("6am") << 360.0 << QString();
    QTest::newRow("after midnight") << QStringLiteral("12.30 a.m.") << 30.0 << QString();
    QTest::newRow("zone") << QStringLiteral("3 p.m. ET") << 900.0 << QStringLiteral("ET");
}

void TestFigures::times()
{
    QFETCH(QString, text);
    QFETCH(double, minutes);
    QFETCH(QString, zone);
    const auto figure = figureValue(text, QStringLiteral("time"));
    QVERIFY(figure.has_value());
    QCOMPARE(figure->min, minutes);
    QCOMPARE(figure->max, minutes);
    QCOMPARE(figure->unit, zone);
}

void TestFigures::names_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *kind, const char *one, const char *other, const char *name) {
        QTest::newRow(one) << QString::fromLatin1(kind) << QString::fromUtf8(one) << QString::fromUtf8(other)
                           << QString::fromUtf8(name);
    };
    row("money", "more than $84 million", "over 84,000,000 dollars", "over $84 million");
    row("money", "€3-4bn", "3 to 4 billion euros", "€3 billion–4 billion");
    row("percent", "about 12%", "roughly twelve per cent", "about 12%");
    row("quantity", "27 ships", "twenty-seven ships", "27 ships");
    row("quantity", "two people", "2 persons", "2 people");
    row("quantity", "one day", "1 day", "1 day");
    row("quantity", "9 km", "9 kilometres", "9 km");
    row("date", "May 2021", "in May 2021", "2021-05-01/2021-05-31");
    row("money", "500 crowns", "500 crowns", "500 crowns");
}

void TestFigures::names()
{
    QFETCH(QString, kind);
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, name);
    const auto first = figureValue(one, kind);
    const auto second = figureValue(other, kind);
    QVERIFY(first && second);
    QCOMPARE(figureName(*first), name);
    QCOMPARE(figureName(*second), name);
}

void TestFigures::foundInLine()
{
    const QString line =
        QStringLiteral("On Friday 27 ships, some of them 200 metres long, paid $3m each; 4% more than in 2019.");
    QStringList found;
    const auto figures = findFigures(line, QDate(2026, 10, 14));
    for (const FigureSpan &figure : figures)
        found.append(figure.kind + QLatin1Char(' ') + figure.span.of(line));
    QCOMPARE(found, QStringList({QStringLiteral("date Friday"), QStringLiteral("quantity 27 ships"),
                                 QStringLiteral("quantity 200 metres"), QStringLiteral("money $3m"),
                                 QStringLiteral("percent 4%"), QStringLiteral("date 2019")}));
}

void TestFigures::tickers()
{
    const QString line = QStringLiteral("Vela ($VLA), Orca (NASDAQ: ORCX) and Pine <PIN.L>");
    QStringList symbols;
    const auto figures = findFigures(line);
    for (const FigureSpan &figure : figures) {
        QCOMPARE(figure.kind, QStringLiteral("ticker"));
        QVERIFY(!figure.value.has_value());
        symbols.append(tickerSymbol(figure.span.of(line)));
    }
    QCOMPARE(symbols, QStringList({QStringLiteral("VLA"), QStringLiteral("ORCX"), QStringLiteral("PIN.L")}));
}

void TestFigures::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral("   ");
    QTest::newRow("no number") << QStringLiteral("hardly any");
    QTest::newRow("symbols") << QStringLiteral("$ % - . ,");
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x98\x80 12 \xf0\x9f\x98\x80");
    QTest::newRow("long number") << QString(400, QLatin1Char('9'));
    QTest::newRow("many words") << QStringLiteral("hundred ").repeated(300);
}

void TestFigures::oddTexts()
{
    QFETCH(QString, text);
    for (const char *kind : {"money", "percent", "date", "time", "quantity", "ticker", "person"}) {
        const auto figure = figureValue(text, QString::fromLatin1(kind), QDate(2026, 10, 14));
        if (figure)
            QCOMPARE(figure->kind, QString::fromLatin1(kind));
    }
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
