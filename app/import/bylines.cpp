#include "app/import/bylines.h"

#include "app/import/dates.h"
#include "app/import/shape.h"

#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

bool isRoleWord(const QString &part)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\b(?:staff|writer|editor|correspondent|reporter|chief|contributor|bureau|columnist|analyst|special|press|news|times|post|tribune|journal|herald|reuters|bloomberg|agency|media|magazine|online|in|for|at|the)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(part).hasMatch();
}

// "Halvern Courier", "Workers' Voice", "BBC News", "Reuters"
bool isOutlet(const QString &name)
{
    static const QSet<QString> agencies = {QStringLiteral("reuters"), QStringLiteral("bloomberg"),
                                           QStringLiteral("afp"), QStringLiteral("dpa")};
    static const QSet<QString> last = [] {
        const QStringList words =
            QStringLiteral("news times post tribune journal herald agency media magazine online press courier gazette "
                           "chronicle standard observer telegraph star globe mail record register review sentinel "
                           "dispatch examiner bulletin weekly wire newswire daily monitor ledger echo advertiser "
                           "inquirer independent guardian messenger beacon voice radio television tv today mirror")
                .split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    // Sections of a paper.
    static const QRegularExpression section(QStringLiteral(R"(^(?:world|breaking|top|latest|local|national|business|)"
                                                           R"(sports?|tech|political|politics) news$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QStringList words = name.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || name.size() > 40 || section.match(name).hasMatch())
        return false;
    return words.size() == 1 ? agencies.contains(words.constFirst()) : last.contains(words.constLast());
}

bool isName(const QString &part)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|da|di|del|der|den|van|von|el|al|bin|ibn|la|le|dos|y|zu|ter)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$)"));
    return part.size() <= 60 && pattern.match(part).hasMatch();
}

// "JANE DOE" as "Jane Doe"; initials stay.
QString withoutCapitals(const QString &name)
{
    if (name != name.toUpper())
        return name;
    QString result = name.toLower();
    bool start = true;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (start)
            result[i] = result[i].toUpper();
        start = !result[i].isLetter();
    }
    static const QRegularExpression joint(QStringLiteral(R"(\s(?:And|Und|Et|Y)\s)"));
    auto match = joint.match(result);
    if (match.hasMatch())
        result.replace(match.capturedStart(), match.capturedLength(), match.captured().toLower());
    return result;
}

} // namespace

QString readNames(const QString &text)
{
    static const QRegularExpression cut(QStringLiteral(R"(\s*(?:\||·|•|\t|\s[–—-]\s|\()\s*)"));
    static const QRegularExpression conjunction(QStringLiteral(R"(\s+(?:and|und|et|y|e|en|&)\s+)"),
                                                QRegularExpression::CaseInsensitiveOption);
    QString names;
    for (const QString &part : text.section(cut, 0, 0).split(QLatin1Char(','))) {
        const QString segment = part.simplified();
        QStringList persons = segment.split(conjunction, Qt::SkipEmptyParts);
        if (names.isEmpty() ? persons.isEmpty() : isRoleWord(segment))
            break;
        if (segment.startsWith(QLatin1String("and ")))
            persons = {segment.mid(4)};
        if (!std::all_of(persons.begin(), persons.end(), isName)) {
            if (names.isEmpty())
                return {};
            break;
        }
        names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + segment;
    }
    return withoutCapitals(names);
}

namespace {

// Whom the author writes for: "Jane Doe, Political Editor, The Harbour Post", "Jane Doe, Special to the Harbour Post".
QString outletBehind(const QString &names)
{
    static const QRegularExpression bounds(QStringLiteral(R"(\s*(?:,|\||·|•|\t|\s[–—-]\s|\(|\))\s*)"));
    static const QRegularExpression lead(QStringLiteral(R"(^(?:special )?(?:to|for|of|with) (?:the )?)"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (QString part : names.split(bounds, Qt::SkipEmptyParts).mid(1)) {
        part.remove(lead);
        if (isName(part) && isOutlet(part))
            return part;
    }
    return {};
}

} // namespace

std::optional<LineReading> readByline(const QString &line)
{
    static const QRegularExpression by =
        pattern(R"(^(?:(?:story|written|words|text|report) )?(?:by|von|par|por|di|door|af)\s+(.{2,140})$)");
    const auto match = by.match(line);
    if (!match.hasMatch() || line.size() > 140)
        return {};
    LineReading reading;
    const auto date = findDate(match.captured(1));
    if (endsSentence(line) && !date)
        return {};
    QString names = match.captured(1);
    if (date) {
        // What stands before the date, and the words that lead to it.
        static const QRegularExpression lead = pattern(
            R"([\s,|·•–—-]*(?:\b(?:published|updated|posted|on)\b.*|\(?\d.*|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.*)$)");
        names.remove(lead);
    }
    reading.byline = readNames(names);
    if (reading.byline.isEmpty())
        return {};
    reading.role = LineRole::Byline;
    reading.source = outletBehind(names);
    if (date) {
        reading.date = date->date;
        reading.time = date->time;
    }
    return reading;
}

std::optional<LineReading> readCredits(const QString &line)
{
    static const QRegularExpression credits = pattern(
        R"(^[(\[*_]*(?:additional |with )?(reporting|writing|compiled|written|edited|editing)(?: and (?:writing|editing))? by\s+([^;.)\]]{3,120}).{0,200}$)");
    const auto match = credits.match(line);
    if (!match.hasMatch())
        return {};
    LineReading reading;
    reading.role = LineRole::Furniture;
    const QString work = match.captured(1).toLower();
    if (work == QLatin1String("reporting") || work.startsWith(QLatin1String("writ"))) {
        // "Jane Doe in Halvern and Max Roe": the names are before the places.
        static const QRegularExpression place(QStringLiteral(R"(\s+in\s+\p{Lu}[\p{L}'’ .-]*?(?=\s+and\s|,|$))"));
        reading.byline = readNames(match.captured(2).remove(place).trimmed());
    }
    return reading;
}

LineReading readBareName(const QString &line)
{
    LineReading reading;
    if (line.size() > 40 || !isName(line))
        return reading;
    const QStringList parts = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto words =
        std::count_if(parts.begin(), parts.end(), [](const QString &part) { return part.front().isUpper(); });
    if (isOutlet(line) || (isRoleWord(line) && line.startsWith(QLatin1String("The "), Qt::CaseInsensitive))) {
        reading.role = LineRole::Source;
        reading.source = line;
    } else if (!isRoleWord(line) && (words == 2 || words == 3)) {
        reading.role = LineRole::Byline;
        reading.byline = withoutCapitals(line);
    }
    return reading;
}

} // namespace crossread
