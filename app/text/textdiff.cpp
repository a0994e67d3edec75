#include "app/text/textdiff.h"

#include "app/text/difftokens.h"
#include "app/text/sequencematch.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace crossread {

namespace {

constexpr int leastMovedWords = 5;   // shorter paragraphs ("Advertisement") only come and go
constexpr double leastKept = 0.5;    // of a moved paragraph's runs of words: what it has in common with itself
constexpr double mostMatched = 0.34; // of a paragraph's tokens: above it the paragraph has stayed
constexpr int mostSlid = 100;        // tokens
constexpr int none = -1;
constexpr int away = -2;

class TextMatcher
{
public:
    TextMatcher(QStringView a, QStringView b) : m_a(diffTokens(a, m_numbers)), m_b(diffTokens(b, m_numbers))
    {
        for (auto *side : {&m_inA, &m_inB}) {
            const DiffTokens &tokens = side == &m_inA ? m_a : m_b;
            side->match.assign(tokens.ids.size(), none);
            side->moved.assign(tokens.paragraphs.size(), -1);
        }
    }

    TextDiff run()
    {
        matchParagraphs();
        matchRest();
        slide(m_b, m_inB.match, m_inA.match);
        slide(m_a, m_inA.match, m_inB.match);
        giveUpIslands();
        findMoves();
        return written();
    }

private:
    struct Side
    {
        std::vector<int> match; // of each token: the other side's, `none`, or `away` in a paragraph that has moved
        std::vector<int> moved; // of each paragraph: the other side's that it is, -1 none
    };
    using Paragraph = DiffTokens::Paragraph;

    void join(int a, int b)
    {
        m_inA.match[a] = b;
        m_inB.match[b] = a;
    }

    bool sameParagraph(const Paragraph &a, const Paragraph &b) const
    {
        return a.size() == b.size() &&
               std::equal(m_a.ids.begin() + a.first, m_a.ids.begin() + a.end, m_b.ids.begin() + b.first);
    }

    // Those that both texts have once stand fast, as many words of them as keep their order; the others have moved.
    void matchParagraphs()
    {
        std::unordered_map<uint64_t, std::pair<int, int>> known; // times in a, place
        for (size_t i = 0; i < m_a.paragraphs.size(); ++i) {
            auto &entry = known[m_a.paragraphs[i].key];
            ++entry.first;
            entry.second = int(i);
        }
        std::unordered_map<uint64_t, std::pair<int, int>> other;
        for (size_t j = 0; j < m_b.paragraphs.size(); ++j) {
            auto &entry = other[m_b.paragraphs[j].key];
            ++entry.first;
            entry.second = int(j);
        }
        std::vector<std::pair<int, int>> pairs;
        std::vector<int> weights;
        for (size_t i = 0; i < m_a.paragraphs.size(); ++i) {
            const Paragraph &paragraph = m_a.paragraphs[i];
            const auto found = other.find(paragraph.key);
            if (found == other.end() || found->second.first != 1 || known.at(paragraph.key).first != 1 ||
                !sameParagraph(paragraph, m_b.paragraphs[size_t(found->second.second)]))
                continue;
            pairs.emplace_back(int(i), found->second.second);
            weights.push_back(paragraph.size());
        }
        std::vector<bool> stays(pairs.size(), false);
        for (const int place : heaviestRising(pairs, weights))
            stays[size_t(place)] = true;
        for (size_t k = 0; k < pairs.size(); ++k) {
            const auto [i, j] = pairs[k];
            const Paragraph &from = m_a.paragraphs[size_t(i)];
            const Paragraph &to = m_b.paragraphs[size_t(j)];
            if (stays[k]) {
                for (int t = 0; t < from.size(); ++t)
                    join(from.first + t, to.first + t);
            } else if (from.words >= leastMovedWords) {
                move(i, j);
            }
        }
    }

    void move(int from, int to)
    {
        m_inA.moved[size_t(from)] = to;
        m_inB.moved[size_t(to)] = from;
        separate(m_a.paragraphs[size_t(from)], m_inA.match, m_inB.match);
        separate(m_b.paragraphs[size_t(to)], m_inB.match, m_inA.match);
    }

    static void separate(const Paragraph &paragraph, std::vector<int> &own, std::vector<int> &other)
    {
        for (int t = paragraph.first; t < paragraph.end; ++t) {
            if (own[size_t(t)] >= 0)
                other[size_t(own[size_t(t)])] = none;
            own[size_t(t)] = away;
        }
    }

    // The tokens from one paragraph that stands fast (or has moved) to the next one that does.
    static std::vector<int> looseTokens(const DiffTokens &tokens, const Side &side, size_t &paragraph)
    {
        std::vector<int> loose;
        for (; paragraph < tokens.paragraphs.size(); ++paragraph) {
            const Paragraph &at = tokens.paragraphs[paragraph];
            if (side.moved[paragraph] >= 0)
                continue;
            if (side.match[size_t(at.first)] >= 0)
                break;
            for (int t = at.first; t < at.end; ++t)
                loose.push_back(t);
        }
        return loose;
    }

    void matchRest()
    {
        size_t i = 0;
        size_t j = 0;
        // matchParagraphs() has matched whole paragraphs, in order: the gaps between them come in pairs.
        const Side fastA = m_inA;
        const Side fastB = m_inB;
        while (i < m_a.paragraphs.size() || j < m_b.paragraphs.size()) {
            const std::vector<int> a = looseTokens(m_a, fastA, i);
            const std::vector<int> b = looseTokens(m_b, fastB, j);
            if (!a.empty() && !b.empty()) {
                std::vector<uint32_t> idsA, idsB;
                for (const int t : a)
                    idsA.push_back(m_a.ids[size_t(t)]);
                for (const int t : b)
                    idsB.push_back(m_b.ids[size_t(t)]);
                const std::vector<int> match = matchSequences(idsA, idsB);
                for (size_t k = 0; k < match.size(); ++k) {
                    if (match[k] >= 0)
                        join(a[k], b[size_t(match[k])]);
                }
            }
            i += i < m_a.paragraphs.size();
            j += j < m_b.paragraphs.size();
        }
    }

    static qsizetype letters(const DiffTokens &tokens, int first, int end)
    {
        qsizetype count = 0;
        for (int t = first; t < end; ++t)
            count += tokens.spans[size_t(t)].length();
        return count;
    }

    // One or two short words that are the same by chance between larger changes make nothing clearer.
    void giveUpIslands()
    {
        struct Run
        {
            int a, b, size;
        };
        for (int round = 0; round < 4; ++round) {
            std::vector<Run> runs;
            for (int i = 0; i < m_a.size(); ++i) {
                const int j = m_inA.match[size_t(i)];
                if (j < 0)
                    continue;
                if (!runs.empty() && runs.back().a + runs.back().size == i && runs.back().b + runs.back().size == j)
                    ++runs.back().size;
                else
                    runs.push_back({i, j, 1});
            }
            bool changed = false;
            for (size_t r = 0; r < runs.size(); ++r) {
                const Run &run = runs[r];
                const Run before = r > 0 ? runs[r - 1] : Run{0, 0, 0};
                const Run after = r + 1 < runs.size() ? runs[r + 1] : Run{m_a.size(), m_b.size(), 0};
                if (run.size > 2 || m_a.beginsParagraph(run.a))
                    continue;
                const qsizetype own = letters(m_a, run.a, run.a + run.size);
                const qsizetype left =
                    std::max(letters(m_a, before.a + before.size, run.a), letters(m_b, before.b + before.size, run.b));
                const qsizetype right =
                    std::max(letters(m_a, run.a + run.size, after.a), letters(m_b, run.b + run.size, after.b));
                if (3 * own > std::min(left, right))
                    continue;
                for (int t = 0; t < run.size; ++t)
                    m_inA.match[size_t(run.a + t)] = m_inB.match[size_t(run.b + t)] = none;
                changed = true;
                ++r; // its neighbour is weighed again in the next round, when the changes have grown together
            }
            if (!changed)
                break;
        }
    }

    // Paragraphs that stand in neither text's order but resemble one another.
    void findMoves()
    {
        const auto isLoose = [](const Paragraph &paragraph, const Side &side, size_t place) {
            if (side.moved[place] >= 0 || paragraph.words < leastMovedWords)
                return false;
            const auto first = side.match.begin() + paragraph.first;
            const auto matched = std::count_if(first, first + paragraph.size(), [](int to) { return to >= 0; });
            return double(matched) <= mostMatched * paragraph.size();
        };
        const auto runsOf = [](const DiffTokens &tokens, const Paragraph &paragraph) {
            std::vector<uint64_t> runs;
            uint64_t last[2] = {0, 0};
            for (int t = paragraph.first; t < paragraph.end; ++t) {
                if (!tokens.word[size_t(t)])
                    continue;
                const uint64_t id = tokens.ids[size_t(t)] + 1;
                if (last[0])
                    runs.push_back((last[0] * 0x9E3779B97F4A7C15U + last[1]) * 0xC2B2AE3D27D4EB4FU + id);
                last[0] = last[1];
                last[1] = id;
            }
            std::sort(runs.begin(), runs.end());
            runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
            return runs;
        };
        std::unordered_map<uint64_t, std::vector<int>> places;
        std::vector<size_t> count(m_a.paragraphs.size());
        for (size_t i = 0; i < m_a.paragraphs.size(); ++i) {
            if (!isLoose(m_a.paragraphs[i], m_inA, i))
                continue;
            const auto runs = runsOf(m_a, m_a.paragraphs[i]);
            count[i] = runs.size();
            for (const uint64_t run : runs)
                places[run].push_back(int(i));
        }
        struct Candidate
        {
            double kept;
            int a, b;
        };
        std::vector<Candidate> candidates;
        for (size_t j = 0; j < m_b.paragraphs.size() && !places.empty(); ++j) {
            if (!isLoose(m_b.paragraphs[j], m_inB, j))
                continue;
            const auto runs = runsOf(m_b, m_b.paragraphs[j]);
            std::unordered_map<int, int> shared;
            for (const uint64_t run : runs) {
                const auto found = places.find(run);
                if (found == places.end() || found->second.size() > 16) // a formula of the trade
                    continue;
                for (const int i : found->second)
                    ++shared[i];
            }
            for (const auto &[i, times] : shared) {
                const double kept = 2.0 * times / double(count[size_t(i)] + runs.size());
                if (kept >= leastKept)
                    candidates.push_back({kept, i, int(j)});
            }
        }
        std::sort(candidates.begin(), candidates.end(), [](const Candidate &x, const Candidate &y) {
            return std::tie(y.kept, x.a, x.b) < std::tie(x.kept, y.a, y.b);
        });
        for (const Candidate &one : candidates) {
            if (m_inA.moved[size_t(one.a)] < 0 && m_inB.moved[size_t(one.b)] < 0)
                move(one.a, one.b);
        }
    }

    // Where a stretch of one text alone could as well begin a few words earlier or later, it begins with a sentence.
    static void slide(const DiffTokens &tokens, std::vector<int> &own, std::vector<int> &other)
    {
        const auto goodness = [&](int token) {
            return tokens.beginsParagraph(token) ? 2 : tokens.beginsSentence(token) ? 1 : 0;
        };
        for (int first = 0; first < tokens.size();) {
            int end = first;
            while (end < tokens.size() && own[size_t(end)] < 0)
                ++end;
            if (end == first) {
                ++first;
                continue;
            }
            const int next = end;
            // The other side has nothing here.
            const bool pure = first > 0 && end < tokens.size() && own[size_t(end)] == own[size_t(first - 1)] + 1;
            int best = 0; // steps, to the right
            const auto consider = [&](int steps) {
                if (goodness(first + steps) > goodness(first + best))
                    best = steps;
            };
            // Whether a token of its edge may change places with one beyond its other edge.
            const auto passes = [&](int edge, int beyond) {
                return own[size_t(edge)] != away && own[size_t(beyond)] >= 0 &&
                       tokens.ids[size_t(edge)] == tokens.ids[size_t(beyond)];
            };
            // Only over tokens that follow one another in both texts.
            for (int left = 1; pure && left < mostSlid && left <= first; ++left) {
                const int beyond = first - left;
                if (!passes(end - left, beyond) || (left > 1 && own[size_t(beyond)] != own[size_t(beyond + 1)] - 1))
                    break;
                consider(-left);
            }
            for (int right = 1; pure && right < mostSlid && end + right <= tokens.size(); ++right) {
                const int beyond = end + right - 1;
                if (!passes(first + right - 1, beyond) ||
                    (right > 1 && own[size_t(beyond)] != own[size_t(beyond - 1)] + 1))
                    break;
                consider(right);
            }
            for (; best < 0; ++best, --first, --end)
                pass(own, other, first - 1, end - 1);
            for (; best > 0; --best, ++first, ++end)
                pass(own, other, end, first);
            first = std::max(next, end);
        }
    }

    // What was matched with one token is matched with another.
    static void pass(std::vector<int> &own, std::vector<int> &other, int from, int to)
    {
        own[size_t(to)] = own[size_t(from)];
        other[size_t(own[size_t(to)])] = to;
        own[size_t(from)] = none;
    }

    // --- from matched tokens to pieces

    struct Block // of moved paragraphs: characters, and which move
    {
        Span span;
        int move;
    };

    static void add(QList<DiffPiece> &pieces, DiffPiece::Kind kind, Span a, Span b, QStringView text, int move = -1)
    {
        if (a.isEmpty() && b.isEmpty())
            return;
        const bool blank = kind != DiffPiece::Same && text.trimmed().isEmpty();
        DiffPiece *last = pieces.isEmpty() ? nullptr : &pieces.last();
        if (last && last->kind == kind && last->move == move && move < 0) {
            last->a.end = a.end;
            last->b.end = b.end;
            last->blank = last->blank && blank;
        } else {
            pieces.append({kind, a, b, move, blank});
        }
    }

    // One side of what differs, cut where paragraphs have moved away or come.
    template<typename Put>
    static void cut(Span span, const std::vector<Block> &blocks, const Put &put)
    {
        auto block = std::lower_bound(blocks.begin(), blocks.end(), span.start,
                                      [](const Block &one, qsizetype start) { return one.span.start < start; });
        qsizetype done = span.start;
        for (; block != blocks.end() && block->span.end <= span.end; ++block) {
            put(Span{done, block->span.start}, -1);
            put(block->span, block->move);
            done = block->span.end;
        }
        put(Span{done, span.end}, -1);
    }

    void addDifference(QList<DiffPiece> &pieces, Span a, Span b, const std::vector<Block> &inA,
                       const std::vector<Block> &inB) const
    {
        const QStringView textA = a.in(m_a.text);
        const QStringView textB = b.in(m_b.text);
        qsizetype head = 0;
        const qsizetype shorter = std::min(textA.size(), textB.size());
        while (head < shorter && textA[head].isSpace() && textA[head] == textB[head])
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && textA[textA.size() - 1 - tail].isSpace() &&
               textA[textA.size() - 1 - tail] == textB[textB.size() - 1 - tail])
            ++tail;
        const Span restA{a.start + head, a.end - tail};
        const Span restB{b.start + head, b.end - tail};
        add(pieces, DiffPiece::Same, {a.start, restA.start}, {b.start, restB.start}, {});
        cut(restA, inA, [&](Span span, int move) {
            add(pieces, DiffPiece::Removed, span, {restB.start, restB.start}, span.in(m_a.text), move);
        });
        cut(restB, inB, [&](Span span, int move) {
            add(pieces, DiffPiece::Added, {restA.end, restA.end}, span, span.in(m_b.text), move);
        });
        add(pieces, DiffPiece::Same, {restA.end, a.end}, {restB.end, b.end}, {});
    }

    // Pieces of characters [a] and [b], whose tokens from `first` to `end` are matched as `match` says.
    template<typename MatchOf>
    QList<DiffPiece> piecesOf(Span a, Span b, int first, int end, MatchOf matchOf, const std::vector<Block> &inA,
                              const std::vector<Block> &inB) const
    {
        QList<DiffPiece> pieces;
        qsizetype doneA = a.start;
        qsizetype doneB = b.start;
        for (int i = first; i < end; ++i) {
            const int j = matchOf(i);
            if (j < 0)
                continue;
            const Span spanA = m_a.spans[size_t(i)];
            const Span spanB = m_b.spans[size_t(j)];
            addDifference(pieces, {doneA, spanA.start}, {doneB, spanB.start}, inA, inB);
            add(pieces, DiffPiece::Same, spanA, spanB, {});
            doneA = spanA.end;
            doneB = spanB.end;
        }
        addDifference(pieces, {doneA, a.end}, {doneB, b.end}, inA, inB);
        return pieces;
    }

    TextMove moveOf(size_t from, size_t fromEnd, size_t to, size_t toEnd) const
    {
        const Paragraph a{m_a.paragraphs[from].first, m_a.paragraphs[fromEnd].end, 0, 0};
        const Paragraph b{m_b.paragraphs[to].first, m_b.paragraphs[toEnd].end, 0, 0};
        TextMove move;
        move.a = {m_a.spans[size_t(a.first)].start, m_a.spans[size_t(a.end - 1)].end};
        move.b = {m_b.spans[size_t(b.first)].start, m_b.spans[size_t(b.end - 1)].end};
        const std::vector<int> match = matchSequences({m_a.ids.begin() + a.first, m_a.ids.begin() + a.end},
                                                      {m_b.ids.begin() + b.first, m_b.ids.begin() + b.end});
        move.pieces = piecesOf(
            move.a, move.b, a.first, a.end,
            [&](int i) { return match[size_t(i - a.first)] < 0 ? -1 : match[size_t(i - a.first)] + b.first; }, {}, {});
        return move;
    }

    TextDiff written() const
    {
        TextDiff diff;
        std::vector<Block> inA;
        std::vector<Block> inB;
        for (size_t i = 0; i < m_a.paragraphs.size(); ++i) {
            if (m_inA.moved[i] < 0)
                continue;
            const size_t first = i;
            const size_t to = size_t(m_inA.moved[i]);
            while (i + 1 < m_a.paragraphs.size() && m_inA.moved[i + 1] == m_inA.moved[i] + 1)
                ++i;
            const TextMove move = moveOf(first, i, to, size_t(m_inA.moved[i]));
            inA.push_back({move.a, int(diff.moves.size())});
            inB.push_back({move.b, int(diff.moves.size())});
            diff.moves.append(move);
        }
        std::sort(inB.begin(), inB.end(), [](const Block &x, const Block &y) { return x.span.start < y.span.start; });
        diff.pieces = piecesOf(
            {0, m_a.text.size()}, {0, m_b.text.size()}, 0, m_a.size(), [this](int i) { return m_inA.match[size_t(i)]; },
            inA, inB);
        count(diff);
        return diff;
    }

    // Words that begin within spans, which come in order.
    struct WordCount
    {
        const DiffTokens &tokens;
        int in(Span span) const
        {
            auto token = std::lower_bound(tokens.spans.begin(), tokens.spans.end(), span.start,
                                          [](Span one, qsizetype start) { return one.start < start; });
            int words = 0;
            for (; token != tokens.spans.end() && token->start < span.end; ++token)
                words += tokens.word[size_t(token - tokens.spans.begin())];
            return words;
        }
    };

    void count(TextDiff &diff) const
    {
        const WordCount a{m_a};
        const WordCount b{m_b};
        const auto tally = [&](const QList<DiffPiece> &pieces, int &same) {
            for (const DiffPiece &piece : pieces) {
                if (piece.move >= 0)
                    continue;
                if (piece.kind == DiffPiece::Same)
                    same += a.in(piece.a);
                else if (piece.kind == DiffPiece::Removed)
                    diff.removedWords += a.in(piece.a);
                else
                    diff.addedWords += b.in(piece.b);
            }
        };
        tally(diff.pieces, diff.sameWords);
        for (const TextMove &move : std::as_const(diff.moves)) {
            int same = 0;
            tally(move.pieces, same);
            diff.movedWords += a.in(move.a);
        }
    }

    QHash<QStringView, uint32_t> m_numbers;
    DiffTokens m_a;
    DiffTokens m_b;
    Side m_inA;
    Side m_inB;
};

} // namespace

TextDiff diffTexts(QStringView a, QStringView b)
{
    return TextMatcher(a, b).run();
}

} // namespace crossread
