#include "app/import/textlines.h"

#include "app/import/shape.h"

#include <optional>
#include <QRegularExpression>

namespace crossread {

namespace {

constexpr qsizetype widestWrap = 130;
constexpr qsizetype narrowestWrap = 35;

// "•", "-", "3.", "b)", "(iv)" with what follows; the sequence is checked later.
qsizetype markerLength(QStringView line)
{
    static const QString bullets = QStringLiteral("-•*–‣◦▪●·∙■□➤►✓✔");
    if (bullets.contains(line.front()) && line.size() > 1)
        return isBlank(line[1]) ? 1 : 0;
    static const QRegularExpression number(
        QStringLiteral(R"(^(?:\d{1,2}[.)]|[a-z]\)|\((?:\d{1,2}|[a-z]{1,3})\)|[ivx]{1,4}\))(?=\s))"));
    return number.match(line.left(8).toString()).capturedLength();
}

// "-----", "* * *": a line drawn between parts says nothing.
bool isRule(QStringView line)
{
    qsizetype strokes = 0;
    for (const QChar c : line) {
        if (isBlank(c))
            continue;
        if (!QStringView(u"-=*_~–—·•+#").contains(c))
            return false;
        ++strokes;
    }
    return strokes >= 3;
}

// A bullet that stands alone on its line belongs to the next.
QList<TextLine> readLines(const QString &text)
{
    QList<TextLine> lines;
    bool blank = false;
    QString loneMarker;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        TextLine line = plainLine(part);
        if (line.text.isEmpty() || isRule(part)) {
            blank = true;
            continue;
        }
        static const QRegularExpression bullet(QStringLiteral("^[•*‣◦▪●·■□➤►]$"));
        if (line.text.size() == 1 && bullet.match(line.text).hasMatch()) {
            loneMarker = line.text;
            continue;
        }
        if (!loneMarker.isEmpty() && line.marker.isEmpty())
            line.marker = loneMarker;
        loneMarker.clear();
        line.blankBefore = blank || lines.isEmpty();
        blank = false;
        lines.append(line);
    }
    return lines;
}

bool isContinuation(const TextLine &line, const TextLine &previous)
{
    return !line.blankBefore && line.marker.isEmpty() && line.quoted == previous.quoted;
}

qsizetype width(const TextLine &line)
{
    return line.indent + (line.marker.isEmpty() ? 0 : line.marker.size() + 1) + line.text.size();
}

qsizetype firstWord(const TextLine &line)
{
    const qsizetype space = line.text.indexOf(QLatin1Char(' '));
    return space < 0 ? line.text.size() : space;
}

// At which column the text was wrapped; 0: it was not.
qsizetype wrapColumn(const QList<TextLine> &lines)
{
    QList<qsizetype> widths; // of lines that go on without a blank line
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (isContinuation(lines[i + 1], lines[i]))
            widths.append(width(lines[i]));
    }
    if (widths.isEmpty())
        return 0;
    // One long address does not widen a page.
    std::sort(widths.begin(), widths.end());
    const qsizetype column = widths[widths.size() - 1 - widths.size() / 20];
    if (column > widestWrap || column < narrowestWrap)
        return 0;
    // Lines that do not end a sentence: in a wrapped text most of them are full, and the next begins in the middle of
    // one.
    qsizetype open = 0;
    qsizetype full = 0;
    qsizetype low = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!isContinuation(lines[i + 1], lines[i]) || endsSentence(lines[i].text))
            continue;
        const QChar next = lines[i + 1].text.front();
        ++open;
        full += width(lines[i]) + 1 + firstWord(lines[i + 1]) > column * 5 / 6;
        low += next.isLetter() && !next.isUpper();
    }
    // A title over a paragraph is open and full too, but a capital follows; unmarked lists are not full.
    const bool wrapped = (full * 10 >= open * 6 && low * 3 >= open) || (full * 10 >= open * 4 && low * 2 >= open);
    return open > 0 && open * 3 >= widths.size() && wrapped ? column : 0;
}

// `first`: the line is the first of the text, perhaps a title without a blank line below it.
bool breaksAfter(const TextLine &line, const TextLine &next, qsizetype column, bool first)
{
    // The rest of this line had room for the next one's first word: it was ended on purpose.
    const bool room = width(line) + 1 + firstWord(next) <= column * 3 / 4;
    const bool starts = !next.text.isEmpty() && !next.text.front().isLower();
    if (room && starts &&
        (endsSentence(line.text) || looksLikeLabel(line.text) || (first && looksLikeTitle(line.text))))
        return true;
    // An indented first line begins a paragraph.
    return line.marker.isEmpty() && next.indent >= line.indent + 2 && endsSentence(line.text);
}

// A word without what stands around it.
QString bare(const QString &word)
{
    qsizetype start = 0;
    qsizetype end = word.size();
    while (start < end && !word[start].isLetter())
        ++start;
    while (end > start && !word[end - 1].isLetter())
        --end;
    return word.sliced(start, end - start).toLower();
}

// Chinese and Japanese have no blanks between words.
bool isWrittenTogether(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           (c >= QChar(0x3000) && c <= QChar(0x303f));
}

bool isZeroWidth(QChar c)
{
    return c == QChar(0x200b) || c == QChar(0x2060) || c == QChar::ByteOrderMark;
}

} // namespace

TextLine plainLine(QStringView line)
{
    TextLine result;
    qsizetype at = 0;
    for (; at < line.size() && isBlank(line[at]); ++at)
        result.indent += line[at] == u'\t' ? 4 - result.indent % 4 : 1;
    line = trimmedView(line.sliced(at));
    while (line.startsWith(u'>')) {
        result.quoted = true;
        line = trimmedView(line.sliced(1));
    }
    if (line.isEmpty())
        return result;
    if (const qsizetype length = markerLength(line)) {
        result.marker = line.first(length).toString();
        line = trimmedView(line.sliced(length));
    }
    result.text = line.toString();
    return result;
}

LineJoiner::LineJoiner(const QList<TextLine> &lines)
{
    for (const TextLine &line : lines) {
        for (const QString &word : line.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (!word.endsWith(QLatin1Char('-')) && !word.endsWith(QChar::SoftHyphen))
                m_words.insert(bare(word));
        }
    }
}

void LineJoiner::join(QString &text, const QString &next) const
{
    const bool soft = text.endsWith(QChar::SoftHyphen);
    const bool hyphen = text.endsWith(QLatin1Char('-')) && text.size() > 1 && text[text.size() - 2].isLetter() &&
                        next.front().isLower();
    if (!soft && !hyphen) {
        if (!isWrittenTogether(text.back()) || !isWrittenTogether(next.front()))
            text += QLatin1Char(' ');
        text += next;
        return;
    }
    if (soft || !isRealHyphen(text, next))
        text.chop(1);
    text += next;
}

bool LineJoiner::isRealHyphen(const QString &text, const QString &next) const
{
    const QString left = bare(text.mid(text.lastIndexOf(QLatin1Char(' ')) + 1));
    const QString right = bare(next.section(QLatin1Char(' '), 0, 0));
    if (m_words.contains(left + right))
        return false;
    static const QSet<QString> prefixes = {QStringLiteral("self"),  QStringLiteral("non"),  QStringLiteral("well"),
                                           QStringLiteral("multi"), QStringLiteral("ex"),   QStringLiteral("anti"),
                                           QStringLiteral("high"),  QStringLiteral("long"), QStringLiteral("for")};
    return left.contains(QLatin1Char('-')) || m_words.contains(left + QLatin1Char('-') + right) ||
           m_words.contains(left) || prefixes.contains(left);
}

QString cleanText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text[i + 1] != QLatin1Char('\n'))
                result += QLatin1Char('\n');
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0x85) ||
                   c == QLatin1Char('\f') || c == QLatin1Char('\v')) {
            result += QLatin1Char('\n');
        } else if (c == QChar::SoftHyphen) {
            // Only at a line's end does it say something: that the word goes on.
            if (i + 1 < text.size() && (text[i + 1] == QLatin1Char('\n') || text[i + 1] == QLatin1Char('\r')))
                result += c;
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\t') ||
                   !(isZeroWidth(c) || c.category() == QChar::Other_Control)) {
            result += c;
        }
    }
    return result;
}

QList<TextLine> textLines(const QString &cleaned)
{
    const QList<TextLine> lines = readLines(cleaned);
    const qsizetype column = wrapColumn(lines);
    std::optional<LineJoiner> joiner;
    QList<TextLine> result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines[i];
        if (i > 0 && isContinuation(line, lines[i - 1])) {
            const bool hanging = !result.constLast().marker.isEmpty() && line.indent > result.constLast().indent;
            if (hanging || (column > 0 && !breaksAfter(lines[i - 1], line, column, i == 1))) {
                if (!joiner)
                    joiner.emplace(lines);
                joiner->join(result.last().text, line.text);
                continue;
            }
        }
        result.append(line);
    }
    for (TextLine &line : result)
        line.text.remove(QChar::SoftHyphen);
    return result;
}

} // namespace crossread
