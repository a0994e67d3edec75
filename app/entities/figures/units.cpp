#include "app/entities/figures/units.h"

#include "app/entities/figures/figuretokens.h"

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

constexpr const char *currencyRows = R"(
USD:$ us$ u.s$ $us usd dollar dollars dlr dlrs buck bucks
EUR:€ eur euro euros
GBP:£ gbp pound pounds sterling stg quid
JPY:¥ j¥ jpy yen
CNY:cny rmb yuan renminbi
INR:₹ rs inr rupee rupees
AUD:a$ au$ aus$ $a aud
CAD:c$ ca$ can$ cdn$ $c cad
NZD:nz$ nzd
HKD:hk$ $hk hkd
SGD:s$ sg$ sgd
TWD:nt$ twd
BRL:r$ brl real reais
MXN:mx$ mxn peso pesos
CHF:fr sfr chf franc francs
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
VND:₫ vnd dong
PHP:₱ php
NGN:₦ ngn naira
THB:฿ thb baht
ZAR:zar rand
AED:aed dirham dirhams
SAR:sar riyal riyals
QAR:qar
EGP:egp
PKR:pkr
ARS:ars
COP:cop
CLP:clp
GHS:ghs
KES:kes
ATS:schilling schillings
NLG:guilder guilders
ESP:peseta pesetas
GRD:drachma drachmas
PTE:escudo escudos
KWD:kwd
ETB:birr
IEP:punt punts
PGK:kina
XEU:ecu ecus
FIM:markka
GEL:lari
dinar:dinar dinars
IRR:rial rials
IDR:rp idr rupiah
MYR:rm myr ringgit
KES:shilling shillings
DEM:dm mark marks deutschmark deutschmarks
ITL:lire
XBT:₿ bitcoin bitcoins
KZT:₸ tenge
GEL:₾
GHS:₵ cedi cedis
CRC:₡
PYG:₲
RON:lei
BGN:leva
BDT:taka takas
)";

const QHash<QString, QString> &currencies()
{
    static const QHash<QString, QString> map = table(currencyRows);
    return map;
}

constexpr const char *unitRows = R"(
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
hour:hour hours hr hrs
minute:minute minutes min mins
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
gunman:gunmen
policeman:policemen
fisherman:fishermen
seaman:seamen
spokesman:spokesmen
series:series
match:matches
species:species
personnel:personnel
troop:troops
police:police
crisis:crises
analysis:analyses
basis:bases
°:degree degrees °
mile:mile miles
yard:yard yards
acre:acre acres
hectare:hectare hectares ha
ton:ton tons
gallon:gallon gallons
barrel:barrel barrels bbl bbls
bushel:bushel bushels
knot:knot knots
day:day days
week:week weeks
month:month months mth mths
year:year years yr yrs
decade:decade decades
generation:generation generations
second:second seconds secs
millisecond:ms millisecond milliseconds
Gbps:gbps gigabit gigabits
Mbps:mbps
light-year:lightyear lightyears
carat:carat carats
calorie:calorie calories
megapixel:megapixel megapixels
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
missile:missiles
vote:votes
mine:mines
case:cases
course:courses
nurse:nurses
purchase:purchases
release:releases
bus:buses
gas:gases
)";

const QHash<QString, QString> &units()
{
    static const QHash<QString, QString> map = table(unitRows);
    return map;
}

} // namespace

QString currencyOf(const QString &land, const QString &coin)
{
    static const QHash<QString, QString> map = table(R"(
CAD:canadian/dollar canadian/dlr
AUD:australian/dollar australian/dlr
HKD:kong/dollar h.k/dollar h.k/dlr
NZD:zealand/dollar n.z/dollar n.z/dlr zealand/dlr
SGD:singapore/dollar singaporean/dollar
TWD:taiwan/dollar taiwanese/dollar
JMD:jamaican/dollar
ZWL:zimbabwe/dollar zimbabwean/dollar
DKK:danish/crown danish/krone
NOK:norwegian/crown norwegian/krone
SEK:swedish/crown swedish/krona
CZK:czech/crown czech/koruna
ISK:icelandic/krona icelandic/crown
PKR:pakistani/rupee pakistan/rupee
LKR:lankan/rupee
NPR:nepalese/rupee nepali/rupee
ARS:argentine/peso argentinian/peso
CLP:chilean/peso
COP:colombian/peso
PHP:philippine/peso
UYU:uruguayan/peso
CUP:cuban/peso
EGP:egyptian/pound
LBP:lebanese/pound
SYP:syrian/pound
SDG:sudanese/pound
IEP:irish/pound irish/punt
QAR:qatari/riyal
OMR:omani/rial
YER:yemeni/rial
KWD:kuwaiti/dinar
IQD:iraqi/dinar
JOD:jordanian/dinar
RSD:serbian/dinar
DZD:algerian/dinar
TND:tunisian/dinar
LYD:libyan/dinar
BHD:bahraini/dinar
UGX:ugandan/shilling
TZS:tanzanian/shilling
SOS:somali/shilling
ITL:italian/lira italian/lire
MAD:moroccan/dirham
KPW:north/won
BYN:belarusian/ruble belarusian/rouble
FRF:french/franc
BEF:belgian/franc
LUF:luxembourg/franc
XOF:cfa/franc
CDF:congolese/franc
RWF:rwandan/franc
FIM:finnish/mark
)");
    return map.value(land + QLatin1Char('/') + coin);
}

bool isMeasure(const QString &word)
{
    constexpr QStringView measures =
        u" km kilometer kilometers kilometre kilometres km/h kph mph m meter meters metre metres cm centimeter "
        u"centimeters centimetre centimetres mm millimeter millimeters millimetre millimetres mile miles foot feet ft "
        u"inch inches yard yards acre acres hectare hectares ha kg kilo kilos kilogram kilograms g gram grams mg "
        u"milligram milligrams ton tons tonne tonnes pound pounds lb lbs ounce ounces oz l liter liters litre litres "
        u"gallon gallons barrel barrels bbl bbls bushel bushels knot knots w watt watts kw kilowatt kilowatts mw "
        u"megawatt megawatts gw gigawatt gigawatts tw terawatt terawatts kwh mwh gwh twh volt volts degree degrees "
        u"byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes petabyte petabytes kb "
        u"mb gb tb pb gbps mbps hz khz mhz ghz bpd second seconds secs minute minutes min mins hour hours hr hrs day "
        u"days week weeks month months mth mths year years yrs yr decade decades century centuries generation "
        u"generations ms "
        u"millisecond milliseconds light-years carat carats calorie calories megapixel megapixels ";
    return isListed(measures, word);
}

bool isCounted(const QString &word)
{
    constexpr QStringView things =
        u" people persons person men man women woman children child boys boy girls girl teenagers teenager passengers "
        u"passenger workers worker employees employee staff soldiers soldier troops civilians civilian policemen "
        u"policeman officers officer students student pupils pupil patients patient residents resident refugees "
        u"refugee migrants migrant protesters protester fans fan spectators voters voter members member victims victim "
        u"households household families family survivors survivor hostages hostage prisoners prisoner cases case "
        u"deaths death jobs job votes vote seats seat shares homes home houses house buildings building vehicles "
        u"vehicle cars car ships ship boats boat vessels vessel aircraft planes plane bodies body suspects suspect "
        u"attackers attacker gunmen gunman rebels rebel militants militant fighters fighter guards guard crew sailors "
        u"sailor miners miner dockers docker fishermen fisherman firefighters firefighter rescuers activists activist "
        u"journalists journalist tourists tourist hikers hiker climbers climber villagers villager farmers farmer "
        u"teachers teacher doctors doctor nurses nurse ministers lawmakers judges goals goal points point medals medal "
        u"wickets wicket runs sets laps rounds matches bridges bridge schools school hospitals hospital shops shop "
        u"stores store factories factory mines flights flight trains train trucks truck lorries lorry buses bus towns "
        u"town villages village cities city countries country nations nation provinces rooms room beds bed nights "
        u"night cranes drones drone missiles missile rockets rocket tanks tank jets jet helicopters helicopter bombs "
        u"bomb bullets bullet shots trees tree animals animal horses horse dogs dog cows cow bottles bottle bags bag "
        u"boxes box containers container tickets ticket pages copies floors storeys stories cattle sheep fish times "
        u"injuries arrests fatalities casualties wounded adults adult customers customer users user subscribers "
        u"subscriber players player games game wells wards branches outlets offices plants plant reactors reactor "
        u"satellites satellite servers server chips chip phones handsets devices units songs albums films books "
        u"seamen marines police gendarmes troopers delegates lawmaker deputies senators immigrants detainees "
        u"inmates babies infants toddlers pensioners relatives lives personnel ";
    return isListed(things, word);
}

MeasureUnit currencyUnit(const QString &text)
{
    if (text == QLatin1String("cent") || text == QLatin1String("cents") || text == QLatin1String("cts"))
        return {QStringLiteral("USD"), 0.01};
    if (text == QLatin1String("pence") || text == QLatin1String("p"))
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
    if (unit == QLatin1String("series") || unit == QLatin1String("species"))
        return unit;
    if (unit == QLatin1String("life") || unit == QLatin1String("wife") || unit == QLatin1String("knife"))
        return unit.chopped(2) + QLatin1String("ves");
    if (unit == QLatin1String("half") || unit == QLatin1String("leaf") || unit == QLatin1String("wolf") ||
        unit == QLatin1String("thief") || unit == QLatin1String("shelf") || unit == QLatin1String("loaf"))
        return unit.chopped(1) + QLatin1String("ves");
    // SI symbols stay as they are.
    if (unit.size() < 3 || unit != unit.toLower() || unit.contains(QLatin1Char('/')))
        return unit;
    if (const qsizetype per = unit.indexOf(QLatin1String(" per ")); per > 0)
        return pluralName(unit.left(per)) + unit.mid(per);
    if (const qsizetype blank = unit.lastIndexOf(QLatin1Char(' ')); blank > 0)
        return unit.left(blank + 1) + pluralName(unit.mid(blank + 1));
    if (unit.endsWith(QLatin1Char('y')) && !unit.endsWith(QLatin1String("ay")) && !unit.endsWith(QLatin1String("ey")))
        return unit.chopped(1) + QLatin1String("ies");
    if (unit.endsWith(QLatin1String("man")) && !isListed(u" human german roman ottoman shaman talisman ", unit))
        return unit.chopped(2) + QLatin1String("en");
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
