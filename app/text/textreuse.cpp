#include "app/text/textreuse.h"

#include "app/text/words.h"

#include <array>
#include <QHash>

namespace crossread {

namespace {

constexpr qsizetype seedWords = 4;   // in a row, or two on either side of a differing one
constexpr qsizetype manyPlaces = 12; // a seed in more places of one text tells nothing
constexpr int band = 8;              // how far an alignment may leave its diagonal
constexpr int dropOff = 6;           // what it may lose before it ends
constexpr qsizetype joinGap = 3;     // words between two stretches that are one
constexpr int longStretch = 24;      // such a one is no chance
constexpr double leastSimilarity = 0.6;

constexpr qsizetype longQuotation = 120;

constexpr qsizetype shingleWords = 5; // of the seeds that find candidates
constexpr qsizetype window = 4;       // of so many shingles the smallest is kept: any eight shared words show
constexpr qsizetype formula = 500;    // texts with the same shingle
constexpr qsizetype firstOnes = 8;    // with whom each of those is paired
constexpr int leastShared = 2;

quint64 mixed(quint64 key)
{
    key ^= key >> 31;
    key *= 0x9E3779B97F4A7C15ULL;
    key ^= key >> 29;
    key *= 0xBF58476D1CE4E5B9ULL;
    return key ^ (key >> 32);
}

quint32 keyOf(QStringView word)
{
    quint32 key = 2166136261U;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            key = (key ^ c.toCaseFolded().unicode()) * 16777619U;
    }
    return key;
}

// The hash of words at the given distances from `at`; 0 where all of them are stop words.
template<std::size_t Count>
quint64 seedAt(const ReusedWords &words, qsizetype at, const std::array<qsizetype, Count> &steps)
{
    quint64 key = Count * 1469598103934665603ULL + quint64(steps.back());
    bool plain = true;
    for (const qsizetype step : steps) {
        key = mixed(key ^ words.keys[at + step]);
        plain = plain && words.plain[at + step];
    }
    return plain ? 0 : key | 1;
}

// A stretch [a, aEnd) x [b, bEnd) in words.
struct Stretch
{
    qsizetype a = 0;
    qsizetype aEnd = 0;
    qsizetype b = 0;
    qsizetype bEnd = 0;
    int words = 0;
    int own = 0;

    double similarity() const { return 2.0 * words / double(aEnd - a + bEnd - b); }
};

// Where an alignment ends that begins at two places.
struct Reach
{
    qsizetype a = 0; // words taken
    qsizetype b = 0;
    int words = 0;
    int own = 0;
};

class Aligner
{
public:
    Aligner(const ReusedWords &a, const ReusedWords &b) : m_a(a), m_b(b) {}

    // The best alignment from (i, j) on in steps of `step` (1 or -1). Equal words +1, others -1.
    Reach extend(qsizetype i, qsizetype j, int step) const
    {
        struct Cell
        {
            int score = lost;
            int words = 0;
            int own = 0;
        };
        constexpr int width = 2 * band + 1;
        std::array<Cell, width> row; // row n: n words of `a` taken; column c: n + c - band words of `b`
        for (int c = band; c < width; ++c)
            row[size_t(c)] = {band - c, 0, 0};
        Reach best;
        int bestScore = 0;
        for (qsizetype n = 1;; ++n) {
            const qsizetype at = i + step * (n - 1);
            if (at < 0 || at >= m_a.size())
                break;
            int rowBest = lost;
            std::array<Cell, width> now;
            for (int c = 0; c < width; ++c) {
                const qsizetype taken = n + c - band;
                const qsizetype other = j + step * (taken - 1);
                if (taken < 0 || (taken > 0 && (other < 0 || other >= m_b.size())))
                    continue;
                Cell cell;
                if (taken > 0 && row[size_t(c)].score > lost) {
                    cell = row[size_t(c)];
                    const bool equal = m_a.keys[at] == m_b.keys[other];
                    cell.score += equal ? 1 : -1;
                    cell.words += equal;
                    cell.own += equal && !(m_a.quoted[at] && m_b.quoted[other]);
                }
                if (c + 1 < width && row[size_t(c + 1)].score - 1 > cell.score) {
                    cell = row[size_t(c + 1)];
                    --cell.score;
                }
                if (c > 0 && now[size_t(c - 1)].score - 1 > cell.score) {
                    cell = now[size_t(c - 1)];
                    --cell.score;
                }
                now[size_t(c)] = cell;
                rowBest = std::max(rowBest, cell.score);
                if (cell.score > bestScore) {
                    bestScore = cell.score;
                    best = {n, taken, cell.words, cell.own};
                }
            }
            if (rowBest < bestScore - dropOff)
                break;
            row = now;
        }
        return best;
    }

    Stretch around(qsizetype i, qsizetype j) const
    {
        const Reach right = extend(i, j, 1);
        const Reach left = extend(i - 1, j - 1, -1);
        return {i - left.a, i + right.a, j - left.b, j + right.b, left.words + right.words, left.own + right.own};
    }

private:
    static constexpr int lost = -1000000;

    const ReusedWords &m_a;
    const ReusedWords &m_b;
};

// Stretches around all seeds that do not lie in a stretch already.
class Search
{
public:
    Search(const ReusedWords &a, const ReusedWords &b) : m_a(a), m_b(b), m_aligner(a, b) {}

    QList<Stretch> stretches()
    {
        const std::array<qsizetype, 4> run{0, 1, 2, 3};
        const std::array<qsizetype, 4> split{0, 1, 3, 4};
        const auto runs = places(run);
        const auto splits = places(split);
        for (qsizetype i = 0; i + seedWords <= m_a.size(); ++i) {
            look(i, runs, seedAt(m_a, i, run));
            if (i + seedWords < m_a.size())
                look(i, splits, seedAt(m_a, i, split));
        }
        return m_found;
    }

private:
    using Places = QHash<quint64, QList<qint32>>;

    Places places(const std::array<qsizetype, 4> &steps) const
    {
        Places result;
        result.reserve(m_b.size());
        for (qsizetype j = 0; j + steps.back() < m_b.size(); ++j) {
            if (const quint64 key = seedAt(m_b, j, steps)) {
                QList<qint32> &list = result[key];
                if (list.size() <= manyPlaces)
                    list.append(qint32(j));
            }
        }
        return result;
    }

    void look(qsizetype i, const Places &places, quint64 key)
    {
        const auto found = key ? places.constFind(key) : places.constEnd();
        if (found == places.constEnd() || found->size() > manyPlaces)
            return;
        for (const qsizetype j : *found) {
            if (isExplained(i, j))
                continue;
            const Stretch stretch = m_aligner.around(i, j);
            m_found.append(stretch);
            if (stretch.aEnd > i)
                m_active.append(stretch);
        }
    }

    // Whether a long stretch has this word of `a` already, or any stretch this pair of words.
    bool isExplained(qsizetype i, qsizetype j)
    {
        m_active.removeIf([i](const Stretch &stretch) { return stretch.aEnd <= i; });
        return std::any_of(m_active.begin(), m_active.end(), [i, j](const Stretch &stretch) {
            return stretch.a <= i && (stretch.words >= longStretch || (stretch.b <= j && j < stretch.bEnd));
        });
    }

    const ReusedWords &m_a;
    const ReusedWords &m_b;
    Aligner m_aligner;
    QList<Stretch> m_found;
    QList<Stretch> m_active; // that end later than the present seed
};

// Of stretches that share words the better one has them; the other keeps what is left of it.
class Chooser
{
public:
    Chooser(const ReusedWords &a, const ReusedWords &b) : m_aligner(a, b), m_takenA(a.size()), m_takenB(b.size()) {}

    QList<Stretch> choose(QList<Stretch> found)
    {
        std::stable_sort(found.begin(), found.end(), [](const Stretch &x, const Stretch &y) {
            return x.words != y.words ? x.words > y.words : x.similarity() > y.similarity();
        });
        QList<Stretch> kept;
        for (Stretch stretch : std::as_const(found)) {
            if (!isFree(stretch) && !(trim(stretch) && isFree(stretch)))
                continue;
            std::fill(m_takenA.begin() + stretch.a, m_takenA.begin() + stretch.aEnd, true);
            std::fill(m_takenB.begin() + stretch.b, m_takenB.begin() + stretch.bEnd, true);
            kept.append(stretch);
        }
        std::sort(kept.begin(), kept.end(), [](const Stretch &x, const Stretch &y) { return x.a < y.a; });
        return kept;
    }

private:
    bool isFree(const Stretch &stretch) const
    {
        const auto free = [](const QList<bool> &taken, qsizetype from, qsizetype to) {
            return std::find(taken.begin() + from, taken.begin() + to, true) == taken.begin() + to;
        };
        return free(m_takenA, stretch.a, stretch.aEnd) && free(m_takenB, stretch.b, stretch.bEnd);
    }

    // Cuts off what is taken at its ends and aligns the rest anew.
    bool trim(Stretch &stretch) const
    {
        const qsizetype length = std::min(stretch.aEnd - stretch.a, stretch.bEnd - stretch.b);
        qsizetype cut = 0;
        while (cut < length && (m_takenA[stretch.a + cut] || m_takenB[stretch.b + cut]))
            ++cut;
        qsizetype cutEnd = 0;
        while (cutEnd < length && (m_takenA[stretch.aEnd - 1 - cutEnd] || m_takenB[stretch.bEnd - 1 - cutEnd]))
            ++cutEnd;
        if (cut + cutEnd + seedWords > length)
            return false;
        const bool fromStart = cut >= cutEnd;
        const Reach reach = fromStart ? m_aligner.extend(stretch.a + cut, stretch.b + cut, 1)
                                      : m_aligner.extend(stretch.aEnd - 1 - cutEnd, stretch.bEnd - 1 - cutEnd, -1);
        if (fromStart)
            stretch = {stretch.a + cut, stretch.a + cut + reach.a, stretch.b + cut, stretch.b + cut + reach.b};
        else
            stretch = {stretch.aEnd - cutEnd - reach.a, stretch.aEnd - cutEnd, stretch.bEnd - cutEnd - reach.b,
                       stretch.bEnd - cutEnd};
        stretch.words = reach.words;
        stretch.own = reach.own;
        return stretch.words >= seedWords;
    }

    Aligner m_aligner;
    QList<bool> m_takenA;
    QList<bool> m_takenB;
};

// Neighbours in both texts with little between them are one.
QList<Stretch> joined(const QList<Stretch> &stretches)
{
    QList<Stretch> result;
    for (const Stretch &stretch : stretches) {
        if (!result.isEmpty()) {
            Stretch &last = result.last();
            Stretch both{
                last.a, stretch.aEnd, last.b, stretch.bEnd, last.words + stretch.words, last.own + stretch.own};
            if (stretch.a - last.aEnd <= joinGap && stretch.b >= last.bEnd && stretch.b - last.bEnd <= joinGap &&
                both.similarity() >= leastSimilarity) {
                last = both;
                continue;
            }
        }
        result.append(stretch);
    }
    return result;
}

} // namespace

void readReusedWords(QStringView text, Span within, ReusedWords &result)
{
    bool quoted = false;
    qsizetype open = 0; // where the quotation begins
    qsizetype last = within.start;
    const auto add = [&](Span span) {
        const QStringView word = span.in(text);
        result.spans.append(span);
        result.keys.append(keyOf(word));
        result.quoted.append(quoted);
        result.plain.append(isStopWord(word));
    };
    for (Span span : words(within.in(text))) {
        span = {span.start + within.start, span.end + within.start};
        for (const QChar c : text.mid(last, span.start - last)) {
            if (c == QChar(0x201C) || c == QChar(0x201E) || c == QChar(0x00AB))
                quoted = true;
            else if (c == QChar(0x201D) || c == QChar(0x00BB))
                quoted = false;
            else if (c == u'"')
                quoted = !quoted;
        }
        last = span.end;
        if (!quoted) {
            open = result.size();
        } else if (result.size() - open > longQuotation) { // a mark that nobody closed
            std::fill(result.quoted.begin() + open, result.quoted.end(), false);
            quoted = false;
        }
        if (span.end - span.start > 2 && (text[span.end - 1] == u's' || text[span.end - 1] == u'S') &&
            (text[span.end - 2] == u'\'' || text[span.end - 2] == QChar(0x2019)))
            span.end -= 2;
        qsizetype from = span.start;
        for (qsizetype i = span.start; i < span.end; ++i) {
            if (text[i] == u'-' || text[i] == QChar(0x2010) || text[i] == QChar(0x2011)) {
                add({from, i});
                from = i + 1;
            }
        }
        add({from, span.end});
    }
}

QList<ReusedText> reusedText(const ReusedWords &a, const ReusedWords &b, int least)
{
    QList<Stretch> found = Search(a, b).stretches();
    found.removeIf([](const Stretch &stretch) { return stretch.words < seedWords; });
    const QList<Stretch> stretches = joined(Chooser(a, b).choose(found));
    QList<ReusedText> result;
    for (const Stretch &stretch : stretches) {
        if (stretch.own < least || stretch.similarity() < leastSimilarity)
            continue;
        result.append({{a.spans[stretch.a].start, a.spans[stretch.aEnd - 1].end},
                       {b.spans[stretch.b].start, b.spans[stretch.bEnd - 1].end},
                       stretch.words,
                       stretch.own,
                       stretch.similarity()});
    }
    return result;
}

void ReuseCandidates::add(const ReusedWords &words)
{
    const std::array<qsizetype, shingleWords> steps{0, 1, 2, 3, 4};
    QList<quint64> keys;
    for (qsizetype i = 0; i + shingleWords <= words.size(); ++i)
        keys.append(seedAt(words, i, steps));
    // Winnowing (Schleimer, Wilkerson, Aiken 2003): the smallest of each window, the right one of several.
    qsizetype last = -1;
    for (qsizetype i = 0; i + std::min(window, keys.size()) <= keys.size() && !keys.isEmpty(); ++i) {
        qsizetype smallest = i;
        for (qsizetype n = i; n < std::min(i + window, keys.size()); ++n) {
            if (keys[smallest] == 0 || (keys[n] != 0 && keys[n] <= keys[smallest]))
                smallest = n;
        }
        if (smallest != last && keys[smallest] != 0)
            m_seeds.append({keys[smallest], m_texts});
        last = smallest;
    }
    ++m_texts;
}

QList<std::pair<int, int>> ReuseCandidates::pairs(int most)
{
    const auto less = [](const Seed &x, const Seed &y) { return x.key != y.key ? x.key < y.key : x.text < y.text; };
    std::sort(m_seeds.begin(), m_seeds.end(), less);
    const auto same = [](const Seed &x, const Seed &y) { return x.key == y.key && x.text == y.text; };
    m_seeds.erase(std::unique(m_seeds.begin(), m_seeds.end(), same), m_seeds.end());
    QHash<quint64, int> shared; // later << 32 | earlier
    for (qsizetype from = 0, to = 0; from < m_seeds.size(); from = to) {
        while (to < m_seeds.size() && m_seeds[to].key == m_seeds[from].key)
            ++to;
        if (to - from > formula)
            continue;
        for (qsizetype later = from + 1; later < to; ++later) {
            for (qsizetype earlier = from; earlier < std::min(later, from + firstOnes); ++earlier)
                ++shared[quint64(m_seeds[later].text) << 32 | quint64(m_seeds[earlier].text)];
        }
    }
    QHash<int, QList<std::pair<int, int>>> byLater; // -shared, earlier
    for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
        if (*it >= leastShared)
            byLater[int(it.key() >> 32)].append({-*it, int(it.key() & 0xFFFFFFFF)});
    }
    QList<std::pair<int, int>> result;
    for (auto it = byLater.begin(); it != byLater.end(); ++it) {
        std::sort(it->begin(), it->end());
        for (const auto &[count, earlier] : it->mid(0, most))
            result.append({it.key(), earlier});
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace crossread
