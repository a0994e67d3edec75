// What is said of differences.
#include "ui/models/comparedwords.h"

#include <QCoreApplication>

namespace crossread {

namespace {

constexpr int mostLetters = 48;

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

QString joined(const QString &text, const QList<Span> &words)
{
    QStringList parts;
    for (const Span span : words)
        parts.append(span.of(text).simplified());
    const QString line = parts.join(QStringLiteral(" … "));
    return line.size() > mostLetters ? line.left(mostLetters - 1) + QChar(0x2026) : line;
}

} // namespace

QString comparedName(ComparedKind kind)
{
    switch (kind) {
    case ComparedKind::Figure:
        return Wording::tr("figure");
    case ComparedKind::Date:
        return Wording::tr("date");
    case ComparedKind::Name:
        return Wording::tr("name");
    case ComparedKind::Opposite:
        return Wording::tr("opposite");
    case ComparedKind::Hedge:
        return Wording::tr("hedge");
    case ComparedKind::Attribution:
        return Wording::tr("attribution");
    case ComparedKind::OnlyHere:
        return Wording::tr("only here");
    case ComparedKind::Changed:
        return Wording::tr("changed");
    case ComparedKind::Added:
        return Wording::tr("new");
    case ComparedKind::Removed:
        return Wording::tr("gone");
    case ComparedKind::Moved:
        return Wording::tr("moved");
    }
    return {};
}

QString comparedSymbol(ComparedKind kind)
{
    switch (kind) {
    case ComparedKind::Opposite:
        return QStringLiteral("✕");
    case ComparedKind::Hedge:
        return QStringLiteral("?");
    case ComparedKind::Attribution:
        return QStringLiteral("”");
    case ComparedKind::OnlyHere:
        return QStringLiteral("◧");
    case ComparedKind::Added:
        return QStringLiteral("+");
    case ComparedKind::Removed:
        return QStringLiteral("−");
    case ComparedKind::Moved:
        return QStringLiteral("↕");
    default:
        return QStringLiteral("≠");
    }
}

QString whyOf(ComparedKind kind, const QString &left, const QList<Span> &wordsLeft, const QString &right,
              const QList<Span> &wordsRight)
{
    const QString a = joined(left, wordsLeft);
    const QString b = joined(right, wordsRight);
    const QString one = a.isEmpty() ? b : a;
    const bool both = !a.isEmpty() && !b.isEmpty();
    switch (kind) {
    case ComparedKind::OnlyHere:
        return Wording::tr("the other side has no such sentence");
    case ComparedKind::Changed:
        return Wording::tr("“%1” became “%2”").arg(a, b);
    case ComparedKind::Added:
        return Wording::tr("stands only in the newer version");
    case ComparedKind::Removed:
        return Wording::tr("stands only in the older version");
    case ComparedKind::Moved:
        return Wording::tr("stands elsewhere");
    case ComparedKind::Opposite:
        if (one.isEmpty())
            return Wording::tr("they say the contrary");
        return both ? Wording::tr("“%1” against “%2”").arg(a, b) : Wording::tr("“%1” on one side alone").arg(one);
    case ComparedKind::Hedge:
        if (one.isEmpty())
            return Wording::tr("one leaves it open");
        return both ? Wording::tr("“%1” against “%2”").arg(a, b) : Wording::tr("one leaves it open: “%1”").arg(one);
    case ComparedKind::Attribution:
        if (one.isEmpty())
            return Wording::tr("one says from whom it has it");
        return both ? Wording::tr("“%1” against “%2”").arg(a, b)
                    : Wording::tr("“%1”, which the other says itself").arg(one);
    default:
        if (one.isEmpty())
            return comparedName(kind);
        return both ? Wording::tr("%1 against %2").arg(a, b) : Wording::tr("%1 on one side alone").arg(one);
    }
}

QString excerpt(const QString &text, Span span, int most)
{
    const QString line = span.of(text).simplified();
    return line.size() > most ? line.left(most - 1).trimmed() + QChar(0x2026) : line;
}

} // namespace crossread
