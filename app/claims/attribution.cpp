#include "app/claims/attribution.h"

#include <array>

namespace crossread {

namespace {

constexpr int none = -1;

// A stretch of tokens [first, last].
struct Phrase
{
    int first = none;
    int last = none;
    bool isEmpty() const { return first < 0 || last < first; }
};

struct Finding
{
    Phrase source;
    Phrase cue;
    int weight = 0; // 0: nothing found
};

class Finder
{
public:
    Finder(QStringView text, const QList<Token> &tokens) : m_text(text), m_tokens(tokens) {}

    Finding best() const
    {
        Finding best;
        for (int i = 0; i < m_tokens.size(); ++i) {
            const Finding finding = at(i);
            if (finding.weight > best.weight)
                best = finding;
        }
        return best;
    }

private:
    const Token &token(qsizetype i) const { return m_tokens[i]; }
    bool has(int i) const { return i >= 0 && i < m_tokens.size(); }
    bool isWord(int i, QLatin1String word) const { return has(i) && m_tokens[i].lower == word; }
    bool isAny(int i, quint32 classes) const { return has(i) && m_tokens[i].is(classes); }
    quint8 gap(int i) const { return has(i) ? m_tokens[i].gap : quint8(GapStop); }

    Finding at(int i) const
    {
        const Token &word = token(i);
        if (word.lower == u"according" && isWord(i + 1, QLatin1String("to")))
            return {nounPhrase(i + 2), {i, i + 1}, 10};
        if (word.lower == u"per" && i == 0 && isAny(1, Determiner))
            return {nounPhrase(1), {i, i}, 8};
        if (word.lower == u"citing" || word.lower == u"quoting")
            return {nounPhrase(i + 1), {i, i}, 8};
        if (word.lower == u"statement" && isAny(i - 1, Determiner) && isWord(i - 2, QLatin1String("in")) &&
            isWord(i + 1, QLatin1String("by")))
            return {nounPhrase(i + 2), {i - 2, i + 1}, 7};
        if (word.is(Hearsay))
            return {{}, {i, i}, 2};
        if (word.is(SayNoun) && isWord(i + 1, QLatin1String("that")) && !isAny(i - 1, Be))
            return {possessorBefore(i), {i, i}, 3};
        // Inside a sentence a capital makes a name of it ("the United States").
        if (word.is(SayVerb | AttitudeVerb | ShowVerb) && (!word.capital || i == 0))
            return verb(i);
        return {};
    }

    // The first token before `i` that is no adverb and no auxiliary of a perfect.
    int beforeVerb(int i) const
    {
        int j = i - 1;
        while (has(j) && j > i - 4 && gap(j + 1) == 0 &&
               (isAny(j, Adverb) || (isAny(j, Auxiliary) && !isAny(i, BaseForm))) && !isAny(j, SayVerb))
            --j;
        return j;
    }

    Finding verb(int i) const
    {
        const Token &word = token(i);
        const int before = beforeVerb(i);
        if (word.is(Participle))
            return participle(i, before);
        if (gap(i) && (gap(i) & (GapComma | GapQuote)) && word.is(SayVerb) && startsName(i + 1) &&
            !(gap(i + 1) & GapComma))
            return {nounPhrase(i + 1), {i, i}, 9}; // “…,” said X
        if (!has(before))
            return {};
        const bool appositive = before == i - 1 && (gap(i) & (GapComma | GapDash | GapBracket));
        if (isAny(before, Be) && !appositive)
            return passive(i);
        if (isAny(before, Obligation | Future | Hedge) || isWord(before, QLatin1String("to")))
            return {};
        if (word.is(AlsoNoun) && (word.is(BaseForm) || word.lower.endsWith(u's')) && !isVerbHere(i, before))
            return {};
        if ((word.is(BaseForm) && isAny(before, Auxiliary)) || isAny(i - 1, crossread::Comparison))
            return {};
        Phrase source = appositive ? beforeAppositive(before) : phraseBefore(before);
        if (source.isEmpty() || !canSpeak(source, word))
            return {};
        return {source, {i, i}, verbWeight(i, source)};
    }

    int verbWeight(int i, Phrase source) const
    {
        const Token &word = token(i);
        const bool that = isWord(i + 1, QLatin1String("that")) || isWord(i + 2, QLatin1String("that"));
        const bool quote = (gap(i + 1) & GapQuote) || (gap(source.first) & GapQuote);
        int weight = word.is(SayVerb) ? 7 : 4;
        if (that || quote)
            weight += 2;
        return weight;
    }

    // "X is expected to", "it was reported that", "was described by Y as".
    Finding passive(int i) const
    {
        for (int j = i + 1; has(j) && j < i + 4; ++j) {
            if (isWord(j, QLatin1String("by")))
                return {nounPhrase(j + 1), {i, j}, 5};
        }
        if (token(i).is(SayVerb | AttitudeVerb) &&
            (isWord(i + 1, QLatin1String("to")) || isWord(i + 1, QLatin1String("that"))) && !token(i).is(PlanVerb))
            return {{}, {i - 1, i}, 3};
        return {};
    }

    // "…, saying that", "…, adding: “": the subject of the sentence speaks.
    Finding participle(int i, int before) const
    {
        if (!token(i).is(SayVerb) || !(gap(i) & (GapComma | GapQuote | GapDash)))
            return before >= 0 && isAny(before, Be) && token(i).is(SayVerb)
                       ? Finding{phraseBefore(before - 1), {i, i}, 4}
                       : Finding{};
        const Phrase subject = nounPhrase(0);
        return {subject, {i, i}, 4};
    }

    // A word like "reports" is a verb after a name, a pronoun or a speaker, and before a clause.
    bool isVerbHere(int i, int before) const
    {
        if (isAny(before, Determiner | Preposition) || token(before).possessive)
            return false;
        if (isWord(i + 1, QLatin1String("that")) || isAny(before, Pronoun) ||
            (token(i).is(AttitudeVerb) && isWord(i + 1, QLatin1String("to"))))
            return true;
        // "the Veldt demand": a singular name does not take the base form.
        if (token(i).is(BaseForm) && !token(i).is(AttitudeVerb) && !token(before).lower.endsWith(u's'))
            return false;
        if (isWord(i + 1, QLatin1String("of")) || isWord(i + 1, QLatin1String("about")) ||
            isAny(i + 1, Be | Auxiliary | Future | Hedge | Conjunction))
            return false;
        return token(before).capital || isAny(before, Person | Document);
    }

    bool startsName(int i) const
    {
        return has(i) && (token(i).capital || isAny(i, Determiner | Person)) &&
               !isAny(i, TimeWord | FirstPerson | SecondPerson) && !isWord(i, QLatin1String("that"));
    }

    // Who may say or think: somebody, a named thing, a document for what documents do.
    bool canSpeak(Phrase source, const Token &verb) const
    {
        const Token &head = token(source.last);
        if (head.is(SecondPerson) || head.lower == u"there" || head.number || head.is(TimeWord))
            return false;
        if (head.is(Preposition | Determiner | Conjunction) && !head.is(Pronoun) && head.lower != u"who")
            return head.lower == u"many" || head.lower == u"some" || head.lower == u"others" || head.lower == u"most";
        if (verb.is(SayVerb) && !verb.is(AlsoNoun | BaseForm))
            return true;
        for (int i = source.first; i <= source.last; ++i) {
            if (token(i).capital && i > 0)
                return true;
            if (token(i).is(Person | Document | Pronoun | FirstPerson))
                return true;
        }
        return token(source.first).capital && !token(source.first).is(Determiner | Preposition);
    }

    // A noun phrase that begins at `i`, up to its verb or the next mark.
    Phrase nounPhrase(int i) const
    {
        if (!has(i))
            return {};
        int last = i;
        while (has(last + 1) && last - i < 11) {
            const Token &next = token(last + 1);
            if (next.gap & ~quint8(GapDash))
                break;
            if (next.is(Be | Auxiliary | Future | Conjunction | Obligation) && next.lower != u"and")
                break;
            if (next.is(SayVerb | AttitudeVerb | ShowVerb) && !next.capital && !next.is(Document))
                break;
            if (next.is(TimeWord) && !token(last).is(Determiner | Preposition))
                break;
            ++last;
        }
        while (last > i && token(last).is(Preposition | Determiner | Conjunction | Adverb))
            --last;
        return {i, last};
    }

    // The noun phrase that ends at `last`.
    Phrase phraseBefore(int last) const
    {
        if (!has(last))
            return {};
        int first = last;
        if (isWord(last, QLatin1String("who")) || isWord(last, QLatin1String("which"))) {
            const Phrase antecedent = phraseBefore(last - 1);
            return antecedent.isEmpty() ? Phrase{last, last} : antecedent;
        }
        while (first > 0 && last - first < 11) {
            const Token &here = token(first);
            const Token &before = token(first - 1);
            if (here.gap || before.is(Be | Future | Obligation | Hedge) || (before.is(Auxiliary)))
                break;
            if (before.is(Conjunction) &&
                !(before.lower == u"and" && here.capital && first > 1 && token(first - 2).capital))
                break;
            if (before.is(SayVerb | AttitudeVerb) && !before.capital && !before.is(Person | Document))
                break;
            --first;
        }
        while (first < last &&
               (token(first).is(Adverb) || (token(first).is(Connective) && !token(first).is(Determiner))))
            ++first;
        // "On Monday Marn said", "In January 2023 Marn said"
        if (token(first).is(Preposition) && first < last &&
            (token(first + 1).is(TimeWord) || token(first + 1).number)) {
            while (first < last && (token(first).is(Preposition | TimeWord) || token(first).number))
                ++first;
        }
        return {first, last};
    }

    // "Ilse Marn, who runs the mill, said": from the mark before the verb to the one before that.
    Phrase beforeAppositive(int last) const
    {
        int first = last;
        while (first > 0 && last - first < 18 && !(token(first).gap & (GapComma | GapDash | GapBracket)) &&
               !(token(first).gap & (GapQuote | GapStop)))
            --first;
        if (first == 0 || (token(first).gap & (GapQuote | GapStop)))
            return phraseBefore(last);
        const Phrase source = phraseBefore(first - 1);
        if (source.isEmpty() || token(source.first).is(Preposition) ||
            !(token(source.last).capital || isAny(source.last, Person | Document)))
            return phraseBefore(last);
        return source;
    }

    Phrase possessorBefore(int noun) const
    {
        for (int i = noun - 1; i >= 0 && i > noun - 4; --i) {
            if (token(i).possessive)
                return phraseBefore(i);
        }
        return {};
    }

    QStringView m_text;
    const QList<Token> &m_tokens;
};

// Whether a sentence stands in a quotation as a whole, and whether one is open where it begins and ends.
struct QuoteState
{
    bool atStart = false;
    bool atEnd = false;
    qsizetype quoted = 0; // units inside
};

QuoteState quoteState(QStringView sentence, bool open)
{
    QuoteState state;
    state.atStart = open;
    QChar last;
    for (const QChar c : sentence) {
        if (c == QChar(0x201C) || c == QChar(0x00AB))
            open = true;
        else if (c == QChar(0x201D) || c == QChar(0x00BB))
            open = false;
        else if (c == u'"')
            open = !open;
        else if (c == u'\'' && last == u'\'') // two typed as one mark
            open = !open;
        else if (open)
            ++state.quoted;
        last = c;
    }
    state.atEnd = open;
    return state;
}

} // namespace

Attribution findAttribution(QStringView text, Span sentence, const QList<Token> &tokens)
{
    Q_UNUSED(sentence)
    const Finding finding = Finder(text, tokens).best();
    Attribution attribution;
    if (!finding.weight)
        return attribution;
    const auto span = [&](Phrase phrase) {
        return Span{tokens[phrase.first].span.start, tokens[phrase.last].span.end};
    };
    const Span cue = span(finding.cue);
    attribution.cue = cue.in(text).toString();
    attribution.span = cue;
    if (!finding.source.isEmpty()) {
        Span source = span(finding.source);
        attribution.span = {std::min(source.start, cue.start), std::max(source.end, cue.end)};
        if (tokens[finding.source.last].possessive)
            source.end -= 2;
        attribution.source = source.in(text).toString();
    }
    return attribution;
}

void spreadQuotations(QStringView text, QList<Sentence> &sentences)
{
    bool open = false;
    int block = -1;
    qsizetype runStart = 0; // the sentences since here stand in one quotation
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        Sentence &sentence = sentences[i];
        if (sentence.block != block) {
            open = false;
            runStart = i;
            block = sentence.block;
        }
        const QuoteState state = quoteState(sentence.span.in(text), open);
        const bool mostlyQuoted = state.quoted * 10 >= sentence.span.length() * 8;
        if (sentence.attribution.isEmpty() && i > 0 && (state.atStart || mostlyQuoted)) {
            const Attribution &before = sentences[i - 1].attribution;
            if (!before.isEmpty() && sentences[i - 1].block >= sentence.block - 1)
                sentence.attribution = before;
        }
        if (!sentence.attribution.isEmpty() && state.atStart) {
            for (qsizetype j = runStart; j < i; ++j) {
                if (sentences[j].attribution.isEmpty())
                    sentences[j].attribution = sentence.attribution;
            }
        }
        if (!state.atEnd)
            runStart = i + 1;
        else if (!open)
            runStart = i;
        open = state.atEnd;
    }
}

} // namespace crossread
