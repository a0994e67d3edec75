#pragma once

#include <QStringList>

namespace crossread {

// Why something is suggested, kept so that each window can say it in its own language: a text of the program in
// English with what stands for %1, %2 … behind it. What is no such text is shown as it is.
QString reason(const char *text, const QStringList &words = {});
// The same for a word of a reason that is a text of the program itself.
QString reasonWord(const char *text);

QString reasonText(const QString &reason);
QStringList reasonTexts(const QStringList &reasons);

} // namespace crossread
