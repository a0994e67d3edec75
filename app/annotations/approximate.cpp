#include "app/annotations/approximate.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr size_t width = 64;

} // namespace

// The differences down one column of the table of distances, a bit a row, and the distance at the foot of each block.
struct ApproximatePattern::Column
{
    std::vector<uint64_t> plus;
    std::vector<uint64_t> minus;
    std::vector<long> foot;
    size_t length; // of the pattern

    long rowsOf(size_t b) const { return long(std::min(width, length - b * width)); }

    void begin(size_t b, long above)
    {
        plus[b] = ~uint64_t(0);
        minus[b] = 0;
        foot[b] = above + rowsOf(b);
    }

    // Goes on by one character in block b; `carry` is the difference that comes in at its top, the answer the one at
    // its foot.
    int advance(size_t b, uint64_t equal, int carry)
    {
        const uint64_t high = uint64_t(1) << (rowsOf(b) - 1);
        const uint64_t vertical = equal | minus[b];
        if (carry < 0)
            equal |= 1;
        const uint64_t horizontal = (((equal & plus[b]) + plus[b]) ^ plus[b]) | equal;
        uint64_t up = minus[b] | ~(horizontal | plus[b]);
        uint64_t down = plus[b] & horizontal;
        const int out = (up & high) ? 1 : (down & high) ? -1 : 0;
        up = (up << 1) | (carry > 0 ? 1 : 0);
        down = (down << 1) | (carry < 0 ? 1 : 0);
        plus[b] = down | ~(vertical | up);
        minus[b] = up & vertical;
        foot[b] += out;
        return out;
    }
};

ApproximatePattern::ApproximatePattern(std::u32string_view pattern)
    : m_length(pattern.size()), m_blocks((pattern.size() + width - 1) / width), m_rows(m_blocks, 0), m_latin(256, 0)
{
    for (size_t i = 0; i < pattern.size(); ++i) {
        const char32_t c = pattern[i];
        uint32_t &at = c < 256 ? m_latin[c] : m_others[c];
        if (at == 0) {
            at = uint32_t(m_rows.size());
            m_rows.resize(m_rows.size() + m_blocks, 0);
        }
        m_rows[at + i / width] |= uint64_t(1) << (i % width);
    }
}

const uint64_t *ApproximatePattern::rows(char32_t c) const
{
    if (c < 256)
        return m_rows.data() + m_latin[c];
    const auto found = m_others.find(c);
    return m_rows.data() + (found == m_others.end() ? 0 : found->second);
}

// The same for a pattern of one block: a whole column is one word, and stays in the processor. Short quotes are looked
// for in whole articles by it.
void ApproximatePattern::searchWord(std::u32string_view text, int errors, const Found &found) const
{
    uint64_t latin[256];
    for (size_t c = 0; c < 256; ++c)
        latin[c] = m_rows[m_latin[c]];
    const uint64_t high = uint64_t(1) << (m_length - 1);
    uint64_t plus = ~uint64_t(0);
    uint64_t minus = 0;
    int distance = int(m_length);
    for (size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const uint64_t equal = c < 256 ? latin[c] : m_others.empty() ? 0 : *rows(c);
        const uint64_t vertical = equal | minus;
        const uint64_t horizontal = (((equal & plus) + plus) ^ plus) | equal;
        const uint64_t up = minus | ~(horizontal | plus);
        const uint64_t down = plus & horizontal;
        distance += int((up & high) != 0) - int((down & high) != 0);
        plus = (down << 1) | ~(vertical | (up << 1));
        minus = (up << 1) & vertical;
        if (distance <= errors)
            found(i + 1, distance);
    }
}

void ApproximatePattern::search(std::u32string_view text, int errors, bool anchored, const Found &found) const
{
    if (m_blocks == 1 && !anchored)
        return searchWord(text, errors, found);
    Column column{std::vector<uint64_t>(m_blocks), std::vector<uint64_t>(m_blocks), std::vector<long>(m_blocks),
                  m_length};
    const size_t last = m_blocks - 1;
    size_t lowest = std::min(last, size_t(errors) / width); // the last block that counts
    for (size_t b = 0; b <= lowest; ++b)
        column.begin(b, b == 0 ? 0 : column.foot[b - 1]);
    for (size_t i = 0; i < text.size(); ++i) {
        const uint64_t *equal = rows(text[i]);
        int carry = anchored ? 1 : 0;
        for (size_t b = 0; b <= lowest; ++b)
            carry = column.advance(b, equal[b], carry);
        if (lowest < last && column.foot[lowest] - carry <= errors && ((equal[lowest + 1] & 1) || carry < 0)) {
            ++lowest;
            column.begin(lowest, column.foot[lowest - 1] - carry);
            column.advance(lowest, equal[lowest], carry);
        } else {
            while (lowest > 0 && column.foot[lowest] >= errors + column.rowsOf(lowest))
                --lowest;
        }
        if (lowest == last && column.foot[last] <= errors)
            found(i + 1, int(column.foot[last]));
        if (anchored && i + 1 > m_length + size_t(errors))
            return;
    }
}

} // namespace crossread
