#include "app/claims/negation.h"

#include "app/claims/phrases.h"

namespace crossread {

namespace {

constexpr qsizetype clauseReach = 14; // words after "not", at most
constexpr qsizetype phraseReach = 6;  // after "without"
constexpr qsizetype denialReach = 24; // after "denied that"

class NegationFinder
{
public:
    explicit NegationFinder(const QList<Token> &tokens) : m_tokens(tokens) {}

    QList<Negation> find() const
    {
        QList<Negation> found;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Negation negation = at(i);
            if (negation.end > negation.first)
                found.append(negation);
        }
        return found;
    }

private:
    const Token &token(qsizetype i) const { return m_tokens[i]; }
    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    QString lower(qsizetype i) const { return has(i) ? m_tokens[i].lower : QString(); }
    bool follow(qsizetype i, std::initializer_list<const char *> words) const
    {
        for (const char *word : words) {
            if (lower(i++) != QLatin1String(word))
                return false;
        }
        return true;
    }

    Negation at(qsizetype i) const
    {
        static const QSet<QString> cues = wordSet(
            "no-one without lacks lacked instead rather rule rules ruled ruling decline declined declining refuse "
            "refuses "
            "refused refusing fail fails failed failing neglected neglects unable unwilling reluctant forgot yet "
            "refrained "
            "refrain refrains abstained abstain abstains desisted stopped stops stop stopping fell falls avoided avoid "
            "avoids avoiding cease ceases ceased prevented prevent prevents kept barred blocked banned prohibited "
            "dissuaded");
        const Token &word = token(i);
        if (isFarFrom(i))
            return {NegationKind::Refusal, i, i + 2, clauseEnd(i + 1, phraseReach)};
        if (!word.is(Negator | DenyVerb) && !cues.contains(word.lower) && !isNegativeWord(word.lower))
            return {};
        if (word.is(Negator) || follow(i, {"no-one"}))
            return negator(i);
        if (word.lower == u"without" || word.lower == u"lacks" || word.lower == u"lacked")
            return {NegationKind::Phrase, i, i + 1, withoutEnd(i)};
        if (follow(i, {"instead", "of"}) || follow(i, {"rather", "than"}))
            return {NegationKind::Phrase, i, i + 2, clauseEnd(i + 1, phraseReach)};
        if (isDenial(i) && isUndone(i))
            return {};
        if (word.lower == u"ruled" || word.lower == u"rules" || word.lower == u"ruling" || word.lower == u"rule") {
            if (lower(i + 1) == u"out" && has(i - 1) && token(i - 1).is(Be))
                return passive(i);
            if (lower(i + 1) == u"out")
                return {NegationKind::Denial, i, i + 2, clauseEnd(i + 1, clauseReach)};
            return {};
        }
        if (word.is(DenyVerb) && !word.is(AlsoNoun)) {
            if (lower(i + 1) == u"by" && has(i - 1) && token(i - 1).is(Be))
                return passive(i);
            const bool clause = lower(i + 1) == u"that" || lower(i + 1).endsWith(u"ing");
            return {NegationKind::Denial, i, i + 1, clauseEnd(i, clause ? denialReach : clauseReach)};
        }
        if (const qsizetype after = afterRefusal(i); after > 0)
            return {NegationKind::Refusal, i, after, clauseEnd(after - 1, clauseReach)};
        if (isNegativeWord(word.lower))
            return {NegationKind::Word, i, i, i + 1};
        return {};
    }

    // "is far from finished", "was anything but safe"; not "is far from Oske".
    bool isFarFrom(qsizetype i) const
    {
        static const QSet<QString> states = wordSet("certain clear over perfect safe complete ready enough ideal sure "
                                                    "done easy simple being new normal true empty");
        if (!has(i - 1) || token(i - 1).is(Determiner))
            return false;
        if (follow(i, {"anything", "but"}))
            return has(i + 2);
        return follow(i, {"far", "from"}) && has(i + 2) && !token(i + 2).capital &&
               (states.contains(lower(i + 2)) || token(i + 2).is(PastForm));
    }

    // The subject of "was denied by", "is ruled out" is what is denied, unless that is not so: "cannot be ruled out".
    Negation passive(qsizetype verb) const
    {
        qsizetype end = verb;
        while (end > 0 && token(end - 1).is(Be | Auxiliary | Adverb))
            --end;
        qsizetype first = end;
        while (first > 0 && end - first < clauseReach && !token(first).gap)
            --first;
        return {NegationKind::Denial, verb, first, end};
    }

    bool isDenial(qsizetype i) const
    {
        const bool out = lower(i) == u"ruled" || lower(i) == u"rule" || lower(i) == u"rules" || lower(i) == u"ruling";
        return has(i) && ((token(i).is(DenyVerb) && !token(i).is(AlsoNoun)) || (out && lower(i + 1) == u"out"));
    }

    // "did not deny", "cannot be ruled out": what is not denied may be so.
    bool isUndone(qsizetype denial) const
    {
        for (qsizetype i = denial - 1; i >= 0 && !token(i + 1).gap; --i) {
            if (token(i).is(Negator))
                return true;
            if (!token(i).is(Be | Auxiliary | Adverb))
                break;
        }
        return false;
    }

    Negation negator(qsizetype i) const
    {
        const QString &word = token(i).lower;
        const QString next = lower(i + 1);
        static const QSet<QString> focus = wordSet("only just merely simply");
        static const QSet<QString> idioms = wordSet("least doubt surprise wonder sooner matter");
        // "hundreds, if not thousands", "whether or not", "No. 5", "no more than 5"
        const bool number = word == u"no" && has(i + 1) && token(i + 1).number;
        const bool bound = has(i + 1) && token(i + 1).is(Comparison) && lower(i + 2) == u"than";
        const QString before = lower(i - 1);
        const bool contraction = word.endsWith(u"n't") || word == u"cannot";
        const bool choice = word == u"not" && (before == u"if" || before == u"or" || before == u"why");
        if (number || bound || choice || focus.contains(next) || (!contraction && idioms.contains(next)) ||
            (contraction && next == u"help"))
            return {};
        // "asking not to be named"
        const QString done = lower(i + 3);
        if (word == u"not" && follow(i + 1, {"to", "be"}) &&
            (done == u"named" || done == u"identified" || done == u"quoted"))
            return {};
        for (qsizetype j = i + 1; has(j) && j < i + 4; ++j) {
            if (isDenial(j) && isUndone(j))
                return {};
        }
        if (word == u"nothing" && (next == u"but" || next == u"short"))
            return {};
        if (word == u"nor" && (i < 1 || followsNeither(i)))
            return {};
        if (word == u"no" && i == 0 && has(1) && (token(1).gap & (GapComma | GapStop)))
            return {}; // "No, the mill …"
        const qsizetype end = word == u"neither" ? neitherEnd(i) : clauseEnd(i, clauseReach);
        // "did not open until May": it did. "No fishing is allowed until May": till then there is none.
        const bool verbal = word == u"not" || word == u"never" || contraction;
        for (qsizetype j = i + 1; j < end && verbal; ++j) {
            if (token(j).lower == u"until" && lower(j + 1) != u"further")
                return {};
        }
        // "Marn, not Halvor, signed", "by Marn and not by Halvor": beside what was done.
        const bool aside = word == u"not" && i > 0 && ((token(i).gap & GapComma) || before == u"and");
        bool verb = false;
        for (qsizetype j = i + 1; j < end; ++j)
            verb = verb || token(j).is(Be | Auxiliary | Future);
        return {aside && !verb ? NegationKind::Phrase : NegationKind::Clause, i, i + 1, end};
    }

    // "Without Marn [the deal failed]": to where the sentence begins.
    qsizetype withoutEnd(qsizetype i) const
    {
        const qsizetype end = clauseEnd(i, phraseReach);
        for (qsizetype j = i + 2; i == 0 && j < end; ++j) {
            if (token(j).is(Determiner | Pronoun) && !token(j - 1).is(Preposition | Determiner | Conjunction))
                return j;
        }
        return end;
    }

    bool followsNeither(qsizetype i) const
    {
        for (qsizetype j = i - 1; j >= 0 && j > i - 16; --j) {
            if (token(j).lower == u"neither")
                return true;
            if (token(j).gap & GapStop)
                break;
        }
        return false;
    }

    // Past the marks before "nor".
    qsizetype neitherEnd(qsizetype i) const
    {
        qsizetype last = i;
        for (qsizetype j = i + 1; has(j) && j < i + 16; ++j) {
            if (token(j).lower == u"nor")
                last = j;
        }
        return clauseEnd(last, clauseReach);
    }

    // Where what is refused, failed or avoided begins; 0: nothing is.
    qsizetype afterRefusal(qsizetype i) const
    {
        static const QSet<QString> refusals = wordSet(
            "decline declined declining refuse refuses refused refusing fail fails failed failing neglected neglects "
            "cease ceases ceased unable unwilling reluctant forgot");
        static const QSet<QString> abstentions =
            wordSet("refrained refrain refrains abstained abstain abstains desisted");
        static const QSet<QString> preventions =
            wordSet("prevented prevent prevents stopped kept barred blocked banned prohibited dissuaded");
        static const QSet<QString> avoidances = wordSet("avoided avoid avoids avoiding");
        const QString &word = token(i).lower;
        const bool verbFollows = has(i + 2) && !token(i + 2).number && !token(i + 2).is(Determiner);
        if (refusals.contains(word) && lower(i + 1) == u"to" && verbFollows)
            return i + 2;
        if (word == u"yet" && lower(i + 1) == u"to" && verbFollows && has(i - 1) && token(i - 1).is(Be | Auxiliary))
            return i + 2; // "has yet to"
        if (abstentions.contains(word) && lower(i + 1) == u"from")
            return i + 2;
        if (follow(i + 1, {"short", "of"}) && (word == u"stopped" || word == u"stops" || word == u"fell" ||
                                               word == u"falls" || word == u"stop" || word == u"stopping"))
            return i + 3;
        const bool stops = word == u"stopped" || word == u"stops" || word == u"ceased" || word == u"ceases";
        if ((avoidances.contains(word) || stops) && lower(i + 1).endsWith(u"ing"))
            return i + 1;
        if (preventions.contains(word)) {
            for (qsizetype j = i + 2; has(j) && j < i + 6 && !token(j).gap; ++j) {
                if (token(j).lower == u"from")
                    return lower(j + 1).endsWith(u"ing") ? j + 1 : 0;
            }
        }
        return 0;
    }

    // The end of the clause of `cue`, at most `reach` words on.
    qsizetype clauseEnd(qsizetype cue, qsizetype reach) const
    {
        static const QSet<QString> breaks =
            wordSet("but because although though while whereas unless which who whose since after when");
        for (qsizetype i = cue + 1; has(i); ++i) {
            const Token &word = token(i);
            // “I did not,” said Marn.
            if (i == cue + 1 && (word.gap & GapQuote) && (word.gap & (GapComma | GapStop)))
                return i;
            if (i > cue + reach || (i > cue + 1 && breaks.contains(word.lower)))
                return i;
            if (i == cue + 1 || isInsertion(i)) {
                continue;
            }
            if (word.gap & ~quint8(GapQuote))
                return i;
            if ((word.lower == u"and" || word.lower == u"or") && startsClause(i + 1))
                return i;
        }
        return m_tokens.size();
    }

    // ", however," does not end the clause that it stands in; `i` is the first word of it or the one after it.
    bool isInsertion(qsizetype i) const
    {
        const auto isAside = [this](qsizetype j) {
            return has(j) && token(j).is(Connective | Adverb) && (token(j).gap & GapComma) && has(j + 1) &&
                   (token(j + 1).gap & GapComma);
        };
        return token(i).gap == GapComma && (isAside(i) || isAside(i - 1));
    }

    // "did not reply and closed the mill", "… and the mill was closed".
    bool startsClause(qsizetype i) const
    {
        if (!has(i))
            return false;
        if (token(i).is(PastForm) || token(i).is(Be | Auxiliary | Future))
            return !(has(i - 2) && token(i - 2).is(PastForm) && token(i).is(PastForm));
        for (qsizetype j = i + 1; has(j) && j < i + 5 && !token(j).gap; ++j) {
            if (token(j).is(Be | Auxiliary | Future))
                return true;
            if (token(j).is(PastForm) && (token(i).is(Pronoun | Determiner) || token(i).capital))
                return true;
        }
        return false;
    }

    const QList<Token> &m_tokens;
};

// "is unlawful", "was found to be inaccurate": said of the subject.
bool isPredicate(const QList<Token> &tokens, qsizetype i)
{
    qsizetype before = i - 1;
    while (before >= 0 && before > i - 4 && tokens[before].gap == 0 &&
           (tokens[before].is(Adverb | Negator) && !tokens[before].is(Be)))
        --before;
    static const QSet<QString> copulas =
        wordSet("remain remains remained seem seems seemed become became becomes appears "
                "appeared declared ruled deemed proved considered called left stay "
                "stayed");
    return before >= 0 && (tokens[before].is(Be) || copulas.contains(tokens[before].lower));
}

} // namespace

bool isNegativeWord(const QString &lower)
{
    static const QSet<QString> words = wordSet(
        "unable unaccounted unacceptable unaffected unanswered unauthorised unauthorized unavailable unavoidable "
        "unaware "
        "unbalanced unbeaten uncertain unchanged unclaimed unclear uncommon unconfirmed unconstitutional undamaged "
        "undecided "
        "undefeated undetected undisclosed unemployed unenforceable unequal uneven unexpected unexplained unfair "
        "unfinished unfit unfounded unhappy unharmed unhealthy unhurt unidentified unimportant uninhabitable uninjured "
        "uninsured unjustified unknown unlawful unlicensed unlocked unnecessary unoccupied unofficial unopposed unpaid "
        "unpopular unprecedented unprepared unprofitable unproven unpublished unqualified unrealistic unreasonable "
        "unregistered unrelated unreliable unresolved unsafe unsatisfied unsigned unsold unsolved unstable "
        "unsuccessful "
        "unsuitable unsupported unsure untested untouched untrue unusable unusual unwanted unwelcome unwell unwilling "
        "inaccessible inaccurate inactive inadequate inadmissible inappropriate incapable incomplete inconclusive "
        "inconsistent incorrect indirect ineffective inefficient ineligible inexperienced infrequent inoperable "
        "insecure insignificant insolvent insufficient intolerable invalid invisible involuntary impossible "
        "impractical "
        "imprecise improper improbable illegal illegible illegitimate illogical irregular irrelevant irreparable "
        "irresponsible irreversible dishonest disloyal disqualified nonexclusive nonexistent nonbinding nonprofit "
        "noncompliant nonpartisan nonresident nonstop nonviolent nonessential nonunion");
    const char16_t first = lower.isEmpty() ? u' ' : lower[0].unicode();
    if (first != u'u' && first != u'i' && first != u'd' && first != u'n')
        return false;
    if (words.contains(lower))
        return lower != u"unprecedented" && lower != u"nonstop" && lower != u"nonprofit";
    static const QSet<QString> kinds = wordSet("non-profit non-profits non-stop non-fiction non-league");
    return lower.size() > 6 && lower.startsWith(u"non-") && !kinds.contains(lower);
}

QList<Negation> negationsIn(const QList<Token> &tokens)
{
    return NegationFinder(tokens).find();
}

QList<bool> negatedTokens(const QList<Token> &tokens)
{
    QList<bool> negated(tokens.size(), false);
    for (const Negation &negation : negationsIn(tokens)) {
        // "Unlawful" is a word of its own; of "non-exclusive" the part "exclusive" is negated.
        if (negation.kind == NegationKind::Word && !tokens[negation.cue].lower.startsWith(u"non-"))
            continue;
        for (qsizetype i = negation.first; i < negation.end; ++i)
            negated[i] = !negated[i];
    }
    return negated;
}

bool isNegated(const QList<Token> &tokens)
{
    const QList<Negation> found = negationsIn(tokens);
    if (found.isEmpty())
        return false;
    const QList<ClauseKind> kinds = clauseKinds(tokens);
    // The first negation of the main clause, with those in its reach.
    const Negation *main = nullptr;
    bool negated = false;
    for (const Negation &negation : found) {
        const bool counts = negation.kind == NegationKind::Clause || negation.kind == NegationKind::Refusal ||
                            (negation.kind == NegationKind::Word && isPredicate(tokens, negation.cue));
        if (!counts || kinds[negation.cue] != ClauseKind::Main)
            continue;
        if (!main) {
            main = &negation;
            negated = true;
        } else if (main->reaches(negation.cue)) {
            negated = !negated;
        }
    }
    return negated;
}

} // namespace crossread
