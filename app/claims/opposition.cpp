#include "app/claims/conflicts.h"

#include "app/text/words.h"

#include <QMultiHash>

namespace crossread {

namespace {

// Pairs of opposites, in their base form: compared by stem, so that all their forms count.
constexpr const char *opposites =
    "accept/reject accept/refuse approve/reject approve/block approve/oppose support/oppose back/oppose agree/disagree "
    "agree/refuse confirm/deny admit/deny rise/fall rise/drop rise/decline rose/fell rose/dropped rose/declined "
    "climb/fall "
    "gain/lose gain/fall gained/fell gains/losses increase/decrease increase/reduce increase/decline increase/fall "
    "grow/shrink "
    "grew/shrank grew/fell win/lose won/lost open/close open/shut reopen/close start/stop begin/end began/ended "
    "enter/leave "
    "join/leave joined/left allow/ban allow/forbid permit/ban "
    "legal/illegal "
    "guilty/innocent convict/acquit convict/clear alive/dead survive/die safe/unsafe safe/dangerous "
    "pass/fail "
    "succeed/fail success/failure strengthen/weaken improve/worsen expand/shrink expand/cut extend/cut raise/lower "
    "raise/cut "
    "raised/lowered raised/cut keep/drop keep/end upheld/overturned uphold/overturn higher/lower more/fewer "
    "majority/minority "
    "profit/loss true/false voluntary/mandatory optional/mandatory temporary/permanent "
    "resume/suspend lift/impose lifted/imposed stay/leave stayed/left continue/stop continue/end united/divided";

const QMultiHash<QString, QString> &oppositeStems()
{
    static const QMultiHash<QString, QString> table = [] {
        QMultiHash<QString, QString> result;
        for (const QString &pair : QString::fromLatin1(opposites).split(u' ')) {
            const QString left = stem(pair.section(u'/', 0, 0));
            const QString right = stem(pair.section(u'/', 1, 1));
            result.insert(left, right);
            result.insert(right, left);
        }
        return result;
    }();
    return table;
}

// "nonexclusive" and "exclusive"
bool isDenialOf(const QString &word, const QString &base)
{
    return base.size() > 4 && ((word.startsWith(u"non") && QStringView(word).mid(3) == base) ||
                               (word.startsWith(u"un") && QStringView(word).mid(2) == base) ||
                               (word.startsWith(u"dis") && QStringView(word).mid(3) == base));
}

bool has(const QList<int> &sorted, int id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

bool areOpposite(const QString &a, const QString &b)
{
    return oppositeStems().contains(a, b) || isDenialOf(a, b) || isDenialOf(b, a);
}

} // namespace

Opposition opposition(const UnitCorpus &corpus, const Unit &a, const Unit &b, const PairFeatures &features)
{
    Opposition result;
    if (features.overlap < 0.25)
        return result;
    bool words = false;
    for (const int mine : a.stems) {
        if (has(b.stems, mine))
            continue;
        for (const int other : b.stems) {
            if (has(a.stems, other) || !areOpposite(corpus.stemNames[mine], corpus.stemNames[other]))
                continue;
            words = true;
            result.a = corpus.stemNames[mine];
            result.b = corpus.stemNames[other];
        }
    }
    // A word that both share and only one negates.
    bool left = false;
    bool right = false;
    for (const int stem : a.stems) {
        left = left || (has(b.stems, stem) && has(a.negated, stem));
        right = right || (has(b.stems, stem) && has(b.negated, stem));
    }
    const bool negation = left != right;
    const bool denial = (a.sentence.modality == Modality::Denied) != (b.sentence.modality == Modality::Denied);
    // A denying verb may be the opposite word itself ("rejected"): it counts once.
    const bool opposite = words ? !negation : negation != denial;
    if (!opposite)
        return {};
    // One negated word among many shared ones may be beside the point; opposite words seldom are.
    if (!words && !denial && features.overlap < 0.4)
        return {};
    result.strength = words ? 1 : denial ? 0.9 : 0.8;
    return result;
}

} // namespace crossread
