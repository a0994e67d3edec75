#include "app/import/labels.h"

#include "app/import/bylines.h"
#include "app/import/dates.h"
#include "app/import/shape.h"

#include <QHash>
#include <QRegularExpression>
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
            {Label::Caption, "photo|photos|image|images|picture|photograph|file photo|illustration|caption|photo "
                             "credit|photo credits|image credit|image credits|credit|credits|photograph by|"
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

void setDate(LineReading &reading, const QString &text)
{
    if (const auto found = findDate(text)) {
        reading.date = found->date;
        reading.time = found->time;
    }
}

} // namespace

void readSource(LineReading &reading, const QString &text)
{
    QString value = text;
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
        // "The Example. Date: 12 May 2025"
        static const QRegularExpression label(
            QStringLiteral(R"([\s,;.|/–—-]+(?:date|dated|published|posted|updated)(?:\s+on)?\s*:?\s*$)"),
            QRegularExpression::CaseInsensitiveOption);
        value.remove(label);
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

LineReading readLabelled(const QString &line, LinePlace place)
{
    LineReading reading;
    const auto labelled = splitLabel(line);
    if (!labelled)
        return reading;
    const QString &value = labelled->value;
    const bool outside = place != LinePlace::Body;
    switch (labelled->label) {
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
            reading.updated = labelled->label == Label::Updated;
        }
        break;
    case Label::Source:
        if (value.isEmpty() || value.size() > 160)
            break;
        reading.role = outside ? LineRole::Source : LineRole::Caption; // inside: of a chart or a picture
        // "Sources: Northwire, Harbour Office" name nobody whose article this is.
        if (outside &&
            !(line.startsWith(QLatin1String("sources"), Qt::CaseInsensitive) && value.contains(QLatin1Char(','))))
            readSource(reading, value);
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

bool isLinksLabel(const QString &line)
{
    return line.size() < 40 && labels().value(foldedLine(line), Label::Title) == Label::Links;
}

} // namespace crossread
