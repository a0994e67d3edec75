#pragma once

#include "app/text/textreuse.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

// Two texts made of the sentences of our own stories (packaging/model/stories), of which it is known what the second
// has from the first: stretches copied, copied with small changes or put into another order; and beside them
// sentences that say the same in other words, and sentences that have nothing to do with each other.
struct ReusedPair
{
    QString a;
    QString b;
    QList<crossread::Span> copiedA;
    QList<crossread::Span> copiedB;
};

class ReusedPairs
{
public:
    explicit ReusedPairs(quint32 seed) : m_random(seed)
    {
        const QDir dir(QStringLiteral(PROJECT_ROOT "/packaging/model/stories"));
        for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
            read(dir.filePath(name));
        QSet<QString> said;
        for (const auto &[one, other] : std::as_const(m_paraphrases))
            said += {one, other};
        m_sentences.removeIf([&said](const QString &sentence) { return said.contains(sentence); });
    }

    // About so many words a text. Long ones have sentences of words by chance, too.
    ReusedPair make(qsizetype words)
    {
        ReusedPair pair;
        qsizetype size = 0;
        while (size < words) {
            const quint32 kind = m_random.bounded(5U);
            if (kind == 4) {
                size += unrelated(pair);
            } else if (kind == 3) {
                size += paraphrased(pair);
            } else {
                QStringList sentences;
                for (quint32 n = 1 + m_random.bounded(4U); n > 0; --n)
                    sentences.append(fresh());
                const qsizetype from = pair.a.size();
                for (const QString &sentence : std::as_const(sentences))
                    append(pair.a, sentence);
                pair.copiedA.append({from, pair.a.size()});
                if (kind == 2)
                    std::shuffle(sentences.begin(), sentences.end(), m_random);
                const qsizetype begin = pair.b.size();
                for (const QString &sentence : std::as_const(sentences))
                    append(pair.b, kind == 0 ? sentence : edited(sentence, kind == 1 ? 8 : 2));
                pair.copiedB.append({begin, pair.b.size()});
                size += sentences.join(u' ').count(u' ') + 1;
                // Something of its own between what is copied, so that stretches have ends.
                append(pair.a, fresh());
                append(pair.b, fresh());
            }
        }
        return pair;
    }

private:
    void read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QHash<QString, QList<std::pair<int, QString>>> byClaim; // article, sentence
        int article = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            article += line.startsWith(u'@');
            const qsizetype bar = line.indexOf(u" | ");
            if (line.startsWith(u'@') || bar < 0)
                continue;
            const QString text = line.mid(bar + 3);
            m_sentences.append(text);
            const QString claim = line.left(bar);
            for (const auto &[other, said] : byClaim.value(claim)) {
                if (other != article)
                    m_paraphrases.append({said, text});
            }
            byClaim[claim].append({article, text});
        }
    }

    static void append(QString &text, const QString &sentence)
    {
        if (!text.isEmpty())
            text += u' ';
        text += sentence;
    }

    // A sentence that has not been used yet; when all have, one of words by chance.
    QString fresh()
    {
        if (m_next == 0)
            std::shuffle(m_sentences.begin(), m_sentences.end(), m_random);
        QString sentence = m_sentences[m_next];
        m_next = (m_next + 1) % m_sentences.size();
        m_round += m_next == 0;
        return m_round == 0 ? sentence : varied(sentence);
    }

    QString varied(const QString &sentence)
    {
        QStringList list = sentence.split(u' ');
        for (QString &word : list)
            word = anyWord();
        return list.join(u' ');
    }

    QString anyWord()
    {
        const QString &sentence = m_sentences[qsizetype(m_random.bounded(quint32(m_sentences.size())))];
        const QStringList list = sentence.split(u' ');
        QString word = list[qsizetype(m_random.bounded(quint32(list.size())))];
        return word.remove(QChar(0x201C)).remove(QChar(0x201D));
    }

    // So many of a hundred words replaced, left out or added, with other quotation marks, hyphens and blanks.
    QString edited(const QString &sentence, quint32 share)
    {
        QStringList result;
        for (QString word : sentence.split(u' ')) {
            word.replace(u'\'', QChar(0x2019)).replace(u'-', QChar(0x2011));
            const quint32 dice = m_random.bounded(300U);
            if (dice < share)
                word = anyWord();
            else if (dice < 2 * share)
                continue;
            result.append(word);
            if (dice >= 300 - share)
                result.append(anyWord());
        }
        return result.join(m_random.bounded(4U) == 0 ? QStringLiteral("  ") : QStringLiteral(" "));
    }

    qsizetype paraphrased(ReusedPair &pair)
    {
        const auto &[one, other] = m_paraphrases[qsizetype(m_random.bounded(quint32(m_paraphrases.size())))];
        append(pair.a, m_round ? fresh() : one);
        append(pair.b, m_round ? fresh() : other);
        return one.count(u' ') + 1;
    }

    qsizetype unrelated(ReusedPair &pair)
    {
        const QString one = fresh();
        append(pair.a, one);
        append(pair.b, fresh());
        return one.count(u' ') + 1;
    }

    QRandomGenerator m_random;
    QStringList m_sentences;
    QList<std::pair<QString, QString>> m_paraphrases;
    qsizetype m_next = 0;
    int m_round = 0;
};

// Words told to be copied against those that are, of both texts.
struct ReuseTally
{
    int told = 0;
    int there = 0;
    int right = 0;

    double precision() const { return told ? double(right) / told : 1; }
    double recall() const { return there ? double(right) / there : 1; }

    void add(const crossread::ReusedWords &words, const QList<crossread::Span> &found,
             const QList<crossread::Span> &copied)
    {
        const auto lies = [](const QList<crossread::Span> &spans, crossread::Span word) {
            const auto after =
                std::upper_bound(spans.begin(), spans.end(), word.start,
                                 [](qsizetype start, const crossread::Span &span) { return start < span.start; });
            return after != spans.begin() && std::prev(after)->contains(word);
        };
        QList<crossread::Span> sorted = found;
        std::sort(sorted.begin(), sorted.end());
        for (const crossread::Span word : words.spans) {
            const bool isTold = lies(sorted, word);
            const bool isThere = lies(copied, word);
            told += isTold;
            there += isThere;
            right += isTold && isThere;
        }
    }
};

inline crossread::ReusedWords reusedWordsOf(const QString &text)
{
    crossread::ReusedWords words;
    crossread::readReusedWords(text, {0, text.size()}, words);
    return words;
}

inline ReuseTally tallyOf(const ReusedPair &pair, const crossread::ReusedWords &a, const crossread::ReusedWords &b,
                          const QList<crossread::ReusedText> &found)
{
    QList<crossread::Span> spansA;
    QList<crossread::Span> spansB;
    for (const crossread::ReusedText &text : found) {
        spansA.append(text.a);
        spansB.append(text.b);
    }
    ReuseTally tally;
    tally.add(a, spansA, pair.copiedA);
    tally.add(b, spansB, pair.copiedB);
    return tally;
}
