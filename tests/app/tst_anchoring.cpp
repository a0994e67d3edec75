#include "app/annotations/approximate.h"
#include "tests/app/anchoringedits.h"

#include <QTest>
#include <set>

using namespace crossread;

Q_DECLARE_METATYPE(crossread::Anchoring)
Q_DECLARE_METATYPE(crossread::TextEdit)

namespace {

const char *const harbour =
    "The ferry 🚢 was late again, Mayor Ida Brandt said on Monday. Two hundred people waited on the quay for more than "
    "an hour, and nobody told them why.\nThe company blamed the new crane. It said on Tuesday that the crane had been "
    "moved without a word to the harbour office.\nThe council will look at the timetable in May.";

// The naive table of distances.
int leastErrors(const std::u32string &pattern, const std::u32string &text, size_t end, bool anchored)
{
    std::vector<int> column(pattern.size() + 1);
    for (size_t i = 0; i <= pattern.size(); ++i)
        column[i] = int(i);
    for (size_t j = 0; j < end; ++j) {
        int diagonal = column[0];
        column[0] = anchored ? int(j + 1) : 0;
        for (size_t i = 1; i <= pattern.size(); ++i) {
            const int here =
                std::min({diagonal + (pattern[i - 1] == text[j] ? 0 : 1), column[i] + 1, column[i - 1] + 1});
            diagonal = column[i];
            column[i] = here;
        }
    }
    return column.back();
}

} // namespace

class AnchoringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looseWriting_data();
    void looseWriting();
    void searchAgreesWithTheTable_data();
    void searchAgreesWithTheTable();
    void severalPatternsAgreeWithTheTable();
    void manyAreFoundAsOneByOne();
    void finds_data();
    void finds();
    void everyStretchIsWhereItWas();
    void shortQuotesNeedTheirContext();
    void theSameTwice();
    void itsOldPlaceAloneIsNoProof();
    void contextOutdoesTheSameWordsElsewhere();
    void goneIsGone();
    void nothingToFind();
    void generatedEdits_data();
    void generatedEdits();
};

void AnchoringTest::looseWriting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("loose");
    const auto row = [](const char *name, const QString &text, const QString &loose) {
        QTest::newRow(name) << text << loose;
    };
    row("case", QStringLiteral("Ida ÅSE Straße"), QStringLiteral("ida åse strasse"));
    row("blanks", QStringLiteral("a\n\t b\u00A0c"), QStringLiteral("a b c"));
    row("quotation marks", QStringLiteral("“a” «b» ‘c’ \"d\""), QStringLiteral("'a' 'b' 'c' 'd'"));
    row("dashes", QStringLiteral("a — b--c–d - e"), QStringLiteral("a-b-c-d-e"));
    row("ellipsis", QStringLiteral("a… b"), QStringLiteral("a... b"));
    row("ligatures", QStringLiteral("oﬃce ﬁrm"), QStringLiteral("office firm"));
    row("composed", QStringLiteral("e\u0301t"), QStringLiteral("ét"));
    row("invisible", QStringLiteral("so\u00ADft\u200B ly"), QStringLiteral("soft ly"));
    row("outside the BMP", QStringLiteral("🚢𝔸 x"), QStringLiteral("🚢𝔸 x"));
}

void AnchoringTest::looseWriting()
{
    QFETCH(QString, text);
    QFETCH(QString, loose);
    const LooseText written(text);
    QCOMPARE(QString::fromStdU32String(written.text()), loose);
    // Each character knows its place, and the whole goes back to the whole.
    QCOMPARE(written.original({0, written.size()}), (Span{0, text.size()}));
    for (qsizetype i = 0; i < written.size(); ++i) {
        const Span place = written.original({i, i + 1});
        QVERIFY(!place.isEmpty());
        QVERIFY(!text.at(place.start).isLowSurrogate());
        QVERIFY(!text.at(place.end - 1).isHighSurrogate());
        QVERIFY(written.loose(place.start) <= i);
    }
}

void AnchoringTest::searchAgreesWithTheTable_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("anchored");
    for (const int length : {1, 5, 63, 64, 65, 128, 200}) {
        for (const bool anchored : {false, true})
            QTest::addRow("%d%s", length, anchored ? " anchored" : "") << length << anchored;
    }
}

void AnchoringTest::searchAgreesWithTheTable()
{
    QFETCH(int, length);
    QFETCH(bool, anchored);
    QRandomGenerator chance(7);
    for (int round = 0; round < 8; ++round) {
        std::u32string pattern;
        for (int i = 0; i < length; ++i)
            pattern += U"abc\U0001F6A2"[chance.bounded(4)];
        std::u32string text = pattern;
        for (int i = 0; i < length / 8 + round; ++i) {
            const size_t at = size_t(chance.bounded(qsizetype(text.size())));
            if (chance.bounded(2))
                text.insert(at, 1, U'b');
            else if (text.size() > 1)
                text.erase(at, 1);
        }
        if (!anchored)
            text = U"abcab" + text + pattern;
        const int errors = length / 4;
        std::vector<int> found(text.size() + 1, errors + 1);
        ApproximatePattern(pattern).search(text, errors, anchored, [&](size_t end, int count) { found[end] = count; });
        for (size_t end = 1; end <= text.size(); ++end)
            QCOMPARE(found[end], std::min(errors + 1, leastErrors(pattern, text, end, anchored)));
    }
}

void AnchoringTest::severalPatternsAgreeWithTheTable()
{
    QRandomGenerator chance(5);
    for (size_t count = 1; count <= ApproximatePatterns::most; ++count) {
        std::vector<std::u32string> words;
        std::u32string text;
        for (size_t k = 0; k < count; ++k) {
            std::u32string word;
            const qsizetype length = k == 0 ? ApproximatePatterns::longest : 1 + chance.bounded(31);
            for (qsizetype i = 0; i < length; ++i)
                word += U"abc\u0436\U0001F6A2"[chance.bounded(5)];
            words.push_back(word);
            text += word + U"bca" + word.substr(0, word.size() / 2) + U"\u0437" + word.substr(word.size() / 2);
        }
        std::vector<ApproximatePatterns::Pattern> patterns;
        for (const std::u32string &word : words)
            patterns.push_back({word, int(word.size()) / 4});
        std::vector<std::vector<int>> found(count);
        for (size_t k = 0; k < count; ++k)
            found[k].assign(text.size() + 1, patterns[k].errors + 1);
        ApproximatePatterns(patterns).search(
            text, [&](size_t pattern, size_t end, int errors) { found[pattern][end] = errors; });
        for (size_t k = 0; k < count; ++k) {
            for (size_t end = 1; end <= text.size(); ++end)
                QCOMPARE(found[k][end], std::min(patterns[k].errors + 1, leastErrors(words[k], text, end, false)));
        }
    }
}

void AnchoringTest::manyAreFoundAsOneByOne()
{
    const QString old = QString::fromUtf8(harbour);
    QString text = old;
    for (qsizetype at = 11; at < text.size(); at += 23)
        text[at] = u'z';
    const AnchorText where(text);
    QList<Quote> quotes;
    for (qsizetype at = 0; at + 40 < old.size(); at += 9)
        quotes += quoteOf(old, {at, at + 3 + at % 37});
    const QList<Anchor> anchors = where.findAll(quotes);
    QCOMPARE(anchors.size(), quotes.size());
    std::set<Anchoring> verdicts;
    for (qsizetype i = 0; i < quotes.size(); ++i) {
        const Anchor one = where.find(quotes.at(i));
        QCOMPARE(anchors.at(i).verdict, one.verdict);
        QCOMPARE(anchors.at(i).span, one.span);
        QCOMPARE(anchors.at(i).score, one.score);
        QCOMPARE(anchors.at(i).margin, one.margin);
        verdicts.insert(one.verdict);
    }
    QVERIFY(verdicts.size() > 1);
    QVERIFY(where.findAll({}).isEmpty());
}

void AnchoringTest::finds_data()
{
    QTest::addColumn<QString>("exact");    // as it stands in the harbour
    QTest::addColumn<QString>("from");     // what becomes of the harbour: this …
    QTest::addColumn<QString>("to");       // … is written so
    QTest::addColumn<QString>("expected"); // what the quote is then
    QTest::addColumn<Anchoring>("verdict");
    const auto row = [](const char *name, const char *exact, const QString &from, const QString &to,
                        const QString &expected, Anchoring verdict) {
        QTest::newRow(name) << QString::fromUtf8(exact) << from << to << expected << verdict;
    };
    const char *const sentence = "Two hundred people waited on the quay for more than an hour";
    const QString same = QString::fromUtf8(sentence);
    row("nothing has changed", sentence, {}, {}, same, Anchoring::Exact);
    row("something behind it", sentence, QStringLiteral(" in May"), QStringLiteral(" before the month of May"), same,
        Anchoring::Exact);
    row("something before it", sentence, QStringLiteral("The ferry"), QStringLiteral("🚢🚢 The old ferry"), same,
        Anchoring::Moved);
    row("a letter more", sentence, QStringLiteral("quay"), QStringLiteral("quays"),
        QStringLiteral("Two hundred people waited on the quays for more than an hour"), Anchoring::Moved);
    row("other case", sentence, same, same.toUpper(), same.toUpper(), Anchoring::Moved);
    row("other blanks", sentence, QStringLiteral(" on the quay"), QStringLiteral("\non  the\u00A0quay"),
        QStringLiteral("Two hundred people waited\non  the\u00A0quay for more than an hour"), Anchoring::Moved);
    row("rewritten in part", sentence, QStringLiteral("Two hundred people waited on"),
        QStringLiteral("A hundred people stood at"),
        QStringLiteral("A hundred people stood at the quay for more than an hour"), Anchoring::Review);
    row("an emoji in it", "ferry 🚢 was late", QStringLiteral("🚢"), QStringLiteral("🛳"),
        QStringLiteral("ferry 🛳 was late"), Anchoring::Moved);
    row("an emoji at its end", "The ferry 🚢", {}, {}, QStringLiteral("The ferry 🚢"), Anchoring::Exact);
    row("whole words", "the harbour office", QStringLiteral("harbour office"), QStringLiteral("harbor offices"),
        QStringLiteral("the harbor offices"), Anchoring::Moved);
}

void AnchoringTest::finds()
{
    QFETCH(QString, exact);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    QFETCH(Anchoring, verdict);
    const QString old = QString::fromUtf8(harbour);
    const qsizetype start = old.indexOf(exact);
    QVERIFY(start >= 0);
    QString text = old;
    if (!from.isEmpty())
        text.replace(from, to);
    const Anchor anchor = AnchorText(text).find(quoteOf(old, {start, start + exact.size()}));
    QCOMPARE(anchor.span.of(text), expected);
    QCOMPARE(anchor.verdict, verdict);
    QVERIFY(anchor.score >= reviewScore && anchor.score <= 1);
    QVERIFY(anchor.margin > 0);
}

// Whatever it begins, ends or consists of: a blank, half a word, a line's end.
void AnchoringTest::everyStretchIsWhereItWas()
{
    const QString text = QString::fromUtf8(harbour);
    const AnchorText anchors(text);
    for (const qsizetype length : {1, 2, 3, 5, 8, 13, 21, 34, 55}) {
        for (qsizetype start = 0; start + length <= text.size(); ++start) {
            const Span span{start, start + length};
            if (text.at(start).isLowSurrogate() || text.at(span.end - 1).isHighSurrogate())
                continue;
            const Quote quote{span.of(text),
                              text.mid(std::max<qsizetype>(0, start - 32), std::min<qsizetype>(32, start)),
                              text.mid(span.end, 32), start, 0};
            const Anchor anchor = anchors.find(quote);
            QVERIFY2(anchor.verdict == Anchoring::Exact && anchor.span == span,
                     qPrintable(QStringLiteral("“%1” at %2").arg(quote.exact).arg(start)));
        }
    }
}

void AnchoringTest::shortQuotesNeedTheirContext()
{
    const QString text = QString::fromUtf8(harbour);
    const AnchorText where(text);
    const qsizetype at = text.indexOf(QStringLiteral("crane had"));
    Quote quote = quoteOf(text, {at, at + 5});
    QCOMPARE(where.find(quote).verdict, Anchoring::Exact);
    quote.position = 3; // moved: its context tells it from the other crane
    QCOMPARE(where.find(quote).verdict, Anchoring::Moved);
    QCOMPARE(where.find(quote).span.start, at);
    quote.prefix = QStringLiteral("quite another sentence, about the");
    quote.suffix = QStringLiteral("of a neighbour, who is at sea now");
    const Anchor elsewhere = where.find(quote);
    QVERIFY(elsewhere.verdict == Anchoring::Review || elsewhere.verdict == Anchoring::Orphan);
    // Alone it may mean any place, even where there is but one.
    QCOMPARE(where.find({QStringLiteral("council"), {}, {}}).verdict, Anchoring::Review);
    QCOMPARE(where.find({QStringLiteral("council"), {}, {}, text.indexOf(QStringLiteral("council"))}).verdict,
             Anchoring::Exact);
}

void AnchoringTest::theSameTwice()
{
    const QString line = QStringLiteral("Nobody was hurt, the harbour office said in a statement. ");
    const QString text = line.repeated(3).trimmed();
    const AnchorText where(text);
    const Quote second = quoteOf(text, {line.size(), 2 * line.size() - 1});
    QCOMPARE(where.find(second).verdict, Anchoring::Exact);
    QCOMPARE(where.find(second).span.start, line.size());
    QCOMPARE(where.find({second.exact, {}, {}}).verdict, Anchoring::Review); // which of them?
    const QString unlike = QStringLiteral("First of all. ") + text;
    QCOMPARE(AnchorText(unlike).find(second).verdict, Anchoring::Review);
}

void AnchoringTest::contextOutdoesTheSameWordsElsewhere()
{
    const QString old = QStringLiteral("In the morning the crew went on strike over pay and rest. By noon the port was "
                                       "closed. Far to the north it rained.");
    const QString text =
        QStringLiteral("An agency wrote that the crew went on strike, without a reason. In the morning the crews went "
                       "on strike over pay and rest. By noon the port was closed. Far to the north it rained.");
    const qsizetype at = old.indexOf(QStringLiteral("the crew went on strike"));
    const Anchor anchor = AnchorText(text).find(quoteOf(old, {at, at + 23}));
    QCOMPARE(anchor.span.of(text), QStringLiteral("the crews went on strike"));
}

// A word that stands in many places: there by chance, while its sentence has gone elsewhere.
void AnchoringTest::itsOldPlaceAloneIsNoProof()
{
    const QString before = QStringLiteral("The harbour office had given them ");
    const QString behind = QStringLiteral(" day more to pay what they owed it.");
    const QString like = QStringLiteral("The harbour offise had givan them a day more to pax what they owes it.");
    const QString text = QStringLiteral("First of all. ") + like + QStringLiteral(" So it went on for long. ") +
                         before + QLatin1Char('a') + behind + QStringLiteral(" And no more.");
    const qsizetype place = text.indexOf(like) + before.size();
    QCOMPARE(text.at(place), QLatin1Char('a'));
    const Quote quote{QStringLiteral("a"), before.right(32), behind.left(32), place, text.size()};
    QCOMPARE(AnchorText(text).find(quote).verdict, Anchoring::Review);
}

void AnchoringTest::goneIsGone()
{
    const QString old = QString::fromUtf8(harbour);
    const qsizetype at = old.indexOf(QStringLiteral("The company blamed"));
    const Quote quote = quoteOf(old, {at, old.indexOf(QLatin1Char('.'), at) + 1});
    QString text = old;
    text.remove(quote.exact);
    QCOMPARE(AnchorText(text).find(quote).verdict, Anchoring::Orphan);
    QCOMPARE(AnchorText(QString()).find(quote).verdict, Anchoring::Orphan);
}

void AnchoringTest::nothingToFind()
{
    const AnchorText where(QString::fromUtf8(harbour));
    QCOMPARE(where.find({}).verdict, Anchoring::Orphan);
    QCOMPARE(where.find({QStringLiteral(" \n\u00AD "), {}, {}, 3}).verdict, Anchoring::Orphan);
    QCOMPARE(where.find({QString(5000, u'x'), {}, {}}).verdict, Anchoring::Orphan);
}

void AnchoringTest::generatedEdits_data()
{
    QTest::addColumn<TextEdit>("kind");
    QTest::addColumn<double>("floor"); // of quotes that are still there, the part that is found without a question
    const QHash<TextEdit, double> floors{
        {TextEdit::None, 1.0},     {TextEdit::Insert, 0.86},      {TextEdit::Delete, 0.86}, {TextEdit::Reorder, 0.84},
        {TextEdit::Rewrite, 0.82}, {TextEdit::RewriteMuch, 0.35}, {TextEdit::Recase, 0.98}, {TextEdit::Respace, 0.98},
        {TextEdit::Requote, 0.98}, {TextEdit::Decompose, 0.98},   {TextEdit::All, 0.5}};
    for (const auto &[kind, name] : textEdits())
        QTest::newRow(name) << kind << floors.value(kind);
}

void AnchoringTest::generatedEdits()
{
    QFETCH(TextEdit, kind);
    QFETCH(double, floor);
    const QStringList texts = ownTexts(QStringLiteral(PROJECT_ROOT));
    QVERIFY(texts.size() > 10);
    for (const quint32 seed : {5u, 23u}) {
        QStringList misplaced;
        const AnchoringTally tally = anchorEdited(texts, kind, 15, seed, &misplaced);
        QVERIFY2(tally.wrong == 0, qUtf8Printable(misplaced.join(QLatin1Char('\n'))));
        QVERIFY(tally.present > 50);
        QVERIFY2(tally.found >= floor * tally.present,
                 qUtf8Printable(QStringLiteral("%1 of %2").arg(tally.found).arg(tally.present)));
        // Found or offered: nearly nothing that is still there is lost.
        QVERIFY2(
            tally.found + tally.offered >= 0.95 * tally.present,
            qUtf8Printable(QStringLiteral("%1 and %2 of %3").arg(tally.found).arg(tally.offered).arg(tally.present)));
    }
}

QTEST_GUILESS_MAIN(AnchoringTest)
#include "tst_anchoring.moc"
