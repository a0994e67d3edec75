// PDFs that others have changed: all that was exported comes back, and what they have done is seen.
#include "app/annotations/annotationuri.h"
#include "app/export/export.h"
#include "app/import/importer.h"
#include "app/pdf/pdfannotations.h"
#include "app/pdf/pdfchanges.h"
#include "app/pdf/pdftext.h"
#include "app/values/colors.h"
#include "pdfstory.h"
#include "popplereditor.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

using namespace crossread;

namespace {

// What a project would export, and would compare the file with later.
struct Exported
{
    ExportData data;
    QByteArray pdf;

    QList<MarkedArticle> articles() const
    {
        QList<MarkedArticle> list;
        for (const ExportedArticle &one : data.articles)
            list += MarkedArticle{one.article, one.annotations};
        return list;
    }
    QList<PdfChange> changes(const QByteArray &bytes) const
    {
        const auto compared = pdfChanges(bytes, QStringLiteral("back.pdf"), articles(), data.tags);
        return compared ? compared->changes : QList<PdfChange>();
    }
};

Annotation marked(const Article &article, Id id, Span span, const QList<Id> &tags, const QString &note)
{
    Annotation annotation;
    annotation.id = id;
    annotation.article = article.id;
    annotation.span = span;
    annotation.exact = span.of(article.text);
    annotation.prefix = article.text.mid(std::max<qsizetype>(0, span.start - 32), std::min<qsizetype>(32, span.start));
    annotation.suffix = article.text.mid(span.end, 32);
    annotation.tags = tags;
    annotation.note = note;
    annotation.author = QStringLiteral("Ada");
    annotation.created = QDateTime(QDate(2025, 5, 12), QTime(8, 0, 0, int(id % 1000)), Qt::UTC);
    annotation.modified = annotation.created;
    return annotation;
}

// An article of two columns over some pages, with marks of all lengths; every third has no note, every fifth no tag.
Exported exportedStory(int count, int words = 1500)
{
    Exported result;
    QRandomGenerator random(21);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("story.pdf")));
    const QByteArray original = columnsOf(sentencesOf(random, words)).bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(original) != original.size())
        return result;
    file.close();
    const auto articles = importFile({file.fileName(), QStringLiteral("story.pdf"), {}});
    if (!articles)
        return result;
    ExportedArticle exported;
    exported.article = articles->constFirst();
    exported.article.id = 7;
    const QStringList colors = tagColors();
    for (int i = 0; i < 4; ++i) {
        Tag tag;
        tag.id = i + 1;
        tag.name = QStringLiteral("Tag %1").arg(i + 1);
        tag.color = colors[i];
        result.data.tags += tag;
    }
    const QString &text = exported.article.text;
    for (Id id = 1; id <= count; ++id) {
        Span span{text.indexOf(QLatin1Char(' '), random.bounded(int(text.size()) - 700)) + 1, 0};
        span.end = text.indexOf(QLatin1Char(' '), span.start + 4 + random.bounded(random.bounded(2) ? 60 : 500));
        const QList<Id> tags = id % 5 == 0 ? QList<Id>() : QList<Id>{1 + id % 4};
        exported.annotations += marked(exported.article, id, span, tags,
                                       id % 3 == 0 ? QString() : QStringLiteral("Note %1,\nof two lines: ä").arg(id));
    }
    result.data.articles = {exported};
    result.data.made = QDateTime(QDate(2025, 5, 13), QTime(8, 0), Qt::UTC);
    const auto bytes = exportFormat(QStringLiteral("pdf-original"))->write(result.data, {}, {});
    if (bytes)
        result.pdf = *bytes;
    return result;
}

int counted(const QList<PdfChange> &changes, PdfChange::What what)
{
    return int(
        std::count_if(changes.begin(), changes.end(), [what](const PdfChange &one) { return one.what == what; }));
}

const PdfChange *ofAnnotation(const QList<PdfChange> &changes, Id id)
{
    for (const PdfChange &change : changes) {
        if (change.before.id == id)
            return &change;
    }
    return nullptr;
}

// As programs do that write annotations anew: without names and without anything that is not in the standard.
QByteArray withoutNames(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("named", bytes.constData(), size_t(bytes.size()));
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle list = page.getKey("/Annots");
        for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i) {
            QPDFObjectHandle one = list.getArrayItem(i);
            for (const char *key : {"/NM", "/CRSD_C", "/CreationDate", "/AP", "/Subj"})
                one.removeKey(key);
        }
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

class PdfChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingChanged_data();
    void nothingChanged();
    void pagesOfOurOwn_data();
    void pagesOfOurOwn();
    void everyNoteChanged();
    void everyColorChanged();
    void everyMarkMoved();
    void everySecondRemoved();
    void newMarks_data();
    void newMarks();
    void newNotes();
    void markOnNoWords();
    void replies();
    void mutoolAsEditor();
    void projectHasChangedToo();
    void notesOfBothAreJoined();
    void removedHereMeanwhile();
    void takenTwice();
    void otherProject();
    void textHasChanged();
    void foreignBytes();

private:
    Exported m_story;
};

void PdfChangesTest::initTestCase()
{
    m_story = exportedStory(1000);
    QVERIFY(!m_story.pdf.isEmpty());
}

void PdfChangesTest::nothingChanged_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("as written") << m_story.pdf;
    QTest::newRow("saved by poppler") << PopplerEditor(m_story.pdf).saved();
    QTest::newRow("without names") << withoutNames(m_story.pdf);
}

void PdfChangesTest::nothingChanged()
{
    QFETCH(QByteArray, pdf);
    const QList<PdfChange> changes = m_story.changes(pdf);
    for (const PdfChange &change : changes) {
        if (change.what != PdfChange::Same)
            qInfo("%d %d%d%d %s | %s | %s", change.what, change.note, change.color, change.place,
                  qPrintable(change.name), qPrintable(change.quote), qPrintable(change.before.exact));
    }
    QCOMPARE(counted(changes, PdfChange::Same), 1000);
    QCOMPARE(changes.size(), 1000);
    QSet<Id> ids;
    for (const PdfChange &change : changes)
        ids.insert(change.before.id);
    QCOMPARE(ids.size(), 1000);
}

// The pages that Crossread sets itself, with legend, notes in the margin or at the end, and claims behind.
void PdfChangesTest::pagesOfOurOwn_data()
{
    QTest::addColumn<int>("notes");
    QTest::addColumn<double>("size");
    QTest::newRow("pop-ups") << int(PdfNotes::Popups) << 10.0;
    QTest::newRow("margin") << int(PdfNotes::Margin) << 10.0;
    QTest::newRow("end") << int(PdfNotes::End) << 9.0;
    QTest::newRow("both, large") << int(PdfNotes::Both) << 14.0;
}

void PdfChangesTest::pagesOfOurOwn()
{
    QFETCH(int, notes);
    QFETCH(double, size);
    Exported story = exportedStory(300);
    ExportOptions options;
    options.pdf.notes = PdfNotes(notes);
    options.pdf.size = size;
    const auto bytes = exportFormat(QStringLiteral("pdf"))->write(story.data, options, {});
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    QVERIFY(isOwnPdf(*bytes));
    for (const QByteArray &pdf : {*bytes, PopplerEditor(*bytes).saved(), withoutNames(*bytes)}) {
        const QList<PdfChange> changes = story.changes(pdf);
        for (const PdfChange &change : changes) {
            if (change.what != PdfChange::Same)
                qInfo("%d %d%d%d %s | %s | %s", change.what, change.note, change.color, change.place,
                      qPrintable(change.name), qPrintable(change.quote), qPrintable(change.before.exact));
        }
        QCOMPARE(counted(changes, PdfChange::Same), 300);
        QCOMPARE(changes.size(), 300);
    }
    // And each of them edited.
    PopplerEditor editor(*bytes);
    editor.each([](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->subType() == Poppler::Annotation::AHighlight && annotation->uniqueName().count(u'-') == 1)
            annotation->setContents(QStringLiteral("Changed: ") + annotation->uniqueName());
    });
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Changed), 300);
    for (const PdfChange &change : changes)
        QCOMPARE(change.after.note, QStringLiteral("Changed: crossread-%1").arg(change.before.id));
}

void PdfChangesTest::everyNoteChanged()
{
    PopplerEditor editor(m_story.pdf);
    editor.each([](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->subType() == Poppler::Annotation::AHighlight && annotation->uniqueName().count(u'-') == 1)
            annotation->setContents(QStringLiteral("Changed: ") + annotation->uniqueName());
    });
    const QList<PdfChange> changes = m_story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Changed), 1000);
    QCOMPARE(changes.size(), 1000);
    for (const PdfChange &change : changes) {
        QVERIFY(change.note && !change.color && !change.place && !change.isConflict);
        QCOMPARE(change.after.note, QStringLiteral("Changed: crossread-%1").arg(change.before.id));
        QCOMPARE(change.after.span, change.before.span);
        QCOMPARE(change.after.tags, change.before.tags);
    }
}

void PdfChangesTest::everyColorChanged()
{
    const QColor red = lightColors().tag(QStringLiteral("red")).band;
    PopplerEditor editor(m_story.pdf);
    editor.each([&](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->subType() != Poppler::Annotation::AHighlight)
            return;
        Poppler::Annotation::Style style = annotation->style();
        style.setColor(annotation->uniqueName().contains(u'7') ? red : QColor(0x12, 0x98, 0x76));
        annotation->setStyle(style);
    });
    const QList<PdfChange> changes = m_story.changes(editor.saved());
    QCOMPARE(changes.size(), 1000);
    for (const PdfChange &change : changes) {
        QVERIFY(!change.note && !change.place);
        const bool isRed = QString::number(change.before.id).contains(u'7');
        const bool wasRed = !change.before.tags.isEmpty() && change.before.tags.constFirst() == 2;
        QCOMPARE(change.color, !(isRed && wasRed));
        if (change.color)
            QCOMPARE(change.after.color, isRed ? QStringLiteral("red") : QStringLiteral("#129876"));
    }
}

// Each mark of one part is put onto the last line of its page.
void PdfChangesTest::everyMarkMoved()
{
    const auto text = readPdfText(m_story.pdf, QStringLiteral("story"));
    QVERIFY(text);
    QHash<int, PdfLine> last;
    for (const PdfLine &line : text->lines) {
        if (line.size > 9 && !line.span.of(text->text).contains(u'-')) // of the columns, and no broken word
            last.insert(line.page, line);
    }
    QHash<Id, QString> onto;
    PopplerEditor editor(m_story.pdf);
    QSet<Id> several;
    editor.each([&](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->uniqueName().count(u'-') == 2)
            several.insert(annotation->uniqueName().section(u'-', 1, 1).toLongLong());
    });
    editor.each([&](Poppler::Page &page, std::unique_ptr<Poppler::Annotation> annotation) {
        const Id id = annotation->uniqueName().section(u'-', 1, 1).toLongLong();
        if (annotation->subType() != Poppler::Annotation::AHighlight || several.contains(id))
            return;
        const PdfLine line = last.value(page.index());
        static_cast<Poppler::HighlightAnnotation &>(*annotation).setHighlightQuads(quadsOf(page, {line.box}));
        onto.insert(id, line.span.of(text->text));
    });
    QVERIFY(onto.size() > 900);
    const QList<PdfChange> changes = m_story.changes(editor.saved());
    QCOMPARE(changes.size(), 1000);
    for (const PdfChange &change : changes) {
        QVERIFY(!change.note && !change.color);
        const QString words = onto.value(change.before.id);
        if (words.isEmpty())
            QCOMPARE(change.what, PdfChange::Same);
        else
            QCOMPARE(change.after.span.of(m_story.data.articles[0].article.text), words);
    }
}

void PdfChangesTest::everySecondRemoved()
{
    PopplerEditor editor(m_story.pdf);
    editor.each([](Poppler::Page &page, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->uniqueName().section(u'-', 1, 1).toLongLong() % 2 == 1)
            page.removeAnnotation(annotation.release()); // poppler deletes it
    });
    const QList<PdfChange> changes = m_story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Removed), 500);
    QCOMPARE(counted(changes, PdfChange::Same), 500);
    for (const PdfChange &change : changes)
        QCOMPARE(change.before.id % 2 == 1, change.what == PdfChange::Removed);
}

void PdfChangesTest::newMarks_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("highlight") << int(Poppler::HighlightAnnotation::Highlight);
    QTest::newRow("underline") << int(Poppler::HighlightAnnotation::Underline);
    QTest::newRow("squiggly") << int(Poppler::HighlightAnnotation::Squiggly);
    QTest::newRow("strike-out") << int(Poppler::HighlightAnnotation::StrikeOut);
}

void PdfChangesTest::newMarks()
{
    QFETCH(int, kind);
    const Exported story = exportedStory(5, 300);
    const QString words = someWords(story.pdf);
    int number = 0;
    const QList<QRectF> areas = areasOfWords(story.pdf, words, number);
    QVERIFY2(!areas.isEmpty(), qPrintable(words));
    PopplerEditor editor(story.pdf);
    const auto page = editor.document().page(number);
    Poppler::HighlightAnnotation mark;
    mark.setHighlightType(Poppler::HighlightAnnotation::HighlightType(kind));
    mark.setHighlightQuads(quadsOf(*page, areas));
    mark.setBoundary(QRectF(0.1, 0.1, 0.2, 0.1));
    mark.setContents(QStringLiteral("Who says so?"));
    mark.setAuthor(QStringLiteral("Ben"));
    Poppler::Annotation::Style style;
    style.setColor(QColor(255, 255, 0));
    mark.setStyle(style);
    page->addAnnotation(&mark);
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(changes.size(), 6);
    QCOMPARE(counted(changes, PdfChange::Same), 5);
    QCOMPARE(counted(changes, PdfChange::Added), 1);
    for (const PdfChange &change : changes) {
        if (change.what != PdfChange::Added)
            continue;
        QCOMPARE(change.quote, words);
        QCOMPARE(change.after.article, Id(7));
        QCOMPARE(change.after.note, QStringLiteral("Who says so?"));
        QCOMPARE(change.after.author, QStringLiteral("Ben"));
        QCOMPARE(change.after.color, QStringLiteral("#ffff00"));
        QVERIFY(change.after.modified.isValid());
    }
}

// A sign in the margin belongs to the line beside it.
void PdfChangesTest::newNotes()
{
    const Exported story = exportedStory(3, 300);
    const auto text = readPdfText(story.pdf, QStringLiteral("story"));
    QVERIFY(text);
    const PdfLine line = text->lines[10];
    PopplerEditor editor(story.pdf);
    const auto page = editor.document().page(line.page);
    const QSizeF size = page->pageSizeF();
    for (const auto type : {Poppler::TextAnnotation::Linked, Poppler::TextAnnotation::InPlace}) {
        Poppler::TextAnnotation note(type);
        note.setBoundary(QRectF((line.box.left() - 30) / size.width(), line.box.top() / size.height(),
                                20 / size.width(), line.box.height() / size.height()));
        note.setContents(type == Poppler::TextAnnotation::Linked ? QStringLiteral("A sign.")
                                                                 : QStringLiteral("A text."));
        page->addAnnotation(&note);
    }
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Same), 3);
    QCOMPARE(counted(changes, PdfChange::Added), 2);
    QStringList notes;
    for (const PdfChange &change : changes) {
        if (change.what != PdfChange::Added)
            continue;
        notes += change.after.note;
        QVERIFY2(line.span.of(text->text).startsWith(change.quote.left(12)),
                 qPrintable(change.quote + QStringLiteral(" / ") + line.span.of(text->text)));
    }
    notes.sort();
    QCOMPARE(notes, QStringList({QStringLiteral("A sign."), QStringLiteral("A text.")}));
}

// A mark beside all words is told of, and nothing is guessed.
void PdfChangesTest::markOnNoWords()
{
    const Exported story = exportedStory(3, 300);
    PopplerEditor editor(story.pdf);
    const auto page = editor.document().page(0);
    Poppler::HighlightAnnotation mark;
    mark.setHighlightQuads(quadsOf(*page, {QRectF(5, 5, 20, 10)}));
    mark.setContents(QStringLiteral("Where?"));
    page->addAnnotation(&mark);
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Same), 3);
    QCOMPARE(counted(changes, PdfChange::Unplaced), 1);
    QCOMPARE(changes.size(), 4);
}

// What others answer in a thread is not lost.
void PdfChangesTest::replies()
{
    const Exported story = exportedStory(2, 300);
    QPDF pdf;
    pdf.processMemoryFile("story", story.pdf.constData(), size_t(story.pdf.size()));
    QPDFObjectHandle page = pdf.getAllPages().front();
    QPDFObjectHandle first;
    for (int i = 0; i < page.getKey("/Annots").getArrayNItems() && !first.isInitialized(); ++i) {
        if (page.getKey("/Annots").getArrayItem(i).getKey("/NM").isString())
            first = page.getKey("/Annots").getArrayItem(i);
    }
    QVERIFY(first.isInitialized());
    const Id id = QString::fromStdString(first.getKey("/NM").getUTF8Value()).section(u'-', 1, 1).toLongLong();
    QPDFObjectHandle reply = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] /T (Ben) /RT /R "
                                                     "/Contents (I doubt it.) >>");
    reply.replaceKey("/IRT", first);
    page.getKey("/Annots").appendItem(pdf.makeIndirectObject(reply));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const QList<PdfChange> changes =
        story.changes(QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())));
    QCOMPARE(changes.size(), 2);
    const PdfChange *change = ofAnnotation(changes, id);
    QVERIFY(change && change->what == PdfChange::Changed && change->note);
    QVERIFY2(change->after.note.endsWith(QStringLiteral("Ben: I doubt it.")), qPrintable(change->after.note));
}

void PdfChangesTest::mutoolAsEditor()
{
    const QString mutool = QStandardPaths::findExecutable(QStringLiteral("mutool"));
    if (mutool.isEmpty())
        QSKIP("mutool is not installed");
    const Exported story = exportedStory(40, 400);
    const QString words = someWords(story.pdf);
    int number = 0;
    const QList<QRectF> areas = areasOfWords(story.pdf, words, number);
    QVERIFY(!areas.isEmpty());
    QTemporaryDir folder;
    QFile in(folder.filePath(QStringLiteral("in.pdf")));
    QVERIFY(in.open(QIODevice::WriteOnly));
    QCOMPARE(in.write(story.pdf), story.pdf.size());
    in.close();
    QFile script(folder.filePath(QStringLiteral("edit.js")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    const QRectF area = areas[0];
    script.write(QStringLiteral(R"(
var doc = new PDFDocument(scriptArgs[0]);
for (var n = 0; n < doc.countPages(); ++n) {
    var page = doc.loadPage(n);
    var list = page.getAnnotations();
    for (var i = 0; i < list.length; ++i) {
        var name = list[i].getObject().get("NM");
        if (!name || list[i].getType() != "Highlight") continue;
        var id = parseInt(name.asString().split("-")[1]);
        if (id == 1) page.deleteAnnotation(list[i]);
        else if (id == 2) { list[i].setColor([0, 0, 1]); list[i].update(); }
        else if (id == 4 && name.asString().split("-").length == 2) { list[i].setContents("By mutool"); list[i].update(); }
    }
    if (n == %1) {
        var added = page.createAnnotation("Highlight");
        added.setQuadPoints([[%2, %3, %4, %3, %2, %5, %4, %5]]);
        added.setColor([1, 1, 0]);
        added.setContents("New by mutool");
        added.update();
    }
}
doc.save(scriptArgs[1], scriptArgs[2]);
)")
                     .arg(number)
                     .arg(area.left())
                     .arg(area.top())
                     .arg(area.right())
                     .arg(area.bottom())
                     .toUtf8());
    script.close();
    for (const char *how : {"", "garbage,compress", "incremental"}) {
        const QString out = folder.filePath(QStringLiteral("out.pdf"));
        if (qstrcmp(how, "incremental") == 0) {
            QFile::remove(out);
            QVERIFY(QFile::copy(in.fileName(), out)); // it appends to the file that it writes
        }
        QProcess process;
        process.start(mutool, {QStringLiteral("run"), script.fileName(), in.fileName(), out, QLatin1String(how)});
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(isOwnPdf(bytes));
        const QList<PdfChange> changes = story.changes(bytes);
        QCOMPARE(changes.size(), 41);
        QCOMPARE(counted(changes, PdfChange::Same), 37);
        QCOMPARE(ofAnnotation(changes, 1)->what, PdfChange::Removed);
        QCOMPARE(ofAnnotation(changes, 2)->after.color, QStringLiteral("#0000ff"));
        QCOMPARE(ofAnnotation(changes, 4)->after.note, QStringLiteral("By mutool"));
        for (const PdfChange &change : changes) {
            if (change.what == PdfChange::Added) {
                QCOMPARE(change.quote, words);
                QCOMPARE(change.after.note, QStringLiteral("New by mutool"));
            }
        }
    }
}

void PdfChangesTest::projectHasChangedToo()
{
    Exported story = exportedStory(4, 300);
    PopplerEditor editor(story.pdf);
    editor.each([](Poppler::Page &page, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->uniqueName() == QLatin1String("crossread-1") ||
            annotation->uniqueName() == QLatin1String("crossread-2"))
            annotation->setContents(QStringLiteral("Theirs"));
        if (annotation->uniqueName().startsWith(QLatin1String("crossread-4")))
            page.removeAnnotation(annotation.release());
    });
    QList<Annotation> &now = story.data.articles[0].annotations;
    now[0].note = QStringLiteral("Ours");
    now[1].note = QStringLiteral("Theirs"); // both the same
    now[2].note = QStringLiteral("Ours alone");
    now[3].note = QStringLiteral("Ours, removed there");
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(changes.size(), 4);
    QVERIFY(ofAnnotation(changes, 1)->what == PdfChange::Changed && ofAnnotation(changes, 1)->isConflict);
    QCOMPARE(ofAnnotation(changes, 2)->what, PdfChange::Same);
    QCOMPARE(ofAnnotation(changes, 3)->what, PdfChange::Same);
    QCOMPARE(ofAnnotation(changes, 3)->after.note, QStringLiteral("Ours alone"));
    QVERIFY(ofAnnotation(changes, 4)->what == PdfChange::Removed && ofAnnotation(changes, 4)->isConflict);
}

// Both have written on: the words of both are kept, and it is no conflict.
void PdfChangesTest::notesOfBothAreJoined()
{
    Exported story = exportedStory(2, 300);
    QList<Annotation> &now = story.data.articles[0].annotations;
    now[0].note = QStringLiteral("Check the filing.");
    now[1].note.clear();
    const auto exported = exportFormat(QStringLiteral("pdf-original"))->write(story.data, {}, {});
    QVERIFY(exported.ok());
    PopplerEditor editor(*exported);
    editor.each([](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->uniqueName() == QLatin1String("crossread-1"))
            annotation->setContents(QStringLiteral("Check the whole filing."));
        else if (annotation->uniqueName() == QLatin1String("crossread-2"))
            annotation->setContents(QStringLiteral("Theirs"));
    });
    now[0].note = QStringLiteral("Check the filing. Rana did.");
    now[1].note = QStringLiteral("Ours");
    const QList<PdfChange> changes = story.changes(editor.saved());
    const PdfChange *first = ofAnnotation(changes, 1);
    QVERIFY(first->note && first->isMerged && !first->isConflict);
    QCOMPARE(first->after.note, QStringLiteral("Check the whole filing. Rana did."));
    const PdfChange *second = ofAnnotation(changes, 2);
    QVERIFY(second->note && second->isMerged && !second->isConflict);
    QCOMPARE(second->after.note, QStringLiteral("Ours\n\nTheirs"));
}

void PdfChangesTest::removedHereMeanwhile()
{
    Exported story = exportedStory(4, 300);
    PopplerEditor editor(story.pdf);
    editor.each([](Poppler::Page &, std::unique_ptr<Poppler::Annotation> annotation) {
        if (annotation->uniqueName() == QLatin1String("crossread-2"))
            annotation->setContents(QStringLiteral("Keep it!"));
    });
    story.data.articles[0].annotations.remove(0, 2);
    const QList<PdfChange> changes = story.changes(editor.saved());
    QCOMPARE(counted(changes, PdfChange::Same), 3); // one of them is gone, as its analyst wanted
    QCOMPARE(counted(changes, PdfChange::Added), 1);
    for (const PdfChange &change : changes) {
        if (change.what == PdfChange::Added)
            QCOMPARE(change.after.note, QStringLiteral("Keep it!"));
    }
}

void PdfChangesTest::takenTwice()
{
    Exported story = exportedStory(3, 300);
    const QString words = someWords(story.pdf);
    int number = 0;
    const QList<QRectF> areas = areasOfWords(story.pdf, words, number);
    PopplerEditor editor(story.pdf);
    const auto page = editor.document().page(number);
    Poppler::HighlightAnnotation mark;
    mark.setHighlightQuads(quadsOf(*page, areas));
    mark.setContents(QStringLiteral("New"));
    page->addAnnotation(&mark);
    const QByteArray back = editor.saved();
    const QList<PdfChange> once = story.changes(back);
    QCOMPARE(counted(once, PdfChange::Added), 1);
    for (const PdfChange &change : once) {
        if (change.what == PdfChange::Added) {
            story.data.articles[0].annotations += change.after;
            story.data.articles[0].annotations.last().id = 99;
        }
    }
    QCOMPARE(counted(story.changes(back), PdfChange::Same), 4);
}

// A colleague's project with the same article: all that was marked is new there.
void PdfChangesTest::otherProject()
{
    Exported story = exportedStory(10, 300);
    const QList<Annotation> before = std::exchange(story.data.articles[0].annotations, {});
    const QList<PdfChange> changes = story.changes(story.pdf);
    QCOMPARE(counted(changes, PdfChange::Added), 10);
    for (const PdfChange &change : changes) {
        const bool found = std::any_of(before.begin(), before.end(), [&change](const Annotation &one) {
            return one.span == change.after.span && one.tags == change.after.tags && one.note == change.after.note;
        });
        QVERIFY(found);
    }
}

// The project has a corrected text of the article by now.
void PdfChangesTest::textHasChanged()
{
    Exported story = exportedStory(20, 400);
    ExportedArticle &article = story.data.articles[0];
    article.article.text.prepend(QStringLiteral("A correction was added later. "));
    for (Annotation &annotation : article.annotations)
        annotation.span = {annotation.span.start + 30, annotation.span.end + 30};
    const QList<PdfChange> changes = story.changes(story.pdf);
    QCOMPARE(counted(changes, PdfChange::Same), 20);
    QCOMPARE(changes.size(), 20);
}

void PdfChangesTest::foreignBytes()
{
    QVERIFY(!pdfChanges("no PDF", QStringLiteral("x.pdf"), m_story.articles(), {}));
    QVERIFY(!pdfChanges({}, QStringLiteral("x.pdf"), m_story.articles(), {}));
    QVERIFY(!isOwnPdf("%PDF-1.4 and no more"));
    // Nothing of the project is in it.
    QRandomGenerator random(5);
    const auto other =
        pdfChanges(exportedStory(3, 300).pdf, QStringLiteral("x.pdf"),
                   {MarkedArticle{[] {
                                      Article article;
                                      article.id = 1;
                                      article.file = QStringLiteral("other.txt");
                                      article.title = QStringLiteral("Something else");
                                      article.text = QStringLiteral("Something else happened in Halvern yesterday.");
                                      return article;
                                  }(),
                                  {}}},
                   {});
    QVERIFY(other);
    QVERIFY(other->articles.isEmpty());
    // Bytes of an export changed anywhere.
    const QByteArray whole = exportedStory(3, 300).pdf;
    for (int round = 0; round < 100; ++round) {
        QByteArray bytes = whole;
        for (int i = random.bounded(1, 10); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        (void)pdfChanges(bytes, QStringLiteral("x.pdf"), m_story.articles(), {});
    }
}

QTEST_MAIN(PdfChangesTest)
#include "tst_pdfchanges.moc"
