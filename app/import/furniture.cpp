#include "app/import/furniture.h"

#include "app/import/dates.h"
#include "app/import/shape.h"

#include <optional>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace crossread {

namespace {

enum class Label { Title, Caption, Byline, Date, Updated, Source, Address, Aside, Furniture, Links };

// What may stand before a colon.
const QHash<QString, Label> &labels()
{
    static const QHash<QString, Label> table = [] {
        const std::pair<Label, const char *> rows[] = {
            {Label::Title, "title|headline|titel|titre|título|titolo"},
            {Label::Caption,
             "photo|photos|image|images|picture|photograph|file photo|illustration|caption|photo credit|image credit|"
             "photo by|image by|foto|bild|imagen|immagine|graphic|video"},
            {Label::Byline, "author|authors|by|byline|written by|autor|autorin|auteur|autore|von|reporter|journalist"},
            {Label::Date,
             "date|published|published on|published at|publication date|posted|posted on|first published|datum|"
             "veröffentlicht|fecha|data|publié le|publicado|pubblicato|gepubliceerd|released"},
            {Label::Updated,
             "updated|last updated|last modified|modified|aktualisiert|actualizado|aggiornato|mis à jour"},
            {Label::Source,
             "source|sources|outlet|publication|publisher|via|quelle|fuente|fonte|bron|originally published by|"
             "originally published in|originally published on|newspaper|site"},
            {Label::Address, "url|link|address|web|permalink|original article|original"},
            {Label::Aside,
             "also read|read also|read more|see also|more on this|read next|read full story|related|siehe auch|"
             "lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leggi anche|lees ook|leia também"},
            {Label::Furniture,
             "more|tags|tag|topics|topic|keywords|category|categories|section|filed under|share|share this|"
             "follow us|contact|email|e-mail|copyright|disclaimer|editor's note|subscribe|watch|listen|recommended|"
             "word count|language|edition|page|length"},
            {Label::Links,
             "related articles|related stories|related news|related links|related content|more stories|more news|"
             "you may also like|you might also like|recommended articles|recommended stories|most read|most popular|"
             "trending|trending now|further reading|more like this|latest news|in case you missed it"},
        };
        QHash<QString, Label> result;
        for (const auto &[label, keys] : rows) {
            for (const QString &key : QString::fromUtf8(keys).split(QLatin1Char('|')))
                result.insert(key, label);
        }
        return result;
    }();
    return table;
}

struct Labelled
{
    Label label;
    QString value;
};

std::optional<Labelled> splitLabel(const QString &line)
{
    qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon < 0)
        colon = line.indexOf(QChar(u'：'));
    if (colon < 1 || colon > 30)
        return {};
    const auto found = labels().constFind(foldedLine(QStringView(line).first(colon)));
    if (found == labels().constEnd())
        return {};
    return Labelled{*found, trimmedView(QStringView(line).sliced(colon + 1)).toString()};
}

bool isRoleWord(const QString &part)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(\b(?:staff|writer|editor|correspondent|reporter|chief|contributor|bureau|columnist|analyst|special|press|news|times|post|tribune|journal|herald|reuters|bloomberg|agency|media|magazine|online|in|for|at|the)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(part).hasMatch();
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

// The names of a byline without the roles behind them; "" when it is none.
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

void setDate(LineReading &reading, const QString &text)
{
    if (const auto found = findDate(text)) {
        reading.date = found->date;
        reading.time = found->time;
    }
}

// The name of an outlet, or the host of an address.
void setSource(LineReading &reading, QString value)
{
    static const QRegularExpression address(QStringLiteral(R"((?:https?://|www\.)\S{3,200})"));
    const auto match = address.match(value);
    if (match.hasMatch()) {
        reading.address = match.captured().startsWith(QLatin1String("http"))
                              ? match.captured()
                              : QStringLiteral("https://") + match.captured();
        value.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' '));
    }
    // "The Example, 12 May 2025"
    static const QRegularExpression ends(QStringLiteral(R"(^[\s,;|/()–—-]+|[\s,;.|/()–—-]+$)"));
    if (const auto date = findDate(value)) {
        reading.date = date->date;
        reading.time = date->time;
        static const QRegularExpression first(QStringLiteral(R"(^[^\d,|(]{2,50}(?=[,|(\s]))"));
        value = first.match(value).captured();
    }
    value.remove(ends);
    if (value.isEmpty() && !reading.address.isEmpty()) {
        value = QUrl(reading.address).host();
        if (value.startsWith(QLatin1String("www.")))
            value.remove(0, 4);
    }
    if (value.size() <= 60)
        reading.source = value;
}

LineReading readLabelled(const Labelled &labelled, LinePlace place)
{
    LineReading reading;
    const QString &value = labelled.value;
    const bool outside = place != LinePlace::Body;
    switch (labelled.label) {
    case Label::Title:
        if (place == LinePlace::Head && !value.isEmpty()) {
            reading.role = LineRole::Title;
            reading.title = value;
        }
        break;
    case Label::Caption:
        if (!value.isEmpty() && value.size() <= 300)
            reading.role = LineRole::Caption;
        break;
    case Label::Byline:
        if (outside && !value.isEmpty() && value.size() <= 120) {
            reading.byline = readNames(value);
            reading.role = reading.byline.isEmpty() ? LineRole::None : LineRole::Byline;
            setDate(reading, value);
        }
        break;
    case Label::Date:
    case Label::Updated:
        if (outside && value.size() <= 120) {
            setDate(reading, value);
            reading.role = reading.date.isValid() ? LineRole::Date : LineRole::None;
            reading.updated = labelled.label == Label::Updated;
        }
        break;
    case Label::Source:
        if (value.isEmpty() || value.size() > 160)
            break;
        reading.role = outside ? LineRole::Source : LineRole::Caption; // inside: of a chart or a picture
        if (outside)
            setSource(reading, value);
        break;
    case Label::Address:
        if (outside && value.startsWith(QLatin1String("http")) && !value.contains(QLatin1Char(' '))) {
            reading.role = LineRole::Furniture;
            reading.address = value;
        }
        break;
    case Label::Aside:
        reading.role = LineRole::Furniture;
        break;
    case Label::Furniture:
        reading.role = outside ? LineRole::Furniture : LineRole::None;
        break;
    case Label::Links:
        reading.role = value.isEmpty() ? LineRole::Links : LineRole::Furniture;
        break;
    }
    return reading;
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

bool matches(const QRegularExpression &expression, const QString &line)
{
    return expression.match(line).hasMatch();
}

bool isCaption(const QString &line)
{
    static const QRegularExpression credit = pattern(
        R"(^[(\[]?(?:file )?(?:photo|image|picture|photograph|illustration|ap photo|video|graphic)s?(?: (?:by|credit|courtesy(?: of)?)\b|/)[^.]{2,150}[)\]]?\.?$)");
    static const QRegularExpression bracket =
        pattern(R"(^[(\[](?:file )?(?:photo|image|picture|photograph|illustration)s?\b[^()\[\]]{2,200}[)\]]$)");
    static const QRegularExpression agency(QStringLiteral(
        R"(^.{10,300}(?:Getty Images|AP Photo|via Reuters|via AP|/AFP|/Reuters|Shutterstock|Alamy)[\w /.-]{0,30}[)\]]?\.?$)"));
    return matches(credit, line) || matches(bracket, line) || matches(agency, line);
}

// Furniture wherever it stands.
bool isAside(const QString &line)
{
    static const QRegularExpression notice = pattern(
        R"(^[\[(—–-]*\s*(?:advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|(?:article|story) continues? (?:below|after).{0,40}|scroll (?:down )?to continue.{0,30})\s*[\])—–-]*$)");
    static const QRegularExpression invitation = pattern(
        R"(^(?:sign up|subscribe|join|register|click here|follow us|download|get)\b.{0,120}\b(?:newsletters?|subscri\w+|inbox|alerts?|our app|twitter|facebook|whatsapp|telegram|instagram|linkedin|briefing|daily updates)\b.{0,60}$)");
    static const QRegularExpression share = pattern(
        R"(^share (?:this|on|via)\b.{0,60}$|^(?:(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|print|reddit|telegram|share|tweet|pinterest|copy link|link|save|bookmark|flipboard|messenger|instagram|bluesky|threads|mastodon|teilen|drucken)(?:\s*[|·•,/]?\s+|$)){2,}$)");
    static const QRegularExpression rights =
        pattern(R"(^(?:©|\(c\)|copyright\b).{0,200}$|^.{0,120}\ball rights reserved\b.{0,60}$)");
    return matches(notice, line) || matches(invitation, line) || matches(share, line) || matches(rights, line);
}

// Furniture above or below an article.
bool isSurrounding(const QString &line)
{
    static const QRegularExpression words = pattern(
        R"(^(?:share|print|comments?|save|listen|menu|home|sign in|log in|skip to (?:main )?content|back to top|\d{1,3}[\s-]min(?:ute)?s?(?: read)?|\d{1,6} (?:comments?|shares?|views?|likes?)|add (?:a )?comment|leave a (?:comment|reply)|e-?mail|[(<-]?\s*ends?\s*[)>-]?|-?30-?|#{2,})$)");
    static const QRegularExpression path(QStringLiteral(R"(^[\p{L} &]{2,30}(?:\s[>»›/]\s[\p{L} &]{2,30}){1,4}$)"));
    static const QRegularExpression invitation = pattern(
        R"(^(?:read the (?:full|original)|click (?:here|to)|follow|to read more|for more (?:news|stories)).{0,120}$)");
    return matches(words, line) || matches(path, line) || matches(invitation, line);
}

// "© 2025 Example Media. All rights reserved."
QString rightsHolder(const QString &line)
{
    static const QRegularExpression holder(QStringLiteral(
        R"((?:©|\([cC]\)|[Cc]opyright)[\s,]*(?:©|\([cC]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[\p{L}\d&' ]{1,40}?)\s*(?:[.,|–—-]|\d{4}|[Aa]ll |$))"));
    return holder.match(line).captured(1).trimmed();
}

// "By Jane Doe, Staff Writer | May 12, 2025"
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
            R"([\s,|·•–—-]*(?:(?:published|updated|posted|on)\b.*|\(?\d.*|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}.*)$)");
        names.remove(lead);
    }
    reading.byline = readNames(names);
    if (reading.byline.isEmpty())
        return {};
    reading.role = LineRole::Byline;
    if (date) {
        reading.date = date->date;
        reading.time = date->time;
    }
    return reading;
}

// "(Reporting by Jane Doe; editing by Max Roe)"
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

// A line of nothing but a date, or of parts between bars of which one is nothing but a date.
std::optional<LineReading> readDateLine(const QString &line)
{
    if (line.size() > 140)
        return {};
    const auto found = findDate(line);
    if (!found)
        return {};
    static const QRegularExpression bar(QStringLiteral(R"(\s+[|·•–—-]\s+|\s*\|\s*)"));
    LineReading reading;
    reading.role = LineRole::Date;
    reading.date = found->date;
    reading.time = found->time;
    static const QRegularExpression updated =
        pattern("^(?:last )?(?:updated|modified|aktualisiert|actualizado|aggiornato)");
    reading.updated = matches(updated, line);
    if (found->rest.isEmpty())
        return reading;
    const QStringList parts = line.split(bar, Qt::SkipEmptyParts);
    const bool own = parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [](const QString &part) {
                         const auto date = findDate(part);
                         return date && date->rest.isEmpty();
                     });
    if (!own || endsSentence(line))
        return {};
    for (const QString &part : parts) {
        if (const auto byline = readByline(part.trimmed()))
            reading.byline = byline->byline;
    }
    return reading;
}

// "This article first appeared in The Example."
QString firstPublisher(const QString &line)
{
    static const QRegularExpression origin = pattern(
        R"(^(?:this|the) (?:article|story|post|piece|report) (?:was |has )?(?:originally |first )+(?:published|appeared) (?:in|on|by|at) (.{2,60}?)\.?$)");
    return origin.match(line).captured(1);
}

} // namespace

LineReading readLine(QStringView view, LinePlace place)
{
    LineReading reading;
    if (view.size() > 400)
        return reading;
    const QString line = trimmedView(view).toString();
    if (const auto labelled = splitLabel(line)) {
        reading = readLabelled(*labelled, place);
        if (reading.role != LineRole::None)
            return reading;
    }
    if (isCaption(line)) {
        reading.role = LineRole::Caption;
        return reading;
    }
    if (isAside(line)) {
        reading.role = LineRole::Furniture;
        if (place == LinePlace::Tail)
            reading.source = rightsHolder(line);
        return reading;
    }
    if (place == LinePlace::Body)
        return reading;
    for (const auto read : {readByline, readDateLine, readCredits}) {
        if (const auto found = read(line))
            return *found;
    }
    if (const QString publisher = firstPublisher(line); !publisher.isEmpty()) {
        reading.role = LineRole::Source;
        setSource(reading, publisher);
    } else if (labels().value(foldedLine(line), Label::Title) == Label::Links && line.size() < 40) {
        reading.role = LineRole::Links;
    } else if (isSurrounding(line)) {
        reading.role = LineRole::Furniture;
    }
    return reading;
}

} // namespace crossread
