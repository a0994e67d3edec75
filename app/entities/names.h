#pragma once

#include "app/entities/nametokens.h"

#include <array>

namespace crossread {

// The kinds of names, as evidence is counted for them.
enum NameKind { PersonName, OrganisationName, PlaceName, ProductName, EventName, NameKindCount };

// Points for each kind: what speaks for it, in no unit; 3 is about enough to be sure.
struct Evidence
{
    std::array<double, NameKindCount> points{};

    double &operator[](NameKind kind) { return points[kind]; }
    double operator[](NameKind kind) const { return points[kind]; }
    Evidence &operator+=(const Evidence &other);
    Evidence operator*(double factor) const;
    NameKind best() const;
    double margin() const; // of the best over the second
};

// How a corpus writes its words: what tells a name at the start of a sentence from any other word.
struct CaseStatistics
{
    struct Counts
    {
        int lower = 0;  // in lower case
        int middle = 0; // with a capital, not at the start of a sentence nor in a headline
    };
    QHash<QString, Counts> words;
    QHash<QString, int> phrases; // capitals in a row that nothing capital stands beside, the same

    void add(const CaseStatistics &other);
    Counts of(const QString &word) const { return words.value(word); }
};
CaseStatistics caseStatistics(const QList<NameBlock> &blocks);

// Where a name may stand, found by one of the producers (rules; a trained tagger would be another), before the
// articles together decide what it is.
struct NameCandidate
{
    Span span;
    QString key;       // lexiconKey() of the name, without "the"
    QStringList words; // keys of its words, connectors included
    Evidence inside;   // what the name's own words say, the same wherever it stands
    Evidence around;   // what stands around it says
    QString acronymOf; // key of the long form that brackets say it stands for
    bool weak = false; // capitals say little here: it stands only if the name is known from elsewhere
};

// The candidates of rules in the blocks that are written in sentences, in order, not overlapping.
QList<NameCandidate> ruleCandidates(const Article &article, const QList<NameBlock> &blocks,
                                    const CaseStatistics &statistics);

// What the words of a name say about it, without the text around.
Evidence insideEvidence(const QList<NameToken> &tokens, qsizetype first, qsizetype last);
// What the text around the tokens [first, last) of a block says.
Evidence aroundEvidence(const QList<NameToken> &tokens, qsizetype first, qsizetype last);

// How many tokens from `at` on are a title before a name ("Prime Minister", "Secretary of State"); 0 none.
qsizetype titleLength(const QList<NameToken> &tokens, qsizetype at);

} // namespace crossread
