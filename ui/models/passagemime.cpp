#include "ui/models/passagemime.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace crossread {

QString passageMimeType()
{
    return QStringLiteral("application/x-crossread-passage");
}

void setPassage(QMimeData &data, const PassageRef &passage, Id claim)
{
    QJsonObject object{{QStringLiteral("article"), passage.article},
                       {QStringLiteral("start"), qint64(passage.span.start)},
                       {QStringLiteral("end"), qint64(passage.span.end)}};
    if (claim)
        object.insert(QStringLiteral("claim"), claim);
    data.setData(passageMimeType(), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<PassageRef> passageOf(const QMimeData *data)
{
    if (!data || !data->hasFormat(passageMimeType()))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(data->data(passageMimeType())).object();
    const PassageRef passage{
        object.value(QLatin1String("article")).toInteger(),
        {object.value(QLatin1String("start")).toInteger(), object.value(QLatin1String("end")).toInteger()}};
    if (passage.article <= 0 || passage.span.start < 0 || passage.span.isEmpty())
        return {};
    return passage;
}

Id claimOf(const QMimeData *data)
{
    if (!data || !data->hasFormat(passageMimeType()))
        return 0;
    return QJsonDocument::fromJson(data->data(passageMimeType())).object().value(QLatin1String("claim")).toInteger();
}

QString articleMimeType()
{
    return QStringLiteral("application/x-crossread-article");
}

void setArticle(QMimeData &data, Id article)
{
    data.setData(articleMimeType(), QByteArray::number(article));
}

Id articleOf(const QMimeData *data)
{
    return data && data->hasFormat(articleMimeType()) ? data->data(articleMimeType()).toLongLong() : 0;
}

} // namespace crossread
