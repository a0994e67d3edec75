#include "app/claims/conflictwords.h"

#include "app/claims/figures.h"
#include "app/claims/negation.h"
#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <algorithm>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype negationReach = 4; // words after a negation in which its verb stands

bool isDate(const Figure &figure)
{
    return figure.kind == u"date" || figure.kind == u"time";
}

QList<Span> figureWords(bool dates, const ConflictSide &side, const ConflictSide &other)
{
    const auto figuresIn = [dates](const ConflictSide &one) {
        QList<const Mention *> found;
        for (const Mention &mention : one.mentions) {
            if (mention.value && isDate(*mention.value) == dates && one.span.contains(mention.span))
                found.append(&mention);
        }
        return found;
    };
    const QList<const Mention *> theirs = figuresIn(other);
    QList<Span> words;
    for (const Mention *mine : figuresIn(side)) {
        const auto matches = [&](FigureMatch match) {
            return std::any_of(theirs.begin(), theirs.end(), [&](const Mention *mention) {
                return matchFigures(*mine->value, *mention->value) == match;
            });
        };
        if (!matches(FigureMatch::Same) && matches(FigureMatch::Different))
            words.append(mine->span);
    }
    return words;
}

// Which words negate what follows: "not", "denied", and "refused" of "refused to sell".
QList<bool> negationsIn(const QList<Token> &tokens)
{
    const QList<bool> reached = negatedTokens(tokens);
    QList<bool> negations(tokens.size(), false);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        negations[i] = negations[i] || tokens[i].is(Negator | DenyVerb);
        if (i == 0 || !reached[i] || reached[i - 1])
            continue;
        const qsizetype cue = tokens[i - 1].lower == u"to" && i > 1 ? i - 2 : i - 1;
        negations[cue] = true;
    }
    return negations;
}

// What a negation stands before: the first word in its reach that means something. What a verb denies is told by more
// than a word.
qsizetype negatedBy(const QList<Token> &tokens, qsizetype i)
{
    if (tokens[i].is(DenyVerb))
        return -1;
    constexpr quint32 small = Adverb | Auxiliary | Be | Determiner | Preposition | Pronoun;
    for (qsizetype j = i + 1; j < std::min(i + negationReach + 1, tokens.size()); ++j) {
        if (!tokens[j].is(small) && !isStopWord(tokens[j].lower))
            return j;
    }
    return -1;
}

QSet<QString> negatedStems(const QList<Token> &tokens)
{
    QSet<QString> stems;
    const QList<bool> negations = negationsIn(tokens);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const qsizetype verb = negations[i] ? negatedBy(tokens, i) : -1;
        if (verb >= 0)
            stems.insert(stem(tokens[verb].lower));
    }
    return stems;
}

QList<Span> contraryWords(const ConflictSide &side, const ConflictSide &other)
{
    const QList<Token> mine = tokenise(side.text, side.span);
    const QList<Token> theirs = tokenise(other.text, other.span);
    QSet<QString> theirStems;
    for (const Token &token : theirs)
        theirStems.insert(stem(token.lower));
    const QSet<QString> deniedThere = negatedStems(theirs);
    const QSet<QString> deniedHere = negatedStems(mine);
    const QList<bool> negations = negationsIn(mine);
    QList<Span> words;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        const QString own = stem(mine[i].lower);
        if (negations[i]) {
            const qsizetype verb = negatedBy(mine, i);
            const QString denied = verb >= 0 ? stem(mine[verb].lower) : QString();
            if (deniedThere.contains(denied))
                continue; // both deny it
            const bool shared = verb >= 0 && theirStems.contains(denied);
            words.append({mine[i].span.start, mine[shared ? verb : i].span.end});
            i = shared ? verb : i;
            continue;
        }
        const bool contrary = std::any_of(theirs.begin(), theirs.end(),
                                          [&own](const Token &token) { return areOpposite(own, stem(token.lower)); });
        if (contrary || (deniedThere.contains(own) && !deniedHere.contains(own)))
            words.append(mine[i].span);
    }
    return words;
}

QList<Span> openWords(const ConflictSide &side)
{
    QList<Span> words;
    const QList<Token> tokens = tokenise(side.text, side.span);
    const QList<bool> negations = negationsIn(tokens);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is(Hedge | Future | PlanVerb | Obligation) || negations[i])
            words.append(tokens[i].span);
    }
    return words;
}

} // namespace

QList<Span> conflictWords(ConflictKind kind, const ConflictSide &side, const ConflictSide &other)
{
    switch (kind) {
    case ConflictKind::Figures:
        return figureWords(false, side, other);
    case ConflictKind::Date:
        return figureWords(true, side, other);
    case ConflictKind::Polarity:
        return contraryWords(side, other);
    case ConflictKind::Status:
        break;
    }
    return openWords(side);
}

} // namespace crossread
