#include "app/claims/attribution.h"

#include "app/claims/phrases.h"
#include "app/claims/quotemarks.h"

namespace crossread {

namespace {

constexpr int none = -1;

struct Finding
{
    Phrase source;
    Phrase cue;
    int weight = 0; // 0: nothing found
    Span mark;      // the cue where it is no word: ":" or "—"
};

// For each token whether it stands in quotation marks. A mark that closes first tells that the quotation began before.
QList<bool> quotedTokens(QStringView text, Span sentence, const QList<Token> &tokens)
{
    QList<bool> quoted;
    quoted.reserve(tokens.size());
    OpenQuotation open;
    for (qsizetype i = sentence.start; i < sentence.end; ++i) {
        OpenQuotation first;
        const bool straight = text[i] == u'"' && i > sentence.start && !text[i - 1].isSpace() &&
                              (i + 1 >= sentence.end || text[i + 1].isSpace());
        const bool closes = straight || OpenQuotation::isClosing(text.first(sentence.end), i);
        if (closes)
            open.assume(text[i]);
        if (closes || first.take(text, i) > 0)
            break;
    }
    qsizetype last = sentence.start;
    for (const Token &token : tokens) {
        while (last < token.span.start)
            last += std::max<qsizetype>(open.take(text, last), 1);
        quoted.append(bool(open));
        last = token.span.end;
    }
    return quoted;
}

class AttributionFinder : private SpeakerPhrases
{
public:
    AttributionFinder(QStringView text, Span sentence, const QList<Token> &tokens)
        : SpeakerPhrases(text, tokens), m_quoted(quotedTokens(text, sentence, tokens))
    {
    }

    Finding best() const
    {
        Finding best = speakerLabel();
        if (best.weight)
            return best;
        best = signature();
        bool outer = false; // somebody speaks already, so that what follows stands in what is said
        for (int i = 0; i < m_tokens.size(); ++i) {
            Finding finding = at(i);
            if (!finding.weight)
                continue;
            const int place = std::max(finding.cue.first, 0);
            if (m_quoted[place])
                finding.weight -= 7;
            if (m_kinds[place] != ClauseKind::Main && !isAsNoted(place))
                finding.weight -= 4;
            if (outer && !isTrailing(finding))
                finding.weight -= 3;
            finding.weight = std::max(finding.weight, 1);
            if (finding.weight > best.weight)
                best = finding;
            outer = outer || finding.weight >= 6;
        }
        return best.weight < 5 && afterQuotation().weight ? afterQuotation() : best;
    }

private:
    // "As Marn noted, …"
    bool isAsNoted(int i) const
    {
        for (int j = i; j >= 0 && j > i - 8; --j) {
            if (isWord(j, "as"))
                return true;
        }
        return false;
    }

    // "…, Marn said." and "…, according to Marn" speak for all that stands before.
    bool isTrailing(const Finding &finding) const
    {
        const int first =
            finding.source.isEmpty() ? finding.cue.first : std::min(finding.source.first, finding.cue.first);
        const int last = std::max(finding.source.last, finding.cue.last);
        if (first <= 0 || !(gap(first) & (GapComma | GapQuote | GapDash)))
            return false;
        const int rest = int(m_tokens.size()) - 1 - last;
        return rest == 0 || (gap(last + 1) & (GapComma | GapQuote | GapDash)) ||
               isAny(last + 1, TimeWord | Preposition) || isWord(last + 1, "who") ||
               (rest < 5 && !isWord(last + 1, "that"));
    }

    // "Marn: We will stay."
    Finding speakerLabel() const
    {
        static const QSet<QString> labels =
            wordSet("update updated correction note editor's related photo photos video watch read breaking exclusive "
                    "opinion analysis live more tip warning source sources date time place location contact image "
                    "caption credit summary question answer q a example");
        for (int i = 0; i < 5 && has(i + 1) && !isAny(0, Preposition | Conjunction | QuestionWord); ++i) {
            if (!token(i).capital || token(i).number || isOneOf(i, labels) || (i > 0 && gap(i)))
                return {};
            const QStringView between = m_text.mid(token(i).span.end, token(i + 1).span.start - token(i).span.end);
            const qsizetype colon = between.indexOf(u':');
            if (colon < 0)
                continue;
            const bool speaker = !isAny(i, Determiner | Preposition | Conjunction | TimeWord | Be | Document) &&
                                 (token(i).classes == 0 || isAny(i, Person)) && has(i + 3);
            if (!speaker || between.contains(u'/'))
                return {};
            const qsizetype start = token(i).span.end + colon;
            if (i > 0 && isAny(0, SayVerb)) // "Said Marn: “"
                return {{1, i}, {0, 0}, 9, {}};
            return {{0, i}, {}, 6, {start, start + 1}};
        }
        return {};
    }

    // "“We will stay.” — Ilse Marn"
    Finding signature() const
    {
        const int size = int(m_tokens.size());
        for (int i = size - 1; i > 3 && i > size - 8; --i) {
            if (!(gap(i) & GapDash))
                continue;
            const QStringView between = m_text.mid(token(i - 1).span.end, token(i).span.start - token(i - 1).span.end);
            const qsizetype dash = std::max(
                {between.indexOf(QChar(0x2013)), between.indexOf(QChar(0x2014)), between.indexOf(QChar(0x2015))});
            const bool closed = (gap(i) & GapQuote) && between.indexOf(QChar(0x201D)) < dash;
            if (!closed || dash < 0 || !token(i).capital || !m_quoted[i - 1])
                return {};
            const qsizetype start = token(i - 1).span.end + dash;
            return {{i, nameEnd(i)}, {}, 8, {start, start + 1}};
        }
        return {};
    }

    // "“…,” she laughed", "“…,” grumbled the owner": whatever is done there is said.
    Finding afterQuotation() const
    {
        for (int i = 1; has(i); ++i) {
            if (!(gap(i) & GapQuote) || !(gap(i) & GapComma) || m_quoted[i] || !m_quoted[i - 1])
                continue;
            if (isLowerPast(i) && (startsSpeaker(i + 1) || isWord(i + 1, "one")))
                return {isWord(i + 1, "one") ? Phrase{i + 1, i + 1} : nounPhrase(i + 1), {i, i}, 6, {}};
            for (int verb = i + 1; startsSpeaker(i) && has(verb) && verb < i + 6 && !gap(verb); ++verb) {
                if (isLowerPast(verb) && !isAny(verb, Be | Auxiliary) && !isAny(verb + 1, Determiner | Pronoun))
                    return {{i, verb - 1}, {verb, verb}, 6, {}};
            }
            return {};
        }
        return {};
    }

    int nameEnd(int i) const
    {
        while (has(i + 1) && !gap(i + 1) && token(i + 1).capital)
            ++i;
        return i;
    }

    Finding at(int i) const
    {
        const Token &word = token(i);
        if (word.classes == 0 && word.lower != u"known")
            return {};
        if (word.lower == u"according" && isWord(i + 1, "to"))
            return accordingTo(i);
        if (word.lower == u"per" && (i == 0 || (gap(i) & GapComma)) && isAny(i + 1, Determiner))
            return {nounPhrase(i + 1), {i, i}, 8, {}};
        if (word.lower == u"citing" || word.lower == u"quoting")
            return {nounPhrase(i + 1), {i, i}, isAside(i) ? 5 : 8, {}};
        if ((word.lower == u"quoted" || word.lower == u"quotes") && !isAny(i - 1, Be) && has(beforeVerb(i))) {
            const Phrase source = sourceBefore(i, beforeVerb(i)); // "the Courier quoted him as saying"
            if (!source.isEmpty() && canSpeak(source, word, true))
                return {source, {i, i}, 7, {}};
        }
        if (word.lower == u"quoted" && isAny(i - 1, Be)) {
            if (const Finding found = quotedAs(i); found.weight)
                return found;
        }
        if (word.lower == u"posted" || word.lower == u"ruled" || word.lower == u"rules" || word.lower == u"known") {
            if (const Finding found = pastSaying(i); found.weight)
                return found;
        }
        static const QSet<QString> views = wordSet("words view opinion eyes judgment");
        if (views.contains(word.lower) && isWord(i - 1, "the") && isWord(i - 2, "in") && isWord(i + 1, "of"))
            return {nounPhrase(i + 2), {i - 2, i + 1}, 8, {}};
        if (word.lower == u"statement" && isAny(i - 1, Determiner) && isWord(i - 2, "in") && isWord(i + 1, "by"))
            return {nounPhrase(i + 2), {i - 2, i + 1}, 7, {}};
        if (isVerdict(i))
            return {subject(), {i, i}, 5, {}};
        if (word.is(Hearsay))
            return {{}, {i, i}, 4, {}};
        if (word.is(LightVerb) && (!word.capital || i == 0)) {
            if (const Finding found = periphrase(i); found.weight)
                return found;
        }
        if (word.is(Feeling) && !word.capital) {
            if (const Finding found = feeling(i); found.weight)
                return found;
        }
        if (word.is(SayingPart)) {
            if (const Finding found = phrasal(i); found.weight)
                return found;
        }
        // Inside a sentence a capital makes a name of it ("the United States").
        if (word.is(SayVerb | AttitudeVerb | ShowVerb | ThatVerb) && (!word.capital || i == 0)) {
            if (const Finding found = verb(i); found.weight)
                return found;
        }
        if (word.is(SayNoun) && (!word.capital || i == 0))
            return nominal(i);
        return {};
    }

    // "According to plan", "paid according to rank" name nobody.
    Finding accordingTo(int i) const
    {
        static const QSet<QString> measures = wordSet("plan schedule rank size need needs age ability taste tastes "
                                                      "weight income merit seniority");
        const Phrase source = nounPhrase(i + 2);
        if (!source.isEmpty() && source.last - source.first < 2 && isOneOf(source.last, measures) &&
            !token(source.last).capital && !isWord(source.first, "the"))
            return {};
        return {source, {i, i + 1}, i == 0 || gap(i) ? 10 : 8, {}};
    }

    // "The mayor was quoted (by the Courier) as saying": the mayor.
    Finding quotedAs(int i) const
    {
        for (int as = i + 1; has(as) && as < i + 8 && !gap(as); ++as) {
            if (!isWord(as, "as") || !(isWord(as + 1, "saying") || isWord(as + 1, "telling")))
                continue;
            const int before = beforeVerb(i - 1);
            const Phrase source = has(before) && gap(i - 1) ? beforeAppositive(before) : sourceBefore(i - 1, before);
            return source.isEmpty() || !canSpeak(source, token(i), true) ? Finding{} : Finding{source, {i, i}, 7, {}};
        }
        return {};
    }

    // "Police ruled out arson", "doctors have long known that"
    Finding pastSaying(int i) const
    {
        const int before = beforeVerb(i);
        if (isWord(i, "posted")) { // "posted on a forum that"
            int that = i + 1;
            while (has(that) && that < i + 6 && !gap(that) && !isWord(that, "that"))
                ++that;
            const Phrase source = isWord(that, "that") && !gap(that) ? sourceBefore(i, before) : Phrase{};
            return source.isEmpty() || !canSpeak(source, token(i), true) ? Finding{} : Finding{source, {i, i}, 6, {}};
        }
        const bool known = isWord(i, "known") && isWord(i + 1, "that") && before < i - 1;
        const bool out = !isWord(i, "known") && isWord(i + 1, "out") && has(i + 2) && !gap(i + 1);
        if (!(known || out) || !has(before) || gap(before + 1) || isAny(before, Be))
            return {};
        const Phrase source = sourceBefore(i, before);
        if (source.isEmpty() || !canSpeak(source, token(i), true))
            return {};
        return {source, {i, out ? i + 1 : i}, 5, {}};
    }

    // "The court freed him, ruling that"
    bool isVerdict(int i) const
    {
        return i > 3 && (gap(i) & GapComma) && isWord(i + 1, "that") &&
               (isWord(i, "ruling") || isWord(i, "finding") || isWord(i, "holding"));
    }

    // "State radio, quoting the army, said": what somebody says who quotes.
    bool isAside(int i) const
    {
        if (i == 0 || !(gap(i) & GapComma))
            return false;
        if (isAny(i - 1, SayVerb) && !isAny(i - 1, AlsoNoun)) // "radio said, quoting the army, that"
            return true;
        for (int j = i + 1; has(j); ++j) {
            if (gap(j) & GapComma)
                return isAny(j, SayVerb | ShowVerb) && !isAny(j, Participle) && !gap(j + 1);
        }
        return false;
    }

    // "made it clear that", "issued a statement", "expressed doubts about".
    Finding periphrase(int i) const
    {
        const bool clear = isWord(i + 1, "clear") || (isWord(i + 1, "it") && isWord(i + 2, "clear"));
        int noun = none;
        for (int j = i + 1; has(j) && j < i + 6 && !gap(j) && !clear; ++j) {
            if ((isAny(j, Preposition | Conjunction | Be | Auxiliary | Pronoun) && !isAny(j, Determiner)) ||
                (j == i + 1 && isLowerPast(j)))
                break; // "has captured optimism"
            if (isAny(j, SayNoun) || isWord(j, "statement") || isWord(j, "letter") || isWord(j, "comment") ||
                isWord(j, "case") || isWord(j, "sense")) {
                noun = j;
                break;
            }
        }
        if (noun == none && !clear)
            return {};
        const bool possessed = noun != none && (token(noun - 1).possessive || isWord(noun, "answer"));
        if (possessed || (noun != none && isWord(noun, "attack")))
            return {};
        const int cueEnd = clear ? (isWord(i + 1, "it") ? i + 2 : i + 1) : noun;
        const int before = beforeVerb(i);
        if (!has(before) || isAny(before, Be))
            return {};
        if (token(i).lower.endsWith(u"ing"))
            return gap(i) & GapComma ? Finding{subject(), {i, cueEnd}, 4, {}} : Finding{};
        const Phrase source = sourceBefore(i, before);
        if (source.isEmpty() || !canSpeak(source, token(i), true))
            return {};
        return {source, {i, cueEnd}, 5, {}};
    }

    // "is confident that", "were worried about".
    Finding feeling(int i) const
    {
        int be = i - 1;
        while (has(be) && be > i - 4 && isAny(be, Adverb) && !isAny(be, Be))
            --be;
        static const QSet<QString> copulas =
            wordSet("seem seems seemed remain remains remained feel feels felt became");
        if (!isAny(be, Be) && !isOneOf(be, copulas))
            return {};
        const bool impersonal = isWord(be - 1, "it") || isWord(be, "it's");
        const bool complement = isWord(i + 1, "that") || isAny(i + 1, QuestionWord) || isWord(i + 1, "whether");
        if (impersonal)
            return complement && token(i).lower != u"sorry" ? Finding{{}, {be, i}, 2, {}} : Finding{};
        if (!complement && !isWord(i + 1, "about") && !isWord(i + 1, "of") && !isWord(i + 1, "to") &&
            !isWord(i + 1, "with") && !isWord(i + 1, "by") && !isAny(i + 1, Pronoun | Determiner))
            return {};
        const int subject = beforeVerb(be);
        const bool aside = subject > 0 && (gap(subject + 1) & (GapComma | GapDash | GapBracket));
        const Phrase source = aside ? beforeAppositive(subject) : sourceBefore(be, subject);
        if (source.isEmpty() || !canSpeak(source, token(i), true))
            return {};
        return {source, {be, i}, 4, {}};
    }

    // "put the cost at 2 million crowns"
    bool isPutAt(int i) const
    {
        for (int j = i + 1; has(j) && j < i + 9 && !gap(j); ++j) {
            if (isWord(j, "at"))
                return has(j + 1) && (token(j + 1).number || isAny(j + 1, QuantityWord | crossread::Comparison) ||
                                      (has(j + 2) && token(j + 2).number));
        }
        return false;
    }

    // Verbs that say something only with a small word: "put it", "called for", "spoke of", "went on to say".
    Finding phrasal(int i) const
    {
        static const QSet<QString> put = wordSet("put puts putting");
        static const QSet<QString> ofs = wordSet("spoke speaks speaking speak talked talks talking complained boasted");
        static const QSet<QString> out =
            wordSet("lashed lashes hit hits pushed pushes fired fires shot weighed weighs chimed");
        const bool found =
            (isOneOf(i, put) && (isWord(i + 1, "it") || isPutAt(i))) ||
            (isOneOf(i, ofs) && (isWord(i + 1, "of") || isWord(i + 1, "about") || isWord(i + 1, "out"))) ||
            (isOneOf(i, out) && (isWord(i + 1, "out") || isWord(i + 1, "back") || isWord(i + 1, "in"))) ||
            ((isWord(i, "took") || isWord(i, "takes")) && (isWord(i + 1, "issue") || isWord(i + 1, "aim"))) ||
            ((isWord(i, "read") || isWord(i, "reads")) && (gap(i + 1) & (GapStop | GapQuote | GapComma)) && i > 0);
        if (!found || token(i).capital)
            return {};
        const int before = beforeVerb(i);
        if (!has(before) || isAny(before, Be | Determiner | Preposition))
            return {};
        const Phrase source =
            gap(before + 1) & (GapComma | GapDash | GapBracket) ? beforeAppositive(before) : sourceBefore(i, before);
        if (source.isEmpty() || !canSpeak(source, token(i), !isWord(i, "read") && !isWord(i, "reads")))
            return {};
        const bool alone = !has(i + 1) || gap(i + 1) || (isOneOf(i, put) && !isWord(i + 1, "it"));
        return {source, {i, alone ? i : i + 1}, 5, {}};
    }

    // "Marn's claim that", "her call for", "fears that", "allegations of".
    Finding nominal(int i) const
    {
        const bool that = isWord(i + 1, "that") && !isAny(i - 1, Be);
        const Phrase owner = possessorBefore(i);
        if (that)
            return {owner, {i, i}, owner.isEmpty() ? 3 : 4, {}};
        static const QSet<QString> links = wordSet("of about for against to over on from");
        static const QSet<QString> firm =
            wordSet("allegation allegations accusation accusations criticism suspicion suspicions "
                    "complaint complaints speculation rumours rumors concern concerns fear fears warning warnings "
                    "calls demands praise outrage skepticism scepticism doubts misgivings worries denial denials");
        // "its accounts on time", "an account at the bank" tell nothing.
        static const QSet<QString> told = wordSet("account accounts description descriptions");
        if (isOneOf(i, told) && !isWord(i + 1, "of"))
            return {};
        if (!isOneOf(i + 1, links) || gap(i + 1) || (isWord(i, "suspicion") && isWord(i - 1, "on")))
            return {};
        if (!owner.isEmpty() && canSpeak(owner, token(i), true))
            return {owner, {i, i}, 2, {}};
        if (!isOneOf(i, firm) || isAny(i - 1, Be))
            return {};
        // "complaints from residents"
        if (isWord(i + 1, "from") && (startsName(i + 2) || isAny(i + 2, Person)))
            return {nounPhrase(i + 2), {i, i + 1}, 2, {}};
        return {{}, {i, i}, 1, {}};
    }

    Finding verb(int i) const
    {
        const Token &word = token(i);
        const int before = beforeVerb(i);
        if (word.is(Participle))
            return participle(i, before);
        if (isInverted(i))
            return {withNameBehind(nounPhrase(i + 1)), {i, i}, 9, {}};      // “…,” said X
        const bool ruled = !has(i + 1) && has(before) && afterMark(before); // "…, the court held."
        const bool isAlong =
            word.lower.startsWith(u"threaten") && m_kinds[i] != ClauseKind::Main; // "after it threatened"
        if (word.is(ThatVerb) && !word.is(SayVerb) && ((!isComplement(i + 1) && !ruled) || isAlong))
            return {};
        if (!has(before))
            return {};
        const bool appositive = gap(before + 1) & (GapComma | GapDash | GapBracket); // "Marn, 58, had denied"
        if (isAny(before, Be) && !appositive)
            return passive(i);
        // "the deal, first reported by the Courier, …"
        static const QSet<QString> deeds = wordSet("backed supported opposed attacked agreed decided accepted");
        if (isWord(i + 1, "by") && isOneOf(i, deeds))
            return {};
        if (isWord(i + 1, "by") && word.is(SayVerb | AttitudeVerb) && word.is(PastForm) && !word.is(DenyVerb) &&
            !isAny(before, Be | Auxiliary) && startsName(i + 2))
            return {agent(i + 2), {i, i + 1}, gap(i) || appositive ? 5 : 3, {}};
        static const QSet<QString> beliefs = wordSet("thought believed said known understood reported");
        const bool isState = isWord(i + 2, "be") || isWord(i + 2, "have"); // "a man said to be a diver"
        if ((appositive || isState) && isOneOf(i, beliefs) &&
            isWord(i + 1, "to")) // "the thieves, thought to be from Tarn,"
            return {{}, {i, i}, 2, {}};
        if (isAny(before, Obligation | Future | Hedge) || isWord(before, "to"))
            return remote(i, before);
        if (word.is(AlsoNoun | Document | SayNoun) && (word.is(BaseForm) || word.lower.endsWith(u's')) &&
            !isVerbHere(i, before))
            return {};
        const bool helped = before != i - 1 && (isWord(i - 1, "not") || isHelper(i - 1) || isAny(i - 1, Auxiliary));
        if ((word.is(BaseForm) && isAny(before, Auxiliary) && !helped) ||
            (isAny(i - 1, crossread::Comparison) && !isAny(i - 1, Adverb)))
            return {};
        if (isWord(i, "like") || isNoSaying(i) || isOnlyIf(i))
            return {};
        const Phrase source = appositive ? beforeAppositive(before) : sourceBefore(i, before);
        if (source.isEmpty() || !canSpeak(source, word, false) || isWish(source, i) || isOnlyKnown(source, i))
            return {};
        // “We worked,” said …: what stands in the marks does not say what stands before them.
        if (m_quoted[source.last] && !m_quoted[i] && (gap(i) & GapQuote))
            return {};
        return {source, {i, i}, verbWeight(i, source), {}};
    }

    // "…, said X", but "X, the mayor, told Y".
    bool isInverted(int i) const
    {
        static const QSet<QString> thoughts = wordSet("thinks believes reckons feels fears hopes");
        const bool thinks = isOneOf(i, thoughts) && !has(nounPhrase(i + 1).last + 1); // "…, thinks X."
        if (!(gap(i) & (GapComma | GapQuote | GapDash)) || !(token(i).is(SayVerb) || thinks) ||
            (gap(i + 1) & (GapComma | GapStop | GapQuote)) || isWord(i, "told") || isWord(i, "tells"))
            return false;
        const int after = nounPhrase(i + 1).last + 1;
        if (isVerbLike(after) || isOthersClause(i + 1, after, i > 0 && m_quoted[i - 1]))
            return false;
        if (startsSpeaker(i + 1))
            return true;
        // “…,” said one of them
        return (gap(i) & GapQuote) && !m_quoted[i] && has(i + 1) && !gap(i + 1) && (!has(after) || gap(after)) &&
               !isAny(i + 1, TimeWord | FirstPerson | SecondPerson | Preposition | Conjunction | Adverb) &&
               (isAny(i + 1, Determiner | QuantityWord) || token(i + 1).capital);
    }

    // "Marn, who leads the board, said parents still want", "…, said he hopes", "…, said many that we saw".
    bool isOthersClause(int first, int after, bool quotation) const
    {
        if (isOneOf(first, wordSet("he she they")) && has(first + 1) && !gap(first + 1))
            return isAny(first + 1, Negator | AttitudeVerb | SayVerb | Be | Auxiliary | Future | PastForm);
        while (has(after) && !gap(after) && isAny(after, Adverb))
            ++after;
        if (!has(after) || gap(after))
            return false;
        const bool relative = isAny(after, QuestionWord) || isWord(after, "that");
        bool aside = false; // somebody stands before, with an aside
        for (int i = 1; i < first - 1; ++i)
            aside = aside || (gap(i) & GapComma);
        return (isAny(after, AttitudeVerb) && !isAny(after, Person | Document)) || (relative && !quotation && aside);
    }

    bool isComplement(int i) const
    {
        static const QSet<QString> openers = wordSet("that whether if how why what who when where to");
        return isOneOf(i, openers) && !gap(i);
    }

    int verbWeight(int i, Phrase source) const
    {
        const Token &word = token(i);
        const bool that = isWord(i + 1, "that") || isWord(i + 2, "that");
        const bool quote = (gap(i + 1) & GapQuote) || (gap(source.first) & GapQuote);
        int weight = word.is(SayVerb) ? 7 : 4;
        if (that || quote)
            weight += 2;
        if (isTrailing({source, {i, i}, 0, {}}) && (word.is(SayVerb) || word.is(ShowVerb | ThatVerb)))
            weight += 3;
        return weight;
    }

    // "will say", "may argue", "wants to warn": somebody's words too, but not yet.
    Finding remote(int i, int before) const
    {
        // "my old editor used to say"
        if (isWord(before, "to") && isWord(before - 1, "used") && token(i).is(SayVerb)) {
            const Phrase source = sourceBefore(i, before - 2);
            return source.isEmpty() || !canSpeak(source, token(i), true) ? Finding{} : Finding{source, {i, i}, 7, {}};
        }
        // "Marn was first to report"
        if (isWord(before, "to") && isWord(before - 1, "first") && token(i).is(SayVerb)) {
            int be = before - 2;
            be -= isWord(be, "the");
            const Phrase source = isAny(be, Be) ? sourceBefore(be, beforeVerb(be)) : Phrase{};
            return source.isEmpty() || !canSpeak(source, token(i), true) ? Finding{} : Finding{source, {i, i}, 6, {}};
        }
        if (!token(i).is(BaseForm) || isWord(before, "to") || token(i).is(AlsoNoun) ||
            !token(i).is(SayVerb | AttitudeVerb))
            return {};
        const Phrase source = sourceBefore(before, before - 1);
        if (source.isEmpty() || !canSpeak(source, token(i), true))
            return {};
        return {source, {i, i}, 3, {}};
    }

    // Behind "by", up to what the verb says of him: "accused by prosecutors [of fraud]", "reported by Marn [at 6
    // a.m.]".
    Phrase agent(int i) const
    {
        Phrase phrase = nounPhrase(i);
        for (int j = i + 1; j <= phrase.last; ++j) {
            const bool accused = isWord(j, "of") && isWord(i - 2, "accused");
            const bool time = isAny(j, Preposition) && has(j + 1) && token(j + 1).number;
            const bool verb = isLowerPast(j) && token(j - 1).capital;
            if (accused || time || verb)
                phrase.last = j - 1;
        }
        return phrase;
    }

    // "X is expected to", "it was reported that", "was described by Y as".
    Finding passive(int i) const
    {
        for (int j = i + 1; has(j) && j < i + 4 && !gap(j); ++j) {
            if (isWord(j, "by"))
                return isAny(j + 1, TimeWord) || (has(j + 1) && token(j + 1).number)
                           ? Finding{} // "is forecast by Sunday"
                           : Finding{agent(j + 1), {i, j}, 5, {}};
        }
        if (token(i).is(PlanVerb))
            return {};
        // "was told that", "is convinced that" have a hearer for their subject.
        const bool hearer = token(i).lower == u"told" || token(i).lower == u"reminded" || token(i).lower == u"assured";
        if (hearer)
            return isWord(i + 1, "that") ? Finding{{}, {i - 1, i}, 3, {}} : Finding{};
        static const QSet<QString> irregular = wordSet("known seen understood shown");
        if (!token(i).is(PastForm) && !isOneOf(i, irregular))
            return {};
        // "It was announced on Monday that"
        int next = i + 1;
        while (isWord(i - 2, "it") && has(next) && next < i + 5 && !gap(next) && isAny(next, Preposition | TimeWord))
            ++next;
        if (token(i).is(SayVerb | AttitudeVerb) && (isWord(i + 1, "to") || isWord(i + 1, "as") || isWord(next, "that")))
            return {{}, {i - 1, i}, 3, {}};
        return {};
    }

    // "…, saying that", "…, adding: “": the subject of the sentence speaks; "is warning that".
    Finding participle(int i, int before) const
    {
        const bool says = token(i).is(SayVerb | ShowVerb | AttitudeVerb);
        if (isContraction(before) && says) // "he’s claiming"
            return {{before, before}, {i, i}, 4, {}};
        if (before >= 0 && isAny(before, Be) && says) {
            if (token(i).is(AlsoNoun) && !isAny(i + 1, Conjunction | Determiner | Preposition | Pronoun))
                return {};
            const int subject = beforeVerb(before);
            const Phrase source = sourceBefore(before, subject);
            const bool remote = isAny(subject, Future | Hedge) || isWord(subject, "would"); // "nobody would be asking"
            return !source.isEmpty() && !remote && canSpeak(source, token(i), true) ? Finding{source, {i, i}, 4, {}}
                                                                                    : Finding{};
        }
        if (!token(i).is(SayVerb) || i == 0)
            return {};
        if (gap(i) & (GapComma | GapQuote | GapDash))
            return {subject(), {i, i}, 5, {}};
        // "a letter warning that", "posters calling for"
        if (isWord(i + 1, "that") && isAny(before, Document | SayNoun) && before == i - 1)
            return {phraseBefore(before), {i, i}, 3, {}};
        // "footage of Marn saying"
        return (gap(i + 1) & GapQuote) && before == i - 1 && token(before).capital
                   ? Finding{phraseBefore(before), {i, i}, 3, {}}
                   : Finding{};
    }

    // "he’s", "they’ve": somebody with a helping verb.
    bool isContraction(int i) const
    {
        static const QSet<QString> people = wordSet("he she they it we i who");
        return has(i) && token(i).lower.contains(u'\'') && people.contains(token(i).lower.section(u'\'', 0, 0));
    }

    // A word like "reports" is a verb after a name, a pronoun or a speaker, and before a clause.
    bool isVerbHere(int i, int before) const
    {
        const bool helped = before < i - 1 && isAny(i - 1, Auxiliary | Adverb) && token(i).is(BaseForm);
        if (isAny(before, Preposition) || token(before).possessive ||
            (isAny(before, Determiner) && !isAny(before, Pronoun | Person)))
            return false;
        if (isWord(before, "his") || isWord(before, "her") || isWord(before, "its") || isWord(before, "their"))
            return false;
        // "…, documents seen by the Courier show", "a newspaper report that"
        if ((gap(i) & GapComma) && token(i).is(Document) && isPastParticiple(i + 1))
            return false;
        if (token(i).is(BaseForm) && token(i).is(Document) && isWord(i + 1, "that") && !helped &&
            !token(before).capital && !token(before).lower.endsWith(u's') && !isAny(before, Pronoun | FirstPerson) &&
            isAny(before - 1, Determiner))
            return false;
        if (isWord(i + 1, "that") || isAny(before, Pronoun) || helped ||
            (token(i).is(AttitudeVerb) && isWord(i + 1, "to")))
            return true;
        // "court documents show"
        if (isAny(i + 1, SayVerb | ShowVerb) && !gap(i + 1) && !isAny(i + 1, Participle) && !token(i + 1).capital)
            return false;
        // "the Veldt demand": a singular name does not take the base form.
        const bool plural = token(before).lower.endsWith(u's') || isWord(before, "police") ||
                            isWord(before, "people") || isWord(before, "many") || isWord(before, "some") ||
                            isWord(before, "others") || isWord(before, "most") || isAny(before, FirstPerson) ||
                            isWord(before, "who");
        if (token(i).is(BaseForm) && !plural)
            return false;
        if (isWord(i + 1, "of") || isWord(i + 1, "about") || isWord(i + 1, "from") || isWord(i + 1, "by") ||
            isAny(i + 1, Be | Auxiliary | Future | Hedge) || (isAny(i + 1, Conjunction) && !isComplement(i + 1)))
            return false;
        if (!has(i + 1)) // "…, the Courier reports."
            return afterMark(before) && (token(before).capital || isAny(before, Person | Document));
        if (gap(i + 1) & (GapComma | GapStop))
            return (gap(i + 1) & GapStop) || afterMark(before);
        return token(before).capital || isAny(before, Person | Document | FirstPerson);
    }

    QList<bool> m_quoted;
};

} // namespace

Attribution findAttribution(QStringView text, Span sentence, const QList<Token> &tokens)
{
    Attribution attribution;
    if (tokens.isEmpty())
        return attribution;
    const Finding finding = AttributionFinder(text, sentence, tokens).best();
    if (!finding.weight)
        return attribution;
    const auto span = [&](Phrase phrase) {
        return Span{tokens[phrase.first].span.start, tokens[phrase.last].span.end};
    };
    const Span cue = finding.cue.isEmpty() ? finding.mark : span(finding.cue);
    attribution.cue = cue.in(text).toString();
    attribution.span = cue;
    if (!finding.source.isEmpty()) {
        Span source = span(finding.source);
        attribution.span = {std::min(source.start, cue.start), std::max(source.end, cue.end)};
        const Token &last = tokens[finding.source.last];
        const qsizetype apostrophe = last.lower.indexOf(u'\'');
        if (last.possessive)
            source.end -= 2;
        else if (apostrophe > 0 && last.is(Be | Pronoun | FirstPerson | Future))
            source.end = last.span.start + apostrophe; // "he’s"
        attribution.source = source.in(text).toString();
    }
    return attribution;
}

} // namespace crossread
