#include "app/import/draft.h"

#include "app/import/dates.h"
#include "app/import/furniture.h"
#include "app/import/language.h"
#include "app/import/shape.h"
#include "app/import/title.h"

#include <QCryptographicHash>

namespace crossread {

namespace {

bool isLine(const DraftBlock &block)
{
    return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading;
}

bool isTitleBlock(const Draft &draft, qsizetype index)
{
    return index == 0 && draft.blocks[0].kind == BlockKind::Heading && draft.blocks[0].level == 1;
}

// Lines that a format joins but that each say something of their own: "By …" over a date, "Source: …" over "Date: …".
void splitLines(Draft &draft)
{
    constexpr qsizetype edge = 6;
    QList<DraftBlock> result;
    const qsizetype count = draft.blocks.size();
    for (qsizetype i = 0; i < count; ++i) {
        DraftBlock block = draft.blocks[i];
        const bool near = i < edge || i >= count - edge;
        if (!near || !isLine(block) || !block.text.contains(QLatin1Char('\n'))) {
            block.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
            result.append(block);
            continue;
        }
        const LinePlace place = i < edge ? LinePlace::Head : LinePlace::Tail;
        bool afterOwn = true; // the line before stands for itself or ends a sentence
        bool open = false;
        for (const QString &line : block.text.split(QLatin1Char('\n'))) {
            const LineRole role = afterOwn ? readLine(line, place).role : LineRole::None;
            if (role != LineRole::None || !open) {
                result.append(block);
                result.last().text = line;
            } else {
                result.last().text += QLatin1Char(' ') + line;
            }
            open = role == LineRole::None;
            afterOwn = !open || endsSentence(line);
        }
    }
    draft.blocks = result;
}

// Labels over links at the end: all from there on is furniture.
void markLinks(Draft &draft)
{
    constexpr qsizetype most = 40;
    for (qsizetype i = draft.blocks.size() - 1; i > 0 && i >= draft.blocks.size() - most; --i) {
        const DraftBlock &block = draft.blocks[i];
        if (isLine(block) && block.text.size() < 60 && readLine(block.text, LinePlace::Tail).role == LineRole::Links) {
            for (qsizetype k = i; k < draft.blocks.size(); ++k)
                draft.blocks[k].kind = BlockKind::Furniture;
            return;
        }
        if (block.text.size() > 200 ||
            (block.kind == BlockKind::Paragraph && endsSentence(block.text) && block.text.size() > 100))
            return;
    }
}

void readTail(Draft &draft)
{
    markLinks(draft);
    LineReading weak;
    for (qsizetype i = draft.blocks.size() - 1; i >= 0 && !isTitleBlock(draft, i); --i) {
        DraftBlock &block = draft.blocks[i];
        if (block.kind != BlockKind::Furniture && block.kind != BlockKind::Caption && !isLine(block))
            break;
        const LineReading reading = readLine(block.text, LinePlace::Tail);
        if (reading.role == LineRole::None && block.kind != BlockKind::Furniture)
            break;
        if (block.kind != BlockKind::Caption)
            block.kind = reading.role == LineRole::Caption ? BlockKind::Caption : BlockKind::Furniture;
        applyReading(draft.article, reading);
        if (reading.role == LineRole::Furniture && weak.source.isEmpty())
            weak.source = reading.source;
    }
    weak.role = LineRole::Source;
    applyReading(draft.article, weak);
}

void readBody(Draft &draft)
{
    for (qsizetype i = 0; i < draft.blocks.size(); ++i) {
        DraftBlock &block = draft.blocks[i];
        if (!isLine(block) || isTitleBlock(draft, i))
            continue;
        const LineRole role = readLine(block.text, LinePlace::Body).role;
        if (role == LineRole::Caption)
            block.kind = BlockKind::Caption;
        else if (role == LineRole::Furniture)
            block.kind = BlockKind::Furniture;
    }
}

// The next block that is no picture and no furniture; the number of blocks when there is none.
qsizetype nextContent(const Draft &draft, qsizetype index)
{
    do {
        ++index;
    } while (index < draft.blocks.size() &&
             (draft.blocks[index].kind == BlockKind::Caption || draft.blocks[index].kind == BlockKind::Furniture));
    return index;
}

// Headings without markup: one or two short lines without a full stop over something longer. Where three follow each
// other, or where most of a text is such lines, they are something else: a poem, a table, a list without marks.
void markHeadings(Draft &draft)
{
    QList<DraftBlock> &blocks = draft.blocks;
    QList<bool> candidates(blocks.size());
    qsizetype candidateCount = 0;
    qsizetype proseCount = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const DraftBlock &block = blocks[i];
        candidates[i] = block.kind == BlockKind::Paragraph && (!draft.marksHeadings || block.emphasised) &&
                        looksLikeHeading(block.text);
        candidateCount += candidates[i];
        proseCount += block.kind != BlockKind::Furniture && !candidates[i];
    }
    const bool prose = candidateCount <= 4 || candidateCount <= proseCount;
    for (qsizetype i = 0; i < blocks.size();) {
        DraftBlock &block = blocks[i];
        if (block.kind == BlockKind::Paragraph && !candidates[i] && (!draft.marksHeadings || block.emphasised) &&
            looksLikeLabel(block.text)) {
            const qsizetype next = nextContent(draft, i);
            // Over a list, or a word or two over a paragraph ("Analysis:"): more are a sentence that goes on below.
            const bool list = next < blocks.size() && blocks[next].kind == BlockKind::ListItem;
            const bool brief = next < blocks.size() && isLine(blocks[next]) && block.text.count(QLatin1Char(' ')) < 2;
            if (list || brief) {
                block.kind = BlockKind::Heading;
                block.level = 3;
            }
        }
        if (!candidates[i]) {
            ++i;
            continue;
        }
        qsizetype last = i;
        for (qsizetype next = nextContent(draft, i); next < blocks.size() && candidates[next];
             next = nextContent(draft, last))
            last = next;
        qsizetype run = 0;
        for (qsizetype k = i; k <= last; ++k)
            run += candidates[k];
        const bool leads = nextContent(draft, last) < blocks.size();
        for (qsizetype k = i; k <= last; ++k) {
            if (candidates[k] && run <= 2 && leads && prose) {
                blocks[k].kind = BlockKind::Heading;
                blocks[k].level = draft.marksHeadings ? 3 : 2;
            }
        }
        i = last + 1;
    }
}

// What the first paragraph's dateline and the file itself say, where the text around has not said it better.
void readRest(Draft &draft, const ImportFile &file)
{
    Article &article = draft.article;
    const FileNameFacts facts = readFileName(file.name.isEmpty() ? file.path : file.name);
    if (article.sourceOrigin == MetadataOrigin::None && !facts.source.isEmpty()) {
        article.source = facts.source;
        article.sourceOrigin = MetadataOrigin::FileName;
    }
    for (const DraftBlock &block : std::as_const(draft.blocks)) {
        if (block.kind != BlockKind::Paragraph)
            continue;
        const Dateline line = dateline(block.text);
        if (article.sourceOrigin == MetadataOrigin::None && !line.agency.isEmpty()) {
            article.source = line.agency;
            article.sourceOrigin = MetadataOrigin::Text;
        }
        const auto date = findDate(QStringView(block.text).first(line.end));
        if (article.publishedOrigin == MetadataOrigin::None && date) {
            article.published = date->date;
            article.publishedOrigin = MetadataOrigin::Text;
        }
        break;
    }
    if (article.publishedOrigin == MetadataOrigin::None && facts.date.isValid()) {
        article.published = facts.date;
        article.publishedOrigin = MetadataOrigin::FileName;
    }
    if (article.publishedOrigin == MetadataOrigin::None && file.modified.isValid()) {
        article.published = file.modified.date();
        article.publishedOrigin = MetadataOrigin::FileTime;
    }
}

// No blanks at the ends, one instead of several inside; no-break spaces stay.
QString blockText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : trimmedView(text)) {
        const bool space = c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n');
        if (!space)
            result += c;
        else if (!result.endsWith(QLatin1Char(' ')))
            result += QLatin1Char(' ');
    }
    return result;
}

void putTogether(Draft &draft)
{
    Article &article = draft.article;
    for (const DraftBlock &block : std::as_const(draft.blocks)) {
        const QString text = blockText(block.text);
        if (text.isEmpty())
            continue;
        if (!article.text.isEmpty())
            article.text += QLatin1Char('\n');
        Block done{block.kind, 0, {article.text.size(), article.text.size() + text.size()}, {}};
        if (block.kind == BlockKind::Heading)
            done.level = std::clamp(block.level, 1, 6);
        else if (block.kind == BlockKind::ListItem)
            done.level = std::max(block.level, 1);
        if (block.kind == BlockKind::ListItem)
            done.marker = block.marker;
        article.text += text;
        article.blocks.append(done);
    }
}

QString derivedTitle(const Article &article)
{
    for (const Block &block : article.blocks) {
        const QString title = isAnalysed(block) ? deriveTitle(block.span.in(article.text)) : QString();
        if (!title.isEmpty())
            return title;
    }
    return deriveTitle(article.text);
}

} // namespace

Article finishDraft(Draft draft, const ImportFile &file)
{
    splitLines(draft);
    readHead(draft);
    readTail(draft);
    readBody(draft);
    markHeadings(draft);
    readRest(draft, file);
    putTogether(draft);
    Article &article = draft.article;
    article.title = blockText(article.title);
    if (article.title.isEmpty()) {
        article.title = derivedTitle(article);
        article.titleOrigin = MetadataOrigin::Derived;
    }
    if (article.language.isEmpty())
        article.language = detectLanguage(article.text);
    article.file = file.name;
    article.contentId = QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256);
    return article;
}

} // namespace crossread
