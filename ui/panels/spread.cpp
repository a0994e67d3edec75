#include "ui/panels/spread.h"

#include "ui/models/claimrows.h"
#include "ui/models/filtertext.h"
#include "ui/panels/barchart.h"

#include <QCoreApplication>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

bool isOf(const ClaimCell &cell, int look)
{
    const StanceLook &wanted = stanceLooks()[look];
    return !cell.isSilent() && cell.stance == wanted.stance && cell.differs == wanted.differs;
}

// What the functions of one chart look up: the rows as they were when it was made.
struct Spread
{
    QStringList outlets;
    QList<ClaimRow> rows;

    QStringList outletsOf(int row, int look) const
    {
        QStringList names;
        for (qsizetype i = 0; i < outlets.size(); ++i) {
            if (isOf(rows[row].cells[i], look))
                names.append(outlets[i]);
        }
        return names;
    }

    QList<PassageRef> passages(int row, int look) const
    {
        QList<PassageRef> refs;
        for (const ClaimCell &cell : rows[row].cells) {
            if (isOf(cell, look))
                refs += passageRefs(rows[row].claim, cell.passages);
        }
        return refs;
    }

    ChartTable table(const QList<BarRow> &bars) const
    {
        ChartTable table{{Text::tr("Claim"), Text::tr("Status")}, {}};
        for (const StanceLook &look : stanceLooks())
            table.header.append(stanceName(look.stance, look.differs));
        table.header += {Text::tr("silent"), Text::tr("Articles"), Text::tr("Origins")};
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Claim &claim = rows[i].claim;
            QStringList cells{claim.statement, claim.isSuggested() ? Text::tr("suggested") : statusText(claim)};
            for (const double value : bars[i].values)
                cells.append(QString::number(value));
            table.rows.append(cells + QStringList{QString::number(outlets.size() - rows[i].outlets),
                                                  QString::number(rows[i].articles), QString::number(claim.origins)});
        }
        return table;
    }

    QString tip(int row, int look) const
    {
        const StanceLook &stance = stanceLooks()[look];
        const QStringList names = outletsOf(row, look);
        return QStringLiteral("<p><b>%1</b></p><p>%2 %3<br/>%4</p><p>%5</p>")
            .arg(rows[row].claim.statement.toHtmlEscaped(), stanceSymbol(stance.stance, stance.differs),
                 Text::tr("%1: %2 of %3 outlets")
                     .arg(stanceName(stance.stance, stance.differs))
                     .arg(names.size())
                     .arg(outlets.size()),
                 names.join(QStringLiteral(", ")).toHtmlEscaped(), Text::tr("Click to open the passages"));
    }
};

BarChart makeSpread(const PanelContext &context)
{
    auto spread = std::make_shared<Spread>();
    spread->outlets = shownOutlets(context.project, context.filter.state());
    spread->rows = claimRows(context.project, context.filter.state(), spread->outlets);

    BarChart chart;
    chart.valueTitle = Text::tr("Outlets");
    chart.emptyText = context.project.claims().isEmpty()
                          ? Text::tr("How claims spread over the outlets will be drawn here.")
                          : noClaimText(context.project, context.filter.state());
    chart.current = QString::number(context.navigator.currentClaim());
    chart.mayBeSuggested = hasSuggestions(context.project);
    for (const StanceLook &look : stanceLooks()) {
        const QString name = stanceName(look.stance, look.differs);
        chart.series.append({name, [look](const Theme &theme) { return theme.stanceFill(look.stance, look.differs); },
                             [look](const Theme &theme) { return theme.onStanceFill(look.stance, look.differs); }});
    }
    for (const ClaimRow &row : std::as_const(spread->rows)) {
        BarRow bar{row.claim.statement, QString::number(row.claim.id), row.claim.isSuggested(), {}, {}, false};
        for (int look = 0; look < stanceLooks().size(); ++look) {
            bar.values.append(double(std::count_if(row.cells.begin(), row.cells.end(),
                                                   [look](const ClaimCell &cell) { return isOf(cell, look); })));
        }
        chart.rows.append(bar);
    }
    chart.numbers = [spread, rows = chart.rows] { return spread->table(rows); };
    chart.tip = [spread](int row, int series) { return spread->tip(row, series); };
    chart.passages = [spread](int row, int series) { return spread->passages(row, series); };
    chart.choose = [&navigator = context.navigator](const QString &key) {
        navigator.setCurrentClaim(key.toLongLong());
    };
    return chart;
}

} // namespace

QWidget *makeSpreadPanel(const PanelContext &context, QWidget *parent)
{
    auto *panel = new BarChartPanel(context, Change::Articles | Change::Annotations | Change::Claims,
                                    Text::tr("Spread"), makeSpread, parent);
    panel->setObjectName(QStringLiteral("spread"));
    QObject::connect(&context.navigator, &Navigator::currentClaimChanged, panel,
                     [panel](Id claim) { panel->setCurrent(QString::number(claim), true); });
    return panel;
}

} // namespace crossread
