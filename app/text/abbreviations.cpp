#include "app/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossread {

namespace {

// Lists of words between blanks; a capital first letter asks for a capital in the text ("Sun." is a day, "sun." is
// not).
constexpr QStringView titles =
    u" mr mrs ms messrs mx dr drs prof Rev Hon Pres Gov Sen Rep Reps Sens Gen Col Lt Maj Capt Cmdr "
    u"Sgt Cpl Adm Amb Atty Supt Det Insp Fr Msgr Sr Sra Mme Mlle St Ste Mt Ft Pt Pte Pvt Bp Abp ";
constexpr QStringView inners = u" e.g i.e eg ie vs v viz cf ca al incl esp approx ";
constexpr QStringView numbereds = u" no nos n° nr num art arts fig figs eq sec secs pp pg pgs vol vols ch chap para "
                                  u"paras ex app pt item bldg rm ext tel ";
constexpr QStringView dateds =
    u" Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ";
constexpr QStringView suffixes = u" inc corp co cos ltd llc llp plc bros jr esq gmbh pty dept univ assn assoc ave blvd "
                                 u"rd hwy pkwy mfg intl natl bc ad "
                                 u"Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo "
                                 u"Mont Neb Nev Okla Ore Pa Tenn Tex Va "
                                 u"Vt Wash Wis Wyo est govt hr hrs min mins sq ft lb lbs oz kg km mi mph gal cu ";
constexpr QStringView starters = u" a an the this that these those it its it's he she they we you i his her their our "
                                 u"my your there here in on at for from by "
                                 u"with without within as and but or nor so yet if when while where who whom whose "
                                 u"what why how which after before since until "
                                 u"although though however meanwhile also then now today yesterday tomorrow last next "
                                 u"once still even just only such under over "
                                 u"between among during despite because unlike like instead is are was were do does "
                                 u"did has have had can could will would "
                                 u"should may might must some many most all both each every other others another one "
                                 u"two three four five six seven eight nine "
                                 u"ten several few no not yes nothing nobody none please let perhaps maybe according "
                                 u"about more less through across against "
                                 u"around into upon via per thus hence therefore moreover furthermore nevertheless "
                                 u"additionally asked critics officials "
                                 u"analysts police investors experts ";

bool isIn(QStringView list, QStringView word, bool capitalised)
{
    std::array<char16_t, 18> key;
    if (word.isEmpty() || word.size() > 16)
        return false;
    key[0] = u' ';
    for (qsizetype i = 0; i < word.size(); ++i)
        key[size_t(i + 1)] = word[i].toLower().unicode();
    key[size_t(word.size() + 1)] = u' ';
    const std::u16string_view needle(key.data(), size_t(word.size() + 2));
    const std::u16string_view hay(list.utf16(), size_t(list.size()));
    if (hay.find(needle) != hay.npos)
        return true;
    if (!capitalised)
        return false;
    key[1] = QChar(key[1]).toUpper().unicode();
    return hay.find(needle) != hay.npos;
}

} // namespace

Abbreviation abbreviation(QStringView word)
{
    if (word.isEmpty() || word.size() > 8)
        return Abbreviation::None;
    const bool capital = word[0].isUpper();
    if (isIn(titles, word, capital))
        return Abbreviation::Title;
    if (isIn(inners, word, false))
        return Abbreviation::Inner;
    if (isIn(numbereds, word, false))
        return Abbreviation::Numbered;
    if (isIn(dateds, word, capital))
        return Abbreviation::Dated;
    return isIn(suffixes, word, capital) ? Abbreviation::Suffix : Abbreviation::None;
}

bool beginsSentences(QStringView word)
{
    return isIn(starters, word, false);
}

} // namespace crossread
