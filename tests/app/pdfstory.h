#pragma once

#include "pdfsketch.h"

#include <QRandomGenerator>
#include <QStringList>

namespace crossread {

// A word that no other is like, made from a number.
inline QString wordOf(int number)
{
    static const QStringList syllables = {QStringLiteral("ba"), QStringLiteral("ne"),  QStringLiteral("ti"),
                                          QStringLiteral("ro"), QStringLiteral("lum"), QStringLiteral("ves")};
    QString word;
    for (int rest = number + 7; rest > 0; rest /= 6)
        word += syllables[rest % 6];
    return word;
}

inline QString sentencesOf(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        QString word = wordOf(random.bounded(400));
        if (i % 11 == 0)
            word[0] = word[0].toUpper();
        text += word + QLatin1String(i % 11 == 10 ? ". " : i % 7 == 3 ? ", " : " ");
    }
    return text.trimmed() + QLatin1Char('.');
}

// The text in two columns on pages with heads and numbers, some words hyphenated.
inline PdfSketch columnsOf(const QString &text)
{
    PdfSketch pdf;
    QStringList lines;
    QString line;
    for (QString word : text.split(QLatin1Char(' '))) {
        if (line.size() + word.size() > 40) {
            if (word.size() > 6 && lines.size() % 3 == 0) {
                line += QLatin1Char(' ') + word.left(3) + QLatin1Char('-');
                word = word.mid(3);
            }
            lines += line.trimmed();
            line.clear();
        }
        line += QLatin1Char(' ') + word;
    }
    lines += line.trimmed();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i % 100 == 0) {
            pdf.page();
            pdf.text(60, 40, 8, QStringLiteral("The Norland Courier"));
            pdf.text(290, 815, 8, QString::number(i / 100 + 1));
        }
        pdf.text(i % 100 < 50 ? 60 : 310, 80 + double(i % 50) * 14, 10, lines[i]);
    }
    return pdf;
}

} // namespace crossread
