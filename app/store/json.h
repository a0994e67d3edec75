#pragma once

#include "app/values/claim.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace crossread {

// How values look in the JSON columns of the file. What cannot be read comes out empty.

QString jsonText(const QJsonArray &list);
QString jsonText(const QJsonObject &object);
QString jsonText(const QSet<Id> &ids);
QJsonArray jsonArray(const QString &text);
QJsonObject jsonObject(const QString &text);

QJsonObject toJson(const Attribution &attribution);
Attribution attributionOf(const QJsonObject &object);
QJsonArray toJson(const QList<Figure> &figures);
QList<Figure> figuresOf(const QJsonArray &list);
QJsonObject toJson(const Claim &claim);
Claim claimOf(const QJsonObject &object);
QJsonArray toJson(const PassageRef &passage);
PassageRef passageRefOf(const QJsonArray &list);

} // namespace crossread
