#pragma once

#include "app/values/mention.h"

namespace crossread {

// How two figures stand to each other.
enum class FigureMatch {
    Unrelated,  // another kind or unit, or bounds that leave it open
    Same,       // near enough to say the same
    Compatible, // different, but both can be true ("at least 9" and "12")
    Different,  // cannot both be true of one thing
};

FigureMatch matchFigures(const Figure &a, const Figure &b);

// The best match of any two: Same before Different before Compatible.
FigureMatch matchFigures(const QList<Figure> &a, const QList<Figure> &b);

} // namespace crossread
