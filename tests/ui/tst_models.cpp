#include "panelfixture.h"
#include "ui/models/annotationsmodel.h"
#include "ui/models/claimmodel.h"
#include "ui/models/dictionarymodel.h"
#include "ui/models/entitiesmodel.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/outlets.h"
#include "ui/models/sourcesmodel.h"
#include "ui/models/tagsmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace crossread;

namespace {

// What a grouped model shows, one line a row: heads plain, rows indented.
QStringList shown(const GroupedModel &model)
{
    QStringList lines;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex head = model.index(group, 0);
        lines.append(head.data().toString());
        for (int row = 0; row < model.rowCount(head); ++row)
            lines.append(QStringLiteral("  ") + model.index(row, 0, head).data().toString());
    }
    return lines;
}

QStringList columnOf(const LedgerModel &model, int column)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;

private Q_SLOTS:
    void init() { f = std::make_unique<PanelFixture>(); }

    void cleanup() { f.reset(); }

    void outletsKeepTheOrderOfImport()
    {
        f->fill();
        QCOMPARE(outletsOf(*f->project), QStringList({QStringLiteral("Northwire"), QStringLiteral("Halvern Courier"),
                                                      QStringLiteral("Coastal Radio")}));
        QCOMPARE(outletIndex(*f->project, QStringLiteral("Coastal Radio")), 2);
        QCOMPARE(outletIndex(*f->project, QStringLiteral("Nobody")), -1);
    }

    void sourcesFollowImportUndoAndDetails()
    {
        SourcesModel model(*f->project);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &SourcesModel::refresh);
        QVERIFY(model.isEmpty());
        f->fill();
        QCOMPARE(shown(model), QStringList({QStringLiteral("Northwire"), QStringLiteral("  Dockers strike"),
                                            QStringLiteral("Halvern Courier"), QStringLiteral("  Cranes came first"),
                                            QStringLiteral("  Letters to the editor"), QStringLiteral("Coastal Radio"),
                                            QStringLiteral("  What we know")}));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QVERIFY(removeArticles(*f->project, {f->articles[1]}).ok());
        QCOMPARE(model.rowCount(model.index(1, 0)), 1);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(model.rowCount(model.index(1, 0)), 2);
        Article moved = f->project->article(f->articles[2]);
        moved.source = QStringLiteral("Coastal Radio");
        QVERIFY(setArticleDetails(*f->project, moved).ok());
        QCOMPARE(model.rowCount(model.index(1, 0)), 1);
        QCOMPARE(model.rowCount(model.index(2, 0)), 2);
        QCOMPARE(resets.size(), 0); // views keep their place
    }

    void sourcesTellTheirFacts()
    {
        f->fill();
        SourcesModel model(*f->project);
        const QModelIndex first = model.indexOf(f->articles[0]);
        QCOMPARE(first.data(SourcesModel::AnnotationsRole).toInt(), 1);
        QCOMPARE(first.data(SourcesModel::ClaimsRole).toInt(), 3);
        QVERIFY(first.data(SourcesModel::UnreadRole).toBool());
        QVERIFY(!first.data(SourcesModel::DateRole).toString().isEmpty());
        QVERIFY(model.indexOf(f->articles[3]).data(SourcesModel::DateRole).toString().isEmpty());
        connect(f->project.get(), &Project::changed, &model, &SourcesModel::refresh);
        f->project->markRead(f->articles[0]);
        QVERIFY(!first.data(SourcesModel::UnreadRole).toBool());
        model.setOpen(f->articles[0], {f->articles[0], f->articles[1]});
        QCOMPARE(first.data(SourcesModel::OpenRole).toInt(), 2);
        QCOMPARE(model.indexOf(f->articles[1]).data(SourcesModel::OpenRole).toInt(), 1);
    }

    void sourcesSortAndFilter_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("titles");
        const QString dockers = QStringLiteral("Dockers strike");
        const QString cranes = QStringLiteral("Cranes came first");
        const QString letters = QStringLiteral("Letters to the editor");
        const QString know = QStringLiteral("What we know");
        QTest::newRow("imported") << int(SourceOrder::Imported) << QString()
                                  << QStringList{dockers, cranes, letters, know};
        QTest::newRow("date, undated last")
            << int(SourceOrder::Date) << QString() << QStringList{dockers, cranes, letters, know};
        QTest::newRow("outlet") << int(SourceOrder::Outlet) << QString() << QStringList{know, cranes, letters, dockers};
        QTest::newRow("title") << int(SourceOrder::Title) << QString() << QStringList{cranes, letters, dockers, know};
        QTest::newRow("title filter") << 0 << QStringLiteral("LETTERS") << QStringList{letters};
        QTest::newRow("outlet filter") << 0 << QStringLiteral("courier") << QStringList{cranes, letters};
        QTest::newRow("nothing") << 0 << QStringLiteral("zebra") << QStringList();
    }

    void sourcesSortAndFilter()
    {
        QFETCH(int, order);
        QFETCH(QString, filter);
        QFETCH(QStringList, titles);
        f->fill();
        SourcesModel model(*f->project);
        QAbstractItemModelTester tester(&model);
        model.setOrder(SourceOrder(order));
        model.setFilter(filter);
        QStringList found = shown(model).filter(QStringLiteral("  "));
        for (QString &line : found)
            line = line.trimmed();
        QCOMPARE(found, titles);
    }

    void annotationsObeyBothFilters()
    {
        f->fill();
        AnnotationsModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(&f->filter, &Filter::changed, &model, &AnnotationsModel::refresh);
        connect(f->project.get(), &Project::changed, &model, &AnnotationsModel::refresh);
        QCOMPARE(model.rowCount(), 3);
        model.setFilter(QStringLiteral("blame"));
        QCOMPARE(model.rowCount(), 2);
        FilterState state;
        state.outlets = {QStringLiteral("Coastal Radio")};
        f->filter.set(state);
        QCOMPARE(shown(model), QStringList({QStringLiteral("Coastal Radio"), QStringLiteral("  Nobody was asked.")}));
        f->filter.set({});
        model.setFilter({});
        state = {};
        state.tags = {f->cost};
        f->filter.set(state);
        QCOMPARE(model.rowCount(), 1);
        f->filter.set({});
        const Id id = f->project->annotations(f->articles[1]).first().id;
        QVERIFY(removeAnnotations(*f->project, {id}).ok());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(model.rowCount(), 3);
    }

    void annotationsNotesAreEdits()
    {
        f->fill();
        AnnotationsModel model(*f->project, f->filter);
        connect(f->project.get(), &Project::changed, &model, &AnnotationsModel::refresh);
        const Id id = f->project->annotations(f->articles[1]).first().id;
        QVERIFY(model.setData(model.indexOf(id), QStringLiteral("Twice as many")));
        QCOMPARE(f->project->annotation(id).note, QStringLiteral("Twice as many"));
        QCOMPARE(model.indexOf(id).data(AnnotationsModel::NoteRole).toString(), QStringLiteral("Twice as many"));
        QVERIFY(!model.setData(model.indexOf(id), QStringLiteral("Twice as many")));
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->annotation(id).note.isEmpty());
    }

    void entitiesByKind()
    {
        f->fill();
        EntitiesModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(&f->filter, &Filter::changed, &model, &EntitiesModel::refresh);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex castellane = model.index(0, 0, model.index(0, 0));
        QCOMPARE(castellane.data().toString(), QStringLiteral("Castellane"));
        QCOMPARE(castellane.data(GroupedModel::CountRole).toInt(), 2);
        QCOMPARE(castellane.data(EntitiesModel::OutletsRole).value<QList<int>>(), QList<int>({1, 0, 1}));
        QCOMPARE(castellane.data(EntitiesModel::OutletCountRole).toInt(), 2);
        // What is not highlighted is still listed; what the filter leaves out is not.
        model.setHiddenKinds({QStringLiteral("money")});
        QVERIFY(!model.index(1, 0).data(EntitiesModel::OnRole).toBool());
        QCOMPARE(model.rowCount(model.index(1, 0)), 1);
        FilterState state;
        state.kinds = {QStringLiteral("organisation")};
        f->filter.set(state);
        QCOMPARE(shown(model).size(), 2);
        QCOMPARE(model.presentKinds(), QStringList({QStringLiteral("organisation"), QStringLiteral("money")}));
        f->filter.set({});
        QCOMPARE(shown(model).size(), 4);
        model.setFilter(QStringLiteral("caste"));
        QCOMPARE(model.rowCount(), 1);
        const auto refs = mentionsOf(*f->project, f->project->entities().first(), {});
        QCOMPARE(refs.size(), 2);
    }

    // Other counts and another order move rows: views keep what is selected and where they are.
    void entitiesAreSortedWithoutReset()
    {
        f->fill();
        const auto mention = [&](int place, const QString &words, const QString &entity) {
            return Mention{
                f->at(place, words).span, QStringLiteral("organisation"), entity, MentionOrigin::Rule, 1, {}};
        };
        QVERIFY(f->project
                    ->setMentions({{f->articles[0],
                                    {mention(0, QStringLiteral("dockers"), QStringLiteral("Zulu")),
                                     mention(0, QStringLiteral("Goods"), QStringLiteral("Zulu")),
                                     mention(0, QStringLiteral("Castellane"), QStringLiteral("Zulu"))}},
                                   {f->articles[1], {mention(1, QStringLiteral("dockers"), QStringLiteral("Alpha"))}},
                                   {f->articles[2], {}},
                                   {f->articles[3], {mention(3, QStringLiteral("Nobody"), QStringLiteral("Alpha"))}}})
                    .ok());
        EntitiesModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &EntitiesModel::refresh);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto names = [&] { return shown(model).mid(1).replaceInStrings(QStringLiteral("  "), QString()); };
        QCOMPARE(names(), QStringList({QStringLiteral("Zulu"), QStringLiteral("Alpha")}));
        const QPersistentModelIndex zulu = model.index(0, 0, model.index(0, 0));
        model.setSort(EntitiesModel::Sort::Name);
        QCOMPARE(names(), QStringList({QStringLiteral("Alpha"), QStringLiteral("Zulu")}));
        QCOMPARE(zulu.data().toString(), QStringLiteral("Zulu"));
        model.setSort(EntitiesModel::Sort::Mentions);
        model.setSort(EntitiesModel::Sort::Outlets);
        QCOMPARE(names(), QStringList({QStringLiteral("Alpha"), QStringLiteral("Zulu")}));
        model.setSort(EntitiesModel::Sort::Mentions);
        QVERIFY(
            rejectMention(*f->project, {f->articles[0], f->at(0, QStringLiteral("dockers")).span}, Reach::Here).ok());
        QVERIFY(rejectMention(*f->project, {f->articles[0], f->at(0, QStringLiteral("Goods")).span}, Reach::Here).ok());
        QCOMPARE(names(), QStringList({QStringLiteral("Alpha"), QStringLiteral("Zulu")}));
        QCOMPARE(zulu.row(), 1);
        QCOMPARE(zulu.data(GroupedModel::CountRole).toInt(), 1);
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(zulu.row(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void dictionaryIsEditedInPlace()
    {
        f->fill();
        DictionaryModel model(*f->project);
        QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy failures(&model, &DictionaryModel::failed);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        const auto set = [&](int row, int column, const QVariant &value) {
            return model.setData(model.index(row, column), value, Qt::EditRole);
        };
        QVERIFY(model.isEmpty());
        QCOMPARE(model.rowCount(), 1); // for a new name
        QVERIFY(set(0, DictionaryModel::Kind, QStringLiteral("place")));
        QVERIFY(!set(0, DictionaryModel::Text, QStringLiteral("  ")));
        QVERIFY(set(0, DictionaryModel::Text, QStringLiteral("Goods")));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(0, DictionaryModel::Text), QStringLiteral("Goods"));
        QCOMPARE(text(0, DictionaryModel::Kind), QStringLiteral("Place"));
        QCOMPARE(f->project->dictionary().first().kind, QStringLiteral("place"));
        QVERIFY(set(0, DictionaryModel::Entity, QStringLiteral("Harbour")));
        QVERIFY(set(0, DictionaryModel::Case, false));
        QVERIFY(set(0, DictionaryModel::Text, QStringLiteral("goods")));
        const DictionaryEntry entry = f->project->dictionary().first();
        QCOMPARE(entry.text, QStringLiteral("goods"));
        QCOMPARE(entry.entity, QStringLiteral("Harbour"));
        QVERIFY(!entry.matchCase);
        QVERIFY(set(0, DictionaryModel::Kind, QString()));
        QVERIFY(!model.flags(model.index(0, DictionaryModel::Entity)).testFlag(Qt::ItemIsEditable));
        // What holds at one place is listed, but belongs to its place.
        QVERIFY(rejectMention(*f->project, {f->articles[0], f->at(0, QStringLiteral("Castellane")).span}, Reach::Here)
                    .ok());
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(text(1, DictionaryModel::Where).contains(QStringLiteral("Dockers strike")));
        QVERIFY(!model.flags(model.index(1, DictionaryModel::Kind)).testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.placeOf(1), f->at(0, QStringLiteral("Castellane")));
        model.remove({0, 1, 2});
        QVERIFY(model.isEmpty());
        QVERIFY(f->project->undo().ok()); // both in one step
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(failures.size(), 0);
    }

    void tagsCountWhatIsBelow()
    {
        f->fill();
        TagsModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &TagsModel::refresh);
        connect(&f->filter, &Filter::changed, &model, &TagsModel::refresh);
        const QModelIndex framing = model.indexOf(f->framing);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(framing), 2);
        QCOMPARE(framing.data(TagsModel::CountRole).toInt(), 3);
        QCOMPARE(model.indexOf(f->blame).data(TagsModel::OutletsRole).value<QList<int>>(), QList<int>({0, 1, 1}));
        FilterState state;
        state.outlets = {QStringLiteral("Northwire")};
        f->filter.set(state);
        QCOMPARE(model.indexOf(f->framing).data(TagsModel::CountRole).toInt(), 1);
        f->filter.set({});
        model.setFilter(QStringLiteral("cos"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(model.indexOf(f->framing)), 1);
    }

    void tagsAreRenamedMovedAndMeasured()
    {
        f->fill();
        TagsModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &TagsModel::refresh);
        QSignalSpy failed(&model, &TagsModel::failed);
        QVERIFY(model.setData(model.indexOf(f->blame), QStringLiteral("Fault")));
        QCOMPARE(f->project->tag(f->blame).name, QStringLiteral("Fault"));
        QVERIFY(!model.setData(model.indexOf(f->blame), QStringLiteral("Cost")));
        QCOMPARE(failed.size(), 1);

        // Dragging "To check" between the two below "Framing", and out again.
        std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(f->check)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, model.indexOf(f->framing)));
        QCOMPARE(model.indexOf(f->check).parent(), model.indexOf(f->framing));
        QCOMPARE(model.indexOf(f->check).row(), 1);
        QVERIFY(f->project->undo().ok());
        QVERIFY(!model.indexOf(f->check).parent().isValid());
        // Nothing goes below itself.
        data.reset(model.mimeData({model.indexOf(f->framing)}));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(f->blame)));
        // Down among its siblings, before the row that is there now.
        data.reset(model.mimeData({model.indexOf(f->blame)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 2, 0, model.indexOf(f->framing)));
        QCOMPARE(model.indexOf(f->blame).row(), 1);

        const TagsModel::Loss loss = model.lossOf({f->framing});
        QCOMPARE(loss.below, 2);
        QCOMPARE(loss.annotations, 3);
        QCOMPARE(loss.gone, 1);
        QVERIFY(removeTag(*f->project, f->framing).ok());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(f->project->annotations().size(), 2);
    }

    void ledgerShowsClaimsAgainstOutlets()
    {
        f->fill();
        LedgerModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.columnCount(), 6);
        QCOMPARE(columnOf(model, 0), QStringList({QStringLiteral("About 1,900 dockers walked out"),
                                                  QStringLiteral("Goods worth 240 million are held up"),
                                                  QStringLiteral("No jobs will go")}));
        QCOMPARE(columnOf(model, 2), QStringList({QStringLiteral("●"), QStringLiteral("●"), QStringLiteral("●")}));
        QCOMPARE(columnOf(model, 3), QStringList({QStringLiteral("≠"), QStringLiteral("●"), QString()}));
        QCOMPARE(columnOf(model, 4), QStringList({QStringLiteral("◐"), QString(), QStringLiteral("✕")}));
        QVERIFY(model.index(0, 1).data().toString().contains(QStringLiteral("shares 1 actor, 1 figure")));
        QCOMPARE(model.index(1, 5).data().toString(), QStringLiteral("2 articles · 1 origin"));
        QCOMPARE(model.passages(model.index(0, 3)),
                 QList<PassageRef>({f->at(1, QStringLiteral("About 2,300 dockers left."))}));
        QCOMPARE(model.passages(model.index(0, 0)).size(), 3);
        QVERIFY(model.index(0, 3).data(Qt::ToolTipRole).toString().contains(QStringLiteral("2,300")));
    }

    void ledgerFilters_data()
    {
        QTest::addColumn<FilterState>("state");
        QTest::addColumn<QStringList>("starts");
        FilterState state;
        QTest::newRow("all") << state
                             << QStringList{QStringLiteral("About"), QStringLiteral("Goods"), QStringLiteral("No")};
        state.text = QStringLiteral("MILLION");
        QTest::newRow("statement") << state << QStringList{QStringLiteral("Goods")};
        state.text = QStringLiteral("cut jobs");
        QTest::newRow("a passage's words") << state << QStringList{QStringLiteral("No")};
        state = {};
        state.conflictsOnly = true;
        QTest::newRow("conflicts") << state << QStringList{QStringLiteral("About"), QStringLiteral("No")};
        state = {};
        state.outlets = {QStringLiteral("Coastal Radio")};
        QTest::newRow("outlet") << state << QStringList{QStringLiteral("About"), QStringLiteral("No")};
        state = {};
        state.to = QDate(2025, 5, 12);
        QTest::newRow("dates") << state
                               << QStringList{QStringLiteral("About"), QStringLiteral("Goods"), QStringLiteral("No")};
        state.from = QDate(2025, 5, 13);
        state.to = {};
        QTest::newRow("later dates") << state << QStringList{QStringLiteral("About"), QStringLiteral("Goods")};
        state = {};
        state.suggested = false;
        QTest::newRow("decided only") << state << QStringList();
    }

    void ledgerFilters()
    {
        QFETCH(FilterState, state);
        QFETCH(QStringList, starts);
        f->fill();
        LedgerModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(&f->filter, &Filter::changed, &model, &LedgerModel::refresh);
        f->filter.set(state);
        QStringList found = columnOf(model, 0);
        for (QString &statement : found)
            statement = statement.section(QLatin1Char(' '), 0, 0);
        QCOMPARE(found, starts);
        if (!state.outlets.isEmpty())
            QCOMPARE(model.outlets(), state.outlets.values());
        f->filter.set({});
        QCOMPARE(model.rowCount(), 3);
    }

    void ledgerRowsStayThroughDecisions()
    {
        f->fill();
        LedgerModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &LedgerModel::refresh);
        const QPersistentModelIndex second = model.index(1, 3);
        const Id suggestion = model.rows()[1].claim.id;
        QVERIFY(suggestion < 0);
        QVERIFY(model.setData(model.index(1, 0), QStringLiteral("Goods wait")));
        QVERIFY(second.isValid());
        QCOMPARE(second.row(), 1);
        QVERIFY(model.rows()[1].claim.id > 0);
        QVERIFY(!model.setData(model.index(1, 0), QStringLiteral("  ")));
        QVERIFY(f->project->undo().ok());
        QVERIFY(second.isValid());
        QCOMPARE(model.rows()[1].claim.id, suggestion);

        QVERIFY(setClaimStatus(*f->project, suggestion, ClaimStatus::Rejected).ok());
        QCOMPARE(model.rowCount(), 2);
        model.setShowRejected(true);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(removeArticles(*f->project, {f->articles[0]}).ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 6);
    }

    // What is made and changed by hand tells who gives another figure, as what was found does.
    void ledgerMarksFiguresByHand()
    {
        f->fill();
        LedgerModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(f->project.get(), &Project::changed, &model, &LedgerModel::refresh);
        const auto made =
            addArticles(*f->project, {f->article(QStringLiteral("Herald"), QStringLiteral("Quay"), QDate(2025, 5, 15),
                                                 {QStringLiteral("About 1,900 dockers walked out.")}),
                                      f->article(QStringLiteral("Mirror"), QStringLiteral("Pier"), QDate(2025, 5, 15),
                                                 {QStringLiteral("About 2,300 dockers left.")})});
        QVERIFY(made.ok());
        Claim claim;
        claim.statement = QStringLiteral("Dockers stopped work");
        for (const ImportOutcome &outcome : *made) {
            Passage passage;
            passage.article = outcome.id;
            passage.span = {0, f->project->article(outcome.id).text.size()};
            claim.passages.append(passage);
        }
        const auto id = addClaim(*f->project, claim);
        QVERIFY(id.ok());
        const auto signs = [&] {
            QString both;
            for (const QString &outlet : {QStringLiteral("Herald"), QStringLiteral("Mirror")})
                both += model.index(model.rowOf(*id), int(2 + model.outlets().indexOf(outlet))).data().toString();
            return both;
        };
        QCOMPARE(signs(), QStringLiteral("●≠"));
        QVERIFY(rewordClaim(*f->project, *id, QStringLiteral("2,300 dockers stopped work")).ok());
        QCOMPARE(signs(), QStringLiteral("≠●"));
        const Passage first = f->project->claim(*id).passages.first();
        QVERIFY(removePassages(*f->project, *id, {{first.article, first.span}}).ok());
        QCOMPARE(signs(), QStringLiteral("●"));
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(signs(), QStringLiteral("●≠"));
    }

    void ledgerSorts()
    {
        f->fill();
        LedgerModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex dockers = model.index(0, 0);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("No jobs will go"));
        QCOMPARE(dockers.row(), 2);
        model.sort(4, Qt::AscendingOrder); // who disputes leads
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("No jobs will go"));
        model.sort(-1);
        QCOMPARE(dockers.row(), 0);
    }

    void claimShowsPassagesAndConflicts()
    {
        f->fill();
        ClaimModel model(*f->project);
        QAbstractItemModelTester tester(&model);
        model.setClaim(f->claimWith(QStringLiteral("dockers")));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("Conflicts"));
        const QModelIndex conflict = model.index(0, 0, model.index(3, 0));
        QCOMPARE(model.passages(model.rowId(conflict)).size(), 2);
        QCOMPARE(conflict.data(ClaimModel::OtherRole).toString(), QStringLiteral("About 2,300 dockers left."));
        QVERIFY(conflict.data(ClaimModel::DetailRole).toString().contains(QStringLiteral("1,900 against 2,300")));
        model.setClaim(f->claimWith(QStringLiteral("Goods")));
        QCOMPARE(model.rowCount(), 2);
        model.setClaim(0);
        QVERIFY(model.isEmpty());
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
