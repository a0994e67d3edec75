#include "app/import/dates.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace crossread {

bool belongsToDate(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "published publication updated posted last modified first created date dated on at the of time local "
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
            "et est edt gmt utc bst cet cest ct cst cdt mt mst mdt pt pst pdt ist aest aedt jst a.m p.m am pm h uhr um "
            "am den der vom le la el il il du de à às a las alle ore om publié mis jour veröffentlicht aktualisiert "
            "stand datum fecha data publicado publicada actualizado aggiornato pubblicato gepubliceerd bijgewerkt "
            "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi "
            "dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì "
            "sabato "
            "min mins minute minutes read");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

namespace {

// Month names of English, German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Polish and Russian, by their
// beginnings: a word stands for a month when it starts with one of these and is one of the longer forms' prefixes.
const QHash<QString, int> &months()
{
    static const QHash<QString, int> table = [] {
        static const char *const names[12] = {
            "january jan januar jänner janvier janv enero gennaio januari janeiro stycznia января",
            "february feb februar février févr fevrier febrero febbraio februari fevereiro lutego февраля",
            "march mar märz mrz mars marzo maart mrt março marca марта",
            "april apr avril avr abril aprile kwietnia апреля",
            "may mai mayo maggio mei maio maj maja мая",
            "june jun juni juin junio giugno junho czerwca июня",
            "july jul juli juillet juil julio luglio julho lipca июля",
            "august aug août aout agosto augustus augusti sierpnia августа",
            "september sep sept septembre septiembre settembre setembro września сентября",
            "october oct oktober okt octobre octubre ottobre outubro października октября",
            "november nov novembre noviembre novembro listopada ноября",
            "december dec dezember dez décembre decembre diciembre dicembre dezembro grudnia декабря",
        };
        QHash<QString, int> result;
        for (int month = 0; month < 12; ++month) {
            for (const QString &name : QString::fromUtf8(names[month]).split(QLatin1Char(' ')))
                result.insert(name, month + 1);
        }
        return result;
    }();
    return table;
}

QDate makeDate(int year, int month, int day)
{
    return year >= 1700 && year <= 2200 ? QDate(year, month, day) : QDate();
}

struct Hit
{
    QDate date;
    Span span;
};

Hit hit(const QRegularExpressionMatch &match, QDate date)
{
    return {date, {match.capturedStart(), match.capturedEnd()}};
}

Hit isoDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)T?)"));
    const auto match = pattern.match(text);
    return hit(match, makeDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()));
}

// "12 May 2025", "12. Mai 2025", "12 de mayo de 2025", "12-May-2025"
Hit dayFirst(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:(?:de|of)\s)?(\p{L}{3,12})\.?,?[\s-]{1,3}(?:(?:de|del)\s)?(\d{4})(?!\d))"));
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const int month = months().value(match.captured(2).toLower()))
            return hit(match, makeDate(match.captured(3).toInt(), month, match.captured(1).toInt()));
    }
    return {};
}

// "May 12, 2025", "Sept. 3rd 2025"
Hit monthFirst(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d))"));
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const int month = months().value(match.captured(1).toLower()))
            return hit(match, makeDate(match.captured(3).toInt(), month, match.captured(2).toInt()));
    }
    return {};
}

// "12.05.2025" is day first wherever it is written; "12/05/2025" is not.
Hit numericDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d))"));
    const auto match = pattern.match(text);
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = match.captured(4).toInt();
    if (match.captured(2) == QLatin1String(".") || first > 12 || first == second)
        return hit(match, makeDate(year, second, first));
    if (second > 12)
        return hit(match, makeDate(year, first, second));
    return {};
}

QTime takeTime(QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?<![\d.:])(\d{1,2})(?:[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s?([ap])\.?m\b\.?|(?<![\d.:])(\d{1,2})[:h](\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\d))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    QTime time;
    if (match.captured(3).isEmpty()) {
        time = QTime(match.captured(4).toInt(), match.captured(5).toInt());
    } else {
        const int hour = match.captured(1).toInt();
        const bool afternoon = match.captured(3).toLower() == QLatin1String("p");
        if (hour >= 1 && hour <= 12)
            time = QTime(hour % 12 + (afternoon ? 12 : 0), match.captured(2).toInt());
    }
    text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' '));
    return time;
}

// What is left of a date line once everything that belongs to the date is gone.
QString withoutDateWords(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral(R"([\s,;:|·•()\[\]/–—-]+)"));
    static const QRegularExpression readingTime(QStringLiteral(R"(\b\d{1,3}[\s-]min(?:ute)?s?\b)"),
                                                QRegularExpression::CaseInsensitiveOption);
    QString remaining = text;
    remaining.replace(readingTime, QStringLiteral(" "));
    QStringList rest;
    for (const QString &word : remaining.split(separators, Qt::SkipEmptyParts)) {
        QString bare = word.toLower();
        while (bare.endsWith(QLatin1Char('.')))
            bare.chop(1);
        if (!bare.isEmpty() && !belongsToDate(bare))
            rest.append(word);
    }
    return rest.join(QLatin1Char(' '));
}

} // namespace

std::optional<FoundDate> findDate(QStringView view)
{
    const QString text = view.left(300).toString();
    Hit best;
    for (const Hit &found : {isoDate(text), dayFirst(text), monthFirst(text), numericDate(text)}) {
        if (found.date.isValid() && (!best.date.isValid() || found.span.start < best.span.start))
            best = found;
    }
    if (!best.date.isValid())
        return {};
    QString rest = text;
    rest.replace(best.span.start, best.span.length(), QLatin1Char(' '));
    const QTime time = takeTime(rest);
    // A second date beside it ("Updated …") belongs to the line as well.
    for (const Hit &other : {isoDate(rest), dayFirst(rest), monthFirst(rest), numericDate(rest)}) {
        if (other.date.isValid()) {
            rest.replace(other.span.start, other.span.length(), QLatin1Char(' '));
            takeTime(rest);
            break;
        }
    }
    return FoundDate{best.date, time, withoutDateWords(rest)};
}

} // namespace crossread
