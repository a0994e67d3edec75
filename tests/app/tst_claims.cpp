#include "app/claims/claims.h"
#include "app/claims/figures.h"
#include "app/values/reason.h"

#include <atomic>
#include <QTest>
#include <QThreadPool>

using namespace crossread;

// Little stories of made-up towns and firms.
class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToCompare_data();
    void nothingToCompare();
    void sharedClaim();
    void statementIsShortened();
    void statementPointsAtNothing();
    void differentFigureStaysInTheClaim();
    void statementKeepsItsFigure();
    void statementSaysWhatMostSay();
    void statementDeniesWhatMostDeny();
    void fractionsInWordsAreRough();
    void boundsAreRespected();
    void oppositePolarity();
    void conflicts_data();
    void conflicts();
    void sumsOfOtherYears();
    void sameNumberForOtherThings();
    void hedgedPassageMentions();
    void sharedWordsDoNotChain();
    void citations_data();
    void citations();
    void citationsMakeOneOrigin();
    void copiedPassages();
    void whoHasCopied_data();
    void whoHasCopied();
    void quotedWordsAreNoCopy();
    void identicalArticles();
    void repeatedSentence();
    void linksAreOrderedAndExplained();
    void deterministicWhateverTheThreads();
    void cancels();
    void progressNeverFalls();

private:
    // An article of one paragraph a line; the first line is its title.
    Id add(const QString &source, const QStringList &lines, const QDate &date = {});
    // Marks a stretch of the article that was added last.
    void mark(const QString &text, const QString &kind, const QString &entity, std::optional<Figure> value = {});
    ClaimAnalysis analyse() const { return analyseClaims(m_articles, m_mentions); }
    void cleanUp();

    QList<Article> m_articles;
    QList<QList<Mention>> m_mentions;

private Q_SLOTS:
    void init() { cleanUp(); }
};

namespace {

Figure count(double value, const QString &unit, Bound bound = Bound::Exact)
{
    Figure figure;
    figure.kind = QStringLiteral("quantity");
    figure.min = figure.max = value;
    figure.bound = bound;
    figure.unit = unit;
    return figure;
}

const Claim *claimWith(const ClaimAnalysis &analysis, const QString &words)
{
    for (const Claim &claim : analysis.claims) {
        for (const Passage &passage : claim.passages) {
            if (passage.text.contains(words))
                return &claim;
        }
    }
    return nullptr;
}

int articleCount(const Claim &claim)
{
    QSet<Id> ids;
    for (const Passage &passage : claim.passages)
        ids.insert(passage.article);
    return int(ids.size());
}

} // namespace

void TestClaims::cleanUp()
{
    m_articles.clear();
    m_mentions.clear();
}

Id TestClaims::add(const QString &source, const QStringList &lines, const QDate &date)
{
    Article article;
    article.id = m_articles.size() + 1;
    article.source = source;
    article.published = date;
    article.title = lines.first();
    article.text = lines.join(u'\n');
    qsizetype start = 0;
    for (const QString &line : lines) {
        Block block;
        block.kind = start == 0 ? BlockKind::Heading : BlockKind::Paragraph;
        if (line.startsWith(u"Source:"))
            block.kind = BlockKind::Furniture;
        block.span = {start, start + line.size()};
        article.blocks.append(block);
        start += line.size() + 1;
    }
    m_articles.append(article);
    m_mentions.append(QList<Mention>());
    return article.id;
}

void TestClaims::mark(const QString &text, const QString &kind, const QString &entity, std::optional<Figure> value)
{
    const qsizetype start = m_articles.last().text.indexOf(text);
    QVERIFY(start >= 0);
    Mention mention;
    mention.span = {start, start + text.size()};
    mention.kind = kind;
    mention.entity = entity;
    mention.value = value;
    QList<Mention> &mentions = m_mentions.last();
    mentions.append(mention);
    std::sort(mentions.begin(), mentions.end(), [](const Mention &a, const Mention &b) { return a.span < b.span; });
}

void TestClaims::nothingToCompare_data()
{
    QTest::addColumn<QStringList>("articles");
    QTest::newRow("no article") << QStringList();
    QTest::newRow("one article") << QStringList{
        QStringLiteral("Ferry sank off Tarn. The ferry sank off Tarn on Monday night.")};
    QTest::newRow("empty articles") << QStringList{QString(), QString()};
    QTest::newRow("other stories") << QStringList{QStringLiteral("The ferry Brask sank off Tarn on Monday night."),
                                                  QStringLiteral("Quill raised its dividend after a strong quarter.")};
}

void TestClaims::nothingToCompare()
{
    QFETCH(const QStringList, articles);
    for (const QString &text : articles)
        add(QStringLiteral("Courier"), {text});
    const ClaimAnalysis analysis = analyse();
    QVERIFY(analysis.claims.isEmpty());
    QVERIFY(analysis.conflicts.isEmpty());
    QVERIFY(analysis.links.isEmpty());
}

void TestClaims::sharedClaim()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("Trouble at sea"),
         QStringLiteral(
             "The harbour board of Oske has sold its last crane to the Veldt shipyard. Spring came early.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("Harbour news"),
         QStringLiteral("Rain fell in the hills. Veldt shipyard bought the last crane of the Oske harbour board.")});
    add(QStringLiteral("Post"), {QStringLiteral("Sports"), QStringLiteral("The rowing team of Lund won again.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    const Claim &claim = analysis.claims.first();
    QCOMPARE(claim.id, Id(-1));
    QVERIFY(claim.isSuggested());
    QVERIFY(claim.score > 0 && claim.score < 1);
    QVERIFY(!claim.reasons.isEmpty());
    QVERIFY(claim.statement.contains(QStringLiteral("crane")));
    QCOMPARE(claim.passages.size(), 2);
    QCOMPARE(claim.origins, 2);
    for (const Passage &passage : claim.passages) {
        QCOMPARE(passage.stance, Stance::Supports);
        QCOMPARE(passage.text, passage.span.of(m_articles[passage.article - 1].text));
        QVERIFY(passage.text.contains(QStringLiteral("crane")));
        QVERIFY(!passage.figureDiffers);
    }
}

void TestClaims::statementIsShortened()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"),
         QStringLiteral(
             "However, according to the Ledger, the Oske mill burned its records of the asbestos cleanup.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("It burned the records of the asbestos cleanup at the Oske mill, and it "
                                             "told nobody about it in all these long years of silence.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QCOMPARE(analysis.claims.first().statement,
             QStringLiteral("The Oske mill burned its records of the asbestos cleanup"));
}

void TestClaims::differentFigureStaysInTheClaim()
{
    for (const auto &[source, number] :
         {std::pair(QStringLiteral("Courier"), 12), {QStringLiteral("Ledger"), 12}, {QStringLiteral("Post"), 19}}) {
        add(source, {QStringLiteral("Fire"),
                     QStringLiteral("The warehouse fire in Lower Tarn injured %1 dockworkers.").arg(number)});
        mark(QStringLiteral("%1 dockworkers").arg(number), QStringLiteral("quantity"), QString(),
             count(number, QStringLiteral("dockworker")));
    }
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    const Claim &claim = analysis.claims.first();
    QCOMPARE(claim.passages.size(), 3);
    for (const Passage &passage : claim.passages)
        QCOMPARE(passage.figureDiffers, passage.article == 3);
    QVERIFY(!analysis.conflicts.isEmpty());
    for (const Conflict &conflict : analysis.conflicts) {
        QCOMPARE(conflict.kind, ConflictKind::Figures);
        QCOMPARE(conflict.b.article, Id(3));
        QVERIFY(conflict.score > 0 && conflict.score <= 1);
        QVERIFY(conflict.reasons.first().contains(QStringLiteral("19 dockworkers")));
    }
}

// Where each says another figure, the sentence that the statement is taken from does not differ from itself.
void TestClaims::statementKeepsItsFigure()
{
    for (const auto &[source, number] :
         {std::pair(QStringLiteral("Courier"), 12), {QStringLiteral("Ledger"), 15}, {QStringLiteral("Post"), 19}}) {
        add(source, {QStringLiteral("Fire"),
                     QStringLiteral("The warehouse fire in Lower Tarn injured %1 dockworkers.").arg(number)});
        mark(QStringLiteral("%1 dockworkers").arg(number), QStringLiteral("quantity"), QString(),
             count(number, QStringLiteral("dockworker")));
    }
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    const Claim &claim = analysis.claims.first();
    QCOMPARE(claim.passages.size(), 3);
    for (const Passage &passage : claim.passages) {
        const bool isStatement = passage.text.startsWith(claim.statement);
        QCOMPARE(passage.figureDiffers, !isStatement);
    }
}

// The clearest sentence is not the one to speak for all when it gives the figure of a few.
void TestClaims::statementSaysWhatMostSay()
{
    const auto say = [&](const char *source, const QString &words, int number) {
        add(QString::fromUtf8(source), {QStringLiteral("Fire"), words.arg(number)});
        mark(QStringLiteral("%1 dockworkers").arg(number), QStringLiteral("quantity"), QString(),
             count(number, QStringLiteral("dockworker")));
    };
    say("Courier", QStringLiteral("The warehouse fire in Lower Tarn injured %1 dockworkers."), 12);
    for (const char *source : {"Ledger", "Post", "Star"})
        say(source,
            QStringLiteral("As was told later, %1 dockworkers were injured in the warehouse fire in Lower Tarn."), 19);
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    const Claim &claim = analysis.claims.first();
    QCOMPARE(claim.passages.size(), 4);
    QVERIFY2(claim.statement.contains(QStringLiteral("19")), qPrintable(claim.statement));
    for (const Passage &passage : claim.passages)
        QCOMPARE(passage.figureDiffers, passage.article == 1);
}

// Nor when it denies what most tell.
void TestClaims::statementDeniesWhatMostDeny()
{
    const auto say = [&](const char *source, const char *words) {
        add(QString::fromUtf8(source), {QStringLiteral("Ferry"), QString::fromUtf8(words)});
    };
    say("Courier", "The ferry Brask was not withdrawn from service in Lower Tarn, Veldt said.");
    for (const char *source : {"Ledger", "Post", "Star"})
        say(source, "The ferry Brask has now been withdrawn from service in Lower Tarn.");
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    const Claim &claim = analysis.claims.first();
    QCOMPARE(claim.passages.size(), 4);
    QVERIFY2(!claim.statement.contains(QStringLiteral(" not ")), qPrintable(claim.statement));
    for (const Passage &passage : claim.passages)
        QCOMPARE(passage.stance, passage.article == 1 ? Stance::Disputes : Stance::Supports);
}

// "A third" is no more exact than the 32 percent that somebody else has counted.
void TestClaims::fractionsInWordsAreRough()
{
    Figure third;
    third.kind = QStringLiteral("percent");
    third.unit = QStringLiteral("%");
    third.bound = Bound::About;
    third.min = third.max = 100.0 / 3;
    Figure counted = third;
    counted.min = counted.max = 32;
    QCOMPARE(matchFigures(third, counted), FigureMatch::Same);
    counted.min = counted.max = 30;
    counted.bound = Bound::Exact;
    QCOMPARE(matchFigures(third, counted), FigureMatch::Different);
    Figure people = third; // many digits are no fraction
    people.min = people.max = 12'345'678;
    counted = people;
    counted.min = counted.max = 12'545'678;
    counted.bound = people.bound = Bound::Exact;
    QCOMPARE(matchFigures(people, counted), FigureMatch::Different);
}

void TestClaims::boundsAreRespected()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("Fire"), QStringLiteral("The warehouse fire in Lower Tarn injured at least 9 dockworkers.")});
    mark(QStringLiteral("at least 9 dockworkers"), QStringLiteral("quantity"), QString(),
         count(9, QStringLiteral("dockworker"), Bound::AtLeast));
    add(QStringLiteral("Ledger"),
        {QStringLiteral("Fire"), QStringLiteral("The warehouse fire in Lower Tarn injured 12 dockworkers.")});
    mark(QStringLiteral("12 dockworkers"), QStringLiteral("quantity"), QString(),
         count(12, QStringLiteral("dockworker")));
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QVERIFY(analysis.conflicts.isEmpty());
    for (const Passage &passage : analysis.claims.first().passages)
        QVERIFY(!passage.figureDiffers);
}

void TestClaims::oppositePolarity()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"), QStringLiteral("The Oske council approved the harbour tunnel on Tuesday.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("The Oske council rejected the harbour tunnel on Tuesday.")});
    add(QStringLiteral("Post"),
        {QStringLiteral("C"), QStringLiteral("The Oske council did not approve the harbour tunnel on Tuesday.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QCOMPARE(analysis.claims.first().passages.size(), 3);
    int disputing = 0;
    for (const Passage &passage : analysis.claims.first().passages)
        disputing += passage.stance == Stance::Disputes;
    QVERIFY(disputing == 1 || disputing == 2);
    QSet<Id> opposed;
    for (const Conflict &conflict : analysis.conflicts) {
        QCOMPARE(conflict.kind, ConflictKind::Polarity);
        QCOMPARE(conflict.a.article, Id(1)); // 2 and 3 agree
        opposed.insert(conflict.b.article);
    }
    QCOMPARE(opposed, QSet<Id>({2, 3}));
}

void TestClaims::conflicts_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::newRow("not signed") << "In May the Oske council signed a contract with Veldt for the harbour tunnel."
                                << "The Oske council has not signed a contract with Veldt for the harbour tunnel."
                                << int(ConflictKind::Polarity);
    QTest::newRow("prefix") << "The Oske council gave Veldt an exclusive licence to dredge the harbour channel."
                            << "The licence of Veldt to dredge the harbour channel in Oske is nonexclusive."
                            << int(ConflictKind::Polarity);
    QTest::newRow("both negated") << "The Oske council did not approve the harbour tunnel of Veldt."
                                  << "The Oske council rejected the harbour tunnel of Veldt." << -1;
    QTest::newRow("still open") << "Veldt is considering whether to close its paper mill in Lower Tarn."
                                << "Veldt closed its paper mill in Lower Tarn in May." << int(ConflictKind::Status);
    QTest::newRow("condition") << "If Veldt does not close its paper mill in Lower Tarn, it will lose money."
                               << "Veldt closed its paper mill in Lower Tarn in May." << -1;
    QTest::newRow("same") << "Veldt closed its paper mill in Lower Tarn in May."
                          << "In May, Veldt shut down its paper mill in Lower Tarn." << -1;
}

void TestClaims::conflicts()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, kind);
    add(QStringLiteral("Courier"), {QStringLiteral("A"), one});
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), other});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.conflicts.size(), kind < 0 ? 0 : 1);
    if (kind >= 0)
        QCOMPARE(int(analysis.conflicts.first().kind), kind);
}

// A sum "since" a year holds for the years after it too; sums of two years do not contradict each other.
void TestClaims::sumsOfOtherYears()
{
    const auto money = [](double value, Bound bound) {
        Figure figure = count(value, QStringLiteral("EUR"), bound);
        figure.kind = QStringLiteral("money");
        return figure;
    };
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"),
         QStringLiteral("Veldt has put more than 13 million euros into the Oske shipyard since 2019.")});
    mark(QStringLiteral("more than 13 million euros"), QStringLiteral("money"), QString(), money(13e6, Bound::AtLeast));
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("In 2023, Veldt put up to 10 million euros into the Oske shipyard.")});
    mark(QStringLiteral("up to 10 million euros"), QStringLiteral("money"), QString(), money(10e6, Bound::AtMost));
    const ClaimAnalysis since = analyse();
    QCOMPARE(since.conflicts.size(), 1);
    QCOMPARE(since.conflicts.first().kind, ConflictKind::Figures);

    cleanUp();
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"), QStringLiteral("In 2021, Veldt put 13 million euros into the Oske shipyard.")});
    mark(QStringLiteral("13 million euros"), QStringLiteral("money"), QString(), money(13e6, Bound::Exact));
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("In 2023, Veldt put 10 million euros into the Oske shipyard.")});
    mark(QStringLiteral("10 million euros"), QStringLiteral("money"), QString(), money(10e6, Bound::Exact));
    for (const Conflict &conflict : analyse().conflicts)
        QVERIFY(conflict.kind != ConflictKind::Figures);
}

void TestClaims::sameNumberForOtherThings()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"), QStringLiteral("Divers found 40 crates of rifles in the wreck of the Brask.")});
    mark(QStringLiteral("40 crates"), QStringLiteral("quantity"), QString(), count(40, QStringLiteral("crate")));
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"),
         QStringLiteral("Forty towns have banned wood stoves, and 25 crates of leaflets were sent.")});
    mark(QStringLiteral("25 crates"), QStringLiteral("quantity"), QString(), count(25, QStringLiteral("crate")));
    QVERIFY(analyse().conflicts.isEmpty());
}

// "That bond" says nothing to who reads the claim alone.
void TestClaims::statementPointsAtNothing()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"),
         QStringLiteral("Under the terms of that bond Veldt must repay 40 million euros to Brask by 2031.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("Veldt must repay a bond of 40 million euros to Brask by 2031.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QCOMPARE(analysis.claims.first().statement,
             QStringLiteral("Veldt must repay a bond of 40 million euros to Brask by 2031"));
}

void TestClaims::hedgedPassageMentions()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"),
         QStringLiteral("Veldt closed its paper mill in Lower Tarn and dismissed the night shift.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"),
         QStringLiteral("Veldt may have closed its paper mill in Lower Tarn and dismissed the night shift.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    for (const Passage &passage : analysis.claims.first().passages)
        QCOMPARE(passage.stance, passage.article == 1 ? Stance::Supports : Stance::Mentions);
    QCOMPARE(analysis.claims.first().statement,
             QStringLiteral("Veldt closed its paper mill in Lower Tarn and dismissed the night shift"));
}

// Every sentence shares the story's words with every other one; only two pairs say the same.
void TestClaims::sharedWordsDoNotChain()
{
    add(QStringLiteral("Courier"),
        {QStringLiteral("A"),
         QStringLiteral(
             "Veldt opened the harbour bridge in Tarn with fireworks. The harbour bridge in Tarn cost Veldt its credit "
             "rating. "
             "Veldt painted the harbour bridge in Tarn green. Swallows nest under the harbour bridge in Tarn.")});
    add(QStringLiteral("Ledger"),
        {QStringLiteral("B"), QStringLiteral("Fireworks marked the day when Veldt opened the harbour bridge in Tarn. "
                                             "Veldt owes the harbour bridge in Tarn to engineers from Oske. "
                                             "Lamps on the harbour bridge in Tarn failed twice. Cyclists avoid the "
                                             "harbour bridge in Tarn in winter.")});
    add(QStringLiteral("Post"),
        {QStringLiteral("C"),
         QStringLiteral("Tolls on the harbour bridge in Tarn go to Veldt. The credit rating of Veldt fell over the "
                        "harbour bridge in Tarn. "
                        "Children drew the harbour bridge in Tarn. Fog hides the harbour bridge in Tarn until noon.")});
    const ClaimAnalysis analysis = analyse();
    const Claim *fireworks = claimWith(analysis, QStringLiteral("fireworks"));
    const Claim *rating = claimWith(analysis, QStringLiteral("credit rating"));
    QVERIFY(fireworks && rating && fireworks != rating);
    for (const Claim &claim : analysis.claims)
        QVERIFY2(claim.passages.size() <= 3, qPrintable(claim.statement));
    for (const char *words : {"Swallows", "Cyclists", "Children", "painted"})
        QVERIFY2(!claimWith(analysis, QString::fromLatin1(words)), words);
}

void TestClaims::citations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // "" none
    QTest::addColumn<Id>("to");
    const auto row = [](const char *text, const char *name, Id to) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << to;
    };
    row("The mill burned, the Halvern Courier reported.", "Halvern Courier", 1);
    row("The mill burned, according to a report in the Halvern Courier.", "Halvern Courier", 1);
    row("As Halvern Courier first reported, the mill burned.", "Halvern Courier", 1);
    row("Marn told the Halvern Courier that the mill burned.", "Halvern Courier", 1);
    row("Marn told Reuters that the mill burned.", "Reuters", 0);
    row("TARN (Reuters) – The mill burned on Monday.", "Reuters", 0);
    row("Source: Halvern Courier", "Halvern Courier", 1);
    row("The Halvern Courier sponsors the race.", "", 0);
    row("The mill burned, Ilse Marn reported.", "", 0);
    row("The Ledger reported that the mill burned.", "", 0); // itself
}

void TestClaims::citations()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QFETCH(const Id, to);
    add(QStringLiteral("The Halvern Courier"), {QStringLiteral("A"), QStringLiteral("Swallows came early.")},
        QDate(2025, 5, 1));
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), text}, QDate(2025, 5, 2));
    const QList<Citation> found = analyse().citations;
    QCOMPARE(found.size(), name.isEmpty() ? 0 : 1);
    if (name.isEmpty())
        return;
    QCOMPARE(found[0].name, name);
    QCOMPARE(found[0].from, Id(2));
    QCOMPARE(found[0].to, to);
    QCOMPARE(found[0].span.of(m_articles[1].text), name);
}

void TestClaims::citationsMakeOneOrigin()
{
    const QString claim = QStringLiteral("Veldt sold the paper mill in Lower Tarn to a rival for one crown");
    add(QStringLiteral("Halvern Courier"), {QStringLiteral("A"), claim + u'.'});
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), claim + QStringLiteral(", the Halvern Courier reported.")});
    add(QStringLiteral("Post"), {QStringLiteral("C"), claim + QStringLiteral(", according to the Halvern Courier.")});
    add(QStringLiteral("Radio"), {QStringLiteral("D"), claim + QStringLiteral(" after long talks.")});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QCOMPARE(articleCount(analysis.claims.first()), 4);
    QCOMPARE(analysis.claims.first().origins, 2);
}

void TestClaims::copiedPassages()
{
    const QString copied =
        QStringLiteral("The board met on a cold evening and decided after nine hours that neither the old crane "
                       "nor the rail yard would be kept beyond the end of the coming winter");
    add(QStringLiteral("Courier"), {QStringLiteral("A"), QStringLiteral("We wrote this. ") + copied + u'.'},
        QDate(2025, 5, 3));
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), copied + QStringLiteral(", as all know.")}, QDate(2025, 5, 2));
    const QList<Citation> found = analyse().citations;
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].from, Id(1)); // the later one
    QCOMPARE(found[0].to, Id(2));
    QCOMPARE(found[0].name, QStringLiteral("Ledger"));
    QCOMPARE(found[0].span.of(m_articles[0].text), copied);
}

void TestClaims::whoHasCopied_data()
{
    QTest::addColumn<QString>("firstSource");
    QTest::addColumn<QDate>("firstDay");
    QTest::addColumn<QString>("secondSource");
    QTest::addColumn<QDate>("secondDay");
    QTest::addColumn<QString>("credit"); // of the first
    QTest::addColumn<Id>("from");
    const QDate day(2025, 5, 3);
    QTest::newRow("the later one") << "Courier" << day.addDays(1) << "Ledger" << day << "" << Id(1);
    QTest::newRow("whose day is not known") << "Courier" << QDate() << "Ledger" << day << "" << Id(1);
    QTest::newRow("who is no agency") << "Northern Newswire" << day << "Ledger" << day << "" << Id(2);
    QTest::newRow("the later in the list") << "Courier" << day << "Ledger" << day << "" << Id(2);
    QTest::newRow("who credits nobody") << "Courier" << day << "Ledger" << day << "TARN (Reuters) – " << Id(2);
    QTest::newRow("who credits the other") << "Courier" << day << "Ledger" << day << "TARN (Ledger) – " << Id(1);
}

void TestClaims::whoHasCopied()
{
    QFETCH(const QString, firstSource);
    QFETCH(const QDate, firstDay);
    QFETCH(const QString, secondSource);
    QFETCH(const QDate, secondDay);
    QFETCH(const QString, credit);
    QFETCH(const Id, from);
    const QString text =
        QStringLiteral("The board met on a cold evening and decided after nine hours that neither the old "
                       "crane nor the rail yard would be kept beyond the end of the winter.");
    add(firstSource, {QStringLiteral("A"), credit + text}, firstDay);
    add(secondSource, {QStringLiteral("B"), QString(text).replace(QLatin1String("cold "), QString())}, secondDay);
    QList<Citation> copies = analyse().citations;
    copies.removeIf([](const Citation &citation) { return citation.kind != CitationKind::Copied; });
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies[0].from, from);
    QCOMPARE(copies[0].to, 3 - from);
    QCOMPARE(copies[0].reach, QList<Span>{copies[0].span});
}

void TestClaims::quotedWordsAreNoCopy()
{
    const QString quote =
        QStringLiteral("“we met on a cold evening and decided after nine hours that neither the old crane "
                       "nor the rail yard would be kept beyond the end of the coming winter”");
    add(QStringLiteral("Courier"), {QStringLiteral("A"), QStringLiteral("Marn wrote: ") + quote});
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), QStringLiteral("The letter by Marn has the words ") + quote});
    QVERIFY(analyse().citations.isEmpty());
}

void TestClaims::identicalArticles()
{
    for (int i = 0; i < 60; ++i)
        add(QStringLiteral("Outlet %1").arg(i),
            {QStringLiteral("Mill closes"),
             QStringLiteral("Veldt closed the paper mill in Lower Tarn on Monday. Two hundred workers lost their jobs "
                            "at the mill, the union said.")});
    const ClaimAnalysis analysis = analyse();
    const Claim *claim = claimWith(analysis, QStringLiteral("paper mill"));
    QVERIFY(claim);
    QCOMPARE(articleCount(*claim), 60);
    QVERIFY(analysis.conflicts.isEmpty());
}

void TestClaims::repeatedSentence()
{
    const QString sentence = QStringLiteral("Veldt closed the paper mill in Lower Tarn on Monday. ");
    add(QStringLiteral("Courier"), {QStringLiteral("A"), sentence.repeated(200).trimmed()});
    add(QStringLiteral("Ledger"), {QStringLiteral("B"), sentence.repeated(200).trimmed()});
    const ClaimAnalysis analysis = analyse();
    QCOMPARE(analysis.claims.size(), 1);
    QCOMPARE(analysis.claims.first().passages.size(), 2);
}

void TestClaims::linksAreOrderedAndExplained()
{
    sharedWordsDoNotChain();
    const ClaimAnalysis analysis = analyse();
    QVERIFY(!analysis.links.isEmpty());
    double last = 1;
    for (const PassageLink &link : analysis.links) {
        QVERIFY(link.score <= last && link.score > 0);
        last = link.score;
        QVERIFY(link.a.article != link.b.article);
        QVERIFY(!link.reasons.isEmpty());
        QVERIFY(!reasonText(link.reasons.first()).contains(u'%'));
    }
}

void TestClaims::deterministicWhateverTheThreads()
{
    sharedWordsDoNotChain();
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const ClaimAnalysis one = analyse();
    QThreadPool::globalInstance()->setMaxThreadCount(8);
    const ClaimAnalysis many = analyse();
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    QVERIFY(!one.claims.isEmpty());
    QVERIFY(one == many);
}

void TestClaims::cancels()
{
    sharedWordsDoNotChain();
    for (const int after : {0, 1, 3, 5}) {
        std::atomic<int> asked = 0;
        Progress progress;
        progress.isCancelled = [&asked, after] { return asked++ >= after; };
        QVERIFY(analyseClaims(m_articles, m_mentions, progress) == ClaimAnalysis());
    }
}

void TestClaims::progressNeverFalls()
{
    sharedWordsDoNotChain();
    QList<double> told;
    Progress progress;
    progress.report = [&told](double fraction) { told.append(fraction); };
    analyseClaims(m_articles, m_mentions, progress);
    QVERIFY(told.size() > 3);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.first() >= 0);
    QCOMPARE(told.last(), 1.0);
}

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
