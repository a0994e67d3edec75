#include "app/pdf/readingorder.h"

#include <algorithm>
#include <numeric>

namespace crossread {

namespace {

constexpr size_t mostLines = 4000;
constexpr int deepest = 16;
constexpr int linesOfColumn = 3;    // on both sides, for white space to be one between columns
constexpr double gutterWidth = 0.7; // of a line's height

using Lines = std::vector<int>;

struct Interval
{
    double start = 0;
    double end = 0;
};

class Cutter
{
public:
    explicit Cutter(const std::vector<QRectF> &boxes) : m_boxes(boxes), m_height(middleHeight(boxes)) {}

    Lines order(Lines lines, int depth) const
    {
        if (lines.size() < 2 || depth > deepest)
            return lines;
        Lines result;
        const std::vector<Lines> strips = stripsOf(lines);
        for (size_t i = 0; i < strips.size();) {
            const Cut cut = longestCut(strips, i);
            Lines together;
            for (size_t k = i; k <= cut.last; ++k)
                together.insert(together.end(), strips[k].begin(), strips[k].end());
            if (cut.exists) {
                const auto right = std::stable_partition(together.begin(), together.end(),
                                                         [&](int line) { return box(line).center().x() < cut.x; });
                append(result, order(Lines(together.begin(), right), depth + 1));
                append(result, order(Lines(right, together.end()), depth + 1));
            } else {
                append(result, together);
            }
            i = cut.last + 1;
        }
        return result;
    }

private:
    struct Cut
    {
        size_t last = 0; // strip
        bool exists = false;
        double x = 0;
    };

    const QRectF &box(int line) const { return m_boxes[size_t(line)]; }
    static void append(Lines &to, const Lines &from) { to.insert(to.end(), from.begin(), from.end()); }

    // The lines from top to bottom, in sets between which there is white space from one side to the other.
    std::vector<Lines> stripsOf(const Lines &lines) const
    {
        Lines sorted = lines;
        std::stable_sort(sorted.begin(), sorted.end(), [this](int a, int b) { return box(a).top() < box(b).top(); });
        std::vector<Lines> strips;
        double bottom = 0;
        for (const int line : sorted) {
            // Lines of one paragraph may touch.
            const double overlap = std::min(box(line).height() * 0.3, 4.0);
            if (strips.empty() || box(line).top() > bottom - overlap)
                strips.emplace_back();
            strips.back().push_back(line);
            bottom = strips.back().size() == 1 ? box(line).bottom() : std::max(bottom, box(line).bottom());
        }
        for (Lines &strip : strips)
            std::sort(strip.begin(), strip.end()); // as they came
        return strips;
    }

    // What lines cover from left to right, in order and apart.
    static void cover(std::vector<Interval> &covered, Interval added)
    {
        std::vector<Interval> result;
        for (const Interval &one : covered) {
            if (one.end < added.start || one.start > added.end)
                result.push_back(one);
            else
                added = {std::min(one.start, added.start), std::max(one.end, added.end)};
        }
        result.insert(
            std::find_if(result.begin(), result.end(), [&](const Interval &one) { return one.start > added.start; }),
            added);
        covered = std::move(result);
    }

    // How many strips from one on share a gutter, and where the widest is.
    Cut longestCut(const std::vector<Lines> &strips, size_t first) const
    {
        constexpr size_t mostAbove = 4; // lines over the first of several columns
        Cut best{first, false, 0};
        Lines together;
        std::vector<Interval> covered;
        bool hadGap = false;
        for (size_t last = first; last < strips.size() && m_work < mostWork; ++last) {
            append(together, strips[last]);
            for (const int line : strips[last])
                cover(covered, {box(line).left(), box(line).right()});
            m_work += together.size();
            if (covered.size() < 2 && (hadGap || last - first >= mostAbove))
                break;
            hadGap = hadGap || covered.size() > 1;
            double widest = gutterWidth * m_height;
            for (size_t i = 0; i + 1 < covered.size(); ++i) {
                const double width = covered[i + 1].start - covered[i].end;
                const double x = (covered[i + 1].start + covered[i].end) / 2;
                if (width < widest || (last > first && !hasColumns(together, x)))
                    continue;
                widest = width;
                best = {last, true, x};
            }
        }
        return best;
    }

    bool hasColumns(const Lines &lines, double x) const
    {
        const auto left =
            std::count_if(lines.begin(), lines.end(), [&](int line) { return box(line).center().x() < x; });
        return std::min<qsizetype>(left, qsizetype(lines.size()) - left) >= linesOfColumn;
    }

    static double middleHeight(const std::vector<QRectF> &boxes)
    {
        std::vector<double> heights;
        for (const QRectF &one : boxes)
            heights.push_back(one.height());
        if (heights.empty())
            return 0;
        const auto middle = heights.begin() + qsizetype(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        return *middle;
    }

    static constexpr size_t mostWork = 20'000'000; // steps; a page that asks for more is none that is read

    const std::vector<QRectF> &m_boxes;
    double m_height; // of most lines
    mutable size_t m_work = 0;
};

// Text that runs upwards would stand across everything.
bool isTurned(const QRectF &box)
{
    return box.height() > 3 * box.width() && box.height() > 40;
}

} // namespace

std::vector<int> readingOrder(const std::vector<QRectF> &boxes)
{
    Lines all(boxes.size());
    std::iota(all.begin(), all.end(), 0);
    if (boxes.size() > mostLines)
        return all;
    const auto turned =
        std::stable_partition(all.begin(), all.end(), [&](int line) { return !isTurned(boxes[size_t(line)]); });
    Lines result = Cutter(boxes).order(Lines(all.begin(), turned), 0);
    result.insert(result.end(), turned, all.end());
    return result;
}

} // namespace crossread
