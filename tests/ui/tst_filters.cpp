#include "panelfixture.h"
#include "ui/models/filtercounts.h"
#include "ui/models/sourcesmodel.h"
#include "ui/panels/choicepicker.h"
#include "ui/panels/filterbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace crossread;

// The one filter: what it says, what it leaves, how the window's row drives it.
class TestFilters : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<FilterBar> bar;

    void open(int width = 1400)
    {
        bar = std::make_unique<FilterBar>(*context, nullptr);
        bar->resize(width, 44);
        bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(bar.get()));
        QCoreApplication::processEvents();
    }

    QToolButton *button(const QString &name) const
    {
        for (QToolButton *candidate : bar->findChildren<QToolButton *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    static QStringList titles(const QMenu *menu)
    {
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                names.append(action->text());
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        context = std::make_unique<PanelContext>(f->context());
    }

    void cleanup()
    {
        bar.reset();
        context.reset();
        f.reset();
    }

    void statesAreKept_data()
    {
        QTest::addColumn<FilterState>("state");
        FilterState state;
        QTest::newRow("empty") << state;
        state.text = QStringLiteral("Docker “äöü”");
        QTest::newRow("text") << state;
        state.outlets = {QStringLiteral("Northwire"), QStringLiteral("Coastal Radio")};
        state.from = QDate(2025, 5, 12);
        QTest::newRow("outlets and a date") << state;
        state.to = QDate(2025, 5, 14);
        state.tags = {3, 9'007'199'254'740'991};
        state.kinds = {QStringLiteral("person")};
        state.articles = {7, 9};
        state.annotations.authors = {QString(), QStringLiteral("Ilse Ä.")};
        state.annotations.from = QDate(2026, 1, 2);
        state.annotations.to = QDate(2026, 1, 3);
        state.suggested = false;
        state.conflictsOnly = true;
        QTest::newRow("all") << state;
    }

    void statesAreKept()
    {
        QFETCH(FilterState, state);
        const QJsonObject json = state.toJson();
        QCOMPARE(FilterState::fromJson(json), state);
        QCOMPARE(json.isEmpty(), state.isEmpty());
    }

    void countsSayWhatIsLeft_data()
    {
        QTest::addColumn<FilterState>("state");
        QTest::addColumn<QList<int>>("counts"); // claims, entities, articles
        FilterState state;
        QTest::newRow("no filter") << state << QList<int>{3, 2, 4};
        state.outlets = {QStringLiteral("Halvern Courier")};
        QTest::newRow("outlet") << state << QList<int>{2, 1, 2};
        state.text = QStringLiteral("million");
        QTest::newRow("outlet and text") << state << QList<int>{1, 1, 2};
        state = {};
        state.to = QDate(2025, 5, 13);
        QTest::newRow("dates leave out the undated") << state << QList<int>{3, 2, 2};
        state = {};
        state.kinds = {QStringLiteral("money")};
        QTest::newRow("kinds are about entities") << state << QList<int>{3, 1, 4};
        state = {};
        state.suggested = false;
        QTest::newRow("confirmed only") << state << QList<int>{0, 2, 4};
        state = {};
        state.conflictsOnly = true;
        QTest::newRow("conflicts") << state << QList<int>{2, 2, 4};
    }

    void countsSayWhatIsLeft()
    {
        QFETCH(FilterState, state);
        const FilterCounts counts = filterCounts(*f->project, state);
        QTEST((QList<int>{counts.claims, counts.entities, counts.articles}), "counts");
        QCOMPARE(counts.allClaims, 3);
        QCOMPARE(counts.allEntities, 2);
        QCOMPARE(counts.allArticles, 4);
        QVERIFY(setClaimStatus(*f->project, f->claimWith(QStringLiteral("No jobs")), ClaimStatus::Rejected).ok());
        QCOMPARE(filterCounts(*f->project, {}).allClaims, 2);
        QCOMPARE(filterCounts(*f->project, {}).claims, 2);
    }

    void rowDrivesTheFilter()
    {
        open();
        QCOMPARE(bar->counts(), QStringLiteral("3 claim(s) · 2 entities · 4 article(s)"));
        auto *text = bar->findChild<QLineEdit *>();
        QTest::keyClicks(text, QStringLiteral("million"));
        QCOMPARE(f->filter.state().text, QStringLiteral("million"));
        QCOMPARE(bar->counts(), QStringLiteral("1 of 3 claim(s) · 1 of 2 entities · 4 article(s)"));
        QTest::mouseClick(button(QStringLiteral("Suggested")), Qt::LeftButton);
        QVERIFY(!f->filter.state().suggested);
        QMenu *outlets = button(QStringLiteral("Outlets"))->menu();
        Q_EMIT outlets->aboutToShow();
        QCOMPARE(titles(outlets), QStringList({QStringLiteral("Northwire"), QStringLiteral("Halvern Courier"),
                                               QStringLiteral("Coastal Radio"), QStringLiteral("All outlets")}));
        outlets->actions().at(1)->trigger();
        QCOMPARE(f->filter.state().outlets, QSet<QString>{QStringLiteral("Halvern Courier")});
        QMenu *kinds = button(QStringLiteral("Kinds of entities"))->menu();
        Q_EMIT kinds->aboutToShow();
        QCOMPARE(kinds->actions().size(), 2 + 2); // those that there are, a line, any
        kinds->actions().first()->trigger();
        QCOMPARE(f->filter.state().kinds.size(), 1);
        QVERIFY(button(QStringLiteral("Kinds of entities"))->isChecked());
        f->filter.set({});
        QVERIFY(text->text().isEmpty());
        QVERIFY(button(QStringLiteral("Suggested"))->isChecked());
        QVERIFY(!button(QStringLiteral("Kinds of entities"))->isChecked());
    }

    // A menu of forty rows fills the screen, and nothing is found in it by typing.
    void manyOutletsAreSearchedFor()
    {
        QList<Article> articles;
        for (int i = 0; i < 40; ++i)
            articles.append(PanelFixture::article(QStringLiteral("Outlet %1").arg(i), QStringLiteral("Title %1").arg(i),
                                                  QDate(2025, 5, 12), {QStringLiteral("Sentence %1.").arg(i)}));
        QVERIFY(addArticles(*f->project, articles).ok());
        open();
        QToolButton *outlets = button(QStringLiteral("Outlets"));
        QVERIFY(!outlets->menu());
        QTest::mouseClick(outlets, Qt::LeftButton);
        QVERIFY(!outlets->isChecked());
        auto *picker = outlets->findChild<ChoicePicker *>();
        QVERIFY(picker);
        auto *typed = picker->findChild<QLineEdit *>();
        QTest::keyClicks(typed, QStringLiteral("outlet 37"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(f->filter.state().outlets, QSet<QString>{QStringLiteral("Outlet 37")});
        QVERIFY(outlets->isChecked());
        picker->close();
    }

    void ledgerShowsNothingTwice()
    {
        std::unique_ptr<QWidget> ledger;
        for (const PanelRow &row : panelRows()) {
            if (row.id == QLatin1String("ledger"))
                ledger.reset(row.make(*context, nullptr));
        }
        ledger->resize(1200, 400);
        ledger->show();
        QVERIFY(QTest::qWaitForWindowExposed(ledger.get()));
        auto *text = ledger->findChild<QLineEdit *>();
        QVERIFY(text->isVisible());
        open();
        QVERIFY(!text->isVisible());
        bar->hide();
        QVERIFY(text->isVisible());
    }

    void narrowRowsGoOnInTheNextLine()
    {
        open(1400);
        const int high = bar->height();
        bar->resize(420, bar->height());
        QTRY_VERIFY(bar->height() > high);
        QList<QRect> fields;
        for (QToolButton *field : bar->findChildren<QToolButton *>()) {
            if (!field->isVisible())
                continue;
            const QRect rect(field->mapTo(bar.get(), QPoint()), field->size());
            QVERIFY(bar->rect().contains(rect));
            for (const QRect &other : std::as_const(fields))
                QVERIFY(!other.intersects(rect));
            fields.append(rect);
        }
        QVERIFY(fields.size() >= 6);
    }

    // A menu would keep Tab and the arrows to itself, and leave the rest to what had the keys before.
    void daysByKeyboard()
    {
        open();
        QMenu *menu = button(QStringLiteral("Days of annotations"))->menu();
        menu->popup(bar->mapToGlobal(QPoint(0, bar->height())));
        QTRY_VERIFY(qobject_cast<QCheckBox *>(QApplication::focusWidget()));
        QVERIFY(menu->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(f->filter.state().annotations.from.isValid());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *day = qobject_cast<QDateEdit *>(QApplication::focusWidget());
        QVERIFY(day);
        const QDate before = day->date();
        QTest::keyClick(day, Qt::Key_Up);
        QVERIFY(day->date() > before);
        QCOMPARE(f->filter.state().annotations.from, day->date());
        const QList<QCheckBox *> checks = menu->findChildren<QCheckBox *>();
        QCOMPARE(checks.size(), 2);
        for (QCheckBox *check : {checks[1], checks[0]}) { // a day has three parts, where Tab goes first
            for (int i = 0; i < 8 && QApplication::focusWidget() != check; ++i)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), check);
        }
        QTest::keyClick(checks[0], Qt::Key_Space);
        QVERIFY(!f->filter.state().annotations.from.isValid());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void sourcesObeyOutletsAndDates()
    {
        SourcesModel model(*f->project, &f->filter);
        FilterState state;
        state.outlets = {QStringLiteral("Halvern Courier")};
        state.text = QStringLiteral("nothing has this title");
        f->filter.set(state);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        state.from = QDate(2025, 5, 14);
        f->filter.set(state);
        model.refresh();
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    }
};

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
