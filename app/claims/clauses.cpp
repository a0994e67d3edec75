#include "app/claims/clauses.h"

#include <QSet>

namespace crossread {

namespace {

const QSet<QString> &adverbialOpeners()
{
    static const QSet<QString> words = [] {
        const QStringList list =
            QStringLiteral(
                "because although though whereas unless while when if once after since despite amid following")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

class ClauseReader
{
public:
    explicit ClauseReader(const QList<Token> &tokens) : m_tokens(tokens) {}

    QList<ClauseKind> read()
    {
        QList<ClauseKind> kinds;
        kinds.reserve(m_tokens.size());
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (m_kind != ClauseKind::Main && ends(i))
                m_kind = ClauseKind::Main;
            if (m_kind == ClauseKind::Main)
                open(i);
            else if (isFinite(i) && !isFinite(i - 1))
                ++m_verbs;
            if (m_kind == ClauseKind::Main && (token(i).gap & (GapComma | GapQuote)))
                m_mainVerb = false; // another clause may begin
            m_mainVerb = m_mainVerb || (m_kind == ClauseKind::Main && isFinite(i));
            kinds.append(m_kind);
        }
        return kinds;
    }

private:
    const Token &token(qsizetype i) const { return m_tokens[i]; }
    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }

    bool isFinite(qsizetype i) const
    {
        if (!has(i))
            return false;
        const Token &word = token(i);
        return (word.is(Be | Auxiliary | Future) && !word.lower.startsWith(u"be")) || word.is(PastForm) ||
               (word.is(SayVerb) && !word.is(Participle | BaseForm | AlsoNoun)) ||
               (word.is(Hedge) && (word.lower == u"may" || word.lower == u"might" || word.lower == u"could"));
    }

    void open(qsizetype i)
    {
        const Token &word = token(i);
        const QString &lower = word.lower;
        if ((word.is(Conjunction | Preposition | Adverb) || lower == u"following") &&
            adverbialOpeners().contains(lower) && !isAsked(i) && !isSinceDate(i)) {
            m_kind = ClauseKind::Adverbial;
        } else if (i > 0 && isRelative(i)) {
            m_kind = ClauseKind::Relative;
        } else {
            return;
        }
        m_start = i;
        m_verbs = 0;
        m_afterComma = word.gap != 0;
        m_beforeMain = !m_mainVerb;
    }

    // "asked if", "it is unclear when": what is asked, and not when something happens.
    bool isAsked(qsizetype i) const
    {
        const QString &lower = token(i).lower;
        if (lower != u"if" && lower != u"when")
            return false;
        return has(i - 1) && !token(i).gap &&
               (token(i - 1).is(AskVerb | SayVerb | AttitudeVerb) || token(i - 1).lower == u"unclear");
    }

    // "since 2011", "after May": no clause.
    bool isSinceDate(qsizetype i) const
    {
        const QString &lower = token(i).lower;
        if (lower != u"since" && lower != u"after")
            return false;
        return has(i + 1) && !token(i + 1).gap && (token(i + 1).number || token(i + 1).is(TimeWord)) &&
               !(has(i + 2) && !token(i + 2).gap && !token(i + 2).is(Conjunction | Preposition));
    }

    bool isRelative(qsizetype i) const
    {
        const Token &word = token(i);
        const QString &lower = word.lower;
        const bool said = token(i - 1).is(SayVerb | AttitudeVerb | ShowVerb | Be | Negator | AskVerb) && !word.gap;
        if (lower == u"which" || lower == u"who" || lower == u"whom" || lower == u"whose" || lower == u"where")
            return !said && !token(i - 1).is(Preposition | Conjunction);
        // "the plan that was approved"
        return lower == u"that" && has(i + 1) && !said && !word.gap && !token(i - 1).is(SayNoun) &&
               (token(i + 1).is(Be | Auxiliary | Future) || token(i + 1).is(PastForm));
    }

    bool ends(qsizetype i) const
    {
        const Token &word = token(i);
        if (word.gap & (GapStop | GapDash | GapBracket))
            return true;
        const bool comma = word.gap & (GapComma | GapQuote);
        if (comma && (m_afterComma || m_start == 0 || m_beforeMain))
            return true;
        if (m_kind == ClauseKind::Adverbial)
            return false;
        // "the man who did not pay said": the second verb is that of the sentence.
        return m_beforeMain && m_verbs > 0 && i > m_start + 2 && isFinite(i) && !isVerbGroup(i);
    }

    // Whether the verb at `i` goes on with a group that has begun: "did not pay", "have long been closed".
    bool isVerbGroup(qsizetype i) const
    {
        qsizetype before = i - 1;
        while (has(before) && before > i - 4 && token(before).is(Adverb | Negator) && !token(before).is(Be | Auxiliary))
            --before;
        return has(before) && (token(before).is(Be | Auxiliary | Future | Conjunction) || token(before).is(Hedge));
    }

    const QList<Token> &m_tokens;
    ClauseKind m_kind = ClauseKind::Main;
    qsizetype m_start = 0;
    int m_verbs = 0;           // finite ones of the clause that is open
    bool m_mainVerb = false;   // the main clause has had its verb
    bool m_afterComma = false; // the open clause began after a mark
    bool m_beforeMain = false; // and before the main verb
};

} // namespace

QList<ClauseKind> clauseKinds(const QList<Token> &tokens)
{
    return ClauseReader(tokens).read();
}

} // namespace crossread
