// A PDF that comes back: what was changed in it is seen before it is taken.
#include "app/edits.h"
#include "app/export/export.h"
#include "app/project.h"
#include "tests/app/pdfedit.h"
#include "tests/app/pdfstory.h"
#include "ui/dialogs/pdfreviewdialog.h"
#include "windowfixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

using namespace crossread;

namespace {

QPushButton *buttonOf(const PdfReviewDialog &dialog, const QString &word)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&word](const QPushButton *button) {
        return QString(button->text()).remove(u'&').startsWith(word);
    });
    return found == buttons.end() ? nullptr : *found;
}

PdfChange changeOf(PdfChange::What what, Id id, const QString &note)
{
    PdfChange change;
    change.what = what;
    change.note = what == PdfChange::Changed;
    change.before.id = what == PdfChange::Added ? 0 : id;
    change.after.id = change.before.id;
    change.before.note = QStringLiteral("Before");
    change.after.note = note;
    change.after.article = 1;
    change.quote = QStringLiteral("the ferry");
    return change;
}

} // namespace

class PdfReviewTest : public QObject, protected WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("pdfreview"); }
    void init() { renew(); }
    void rowsAndChoice();
    void removedOnesSayWhatTheyWere();
    void takenInTheWindow();
    void unchangedIsSaid();

private:
    void drop(MainWindow &window, const QString &name) const
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_folder->filePath(name))});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
    }
};

void PdfReviewTest::removedOnesSayWhatTheyWere()
{
    Tag tag;
    tag.id = 7;
    tag.name = QStringLiteral("Safety");
    PdfChange removed = changeOf(PdfChange::Removed, 3, {});
    removed.before.note.clear();
    removed.before.tags = {7};
    const QString note = QStringLiteral("A note of several lines. ").repeated(8).trimmed();
    PdfReviewDialog dialog(QStringLiteral("back.pdf"), {changeOf(PdfChange::Changed, 1, note), removed}, {tag},
                           nullptr);
    dialog.show();
    auto *tree = dialog.findChild<QTreeWidget *>();
    QCOMPARE(tree->topLevelItem(1)->text(2), QStringLiteral("Safety"));
    // A long note is shown in full, whatever the width.
    const auto height = [tree] { return tree->visualItemRect(tree->topLevelItem(0)).height(); };
    QTRY_VERIFY(height() > 2 * tree->fontMetrics().height());
    const int wide = height();
    dialog.resize(520, 480);
    QTRY_VERIFY(height() > wide);
}

void PdfReviewTest::rowsAndChoice()
{
    PdfChange conflict = changeOf(PdfChange::Changed, 2, QStringLiteral("Theirs"));
    conflict.isConflict = true;
    const PdfReviewDialog dialog(QStringLiteral("/tmp/back.pdf"),
                                 {changeOf(PdfChange::Changed, 1, QStringLiteral("After")),
                                  changeOf(PdfChange::Same, 5, {}), conflict,
                                  changeOf(PdfChange::Added, 0, QStringLiteral("New")),
                                  changeOf(PdfChange::Removed, 3, {}), changeOf(PdfChange::Unplaced, 0, {})},
                                 {}, nullptr);
    auto *tree = dialog.findChild<QTreeWidget *>();
    QVERIFY(tree);
    QVERIFY(!tree->accessibleName().isEmpty());
    QCOMPARE(tree->topLevelItemCount(), 5);
    QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("Note changed"));
    QCOMPARE(tree->topLevelItem(0)->text(1), QStringLiteral("the ferry"));
    QCOMPARE(tree->topLevelItem(0)->text(2), QStringLiteral("Before"));
    QCOMPARE(tree->topLevelItem(0)->text(3), QStringLiteral("After"));
    QCOMPARE(tree->topLevelItem(1)->checkState(0), Qt::Unchecked); // nobody has decided
    QVERIFY(!tree->topLevelItem(4)->flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(dialog.chosen().size(), 3);
    tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QCOMPARE(dialog.chosen().size(), 2);
    buttonOf(dialog, QStringLiteral("All"))->click();
    QCOMPARE(dialog.chosen().size(), 4);
    buttonOf(dialog, QStringLiteral("None"))->click();
    QCOMPARE(dialog.chosen().size(), 0);
    QVERIFY(!buttonOf(dialog, QStringLiteral("Take"))->isEnabled());
}

void PdfReviewTest::takenInTheWindow()
{
    QRandomGenerator random(41);
    const QByteArray original = columnsOf(sentencesOf(random, 300)).bytes();
    QVERIFY(write(QStringLiteral("story.pdf"), original));
    MainWindow &window = newWindow({m_folder->filePath(QStringLiteral("story.pdf"))});
    Project *project = window.project();
    QVERIFY(project);
    QTRY_COMPARE(project->articles().size(), 1);
    const Article article = project->article(project->articles().constFirst().id);
    Annotation annotation;
    annotation.article = article.id;
    annotation.span = {article.text.indexOf(u' ', 60) + 1, article.text.indexOf(u' ', 100)};
    annotation.note = QStringLiteral("Ours");
    const auto id = addAnnotation(*project, annotation);
    QVERIFY(id);
    ExportData data;
    data.articles = {{article, project->annotations(article.id), {}}};
    data.articles[0].article.original = original;
    const auto pdf = exportFormat(QStringLiteral("pdf-original"))->write(data, {}, {});
    QVERIFY(pdf);
    QVERIFY(write(QStringLiteral("back.pdf"), editedPdf(*pdf, [](QPDF &file) {
                      eachNamed(file, [](QPDFObjectHandle one, const QString &) {
                          one.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString("Theirs"));
                      });
                  })));
    drop(window, QStringLiteral("back.pdf"));
    PdfReviewDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<PdfReviewDialog *>()) != nullptr, 20000);
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    QCOMPARE(project->annotation(*id).note, QStringLiteral("Ours")); // nothing is taken unseen
    buttonOf(*dialog, QStringLiteral("Take"))->click();
    QTRY_COMPARE(project->annotation(*id).note, QStringLiteral("Theirs"));
    QCOMPARE(project->articles().size(), 1);
    QVERIFY(window.message().contains(QStringLiteral("back.pdf")));
    QVERIFY(project->undo());
    QCOMPARE(project->annotation(*id).note, QStringLiteral("Ours"));
}

void PdfReviewTest::unchangedIsSaid()
{
    QRandomGenerator random(42);
    const QByteArray original = columnsOf(sentencesOf(random, 200)).bytes();
    QVERIFY(write(QStringLiteral("story.pdf"), original));
    MainWindow &window = newWindow({m_folder->filePath(QStringLiteral("story.pdf"))});
    Project *project = window.project();
    QVERIFY(project);
    QTRY_COMPARE(project->articles().size(), 1);
    ExportData data;
    data.articles = {{project->article(project->articles().constFirst().id), {}, {}}};
    data.articles[0].article.original = original;
    const auto pdf = exportFormat(QStringLiteral("pdf-original"))->write(data, {}, {});
    QVERIFY(pdf);
    QVERIFY(write(QStringLiteral("back.pdf"), *pdf));
    drop(window, QStringLiteral("back.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(window.message().contains(QStringLiteral("back.pdf")), 20000);
    QVERIFY(!window.findChild<PdfReviewDialog *>());
    QCOMPARE(project->articles().size(), 1);
}

QTEST_MAIN(PdfReviewTest)
#include "tst_pdfreview.moc"
