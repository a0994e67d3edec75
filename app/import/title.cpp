#include "app/import/title.h"

#include "app/import/bylines.h"
#include "app/import/furniture.h"
#include "app/import/shape.h"
#include "app/text/sentences.h"

#include <QRegularExpression>

namespace crossread {

namespace {

// Bylines and repeated titles stand no further down.
constexpr qsizetype headBlocks = 14;
constexpr qsizetype mostRepeats = 4;
constexpr qsizetype derivedLength = 80;

bool isLine(const DraftBlock &block)
{
    return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading;
}

qsizetype wordCount(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
}

LineRole roleInHead(const DraftBlock &block)
{
    return isLine(block) ? readLine(block.text, LinePlace::Head).role : LineRole::None;
}

bool isRepeated(const QList<DraftBlock> &blocks, qsizetype index, const QString &folded)
{
    for (qsizetype i = index + 1; i < std::min(blocks.size(), index + headBlocks); ++i) {
        if (foldedLine(blocks[i].text) == folded)
            return true;
    }
    return false;
}

// "POLITICS" above the title: one or two words, then a title, then a byline, a date or the title again.
bool isKicker(const QList<DraftBlock> &blocks, qsizetype index)
{
    if (index + 2 >= blocks.size() || wordCount(blocks[index].text) > 2 || wordCount(blocks[index + 1].text) < 4 ||
        !isLine(blocks[index + 1]) || !looksLikeTitle(blocks[index + 1].text))
        return false;
    const LineRole role = roleInHead(blocks[index + 2]);
    return role == LineRole::Byline || role == LineRole::Date ||
           isRepeated(blocks, index + 1, foldedLine(blocks[index + 1].text));
}

bool hasMore(const QList<DraftBlock> &blocks, qsizetype index)
{
    for (qsizetype i = index + 1; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Furniture && roleInHead(blocks[i]) == LineRole::None)
            return true;
    }
    return false;
}

// The block that is the title; -1: none.
qsizetype findTitle(Draft &draft)
{
    QList<DraftBlock> &blocks = draft.blocks;
    const qsizetype end = std::min(blocks.size(), headBlocks);
    if (draft.marksHeadings) {
        for (qsizetype i = 0; i < end; ++i) {
            if (blocks[i].kind == BlockKind::Heading && blocks[i].level == 1)
                return i;
            if (isLine(blocks[i]) && blocks[i].kind != BlockKind::Heading && blocks[i].text.size() > 200)
                break;
        }
    }
    for (qsizetype i = 0; i < end; ++i) {
        DraftBlock &block = blocks[i];
        if (block.kind == BlockKind::Caption)
            continue;
        if (!isLine(block))
            return -1;
        const LineReading reading = readLine(block.text, LinePlace::Head);
        if (reading.role == LineRole::Title) {
            block.text = reading.title;
            return i;
        }
        if (reading.role != LineRole::None && reading.role != LineRole::Links)
            continue;
        if (block.kind == BlockKind::Heading)
            return i;
        if (looksLikeTitle(block.text) && isKicker(blocks, i)) {
            block.kind = BlockKind::Furniture;
            return i + 1;
        }
        const bool repeated = isRepeated(blocks, i, foldedLine(block.text));
        const bool title = looksLikeTitle(block.text) || (repeated && block.text.size() <= 250);
        return title && hasMore(blocks, i) ? i : -1;
    }
    return -1;
}

// "Title | The Example" above "Title": the outlet is what stands behind the bar.
void splitOutlet(Draft &draft, qsizetype title)
{
    static const QRegularExpression bar(QStringLiteral(R"(\s+[|–—-]\s+([^|–—]{2,40})$)"));
    QString &text = draft.blocks[title].text;
    const auto match = bar.match(text.left(300));
    if (!match.hasMatch() ||
        !isRepeated(draft.blocks, title, foldedLine(QStringView(text).first(match.capturedStart()))))
        return;
    if (draft.article.sourceOrigin == MetadataOrigin::None) {
        draft.article.source = match.captured(1).trimmed();
        draft.article.sourceOrigin = MetadataOrigin::Text;
    }
    text.truncate(match.capturedStart());
}

void setTitle(Draft &draft, qsizetype index)
{
    splitOutlet(draft, index);
    DraftBlock block = draft.blocks.takeAt(index);
    block.text = trimmedView(block.text).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (draft.article.titleOrigin != MetadataOrigin::Metadata) {
        draft.article.title = block.text;
        draft.article.titleOrigin = MetadataOrigin::Text;
    }
    block.kind = BlockKind::Heading;
    block.level = 1;
    draft.blocks.prepend(block);
}

// An author's name often stands without "By", above or below the date.
bool besideDate(const QList<DraftBlock> &blocks, qsizetype index)
{
    const auto isDate = [&blocks](qsizetype i) {
        return i > 0 && i < blocks.size() && readLine(blocks[i].text, LinePlace::Head).role == LineRole::Date;
    };
    return isDate(index - 1) || isDate(index + 1);
}

// Whether the title that is known from elsewhere is what this block says.
bool saysTitle(const Draft &draft, qsizetype index)
{
    return draft.article.titleOrigin != MetadataOrigin::Metadata ||
           foldedLine(draft.blocks[index].text) == foldedLine(draft.article.title);
}

} // namespace

void applyReading(Article &article, const LineReading &reading)
{
    if (!reading.byline.isEmpty() && article.bylineOrigin == MetadataOrigin::None) {
        article.byline = reading.byline;
        article.bylineOrigin = MetadataOrigin::Text;
    }
    const bool isCertain =
        reading.role == LineRole::Source || reading.role == LineRole::Byline || reading.role == LineRole::Date;
    if (isCertain && !reading.source.isEmpty() && article.sourceOrigin == MetadataOrigin::None) {
        article.source = reading.source;
        article.sourceOrigin = MetadataOrigin::Text;
    }
    if (!reading.address.isEmpty() && article.address.isEmpty())
        article.address = reading.address;
    if (reading.date.isValid() && article.publishedOrigin == MetadataOrigin::None && !reading.updated) {
        article.published = reading.date;
        article.publishedAt = reading.time;
        article.publishedOrigin = MetadataOrigin::Text;
    }
}

void readHead(Draft &draft)
{
    const qsizetype title = findTitle(draft);
    const bool inText = title >= 0 && saysTitle(draft, title);
    if (inText)
        setTitle(draft, title);
    const QString folded = foldedLine(draft.article.title);
    LineReading updated;
    int paragraphs = 0;
    qsizetype repeats = 0;
    for (qsizetype i = inText ? 1 : 0; i < std::min(draft.blocks.size(), headBlocks) && paragraphs < 2; ++i) {
        DraftBlock &block = draft.blocks[i];
        if (!isLine(block))
            continue;
        if (inText && repeats < mostRepeats && foldedLine(block.text) == folded) {
            draft.blocks.removeAt(i--);
            ++repeats;
            continue;
        }
        LineReading reading = readLine(block.text, LinePlace::Head);
        if (reading.role == LineRole::None && i > 0 && besideDate(draft.blocks, i))
            reading = readBareName(block.text);
        // Once the article has begun, only who wrote it and when may still come.
        const bool late = paragraphs > 0 && reading.role != LineRole::Byline && reading.role != LineRole::Date;
        if (late || reading.role == LineRole::None || reading.role == LineRole::Links ||
            reading.role == LineRole::Title) {
            paragraphs += block.kind == BlockKind::Paragraph && (endsSentence(block.text) || block.text.size() > 200);
            continue;
        }
        block.kind = reading.role == LineRole::Caption ? BlockKind::Caption : BlockKind::Furniture;
        block.level = 0;
        applyReading(draft.article, reading);
        if (reading.updated && !updated.date.isValid())
            updated = reading;
    }
    updated.updated = false; // better than no date at all
    applyReading(draft.article, updated);
}

QString deriveTitle(QStringView text)
{
    QStringView view = text.left(600);
    view = trimmedView(view.sliced(std::min(dateline(view).end, view.size())));
    const QList<Span> found = sentences(view);
    QString title = (found.isEmpty() ? view : found.constFirst().in(view)).toString().simplified();
    if (title.size() <= derivedLength + 1 && title.endsWith(QLatin1Char('.')) && !title.endsWith(QLatin1String("..")))
        title.chop(1);
    if (title.size() <= derivedLength)
        return title;
    static const QString clause = QStringLiteral(",;:–—");
    qsizetype cut = 0;
    qsizetype word = 0;
    for (qsizetype i = 1; i < derivedLength; ++i) {
        if (title[i] != QLatin1Char(' '))
            continue;
        word = i;
        if (i >= derivedLength / 2 && clause.contains(title[i - 1]))
            cut = i;
    }
    if (cut == 0)
        cut = word > 0 ? word : derivedLength - 1;
    if (title[cut - 1].isHighSurrogate())
        --cut;
    title.truncate(cut);
    while (!title.isEmpty() &&
           (clause.contains(title.back()) || isBlank(title.back()) || title.back() == QLatin1Char('-')))
        title.chop(1);
    return title + QChar(u'…');
}

} // namespace crossread
