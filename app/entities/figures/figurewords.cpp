#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/units.h"

namespace crossread {

bool isMovement(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView moves =
        u" rose fell climbed up down gained lost dropped slipped added jumped gain gains loss rise fall rising falling "
        u"climbing dropping slipping increased decreased grew declined eased edged advanced surged tumbled slid "
        u"plunged "
        u"soared rallied dipped firmed raised cut increase decrease drop slide jump climb slumped sank rises falls "
        u"drops "
        u"adding gaining losing shed off lower higher widened narrowed moved ";
    static constexpr QStringView ranges =
        u" ranging range ranges ranged anywhere vary varies varying somewhere priced ";
    if (line.is(i - 1, "from"))
        return !isListed(ranges, line.at(i - 2).text);
    for (qsizetype j = i - 1; j >= i - 3 && j >= 0; --j) {
        if (line.is(j, ",") || line.is(j, ".") || line.isNumber(j))
            return false;
        if (isListed(moves, line.at(j).text))
            return true;
        if (!line.is(j, "by") && !line.is(j, "sharply") && !line.is(j, "slightly") && !line.is(j, "about"))
            return false;
    }
    return false;
}

bool looksPlural(const QString &word)
{
    static constexpr QStringView others =
        u" was is has does goes this its his hers us as says thus yes plus minus versus perhaps always towards besides "
        u"thirds fourths fifths tenths eighths others gets makes takes "
        u"comes seems shows gives wins contains includes means adds remains runs stands requires needs wants starts "
        u"begins "
        u"ends across less series previous various numerous serious famous dangerous religious obvious becomes brings "
        u"holds "
        u"keeps leaves lets puts sends tells thinks turns uses asks calls finds follows knows looks loses meets moves "
        u"offers "
        u"pays plays provides reads reaches reports sees sells sets speaks spends stays talks tries works writes "
        u"overseas "
        u"whereas afterwards forwards upwards downwards news mathematics politics economics ours yours theirs "
        u"sometimes nowadays indoors outdoors sees faces hits beats marks puts serves expects believes plans "
        u"indicates translates feels hangs thanks admits defends agrees allows announces appears argues asks becomes "
        u"believes "
        u"blames brings confirms considers continues creates decides declares denies describes discovers dies elects "
        u"emerges "
        u"enters escapes explains fails falls fills focuses happens hears helps hopes hurts ignores improves insists "
        u"joins "
        u"keeps launches learns loses maintains opens predicts prepares prevents promises proposes provides reaches "
        u"receives "
        u"refuses rejects remains represents reveals says seeks suggests supports survives threatens urges warns wins "
        u"versions class gas bus virus crisis basis status bonus business process access success press loss boss mass "
        u"cross pass glass grass dress stress focus campus census virus surplus congress progress ";
    const qsizetype size = word.size();
    return size > 3 && word.endsWith(QLatin1Char('s')) && !word.endsWith(QLatin1String("ss")) &&
           !word.endsWith(QLatin1String("us")) && !word.endsWith(QLatin1String("is")) && !isListed(others, word) &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

bool isAbstract(const QString &word, double count)
{
    // "two companies" are mostly the two that were spoken of
    if (count == 2 &&
        isListed(u" companies firms parties governments leaders countries clubs teams groups nations ", word))
        return true;
    return isListed(
        u" things ways kinds types sorts sides reasons factors aspects giants motives doubts wishes camps "
        u"forces quarters questions lessons rivals parts steps words halves partners themes answers elements "
        u"hands senses accounts respects fronts counts terms extremes worlds chances problems issues ideas "
        u"options choices sources minds hopes fears claims risks causes rules sums ones "
        u"",
        word);
}

bool isFunctionWord(const QString &word)
{
    static constexpr QStringView words =
        u" a an the this that these those i you he she it we they me him her us them his its their our my your and or "
        u"but nor "
        u"so yet if then than as at by for from in into of off on onto out over per since through till to toward "
        u"towards under "
        u"until up upon via with within without about above across after against along among around before behind "
        u"below "
        u"beneath beside between beyond despite down during except inside like near outside past round throughout "
        u"versus "
        u"is are was were be been being am do does did has have had will would shall should can could may might must "
        u"not no "
        u"who whom whose which what when where why how while because although though whether there here also only just "
        u"even "
        u"still again already ever never now once too very later earlier ago away back said says say told asked made "
        u"make "
        u"took take taken came come went go gone got get gave give given left lost found won died dead killed held put "
        u"set "
        u"saw see seen rose fell fallen rise fall began begin begun became become broke brought bring bought buy built "
        u"cut "
        u"drew drove ran run sent send sold sell paid pay showed show shown spoke spoken stood took wrote written "
        u"leading "
        u"including involving causing making taking using being having coming going following according during being "
        u"each "
        u"every some any all both either neither one another other others such same much many few several more most "
        u"less "
        u"least rather quite almost nearly yesterday today tomorrow tonight apiece together ahead apart "
        u"percent pct local vs versus et al etc plus minus and/or ";
    return isListed(words, word) && word != QLatin1String("more") && word != QLatin1String("other") &&
           word != QLatin1String("local");
}

namespace {

// Words after which a number is a name: "Route 66", "page 12". Those of `brands` even when it could be a year.
constexpr QStringView brands =
    u" windows office boeing airbus iphone ipad galaxy pixel playstation xbox nokia audi bmw "
    u"mazda peugeot porsche ferrari ps gpt apollo soyuz photoshop autocad server vista "
    u"formula catch pentium opteron geforce radeon android ios macos celica ";
constexpr QStringView labels =
    u" no nos nr article section sections chapter page pages p pp flight room route highway interstate level channel "
    u"type "
    u"phase area division tier resolution psalm studio version volume vol episode act gate pier platform exit suite "
    u"apartment box class mark mk super bowl rule step option radio bbc item figure fig table appendix verse track "
    u"question "
    u"code under opus op zone district ward sector block lot proposition prop measure amendment docket paragraph para "
    u"clause schedule annex form grade bus runway hall dock locker cell ext extension number numbers stage group "
    u"title public lane kp su mig tu an il dc md mh qf ba aa u f1 g formula world round pool lap seed camp leg part "
    u"book "
    u"model unit hangar sura surah psalms protocol sputnik voyager challenger gemini titan ariane unix web ";

bool isShortInteger(const FigureToken &token)
{
    return !token.decimals && !token.grouped && token.text.size() <= 4;
}

} // namespace

FigureReading readNumberName(const FigureLine &line, qsizetype i)
{
    const FigureToken &token = line.at(i);
    if (token.type == FigureToken::Noise)
        return {i, i + 1, {}};
    // "20th Century Fox", "7-Eleven", "3M", "4x4"
    if (token.type == FigureToken::Number) {
        const FigureToken &next = line.at(i + 1);
        if (next.glued && next.type == FigureToken::Word && next.capital && next.text == u"m" && token.value == 3 &&
            !line.at(i - 1).glued && !line.is(i - 1, "$"))
            return {i, i + 2, {}};
        if ((next.text == u"th" || next.text == u"st") && line.is(i + 2, "century") && line.at(i + 2).capital &&
            line.at(i + 3).capital && !line.headline)
            return {i, i + 4, {}};
        if (line.isHyphen(i + 1) && line.at(i + 2).text == u"eleven")
            return {i, i + 3, {}};
        if (line.is(i + 1, "guineas") && line.at(i + 1).capital)
            return {i, i + 2, {}};
        if (line.is(i - 1, "[") && line.is(i + 1, "]"))
            return {i, i + 2, {}};
        if (isListed(u" bc bce ", next.text) && next.type == FigureToken::Word)
            return {i, i + 2, {}};
        if (line.is(i + 1, "-") && next.glued && line.isNumber(i + 2) && line.at(i + 2).glued &&
            isShortInteger(token) && line.at(i + 2).value <= token.value && line.text[next.start] == u'-' &&
            token.value < 200 && !line.is(i + 3, "/") && !line.isHyphen(i + 3)) // a score: "2-1", "6-4"
            return {i, i + 3, {}};
        // "F-16", "GPT-4", "Covid-19"
        if (line.is(i - 1, "-") && token.glued && line.at(i - 1).glued && line.isWord(i - 2) && isShortInteger(token) &&
            line.text[line.at(i - 1).start] == u'-' && !beginsAmount(line.at(i - 2).text) &&
            !isListed(
                u" mid early late pre post jan feb mar apr may jun jul aug sep sept oct nov dec january february march "
                u"april june july august september october november december magnitude category inter ",
                line.at(i - 2).text))
            return {i, i + 1, {}};
        return {};
    }
    if (token.type != FigureToken::Word)
        return {};
    if (token.text == u"o" || token.text == u"world") {
        if (token.text == u"world" && token.capital && line.is(i + 1, "war"))
            return {i, i + 3, {}};
        return {};
    }
    qsizetype number =
        line.is(i + 1, ".") && isListed(u" no nos nr vol fig op p pp para mk ext prop ", token.text) ? i + 2 : i + 1;
    if (line.is(number, "#"))
        ++number;
    const bool brand = isListed(brands, token.text) && (token.capital || token.text.startsWith(u'i'));
    const bool label =
        isListed(labels, token.text) &&
        (token.capital || isListed(u" no nos article section chapter page pages level type phase version "
                                   u"volume episode grade route paragraph clause stage platform gate pier "
                                   u"channel ",
                                   token.text));
    if (!brand && !label)
        return {};
    if (token.text == u"no" && number == i + 1 && !token.capital)
        return {}; // "no 12 people would"
    const FigureToken &figure = line.at(number);
    if (figure.type == FigureToken::Number && isShortInteger(figure) && !figure.glued) {
        const bool year = figure.value >= 1900 && figure.value < 2100 && figure.text.size() == 4;
        const QString &after = line.at(number + 1).text;
        if ((year && !brand) || after == u"%" || magnitude(after) > 0 ||
            ((isMeasure(after) || isCounted(after)) && !brand && label && !token.capital))
            return {};
        return {i, number + 1, {}};
    }
    // "Formula One", "Channel Four"
    if (figure.type == FigureToken::Word && figure.capital && token.capital && !line.headline &&
        beginsAmount(figure.text) && figure.text != u"a" && figure.text != u"an")
        return {i, number + 1, {}};
    return {};
}

bool beginsNumberName(const QString &word)
{
    return isListed(brands, word) || isListed(labels, word);
}

} // namespace crossread
