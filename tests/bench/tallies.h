#pragma once

#include "tests/app/anchoringedits.h"

#include <cstdio>

namespace crossread {

// A table of what was found after each kind of edit, and what was misplaced; the answer is how much that was.
inline int printTallies(const std::function<AnchoringTally(TextEdit kind, QStringList *misplaced)> &measure)
{
    int wrong = 0;
    std::printf("%-14s %7s %8s %7s %8s %6s %12s\n", "edit", "quotes", "present", "found", "offered", "wrong",
                "wrong offers");
    for (const auto &[kind, name] : textEdits()) {
        QStringList misplaced;
        const AnchoringTally tally = measure(kind, &misplaced);
        std::printf("%-14s %7d %8d %6.1f%% %7.1f%% %6d %12d\n", name, tally.marks, tally.present,
                    100.0 * tally.found / std::max(1, tally.present),
                    100.0 * tally.offered / std::max(1, tally.present), tally.wrong, tally.wrongOffers);
        for (const QString &line : std::as_const(misplaced))
            std::printf("   misplaced: %s\n", qUtf8Printable(line));
        wrong += tally.wrong;
    }
    return wrong;
}

} // namespace crossread
