#pragma once

#include "app/text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossread {

// A text in the one writing in which quotes are looked for again: case folded, one blank for any run of white space,
// one form of quotation marks, dashes (with no blanks around) and ellipses, ligatures taken apart, accents composed,
// soft hyphens and all else invisible left out. In code points; knows where each of them came from.
class LooseText
{
public:
    explicit LooseText(QStringView text);

    const std::u32string &text() const { return m_text; }
    qsizetype size() const { return qsizetype(m_text.size()); }
    // A stretch of text(), not empty, as one of the text that was given: whole characters, in UTF-16 units.
    Span original(Span loose) const { return {m_starts[size_t(loose.start)], m_ends[size_t(loose.end - 1)]}; }
    // The first place in text() that comes from `position` of the given text or from behind it; O(log n).
    qsizetype loose(qsizetype position) const;

private:
    void add(char32_t c, qsizetype start, qsizetype end);
    void addCluster(QStringView cluster, qsizetype start);

    std::u32string m_text;
    std::vector<qsizetype> m_starts;
    std::vector<qsizetype> m_ends;
};

// The same without positions and without blanks at its ends.
std::u32string looseQuote(QStringView text);

} // namespace crossread
