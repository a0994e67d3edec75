#include "app/export/findings.h"

namespace crossread {

namespace {

QString boundName(Bound bound)
{
    switch (bound) {
    case Bound::Exact:
        break;
    case Bound::About:
        return QStringLiteral("about");
    case Bound::AtLeast:
        return QStringLiteral("at-least");
    case Bound::AtMost:
        return QStringLiteral("at-most");
    }
    return QStringLiteral("exact");
}

} // namespace

void addPlace(JsonObject &object, const Article &article)
{
    object.add("file", article.file);
    if (article.item > 0)
        object.add("item", article.item);
}

void addSpan(JsonObject &object, const CodePoints &points, Span span)
{
    const Span outside = points.fromUtf16(span);
    object.add("start", outside.start).add("end", outside.end);
}

QByteArray figureJson(const Figure &figure)
{
    JsonObject object;
    object.add("kind", figure.kind);
    if (figure.from.isValid()) {
        const QString from = figure.from.toString(Qt::ISODate);
        const QString to = figure.to.isValid() ? figure.to.toString(Qt::ISODate) : from;
        object.add("min", from).add("max", to);
    } else {
        object.add("min", jsonNumber(figure.min)).add("max", jsonNumber(figure.max));
    }
    object.add("bound", boundName(figure.bound)).add("unit", figure.unit);
    if (figure.from.isValid()) {
        const QDate to = figure.to.isValid() ? figure.to : figure.from;
        object.add("interval", figure.from.toString(Qt::ISODate) + QLatin1Char('/') + to.toString(Qt::ISODate));
    }
    return object.json();
}

QByteArray attributionJson(const Attribution &attribution, const CodePoints &points)
{
    if (attribution.isEmpty())
        return QByteArrayLiteral("null");
    JsonObject object;
    object.add("source", attribution.source).add("cue", attribution.cue);
    addSpan(object, points, attribution.span);
    return object.json();
}

QString modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Asserted:
        break;
    case Modality::Reported:
        return QStringLiteral("reported");
    case Modality::Possible:
        return QStringLiteral("possible");
    case Modality::Planned:
        return QStringLiteral("planned");
    case Modality::Denied:
        return QStringLiteral("denied");
    case Modality::Asked:
        return QStringLiteral("asked");
    }
    return QStringLiteral("asserted");
}

} // namespace crossread
