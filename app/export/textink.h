#pragma once

#include "app/export/pdfpages.h"

#include <QHash>
#include <QRawFont>
#include <QTextLine>

class QPainter;

namespace crossread {

// A piece of text that a page shows as a drawing, and where: it has to be laid over it unseen, so that it can be
// searched, copied and read back.
struct UnseenText
{
    QString text;
    QRectF rect; // units; its lower edge is the base line
};

// Draws lines of text for QPdfWriter, whose PDFs say of a glyph only which character of the basic plane has it in the
// font. What could not be read from that (ligatures, joined Arabic letters, emoji, characters that no font has) is
// drawn as outlines and given back as unseen text. One object for one document; of one thread.
class TextInk
{
public:
    // Adds to `unseen`, and draws a mark for each far outside of the page: where in the page's content the unseen text
    // belongs, so that it is read in its turn.
    void draw(QPainter &painter, const PageLine &line, QList<UnseenText> &unseen);
    static QRectF markOf(qsizetype number); // index in `unseen`

private:
    struct Piece
    {
        int start;
        int length;
        bool isPlain; // what is read from its glyphs is the text
    };
    bool isPlain(const QTextLine &line, const QString &text);
    QList<Piece> piecesOf(const QTextLine &line, const PageLine &placed);
    QString read(const QGlyphRun &run);
    const QList<char16_t> &charactersOf(const QRawFont &font);

    QHash<QRawFont, QList<char16_t>> m_characters; // by glyph; 0 none
};

} // namespace crossread
