#pragma once

#include "ui/panels/panels.h"

namespace crossread {

// Claims over the outlets: a bar a claim, stacked by what the outlets say of it.
QWidget *makeSpreadPanel(const PanelContext &context, QWidget *parent);

} // namespace crossread
