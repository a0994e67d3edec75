#include "app/claims/conflictwords.h"
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
    void staysWithin();
};

namespace {

Article lone(const QString &text)
{
    Article article;
    article.text = text;
    article.language = QStringLiteral("en");
    article.published = QDate(2024, 5, 14);
    article.publishedOrigin = MetadataOrigin::Metadata;
    article.blocks = {Block{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
    return article;
}

QString marked(ConflictKind kind, const QString &left, const QString &right)
{
    const QList<QList<Mention>> mentions = recognise({lone(left), lone(right)});
    const ConflictSide a{left, {0, left.size()}, mentions[0]};
    const ConflictSide b{right, {0, right.size()}, mentions[1]};
    QStringList words;
    for (const Span span : conflictWords(kind, a, b))
        words += span.of(left);
    return words.join(QStringLiteral(" | "));
}

} // namespace

void TestConflictWords::marks_data()
{
    QTest::addColumn<ConflictKind>("kind");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, ConflictKind kind, const char *left, const char *right, const char *words) {
        QTest::newRow(name) << kind << QString::fromUtf8(left) << QString::fromUtf8(right) << QString::fromUtf8(words);
    };
    row("sums", ConflictKind::Figures, "The mill paid $40 million in 2019.", "In 2019 the mill paid $31 million.",
        "$40 million");
    row("the same sum", ConflictKind::Figures, "It paid $40 million for 12 percent.",
        "It paid $40 million for 15 percent.", "12 percent");
    row("bounds leave it open", ConflictKind::Figures, "At least 9 percent fell.", "Some 12 percent fell.", "");
    row("dates", ConflictKind::Date, "The bridge opens on 3 May 2024, after $2 million of work.",
        "The bridge opens on 5 May 2024, after $3 million of work.", "3 May 2024");
    row("negation and its verb", ConflictKind::Polarity, "The union has not signed the contract.",
        "The union signed the contract on Monday.", "not signed");
    row("what is negated there", ConflictKind::Polarity, "The union signed the contract on Monday.",
        "The union has not signed the contract.", "signed");
    row("contrary words", ConflictKind::Polarity, "The council approved the tower.", "The council rejected the tower.",
        "approved");
    row("refusal", ConflictKind::Polarity, "The firm refused to sell its ferries.", "The firm sold its ferries.",
        "refused");
    row("both deny it", ConflictKind::Polarity, "It has not signed.", "It never signed.", "");
    row("status", ConflictKind::Status, "The mill may close in autumn.", "The mill has closed.", "may");
    row("done", ConflictKind::Status, "The mill has closed.", "The mill may close in autumn.", "");
}

void TestConflictWords::marks()
{
    QFETCH(const ConflictKind, kind);
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QTEST(marked(kind, left, right), "words");
}

void TestConflictWords::staysWithin()
{
    const QString text = QStringLiteral("Nobody won. The strike was not settled. No ship left.");
    const QString other = QStringLiteral("The strike was settled.");
    const Span span{12, 38};
    const QList<Span> words = conflictWords(ConflictKind::Polarity, {text, span, {}}, {other, {0, other.size()}, {}});
    QCOMPARE(words.size(), 1);
    QCOMPARE(words.first().of(text), QStringLiteral("not settled"));
}

QTEST_GUILESS_MAIN(TestConflictWords)
#include "tst_conflictwords.moc"
