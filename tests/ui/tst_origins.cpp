#include "panelfixture.h"
#include "ui/models/ledgermodel.h"
#include "ui/panels/originslist.h"

#include <QSignalSpy>
#include <QTest>

using namespace crossread;

Q_DECLARE_METATYPE(QList<crossread::PassageRef>)

// Where a claim comes from, in the ledger's tip and in the claims panel. Northwire is the fixture's first outlet, the
// Halvern Courier its second, a day later.
class TestOriginsShown : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;

    // The claim about the goods, which Northwire and the Courier have.
    Claim goods() const { return f->project->claim(f->claimWith(QStringLiteral("Goods worth"))); }

    void cite(const Citation &citation)
    {
        ClaimAnalysis analysis = f->project->analysis();
        analysis.citations = {citation};
        const auto set = f->project->setAnalysis(analysis);
        QVERIFY(set.ok());
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
    }

    void rootsWithTheirWays()
    {
        const QList<Passage> passages = goods().passages;
        Citation citation{passages[1].article, passages[0].article, QStringLiteral("Northwire"), passages[1].span};
        cite(citation);
        OriginSummary summary = originSummary(*f->project, goods());
        QCOMPARE(summary.lines.size(), 1);
        QCOMPARE(summary.lines[0].name, QStringLiteral("Northwire"));
        QCOMPARE(summary.lines[0].ways, QStringLiteral("names no other outlet; cited by Halvern Courier"));
        QCOMPARE(summary.lines[0].places.size(), 2);
        QVERIFY2(summary.first.startsWith(QLatin1String("first: Northwire")), qPrintable(summary.first));
        QCOMPARE(summary.firstPlaces, (QList<PassageRef>{{passages[0].article, passages[0].span}}));

        citation.to = 0;
        citation.name = QStringLiteral("The Verge");
        citation.basis = QStringLiteral("two people familiar with the talks");
        cite(citation);
        summary = originSummary(*f->project, goods());
        QCOMPARE(summary.lines.size(), 2);
        QCOMPARE(summary.lines[1].name, QStringLiteral("unnamed sources, via The Verge"));
        QCOMPARE(summary.lines[1].ways, QStringLiteral("cited by Halvern Courier"));
    }

    void tellsCircles()
    {
        const QList<Passage> passages = goods().passages;
        ClaimAnalysis analysis = f->project->analysis();
        analysis.citations = {{passages[1].article, passages[0].article, QStringLiteral("Northwire"), passages[1].span},
                              {passages[0].article, passages[1].article, QStringLiteral("Halvern Courier"), {0, 1}}};
        QVERIFY(f->project->setAnalysis(analysis).ok());
        const OriginSummary summary = originSummary(*f->project, goods());
        QCOMPARE(summary.lines.size(), 1);
        QCOMPARE(summary.lines[0].name, QStringLiteral("Northwire"));
        QCOMPARE(summary.lines[0].ways, QStringLiteral("has it in a circle from Halvern Courier"));
        QCOMPARE(summary.lines[0].places.size(), 2);
    }

    void ledgerTellsWhy()
    {
        LedgerModel model(*f->project, f->filter);
        const QModelIndex index = model.index(model.rowOf(goods().id), model.originsColumn());
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QLatin1String("<b>Northwire</b>")), qPrintable(tip));
        QVERIFY2(tip.contains(QLatin1String("first: Northwire")), qPrintable(tip));
    }

    void eachOpensItsPassages()
    {
        const QList<Passage> passages = goods().passages;
        cite({passages[1].article, passages[0].article, QStringLiteral("Northwire"), passages[1].span});
        OriginsList list(nullptr);
        QSignalSpy opened(&list, &OriginsList::opened);
        list.setClaim(*f->project, goods());
        QVERIFY2(list.text().contains(QStringLiteral("2 articles · 1 origin")), qPrintable(list.text()));
        const QList<int> expected{2, 1, 2}; // all, who was first, the root's
        for (int link = 0; link < int(expected.size()); ++link) {
            Q_EMIT list.linkActivated(QString::number(link));
            QCOMPARE(opened.size(), link + 1);
            QCOMPARE(opened.last().first().value<QList<PassageRef>>().size(), expected[link]);
        }
    }
};

QTEST_MAIN(TestOriginsShown)
#include "tst_origins.moc"
