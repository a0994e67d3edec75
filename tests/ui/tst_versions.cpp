#include "app/edits.h"
#include "app/versions.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/dialogs/quicklist.h"
#include "ui/models/reviewmodel.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/review.h"
#include "ui/reader/articleview.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

using namespace crossread;

// Versions and annotations from outside as a user meets them: import, the two beside each other, review, accept, undo.
class TestVersions : public QObject, WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("versions"); }
    void init();
    void cleanup() { m_window.reset(); }

    void annotationsAreImportedAndReviewed();
    void folderBringsArticlesThenAnnotations();
    void brokenAnnotationsAreTold();
    void newerVersionIsImportedReviewedAccepted();
    void versionsAreJoinedAndShown();
    void differencesAreWalked();
    void scrollingIsLinked();
    void pickedPlaceIsTaken();
    void versionsAreSeparated();

private:
    void drop(const QStringList &names);
    void joinBoth(); // "later" is a newer version of "first"
    Project &project() { return *m_window->project(); }
    ArticleView *viewOf(Id article);
    QAction &action(const char *id) { return *m_window->actions().get(QLatin1String(id)); }
    Id article(const QString &file);
};

namespace {

const QByteArray firstText =
    "Ferry to Lunde runs aground\n\nThe ferry Solveig ran aground off Lunde on 3 March with 214 passengers on "
    "board.\n\nCaptain Ingrid Moe said that nobody was hurt and that the tide would lift the ship.\n\nThe owner had "
    "sailed this route for eleven years without a single accident.\n\nPolice closed the harbour at noon.\n";
const QByteArray laterText =
    "Ferry to Lunde freed at night\n\nThe ferry Solveig ran aground off Lunde on 3 March with 230 passengers on "
    "board.\n\nTugs pulled it free before midnight.\n\nCaptain Ingrid Moe said that nobody was hurt and that the tide "
    "had lifted the ship.\n\nPolice closed the harbour at noon.\n";

QByteArray annotations(const QString &file)
{
    const auto one = [&](const char *id, const QString &exact, const QString &tag) {
        return QJsonObject{{QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/anno.jsonld")},
                           {QStringLiteral("id"), QLatin1String(id)},
                           {QStringLiteral("type"), QStringLiteral("Annotation")},
                           {QStringLiteral("body"), QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                                                {QStringLiteral("purpose"), QStringLiteral("tagging")},
                                                                {QStringLiteral("value"), tag}}},
                           {QStringLiteral("target"),
                            QJsonObject{{QStringLiteral("source"), file},
                                        {QStringLiteral("selector"),
                                         QJsonObject{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                                                     {QStringLiteral("exact"), exact}}}}}};
    };
    const QJsonArray all{
        one("urn:a", QStringLiteral("Police closed the harbour at noon."), QStringLiteral("Police")),
        one("urn:b",
            QStringLiteral("Captain Ingrid Moe told us nobody was injured and that a tide would lift the boat"),
            QStringLiteral("Captain")),
        one("urn:c", QStringLiteral("The minister has promised a bridge to the islands by next summer"),
            QStringLiteral("Politics"))};
    return QJsonDocument(all).toJson();
}

} // namespace

void TestVersions::init()
{
    renew();
    QVERIFY(write(QStringLiteral("first.txt"), firstText));
    QVERIFY(write(QStringLiteral("later.txt"), laterText));
}

void TestVersions::drop(const QStringList &names)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &name : names)
        urls.append(QUrl::fromLocalFile(m_folder->filePath(name)));
    mime.setUrls(urls);
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

ArticleView *TestVersions::viewOf(Id article)
{
    for (const ReaderPane *pane : m_window->reader()->panes()) {
        if (pane->articleId() == article)
            return &pane->view();
    }
    return nullptr;
}

Id TestVersions::article(const QString &file)
{
    for (const Article &one : project().articles()) {
        if (one.file.endsWith(file))
            return one.id;
    }
    return 0;
}

void TestVersions::joinBoth()
{
    newWindow({m_folder->filePath(QStringLiteral("first.txt"))});
    drop({QStringLiteral("later.txt")});
    const Id first = article(QStringLiteral("first.txt"));
    const auto mark = [&](const QString &words) {
        Annotation annotation;
        annotation.article = first;
        const qsizetype start = project().article(first).text.indexOf(words);
        QVERIFY(start >= 0);
        annotation.span = {start, start + words.size()};
        annotation.note = words;
        QVERIFY(addAnnotation(project(), annotation).ok());
    };
    mark(QStringLiteral("Police closed the harbour at noon."));
    mark(QStringLiteral("The owner had sailed this route for eleven years without a single accident."));
    m_window->reader()->open(article(QStringLiteral("later.txt")), false);
    action("isNewerVersion").trigger();
    QTRY_VERIFY(m_window->findChild<QuickList *>());
    auto *line = m_window->findChild<QuickList *>()->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("aground"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(project().isSuperseded(first));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

void TestVersions::annotationsAreImportedAndReviewed()
{
    newWindow({m_folder->filePath(QStringLiteral("first.txt"))});
    QVERIFY(write(QStringLiteral("notes.jsonld"), annotations(QStringLiteral("first.txt"))));
    drop({QStringLiteral("notes.jsonld")});
    QCOMPARE(project().articles().size(), 1); // it is not read as an article
    QCOMPARE(ReviewModel::waiting(project()), 1);
    QCOMPARE(ReviewModel::orphans(project()), 1);
    QVERIFY2(m_window->message().contains(QStringLiteral("1 to review")), qPrintable(m_window->message()));
    auto *waiting = m_window->findChild<QToolButton *>(QStringLiteral("reviewWaiting"));
    QVERIFY(waiting->isVisible());
    waiting->click();
    QTRY_VERIFY(m_window->findChild<ReviewPanel *>());
    auto *view = m_window->findChild<ReviewPanel *>()->findChild<GroupedView *>();
    QTRY_VERIFY(view->isVisible());
    QTest::keyClick(view, Qt::Key_N);
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(ReviewModel::waiting(project()), 0);
    QVERIFY(!waiting->isVisible());
    action("undo").trigger();
    QCOMPARE(ReviewModel::waiting(project()), 1);
    QVERIFY(waiting->isVisible());
    action("undo").trigger(); // the import: one step
    QVERIFY(project().annotations().isEmpty());
    QVERIFY(project().placements().isEmpty());
    // Once more: what is known by its id is not doubled.
    action("redo").trigger();
    drop({QStringLiteral("notes.jsonld")});
    QCOMPARE(project().annotations().size(), 2);
    QVERIFY2(m_window->message().contains(QStringLiteral("2 already here")), qPrintable(m_window->message()));
}

void TestVersions::folderBringsArticlesThenAnnotations()
{
    QVERIFY(write(QStringLiteral("notes.jsonld"), annotations(QStringLiteral("first.txt"))));
    newWindow({m_folder->path()});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
    QCOMPARE(project().articles().size(), 2);
    QCOMPARE(project().annotations().size(), 2);
}

void TestVersions::brokenAnnotationsAreTold()
{
    newWindow({m_folder->filePath(QStringLiteral("first.txt"))});
    QVERIFY(write(QStringLiteral("broken.jsonld"), "{ \"no\": "));
    drop({QStringLiteral("broken.jsonld")});
    QVERIFY2(m_window->message().contains(QStringLiteral("broken.jsonld")), qPrintable(m_window->message()));
    QVERIFY(project().annotations().isEmpty());
}

void TestVersions::newerVersionIsImportedReviewedAccepted()
{
    newWindow({m_folder->filePath(QStringLiteral("first.txt"))});
    const Id first = article(QStringLiteral("first.txt"));
    const auto mark = [&](const QString &words) {
        Annotation annotation;
        annotation.article = first;
        const qsizetype start = project().article(first).text.indexOf(words);
        annotation.span = {start, start + words.size()};
        annotation.note = words;
        QVERIFY(addAnnotation(project(), annotation).ok());
    };
    mark(QStringLiteral("Police closed the harbour at noon."));
    mark(QStringLiteral("nobody was hurt and that the tide would lift the ship"));
    mark(QStringLiteral("The owner had sailed this route for eleven years without a single accident."));
    // The same file in other words.
    QByteArray changed = laterText;
    changed.replace("nobody was hurt and that the tide had lifted the ship",
                    "nobody was injured and that the tide would lift the boat");
    QVERIFY(write(QStringLiteral("first.txt"), changed));
    drop({QStringLiteral("first.txt")});
    QCOMPARE(project().currentArticles().size(), 1);
    const Id newer = project().currentArticles().first().id;
    QCOMPARE(project().versions(newer), (QList<Id>{first, newer}));
    for (const char *part : {"1 moved along", "1 to review", "1 without a place"})
        QVERIFY2(m_window->message().contains(QLatin1String(part)), qPrintable(m_window->message()));
    auto *strip = m_window->findChild<QToolBar *>(QStringLiteral("messages"));
    for (QPushButton *button : strip->findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }
    QTRY_VERIFY(m_window->findChild<ReviewPanel *>());
    auto *view = m_window->findChild<ReviewPanel *>()->findChild<GroupedView *>();
    QTRY_VERIFY(view->isVisible());
    QTest::keyClick(view, Qt::Key_N); // both versions, the places lit
    QVERIFY(viewOf(first) && viewOf(newer));
    QVERIFY(viewOf(newer)->lit().of(viewOf(newer)->article().text).contains(QStringLiteral("injured")));
    QVERIFY(viewOf(first)->lit().of(viewOf(first)->article().text).contains(QStringLiteral("hurt")));
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(project().annotations(newer).size(), 2);
    QCOMPARE(ReviewModel::waiting(project()), 0);
    action("undo").trigger();
    QCOMPARE(project().annotations(newer).size(), 1);
    QCOMPARE(ReviewModel::waiting(project()), 1);
    action("undo").trigger(); // the import
    QCOMPARE(project().articles().size(), 1);
    QCOMPARE(project().annotations(first).size(), 3);
    QVERIFY(project().placements().isEmpty());
}

void TestVersions::versionsAreJoinedAndShown()
{
    joinBoth();
    const Id first = article(QStringLiteral("first.txt"));
    const Id later = article(QStringLiteral("later.txt"));
    QCOMPARE(project().versions(later), (QList<Id>{first, later}));
    QVERIFY2(m_window->message().contains(QStringLiteral("1 moved along")), qPrintable(m_window->message()));
    QCOMPARE(project().annotations(later).size(), 1);
    const auto *button = m_window->reader()->activePane()->header().versionButton();
    QVERIFY(button->isVisible());
    QVERIFY2(button->text().contains(QStringLiteral("2 of 2")), qPrintable(button->text()));
    action("differences").trigger();
    QVERIFY(action("differences").isChecked());
    ArticleView *older = viewOf(first);
    ArticleView *newer = viewOf(later);
    QVERIFY(older && newer);
    QStringList gone, come;
    for (const DiffMark &mark : older->differences())
        gone.append(mark.span.of(older->article().text));
    for (const DiffMark &mark : newer->differences())
        come.append(mark.span.of(newer->article().text));
    QVERIFY(gone.contains(QStringLiteral("214")));
    QVERIFY(come.contains(QStringLiteral("230")));
    QVERIFY(come.contains(QStringLiteral("Tugs pulled it free before midnight.")));
    action("olderVersion").trigger();
    QCOMPARE(m_window->reader()->activePane()->articleId(), first);
    action("differences").trigger();
    QVERIFY(!action("differences").isChecked());
    QVERIFY(newer->differences().isEmpty());
}

void TestVersions::differencesAreWalked()
{
    joinBoth();
    action("differences").trigger();
    ArticleView *newer = viewOf(article(QStringLiteral("later.txt")));
    QVERIFY(newer);
    QList<Span> seen;
    for (int i = 0; i < 3; ++i) {
        action("nextDifference").trigger();
        seen.append(newer->lit());
    }
    QVERIFY(seen[0] != seen[1] && seen[1] != seen[2]);
    QVERIFY(newer->caret() >= 0);
    action("previousDifference").trigger();
    QCOMPARE(newer->lit(), seen[1]);
}

void TestVersions::scrollingIsLinked()
{
    QByteArray filler;
    for (int i = 0; i < 60; ++i)
        filler +=
            "\n\nParagraph " + QByteArray::number(i) + " tells of the harbour and of the lorries that wait there.";
    QVERIFY(write(QStringLiteral("first.txt"), firstText + filler));
    QVERIFY(write(QStringLiteral("later.txt"), laterText + filler));
    joinBoth();
    action("differences").trigger();
    ArticleView *older = viewOf(article(QStringLiteral("first.txt")));
    ArticleView *newer = viewOf(article(QStringLiteral("later.txt")));
    QVERIFY(older && newer);
    newer->setTopPosition(newer->article().text.indexOf(QStringLiteral("Paragraph 30")));
    QCOMPARE(older->article().text.mid(older->topPosition(), 12), QStringLiteral("Paragraph 30"));
    older->setTopPosition(0);
    QCOMPARE(newer->topPosition(), 0);
}

void TestVersions::pickedPlaceIsTaken()
{
    joinBoth();
    QCOMPARE(project().placements().size(), 1); // the owner's sentence is gone
    const Id later = article(QStringLiteral("later.txt"));
    action("review").trigger();
    QTRY_VERIFY(m_window->findChild<ReviewPanel *>());
    auto *view = m_window->findChild<ReviewPanel *>()->findChild<GroupedView *>();
    QTest::keyClick(view, Qt::Key_N);
    QTest::keyClick(view, Qt::Key_P); // nothing is selected yet
    QVERIFY2(m_window->message().contains(QStringLiteral("Place Here")), qPrintable(m_window->message()));
    ArticleView *newer = viewOf(later);
    QVERIFY(newer);
    const QString words = QStringLiteral("Tugs pulled it free before midnight.");
    const qsizetype start = newer->article().text.indexOf(words);
    newer->select({start, start + words.size()});
    action("placeHere").trigger(); // the keys may be in the reader now, where P has another meaning
    QVERIFY(project().placements().isEmpty());
    const QList<Annotation> there = project().annotations(later);
    QVERIFY(std::any_of(there.begin(), there.end(), [&](const Annotation &one) { return one.exact == words; }));
    action("undo").trigger();
    QCOMPARE(project().placements().size(), 1);
}

void TestVersions::versionsAreSeparated()
{
    joinBoth();
    const Id first = article(QStringLiteral("first.txt"));
    action("separateVersions").trigger();
    QVERIFY(!project().isSuperseded(first));
    QCOMPARE(project().annotations(first).size(), 2);
    QVERIFY(!action("separateVersions").isEnabled());
    QVERIFY(!m_window->reader()->activePane()->header().versionButton()->isVisible());
    action("undo").trigger();
    QVERIFY(project().isSuperseded(first));
}

QTEST_MAIN(TestVersions)
#include "tst_versions.moc"
