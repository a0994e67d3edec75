#include "app/text/json.h"

#include <QLocale>

#include <cmath>

namespace crossread {

QByteArray jsonText(QStringView text)
{
    QByteArray result = "\"";
    result.reserve(text.size() + text.size() / 8 + 2);
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                result += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
            else
                result += c;
        }
    }
    return result + '"';
}

QByteArray jsonNumber(double number)
{
    return std::isfinite(number) ? QByteArray::number(number, 'f', QLocale::FloatingPointShortest)
                                 : QByteArrayLiteral("null");
}

QByteArray jsonScore(double score)
{
    return jsonNumber(std::round(score * 10000) / 10000);
}

QByteArray jsonArray(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray jsonTexts(const QList<QString> &texts)
{
    QList<QByteArray> items;
    for (const QString &text : texts)
        items.append(jsonText(text));
    return jsonArray(items);
}

JsonObject &JsonObject::add(const char *key, const QByteArray &json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"' + QByteArray(key) + "\":" + json;
    return *this;
}

} // namespace crossread
