#pragma once

#include "ui/panels/panels.h"

namespace crossread {

// Articles against independent origins: a pair of bars a claim.
QWidget *makeOriginsPanel(const PanelContext &context, QWidget *parent);

} // namespace crossread
