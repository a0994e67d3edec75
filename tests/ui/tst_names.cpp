#include "panelfixture.h"
#include "ui/dialogs/dictionarydialog.h"
#include "ui/dialogs/dictionarytable.h"
#include "ui/names/definitions.h"
#include "ui/names/entitypicker.h"
#include "ui/names/kinddialog.h"
#include "ui/names/nameactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/extentbar.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include "app/analyser.h"
#include "app/dictionaryfile.h"
#include "app/jobs.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTreeWidget>

using namespace crossread;

// What an analyst can say of names, through menus, pickers and the dictionary, as he meets them.
class TestNames : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<ReaderArea> area;
    std::unique_ptr<QSignalSpy> failures;
    std::unique_ptr<QSignalSpy> done;

    Span castellane() const { return f->at(0, QStringLiteral("Castellane")).span; }

    QStringList named(int place) const
    {
        QStringList list;
        for (const Mention &mention : f->project->mentions(f->articles[place]))
            list.append(mention.kind + QLatin1Char(':') + mention.entity);
        return list;
    }

    // The menu over the caret or the selection, by its key.
    QMenu *menu()
    {
        qDeleteAll(area->activePane()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
        area->nameSelection();
        return area->activePane()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    }

    // Takes an entry by its path; titles without keys and ellipses.
    bool take(QMenu *in, const QStringList &path)
    {
        for (QAction *action : in ? in->actions() : QList<QAction *>()) {
            QString title = action->text().section(QLatin1Char('\t'), 0, 0);
            title.remove(QStringLiteral("…")).remove(QLatin1Char('&'));
            if (title != path.first() || !action->isEnabled())
                continue;
            if (path.size() > 1)
                return action->menu() && take(action->menu(), path.mid(1));
            action->trigger();
            return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        Q_INIT_RESOURCE(resources);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        area = std::make_unique<ReaderArea>(*f->project, f->navigator);
        connect(&f->navigator, &Navigator::showPassages, area.get(), &ReaderArea::showPassages);
        area->resize(1000, 600);
        area->show();
        QVERIFY(QTest::qWaitForWindowExposed(area.get()));
        area->open(f->articles[0], false);
        area->activePane()->view().setCaret(castellane().start);
        failures = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::failed);
        done = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::done);
    }

    void cleanup()
    {
        for (const auto &failure : *failures)
            qWarning("%s", qPrintable(failure.first().value<Error>().message));
        QCOMPARE(failures->size(), 0);
        area.reset();
        failures.reset();
        done.reset();
        f.reset();
    }

    void menuOfAMention_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QStringList>("first"); // what is named in the first article
        QTest::addColumn<QStringList>("last");  // and in the last
        const QString money = QStringLiteral("money:240 million");
        const QString both = QStringLiteral("organisation:Castellane");
        const QStringList last{both};
        QTest::newRow("no entity") << QStringList{QStringLiteral("Not an Entity")} << QStringList{money}
                                   << QStringList();
        QTest::newRow("no entity here") << QStringList{QStringLiteral("Not an Entity Here")} << QStringList{money}
                                        << last;
        QTest::newRow("other kind") << QStringList{QStringLiteral("Other Kind"), QStringLiteral("Place")}
                                    << QStringList{money, QStringLiteral("place:Castellane")}
                                    << QStringList{QStringLiteral("place:Castellane")};
        QTest::newRow("other kind here") << QStringList{QStringLiteral("Other Kind"), QStringLiteral("Only Here"),
                                                        QStringLiteral("Place")}
                                         << QStringList{money, QStringLiteral("place:Castellane")} << last;
    }

    void menuOfAMention()
    {
        QFETCH(QStringList, path);
        QFETCH(QStringList, first);
        QFETCH(QStringList, last);
        area->open(f->articles[3], true); // a second pane follows
        const QStringList before = named(0);
        area->open(f->articles[0], false);
        area->activePane()->view().setCaret(castellane().start);
        QVERIFY(take(menu(), path));
        QCOMPARE(named(0), first);
        QCOMPARE(named(3), last);
        QCOMPARE(area->activePane()->view().marks().mentions.size(), first.size());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(named(0), before);
        QCOMPARE(area->activePane()->view().marks().mentions.size(), before.size());
    }

    void newKindFromTheMenu()
    {
        QVERIFY(take(menu(), {QStringLiteral("Other Kind"), QStringLiteral("New Kind")}));
        auto *dialog = area->activePane()->findChild<KindDialog *>();
        QVERIFY(dialog);
        auto *title = dialog->findChild<QLineEdit *>();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        title->setText(QStringLiteral("person"));
        QVERIFY(!ok->isEnabled()); // there is one
        title->setText(QStringLiteral("Shipping line"));
        QVERIFY(ok->isEnabled());
        ok->click();
        const QString kind = kindCalled(*f->project, QStringLiteral("shipping LINE"));
        QVERIFY(!kind.isEmpty());
        QCOMPARE(named(3), QStringList(kind + QStringLiteral(":Castellane")));
        QVERIFY(!f->project->kind(kind).color.isEmpty());
        QCOMPARE(done->size(), 1);
        QVERIFY(f->project->undo().ok()); // kind and name in one step
        QVERIFY(kindCalled(*f->project, QStringLiteral("Shipping line")).isEmpty());
    }

    void newNameFromSelection()
    {
        area->activePane()->view().select(f->at(0, QStringLiteral("Goods")).span);
        QVERIFY(take(menu(), {QStringLiteral("New Name"), QStringLiteral("Product")}));
        QVERIFY(named(0).contains(QStringLiteral("product:Goods")));
        QVERIFY(named(1).contains(QStringLiteral("product:Goods")));
        QVERIFY(done->last().first().toString().contains(QStringLiteral("2")));
    }

    void anotherNameOf()
    {
        area->activePane()->view().select(f->at(0, QStringLiteral("dockers")).span);
        QVERIFY(take(menu(), {QStringLiteral("Another Name Of")}));
        auto *picker = area->activePane()->findChild<EntityPicker *>();
        QVERIFY(picker);
        auto *edit = picker->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("CAST"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(named(1).contains(QStringLiteral("organisation:Castellane")));
        // What was linked is apart again by the menu over it.
        area->activePane()->view().setCaret(f->at(0, QStringLiteral("dockers")).span.start);
        QVERIFY(take(menu(), {QStringLiteral("Separate from “Castellane”")}));
        QVERIFY(named(1).contains(QStringLiteral("organisation:dockers")));
    }

    void extentByKeyboard()
    {
        ReaderPane &pane = *area->activePane();
        QVERIFY(take(menu(), {QStringLiteral("Other Extent")}));
        QPointer<ExtentBar> bar = pane.findChild<ExtentBar *>();
        QVERIFY(bar);
        QVERIFY(!bar->accessibleName().isEmpty());
        const QString text = pane.view().article().text;
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(bar->span().of(text), QStringLiteral("Castellane said"));
        QTest::keyClick(bar, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bar->span().of(text), QStringLiteral("go, Castellane said"));
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier); // would leave the mention
        QCOMPARE(bar->span().of(text), QStringLiteral("Castellane said"));
        QTest::keyClick(bar, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(named(0).last(), QStringLiteral("organisation:Castellane said"));
        QCOMPARE(named(3), QStringList(QStringLiteral("organisation:Castellane")));
        QTRY_VERIFY(!bar);
        // Esc leaves everything as it was.
        pane.view().setCaret(castellane().start);
        QVERIFY(take(menu(), {QStringLiteral("Other Extent")}));
        bar = pane.findChild<ExtentBar *>();
        QTest::keyClick(bar, Qt::Key_Left);
        QTest::keyClick(bar, Qt::Key_Escape);
        QCOMPARE(named(0).last(), QStringLiteral("organisation:Castellane said"));
        QVERIFY(pane.view().selection().isEmpty());
    }

    void extentFromSelection()
    {
        area->activePane()->view().select(f->at(0, QStringLiteral("Castellane said")).span);
        QVERIFY(take(menu(), {QStringLiteral("Other Extent"), QStringLiteral("“Castellane said” Everywhere")}));
        QCOMPARE(named(0).last(), QStringLiteral("organisation:Castellane said"));
    }

    void mentionsAreWalkedThroughAllArticles()
    {
        area->activePane()->view().setCaret(0);
        area->walkMentions(1); // no name at the caret: the next one there is
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("240 million"));
        area->activePane()->view().setCaret(castellane().end); // just behind it counts
        area->walkMentions(1);
        QCOMPARE(area->activePane()->articleId(), f->articles[3]);
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("Castellane"));
        area->walkMentions(1);
        QCOMPARE(area->activePane()->articleId(), f->articles[0]);
        QCOMPARE(area->activePane()->view().caret(), castellane().start);
        area->walkMentions(-1);
        QCOMPARE(area->activePane()->articleId(), f->articles[3]);
    }

    void pickerFindsByAliasAndWithoutAccents()
    {
        QVERIFY(addEntry(*f->project, {QStringLiteral("Nobody"), QStringLiteral("place"), QStringLiteral("São Tomé")})
                    .ok());
        EntityMatches matches(*f->project, {});
        QAbstractItemModelTester tester(&matches);
        QCOMPARE(matches.rowCount(), 2); // figures are no names
        const auto best = [&](const QString &typed) {
            matches.setTyped(typed);
            return matches.entity(0).name;
        };
        QCOMPARE(best(QStringLiteral("sao")), QStringLiteral("São Tomé"));
        QCOMPARE(best(QStringLiteral("tome")), QStringLiteral("São Tomé"));
        QCOMPARE(best(QStringLiteral("nobo")), QStringLiteral("São Tomé"));
        QCOMPARE(matches.index(0).data(EntityMatches::AliasRole).toString(), QStringLiteral("Nobody"));
        QCOMPARE(best(QStringLiteral("CASTEL")), QStringLiteral("Castellane"));
        QCOMPARE(best(QStringLiteral("xyz")), QString());
    }

    void dialogKeepsNamesAndKinds()
    {
        Jobs jobs;
        Analyser analyser(*f->project, jobs);
        Definitions definitions(analyser, jobs);
        QWidget window;
        DictionaryDialog dialog(*f->project, f->navigator, definitions, &window);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *table = dialog.findChild<DictionaryTable *>();
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QHeaderView *>(widget),
                         widget->metaObject()->className());
        }
        QCOMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, DictionaryModel::Text));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        auto *edit = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("Goods"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(f->project->dictionary().size(), 1);
        QCOMPARE(table->model()->rowCount(), 2);
        // Undo is the window's own.
        QSignalSpy triggered(&f->navigator, &Navigator::trigger);
        table->setFocus();
        QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(triggered.first().first().toString(), QStringLiteral("undo"));
        // The filter leaves the row for a new name.
        dialog.findChild<QLineEdit *>()->setText(QStringLiteral("nothing like it"));
        QCOMPARE(table->model()->rowCount(), 1);
        dialog.findChild<QLineEdit *>()->clear();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(f->project->dictionary().isEmpty());

        const auto kind = addKind(*f->project, {{}, QStringLiteral("Ship"), false, QStringLiteral("red"), true});
        QVERIFY(kind.ok());
        dialog.showPage(DictionaryDialog::Page::Kinds);
        QTreeWidget *kinds = nullptr;
        for (QTreeWidget *tree : dialog.findChildren<QTreeWidget *>()) {
            if (tree->accessibleName() == QLatin1String("Kinds of entities"))
                kinds = tree;
        }
        QVERIFY(kinds);
        const auto found = kinds->findItems(QStringLiteral("Ship"), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.first()->icon(0).isNull());
    }
};

QTEST_MAIN(TestNames)
#include "tst_names.moc"
