#include "app/claims/claims.h"
#include "app/claims/status.h"

#include <QTest>

using namespace crossread;

// Sentences of our own about made-up towns and firms.
class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status_data();
    void status();
    void oddTexts_data();
    void oddTexts();
};

void TestStatus::status_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    EventStatus expected = EventStatus::Untold;
    const auto row = [&expected](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << int(expected); };

    row("Tarn is a town on the river.");
    row("The mill has two wheels.");
    row("Will the mill close?");
    row("Veldt denied that it had sold the mill.");
    row("Veldt did not sell the mill.");
    row("The mayor asked whether the mill had been sold.");
    row("The crew never reached the shore.");
    row("A ticket costs 4 crowns.");

    expected = EventStatus::Feared;
    row("Residents fear the mill will close.");
    row("Forty people are feared drowned.");
    row("The mill may close.");
    row("The dam could break.");
    row("The boat might have sunk.");
    row("Two divers are missing.");
    row("The union warned that jobs would go.");
    row("Veldt is suspected of fraud.");
    row("The harbour is at risk of flooding.");
    row("The mill is likely to be sold.");
    row("There is speculation about a sale.");
    row("The mayor threatened to close the dock.");
    row("The mill has reportedly been sold.");
    row("Perhaps the tunnel was never safe.");
    row("Concerns about the dam are high in Oske.");
    row("If the board agrees, the mill will close.");

    expected = EventStatus::Considered;
    row("Veldt is considering a sale of the mill.");
    row("The board is weighing an offer.");
    row("Veldt is mulling the closure of the mill.");
    row("The town is exploring a new tram line.");
    row("Quill and Veldt are in talks on a merger.");
    row("Talks on a merger go on in Tarn.");
    row("The minister proposed a tax on nets.");
    row("A bill under review bans the nets.");
    row("The board has not decided on the sale.");
    row("The board discussed the closure of the mill.");
    row("Veldt is seeking a buyer for the dock.");
    row("Veldt wants to sell the dock.");
    row("The sale of the mill is under consideration.");
    row("Veldt hopes to open a second mill.");
    row("Quill is eyeing the mill.");
    row("The town debated the plan approved in May.");
    row("A merger is one of the options.");
    row("The union called for a strike.");
    row("Veldt is negotiating with the crew.");
    row("Quill would like to buy the mill.");

    expected = EventStatus::Announced;
    row("Veldt announced the sale of the mill.");
    row("Veldt will sell the mill.");
    row("Veldt plans to sell the mill.");
    row("The tunnel is set to open in June.");
    row("The tunnel is due to open in June.");
    row("The vote is scheduled for Monday.");
    row("The board approved the sale.");
    row("Veldt agreed to sell the mill to Quill.");
    row("Veldt has agreed to sell the mill.");
    row("The town promised a new school.");
    row("The minister vowed to finish the tunnel.");
    row("The firm said it would build a second mill.");
    row("The minister is to open the tunnel in June.");
    row("The sale will be completed in June.");
    row("The tunnel has not yet opened.");
    row("Work on the tunnel is underway.");
    row("The tunnel is under construction.");
    row("The sale is expected to close in May.");
    row("Veldt is about to sign the contract.");
    row("The board decided to close the mill.");
    row("Veldt’s plans for the dock are bold.");
    row("The court ordered the firm to pay.");

    expected = EventStatus::Done;
    row("Veldt sold the mill.");
    row("Veldt has sold the mill to Quill.");
    row("The mill was closed in May.");
    row("The mill burned down.");
    row("Veldt completed the sale it had announced in May.");
    row("The sale, announced in May, was completed on Monday.");
    row("The tunnel opened on Monday.");
    row("The tunnel has been opened.");
    row("Forty people died.");
    row("The talks have ended.");
    row("The law took effect in June.");
    row("The judge convicted the owner.");
    row("The strike is over.");
    row("Marn resigned as mayor.");
    row("The union said the crew had been paid.");
    row("The merger collapsed.");
    row("The mill, which may be rebuilt, burned down.");
    row("Although it had planned a strike, the union signed the contract.");
    row("Police arrested seven people in Oske.");
    row("The board rejected the plan.");
    row("Veldt bought the dock after months of talks.");
    row("The boat sank off Tarn.");
}

void TestStatus::status()
{
    QFETCH(const QString, text);
    QFETCH(const int, expected);
    const QList<Token> tokens = tokenise(text, {0, text.size()});
    QCOMPARE(int(eventStatus(tokens, claimSentence(text).modality)), expected);
}

void TestStatus::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one cue") << QStringLiteral("may");
    QTest::newRow("marks") << QStringLiteral("… ?! “”");
    QTest::newRow("long") << QStringLiteral("planned, to be sold, ").repeated(2000);
    QTest::newRow("emoji") << QStringLiteral("\U0001F600 sold \U0001F600");
}

void TestStatus::oddTexts()
{
    QFETCH(const QString, text);
    const int status = int(eventStatus(tokenise(text, {0, text.size()}), Modality::Asserted));
    QVERIFY(status >= 0 && status <= 4);
}

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
