#include "app/import/lists.h"

#include "app/import/shape.h"

namespace crossread {

namespace {

// "3." is 3, "b)" 2; 0 for a bullet.
int ordinal(const QString &marker)
{
    for (qsizetype i = 0; i < marker.size(); ++i) {
        if (marker[i].isDigit()) {
            int value = 0;
            for (; i < marker.size() && marker[i].isDigit(); ++i)
                value = value * 10 + marker[i].digitValue();
            return value;
        }
        if (marker[i].isLower())
            return marker[i].unicode() - u'a' + 1;
    }
    return 0;
}

bool isNumbered(const TextLine &line)
{
    return std::any_of(line.marker.begin(), line.marker.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool sameStyle(const TextLine &a, const TextLine &b)
{
    return isNumbered(a) == isNumbered(b) && !a.marker.isEmpty() && !b.marker.isEmpty() &&
           (isNumbered(a)
                ? a.marker.back() == b.marker.back() && a.marker.front().isDigit() == b.marker.front().isDigit()
                : true);
}

// Which lines with a marker are items of a list. A bullet may as well be a dash before a signature, a number the start
// of a sentence ("12. Mai"): each needs another beside it, or in order with it.
QList<bool> listItems(const QList<TextLine> &lines)
{
    QList<bool> items(lines.size());
    qsizetype lastNumbered = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines[i];
        if (line.marker.isEmpty())
            continue;
        const bool beside =
            (i > 0 && sameStyle(lines[i - 1], line)) || (i + 1 < lines.size() && sameStyle(lines[i + 1], line));
        if (!isNumbered(line)) {
            static const QString sure = QStringLiteral("•‣◦▪●∙■□➤✓✔");
            items[i] = beside || sure.contains(line.marker) || line.indent > 0 ||
                       (i > 0 && lines[i - 1].text.endsWith(QLatin1Char(':'))) || (i > 0 && items[i - 1]);
            continue;
        }
        // The numbers of one list follow each other, though paragraphs may stand between.
        if (lastNumbered >= 0 && sameStyle(lines[lastNumbered], line) &&
            ordinal(lines[lastNumbered].marker) + 1 == ordinal(line.marker)) {
            items[i] = true;
            items[lastNumbered] = true;
        } else if (beside) {
            items[i] = true;
        }
        lastNumbered = i;
    }
    return items;
}

// "2. What comes next" over a paragraph is a heading with a number.
bool isNumberedHeading(const QList<TextLine> &lines, qsizetype index)
{
    const auto isItem = [&](qsizetype i) { return i >= 0 && i < lines.size() && !lines[i].marker.isEmpty(); };
    return isNumbered(lines[index]) && lines[index].indent == 0 && !isItem(index - 1) && !isItem(index + 1) &&
           index + 1 < lines.size() && looksLikeHeading(lines[index].text);
}

} // namespace

QList<DraftBlock> draftBlocks(const QList<TextLine> &lines)
{
    const QList<bool> items = listItems(lines);
    QList<DraftBlock> blocks;
    blocks.reserve(lines.size());
    QList<int> indents; // of the lists that are open
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines[i];
        DraftBlock block;
        block.text = line.text;
        if (items[i] && !isNumberedHeading(lines, i)) {
            while (!indents.isEmpty() && indents.constLast() > line.indent)
                indents.removeLast();
            if (indents.isEmpty() || line.indent > indents.constLast() + 1)
                indents.append(line.indent);
            block.kind = BlockKind::ListItem;
            block.level = int(indents.size());
            block.marker = line.marker;
        } else {
            indents.clear();
            if (line.quoted)
                block.kind = BlockKind::Quote;
            if (!line.marker.isEmpty())
                block.text.prepend(line.marker + QLatin1Char(' '));
        }
        blocks.append(block);
    }
    return blocks;
}

} // namespace crossread
