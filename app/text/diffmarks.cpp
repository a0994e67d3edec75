#include "app/text/textdiff.h"

#include <algorithm>

namespace crossread {

namespace {

void mark(QList<DiffMark> &marks, DiffMark::Kind kind, Span span, QStringView text)
{
    // A mark ends with its last word.
    while (!span.isEmpty() && text[span.start].isSpace())
        ++span.start;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    if (span.isEmpty())
        return;
    DiffMark *last = marks.isEmpty() ? nullptr : &marks.last();
    const bool joins = last && last->kind == kind &&
                       text.mid(last->span.end, span.start - last->span.end).trimmed().isEmpty() &&
                       !text.mid(last->span.end, span.start - last->span.end).contains(u'\n');
    if (joins)
        last->span.end = span.end;
    else
        marks.append({kind, span});
}

// The last step that begins at or before a position of that side.
const DiffPiece *pieceAt(const QList<DiffPiece> &pieces, DiffSide side, qsizetype position)
{
    const auto start = [side](const DiffPiece &piece) { return side == DiffSide::A ? piece.a.start : piece.b.start; };
    auto found = std::upper_bound(pieces.begin(), pieces.end(), position,
                                  [&](qsizetype at, const DiffPiece &piece) { return at < start(piece); });
    while (found != pieces.begin()) {
        --found;
        const Span span = side == DiffSide::A ? found->a : found->b;
        if (span.contains(position) || found == pieces.begin())
            return &*found;
        if (!span.isEmpty())
            return &*found; // behind the last one
    }
    return nullptr;
}

qsizetype through(const TextDiff &diff, const QList<DiffPiece> &pieces, DiffSide from, qsizetype position)
{
    const DiffPiece *piece = pieceAt(pieces, from, position);
    if (!piece)
        return 0;
    const Span own = from == DiffSide::A ? piece->a : piece->b;
    const Span other = from == DiffSide::A ? piece->b : piece->a;
    if (piece->move >= 0 && !own.isEmpty())
        return through(diff, diff.moves[piece->move].pieces, from, position);
    return std::clamp(other.start + position - own.start, other.start, other.end);
}

} // namespace

QList<DiffMark> diffMarks(const TextDiff &diff, QStringView a, QStringView b, DiffSide side)
{
    QList<DiffMark> marks;
    const DiffPiece::Kind changed = side == DiffSide::A ? DiffPiece::Removed : DiffPiece::Added;
    const QStringView text = side == DiffSide::A ? a : b;
    const auto spanOf = [side](const DiffPiece &piece) { return side == DiffSide::A ? piece.a : piece.b; };
    for (const DiffPiece &piece : diff.pieces) {
        if (piece.kind != changed)
            continue;
        if (piece.move < 0) {
            mark(marks, DiffMark::Changed, spanOf(piece), text);
            continue;
        }
        for (const DiffPiece &inner : diff.moves[piece.move].pieces) {
            if (inner.kind == DiffPiece::Same || inner.kind == changed)
                mark(marks, inner.kind == DiffPiece::Same ? DiffMark::Moved : DiffMark::Changed, spanOf(inner), text);
        }
    }
    return marks;
}

QList<TextChange> textChanges(const TextDiff &diff)
{
    QList<TextChange> changes;
    bool goesOn = false; // the last step was part of the last change
    for (const DiffPiece &piece : diff.pieces) {
        if (piece.kind == DiffPiece::Same) {
            goesOn = false;
        } else if (piece.move >= 0) {
            if (piece.kind == DiffPiece::Added)
                changes.append({diff.moves[piece.move].a, diff.moves[piece.move].b});
            goesOn = false;
        } else if (!piece.blank) {
            if (goesOn) {
                changes.last().a.end = std::max(changes.last().a.end, piece.a.end);
                changes.last().b.end = std::max(changes.last().b.end, piece.b.end);
            } else {
                changes.append({piece.a, piece.b});
            }
            goesOn = true;
        }
    }
    return changes;
}

qsizetype counterpart(const TextDiff &diff, DiffSide from, qsizetype position)
{
    return through(diff, diff.pieces, from, position);
}

} // namespace crossread
