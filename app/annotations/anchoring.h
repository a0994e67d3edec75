#pragma once

#include "app/text/loosetext.h"

#include <QString>

#include <memory>

namespace crossread {

// A quote as an annotation keeps it, to be found again in a text that may have changed since.
struct Quote
{
    QString exact;
    QString prefix; // up to 32 characters before and behind it; both empty: not known
    QString suffix;
    qsizetype position = -1;  // where it began in the old text, UTF-16 units; -1 not known
    qsizetype textLength = 0; // of the old text, UTF-16 units; 0 not known
};

enum class Anchoring {
    Exact,  // word for word where it was, or, where no position is known, at the only place that it can mean
    Moved,  // elsewhere or otherwise written, without doubt
    Review, // a person should look: another place comes close, the context differs, or much of it was rewritten
    Orphan, // found nowhere
};

struct Anchor
{
    Anchoring verdict = Anchoring::Orphan;
    Span span;         // in the new text, UTF-16 units; of an orphan: the best there was, often empty
    double score = 0;  // 0-1, from quote, context and position
    double margin = 0; // to the score of the second best place; the score itself where there is none
};

// From which score and margin on a quote moves by itself, and from which it is offered for review.
constexpr double movingScore = 0.9;
constexpr double movingMargin = 0.06;
constexpr double reviewScore = 0.6;

// One text, prepared for finding many quotes in it: exact places by an index of its letters in fours (of the text as
// LooseText writes it), others by ApproximatePattern with up to min(32, length / 4) errors. Quotes under 12
// characters need their context. Preparing takes some 30 ms for a million characters, an exact quote some
// microseconds, one that is not there as it was some milliseconds for a million characters. Any thread, several at
// once.
class AnchorText
{
public:
    explicit AnchorText(const QString &text);
    ~AnchorText();
    AnchorText(const AnchorText &) = delete;
    AnchorText &operator=(const AnchorText &) = delete;

    Anchor find(const Quote &quote) const;

private:
    class Index;
    class Search;
    QString m_text;
    LooseText m_loose;
    std::unique_ptr<Index> m_index;
};

} // namespace crossread
