#pragma once

#include <QList>
#include <QString>
#include <Qt>

class QWidget;

namespace crossread {

class Filter;
class Navigator;
class Project;

// What a panel may know. All outlive the panel.
struct PanelContext
{
    Project &project;
    Filter &filter;
    Navigator &navigator;
};

// A row of the table of panels: a new panel is a file in ui/panels and a row in panels.cpp. The main window
// puts each into a dock, in this order, tabbed with the others of its area.
struct PanelRow
{
    QString id; // object name of its dock, never changed: layouts are remembered by it
    QString title;
    Qt::DockWidgetArea area;
    QWidget *(*make)(const PanelContext &context, QWidget *parent);
};

const QList<PanelRow> &panelRows();

} // namespace crossread
