#include "app/values/reason.h"

#include <QCoreApplication>

namespace crossread {

namespace {

constexpr QChar between(0x1f); // separators that no article has: control characters
constexpr QChar own(0x1e);

QString translated(const QString &text)
{
    return QCoreApplication::translate("crossread", text.toUtf8().constData());
}

} // namespace

QString reason(const char *text, const QStringList &words)
{
    return (QStringList(QString::fromUtf8(text)) + words).join(between);
}

QString reasonWord(const char *text)
{
    return own + QString::fromUtf8(text);
}

QString reasonText(const QString &reason)
{
    const QStringList parts = reason.split(between);
    QStringList words;
    for (const QString &word : parts.mid(1))
        words.append(word.startsWith(own) ? translated(word.mid(1)) : word);
    QString text = translated(parts.first());
    // All at once: a word of an article may have a %1 of its own.
    switch (words.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(words[0]);
    case 2:
        return text.arg(words[0], words[1]);
    default:
        return text.arg(words[0], words[1], words[2]);
    }
}

QStringList reasonTexts(const QStringList &reasons)
{
    QStringList texts;
    for (const QString &one : reasons)
        texts.append(reasonText(one));
    return texts;
}

} // namespace crossread
