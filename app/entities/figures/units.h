#pragma once

#include <QString>

namespace crossread {

// What a unit is called in a Figure, and how many of it one of the written unit is.
struct MeasureUnit
{
    QString name;
    double factor = 1;
};

// ISO 4217 code of a currency written as symbol, code or word ("$" "us$" "euros"); "cents" are hundredths of USD.
// An empty name: no currency.
MeasureUnit currencyUnit(const QString &text);
QString currencySymbol(const QString &code); // "$" for USD, "EUR " … for those without one of their own

QString currencyOf(const QString &land, const QString &coin); // ISO code of "swedish" "crown", "" if not known

bool isMeasure(const QString &word); // "km", "hours": a number before it is always a quantity
bool isCounted(const QString &word); // "people", "boats": what news count

// SI symbol or singular noun of a unit or a thing that is counted ("kilometres" "km", "people" "person").
QString unitName(const QString &word);
QString pluralName(const QString &unit); // of what unitName() gives, for people

} // namespace crossread
