// The export dialog, exports in the window, and quotations on the clipboard.
#include "app/edits.h"
#include "panelfixture.h"
#include "tests/app/filebytes.h"
#include "ui/actions.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/exportpreview.h"
#include "ui/dialogs/pagestrip.h"
#include "ui/models/quotations.h"
#include "ui/session.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

using namespace crossread;

class TestExporting : public QObject, WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("exporting"); }
    void init() { renew(); }
    void cleanup() { m_window.reset(); }

    void articlesAreChosen()
    {
        PanelFixture fixture;
        fixture.fill();
        ExportDialog dialog(*fixture.project, {}, QStringLiteral("Ada"), {}, nullptr);
        auto *tree = dialog.findChild<QTreeWidget *>();
        const auto &articles = fixture.project->currentArticles();
        QCOMPARE(tree->topLevelItemCount(), int(articles.size()));
        QCOMPARE(dialog.request().articles.size(), articles.size());
        QCOMPARE(tree->topLevelItem(0)->text(1).toInt(), int(fixture.project->annotations(articles.first().id).size()));
        QCOMPARE(dialog.request().options.author, QStringLiteral("Ada"));
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
        QPushButton *button = nullptr;
        for (auto *one : dialog.findChildren<QPushButton *>())
            button = one->isDefault() ? one : button;
        QVERIFY(button && !button->isEnabled());
        tree->topLevelItem(1)->setCheckState(0, Qt::Checked);
        QVERIFY(button->isEnabled());
        QCOMPARE(dialog.request().articles, QList<Id>{articles.at(1).id});

        ExportDialog one(*fixture.project, {articles.at(2).id}, {}, {}, nullptr);
        QCOMPARE(one.request().articles, QList<Id>{articles.at(2).id});
    }

    // Every format has a preview, and shows the options that it has and no others.
    void formatsArePreviewed_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < exportFormats().size(); ++i)
            QTest::newRow(exportFormats().at(i).name) << i;
    }
    void formatsArePreviewed()
    {
        QFETCH(int, row);
        const ExportFormat &format = exportFormats().at(row);
        PanelFixture fixture;
        fixture.fill();
        QList<Id> chosen;
        for (int i = 0; i < format.articles; ++i)
            chosen += fixture.project->currentArticles().at(i).id;
        ExportDialog dialog(*fixture.project, chosen, {}, {}, nullptr);
        dialog.setFormat(QString::fromLatin1(format.name));
        dialog.show();
        QVERIFY(QTest::qWaitFor([&] { return dialog.isSettled(); }, 30000));
        QCOMPARE(dialog.request().format, &format);
        for (const ExportSetting &setting : exportSettings()) {
            const auto *option = dialog.findChild<QWidget *>(QString::fromLatin1(setting.name));
            QVERIFY(option);
            QCOMPARE(option->isVisibleTo(&dialog), format.uses(setting.name));
            QVERIFY(!option->accessibleName().isEmpty());
        }
        const auto *preview = dialog.findChild<ExportPreview *>();
        if (format.pages)
            QVERIFY(preview->pageCount() > 0);
        else
            QCOMPARE(preview->pageCount(), 0);
        const auto *strip = dialog.findChild<PageStrip *>();
        QCOMPARE(strip->isVisibleTo(&dialog), preview->pageCount() > 1);
        // What has pages can be printed.
        QSignalSpy printed(&dialog, &ExportDialog::printWanted);
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("&Print…") && button->isVisibleTo(&dialog))
                button->click();
        }
        QCOMPARE(printed.size(), format.pages ? 1 : 0);
        if (!printed.isEmpty())
            QCOMPARE(printed.first().first().value<ExportRequest>().format, &format);
        for (const auto *widget : dialog.findChildren<QComboBox *>())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }

    // Small pictures of the pages lead to them, by mouse and by keys; the size is known before the click.
    void pagesAreChosenByTheirPictures()
    {
        PanelFixture fixture;
        fixture.fill();
        ExportDialog dialog(*fixture.project, {}, {}, {}, nullptr);
        dialog.setFormat(QStringLiteral("pdf"));
        dialog.show();
        QVERIFY(QTest::qWaitFor([&] { return dialog.isSettled(); }, 30000));
        auto *strip = dialog.findChild<PageStrip *>();
        auto *page = dialog.findChild<ExportPreview *>()->findChild<QSpinBox *>();
        const int pages = dialog.findChild<ExportPreview *>()->pageCount();
        QVERIFY(pages > 2);
        QCOMPARE(strip->model()->rowCount(), pages);
        QCOMPARE(strip->page(), 0);
        QTest::mouseClick(strip->viewport(), Qt::LeftButton, {},
                          strip->visualRect(strip->model()->index(1, 0)).center());
        QCOMPARE(page->value(), 2);
        QTest::keyClick(strip, Qt::Key_Down);
        QCOMPARE(page->value(), 3);
        page->setValue(1);
        QCOMPARE(strip->page(), 0);
        const auto says = [&dialog](const QString &words) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&words](const QLabel *label) { return label->text().contains(words); });
        };
        QVERIFY(QTest::qWaitFor([&] { return says(QStringLiteral("about ")); }, 30000));
        QVERIFY(says(QStringLiteral("%1 page").arg(pages)));
        // The size of what was chosen before is not told of another choice, however late it comes.
        dialog.setFormat(QStringLiteral("report"));
        QVERIFY(QTest::qWaitFor([&] { return dialog.isSettled(); }, 30000));
        dialog.findChild<QTreeWidget *>()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!dialog.isSettled());
        QVERIFY(QTest::qWaitFor([&] { return says(QStringLiteral("about ")) || dialog.isSettled(); }, 30000));
        QVERIFY(dialog.isSettled());
    }

    void exportsInTheBackground()
    {
        QVERIFY(write(QStringLiteral("one.txt"), "A port\n\nThe port lost 20 cranes in the storm on Monday.\n"));
        MainWindow &window = newWindow({m_folder->path()});
        window.actions().get(QStringLiteral("export"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        dialog->setFormat(QStringLiteral("html"));
        ExportRequest request = dialog->request();
        request.path = m_folder->filePath(QStringLiteral("out.html"));
        Q_EMIT dialog->exportWanted(request);
        dialog->close();
        QVERIFY(QTest::qWaitFor([&] { return window.isSettled() && !window.message().isEmpty(); }, 30000));
        QVERIFY(fileBytes(request.path).contains("20 cranes"));
        QVERIFY(window.message().contains(QLatin1String("out.html")));
    }

    void aFailureIsTold()
    {
        QVERIFY(write(QStringLiteral("one.txt"), "A port\n\nThe port lost 20 cranes in the storm on Monday.\n"));
        MainWindow &window = newWindow({m_folder->path()});
        window.actions().get(QStringLiteral("exportArticle"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        QCOMPARE(dialog->request().articles.size(), 1);
        ExportRequest request = dialog->request();
        request.path = m_folder->filePath(QStringLiteral("no/such/folder/out.html"));
        Q_EMIT dialog->exportWanted(request);
        dialog->close();
        QVERIFY(QTest::qWaitFor([&] { return window.isSettled() && !window.message().isEmpty(); }, 30000));
        QVERIFY2(window.message().contains(QLatin1String("out.html")), qPrintable(window.message()));
    }

    // A cancelled export says so, leaves the old file, and lets the next one run.
    void cancelling()
    {
        PanelFixture fixture;
        fixture.fill();
        Jobs jobs;
        Exporting exporting(*fixture.project, jobs);
        QSignalSpy failed(&exporting, &Exporting::failed);
        QSignalSpy writtenSpy(&exporting, &Exporting::written);
        const QString path = fixture.folder.filePath(QStringLiteral("out.jsonl"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const auto cancelAtOnce =
            connect(&jobs, &Jobs::started, this, [&jobs](const QString &kind) { jobs.cancel(kind); });
        exporting.start({exportFormat(QStringLiteral("jsonl")), {}, {}, path});
        QVERIFY(QTest::qWaitFor([&] { return exporting.isIdle(); }, 30000));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(fileBytes(path), QByteArray("old"));
        disconnect(cancelAtOnce);
        exporting.start({exportFormat(QStringLiteral("jsonl")), {}, {}, path});
        exporting.start({exportFormat(QStringLiteral("markdown")), {}, {}, path + QStringLiteral(".md")});
        QVERIFY(QTest::qWaitFor([&] { return exporting.isIdle(); }, 30000));
        QCOMPARE(writtenSpy.size(), 2);
        QVERIFY(fileBytes(path).startsWith('{'));
        QVERIFY(!fileBytes(path + QStringLiteral(".md")).isEmpty());
    }

    void quotationsHaveTheirSource()
    {
        PanelFixture fixture;
        Article article =
            PanelFixture::article(QStringLiteral("Halvern <Courier>"), QStringLiteral("Cranes & jobs"),
                                  QDate(2031, 5, 12), {QStringLiteral("“We were told nothing,” she said.")});
        article.publishedOrigin = MetadataOrigin::Text;
        article.address = QStringLiteral("https://courier.example/cranes");
        const auto added = addArticles(*fixture.project, {article});
        QVERIFY(added.ok());
        copyAsQuotations(*fixture.project, {{added->first().id, {0, 23}}});
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml());
        const QString html = data->html();
        QVERIFY2(html.contains(QStringLiteral("“We were told nothing,”")), qPrintable(html));
        QVERIFY(html.contains(QStringLiteral("Halvern &lt;Courier&gt;")));
        QVERIFY(html.contains(QStringLiteral("Cranes &amp; jobs")));
        QVERIFY(html.contains(QStringLiteral("https://courier.example/cranes")));
        QVERIFY(html.contains(QStringLiteral("2031")));
        QVERIFY(data->text().startsWith(QStringLiteral("“We were told nothing,”")));
        QVERIFY(data->text().contains(QStringLiteral("Halvern <Courier>")));
    }
};

QTEST_MAIN(TestExporting)
#include "tst_exporting.moc"
