#include "app/claims/naming.h"

#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

constexpr int longMemory = 8; // sentences for which "the paper" means the last one named

QSet<QString> wordSet(const char *list)
{
    const QStringList parts = QString::fromLatin1(list).split(u' ');
    return {parts.begin(), parts.end()};
}

// What outlets do with news, besides saying.
bool isReporting(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "reported reports reporting wrote writes said says revealed reveals noted notes found finds disclosed "
        "discloses "
        "quoted quotes quoting learned learnt obtained reviewed saw published publishes broke described describes "
        "confirmed confirms cited cites citing carried ran detailed details claimed claims added adds calculated "
        "uncovered exposed puts put announced alleged alleges suggested suggests observed observes understands "
        "estimated estimates recounted documented traced identified verified interviewed spoke heard");
    return words.contains(word);
}

bool isPiece(const QString &word)
{
    static const QSet<QString> words =
        wordSet("report reports reporting story stories article articles account accounts investigation interview "
                "interviews analysis scoop exclusive survey poll review tally count reconstruction documentary podcast "
                "column revelations research coverage dispatch");
    return words.contains(word);
}

bool isStaff(const QString &word)
{
    static const QSet<QString> words =
        wordSet("journalist journalists reporter reporters correspondent correspondents columnist");
    return words.contains(word);
}

// Names that are common words, but stand without an article.
bool needsNoArticle(const QString &word)
{
    static const QSet<QString> names = wordSet("wired time fortune forbes puck bild insider");
    return names.contains(word);
}

bool isMediaNoun(const QString &word)
{
    static const QSet<QString> words =
        wordSet("newspaper paper daily weekly magazine broadcaster website site outlet publication agency newswire "
                "tabloid broadsheet blog newsletter journal portal station wire");
    return words.contains(word);
}

bool isSkipped(const Token &token)
{
    return token.is(Adverb | Auxiliary | TimeWord) || token.lower == u"on" || token.lower == u"in" || token.number ||
           token.lower == u"newspaper" || token.lower == u"magazine" || token.lower == u"agency" ||
           token.lower == u"news" || token.lower == u"was" || token.lower == u"also" || token.lower == u"this" ||
           token.lower == u"last" || token.lower == u"who";
}

} // namespace

bool namesNobody(const Attribution &attribution)
{
    static const QSet<QString> open =
        wordSet("he she it they who we many some others report article story paper account");
    QString source = attribution.source.toLower();
    if (source.startsWith(u"the "))
        source.remove(0, 4);
    return source.isEmpty() || open.contains(source) || isUnnamedSource(source);
}

SourceNaming::SourceNaming(QStringView text, const OutletNames &names, const QString &own)
    : m_text(text), m_names(names), m_own(own)
{
}

const QString &SourceNaming::word(qsizetype i) const
{
    static const QString none;
    return i >= 0 && i < m_tokens.size() ? m_tokens[i].lower : none;
}

QList<NamedSource> SourceNaming::of(const Sentence &sentence)
{
    m_tokens = tokenise(m_text, sentence.span);
    ++m_age;
    QList<NamedSource> found;
    QList<qsizetype> places;
    qsizetype listed = -1; // the last word of the source before: "told AFP and the BBC"
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        Name name = m_tokens[i].capital ? nameAt(i) : Name();
        if (name.key.isEmpty() && m_tokens[i].capital)
            name = newNameAt(i);
        if (name.key.isEmpty())
            name = backReference(i);
        if (name.key.isEmpty())
            continue;
        const bool isName = m_tokens[i].capital && !name.refers;
        i = name.last;
        const QString written = name.span.in(m_text).toString();
        if (!isSourceHere(name) && !(listed >= 0 && isListed(listed, name.first)))
            continue;
        listed = name.last;
        if (isName)
            m_local.add(written);
        if (name.key == m_own)
            continue;
        m_last = name.key;
        if (isName)
            m_lastName = written;
        else if (outletKey(m_lastName) != name.key)
            m_lastName = m_names.nameOf(name.key);
        m_age = 0;
        found.append({name.key, isName ? written : m_lastName, name.span, {}, false});
        places.append(name.first);
    }
    // "Reuters reported, citing the Courier": the Courier it is.
    for (qsizetype i = 1; i < found.size(); ++i) {
        for (qsizetype token = places[i] - 1; token > places[i - 1]; --token) {
            if (word(token) == u"citing" || word(token) == u"quoting" || word(token) == u"cited" ||
                word(token) == u"quoted")
                found[i - 1].isSecondHand = found[i - 1].key != found[i].key;
        }
    }
    if (found.isEmpty()) {
        const NamedSource paper = document(sentence);
        if (!paper.key.isEmpty())
            found.append(paper);
    } else {
        found.last().basis = basis(sentence);
    }
    return found;
}

// The longest run of words from `first` on that is known to name an outlet.
SourceNaming::Name SourceNaming::nameAt(qsizetype first) const
{
    for (qsizetype last = std::min(first + 4, m_tokens.size() - 1); last >= first; --last) {
        bool joined = true;
        for (qsizetype i = first + 1; i <= last; ++i)
            joined = joined && m_tokens[i].gap == 0;
        if (!joined || !(m_tokens[last].capital || last == first))
            continue;
        Span span{m_tokens[first].span.start, m_tokens[last].span.end};
        if (m_tokens[last].possessive)
            span.end -= 2;
        const bool definite = m_tokens[first].lower == u"the" || word(first - 1) == u"the" ||
                              (first > 0 && first == last && needsNoArticle(word(first)));
        QString key = m_names.resolve(span.in(m_text), definite);
        if (const QString near = m_local.resolve(span.in(m_text), definite);
            m_local.contains(near) && !m_names.contains(key))
            key = near;
        if (!key.isEmpty() && !(last == first && m_tokens[first].lower == u"the"))
            return {first, last, key, span, false};
    }
    return {};
}

// An outlet that is not known but called like one: "the Halvern Gazette", "the newspaper Kaleva", "Radio Tarn".
SourceNaming::Name SourceNaming::newNameAt(qsizetype first) const
{
    if (m_tokens[first].is(TimeWord | Pronoun | Determiner) || (first == 0 && m_tokens[first].is(Preposition | Adverb)))
        return {};
    qsizetype last = first;
    while (last + 1 < m_tokens.size() && last - first < 4 && m_tokens[last + 1].gap == 0 &&
           m_tokens[last + 1].capital && !m_tokens[last].possessive &&
           (!m_tokens[last + 1].is(TimeWord) || word(last + 1) == u"evening" || word(last + 1) == u"morning"))
        ++last;
    if (first > 0 && m_tokens[first - 1].capital && m_tokens[first].gap == 0 && word(first - 1) != u"the" &&
        !m_tokens[first - 1].is(Preposition))
        return {}; // inside a longer name
    const QString head = word(last);
    const bool outletHead = last > first && isOutletNoun(head) && head != u"record" && head != u"star";
    const bool agencyHead = last > first && head == u"agency" && word(last - 1) == u"news";
    const bool named = isMediaNoun(word(first - 1)) && m_tokens[first].gap == 0;
    const bool behind = last + 1 < m_tokens.size() && m_tokens[last + 1].gap == 0 &&
                        (word(last + 1) == u"newspaper" || word(last + 1) == u"magazine" ||
                         (word(last + 1) == u"news" &&
                          (word(last + 2) == u"agency" || word(last + 2) == u"site" || word(last + 2) == u"website")));
    if (last == first && isDemonym(word(first)) && !named)
        return {}; // "the French news agency"
    if (!outletHead && !agencyHead && !named && !behind)
        return {};
    Span span{m_tokens[first].span.start, m_tokens[last].span.end};
    if (m_tokens[last].possessive)
        span.end -= 2;
    return {first, last, outletKey(span.in(m_text)), span, false};
}

// "the paper", "the agency": the outlet that was named last.
SourceNaming::Name SourceNaming::backReference(qsizetype i) const
{
    if (word(i) != u"the" || i + 1 >= m_tokens.size())
        return {};
    qsizetype noun = i + 1;
    const bool foreign = m_tokens[noun].capital && isDemonym(word(noun));
    noun += foreign;
    noun += word(noun) == u"news" || word(noun) == u"same";
    const bool isNamed = noun + 1 < m_tokens.size() && m_tokens[noun + 1].capital && !m_tokens[noun + 1].gap;
    if (foreign && (isNamed || !isMediaNoun(word(noun)))) // "the Finnish daily Kaleva" names it
        return {};
    // "the French news agency": there is but one.
    if (const QString key = agencyOf(word(i + 1)); foreign && word(noun) == u"agency" && !key.isEmpty()) {
        if (word(noun - 1) != u"news" && key != m_last)
            return {};
        return {i, noun, key, {m_tokens[i].span.start, m_tokens[noun].span.end}, true};
    }
    if (m_last.isEmpty() || m_age > longMemory)
        return {};
    const bool agency = word(noun) == u"agency" && !isNewsAgency(m_last);
    const bool piece = isPiece(word(noun)) && m_age <= 3 && !isReporting(word(noun)) && word(noun + 1) != u"by";
    if ((!isMediaNoun(word(noun)) || agency) && !piece && !(m_age <= 3 && word(noun) == u"report"))
        return {};
    return {i, noun, m_last, {m_tokens[i].span.start, m_tokens[noun].span.end}, true};
}

// Whether nothing but "and the" stands between two names.
bool SourceNaming::isListed(qsizetype before, qsizetype name) const
{
    bool joined = word(before + 1) == u"and" || word(before + 1) == u"or";
    for (qsizetype i = before + 1; i < name; ++i)
        joined = joined && (word(i) == u"and" || word(i) == u"or" || word(i) == u"the");
    return joined;
}

bool SourceNaming::isSourceHere(const Name &name) const
{
    return saysBehind(name) || saysBefore(name);
}

// "X said on Monday it would close its printing house": that is news about it.
bool SourceNaming::speaksOfItself(qsizetype verb) const
{
    if (word(verb) != u"said" && word(verb) != u"says" && word(verb) != u"announced" && word(verb) != u"confirmed")
        return false;
    qsizetype i = verb + 1;
    while (i < m_tokens.size() && i < verb + 4 && (isSkipped(m_tokens[i]) || word(i) == u"that"))
        ++i;
    return word(i) == u"it" || word(i) == u"its";
}

// "the Courier first reported", "the Courier's report", "the Courier, citing …"
bool SourceNaming::saysBehind(const Name &name) const
{
    qsizetype i = name.last + 1;
    if (i >= m_tokens.size())
        return false;
    if (isStaff(word(i)) && m_tokens[i].gap == 0) { // "a Courier reporter saw"
        for (qsizetype n = i + 1; n < std::min(i + 5, m_tokens.size()); ++n) {
            if (isReporting(word(n)))
                return true;
        }
        return false;
    }
    if (isPiece(word(i)) && m_tokens[i].gap == 0 && !isReporting(word(i)))
        return true;
    if (m_tokens[name.last].possessive) { // "the Courier's Ilse Marn reported", "the Courier's own investigation"
        for (qsizetype n = i; n < std::min(i + 4, m_tokens.size()); ++n) {
            if (isPiece(word(n)) || (isReporting(word(n)) && n > i))
                return true;
        }
        return false;
    }
    // "the Courier and the BBC reported"
    if (word(i) == u"and" && m_tokens[i].gap == 0) {
        qsizetype other = i + 1;
        while (other < m_tokens.size() && other < i + 6 && !m_tokens[other].gap &&
               (m_tokens[other].capital || word(other) == u"the"))
            ++other;
        const bool isPair = other > i + 1 && other < m_tokens.size() && m_tokens[other - 1].capital;
        i = isPair && !m_tokens[other].gap ? other : i;
    }
    // ", a weekly," between the name and its verb.
    if (m_tokens[i].gap & (GapComma | GapBracket | GapDash)) {
        if (word(i) == u"citing" || word(i) == u"quoting")
            return true;
        qsizetype close = i;
        while (close < m_tokens.size() && close < i + 10 &&
               (close == i || !(m_tokens[close].gap & (GapComma | GapBracket | GapDash))))
            ++close;
        if (close < m_tokens.size() && close < i + 10 && (m_tokens[close].gap & (GapComma | GapBracket | GapDash)) &&
            (word(i) == u"a" || word(i) == u"the" || word(i) == u"which" || word(i) == u"an"))
            i = close;
        else
            return false;
    }
    const qsizetype verbs = i;
    // "Bloomberg was (the) first to report"
    for (qsizetype n = i; n + 2 < m_tokens.size() && n < i + 3; ++n) {
        if (word(n) == u"first" && word(n + 1) == u"to" && m_tokens[i].is(Be))
            return isReporting(word(n + 2)) || word(n + 2) == u"report";
    }
    while (i < m_tokens.size() && i < verbs + 5 && !isReporting(word(i)) && isSkipped(m_tokens[i]))
        ++i;
    if (i >= m_tokens.size() || m_tokens[i].gap & (GapStop))
        return false;
    if (word(i) == u"seen" && i > verbs)
        return true;
    return isReporting(word(i)) && !speaksOfItself(i) && !(i > verbs && word(i - 1) == u"was");
}

// "according to the Courier", "told the Courier", "a report in the Courier"
bool SourceNaming::saysBefore(const Name &name) const
{
    static const QSet<QString> direct =
        wordSet("told tells telling citing cites cited quoting quoted per via told informed");
    static const QSet<QString> joining = wordSet("by in from to with of for on at");
    static const QSet<QString> said = wordSet(
        "reported revealed disclosed published quoted cited obtained seen reviewed viewed broken carried written "
        "wrote writing interview interviews interviewed report reports reporting story stories article articles "
        "account accounts investigation analysis survey poll spoke speaking statement statements said confirmed "
        "leaked shared appeared noted described according column remarks comments research documents memo email "
        "emails messages reports exclusive attributed editorial coverage heard verified calculated estimated "
        "compiled conducted released first uncovered unearthed detailed");
    qsizetype i = name.first - 1;
    // Over "the", "newspaper", "the Finnish daily".
    while (i >= 0 && i > name.first - 6 && m_tokens[i + 1].gap == 0 &&
           (word(i) == u"the" || isMediaNoun(word(i)) || word(i) == u"news" || word(i) == u"local" ||
            word(i) == u"public" || word(i) == u"national" || word(i) == u"state" || word(i) == u"trade" ||
            word(i) == u"business" || word(i) == u"financial" || word(i) == u"regional" || word(i) == u"a" ||
            word(i) == u"tech" ||
            (m_tokens[i].capital && i > 0 && !direct.contains(word(i)) && !isReporting(word(i)) &&
             word(i) != u"according")))
        --i;
    if (i < 0)
        return false;
    if (direct.contains(word(i)))
        return true;
    // "told Reuters and the Courier", "published by AP, Reuters and the Courier"
    if (!joining.contains(word(i)))
        return false;
    for (qsizetype n = i - 1; n >= 0 && n > i - 5; --n) {
        if (said.contains(word(n)))
            return true;
        if (m_tokens[n + 1].gap & GapStop || (!m_tokens[n].is(Adverb | TimeWord | Preposition | Determiner) &&
                                              !m_tokens[n].number && word(n) != u"published" && n < i - 2))
            break;
    }
    return false;
}

// "an internal memo", "court filings", "the Harbour Authority's report"
NamedSource SourceNaming::document(const Sentence &sentence) const
{
    static const QSet<QString> documents = wordSet(
        "filing filings memo memos email emails lawsuit indictment minutes transcript transcripts study survey audit "
        "report letter documents document records files papers complaint affidavit prospectus");
    static const QSet<QString> kinds = wordSet("court internal leaked police regulatory official securities company "
                                               "government confidential legal public stock exchange financial");
    const Attribution &attribution = sentence.attribution;
    if (attribution.source.isEmpty() || !sentence.span.contains(attribution.span))
        return {};
    const QList<Token> tokens = tokenise(attribution.source, {0, attribution.source.size()});
    qsizetype noun = 0;
    while (noun < tokens.size() && (!documents.contains(tokens[noun].lower) || tokens[noun].capital))
        ++noun;
    if (noun == tokens.size() || tokens.size() > 10 || noun > 6)
        return {};
    bool named = false;
    qsizetype last = noun;
    for (qsizetype i = 0; i < noun; ++i)
        named = named || kinds.contains(tokens[i].lower) ||
                (tokens[i].capital && !tokens[i].is(Determiner | Pronoun | Preposition | TimeWord));
    for (qsizetype i = noun + 1; i < tokens.size(); ++i) {
        const bool by = tokens[noun + 1].lower == u"by" || tokens[noun + 1].lower == u"from" ||
                        tokens[noun + 1].lower == u"of" || tokens[noun + 1].lower == u"published";
        if (by && tokens[i].capital) {
            named = true;
            last = i;
        }
    }
    if (!named)
        return {};
    qsizetype first = 0;
    while (first < noun && tokens[first].is(Determiner) && !tokens[first].possessive)
        ++first;
    Span inner{tokens[first].span.start, tokens[last].span.end};
    const QString name = inner.of(attribution.source);
    const qsizetype at = m_text.indexOf(name, sentence.span.start);
    if (at < 0 || at >= sentence.span.end)
        return {};
    return {name.toLower(), name, {at, at + name.size()}, {}, false, true};
}

// Whom the sentence says its outlet has it from.
QString SourceNaming::basis(const Sentence &sentence) const
{
    const auto caseless = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression people(
        QStringLiteral("\\b((?:(?:an?|one|two|three|four|five|six|several|multiple|some|many|both) )?(?:[\\p{L}-]+ )?"
                       "(?:people|persons?|officials?|executives?|employees?|staffers?|aides?|bankers?|insiders?|"
                       "managers?|diplomats?|lawyers?) (?:who (?:asked|declined|requested|spoke|insisted|were briefed)|"
                       "familiar with|close to|with (?:direct )?knowledge of|briefed on|involved in|on condition)"
                       "(?: [\\p{L}'’-]+){0,4})"),
        caseless);
    static const QRegularExpression sources(
        QStringLiteral("\\b((?:(?:an?|one|two|three|four|five|six|several|multiple|some|unnamed|anonymous) )?"
                       "(?:[\\p{L}-]+ )?(?:sources?|insiders?)(?: (?:familiar with|close to|in|at|within|inside)"
                       "(?: [\\p{L}'’-]+){1,3})?)\\b"),
        caseless);
    static const QRegularExpression papers(
        QStringLiteral(
            "\\b((?:an?|the|some|several|\\d+) (?:[\\p{L}-]+ ){0,2}?(?:memos?|e-?mails?|documents?|messages?|letters?|"
            "filings?|recordings?|minutes|slides|presentation|spreadsheets?|files))\\b"),
        caseless);
    const QString text = sentence.span.in(m_text).toString();
    for (const QRegularExpression *pattern : {&people, &sources, &papers}) {
        const QRegularExpressionMatch match = pattern->match(text);
        if (!match.hasMatch())
            continue;
        QString words = match.captured(1);
        static const QRegularExpression tail(
            QStringLiteral("\\s+(?:said|told|says|have|has|had|and|that|the|a|of|in|to|who)$"), caseless);
        for (QRegularExpressionMatch cut = tail.match(words); cut.hasMatch(); cut = tail.match(words))
            words.chop(cut.capturedLength());
        static const QRegularExpression lead(
            QStringLiteral("^(?:citing|quoting|told|from|to|by|and|with|that|while|when|as|but)\\s+"), caseless);
        words.remove(lead);
        const bool isWord = words.startsWith(u"a ", Qt::CaseInsensitive) ||
                            words.startsWith(u"an ", Qt::CaseInsensitive) || words.contains(u' ') ||
                            words.endsWith(u's');
        if (isWord)
            return words;
    }
    return {};
}

} // namespace crossread
