// Carrying over on generated edits.
#include "tests/app/carryingedits.h"

#include <QTest>

using namespace crossread;

Q_DECLARE_METATYPE(crossread::TextEdit)

class CarryingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void generatedEdits_data();
    void generatedEdits();
    void whatStandsThereThreeTimes_data();
    void whatStandsThereThreeTimes();
    void cancelled();
};

void CarryingTest::generatedEdits_data()
{
    QTest::addColumn<TextEdit>("kind");
    QTest::addColumn<double>("floor"); // of quotes that are still there, the part that moves without a question
    const QHash<TextEdit, double> floors{
        {TextEdit::None, 1.0},     {TextEdit::Insert, 0.86},      {TextEdit::Delete, 0.86}, {TextEdit::Reorder, 0.84},
        {TextEdit::Rewrite, 0.8},  {TextEdit::RewriteMuch, 0.33}, {TextEdit::Recase, 0.97}, {TextEdit::Respace, 0.97},
        {TextEdit::Requote, 0.97}, {TextEdit::Decompose, 0.97},   {TextEdit::All, 0.5}};
    for (const auto &[kind, name] : textEdits())
        QTest::newRow(name) << kind << floors.value(kind);
}

void CarryingTest::generatedEdits()
{
    QFETCH(TextEdit, kind);
    QFETCH(double, floor);
    const QStringList texts = ownTexts(QStringLiteral(PROJECT_ROOT));
    QVERIFY(texts.size() > 10);
    QStringList misplaced;
    const AnchoringTally tally = carryEdited(texts, kind, 12, 29, &misplaced);
    QVERIFY2(tally.wrong == 0, qUtf8Printable(misplaced.join(QLatin1Char('\n'))));
    QVERIFY(tally.present > 50);
    QVERIFY2(tally.found >= floor * tally.present,
             qUtf8Printable(QStringLiteral("%1 of %2").arg(tally.found).arg(tally.present)));
    QVERIFY2(tally.found + tally.offered >= 0.95 * tally.present,
             qUtf8Printable(QStringLiteral("%1 and %2 of %3").arg(tally.found).arg(tally.offered).arg(tally.present)));
}

void CarryingTest::whatStandsThereThreeTimes_data()
{
    generatedEdits_data();
}

void CarryingTest::whatStandsThereThreeTimes()
{
    QFETCH(TextEdit, kind);
    const QStringList texts = repeatingTexts(ownTexts(QStringLiteral(PROJECT_ROOT)));
    QVERIFY(texts.size() > 10);
    QStringList misplaced;
    const AnchoringTally tally = carryEdited(texts, kind, 12, 31, &misplaced);
    QVERIFY2(tally.wrong == 0, qUtf8Printable(misplaced.join(QLatin1Char('\n'))));
    QVERIFY(tally.present > 50);
}

void CarryingTest::cancelled()
{
    CarryInput input;
    input.texts.insert(1, QStringLiteral("Some words of a text."));
    input.items += CarryItem{Placement::Annotation, 1, 0, {1, {0, 10}}, {QStringLiteral("Some words"), {}, {}}};
    Progress progress;
    progress.isCancelled = [] { return true; };
    QCOMPARE(planCarry(input, QStringLiteral("Some other words."), progress).places.size(), 0);
}

QTEST_GUILESS_MAIN(CarryingTest)
#include "tst_carrying.moc"
