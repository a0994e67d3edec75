#include "app/text/textmerge.h"

#include "app/text/textdiff.h"

#include <algorithm>

namespace crossread {

namespace {

// What stands in the place of a stretch of the old text; an empty stretch: put between.
struct Replacement
{
    Span old;
    QString text;

    bool isInsertion() const { return old.isEmpty(); }
    friend bool operator==(const Replacement &, const Replacement &) = default;
};

QList<Replacement> replacementsIn(const QString &base, const QString &changed)
{
    QList<Replacement> list;
    bool isOpen = false;
    for (const DiffPiece &piece : diffTexts(base, changed).pieces) {
        if (piece.kind == DiffPiece::Same) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            list.append(Replacement{{piece.a.start, piece.a.start}, QString()});
        isOpen = true;
        list.last().old.end = std::max(list.last().old.end, piece.a.end);
        if (piece.kind == DiffPiece::Added)
            list.last().text += piece.b.of(changed);
    }
    return list;
}

// One after the other; neither runs into it.
QString joined(const QString &before, const QString &after, bool isAll)
{
    if (isAll)
        return before.trimmed() + QStringLiteral("\n\n") + after.trimmed();
    const bool apart = before.isEmpty() || before.back().isSpace() || after.isEmpty() || after.front().isSpace();
    return apart ? before + after : before + QLatin1Char(' ') + after;
}

bool isBefore(const Replacement &a, const Replacement &b)
{
    return a.old.end < b.old.end || (a.old.end == b.old.end && a.old.start < b.old.start);
}

} // namespace

std::optional<QString> mergeTexts(const QString &base, const QString &mine, const QString &theirs)
{
    const QList<Replacement> a = replacementsIn(base, mine);
    const QList<Replacement> b = replacementsIn(base, theirs);
    QString merged;
    qsizetype done = 0; // of the old text
    const auto take = [&](const Span &old, const QString &text) {
        merged += QStringView(base).mid(done, old.start - done);
        merged += text;
        done = old.end;
    };
    for (qsizetype i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size()) {
            const Replacement &one = a[i];
            const Replacement &other = b[j];
            if (one == other) {
                take(one.old, one.text);
                ++i, ++j;
                continue;
            }
            if (one.isInsertion() && one.old == other.old) {
                take(one.old, joined(one.text, other.text, base.trimmed().isEmpty()));
                ++i, ++j;
                continue;
            }
            // Side by side they may stand, but not over each other.
            if (one.old.start < other.old.end && other.old.start < one.old.end)
                return {};
        }
        const bool isMine = j >= b.size() || (i < a.size() && isBefore(a[i], b[j]));
        const Replacement &next = isMine ? a[i++] : b[j++];
        take(next.old, next.text);
    }
    return merged + QStringView(base).mid(done).toString();
}

} // namespace crossread
