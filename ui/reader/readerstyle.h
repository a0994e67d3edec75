#pragma once

#include <QString>
#include <QStringList>

namespace crossread {

// How all panes show text.
struct ReaderStyle
{
    QString fontFamily;   // "" the best serif there is
    int zoom = 100;       // percent
    int columnWidth = 66; // characters a line
    bool entities = true;
    bool annotations = true;
    bool claims = true;
    QStringList hiddenKinds;
    QString author;

    friend bool operator==(const ReaderStyle &, const ReaderStyle &) = default;
};

} // namespace crossread
