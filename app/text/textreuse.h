#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// The words of a text as copies of it are looked for: folded, without marks, words with hyphens in their parts.
struct ReusedWords
{
    QList<Span> spans; // in the text
    QList<quint32> keys;
    QList<bool> quoted; // between quotation marks
    QList<bool> plain;  // a stop word: shared by all texts

    qsizetype size() const { return keys.size(); }
};

// Appends the words of a stretch; quotation marks are forgotten at its ends.
void readReusedWords(QStringView text, Span within, ReusedWords &words);

// A stretch that two texts have in common, perhaps with small differences.
struct ReusedText
{
    Span a; // UTF-16, from the first shared word to the last
    Span b;
    int words = 0;         // in common, in order
    int ownWords = 0;      // of these, those that are not quoted in both
    double similarity = 0; // 0..1: words in common of all words of both

    friend bool operator==(const ReusedText &, const ReusedText &) = default;
};

// What two texts have from each other: stretches of at least `least` words in common that are not quoted in both, in
// the order of `a`. No word of either stands in two of them. Seeds of words that follow one another (with one
// different word among them, too) are extended by banded alignment until it loses too much (after Altschul et al.,
// 1997, here over words); neighbours are joined. About linear in the words. Any thread; deterministic.
QList<ReusedText> reusedText(const ReusedWords &a, const ReusedWords &b, int least = 8);

// Which of many texts are worth comparing: those that share several rare runs of words. Text by text, in order;
// what is in too many of them is a formula of the trade. About 16 bytes for each two or three words.
class ReuseCandidates
{
public:
    void add(const ReusedWords &words); // the next text
    // Pairs (later, earlier) of the numbers of texts, in order. For each text the `most` earlier ones that share most.
    QList<std::pair<int, int>> pairs(int most = 8);

private:
    struct Seed
    {
        quint64 key;
        int text;
    };
    QList<Seed> m_seeds;
    int m_texts = 0;
};

} // namespace crossread
