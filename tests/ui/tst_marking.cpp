#include "tests/ui/readerfixture.h"
#include "ui/notes/noteeditor.h"
#include "ui/reader/margin.h"
#include "ui/reader/marking.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/tagpicker.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>

using namespace crossread;

// Marking as fast as a pencil: whatever the hand does, by mouse or by keys, and what an ear hears of it.
class tst_Marking : public QObject, ReaderFixture
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

    void wordSteps_data();
    void wordSteps();
    void clicksGrow();
    void sentencesExtendAndShrink();
    void walkingOnLeavesTheMark();
    void paragraphs();
    void selectionEndsByWord();
    void annotationEndsByWord();
    void dragAnEnd();
    void dragIsLeftByEscape();
    void ownWords();
    void tagAgain();
    void newTagOnAnAnnotationIsOneStep();
    void nestedTagInThePicker();
    void splitAndJoin();
    void removeByKey();
    void noteOnTheArticle();
    void oneAloneIsNotFolded();
    void fiftyMarksOnAParagraph_data();
    void fiftyMarksOnAParagraph();
    void accessibleText();
    void accessibleMarks();
    void paintedBeforeTheRestHears();

private:
    Project &project() { return **m_project; }
    int besideAlone(Id annotation);
    QString marked(Id annotation) { return project().annotation(annotation).exact; }
    const QString m_words = QStringLiteral("Tarn Lines, which runs the ferries");
};

void tst_Marking::wordSteps_data()
{
    QTest::addColumn<QString>("before"); // the span in brackets
    QTest::addColumn<bool>("last");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *title, const char *before, bool last, int step, const char *after) {
        QTest::newRow(title) << QString::fromUtf8(before) << last << step << QString::fromUtf8(after);
    };
    row("end on", "[One] two.", true, 1, "[One two].");
    row("end back", "[One two]. Three", true, -1, "[One] two. Three");
    row("end over stops", "[One two]. Three", true, 1, "[One two. Three]");
    row("from inside a word", "[One tw]o", true, 1, "[One two]");
    row("back from inside a word", "[One tw]o", true, -1, "[One] two");
    row("not to nothing", "[One] two", true, -1, "[One] two");
    row("not past the end", "One [two].", true, 1, "One [two].");
    row("start back", "One [two]", false, -1, "[One two]");
    row("start on", "[One two] three", false, 1, "One [two] three");
    row("start not past the end", "One [two]", false, 1, "One [two]");
    row("start not before the text", "[One] two", false, -1, "[One] two");
    row("signs of other scripts", "[Ça] été là", true, 1, "[Ça été] là");
}

void tst_Marking::wordSteps()
{
    QFETCH(QString, before);
    QFETCH(bool, last);
    QFETCH(int, step);
    QFETCH(QString, after);
    const Span span{before.indexOf(u'['), before.indexOf(u']') - 1};
    QString text = before.remove(u'[').remove(u']');
    const Span moved = movedByWord(text, span, last ? SpanEnd::Last : SpanEnd::Start, step);
    QCOMPARE(text.insert(moved.end, u']').insert(moved.start, u'['), after);
}

void tst_Marking::clicksGrow()
{
    const QString sentence = QStringLiteral("Tarn Lines, which runs the ferries, called the walkout unlawful.");
    const QPoint at = pointOf(spanOf(m_first, QStringLiteral("ferries, called")).start + 2);
    QWidget *viewport = view().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
    QVERIFY(view().selection().isEmpty());
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, at);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("ferries"));
    QTest::mousePress(viewport, Qt::LeftButton, {}, at);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at);
    QCOMPARE(view().selection().of(m_first.text), sentence);
    // A fourth comes as the double click of the third.
    QMouseEvent fourth(QEvent::MouseButtonDblClick, at, viewport->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &fourth);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at);
    QCOMPARE(view().selection(), m_first.blocks[1].span);
    // Elsewhere it begins anew.
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(spanOf(m_first, QStringLiteral("Friday")).start));
    QVERIFY(view().selection().isEmpty());
}

void tst_Marking::walkingOnLeavesTheMark()
{
    const Id id = mark(QStringLiteral("Some 340 sailors"), {tag(QStringLiteral("Blame"))});
    view().setCaret(spanOf(m_first, QStringLiteral("Some 340 sailors")).start);
    m_area->moveSentence(0);
    view().selectAnnotation(id, false);
    m_area->moveSentence(0); // the sentence that it stands in
    QCOMPARE(view().selectedAnnotation(), id);
    m_area->moveSentence(1);
    QCOMPARE(view().selectedAnnotation(), Id(0));
}

void tst_Marking::sentencesExtendAndShrink()
{
    view().setCaret(spanOf(m_first, QStringLiteral("340 sailors")).start);
    m_area->moveSentence(0);
    m_area->markSentence(false);
    const QString first = QStringLiteral("Some 340 sailors left their ships on Friday.");
    QCOMPARE(view().selection().of(m_first.text), first);
    m_area->markSentence(true);
    m_area->markSentence(true);
    QVERIFY(view().selection().of(m_first.text).endsWith(QStringLiteral("until Monday.")));
    m_area->shrinkBySentence();
    QVERIFY(view().selection().of(m_first.text).endsWith(QStringLiteral("walkout unlawful.")));
    m_area->shrinkBySentence();
    QCOMPARE(view().selection().of(m_first.text), first);
    m_area->markSentence(true);
    QVERIFY(view().selection().of(m_first.text).endsWith(QStringLiteral("walkout unlawful.")));
    m_area->shrinkBySentence();
    m_area->shrinkBySentence();
    QVERIFY(view().selection().isEmpty());
    QVERIFY(!view().sentence().isEmpty()); // the cursor is still there
    m_area->shrinkBySentence();
    QVERIFY(view().selection().isEmpty());
}

void tst_Marking::paragraphs()
{
    view().setCaret(spanOf(m_first, QStringLiteral("Tarn Lines")).start);
    m_area->markParagraph();
    QCOMPARE(view().selection(), m_first.blocks[1].span);
    m_area->markParagraph();
    QCOMPARE(view().selection(), (Span{m_first.blocks[1].span.start, m_first.blocks[2].span.end}));
}

void tst_Marking::selectionEndsByWord()
{
    view().setCaret(spanOf(m_first, QStringLiteral("sailors left")).start);
    m_area->moveEnd(SpanEnd::Last, 1);
    m_area->moveEnd(SpanEnd::Last, 1);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("sailors left"));
    m_area->moveEnd(SpanEnd::Start, -1);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("340 sailors left"));
    m_area->moveEnd(SpanEnd::Last, -1);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("340 sailors"));
    m_area->moveEnd(SpanEnd::Start, 1);
    QCOMPARE(view().selection().of(m_first.text), QStringLiteral("sailors"));
}

void tst_Marking::annotationEndsByWord()
{
    const Id id = mark(m_words, {tag(QStringLiteral("Owner"))});
    view().selectAnnotation(id, true);
    const QString before = project().undoText();
    m_area->moveEnd(SpanEnd::Last, 1);
    m_area->moveEnd(SpanEnd::Last, 1);
    m_area->moveEnd(SpanEnd::Start, 1);
    QCOMPARE(marked(id), QStringLiteral("Lines, which runs the ferries, called the"));
    QCOMPARE(view().selectedAnnotation(), id);
    // A walk by keys is one step, until something else comes between.
    (void)tag(QStringLiteral("Other"));
    m_area->moveEnd(SpanEnd::Last, -1);
    QCOMPARE(marked(id), QStringLiteral("Lines, which runs the ferries, called"));
    QVERIFY(project().undo().ok());
    QCOMPARE(marked(id), QStringLiteral("Lines, which runs the ferries, called the"));
    QVERIFY(project().undo().ok());
    QVERIFY(project().undo().ok());
    QCOMPARE(marked(id), m_words);
    QCOMPARE(project().undoText(), before);
}

void tst_Marking::dragAnEnd()
{
    const Id id = mark(m_words, {tag(QStringLiteral("Owner"))});
    QVERIFY(view().handleOf(SpanEnd::Last).isEmpty());
    view().selectAnnotation(id, true);
    QWidget *viewport = view().viewport();
    const auto drag = [&](SpanEnd end, const QString &to) {
        const QPoint from = view().handleOf(end).center();
        const QPoint there = pointOf(spanOf(m_first, to).start + 2);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + there) / 2);
        QTest::mouseMove(viewport, there);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, there);
    };
    drag(SpanEnd::Last, QStringLiteral("which runs"));
    QVERIFY(marked(id) == QLatin1String("Tarn Lines,") || marked(id) == QLatin1String("Tarn Lines, which"));
    drag(SpanEnd::Start, QStringLiteral("left their"));
    QVERIFY2(marked(id).startsWith(QStringLiteral("left their")) || marked(id).startsWith(QStringLiteral("their")),
             qPrintable(marked(id)));
    QCOMPARE(view().selectedAnnotation(), id);
    QVERIFY(view().selection().isEmpty());
    QVERIFY(project().undo().ok());
    QVERIFY(project().undo().ok());
    QCOMPARE(marked(id), m_words);
}

void tst_Marking::dragIsLeftByEscape()
{
    const Id id = mark(m_words, {tag(QStringLiteral("Owner"))});
    view().selectAnnotation(id, true);
    const QPoint from = view().handleOf(SpanEnd::Last).center();
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view().viewport(), pointOf(spanOf(m_first, QStringLiteral("which runs")).start));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, from);
    QCOMPARE(marked(id), m_words);
}

void tst_Marking::ownWords()
{
    view().select(spanOf(m_first, QStringLiteral("The union said it would last until Monday.")));
    m_area->tagWithOwnWords();
    QCOMPARE(project().annotations(m_a).size(), 1);
    QCOMPARE(project().tags().size(), 1);
    QCOMPARE(project().tags()[0].name, QStringLiteral("The union said it would last until Monday"));
    QVERIFY(project().undo().ok()); // both at once
    QVERIFY(project().tags().isEmpty() && project().annotations().isEmpty());
    // A tag of that name is used, wherever it is.
    const Id parent = tag(QStringLiteral("Company"));
    Tag child = ProjectFixture::tag(QStringLiteral("tarn lines"), parent);
    const Id known = *addTag(project(), child);
    view().select(spanOf(m_first, QStringLiteral("Tarn Lines")));
    m_area->tagWithOwnWords();
    QCOMPARE(project().annotations(m_a).first().tags, QList<Id>{known});
    // A long passage makes no endless name.
    view().select(m_first.blocks[1].span);
    m_area->tagWithOwnWords();
    const QString name = project().tag(project().annotations(m_a).first().tags.first()).name;
    QVERIFY2(name.size() <= 80 && name.startsWith(QStringLiteral("Some 340 sailors")), qPrintable(name));
    QVERIFY(m_first.text.contains(name + u' ') || m_first.text.contains(name + u','));
}

void tst_Marking::tagAgain()
{
    QSignalSpy told(m_navigator.get(), &Navigator::told);
    view().select(spanOf(m_first, QStringLiteral("Tarn Lines")));
    m_area->tagAgain();
    QVERIFY(project().annotations().isEmpty());
    QCOMPARE(told.size(), 1);
    const Id one = tag(QStringLiteral("One"));
    const Id two = tag(QStringLiteral("Two"));
    m_area->giveTag(one);
    view().select(spanOf(m_first, QStringLiteral("340 sailors")));
    m_area->giveTag(two);
    view().select(spanOf(m_first, QStringLiteral("walkout")));
    m_area->tagAgain();
    QCOMPARE(project().annotation(view().selectedAnnotation()).exact, QStringLiteral("walkout"));
    QCOMPARE(project().annotation(view().selectedAnnotation()).tags, QList<Id>{two});
}

void tst_Marking::newTagOnAnAnnotationIsOneStep()
{
    const Id one = tag(QStringLiteral("One"));
    const Id id = mark(m_words, {one});
    const QString before = project().undoText();
    Tag fresh;
    fresh.name = QStringLiteral("Two");
    const Result<Id> given = giveNewTag(project(), {m_a, {}, id}, fresh, QStringLiteral("me"));
    QVERIFY(given.ok());
    QCOMPARE(*given, id);
    QCOMPARE(project().annotation(id).tags.size(), 2);
    QVERIFY(project().undo().ok());
    QCOMPARE(project().tags().size(), 1);
    QCOMPARE(project().annotation(id).tags, QList<Id>{one});
    QCOMPARE(project().undoText(), before);
}

void tst_Marking::nestedTagInThePicker()
{
    view().select(spanOf(m_first, QStringLiteral("Tarn Lines")));
    m_area->tagSelection();
    auto *edit = popup<TagPicker>()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("Actors/Company/Owner"));
    QTest::keyClick(edit, Qt::Key_Return);
    QStringList path;
    for (Id id = project().annotations(m_a).first().tags.first(); id; id = project().tag(id).parent)
        path.prepend(project().tag(id).name);
    QCOMPARE(path, (QStringList{QStringLiteral("Actors"), QStringLiteral("Company"), QStringLiteral("Owner")}));
    QVERIFY(project().undo().ok());
    QVERIFY(project().tags().isEmpty());
}

void tst_Marking::splitAndJoin()
{
    const Id id = mark(m_words, {tag(QStringLiteral("Owner"))}, QStringLiteral("who?"));
    view().setCaret(spanOf(m_first, QStringLiteral("runs the")).start);
    m_area->splitAnnotation();
    QCOMPARE(project().annotations(m_a).size(), 2);
    QCOMPARE(marked(id), QStringLiteral("Tarn Lines, which"));
    QCOMPARE(marked(view().selectedAnnotation()), QStringLiteral("runs the ferries"));
    view().selectAnnotation(id, true);
    m_area->joinAnnotations();
    QCOMPARE(project().annotations(m_a).size(), 1);
    QCOMPARE(marked(id), m_words);
    QSignalSpy told(m_navigator.get(), &Navigator::told);
    m_area->joinAnnotations();
    QCOMPARE(told.size(), 1);
}

void tst_Marking::removeByKey()
{
    const Id id = mark(m_words, {tag(QStringLiteral("Owner"))}, QStringLiteral("with a note"));
    view().selectAnnotation(id, true);
    m_area->removeAnnotation();
    QVERIFY(project().annotations().isEmpty());
    m_area->removeAnnotation();
    QVERIFY(project().undo().ok());
    QCOMPARE(project().annotations().first().id, id);
}

void tst_Marking::noteOnTheArticle()
{
    auto *badge = pane().header().findChild<QToolButton *>(QStringLiteral("articleNote"));
    QVERIFY(!badge->isVisible());
    m_area->noteArticle();
    auto *editor = popup<NoteEditor>();
    auto *edit = editor->findChild<QPlainTextEdit *>();
    const auto *rendered = editor->findChild<QTextBrowser *>();
    QVERIFY(!rendered->isVisible());
    QTest::keyClicks(edit, QStringLiteral("Read *twice*, see <b>here</b>"));
    QVERIFY(rendered->isVisible());
    QCOMPARE(rendered->toPlainText(), QStringLiteral("Read twice, see <b>here</b>"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(project().noteOn(m_a, 0).text, QStringLiteral("Read *twice*, see <b>here</b>"));
    QCOMPARE(project().noteOn(m_a, 0).author, QStringLiteral("me"));
    QVERIFY(badge->isVisible());
    QVERIFY(badge->accessibleDescription().contains(QStringLiteral("Read twice")));
    QVERIFY(project().undo().ok());
    QVERIFY(!badge->isVisible());
}

void tst_Marking::fiftyMarksOnAParagraph_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("notes");
    for (const bool dark : {false, true}) {
        for (const bool notes : {false, true})
            QTest::addRow("%s, %s", dark ? "dark" : "light", notes ? "notes" : "tags alone") << dark << notes;
    }
}

// How many items of the margin stand for that mark and no other.
int tst_Marking::besideAlone(Id annotation)
{
    const QList<Margin::Item> items = view().margin().itemsOnView();
    return int(std::count_if(items.begin(), items.end(), [&](const Margin::Item &item) {
        return !item.folded && view().marks().annotations[item.places.first()].id == annotation;
    }));
}

// Its name takes no more room than a group of one.
void tst_Marking::oneAloneIsNotFolded()
{
    const Id one = tag(QStringLiteral("One"));
    const Id two = tag(QStringLiteral("Two"));
    QVERIFY(mark(QStringLiteral("Some 340"), {one}));
    const Id beside = mark(QStringLiteral("sailors"), {two});
    QCOMPARE(besideAlone(beside), 1);
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QCOMPARE(items.size(), 2);
    QVERIFY(!items[0].rect.intersects(items[1].rect));
}

// None is lost: each is in the margin or in a group of it, each can be reached by Tab and, where it lies, by O; the
// letters keep their contrast on whatever lies beneath; and no item hides another.
void tst_Marking::fiftyMarksOnAParagraph()
{
    QFETCH(bool, dark);
    QFETCH(bool, notes);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QList<Id> tags;
    for (const QString &color : tagColors())
        tags.append(tag(color, color));
    const Span paragraph = m_first.blocks[1].span;
    QSet<Id> all;
    for (int i = 0; i < 50; ++i) {
        const qsizetype start = paragraph.start + i;
        Annotation annotation = ProjectFixture::annotation(m_a, start, paragraph.end - i, {tags[i % 7]});
        if (notes && i % 2)
            annotation.note = QStringLiteral("Note *number* %1 on this.").arg(i);
        all.insert(*addAnnotation(project(), annotation));
    }
    const QList<Margin::Item> items = view().margin().itemsOnView();
    QSet<Id> shown;
    for (const Margin::Item &item : items) {
        for (const int place : item.places)
            shown.insert(view().marks().annotations[place].id);
        for (const Margin::Item &other : items)
            QVERIFY(&other == &item || !other.rect.intersects(item.rect));
        QVERIFY(item.rect.left() >= 0 && item.rect.right() < view().margin().width());
    }
    QCOMPARE(shown, all);
    QVERIFY(std::any_of(items.begin(), items.end(), [](const Margin::Item &item) { return item.folded; }));
    QVERIFY(std::none_of(items.begin(), items.end(), [](const Margin::Item &item) { return item.isInFront; }));

    const qsizetype middle = (paragraph.start + paragraph.end) / 2;
    view().setCaret(middle);
    QSet<Id> cycled;
    for (int i = 0; i < 50; ++i) {
        m_area->cycleAnnotations();
        cycled.insert(view().selectedAnnotation());
        QCOMPARE(besideAlone(view().selectedAnnotation()), 1); // also where the others are folded
    }
    QCOMPARE(cycled, all);
    view().selectAnnotation(0, false);
    view().setCaret(0);
    QSet<Id> walked;
    for (int i = 0; i < 50; ++i) {
        m_area->nextAnnotation(1);
        walked.insert(view().selectedAnnotation());
    }
    QCOMPARE(walked, all);

    // Every colour of the palette is to be seen where all overlap, and nothing that letters could not be read on.
    view().selectAnnotation(0, false);
    const Theme &theme = themeOf(&view());
    const QString around = Span{middle - 8, middle + 8}.of(m_first.text);
    for (const QString &color : tagColors()) {
        QVERIFY2(painted(around, theme.tag(color).band), qPrintable(color));
        QVERIFY(contrast(theme.text, theme.tag(color).band) >= 4.5);
    }
}

void tst_Marking::accessibleText()
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(accessible && accessible->textInterface());
    QAccessibleTextInterface &text = *accessible->textInterface();
    QCOMPARE(accessible->text(QAccessible::Name), m_first.title);
    QVERIFY(accessible->state().readOnly && accessible->state().multiLine);
    QCOMPARE(text.characterCount(), int(m_first.text.size()));
    const Span span = spanOf(m_first, m_words);
    QCOMPARE(text.text(int(span.start), int(span.end)), m_words);
    text.setCursorPosition(int(span.start));
    QCOMPARE(view().caret(), span.start);
    QCOMPARE(text.cursorPosition(), int(span.start));
    text.setSelection(0, int(span.start), int(span.end));
    QCOMPARE(view().selection(), span);
    int start = 0;
    int end = 0;
    text.selection(0, &start, &end);
    QCOMPARE((Span{start, end}), span);
    QCOMPARE(text.selectionCount(), 1);
    text.removeSelection(0);
    QCOMPARE(text.selectionCount(), 0);
    const QRect rect = text.characterRect(int(span.start));
    QVERIFY(rect.isValid());
    QCOMPARE(text.offsetAtPoint(rect.center()), int(span.start));
    const QString word = text.textAtOffset(int(span.start), QAccessible::WordBoundary, &start, &end);
    QCOMPARE(word.trimmed(), QStringLiteral("Tarn"));
}

void tst_Marking::accessibleMarks()
{
    const Id owner = tag(QStringLiteral("Owner: who"));
    const Id word = tag(QStringLiteral("Word"));
    (void)mark(m_words, {owner}, QStringLiteral("*Check* this"));
    (void)mark(QStringLiteral("which runs"), {word});
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view());
    QAccessibleTextInterface &text = *accessible->textInterface();
    const Span span = spanOf(m_first, m_words);
    const Span inner = spanOf(m_first, QStringLiteral("which runs"));
    int start = 0;
    int end = 0;
    QString told = text.attributes(int(span.start) + 1, &start, &end);
    QCOMPARE((Span{start, end}), (Span{span.start, inner.start}));
    QVERIFY2(told.contains(QStringLiteral("mark:Owner who;")), qPrintable(told));
    QVERIFY(told.contains(QStringLiteral("note:Check this;")));
    QVERIFY(told.contains(QStringLiteral("background-color:rgb(")));
    told = text.attributes(int(inner.start), &start, &end);
    QCOMPARE((Span{start, end}), inner);
    QVERIFY(told.contains(QStringLiteral("mark:Word / Owner who;")));
    told = text.attributes(int(span.end), &start, &end);
    QCOMPARE(told, QString());
    QCOMPARE(qsizetype(start), span.end);

    // The caret's marks are the view's description.
    view().setCaret(0);
    QCOMPARE(accessible->text(QAccessible::Description), QString());
    view().setCaret(inner.start + 1);
    QCOMPARE(accessible->text(QAccessible::Description), QStringLiteral("Marked: Word; Owner: who, note: Check this"));
    ReaderStyle bare = m_area->readerStyle();
    bare.annotations = false;
    m_area->setStyle(bare);
    QCOMPARE(accessible->text(QAccessible::Description), QString());
}

// Whoever hears of the change after the reader finds the mark on the screen.
void tst_Marking::paintedBeforeTheRestHears()
{
    const Id one = tag(QStringLiteral("One"));
    struct Paints : QObject
    {
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } paints;
    view().viewport()->installEventFilter(&paints);
    int before = -1;
    QObject later;
    connect(&project(), &Project::changed, &later, [&] { before = paints.count; });
    (void)mark(m_words, {one});
    QVERIFY(before >= 1);
}

QTEST_MAIN(tst_Marking)
#include "tst_marking.moc"
