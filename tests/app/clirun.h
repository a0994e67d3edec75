#pragma once

#include "app/cli/cli.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

namespace crossread {

// What a call of the command line gave.
struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray messages;

    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> result;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                result.append(QJsonDocument::fromJson(line).object());
        }
        return result;
    }

    QStringList all(const char *key) const // of each line
    {
        QStringList values;
        for (const QJsonObject &line : lines())
            values += line.value(QLatin1String(key)).toVariant().toString();
        return values;
    }
};

inline Ran run(const QStringList &arguments)
{
    QBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    Ran ran;
    ran.status = runCli(arguments, output, messages);
    ran.output = output.data();
    ran.messages = messages.data();
    return ran;
}

// The part of a text that a start and an end in code points mean.
inline QString cut(const QString &text, const QJsonObject &span)
{
    const QList<uint> points = text.toUcs4();
    const qsizetype start = span.value(QStringLiteral("start")).toInteger();
    const qsizetype end = span.value(QStringLiteral("end")).toInteger();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, end - start);
}

} // namespace crossread
