#include "app/claims/claims.h"
#include "app/claims/figures.h"
#include "app/entities/entities.h"
#include "app/values/reason.h"

#include <QFile>
#include <QTest>

using namespace crossread;

namespace {

constexpr int None = -1;

Article articleOf(Id id, const QString &sentence, const QDate &day)
{
    Article article;
    article.id = id;
    article.source = id == 1 ? QStringLiteral("Courier") : QStringLiteral("Ledger");
    article.language = QStringLiteral("en");
    article.published = day;
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.text = sentence;
    Block block;
    block.kind = BlockKind::Paragraph;
    block.span = {0, article.text.size()};
    article.blocks.append(block);
    return article;
}

} // namespace

// Two sentences of two outlets: do they contradict each other, and how? All events are made up.
class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void undated_data();
    void undated();
    void values_data();
    void values();
    void reasons();
    void oneQuestionOnce();
    void neverRefuted();

private:
    static ClaimAnalysis analyse(const QString &one, const QString &other, QDate first = QDate(2025, 5, 14),
                                 QDate second = QDate(2025, 5, 14))
    {
        const QList<Article> articles{articleOf(1, one, first), articleOf(2, other, second)};
        return analyseClaims(articles, recognise(articles));
    }
};

void TestConflicts::pairs_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("kind");
    QFile file(QStringLiteral(PROJECT_ROOT "/tests/data/conflicts.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QStringList kinds{QStringLiteral("none"), QStringLiteral("figures"), QStringLiteral("polarity"),
                                   QStringLiteral("status"), QStringLiteral("date")};
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(QStringLiteral(" | "));
        QCOMPARE(parts.size(), 3);
        QVERIFY(kinds.contains(parts[0]));
        QTest::newRow(qPrintable(QStringLiteral("line %1: %2").arg(number).arg(parts[1])))
            << parts[1] << parts[2] << int(kinds.indexOf(parts[0])) - 1;
    }
}

void TestConflicts::pairs()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, kind);
    const QList<Conflict> found = analyse(one, other).conflicts;
    QCOMPARE(found.isEmpty() ? None : int(found.first().kind), kind);
    // Which of them is read first makes no difference.
    const QList<Conflict> back = analyse(other, one).conflicts;
    QCOMPARE(back.isEmpty() ? None : int(back.first().kind), kind);
}

// Articles without a date: a month, a day of it or a weekday is all that there is to compare.
void TestConflicts::undated_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QDate>("day"); // of the other one
    QTest::addColumn<bool>("differs");
    const QString sank = QStringLiteral("The Tarn sank %1 off Oske.");
    const QString talks = QStringLiteral("The talks on the harbour took place in Oske %1.");
    const auto row = [](const char *name, const QString &frame, const char *one, const char *other, bool differs,
                        QDate day = {}) {
        QTest::newRow(name) << frame.arg(QLatin1String(one)) << frame.arg(QLatin1String(other)) << day << differs;
    };
    const QDate wednesday(2025, 5, 14);
    row("months", talks, "in June", "in July", true);
    row("weekdays", sank, "on Tuesday", "on Wednesday", true);
    row("weekdays with hours", sank, "on Tuesday evening", "on Wednesday morning", true);
    row("days of a month", sank, "on 3 March", "on 9 March", true);
    row("days in other orders", sank, "on March 3", "on 9 March", true);
    row("a day of another month", talks, "on 3 June", "in July", true);
    row("a month and a full date", talks, "in June", "on 3 July 2024", true);
    row("a day and a full date", talks, "on 3 June", "on 9 June 2024", true);
    row("a weekday and a dated one", sank, "on Monday", "on Tuesday", true, wednesday);
    row("the same month", talks, "in June", "in June", false);
    row("a day of the month", talks, "in June", "on 3 June", false);
    row("one day in two orders", sank, "on March 3", "on 3 March", false);
    row("a weekday with its day", sank, "on Tuesday", "on Tuesday, 3 June,", false);
    row("a weekday beside a day", sank, "on Tuesday", "on 3 June", false);
    row("a weekday beside a month", sank, "on Tuesday", "in June", false);
    row("a weekday and its date", sank, "on Tuesday", "on 13 May 2025", false);
    row("the same weekday, dated", sank, "on Tuesday", "on Tuesday", false, wednesday);
    row("a month and its year", talks, "in June", "in June 2024", false);
    row("a month and a year", talks, "in June", "in 2024", false);
    row("part of a month", talks, "in early June", "in June", false);
    QTest::newRow("days on which it was said")
        << QStringLiteral("The Tarn sank off Oske, the coast guard said on Wednesday.")
        << QStringLiteral("The Tarn sank off Oske, the coast guard said on Thursday.") << QDate() << false;
    QTest::newRow("one of two months") << QStringLiteral("The talks in Oske began in June and ended in July.")
                                       << QStringLiteral("The talks in Oske ended in July.") << QDate() << false;
}

void TestConflicts::undated()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QDate, day);
    QFETCH(bool, differs);
    for (const QList<Conflict> &found :
         {analyse(one, other, {}, day).conflicts, analyse(other, one, day, {}).conflicts}) {
        QCOMPARE(!found.isEmpty(), differs);
        if (differs)
            QVERIFY(found.first().kind == ConflictKind::Date);
    }
}

void TestConflicts::values_data()
{
    QTest::addColumn<double>("one");
    QTest::addColumn<int>("bound");
    QTest::addColumn<double>("other");
    QTest::addColumn<int>("otherBound");
    QTest::addColumn<int>("match");
    const int exact = int(Bound::Exact);
    const int about = int(Bound::About);
    const int least = int(Bound::AtLeast);
    const int most = int(Bound::AtMost);
    const int same = int(FigureMatch::Same);
    const int fits = int(FigureMatch::Compatible);
    const int differs = int(FigureMatch::Different);
    QTest::newRow("equal") << 12.0 << exact << 12.0 << exact << same;
    QTest::newRow("one more") << 12.0 << exact << 13.0 << exact << differs;
    QTest::newRow("small counts have no rounding") << 46.0 << exact << 47.0 << exact << differs;
    QTest::newRow("rounded") << 1900.0 << about << 1912.0 << exact << same;
    QTest::newRow("rounded without a word") << 1200.0 << exact << 1180.0 << exact << same;
    QTest::newRow("told to the last") << 212.0 << exact << 215.0 << exact << differs;
    QTest::newRow("half a million") << 500000.0 << exact << 600000.0 << exact << differs;
    QTest::newRow("billions") << 13e9 << about << 13.4e9 << exact << same;
    QTest::newRow("other billions") << 13e9 << about << 11.6e9 << exact << differs;
    QTest::newRow("at least") << 9.0 << least << 12.0 << exact << fits;
    QTest::newRow("at least, and less") << 600.0 << least << 400.0 << about << differs;
    QTest::newRow("at most") << 10e9 << most << 8e9 << exact << fits;
    QTest::newRow("at most, and more") << 10e9 << most << 13e9 << least << differs;
    QTest::newRow("two bounds one way") << 10.0 << least << 50.0 << least << fits;
}

void TestConflicts::values()
{
    QFETCH(double, one);
    QFETCH(int, bound);
    QFETCH(double, other);
    QFETCH(int, otherBound);
    QFETCH(int, match);
    Figure a;
    a.kind = QStringLiteral("quantity");
    a.unit = QStringLiteral("crate");
    Figure b = a;
    a.min = a.max = one;
    a.bound = Bound(bound);
    b.min = b.max = other;
    b.bound = Bound(otherBound);
    QCOMPARE(int(matchFigures(a, b)), match);
    QCOMPARE(int(matchFigures(b, a)), match);
}

void TestConflicts::reasons()
{
    const ClaimAnalysis analysis = analyse(QStringLiteral("The fire at the Oske sawmill injured 12 workers."),
                                           QStringLiteral("The fire at the Oske sawmill injured 17 workers."));
    QCOMPARE(analysis.conflicts.size(), 1);
    const QString reason = reasonText(analysis.conflicts.first().reasons.value(0));
    QVERIFY2(reason.startsWith(QStringLiteral("12 workers against 17 workers: ")), qPrintable(reason));
    QVERIFY2(reason.contains(QStringLiteral("sawmill")), qPrintable(reason));
}

// Three outlets, two numbers, one question: the second pair comes after another question.
void TestConflicts::oneQuestionOnce()
{
    const QString many = QStringLiteral("The fire at the Oske sawmill injured 17 workers. ");
    QList<Article> articles{
        articleOf(1,
                  QStringLiteral("The fire at the Oske sawmill injured 12 workers. The council of Oske approved a "
                                 "new harbour tunnel on Monday."),
                  QDate(2025, 5, 14)),
        articleOf(2, many + QStringLiteral("The council of Oske rejected a new harbour tunnel on Monday."),
                  QDate(2025, 5, 14)),
        articleOf(3, many, QDate(2025, 5, 14))};
    const QList<Conflict> found = analyseClaims(articles, recognise(articles)).conflicts;
    QVERIFY(found.size() >= 2);
    QVERIFY(found[0].kind != found[1].kind);
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found[i - 1].score >= found[i].score);
}

void TestConflicts::neverRefuted()
{
    const ClaimAnalysis analysis =
        analyse(QStringLiteral("Brask paid the Oske council a bribe for the harbour licence, prosecutors said."),
                QStringLiteral("Brask denied that it had paid the Oske council a bribe for the harbour licence."));
    QVERIFY(!analysis.conflicts.isEmpty());
    for (const Conflict &conflict : analysis.conflicts) {
        for (const QString &reason : conflict.reasons)
            QVERIFY(!reason.contains(QStringLiteral("refut"), Qt::CaseInsensitive));
    }
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
