#include "app/annotations/approximate.h"

#include <algorithm>
#include <cstring>

namespace crossread {

namespace {

constexpr size_t width = 64;

// All lanes in the processor's vectors, however wide those are (GCC and Clang know this on any processor).
using Vector = uint32_t __attribute__((vector_size(ApproximatePatterns::most * sizeof(uint32_t))));

// The columns of all lanes, a character further for each row of bits. `least` says by its highest bits where there were
// few enough errors. (Nothing is called on the way, so that all of it stays in the processor.)
[[gnu::always_inline]] inline void advanceLanes(const uint32_t *const *rows, size_t count, uint32_t *plusLanes,
                                                uint32_t *minusLanes, uint32_t *slackLanes, uint32_t *leastLanes)
{
    Vector plus, minus, slack;
    std::memcpy(&plus, plusLanes, sizeof plus);
    std::memcpy(&minus, minusLanes, sizeof minus);
    std::memcpy(&slack, slackLanes, sizeof slack);
    Vector least = slack & 0;
    for (size_t i = 0; i < count; ++i) {
        Vector equal;
        std::memcpy(&equal, rows[i], sizeof equal);
        const Vector vertical = equal | minus;
        const Vector horizontal = (((equal & plus) + plus) ^ plus) | equal;
        Vector up = minus | ~(horizontal | plus);
        Vector down = plus & horizontal;
        slack += (up >> 31) - (down >> 31);
        least |= slack;
        up <<= 1;
        down <<= 1;
        plus = down | ~(vertical | up);
        minus = up & vertical;
    }
    std::memcpy(plusLanes, &plus, sizeof plus);
    std::memcpy(minusLanes, &minus, sizeof minus);
    std::memcpy(slackLanes, &slack, sizeof slack);
    std::memcpy(leastLanes, &least, sizeof least);
}

void advance(const uint32_t *const *rows, size_t count, uint32_t *plus, uint32_t *minus, uint32_t *slack,
             uint32_t *least)
{
    advanceLanes(rows, count, plus, minus, slack, least);
}

#ifdef __x86_64__
// Where the processor has vectors of eight lanes instead of four.
[[gnu::target("avx2")]] void advanceWide(const uint32_t *const *rows, size_t count, uint32_t *plus, uint32_t *minus,
                                         uint32_t *slack, uint32_t *least)
{
    advanceLanes(rows, count, plus, minus, slack, least);
}

bool isWide()
{
    static const bool wide = __builtin_cpu_supports("avx2");
    return wide;
}
#endif

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

// A pattern lies at the upper end of its lane. The rows below it, which any character satisfies, stand for the empty
// beginning: nothing is ever carried out of them.
ApproximatePatterns::ApproximatePatterns(const std::vector<Pattern> &patterns)
{
    Lanes free;
    free.fill(~uint32_t(0));
    m_begin.plus.fill(0);
    m_begin.minus.fill(0);
    m_begin.slack.fill(1); // of a lane without a pattern for ever
    for (size_t lane = 0; lane < patterns.size(); ++lane) {
        const size_t length = patterns[lane].text.size();
        free[lane] = uint32_t((uint64_t(1) << (longest - length)) - 1);
        m_begin.plus[lane] = ~free[lane];
        m_begin.slack[lane] = uint32_t(int(length) - patterns[lane].errors - 1);
        m_errors.push_back(patterns[lane].errors);
    }
    m_rows.push_back(free);
    for (size_t lane = 0; lane < patterns.size(); ++lane) {
        const std::u32string_view text = patterns[lane].text;
        for (size_t i = 0; i < text.size(); ++i) {
            uint32_t &at = text[i] < 256 ? m_latin[text[i]] : m_others[text[i]];
            if (at == 0) {
                at = uint32_t(m_rows.size());
                m_rows.push_back(free);
            }
            m_rows[at][lane] |= uint32_t(1) << (longest - text.size() + i);
        }
    }
}

const ApproximatePatterns::Lanes &ApproximatePatterns::rowOf(char32_t c) const
{
    if (c < 256)
        return m_rows[m_latin[c]];
    const auto found = m_others.find(c);
    return m_rows[found == m_others.end() ? 0 : found->second];
}

void ApproximatePatterns::search(std::u32string_view text, const Found &found) const
{
    constexpr size_t stretch = 64; // characters, after which one looks whether there was something
    std::array<const uint32_t *, stretch> rows;
    State state = m_begin;
    Lanes hits;
    for (size_t first = 0; first < text.size(); first += stretch) {
        const State before = state;
        const std::u32string_view part = text.substr(first, stretch);
        for (size_t i = 0; i < part.size(); ++i)
            rows[i] = rowOf(part[i]).data();
#ifdef __x86_64__
        const auto way = isWide() ? advanceWide : advance;
#else
        const auto way = advance;
#endif
        way(rows.data(), part.size(), state.plus.data(), state.minus.data(), state.slack.data(), hits.data());
        for (size_t lane = 0; lane < m_errors.size(); ++lane) {
            if (hits[lane] >> 31)
                replay(lane, before, part, first, found);
        }
    }
}

// The same once more for one lane, letter by letter.
void ApproximatePatterns::replay(size_t lane, State state, std::u32string_view text, size_t first,
                                 const Found &found) const
{
    uint32_t plus = state.plus[lane];
    uint32_t minus = state.minus[lane];
    uint32_t slack = state.slack[lane];
    for (size_t i = 0; i < text.size(); ++i) {
        const uint32_t equal = rowOf(text[i])[lane];
        const uint32_t vertical = equal | minus;
        const uint32_t horizontal = (((equal & plus) + plus) ^ plus) | equal;
        const uint32_t up = minus | ~(horizontal | plus);
        const uint32_t down = plus & horizontal;
        slack += (up >> 31) - (down >> 31);
        plus = (down << 1) | ~(vertical | (up << 1));
        minus = (up << 1) & vertical;
        if (slack >> 31)
            found(lane, first + i + 1, m_errors[lane] + 1 + int(slack));
    }
}

} // namespace crossread
