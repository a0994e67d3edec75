#pragma once

#include <QDate>
#include <QString>
#include <QTime>

namespace crossread {

enum class LineRole {
    None,      // part of the article
    Title,     // "Title: …"
    Caption,   // "Photo: …"
    Byline,    // "By Jane Doe"
    Date,      // "Published: 12 May 2025"
    Source,    // "Source: …"
    Furniture, // share bars, "Also read: …", copyright
    Links,     // a label over links to other articles: what follows to the end is furniture too
};

// Where a line stands: many a line is furniture only above or below the article.
enum class LinePlace { Head, Body, Tail };

struct LineReading
{
    LineRole role = LineRole::None;
    QString title;
    QString byline;
    QString source;
    QString address;
    QDate date;
    QTime time;
    bool updated = false; // the date is that of a later change
};

// What a short line around an article is and says. Anchored patterns over at most 400 characters; any thread.
LineReading readLine(QStringView line, LinePlace place);

} // namespace crossread
