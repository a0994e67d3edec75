#pragma once

#include "app/text/textdiff.h"

#include <QRandomGenerator>
#include <QStringList>

// Made-up texts and edits of them, for the test and the bench of differences.
class DiffTexts
{
public:
    explicit DiffTexts(quint32 seed) : m_random(seed) {}

    // Words of a small vocabulary, so that much repeats by chance; now and then one that is rare.
    QString text(int words, int vocabulary = 400)
    {
        QString result;
        int left = 6;
        for (int i = 0; i < words; ++i) {
            result += word(vocabulary);
            if (--left > 0) {
                result += below(12) == 0 ? QStringLiteral(", ") : QStringLiteral(" ");
            } else {
                result += below(6) == 0 ? QStringLiteral(".\n") : QStringLiteral(". ");
                left = 4 + below(20);
            }
        }
        return result.trimmed();
    }

    // About one edit in `distance` words: words gone, come, others, another case or blank; paragraphs that change
    // places.
    QString edited(const QString &text, int distance)
    {
        QStringList paragraphs = text.split(u'\n');
        for (QString &paragraph : paragraphs) {
            QStringList words = paragraph.split(u' ');
            for (qsizetype i = 0; i < words.size(); ++i) {
                if (below(distance) != 0)
                    continue;
                switch (below(6)) {
                case 0:
                    words.removeAt(i);
                    break;
                case 1:
                    words.insert(i, word(400));
                    break;
                case 2:
                    words[i] = word(400);
                    break;
                case 3:
                    words[i] = words[i].toUpper();
                    break;
                case 4:
                    words[i] += u' ';
                    break;
                default:
                    for (int more = 0; more < 8; ++more)
                        words.insert(i, word(400));
                }
            }
            paragraph = words.join(u' ');
        }
        for (qsizetype moves = 1 + paragraphs.size() / 40; moves > 0 && paragraphs.size() > 2; --moves)
            paragraphs.move(below(int(paragraphs.size())), below(int(paragraphs.size())));
        return paragraphs.join(u'\n');
    }

    int below(int limit) { return int(m_random.bounded(limit)); }

private:
    QString word(int vocabulary)
    {
        static const QStringList syllables{"ba", "do", "fen", "gu", "hal", "ki", "lor", "me", "nu", "pes", "ri", "sto"};
        int number = below(15) == 0 ? below(100'000) : below(below(vocabulary) + 1);
        QString result;
        do {
            result += syllables[number % syllables.size()];
            number /= int(syllables.size());
        } while (number > 0);
        return result;
    }

    QRandomGenerator m_random;
};
