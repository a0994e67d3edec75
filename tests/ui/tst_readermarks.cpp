#include "tests/ui/readerfixture.h"
#include "ui/notes/noteeditor.h"
#include "ui/reader/margin.h"
#include "ui/reader/selectionbar.h"
#include "ui/reader/tagpicker.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace crossread;

// Marks on an article: made, painted, walked, taken away.
class tst_ReaderMarks : public QObject, ReaderFixture
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

    void tagByMouse();
    void tagAndNote();
    void escapeLeavesNoNote();
    void overlapShowsBoth();
    void undoTakesTheBandAway();
    void sentencesByKeyboard();
    void annotationsInTurn();
    void untagByKey();
    void digitsGiveTags();
    void narrowPaneHasMarkers();
    void selectionBarFitsItsPane();
    void crowdedNotesFold();
    void entityUnderThePointer();
    void hiddenKindsAreNotPainted();
    void claimInTheGutter();
    void passagesBesideEachOther();
    void passagesBesideEachOtherAreInView();
    void selectionToClaim();
};

void tst_ReaderMarks::tagByMouse()
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

void tst_ReaderMarks::tagAndNote()
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

void tst_ReaderMarks::escapeLeavesNoNote()
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

void tst_ReaderMarks::overlapShowsBoth()
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

void tst_ReaderMarks::undoTakesTheBandAway()
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

void tst_ReaderMarks::sentencesByKeyboard()
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

void tst_ReaderMarks::annotationsInTurn()
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

void tst_ReaderMarks::untagByKey()
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

void tst_ReaderMarks::digitsGiveTags()
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

void tst_ReaderMarks::narrowPaneHasMarkers()
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

void tst_ReaderMarks::selectionBarFitsItsPane()
{
    const QString words = QStringLiteral("Tarn Lines");
    for (const QString &name : {QStringLiteral("Somewhat longer"), QStringLiteral("Longer than that"),
                                QStringLiteral("The longest of them all")}) {
        view().select(spanOf(m_first, words));
        m_area->giveTag(tag(name));
    }
    const auto *bar = pane().findChild<SelectionBar *>();
    int widest = 0;
    for (const int width : {900, 380, 900}) {
        m_area->resize(width, 700);
        QTRY_VERIFY(view().width() > width / 2 && view().width() <= width);
        view().select({});
        view().select(spanOf(m_first, words));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(view().rect().contains(bar->geometry()));
        QVERIFY(bar->findChildren<QWidget *>(QStringLiteral("barClaim")).last()->isVisible());
        if (width == 900 && widest)
            QCOMPARE(bar->width(), widest); // those that gave way are back
        else
            widest = std::max(widest, bar->width());
    }
}

void tst_ReaderMarks::crowdedNotesFold()
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

void tst_ReaderMarks::entityUnderThePointer()
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

void tst_ReaderMarks::hiddenKindsAreNotPainted()
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

void tst_ReaderMarks::claimInTheGutter()
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

void tst_ReaderMarks::passagesBesideEachOther()
{
    const Span here = spanOf(m_first, QStringLiteral("Paragraph 25 tells"));
    const Id gone = m_b + 100; // an article that is no more
    m_area->showPassages({{gone, {0, 4}}, {m_a, here}, {m_b, {0, 9}}, {m_a, {0, 4}}});
    QCOMPARE(m_area->paneCount(), 2);
    QCOMPARE(m_area->panes()[0]->articleId(), m_a);
    QCOMPARE(m_area->panes()[1]->articleId(), m_b);
    QCOMPARE(m_area->activePane(), m_area->panes()[0]);
    QTRY_VERIFY(view().rectOf(here).isValid());
    QCOMPARE(view().scene().flash, here);
    QTRY_VERIFY_WITH_TIMEOUT(view().scene().flash.isEmpty(), 5000);
}

// The second pane is narrowed by the third; what it is to show must not leave it for that.
void tst_ReaderMarks::passagesBesideEachOtherAreInView()
{
    QList<PassageRef> passages;
    QList<Article> more;
    for (int i = 0; i < 4; ++i) {
        more.append(ArticleBuilder(QStringLiteral("Copy %1").arg(i), QStringLiteral("Paper %1").arg(i))
                        .paragraph(QStringLiteral("Report %1. ").arg(i) +
                                   QStringLiteral("Word after word fills the lines of the column. ").repeated(20))
                        .paragraph(QStringLiteral("Here it is said."))
                        .paragraph(QStringLiteral("And on it goes for very long. ").repeated(80))
                        .build());
    }
    const auto added = addArticles(**m_project, more);
    QVERIFY(added.ok());
    for (qsizetype i = 0; i < more.size(); ++i)
        passages.append({added->at(i).id, spanOf(more[i], QStringLiteral("Here it is said."))});
    m_area->resize(1290, 480);
    QSignalSpy told(m_navigator.get(), &Navigator::told);
    m_area->showPassages(passages);
    const auto panes = m_area->panes();
    for (ReaderPane *pane : panes) {
        const auto same = [pane](const PassageRef &one) { return one.article == pane->articleId(); };
        const auto shown = std::find_if(passages.begin(), passages.end(), same);
        QVERIFY(shown != passages.end());
        QTRY_VERIFY(pane->view().rectOf(shown->span).isValid());
        const QRect viewport = pane->view().viewport()->geometry().adjusted(0, 0, 0, 1); // lines end between pixels
        const QRect line = pane->view().rectOf(shown->span);
        QVERIFY2(viewport.contains(line), qPrintable(QStringLiteral("%1 to %2 of %3 to %4")
                                                         .arg(line.top())
                                                         .arg(line.bottom())
                                                         .arg(viewport.top())
                                                         .arg(viewport.bottom())));
    }
    QCOMPARE(told.size(), panes.size() < passages.size() ? 1 : 0);
    // In a window too narrow for them they share what there is.
    m_area->resize(340, 480);
    const auto overlap = [&] {
        for (qsizetype i = 0; i + 1 < panes.size(); ++i) {
            if (panes[i]->geometry().right() >= panes[i + 1]->geometry().left())
                return true;
        }
        return panes.last()->geometry().right() > m_area->width();
    };
    QTRY_VERIFY(!overlap());
}

void tst_ReaderMarks::selectionToClaim()
{
    view().select(spanOf(m_first, QStringLiteral("The union said it would last until Monday.")));
    QSignalSpy triggered(m_navigator.get(), &Navigator::trigger);
    m_area->addSelectionToClaim(0);
    QCOMPARE(triggered.size(), 1); // who else says so is shown
    QCOMPARE(triggered.first().first().toString(), QStringLiteral("showClaim"));
    const Id id = m_navigator->currentClaim();
    QVERIFY(id > 0);
    QCOMPARE((*m_project)->claim(id).statement, QStringLiteral("The union said it would last until Monday"));
    view().select(spanOf(m_first, QStringLiteral("Some 340 sailors")));
    m_area->addSelectionToClaim(id);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE((*m_project)->claim(id).passages.size(), 2);
    QCOMPARE(view().marks().passages.size(), 2);
}

QTEST_MAIN(tst_ReaderMarks)
#include "tst_readermarks.moc"
