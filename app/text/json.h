#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace crossread {

// JSON as the command line and exports write it: compact, keys in the order in which they are added, numbers without
// exponents.

QByteArray jsonText(QStringView text); // quoted; half a surrogate pair becomes U+FFFD
QByteArray jsonNumber(double number);
QByteArray jsonScore(double score); // four digits after the point at most
QByteArray jsonArray(const QList<QByteArray> &items);
QByteArray jsonTexts(const QList<QString> &texts);

class JsonObject
{
public:
    JsonObject &add(const char *key, const QByteArray &json); // anything that is JSON already
    JsonObject &add(const char *key, const QString &text) { return add(key, jsonText(text)); }
    JsonObject &add(const char *key, qsizetype number) { return add(key, QByteArray::number(number)); }

    QByteArray json() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

} // namespace crossread
