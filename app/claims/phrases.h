#pragma once

#include "app/claims/clauses.h"

#include <QSet>

namespace crossread {

// A stretch of tokens [first, last].
struct Phrase
{
    int first = -1;
    int last = -1;
    bool isEmpty() const { return first < 0 || last < first; }
};

// The words between blanks.
QSet<QString> wordSet(const char *words);

// "request", "proposal": to reject one is a deed, to reject a claim is a word.
bool isAskedFor(const QString &noun);

// Finds the phrases of a sentence that may speak. Keeps references to text and tokens. Rules for English.
class SpeakerPhrases
{
public:
    SpeakerPhrases(QStringView text, const QList<Token> &tokens)
        : m_text(text), m_tokens(tokens), m_kinds(clauseKinds(tokens))
    {
    }

    // The subject of the sentence, past what opens it.
    Phrase subject() const;
    bool isVerbLike(int i) const;
    bool startsName(int i) const;
    bool startsSpeaker(int i) const;
    // Who may say or think: somebody, a named thing, a document for what documents do. `only`: nothing less will do.
    bool canSpeak(Phrase source, const Token &verb, bool only) const;
    // Whether its head is neither somebody nor something written: "the dynamic", "a shift in demand".
    bool isThing(Phrase source) const;
    // "Customers want cheap pumps", "Nobody thinks so": what any crowd or nobody wants is no one's word.
    bool isWish(Phrase source, int verb) const;
    // "If the council agrees, …": then it has not.
    bool isOnlyIf(int verb) const;
    // "knows the old songs": with nothing that is known to be so.
    bool isOnlyKnown(Phrase source, int verb) const;
    // "called in to the studio", "found themselves", "sank to": the verb does another thing.
    bool isNoSaying(int i) const;
    // The first token before `i` that is no adverb and no auxiliary of a perfect.
    int beforeVerb(int i) const;
    // "did not say", "is now saying", "has been warning", "was quoted as saying".
    bool isHelper(int j) const;
    // "one of them, Ilse Marn"
    Phrase withNameBehind(Phrase role) const;
    // Whether a short phrase that ends here began after a mark.
    bool afterMark(int last) const;
    // Verbs that a fact can be the subject of as well: "signals", "underscores", "shows".
    static bool isEvidenceVerb(const QString &lower);
    // A noun phrase that begins at `i`, up to its verb or the next mark.
    Phrase nounPhrase(int i) const;
    // The source of the verb at `verb`, when it ends at `before`; what stands between the two may be a relative clause
    // ("sources who saw the letter said").
    Phrase sourceBefore(int verb, int before) const;
    // The noun phrase that ends at `last`.
    Phrase phraseBefore(int last) const;
    // "Ilse Marn, who runs the mill, said": the phrase before the marks, however many stand between.
    Phrase beforeAppositive(int last) const;
    Phrase possessorBefore(int noun) const;

protected:
    const Token &token(qsizetype i) const { return m_tokens[i]; }
    bool has(int i) const { return i >= 0 && i < m_tokens.size(); }
    bool isWord(int i, const char *word) const { return has(i) && m_tokens[i].lower == QLatin1String(word); }
    bool isOneOf(int i, const QSet<QString> &words) const { return has(i) && words.contains(m_tokens[i].lower); }
    bool isAny(int i, quint64 classes) const { return has(i) && m_tokens[i].is(classes); }
    quint8 gap(int i) const { return has(i) ? m_tokens[i].gap : quint8(GapStop); }
    bool isPastParticiple(int i) const;
    bool isLowerPast(int i) const { return has(i) && !token(i).capital && token(i).is(PastForm); }

    QStringView m_text;
    const QList<Token> &m_tokens;
    QList<ClauseKind> m_kinds;

private:
    // "Marn and Veldt", "the mayor and the union"
    bool isJoined(int left, int right) const;
    // Without what opens the sentence: "However", "On Monday", "In January 2023", "On the same day".
    Phrase stripped(Phrase phrase) const;
    // The last noun phrase of a stretch: the one that "who" speaks of.
    Phrase core(Phrase phrase) const;
    bool isSpeaker(Phrase phrase) const;
    // With the name that stands behind it between commas and ends at `last`.
    Phrase withName(Phrase role, int last) const;
    // Whether what stands between two marks is a sentence of its own: "It rained, the mill closed, said".
    bool isFinitePart(int first, int last) const;
    // "the workers’ claim"
    bool apostrophe(int i) const;
};

} // namespace crossread
