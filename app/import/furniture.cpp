#include "app/import/furniture.h"

#include "app/import/bylines.h"
#include "app/import/dates.h"
#include "app/import/labels.h"
#include "app/import/shape.h"

#include <QRegularExpression>

namespace crossread {

namespace {

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
    static const QRegularExpression ago = pattern(
        R"(^(?:(?:last )?(?:updated|published|posted)[: ]+)?\w+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?) ago$)");
    static const QRegularExpression listen = pattern(R"(^listen (?:to (?:this )?(?:article|story)|\().{0,30}$)");
    static const QRegularExpression hashTags(QStringLiteral(R"(^(?:#[\p{L}\d_]{2,40}[\s,;]*){1,20}$)"));
    if (matches(ago, line) || matches(listen, line) || matches(hashTags, line))
        return true;
    return matches(words, line) || matches(path, line) || matches(invitation, line);
}

// "© 2025 Example Media. All rights reserved."
QString rightsHolder(const QString &line)
{
    static const QRegularExpression holder(QStringLiteral(
        R"((?:©|\([cC]\)|[Cc]opyright)[\s,]*(?:©|\([cC]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[\p{L}\d&' ]{1,40}?)\s*(?:[.,|–—-]|\d{4}|[Aa]ll |$))"));
    return holder.match(line).captured(1).trimmed();
}

// Who stands beside the date: "Halvern Courier, 12 May 2025", "12 May 2025 – The Harbour Post", "Jane Doe, Halvern
// Courier, 12 May 2025". Role None where a part is neither author nor outlet.
LineReading readBesideDate(const QString &line)
{
    static const QRegularExpression bounds(QStringLiteral(R"(\s*[|·•,;(]\s*|\s+[–—-]\s+)"));
    static const QRegularExpression date(QStringLiteral(R"(^[\p{L}.]* ?\d|\d{4}\)?$)"));
    LineReading reading;
    for (const QString &part : line.split(bounds, Qt::SkipEmptyParts)) {
        const auto own = findDate(part);
        const QStringList words = part.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (matches(date, part) || (own && own->rest.isEmpty()) ||
            std::all_of(words.begin(), words.end(), belongsToDate))
            continue;
        const auto byline = readByline(part);
        const LineReading name = byline ? *byline : readBareName(part);
        if (name.role == LineRole::None)
            return {};
        if (!name.source.isEmpty())
            reading.source = name.source;
        else if (!reading.byline.isEmpty())
            return {};
        else
            reading.byline = name.byline;
    }
    // A name alone may be a place.
    reading.role = reading.source.isEmpty() ? LineRole::None : LineRole::Date;
    return reading;
}

// A line of nothing but a date, or of parts between bars of which one is nothing but a date, or of author, outlet and
// date.
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
    if (endsSentence(line))
        return {};
    if (const LineReading beside = readBesideDate(line); beside.role != LineRole::None) {
        reading.byline = beside.byline;
        reading.source = beside.source;
        return reading;
    }
    if (!own)
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
    reading = readLabelled(line, place);
    if (reading.role != LineRole::None)
        return reading;
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
        readSource(reading, publisher);
    } else if (isLinksLabel(line)) {
        reading.role = LineRole::Links;
    } else if (isSurrounding(line)) {
        reading.role = LineRole::Furniture;
    }
    return reading;
}

} // namespace crossread
