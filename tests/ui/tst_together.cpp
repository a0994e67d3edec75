#include "panelfixture.h"
#include "ui/dialogs/articledetails.h"
#include "ui/models/passagemime.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QMimeData>

using namespace crossread;

// What reader and panels tell one another without knowing one another.
class TestTogether : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readerSaysWhichArticlesAreOpen()
    {
        PanelFixture f;
        f.fill();
        ReaderArea reader(*f.project, f.navigator);
        reader.open(f.articles[0], false);
        reader.open(f.articles[2], true);
        QCOMPARE(f.navigator.openArticles(), QList<Id>({f.articles[0], f.articles[2]}));
        QCOMPARE(f.navigator.currentArticle(), f.articles[2]);
        QVERIFY(removeArticles(*f.project, {f.articles[0]}).ok());
        QCOMPARE(f.navigator.openArticles(), QList<Id>({f.articles[2]}));
        reader.closePane();
        QVERIFY(f.navigator.openArticles().isEmpty());
    }

    // The day that a file was saved is only proposed: accepting it makes it known.
    void proposedDayIsGivenByAccepting()
    {
        PanelFixture f;
        Article saved = PanelFixture::article(QStringLiteral("Northwire"), QStringLiteral("Undated"),
                                              QDate(2025, 5, 12), {QStringLiteral("Nothing says when.")});
        saved.publishedOrigin = MetadataOrigin::FileTime;
        const auto added = addArticles(*f.project, {saved});
        QVERIFY(added.ok());
        const Id id = added->first().id;
        QVERIFY(!f.project->article(id).hasDate());

        const auto answer = [&](const std::function<void(QDialog *, QCheckBox *)> &fill) {
            QWidget window;
            editArticleDetails(*f.project, f.navigator, id, &window);
            auto *dialog = window.findChild<QDialog *>();
            QVERIFY(dialog);
            for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
                if (box->accessibleName() == QLatin1String("The date is known"))
                    fill(dialog, box);
            }
            dialog->accept();
        };
        answer([](QDialog *dialog, QCheckBox *) { // another field alone says nothing about the day
            dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Renamed"));
        });
        QCOMPARE(f.project->article(id).title, QStringLiteral("Renamed"));
        QVERIFY(!f.project->article(id).hasDate());
        answer([](QDialog *, QCheckBox *known) { known->setChecked(true); });
        QVERIFY(f.project->article(id).hasDate());
        QCOMPARE(f.project->article(id).published, QDate(2025, 5, 12));
        answer([](QDialog *, QCheckBox *known) { known->setChecked(false); });
        QVERIFY(!f.project->article(id).published.isValid());
    }

    void draggedTextKnowsItsPlace()
    {
        struct View : ArticleView
        {
            using ArticleView::ArticleView;
            using ArticleView::createMimeDataFromSelection;
        };
        PanelFixture f;
        f.fill();
        View view(*f.project, f.navigator);
        view.setArticle(f.project->article(f.articles[1]));
        const PassageRef wanted = f.at(1, QStringLiteral("Goods for 240 million are held up."));
        view.select(wanted.span);
        const std::unique_ptr<QMimeData> data(view.createMimeDataFromSelection());
        QVERIFY(data->hasText());
        QCOMPARE(passageOf(data.get()), std::optional<PassageRef>(wanted));
        QMimeData foreign;
        foreign.setData(passageMimeType(), "{\"article\": 1, \"start\": 9, \"end\": 3}");
        QVERIFY(!passageOf(&foreign));
        foreign.setData(passageMimeType(), "rubbish");
        QVERIFY(!passageOf(&foreign));
    }
};

QTEST_MAIN(TestTogether)
#include "tst_together.moc"
