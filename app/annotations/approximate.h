#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossread {

// Finds a pattern of any length in a text where up to some characters may be inserted, left out or exchanged:
// Myers' bit-parallel algorithm (J. ACM 46, 1999) in blocks of 64 rows, of which only those are computed that can
// still come to few enough errors. Any thread.
class ApproximatePattern
{
public:
    explicit ApproximatePattern(std::u32string_view pattern); // not empty

    // Hands on each end (the index behind the last character) of a stretch that differs by at most `errors`, with its
    // number of errors, in order. `anchored`: the stretch has to begin where the text does.
    using Found = std::function<void(size_t end, int errors)>;
    void search(std::u32string_view text, int errors, bool anchored, const Found &found) const;

private:
    void searchWord(std::u32string_view text, int errors, const Found &found) const; // up to 64 characters
    struct Column;
    const uint64_t *rows(char32_t c) const;

    size_t m_length;
    size_t m_blocks;
    std::vector<uint64_t> m_rows; // of the characters of the pattern, a set of blocks each; the first is of all others
    std::vector<uint32_t> m_latin;
    std::unordered_map<char32_t, uint32_t> m_others;
};

} // namespace crossread
