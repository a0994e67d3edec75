#include "app/claims/negation.h"

#include <QTest>

using namespace crossread;

// Sentences of our own about made-up towns and firms.
class TestNegation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scope_data();
    void scope();
    void sentence_data();
    void sentence();
    void oddTexts_data();
    void oddTexts();
};

void TestNegation::scope_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inside");  // words that the negation reaches
    QTest::addColumn<QString>("outside"); // and words that it does not
    const auto row = [](const char *text, const char *inside, const char *outside) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(inside) << QString::fromUtf8(outside);
    };
    row("Veldt did not sell the mill.", "sell mill", "Veldt");
    row("Veldt didn’t sell the mill.", "sell mill", "Veldt");
    row("Veldt has never owned the mill.", "owned mill", "Veldt");
    row("The mill is no longer profitable.", "profitable", "mill");
    row("The ferry no longer stops at Oske.", "stops Oske", "ferry");
    row("Neither Veldt nor the union signed the accord.", "Veldt union signed accord", "");
    row("The harbour is neither safe nor deep, but the town likes it.", "safe deep", "harbour town likes");
    row("Neither the mayor, who was abroad, nor the board signed.", "mayor board signed", "");
    row("The board did not approve the sale, nor did it name a date.", "approve sale name date", "board");
    row("Nobody drowned when the ferry sank.", "drowned", "sank");
    row("No passenger was hurt.", "passenger hurt", "");
    row("None of the cranes fell.", "cranes fell", "");
    row("No fishing is allowed in the harbour until further notice.", "fishing allowed harbour", "");
    row("Without Marn the deal failed.", "Marn", "deal failed");
    row("Veldt stopped building boats.", "building boats", "Veldt");
    row("The firm ceased to exist.", "exist", "firm");
    row("The non-profit group is broke.", "", "non-profit group broke");
    row("Marn, not Halvor, signed the deal.", "Halvor", "Marn signed deal");
    row("“I did not,” Marn said.", "", "Marn said");
    row("No fishing is allowed until May.", "fishing allowed", "");
    row("The tunnel is far from finished.", "finished", "tunnel");
    row("The race was anything but over.", "over", "race");
    row("The mill is far from Oske.", "", "mill Oske");
    row("The charges were denied by the bank.", "charges", "bank denied");
    row("Arson was ruled out by police.", "Arson", "police");
    row("Arson cannot be ruled out.", "", "Arson ruled");
    row("Marn did not deny that money was paid.", "", "deny money paid");
    row("Nothing was stolen from the vault.", "stolen vault", "");
    row("Police found no trace of the boat.", "trace boat", "Police");
    row("Marn declined to name the buyer.", "name buyer", "Marn");
    row("The owner refused to pay the crew.", "pay crew", "owner");
    row("The pump failed to start in the cold.", "start cold", "pump");
    row("The union stopped short of calling a strike.", "calling strike", "union");
    row("The judge refrained from fining the firm.", "fining firm", "judge");
    row("The port has yet to publish the figures.", "publish figures", "port");
    row("The firm was unable to repay the loan.", "repay loan", "firm");
    row("The guards prevented the crowd from entering the hall.", "entering hall", "crowd guards");
    row("The clerk avoided mentioning the loan.", "mentioning loan", "clerk");
    row("Veldt sold the mill without telling the union.", "telling union", "Veldt sold mill");
    row("Without a permit the dredger left Tarn.", "permit", "");
    row("The town bought buses instead of trams.", "trams", "town bought buses");
    row("The town chose repair rather than demolition.", "demolition", "town chose repair");
    row("Veldt denied that it had sold the mill.", "sold mill", "Veldt");
    row("Veldt denied selling the mill to Quill.", "selling mill Quill", "Veldt");
    row("Marn denied that Veldt had not paid the crew.", "Veldt", "Marn paid crew");
    row("The minister ruled out closing the line.", "closing line", "minister");
    row("The minister did not rule out closing the line.", "", "minister closing line");
    row("The contract is non-exclusive.", "non-exclusive", "contract");
    row("The mill not only closed but burned.", "", "mill closed burned");
    row("Not only the mill but also the dock burned.", "", "mill dock burned");
    row("The dock is not just old but rotten.", "", "dock old rotten");
    row("There is no doubt that the dock burned.", "", "dock burned");
    row("The bridge did not open until May.", "", "bridge open");
    row("The tunnel will not open before June.", "open", "tunnel");
    row("No fewer than 40 boats sank.", "", "boats sank");
    row("No more than 40 boats sank.", "", "boats sank");
    row("Boat No. 7 won the race.", "", "won race");
    row("Hundreds, if not thousands, watched the race.", "", "watched race");
    row("Whether or not the dam holds, the town will pay.", "", "dam holds town pay");
    row("The mill hardly made a profit.", "made profit", "mill");
    row("The roof barely held the snow.", "held snow", "roof");
    row("The mill did not burn, but the dock collapsed.", "burn", "mill dock collapsed");
    row("The crew did not reply and closed the hatch.", "reply", "crew closed hatch");
    row("The crew did not stay because the hull leaked.", "stay", "crew hull leaked");
    row("The mayor, who did not vote, praised the plan.", "vote", "mayor praised plan");
    row("The board did not, however, sell the mill.", "sell mill", "board");
    row("Lawyers cannot open the archive.", "open archive", "Lawyers");
    row("The town won’t sell the quay.", "sell quay", "town");
    row("It is not true that nobody paid.", "true", "paid");
    row("The mayor never said the dam was safe.", "said dam safe", "mayor");
    row("The mill lacks a fire door.", "fire door", "mill");
    row("“No, the mill will stay,” the mayor said.", "", "mill stay mayor");
    row("The clerk couldn’t help laughing.", "", "clerk laughing");
    row("Nothing but ash was left of the shed.", "", "ash left shed");
    row("Marn rejected the offer.", "offer", "Marn");
    row("The town abstained from voting on the loan.", "voting loan", "town");
    row("The river did not flood the quay and the school was open.", "flood quay", "river school open");
}

void TestNegation::scope()
{
    QFETCH(const QString, text);
    QFETCH(const QString, inside);
    QFETCH(const QString, outside);
    const QList<Token> tokens = tokenise(text, {0, text.size()});
    const QList<bool> negated = negatedTokens(tokens);
    QCOMPARE(negated.size(), tokens.size());
    const auto stateOf = [&](const QString &word) {
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if (tokens[i].span.of(text) == word)
                return int(negated[i]);
        }
        return -1;
    };
    for (const QString &word : inside.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(stateOf(word) == 1, qPrintable(word));
    for (const QString &word : outside.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(stateOf(word) == 0, qPrintable(word));
}

void TestNegation::sentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("negated");
    const auto row = [](const char *text, bool negated) { QTest::newRow(text) << QString::fromUtf8(text) << negated; };
    row("Veldt sold the mill.", false);
    row("Veldt did not sell the mill.", true);
    row("Veldt said it did not sell the mill.", true);
    row("The mill, which never made money, was sold.", false);
    row("Because the pump did not work, the cellar flooded.", false);
    row("The cellar flooded because the pump did not work.", false);
    row("The cellar did not flood because the pump worked.", true);
    row("Although nobody was hurt, the dock was closed.", false);
    row("Neither the mayor nor the board knew.", true);
    row("The contract is nonexclusive.", true);
    row("The contract is non-exclusive.", true);
    row("The search of the mill was unlawful.", true);
    row("The search of the mill was not unlawful.", false);
    row("An illegal dump was found in Oske.", false);
    row("Marn declined to comment.", true);
    row("The mill is for sale, said a banker, asking not to be named.", false);
    row("Marn asked not to be elected.", true);
    row("Marn did not decline to comment.", false);
    row("The tunnel has yet to open.", true);
    row("The tunnel did not open until May.", false);
    row("Veldt sold the mill without a permit.", false);
    row("Veldt denied selling the mill.", false);
    row("It isn’t true that nobody was hurt.", false);
    row("No passenger was hurt.", true);
    row("The mill not only closed but burned.", false);
    row("Hardly any shops were open.", true);
    row("The union stopped short of a strike.", true);
    row("The clerk, who did not sign, left Tarn.", false);
    row("The man who did not pay said the mill was open.", false);
    row("There is no evidence that the dam leaked.", true);
    row("No fishing is allowed until further notice.", true);
    row("Marn, not Halvor, signed the deal.", false);
    row("The plan was dropped, not delayed.", false);
    row("The deal was signed by Marn and not by Halvor.", false);
    row("Veldt bought the mill and did not sell it.", true);
    row("The firm has ceased to exist.", true);
    row("Veldt neither confirmed nor denied the sale.", false);
    row("The tunnel will not open until May.", false);
    row("Marn did not deny that money was paid.", false);
    row("Police have not ruled out arson.", false);
    row("The tunnel is far from finished.", true);
}

void TestNegation::sentence()
{
    QFETCH(const QString, text);
    QFETCH(const bool, negated);
    QCOMPARE(isNegated(tokenise(text, {0, text.size()})), negated);
}

void TestNegation::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one word") << QStringLiteral("not");
    QTest::newRow("cues only") << QStringLiteral("not neither nor without instead of rather than denied no");
    QTest::newRow("at the end") << QStringLiteral("They refused to");
    QTest::newRow("long") << QStringLiteral("not, which no mill, ").repeated(3000);
    QTest::newRow("emoji") << QStringLiteral("not \U0001F600 without \U0001D4AE");
}

void TestNegation::oddTexts()
{
    QFETCH(const QString, text);
    const QList<Token> tokens = tokenise(text, {0, text.size()});
    QCOMPARE(negatedTokens(tokens).size(), tokens.size());
    isNegated(tokens);
}

QTEST_GUILESS_MAIN(TestNegation)
#include "tst_negation.moc"
