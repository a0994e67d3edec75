#include "ui/panels/panels.h"

#include "ui/panels/annotations.h"
#include "ui/panels/claim.h"
#include "ui/panels/conflicts.h"
#include "ui/panels/differences.h"
#include "ui/panels/entities.h"
#include "ui/panels/entitychart.h"
#include "ui/panels/history.h"
#include "ui/panels/ledger.h"
#include "ui/panels/matrix.h"
#include "ui/panels/origins.h"
#include "ui/panels/review.h"
#include "ui/panels/sources.h"
#include "ui/panels/spread.h"
#include "ui/panels/tags.h"
#include "ui/panels/timeline.h"

#include <QCoreApplication>

namespace crossread {

namespace {

template<typename T>
QWidget *make(const PanelContext &context, QWidget *parent)
{
    return new T(context, parent);
}

} // namespace

const QList<PanelRow> &panelRows()
{
    const auto text = [](const char *source) { return QCoreApplication::translate("crossread", source); };
    static const QList<PanelRow> rows{
        {QStringLiteral("sources"), text(QT_TRANSLATE_NOOP("crossread", "Sources")), Qt::LeftDockWidgetArea,
         make<SourcesPanel>},
        {QStringLiteral("annotations"), text(QT_TRANSLATE_NOOP("crossread", "Annotations")), Qt::RightDockWidgetArea,
         make<AnnotationsPanel>},
        {QStringLiteral("tags"), text(QT_TRANSLATE_NOOP("crossread", "Tags")), Qt::RightDockWidgetArea,
         make<TagsPanel>},
        {QStringLiteral("entities"), text(QT_TRANSLATE_NOOP("crossread", "Entities")), Qt::RightDockWidgetArea,
         make<EntitiesPanel>},
        {QStringLiteral("claim"), text(QT_TRANSLATE_NOOP("crossread", "Claim")), Qt::RightDockWidgetArea,
         make<ClaimPanel>},
        {QStringLiteral("ledger"), text(QT_TRANSLATE_NOOP("crossread", "Claim ledger")), Qt::BottomDockWidgetArea,
         make<LedgerPanel>},
        {QStringLiteral("conflicts"), text(QT_TRANSLATE_NOOP("crossread", "Conflicts")), Qt::BottomDockWidgetArea,
         make<ConflictsPanel>},
        {QStringLiteral("differences"), text(QT_TRANSLATE_NOOP("crossread", "Differences")), Qt::BottomDockWidgetArea,
         make<DifferencesPanel>},
        {QStringLiteral("review"), text(QT_TRANSLATE_NOOP("crossread", "Review")), Qt::BottomDockWidgetArea,
         make<ReviewPanel>},
        {QStringLiteral("spread"), text(QT_TRANSLATE_NOOP("crossread", "Spread")), Qt::BottomDockWidgetArea,
         makeSpreadPanel},
        {QStringLiteral("timeline"), text(QT_TRANSLATE_NOOP("crossread", "Timeline")), Qt::BottomDockWidgetArea,
         makeTimelinePanel},
        {QStringLiteral("origins"), text(QT_TRANSLATE_NOOP("crossread", "Origins")), Qt::BottomDockWidgetArea,
         makeOriginsPanel},
        {QStringLiteral("matrix"), text(QT_TRANSLATE_NOOP("crossread", "Matrix")), Qt::BottomDockWidgetArea,
         make<MatrixPanel>},
        {QStringLiteral("entitychart"), text(QT_TRANSLATE_NOOP("crossread", "Entities")), Qt::BottomDockWidgetArea,
         makeEntityChartPanel},
        {QStringLiteral("history"), text(QT_TRANSLATE_NOOP("crossread", "History")), Qt::BottomDockWidgetArea,
         make<HistoryPanel>},
    };
    return rows;
}

} // namespace crossread
