#include "app/claims/citations.h"
#include "app/claims/origins.h"
#include "app/claims/outlets.h"

#include <QTest>

using namespace crossread;

namespace {

Article articleOf(Id id, const QString &source, const QStringList &paragraphs, const QDate &day)
{
    Article article;
    article.id = id;
    article.source = source;
    article.title = QStringLiteral("Title");
    article.published = day;
    article.publishedOrigin = MetadataOrigin::User;
    for (const QString &paragraph : paragraphs) {
        if (!article.text.isEmpty())
            article.text += u'\n';
        Block block;
        if (paragraph.startsWith(u'~')) // a line around the article
            block.kind = BlockKind::Furniture;
        const QString text = paragraph.startsWith(u'~') ? paragraph.mid(1) : paragraph;
        block.span = {article.text.size(), article.text.size() + text.size()};
        article.text += text;
        article.blocks.append(block);
    }
    return article;
}

QList<Citation> citationsOf(const QList<Article> &articles)
{
    return findCitations(makeUnits(articles, QList<QList<Mention>>(articles.size()), {}), articles);
}

} // namespace

// What is named as a source: made-up outlets of the corpus (the Halvern Courier, KenNews Agency, Nordic Wire), those
// that everybody knows, and some that only a sentence makes out to be one.
class TestCitations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data();
    void sentences();
    void agencies();
    void credits_data();
    void credits();
    void reach_data();
    void reach();
    void documentsHaveNoPeople();
    void basis_data();
    void basis();
    void agencyByCountry_data();
    void agencyByCountry();
    void secondHand();
    void eachNameOnce();
    void ownSourceLine();
    void copiesOfOneText();
    void oneSpeaker_data();
    void oneSpeaker();
    void toldToItself_data();
    void toldToItself();

private:
    // Of an article by the Ledger with these paragraphs.
    QList<Citation> found(const QStringList &paragraphs, const QString &byline = {})
    {
        m_articles = {
            articleOf(1, QStringLiteral("The Halvern Courier"), {QStringLiteral("Swallows came.")}, {2025, 5, 1}),
            articleOf(2, QStringLiteral("KenNews Agency"), {QStringLiteral("Storks came.")}, {2025, 5, 1}),
            articleOf(3, QStringLiteral("Nordic Wire"), {QStringLiteral("Cranes came.")}, {2025, 5, 9}),
            articleOf(4, QStringLiteral("Ledger"), paragraphs, {2025, 5, 2})};
        m_articles.last().byline = byline;
        QList<Citation> citations = citationsOf(m_articles);
        citations.removeIf([](const Citation &citation) { return citation.from != 4; });
        return citations;
    }
    QString text() const { return m_articles.last().text; }

    QList<Article> m_articles;
};

void TestCitations::sentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("names"); // with bars between them
    const auto row = [](const char *sentence, const char *names) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(names);
    };
    // Who reports.
    row("The mill burned, the Halvern Courier reported.", "Halvern Courier");
    row("The mill burned, the Halvern Courier reported on Monday.", "Halvern Courier");
    row("The Halvern Courier first reported that the mill had burned.", "Halvern Courier");
    row("As the Halvern Courier noted last week, the mill had no alarm.", "Halvern Courier");
    row("The Halvern Courier, which has followed the case, wrote that the mill had no alarm.", "Halvern Courier");
    row("The Halvern Courier has seen the contract and says that it runs for ten years.", "Halvern Courier");
    row("The Courier reported that the mill had no alarm.", "Halvern Courier");
    row("KenNews said that two people had been hurt.", "KenNews Agency");
    row("The Verge reported that the launch had been put off.", "The Verge");
    row("The launch was put off, The Verge reported.", "The Verge");
    row("The Wall Street Journal first reported the talks.", "The Wall Street Journal");
    row("The Journal reported earlier that the talks had failed.", "Wall Street Journal");
    row("The WSJ reports that the talks have failed.", "WSJ");
    row("Bloomberg News reported that the bank was looking for a buyer.", "Bloomberg News");
    row("The Guardian quoted a letter that the minister had written.", "Guardian");
    row("Le Monde revealed that the contract had been signed in secret.", "Le Monde");
    row("The Financial Times on Tuesday reported that the bank wanted to sell.", "Financial Times");
    row("CNN later reported that nobody had been hurt.", "CNN");
    row("The Courier's Ilse Marn reported that the mill had no alarm.", "Halvern Courier");
    row("The mill had no alarm, Reuters wrote.", "Reuters");
    row("Reuters reported and the BBC confirmed that the mill had no alarm.", "Reuters|BBC");
    // To whom somebody spoke.
    row("Marn told Reuters that the mill had burned.", "Reuters");
    row("“Nobody was asked,” Marn told the Halvern Courier.", "Halvern Courier");
    row("Marn told the Finnish daily Kaleva that nobody had been asked.", "Kaleva");
    row("Marn told AFP and the BBC that nobody had been asked.", "AFP|BBC");
    row("The Courier and the BBC have also reported on the fire.", "Halvern Courier|BBC");
    row("The Halvern Courier was the first to report the fire.", "Halvern Courier");
    row("AFP reported a fire, the French agency said on Monday.", "AFP");
    row("The Tarnish news agency said that the mill had burned.", "");
    row("In an interview with the Financial Times, Marn called the fire a mystery.", "Financial Times");
    row("Speaking to the BBC, Marn called the fire a mystery.", "BBC");
    row("Marn confirmed the fire to the Associated Press.", "Associated Press");
    row("Marn said in an interview published by Der Spiegel that the mill was lost.", "Der Spiegel");
    // According to whom.
    row("The mill burned, according to the Halvern Courier.", "Halvern Courier");
    row("According to The Verge, the launch was put off.", "The Verge");
    row("The mill burned, according to a report in the Halvern Courier.", "Halvern Courier");
    row("The mill burned, according to a report from The Verge published this week.", "The Verge");
    row("The mill burned, according to the news agency Norpress.", "Norpress");
    row("The mill burned, according to documents seen by the Guardian.", "Guardian");
    row("The mill had no alarm, according to an internal memo obtained by Wired.", "Wired");
    row("The account in The Verge describes two wary partners.", "The Verge");
    row("The mill had no alarm, a Reuters investigation found.", "Reuters");
    row("The Verge's report describes two wary partners.", "The Verge");
    row("The Verge report suggests that the partners are wary.", "The Verge");
    row("A story in the New York Times describes the night of the fire.", "New York Times");
    row("The mill burned, it was first reported by the Halvern Courier.", "Halvern Courier");
    row("Citing the Halvern Courier, the radio gave the damage as two million.", "Halvern Courier");
    row("The damage is two million, per the Halvern Courier.", "Halvern Courier");
    row("A poll by KenNews puts the party at 30 percent.", "KenNews Agency");
    // Outlets that only the sentence makes out.
    row("The Tarn Gazette reported that the mill had no alarm.", "Tarn Gazette");
    row("Marn told the Tarn Evening Herald that the mill had no alarm.", "Tarn Evening Herald");
    row("The broadcaster NRK reported that the mill had no alarm.", "NRK");
    row("The mill had no alarm, the Adevarul newspaper reported.", "Adevarul");
    // Documents.
    row("The mill had no alarm, according to court filings.", "court filings");
    row("According to the Harbour Authority's report, the mill had no alarm.", "Harbour Authority's report");
    row("According to an internal memo, the mill had no alarm.", "internal memo");
    row("A report by the Harbour Authority says that the mill had no alarm.", "report by the Harbour Authority");
    // None.
    row("The Halvern Courier sponsors the race.", "");
    row("Shares of the New York Times fell by 3 percent.", "");
    row("The Halvern Courier said it would close its printing house.", "");
    row("A reporter of the Halvern Courier was hurt in the fire.", "");
    row("The mill burned, Ilse Marn reported.", "");
    row("The Ledger reported that the mill had burned.", ""); // itself
    row("Marn told this newspaper that the mill had burned.", "");
    row("Marn told her sister that the mill had burned.", "");
    row("On the verge of tears, Marn reported the loss.", "");
    row("The guardian of the mill reported the fire.", "");
    row("It was the first time that the mill had reported a loss.", "");
    row("The company reported sales of two million crowns.", "");
    row("According to the police, nobody was hurt.", "");
    row("The agency said that it would look into the fire.", "");
    row("Marn, a former editor of the Guardian, leads the mill.", "");
    row("The Guardian bought the mill in May.", "");
    row("The Times of the mill are over, said Marn.", "");
    row("Marn posted a picture of the mill.", "");
    row("The Harbour Agency said that the mill had no alarm.", "");
    row("Sources said that the mill had no alarm.", "");
}

void TestCitations::sentences()
{
    QFETCH(const QString, sentence);
    QFETCH(const QString, names);
    QStringList list;
    for (const Citation &citation : found({sentence})) {
        QVERIFY(citation.name.contains(citation.span.of(text()).remove(QLatin1String("The ")), Qt::CaseInsensitive));
        QCOMPARE(citation.kind, CitationKind::Named);
        list += citation.name;
    }
    QCOMPARE(list.join(u'|').toLower().remove(QLatin1String("the ")),
             QString(names).toLower().remove(QLatin1String("the ")));
}

// "The agency" means one of these.
void TestCitations::agencies()
{
    for (const char *key : {"reuters", "northwire", "wire", "norpress news agency", "kennews agency"})
        QVERIFY2(isNewsAgency(QString::fromUtf8(key)), key);
    for (const char *key : {"halvern courier", "bbc"})
        QVERIFY2(!isNewsAgency(QString::fromUtf8(key)), key);
}

void TestCitations::credits_data()
{
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("names");
    const QString story = QStringLiteral("The mill burned on Monday, and nobody knows why.");
    const auto row = [&](const char *name, const QStringList &paragraphs, const char *names, const char *byline = "") {
        QTest::newRow(name) << paragraphs << QString::fromUtf8(byline) << QString::fromUtf8(names);
    };
    row("dateline", {QStringLiteral("TARN (Reuters) – ") + story}, "Reuters");
    row("dateline with a day", {QStringLiteral("TARN, May 3 (Reuters) - ") + story}, "Reuters");
    row("dateline of an agency in the corpus", {QStringLiteral("TARN (KenNews) — ") + story}, "KenNews Agency");
    row("only the agency", {QStringLiteral("(AP) — ") + story}, "AP");
    row("source line", {story, QStringLiteral("~Source: The Tarn Gazette")}, "The Tarn Gazette");
    row("via", {story, QStringLiteral("~Via Northwire")}, "Northwire");
    row("published first", {story, QStringLiteral("~Originally published by The Verge.")}, "The Verge");
    row("byline", {story}, "Reuters", "Reuters staff");
    row("byline of two", {story}, "dpa|AFP", "dpa/AFP");
    row("byline of a person", {story}, "", "Ilse Marn");
    row("material", {story, QStringLiteral("~With material from AP and dpa")}, "AP|dpa");
    row("contributed", {story, QStringLiteral("Reuters contributed to this report.")}, "Reuters");
    row("at the end", {story, story, QStringLiteral("(AFP)")}, "AFP");
    row("copyright", {story, story, QStringLiteral("~Copyright 2025 The Associated Press. All rights reserved.")},
        "Associated Press");
    row("one's own", {story, QStringLiteral("~Source: Ledger")}, "");
    row("brackets", {QStringLiteral("TARN (population 900) – ") + story}, "");
}

void TestCitations::credits()
{
    QFETCH(const QStringList, paragraphs);
    QFETCH(const QString, byline);
    QFETCH(const QString, names);
    QStringList list;
    for (const Citation &citation : found(paragraphs, byline)) {
        QCOMPARE(citation.kind, CitationKind::Credit);
        list += citation.name;
    }
    QCOMPARE(list.join(u'|').remove(QLatin1String("The ")), QString(names).remove(QLatin1String("The ")));
}

void TestCitations::reach_data()
{
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<QString>("from");  // the words that it stands behind are in it …
    QTest::addColumn<QString>("apart"); // … and these are not
    QTest::addColumn<bool>("atHead");
    const QString filler = QStringLiteral("Storks fly. Rain falls. Trams run. Bells ring.");
    QTest::newRow("its sentence and what follows")
        << QStringList{filler, QStringLiteral("The Courier reported that the mill burned. It had no alarm."),
                       QStringLiteral("The bridge is new.")}
        << "It had no alarm"
        << "The bridge is new" << false;
    QTest::newRow("what stands before")
        << QStringList{filler, QStringLiteral("The mill had no alarm. It burned all night, the Courier reported."),
                       QStringLiteral("The bridge is new.")}
        << "The mill had no alarm"
        << "The bridge is new" << false;
    QTest::newRow("not another's words")
        << QStringList{filler,
                       QStringLiteral("The mill burned, the Courier reported. Marn said that the bridge is new.")}
        << "The mill burned"
        << "Marn said" << false;
    QTest::newRow("the paper is the same")
        << QStringList{filler, QStringLiteral("The mill burned, the Halvern Courier reported."),
                       QStringLiteral("It had no alarm, the paper said."), QStringLiteral("The bridge is new.")}
        << "It had no alarm"
        << "The bridge is new" << false;
    QTest::newRow("at the head") << QStringList{QStringLiteral("The mill burned, the Courier reported."), filler}
                                 << "The mill burned"
                                 << "Bells ring" << true;
}

void TestCitations::reach()
{
    QFETCH(const QStringList, paragraphs);
    QFETCH(const QString, from);
    QFETCH(const QString, apart);
    QFETCH(const bool, atHead);
    const QList<Citation> citations = found(paragraphs);
    QCOMPARE(citations.size(), 1);
    QCOMPARE(citations[0].to, Id(1));
    QCOMPARE(citations[0].atHead, atHead);
    const auto reaches = [&](const QString &words) {
        const qsizetype at = text().indexOf(words);
        return std::any_of(citations[0].reach.begin(), citations[0].reach.end(),
                           [at](Span span) { return span.contains(at); });
    };
    QVERIFY(reaches(from));
    QVERIFY(!reaches(apart));
}

// Unnamed people may be an outlet's own, but none of a document's.
void TestCitations::documentsHaveNoPeople()
{
    const QList<Citation> citations =
        found({QStringLiteral("Storks fly."),
               QStringLiteral("The mill was insured, two people close to the owner said. It had no alarm, according to "
                              "an internal memo. It burned all night.")});
    QCOMPARE(citations.size(), 1);
    QCOMPARE(citations[0].name, QStringLiteral("internal memo"));
    QVERIFY(!citations[0].atHead);
    QCOMPARE(citations[0].reach.size(), 2);
    QVERIFY(citations[0].reach[0].of(text()).startsWith(QLatin1String("It had no alarm")));
}

void TestCitations::basis_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("basis");
    const auto row = [](const char *sentence, const char *basis) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(basis);
    };
    row("The mill burned, two people familiar with the matter told the Courier.",
        "two people familiar with the matter");
    row("The mill burned, the Courier reported, citing people close to the owner.", "people close to the owner");
    row("The mill burned, the Courier reported, citing unnamed sources.", "unnamed sources");
    row("The mill had no alarm, according to an internal memo seen by the Courier.", "an internal memo");
    row("Marn told the Courier that the mill had burned.", "");
}

void TestCitations::basis()
{
    QFETCH(const QString, sentence);
    QFETCH(const QString, basis);
    const QList<Citation> citations = found({sentence});
    QCOMPARE(citations.size(), 1);
    QCOMPARE(citations[0].basis, basis);
}

// "The French news agency" is one, in whatever form it was named before.
void TestCitations::agencyByCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("not named") << QStringLiteral("The French news agency quoted Marn as saying that the mill burned.")
                               << QStringLiteral("agence france-presse");
    QTest::newRow("named") << QStringLiteral("AFP said the mill burned. The French agency quoted Marn on the fire. "
                                             "Agence France-Presse reported that nobody was hurt.")
                           << QStringLiteral("agence france-presse");
    QTest::newRow("another's") << QStringLiteral("Reuters said the mill burned. The French agency said it had a fleet.")
                               << QStringLiteral("reuters");
}

void TestCitations::agencyByCountry()
{
    QFETCH(const QString, text);
    const QList<Citation> citations = found({text});
    QCOMPARE(citations.size(), 1);
    QTEST(outletKey(citations[0].name), "key");
}

void TestCitations::secondHand()
{
    const QList<Citation> citations =
        found({QStringLiteral("The mill burned, Reuters reported, citing the Halvern Courier.")});
    QCOMPARE(citations.size(), 2);
    QCOMPARE(citations[0].name, QStringLiteral("Reuters"));
    QVERIFY(citations[0].reach.isEmpty() && !citations[0].atHead);
    QCOMPARE(citations[1].to, Id(1));
    QCOMPARE(citations[1].reach.size(), 1);
}

void TestCitations::eachNameOnce()
{
    const QList<Citation> citations = found(
        {QStringLiteral("The mill burned, the Wall Street Journal reported."),
         QStringLiteral("It had no alarm, according to the Journal."), QStringLiteral("It is old, the WSJ wrote."),
         QStringLiteral("Nordic Wire reported that it is new.")}); // younger: not in the corpus yet
    QCOMPARE(citations.size(), 2);
    QCOMPARE(citations[0].reach.size(), 3);
    QCOMPARE(citations[1].name, QStringLiteral("Nordic Wire"));
    QCOMPARE(citations[1].to, Id(0));
}

// "Source: X" below an article whose outlet nothing else tells: it is X's, and cites nobody.
void TestCitations::ownSourceLine()
{
    QList<Article> articles{
        articleOf(1, QStringLiteral("Halvern Courier"),
                  {QStringLiteral("The mill burned."), QStringLiteral("~Source: Halvern Courier")}, {}),
        articleOf(2, QStringLiteral("Post"), {QStringLiteral("It burned, the Courier wrote.")}, {})};
    for (const MetadataOrigin origin : {MetadataOrigin::Metadata, MetadataOrigin::Text}) {
        articles[0].sourceOrigin = origin;
        const QList<Citation> citations = citationsOf(articles);
        QCOMPARE(citations.size(), 1);
        QCOMPARE(citations[0].from, Id(2));
        QCOMPARE(citations[0].to, Id(1));
    }
}

// Two outlets that have it from the minister have it from one; who is named by one alone stays that outlet's.
void TestCitations::oneSpeaker()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, name); // "" two origins
    const QList<Article> articles{articleOf(1, QStringLiteral("Ledger"), {QStringLiteral("The mill burned.")}, {}),
                                  articleOf(2, QStringLiteral("Post"), {QStringLiteral("It burned.")}, {})};
    Claim claim;
    for (const Article &article : articles) {
        Passage passage;
        passage.article = article.id;
        passage.span = article.blocks.first().span;
        passage.attribution = {article.id == 1 ? one : other, QStringLiteral("said"), passage.span};
        claim.passages.append(passage);
    }
    const QList<Origin> origins = OriginFinder(articles, {}).of(claim);
    QCOMPARE(origins.size(), name.isEmpty() ? 2 : 1);
    if (!name.isEmpty()) {
        QCOMPARE(origins[0].name, name);
        QCOMPARE(origins[0].article, Id(0));
        QCOMPARE(origins[0].paths.size(), 2);
        QCOMPARE(origins[0].paths[0].how, Origin::Path::Cited);
    }
}

void TestCitations::toldToItself_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("basis");
    const auto row = [](const char *sentence, const char *speaker, const char *name, const char *basis) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(speaker) << QString::fromUtf8(name)
                                << QString::fromUtf8(basis);
    };
    // The article begins with what Nordic Wire reported; that does not make this sentence Nordic Wire's.
    row("The line will close, two people familiar with the matter told the Ledger.",
        "two people familiar with the matter", "Ledger", "two people familiar with the matter");
    row("The line will close, according to a plan seen by the Ledger.", "", "Ledger", "");
    row("The Ledger has learned that the line will close.", "", "Ledger", "");
    row("The line will close, two people familiar with the matter said.", "two people familiar with the matter",
        "Nordic Wire", "");
    row("The line will close, it said, and the Ledger building with it.", "it", "Nordic Wire", "");
}

void TestCitations::toldToItself()
{
    QFETCH(QString, sentence);
    QFETCH(QString, speaker);
    const QList<Citation> citations =
        found({QStringLiteral("The ferry ran aground, Nordic Wire reported."), QStringLiteral("It rained."), sentence});
    Claim claim;
    Passage passage;
    passage.article = 4;
    passage.span = m_articles.last().blocks.last().span;
    passage.text = sentence;
    passage.attribution.source = speaker;
    claim.passages.append(passage);
    const QList<Origin> origins = OriginFinder(m_articles, citations).of(claim);
    QCOMPARE(origins.size(), 1);
    QTEST(origins[0].name, "name");
    QTEST(origins[0].basis, "basis");
}

// Several printed the words before, and none of them is in the claim: they are one origin, the first to have them.
void TestCitations::copiesOfOneText()
{
    const QString words = QStringLiteral("The ferry ran aground off the mole.");
    QList<Article> articles;
    QList<Citation> citations;
    for (Id id = 1; id <= 5; ++id) {
        Article article;
        article.id = id;
        article.source = QStringLiteral("Outlet %1").arg(id);
        article.text = words;
        article.published = QDate(2031, 5, id == 3 ? 1 : 2 + int(id));
        article.publishedOrigin = MetadataOrigin::Text;
        articles.append(article);
        if (id < 5)
            citations.append(
                {5, id, article.source, {0, words.size()}, CitationKind::Copied, false, {{0, words.size()}}, {}});
    }
    const auto claimOf = [&](const QList<Id> &of) {
        Claim claim;
        for (const Id id : of) {
            Passage passage;
            passage.article = id;
            passage.span = {0, words.size()};
            passage.text = words;
            claim.passages.append(passage);
        }
        return claim;
    };
    const OriginFinder finder(articles, citations);
    const QList<Origin> origins = finder.of(claimOf({5}));
    QCOMPARE(origins.size(), 1);
    QCOMPARE(origins[0].name, QStringLiteral("Outlet 3"));
    QCOMPARE(origins[0].paths.size(), 1);
    QCOMPARE(origins[0].paths[0].how, Origin::Path::Copied);
    // Those that are in the claim stand for themselves.
    QCOMPARE(finder.of(claimOf({1, 2, 5})).size(), 3);
}

void TestCitations::oneSpeaker_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const char *one, const char *other, const char *name) {
        QTest::newRow(title) << QString::fromUtf8(one) << QString::fromUtf8(other) << QString::fromUtf8(name);
    };
    row("a name", "Ilse Marn", "Ilse Marn", "Ilse Marn");
    row("with her office", "the mayor Ilse Marn", "Marn", "the mayor Ilse Marn");
    row("an office", "the minister", "the minister", "the minister");
    row("an institution", "the finance ministry", "the ministry", "the finance ministry");
    row("two people", "Ilse Marn", "Ivo Brask", "");
    row("two offices", "the finance ministry", "the defence ministry", "");
    row("people without names", "analysts", "analysts", "");
    row("sources", "two people familiar with the talks", "two people familiar with the talks", "");
    row("somebody's lawyer", "a lawyer for Marn", "Marn", "");
    row("one alone", "Ilse Marn", "", "");
    row("pronouns", "he", "he", "");
}

QTEST_GUILESS_MAIN(TestCitations)
#include "tst_citations.moc"
