#include "panelfixture.h"
#include "tests/app/filebytes.h"
#include "ui/models/outlets.h"
#include "ui/models/timescale.h"
#include "ui/panels/barchart.h"
#include "ui/panels/timeline.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QGraphicsSimpleTextItem>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTimeZone>
#include <QToolButton>
#include <QToolTip>

using namespace crossread;

namespace {

QDateTime at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toTimeZone(QTimeZone::utc());
}

// A project of so many outlets with an article each, all of which carry all claims, as a wire's copies do.
void fillWide(PanelFixture &f, int claims, int outlets)
{
    QList<Article> list;
    for (int o = 0; o < outlets; ++o) {
        QStringList lines;
        for (int c = 0; c < claims; ++c)
            lines.append(QStringLiteral("Sentence %1 of article %2.").arg(c).arg(o));
        Article article =
            PanelFixture::article(QStringLiteral("Vereinigte Nachrichten Ausgabe %1").arg(o + 1),
                                  QStringLiteral("Article %1").arg(o), QDate(2025, 5, 12).addDays(o / 20), lines);
        article.publishedAt = QTime(8 + o % 5, 0);
        list.append(article);
    }
    const auto added = addArticles(*f.project, list);
    QVERIFY(added.ok());
    for (const ImportOutcome &outcome : *added)
        f.articles.append(outcome.id);
    ClaimAnalysis analysis;
    for (int c = 0; c < claims; ++c) {
        Claim claim;
        claim.id = -1 - c;
        claim.statement =
            QStringLiteral("Die Hafenarbeitergewerkschaft erwartet Verhandlungsergebnisse der Schlichtung, Satz %1")
                .arg(c);
        claim.score = 0.9;
        claim.origins = 1 + c % 3;
        for (int o = 0; o < outlets; ++o)
            claim.passages.append(f.passage(o, QStringLiteral("Sentence %1 of article %2.").arg(c).arg(o),
                                            o % 4 == 3 ? Stance::Disputes : Stance::Supports));
        analysis.claims.append(claim);
    }
    QVERIFY(f.project->setAnalysis(analysis).ok());
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<QWidget> panel;
    std::unique_ptr<QSignalSpy> passages;

    void start()
    {
        f = std::make_unique<PanelFixture>();
        context = std::make_unique<PanelContext>(f->context());
        passages = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::showPassages);
    }

    template<typename Chart>
    Chart *open(const QString &id, const QSize &size = {900, 400})
    {
        for (const PanelRow &row : panelRows()) {
            if (row.id == id)
                panel.reset(row.make(*context, nullptr));
        }
        panel->resize(size);
        panel->show();
        if (!QTest::qWaitForWindowExposed(panel.get()))
            return nullptr;
        settle();
        panel->activateWindow();
        panel->setFocus();
        settle();
        return qobject_cast<Chart *>(panel.get());
    }

    static void settle()
    {
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
    }

    QList<PassageRef> lastPassages() const
    {
        return passages->isEmpty() ? QList<PassageRef>() : passages->last().first().value<QList<PassageRef>>();
    }

    static void click(const ChartPanel *chart, int row, int mark)
    {
        QTest::mouseClick(chart->view()->viewport(), Qt::LeftButton, {}, chart->markRect(row, mark).center().toPoint());
    }

    QAbstractButton *legendEntry(const QString &name) const
    {
        for (auto *button : panel->findChildren<QAbstractButton *>()) {
            if (button->text() == name)
                return button;
        }
        return nullptr;
    }

    // All texts that stand on the chart.
    static QList<QRectF> texts(const ChartPanel *chart)
    {
        QList<QRectF> rects;
        for (const QGraphicsItem *item : chart->view()->scene()->items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item))
                rects.append(text->sceneBoundingRect());
        }
        return rects;
    }

private Q_SLOTS:
    void init() { start(); }

    void cleanup()
    {
        panel.reset();
        passages.reset();
        context.reset();
        f.reset();
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const char *first, const char *last, const QStringList &labels,
                            const char *title) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(last) << labels
                                << QString::fromUtf8(title);
        };
        row("minutes", "2025-05-12T07:40:00Z", "2025-05-12T07:52:00Z", {"07:40", "07:45", "07:50"}, "12 May 2025");
        row("hours", "2025-05-12T07:40:00Z", "2025-05-12T18:05:00Z",
            {"08:00", "10:00", "12:00", "14:00", "16:00", "18:00"}, "12 May 2025");
        row("over midnight", "2025-05-12T19:00:00Z", "2025-05-13T09:00:00Z",
            {"21:00", "13 May", "03:00", "06:00", "09:00"}, "12 May – 13 May 2025");
        row("three days", "2025-05-12T07:40:00Z", "2025-05-14T11:20:00Z",
            {"12:00", "13 May", "12:00", "14 May", "12:00"}, "12 May – 14 May 2025");
        row("weeks", "2025-05-12T00:00:00Z", "2025-06-10T00:00:00Z", {"12 May", "19 May", "26 May", "2 Jun", "9 Jun"},
            "2025");
        row("months over a year's end", "2024-11-05T00:00:00Z", "2025-03-02T00:00:00Z",
            {"Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"}, "");
        row("years", "2019-03-05T00:00:00Z", "2024-03-02T00:00:00Z", {"2019", "2020", "2021", "2022", "2023", "2024"},
            "");
        row("decades", "1986-03-05T00:00:00Z", "2024-03-02T00:00:00Z", {"1990", "2000", "2010", "2020"}, "");
        row("one day", "2025-05-12T00:00:00Z", "2025-05-12T00:00:00Z", {"11 May", "12 May", "13 May"}, "2025");
    }

    void ticksAreRound()
    {
        QLocale::setDefault(QLocale::c());
        QFETCH(QString, first);
        QFETCH(QString, last);
        const TimeScale scale = timeScale(at(first), at(last), 6);
        QStringList labels;
        for (const TimeTick &tick : scale.ticks) {
            labels.append(tick.label);
            QVERIFY(scale.share(tick.at) >= 0 && scale.share(tick.at) <= 1);
        }
        QTEST(labels, "labels");
        QTEST(scale.title, "title");
        QVERIFY(scale.share(at(first)) > 0 && scale.share(at(last)) < 1);
    }

    void pointsFanOutWithoutTouching_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("half");
        for (const int count : {1, 2, 3, 7, 40, 100})
            QTest::addRow("%d points", count) << count << 13.0;
        QTest::newRow("in a low row") << 12 << 6.0;
    }

    void pointsFanOutWithoutTouching()
    {
        QFETCH(int, count);
        QFETCH(double, half);
        QList<double> xs(count, 100);
        QList<double> radii(count, 3.5);
        radii[0] = 7;
        const QList<QPointF> placed = fanOut(xs, radii, std::max(half, 7.0), 0, 600);
        QCOMPARE(placed.size(), count);
        QCOMPARE(placed[0], QPointF(100, 0));
        for (int i = 0; i < count; ++i) {
            QVERIFY(std::abs(placed[i].y()) + 3.5 <= std::max(half, 7.0));
            QVERIFY(placed[i].x() >= 3.5 && placed[i].x() <= 596.5);
            for (int j = 0; j < i; ++j)
                QVERIFY(std::hypot(placed[i].x() - placed[j].x(), placed[i].y() - placed[j].y()) >=
                        radii[i] + radii[j] - 1e-6);
        }
    }

    void timelineStandsWhereTheDatesAre()
    {
        f->fill();
        auto *chart = open<TimelinePanel>(QStringLiteral("timeline"));
        QVERIFY(chart);
        QCOMPARE(chart->rowCount(), 3);
        // Dockers: Northwire on the 12th, Halvern Courier on the 13th; Coastal Radio has no date.
        QCOMPARE(chart->markCount(0), 2);
        const auto &points = chart->data().rows[0].points;
        QVERIFY(points[0].first && !points[1].first);
        QVERIFY(points[1].differs);
        const QRectF plot = chart->plot();
        for (int i = 0; i < 2; ++i) {
            const double x = plot.left() + chart->scale().share(points[i].at) * plot.width();
            QVERIFY(std::abs(chart->markRect(0, i).center().x() - x) < 0.01);
            QVERIFY(chart->rowRect(0).contains(chart->markRect(0, i)));
        }
        QCOMPARE(chart->note(), QStringLiteral("Coastal Radio: no date, 2 passage(s) not drawn"));
        // What is painted there has the outlet's colour.
        const QImage seen = chart->view()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const double ratio = double(seen.width()) / chart->view()->width();
        const QPointF middle = chart->markRect(0, 1).center() * ratio;
        QCOMPARE(seen.pixelColor(middle.toPoint()), themeOf(chart).outlet(1));
    }

    void timelineOpensByPointerAndKeyboard()
    {
        f->fill();
        auto *chart = open<TimelinePanel>(QStringLiteral("timeline"));
        QVERIFY(chart);
        click(chart, 0, 1);
        QCOMPARE(lastPassages(), QList<PassageRef>({f->at(1, QStringLiteral("About 2,300 dockers left."))}));
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("dockers")));
        QTest::keyClick(chart->view(), Qt::Key_Down);
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("Goods")));
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(lastPassages(), QList<PassageRef>({f->at(1, QStringLiteral("Goods for 240 million are held up."))}));
        QTest::keyClick(chart->view(), Qt::Key_Left);
        QVERIFY(chart->view()->accessibleDescription().contains(QStringLiteral("Northwire")));
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(lastPassages(), QList<PassageRef>({f->at(0, QStringLiteral("Goods worth 240 million wait."))}));
        QTest::keyClick(chart->view(), Qt::Key_Left); // there is none
        QTest::keyClick(chart->view(), Qt::Key_End);
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("No jobs")));
        f->navigator.setCurrentClaim(f->claimWith(QStringLiteral("dockers"))); // in the ledger, say
        settle();
        const QImage seen = chart->view()->grab().toImage();
        const double ratio = double(seen.width()) / chart->view()->width();
        QCOMPARE(seen.pixelColor((chart->rowRect(0).topRight() * ratio).toPoint() + QPoint(-6, 4)),
                 themeOf(chart).selectedRow);
    }

    void tipsSayAllAndStay()
    {
        f->fill();
        auto *chart = open<TimelinePanel>(QStringLiteral("timeline"));
        QVERIFY(chart);
        QWidget *ground = chart->view()->viewport();
        const QPoint at = chart->markRect(0, 1).center().toPoint();
        QTest::mouseMove(ground, at);
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("About 1,900 dockers walked out")));
        QHelpEvent help(QEvent::ToolTip, at, ground->mapToGlobal(at)); // comes a moment later
        QCoreApplication::sendEvent(ground, &help);
        const QString tip = QToolTip::text();
        for (const char *words : {"figure differs", "Halvern Courier", "13 May 2025", "Click to open"})
            QVERIFY2(tip.contains(QLatin1String(words)), words);
    }

    void firstIsUnknownOnADayAlone()
    {
        f->fill();
        Article article = f->project->article(f->articles[1]);
        article.published = QDate(2025, 5, 12);
        article.publishedAt = QTime(9, 30);
        QVERIFY(setArticleDetails(*f->project, article).ok());
        const Timeline timeline = timelineOf(*f->project, {});
        const auto &points = timeline.rows[0].points;
        QCOMPARE(points.size(), 2);
        QVERIFY(points[0].first && points[1].first);
        QVERIFY(points[0].exact != points[1].exact);
    }

    void nobodyElseIsFirstWhereTheFirstIsLeftOut()
    {
        f->fill();
        FilterState state;
        state.outlets = {QStringLiteral("Halvern Courier")};
        const Timeline timeline = timelineOf(*f->project, state);
        QCOMPARE(timeline.rows[0].points.size(), 1);
        QVERIFY(!timeline.rows[0].points[0].first);
        QVERIFY(timeline.undatedNote().isEmpty());
    }

    void originsPairArticlesWithRoots()
    {
        f->fill();
        auto *chart = open<BarChartPanel>(QStringLiteral("origins"));
        QVERIFY(chart);
        QCOMPARE(chart->data().rows[0].values, QList<double>({3, 2}));
        QCOMPARE(chart->data().rows[0].total, QStringLiteral("3 · 2"));
        QVERIFY(!chart->data().rows[0].strong);
        QVERIFY(chart->data().rows[1].strong); // two articles, one origin
        QVERIFY(chart->markRect(0, 0).bottom() <= chart->markRect(0, 1).top());
        QCOMPARE(chart->markRect(0, 0).width() * 2, chart->markRect(0, 1).width() * 3);
        click(chart, 1, 1);
        QCOMPARE(lastPassages().size(), 2);
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("Goods")));
        QTest::keyClick(chart->view(), Qt::Key_Up); // says who the roots are
        QVERIFY(chart->view()->accessibleDescription().contains(QStringLiteral("Northwire (1 article")));
        FilterState state;
        state.outlets = {QStringLiteral("Northwire")};
        f->filter.set(state);
        QCOMPARE(chart->data().rows[0].values.first() >= chart->data().rows[0].values.last(), true);
        QVERIFY(!chart->note().isEmpty());
    }

    void barsArePaintedWhereTheyAreClicked_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"spread", "origins", "entitychart"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void barsArePaintedWhereTheyAreClicked()
    {
        QFETCH(QString, id);
        f->fill();
        for (const QString &words : {QStringLiteral("dockers"), QStringLiteral("Goods")})
            QVERIFY(setClaimStatus(*f->project, f->claimWith(words), ClaimStatus::Confirmed).ok());
        auto *chart = open<BarChartPanel>(id);
        QVERIFY(chart);
        const QImage seen = chart->view()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const double ratio = double(seen.width()) / chart->view()->width();
        int found = 0;
        for (int row = 0; row < chart->rowCount(); ++row) {
            for (int mark = 0; mark < chart->markCount(row); ++mark) {
                const QRectF rect = chart->markRect(row, mark);
                if (rect.isEmpty() || chart->data().rows[row].suggested)
                    continue;
                ++found;
                const QPoint inside = (QPointF(rect.left() + 5, rect.center().y()) * ratio).toPoint();
                QCOMPARE(seen.pixelColor(inside), chart->data().series[mark].fill(themeOf(chart)));
            }
        }
        QVERIFY(found > 0);
    }

    void whatIsHiddenStaysSo()
    {
        f->fill();
        const QString outlet = QStringLiteral("Halvern Courier");
        QVERIFY(open<ChartPanel>(QStringLiteral("timeline")));
        QTest::mouseClick(legendEntry(outlet), Qt::LeftButton);
        QVERIFY(open<ChartPanel>(QStringLiteral("spread"))); // has its own
        QVERIFY(legendEntry(QStringLiteral("supports"))->isChecked());
        auto *again = open<ChartPanel>(QStringLiteral("timeline")); // made anew
        QVERIFY(again && !legendEntry(outlet)->isChecked());
        QVERIFY(again->markRect(0, 1).isEmpty());
        QTest::mouseClick(legendEntry(outlet), Qt::LeftButton);
        QVERIFY(open<ChartPanel>(QStringLiteral("timeline")));
        QVERIFY(legendEntry(outlet)->isChecked());
    }

    void legendHidesAndShows()
    {
        f->fill();
        auto *chart = open<TimelinePanel>(QStringLiteral("timeline"));
        QVERIFY(chart);
        auto *entry = legendEntry(QStringLiteral("Halvern Courier"));
        QVERIFY(entry && entry->isVisible() && entry->isChecked());
        QTest::mouseClick(entry, Qt::LeftButton);
        settle();
        QVERIFY(chart->markRect(0, 1).isEmpty());
        QVERIFY(!chart->markRect(0, 0).isEmpty());
        QVERIFY(!entry->isChecked());
        QTest::keyClick(entry, Qt::Key_Space);
        QVERIFY(!chart->markRect(0, 1).isEmpty());

        auto *bars = open<BarChartPanel>(QStringLiteral("spread"));
        QVERIFY(bars);
        QTest::mouseClick(legendEntry(QStringLiteral("supports")), Qt::LeftButton);
        QVERIFY(bars->markRect(0, 0).isEmpty());
        QCOMPARE(bars->markRect(0, 1).left(), bars->plot().left());
        QTest::mouseClick(legendEntry(QStringLiteral("suggested")), Qt::LeftButton);
        QVERIFY(!f->filter.state().suggested);
        QCOMPARE(bars->rowCount(), 0);
        QVERIFY(legendEntry(QStringLiteral("Clear filters")) == nullptr);
    }

    void manyClaimsOfManyOutletsDoNotOverlap_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("claims");
        QTest::addColumn<int>("outlets");
        QTest::addColumn<int>("width");
        for (const char *id : {"spread", "timeline", "origins"}) {
            for (const int width : {300, 1100}) {
                QTest::addRow("%s 5x3 at %d", id, width) << QString::fromLatin1(id) << 5 << 3 << width;
                QTest::addRow("%s 60x40 at %d", id, width) << QString::fromLatin1(id) << 60 << 40 << width;
            }
        }
    }

    void manyClaimsOfManyOutletsDoNotOverlap()
    {
        QFETCH(QString, id);
        QFETCH(int, claims);
        QFETCH(int, outlets);
        QFETCH(int, width);
        fillWide(*f, claims, outlets);
        auto *chart = open<ChartPanel>(id, {width, 420});
        QVERIFY(chart);
        QCOMPARE(chart->width(), width);
        QCOMPARE(chart->rowCount(), claims);
        QCOMPARE(f->project->articles().size(), outlets);
        const QRectF ground(QPointF(), QSizeF(chart->view()->size()));
        QList<QRectF> marks;
        int rows = 0;
        for (int row = 0; row < claims; ++row) {
            if (chart->rowRect(row).isEmpty())
                continue;
            ++rows;
            QVERIFY(chart->rowRect(row).height() >= 25);
            for (int mark = 0; mark < chart->markCount(row); ++mark) {
                const QRectF rect = chart->markRect(row, mark);
                if (rect.isEmpty())
                    continue;
                QVERIFY(rect.top() >= chart->rowRect(row).top() - 1 &&
                        rect.bottom() <= chart->rowRect(row).bottom() + 1);
                QVERIFY(rect.left() >= chart->plot().left() - 1 && rect.right() <= ground.right());
                if (id == QLatin1String("timeline")) { // rings may touch, never cover one another
                    for (const QRectF &other : std::as_const(marks))
                        QVERIFY(!other.adjusted(1, 1, -1, -1).contains(rect.center()));
                }
                marks.append(rect);
            }
        }
        QVERIFY(rows >= std::min(claims, 5));
        const QList<QRectF> words = texts(chart);
        QVERIFY(words.size() >= rows);
        for (qsizetype i = 0; i < words.size(); ++i) {
            QVERIFY(ground.adjusted(-1, -1, 1, 1).contains(words[i]));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!words[i].adjusted(1, 1, -1, -1).intersects(words[j].adjusted(1, 2, -1, -2)));
        }
        // The legend has two lines at most and names all that it has no room for.
        Legend *legend = chart->legendWidget();
        QVERIFY(legend->height() <= 2 * 24);
        QVERIFY(legend->heightForWidth(200) <= 2 * 24); // asking changes nothing
        QList<QRect> entries;
        int hidden = 0;
        for (auto *button : legend->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
            if (button->isHidden()) {
                ++hidden;
                continue;
            }
            QVERIFY(legend->rect().contains(button->geometry()));
            for (const QRect &other : entries)
                QVERIFY(!other.intersects(button->geometry()));
            entries.append(button->geometry());
        }
        auto *more = legend->findChild<QToolButton *>();
        if (!more->isHidden()) {
            QCOMPARE(more->text(), QStringLiteral("+%1 more").arg(hidden));
            Q_EMIT more->menu()->aboutToShow();
            QCOMPARE(more->menu()->actions().size(), hidden);
        }
    }

    void outletsBeyondTheColoursHaveOtherShapes()
    {
        QSet<QString> looks;
        for (int i = 0; i < 40; ++i) {
            for (const bool dark : {false, true}) {
                QPalette palette;
                palette.setColor(QPalette::Base, dark ? Qt::black : Qt::white);
                const Theme &theme = themeOf(palette);
                looks.insert(theme.outlet(i).name() + QString::number(outletRound(i)));
                QVERIFY(contrast(theme.outlet(i), theme.base) >= 3);
            }
        }
        QCOMPARE(looks.size(), 80);
    }

    void picturesAreSaved_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"spread", "timeline", "origins", "entitychart"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void picturesAreSaved()
    {
        QFETCH(QString, id);
        f->fill();
        auto *chart = open<ChartPanel>(id, {320, 120}); // less than there is to see
        QVERIFY(chart);
        const auto save = [&](const QString &suffix) {
            const QString path = f->folder.filePath(QStringLiteral("chart.") + suffix);
            const auto saved = chart->save(path);
            return saved.ok() ? fileBytes(path) : QByteArray();
        };
        const QByteArray pdf = save(QStringLiteral("pdf"));
        QVERIFY(pdf.startsWith("%PDF-1"));
        QVERIFY(pdf.contains("/Font"));
        QVERIFY(!pdf.contains("/Subtype /Image")); // lines and letters, not a picture of them
        QVERIFY(save(QStringLiteral("pdf")) == pdf);
        const QByteArray year = QByteArray::number(QDate::currentDate().year());
        QVERIFY(!pdf.contains("(D:" + year) && !pdf.contains("Date=\"" + year)); // the moment of writing
        const QByteArray svg = save(QStringLiteral("svg"));
        QVERIFY(QSvgRenderer(svg).isValid());
        for (int row = 0; row < chart->rowCount(); ++row)
            QVERIFY2(svg.contains(chart->label(row).text.left(12).toUtf8()), "all rows, seen or not");
        if (id == QLatin1String("timeline"))
            QVERIFY(svg.contains("not drawn") && svg.contains("first to carry"));
        QCOMPARE(save(QStringLiteral("svg")), svg);
        const QByteArray png = save(QStringLiteral("png"));
        QVERIFY(QImage::fromData(png).width() >= 1500);
        QCOMPARE(save(QStringLiteral("png")), png);
        // The screen has what it had.
        settle();
        QVERIFY(!chart->rowRect(0).isEmpty());
        QVERIFY(chart->plot().right() <= chart->view()->width());
        QVERIFY(!chart->save(f->folder.filePath(QStringLiteral("none/x.pdf"))).ok());
    }

    void saysWhatTheFilterHides()
    {
        f->fill();
        auto *chart = open<ChartPanel>(QStringLiteral("spread"));
        QVERIFY(chart);
        const QString path = f->folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(chart->save(path).ok());
        QVERIFY(!fileBytes(path).contains("Filtered"));
        FilterState state;
        state.text = QStringLiteral("dockers");
        state.outlets = {QStringLiteral("Northwire"), QStringLiteral("Halvern Courier")};
        f->filter.set(state);
        QVERIFY(chart->rowCount() > 0);
        QVERIFY(chart->save(path).ok());
        QVERIFY(fileBytes(path).contains("Filtered: “dockers” · Halvern Courier, Northwire"));

        const auto isSaid = [&](const QString &words) {
            const auto labels = chart->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
        };
        state.text = QStringLiteral("zebra");
        state.from = QDate(2025, 5, 1);
        state.suggested = false;
        f->filter.set(state);
        QVERIFY(
            isSaid(QStringLiteral("No claim fits the filter: “zebra” · Halvern Courier, Northwire · from 1 May 2025 · "
                                  "without suggestions")));
        f->filter.set({});
        QList<Id> all;
        for (const Claim &claim : f->project->claims())
            all.append(claim.id);
        QVERIFY(setClaimStatus(*f->project, all, ClaimStatus::Rejected).ok());
        QVERIFY(isSaid(QStringLiteral("Every claim is rejected")));
    }

    void tabWalksSaveAndLegend()
    {
        fillWide(*f, 3, 4);
        auto *chart = open<ChartPanel>(QStringLiteral("spread"));
        QVERIFY(chart);
        QStringList names;
        for (QWidget *next = chart->view()->nextInFocusChain(); names.size() < 4 && next != chart->view();
             next = next->nextInFocusChain()) {
            if (next->focusPolicy() & Qt::TabFocus && next->isVisible() && !chart->view()->isAncestorOf(next))
                names.append(next->accessibleName());
        }
        QCOMPARE(names.mid(0, 3), (QStringList{QStringLiteral("Save the chart"), QStringLiteral("supports"),
                                               QStringLiteral("mentions")}));
    }

    // A saved picture goes into reports: on white, and with the whole of a claim, which no tooltip tells there.
    void picturesAreForPaper()
    {
        fillWide(*f, 3, 4);
        auto *chart = open<ChartPanel>(QStringLiteral("spread"), {320, 120});
        QVERIFY(chart);
        const QString path = f->folder.filePath(QStringLiteral("chart.png"));
        const QString drawing = f->folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(chart->save(path).ok());
        const QByteArray light = fileBytes(path);
        QPalette dark = chart->palette();
        dark.setColor(QPalette::Base, Qt::black);
        chart->setPalette(dark);
        settle();
        QVERIFY(themeOf(chart).isDark);
        QVERIFY(chart->save(path).ok());
        QCOMPARE(QImage::fromData(fileBytes(path)).pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(fileBytes(path) == light);
        QVERIFY(chart->save(drawing).ok());
        const QByteArray svg = fileBytes(drawing);
        QCOMPARE(svg.count("Satz 2"), 1);
        QVERIFY(!svg.contains("…"));
    }

    void timelineNumbers()
    {
        f->fill();
        auto *chart = open<TimelinePanel>(QStringLiteral("timeline"));
        QVERIFY(chart);
        const QString path = f->folder.filePath(QStringLiteral("t.csv"));
        QVERIFY(chart->save(path).ok());
        const QList<QByteArray> lines = fileBytes(path).split('\n');
        QCOMPARE(lines[0], QByteArray("Claim,Status,Outlet,Article,Date,Time,Stance,Passages,First\r"));
        QCOMPARE(lines[1], QByteArray("\"About 1,900 dockers walked out\",suggested,Northwire,Dockers "
                                      "strike,2025-05-12,,supports,1,yes\r"));
        QCOMPARE(lines[2], QByteArray("\"About 1,900 dockers walked out\",suggested,Halvern Courier,Cranes came "
                                      "first,2025-05-13,,figure differs,1,\r"));
        QCOMPARE(lines[3], QByteArray("\"About 1,900 dockers walked out\",suggested,Coastal Radio,What we "
                                      "know,,,mentions,1,\r"));
        QCOMPARE(lines.size(), 1 + 7 + 1);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
