#include "app/import/pdflayout.h"

#include "app/import/shape.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QHash>
#include <QRegularExpression>

namespace crossread {

namespace {

constexpr double edge = 0.11;        // of a page's height: where running heads stand
constexpr double farEdge = 0.2;      // where they may stand if nothing is further out
constexpr double otherSize = 1.15;   // letters so much larger are those of something else
constexpr double newParagraph = 1.3; // times the usual distance of lines

struct LayoutLine
{
    QString text;
    QRectF box;
    int page = 0;
    double size = 0;
    double firstWord = 0; // its width
    int run = 0;          // lines below one another
    bool furniture = false;
};

// Lines that follow one another downwards in one column.
struct Run
{
    double left = 0;
    double right = 0;
    double size = 0; // of the letters
    int lines = 0;
};

double firstWordWidth(const PdfText &text, const PdfLine &line)
{
    QRectF word;
    for (qsizetype i = line.span.start; i < line.span.end && text.text[i] != QLatin1Char(' '); ++i)
        word = word.isNull() ? text.boxes[size_t(i)] : word.united(text.boxes[size_t(i)]);
    return word.width();
}

bool isBulletAlone(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral(R"(^(?:[•*‣◦▪●·■□➤►–-]|\d{1,2}[.)]|[a-z]\))$)"));
    return marker.match(text).hasMatch();
}

QList<LayoutLine> layoutLines(const PdfText &text)
{
    QList<LayoutLine> lines;
    bool joins = false; // the line before is but the bullet of this one
    for (const PdfLine &line : text.lines) {
        LayoutLine added{line.span.of(text.text), line.box, line.page, line.size, firstWordWidth(text, line), 0, false};
        if (joins && lines.constLast().page == line.page && lines.constLast().box.top() < line.box.bottom() &&
            line.box.top() < lines.constLast().box.bottom() && lines.constLast().box.left() < line.box.left()) {
            added.text.prepend(lines.constLast().text + QLatin1Char(' '));
            added.box = added.box.united(lines.constLast().box);
            lines.removeLast();
        }
        joins = isBulletAlone(added.text);
        lines.append(added);
    }
    return lines;
}

double commonSize(const QList<LayoutLine> &lines)
{
    std::map<int, qsizetype> sizes;
    for (const LayoutLine &line : lines)
        sizes[int(std::lround(line.size * 4))] += line.text.size();
    const auto most =
        std::max_element(sizes.begin(), sizes.end(), [](auto &a, auto &b) { return a.second < b.second; });
    return most == sizes.end() ? 0 : most->first / 4.0;
}

// Tells lines at the head and foot of pages.
class Margins
{
public:
    Margins(const QList<LayoutLine> &lines, const PdfText &text) : m_text(text)
    {
        for (const LayoutLine &line : lines) {
            auto found = m_extents.find(line.page);
            if (found == m_extents.end())
                m_extents.insert(line.page, {line.box.top(), line.box.bottom()});
            else
                *found = {std::min(found->first, line.box.top()), std::max(found->second, line.box.bottom())};
        }
    }

    // -1 at the head of its page, 1 at the foot, 0 between.
    int zoneOf(const LayoutLine &line) const
    {
        const double height = m_text.pages.at(line.page).height();
        const double y = line.box.center().y();
        const auto [top, bottom] = m_extents.value(line.page);
        const double head = line.box.top() < top + 1 ? farEdge : edge;
        const double foot = line.box.bottom() > bottom - 1 ? farEdge : edge;
        return y < height * head ? -1 : y > height * (1 - foot) ? 1 : 0;
    }

private:
    const PdfText &m_text;
    QHash<int, std::pair<double, double>> m_extents; // of each page's text
};

QString withoutNumbers(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    return foldedLine(text).replace(number, QStringLiteral("#"));
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral(R"(^[\s–—|-]*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:of|von|/)\s*\d{1,4})?[\s–—|-]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() < 30 && number.match(text).hasMatch();
}

// Lines at the head or foot of pages that come again on others, numbers aside; a page number; the title above later
// pages.
void markFurniture(QList<LayoutLine> &lines, const PdfText &text, double bodySize)
{
    const Margins margins(lines, text);
    QHash<QString, QSet<int>> pages; // by what stands there
    QSet<QString> titles;
    const auto key = [&](const LayoutLine &line) {
        return QStringLiteral("%1 %2 %3").arg(margins.zoneOf(line)).arg(int(line.size)).arg(withoutNumbers(line.text));
    };
    for (const LayoutLine &line : std::as_const(lines)) {
        if (margins.zoneOf(line) != 0)
            pages[key(line)].insert(line.page);
        if (line.page == 0 && line.size > bodySize * otherSize)
            titles.insert(withoutNumbers(line.text));
    }
    for (LayoutLine &line : lines) {
        if (margins.zoneOf(line) == 0 || line.text.size() > 200)
            continue;
        line.furniture = pages.value(key(line)).size() > 1 || isPageNumber(line.text) ||
                         (line.page > 0 && titles.contains(withoutNumbers(line.text)));
    }
}

bool isLike(double a, double b)
{
    return std::max(a, b) <= std::min(a, b) * otherSize;
}

QList<Run> findRuns(QList<LayoutLine> &lines)
{
    QList<Run> runs;
    const LayoutLine *before = nullptr;
    for (LayoutLine &line : lines) {
        if (line.furniture)
            continue;
        const bool goesOn = before && before->page == line.page && line.box.top() > before->box.center().y() &&
                            line.box.left() < before->box.right() && before->box.left() < line.box.right() &&
                            isLike(before->size, line.size) && line.box.top() - before->box.bottom() < 4 * line.size;
        if (!goesOn)
            runs.append(Run{line.box.left(), line.box.right(), line.size, 0});
        Run &run = runs.last();
        run.left = std::min(run.left, line.box.left());
        run.right = std::max(run.right, line.box.right());
        ++run.lines;
        line.run = int(runs.size()) - 1;
        before = &line;
    }
    // A few lines do not tell how wide their column is: one that begins at the same place does.
    const QList<Run> measured = runs;
    const auto place = [](const Run &run, int step) { return std::pair(int(run.left / 4) + step, qRound(run.size)); };
    std::map<std::pair<int, int>, double> widest; // right edge by left edge, in steps of 4 points, and size
    for (const Run &run : measured) {
        double &right = widest[place(run, 0)];
        right = std::max(right, run.right);
    }
    for (Run &run : runs) {
        for (int step = -1; step <= 1 && run.lines < 4; ++step) {
            const auto found = widest.find(place(run, step));
            if (found != widest.end())
                run.right = std::max(run.right, found->second);
        }
    }
    return runs;
}

// The usual distance from one line to the next, in heights of letters.
double commonLeading(const QList<LayoutLine> &lines)
{
    std::vector<double> distances;
    const LayoutLine *before = nullptr;
    for (const LayoutLine &line : lines) {
        if (line.furniture)
            continue;
        if (before && before->run == line.run && line.size > 0)
            distances.push_back((line.box.top() - before->box.top()) / line.size);
        before = &line;
    }
    if (distances.empty())
        return 1;
    std::nth_element(distances.begin(), distances.begin() + qsizetype(distances.size() / 3), distances.end());
    return distances[distances.size() / 3];
}

class ParagraphMaker
{
public:
    ParagraphMaker(const QList<LayoutLine> &lines, const QList<Run> &runs, double bodySize)
        : m_lines(lines), m_runs(runs), m_leading(commonLeading(lines)), m_bodySize(bodySize), m_joiner(plain(lines))
    {
        m_indents = usesIndents();
    }

    QList<PdfParagraph> paragraphs()
    {
        QList<PdfParagraph> furniture;
        const LayoutLine *before = nullptr;
        for (const LayoutLine &line : m_lines) {
            if (line.furniture) {
                furniture.append({plainLine(line.text), line.size, line.page, true});
                continue;
            }
            TextLine plainOne = plainLine(line.text);
            if (plainOne.text.isEmpty())
                continue;
            if (before && !breaks(*before, line)) {
                m_joiner.join(m_result.last().line.text, line.text);
            } else {
                if (before)
                    m_result += std::exchange(furniture, {});
                const double indent = line.box.left() - m_runs[line.run].left;
                plainOne.indent = line.size > 0 ? int(indent / line.size * 2) : 0;
                plainOne.blankBefore = true;
                m_result.append({plainOne, line.size, line.page, false});
            }
            before = &line;
        }
        m_result += furniture;
        joinInterrupted();
        return m_result;
    }

private:
    static QList<TextLine> plain(const QList<LayoutLine> &lines)
    {
        QList<TextLine> result;
        for (const LayoutLine &line : lines) {
            TextLine one;
            one.text = line.text;
            result.append(one);
        }
        return result;
    }

    double indentOf(const LayoutLine &line) const { return line.box.left() - m_runs[line.run].left; }
    bool isIndented(const LayoutLine &line) const { return indentOf(line) > line.size * 0.6; }

    // The first word of the next line would have had room in this one: it was ended on purpose.
    bool hasRoom(const LayoutLine &line, const LayoutLine &next) const
    {
        return line.box.right() + line.size * 0.3 + next.firstWord < m_runs[line.run].right - line.size * 0.2;
    }

    // Whether paragraphs begin with an indented line.
    bool usesIndents() const
    {
        qsizetype indented = 0;
        qsizetype body = 0;
        for (const LayoutLine &line : m_lines) {
            const bool counts = !line.furniture && isLike(line.size, m_bodySize);
            body += counts;
            indented += counts && isIndented(line) && plainLine(line.text).marker.isEmpty();
        }
        return indented >= 2 && indented * 2 < body && indented * 25 > body;
    }

    bool breaks(const LayoutLine &line, const LayoutLine &next) const
    {
        if (!isLike(line.size, next.size))
            return true;
        const bool startsLow = next.text.front().isLower();
        if (!plainLine(next.text).marker.isEmpty() && !(startsLow && !endsSentence(line.text)))
            return true;
        if (line.run != next.run)
            return breaksBetweenRuns(line, next, startsLow);
        if (next.box.top() - line.box.top() > m_leading * newParagraph * next.size)
            return true;
        if (line.size > m_bodySize * otherSize)
            return false; // the lines of a heading
        const bool isItem = !m_result.isEmpty() && !m_result.constLast().line.marker.isEmpty();
        if (isItem && next.box.left() < line.box.left() - next.size * 0.6 && endsSentence(line.text))
            return true;
        if (!isItem && isIndented(next) && (!isIndented(line) || (m_indents && endsSentence(line.text))))
            return true;
        return hasRoom(line, next) && (endsSentence(line.text) || !startsLow);
    }

    bool breaksBetweenRuns(const LayoutLine &line, const LayoutLine &next, bool startsLow) const
    {
        if (line.size > m_bodySize * otherSize)
            return true;
        if (!endsSentence(line.text))
            return hasRoom(line, next) && !startsLow;
        return hasRoom(line, next) || (m_indents && isIndented(next));
    }

    // A picture's caption, a footnote, another heading: what stands between the halves of a paragraph comes behind it.
    void joinInterrupted()
    {
        constexpr qsizetype farthest = 6;
        for (qsizetype i = 0; i < m_result.size(); ++i) {
            const PdfParagraph open = m_result[i];
            if (open.furniture || !isLike(open.size, m_bodySize) || endsSentence(open.line.text) ||
                open.line.text.size() < 40)
                continue;
            for (qsizetype k = i + 1; k < std::min(m_result.size(), i + farthest); ++k) {
                const PdfParagraph &other = m_result[k];
                if (other.furniture || !isLike(other.size, m_bodySize))
                    continue;
                if (k > i + 1 && other.line.marker.isEmpty() && other.line.text.front().isLower()) {
                    m_joiner.join(m_result[i].line.text, other.line.text);
                    m_result.removeAt(k);
                    --i; // the whole may be interrupted once more
                }
                break;
            }
        }
    }

    const QList<LayoutLine> &m_lines;
    const QList<Run> &m_runs;
    double m_leading;
    double m_bodySize;
    LineJoiner m_joiner;
    bool m_indents = false;
    QList<PdfParagraph> m_result;
};

} // namespace

PdfLayout pdfLayout(const PdfText &text)
{
    PdfLayout layout;
    QList<LayoutLine> lines = layoutLines(text);
    layout.bodySize = commonSize(lines);
    markFurniture(lines, text, layout.bodySize);
    const QList<Run> runs = findRuns(lines);
    layout.paragraphs = ParagraphMaker(lines, runs, layout.bodySize).paragraphs();
    for (PdfParagraph &paragraph : layout.paragraphs)
        paragraph.line.text.remove(QChar::SoftHyphen);
    return layout;
}

} // namespace crossread
