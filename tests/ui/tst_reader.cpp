#include "tests/ui/readerfixture.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/tagpicker.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace crossread;

// Panes, what they show and how one moves in them.
class tst_Reader : public QObject, ReaderFixture
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

    void showsAnArticle();
    void titleIsNeverTwice();
    void titleThatIsNotInTheTextStandsAboveIt();
    void derivedTitleIsTheTextsBeginning();
    void dateIsAskedFor();
    void findBar();
    void upToFourPanes();
    void history();
    void stateComesBack();
    void scrollStaysWithTheArticle();
    void longTextOpensWhereItWasLeft();
    void darkTheme();
    void removedArticle();
    void wheel();
    void keysStayTheWindows();
    void emptyPane();
};

void tst_Reader::showsAnArticle()
{
    QCOMPARE(view().toPlainText(), m_first.text);
    QCOMPARE(m_navigator->currentArticle(), m_a);
    QVERIFY((*m_project)->isRead(m_a));
    QVERIFY(!(*m_project)->isRead(m_b));
    QCOMPARE(view().accessibleName(), m_first.title);
    QVERIFY(pane().header().accessibleName().contains(QStringLiteral("Harbour Post")));
    QVERIFY(pane().header().text().contains(QStringLiteral("Ida Voss")));
    QVERIFY(pane().header().text().contains(QStringLiteral("2031")));
    for (const QWidget *widget : m_area->findChildren<QWidget *>()) {
        if (qobject_cast<const QToolButton *>(widget) && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || !static_cast<const QToolButton *>(widget)->text().isEmpty(),
                     qPrintable(widget->objectName()));
    }
}

void tst_Reader::titleIsNeverTwice()
{
    const int height = pane().header().height();
    QVERIFY(!pane().header().isTitleShown());
    view().verticalScrollBar()->setValue(300);
    QVERIFY(pane().header().isTitleShown());
    QCOMPARE(pane().header().height(), height);
    view().verticalScrollBar()->setValue(0);
    QVERIFY(!pane().header().isTitleShown());
}

void tst_Reader::titleThatIsNotInTheTextStandsAboveIt()
{
    m_area->open(m_b, false);
    QVERIFY(!titleInText(view().article()));
    QCOMPARE(view().toPlainText(), m_second.text);
    const ViewLine first = view().linesOnView().first();
    QVERIFY(first.top > view().measures().titleHeight);
    QVERIFY(!pane().header().isTitleShown());
    // Something is painted in the room above the first line.
    const QImage image = view().viewport()->grab(QRect(0, 0, view().viewport()->width(), int(first.top) - 4)).toImage();
    bool ink = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink = ink || image.pixelColor(x, y).lightness() < 100;
    }
    QVERIFY(ink);
}

void tst_Reader::derivedTitleIsTheTextsBeginning()
{
    ArticleBuilder builder(QStringLiteral("Sailors went home today…"), QStringLiteral("Sound Radio"));
    for (int i = 0; i < 40; ++i)
        builder.paragraph(
            QStringLiteral("Sailors went home today, all of them, and the ships lay still in the harbour."));
    Article article = builder.build();
    article.titleOrigin = MetadataOrigin::Derived;
    const auto outcome = addArticles(**m_project, {article});
    QVERIFY(outcome.ok());
    m_area->open(outcome->first().id, false);
    QVERIFY(view().linesOnView().first().top < view().measures().lineHeight); // nothing stands above it
    QVERIFY(pane().header().toolTip().contains(QStringLiteral("derived")));
    QVERIFY(!pane().header().isTitleShown());
    view().verticalScrollBar()->setValue(300);
    QVERIFY(pane().header().isTitleShown());
}

void tst_Reader::dateIsAskedFor()
{
    auto *noDate = pane().header().findChild<QToolButton *>(QStringLiteral("noDate"));
    QVERIFY(!noDate->isVisible());
    m_area->open(m_b, false);
    QVERIFY(noDate->isVisible());
    Q_EMIT pane().header().dateGiven(QDate(2031, 5, 3));
    QVERIFY(!noDate->isVisible());
    QCOMPARE((*m_project)->article(m_b).published, QDate(2031, 5, 3));
    QCOMPARE((*m_project)->article(m_b).publishedOrigin, MetadataOrigin::User);
    QVERIFY((*m_project)->undo().ok());
    QVERIFY(noDate->isVisible());
    // Between outlet and question stands a dot, and no ellipsis.
    PaneHeader &header = pane().header();
    const QImage image = header.grab().toImage();
    const int divider = header.fontMetrics().horizontalAdvance(QStringLiteral("  ·  "));
    int columns = 0;
    for (int x = noDate->x() - divider + 1; x < noDate->x(); ++x) {
        bool any = false;
        for (int y = 4; y < header.height() - 4; ++y)
            any = any || image.pixelColor(x, y).lightness() < 200;
        columns += any;
    }
    QVERIFY2(columns > 0 && columns <= 4, qPrintable(QString::number(columns)));
    // In a pane without room for both the outlet stays, and nothing lies over it.
    const int wide = header.width();
    header.resize(120, header.height());
    QVERIFY(!noDate->isVisible());
    header.resize(wide, header.height());
    QVERIFY(noDate->isVisible());
}

void tst_Reader::findBar()
{
    m_area->findInArticle();
    auto *edit = pane().findChild<QLineEdit *>(QStringLiteral("findEdit"));
    const auto *count = pane().findChild<QLabel *>(QStringLiteral("findCount"));
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("ships"));
    QCOMPARE(count->text(), QStringLiteral("1 of 1"));
    QCOMPARE(view().selection(), spanOf(m_first, QStringLiteral("ships")));
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("paragraph"));
    QCOMPARE(count->text(), QStringLiteral("1 of 30"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("2 of 30"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), QStringLiteral("30 of 30"));
    QVERIFY(view().verticalScrollBar()->value() > 0);
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("zeppelin"));
    QCOMPARE(count->text(), QStringLiteral("no hits"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
}

void tst_Reader::upToFourPanes()
{
    QCOMPARE(m_area->paneCount(), 1);
    m_area->open(m_b, true);
    QCOMPARE(m_area->paneCount(), 2);
    QCOMPARE(pane().articleId(), m_b);
    QCOMPARE(m_navigator->currentArticle(), m_b);
    m_area->split();
    m_area->split();
    QCOMPARE(m_area->paneCount(), 4);
    m_area->split();
    m_area->open(m_a, true);
    QCOMPARE(m_area->paneCount(), 4);
    QCOMPARE(m_area->panes().last()->articleId(), m_a);

    ReaderPane *first = m_area->panes().first();
    QTest::mouseClick(first->view().viewport(), Qt::LeftButton, {}, QPoint(60, 60));
    QCOMPARE(m_area->activePane(), first);
    m_area->nextPane();
    QCOMPARE(m_area->activePane(), m_area->panes()[1]);
    for (int left = 3; left >= 1; --left) {
        m_area->closePane();
        QCOMPARE(m_area->paneCount(), left);
        QVERIFY(m_area->panes().contains(m_area->activePane()));
    }
    m_area->closePane();
    QCOMPARE(m_area->paneCount(), 1);
    QCOMPARE(pane().articleId(), Id(0));
    QCOMPARE(m_navigator->currentArticle(), Id(0));
}

void tst_Reader::history()
{
    QVERIFY(!m_area->canGoBack());
    m_area->open(m_b, false);
    QVERIFY(m_area->canGoBack());
    QVERIFY(!m_area->canGoForward());
    m_area->back();
    QCOMPARE(pane().articleId(), m_a);
    QVERIFY(m_area->canGoForward());
    m_area->forward();
    QCOMPARE(pane().articleId(), m_b);
    m_area->back();
    m_area->back(); // no further
    QCOMPARE(pane().articleId(), m_a);
    QCOMPARE(m_area->paneCount(), 1);
}

void tst_Reader::stateComesBack()
{
    m_area->open(m_b, true);
    m_area->nextPane();
    const qsizetype top = spanOf(m_first, QStringLiteral("Paragraph 12 tells")).start;
    view().setTopPosition(top);
    const QJsonObject state = m_area->state();

    Navigator navigator;
    ReaderArea other(**m_project, navigator);
    other.resize(1000, 700);
    other.restore(state);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    QCOMPARE(other.paneCount(), 2);
    QCOMPARE(other.panes()[0]->articleId(), m_a);
    QCOMPARE(other.panes()[1]->articleId(), m_b);
    QCOMPARE(other.activePane(), other.panes()[0]);
    QCOMPARE(navigator.currentArticle(), m_a);
    QTRY_COMPARE(other.panes()[0]->view().linesOnView().isEmpty(), false);
    const ViewLine line = lineAt(*other.panes()[0]->view().document(), other.panes()[0]->view().measures(),
                                 other.panes()[0]->view().scrollOffset(), top);
    QVERIFY2(std::abs(line.top) < 2 * other.panes()[0]->view().measures().lineHeight,
             qPrintable(QString::number(line.top)));
}

void tst_Reader::scrollStaysWithTheArticle()
{
    const qsizetype top = spanOf(m_first, QStringLiteral("Paragraph 12 tells")).start;
    view().setTopPosition(top);
    m_area->open(m_b, false);
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    m_area->back();
    QCOMPARE(view().topPosition(), top);
    // Another width or size of text leaves the same line on top.
    const auto lineOnTop = [&] {
        return std::abs(lineAt(*view().document(), view().measures(), view().scrollOffset(), top).top);
    };
    QVERIFY(lineOnTop() < 2);
    m_area->resize(420, 700);
    QVERIFY(lineOnTop() < 2);
    ReaderStyle style = m_area->readerStyle();
    style.zoom = 150;
    m_area->setStyle(style);
    QVERIFY(lineOnTop() < 2);
    QCOMPARE(view().topPosition(), top);
}

// What lies above is laid out bit by bit; meanwhile nothing is lost, and whoever goes elsewhere is left alone.
void tst_Reader::longTextOpensWhereItWasLeft()
{
    ArticleBuilder builder(QStringLiteral("Long"), QStringLiteral("Harbour Post"));
    for (int i = 0; i < 500; ++i)
        builder.paragraph(QStringLiteral("Part %1 says ").arg(i) +
                          QStringLiteral("what it says, and on. ").repeated(30));
    const Article article = builder.build();
    const auto added = addArticles(**m_project, {article});
    QVERIFY(added.ok());
    const qsizetype top = spanOf(article, QStringLiteral("Part 480 says")).start;
    const auto lineOnTop = [&](qsizetype position) {
        return lineAt(*view().document(), view().measures(), view().scrollOffset(), position).top;
    };
    m_area->open(added->first().id, false);
    view().setTopPosition(top);
    QTRY_VERIFY(!view().isOnTheWay());
    m_area->open(m_b, false);
    m_area->back();
    QVERIFY(view().isOnTheWay());
    QCOMPARE(view().topPosition(), top);
    const QJsonObject state = m_area->state();
    QTRY_VERIFY(!view().isOnTheWay());
    QVERIFY(std::abs(lineOnTop(top)) < 2);
    QCOMPARE(view().topPosition(), top);
    QCOMPARE(m_area->state(), state);

    m_area->open(m_b, false);
    m_area->back();
    QVERIFY(view().isOnTheWay());
    const Span early = spanOf(article, QStringLiteral("Part 300 says"));
    view().select(early);
    view().flash(early);
    QVERIFY(!view().isOnTheWay());
    const auto isThere = [&] {
        return lineOnTop(early.start) >= 0 && lineOnTop(early.start) < view().viewport()->height();
    };
    QVERIFY(isThere());
    QCoreApplication::processEvents(); // what was left of the way back
    QVERIFY(isThere());
}

void tst_Reader::darkTheme()
{
    const Id red = tag(QStringLiteral("Two"), QStringLiteral("red"));
    const QString words = QStringLiteral("The union said");
    mark(words, {red});
    const QColor light = themeOf(&view()).tag(QStringLiteral("red")).band;
    applyTheme(*qApp, ThemeChoice::Dark);
    const Theme &dark = themeOf(&view());
    QVERIFY(dark.isDark);
    QTRY_VERIFY(painted(words, dark.tag(QStringLiteral("red")).band));
    QVERIFY(!painted(words, light));
    QCOMPARE(view().viewport()->grab().toImage().pixelColor(2, 2), dark.base);
}

void tst_Reader::removedArticle()
{
    m_area->open(m_b, false);
    QVERIFY(removeArticles(**m_project, {m_b}).ok());
    QCOMPARE(pane().articleId(), Id(0));
    m_area->back();
    QCOMPARE(pane().articleId(), m_a);
    QVERIFY(!m_area->canGoForward());
}

void tst_Reader::wheel()
{
    const auto turn = [&](QWidget *widget, int by, Qt::KeyboardModifiers modifiers) {
        const QPointF middle = widget->rect().center();
        QWheelEvent event(middle, widget->mapToGlobal(middle), {}, QPoint(0, by), Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    };
    for (QWidget *widget : {view().viewport(), static_cast<QWidget *>(&view())}) { // on the text, and beside it
        const int before = view().verticalScrollBar()->value();
        turn(widget, -120, {});
        QVERIFY(view().verticalScrollBar()->value() > before);
    }
    // With Ctrl it asks for another size, which all panes take; the pane alone does nothing.
    QSignalSpy trigger(m_navigator.get(), &Navigator::trigger);
    const QFont font = view().document()->defaultFont();
    turn(view().viewport(), 120, Qt::ControlModifier);
    turn(view().viewport(), -120, Qt::ControlModifier);
    QCOMPARE(trigger.size(), 2);
    QCOMPARE(trigger[0].first().toString(), QStringLiteral("zoomIn"));
    QCOMPARE(trigger[1].first().toString(), QStringLiteral("zoomOut"));
    QCOMPARE(view().document()->defaultFont(), font);
}

void tst_Reader::keysStayTheWindows()
{
    const auto claimed = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers, text);
        event.ignore();
        QApplication::sendEvent(&view(), &event);
        return event.isAccepted();
    };
    QVERIFY(!claimed(Qt::Key_T, {}, QStringLiteral("t")));
    QVERIFY(!claimed(Qt::Key_1, {}, QStringLiteral("1")));
    QVERIFY(!claimed(Qt::Key_Space, {}, QStringLiteral(" ")));
    QVERIFY(!claimed(Qt::Key_Tab, {}, QStringLiteral("\t")));
    QVERIFY(!claimed(Qt::Key_Z, Qt::ControlModifier, {}));
    QVERIFY(claimed(Qt::Key_C, Qt::ControlModifier, {}));
    QVERIFY(!view().viewport()->acceptDrops());
}

void tst_Reader::emptyPane()
{
    m_area->closePane();
    const auto *sentence = pane().findChild<QLabel *>(QStringLiteral("emptyPane"));
    QVERIFY(sentence->isVisible());
    QVERIFY(!view().isVisible());
    // Nothing that needs an article does anything, or harm.
    m_area->tagSelection();
    m_area->noteSelection();
    m_area->untag();
    m_area->nextAnnotation(1);
    m_area->cycleAnnotations();
    m_area->moveSentence(1);
    m_area->markSentence(true);
    m_area->findInArticle();
    m_area->addSelectionToClaim(0);
    QVERIFY(!popup<TagPicker>());
    QVERIFY((*m_project)->annotations().isEmpty());
    m_area->open(m_a, false);
    QVERIFY(!sentence->isVisible());
}

QTEST_MAIN(tst_Reader)
#include "tst_reader.moc"
