#pragma once

#include "app/versions.h"
#include "tests/app/anchoringedits.h"

namespace crossread {

// The texts with some of their passages printed three times: long enough that what stands around a quote inside is the
// same too.
inline QStringList repeatingTexts(const QStringList &texts)
{
    QStringList result;
    for (const QString &text : texts) {
        const QList<Span> all = sentences(text);
        if (all.size() < 9)
            continue;
        const QString passage = Span{all.at(1).start, all.at(3).end}.of(text);
        QString repeated = text;
        for (const qsizetype at : {all.at(all.size() - 2).start, all.at(all.size() / 2).start})
            repeated.insert(at, passage + QLatin1Char(' '));
        result += repeated;
    }
    return result;
}

// As anchorEdited(), with the whole older text at hand.
inline AnchoringTally carryEdited(const QStringList &texts, TextEdit kind, int marks, quint32 seed,
                                  QStringList *wrong = nullptr)
{
    AnchoringTally tally;
    forEdited(texts, kind, seed, [&](const QString &text, const EditedText &edited, QRandomGenerator &chance) {
        CarryInput input;
        input.texts.insert(1, text);
        for (const Span mark : anyMarks(text, marks, chance)) {
            Quote quote = quoteOf(text, mark);
            quote.otherText = true;
            input.items += CarryItem{Placement::Annotation, input.items.size() + 1, 0, {1, mark}, quote};
        }
        const CarryPlan plan = planCarry(input, edited.text());
        for (qsizetype k = 0; k < plan.items.size(); ++k) {
            const CarryPlace &place = plan.places.at(k);
            const Span mark = plan.items.at(k).from.span;
            const int before = tally.wrong;
            tally.count({place.verdict, place.span, place.score, 0}, edited.fate(mark));
            if (wrong && tally.wrong > before)
                *wrong += QStringLiteral("[%1] -> [%2] score %3, kept %4")
                              .arg(mark.of(text), place.span.of(edited.text()))
                              .arg(place.score)
                              .arg(edited.fate(mark).kept);
        }
    });
    return tally;
}

} // namespace crossread
