#include "app/claims/statement.h"

#include "app/claims/clause.h"
#include "app/text/words.h"

#include <QRegularExpression>

namespace crossread {

namespace {

constexpr qsizetype longEnough = 140; // characters of a statement
constexpr qsizetype longestFrame = 9; // words of "X said on Monday that"
constexpr qsizetype longestAside = 6; // of ", X wrote,"
constexpr quint8 anyGap = GapComma | GapDash | GapStop;

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

// Who says so says that it is so; who claims, fears or wants it does not.
bool saysPlainly(const Token &token)
{
    static const QStringList verbs = list("say says said announced reported reports confirmed added adds noted notes "
                                          "stated states wrote writes declared explained stressed told");
    return verbs.contains(token.lower);
}

class Shortener
{
public:
    explicit Shortener(const StatementSource &source) : m_source(source), m_clause(source.sentence) {}

    QString shortened()
    {
        dropDateline();
        dropLabel();
        dropConnectives();
        if (!m_source.keepsSource) {
            dropLeadingSource();
            dropFrame();
            dropInsertedSource();
            dropTrailingSource();
            dropBasis();
        }
        dropConnectives();
        if (!m_source.isChosen) {
            chooseClause();
            dropAsides();
            while (dropTail(false))
                continue;
            while (m_clause.text().size() > longEnough && dropTail(true))
                continue;
        }
        if (!m_source.keepsSource)
            dropTrailingSource();
        resolve();
        return finished();
    }

private:
    void dropDateline()
    {
        // "HALVERN (Northwire) – "
        static const QRegularExpression dateline(
            QStringLiteral("^(?:[\\p{Lu}][\\p{Lu}.,' ]+)(?:, [\\p{L}. ]{3,20}| ?\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2} "
                           ")?(?:\\([^()]{2,30}\\) ?)?[-–—] +"),
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression ticker(QStringLiteral(" \\([^()]{0,8}\\$?[A-Z]{2,6}(?:[:.][A-Z]{1,5})?\\)"));
        QString text = m_clause.text();
        if (const QRegularExpressionMatch match = dateline.match(text.left(80)); match.hasMatch())
            text = text.mid(match.capturedEnd());
        m_clause.set(text.remove(ticker));
    }

    // "Choice and price: Buyers want …"
    void dropLabel()
    {
        for (qsizetype i = 1; i < std::min<qsizetype>(m_clause.size(), 6); ++i) {
            const Token &token = m_clause[i];
            if (!token.gap && !token.capital && !token.number && !m_clause.isVerb(i))
                continue;
            const qsizetype before = m_clause[i - 1].span.end;
            if (i > 1 && token.gap == GapStop && token.capital && m_clause.text().mid(before, 1) == u":" &&
                m_clause.size() - i > 5)
                m_clause.startAt(i);
            return;
        }
    }

    // How many words from `i` on join the sentence to others: "in return", "however"; 0 none.
    qsizetype connective(qsizetype i) const
    {
        static const QStringList phrases{
            QStringLiteral("in return"),        QStringLiteral("in turn"),      QStringLiteral("in addition"),
            QStringLiteral("in short"),         QStringLiteral("in fact"),      QStringLiteral("in the end"),
            QStringLiteral("of course"),        QStringLiteral("after all"),    QStringLiteral("even so"),
            QStringLiteral("as a result"),      QStringLiteral("as well"),      QStringLiteral("at the same time"),
            QStringLiteral("by contrast"),      QStringLiteral("for example"),  QStringLiteral("for instance"),
            QStringLiteral("what is more"),     QStringLiteral("for its part"), QStringLiteral("for their part"),
            QStringLiteral("on the other hand")};
        for (const QString &phrase : phrases) {
            const QStringList words = phrase.split(u' ');
            bool matches = i + words.size() < m_clause.size();
            for (qsizetype w = 0; matches && w < words.size(); ++w)
                matches = m_clause[i + w].lower == words[w];
            if (matches)
                return words.size();
        }
        static const QStringList others = list("though too accordingly conversely");
        return m_clause[i].is(Connective) || others.contains(m_clause[i].lower) ? 1 : 0;
    }

    void dropConnectives()
    {
        for (int round = 0; round < 2 && m_clause.size() > 5; ++round) {
            const qsizetype words = connective(0);
            const QString &first = m_clause[0].lower;
            const bool comma = words > 0 && (m_clause[words].gap & GapComma);
            const bool conjunction = first == u"but" || first == u"and" || first == u"yet";
            // "Also read", "So far", "Still water": only what a comma or the form sets apart
            if (words > 1 || comma || (conjunction && !m_clause[1].gap))
                m_clause.startAt(words);
            else if (isLoneReason())
                m_clause.startAt(1);
        }
        for (qsizetype i = 1; i + 1 < m_clause.size(); ++i) {
            if (!(m_clause[i].gap & GapComma) || m_clause[i].is(Conjunction) || isConjunction(i))
                continue;
            const qsizetype words = connective(i);
            if (words > 0 && i + words < m_clause.size() && (m_clause[i + words].gap & GapComma) &&
                m_clause.remove(i, i + words,
                                m_clause.findVerb(0, i) < 0 || m_clause.isVerb(i + words) ? QStringLiteral(" ")
                                                                                          : QStringLiteral(", ")))
                return;
        }
    }

    // "Because vendors fight for tenants, and Veldt is one.": the answer to what was asked before, with no clause that
    // it would be the reason of.
    bool isLoneReason() const
    {
        if (m_clause[0].lower != u"because" || m_clause[1].lower == u"of")
            return false;
        for (qsizetype i = 1; i < m_clause.size(); ++i) {
            if ((m_clause[i].gap & GapComma) && !isConjunction(i))
                return false;
        }
        return true;
    }

    bool isConjunction(qsizetype i) const
    {
        static const QStringList words = list("and but or yet so while whereas");
        return words.contains(m_clause[i].lower);
    }

    // "As X noted, " and "According to X, "
    void dropLeadingSource()
    {
        if (m_clause.size() < 7)
            return;
        static const QStringList others = list("a an for of part many much soon long well regards");
        const bool according = m_clause[0].lower == u"according" && m_clause[1].lower == u"to";
        if (!according && (m_clause[0].lower != u"as" || others.contains(m_clause[1].lower)))
            return;
        bool says = according;
        for (qsizetype i = 1; i < m_clause.size() && i < 14; ++i) {
            if (m_clause[i].gap) {
                if (says && (m_clause[i].gap & GapComma) && m_clause.size() - i >= 4 &&
                    m_clause.findVerb(i + 1, m_clause.size()) >= 0)
                    m_clause.startAt(i);
                return;
            }
            says = says || m_clause[i].is(SayVerb | ShowVerb);
        }
    }

    // "X said on Monday that "; "it" in what X said is X.
    void dropFrame()
    {
        for (qsizetype verb = 1; verb < longestFrame && verb + 4 < m_clause.size(); ++verb) {
            const Token &token = m_clause[verb];
            if (token.gap & ~quint8(GapBracket))
                return;
            if (verb > 1 && token.is(Preposition | Negator | Hearsay) && !token.is(SayVerb) && token.lower != u"of" &&
                token.lower != u"for")
                return;
            if (!saysPlainly(token))
                continue;
            if (m_clause[verb - 1].is(Be) || m_clause[0].lower == u"to")
                return;
            qsizetype start = verb + 1;
            while (start < m_clause.size() && start < verb + 5 && m_clause[start].lower != u"that" &&
                   !m_clause[start].gap)
                ++start;
            const bool that = start < m_clause.size() && m_clause[start].lower == u"that" && !m_clause[start].gap;
            if (!that && token.lower == u"told")
                return;
            start = that ? start + 1 : afterTime(verb + 1);
            // "said he would": what was to come then sounds conditional without its frame
            if (start >= m_clause.size() || !m_clause.startsStatement(start) || isWould(start) ||
                (m_clause[start].gap & GapQuote) || m_clause[0].is(Negator) || hasSecondThat(start))
                return;
            const Clause frame = m_clause;
            const QString speaker = frame.text().mid(0, frame[verb - 1].span.end);
            const bool replaced =
                m_clause.startAt(start) && replacePronoun(verb <= 5 ? plain(speaker, frame) : QString());
            // Who "it" is cannot be told without who says so.
            if (!replaced && opensWithPronoun() && !opensEmptily())
                m_clause = frame;
            return;
        }
    }

    // Past "Friday", "on Monday", "late last week", where a sentence follows.
    qsizetype afterTime(qsizetype from) const
    {
        static const QStringList openers = list("on late early earlier last this");
        qsizetype i = from;
        while (i < m_clause.size() && i < from + 3 && !m_clause[i].gap && openers.contains(m_clause[i].lower))
            ++i;
        const bool time =
            i < m_clause.size() && m_clause[i].is(TimeWord) && !m_clause[i].gap && !m_clause[i].possessive;
        return time && m_clause.startsStatement(i + 1) && !m_clause[i + 1].gap ? i + 1 : from;
    }

    // "… said that the mill was safe and that the fine had been paid"
    bool hasSecondThat(qsizetype from) const
    {
        for (qsizetype i = from; i + 2 < m_clause.size(); ++i) {
            const QString &word = m_clause[i].lower;
            const bool joins = word == u"and" || word == u"but" || word == u"or";
            if (joins && m_clause[i + 1].lower == u"that" && !m_clause[i + 1].gap && !m_clause.isVerb(i + 2))
                return true;
            // "said the mill was safe and estimated the loss at …": he did.
            const Token &next = m_clause[i + 1];
            if (joins && !m_clause[i].gap && next.is(SayVerb) && next.is(PastForm) && !next.gap)
                return true;
        }
        return false;
    }

    // The speaker without what stands between him and his verb; a pronoun is what it stands for.
    QString plain(const QString &speaker, const Clause &frame) const
    {
        if (frame[0].is(Pronoun))
            return m_source.antecedent;
        if (!mayMean(speaker, m_clause[0].lower))
            return {};
        static const QStringList between{QStringLiteral(" has"),   QStringLiteral(" had"),  QStringLiteral(" also"),
                                         QStringLiteral(" later"), QStringLiteral(" then"), QStringLiteral(" earlier")};
        QString name = speaker;
        for (const QString &word : between)
            name.chop(name.endsWith(word) ? word.size() : 0);
        return name;
    }

    // Whether the pronoun may be the speaker: "Holt's lawyer said he", "a Veldt spokesman said it" mean another.
    static bool mayMean(const QString &speaker, const QString &pronoun)
    {
        static const QStringList groups =
            list("police government parliament congress army navy military administration court jury senate");
        static const QStringList titles = list("mr mrs ms dr sir");
        const QList<Token> tokens = tokenise(speaker, {0, speaker.size()});
        const bool isThing = pronoun == u"it" || pronoun == u"its";
        const bool isSomebody = pronoun == u"he" || pronoun == u"she" || pronoun == u"his" || pronoun == u"her";
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens[i];
            const bool inName = token.lower == u"of" && i > 0 && tokens[i - 1].capital && isThing;
            const bool isOne = token.is(Person) && !token.is(Organisation) && !groups.contains(token.lower);
            if (token.possessive || (token.is(Preposition) && !token.capital && !inName) ||
                (isThing && (isOne || titles.contains(token.lower))) ||
                (isSomebody && token.is(Organisation) && !token.capital) ||
                (token.is(Document) && !token.is(Organisation) && !token.capital))
                return false;
        }
        return true;
    }

    bool isWould(qsizetype from) const
    {
        for (qsizetype i = from; i < std::min(m_clause.size(), from + 8); ++i) {
            if (m_clause[i].lower == u"would")
                return true;
        }
        return false;
    }

    // ", the Harbour Post wrote,"
    void dropInsertedSource()
    {
        static const QStringList judges = list("held ruled found");
        for (qsizetype i = 1; i < m_clause.size(); ++i) {
            if (m_clause[i].gap != GapComma)
                continue;
            bool says = m_clause[i].lower == u"according";
            qsizetype end = i + 1;
            for (; end < m_clause.size() && end <= i + longestAside && !m_clause[end].gap; ++end)
                says = says || saysPlainly(m_clause[end]) || judges.contains(m_clause[end].lower);
            if (!says || end >= m_clause.size() || m_clause[end].gap != GapComma || end - i > longestAside ||
                m_clause[i].is(QuestionWord) || m_clause[i].is(Conjunction) || isConjunction(i))
                continue;
            // "Furey says, he paid": who he is.
            if (m_clause[end].is(Pronoun))
                return;
            if (isName(end) && m_clause.isStatement(i)) {
                m_clause.truncate(i);
                return;
            }
            const bool apart = (m_clause.isVerb(end) || m_clause[end].is(Be | Auxiliary | Future)) &&
                               m_clause[end].lower != u"having" && !closesOther(i);
            m_clause.remove(i, end, apart ? QStringLiteral(" ") : QStringLiteral(", "));
            return;
        }
    }

    // Whether the rest of the sentence is but a name: "the presiding judge, Mirta Ovelar".
    bool isName(qsizetype from) const
    {
        for (qsizetype i = from; i < m_clause.size(); ++i) {
            if (!m_clause[i].capital || m_clause[i].number || (i > from && m_clause[i].gap))
                return false;
        }
        return true;
    }

    // Whether the comma at `i` ends what another began: ", or roughly 10,000 people, the Courier wrote, …"
    bool closesOther(qsizetype i) const
    {
        for (qsizetype before = i - 1; before > 0; --before) {
            if (m_clause[before].gap & GapComma)
                return m_clause[before].lower == u"or" || m_clause[before].lower == u"and";
        }
        return false;
    }

    // ", X said on Monday." and ", according to X."
    void dropTrailingSource()
    {
        const qsizetype size = m_clause.size();
        for (qsizetype i = size - 1; i > std::max<qsizetype>(3, size - 10); --i) {
            if (m_clause[i].gap & GapQuote)
                return;
            if (!(m_clause[i].gap & GapComma))
                continue;
            bool says = m_clause[i].lower == u"according";
            for (qsizetype j = i; j < size; ++j) {
                if (j > i && (m_clause[j].gap & GapStop)) // ", Marn said: the dam will hold"
                    return;
                says = says || (m_clause[j].is(SayVerb) && !m_clause[j].is(BaseForm | AlsoNoun | Participle));
            }
            const bool relative =
                m_clause[i].is(QuestionWord) || isConjunction(i) || (endsRelative(i) && !m_clause[i].is(SayVerb));
            const bool follows = i + 1 < size && !m_clause[i + 1].is(Preposition | TimeWord | Adverb | Participle);
            const qsizetype end = m_clause[i].is(SayVerb) && !follows ? speakerBefore(i) : i;
            if (says && !relative && m_clause.isStatement(end) && !isWould(0))
                m_clause.truncate(end);
            return;
        }
    }

    // ", citing two people familiar with the talks": whose words those were is gone.
    void dropBasis()
    {
        for (qsizetype i = 4; i < m_clause.size(); ++i) {
            const QString &word = m_clause[i].lower;
            if ((word != u"citing" && word != u"quoting") || !(m_clause[i].gap & GapComma) || !m_clause.isStatement(i))
                continue;
            qsizetype end = i + 1;
            while (end < m_clause.size() && !(m_clause[end].gap & (GapComma | GapStop | GapDash)))
                ++end;
            if (end == m_clause.size())
                m_clause.truncate(i);
            return;
        }
    }

    // Where "its director, Ida Brandt," begins that stands before "said"; 0 where that cannot be told.
    qsizetype speakerBefore(qsizetype verb) const
    {
        qsizetype start = 0;
        int commas = 0;
        for (qsizetype i = verb - 1; i > 2 && verb - i < 10 && commas < 2; --i) {
            if (m_clause.isVerb(i))
                break;
            if (m_clause[i].gap & GapComma) {
                start = i;
                ++commas;
            }
        }
        return start;
    }

    // Words that other sentences of the claim have too.
    int sharedIn(qsizetype from, qsizetype to) const
    {
        int count = 0;
        for (qsizetype i = from; i < to; ++i) {
            const QString &word = m_clause[i].lower;
            count += !isStopWord(word) && (m_source.shared.contains(word) || m_source.shared.contains(stem(word)));
        }
        return count;
    }

    // Of clauses that stand side by side the one that others say too.
    void chooseClause()
    {
        if (m_source.shared.isEmpty())
            return;
        QList<qsizetype> starts{0};
        for (qsizetype i = 4; i + 3 < m_clause.size(); ++i) {
            const bool stop = m_clause[i].gap & GapStop;
            const bool joined =
                (m_clause[i].gap & GapComma) && isConjunction(i) && m_clause.startsStatement(i + 1) && !isSeries(i);
            if ((stop && m_clause.startsStatement(i)) || joined)
                starts.append(i);
        }
        if (starts.size() == 1)
            return;
        starts.append(m_clause.size());
        qsizetype best = -1;
        int bestShared = 0;
        int all = 0;
        for (qsizetype c = 0; c + 1 < starts.size(); ++c) {
            const int shared = sharedIn(starts[c], starts[c + 1]);
            all += shared;
            if (shared > bestShared) {
                best = c;
                bestShared = shared;
            }
        }
        if (best < 0 || bestShared < 2 || 3 * (all - bestShared) > bestShared)
            return;
        const Clause whole = m_clause;
        const QString subject = whole.subject();
        if (best + 2 < starts.size() && !m_clause.truncate(starts[best + 1]))
            return;
        if (best == 0)
            return;
        const qsizetype first = starts[best] + (isConjunction(starts[best]) ? 1 : 0);
        m_clause.startAt(first);
        // A pronoun that cannot be told keeps the whole.
        if (opensWithPronoun() && !replacePronoun(subject))
            m_clause = whole;
    }

    bool opensWithPronoun() const
    {
        static const QStringList words = list("it he she they its his her their this these that those");
        return words.contains(m_clause[0].lower);
    }

    // "It is true that": it stands for nobody.
    bool opensEmptily() const
    {
        static const QStringList judgements =
            list("true false likely unlikely possible impossible clear unclear certain "
                 "uncertain necessary important vital difficult hard easy better "
                 "wrong right time known open");
        if (m_clause[0].lower != u"it")
            return false;
        for (qsizetype i = 1; i < std::min<qsizetype>(m_clause.size(), 6); ++i) {
            if (judgements.contains(m_clause[i].lower))
                return true;
            if (!m_clause[i].is(Be | Auxiliary | Future | Negator | Adverb) && !m_clause.isVerb(i))
                return false;
        }
        return false;
    }

    // Puts a name in the place of the pronoun that the clause opens with, where number and name agree.
    bool replacePronoun(const QString &name)
    {
        static const QStringList owners = list("its his her their");
        static const QStringList many = list("they their");
        const QString first = m_clause[0].lower;
        if (name.isEmpty() || !opensWithPronoun() || opensEmptily() || first.startsWith(u"th") != many.contains(first))
            return false;
        const bool isOwner = owners.contains(first) && m_clause.size() > 1 && !m_clause.isVerb(1);
        const QString last = name.section(u' ', -1);
        const bool isMany = last.endsWith(u's') && last[0].isLower();
        if (isMany != many.contains(first) || (owners.contains(first) && !isOwner))
            return false;
        const QString owner = name + (name.endsWith(u's') && isMany ? QStringLiteral("'") : QStringLiteral("'s"));
        return m_clause.set((isOwner ? owner : name) + m_clause.text().mid(m_clause[0].span.end));
    }

    // The end of an aside that begins at `i`; 0: none does.
    qsizetype asideEnd(qsizetype i) const
    {
        const bool dash = m_clause[i].gap & GapDash;
        const bool bracket = m_clause[i].gap & GapBracket;
        const QString &word = m_clause[i].lower;
        const bool relative = (m_clause[i].gap & GapComma) && (word == u"which" || word == u"who" || word == u"whose");
        if (!dash && !bracket && !relative)
            return 0;
        const quint8 mark = dash ? GapDash : bracket ? GapBracket : GapComma;
        for (qsizetype end = i + 1; end + 1 < m_clause.size(); ++end) {
            if (m_clause[end].gap & mark)
                return end;
        }
        return 0;
    }

    void dropAsides()
    {
        for (qsizetype i = 1; i + 2 < m_clause.size(); ++i) {
            const qsizetype end = asideEnd(i);
            if (end == 0 || m_clause.restricts(i, end) || sharedIn(i, end) > 0 ||
                (m_source.shared.isEmpty() && m_clause.text().size() <= longEnough))
                continue;
            const quint8 after = m_clause[end].gap & (GapComma | GapStop);
            const bool isSeries = m_clause[end].lower.size() > 5 && m_clause[end].lower.endsWith(u"ing");
            // "…, which it sold, it said": another clause.
            const bool isOther =
                (m_clause[end].is(Pronoun | Determiner) || m_clause[end].capital) && !m_clause.isVerb(end);
            const bool goesOn = ((m_clause[i].gap & GapComma) && !isSeries && !isOther) || !(after & GapComma);
            m_clause.remove(i, end, goesOn ? QStringLiteral(" ") : QStringLiteral(", "));
        }
    }

    // Whether what begins at `i` and ends the sentence says something of its own.
    bool isTail(qsizetype i) const
    {
        static const QStringList openers =
            list("which who whose whom where among such including while whereas although "
                 "though so because since leaving making");
        const Token &token = m_clause[i];
        // "One thing is certain, Marn said: the dam will hold."
        const bool colon = m_clause.text().mid(m_clause[i - 1].span.end, 1) == u":";
        qsizetype next = i;
        while (next < m_clause.size() && m_clause[next].capital)
            ++next;
        // "Crane Yard: Oske Harbour", but not "The result: Veldt lost"
        const bool inName = m_clause[i - 1].capital && next > i && (next == m_clause.size() || !m_clause.isVerb(next));
        const bool opens = colon && (m_clause[i - 1].is(SayVerb) || inName);
        if (token.gap & (GapDash | GapStop))
            return !opens;
        // "…, who work by night, have been paid": the sentence goes on behind it.
        if (m_clause.opensRelative(i)) {
            const qsizetype end = m_clause.relativeEnd(i);
            if (end > 0 && m_clause.isVerb(end))
                return false;
        }
        if (openers.contains(token.lower) || token.lower == u"with")
            return true;
        if (token.lower.size() > 5 && token.lower.endsWith(u"ing") && !token.capital)
            return true;
        const bool last = [&] {
            for (qsizetype j = i + 1; j < m_clause.size(); ++j) {
                if (m_clause[j].gap & anyGap)
                    return false;
            }
            return true;
        }();
        if (isSeries(i))
            return false;
        if (isConjunction(i))
            return i + 1 < m_clause.size() && (m_clause.startsStatement(i + 1) || m_clause.isVerb(i + 1));
        if (token.lower == u"a" || token.lower == u"an" || (token.lower == u"the" && last))
            return !isWholeClause(i);
        // "holds a third, has run large systems and sells …"
        return token.is(Auxiliary | Be) && !last && !endsRelative(i);
    }

    // "…, the first shock is likely to ease": no name for what stands before.
    bool isWholeClause(qsizetype from) const
    {
        for (qsizetype i = from + 1; i < m_clause.size() && !m_clause[i].is(QuestionWord); ++i) {
            if (m_clause[i].lower == u"that" || (m_clause[i].gap & anyGap))
                return false;
            if (m_clause[i].is(Be | Auxiliary | Future) || isModal(m_clause[i].lower))
                return !m_clause[i].is(Participle) && m_clause[i].lower != u"being";
        }
        return false;
    }

    static bool isModal(const QString &word)
    {
        static const QStringList words = list("may might can could would should must");
        return words.contains(word);
    }

    // "thanks to a bear, a witch and a driver", "Oske builds ships, Tarn sells paper, and Quill does both": what is at
    // `i` is one of several, and the others would lack their "and".
    bool isSeries(qsizetype i) const
    {
        if (isConjunction(i)) {
            for (qsizetype before = 3; before < i; ++before) {
                if (m_clause[before].gap == GapComma && !isConjunction(before) && m_clause.isStatement(before) &&
                    m_clause.startsStatement(before))
                    return true;
            }
            return false;
        }
        if (!m_clause[i].is(Determiner))
            return false;
        for (qsizetype j = i + 1; j + 1 < m_clause.size() && !m_clause[j].gap; ++j) {
            if ((m_clause[j].lower == u"and" || m_clause[j].lower == u"or") && m_clause[j + 1].is(Determiner))
                return true;
        }
        return false;
    }

    // Whether the comma at `i` ends ", which …": the verb behind it is that of the sentence.
    bool endsRelative(qsizetype i) const
    {
        for (qsizetype start = 1; start < i; ++start) {
            if (m_clause.opensRelative(start) && m_clause.relativeEnd(start) == i)
                return true;
        }
        return false;
    }

    // Drops what ends the sentence and shares nothing with the claim; `any`: also what does share, but less than half.
    bool dropTail(bool any)
    {
        const bool isLong = m_clause.text().size() > longEnough;
        bool isWhole = true; // what stands before the first dash: an aside has verbs of its own
        for (qsizetype i = 1; i + 1 < m_clause.size(); ++i) {
            if (isWhole && (m_clause[i].gap & GapDash))
                isWhole = m_clause.isStatement(i);
            if (i < 3 || !isWhole)
                continue;
            if (!(m_clause[i].gap & anyGap) || (m_clause[i].gap & (GapQuote | GapBracket)) || !isTail(i) ||
                !m_clause.isStatement(i) || m_clause.restricts(i, m_clause.size()))
                continue;
            const int inTail = sharedIn(i, m_clause.size());
            const int before = sharedIn(0, i);
            if (any ? 2 * inTail > before : inTail > 0 || (m_source.shared.isEmpty() && !isLong))
                continue;
            return m_clause.truncate(i);
        }
        return false;
    }

    // "The company" and a leading pronoun are what they stand for.
    void resolve()
    {
        if (m_source.antecedent.isEmpty() || m_clause.size() < 3)
            return;
        if (opensWithPronoun()) {
            replacePronoun(m_source.antecedent);
            return;
        }
        static const QStringList kinds = list("company firm group bank lender airline carmaker retailer operator maker "
                                              "manufacturer insurer utility startup start-up");
        if (m_clause[0].lower != u"the" || !kinds.contains(m_clause[1].lower) || m_clause[2].lower == u"of" ||
            m_clause[2].lower == u"that" || m_clause[2].is(QuestionWord))
            return;
        const QString owner = m_clause[1].possessive ? QStringLiteral("'s") : QString();
        m_clause.set(m_source.antecedent + owner + m_clause.text().mid(m_clause[1].span.end));
    }

    QString finished() const
    {
        QString result = m_clause.text();
        // What is nothing but quoted needs no marks, unless "we" in it is somebody.
        const QString inner = result.mid(1).chopped(result.size() > 1 ? 1 : 0);
        const bool marked = (result.startsWith(u'"') && result.endsWith(u'"')) ||
                            (result.startsWith(QChar(0x201C)) && result.endsWith(QChar(0x201D)));
        bool isSomebodys = inner.contains(u'"') || inner.contains(QChar(0x201C));
        for (qsizetype i = 0; marked && i < m_clause.size(); ++i)
            isSomebodys = isSomebodys || m_clause[i].is(FirstPerson | SecondPerson);
        if (marked && !isSomebodys)
            result = inner;
        // "U.S." keeps its stop.
        const bool isShort =
            result.size() > 2 && result[result.size() - 3] == u'.' && result[result.size() - 2].isLetter();
        if (result.endsWith(u'.') && !result.endsWith(u"..") && !isShort)
            result.chop(1);
        while (result.endsWith(u',') || result.endsWith(u';') || result.endsWith(u':'))
            result.chop(1);
        const bool isSpeltSo = result.size() > 1 && result[1].isUpper(); // "iPhone"
        if (!result.isEmpty() && !isSpeltSo)
            result[0] = result[0].toUpper();
        return result;
    }

    const StatementSource &m_source;
    Clause m_clause;
};

} // namespace

QString statementOf(const StatementSource &source)
{
    return Shortener(source).shortened();
}

} // namespace crossread
