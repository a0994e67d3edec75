#include "ui/panels/origins.h"

#include "ui/models/claimrows.h"
#include "ui/panels/barchart.h"

#include <QCoreApplication>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

int articlesOf(const Claim &claim)
{
    QSet<Id> articles;
    for (const Passage &passage : claim.passages)
        articles.insert(passage.article);
    return int(articles.size());
}

ChartTable originsTable(const QList<Claim> &claims)
{
    ChartTable table{{Text::tr("Claim"), Text::tr("Status"), Text::tr("Articles"), Text::tr("Origins")}, {}};
    for (const Claim &claim : claims) {
        table.rows.append({claim.statement, claim.isSuggested() ? Text::tr("suggested") : statusText(claim),
                           QString::number(articlesOf(claim)), QString::number(claim.origins)});
    }
    return table;
}

QString originsTip(const Claim &claim)
{
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p>")
        .arg(claim.statement.toHtmlEscaped(), originsText(articlesOf(claim), claim.origins).toHtmlEscaped(),
             Text::tr("Click to open the passages"));
}

BarChart makeOrigins(const PanelContext &context)
{
    const FilterState &filter = context.filter.state();
    QList<Claim> claims;
    for (const ClaimRow &row : claimRows(context.project, filter, shownOutlets(context.project, filter)))
        claims.append(row.claim);

    BarChart chart;
    chart.sideBySide = true;
    chart.valueTitle = Text::tr("Count");
    chart.emptyText = context.project.claims().isEmpty()
                          ? Text::tr("How many independent origins stand behind each claim will be drawn here.")
                          : Text::tr("No claim fits the filter");
    // Roots are those of the whole corpus: who copied whom does not depend on who is looked at.
    if (!filter.outlets.isEmpty() || filter.from.isValid() || filter.to.isValid())
        chart.note = Text::tr("articles and origins are counted over all outlets and dates");
    chart.current = QString::number(context.navigator.currentClaim());
    chart.mayBeSuggested = hasSuggestions(context.project);
    chart.series = {
        {Text::tr("articles"), [](const Theme &theme) { return theme.stanceFill(Stance::Mentions, false); }, {}},
        {Text::tr("independent origins"), [](const Theme &theme) { return theme.accent; }, {}}};
    for (const Claim &claim : std::as_const(claims)) {
        const int articles = articlesOf(claim);
        chart.rows.append({claim.statement,
                           QString::number(claim.id),
                           claim.isSuggested(),
                           {double(articles), double(claim.origins)},
                           QStringLiteral("%1 · %2").arg(articles).arg(claim.origins),
                           claim.origins == 1 && articles > 1});
    }
    chart.numbers = [claims] { return originsTable(claims); };
    chart.tip = [claims](int row, int) { return originsTip(claims[row]); };
    chart.passages = [claims](int row, int) { return passageRefs(claims[row]); };
    chart.choose = [&navigator = context.navigator](const QString &key) {
        navigator.setCurrentClaim(key.toLongLong());
    };
    return chart;
}

} // namespace

QWidget *makeOriginsPanel(const PanelContext &context, QWidget *parent)
{
    auto *panel = new BarChartPanel(context, Change::Articles | Change::Annotations | Change::Claims,
                                    Text::tr("Origins"), makeOrigins, parent);
    QObject::connect(&context.navigator, &Navigator::currentClaimChanged, panel,
                     [panel](Id claim) { panel->setCurrent(QString::number(claim), true); });
    return panel;
}

} // namespace crossread
