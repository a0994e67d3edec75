#include "app/claims/differences.h"

#include "app/claims/conflictwords.h"
#include "app/text/words.h"

#include <QSet>

namespace crossread {

namespace {

// The mentions inside `span`; mentions lie in order.
QList<Mention> mentionsIn(const QList<Mention> &mentions, Span span)
{
    QList<Mention> found;
    auto at = std::lower_bound(mentions.begin(), mentions.end(), span.start,
                               [](const Mention &mention, qsizetype start) { return mention.span.start < start; });
    for (; at != mentions.end() && at->span.start < span.end; ++at) {
        if (span.contains(at->span))
            found.append(*at);
    }
    return found;
}

bool isName(const Mention &mention)
{
    return !mention.value && (mention.kind == u"person" || mention.kind == u"organisation" ||
                              mention.kind == u"place" || mention.kind == u"product" || mention.kind == u"event");
}

// Words of a name that can tell it from others.
QSet<QString> nameWords(const QString &name)
{
    QSet<QString> words;
    for (const QString &word : name.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 2)
            words.insert(word);
    }
    return words;
}

bool isSameName(const Mention &a, const Mention &b)
{
    return !a.entity.compare(b.entity, Qt::CaseInsensitive) || nameWords(a.entity).intersects(nameWords(b.entity));
}

// Names that the other sentence does not have, of a kind of which it has others.
QList<Span> otherNames(const QList<Mention> &mine, const QList<Mention> &theirs)
{
    const auto lacks = [](const QList<Mention> &list, const Mention &mention) {
        return std::none_of(list.begin(), list.end(),
                            [&](const Mention &other) { return isName(other) && isSameName(mention, other); });
    };
    QList<Span> spans;
    for (const Mention &mention : mine) {
        if (!isName(mention) || !lacks(theirs, mention))
            continue;
        const bool replaced = std::any_of(theirs.begin(), theirs.end(), [&](const Mention &other) {
            return isName(other) && other.kind == mention.kind && lacks(mine, other);
        });
        if (replaced)
            spans.append(mention.span);
    }
    return spans;
}

// Whether both have it from the same source, as far as the words tell.
bool isSameSource(const QString &a, const QString &b)
{
    static const QSet<QString> plain{QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("his"),
                                     QStringLiteral("her"), QStringLiteral("who"), QStringLiteral("for")};
    return nameWords(a).subtract(plain).intersects(nameWords(b).subtract(plain));
}

void addAttribution(const Sentence &a, const Sentence &b, Difference &difference)
{
    const bool toldA = !a.attribution.isEmpty();
    const bool toldB = !b.attribution.isEmpty();
    if (!toldA && !toldB)
        return;
    if (toldA && toldB) {
        const QString &sourceA = a.attribution.source;
        const QString &sourceB = b.attribution.source;
        if (sourceA.isEmpty() == sourceB.isEmpty() && (sourceA.isEmpty() || isSameSource(sourceA, sourceB)))
            return;
    }
    // A quotation's speaker may stand in another sentence: then nothing here can be framed.
    const auto add = [](const Sentence &sentence, QList<Span> &words) {
        if (!sentence.attribution.isEmpty())
            words.append(sentence.span.contains(sentence.attribution.span) ? sentence.attribution.span : sentence.span);
    };
    add(a, difference.wordsA);
    add(b, difference.wordsB);
}

} // namespace

QList<Difference> differencesBetween(const ToldSide &a, const Sentence &sentenceA, const ToldSide &b,
                                     const Sentence &sentenceB)
{
    const QList<Mention> mentionsA = mentionsIn(a.mentions, sentenceA.span);
    const QList<Mention> mentionsB = mentionsIn(b.mentions, sentenceB.span);
    const ConflictSide sideA{a.article.text, sentenceA.span, mentionsA};
    const ConflictSide sideB{b.article.text, sentenceB.span, mentionsB};
    QList<Difference> result;
    const auto add = [&](DifferenceKind kind, bool both, const QList<Span> &wordsA, const QList<Span> &wordsB) {
        if (both ? wordsA.isEmpty() || wordsB.isEmpty() : wordsA.isEmpty() && wordsB.isEmpty())
            return;
        result.append({kind, -1, sentenceA.span, sentenceB.span, wordsA, wordsB});
    };
    const auto conflict = [&](ConflictKind kind, DifferenceKind as, bool both) {
        add(as, both, conflictWords(kind, sideA, sideB), conflictWords(kind, sideB, sideA));
    };
    conflict(ConflictKind::Figures, DifferenceKind::Figure, true);
    conflict(ConflictKind::Date, DifferenceKind::Date, true);
    add(DifferenceKind::Name, true, otherNames(mentionsA, mentionsB), otherNames(mentionsB, mentionsA));
    conflict(ConflictKind::Polarity, DifferenceKind::Opposite, false);
    const QList<Span> openA = conflictWords(ConflictKind::Status, sideA, sideB);
    const QList<Span> openB = conflictWords(ConflictKind::Status, sideB, sideA);
    if (openA.isEmpty() != openB.isEmpty())
        add(DifferenceKind::Hedge, false, openA, openB);
    Difference attribution{DifferenceKind::Attribution, -1, sentenceA.span, sentenceB.span, {}, {}};
    addAttribution(sentenceA, sentenceB, attribution);
    add(attribution.kind, false, attribution.wordsA, attribution.wordsB);
    return result;
}

} // namespace crossread
