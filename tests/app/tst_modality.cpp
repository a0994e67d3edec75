#include "app/claims/claims.h"

#include <QTest>

using namespace crossread;

// Sentences of our own about made-up towns and firms.
class TestModality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modality_data();
    void modality();
};

void TestModality::modality_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    Modality expected = Modality::Asserted;
    const auto row = [&expected](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << int(expected); };

    row("The mill burned down on Monday.");
    row("Veldt sold the mill in May.");
    row("The town of Oske lies on the river Tarn.");
    row("Output rose by 4 percent, which may please the owners.");
    row("The boats, which could carry 40 people each, were sold.");
    row("The mill closed after the owner threatened to leave.");
    row("Police could not find the boat.");
    row("The refusal to pay cost the firm its licence.");
    row("Rain fell in Tarn in May.");
    row("Delays due to rain cost the harbour a week.");
    row("The dock was repaired as soon as possible.");
    row("Neither side's account could be checked.");
    row("The judge rejected the owner's request to delay the trial.");

    expected = Modality::Reported;
    row("Asked whether she would resign, Marn said she had paid the fine.");
    row("Veldt would not say how many boats it had sold.");
    row("The report found that, had the valve been closed, the oil would not have leaked.");
    row("Marn did not deny that the crew had been paid.");
    row("The mayor called the decision wrong.");
    row("The mayor would neither confirm nor deny the sale.");
    row("Marn has not said whether she will run again.");
    row("The mayor said the mill burned down.");
    row("The mill burned down, according to the fire service.");
    row("“The mill burned down,” said Ilse Marn.");
    row("The mill has reportedly been sold.");
    row("A report found that output fell in 2019.");
    row("The union said the mill, which may be sold, made a profit.");
    row("Marn told reporters that the crew had been paid.");
    row("Residents complained that the pump was loud.");
    row("Veldt announced a dividend of 3 crowns a share.");
    row("Marn asked the board to leave the hall.");
    row("The mayor said there was no chance of a deal.");
    row("Divers say at least two suspects remain at large.");

    expected = Modality::Possible;
    row("Should the vote fail, the mill would close.");
    row("Were the mill to close, 300 people would go.");
    row("The mill has been shut since 2011 and is unlikely to open again.");
    row("Police have not ruled out arson.");
    row("Arson cannot be ruled out.");
    row("The mill may close.");
    row("The mill might have been sold.");
    row("The tunnel could open next spring.");
    row("The fire was probably caused by a lamp.");
    row("Perhaps the boat sank.");
    row("The mill is likely to close.");
    row("The mill appears to be empty.");
    row("It seems the boat sank off Tarn.");
    row("The boat is believed to have sunk.");
    row("Forty people are feared drowned.");
    row("Residents fear the dam will break.");
    row("Police suspect the fire was set.");
    row("Veldt is considering selling the mill.");
    row("The board is weighing a sale of the dock.");
    row("If the board agrees, the mill will close.");
    row("It is possible that the boat sank.");
    row("Marn said the mill may close.");
    row("The mill may close, said Ilse Marn.");
    row("There is a risk that the dam breaks.");

    expected = Modality::Planned;
    row("The mill will close in May.");
    row("Veldt plans to close the mill.");
    row("Veldt is planning to close the mill.");
    row("Veldt intends to sell the dock.");
    row("The tunnel is set to open in June.");
    row("The tunnel is due to open in June.");
    row("The vote is scheduled to take place on Monday.");
    row("The mill is expected to close in May.");
    row("The minister is to visit Oske in June.");
    row("The board agreed to sell the mill.");
    row("Veldt promised to pay the crew.");
    row("The union said it would strike in June.");
    row("Veldt said it will hire 40 people.");
    row("The owner vowed to rebuild the mill.");
    row("The harbour is about to close.");
    row("A verdict is due on Thursday.");
    row("Marn, who denies the charges, will appear in court on Monday.");
    row("The firm expects sales to fall next year.");
    row("The firm said it expects sales to rise next year.");
    row("The mayor has promised 200 new homes by June.");
    row("The union threatened to close the quay.");

    expected = Modality::Denied;
    row("The charges were denied by the bank.");
    row("Rumours that the mill is for sale were denied by its owner.");
    row("Ilse Marn called the report false.");
    row("Veldt described the story as “a complete fabrication”.");
    row("Veldt called the report that it had sold the mill in secret a lie.");
    row("The claim that the dam leaks has been debunked.");
    row("The claims made by Marn are false, the bank said.");
    row("Police ruled out arson.");
    row("It is false that the dam leaks.");
    row("It is a myth that the dam leaks.");
    row("Arson has been ruled out.");
    row("Veldt denied selling the mill.");
    row("Veldt denied that it had sold the mill.");
    row("Marn has repeatedly denied the charges.");
    row("The mayor rejected the claim that the dam leaked.");
    row("Veldt dismissed reports of a sale.");
    row("“We did not sell it,” Marn said, denying a report in the Courier.");
    row("The union disputed that the crew had been paid.");

    expected = Modality::Asked;
    row("Will the mill close?");
    row("‘Will the mill close?’");
    row("Who sold the mill to Veldt?");
    row("“Will the mill close?” asked Ilse Marn.");
    row("The mayor asked whether the dam was safe.");
    row("Reporters asked who had sold the mill.");
    row("Residents wondered if the ferry would return.");
}

void TestModality::modality()
{
    QFETCH(const QString, text);
    QFETCH(const int, expected);
    QCOMPARE(int(claimSentence(text).modality), expected);
}

QTEST_GUILESS_MAIN(TestModality)
#include "tst_modality.moc"
