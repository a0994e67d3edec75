#include "app/claims/modality.h"

#include "app/claims/phrases.h"

namespace crossread {

namespace {

class ModalityReader
{
public:
    ModalityReader(const QList<Token> &tokens, const Attribution &attribution)
        : m_tokens(tokens), m_attribution(attribution), m_kinds(clauseKinds(tokens))
    {
    }

    Modality read(bool question) const
    {
        bool possible = isConditional();
        bool planned = false;
        bool denied = false;
        bool asked = question;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &word = token(i);
            const bool inCue =
                m_attribution.span.contains(word.span) && m_attribution.cue.contains(word.span.in(m_text));
            if (inCue && word.is(AskVerb) && asksSomething(i))
                asked = true;
            if (word.is(DenyVerb) && denies(i, inCue))
                denied = true;
            if (m_kinds[i] != ClauseKind::Main || i < m_asked)
                continue;
            denied = denied || callsFalse(i) || (isRuledOut(i) && !isNegatedVerb(i));
            possible = possible || (isRuledOut(i) && isNegatedVerb(i));
            possible = possible || isHedge(i, inCue);
            planned = planned || isPlan(i, inCue);
        }
        if (planned && leavesUnsaid())
            planned = false;
        if (asked)
            return Modality::Asked;
        if (denied)
            return Modality::Denied;
        if (possible)
            return Modality::Possible;
        if (planned)
            return Modality::Planned;
        return m_attribution.isEmpty() ? Modality::Asserted : Modality::Reported;
    }

    void setText(QStringView text)
    {
        m_text = text;
        // "Asked whether he would go, Marn said": what he was asked.
        const qsizetype asked = lower(0) == u"when" ? 1 : 0;
        for (qsizetype i = 1; lower(asked) == u"asked" && has(i) && m_asked == 0; ++i)
            m_asked = token(i).gap & GapComma ? i : 0;
    }

private:
    const Token &token(qsizetype i) const { return m_tokens[i]; }
    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    QString lower(qsizetype i) const { return has(i) ? m_tokens[i].lower : QString(); }
    bool is(qsizetype i, quint64 classes) const { return has(i) && m_tokens[i].is(classes); }

    // "If the board agrees, …"
    bool isConditional() const
    {
        const QString first = lower(0);
        if (first == u"if" || first == u"unless" || first == u"whether")
            return true;
        // "Should the vote fail, …", "Were the mill to close, …"
        bool comma = false;
        bool to = first == u"should";
        for (qsizetype i = 2; i < m_tokens.size() && !comma && (first == u"should" || first == u"were"); ++i) {
            comma = token(i).gap & GapComma;
            to = to || lower(i) == u"to";
        }
        return comma && to;
    }

    static bool isFalse(const QString &word)
    {
        static const QSet<QString> words = wordSet(
            "false untrue lie lies myth baseless unfounded groundless fabricated fabrication fabrications nonsense "
            "fiction fake hoax bogus invention inaccurate incorrect misleading");
        return words.contains(word);
    }

    // "called the report false"; "the claim that the dam leaked is false", "… has been debunked".
    bool callsFalse(qsizetype i) const
    {
        static const QSet<QString> calls = wordSet("called calls calling branded brands labelled labeled labels dubbed "
                                                   "described describes slammed denounced");
        static const QSet<QString> undone = wordSet("debunked refuted disproved disproven discredited");
        static const QSet<QString> told =
            wordSet("claim claims allegation allegations rumour rumours rumor rumors report reports accusation "
                    "accusations assertion assertions story stories");
        if (isNegatedVerb(i))
            return false;
        if (calls.contains(lower(i)) && !is(i - 1, Be)) {
            for (qsizetype j = i + 1; has(j) && j < i + 20 && !(token(j).gap & ~quint8(GapQuote)); ++j) {
                if (isFalse(lower(j)))
                    return !is(j - 1, Negator);
            }
            return false;
        }
        const bool predicate = undone.contains(lower(i)) ? is(i - 1, Be) : isFalse(lower(i)) && isPredicate(i);
        if (predicate && lower(0) == u"it" && lower(i + 1) == u"that") // "It is a myth that"
            return true;
        for (qsizetype j = i - 1; predicate && j >= 0 && !(token(j + 1).gap & GapStop); --j) {
            if (told.contains(lower(j)))
                return true;
        }
        return false;
    }

    // "is false", "are a complete lie"
    bool isPredicate(qsizetype i) const
    {
        for (qsizetype j = i - 1; j >= 0 && j > i - 4 && !(token(j + 1).gap & ~quint8(GapQuote)); --j) {
            if (token(j).is(Be))
                return true;
        }
        return false;
    }

    // "has not said whether he will go"
    bool leavesUnsaid() const
    {
        for (qsizetype i = 1; i + 1 < m_tokens.size(); ++i) {
            const bool open = lower(i + 1) == u"whether" || lower(i + 1) == u"if" || token(i + 1).is(QuestionWord);
            if (open && isCue(i) && isNegatedVerb(i))
                return true;
        }
        return false;
    }

    bool isRuledOut(qsizetype i) const
    {
        return (lower(i) == u"ruled" || lower(i) == u"rules" || lower(i) == u"rule") && lower(i + 1) == u"out";
    }

    // "asked whether the mill would close", not "asked the mayor to leave".
    bool asksSomething(qsizetype i) const
    {
        for (qsizetype j = i + 1; j < m_tokens.size() && j < i + 7; ++j) {
            const QString &word = token(j).lower;
            if (word == u"to" && j <= i + 4)
                return false;
            if (word == u"whether" || word == u"if" || token(j).is(QuestionWord))
                return true;
        }
        return false;
    }

    bool isNegatedVerb(qsizetype i) const
    {
        for (qsizetype j = i - 1; j >= 0 && j > i - 4 && !token(j + 1).gap; --j) {
            if (token(j).is(Negator))
                return true;
            if (!token(j).is(Adverb | Auxiliary | Be))
                break;
        }
        return false;
    }

    bool denies(qsizetype i, bool inCue) const
    {
        const Token &word = token(i);
        if (isNegatedVerb(i) || is(i - 1, Determiner) || (word.capital && i > 0))
            return false;
        // A plan that is rejected is no denial, but "rejected the claim that", "dismissed reports".
        static const QSet<QString> firm = wordSet(
            "deny denies denied denying refute refutes refuted refuting rebut rebutted disavowed disputed disputes");
        // "Marn, who denies it, will appear in court": that he will is not denied.
        if (m_kinds[i] == ClauseKind::Relative && inCue && i + 2 < m_tokens.size())
            return false;
        if (firm.contains(word.lower) && (!is(i - 1, Be) || (lower(i + 1) == u"by" && inCue)))
            return inCue || (m_kinds[i] == ClauseKind::Main && lower(i + 1) != u"him" && lower(i + 1) != u"her" &&
                             lower(i + 1) != u"them");
        if (m_kinds[i] != ClauseKind::Main && !inCue)
            return false;
        for (qsizetype j = i + 1; j < m_tokens.size() && j < i + 6 && !token(j).gap; ++j) {
            if (isAskedFor(token(j).lower))
                return false;
            if (token(j).is(SayNoun) || token(j).lower == u"reports" || token(j).lower == u"charges")
                return true;
        }
        return false;
    }

    bool isHedge(qsizetype i, bool inCue) const
    {
        static const QSet<QString> modals = wordSet("may might could");
        static const QSet<QString> adverbs = wordSet("possibly perhaps maybe likely unlikely probably potentially "
                                                     "presumably apparently conceivably");
        static const QSet<QString> appearances = wordSet("appears appear appeared seems seem seemed");
        static const QSet<QString> beliefs = wordSet("believed thought feared suspected presumed");
        static const QSet<QString> fears =
            wordSet("fear fears feared worry worries worried suspect suspects suspected");
        static const QSet<QString> weighing = wordSet("considering weighing mulling contemplating exploring considered "
                                                      "weighed mulled pondering");
        const Token &word = token(i);
        const QString &lowerCase = word.lower;
        if (modals.contains(lowerCase))
            return !(word.capital && i > 0) && !is(i - 1, Determiner | Preposition) && has(i + 1) &&
                   !(lowerCase == u"could" && (lower(i + 1) == u"not" || lower(i + 1) == u"no" || isOfNobody(i)));
        if (adverbs.contains(lowerCase))
            return true;
        if (appearances.contains(lowerCase))
            return lower(i + 1) == u"to" || lower(i + 1) == u"that" || lower(i + 1) == u"likely" ||
                   lower(i - 1) == u"it";
        if (beliefs.contains(lowerCase) && is(i - 1, Be))
            return lower(i + 1) == u"to" || lower(i + 1) == u"that" || lowerCase == u"feared";
        if (fears.contains(lowerCase) && lowerCase.endsWith(u's') && has(i - 1) &&
            (token(i - 1).number || is(i - 1, QuantityWord | Comparison)))
            return false; // "two suspects remain"
        if (fears.contains(lowerCase))
            return !is(i - 1, Determiner | Preposition) && !is(i + 1, Be | Preposition) && has(i + 1) && !word.capital;
        if (weighing.contains(lowerCase))
            return lowerCase.endsWith(u"ing") ? is(i - 1, Be | Adverb | Auxiliary) && has(i + 1)
                                              : !inCue && !is(i - 1, Determiner) && has(i + 1) && isGerund(i + 1);
        // "is possible that", "there is a chance that"
        return (lowerCase == u"possible" && (lower(i + 1) == u"that" || is(i - 1, Be)) && lower(i - 2) != u"as") ||
               ((lowerCase == u"chance" || lowerCase == u"possibility" || lowerCase == u"risk") &&
                (lower(i + 1) == u"that" || lower(i + 1) == u"of") && is(i - 2, Be) && !is(i - 1, Negator));
    }

    // "Neither account could be verified"
    bool isOfNobody(qsizetype verb) const
    {
        for (qsizetype j = verb - 1; j >= 0 && j > verb - 6 && !token(j + 1).gap; --j) {
            if (token(j).is(Negator))
                return true;
        }
        return false;
    }

    bool isGerund(qsizetype i) const { return has(i) && token(i).lower.size() > 5 && token(i).lower.endsWith(u"ing"); }

    bool isPlan(qsizetype i, bool inCue) const
    {
        static const QSet<QString> readiness = wordSet("set due scheduled expected poised slated going ready about "
                                                       "projected forecast");
        static const QSet<QString> intents =
            wordSet("plan plans planned planning intend intends intended intending aim "
                    "aims aimed aiming hope hopes hoped hoping want wants wanted promise "
                    "promises promised pledge pledges pledged vow vows vowed propose "
                    "proposes proposed agreed agrees agree decided decides prepare "
                    "prepares preparing expect expects threatened threatens seeks seek "
                    "sought seeking");
        const Token &word = token(i);
        const QString &lowerCase = word.lower;
        const QString next = lower(i + 1);
        if (word.is(Future))
            return lowerCase != u"upcoming" && !(word.capital && i > 0) && !is(i - 1, Determiner);
        if (lowerCase.endsWith(u"'ll"))
            return true;
        // "said it would close"
        if (lowerCase == u"would") {
            const qsizetype verb = next == u"not" || next == u"never" || next == u"neither" ? i + 2 : i + 1;
            return !m_attribution.isEmpty() && lower(verb) != u"have" && lower(verb) != u"like" && !isCue(verb);
        }
        const bool verbFollows =
            has(i + 2) && !token(i + 2).number && !token(i + 2).is(Determiner | Preposition | Pronoun);
        if (next == u"to" && verbFollows && !token(i + 2).capital && !word.is(Be))
            return readiness.contains(lowerCase) ? is(i - 1, Be | Adverb | Negator) || lowerCase == u"set"
                                                 : intents.contains(lowerCase) && !(word.is(BaseForm) && inOther(i));
        // "A verdict is due on Thursday."
        if (lowerCase == u"due" && is(i - 1, Be | Adverb))
            return is(i + 1, TimeWord) || (is(i + 2, TimeWord) && next != u"to") || next == u"next" || next == u"back";
        if ((lowerCase == u"plans" || lowerCase == u"plan") && is(i - 1, Auxiliary | Be))
            return true;
        // "has promised 200 homes"
        if (inCue && word.is(SayVerb) && !word.is(Participle) &&
            (lowerCase.startsWith(u"promise") || lowerCase.startsWith(u"pledge") || lowerCase.startsWith(u"vow")))
            return true;
        // "expects output to fall", "expects that"
        if (lowerCase == u"expects" || lowerCase == u"expect" || lowerCase == u"predicts" ||
            lowerCase == u"forecasts" || lowerCase == u"predicted")
            return inCue || is(i - 1, Pronoun); // "said it expects"
        // "is to open in May"
        return word.is(Be) && next == u"to" && verbFollows && !token(i + 2).is(Be) &&
               (lowerCase == u"is" || lowerCase == u"are" || lowerCase == u"was" || lowerCase == u"were") &&
               !is(i - 1, SayNoun) && i > 0;
    }

    // "would not say how": of the saying.
    bool isCue(qsizetype i) const
    {
        return has(i) && m_attribution.span.contains(token(i).span) && token(i).is(SayVerb) &&
               m_attribution.cue.contains(token(i).span.in(m_text));
    }

    // "did not want to", "refused to promise to"
    bool inOther(qsizetype i) const { return is(i - 1, Negator); }

    const QList<Token> &m_tokens;
    const Attribution &m_attribution;
    QList<ClauseKind> m_kinds;
    QStringView m_text;
    qsizetype m_asked = 0; // where what was asked ends
};

} // namespace

Modality findModality(QStringView text, Span sentence, const QList<Token> &tokens, const Attribution &attribution)
{
    QStringView whole = sentence.in(text).trimmed();
    while (!whole.isEmpty() && (whole.back() == u'"' || whole.back() == QChar(0x201D) ||
                                whole.back() == QChar(0x2019) || whole.back() == u')'))
        whole.chop(1);
    const bool quotedQuestion = [&] {
        // “Will it close?” asked the mayor.
        const qsizetype mark = sentence.in(text).indexOf(u'?');
        return mark >= 0 && attribution.cue.startsWith(u"ask");
    }();
    ModalityReader reader(tokens, attribution);
    reader.setText(text);
    return reader.read(whole.endsWith(u'?') || quotedQuestion);
}

} // namespace crossread
