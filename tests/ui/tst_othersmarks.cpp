#include "tests/ui/readerfixture.h"
#include "ui/reader/margin.h"

using namespace crossread;

// Marks of other authors are told from one's own without colour, and those that the filter does not ask for step back.
class TestOthersMarks : public QObject, ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(resources);
        write();
    }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void othersAreDotted_data();
    void othersAreDotted();
    void marginSaysWhose_data();
    void marginSaysWhose();
    void filteredMarksAreFaint();
    void walksWhatTheFilterAsksFor();
    void anotherNameOfOnesOwn();

private:
    Id markBy(const QString &author, const QString &words, const QList<Id> &tags);
    ReaderStyle style(const QString &author = QStringLiteral("me")) const
    {
        ReaderStyle made;
        made.author = author;
        return made;
    }
    int longestRun(const QString &words, const QColor &color); // of pixels of that colour in a row
};

Id TestOthersMarks::markBy(const QString &author, const QString &words, const QList<Id> &tags)
{
    const Span span = spanOf(m_first, words);
    Annotation annotation = ProjectFixture::annotation(m_a, span.start, span.end, tags);
    annotation.author = author.isEmpty() ? QStringLiteral("-") : author;
    const Result<Id> added = addAnnotation(**m_project, annotation);
    if (author.isEmpty() && !renameAuthor(**m_project, annotation.author, {}).ok())
        return 0;
    return added ? *added : 0;
}

int TestOthersMarks::longestRun(const QString &words, const QColor &color)
{
    const QImage image = view().viewport()->grab().toImage();
    int longest = 0;
    for (const ViewLine &line : view().linesOnView()) {
        const QRectF band = line.band(spanOf(m_first, words)).adjusted(0, 0, 0, 4);
        const QRect rect = band.toAlignedRect().intersected(image.rect());
        for (int y = rect.top(); !band.isEmpty() && y <= rect.bottom(); ++y) {
            int run = 0;
            for (int x = rect.left(); x <= rect.right(); ++x) {
                run = image.pixelColor(x, y) == color ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        }
    }
    return longest;
}

void TestOthersMarks::othersAreDotted_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestOthersMarks::othersAreDotted()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const Id blame = tag(QStringLiteral("Blame"), QStringLiteral("red"));
    QVERIFY(mark(QStringLiteral("Some 340 sailors"), {blame}));
    QVERIFY(markBy(QStringLiteral("Ilse March"), QStringLiteral("pay for waiting"), {blame}));
    QCoreApplication::processEvents();
    const TagColors colors = themeOf(&view()).tag(QStringLiteral("red"));
    const int own = longestRun(QStringLiteral("Some 340 sailors"), colors.edge);
    const int other = longestRun(QStringLiteral("pay for waiting"), colors.edge);
    QVERIFY2(own > 40, qPrintable(QString::number(own)));
    QVERIFY2(other > 0 && other <= 5, qPrintable(QString::number(other)));
    QVERIFY(painted(QStringLiteral("pay for waiting"), colors.band));
}

void TestOthersMarks::marginSaysWhose_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("who");
    QTest::newRow("own") << "me"
                         << "Blame"
                         << "You";
    QTest::newRow("another") << "Ilse March"
                             << "IM · Blame"
                             << "Ilse March";
    QTest::newRow("unknown") << ""
                             << "? · Blame"
                             << "Unknown author";
}

void TestOthersMarks::marginSaysWhose()
{
    QFETCH(QString, author);
    QFETCH(QString, title);
    QFETCH(QString, who);
    QVERIFY(markBy(author, QStringLiteral("Some 340 sailors"), {tag(QStringLiteral("Blame"))}));
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].title, title);
    const QString madeBy = view().marks().madeBy(items[0].places.first());
    QVERIFY2(madeBy.startsWith(who + QLatin1String(", ")), qPrintable(madeBy));
    QVERIFY(view().marksTold(spanOf(m_first, QStringLiteral("340")).start).contains(title));
}

void TestOthersMarks::filteredMarksAreFaint()
{
    const Id blame = tag(QStringLiteral("Blame"), QStringLiteral("red"));
    const Id cost = tag(QStringLiteral("Cost"), QStringLiteral("amber"));
    const QString words = QStringLiteral("Some 340 sailors");
    const QString others = QStringLiteral("pay for waiting");
    QVERIFY(mark(words, {blame}));
    QVERIFY(markBy(QStringLiteral("Ilse March"), others, {cost}));
    const Theme &theme = themeOf(&view());
    const QColor red = theme.tag(QStringLiteral("red")).band;
    const QColor amber = theme.tag(QStringLiteral("amber")).band;
    QVERIFY(painted(words, red) && painted(others, amber));
    const auto beside = [this] { // the margin has room for what is asked for
        QStringList titles;
        for (const Margin::Item &item : view().margin().itemsOnView())
            titles += item.title;
        return titles;
    };
    QCOMPARE(beside(), (QStringList{QStringLiteral("Blame"), QStringLiteral("IM · Cost")}));
    ReaderStyle only = style();
    only.shown.authors = {QStringLiteral("Ilse March")};
    m_area->setStyle(only);
    QVERIFY(!painted(words, red) && painted(others, amber));
    QCOMPARE(beside(), QStringList{QStringLiteral("IM · Cost")});
    QVERIFY(longestRun(words, theme.outline) > 40); // there is something still
    only = style();
    only.shownTags = {blame};
    m_area->setStyle(only);
    QVERIFY(painted(words, red) && !painted(others, amber));
    QCOMPARE(beside(), QStringList{QStringLiteral("Blame")});
    m_area->setStyle(style());
    QVERIFY(painted(words, red) && painted(others, amber));
}

void TestOthersMarks::walksWhatTheFilterAsksFor()
{
    const Id blame = tag(QStringLiteral("Blame"));
    const Id own = markBy(QStringLiteral("me"), QStringLiteral("340 sailors"), {blame});
    const Id around = markBy(QStringLiteral("Ilse March"), QStringLiteral("Some 340 sailors"), {blame});
    const Id later = markBy(QStringLiteral("Ilse March"), QStringLiteral("pay for waiting"), {blame});
    ReaderStyle only = style();
    only.shown.authors = {QStringLiteral("Ilse March")};
    m_area->setStyle(only);
    view().selectAnnotation(0, false);
    view().setCaret(0);
    const auto next = [this](int step) {
        m_area->nextAnnotation(step);
        return view().selectedAnnotation();
    };
    QCOMPARE(next(1), around);
    QCOMPARE(next(1), later);
    QCOMPARE(next(1), around);
    QCOMPARE(next(-1), later);
    // Under the caret it comes first; what is faint can still be reached, and is named beside the text while it is.
    view().selectAnnotation(0, false);
    view().setCaret(spanOf(m_first, QStringLiteral("sailors")).start);
    m_area->cycleAnnotations();
    QCOMPARE(view().selectedAnnotation(), around);
    m_area->cycleAnnotations();
    QCOMPARE(view().selectedAnnotation(), own);
    QVERIFY(view().margin().itemsOnView().last().isInFront);
    only.shown.authors = {QStringLiteral("nobody")};
    m_area->setStyle(only);
    view().selectAnnotation(0, false);
    QCOMPARE(next(1), Id(0));
}

void TestOthersMarks::anotherNameOfOnesOwn()
{
    QVERIFY(mark(QStringLiteral("Some 340 sailors"), {tag(QStringLiteral("Blame"))}));
    m_area->setStyle(style(QStringLiteral("Maya Kern")));
    QCOMPARE(view().margin().itemsOnView().first().title, QStringLiteral("Me · Blame"));
    QVERIFY(renameAuthor(**m_project, QStringLiteral("me"), QStringLiteral("Maya Kern")).ok());
    QCOMPARE(view().margin().itemsOnView().first().title, QStringLiteral("Blame"));
}

QTEST_MAIN(TestOthersMarks)
#include "tst_othersmarks.moc"
