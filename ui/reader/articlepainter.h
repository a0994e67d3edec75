#pragma once

#include "app/text/textdiff.h"
#include "ui/reader/linegeometry.h"
#include "ui/reader/marks.h"

class QPainter;

namespace crossread {

struct ReaderStyle;
struct Theme;
enum class ComparedLook;
enum class DiffLook;

// What two compared articles have in common, and what not, as it lies on the text of one of them.
struct ComparedMarks
{
    struct Ground
    {
        Span span;
        ComparedLook look;
        bool bar = false; // beside its lines too
    };
    struct Frame
    {
        Span span;
        bool opposite = false;
    };
    QList<Ground> grounds; // by start; a later one lies over an earlier one
    QList<Frame> frames;   // by start
    qsizetype longest = 0; // of the grounds and frames

    bool isEmpty() const { return grounds.isEmpty() && frames.isEmpty(); }
};

// What there is to paint around the letters of one article.
struct Scene
{
    const Article &article;
    const Marks &marks;
    const ReaderStyle &style;
    const TextMeasures &measures;
    const Theme &theme;
    qreal column = 0; // width of the text as it is
    QString litEntity;
    Id currentClaim = 0;
    Id selectedAnnotation = 0;
    Span selectedSpan;                // where it reaches, or would if its end were dropped now
    Span sentence;                    // under the sentence cursor
    Span flash;                       // a passage that was just asked for
    QList<Span> hits;                 // of the find bar, in order
    QList<DiffMark> differences = {}; // from another version, in order
    DiffLook changedAs{};             // what has changed is new here, gone there, or neither
    Span lit = {};                    // a place that is looked at in both
    const ComparedMarks *compared = nullptr;
};

// Paints what lies under the letters (bands, tints, hits) and over them (frames, symbols, markers). Both look at
// the given lines alone.
void paintUnder(QPainter &painter, const Scene &scene, const QList<ViewLine> &lines);
void paintOver(QPainter &painter, const Scene &scene, const QList<ViewLine> &lines);

// What an end of the selected annotation is dragged by, on the line where it ends.
QRectF handleRect(const ViewLine &line, Span span, bool atEnd);

// What differs from another version, by tint and by pattern: new words underlined, lost ones struck out, what has moved
// underlined in dashes; each with a bar in the gutter. Where neither is the older one, a bracket under what differs.
void paintDifferencesUnder(QPainter &painter, const Scene &scene, const ViewLine &line);
void paintDifferencesOver(QPainter &painter, const Scene &scene, const ViewLine &line);

void paintComparedUnder(QPainter &painter, const Scene &scene, const ViewLine &line);
void paintComparedOver(QPainter &painter, const Scene &scene, const ViewLine &line);

// The passages whose symbol stands in the left gutter of a line: those that begin on it.
QList<int> passagesOn(const Scene &scene, const ViewLine &line);
constexpr qreal gutterWidth = 24; // left of the text, for the symbols

// A stance as a shape of at most `size` pixels; of a suggestion an outline.
void paintStance(QPainter &painter, QPointF middle, qreal size, Stance stance, bool differs, bool suggested,
                 const Theme &theme);
// A tag's swatch: its band's colour with its edge; several colours as stripes.
void paintSwatch(QPainter &painter, const QRectF &rect, const QStringList &colors, const Theme &theme);

} // namespace crossread
