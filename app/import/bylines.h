#pragma once

#include "app/import/furniture.h"

#include <optional>

namespace crossread {

// The names of a byline without the roles behind them ("JANE DOE, Staff Writer" is "Jane Doe"); "" when these are no
// names.
QString readNames(const QString &text);

// "By Jane Doe, Staff Writer | May 12, 2025"
std::optional<LineReading> readByline(const QString &line);

// "(Reporting by Jane Doe; editing by Max Roe)"
std::optional<LineReading> readCredits(const QString &line);

// A line that is nothing but a name, beside a date: an author's, or an outlet's.
LineReading readBareName(const QString &line);

} // namespace crossread
