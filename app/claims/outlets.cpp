#include "app/claims/outlets.h"

#include "app/text/words.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

QSet<QString> split(const QString &list)
{
    const QStringList parts = list.split(u'|');
    return {parts.begin(), parts.end()};
}

const QSet<QString> &agencies()
{
    static const QSet<QString> names = split(QStringLiteral(
        "reuters|associated press|agence france-presse|bloomberg|dow jones newswires|dpa|ansa|efe|kyodo|xinhua|tass|"
        "interfax|pti|upi|ani|yonhap|belga|apa|pa media|ritzau|ntb|ap-dow jones|anadolu|pap|ctk|mti|lusa|aap|"
        "canadian press|keystone-sda|itar-tass|ria novosti|jiji "
        "press|antara|bernama|mena|petra|wam|irna|notimex|telam"));
    return names;
}

const QSet<QString> &outlets()
{
    static const QSet<QString> names = split(QStringLiteral(
        "bbc|cnn|nbc|cbs|abc|fox news|msnbc|cnbc|npr|pbs|sky news|itv|channel 4|al jazeera|deutsche "
        "welle|nhk|cbc|rte|new york times|washington post|wall street journal|financial times|guardian|observer|times|"
        "sunday times|telegraph|independent|economist|daily mail|daily mirror|mirror|sun|evening standard|scotsman|"
        "los angeles times|usa today|boston globe|chicago tribune|san francisco chronicle|miami herald|seattle times|"
        "houston chronicle|philadelphia inquirer|politico|axios|information|verge|wired|techcrunch|ars "
        "technica|engadget|the register|register|zdnet|cnet|404 media|platformer|business "
        "insider|forbes|fortune|time|newsweek|atlantic|new yorker|vox|buzzfeed|huffpost|propublica|intercept|daily "
        "beast|hill|le monde|le figaro|liberation|les echos|der spiegel|die zeit|bild|süddeutsche zeitung|frankfurter "
        "allgemeine zeitung|handelsblatt|die welt|tagesspiegel|neue zürcher zeitung|der standard|el país|el mundo|la "
        "vanguardia|la repubblica|corriere della sera|la stampa|de volkskrant|nrc|de telegraaf|aftonbladet|dagens "
        "nyheter|nikkei asia|nikkei|asahi shimbun|yomiuri shimbun|times of india|hindu|hindustan times|south china "
        "morning post|global times|straits times|globe and mail|toronto star|sydney morning herald|the "
        "age|haaretz|jerusalem post|barron's|marketwatch|semafor|puck|kyiv independent|moscow times|meduza"));
    return names;
}

} // namespace

QString outletKey(QStringView name)
{
    static const QHash<QString, QString> otherNames = {
        {QStringLiteral("nyt"), QStringLiteral("new york times")},
        {QStringLiteral("ny times"), QStringLiteral("new york times")},
        {QStringLiteral("wsj"), QStringLiteral("wall street journal")},
        {QStringLiteral("ft"), QStringLiteral("financial times")},
        {QStringLiteral("wapo"), QStringLiteral("washington post")},
        {QStringLiteral("la times"), QStringLiteral("los angeles times")},
        {QStringLiteral("ap"), QStringLiteral("associated press")},
        {QStringLiteral("afp"), QStringLiteral("agence france-presse")},
        {QStringLiteral("agence france presse"), QStringLiteral("agence france-presse")},
        {QStringLiteral("thomson reuters"), QStringLiteral("reuters")},
        {QStringLiteral("press association"), QStringLiteral("pa media")},
        {QStringLiteral("pa news agency"), QStringLiteral("pa media")},
        {QStringLiteral("dow jones"), QStringLiteral("dow jones newswires")},
        {QStringLiteral("british broadcasting corporation"), QStringLiteral("bbc")},
        {QStringLiteral("dw"), QStringLiteral("deutsche welle")},
        {QStringLiteral("spiegel"), QStringLiteral("der spiegel")},
        {QStringLiteral("faz"), QStringLiteral("frankfurter allgemeine zeitung")},
        {QStringLiteral("nzz"), QStringLiteral("neue zürcher zeitung")},
        {QStringLiteral("scmp"), QStringLiteral("south china morning post")},
        {QStringLiteral("daily telegraph"), QStringLiteral("telegraph")},
        {QStringLiteral("huffington post"), QStringLiteral("huffpost")},
        {QStringLiteral("insider"), QStringLiteral("business insider")},
        {QStringLiteral("usatoday"), QStringLiteral("usa today")}};
    QString key = name.toString().simplified().toLower();
    key.replace(QChar(0x2019), u'\'');
    if (key.startsWith(u"the "))
        key.remove(0, 4);
    if (key.endsWith(u"'s"))
        key.chop(2);
    else if (key.endsWith(u"s'"))
        key.chop(1);
    for (const QLatin1String suffix :
         {QLatin1String(".com"), QLatin1String(".co.uk"), QLatin1String(".org"), QLatin1String(" newspaper"),
          QLatin1String(" magazine"), QLatin1String(" online")}) {
        if (key.endsWith(suffix) && key.size() > suffix.size())
            key.chop(suffix.size());
    }
    if (key.startsWith(u"www."))
        key.remove(0, 4);
    const QString whole = otherNames.value(key, key);
    // "BBC News" is the BBC; "Sky News" and "Fox News" have no other name.
    if (whole.endsWith(u" news")) {
        const QString head = otherNames.value(whole.chopped(5), whole.chopped(5));
        if (outlets().contains(head) || agencies().contains(head))
            return head;
    }
    return whole;
}

bool isKnownOutlet(const QString &key)
{
    return outlets().contains(key) || agencies().contains(key);
}

bool isNewsAgency(const QString &key)
{
    static const QSet<QString> heads = split(QStringLiteral("wire|newswire|agency|agencia|agência|agenzia|agentur"));
    const QStringList words = key.split(u' ');
    // "Northwire" is called like one, too.
    return agencies().contains(key) || (words.size() == 1 && key.size() > 5 && key.endsWith(u"wire")) ||
           heads.contains(words.last()) || heads.contains(words.first()) || key.endsWith(u"news service") ||
           key.endsWith(u"press service");
}

bool isCommonWord(const QString &key)
{
    static const QSet<QString> names = split(QStringLiteral(
        "atlantic|economist|fortune|guardian|observer|hindu|independent|information|mirror|sun|telegraph|"
        "time|times|verge|wired|puck|bild|forbes|hill|register|age|intercept|insider|mena|petra|apa"));
    return names.contains(key);
}

bool isOutletNoun(const QString &word)
{
    static const QSet<QString> nouns = split(QStringLiteral(
        "times|post|herald|gazette|tribune|journal|courier|chronicle|standard|observer|telegraph|press|star|globe|mail|"
        "record|register|review|mirror|sentinel|dispatch|examiner|bulletin|weekly|magazine|wire|newswire|news|radio|"
        "television|tv|broadcasting|monitor|ledger|echo|argus|advertiser|inquirer|independent|guardian|mercury|"
        "messenger|reporter|beacon|voice|zeitung|daily|correspondent"));
    return nouns.contains(word);
}

bool isDemonym(const QString &word)
{
    static const QSet<QString> names =
        split(QStringLiteral("french|dutch|czech|greek|thai|swiss|israeli|iraqi|pakistani|saudi|emirati|qatari|kuwaiti|"
                             "welsh|slovak|arab|basque|catalan"));
    static const QSet<QString> others = split(QStringLiteral("guardian|plan|publish|finish"));
    if (names.contains(word))
        return true;
    return word.size() > 5 && !others.contains(word) &&
           (word.endsWith(u"ish") || word.endsWith(u"ese") || word.endsWith(u"ian") || word.endsWith(u"ean") ||
            word.endsWith(u"man") || word.endsWith(u"can"));
}

QString agencyOf(const QString &demonym)
{
    static const QHash<QString, QString> agencies = {{QStringLiteral("french"), QStringLiteral("agence france-presse")},
                                                     {QStringLiteral("german"), QStringLiteral("dpa")},
                                                     {QStringLiteral("austrian"), QStringLiteral("apa")},
                                                     {QStringLiteral("italian"), QStringLiteral("ansa")},
                                                     {QStringLiteral("spanish"), QStringLiteral("efe")},
                                                     {QStringLiteral("chinese"), QStringLiteral("xinhua")},
                                                     {QStringLiteral("russian"), QStringLiteral("tass")},
                                                     {QStringLiteral("japanese"), QStringLiteral("kyodo")},
                                                     {QStringLiteral("danish"), QStringLiteral("ritzau")},
                                                     {QStringLiteral("norwegian"), QStringLiteral("ntb")},
                                                     {QStringLiteral("belgian"), QStringLiteral("belga")},
                                                     {QStringLiteral("turkish"), QStringLiteral("anadolu")}};
    return agencies.value(demonym);
}

void OutletNames::add(const QString &name)
{
    const QString key = outletKey(name);
    if (key.isEmpty() || m_names.contains(key))
        return;
    m_names.insert(key, name);
    const auto addShort = [&](const QString &words) {
        const auto found = m_shorts.find(words);
        if (found == m_shorts.end())
            m_shorts.insert(words, key);
        else if (*found != key)
            found->clear();
    };
    const QStringList words = name.simplified().split(u' ');
    const QString last = words.last().toLower();
    if (words.size() < 2)
        return;
    if (isOutletNoun(last))
        addShort(last);
    // "KenNews Agency" is KenNews, but the Tirreno Agency is not Tirreno: only a name that is no other word.
    const QString first = words.first();
    const bool coined = std::count_if(first.begin(), first.end(), [](QChar c) { return c.isUpper(); }) > 1;
    if (words.size() == 2 && coined)
        addShort(first.toLower());
}

QString OutletNames::nameOf(const QString &key) const
{
    QString name = m_names.value(key, key);
    for (qsizetype i = 0; i < name.size() && !m_names.contains(key); ++i) {
        if (i == 0 || name[i - 1] == u' ')
            name[i] = name[i].toUpper();
    }
    return name;
}

QString OutletNames::resolve(QStringView name, bool definite) const
{
    const QString key = outletKey(name);
    if (m_names.contains(key))
        return key;
    if (m_shorts.contains(key) && (definite || !isOutletNoun(key)))
        return m_shorts.value(key);
    if (isKnownOutlet(key) && (definite || !isCommonWord(key)))
        return key;
    return definite && key == u"journal" ? QStringLiteral("wall street journal") : QString();
}

bool isUnnamedSource(QStringView given)
{
    static const QSet<QString> sources =
        split(QStringLiteral("source|sources|insider|insiders|tipster|tipsters|whistleblower|leaker|leakers"));
    static const QSet<QString> people = split(
        QStringLiteral("people|person|persons|official|officials|employee|employees|executive|executives|staff|staffer|"
                       "staffers|aide|aides|manager|managers|banker|bankers|lawyer|lawyers|diplomat|diplomats|one|some|"
                       "those|adviser|advisers|advisor|advisors|colleague|colleagues|somebody|someone|participant|"
                       "participants|director|directors|minister|ministers|engineer|engineers|investor|investors"));
    static const QSet<QString> marks = split(QStringLiteral(
        "familiar|knowledge|briefed|anonymity|anonymous|anonymously|unnamed|unidentified|close|declined|"
        "asked|requested|insisted|spoke|involved|aware|authorised|authorized|direct|privy|informed|not"));
    const QString text = given.toString().toLower();
    bool someone = false;
    bool marked = false;
    for (const Span span : words(text)) {
        const QString word = span.of(text);
        if (sources.contains(word))
            return true;
        someone = someone || people.contains(word);
        marked = marked || (someone && marks.contains(word)) || word == u"unnamed" || word == u"anonymous" ||
                 word == u"unidentified";
    }
    return someone && marked;
}

} // namespace crossread
