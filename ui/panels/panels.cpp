#include "ui/panels/panels.h"

#include "ui/panels/sources.h"

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
    static const QList<PanelRow> rows{
        {QStringLiteral("sources"), QCoreApplication::translate("crossread", "Sources"), Qt::LeftDockWidgetArea,
         make<SourcesPanel>},
    };
    return rows;
}

} // namespace crossread
