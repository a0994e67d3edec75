#pragma once

#include "app/export/findings.h"
