#include "ui/panels/origins.h"

#include "app/claims/origins.h"
#include "ui/models/claimrows.h"
#include "ui/models/filtertext.h"
#include "ui/panels/barchart.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

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

// Who the roots are, looked up when they are asked for.
class Roots
{
public:
    explicit Roots(const Project &project) : m_project(project) {}

    QList<Origin> of(const Claim &claim)
    {
        if (!m_finder)
            m_finder.emplace(m_project.currentArticles(), m_project.analysis().citations);
        return m_finder->of(claim);
    }

private:
    const Project &m_project;
    std::optional<OriginFinder> m_finder;
};

// "Harbour Post, from two people familiar with the talks"
QString described(const Origin &origin)
{
    const bool isCircle = std::any_of(origin.paths.begin(), origin.paths.end(),
                                      [](const auto &path) { return path.how == Origin::Path::Circle; });
    const QString name = isCircle ? Text::tr("%1, in a circle of citations").arg(origin.name) : origin.name;
    if (origin.basis.isEmpty())
        return name;
    return (origin.unnamed ? Text::tr("%1, from unnamed sources: %2") : Text::tr("%1, from %2"))
        .arg(name, origin.basis);
}

ChartTable originsTable(const QList<Claim> &claims, Roots &roots)
{
    ChartTable table{{Text::tr("Claim"), Text::tr("Status"), Text::tr("Articles"), Text::tr("Origins"),
                      Text::tr("Names of the origins")},
                     {}};
    for (const Claim &claim : claims) {
        QStringList names;
        for (const Origin &origin : roots.of(claim))
            names.append(described(origin));
        table.rows.append({claim.statement, claim.isSuggested() ? Text::tr("suggested") : statusText(claim),
                           QString::number(articlesOf(claim)), QString::number(claim.origins),
                           names.join(QStringLiteral("; "))});
    }
    return table;
}

QString originsTip(const Claim &claim, Roots &roots)
{
    constexpr qsizetype most = 6;
    QStringList names;
    const QList<Origin> origins = roots.of(claim);
    for (const Origin &origin : origins) {
        const QString leading = Text::tr("%n article(s)", nullptr, int(origin.paths.size()));
        names.append(QStringLiteral("%1 (%2)").arg(described(origin), leading).toHtmlEscaped());
    }
    if (names.size() > most) {
        names = names.mid(0, most - 1);
        names.append(Text::tr("+%1 more").arg(origins.size() - names.size()));
    }
    return QStringLiteral("<p><b>%1</b></p><p>%2<br/>%3</p><p>%4</p>")
        .arg(claim.statement.toHtmlEscaped(), originsText(articlesOf(claim), claim.origins).toHtmlEscaped(),
             names.join(QStringLiteral("<br/>")), Text::tr("Click to open the passages"));
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
                          : noClaimText(context.project, filter);
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
    const auto roots = std::make_shared<Roots>(context.project);
    chart.numbers = [claims, roots] { return originsTable(claims, *roots); };
    chart.tip = [claims, roots](int row, int) { return originsTip(claims[row], *roots); };
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
    panel->setObjectName(QStringLiteral("origins"));
    QObject::connect(&context.navigator, &Navigator::currentClaimChanged, panel,
                     [panel](Id claim) { panel->setCurrent(QString::number(claim), true); });
    return panel;
}

} // namespace crossread
