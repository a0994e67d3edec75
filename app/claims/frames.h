#pragma once

#include <QList>
#include <QString>

namespace crossread {

// An entry of resources/claims/frames.txt: words that stand on one side of a scale of news language ("permission":
// approve, clear / reject, block). Two words of one scale speak of the same matter, those of its two sides say the
// contrary of it.
struct FrameEntry
{
    QStringList stems; // in their order
    int frame = 0;
    bool isPlus = false;
    bool isVerb = false;  // only as a verb
    bool negates = false; // has a negation within: "no evidence"
    int scales = 1;       // on which the words stand: what stands on many tells little
};

// Those that begin with a word, longest first; none for most. Any thread.
const QList<FrameEntry> &frameEntries(const QString &firstStem);

// The same of resources/claims/matters.txt: "plus" is what tells that it has come to pass, its contrary that it is
// pending.
const QList<FrameEntry> &matterEntries(const QString &firstStem);

} // namespace crossread
