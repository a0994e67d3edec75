#include "app/claims/synonyms.h"

#include "app/text/words.h"

#include <QHash>
#include <QStringList>

namespace crossread {

namespace {

// A line is a group; its first word stands for all. Ours: common news English, no group mixes opposites.
constexpr const char *groups[] = {
    "fear worry concern anxiety anxious worried nervous uneasy unease dread",
    "rival competitor competing",
    "compete competition contest race competitive",
    "move shift migrate migration switch defect relocate transfer",
    "customer client",
    "company firm corporation",
    "deal agreement contract pact accord treaty arrangement",
    "buy acquire purchase acquisition takeover bought",
    "sell sold sale",
    "cut reduce reduction lower slash trim",
    "rise increase climb rose risen surge jump soar gain grow grew growth grown",
    "fall drop decline fell fallen slide slump decrease sank plunge",
    "lose loss lost",
    "kill dead die death fatality deceased died killing",
    "injure hurt wound injury casualty",
    "fire blaze inferno",
    "storm hurricane typhoon cyclone",
    "flood flooding inundation",
    "begin began begun start launch commence",
    "end stop halt cease finish",
    "build built construct construction",
    "ship boat vessel ferry",
    "car vehicle automobile",
    "doctor physician",
    "child children kid",
    "house home residence",
    "invest investment stake fund funding finance backed backer",
    "provider supplier vendor",
    "partnership alliance relationship tie bond partner ally",
    "exclusive exclusivity sole",
    "share stock",
    "investor shareholder stockholder trader",
    "regulator watchdog antitrust",
    "world global worldwide international",
    "diversify diversification spread",
    "criticize criticise criticism disparage denounce rebuke belittle condemn slam blast",
    "comment respond response reply",
    "depend dependence dependency rely reliance lean reliant",
    "compute computing computational",
    "threat risk danger threaten endanger jeopardy peril",
    "tension strain friction rift crack fracture quarrel dispute row",
    "private secret internal privately internally undisclosed",
    "build built",
    "hold held",
    "find found",
    "pay paid payment",
    "send sent",
    "meet met meeting",
    "speak spoke spoken speech",
    "write wrote written",
    "break broke broken",
    "choose chose chosen choice",
    "drive drove driven",
    "lead led leader",
    "keep kept retain maintain",
    "spend spent spending",
    "strike struck stricken",
    "win won victory",
    "leave left exit depart departure quit resign resignation",
    "wear wore worn",
    "steal stole stolen theft",
    "fight fought battle battleground",
    "teach taught",
    "catch caught",
    "seek sought pursue",
    "shoot shot shooting",
    "worker employee staff workforce labor labour",
    "job employment post",
    "union guild",
    "arrest detain custody arrested",
    "police officer constable",
    "court judge tribunal",
    "lawsuit sue suit litigation",
    "law legislation bill statute",
    "vote ballot election poll",
    "minister secretary",
    "government administration cabinet",
    "president chairman chief",
    "talk negotiation negotiate discuss discussion",
    "plan intend aim intention",
    "pledge promise commit commitment vow",
    "ask request demand",
    "show reveal disclose disclosure",
    "report account",
    "official authority",
    "help aid assist assistance support",
    "attack assault raid",
    "war conflict",
    "price cost fee",
    "profit earnings income revenue",
    "money cash capital",
    "bank lender",
    "debt loan borrowing",
    "rule regulation",
    "school college university",
    "student pupil",
    "hospital clinic",
    "disease illness virus outbreak infection",
    "vaccine vaccination shot",
    "drug medicine medication",
    "road street highway",
    "train rail railway railroad",
    "plane aircraft jet airplane",
    "crash collision accident wreck",
    "rescue save saved",
    "search hunt",
    "missing disappear vanished",
    "big large huge massive enormous vast",
    "major important significant key crucial critical",
    "fast quick rapid rapidly quickly",
    "near nearby",
    "laboratory lab",
    "chip processor semiconductor gpu",
    "license licence",
    "technology tech",
    "center centre",
    "program programme",
    "flexibility flexible freedom",
    "independent independence",
    "strategy strategic",
    "market marketplace",
    "central centre core backbone",
    "crack unravel",
    "permit allow approve approval authorize authorise",
    "ban prohibit forbid prohibition",
    "reject refuse refusal rejection",
    "confirm verify confirmation",
    "deny denial",
    "expand expansion extend extension broaden",
    "delay postpone postponement",
    "cancel scrap abandon",
    "close shut closure",
    "open opening",
    "damage harm destroy destruction",
    "protest demonstration rally",
    "border frontier",
    "migrant refugee",
    "town city village",
    "resident inhabitant local",
    "farm agriculture farmer",
    "weather climate",
    "heat warm warming",
    "water river",
    "mine mining miner",
    "oil petroleum crude",
    "electricity power energy",
    "nuclear atomic reactor",
    "test trial experiment",
    "study research survey",
    "scientist researcher",
    "space orbit",
    "game match",
    "goal score",
    "player athlete",
    "team side squad",
    "coach manager",
    "film movie",
    "music song album",
    "wife husband spouse",
    "father mother parent",
};

const QHash<QString, QString> &table()
{
    static const QHash<QString, QString> result = [] {
        QHash<QString, QString> stems;
        for (const char *group : groups) {
            const QStringList words = QString::fromLatin1(group).split(u' ');
            const QString head = stem(words.first());
            for (const QString &word : words) {
                const QString key = stem(word);
                if (!stems.contains(key))
                    stems.insert(key, stems.value(head, head));
            }
        }
        return stems;
    }();
    return result;
}

} // namespace

QString conceptOf(const QString &stem)
{
    return table().value(stem, stem);
}

bool isConcept(const QString &stem)
{
    return table().contains(stem);
}

} // namespace crossread
