#include "app/entities/figures/dates.h"
#include "app/entities/figures/figures.h"

#include <QRegularExpression>

namespace crossread {

namespace {

// What an article's dates say of their order: above 0 the day comes first, below 0 the month.
int orderOfDates(const QString &text, QDate published)
{
    static const QRegularExpression numeric(
        QStringLiteral("(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})/((?:19|20)?\\d\\d)(?![\\d/])"));
    int order = 0;
    int nearest = 0;
    auto dates = numeric.globalMatch(text);
    while (dates.hasNext()) {
        const auto date = dates.next();
        const int first = date.captured(1).toInt();
        const int second = date.captured(2).toInt();
        if (first > 12 && second <= 12)
            order += 10;
        else if (second > 12 && first <= 12)
            order -= 10;
        else if (published.isValid() && first != second) { // the reading near the day of publication
            const int year = date.captured(3).toInt() % 100 + 2000;
            const qint64 dayFirst = std::abs(QDate(year, second, first).daysTo(published));
            const qint64 monthFirst = std::abs(QDate(year, first, second).daysTo(published));
            if (std::min(dayFirst, monthFirst) <= 10)
                nearest += dayFirst < monthFirst ? 1 : -1;
        }
    }
    return order ? order : nearest;
}

// "11 May" against "May 11", and spellings that go with either.
int orderOfWords(const QString &text)
{
    static const QRegularExpression dayMonth(QStringLiteral(
        "\\b\\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|"
        "December)\\b"));
    static const QRegularExpression monthDay(
        QStringLiteral("\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
                       "Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}\\b(?!:)"));
    const auto count = [&text](const QRegularExpression &expression) {
        int found = 0;
        auto matches = expression.globalMatch(text);
        while (matches.hasNext() && found < 100) {
            matches.next();
            ++found;
        }
        return found;
    };
    int order = count(dayMonth) - count(monthDay);
    if (order == 0) {
        static const QRegularExpression british(
            QStringLiteral("\\b(?:colour|labour|favour|honour|centre|metres|organis|"
                           "programme|defence|towards)"));
        static const QRegularExpression american(
            QStringLiteral("\\b(?:color|labor|favor|honor|center|defense|meters|percent|organiz)\\w*\\b"));
        order = count(british) - count(american);
    }
    return order;
}

// Of the lands that have a coin of that name the one that the article speaks of most.
void findCoins(const QString &text, FigureContext &context)
{
    struct Coin
    {
        const char *name;
        const char *land; // a regular expression
        const char *code;
    };
    static const Coin coins[] = {{"peso", "Argentin|Buenos Aires", "ARS"},
                                 {"peso", "Chile|Santiago", "CLP"},
                                 {"peso", "Colombia|Bogot", "COP"},
                                 {"peso", "Philippine|Manila|Filipin", "PHP"},
                                 {"peso", "Mexic", "MXN"},
                                 {"peso", "Urugua", "UYU"},
                                 {"rupee", "Pakistan|Karachi", "PKR"},
                                 {"rupee", "Sri Lanka|Colombo", "LKR"},
                                 {"rupee", "Nepal", "NPR"},
                                 {"rupee", "India|Mumbai|Delhi", "INR"},
                                 {"crown", "Danish|Denmark", "DKK"},
                                 {"crown", "Norw|Oslo", "NOK"},
                                 {"crown", "Swed|Stockholm", "SEK"},
                                 {"crown", "Czech|Prague", "CZK"},
                                 {"dinar", "Kuwait", "KWD"},
                                 {"dinar", "Iraq|Baghdad", "IQD"},
                                 {"dinar", "Jordan", "JOD"},
                                 {"dinar", "Serbia|Belgrade", "RSD"},
                                 {"dinar", "Algeria", "DZD"},
                                 {"dinar", "Tunisia", "TND"},
                                 {"dinar", "Bahrain", "BHD"},
                                 {"riyal", "Qatar|Doha", "QAR"},
                                 {"rial", "Oman", "OMR"},
                                 {"rial", "Yemen", "YER"},
                                 {"shilling", "Uganda|Kampala", "UGX"},
                                 {"shilling", "Tanzania", "TZS"},
                                 {"shilling", "Somali", "SOS"},
                                 {"shilling", "Kenya|Nairobi", "KES"},
                                 {"pound", "Egypt|Cairo", "EGP"},
                                 {"pound", "Leban|Beirut", "LBP"},
                                 {"pound", "Syria|Damascus", "SYP"},
                                 {"pound", "Brit|London|England|U\\.K\\.|UK\\b|Scot|Wales", "GBP"},
                                 {"franc", "Swiss|Switzerland|Zurich", "CHF"}};
    QHash<QString, qsizetype> most;
    for (const Coin &coin : coins) {
        const QString name = QLatin1String(coin.name);
        if (!text.contains(name))
            continue;
        const qsizetype count = text.count(QRegularExpression(QLatin1String(coin.land)));
        if (count > most.value(name)) {
            most.insert(name, count);
            context.coins.insert(name, QLatin1String(coin.code));
        }
    }
    // Before the euro most francs in the news were French ones.
    if (context.published.isValid() && context.published.year() < 2002 && text.contains(QLatin1String("franc")) &&
        text.count(QRegularExpression(QStringLiteral("French|France|Paris"))) > most.value(QStringLiteral("franc")))
        context.coins.insert(QStringLiteral("franc"), QStringLiteral("FRF"));
}

} // namespace

FigureContext figureContext(const Article &article)
{
    FigureContext context;
    if (article.hasDate())
        context.published = article.published;
    const QString &text = article.text;
    if (text.contains(QLatin1Char('/'))) {
        int order = orderOfDates(text, context.published);
        static const QRegularExpression americans(QStringLiteral(
            "New York|Washington|Los Angeles|Chicago|Boston|CNN|NBC|CBS|ABC News|\\bAP\\b|Associated Press|"
            "Fox|USA|Bloomberg|Wall Street|Verge|Politico|Axios|CNBC|NPR"));
        if (order == 0)
            order = orderOfWords(text);
        if (order == 0 && americans.match(article.source).hasMatch())
            order = -1;
        context.dayFirst = order >= 0;
    }
    findCoins(text, context);
    if (text.contains(QLatin1String("pounds"))) {
        static const QRegularExpression british(QStringLiteral("\\bpence\\b|\\bsterling\\b"));
        context.poundsAreMoney = text.contains(QChar(0xA3)) || british.match(text).hasMatch();
    }
    return context;
}

} // namespace crossread
