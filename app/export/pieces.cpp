#include "app/export/pieces.h"

#include <algorithm>

namespace crossread {

namespace {

// Where pieces of the block may end: wherever a mark begins or ends.
QList<qsizetype> edges(Span block, const QList<Span> &spans)
{
    QList<qsizetype> result{block.start, block.end};
    for (const Span &span : spans) {
        for (const qsizetype edge : {span.start, span.end}) {
            if (block.start < edge && edge < block.end)
                result += edge;
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

// Nothing but line ends.
bool isBare(const QString &text, Span span)
{
    const QStringView part = span.in(text);
    return std::all_of(part.begin(), part.end(), [](QChar c) { return c == QLatin1Char('\n'); });
}

} // namespace

QList<QList<TextPiece>> textPieces(const ExportedArticle &exported, bool mentions)
{
    QList<QList<TextPiece>> all;
    const QList<Annotation> &annotations = exported.annotations;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < annotations.size(); ++i) {
        if (!annotations.at(i).span.isEmpty())
            order += i;
    }
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return annotations.at(a).span.start < annotations.at(b).span.start;
    });
    QList<qsizetype> open;
    qsizetype next = 0;
    qsizetype mention = 0;
    for (const Block &block : exported.article.blocks) {
        const Span within = block.span;
        open.removeIf([&](qsizetype i) { return annotations.at(i).span.end <= within.start; });
        while (next < order.size() && annotations.at(order.at(next)).span.start < within.end)
            open += order.at(next++);
        QList<Span> spans;
        for (const qsizetype i : std::as_const(open))
            spans += annotations.at(i).span;
        QList<std::pair<qsizetype, Span>> here;
        while (mentions && mention < exported.mentions.size() &&
               exported.mentions.at(mention).span.start < within.end) {
            here += {mention, exported.mentions.at(mention).span};
            spans += exported.mentions.at(mention++).span;
        }
        QList<TextPiece> pieces;
        const QList<qsizetype> ends = edges(within, spans);
        qsizetype at = 0;
        for (qsizetype i = 0; i + 1 < ends.size(); ++i) {
            TextPiece piece{{ends.at(i), ends.at(i + 1)}, {}, {}};
            for (const qsizetype mark : std::as_const(open)) {
                if (annotations.at(mark).span.overlaps(piece.span))
                    piece.marks += mark;
                // What lies between the last of its letters and its end is no reason to go on.
                const qsizetype end = annotations.at(mark).span.end;
                const bool isLast = end == piece.span.end || (end > piece.span.end && piece.span.end == within.end &&
                                                              isBare(exported.article.text, {within.end, end}));
                if (isLast && annotations.at(mark).span.overlaps(piece.span))
                    piece.ends += mark;
            }
            while (at < here.size() && here.at(at).second.end <= piece.span.start)
                ++at;
            if (at < here.size() && here.at(at).second.overlaps(piece.span))
                piece.mention = here.at(at).first;
            pieces += piece;
        }
        all += pieces;
    }
    return all;
}

QList<BlockGroup> blockGroups(const QList<Block> &blocks)
{
    QList<BlockGroup> groups;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isItem = blocks.at(i).kind == BlockKind::ListItem;
        if (isItem && !groups.isEmpty() && groups.last().isList && groups.last().first + groups.last().count == i)
            ++groups.last().count;
        else
            groups += BlockGroup{i, 1, isItem};
    }
    return groups;
}

bool hasTitleInText(const Article &article)
{
    return !article.blocks.isEmpty() && article.blocks.first().kind == BlockKind::Heading &&
           article.blocks.first().level == 1 &&
           article.blocks.first().span.of(article.text).simplified() == article.title.simplified();
}

bool isNumbered(const Block &item)
{
    return std::any_of(item.marker.begin(), item.marker.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace crossread
