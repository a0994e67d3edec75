#include "app/claims/claims.h"
#include "tests/app/linesarticle.h"

#include <QTest>

using namespace crossread;

// Sentences of our own about made-up towns and firms.
class TestAttribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaks_data();
    void speaks();
    void silent_data();
    void silent();
    void article_data();
    void article();
    void namesFromMentions_data();
    void namesFromMentions();
    void oddTexts_data();
    void oddTexts();
};

void TestAttribution::speaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("cue");
    const auto row = [](const char *text, const char *source, const char *cue) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(source) << QString::fromUtf8(cue);
    };
    // according to
    row("The mill lost money, according to Veldt.", "Veldt", "according to");
    row("According to the harbour board, the quay is safe.", "the harbour board", "According to");
    row("The quay, according to the harbour board, is safe.", "the harbour board", "according to");
    row("Output fell, according to a report by the Harbour Board.", "a report by the Harbour Board", "according to");
    row("The sale is off, according to two people familiar with the talks.", "two people familiar with the talks",
        "according to");
    row("According to people briefed on the matter, the sale is off.", "people briefed on the matter", "According to");
    row("Output fell by a third, according to the Harbour Board’s yearly report.", "the Harbour Board’s yearly report",
        "according to");
    row("In the words of Ilse Marn, the quay is a ruin.", "Ilse Marn", "In the words of");
    // before the verb
    row("Ilse Marn said the quay was safe.", "Ilse Marn", "said");
    row("Ilse Marn says that the quay is safe.", "Ilse Marn", "says");
    row("The mill burned, Harbour Daily reported.", "Harbour Daily", "reported");
    row("Mary Kelly said the quay was safe.", "Mary Kelly", "said");
    row("Ilse Marn quickly denied that the quay was safe.", "Ilse Marn", "denied");
    row("Veldt denied that it had sold the mill.", "Veldt", "denied");
    row("Veldt expects sales to fall next year.", "Veldt", "expects");
    row("The union argues that the crane was old.", "The union", "argues");
    row("The harbour board announced a new ferry line.", "The harbour board", "announced");
    row("Veldt has acknowledged that the pump failed.", "Veldt", "acknowledged");
    row("Mr. Marn told the board that the quay was safe.", "Mr. Marn", "told");
    row("Mrs. Ilse P. Marn insisted the quay was safe.", "Mrs. Ilse P. Marn", "insisted");
    row("The mayor later claimed that the letter was forged.", "The mayor", "claimed");
    row("Residents complained that the pump was loud.", "Residents", "complained");
    row("Two former officers said the letter was forged.", "Two former officers", "said");
    row("Police say the driver fled.", "Police", "say");
    row("Scientists warned that the river would rise.", "Scientists", "warned");
    row("The minister predicted a mild winter.", "The minister", "predicted");
    row("A spokeswoman for Veldt declined to comment.", "A spokeswoman for Veldt", "declined");
    row("Critics accuse the board of waste.", "Critics", "accuse");
    row("Veldt and Quill said the merger was off.", "Veldt and Quill", "said");
    row("He added that the mill would stay.", "He", "added");
    row("She conceded that the dock was old.", "She", "conceded");
    row("They believe the captain lied.", "They", "believe");
    row("The company promised to pay the crew.", "The company", "promised");
    row("The judge concluded that the loan was void.", "The judge", "concluded");
    row("Marn recalled that the boat had leaked.", "Marn", "recalled");
    row("On Monday Marn said the boat had leaked.", "Marn", "said");
    row("However, Marn said the boat had leaked.", "Marn", "said");
    row("In May, the union warned that the crane was old.", "the union", "warned");
    row("Marn did not say who owned the boat.", "Marn", "say");
    row("He’s claiming that the boat was sold.", "He", "claiming");
    row("A letter in May warned that the dam leaked.", "A letter", "warned");
    row("Marn is now saying the boat was sold.", "Marn", "saying");
    row("The union estimates that 40 people lost their jobs.", "The union", "estimates");
    row("The board’s chairman vowed to rebuild the quay.", "The board’s chairman", "vowed");
    // sources without a name
    row("Two people familiar with the talks said the mill was for sale.", "Two people familiar with the talks", "said");
    row("Sources familiar with the matter say the mill is for sale.", "Sources familiar with the matter", "say");
    row("People briefed on the plan said it would cost 3 million crowns.", "People briefed on the plan", "said");
    row("A person close to the board said the vote was near.", "A person close to the board", "said");
    row("Sources who saw the letter said it was forged.", "Sources who saw the letter", "said");
    row("One official said the letter was forged.", "One official", "said");
    row("An official who asked not to be named said the dam leaked.", "An official who asked not to be named", "said");
    row("Some argue that the dam was never safe.", "Some", "argue");
    row("Many believe that the dam was never safe.", "Many", "believe");
    // after the verb
    row("“The quay is safe,” said Ilse Marn.", "Ilse Marn", "said");
    row("“The quay is safe,” said the mayor of Oske.", "the mayor of Oske", "said");
    row("“The quay is safe,” said Veldt chief executive Per Halvor.", "Veldt chief executive Per Halvor", "said");
    row("“The quay is safe,” said Per Halvor, who has led the board of the harbour of Oske for twelve years.",
        "Per Halvor", "said");
    row("The quay is safe, said Ilse Marn, the mayor of Oske.", "Ilse Marn", "said");
    row("The quay is safe, says the harbour board.", "the harbour board", "says");
    row("“The quay is safe,” added one board member.", "one board member", "added");
    row("\"The quay is safe,\" said Ilse Marn on Monday.", "Ilse Marn", "said");
    row("“Our boats rowed all night,” said the island’s harbour keeper.", "the island’s harbour keeper", "said");
    row("“I smelt smoke,” said one of them, Per Halvor.", "one of them, Per Halvor", "said");
    row("“That is a lie,” Marn shot back.", "Marn", "shot back");
    row("Said Marn: “The quay is a ruin.”", "Marn", "Said");
    row("“Is the quay safe?” asked Ilse Marn.", "Ilse Marn", "asked");
    // at the end
    row("The quay is safe, Ilse Marn said.", "Ilse Marn", "said");
    row("The quay is safe, the mayor told reporters.", "the mayor", "told");
    row("“The quay is safe,” she said.", "she", "said");
    row("“The quay is safe,” Marn wrote on Tuesday.", "Marn", "wrote");
    row("The quay is not safe, the Halvern Courier reports.", "the Halvern Courier", "reports");
    row("The quay, Ilse Marn said, is safe.", "Ilse Marn", "said");
    row("The crane, the report noted, was old.", "the report", "noted");
    row("The sale was called off, sources who saw the letter told the Courier.", "sources who saw the letter", "told");
    // with something between
    row("Ilse Marn, who runs the mill, said it would stay.", "Ilse Marn", "said");
    row("Ilse Marn, the mayor of Oske, said the quay was safe.", "Ilse Marn", "said");
    row("Per Halvor, a spokesman for the United Dockers of Tarn, said the crane was old.", "Per Halvor", "said");
    row("Per Halvor, chief executive of Veldt Marine, a firm in Tarn, denied the charge.", "Per Halvor", "denied");
    row("Per Halvor – the head of the union – said the crane was old.", "Per Halvor", "said");
    row("Per Halvor (the head of the union) said the crane was old.", "Per Halvor", "said");
    row("Per Halvor, 54, said the crane was old.", "Per Halvor", "said");
    row("Per Halvor, 54, had denied the charge.", "Per Halvor", "denied");
    row("The board’s chairman, Per Halvor, said the crane was old.", "The board’s chairman, Per Halvor", "said");
    row("The mill’s owner, Quill Foods, told the Courier that the roof was sound.", "The mill’s owner, Quill Foods",
        "told");
    row("“It leaked for years,” the man, who asked for a lawyer, told the Courier.", "the man", "told");
    row("A person briefed on the sale, who asked not to be named, said the price was low.",
        "A person briefed on the sale", "said");
    row("The rower, who has always kept her silence, said she would leave Oske.", "The rower", "said");
    row("The letter, a copy of which was seen by the Courier, says the dam leaked.", "The letter", "says");
    row("The emails, read by the Courier, do not show who sold the boat.", "The emails", "show");
    row("Radio Oske, quoting the army, said the bridge had fallen.", "Radio Oske", "said");
    row("The man who did not pay said the boat was his.", "The man who did not pay", "said");
    // as X noted
    row("As Marn recently noted, the quay is a ruin.", "Marn", "noted");
    row("As the Courier reported in May, the mill is for sale.", "the Courier", "reported");
    row("The mill, as the Courier first reported, is for sale.", "the Courier", "reported");
    row("As Marn put it, the quay is a ruin.", "Marn", "put it");
    // documents
    row("The report says output fell.", "The report", "says");
    row("A study by the University of Tarn found that wages fell.", "A study by the University of Tarn", "found");
    row("The survey shows that wages fell.", "The survey", "shows");
    row("Court documents show that the loan was void.", "Court documents", "show");
    row("Photographs from the air show that the dam has cracked.", "Photographs from the air", "show");
    row("Nineteen people have died, the WHO said in its bulletin.", "the WHO", "said");
    row("The US said it would send two boats.", "The US", "said");
    row("The Courier quoted an official as saying that the dam had cracked.", "The Courier", "quoted");
    row("The treaty was doomed from the start, thinks Ilse Marn.", "Ilse Marn", "thinks");
    row("The filing states that the loan was void.", "The filing", "states");
    row("Its letter warned that the dam leaked.", "Its letter", "warned");
    row("The lawsuit alleges that the captain lied.", "The lawsuit", "alleges");
    row("The captain lied, the lawsuit alleges.", "the lawsuit", "alleges");
    row("“The dam leaks,” the letter read.", "the letter", "read");
    row("Papers seen by the Courier show that Marn owns the mill.", "Papers seen by the Courier", "show");
    row("Marn owns the mill, documents seen by the Courier show.", "documents seen by the Courier", "show");
    row("Half of the town wants the dam gone, a poll published on Sunday showed.", "a poll published", "showed");
    row("The dam cracked in the frost, a first inquiry suggests.", "a first inquiry", "suggests");
    row("The contract is void, the court held.", "the court", "held");
    row("The charity estimates that a third of the town is poor.", "The charity", "estimates");
    row("A third of the town is poor, the charity Warm Hearth found in a survey of 900 homes.",
        "the charity Warm Hearth", "found");
    row("Both sides accuse each other of breaking the truce.", "Both sides", "accuse");
    row("The dam will not hold, builders predict.", "builders", "predict");
    row("The union threatened to close the quay.", "The union", "threatened");
    row("The court heard that the captain had been drunk.", "The court", "heard");
    row("The appeals court freed the captain, ruling that the search was wrong.", "The appeals court", "ruling");
    row("Surveyors at Quill put the cost at 3 million crowns.", "Surveyors at Quill", "put");
    row("The captain dismissed as gossip a newspaper report that he had fled.", "The captain", "dismissed");
    // the sentence's own subject
    row("Marn praised the crew, saying the storm was the worst in years.", "Marn", "saying");
    row("The board closed the quay, citing a report by the union.", "a report by the union", "citing");
    row("In May, the board closed the quay, adding that the crane was old.", "the board", "adding");
    // no verb of saying
    row("Veldt is confident that the mill will stay.", "Veldt", "is confident");
    row("Residents were worried about the dam.", "Residents", "were worried");
    row("Marn made clear that the quay would stay.", "Marn", "made clear");
    row("Marn made it clear that the quay would stay.", "Marn", "made it clear");
    row("The union issued a statement on the strike.", "The union", "issued a statement");
    row("The minister expressed doubts about the dam.", "The minister", "expressed doubts");
    row("Marn’s claim that the dam was safe angered the town.", "Marn", "claim");
    row("Her warning that the dam leaked was ignored.", "Her", "warning");
    row("Marn spoke of a dark day for Oske.", "Marn", "spoke of");
    row("Marn called the plan a “monstrous waste of good money”.", "Marn", "called");
    row("Per Halvor: The quay will stay as it is.", "Per Halvor", ":");
    row("“The quay will stay as long as I live.” — Ilse Marn", "Ilse Marn", "—");
    // free words
    row("The mill has reportedly been sold.", "", "reportedly");
    row("The captain allegedly lied.", "", "allegedly");
    row("The mill is said to be haunted.", "", "is said");
    row("The captain was reported to have fled.", "", "was reported");
    row("The mill is expected to close in May.", "", "is expected");
    row("It was announced that the mill would close.", "", "was announced");
    row("The captain is believed to have drowned.", "", "is believed");
    row("The plan was described by Marn as a waste.", "Marn", "described by");
    row("Fears that the dam would break emptied the town.", "", "Fears");
    // the outer of two
    row("Marn told the Courier that Veldt had denied the sale.", "Marn", "told");
    row("Marn said the union believed that the crane was old.", "Marn", "said");
    row("Veldt denied that it had sold the mill, Marn said.", "Marn", "said");
    row("The union says Veldt promised to pay.", "The union", "says");
    row("“I think the quay is safe,” said Ilse Marn.", "Ilse Marn", "said");
    row("Marn, who said in May that the dam was safe, warned that it leaked.", "Marn", "warned");
    row("The Courier reported that Marn said the dam was safe.", "The Courier", "reported");
    // who is named behind the verb, or was quoted by somebody
    row("The sale, first reported by the Oske Courier, fell through.", "the Oske Courier", "reported by");
    row("The crash was reported by a passer-by at 6 a.m.", "a passer-by", "reported by");
    row("Marn, accused by prosecutors of fraud, left Tarn.", "prosecutors", "accused by");
    row("The bill proposed by Senator Marn passed on Tuesday.", "Senator Marn", "proposed by");
    row("A study cited by the board found that noise harms fish.", "A study cited by the board", "found");
    row("The mayor was quoted as saying that the quay was safe.", "The mayor", "quoted");
    row("“The quay is safe,” the mayor was quoted by the Courier as saying.", "the mayor", "quoted");
    row("The Courier reported, citing three diplomats, that the talks had failed.", "The Courier", "reported");
    row("Divers have long known that the wreck leaks.", "Divers", "known");
    row("Police have ruled out arson.", "Police", "ruled out");
    row("The poll, taken in May, put support for the tunnel at 31 percent.", "The poll", "put");
    row("Marn, writing in the Courier, called the strike “reckless”.", "Marn", "called");
    row("The loss was larger than analysts had forecast.", "analysts", "had forecast");
    row("Growth missed the 0.4 percent economists had expected.", "economists", "expected");
    row("It was announced on Monday that the mill will close.", "", "was announced");
    row("Analysts expect profit to fall this year.", "Analysts", "expect");
    row("The mayor is ill, a person close to him said.", "a person close to him", "said");
    row("The mayor is ill, per the letter.", "the letter", "per");
    row("Rep. Ilse Marn (R-S.C.) said the plan was dead.", "Rep. Ilse Marn", "said");
    row("Ilse Marn, a diver at the Oske Institute, said parents still want schools.", "Ilse Marn", "said");
    row("Ilse Marn, the chairwoman, said she cannot comment on the letter.", "Ilse Marn", "said");
    row("Ilse Marn, a diver for Veldt, said many of the wrecks that critics point to are old.", "Ilse Marn", "said");
    row("The mill was sold, said people who know the owner.", "people", "said");
    row("A Harbour Office report released last year found that the dam leaked.", "A Harbour Office report", "found");
    row("Some members, including Ilse Marn of Tarn, were willing to go.", "Some members", "were willing");
    row("Veldt neither confirmed nor denied the sale.", "Veldt", "confirmed");
    row("A study published in the Courier last year found that the dam leaked.", "A study published in the Courier",
        "found");
    row("“Ask me in August,” Marn laughed.", "Marn", "laughed");
    row("“He said he would never leave,” moaned one, who did not give a name.", "one", "moaned");
    row("“The quay is a ruin,” grumbled the owner of the mill.", "the owner of the mill", "grumbled");
    row("Asked if she would run again, Marn, reached by phone, said: “Not this year.”", "Marn", "said");
    row("Marn posted on a forum for sailors that the quay was safe.", "Marn", "posted");
    row("The Courier was first to report the sale.", "The Courier", "report");
    row("According to the plan, the quay will open in May.", "the plan", "According to");
    row("“The mill is never full,” my old editor used to say.", "my old editor", "say");
    row("His clerk told the board that the note was lost, according to two members who have read her letter.",
        "two members", "according to");
    row("“There is no hope of a sale,” another said, adding that Tarn was poor.", "another", "said");
    row("The quay is a ruin, in the view of port officials.", "port officials", "in the view of");
    row("Customers want the mill to close, the mayor said.", "the mayor", "said");
    row("The minister wants a decision by autumn.", "The minister", "wants");
    // beyond the basic plane
    row("\U0001F6A2 The ferry is late, \U0001D4AErn Marn said.", "\U0001D4AErn Marn", "said");
}

void TestAttribution::speaks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, source);
    QFETCH(const QString, cue);
    const Attribution found = claimSentence(text).attribution;
    QCOMPARE(found.cue, cue);
    QCOMPARE(found.source, source);
    QVERIFY(found.span.of(text).contains(cue));
    QVERIFY(found.span.of(text).contains(source));
}

void TestAttribution::silent_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "The mill burned down on Monday.",
             "Veldt sold the mill in May.",
             "The reports of the mill were lost.",
             "Sales figures of the mill rose by a third.",
             "The so-called “repair” took a year.",
             "The town bought a copy of “The Long Road Home”.",
             "“The Long Road Home” sold well in Tarn.",
             "The talk show ended in May.",
             "Support from the town was strong.",
             "Demand for coal fell.",
             "Output declined by 4 percent.",
             "The board called off the vote.",
             "The board rejected the plan.",
             "The boat showed up in Tarn.",
             "The two boats found themselves alone.",
             "Attacks on the harbour went on.",
             "The state of the quay is poor.",
             "The United States sent two boats.",
             "Marn did not respond to a letter.",
             "The plan would cost 3 million crowns.",
             "Veldt paid the claims of the crew.",
             "The mill and its notes were lost.",
             "The judge rejected the owner’s request to delay the trial.",
             "Police have arrested a man on suspicion of arson.",
             "The works council called an urgent meeting for Thursday.",
             "To Marn it felt like a funeral.",
             "Customers want faster ferries.",
             "“The Long Road Home,” printed in Tarn, sold well.",
             "The work went according to plan.",
             "Players are paid according to their rank.",
             "About Veldt: Veldt is a builder of ferries.",
             "Had Marn come clean, nobody would be asking.",
             "The cuts agreed by the two boards took a year.",
             "Most readers love the crossword.",
             "Buyers want proof of origin.",
             "Nobody knows.",
             "What we know",
             "The children know the old songs.",
             "If the council agrees, work will start in June.",
             "Veldt failed to file its accounts on time.",
             "The fire claimed two lives.",
             "Veldt recalled 40,000 pumps.",
             "The ferry charges 9 crowns a trip.",
             "The board reports to the minister.",
             "The mayor called the fire brigade.",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestAttribution::silent()
{
    QFETCH(const QString, text);
    const Attribution found = claimSentence(text).attribution;
    QVERIFY2(found.isEmpty(), qPrintable(found.source + u'|' + found.cue));
}

void TestAttribution::article_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sources"); // one a sentence, "" for none
    const auto row = [](const char *name, const char *text, const char *sources) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sources).split(u'|');
    };
    row("quotation over sentences", "“We tried it all. The crane was old,” said Ilse Marn. The roof fell in.",
        "Ilse Marn|Ilse Marn|");
    row("speaks on", "“The crane was old,” said Ilse Marn. “It cost us a fortune.” The roof fell in.",
        "Ilse Marn|Ilse Marn|");
    row("named before", "Ilse Marn said: “The crane was old. It cost us a fortune. We sold it.” The roof fell in.",
        "Ilse Marn|Ilse Marn|Ilse Marn|");
    row("over paragraphs",
        "“We will stay in Oske.\n“Nobody will lose a job.\n“The quay will be rebuilt,” said Per Halvor.\nThe roof fell "
        "in.",
        "Per Halvor|Per Halvor|Per Halvor|");
    row("over paragraphs, named first",
        "“We will stay in Oske,” said Per Halvor. “Nobody will lose a job.\n“The quay will be rebuilt.”\nThe roof fell "
        "in.",
        "Per Halvor|Per Halvor|Per Halvor|");
    row("names in a quotation are no title",
        "“They never asked,” Ilse Marn said. “We read it in the Oske Courier. It was Veldt.” The roof fell in.",
        "Ilse Marn|Ilse Marn|Ilse Marn|");
    row("he, an unnamed one", "One manager said the firm would go. He said it was late.", "One manager|One manager");
    row("she, an official", "An official at the port said it rained. “It snowed,” she said.",
        "An official at the port|An official at the port");
    row("a spokesman is not she", "A spokesman for the port said it rained. She said it snowed.",
        "A spokesman for the port|She");
    row("he, after a name", "Per Halvor said it rained. A farmer said it snowed. He said it hailed.",
        "Per Halvor|A farmer|A farmer");
    row("they, others meanwhile", "Economists say it is so. If you ask the workers at the gate, they say it is not.",
        "Economists|they");
    row("the people, cited", "The Courier cited two people close to the talks. The people said the price was high.",
        "The Courier|two people close to the talks");
    row("the French agency", "AFP reported that it rained. The French agency said nine boats sank.", "AFP|AFP");
    row("was quoted as saying, without a name",
        "The Courier quoted a port official as saying it rained. “It snowed,” the official was quoted as saying.",
        "The Courier|a port official");
    row("one of them", "Nine divers went down. “It was dark,” one of them, Ilse Marn, said.",
        "|one of them, Ilse Marn");
    row("single marks",
        "‘We sold nothing,’ Ilse Marn told the Courier. ‘The workers’ claims are old. We paid.’ The roof fell in.",
        "Ilse Marn|Ilse Marn|Ilse Marn|");
    row("single marks, named first", "The board said: ‘The rules were followed. It’s over.’ The workers’ union left.",
        "The board|The board|");
    row("single marks, straight",
        "'We sold nothing,' Ilse Marn said. 'The owner's claims are old. We paid.' The '90s were bad.",
        "Ilse Marn|Ilse Marn|Ilse Marn|");
    row("another mark in single ones", "‘She called it “awful” today. It was not,’ said Per Halvor. It rained.",
        "Per Halvor|Per Halvor|");
    row("a word in single marks", "The ‘scandal’ is old. The workers’ union left. It rained.", "||");
    row("straight marks over paragraphs",
        "\"We will stay in Oske.\n\"Nobody will go,\" Per Halvor said.\nThe roof fell in.", "Per Halvor|Per Halvor|");
    row("the next speaker", "“We will stay,” said Per Halvor.\n“The crane was old,” said Ilse Marn.",
        "Per Halvor|Ilse Marn");
    row("their own words inside", "“I think the crane was old. I know it was,” said Ilse Marn.", "Ilse Marn|Ilse Marn");
    row("a title is none", "Ilse Marn said the book was good.\n“The Long Road Home”", "Ilse Marn|");
    row("a label holds for its paragraph", "Per Halvor: We will stay. The crane was old.\nThe roof fell in.",
        "Per Halvor|Per Halvor|");
    row("a mark that stays open", "“We will stay,\nThe roof fell in.", "|");
    row("he", "Per Halvor said the firm would stay. He added that nobody would go.", "Per Halvor|Per Halvor");
    row("she, two sentences on",
        "Ilse Marn said the firm would stay. It rained in Oske. She added that nobody would go.",
        "Ilse Marn||Ilse Marn");
    row("he is not she", "Per Halvor said it rained. He said it snowed. She said it hailed.",
        "Per Halvor|Per Halvor|She");
    row("they", "Two people familiar with the talks said the mill was for sale. They said the price was high.",
        "Two people familiar with the talks|Two people familiar with the talks");
    row("they, unknown", "The mill burned. They said it was old.", "|They");
    row("the report", "A report by the Harbour Board found that output fell. The report says the cranes were old.",
        "A report by the Harbour Board|A report by the Harbour Board");
    row("the study, by its owner",
        "The University of Tarn’s yearly study came out in May. The study found that wages fell.",
        "|The University of Tarn’s yearly study");
    row("it, a report", "A report by the Harbour Board warned of rust. It says the cranes are old. The roof fell in.",
        "A report by the Harbour Board|A report by the Harbour Board|");
    row("the people",
        "The mill is for sale, the Courier wrote, citing people familiar with the talks. The people said the price "
        "was high.",
        "the Courier|people familiar with the talks");
    row("the newspaper", "The Oske Courier reported that Marn fled. Boats sank. The newspaper said he had a map.",
        "The Oske Courier||The Oske Courier");
    row("the official", "An Oske harbour official said it rained. Boats sank. The official said nine were lost.",
        "An Oske harbour official||An Oske harbour official");
    row("the ministry, by whose it is", "Tarn’s fish ministry said it rained. The ministry said boats sank.",
        "Tarn’s fish ministry|Tarn’s fish ministry");
    row("the report, unknown", "A report came out in May. The report says the cranes were old.", "|The report");
}

void TestAttribution::article()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, sources);
    const QList<Sentence> sentences = claimSentences(articleOfLines(text), {});
    QStringList found;
    for (const Sentence &sentence : sentences)
        found.append(sentence.attribution.source);
    QCOMPARE(found, sources);
}

void TestAttribution::namesFromMentions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("persons"); // names in the text, by semicolons
    QTest::addColumn<QString>("organisations");
    QTest::addColumn<QString>("source"); // of the last sentence
    const auto row = [](const char *text, const char *persons, const char *organisations, const char *source) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(persons) << QString::fromUtf8(organisations)
                            << QString::fromUtf8(source);
    };
    row("Ilse Marn opened the quay. She said it was safe.", "Ilse Marn", "", "Ilse Marn");
    row("Ilse Marn met Per Halvor. She said the quay was safe.", "Ilse Marn;Per Halvor", "", "She");
    row("Ilse Marn said it rained. Per Halvor left. She said it hailed.", "Ilse Marn;Per Halvor", "", "She");
    row("Veldt Marine said it would hire. The company denied that it was poor.", "", "Veldt Marine", "Veldt Marine");
    row("Veldt Marine said it would hire. It said it had paid.", "", "Veldt Marine", "Veldt Marine");
    row("Veldt Marine closed the mill. The firm said it was old.", "", "Veldt Marine", "Veldt Marine");
    row("Veldt Savings closed six branches. The lender said they were old.", "", "Veldt Savings", "Veldt Savings");
    row("Veldt Marine sued Quill Foods. The firm said it was wronged.", "", "Veldt Marine;Quill Foods", "The firm");
    row("The Ministry of Fish met Quill Foods. The ministry said all was well.", "", "Ministry of Fish;Quill Foods",
        "Ministry of Fish");
    row("Mayor Ilse Marn met Per Halvor. The mayor said the quay was safe.", "Ilse Marn;Per Halvor", "", "Ilse Marn");
    row("Per Halvor met Ilse Marn, the mayor of Oske. The mayor said it rained.", "Per Halvor;Ilse Marn", "",
        "Ilse Marn");
    row("The quay burned. The mayor said it rained.", "", "", "The mayor");
    row("Halvor’s deputy, Ilse Marn, who lives in Tarn, disagreed. She said it rained.", "Halvor;Ilse Marn", "",
        "Ilse Marn");
    row("The University of Oske hired forty people. The company said it had paid.", "", "University of Oske",
        "The company");
    row("Quill Foods told the Oske Courier it would hire. The company said it had paid.", "",
        "Quill Foods;Oske Courier", "Quill Foods");
}

void TestAttribution::namesFromMentions()
{
    QFETCH(const QString, text);
    QFETCH(const QString, persons);
    QFETCH(const QString, organisations);
    QList<Mention> mentions;
    const auto add = [&](const QString &names, const QString &kind) {
        for (const QString &name : names.split(u';', Qt::SkipEmptyParts)) {
            Mention mention;
            mention.span.start = text.indexOf(name);
            mention.span.end = mention.span.start + name.size();
            mention.kind = kind;
            mention.entity = name;
            auto after = mentions.begin();
            while (after != mentions.end() && after->span < mention.span)
                ++after;
            mentions.insert(after, mention);
        }
    };
    add(persons, QStringLiteral("person"));
    add(organisations, QStringLiteral("organisation"));
    const QList<Sentence> sentences = claimSentences(articleOfLines(text), mentions);
    QTEST(sentences.last().attribution.source, "source");
    // The place stays that of the words in the text.
    QVERIFY(sentences.last().span.contains(sentences.last().attribution.span));
}

void TestAttribution::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "said",
                             "according to",
                             "“",
                             "”",
                             "“”",
                             ":",
                             "Marn:",
                             "who said",
                             ", said",
                             "said that that",
                             "\U0001F600 said \U0001F600",
                             "VELDT SAID THE MILL WOULD CLOSE",
                             "he\nshe\nthe report says",
                             "“a\n“b\n“c",
                             "’s claim that",
                             "‘",
                             "’",
                             "' said",
                             "said '",
                             "‘a\n‘b",
                             "in the words of",
                             "made it clear"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("marks") << QStringLiteral(" 'a ‘b \"c").repeated(4000);
    QTest::newRow("long") << QStringLiteral("“said the mill, who denied, ").repeated(2000);
}

void TestAttribution::oddTexts()
{
    QFETCH(const QString, text);
    for (const Sentence &sentence : claimSentences(articleOfLines(text), {})) {
        QVERIFY(sentence.attribution.span.start >= 0);
        QVERIFY(sentence.attribution.span.end <= text.size());
    }
    QVERIFY(Span({0, text.size()}).contains(claimSentence(text).attribution.span));
}

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
