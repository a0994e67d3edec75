#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace crossread {

// A line of a plain text, or a paragraph once hard-wrapped lines are joined.
struct TextLine
{
    QString text;   // without marker, indentation and blanks at the end
    QString marker; // of a list item, as it is written: "•", "2)"; "" none
    int indent = 0; // columns before marker or text
    bool blankBefore = false;
    bool quoted = false; // stood after ">"
};

// A line by itself: indentation, quotation mark, marker, text.
TextLine plainLine(QStringView line);

// Joins the lines of paragraphs of one text. A hyphen at a line's end goes where the text elsewhere, or neither part
// alone, says that it is no real one.
class LineJoiner
{
public:
    explicit LineJoiner(const QList<TextLine> &lines);   // all of the text
    void join(QString &text, const QString &next) const; // neither is empty

private:
    bool isRealHyphen(const QString &text, const QString &next) const;

    QSet<QString> m_words;
};

// One kind of line end ('\n'), no zero-width characters and no controls; tabs inside stay.
QString cleanText(const QString &text);

// The lines that are not blank. Lines that were wrapped by hand or by a mail program are joined to paragraphs
// where the text as a whole shows that it was wrapped: inner lines are full and most do not end a
// sentence. Linear.
QList<TextLine> textLines(const QString &cleaned);

} // namespace crossread
