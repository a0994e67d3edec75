#pragma once

#include <array>
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

// Several short patterns on one way through a text: the same algorithm, a lane of a vector each. What eight of them
// take is little more than what one takes. Any thread.
class ApproximatePatterns
{
public:
    static constexpr size_t most = 8;     // patterns
    static constexpr size_t longest = 32; // characters of each
    struct Pattern
    {
        std::u32string_view text; // not empty
        int errors = 0;           // fewer than it has characters
    };
    explicit ApproximatePatterns(const std::vector<Pattern> &patterns);

    // As ApproximatePattern::search() does, of each pattern in order; `pattern` is its place in the list.
    using Found = std::function<void(size_t pattern, size_t end, int errors)>;
    void search(std::u32string_view text, const Found &found) const;

private:
    using Lanes = std::array<uint32_t, most>;
    struct State
    {
        Lanes plus, minus;
        Lanes slack; // by how many errors too much there are, less one: "negative" where there are few enough
    };
    const Lanes &rowOf(char32_t c) const;
    void replay(size_t lane, State state, std::u32string_view text, size_t first, const Found &found) const;

    State m_begin;
    std::vector<int> m_errors;
    std::vector<Lanes> m_rows; // of the characters of the patterns; the first is of all others
    std::array<uint32_t, 256> m_latin{};
    std::unordered_map<char32_t, uint32_t> m_others;
};

} // namespace crossread
