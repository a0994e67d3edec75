#include "ui/panels/entitychart.h"

#include "app/entities/entities.h"
#include "ui/models/claimrows.h"
#include "ui/models/entitiesmodel.h"
#include "ui/models/outlets.h"
#include "ui/panels/barchart.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace crossread {

namespace {

constexpr int mostRows = 60;
constexpr int mostSeries = 8; // outlets beyond are drawn as one

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

struct Counted
{
    EntitySummary entity;
    QList<int> outlets;
    int total = 0;
};

bool isShown(const EntitySummary &entity, const FilterState &filter, const QSet<QString> &figures)
{
    // Names, unless kinds have been asked for: dates would push everything else out.
    if (filter.kinds.isEmpty() ? figures.contains(entity.kind) : !filter.kinds.contains(entity.kind))
        return false;
    return filter.text.isEmpty() || entity.name.contains(filter.text, Qt::CaseInsensitive) ||
           std::any_of(entity.aliases.begin(), entity.aliases.end(),
                       [&](const QString &alias) { return alias.contains(filter.text, Qt::CaseInsensitive); });
}

QList<Counted> countedEntities(const PanelContext &context, const QStringList &outlets)
{
    const FilterState &filter = context.filter.state();
    QHash<QString, int> place;
    for (qsizetype i = 0; i < outlets.size(); ++i)
        place.insert(outlets[i], int(i));
    QHash<Id, int> outletOfArticle;
    for (const Article &article : context.project.currentArticles()) {
        if (filter.passes(article))
            outletOfArticle.insert(article.id, place.value(outletOf(article)));
    }
    QSet<QString> figures;
    for (const EntityKind &kind : entityKinds()) {
        if (kind.isFigure)
            figures.insert(kind.id);
    }
    QList<Counted> counted;
    for (const EntitySummary &entity : context.project.entities()) {
        if (!isShown(entity, filter, figures))
            continue;
        Counted one{entity, QList<int>(outlets.size(), 0), 0};
        for (auto it = entity.byArticle.begin(); it != entity.byArticle.end(); ++it) {
            const auto outlet = outletOfArticle.constFind(it.key());
            if (outlet != outletOfArticle.constEnd()) {
                one.outlets[*outlet] += it.value();
                one.total += it.value();
            }
        }
        if (one.total > 0)
            counted.append(one);
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const Counted &a, const Counted &b) { return a.total > b.total; });
    return counted;
}

// Which outlets get a series of their own: all, or those with most mentions; in the project's order.
QList<int> ownSeries(const QList<Counted> &counted, qsizetype outlets)
{
    QList<int> order(outlets);
    std::iota(order.begin(), order.end(), 0);
    if (outlets <= mostSeries)
        return order;
    QList<int> totals(outlets, 0);
    for (const Counted &one : counted) {
        for (qsizetype i = 0; i < outlets; ++i)
            totals[i] += one.outlets[i];
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return totals[a] > totals[b]; });
    order.resize(mostSeries - 1);
    std::sort(order.begin(), order.end());
    return order;
}

ChartTable table(const QList<Counted> &counted, const QStringList &outlets)
{
    ChartTable numbers{QStringList{Text::tr("Entity"), Text::tr("Kind")} + outlets + QStringList{Text::tr("Mentions")},
                       {}};
    for (const Counted &one : counted) {
        QStringList cells{one.entity.name, one.entity.kind};
        for (const int count : one.outlets)
            cells.append(QString::number(count));
        numbers.rows.append(cells + QStringList{QString::number(one.total)});
    }
    return numbers;
}

BarChart makeEntityChart(const PanelContext &context)
{
    const QStringList all = outletsOf(context.project);
    const QStringList outlets = shownOutlets(context.project, context.filter.state());
    const auto counted = std::make_shared<QList<Counted>>(countedEntities(context, outlets));
    const QList<int> own = ownSeries(*counted, outlets.size());
    QList<QStringList> members; // the outlets of each series
    BarChart chart;
    chart.valueTitle = Text::tr("Mentions");
    chart.emptyText = context.project.entities().isEmpty()
                          ? Text::tr("Who is named how often, and where, will be drawn here.")
                          : Text::tr("No entity fits the filter");
    chart.current = context.navigator.litEntity();
    for (const int outlet : own) {
        const int color = int(all.indexOf(outlets[outlet]));
        chart.series.append(
            {outlets[outlet], [color](const Theme &theme) { return theme.outlet(color); }, {}, outletRound(color)});
        members.append({outlets[outlet]});
    }
    if (own.size() < outlets.size()) {
        QStringList others = outlets;
        others.removeIf([&](const QString &outlet) { return members.contains(QStringList{outlet}); });
        chart.series.append(
            {Text::tr("other outlets: %1").arg(others.size()), [](const Theme &theme) { return theme.outline; }, {}});
        members.append(others);
    }
    for (const Counted &one : std::as_const(*counted)) {
        if (chart.rows.size() >= mostRows)
            break;
        BarRow bar{one.entity.name, one.entity.name, false, {}, QString::number(one.total), false};
        double rest = one.total;
        for (const int outlet : own) {
            bar.values.append(one.outlets[outlet]);
            rest -= one.outlets[outlet];
        }
        if (own.size() < outlets.size())
            bar.values.append(rest);
        chart.rows.append(bar);
    }
    chart.numbers = [counted, outlets] { return table(*counted, outlets); };
    chart.tip = [counted, members, series = chart.series, rows = chart.rows](int row, int place) {
        return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p>")
            .arg(rows[row].label.toHtmlEscaped(),
                 Text::tr("%1: %2 of %3 mentions")
                     .arg(series[place].name.toHtmlEscaped())
                     .arg(rows[row].values[place])
                     .arg(rows[row].total),
                 Text::tr("Click to open them"));
    };
    chart.passages = [counted, members, &context](int row, int series) {
        FilterState only = context.filter.state();
        only.outlets = QSet<QString>(members[series].begin(), members[series].end());
        return mentionsOf(context.project, (*counted)[row].entity, only);
    };
    chart.choose = [&navigator = context.navigator](const QString &key) { navigator.setLitEntity(key); };
    return chart;
}

} // namespace

QWidget *makeEntityChartPanel(const PanelContext &context, QWidget *parent)
{
    auto *panel = new BarChartPanel(context, Change::Articles | Change::Mentions, Text::tr("Entities by outlet"),
                                    makeEntityChart, parent);
    panel->setObjectName(QStringLiteral("entitychart"));
    QObject::connect(&context.navigator, &Navigator::litEntityChanged, panel,
                     [panel](const QString &name) { panel->setCurrent(name, false); });
    return panel;
}

} // namespace crossread
