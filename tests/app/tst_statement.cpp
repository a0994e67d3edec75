#include "app/claims/statement.h"

#include <QTest>

using namespace crossread;

namespace {

struct Row
{
    const char *sentence;
    const char *statement;
    const char *antecedent;
    const char *shared; // words
    bool keepsSource;
};

constexpr Row rows[] = {
    {"The harbour bridge in Tarn opened on Monday.", "The harbour bridge in Tarn opened on Monday", "", "", false},
    {"Veldt bought the Oske shipyard from Quill Ltd.", "Veldt bought the Oske shipyard from Quill Ltd", "", "", false},
    {"Veldt sold the mill to a firm in the U.S.", "Veldt sold the mill to a firm in the U.S.", "", "", false},
    {"veldt sells paper in nine countries.", "Veldt sells paper in nine countries", "", "", false},
    {"OSKE — Two ferries collided in the harbour on Friday.", "Two ferries collided in the harbour on Friday", "", "",
     false},
    {"LOWER TARN (Northwire) – The council approved the tunnel.", "The council approved the tunnel", "", "", false},
    {"OSKE, Aug. 3 - The mill will close in May.", "The mill will close in May", "", "", false},
    {"Shares of Veldt (OSK: VDT) fell 4 percent on Friday.", "Shares of Veldt fell 4 percent on Friday", "", "", false},
    {"Veldt ($VDT) raised its dividend to 80 cents.", "Veldt raised its dividend to 80 cents", "", "", false},
    {"However, the council rejected the tunnel on Tuesday.", "The council rejected the tunnel on Tuesday", "", "",
     false},
    {"But the council rejected the tunnel on Tuesday.", "The council rejected the tunnel on Tuesday", "", "", false},
    {"Because the council rejected the tunnel on Tuesday.", "The council rejected the tunnel on Tuesday", "", "",
     false},
    {"And the ferry company dismissed the night shift.", "The ferry company dismissed the night shift", "", "", false},
    {"Meanwhile, the night shift was dismissed by the mill.", "The night shift was dismissed by the mill", "", "",
     false},
    {"In return Veldt received the right to dredge the harbour.", "Veldt received the right to dredge the harbour", "",
     "", false},
    {"As a result, Veldt closed two of its nine mills.", "Veldt closed two of its nine mills", "", "", false},
    {"The mill, however, stayed open until May.", "The mill stayed open until May", "", "", false},
    {"Quill, in turn, depends on the timber of Veldt.", "Quill depends on the timber of Veldt", "", "", false},
    {"Even so, the landlord cut the rent by a tenth.", "The landlord cut the rent by a tenth", "", "", false},
    {"So far Veldt has not signed any contract with the harbour.",
     "So far Veldt has not signed any contract with the harbour", "", "", false},
    {"Still water covers the fields around Lower Tarn.", "Still water covers the fields around Lower Tarn", "", "",
     false},
    {"In May the council signed a contract with Veldt.", "In May the council signed a contract with Veldt", "", "",
     false},
    {"According to the harbour office, the ferry had 212 people on board.", "The ferry had 212 people on board", "", "",
     false},
    {"As the Halvern Courier first reported, Veldt closed its paper mill in Lower Tarn.",
     "Veldt closed its paper mill in Lower Tarn", "", "", false},
    {"As the tide rose, the ferry slipped off the sandbank.", "As the tide rose, the ferry slipped off the sandbank",
     "", "", false},
    {"According to the report the mill dumped dye into the river.",
     "According to the report the mill dumped dye into the river", "", "", false},
    {"The coast guard said that the ferry had 212 people on board.", "The ferry had 212 people on board", "", "",
     false},
    {"The coast guard said the ferry had 212 people on board.", "The ferry had 212 people on board", "", "", false},
    {"Veldt announced on Monday that the mill in Tarn will close in May.", "The mill in Tarn will close in May", "", "",
     false},
    {"Veldt said that it had applied for a permit.", "Veldt had applied for a permit", "", "", false},
    {"Veldt said its profit rose to 40 million euros.", "Veldt's profit rose to 40 million euros", "", "", false},
    {"A lawyer for Ida Brandt said she was innocent of all the charges.",
     "A lawyer for Ida Brandt said she was innocent of all the charges", "", "", false},
    {"Brandt's lawyer said she was innocent of all the charges.",
     "Brandt's lawyer said she was innocent of all the charges", "", "", false},
    {"A Veldt spokeswoman said it has sold the mill to Quill.",
     "A Veldt spokeswoman said it has sold the mill to Quill", "", "", false},
    {"The mayor said it has cost the town 4 million crowns.", "The mayor said it has cost the town 4 million crowns",
     "", "", false},
    {"The mayor's office said she has left the town for good.",
     "The mayor's office said she has left the town for good", "", "", false},
    {"The University of Oske said it has lost 40 students.", "The University of Oske has lost 40 students", "", "",
     false},
    {"The court said its ruling has been sent to Veldt.", "The court's ruling has been sent to Veldt", "", "", false},
    {"The dockers said they have lost 4 million crowns.", "The dockers have lost 4 million crowns", "", "", false},
    {"Mayor Ida Brandt said she had signed the contract.", "Mayor Ida Brandt had signed the contract", "", "", false},
    {"The minister told reporters that the tunnel was safe.", "The tunnel was safe", "", "", false},
    {"Veldt said that it would close the mill in Tarn in May.",
     "Veldt said that it would close the mill in Tarn in May", "", "", false},
    {"Veldt denied that the mill had dumped dye into the river.",
     "Veldt denied that the mill had dumped dye into the river", "", "", false},
    {"Prosecutors believe that the brakes had been released by hand.",
     "Prosecutors believe that the brakes had been released by hand", "", "", false},
    {"The union claims that 450 dockers were dismissed.", "The union claims that 450 dockers were dismissed", "", "",
     false},
    {"Veldt did not say that the mill was closed.", "Veldt did not say that the mill was closed", "", "", false},
    {"Engineers fear that the bridge could collapse.", "Engineers fear that the bridge could collapse", "", "", false},
    {"The coast guard said that the ferry had 212 people on board.",
     "The coast guard said that the ferry had 212 people on board", "", "", true},
    {"The ferry had 212 people on board, the coast guard said.",
     "The ferry had 212 people on board, the coast guard said", "", "", true},
    {"The ferry had 212 people on board, the coast guard said on Monday.", "The ferry had 212 people on board", "", "",
     false},
    {"Veldt dismissed the night shift, according to the union.", "Veldt dismissed the night shift", "", "", false},
    {"The mill in Tarn would close in May, Veldt said.", "The mill in Tarn would close in May, Veldt said", "", "",
     false},
    {"Veldt is looking for a buyer of the mill, the Courier reported on Monday, citing two people in the firm.",
     "Veldt is looking for a buyer of the mill", "", "", false},
    {"The bridge, the mayor said, was painted twice.", "The bridge was painted twice", "", "", false},
    {"Under the new contract, the Courier reported, Veldt may dredge the harbour.",
     "Under the new contract, Veldt may dredge the harbour", "", "", false},
    {"The “bridge of tears”, the mayor said.", "The “bridge of tears”, the mayor said", "", "", false},
    {"“We paid twice for the bridge,” the mayor said.", "“We paid twice for the bridge,” the mayor said", "", "",
     false},
    {"A contract lets Veldt dredge the harbour, while Quill keeps its licence until 2032.",
     "Quill keeps its licence until 2032", "", "quill licence 2032", false},
    {"A contract lets Veldt dredge the harbour, while Quill keeps its licence until 2032.",
     "A contract lets Veldt dredge the harbour", "", "contract dredge harbour", false},
    {"A contract lets Veldt dredge the harbour, while Quill keeps its licence until 2032.",
     "A contract lets Veldt dredge the harbour, while Quill keeps its licence until 2032", "",
     "contract harbour quill licence", false},
    {"Traders have not waited: shares of Veldt fell 18 percent in March.", "Shares of Veldt fell 18 percent in March",
     "", "shares veldt fell 18", false},
    {"Veldt runs the ferry to Tarn, and its licence to dredge the harbour lasts until 2032.",
     "Veldt's licence to dredge the harbour lasts until 2032", "", "licence dredge 2032", false},
    {"Nobody liked the plan; the council approved the tunnel by nine votes to four.",
     "The council approved the tunnel by nine votes to four", "", "council approved tunnel nine", false},
    {"If the council approves the tunnel, Veldt will close the ferry.",
     "If the council approves the tunnel, Veldt will close the ferry", "", "veldt close ferry", false},
    {"Veldt sells paper and the mills of Quill make board.", "Veldt sells paper and the mills of Quill make board", "",
     "veldt paper", false},
    {"Veldt opened a mill in Tarn in May, and the shop beside it sells tea.", "Veldt opened a mill in Tarn in May", "",
     "veldt opened mill may", false},
    {"The fire destroyed nine boats, which lay at the northern pier.", "The fire destroyed nine boats", "",
     "fire destroyed nine boats", false},
    {"The fire destroyed nine boats, which lay at the northern pier.",
     "The fire destroyed nine boats, which lay at the northern pier", "", "fire nine boats northern pier", false},
    {"Veldt holds a third of the market, has run mills for many years, and sells paper by the mile.",
     "Veldt holds a third of the market", "", "veldt holds third market", false},
    {"Veldt has looked for timber beyond the valley, a precaution that most mills of its size take.",
     "Veldt has looked for timber beyond the valley", "", "veldt timber valley", false},
    {"The mayor signed the contract on Friday, ending a quarrel of nine years.",
     "The mayor signed the contract on Friday", "", "mayor signed contract", false},
    {"The mayor will sign the contract on Friday, unless the court forbids it.",
     "The mayor will sign the contract on Friday, unless the court forbids it", "", "mayor sign contract", false},
    {"Veldt has put 11.6 million euros into the yard, by one count.",
     "Veldt has put 11.6 million euros into the yard, by one count", "", "veldt put million yard", false},
    {"Veldt sells paper, board and string.", "Veldt sells paper, board and string", "", "veldt sells paper", false},
    {"The council chose Veldt, not Quill.", "The council chose Veldt, not Quill", "", "council chose veldt", false},
    {"The bridge — the longest on the coast — was closed for two days.", "The bridge was closed for two days", "",
     "bridge closed two days", false},
    {"The bridge (built in 1931) was closed for two days.", "The bridge was closed for two days", "",
     "bridge closed two days", false},
    {"Ida Brandt, who has run the harbour since 2011, resigned on Friday.", "Ida Brandt resigned on Friday", "",
     "brandt resigned friday", false},
    {"The mill burned, although the sprinklers had been tested in May.",
     "The mill burned, although the sprinklers had been tested in May", "", "", false},
    {"The council of Oske approved the plan for a tunnel under the harbour on Tuesday night, although the engineers of "
     "the port had warned that the ground beneath the old pier is soft and wet.",
     "The council of Oske approved the plan for a tunnel under the harbour on Tuesday night", "", "", false},
    {"It has applied for a permit to dredge the harbour.", "Veldt has applied for a permit to dredge the harbour",
     "Veldt", "", false},
    {"Its profit rose to 40 million euros.", "Veldt's profit rose to 40 million euros", "Veldt", "", false},
    {"She resigned on Friday after nine years in office.", "Ida Brandt resigned on Friday after nine years in office",
     "Ida Brandt", "", false},
    {"The company dismissed the night shift in March.", "Veldt dismissed the night shift in March", "Veldt", "", false},
    {"The bank's profit rose to 40 million euros.", "Oske Savings's profit rose to 40 million euros", "Oske Savings",
     "", false},
    {"The company that owns the mill is from Oske.", "The company that owns the mill is from Oske", "Veldt", "", false},
    {"It has applied for a permit to dredge the harbour.", "It has applied for a permit to dredge the harbour", "", "",
     false},
    {"They dismissed the night shift in March.", "They dismissed the night shift in March", "Veldt", "", false},
    {"It said that it had dismissed the night shift.", "Veldt had dismissed the night shift", "Veldt", "", false},
    {"But the company has not paid the fine.", "Veldt has not paid the fine", "Veldt", "", false},
    {"Neither Veldt nor Quill paid the fine.", "Neither Veldt nor Quill paid the fine", "", "", false},
    {"Veldt may have dumped dye into the river.", "Veldt may have dumped dye into the river", "", "", false},
    {"Only nine of the 212 people on board could swim.", "Only nine of the 212 people on board could swim", "", "",
     false},
    {"Veldt reportedly closed the mill.", "Veldt reportedly closed the mill", "", "", false},
    {"The pier is closed to lorries, the harbour's director, Ida Brandt, said on Monday.",
     "The pier is closed to lorries", "", "", false},
    {"Mayor Ida Brandt, who came by ferry at noon, promised a new pier.",
     "Mayor Ida Brandt, who came by ferry at noon, promised a new pier", "", "", false},
    {"To be told that it had been right cost Veldt nine years.",
     "To be told that it had been right cost Veldt nine years", "", "", false},
    {"Had Veldt made its offer in May, when the price was low, the harbour would be open.",
     "Had Veldt made its offer in May, when the price was low, the harbour would be open", "", "veldt offer may",
     false},
    {"The engineers had failed to test the pier, the judge found, although the inquiry goes on.",
     "The engineers had failed to test the pier", "", "engineers failed test pier", false},
    {"The mill, which has burned twice since May, has been sold to a firm in Oske, the council said.",
     "The mill, which has burned twice since May, has been sold to a firm in Oske", "", "", false},
    {"Ida Brandt, whose term expires in December this year, has not said whether she would stay on.",
     "Ida Brandt, whose term expires in December this year, has not said whether she would stay on", "",
     "brandt term expires december", false},
    {"The dive, in which 85 people took part, was broken off at noon because of the wind, and goes on at dawn.",
     "The dive, in which 85 people took part, was broken off at noon because of the wind", "", "dive 85 people part",
     false},
    {"The council has heard that two dockers, who earn little, have been charged with theft.",
     "The council has heard that two dockers have been charged with theft", "", "council heard dockers", false},
    {"As part of the agreement Veldt's coffee brand, Tern, would be sold in Oske for two years.",
     "As part of the agreement Veldt's coffee brand, Tern, would be sold in Oske for two years", "", "", false},
    {"Veldt said that its permits were in order and that the last test had gone well.",
     "Veldt said that its permits were in order and that the last test had gone well", "", "", false},
    {"The office of the mayor of Lower Tarn said that it respected the verdict.",
     "The office of the mayor of Lower Tarn said that it respected the verdict", "", "", false},
    {"Veldt said that it was unclear whether the mill had been insured.",
     "It was unclear whether the mill had been insured", "", "", false},
    {"The mayor rents a house by the lake, for which, Brandt says, he has paid.",
     "The mayor rents a house by the lake, for which, Brandt says, he has paid", "", "", false},
    {"An officer was led away with a bleeding arm, the mayor said, having put it through the door.",
     "An officer was led away with a bleeding arm, having put it through the door", "", "", false},
    {"Nine hundred families, or 3,000 people, the Courier wrote, had to leave the valley.",
     "Nine hundred families, or 3,000 people, had to leave the valley", "", "", false},
    {"The three judges were of one mind, according to the presiding judge, Ida Brandt.",
     "The three judges were of one mind", "", "", false},
    {"The council put the mayor's share of the vote at 38.9.", "The council put the mayor's share of the vote at 38.9",
     "", "", false},
    {"The cinema in Oske sold 900 tickets in May, thanks to a bear, a witch and a driver.",
     "The cinema in Oske sold 900 tickets in May, thanks to a bear, a witch and a driver", "",
     "cinema sold 900 tickets", false},
    {"Oske has gained ships, Tarn has gained ships, and the small ports are sought because they have room.",
     "Oske has gained ships, Tarn has gained ships, and the small ports are sought because they have room", "",
     "oske gained ships tarn", false},
    {"Choice and price: Selling through two ports makes the mill less dependent on one.",
     "Selling through two ports makes the mill less dependent on one", "", "", false},
    {"“The harbour lost 9 million crowns last year.”", "The harbour lost 9 million crowns last year", "", "", false},
    {"“We lost 9 million crowns last year.”", "“We lost 9 million crowns last year.”", "", "", false},
    {"Several pilots said that while they believe the fog will hang over the harbour through the week, the worst is "
     "likely to pass by the coming Sunday evening.",
     "Several pilots said that while they believe the fog will hang over the harbour through the week, the worst is "
     "likely to pass by the coming Sunday evening",
     "", "", false},
    {"In a photo released by the harbour board, the ferry is seen near the quay on its way to the old shipyard of "
     "Lower "
     "Tarn, where it was built in 1962.",
     "In a photo released by the harbour board, the ferry is seen near the quay on its way to the old shipyard of "
     "Lower "
     "Tarn",
     "", "", false},
    {"The harbour board also said it had agreed to sell 10 cranes.", "The harbour board had agreed to sell 10 cranes",
     "", "", false},
    {"The harbour board said Friday Veldt has been told of the leak.", "Veldt has been told of the leak", "", "",
     false},
    {"The council said on Monday it has sold the old mill to Veldt.", "The council has sold the old mill to Veldt", "",
     "", false},
    {"Marn said Tarn had a large surplus and estimated it at 8 million crowns.",
     "Marn said Tarn had a large surplus and estimated it at 8 million crowns", "", "", false},
    {"The plan sets a new rate for the harbour dues of Lower Tarn, which were too low for many years, raising wages "
     "and "
     "cutting the number of cranes by half.",
     "The plan sets a new rate for the harbour dues of Lower Tarn, raising wages and cutting the number of cranes by "
     "half",
     "", "", false},
    {"Sales records in all the shops of Lower Tarn and Oske were smashed by the top game of the year, Crane Yard: "
     "Oske Harbour - in which players got the job of turning a crane.",
     "Sales records in all the shops of Lower Tarn and Oske were smashed by the top game of the year, Crane Yard: "
     "Oske Harbour - in which players got the job of turning a crane",
     "", "", false},
    {"Upon completion of the deal with the harbour board of Lower Tarn, Veldt will own 20 percent of the Oske dock, "
     "which "
     "it intends to hold for investment, it said.",
     "Upon completion of the deal with the harbour board of Lower Tarn, Veldt will own 20 percent of the Oske dock", "",
     "", false},
    {"The mill has been sold, said Marn.", "The mill has been sold", "", "", false},
    {"Asked if the mill was safe, the owner said it was.", "Asked if the mill was safe, the owner said it was", "", "",
     false},
    {"One thing is certain, Marn said: the dam will hold.", "One thing is certain, Marn said: the dam will hold", "",
     "", false},
    {"The terms of the lease – who may dredge, and at what price – are open.", "The terms of the lease are open", "",
     "terms lease", false},
    {"The terms of the lease – who may dredge, and at what price – are open.",
     "The terms of the lease – who may dredge, and at what price – are open", "", "terms lease dredge", false},
};

} // namespace

// What a claim is called, from sentences of made-up towns and firms.
class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statements_data();
    void statements();
};

void TestStatement::statements_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("antecedent");
    QTest::addColumn<QString>("shared");
    QTest::addColumn<bool>("keepsSource");
    int number = 0;
    for (const Row &row : rows)
        QTest::addRow("%d %.40s", ++number, row.sentence)
            << QString::fromUtf8(row.sentence) << QString::fromUtf8(row.statement) << QString::fromUtf8(row.antecedent)
            << QString::fromUtf8(row.shared) << row.keepsSource;
}

void TestStatement::statements()
{
    QFETCH(QString, sentence);
    QFETCH(QString, statement);
    QFETCH(QString, antecedent);
    QFETCH(QString, shared);
    QFETCH(bool, keepsSource);
    const QStringList words = shared.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(statementOf({sentence, antecedent, QSet<QString>(words.begin(), words.end()), keepsSource}), statement);
}

QTEST_APPLESS_MAIN(TestStatement)
#include "tst_statement.moc"
