#include "app/store/json.h"

#include "app/store/names.h"

#include <QJsonDocument>

namespace crossread {

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

Span spanOf(const QJsonObject &object)
{
    return {qsizetype(object.value(key("start")).toInteger()), qsizetype(object.value(key("end")).toInteger())};
}

QJsonObject toJson(const Passage &passage)
{
    return {{key("article"), passage.article},
            {key("start"), qint64(passage.span.start)},
            {key("end"), qint64(passage.span.end)},
            {key("text"), passage.text},
            {key("stance"), nameOf(passage.stance)},
            {key("modality"), nameOf(passage.modality)},
            {key("attribution"), toJson(passage.attribution)},
            {key("figures"), toJson(passage.figures)},
            {key("figureDiffers"), passage.figureDiffers},
            {key("score"), passage.score}};
}

Passage passageOf(const QJsonObject &object)
{
    Passage passage;
    passage.article = object.value(key("article")).toInteger();
    passage.span = spanOf(object);
    passage.text = object.value(key("text")).toString();
    passage.stance = named<Stance>(object.value(key("stance")).toString());
    passage.modality = named<Modality>(object.value(key("modality")).toString());
    passage.attribution = attributionOf(object.value(key("attribution")).toObject());
    passage.figures = figuresOf(object.value(key("figures")).toArray());
    passage.figureDiffers = object.value(key("figureDiffers")).toBool();
    passage.score = object.value(key("score")).toDouble();
    return passage;
}

} // namespace

QString jsonText(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString jsonText(const QSet<Id> &ids)
{
    QJsonArray list;
    for (Id id : ids)
        list += id;
    return jsonText(list);
}

QJsonArray jsonArray(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

QJsonObject jsonObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonObject toJson(const Attribution &attribution)
{
    if (attribution.isEmpty())
        return {};
    return {{key("source"), attribution.source},
            {key("cue"), attribution.cue},
            {key("start"), qint64(attribution.span.start)},
            {key("end"), qint64(attribution.span.end)}};
}

Attribution attributionOf(const QJsonObject &object)
{
    return {object.value(key("source")).toString(), object.value(key("cue")).toString(), spanOf(object)};
}

QJsonArray toJson(const QList<Figure> &figures)
{
    QJsonArray list;
    for (const Figure &figure : figures) {
        QJsonObject object{{key("kind"), figure.kind},
                           {key("min"), figure.min},
                           {key("max"), figure.max},
                           {key("bound"), nameOf(figure.bound)},
                           {key("unit"), figure.unit}};
        if (figure.from.isValid())
            object.insert(key("from"), figure.from.toString(Qt::ISODate));
        if (figure.to.isValid())
            object.insert(key("to"), figure.to.toString(Qt::ISODate));
        list += object;
    }
    return list;
}

QList<Figure> figuresOf(const QJsonArray &list)
{
    QList<Figure> figures;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        figures += Figure{object.value(key("kind")).toString(),
                          object.value(key("min")).toDouble(),
                          object.value(key("max")).toDouble(),
                          named<Bound>(object.value(key("bound")).toString()),
                          object.value(key("unit")).toString(),
                          QDate::fromString(object.value(key("from")).toString(), Qt::ISODate),
                          QDate::fromString(object.value(key("to")).toString(), Qt::ISODate)};
    }
    return figures;
}

QJsonObject toJson(const Claim &claim)
{
    QJsonArray passages;
    for (const Passage &passage : claim.passages)
        passages += toJson(passage);
    return {{key("statement"), claim.statement},
            {key("score"), claim.score},
            {key("reasons"), QJsonArray::fromStringList(claim.reasons)},
            {key("origins"), claim.origins},
            {key("passages"), passages}};
}

Claim claimOf(const QJsonObject &object)
{
    Claim claim;
    claim.statement = object.value(key("statement")).toString();
    claim.score = object.value(key("score")).toDouble();
    claim.reasons = object.value(key("reasons")).toVariant().toStringList();
    claim.origins = object.value(key("origins")).toInt();
    for (const QJsonValue &passage : object.value(key("passages")).toArray())
        claim.passages += passageOf(passage.toObject());
    return claim;
}

QJsonArray toJson(const PassageRef &passage)
{
    return {passage.article, qint64(passage.span.start), qint64(passage.span.end)};
}

PassageRef passageRefOf(const QJsonArray &list)
{
    return {list.at(0).toInteger(), {qsizetype(list.at(1).toInteger()), qsizetype(list.at(2).toInteger())}};
}

} // namespace crossread
