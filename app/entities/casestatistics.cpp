#include "app/entities/names.h"

namespace crossread {

namespace {

constexpr qsizetype longestPhrase = 8;

// The last of the capitals in a row from `first` on.
qsizetype phraseEnd(const QList<NameToken> &tokens, qsizetype first)
{
    qsizetype end = first + 1;
    while (end < tokens.size() && end - first < longestPhrase && tokens.at(end).isWord() && tokens.at(end).capital &&
           !tokens.at(end).starts && !tokens.at(end - 1).possessive && !tokens.at(end).glued &&
           (!tokens.at(end).is(Lex::NonName) || tokens.at(end).key == QLatin1String("ai")))
        ++end;
    return end;
}

} // namespace

void CaseStatistics::add(const CaseStatistics &other)
{
    for (auto it = other.words.cbegin(); it != other.words.cend(); ++it) {
        Counts &counts = words[it.key()];
        counts.lower += it->lower;
        counts.middle += it->middle;
    }
    for (auto it = other.phrases.cbegin(); it != other.phrases.cend(); ++it)
        phrases[it.key()] += it.value();
}

CaseStatistics caseStatistics(const QList<NameBlock> &blocks)
{
    CaseStatistics statistics;
    for (const NameBlock &block : blocks) {
        if (block.letters != BlockCase::Sentence)
            continue;
        const auto &tokens = block.tokens;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const NameToken &token = tokens.at(i);
            if (!token.isWord())
                continue;
            if (!token.capital) {
                ++statistics.words[token.key].lower;
                continue;
            }
            if (token.starts && token.is(Lex::Stop | Lex::Common))
                continue;
            if (token.is(Lex::NonName))
                continue;
            const qsizetype end = phraseEnd(tokens, i);
            QString phrase;
            for (qsizetype k = i; k < end; ++k) {
                if (!tokens.at(k).starts)
                    ++statistics.words[tokens.at(k).key].middle;
                phrase += (k == i ? QString() : QStringLiteral(" ")) + tokens.at(k).key;
            }
            ++statistics.phrases[phrase];
            i = end - 1;
        }
    }
    return statistics;
}

} // namespace crossread
