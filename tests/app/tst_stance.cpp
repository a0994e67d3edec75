// Whether sentences of one claim are told to contradict each other.
#include "app/claims/claims.h"
#include "app/entities/entities.h"

#include <QTest>

using namespace crossread;

class StanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void disputes_data();
    void disputes();
    void leavesOpen_data();
    void leavesOpen();

private:
    // The one claim of two sentences of two outlets.
    static QList<Passage> passagesOf(const QString &one, const QString &other);
};

void StanceTest::disputes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("disputed");
    const auto agree = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other) << false;
    };
    const auto differ = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other) << true;
    };
    agree("did not leave, stayed", "The minister did not leave the harbour board of Oske after the vote on Tuesday.",
          "The minister stayed on the harbour board of Oske after the vote on Tuesday.");
    differ("left, stayed", "The minister left the harbour board of Oske after the vote on Tuesday.",
           "The minister stayed on the harbour board of Oske after the vote on Tuesday.");
    differ("left, did not leave", "The minister left the harbour board of Oske after the vote on Tuesday.",
           "The minister did not leave the harbour board of Oske after the vote on Tuesday.");
    agree("somebody says no", "The minister stayed on the harbour board of Oske after the vote on Tuesday.",
          "The minister did not leave the harbour board of Oske after the vote on Tuesday, a spokesman said.");
    agree("somebody denies", "The ferry company stayed in the port of Lower Tarn through the winter.",
          "The ferry company denied that it had left the port of Lower Tarn through the winter.");
    differ("denies the same", "The ferry company left the port of Lower Tarn in the winter.",
           "The ferry company denied that it had left the port of Lower Tarn in the winter.");
    agree("did not approve, rejected", "The Oske council did not approve the harbour tunnel on Tuesday, it said.",
          "The Oske council rejected the harbour tunnel on Tuesday.");
    agree("both negate", "The Oske council did not approve the harbour tunnel on Tuesday.",
          "On Tuesday the harbour tunnel was not approved by the Oske council.");
    agree("did not close, kept open", "The Veldt mill in Lower Tarn did not close in March, the union said.",
          "The Veldt mill in Lower Tarn remained open in March.");
    differ("closed, kept open", "The Veldt mill in Lower Tarn closed in March, the union said.",
           "The Veldt mill in Lower Tarn remained open in March.");
    agree("was not lost, survived", "The cargo of the ferry Brask did not go missing off Tarn, the coastguard said.",
          "The cargo of the ferry Brask was found off Tarn.");
    agree("will not resign, stays on",
          "The head of the harbour board of Oske will not resign over the tunnel, her office said.",
          "The head of the harbour board of Oske stays on despite the tunnel.");
    agree("nobody was hurt, unhurt", "Nobody was hurt when the crane fell in the harbour of Oske, the police said.",
          "The crew was unhurt when the crane fell in the harbour of Oske.");
    differ("nobody was hurt, two were", "Nobody was hurt when the crane fell in the harbour of Oske, the police said.",
           "Two people were hurt when the crane fell in the harbour of Oske.");
    agree("failed to win, lost", "The rowers of Lund failed to win the harbour race in Oske on Sunday.",
          "The rowers of Lund lost the harbour race in Oske on Sunday.");
    agree("ruled out, will not", "The Veldt shipyard ruled out selling its dock in Lower Tarn.",
          "The Veldt shipyard will not sell its dock in Lower Tarn.");
    differ("ruled out, will", "The Veldt shipyard ruled out selling its dock in Lower Tarn.",
           "The Veldt shipyard will sell its dock in Lower Tarn.");
    agree("did not, denied", "The Veldt shipyard did not bribe the harbour board of Oske, its lawyer said.",
          "The Veldt shipyard denied bribing the harbour board of Oske.");
    differ("called false", "The Veldt shipyard bribed the harbour board of Oske to win the ferry contract.",
           "The claim that the Veldt shipyard bribed the harbour board of Oske to win the ferry contract is false.");
    differ("denied by", "The Veldt shipyard bribed the harbour board of Oske to win the ferry contract.",
           "Reports that the Veldt shipyard bribed the harbour board of Oske to win the contract were denied by it.");
    agree("cannot be ruled out", "Arson may be the cause of the fire at the mill in Lower Tarn, police said.",
          "Police have not ruled out arson as the cause of the fire at the mill in Lower Tarn.");
    agree("not allowed, banned", "No fishing is allowed in the harbour of Oske this summer.",
          "Fishing is banned in the harbour of Oske this summer.");
    agree("of other things",
          "Managers of the Oske ferry had internal fears that the harbour would publicly blame Veldt.",
          "Managers of the Oske ferry had private fears that the harbour would blame Veldt.");
    agree("beside the point", "The Veldt shipyard sold its dock in Lower Tarn, which was not cheap.",
          "The Veldt shipyard sold its dock in Lower Tarn.");
}

void StanceTest::disputes()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, disputed);
    const QList<Passage> passages = passagesOf(one, other);
    QCOMPARE(passages.size(), 2);
    QCOMPARE(std::any_of(passages.begin(), passages.end(),
                         [](const Passage &passage) { return passage.stance == Stance::Disputes; }),
             disputed);
}

void StanceTest::leavesOpen_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("open"); // the second one, what the first one tells
    QTest::newRow("may have")
        << QStringLiteral("Veldt closed its paper mill in Lower Tarn and dismissed the night shift.")
        << QStringLiteral("Veldt may have closed its paper mill in Lower Tarn and dismissed the night shift.") << true;
    QTest::newRow("what is feared")
        << QStringLiteral("Managers at Veldt feared that the paper mill in Lower Tarn would move to Brask in spring.")
        << QStringLiteral("The paper mill in Lower Tarn might move to Brask in spring, managers at Veldt warned.")
        << false;
    QTest::newRow("what is weighed")
        << QStringLiteral("Veldt is considering a sale of its paper mill in Lower Tarn to the Brask family.")
        << QStringLiteral("Veldt may sell its paper mill in Lower Tarn to the Brask family.") << false;
}

void StanceTest::leavesOpen()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, open);
    const QList<Passage> passages = passagesOf(one, other);
    QCOMPARE(passages.size(), 2);
    QCOMPARE(std::any_of(passages.begin(), passages.end(),
                         [](const Passage &passage) { return passage.stance == Stance::Mentions; }),
             open);
}

QList<Passage> StanceTest::passagesOf(const QString &one, const QString &other)
{
    QList<Article> articles;
    for (const QString &text : {one, other}) {
        Article article;
        article.id = articles.size() + 1;
        article.source = QStringLiteral("Outlet %1").arg(article.id);
        article.title = QStringLiteral("News %1").arg(article.id);
        article.text = text;
        article.blocks = {Block{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
        articles.append(article);
    }
    const ClaimAnalysis analysis = analyseClaims(articles, recognise(articles));
    return analysis.claims.size() == 1 ? analysis.claims.first().passages : QList<Passage>();
}

QTEST_GUILESS_MAIN(StanceTest)
#include "tst_stance.moc"
