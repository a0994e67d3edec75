#include "app/entities/units.h"

#include <QHash>
#include <QStringList>

namespace crossread {

namespace {

// NAME: words that mean it, a line a unit.
QHash<QString, QString> table(const char *rows)
{
    QHash<QString, QString> map;
    const auto lines = QString::fromUtf8(rows).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        const auto words = line.mid(colon + 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words)
            map.insert(word, line.left(colon));
    }
    return map;
}

const QHash<QString, QString> &currencies()
{
    static const QHash<QString, QString> map = table(R"(
USD:$ us$ $us usd dollar dollars dlr dlrs
EUR:€ eur euro euros
GBP:£ gbp pound pounds sterling stg
JPY:¥ j¥ jpy yen
CNY:cny rmb yuan renminbi
INR:₹ rs inr rupee rupees
AUD:a$ au$ $a aud
CAD:c$ ca$ cad
NZD:nz$ nzd
HKD:hk$ hkd
SGD:s$ sgd
TWD:nt$
BRL:r$ brl real reais
MXN:mx$ mxn peso pesos
CHF:fr chf franc francs
SEK:kr sek krona kronor
NOK:nok krone kroner
DKK:dkk
CZK:czk koruna
crown:crown crowns
PLN:pln zloty zlotys
HUF:huf forint forints
TRY:₺ try lira liras
RUB:₽ rub rouble roubles ruble rubles
UAH:₴ uah hryvnia hryvnias
KRW:₩ krw won
ILS:₪ ils shekel shekels
VND:₫
PHP:₱ php
NGN:₦ ngn naira
THB:฿ thb baht
ZAR:zar rand
AED:aed dirham dirhams
SAR:sar riyal riyals
IRR:rial rials
IDR:rp idr rupiah
MYR:myr ringgit
KES:shilling shillings
DEM:mark marks deutschmark deutschmarks
ITL:lire
XBT:₿ bitcoin bitcoins
KZT:₸
GEL:₾
GHS:₵ cedi cedis
CRC:₡
PYG:₲
RON:lei
BGN:leva
BDT:taka takas
)");
    return map;
}

const QHash<QString, QString> &units()
{
    static const QHash<QString, QString> map = table(R"(
km:km kilometer kilometers kilometre kilometres
km/h:km/h kph
mph:mph
m:m meter meters metre metres
cm:cm centimeter centimeters centimetre centimetres
mm:mm millimeter millimeters millimetre millimetres
foot:foot feet ft
inch:inch inches
kg:kg kilo kilos kilogram kilograms
g:g gram grams
mg:mg milligram milligrams
t:tonne tonnes
pound:lb lbs pound pounds
ounce:oz ounce ounces
L:liter liters litre litres
W:watt watts
kW:kw kilowatt kilowatts
MW:mw megawatt megawatts
GW:gw gigawatt gigawatts
TW:tw terawatt terawatts
kWh:kwh
MWh:mwh
GWh:gwh
TWh:twh
V:volt volts
byte:byte bytes
kB:kb kilobyte kilobytes
MB:mb megabyte megabytes
GB:gb gigabyte gigabytes
TB:tb terabyte terabytes
PB:pb petabyte petabytes
Hz:hz
kHz:khz
MHz:mhz
GHz:ghz
barrel per day:bpd
hour:hr hrs
minute:min mins
century:century centuries
person:people person persons
man:men
woman:women
child:children
sheep:sheep
fish:fish
aircraft:aircraft
cattle:cattle
staff:staff
police officer:police
°:degree degrees °
time:times fold
life:lives
wife:wives
knife:knives
half:halves
leaf:leaves
wolf:wolves
thief:thieves
shelf:shelves
loaf:loaves
series:series
species:species
movie:movies
horse:horses
house:houses
vehicle:vehicles
case:cases
base:bases
course:courses
nurse:nurses
purchase:purchases
release:releases
bus:buses
gas:gases
)");
    return map;
}

} // namespace

MeasureUnit currencyUnit(const QString &text)
{
    if (text == QLatin1String("cent") || text == QLatin1String("cents"))
        return {QStringLiteral("USD"), 0.01};
    if (text == QLatin1String("pence"))
        return {QStringLiteral("GBP"), 0.01};
    return {currencies().value(text), 1};
}

QString currencySymbol(const QString &code)
{
    static const QHash<QString, QString> symbols = {{QStringLiteral("USD"), QStringLiteral("$")},
                                                    {QStringLiteral("EUR"), QString(QChar(0x20ac))},
                                                    {QStringLiteral("GBP"), QString(QChar(0x00a3))},
                                                    {QStringLiteral("JPY"), QString(QChar(0x00a5))},
                                                    {QStringLiteral("INR"), QString(QChar(0x20b9))}};
    return symbols.value(code, code + QLatin1Char(' '));
}

QString pluralName(const QString &unit)
{
    static const QHash<QString, QString> plurals = {{QStringLiteral("person"), QStringLiteral("people")},
                                                    {QStringLiteral("man"), QStringLiteral("men")},
                                                    {QStringLiteral("woman"), QStringLiteral("women")},
                                                    {QStringLiteral("child"), QStringLiteral("children")},
                                                    {QStringLiteral("foot"), QStringLiteral("feet")},
                                                    {QStringLiteral("century"), QStringLiteral("centuries")},
                                                    {QStringLiteral("aircraft"), QStringLiteral("aircraft")},
                                                    {QStringLiteral("staff"), QStringLiteral("staff")},
                                                    {QStringLiteral("sheep"), QStringLiteral("sheep")},
                                                    {QStringLiteral("fish"), QStringLiteral("fish")},
                                                    {QStringLiteral("cattle"), QStringLiteral("cattle")},
                                                    {QStringLiteral("mph"), QStringLiteral("mph")},
                                                    {QStringLiteral("magnitude"), QStringLiteral("magnitude")}};
    if (const auto found = plurals.constFind(unit); found != plurals.cend())
        return *found;
    // SI symbols stay as they are.
    if (unit.size() < 3 || unit != unit.toLower() || unit.contains(QLatin1Char('/')))
        return unit;
    if (const qsizetype per = unit.indexOf(QLatin1String(" per ")); per > 0)
        return pluralName(unit.left(per)) + unit.mid(per);
    if (unit.endsWith(QLatin1Char('y')) && !unit.endsWith(QLatin1String("ay")) && !unit.endsWith(QLatin1String("ey")))
        return unit.chopped(1) + QLatin1String("ies");
    const bool hissing = unit.endsWith(QLatin1Char('s')) || unit.endsWith(QLatin1Char('x')) ||
                         unit.endsWith(QLatin1String("ch")) || unit.endsWith(QLatin1String("sh"));
    return unit + (hissing ? QLatin1String("es") : QLatin1String("s"));
}

QString unitName(const QString &word)
{
    if (const auto found = units().constFind(word); found != units().cend())
        return *found;
    const auto ends = [&word](const char *ending) { return word.endsWith(QLatin1String(ending)); };
    if (word.size() > 4 && ends("ies"))
        return word.chopped(3) + QLatin1Char('y');
    if (ends("sses") || ends("ches") || ends("shes") || ends("xes") || ends("zzes"))
        return word.chopped(2);
    if (word.size() > 3 && ends("s") && !ends("ss") && !ends("us") && !ends("is"))
        return word.chopped(1);
    return word;
}

} // namespace crossread
