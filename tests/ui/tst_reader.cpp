#include "tests/app/projectfixture.h"
#include "tests/ui/articlebuilder.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/margin.h"
#include "ui/reader/noteeditor.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/selectionbar.h"
#include "ui/reader/tagpicker.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace crossread;

class tst_Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsAnArticle();
    void titleIsNeverTwice();
    void titleThatIsNotInTheTextStandsAboveIt();
    void derivedTitleIsTheTextsBeginning();
    void dateIsAskedFor();
    void tagByMouse();
    void tagAndNote();
    void escapeLeavesNoNote();
    void overlapShowsBoth();
    void undoTakesTheBandAway();
    void sentencesByKeyboard();
    void annotationsInTurn();
    void untagByKey();
    void digitsGiveTags();
    void findBar();
    void upToFourPanes();
    void history();
    void stateComesBack();
    void scrollStaysWithTheArticle();
    void narrowPaneHasMarkers();
    void crowdedNotesFold();
    void darkTheme();
    void entityUnderThePointer();
    void hiddenKindsAreNotPainted();
    void claimInTheGutter();
    void passagesBesideEachOther();
    void selectionToClaim();
    void removedArticle();
    void wheel();
    void keysStayTheWindows();
    void emptyPane();

private:
    ReaderPane &pane() { return *m_area->activePane(); }
    ArticleView &view() { return pane().view(); }
    Id mark(const QString &words, const QList<Id> &tags, const QString &note = {});
    Id tag(const QString &name, const QString &color = {});
    QPoint pointOf(qsizetype position);
    void drag(const QString &words);
    // Is there a pixel of this colour on the lines of the words?
    bool painted(const QString &words, const QColor &color);
    template<typename Popup>
    Popup *popup()
    {
        for (Popup *found : pane().findChildren<Popup *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    std::unique_ptr<ProjectFixture> m_project;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<ReaderArea> m_area;
    Article m_first, m_second;
    Id m_a = 0, m_b = 0;
};

void tst_Reader::initTestCase()
{
    Q_INIT_RESOURCE(resources);
    ArticleBuilder first(QStringLiteral("Ferry crews walk out over night crossings"), QStringLiteral("Harbour Post"));
    first.titleBlock()
        .paragraph(QStringLiteral(
            "Some 340 sailors left their ships on Friday. Tarn Lines, which runs the ferries, called the "
            "walkout unlawful. The union said it would last until Monday."))
        .block(BlockKind::Heading, QStringLiteral("What is asked for"), 2)
        .block(BlockKind::ListItem, QStringLiteral("two nights of rest in a week;"), 1, QStringLiteral("•"))
        .block(BlockKind::ListItem, QStringLiteral("pay for waiting in port."), 1, QStringLiteral("•"))
        .block(BlockKind::Quote, QStringLiteral("Nobody can steer a ship asleep."))
        .block(BlockKind::Furniture, QStringLiteral("Also read: The long way over the sound"));
    for (int i = 1; i <= 30; ++i) {
        first.paragraph(
            QStringLiteral(
                "Paragraph %1 tells of the harbour, of the queue of lorries that waits in front of it and of "
                "what the drivers eat there, at such length that several lines are filled.")
                .arg(i));
    }
    m_first = first.build();
    m_second = ArticleBuilder(QStringLiteral("A strike at sea"), QStringLiteral("Northern Wire"))
                   .paragraph(QStringLiteral("About 300 sailors have stopped working at Tarn Lines, the company said."))
                   .paragraph(QStringLiteral("It expects ships to sail again on Tuesday."))
                   .build();
    m_second.titleOrigin = MetadataOrigin::Metadata;
    m_first.published = QDate(2031, 5, 2);
    m_first.byline = QStringLiteral("Ida Voss");
}

void tst_Reader::init()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_project = std::make_unique<ProjectFixture>();
    const auto outcome = addArticles(**m_project, {m_first, m_second});
    QVERIFY(outcome.ok());
    m_a = outcome->at(0).id;
    m_b = outcome->at(1).id;
    m_navigator = std::make_unique<Navigator>();
    m_area = std::make_unique<ReaderArea>(**m_project, *m_navigator);
    ReaderStyle style;
    style.author = QStringLiteral("me");
    m_area->setStyle(style);
    m_area->resize(1000, 700);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    m_area->open(m_a, false);
    view().setFocus();
}

void tst_Reader::cleanup()
{
    m_area.reset();
    m_navigator.reset();
    m_project.reset();
}

Id tst_Reader::mark(const QString &words, const QList<Id> &tags, const QString &note)
{
    const Span span = spanOf(m_first, words);
    Annotation annotation = ProjectFixture::annotation(m_a, span.start, span.end, tags, note);
    annotation.author = QStringLiteral("me");
    const Result<Id> added = addAnnotation(**m_project, annotation);
    return added ? *added : 0;
}

Id tst_Reader::tag(const QString &name, const QString &color)
{
    Tag made = ProjectFixture::tag(name);
    made.color = color;
    const Result<Id> added = addTag(**m_project, made);
    return added ? *added : 0;
}

QPoint tst_Reader::pointOf(qsizetype position)
{
    const ViewLine line = lineAt(*view().document(), view().measures(), view().scrollOffset(), position);
    return line.band({position, position + 1}).center().toPoint();
}

void tst_Reader::drag(const QString &words)
{
    const Span span = spanOf(m_first, words);
    const ViewLine from = lineAt(*view().document(), view().measures(), view().scrollOffset(), span.start);
    const ViewLine to = lineAt(*view().document(), view().measures(), view().scrollOffset(), span.end - 1);
    const QPoint start(int(from.band({span.start, span.start + 1}).left()), int(from.baseline - 3));
    const QPoint end(qRound(to.band({span.end - 1, span.end}).right()), int(to.baseline - 3));
    QWidget *viewport = view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, (start + end) / 2);
    QTest::mouseMove(viewport, end);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, end);
}

bool tst_Reader::painted(const QString &words, const QColor &color)
{
    const Span span = spanOf(m_first, words);
    const QImage image = view().viewport()->grab().toImage();
    for (const ViewLine &line : view().linesOnView()) {
        const QRect band = line.band(span).adjusted(0, 0, 0, 4).toAlignedRect().intersected(image.rect());
        for (int y = band.top(); y <= band.bottom(); ++y) {
            for (int x = band.left(); x <= band.right(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
    }
    return false;
}

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
}

void tst_Reader::tagByMouse()
{
    const QString words = QStringLiteral("Tarn Lines, which runs the ferries");
    const auto *bar = pane().findChild<SelectionBar *>();
    QVERIFY(!bar->isVisible());
    QSignalSpy selection(m_area.get(), &ReaderArea::selectionChanged);
    drag(words);
    QCOMPARE(view().selection(), spanOf(m_first, words));
    QVERIFY(bar->isVisible());
    QVERIFY(!selection.isEmpty() && selection.last().first().toBool());

    const QSize whole = bar->size();
    view().verticalScrollBar()->setValue(3);
    QCOMPARE(bar->size(), whole); // it goes along
    view().verticalScrollBar()->setValue(0);

    m_area->tagSelection();
    auto *picker = popup<TagPicker>();
    QVERIFY(picker);
    QVERIFY(!bar->isVisible());
    auto *edit = picker->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("Company"));
    QTest::keyClick(edit, Qt::Key_Return);

    const QList<Annotation> annotations = (*m_project)->annotations(m_a);
    QCOMPARE(annotations.size(), 1);
    QCOMPARE(annotations[0].exact, words);
    QCOMPARE(annotations[0].author, QStringLiteral("me"));
    QCOMPARE(annotations[0].tags.size(), 1);
    const Tag made = (*m_project)->tag(annotations[0].tags[0]);
    QCOMPARE(made.name, QStringLiteral("Company"));
    const Theme &theme = themeOf(&view());
    QVERIFY(painted(words, theme.tag(made.color).band));
    QVERIFY(painted(words, theme.tag(made.color).edge));
    QVERIFY(!painted(QStringLiteral("two nights of rest"), theme.tag(made.color).band));
    QVERIFY(view().selection().isEmpty());
    QCOMPARE(view().selectedAnnotation(), annotations[0].id);
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].title, QStringLiteral("Company"));

    // One step of undo takes mark and tag.
    QVERIFY((*m_project)->undo().ok());
    QVERIFY((*m_project)->tags().isEmpty());
    QVERIFY(view().margin().itemsOnView().isEmpty());
}

void tst_Reader::tagAndNote()
{
    tag(QStringLiteral("Company"));
    view().select(spanOf(m_first, QStringLiteral("Tarn Lines")));
    m_area->tagSelection();
    auto *edit = popup<TagPicker>()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("comp"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    auto *editor = popup<NoteEditor>();
    QVERIFY(editor);
    auto *note = editor->findChild<QPlainTextEdit *>();
    QTest::keyClicks(note, QStringLiteral("who owns it"));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE((*m_project)->annotations(m_a).size(), 1);
    QCOMPARE((*m_project)->annotations(m_a)[0].note, QStringLiteral("who owns it"));
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].note, QStringLiteral("who owns it"));
    // It stands beside its line.
    const ViewLine line = lineAt(*view().document(), view().measures(), view().scrollOffset(),
                                 spanOf(m_first, QStringLiteral("Tarn Lines")).start);
    QVERIFY(std::abs(items[0].rect.top() - line.top) < view().measures().lineHeight);
}

void tst_Reader::escapeLeavesNoNote()
{
    view().select(spanOf(m_first, QStringLiteral("Tarn Lines")));
    m_area->noteSelection();
    auto *note = popup<NoteEditor>()->findChild<QPlainTextEdit *>();
    QTest::keyClicks(note, QStringLiteral("never mind"));
    QTest::keyClick(note, Qt::Key_Escape);
    QVERIFY((*m_project)->annotations(m_a).isEmpty());
    // Going elsewhere keeps it.
    m_area->noteSelection();
    NoteEditor *editor = popup<NoteEditor>();
    QTest::keyClicks(editor->findChild<QPlainTextEdit *>(), QStringLiteral("kept"));
    editor->close();
    QCOMPARE((*m_project)->annotations(m_a).size(), 1);
    QCOMPARE((*m_project)->annotations(m_a)[0].note, QStringLiteral("kept"));
}

void tst_Reader::overlapShowsBoth()
{
    const Id cyan = tag(QStringLiteral("One"), QStringLiteral("cyan"));
    const Id red = tag(QStringLiteral("Two"), QStringLiteral("red"));
    const Id longer = mark(QStringLiteral("Tarn Lines, which runs the ferries"), {cyan});
    const Id shorter = mark(QStringLiteral("which runs"), {red});
    const Theme &theme = themeOf(&view());
    const QString both = QStringLiteral("which runs");
    QVERIFY(painted(both, theme.tag(QStringLiteral("cyan")).band));
    QVERIFY(painted(both, theme.tag(QStringLiteral("red")).band));
    QVERIFY(painted(both, theme.tag(QStringLiteral("cyan")).edge));
    QVERIFY(painted(both, theme.tag(QStringLiteral("red")).edge));
    QVERIFY(!painted(QStringLiteral("Tarn Lines"), theme.tag(QStringLiteral("red")).band));

    // A click takes the shorter, O the other, and round again.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, pointOf(spanOf(m_first, both).start + 2));
    QCOMPARE(view().selectedAnnotation(), shorter);
    m_area->cycleAnnotations();
    QCOMPARE(view().selectedAnnotation(), longer);
    m_area->cycleAnnotations();
    QCOMPARE(view().selectedAnnotation(), shorter);
    // Selecting text means the text.
    view().select(spanOf(m_first, QStringLiteral("340 sailors")));
    QCOMPARE(view().selectedAnnotation(), Id(0));
}

void tst_Reader::undoTakesTheBandAway()
{
    const Id red = tag(QStringLiteral("Two"), QStringLiteral("red"));
    const QString words = QStringLiteral("The union said");
    mark(words, {red});
    const QColor band = themeOf(&view()).tag(QStringLiteral("red")).band;
    QVERIFY(painted(words, band));
    QVERIFY((*m_project)->undo().ok());
    QVERIFY(!painted(words, band));
    QVERIFY((*m_project)->redo().ok());
    QVERIFY(painted(words, band));
}

void tst_Reader::sentencesByKeyboard()
{
    m_area->moveSentence(1);
    QCOMPARE(view().sentence().of(m_first.text), m_first.title);
    m_area->moveSentence(1);
    QCOMPARE(view().sentence().of(m_first.text), QStringLiteral("Some 340 sailors left their ships on Friday."));
    m_area->moveSentence(1);
    QVERIFY(view().sentence().of(m_first.text).startsWith(QStringLiteral("Tarn Lines")));
    m_area->moveSentence(-1);
    QVERIFY(view().sentence().of(m_first.text).startsWith(QStringLiteral("Some 340")));
    m_area->markSentence(false);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("Some 340 sailors left their ships on Friday."));
    m_area->markSentence(true);
    QVERIFY(view().selection().of(m_first.text).startsWith(QStringLiteral("Some 340")));
    QVERIFY(view().selection().of(m_first.text).endsWith(QStringLiteral("unlawful.")));
    // On with the caret behind the selection.
    m_area->moveSentence(1);
    QVERIFY(!view().sentence().isEmpty());

    // Marking works on the sentence without selecting it first.
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(view().selection().isEmpty());
    m_area->moveSentence(-1);
    const Span here = view().sentence();
    QVERIFY(!here.isEmpty());
    m_area->giveTag(tag(QStringLiteral("One")));
    QCOMPARE((*m_project)->annotations(m_a).size(), 1);
    QCOMPARE((*m_project)->annotations(m_a)[0].span, here);
}

void tst_Reader::annotationsInTurn()
{
    const Id one = tag(QStringLiteral("One"));
    const Id first = mark(QStringLiteral("340 sailors"), {one});
    const Id second = mark(QStringLiteral("Paragraph 25 tells"), {one}, QStringLiteral("far down"));
    QSignalSpy told(m_navigator.get(), &Navigator::told);
    m_area->nextAnnotation(1);
    QCOMPARE(view().selectedAnnotation(), first);
    QVERIFY(told.last().first().toString().contains(QStringLiteral("340 sailors")));
    m_area->nextAnnotation(1);
    QCOMPARE(view().selectedAnnotation(), second);
    QVERIFY(view().verticalScrollBar()->value() > 0);
    QVERIFY(view().rectOf(spanOf(m_first, QStringLiteral("Paragraph 25 tells"))).isValid());
    QVERIFY(told.last().first().toString().contains(QStringLiteral("far down")));
    m_area->nextAnnotation(1);
    QCOMPARE(view().selectedAnnotation(), first);
    m_area->nextAnnotation(-1);
    QCOMPARE(view().selectedAnnotation(), second);
}

void tst_Reader::untagByKey()
{
    const Id one = tag(QStringLiteral("One"));
    mark(QStringLiteral("340 sailors"), {one});
    m_area->untag(); // nothing is meant: the caret is elsewhere
    QCOMPARE((*m_project)->annotations(m_a).size(), 1);
    m_area->nextAnnotation(1);
    m_area->untag();
    QVERIFY((*m_project)->annotations(m_a).isEmpty());
    QCOMPARE(view().selectedAnnotation(), Id(0));
}

void tst_Reader::digitsGiveTags()
{
    const Id one = tag(QStringLiteral("One"));
    const Id two = tag(QStringLiteral("Two"));
    view().select(spanOf(m_first, QStringLiteral("340 sailors")));
    m_area->recentTag(1); // none was used yet
    QVERIFY((*m_project)->annotations(m_a).isEmpty());
    m_area->giveTag(one);
    view().select(spanOf(m_first, QStringLiteral("on Friday")));
    m_area->giveTag(two);
    view().select(spanOf(m_first, QStringLiteral("until Monday")));
    m_area->recentTag(2);
    const QList<Annotation> annotations = (*m_project)->annotations(m_a);
    QCOMPARE(annotations.size(), 3);
    QCOMPARE(annotations[2].tags, QList<Id>{one});
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

void tst_Reader::narrowPaneHasMarkers()
{
    const Id one = tag(QStringLiteral("One"));
    const Id first = mark(QStringLiteral("340 sailors"), {one}, QStringLiteral("a note"));
    QVERIFY(!view().margin().isStrip());
    const int wide = view().viewport()->width();
    m_area->resize(420, 700);
    QTRY_VERIFY(view().margin().isStrip());
    QCOMPARE(view().margin().width(), Margin::stripWidth);
    QVERIFY(view().viewport()->width() < wide);
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QCOMPARE(items.size(), 1);
    QTest::mouseClick(&view().margin(), Qt::LeftButton, {}, items[0].rect.center());
    QCOMPARE(view().selectedAnnotation(), first);
}

void tst_Reader::crowdedNotesFold()
{
    const Id one = tag(QStringLiteral("One"));
    const QStringList words{QStringLiteral("340"),     QStringLiteral("sailors"), QStringLiteral("left"),
                            QStringLiteral("ships"),   QStringLiteral("Friday"),  QStringLiteral("which"),
                            QStringLiteral("ferries"), QStringLiteral("called"),  QStringLiteral("unlawful")};
    for (const QString &word : words)
        mark(word, {one}, QStringLiteral("A note about “%1”.").arg(word));
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QSet<int> places;
    int folded = 0;
    for (const Margin::Item &item : items) {
        folded += item.folded ? 1 : 0;
        for (const int place : item.places)
            places.insert(place);
        for (const Margin::Item &other : items)
            QVERIFY(&other == &item || !other.rect.intersects(item.rect));
    }
    QCOMPARE(places.size(), words.size()); // none is lost
    QVERIFY(folded >= 1);
    // They move with their lines.
    const int before = items.first().rect.top();
    view().verticalScrollBar()->setValue(20);
    QCOMPARE(view().margin().itemsOnView().first().rect.top(), before - 20);
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

void tst_Reader::entityUnderThePointer()
{
    const Span span = spanOf(m_first, QStringLiteral("Tarn Lines"));
    QVERIFY(
        (*m_project)
            ->setMentions(
                {{m_a,
                  {{span, QStringLiteral("organisation"), QStringLiteral("Tarn Lines"), MentionOrigin::Rule, 1, {}}}}})
            .ok());
    const QColor underline = themeOf(&view()).entity(QStringLiteral("organisation"));
    QVERIFY(painted(QStringLiteral("Tarn Lines"), underline));
    QTest::mouseMove(view().viewport(), pointOf(span.start + 1));
    QTRY_COMPARE(m_navigator->litEntity(), QStringLiteral("Tarn Lines"));
    QTest::mouseMove(view().viewport(), pointOf(span.end + 8));
    QTRY_COMPARE(m_navigator->litEntity(), QString());
}

void tst_Reader::hiddenKindsAreNotPainted()
{
    const Span span = spanOf(m_first, QStringLiteral("Tarn Lines"));
    QVERIFY(
        (*m_project)
            ->setMentions(
                {{m_a,
                  {{span, QStringLiteral("organisation"), QStringLiteral("Tarn Lines"), MentionOrigin::Rule, 1, {}}}}})
            .ok());
    const QColor underline = themeOf(&view()).entity(QStringLiteral("organisation"));
    ReaderStyle style = m_area->readerStyle();
    style.hiddenKinds = {QStringLiteral("organisation")};
    m_area->setStyle(style);
    QVERIFY(!painted(QStringLiteral("Tarn Lines"), underline));
    style.hiddenKinds.clear();
    style.entities = false;
    m_area->setStyle(style);
    QVERIFY(!painted(QStringLiteral("Tarn Lines"), underline));
    style.entities = true;
    m_area->setStyle(style);
    QVERIFY(painted(QStringLiteral("Tarn Lines"), underline));
}

void tst_Reader::claimInTheGutter()
{
    Claim claim;
    claim.statement = QStringLiteral("Sailors walked out");
    claim.status = ClaimStatus::Confirmed;
    Passage passage;
    passage.article = m_a;
    passage.span = spanOf(m_first, QStringLiteral("Some 340 sailors left their ships on Friday."));
    passage.text = passage.span.of(m_first.text);
    claim.passages = {passage};
    const Result<Id> added = addClaim(**m_project, claim);
    QVERIFY(added.ok());
    const ViewLine line = lineAt(*view().document(), view().measures(), view().scrollOffset(), passage.span.start);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(10, int(line.baseline - 3)));
    QCOMPARE(m_navigator->currentClaim(), *added);
}

void tst_Reader::passagesBesideEachOther()
{
    const Span here = spanOf(m_first, QStringLiteral("Paragraph 25 tells"));
    m_area->showPassages({{m_a, here}, {m_b, {0, 9}}, {m_a, {0, 4}}});
    QCOMPARE(m_area->paneCount(), 2);
    QCOMPARE(m_area->panes()[0]->articleId(), m_a);
    QCOMPARE(m_area->panes()[1]->articleId(), m_b);
    QCOMPARE(m_area->activePane(), m_area->panes()[0]);
    QTRY_VERIFY(view().rectOf(here).isValid());
    QCOMPARE(view().scene().flash, here);
    QTRY_VERIFY_WITH_TIMEOUT(view().scene().flash.isEmpty(), 5000);
}

void tst_Reader::selectionToClaim()
{
    view().select(spanOf(m_first, QStringLiteral("The union said it would last until Monday.")));
    m_area->addSelectionToClaim(0);
    const Id id = m_navigator->currentClaim();
    QVERIFY(id > 0);
    QCOMPARE((*m_project)->claim(id).statement, QStringLiteral("The union said it would last until Monday."));
    view().select(spanOf(m_first, QStringLiteral("Some 340 sailors")));
    m_area->addSelectionToClaim(id);
    QCOMPARE((*m_project)->claim(id).passages.size(), 2);
    QCOMPARE(view().marks().passages.size(), 2);
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
