#include "app/claims/phrases.h"

namespace crossread {

namespace {

constexpr int longestPhrase = 14; // words of a source

bool isModal(const QString &lower)
{
    static const QSet<QString> words = wordSet("could may might can would should must");
    return words.contains(lower);
}

} // namespace

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool isAskedFor(const QString &noun)
{
    static const QSet<QString> words = wordSet("request requests appeal appeals plea pleas proposal proposals demand "
                                               "demands call calls application applications offer offers advice");
    return words.contains(noun);
}

Phrase SpeakerPhrases::subject() const
{
    int i = 0;
    const auto afterComma = [this](int from) {
        for (int j = from + 1; has(j) && j < from + 16; ++j) {
            if (gap(j) & GapComma)
                return j;
        }
        return from;
    };
    while (has(i) && i < 3 && isAny(i, Connective | Adverb | Conjunction) && !isAny(i, Determiner) &&
           m_kinds[i] == ClauseKind::Main)
        ++i;
    if (has(i) && (isAny(i, Preposition) || m_kinds[i] == ClauseKind::Adverbial || token(i).lower.endsWith(u"ing")))
        i = afterComma(i);
    Phrase phrase = nounPhrase(i);
    for (int j = phrase.first + 1; !phrase.isEmpty() && j <= phrase.last; ++j) {
        if (isLowerPast(j) || isVerbLike(j)) {
            phrase.last = j - 1;
            break;
        }
    }
    while (phrase.last > phrase.first && isAny(phrase.last, Preposition | Adverb | Auxiliary))
        --phrase.last;
    return phrase;
}

bool SpeakerPhrases::isVerbLike(int i) const
{
    return has(i) && !gap(i) && !token(i).capital &&
           (isAny(i, Be | Auxiliary | Future | Obligation) || isModal(token(i).lower) ||
            (token(i).is(PastForm) && !isAny(i - 1, Determiner)));
}

bool SpeakerPhrases::isPastParticiple(int i) const
{
    static const QSet<QString> irregular =
        wordSet("seen shown given written taken made held sent kept known drawn won");
    return isOneOf(i, irregular) || (isLowerPast(i) && !isAny(i, Be | Auxiliary | SayVerb));
}

bool SpeakerPhrases::startsName(int i) const
{
    return has(i) && (token(i).capital || isAny(i, Determiner | Person)) &&
           !isAny(i, TimeWord | FirstPerson | SecondPerson) && !isWord(i, "that") && !isWord(i, "this");
}

bool SpeakerPhrases::startsSpeaker(int i) const
{
    if (isWord(i, "he") || isWord(i, "she") || isWord(i, "they"))
        return true;
    if (!has(i) || isAny(i, TimeWord | FirstPerson | SecondPerson | Pronoun | Conjunction) ||
        (isAny(i, Preposition) && !token(i).capital))
        return false;
    // "said a third of the mills were closed"
    const Phrase phrase = nounPhrase(i);
    const bool closed = startsName(i) || !has(phrase.last + 1) || gap(phrase.last + 1);
    for (int j = phrase.first; closed && j <= phrase.last; ++j) {
        if (token(j).capital || isAny(j, Person | Document))
            return !isWord(i, "this") && !isWord(i, "that");
    }
    return false;
}

bool SpeakerPhrases::canSpeak(Phrase source, const Token &verb, bool only) const
{
    const Token &head = token(source.last);
    if (head.is(SecondPerson) || head.lower == u"there" || head.number ||
        (head.is(TimeWord) && !isAny(source.last, Person)))
        return false;
    if (isAny(source.first, Preposition) && source.last > source.first)
        return false;
    if (head.is(Preposition | Determiner | Conjunction) && !head.is(Pronoun) && head.lower != u"who" &&
        head.lower != u"which")
        return head.lower == u"many" || head.lower == u"some" || head.lower == u"others" || head.lower == u"another" ||
               head.lower == u"most" || head.lower == u"all" || head.lower == u"both";
    const bool isEvidence = isEvidenceVerb(verb.lower);
    if (head.lower == u"it" && (verb.lower == u"felt" || verb.lower == u"feels"))
        return false;
    // "It reveals", "the dynamic signals": what happens speaks for nobody.
    if (isEvidence && (head.lower == u"it" || head.lower == u"this" || isThing(source)))
        return false;
    // "the message that made Azure feel"; "a study released by the board shows"
    if (isLowerPast(source.first) && source.last > source.first && source.first > 0 &&
        !isWord(source.first + 1, "by") && !isWord(source.first + 2, "by") && !isWord(source.first + 3, "by"))
        return false;
    if (!only && verb.is(SayVerb) && !verb.is(AlsoNoun | BaseForm) && !head.lower.endsWith(u"ly"))
        return true;
    for (int i = source.first; i <= source.last; ++i) {
        if (token(i).capital && i > 0)
            return true;
        if (token(i).is(Person | Document | Organisation | Pronoun | FirstPerson))
            return true;
    }
    if (head.lower.endsWith(u's') && !isThing(source)) // "builders"
        return true;
    return token(source.first).capital && !token(source.first).is(Determiner | Preposition | Connective);
}

bool SpeakerPhrases::isWish(Phrase source, int verb) const
{
    static const QSet<QString> wishes =
        wordSet("want wants wanted prefer prefers preferred love loves loved hate hates hated like likes liked desire "
                "desired wish wished enjoy enjoys enjoyed crave craved dread dreaded trust trusted distrust mistrust");
    static const QSet<QString> nobody = wordSet("nobody no-one");
    if (isOneOf(source.first, nobody) || (isWord(source.first, "no") && isWord(source.first + 1, "one")))
        return isAny(verb, AttitudeVerb) && !isAny(verb, SayVerb);
    if (!isOneOf(verb, wishes) || isWord(verb + 1, "that") || isWord(verb + 2, "know") ||
        source.last - source.first > 2)
        return false;
    static const QSet<QString> quantities = wordSet("most many some few");
    static const QSet<QString> parties = wordSet("democrats republicans conservatives liberals");
    for (int i = source.first; i <= source.last; ++i) {
        const bool isName = token(i).capital && (i > 0 || token(i).classes == 0) && !token(i).lower.endsWith(u's');
        if (isName || token(i).number || token(i).possessive || isAny(i, Preposition | Pronoun | FirstPerson) ||
            (isAny(i, Determiner) && !isOneOf(i, quantities)))
            return false;
    }
    const QString &head = token(source.last).lower;
    if (parties.contains(head))
        return false;
    return head == u"people" || (head.endsWith(u's') && !head.endsWith(u"ss") && !token(source.last).is(Organisation));
}

bool SpeakerPhrases::isOnlyIf(int verb) const
{
    static const QSet<QString> deeds = wordSet("agree agrees agreed accept accepts accepted decide decides decided "
                                               "refuse refuses refused back backs backed support supports supported");
    if (m_kinds[verb] != ClauseKind::Adverbial || !isOneOf(verb, deeds) || isWord(verb + 1, "that"))
        return false;
    int open = verb;
    while (open > 0 && m_kinds[open - 1] == ClauseKind::Adverbial && !(gap(open) & GapComma))
        --open;
    return isWord(open, "if") || isWord(open, "unless") || isWord(open, "once");
}

bool SpeakerPhrases::isOnlyKnown(Phrase source, int verb) const
{
    static const QSet<QString> knowing = wordSet("know knows knew understand understands understood");
    const bool isSomebody = token(source.last).capital || isAny(source.last, Pronoun | FirstPerson);
    if (!isOneOf(verb, knowing))
        return false;
    if (isWord(source.first - 1, "what") && isWord(verb, "know") && !has(verb + 1)) // "What we know"
        return true;
    if (isSomebody || !isAny(source.first, Determiner))
        return false;
    if (isAny(verb + 1, QuestionWord) || isWord(verb + 1, "that") || isWord(verb + 1, "whether") ||
        isWord(verb + 1, "if"))
        return false;
    for (int i = verb + 1; has(i) && i < verb + 10 && !gap(i); ++i) {
        if (isVerbLike(i) || isModal(token(i).lower) || isAny(i, Be))
            return false;
    }
    return true;
}

bool SpeakerPhrases::isNoSaying(int i) const
{
    static const QSet<QString> selves = wordSet("himself herself itself themselves up out off in into");
    const QString &word = token(i).lower;
    if (word.startsWith(u"call") && (isWord(i + 1, "in") || isWord(i + 1, "off") || isWord(i + 1, "up")))
        return true;
    // "claimed two lives", "recalled 40,000 cars", "charges 9 crowns", "reports to the minister"
    static const QSet<QString> lives = wordSet("life lives victim victims");
    static const QSet<QString> counted = wordSet("charge charges charged recall recalls recalled");
    for (int j = i + 1; word.startsWith(u"claim") && has(j) && j < i + 5 && !gap(j); ++j) {
        if (isOneOf(j, lives))
            return true;
    }
    const bool figure = has(i + 1) && !gap(i + 1) && (token(i + 1).number || isWord(i + 1, "its"));
    if ((counted.contains(word) && figure) || (word.startsWith(u"report") && isWord(i + 1, "to")))
        return true;
    static const QSet<QString> called = wordSet("brigade firefighters meeting election elections vote strike "
                                                "conference summit referendum session ambulance police halt");
    for (int j = i + 1; word.startsWith(u"call") && has(j) && j < i + 6 && !gap(j) && !isAny(j, Preposition); ++j) {
        // "called the strike “reckless”" says what it is.
        if (isOneOf(j, called))
            return !(gap(j + 1) & GapQuote);
    }
    if ((word.startsWith(u"find") || word == u"found") && isOneOf(i + 1, selves)) {
        for (int j = i + 2; has(j) && j < i + 6 && !gap(j); ++j) {
            if (isAny(j, Document)) // "found in a survey of"
                return false;
        }
        return true;
    }
    if (word.startsWith(u"show") && (isWord(i + 1, "up") || isWord(i + 1, "off")))
        return true;
    if (word.startsWith(u"decline") && !isWord(i + 1, "to"))
        return true;
    if (word == u"respond") // "did not respond to questions"
        return true;
    // "spoke longer than": only what is spoken of is said.
    if (word == u"spoke" || word == u"speaks")
        return !isWord(i + 1, "of") && !isWord(i + 1, "about") && !isWord(i + 1, "out");
    if (word == u"answers" || word == u"answered" || word == u"continued" || word == u"continues" ||
        word == u"continue")
        return !(gap(i + 1) & (GapQuote | GapStop | GapComma)) && !(gap(i) & GapQuote);
    // "The board rejected the plan": a deed. Of a claim it is a word.
    if (token(i).is(DenyVerb) && (word.startsWith(u"reject") || word.startsWith(u"dismiss"))) {
        for (int j = i + 1; has(j) && j < i + 6 && !gap(j); ++j) {
            if (isAskedFor(token(j).lower))
                return true;
            if (isAny(j, SayNoun) || isWord(j, "as") || isWord(j, "that") || isWord(j, "reports"))
                return false;
        }
        return !(gap(i + 1) & GapQuote);
    }
    return false;
}

int SpeakerPhrases::beforeVerb(int i) const
{
    int j = i - 1;
    while (has(j) && j > i - 5 && gap(j + 1) == 0 && !isAny(j, SayVerb) &&
           ((isAny(j, Adverb) && !isAny(j, Person)) || (isAny(j, Auxiliary) && !isAny(i, BaseForm)) || isHelper(j)))
        --j;
    return j;
}

bool SpeakerPhrases::isHelper(int j) const
{
    static const QSet<QString> helpers =
        wordSet("not never neither didn't doesn't don't hasn't haven't hadn't did does do");
    return isOneOf(j, helpers);
}

Phrase SpeakerPhrases::withNameBehind(Phrase role) const
{
    if (role.isEmpty() || token(role.last).capital || !(gap(role.last + 1) & GapComma))
        return role;
    int last = role.last;
    while (has(last + 1) && token(last + 1).capital && !token(last + 1).number && !isAny(last + 1, TimeWord) &&
           (last == role.last || !gap(last + 1)))
        ++last;
    return last - role.last > 1 && (!has(last + 1) || gap(last + 1)) ? Phrase{role.first, last} : role;
}

bool SpeakerPhrases::afterMark(int last) const
{
    for (int i = last; i > 0 && i > last - 7; --i) {
        if (gap(i) & (GapComma | GapQuote | GapDash))
            return true;
    }
    return false;
}

bool SpeakerPhrases::isThing(Phrase source) const
{
    static const QSet<QString> quantities = wordSet(
        "many some others most all both few several who which percent cent half third majority average averages "
        "tally count index ratings model models scan scans tests test sample samples");
    int head = source.first;
    while (head < source.last && !(isAny(head + 1, Preposition) && !token(head + 1).capital) &&
           !isPastParticiple(head + 1))
        ++head;
    const Token &noun = token(head);
    if (noun.capital || noun.is(Person | Organisation | Document | Pronoun | FirstPerson) ||
        quantities.contains(noun.lower))
        return false;
    // Who does something: "buyers", "strategists", "musicians", "employees".
    QStringView stem = noun.lower;
    if (stem.endsWith(u's'))
        stem.chop(1);
    static const QSet<QString> things = wordSet("paper number figure matter order power tower summer winter corner "
                                                "border answer error factor sector behavior behaviour career fear "
                                                "disorder pressure computer server carrier barrier");
    const bool isAgent = stem.size() > 4 && (stem.endsWith(u"er") || stem.endsWith(u"or") || stem.endsWith(u"ist") ||
                                             stem.endsWith(u"ian") || stem.endsWith(u"ee"));
    return !isAgent || things.contains(stem.toString());
}

bool SpeakerPhrases::isEvidenceVerb(const QString &lower)
{
    static const QSet<QString> verbs =
        wordSet("signal signals signaled signalled underscore underscores underscored underline underlines underlined "
                "highlight highlights highlighted suggest suggests suggested indicate indicates indicated reveal "
                "reveals revealed show shows showed shown demonstrate demonstrates demonstrated confirm confirms "
                "confirmed mean means meant prove proves proved hint hints hinted imply implies implied illustrate "
                "illustrates illustrated ensure ensures ensured establish establishes established maintain maintains "
                "guarantee guarantees guaranteed add adds");
    return verbs.contains(lower);
}

Phrase SpeakerPhrases::nounPhrase(int i) const
{
    if (!has(i))
        return {};
    int last = i;
    while (has(last + 1) && last - i < longestPhrase) {
        const Token &next = token(last + 1);
        if (next.gap & ~quint8(GapDash))
            break;
        if (next.is(Be | Auxiliary | Future | Conjunction | Obligation) && next.lower != u"and")
            break;
        if (isModal(next.lower) && !next.capital)
            break;
        const bool isNoun = isWord(last, "the") || isWord(last, "a") || isWord(last, "an"); // "the appeals court"
        if (next.is(SayVerb | AttitudeVerb | ShowVerb) && !next.capital && !next.is(Document | Person) && !isNoun)
            break;
        if (next.is(TimeWord) && !token(last).is(Determiner))
            break;
        if (next.lower == u"and" &&
            !(has(last + 2) && (token(last + 2).capital || isAny(last + 2, Determiner | Person))))
            break;
        ++last;
    }
    while (last > i && token(last).is(Preposition | Determiner | Conjunction | Adverb) && !token(last).capital)
        --last;
    return {i, last};
}

Phrase SpeakerPhrases::sourceBefore(int verb, int before) const
{
    if (!has(before))
        return {};
    if (m_kinds[verb] == ClauseKind::Main && m_kinds[before] == ClauseKind::Relative) {
        int open = before;
        while (open > 0 && m_kinds[open] == ClauseKind::Relative)
            --open;
        const Phrase head = phraseBefore(open);
        if (!head.isEmpty() && !isAny(open, Preposition | Conjunction))
            return {head.first, gap(open + 1) ? head.last : before};
    }
    return phraseBefore(before);
}

Phrase SpeakerPhrases::phraseBefore(int last) const
{
    if (!has(last))
        return {};
    int first = last;
    if (isWord(last, "who") || isWord(last, "which")) {
        const Phrase antecedent = gap(last) ? Phrase{} : phraseBefore(last - 1);
        const Phrase far = antecedent.isEmpty() && last > 0 ? phraseBefore(last - 1) : antecedent;
        return far.isEmpty() ? Phrase{last, last} : core(far);
    }
    // "the tenant everyone wants"
    static const QSet<QString> anybody = wordSet("everyone everybody someone somebody anyone anybody nobody");
    // "one of them", "a person close to him"
    static const QSet<QString> objects = wordSet("him her them me us");
    const bool isObject = isOneOf(last, objects) && last > 1 && isAny(last - 1, Preposition) && !gap(last);
    if ((isAny(last, Pronoun | FirstPerson) && !isAny(last, Determiner) && !isObject) || isOneOf(last, anybody))
        return {last, last};
    while (first > 0 && last - first < longestPhrase) {
        const Token &here = token(first);
        const Token &before = token(first - 1);
        if (here.gap || before.is(Be | Future | Obligation | Hedge | Auxiliary) || before.lower == u"that")
            break;
        // "larger than analysts", "0.4 percent economists"
        if (before.lower == u"than" || before.lower == u"below" || before.lower == u"above" ||
            (before.lower == u"percent" && here.is(Person)))
            break;
        if (before.is(Conjunction) && !(before.lower == u"and" && first > 1 && isJoined(first - 2, first)))
            break;
        const bool made = isWord(first, "by") && isLowerPast(first - 1); // "a study cited by the board"
        if (before.is(SayVerb | AttitudeVerb) && !before.capital && !before.is(Person | Document) && !made)
            break;
        // "a report released last year"
        const bool dated = isAny(last, TimeWord) && (isAny(first, TimeWord) || isWord(first, "last")) && !before.gap;
        if (isLowerPast(first - 1) && !isAny(first - 2, Determiner) && !isAny(first, Preposition) && !dated)
            break;
        if (before.lower == u"to" && !here.capital && !isObject && !here.is(Determiner | Person))
            break;
        --first;
    }
    return stripped({first, last});
}

bool SpeakerPhrases::isJoined(int left, int right) const
{
    return isAny(right, Preposition) || (token(left).capital && token(right).capital) ||
           (isAny(left, Person) && isAny(right, Person | Determiner));
}

Phrase SpeakerPhrases::stripped(Phrase phrase) const
{
    int first = phrase.first;
    int last = phrase.last;
    // "a letter in May said", "a report from last year found"
    if (token(last).number || token(last).is(TimeWord)) {
        int end = last;
        while (end > first && (token(end).is(TimeWord | Determiner) || token(end).number || isWord(end, "last")))
            --end;
        if (end > first)
            last = token(end).is(Preposition) || isLowerPast(end) ? end - 1 : end; // "a study in the Courier last year"
    }
    while (first < last && ((token(first).is(Adverb) && !token(first).is(Person | Determiner)) ||
                            (token(first).is(Connective | Conjunction) && !token(first).is(Determiner))))
        ++first;
    if (token(first).is(Preposition) && first < last) {
        int end = first + 1;
        while (end < last && (token(end).is(Preposition | TimeWord | Determiner | Adverb) || token(end).number))
            ++end;
        if (end > first + 1 && (token(end - 1).is(TimeWord) || token(end - 1).number) && !gap(end))
            first = end;
    } else if (token(first).is(TimeWord) && first < last && token(first + 1).capital) {
        ++first;
    }
    return {first, last};
}

Phrase SpeakerPhrases::core(Phrase phrase) const
{
    for (int i = phrase.last; i > phrase.first; --i) {
        if (isAny(i - 1, Preposition) && token(i - 1).lower != u"of")
            return {i, phrase.last};
        if (isAny(i, Determiner) && !isWord(i - 1, "of"))
            return {i, phrase.last};
        if (isWord(i - 1, "not") || token(i - 1).lower.endsWith(u"ing"))
            return {i, phrase.last};
    }
    return phrase;
}

Phrase SpeakerPhrases::beforeAppositive(int last) const
{
    constexpr int farthest = 36;
    Phrase best;
    int steps = 0;
    for (int first = last; first > 0 && last - first < farthest && steps < 4; --first) {
        if (token(first).gap & (GapStop | GapQuote))
            break;
        if (!(token(first).gap & (GapComma | GapDash | GapBracket)))
            continue;
        ++steps;
        if (isFinitePart(first, last) && !isAny(first, Conjunction | QuestionWord))
            break;
        const Phrase source = phraseBefore(first - 1);
        const bool isSomebody = (isLowerPast(first) && isWord(first + 1, "by")) || isWord(first, "including") ||
                                isWord(first, "who") || isWord(first, "whose") || isWord(first, "whom");
        if (source.isEmpty() || token(source.first).is(Preposition) || isAny(source.last, TimeWord) ||
            !(isSomebody || isSpeaker(source)))
            continue;
        best = source;
        if (source.first == 0 || (gap(source.first) & (GapQuote | GapStop)))
            break;
    }
    if (best.isEmpty())
        return phraseBefore(last);
    return withName(best, last);
}

// "The mayor, Ilse Marn, said"
Phrase SpeakerPhrases::withName(Phrase role, int last) const
{
    // "Marn's deputy, Per Halvor, who lives in Tarn, said"
    int name = role.last + 1;
    while (name <= last && token(name).capital && !token(name).number && !isAny(name, TimeWord) &&
           (name == role.last + 1 ? bool(gap(name) & GapComma) : !gap(name)))
        ++name;
    if (!token(role.last).capital && name - role.last > 2 && name <= last &&
        (isWord(name, "who") || isWord(name, "whose")) && (gap(name) & GapComma))
        return {role.first, name - 1};
    if (token(role.last).capital || last - role.last > 5 || last - role.last < 2)
        return role;
    for (int i = role.last + 1; i <= last; ++i) {
        const bool begins = i == role.last + 1;
        if (!token(i).capital || token(i).number || isAny(i, TimeWord) || begins != bool(gap(i) & GapComma))
            return role;
    }
    return {role.first, last};
}

bool SpeakerPhrases::isSpeaker(Phrase phrase) const
{
    // "a person briefed on the deal", "a copy of the letter"
    for (int i = phrase.first; i <= phrase.last && !isAny(i, Preposition); ++i) {
        if (isAny(i, Person))
            return true;
    }
    return token(phrase.last).capital || isAny(phrase.last, Person | Document | Pronoun) ||
           (token(phrase.first).capital && !isAny(phrase.first, Determiner));
}

bool SpeakerPhrases::isFinitePart(int first, int last) const
{
    for (int i = first; i <= last; ++i) {
        if ((i > first && (token(i).gap & GapComma)) || isWord(i, "which") || isWord(i, "whom"))
            return false; // "a copy of which was seen by the Courier"
        if (m_kinds[i] == ClauseKind::Main && isAny(i, Be | Auxiliary | Future) && !isAny(first, Pronoun))
            return true;
    }
    return false;
}

Phrase SpeakerPhrases::possessorBefore(int noun) const
{
    static const QSet<QString> own = wordSet("his her their its");
    for (int i = noun - 1; i >= 0 && i > noun - 5 && !gap(i + 1); --i) {
        if (token(i).possessive || token(i).span.end + 1 == token(i + 1).span.start - 1)
            return token(i).possessive || apostrophe(i) ? core(phraseBefore(i)) : Phrase{};
        if (isOneOf(i, own))
            return {i, i};
        if (isAny(i, Preposition | Be | Auxiliary | SayVerb | Conjunction))
            break;
    }
    return {};
}

bool SpeakerPhrases::apostrophe(int i) const
{
    const QChar next = token(i).span.end < m_text.size() ? m_text[token(i).span.end] : QChar();
    return (next == u'\'' || next == QChar(0x2019)) && token(i).lower.endsWith(u's');
}

} // namespace crossread
