#pragma once

#include "app/entities/names/nametokens.h"

#include <array>

namespace crossread {

enum NameKind { PersonName, OrganisationName, PlaceName, ProductName, EventName, NameKindCount };

QString kindId(NameKind kind); // as entityKinds() calls it

// What speaks for each kind and, last, for no name at all: sums of logarithms of probabilities in thousandths. Whole
// numbers, so that sums do not depend on the order.
struct NameEvidence
{
    std::array<qint64, NameKindCount + 1> points{};

    NameEvidence &operator+=(const NameEvidence &other);
    NameEvidence &operator-=(const NameEvidence &other);
    NameEvidence weighed(int numerator, int denominator) const;
    NameKind best() const;
    qint64 none() const { return points[NameKindCount]; }
    qint64 over(NameKind kind) const;        // of it over the best of the others, "no name" included
    double probability(NameKind kind) const; // 0..1
};

// A spelling of a name in one article.
struct NameForm
{
    QString text; // as it stands there, blanks simplified
    QString key;  // nameKey() of it

    friend bool operator==(const NameForm &, const NameForm &) = default;
};

// A place where a name stands, for all that its article alone can tell.
struct NameCandidate
{
    Span span;
    int form = 0;                              // in ArticleNames::forms
    int longForm = -1;                         // the form that brackets say it is short for
    std::array<quint8, NameKindCount> kinds{}; // probabilities in 1/255
    bool afterTitle = false;                   // "Mr Khan"
    bool loud = false;                         // in capitals where all else is too, or as datelines write
    bool inHeading = false;                    // read first, though often written last

    NameEvidence evidence() const;

    friend bool operator==(const NameCandidate &, const NameCandidate &) = default;
};

// A word with a capital that is no name as far as its article knows, or a small one between two such.
struct LooseWord
{
    Span span;
    QString key;
    bool joined = false; // goes on from the word before
    bool small = false;  // stands for nothing by itself: a small word, a common one where all words begin with capitals

    friend bool operator==(const LooseWord &, const LooseWord &) = default;
};

struct ArticleNames
{
    QList<NameForm> forms;
    QList<NameCandidate> names; // in order, not overlapping
    QList<LooseWord> loose;     // in order, none in a name

    friend bool operator==(const ArticleNames &, const ArticleNames &) = default;
};

// What the trained tagger finds, and what its surroundings say for linking. Time is linear. Any thread.
ArticleNames articleNames(const Article &article);

// The same for spellings that are taken for one: small letters, no accents, no full stops, "the" or 's.
QString nameKey(QStringView text);

// How many tokens from `at` on are a title before a name ("Prime Minister", "Secretary of State"); 0 none.
qsizetype titleLength(const QList<NameToken> &tokens, qsizetype at);

} // namespace crossread
