#pragma once

#include "app/text/json.h"
