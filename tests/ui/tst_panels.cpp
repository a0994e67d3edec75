#include "panelfixture.h"
#include "ui/models/claimmodel.h"
#include "ui/models/entitiesmodel.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/passagemime.h"
#include "ui/models/tagsmodel.h"
#include "ui/names/entitypicker.h"
#include "ui/panels/barchart.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/ledgerview.h"
#include "ui/panels/tagsview.h"

#include <QAccessible>
#include <QApplication>
#include <QChartView>
#include <QDropEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace crossread;

Q_DECLARE_METATYPE(QList<crossread::PassageRef>)

namespace {

QPoint middleOf(const QAbstractItemView *view, const QModelIndex &index)
{
    return view->visualRect(index).center();
}

void dropOn(QWidget *target, const QPoint &at, const QMimeData *data)
{
    QDragEnterEvent enter(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &move);
    QDropEvent drop(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
}

QList<PassageRef> lastPassages(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QList<PassageRef>() : spy.last().first().value<QList<PassageRef>>();
}

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<QWidget> panel;
    std::unique_ptr<QSignalSpy> passages;
    std::unique_ptr<QSignalSpy> failures;

    void open(const QString &id, const QSize &size = {900, 400})
    {
        for (const PanelRow &row : panelRows()) {
            if (row.id == id)
                panel.reset(row.make(*context, nullptr));
        }
        QVERIFY(panel);
        panel->resize(size);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        panel->activateWindow();
        panel->setFocus();
        QCoreApplication::processEvents();
    }

    LedgerView *ledger() const { return panel->findChild<LedgerView *>(); }
    GroupedView *list() const { return panel->findChild<GroupedView *>(); }

    QToolButton *button(const QString &name) const
    {
        for (QToolButton *candidate : panel->findChildren<QToolButton *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        context = std::make_unique<PanelContext>(f->context());
        passages = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::showPassages);
        failures = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::failed);
    }

    void cleanup()
    {
        QCOMPARE(failures->size(), 0);
        panel.reset();
        passages.reset();
        failures.reset();
        context.reset();
        f.reset();
    }

    // What every panel must bear: an empty project, everything named for who cannot see it, nothing said by colour.
    void everyPanelHasNamesAndSurvivesEmptiness_data()
    {
        QTest::addColumn<QString>("id");
        for (const PanelRow &row : panelRows())
            QTest::newRow(qPrintable(row.id)) << row.id;
    }

    void everyPanelHasNamesAndSurvivesEmptiness()
    {
        QFETCH(QString, id);
        open(id, {260, 300});
        for (QWidget *widget : panel->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<QAbstractScrollArea *>(widget->parentWidget()))
                continue;
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(removeArticles(*f->project, f->articles).ok());
        f->navigator.setCurrentClaim(0);
        QVERIFY(f->project->undo().ok());
        panel->resize(80, 60);
        QCoreApplication::processEvents();
    }

    void sourcesOpenByMouseAndKeyboard()
    {
        open(QStringLiteral("sources"), {220, 500});
        QSignalSpy opened(&f->navigator, &Navigator::openArticle);
        GroupedView *view = list();
        const auto *model = static_cast<GroupedModel *>(view->model());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, model->indexOf(f->articles[1])));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], false}));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          middleOf(view, model->indexOf(f->articles[0])));
        QCOMPARE(opened.last(), QVariantList({f->articles[0], true}));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], false}));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], true}));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->articles().size(), 3);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->articles().size(), 4);

        auto *filter = panel->findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("letters"));
        QCOMPARE(model->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(model->rowCount(), 3);
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(panel->window()->focusWidget(), static_cast<QWidget *>(view)); // active or not
    }

    void sourcesFoldsStayFolded()
    {
        open(QStringLiteral("sources"), {220, 500});
        GroupedView *view = list();
        view->collapse(view->model()->index(1, 0));
        QVERIFY(view->isExpanded(view->model()->index(0, 0)));
        auto *filter = panel->findChild<QLineEdit *>();
        filter->setText(QStringLiteral("dockers"));
        filter->clear();
        QVERIFY(!view->isExpanded(view->model()->index(1, 0)));
        QVERIFY(view->isExpanded(view->model()->index(2, 0)));
    }

    void annotationsShowRemoveAndTakeNotes()
    {
        open(QStringLiteral("annotations"), {260, 500});
        QSignalSpy shown(&f->navigator, &Navigator::showAnnotation);
        GroupedView *view = list();
        const auto *model = static_cast<GroupedModel *>(view->model());
        const Id id = f->project->annotations(f->articles[1]).first().id;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, model->indexOf(id)));
        QCOMPARE(shown.last(), QVariantList({id}));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        auto *editor = view->findChild<QPlainTextEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Count them"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->project->annotation(id).note, QStringLiteral("Count them"));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->annotation(id).id, 0);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->annotation(id).note, QStringLiteral("Count them"));
    }

    void entitiesWalkTheirMentions()
    {
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        const QModelIndex castellane = view->model()->index(0, 0, view->model()->index(0, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, castellane));
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("Castellane"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        // The chip of a kind's head is a switch.
        const QRect head = view->visualRect(view->model()->index(1, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(head.left() + GroupDelegate::chipLeft + 5, head.center().y()));
        QCOMPARE(f->navigator.hiddenKinds(), QStringList(QStringLiteral("money")));
        QVERIFY(f->filter.state().isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(head.left() + GroupDelegate::chipLeft + 5, head.center().y()));
        QVERIFY(f->navigator.hiddenKinds().isEmpty());
    }

    void entitiesByKeyboard()
    {
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(0, 0)));
        QTest::keyClick(view, Qt::Key_F4);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        QCOMPARE(view->currentIndex().data(EntitiesModel::PositionRole).toString(), QStringLiteral("1 of 2"));
        QTest::keyClick(view, Qt::Key_F4, Qt::ShiftModifier);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        // Not an entity: said with what it did, and undone.
        QSignalSpy done(&f->navigator, &Navigator::done);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().first().toString().contains(QStringLiteral("2")));
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(view->model()->rowCount(), 2);
        // Space on a head is the switch of its highlights.
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(f->navigator.hiddenKinds(), QStringList(QStringLiteral("money")));
    }

    void severalEntitiesAreMerged()
    {
        const auto mention = [&](int place, const QString &words) {
            return Mention{f->at(place, words).span, QStringLiteral("organisation"), words, MentionOrigin::Rule, 1, {}};
        };
        QVERIFY(f->project
                    ->setMentions({{f->articles[0],
                                    {mention(0, QStringLiteral("dockers")), mention(0, QStringLiteral("Goods")),
                                     mention(0, QStringLiteral("Castellane"))}}})
                    .ok());
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(0, 0)));
        view->selectAll(); // heads and figures too, which are left alone
        QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier);
        auto *picker = panel->findChild<EntityPicker *>();
        QVERIFY(picker);
        auto *edit = picker->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("goo"));
        QTest::keyClick(edit, Qt::Key_Return);
        const auto left = mentionsOf(*f->project,
                                     {QStringLiteral("Goods"),
                                      QStringLiteral("organisation"),
                                      {},
                                      0,
                                      {{f->articles[0], 3}, {f->articles[3], 1}}},
                                     {});
        QCOMPARE(left.size(), 4);         // Castellane of the fourth article, too
        QVERIFY(f->project->undo().ok()); // in one step
        QCOMPARE(f->project->entities().size(), 4);
    }

    // The row's widths are the head's, a narrow panel still shows names.
    void entitiesSortByTheirHeads()
    {
        open(QStringLiteral("entities"), {260, 500});
        QAbstractButton *byName = nullptr;
        for (QAbstractButton *one : panel->findChildren<QAbstractButton *>()) {
            if (one->accessibleName() == QLatin1String("Sort by name"))
                byName = one;
        }
        QVERIFY(byName);
        QTest::mouseClick(byName, Qt::LeftButton);
        QCOMPARE(f->project->setting(QStringLiteral("entities")).toObject().value(QStringLiteral("sort")).toString(),
                 QStringLiteral("name"));
        panel.reset();
        open(QStringLiteral("entities"), {150, 500});
        QCOMPARE(static_cast<EntitiesModel *>(list()->model())->sort(), EntitiesModel::Sort::Name);
    }

    void tagsByKeyboard()
    {
        open(QStringLiteral("tags"), {260, 500});
        auto *view = panel->findChild<TagsView *>();
        view->setFocus();
        view->select(f->check);
        QTest::keyClick(view, Qt::Key_Insert);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Voices"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(f->project->tags().last().name, QStringLiteral("Voices"));
        const Id voices = f->project->tags().last().id;
        QCOMPARE(view->current(), voices);
        QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->project->tag(voices).parent, f->framing);
        QTest::keyClick(view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->project->tag(voices).parent, 0);
        // Nothing hangs on it: it goes at once. The other asks first.
        QTest::keyClick(view, Qt::Key_F4);
        QCOMPARE(f->project->tag(voices).id, 0);
        view->select(f->framing);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->tag(f->framing).id, f->framing);
        QPushButton *keep = nullptr;
        QPushButton *remove = nullptr;
        for (QPushButton *candidate : panel->findChildren<QPushButton *>())
            (candidate->text() == QLatin1String("Keep") ? keep : remove) = candidate;
        QVERIFY(remove->isVisible());
        QTest::keyClick(remove, Qt::Key_Escape);
        QVERIFY(!remove->isVisible());
        QTest::keyClick(view, Qt::Key_Delete);
        QTest::keyClick(remove, Qt::Key_Return);
        QCOMPARE(f->project->tag(f->framing).id, 0);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->tag(f->blame).parent, f->framing);
    }

    void tagsKeepTheirDescription()
    {
        open(QStringLiteral("tags"), {260, 500});
        auto *view = panel->findChild<TagsView *>();
        view->select(f->blame);
        QPlainTextEdit *description = nullptr;
        for (QPlainTextEdit *candidate : panel->findChildren<QPlainTextEdit *>())
            description = candidate;
        QVERIFY(description && description->isVisible());
        description->setFocus();
        QTest::keyClicks(description, QStringLiteral("Who is at fault"));
        QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->project->tag(f->blame).description, QStringLiteral("Who is at fault"));
    }

    void ledgerShowsWhatIsClicked()
    {
        open(QStringLiteral("ledger"));
        const auto click = [&](int row, int column) {
            QTest::mouseClick(ledger()->viewport(), Qt::LeftButton, {},
                              middleOf(ledger(), ledger()->model()->index(row, column)));
        };
        click(0, 3);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(1, QStringLiteral("About 2,300 dockers left."))}));
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("dockers")));
        click(2, 0);
        QCOMPARE(lastPassages(*passages).size(), 2);
        const auto before = passages->size();
        click(1, 4); // silent
        QCOMPARE(passages->size(), before);
        f->navigator.setCurrentClaim(f->claimWith(QStringLiteral("dockers")));
        QCOMPARE(ledger()->currentIndex().row(), 0);
    }

    void ledgerKeepsClaimsInViewBesideManyOutlets()
    {
        QList<Article> more;
        for (int i = 0; i < 20; ++i)
            more.append(f->article(QStringLiteral("Herald of Town %1").arg(i), QStringLiteral("Nothing new %1").arg(i),
                                   QDate(2025, 5, 15), {QStringLiteral("Town %1 is quiet.").arg(i)}));
        QVERIFY(addArticles(*f->project, more).ok());
        open(QStringLiteral("ledger"), {900, 300});
        LedgerView *view = ledger();
        const QModelIndex claim = view->model()->index(1, 0);
        const QModelIndex outlet = view->model()->index(1, 18);
        QCOMPARE(view->visualRect(claim).width(), view->columnWidth(0));
        view->setCurrentIndex(outlet);
        QVERIFY(view->horizontalScrollBar()->value() > 0);
        // The claim is still there to be read and met, and no cell hides behind it.
        const QRect kept = view->visualRect(claim);
        QCOMPARE(kept.left(), 0);
        QVERIFY(kept.width() >= 200);
        QCOMPARE(view->indexAt(kept.center()), claim);
        QVERIFY(view->visualRect(outlet).left() >= kept.right());
        const int scrolled = view->horizontalScrollBar()->value();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, kept.center());
        QCOMPARE(view->horizontalScrollBar()->value(), scrolled);
        QCOMPARE(lastPassages(*passages).size(), 2);
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        QVERIFY(kept.adjusted(-2, -2, 2, 2).contains(editor->geometry()));
        QTest::keyClick(editor, Qt::Key_Escape);
        // What lies below a cell to the left of the one that is looked for is scrolled into view.
        view->setCurrentIndex(view->model()->index(1, 2));
        QVERIFY(view->visualRect(view->currentIndex()).left() >= view->visualRect(claim).right());
        view->horizontalScrollBar()->setValue(0);
        QCOMPARE(view->visualRect(claim).width(), view->columnWidth(0));
        // Its head sorts, though another column's lies below.
        view->horizontalScrollBar()->setValue(scrolled);
        const QHeaderView *header = view->horizontalHeader();
        const QPoint head(30, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::RightButton, {}, head);
        QCOMPARE(header->sortIndicatorSection(), -1);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, head);
        QCOMPARE(header->sortIndicatorSection(), 0);
    }

    void ledgerDecidesByKeys()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_A);
        const Id goods = f->claimWith(QStringLiteral("Goods"));
        QVERIFY(goods > 0);
        QCOMPARE(f->project->claim(goods).status, ClaimStatus::Confirmed);
        QCOMPARE(f->navigator.currentClaim(), goods);
        QCOMPARE(view->currentIndex().row(), 1); // nothing moves
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->claimWith(QStringLiteral("Goods")) < 0);
        QCOMPARE(view->currentIndex().row(), 1);

        QTest::keyClick(view, Qt::Key_R);
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->currentIndex().row(), 1); // the next one
        QCOMPARE(f->navigator.currentClaim(), view->currentClaim());
        QCOMPARE(f->project->claim(f->claimWith(QStringLiteral("Goods"))).status, ClaimStatus::Rejected);
        QTest::mouseClick(button(QStringLiteral("Rejected")), Qt::LeftButton);
        QCOMPARE(view->model()->rowCount(), 3);
        QVERIFY(f->project->undo().ok());
    }

    void severalAreOneStep()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        view->setCurrentIndex(view->model()->index(0, 0));
        view->selectAll();
        QTest::keyClick(view, Qt::Key_A);
        for (const Claim &claim : f->project->claims())
            QCOMPARE(claim.status, ClaimStatus::Confirmed);
        QCOMPARE(f->project->undoText(), QStringLiteral("Accept 3 claims"));
        QVERIFY(f->project->undo().ok());
        for (const Claim &claim : f->project->claims())
            QVERIFY(claim.isSuggested());
    }

    void ledgerRewordsInPlace()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        view->setCurrentIndex(view->model()->index(1, 4));
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Freight is stuck"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(f->claimWith(QStringLiteral("Freight is stuck")) > 0);
        QCOMPARE(view->model()->index(1, 0).data().toString(), QStringLiteral("Freight is stuck"));
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->claimWith(QStringLiteral("Goods")) < 0);
    }

    void ledgerMergesAndSplits()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        view->setCurrentIndex(view->model()->index(0, 0));
        QSignalSpy told(&f->navigator, &Navigator::told);
        QTest::keyClick(view, Qt::Key_M); // one claim alone: says how
        QCOMPARE(told.size(), 1);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_M);
        const Id merged = f->claimWith(QStringLiteral("1,900"));
        QCOMPARE(f->project->claim(merged).passages.size(), 5);
        QCOMPARE(view->model()->rowCount(), 2);

        view->setCurrentIndex(view->model()->index(view->currentIndex().row(), 4));
        QTest::keyClick(view, Qt::Key_S);
        QCOMPARE(f->project->claim(merged).passages.size(), 4);
        const Id split = f->claimWith(QStringLiteral("Nobody was asked."));
        QCOMPARE(f->project->claim(split).passages.size(), 1);
        QCOMPARE(f->navigator.currentClaim(), split);
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(view->model()->rowCount(), 3);
    }

    void ledgerRemovesAndAddsPassages()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        view->setCurrentIndex(view->model()->index(0, 4));
        QTest::keyClick(view, Qt::Key_Delete);
        const Id dockers = f->claimWith(QStringLiteral("dockers"));
        QCOMPARE(f->project->claim(dockers).passages.size(), 2);

        QMimeData data;
        setPassage(data, f->at(2, QStringLiteral("A port is more than a spreadsheet.")));
        dropOn(view->viewport(), middleOf(view, view->model()->index(view->currentIndex().row(), 0)), &data);
        const QList<Passage> now = f->project->claim(dockers).passages;
        QCOMPARE(now.size(), 3);
        QVERIFY(now.last().byHand || now.first().byHand || now[1].byHand);
        // Below the rows a sentence makes a claim of its own.
        dropOn(view->viewport(), QPoint(20, view->viewport()->height() - 4), &data);
        QVERIFY(f->claimWith(QStringLiteral("A port is more")) > 0);
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->claim(f->claimWith(QStringLiteral("dockers"))).passages.size(), 3);
    }

    void passagesAreDraggedFromClaimToClaim()
    {
        open(QStringLiteral("ledger"));
        LedgerView *view = ledger();
        const Id dockers = f->claimWith(QStringLiteral("dockers"));
        const int row = 1;
        const Id other = view->model()->index(row, 0).data(LedgerModel::ClaimRole).toLongLong();
        QVERIFY(other != dockers);
        const QString statement = f->project->claim(other).statement;
        const qsizetype here = f->project->claim(dockers).passages.size();
        const qsizetype there = f->project->claim(other).passages.size();
        ClaimModel model(*f->project);
        model.setClaim(dockers);
        const QModelIndex dragged = model.index(0, 0, model.index(0, 0));
        QVERIFY(dragged.flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsDragEnabled));
        const QString words = dragged.data().toString();
        const std::unique_ptr<QMimeData> data(model.mimeData({dragged}));
        QCOMPARE(data->text(), words);
        dropOn(view->viewport(), middleOf(view, view->model()->index(row, 0)), data.get());
        const Claim now = f->project->claim(f->navigator.currentClaim());
        QCOMPARE(now.statement, statement);
        QVERIFY(!now.isSuggested());
        QCOMPARE(now.passages.size(), there + 1);
        QVERIFY(std::any_of(now.passages.begin(), now.passages.end(),
                            [&](const Passage &passage) { return passage.text.simplified() == words; }));
        QCOMPARE(f->project->claim(f->claimWith(QStringLiteral("dockers"))).passages.size(), here - 1);
        QVERIFY(f->project->undo().ok()); // one step
        QCOMPARE(f->project->claim(f->claimWith(QStringLiteral("dockers"))).passages.size(), here);
        QCOMPARE(f->project->claim(f->claimWith(statement)).passages.size(), there);
    }

    void ledgerFilterRowDrivesTheSharedFilter()
    {
        open(QStringLiteral("ledger"), {1200, 400});
        QTest::mouseClick(button(QStringLiteral("Conflicts only")), Qt::LeftButton);
        QVERIFY(f->filter.state().conflictsOnly);
        QCOMPARE(ledger()->model()->rowCount(), 2);
        QTest::mouseClick(button(QStringLiteral("Suggested")), Qt::LeftButton);
        QCOMPARE(ledger()->model()->rowCount(), 0);
        f->filter.set({});
        QVERIFY(!button(QStringLiteral("Conflicts only"))->isChecked());
        QVERIFY(button(QStringLiteral("Suggested"))->isChecked());
        QTest::keyClicks(panel->findChild<QLineEdit *>(), QStringLiteral("million"));
        QCOMPARE(f->filter.state().text, QStringLiteral("million"));
        QCOMPARE(ledger()->model()->rowCount(), 1);
    }

    void claimPanelDecidesAndRewords()
    {
        open(QStringLiteral("claim"), {260, 600});
        QVERIFY(!list()->isVisible());
        f->navigator.setCurrentClaim(f->claimWith(QStringLiteral("dockers")));
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->model()->rowCount(), 4);
        const QModelIndex conflict = list()->model()->index(0, 0, list()->model()->index(3, 0));
        list()->scrollTo(conflict);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(list(), conflict));
        QCOMPARE(lastPassages(*passages).size(), 2);
        QHash<QString, QPushButton *> buttons;
        for (QPushButton *candidate : panel->findChildren<QPushButton *>())
            buttons.insert(candidate->text(), candidate);
        QTest::mouseClick(buttons.value(QStringLiteral("Accept")), Qt::LeftButton);
        const Id dockers = f->claimWith(QStringLiteral("dockers"));
        QCOMPARE(f->project->claim(dockers).status, ClaimStatus::Confirmed);
        QVERIFY(!buttons.value(QStringLiteral("Accept"))->isEnabled());
        QTest::mouseClick(buttons.value(QStringLiteral("Reword")), Qt::LeftButton);
        auto *words = panel->findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("The dockers left"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(f->project->claim(dockers).statement, QStringLiteral("The dockers left"));
        list()->setCurrentIndex(list()->model()->index(0, 0, list()->model()->index(2, 0)));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(f->project->claim(dockers).passages.size(), 2);
    }

    void claimPanelOffersLikelyPassages()
    {
        ClaimAnalysis analysis = f->project->analysis();
        const PassageRef wait = f->at(0, QStringLiteral("Goods worth 240 million wait."));
        const PassageRef left = f->at(1, QStringLiteral("About 2,300 dockers left."));
        const PassageRef asked = f->at(3, QStringLiteral("Nobody was asked."));
        const PassageRef held = f->at(1, QStringLiteral("Goods for 240 million are held up."));
        analysis.links = {{wait, held, 0.9, {}},
                          {asked, wait, 0.6, {QStringLiteral("similar words")}},
                          {wait, left, 0.4, {}},
                          {left, asked, 0.3, {}},
                          {wait, f->at(3, QStringLiteral("Castellane will cut jobs.")), 0.01, {}}};
        QVERIFY(f->project->setAnalysis(analysis).ok());
        const Id goods = f->claimWith(QStringLiteral("Goods"));
        open(QStringLiteral("claim"), {300, 600});
        f->navigator.setCurrentClaim(goods);
        const QAbstractItemModel *model = list()->model();
        QCOMPARE(model->rowCount(), 3);
        const QModelIndex head = model->index(2, 0);
        QCOMPARE(model->rowCount(head), 2); // neither what it has nor what is far off
        const QModelIndex first = model->index(0, 0, head);
        QCOMPARE(first.data().toString(), QStringLiteral("Nobody was asked."));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(list(), first));
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({wait, asked}));

        const QRect row = list()->visualRect(first);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 18, row.top() + 16));
        Claim claim = f->project->claim(f->navigator.currentClaim());
        QCOMPARE(claim.passages.size(), 3);
        QCOMPARE(claim.passages.last().text, QStringLiteral("Nobody was asked."));
        QVERIFY(claim.passages.last().byHand);
        const QModelIndex rest = model->index(model->rowCount() - 1, 0);
        QCOMPARE(model->rowCount(rest), 1);
        list()->setCurrentIndex(model->index(0, 0, rest));
        QTest::keyClick(list(), Qt::Key_A);
        QCOMPARE(f->project->claim(claim.id).passages.size(), 4);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->claim(claim.id).passages.size(), 3);

        // Of one that has just been made they come before all but its own sentence.
        Claim made;
        made.statement = QStringLiteral("The dockers left");
        Passage own;
        own.article = left.article;
        own.span = left.span;
        made.passages = {own};
        const Result<Id> added = addClaim(*f->project, made);
        QVERIFY(added.ok());
        f->navigator.setCurrentClaim(*added);
        QVERIFY(model->rowCount() >= 2);
        QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("May belong to it"));
    }

    void chartsOpenTheirPassages()
    {
        open(QStringLiteral("spread"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        QCOMPARE(chart->data().rows.size(), 3);
        QCOMPARE(chart->data().rows[0].values, QList<double>({1, 1, 1, 0}));
        QTest::mouseClick(chart->view()->viewport(), Qt::LeftButton, {}, chart->markRect(0, 2).center().toPoint());
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(1, QStringLiteral("About 2,300 dockers left."))}));
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("dockers")));
        chart->view()->setFocus();
        QTest::keyClick(chart->view(), Qt::Key_Down);
        QTest::keyClick(chart->view(), Qt::Key_Down);
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("No jobs")));
        QTest::keyClick(chart->view(), Qt::Key_Right);
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(lastPassages(*passages).first().article, f->articles[3]);
        FilterState state;
        state.conflictsOnly = true;
        f->filter.set(state);
        QCOMPARE(chart->data().rows.size(), 2);
        panel->resize(300, 140); // rows scroll rather than overlap
        QTRY_VERIFY(chart->markRect(1, 0).isEmpty() != chart->markRect(0, 0).isEmpty() ||
                    chart->markRect(1, 0).top() >= chart->markRect(0, 0).bottom());
    }

    void entityChartCountsByOutlet()
    {
        open(QStringLiteral("entitychart"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        QCOMPARE(chart->data().rows.size(), 1); // figures only when asked for
        QCOMPARE(chart->data().rows[0].values, QList<double>({1, 0, 1}));
        QTest::mouseClick(chart->view()->viewport(), Qt::LeftButton, {}, chart->markRect(0, 2).center().toPoint());
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("Castellane"));
        FilterState state;
        state.kinds = {QStringLiteral("money")};
        f->filter.set(state);
        QCOMPARE(chart->data().rows[0].label, QStringLiteral("240 million"));
    }

    void chartsAreSaved()
    {
        open(QStringLiteral("spread"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        const QString base = f->folder.filePath(QStringLiteral("spread."));
        QVERIFY(chart->save(base + QStringLiteral("csv")).ok());
        QFile csv(base + QStringLiteral("csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(),
                 QByteArray("Claim,Status,supports,mentions,figure differs,disputes,silent,Articles,Origins\r\n"
                            "\"About 1,900 dockers walked out\",suggested,1,1,1,0,0,3,2\r\n"
                            "Goods worth 240 million are held up,suggested,2,0,0,0,1,2,1\r\n"
                            "No jobs will go,suggested,1,0,0,1,1,2,2\r\n"));
        QVERIFY(chart->save(base + QStringLiteral("png")).ok());
        const QImage picture(base + QStringLiteral("png"));
        QVERIFY(picture.width() >= 2 * chart->view()->width());
        QVERIFY(chart->save(base + QStringLiteral("svg")).ok());
        QFile svg(base + QStringLiteral("svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray drawing = svg.readAll();
        QVERIFY(drawing.contains("About 1,900"));
        QVERIFY(drawing.contains("figure differs"));
        QVERIFY(!chart->save(base + QStringLiteral("doc")).ok());
        QVERIFY(!chart->save(f->folder.filePath(QStringLiteral("none/x.csv"))).ok());
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
