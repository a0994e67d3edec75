#include "app/import/language.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr qsizetype sampleSize = 20000;

struct Common
{
    const char *language;
    const char *words;
};

// The commonest words of each language; a word of several counts for each.
constexpr std::array commonWords = {
    Common{"en", "the of and to in a is that for it was on with as his be at by had this not are but from or have an "
                 "they which you were her all "
                 "she there would their we him been has when who will more no if out so said what up its about into "
                 "than them can only other new"},
    Common{"de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
                 "aus er hat dass sie nach wird "
                 "bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch "
                 "man sein wurde"},
    Common{"fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la "
                 "avec son ou cette d l mais comme "
                 "on tout nous sa ses aux être fait était deux même aussi leur ont été entre elle après sans"},
    Common{"es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me "
                 "si sin sobre este ya entre "
                 "cuando todo esta ser son dos también fue había era muy años hasta desde está"},
    Common{"it", "di e il la che in a per un è del una con non i sono le da si come più alla dei nel della anche al "
                 "gli ha lo dal su questo o ma se "
                 "delle ed cui dalla stato essere nella loro era tra tutti sua suo degli dopo due"},
    Common{"nl", "de van het een en in is dat op te voor met zijn die niet aan er om ook als bij door maar uit naar "
                 "over hij heeft nog worden wordt "
                 "dan ze was of tot geen meer deze hebben werd kan dit zich wel jaar"},
    Common{"pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem "
                 "à seu sua ou ser quando muito "
                 "há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são"},
    Common{"sv", "och i att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan han "
                 "eller när år under också efter nu "
                 "sin vid mot ut där skulle här mycket blir ska hade alla"},
    Common{"da", "og i at det er en til af på som for med de den har ikke et der var om men sig han fra eller vi så "
                 "kan ved også efter skal hun nu være "
                 "blev ud hvor år mod over være kun bliver havde"},
    Common{"no", "og i det er på som en til av for at med de den har ikke et om var men seg han fra eller vi så kan "
                 "ved også etter skal hun nå være ble "
                 "ut hvor år mot over være bare blir hadde jeg"},
    Common{"fi", "ja on ei että se oli hän mutta ovat kun myös joka sen mukaan ole jos niin kuin tai vain hänen ovat "
                 "sitä mitä jo vuoden nyt olisi "
                 "ollut sekä jotka kanssa"},
    Common{"pl", "w i na z do nie się to że jest o jak po a co za od ale przez przy tak dla był jego które oraz tym "
                 "już są może być ten tylko ich"},
    Common{"cs", "a v se na je že o s z do to i ve pro za by jako po od které jsou byl ale jeho podle který při tak až "
                 "být jen nebo bylo už"},
    Common{"hu", "a az és hogy nem is egy van volt ez meg azt csak de már mint még el ha vagy amely ki minden lehet "
                 "után szerint között"},
    Common{"ro", "de și în a la cu pe care din nu să o un că mai este pentru sau se au fost ca prin ce dar după lui fi "
                 "are sunt într"},
    Common{"tr", "ve bir bu da de için ile olarak çok daha olan ne en gibi kadar sonra ancak ise var göre her olduğu "
                 "değil ya yeni"},
    Common{"hr",
           "i u je na se da za su od o s a koji što kao ne iz će bi nije to ili do sve ali kako bio koja po samo"},
    Common{"id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada mereka sudah saya "
                 "bisa oleh telah"},
};

const QHash<QString, quint32> &wordTable()
{
    static const QHash<QString, quint32> table = [] {
        QHash<QString, quint32> result;
        for (size_t i = 0; i < commonWords.size(); ++i) {
            for (const QString &word :
                 QString::fromUtf8(commonWords[i].words).split(QLatin1Char(' '), Qt::SkipEmptyParts))
                result[word] |= quint32(1) << i;
        }
        return result;
    }();
    return table;
}

QString byWords(QStringView text)
{
    std::array<int, commonWords.size()> hits = {};
    int words = 0;
    QString word;
    const auto count = [&] {
        if (word.isEmpty())
            return;
        ++words;
        const quint32 languages = wordTable().value(word);
        for (size_t i = 0; i < hits.size(); ++i)
            hits[i] += int(languages >> i & 1);
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isLetter()) {
            if (word.size() < 20)
                word += c.toLower();
        } else {
            count();
        }
    }
    count();
    const auto best = std::max_element(hits.begin(), hits.end());
    // One word in five or more is a common one in running text; half as many leave room for names and lists.
    if (words < 3 || *best * 10 < words)
        return {};
    if (std::count(hits.begin(), hits.end(), *best) > 1)
        return {};
    return QString::fromLatin1(commonWords[size_t(best - hits.begin())].language);
}

bool has(QStringView text, QStringView letters)
{
    return std::any_of(text.begin(), text.end(), [letters](QChar c) { return letters.contains(c); });
}

QString cyrillic(QStringView text)
{
    if (has(text, u"ђћњљџ"))
        return QStringLiteral("sr");
    if (has(text, u"їєґ"))
        return QStringLiteral("uk");
    if (has(text, u"ў"))
        return QStringLiteral("be");
    return has(text, u"ыэ") ? QStringLiteral("ru") : has(text, u"ъ") ? QStringLiteral("bg") : QStringLiteral("ru");
}

} // namespace

QString detectLanguage(QStringView whole)
{
    const QStringView text = whole.left(sampleSize);
    QHash<int, int> scripts;
    int letters = 0;
    for (const QChar c : text) {
        if (c.isLetter()) {
            ++letters;
            ++scripts[c.script()];
        }
    }
    const auto share = [&](QChar::Script script) {
        return letters == 0 ? 0.0 : double(scripts.value(script)) / letters;
    };
    if (share(QChar::Script_Hiragana) + share(QChar::Script_Katakana) > 0.1)
        return QStringLiteral("ja");
    if (share(QChar::Script_Cyrillic) > 0.5)
        return cyrillic(text);
    if (share(QChar::Script_Arabic) > 0.5)
        return has(text, u"ٹڈےں")   ? QStringLiteral("ur")
               : has(text, u"پچژگ") ? QStringLiteral("fa")
                                    : QStringLiteral("ar");
    static const QHash<int, const char *> languages = {
        {QChar::Script_Han, "zh"},      {QChar::Script_Hangul, "ko"},   {QChar::Script_Greek, "el"},
        {QChar::Script_Hebrew, "he"},   {QChar::Script_Thai, "th"},     {QChar::Script_Devanagari, "hi"},
        {QChar::Script_Georgian, "ka"}, {QChar::Script_Armenian, "hy"}, {QChar::Script_Bengali, "bn"},
        {QChar::Script_Tamil, "ta"},    {QChar::Script_Telugu, "te"}};
    for (auto it = languages.begin(); it != languages.end(); ++it) {
        if (share(QChar::Script(it.key())) > 0.5)
            return QString::fromLatin1(it.value());
    }
    return share(QChar::Script_Latin) > 0.5 ? byWords(text) : QString();
}

} // namespace crossread
