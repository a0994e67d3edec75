#pragma once

#include "app/claims/frames.h"
#include "app/claims/setting.h"
#include "app/claims/status.h"
#include "app/claims/units.h"

#include <QVarLengthArray>

namespace crossread {

// What is known of a word by itself.
struct WordSense
{
    QString lower;
    QString stem;
    double weight = 0;     // the more, the rarer it is
    int vector = -1;       // its number in wordVectors(); -1: it has none
    QStringList groups;    // of one meaning
    QList<int> numbers;    // among the words that have opposites, its own and those that its groups go by
    QList<int> contraries; // of their opposites, sorted
    bool hasOpposite = false;
};

// Found once for each word of the language and kept; any thread. A phrase ("set free") is its stems with blanks
// between them.
const WordSense *wordSense(const QString &lower);

// A content word of a sentence with what is said about its truth.
struct ToldWord
{
    const WordSense *sense = nullptr;
    Span span;
    bool negated = false;                   // in a negation's reach, or a denial's
    EventStatus status = EventStatus::Done; // less where it is left open whether it comes to pass: "may", "plans to"
    bool isFigure = false;                  // "dollars": of a figure
    bool isVerb = false;                    // as far as its form and the words before it tell
    bool isName = false;                    // with a capital within a sentence
    bool isPast = false;                    // a verb of the past that says nothing about saying
    bool isLessened = false;                // "less dependence"
    int told = 1;                           // how many of the article's sentences have its stem

    bool open() const { return status != EventStatus::Done; }
};

// A word that negates or leaves open what follows.
struct ToldCue
{
    Span span;
    bool negates = false;
    EventStatus status = EventStatus::Done; // of what it leaves open
    bool isNone = false;                    // "no", "nobody", "none of", "neither"
    qsizetype head = -1; // the first content word that it reaches: "not [signed]"; an index into Told::words, -1 none
};

// Words on one side of a scale (resources/claims/frames.txt): "gave the go-ahead".
struct ToldFrame
{
    int frame = 0;
    bool isPlus = false; // as the words are, without negation
    bool negated = false;
    bool isNone = false;                    // by "no", "nobody", "none of", "neither"
    EventStatus status = EventStatus::Done; // less where it is left open whether it comes to pass
    double weight = 0;                      // the more, the rarer the words are; 0..1.3
    qsizetype word = -1;                    // the content word that it is, or stands beside; an index into Told::words
    Span span;

    bool says() const { return isPlus != negated; }
};

// What the words around a figure make of it.
enum FigureTrait : quint32 {
    EachTrait = 1 << 0,     // "each", "per head"
    MoreTrait = 1 << 1,     // "another 5", "5 more": comes on top of something
    ComparedTrait = 1 << 2, // "than 5", "from 5", "against 5": what the sentence compares with
    PartTrait = 1 << 3,     // "three of the twelve"
    WholeTrait = 1 << 4,
    AgeTrait = 1 << 5,    // "aged 38"
    UpTrait = 1 << 6,     // risen …
    DownTrait = 1 << 7,   // fallen …
    ByTrait = 1 << 8,     // … by so much
    OpenTrait = 1 << 9,   // asked for, offered, expected
    LimitTrait = 1 << 10, // what a rule allows
    NegatedTrait = 1 << 11,
    SaidTrait = 1 << 12,   // a day on which somebody said something
    SoFarTrait = 1 << 13,  // "so far", "already", "now": more may come
    RatedTrait = 1 << 14,  // put at, estimated, counted: somebody's figure
    BeginTrait = 1 << 15,  // of a date: since, from
    EndTrait = 1 << 16,    // until, by
    AskedTrait = 1 << 17,  // demanded, offered, refused, threatened with: not what came of it
    WindowTrait = 1 << 18, // "in the past week", "since Monday", "between May and July": of a time alone
    OwnTrait = 1 << 19,    // "alone", "its own", "of them": of a part
    WordedTrait = 1 << 20, // "a third", "three in five": a share that stands for the ones around it
    EarlyTrait = 1 << 21,  // "on the first day": more came after it
    LateTrait = 1 << 22,   // "in the end", "by now"
};

// A date of an unknown year or week.
struct PartialDate
{
    int month = 0;   // 1..12; 0 not told, as below
    int day = 0;     // of the month, never without it
    int weekday = 0; // 1 Monday … 7
};

struct ToldFigure
{
    Figure figure;
    Span span;
    quint32 traits = 0;
    QString rate;                       // "year" of "a year"
    QString noun;                       // what is counted, in lower case; may be empty
    const WordSense *counted = nullptr; // the same
    QList<qsizetype> near;              // indices of the words around it, of its clause
    int weekday = 0;                    // 1 Monday … 7, of a date that is told by it alone; 0: it is not
    PartialDate partial;                // of a date without a value: Figure::from is invalid
    qsizetype verb = -1;                // the next verb of the past of its clause; -1 none
};

// A sentence made ready to be held against another one.
struct Told
{
    QList<ToldWord> words;
    QList<ToldFigure> figures;
    QList<ToldCue> cues;
    QList<ToldFrame> frames;
    QList<ToldFrame> matters; // likewise, of what is pending and then settled (resources/claims/matters.txt)
    int negators = 0;
    bool absolute = false; // "nobody", "never", "no trace": nothing is left
    bool denies = false;   // denied, ruled out, rejected
    int rebuttals = 0;     // "contrary to", "in fact", "insists", "admits": it answers somebody
    bool open = false;     // something of it is left open
    bool isYet = false;    // "not yet", "has yet to": what it negates is still to come
    quint32 stages = 0;    // of StageTrait
    int year = 0;          // that it speaks of; 0 none or several
    QDate day;             // the one that it speaks of, if it is one
    Setting setting;
};

// `article`: the unit's, for its text and its day.
Told readTold(const Unit &unit, const Article &article);

// Fills ToldWord::told.
void countTold(const UnitCorpus &corpus, const Unit &unit, Told &told);

// Whether a word answers somebody: "insists", "in fact".
bool isRebuttal(const QString &word, const QString &next);

// Whether one means the contrary of the other, by themselves or by a group of one meaning that each is in.
bool areContrary(const WordSense *a, const WordSense *b);

// 0..1: whether two words may mean the same.
double wordLikeness(const WordSense *a, const WordSense *b);

// How alike the words of two sentences are, each with each: asked for many times, found once.
class WordTable
{
public:
    WordTable(const Told &one, const Told &other);

    // Of a word of the first sentence and one of the second.
    double at(qsizetype a, qsizetype b) const { return m_values[a * m_columns + b]; }
    // The same as seen from the second sentence.
    double at(qsizetype a, qsizetype b, bool isTurned) const { return isTurned ? at(b, a) : at(a, b); }

private:
    qsizetype m_columns;
    QVarLengthArray<float, 256> m_values;
};

// What the words that a sentence negates, or leaves open, are in the other one, where they are neither.
struct CueRivals
{
    double likeness = 0; // 0..1, of the two words
    double nearness = 0; // 0..1, of the words around them
    qsizetype cue = -1;  // index into Told::cues of the one that negates or leaves open; -1 none
    qsizetype word = -1; // index into Told::words of the other
    int steps = 0;       // of EventStatus, between the two

    double strength() const { return likeness * (0.3 + nearness); }
};
CueRivals rivalOfCues(const WordTable &table, bool isTurned, const Told &one, const Told &other, bool negates);

// A cue as it is shown: with the word that it reaches first, where that follows soon.
Span shownCue(const Told &told, qsizetype cue);

// Words on a scale as they are shown: with the one that negates them, where that is near.
Span shownFrame(const Told &told, const ToldFrame &frame);

// Those beside a word, at most `reach` either side.
QList<qsizetype> around(const Told &told, qsizetype word, qsizetype reach = 3);

// 0..1: how much of the words at `a` has a fellow at `b`, weighed by how seldom the words are; the mean of both ways.
double wordsLikeness(const WordTable &table, const Told &one, const QList<qsizetype> &a, const Told &other,
                     const QList<qsizetype> &b);

} // namespace crossread
