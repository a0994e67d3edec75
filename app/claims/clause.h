#pragma once

#include "app/claims/lexicon.h"

namespace crossread {

// A sentence as its words, cut and rewritten step by step. Judges by the words' classes and endings, without a parser:
// where it is not sure it says no.
class Clause
{
public:
    explicit Clause(const QString &text) { set(text); }

    const QString &text() const { return m_text; }
    qsizetype size() const { return m_tokens.size(); }
    const Token &operator[](qsizetype i) const { return m_tokens[i]; }
    QString word(qsizetype i) const { return m_tokens[i].span.of(m_text); }

    // Takes the text over where brackets and quotation marks still have their partners and enough words are left.
    bool set(const QString &text);
    // The same without the words [from, to) and the marks between.
    bool remove(qsizetype from, qsizetype to, const QString &instead = {});
    // Ends before the word `end`.
    bool truncate(qsizetype end) { return set(m_text.left(m_tokens[end - 1].span.end)); }
    bool startAt(qsizetype first) { return set(m_text.mid(m_tokens[first].span.start)); }

    // A word that can be the verb of a statement, as far as its form tells.
    bool isVerb(qsizetype i) const;
    // The first verb in [from, to), -1 none.
    qsizetype findVerb(qsizetype from, qsizetype to) const;
    // Whether ", which …", ", of whom …" or ", and who …" begins there: its verbs are not those of the sentence.
    bool opensRelative(qsizetype i) const;
    // The end of what begins so: the next comma, or -1 where it reaches to the end.
    qsizetype relativeEnd(qsizetype i) const;
    // Whether words from `first` on have a subject of their own and a verb.
    bool startsStatement(qsizetype first) const;
    // Whether what stands before the word `end` is a whole statement.
    bool isStatement(qsizetype end) const;
    // The words before the first verb where they are a short name or noun; empty: not that simple.
    QString subject() const;
    // Whether [from, to) restricts or negates what is said: it must not be dropped.
    bool restricts(qsizetype from, qsizetype to) const;

private:
    QString m_text;
    QList<Token> m_tokens;
};

} // namespace crossread
