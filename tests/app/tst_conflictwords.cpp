#include "app/claims/claims.h"
#include "app/entities/entities.h"

#include <QTest>

using namespace crossread;

// Which words of two sentences are shown as what they contradict each other in.
class TestConflictWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marks_data();
    void marks();
};

namespace {

Article lone(Id id, const QString &text)
{
    Article article;
    article.id = id;
    article.text = text;
    article.language = QStringLiteral("en");
    article.published = QDate(2024, 5, 14);
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.blocks = {Block{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
    return article;
}

QString joined(const QString &text, const QList<Span> &spans)
{
    QStringList words;
    for (const Span span : spans)
        words += span.of(text);
    return words.join(QStringLiteral(" | "));
}

} // namespace

void TestConflictWords::marks_data()
{
    QTest::addColumn<ConflictKind>("kind");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("otherWords");
    const auto row = [](const char *name, ConflictKind kind, const char *left, const char *right, const char *words,
                        const char *otherWords) {
        QTest::newRow(name) << kind << QString::fromUtf8(left) << QString::fromUtf8(right) << QString::fromUtf8(words)
                            << QString::fromUtf8(otherWords);
    };
    row("counts", ConflictKind::Figures, "The fire at the Oske sawmill injured 12 workers.",
        "The fire at the Oske sawmill injured 17 workers.", "12 workers", "17 workers");
    row("the same sum", ConflictKind::Figures, "Brask paid 40 million euros for 12 percent of the Oske shipyard.",
        "Brask paid 40 million euros for 35 percent of the Oske shipyard.", "12 percent", "35 percent");
    row("only the one that contradicts", ConflictKind::Figures,
        "Brask holds 20 percent of the Oske shipyard and 7 percent of its wharf.",
        "Brask holds 18 percent of the Oske shipyard.", "20 percent", "18 percent");
    row("dates", ConflictKind::Date, "The Oske bridge opens on 3 May 2024.", "The Oske bridge opens on 19 May 2024.",
        "3 May 2024", "19 May 2024");
    row("negation and its verb", ConflictKind::Polarity,
        "The Oske council has not signed a contract with Veldt for the harbour tunnel.",
        "In May the Oske council signed a contract with Veldt for the harbour tunnel.", "not signed", "signed");
    row("contrary words", ConflictKind::Polarity, "The Oske council approved the harbour tunnel on Tuesday.",
        "The Oske council rejected the harbour tunnel on Tuesday.", "approved", "rejected");
    row("words of one scale", ConflictKind::Polarity, "The Oske metro was closed all day on Monday.",
        "The Oske metro ran normally on Monday.", "closed", "ran normally");
    row("pending and settled", ConflictKind::Status,
        "Veldt is still weighing an appeal against the ruling on its mill.",
        "Veldt has appealed against the ruling on its mill.", "weighing an appeal", "appealed");
    row("refusal", ConflictKind::Polarity, "Veldt refused to sell the ferry Tarn to the port of Oske.",
        "Veldt sold the ferry Tarn to the port of Oske.", "refused to sell", "sold");
    row("status", ConflictKind::Status, "Veldt may close its paper mill in Oske.",
        "Veldt has closed its paper mill in Oske.", "may close", "closed");
}

void TestConflictWords::marks()
{
    QFETCH(const ConflictKind, kind);
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    const QList<Article> articles{lone(1, left), lone(2, right)};
    const ClaimAnalysis analysis = analyseClaims(articles, recognise(articles));
    QVERIFY(!analysis.conflicts.isEmpty());
    const Conflict &conflict = analysis.conflicts.first();
    QCOMPARE(conflict.kind, kind);
    const bool isForth = conflict.a.article == 1;
    QTEST(joined(left, isForth ? conflict.wordsA : conflict.wordsB), "words");
    QTEST(joined(right, isForth ? conflict.wordsB : conflict.wordsA), "otherWords");
}

QTEST_GUILESS_MAIN(TestConflictWords)
#include "tst_conflictwords.moc"
