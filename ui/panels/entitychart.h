#pragma once

#include "ui/panels/panels.h"

namespace crossread {

// The entities named most, stacked by outlet.
QWidget *makeEntityChartPanel(const PanelContext &context, QWidget *parent);

} // namespace crossread
