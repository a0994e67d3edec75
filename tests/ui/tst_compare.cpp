#include "app/edits.h"
#include "tests/ui/comparefixture.h"
#include "ui/compare/ribbons.h"
#include "ui/models/differencesmodel.h"
#include "ui/panels/differences.h"

#include <QAbstractItemModelTester>
#include <QAbstractTextDocumentLayout>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace crossread;

// Two articles beside each other as a user meets them: ribbons, marks, linked scrolling, the walk, links by hand.
class TestCompare : public QObject, CompareFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("compare"); }
    void init() { QVERIFY(renew()); }
    void cleanup() { m_window.reset(); }

    void opensBesideEachOther();
    void marksWhatDiffers();
    void copiedStretchesLieOverTheirSentences();
    void legendHides();
    void differencesAreWalkedByKind();
    void listFollowsAndLeads();
    void clickBringsThePartner();
    void scrollingStaysLevel_data();
    void scrollingStaysLevel();
    void linkedScrollingCanBeSwitchedOff();
    void pairAgainstTheOrderStaysLevel();
    void annotatesLikeTheReader();
    void linkIsMadeConfirmedAndCut();
    void whatWasJustLinkedIsCut();
    void namesThatComeMeanwhileCount();
    void saysWhereNothingIsToBeShown_data();
    void saysWhereNothingIsToBeShown();
    void narrowWindowHoldsIt();
    void docksGiveWay();

private:
    QString words(bool left, const QList<Span> &spans);
};

QString TestCompare::words(bool left, const QList<Span> &spans)
{
    QStringList parts;
    for (const Span span : spans)
        parts.append(span.of((left ? shown().left : shown().right).text));
    return parts.join(QLatin1Char('|'));
}

void TestCompare::opensBesideEachOther()
{
    QVERIFY(compareBoth());
    QVERIFY(action("compare").isChecked());
    QCOMPARE(desk().left(), article(QStringLiteral("left.txt")));
    QCOMPARE(desk().right(), article(QStringLiteral("right.txt")));
    auto *ribbons = m_window->findChild<Ribbons *>();
    QVERIFY(ribbons->isVisible());
    (void)ribbons->grab();
    QVERIFY(ribbons->drawn() >= 3);
    QVERIFY(m_window->findChild<CompareBar *>()->isVisible());
    // The ribbons lie between the two texts.
    const int middle = ribbons->mapTo(m_window.get(), QPoint()).x();
    QVERIFY(view(true).mapTo(m_window.get(), QPoint()).x() < middle);
    QVERIFY(view(false).mapTo(m_window.get(), QPoint()).x() > middle);
    action("compare").trigger();
    QVERIFY(!action("compare").isChecked());
    QVERIFY(!ribbons->isVisible());
    QVERIFY(!m_window->findChild<CompareBar *>()->isVisible());
    for (const ReaderPane *pane : m_window->reader()->panes()) {
        QVERIFY(pane->isVisible());
        QVERIFY(pane->view().compared().isEmpty());
        QCOMPARE(pane->view().verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOn);
    }
}

void TestCompare::marksWhatDiffers()
{
    QVERIFY(compareBoth());
    const auto row = [&](ComparedKind kind, const QString &inLeft, const QString &inRight) {
        for (const ComparedRow &one : shown().rows) {
            if (one.kind == kind && words(true, one.wordsLeft).contains(inLeft) &&
                words(false, one.wordsRight).contains(inRight))
                return true;
        }
        return false;
    };
    QVERIFY(row(ComparedKind::Figure, QStringLiteral("1,900"), QStringLiteral("2,300")));
    QVERIFY(row(ComparedKind::Date, QStringLiteral("2027"), QStringLiteral("2028")));
    const auto framed = [&](bool left, const QString &what) {
        for (const auto &frame : view(left).compared().frames) {
            if (frame.span.of(view(left).article().text).contains(what))
                return true;
        }
        return false;
    };
    QVERIFY(framed(true, QStringLiteral("1,900")));
    QVERIFY(framed(false, QStringLiteral("2,300")));
    const auto ground = [&](bool left, ComparedLook look, const QString &what) {
        for (const auto &one : view(left).compared().grounds) {
            if (one.look == look && one.span.of(view(left).article().text).contains(what))
                return true;
        }
        return false;
    };
    QVERIFY(ground(true, ComparedLook::OnlyHere, QStringLiteral("71 per cent")));
    QVERIFY(ground(false, ComparedLook::OnlyHere, QStringLiteral("Shares in Castellane")));
    QVERIFY(ground(true, ComparedLook::SameWords, QStringLiteral("settled at the table")));
    QVERIFY(!ground(true, ComparedLook::SameWords, QStringLiteral("71 per cent")));
    QVERIFY(shown().copiedLeft > 0.3);
    // What differs within copied words is told without colour: a bracket beneath.
    QStringList other;
    for (const DiffMark &mark : view(true).differences())
        other.append(mark.span.of(view(true).article().text));
    QVERIFY2(other.join(QLatin1Char('|')).contains(QStringLiteral("22")), qPrintable(other.join(QLatin1Char('|'))));
}

// A copied stretch over two sentences is grey in both, also where they are linked as one claim.
void TestCompare::copiedStretchesLieOverTheirSentences()
{
    const QByteArray both = "About 1,900 dockers began an open-ended strike at the port of Lunde on Monday.\n\nThe "
                            "operator, Castellane Terminals, will convert 14 of its 22 quay cranes this year.\n\n";
    QVERIFY(write(QStringLiteral("left.txt"), "Dockers walk out\n\n" + both + "Swallows came early.\n"));
    QVERIFY(write(QStringLiteral("right.txt"), "Stoppage at Lunde\n\n" + both + "Rain fell on the hills.\n"));
    QVERIFY(compareBoth());
    for (const bool left : {true, false}) {
        const auto &grounds = view(left).compared().grounds;
        for (const QString &word : {QStringLiteral("open-ended"), QStringLiteral("Castellane")}) {
            const qsizetype at = view(left).article().text.indexOf(word);
            std::optional<ComparedLook> top; // painted in their order
            for (const auto &ground : grounds) {
                if (ground.span.contains({at, at + word.size()}))
                    top = ground.look;
            }
            QVERIFY(top.has_value());
            QCOMPARE(*top, ComparedLook::SameWords);
        }
    }
}

void TestCompare::legendHides()
{
    QVERIFY(compareBoth());
    const auto looks = [&] {
        QSet<ComparedLook> found;
        for (const auto &ground : view(true).compared().grounds)
            found.insert(ground.look);
        return found;
    };
    QCOMPARE(looks().size(), 3);
    const auto toggle = [&](const QString &name) {
        for (QToolButton *button : m_window->findChild<CompareBar *>()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(name));
    };
    toggle(QStringLiteral("Same words"));
    QVERIFY(!looks().contains(ComparedLook::SameWords));
    toggle(QStringLiteral("Same claim"));
    QVERIFY(!looks().contains(ComparedLook::SameClaim));
    const qsizetype rows = comparing().visibleRows().size();
    toggle(QStringLiteral("Only here"));
    QVERIFY(looks().isEmpty());
    QVERIFY(comparing().visibleRows().size() < rows);
    QVERIFY(!view(true).compared().frames.isEmpty());
    toggle(QStringLiteral("Figures differ"));
    QVERIFY(view(true).compared().isEmpty());
    QVERIFY(comparing().visibleRows().isEmpty());
    toggle(QStringLiteral("Figures differ"));
    QVERIFY(!comparing().visibleRows().isEmpty());
}

void TestCompare::differencesAreWalkedByKind()
{
    QVERIFY(compareBoth());
    const QList<int> all = comparing().visibleRows();
    QVERIFY(all.size() >= 4);
    action("nextDifference").trigger();
    const int first = comparing().current();
    QVERIFY(first >= 0);
    action("nextDifference").trigger();
    QCOMPARE(all.indexOf(comparing().current()), (all.indexOf(first) + 1) % all.size());
    action("previousDifference").trigger();
    QCOMPARE(comparing().current(), first);
    for (qsizetype i = 0; i < all.size(); ++i) // once round
        action("nextDifference").trigger();
    QCOMPARE(comparing().current(), first);
    QVERIFY(m_window->findChild<CompareBar *>()->counted().contains(QString::number(all.size())));
    for (int kind = 0; kind < comparedKinds; ++kind)
        comparing().setHidden(ComparedKind(kind), ComparedKind(kind) != ComparedKind::Date);
    action("nextDifference").trigger();
    QCOMPARE(shown().rows[comparing().current()].kind, ComparedKind::Date);
    QVERIFY(view(true).lit().of(view(true).article().text).contains(QStringLiteral("2027")));
    QVERIFY(view(false).lit().of(view(false).article().text).contains(QStringLiteral("2028")));
}

void TestCompare::listFollowsAndLeads()
{
    QVERIFY(compareBoth());
    action("differencesList").trigger();
    QTRY_VERIFY(m_window->findChild<DifferencesPanel *>());
    auto *table = m_window->findChild<DifferencesPanel *>()->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible());
    auto *model = qobject_cast<DifferencesModel *>(table->model());
    QVERIFY(model);
    const QAbstractItemModelTester tester(model);
    QCOMPARE(model->rowCount(), comparing().visibleRows().size());
    action("nextDifference").trigger();
    QCOMPARE(model->rowAt(table->currentIndex().row()), comparing().current());
    for (int column = 0; column < model->columnCount(); ++column) {
        table->sortByColumn(column, Qt::DescendingOrder);
        table->sortByColumn(column, Qt::AscendingOrder);
    }
    const int last = model->rowCount() - 1;
    Q_EMIT table->clicked(model->index(last, 0));
    QCOMPARE(comparing().current(), model->rowAt(last));
    const QList<QStringList> lines = model->table();
    QCOMPARE(lines.size(), model->rowCount() + 1);
    QCOMPARE(lines.first().size(), model->columnCount());
    comparing().setHidden(ComparedKind::OnlyHere, true);
    QCOMPARE(model->rowCount(), comparing().visibleRows().size());
    action("compare").trigger();
    QCOMPARE(model->rowCount(), 0);
}

void TestCompare::clickBringsThePartner()
{
    QVERIFY(compareBoth());
    ArticleView &left = view(true);
    const QString text = left.article().text;
    const qsizetype place = text.indexOf(QStringLiteral("open-ended"));
    Q_EMIT left.placeClicked(place);
    QVERIFY(left.lit().contains(place));
    QVERIFY(view(false).lit().of(view(false).article().text).contains(QStringLiteral("2,300")));
    left.setCaret(text.indexOf(QStringLiteral("14 of its 22")));
    Q_EMIT m_window->reader()->isolated(true)->activated();
    action("goToPartner").trigger();
    QVERIFY(view(false).lit().of(view(false).article().text).contains(QStringLiteral("2028")));
    QVERIFY(view(false).lit().contains(view(false).caret()));
    // Nothing says the same: nothing moves.
    const Span before = left.lit();
    Q_EMIT left.placeClicked(text.indexOf(QStringLiteral("71 per cent")));
    QCOMPARE(left.lit(), before);
}

void TestCompare::scrollingStaysLevel_data()
{
    QTest::addColumn<bool>("fromLeft");
    QTest::newRow("left") << true;
    QTest::newRow("right") << false;
}

void TestCompare::scrollingStaysLevel()
{
    QFETCH(bool, fromLeft);
    QByteArray same, more;
    for (int i = 0; i < 60; ++i) {
        const QByteArray number = QByteArray::number(i);
        same += "\n\nIn paragraph " + number + " the harbour master counted the lorries that waited on quay " + number +
                " for the ship from Orsund.";
    }
    for (int i = 0; i < 20; ++i)
        more +=
            "\n\nThe brokers had nothing to say on matter " + QByteArray::number(i) + ", and left by the back door.";
    QVERIFY(write(QStringLiteral("left.txt"), leftText + same));
    QVERIFY(write(QStringLiteral("right.txt"), rightText + more + same));
    QVERIFY(compareBoth());
    QVERIFY(!shown().level.isEmpty());
    for (const bool left : {true, false}) // to the end, as it happens while one reads
        (void)view(left).document()->documentLayout()->documentSize();
    QApplication::processEvents();
    ArticleView &moved = view(fromLeft);
    ArticleView &other = view(!fromLeft);
    const auto heightOf = [](ArticleView &one, int paragraph) {
        const QString words = QStringLiteral("In paragraph %1 ").arg(paragraph);
        return one.lineOf(one.article().text.indexOf(words)).top;
    };
    for (const int paragraph : {20, 40, 30}) {
        moved.scrollToPixel(int(heightOf(moved, paragraph) + moved.scrollOffset().y()) - moved.height() / 3);
        const qreal difference = std::abs(heightOf(moved, paragraph) - heightOf(other, paragraph));
        QVERIFY2(difference <= moved.measures().lineHeight, qPrintable(QString::number(difference)));
    }
    // By the keys and the wheel as by the bar.
    moved.setFocus();
    const int before = other.verticalScrollBar()->value();
    moved.verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(other.verticalScrollBar()->value() > before);
    moved.verticalScrollBar()->setValue(moved.verticalScrollBar()->maximum());
    QVERIFY(other.verticalScrollBar()->maximum() - other.verticalScrollBar()->value() <= other.height() / 4);
    moved.verticalScrollBar()->setValue(0);
    QCOMPARE(other.verticalScrollBar()->value(), 0);
}

void TestCompare::linkedScrollingCanBeSwitchedOff()
{
    QByteArray filler;
    for (int i = 0; i < 60; ++i)
        filler +=
            "\n\nParagraph " + QByteArray::number(i) + " tells of the harbour and of the lorries that wait there.";
    QVERIFY(write(QStringLiteral("left.txt"), leftText + filler));
    QVERIFY(write(QStringLiteral("right.txt"), rightText + filler));
    QVERIFY(compareBoth());
    action("linkedScrolling").trigger();
    view(true).verticalScrollBar()->setValue(600);
    QCOMPARE(view(false).verticalScrollBar()->value(), 0);
    action("linkedScrolling").trigger();
    QVERIFY(view(false).verticalScrollBar()->value() > 0);
}

void TestCompare::pairAgainstTheOrderStaysLevel()
{
    const auto paragraph = [](int i) {
        return "\n\nIn paragraph " + QByteArray::number(i) +
               " the harbour master counted the lorries that waited on quay " + QByteArray::number(i) +
               " for the ship from Orsund.";
    };
    QByteArray same;
    for (int i = 0; i < 60; ++i)
        same += paragraph(i);
    const QByteArray moved = "\n\nA retired pilot from Amsel sold his brass telescope to the museum of knots.";
    QVERIFY(write(QStringLiteral("left.txt"), "Lorries wait" + moved + same));
    QVERIFY(write(QStringLiteral("right.txt"), "Lorries still wait" + same + moved + paragraph(60) + paragraph(61)));
    QVERIFY(compareBoth());
    const auto link = std::find_if(shown().links.begin(), shown().links.end(), [&](const ComparedLink &one) {
        return one.left.of(shown().left.text).contains(QStringLiteral("telescope"));
    });
    QVERIFY(link != shown().links.end());
    for (const bool left : {true, false})
        (void)view(left).document()->documentLayout()->documentSize();
    QApplication::processEvents();
    const auto apart = [&] {
        return std::abs(view(true).lineOf(link->left.start).top - view(false).lineOf(link->right.start).top);
    };
    const qreal line = view(true).measures().lineHeight;
    Q_EMIT view(false).placeClicked(link->right.start);
    view(false).scrollToPixel(int(view(false).lineOf(link->right.start).top + view(false).scrollOffset().y()) - 200);
    Q_EMIT view(false).placeClicked(link->right.start);
    const qreal before = apart();
    view(false).scrollToPixel(int(view(false).scrollOffset().y()) - 4); // as a late layout moves a text
    QVERIFY2(apart() <= before + 5, qPrintable(QString::number(apart())));
    // Whoever scrolls on sees again what stands in the same place of both.
    view(false).scrollToPixel(int(view(false).scrollOffset().y() - 6 * line));
    const qsizetype there = view(false).positionAt(view(false).viewport()->height() / 3.0);
    const qsizetype here = shown().counterpart(false, there);
    QVERIFY(std::abs(view(true).lineOf(here).top - view(false).lineOf(there).top) <= 2 * line);
}

void TestCompare::annotatesLikeTheReader()
{
    QVERIFY(compareBoth());
    Tag tag;
    tag.name = QStringLiteral("Figure");
    tag.digit = 3;
    QVERIFY(addTag(project(), tag).ok());
    ArticleView &right = view(false);
    right.setFocus();
    const qsizetype start = right.article().text.indexOf(QStringLiteral("2,300"));
    right.select({start, start + 5});
    action("recent3").trigger();
    const QList<Annotation> made = project().annotations(article(QStringLiteral("right.txt")));
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().exact, QStringLiteral("2,300"));
    QCOMPARE(right.marks().annotations.size(), 1);
    QVERIFY(!right.compared().isEmpty()); // both at once
    action("undo").trigger();
    QVERIFY(right.marks().annotations.isEmpty());
}

void TestCompare::linkIsMadeConfirmedAndCut()
{
    QVERIFY(compareBoth());
    const auto select = [&](bool left, const QString &words) {
        const qsizetype start = view(left).article().text.indexOf(words);
        QVERIFY(start >= 0);
        view(left).select({start, start + words.size()});
    };
    const QString ballot = QStringLiteral("They had backed the stoppage by 71 per cent in a ballot on Saturday.");
    const QString shares = QStringLiteral("Shares in Castellane Terminals fell on Tuesday as the harbour stood still.");
    const auto joined = [&] {
        for (const ComparedLink &link : shown().links) {
            if (link.left.of(shown().left.text) == ballot && link.right.of(shown().right.text) == shares)
                return true;
        }
        return false;
    };
    const qsizetype rows = shown().rows.size();
    QVERIFY(!joined());
    select(true, ballot);
    select(false, shares);
    action("linkPassages").trigger();
    QVERIFY(joined());
    QCOMPARE(shown().rows.size(), rows - 2); // both stood alone before
    Q_EMIT view(true).placeClicked(shown().left.text.indexOf(ballot));
    action("cutLink").trigger();
    QVERIFY(!joined());
    action("undo").trigger();
    QVERIFY(joined());
    action("undo").trigger();
    QVERIFY(!joined());
    QCOMPARE(shown().rows.size(), rows);

    // A ribbon has a menu with what can be done.
    auto *ribbons = m_window->findChild<Ribbons *>();
    Q_EMIT ribbons->menuWanted(0, QPoint(10, 10));
    auto *menu = m_window->findChild<CompareFrame *>()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(&action("confirmLink")));
    QVERIFY(action("cutLink").isEnabled());
    menu->close();

    // One that the engine has found.
    const QString quote = QStringLiteral("settled at the table");
    const auto linkOf = [&] {
        for (int i = 0; i < shown().links.size(); ++i) {
            if (shown().links[i].left.of(shown().left.text).contains(quote))
                return i;
        }
        return -1;
    };
    QVERIFY(linkOf() >= 0);
    Q_EMIT view(true).placeClicked(shown().left.text.indexOf(quote));
    action("confirmLink").trigger();
    QVERIFY(shown().links[linkOf()].isDecided);
    QVERIFY(shown().links[linkOf()].claim > 0);
    action("undo").trigger();
    Q_EMIT view(true).placeClicked(shown().left.text.indexOf(quote));
    action("cutLink").trigger();
    QCOMPARE(linkOf(), -1);
    action("undo").trigger();
    QVERIFY(linkOf() >= 0);
}

// By keys alone, one after the other: the link that was made is the current one.
void TestCompare::whatWasJustLinkedIsCut()
{
    QVERIFY(compareBoth());
    const QString ballot = QStringLiteral("They had backed the stoppage by 71 per cent in a ballot on Saturday.");
    const QString shares = QStringLiteral("Shares in Castellane Terminals fell on Tuesday as the harbour stood still.");
    const auto spanOf = [&](bool left, const QString &words) {
        const qsizetype start = view(left).article().text.indexOf(words);
        return Span{start, start + words.size()};
    };
    const auto linked = [&] {
        return std::any_of(shown().links.begin(), shown().links.end(), [&](const ComparedLink &link) {
            return link.left == spanOf(true, ballot) && link.right == spanOf(false, shares);
        });
    };
    for (const bool throughMenu : {false, true}) {
        view(true).select(spanOf(true, ballot));
        view(false).select(spanOf(false, shares));
        QVERIFY(!linked());
        action("linkPassages").trigger();
        QVERIFY(linked());
        QCOMPARE(view(true).lit(), spanOf(true, ballot));
        QCOMPARE(view(false).lit(), spanOf(false, shares));
        if (throughMenu) {
            action("undo").trigger();
        } else {
            QVERIFY(action("cutLink").isEnabled());
            action("cutLink").trigger();
        }
        QVERIFY(!linked());
    }

    // A suggestion that was confirmed is the current one too.
    const qsizetype quote = view(true).article().text.indexOf(QStringLiteral("settled at the table"));
    Q_EMIT view(true).placeClicked(quote);
    action("confirmLink").trigger();
    QVERIFY(action("cutLink").isEnabled());
    action("cutLink").trigger();
    QVERIFY(std::none_of(shown().links.begin(), shown().links.end(),
                         [&](const ComparedLink &link) { return link.left.contains(quote); }));
}

// The names are still being looked for when the comparison begins, and come while it runs.
void TestCompare::namesThatComeMeanwhileCount()
{
    newWindow({m_folder->path()});
    const Id left = article(QStringLiteral("left.txt"));
    const Id right = article(QStringLiteral("right.txt"));
    const QHash<Id, QList<Mention>> names{{left, project().mentions(left)}, {right, project().mentions(right)}};
    QVERIFY(!names[left].isEmpty() && !names[right].isEmpty());
    QVERIFY(project().setMentions({{left, {}}, {right, {}}}).ok());
    desk().show({left, {}}, {right, {}});
    QVERIFY(!comparing().shown());
    QVERIFY(project().setMentions(names).ok());
    QTRY_VERIFY_WITH_TIMEOUT(comparing().shown() && m_window->isSettled(), 30000);
    QVERIFY(std::any_of(shown().rows.begin(), shown().rows.end(),
                        [](const ComparedRow &row) { return row.kind == ComparedKind::Date; }));
}

void TestCompare::saysWhereNothingIsToBeShown_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing in common") << leftText
                                       << QByteArray("Frogs by the brook\n\nThe green ones sing at dusk while others "
                                                     "sleep beneath a stone.\n")
                                       << QStringLiteral("no sentence in common");
    QTest::newRow("the same") << leftText << QByteArray(leftText).replace("\n\nThey had", " They had")
                              << QStringLiteral("no difference");
    QByteArray hebrew("כותרת ראשית\n\nהעובדים בנמל שבתו ביום שני אחרי שהשיחות נכשלו לגמרי.\n");
    QTest::newRow("right to left") << leftText << hebrew << QStringLiteral("no sentence in common");
    QTest::newRow("one sentence") << leftText << QByteArray("Nobody sang.\n")
                                  << QStringLiteral("no sentence in common");
}

void TestCompare::saysWhereNothingIsToBeShown()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(QString, said);
    QVERIFY(write(QStringLiteral("left.txt"), left));
    QVERIFY(write(QStringLiteral("right.txt"), right));
    newWindow({m_folder->path()});
    QCOMPARE(project().articles().size(), 2);
    desk().show({article(QStringLiteral("left.txt")), {}}, {article(QStringLiteral("right.txt")), {}});
    QTRY_VERIFY_WITH_TIMEOUT(comparing().shown() && m_window->isSettled(), 30000);
    const auto *frame = m_window->findChild<CompareFrame *>();
    QVERIFY2(frame->said().contains(said), qPrintable(frame->said()));
    action("nextDifference").trigger(); // nothing falls over
    view(true).verticalScrollBar()->setValue(100);
    (void)m_window->grab();
}

void TestCompare::narrowWindowHoldsIt()
{
    QVERIFY(compareBoth());
    const auto *bar = m_window->findChild<CompareBar *>();
    const int wideHeight = bar->height();
    m_window->resize(640, 500);
    (void)m_window->grab();
    QTRY_VERIFY(bar->height() > wideHeight); // the legend has a row of its own
    (void)m_window->grab();
    QList<const QWidget *> shownOnes;
    for (const QWidget *one : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (one->isVisible() && (qobject_cast<const QToolButton *>(one) || qobject_cast<const QLabel *>(one)))
            shownOnes.append(one);
    }
    QVERIFY(shownOnes.size() >= 10);
    const auto lying = [&] { // outside, squeezed or over another
        for (const QWidget *one : std::as_const(shownOnes)) {
            if (!bar->rect().contains(one->geometry()) || one->width() < 16)
                return one->accessibleName();
            for (const QWidget *other : std::as_const(shownOnes)) {
                if (one != other && one->geometry().intersects(other->geometry()))
                    return one->accessibleName() + QStringLiteral(" / ") + other->accessibleName();
            }
        }
        return QString();
    };
    QTRY_COMPARE(lying(), QString()); // the docks have just given way
    // The panes leave the ribbons their room, and nothing of the text lies under them.
    const auto *ribbons = m_window->findChild<Ribbons *>();
    const auto edges = [this](const QWidget *widget) {
        const int left = widget->mapTo(m_window.get(), QPoint()).x();
        return std::pair(left, left + widget->width());
    };
    QVERIFY(ribbons->width() >= 40);
    QVERIFY(edges(view(true).viewport()).second <= edges(ribbons).first);
    QVERIFY(edges(view(false).viewport()).first >= edges(ribbons).second);
    m_window->resize(1400, 800);
    (void)m_window->grab();
    QTRY_COMPARE(bar->height(), wideHeight);
}

// Two articles are read in a window too narrow for them and the docks at its sides, and these come back.
void TestCompare::docksGiveWay()
{
    QVERIFY(compareBoth());
    const auto dock = [this](const char *id) { return m_window->findChild<QDockWidget *>(QLatin1String(id)); };
    const auto shownOnes = [&] {
        QStringList shown;
        for (const char *id : {"sources", "annotations", "tags", "ledger"}) {
            if (!dock(id)->isHidden())
                shown.append(QLatin1String(id));
        }
        return shown.join(QLatin1Char(' '));
    };
    const auto resize = [this](int width) {
        m_window->resize(width, 640);
        (void)m_window->grab();
    };
    const auto narrowest = [this] {
        return std::min(m_window->reader()->isolated(true)->width(), m_window->reader()->isolated(false)->width());
    };
    const QString all = QStringLiteral("sources annotations tags ledger");
    dock("tags")->raise();
    (void)m_window->grab();
    QCOMPARE(shownOnes(), all);
    resize(820);
    QTRY_COMPARE(shownOnes(), QStringLiteral("sources ledger"));
    QTRY_VERIFY(narrowest() >= 240);
    resize(640);
    QTRY_COMPARE(shownOnes(), QStringLiteral("ledger"));
    QTRY_VERIFY(narrowest() >= 240);
    dock("sources")->show(); // what is asked for stays
    resize(650);
    QCOMPARE(shownOnes(), QStringLiteral("sources ledger"));
    resize(1300);
    QTRY_COMPARE(shownOnes(), all);
    QTRY_VERIFY(!dock("tags")->visibleRegion().isEmpty()); // in front as before
    QVERIFY(dock("annotations")->visibleRegion().isEmpty());
    QTRY_VERIFY(dock("tags")->width() >= 250);
    QTRY_VERIFY(dock("sources")->width() >= 180);
    // The text alone stays alone.
    resize(640);
    action("textAlone").trigger();
    resize(1300);
    QVERIFY(shownOnes().isEmpty());
    action("textAlone").trigger();
    QCOMPARE(shownOnes(), all);
    resize(640);
    QTRY_COMPARE(shownOnes(), QStringLiteral("ledger"));
    action("compare").trigger(); // the end
    QCOMPARE(shownOnes(), all);
    resize(640);
    QCOMPARE(shownOnes(), all);
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
