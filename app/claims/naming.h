#pragma once

#include "app/claims/claims.h"
#include "app/claims/lexicon.h"
#include "app/claims/outlets.h"

namespace crossread {

// An outlet, agency or document that a sentence names as where it has something from.
struct NamedSource
{
    QString key;  // outletKey()
    QString name; // as written
    Span span;
    QString basis;             // whom it has it from in turn, as written: "two people familiar with the talks"
    bool isSecondHand = false; // it cites another one that the sentence names: "Reuters reported, citing the Courier"
    bool isDocument = false;   // "an internal memo": no outlet, which would have people of its own
};

// Reads the sentences of one article in order: short names and "the paper" mean who was named before.
class SourceNaming
{
public:
    // `own`: the key of the article's outlet, which is no source of its own.
    SourceNaming(QStringView text, const OutletNames &names, const QString &own);

    QList<NamedSource> of(const Sentence &sentence);

private:
    struct Name
    {
        qsizetype first = 0; // tokens
        qsizetype last = 0;
        QString key;
        Span span;
        bool refers = false; // to one named before: "the paper"
    };

    Name nameAt(qsizetype first) const;
    Name newNameAt(qsizetype first) const;
    bool isListed(qsizetype before, qsizetype name) const;
    bool isSourceHere(const Name &name) const;
    bool saysBehind(const Name &name) const;
    bool saysBefore(const Name &name) const;
    bool speaksOfItself(qsizetype verb) const;
    Name backReference(qsizetype i) const;
    NamedSource document(const Sentence &sentence) const;
    QString basis(const Sentence &sentence) const;
    const QString &word(qsizetype i) const;

    QStringView m_text;
    const OutletNames &m_names;
    OutletNames m_local; // named in this article
    QString m_own;
    QString m_last; // named last
    QString m_lastName;
    int m_age = 0; // sentences since then
    QList<Token> m_tokens;
};

// Whether an attribution leaves open who it is: nobody, unnamed people, a pronoun.
bool namesNobody(const Attribution &attribution);

} // namespace crossread
