#pragma once

#include "app/text/loosetext.h"
#include "app/values/placement.h"

#include <memory>

namespace crossread {

struct Anchor
{
    Anchoring verdict = Anchoring::Orphan;
    Span span;          // in the new text, UTF-16 units; of an orphan: the best there was, often empty
    double score = 0;   // 0-1, from quote, context and position
    double context = 1; // 0-1, how much of what stood around it does; 1 where that is not known
    double margin = 0;  // to the score of the second best place; the score itself where there is none
};

// From which score and margin on a quote moves by itself, and from which it is offered for review.
constexpr double movingScore = 0.9;
constexpr double movingMargin = 0.06;
constexpr double reviewScore = 0.6;

// One text, prepared for finding many quotes in it: exact places by an index of its letters in fours (of the text as
// LooseText writes it), others by ApproximatePattern with up to min(32, length / 4) errors. Quotes under 12
// characters need their context. Preparing takes some 30 ms for a million characters, an exact quote some
// microseconds, one that is not there as it was a tenth of a millisecond to some for a million characters. Any thread,
// several at once.
class AnchorText
{
public:
    explicit AnchorText(const QString &text);
    ~AnchorText();
    AnchorText(const AnchorText &) = delete;
    AnchorText &operator=(const AnchorText &) = delete;

    Anchor find(const Quote &quote) const;
    // The same of each, in order. Of many it takes a fraction: short ones that are not there as they were are looked
    // for together.
    QList<Anchor> findAll(const QList<Quote> &quotes) const;
    bool standsOnce(const QString &words) const; // whatever their writing

private:
    class Index;
    class Search;
    QString m_text;
    LooseText m_loose;
    std::unique_ptr<Index> m_index;
};

} // namespace crossread
