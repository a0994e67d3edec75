#pragma once

#include "app/carryjob.h"

#include <QObject>

namespace crossread {

class Actions;
class ArticleView;
class CompareDesk;
class Jobs;
class MessageStrip;
class Navigator;
class ReaderArea;

// Versions of articles in the window: which two are compared, joining and separating them, and placing by hand what is
// in doubt.
class VersionDesk : public QObject
{
    Q_OBJECT
public:
    // All outlive the desk.
    struct Parts
    {
        Project &project;
        Navigator &navigator;
        Jobs &jobs;
        ReaderArea &reader;
        MessageStrip &strip;
        Actions &actions;
        CompareDesk &compare;
    };
    explicit VersionDesk(const Parts &parts, QObject *parent = nullptr);
    ~VersionDesk() override;

    // In the compare view, beside each other; an empty span lights nothing.
    void show(const PassageRef &older, const PassageRef &newer);
    void showDifferences(bool on); // of the current article and the version before it, of the oldest the one after it
    void openVersion(int step);    // of the current article, newer or older
    void separate();
    void chooseOlder(QWidget *window); // the current article is a newer version of one that is picked from a list
    void updateActions();
    void placeHere(); // the current placement, at the words that are selected
    // What carrying over has come to, in one sentence with a button that leads on.
    struct Carried
    {
        QString what; // has happened
        int moved = 0;
        int review = 0;
        int orphans = 0;
        Id older = 0; // whose differences can be shown
        Id newer = 0;
    };
    void tellCarried(const Carried &carried);

private:
    ArticleView *viewOf(Id article) const;
    void join(Id newer, Id older);

    Parts m_parts;
    CarryJob m_joining; // while an article is made a newer version
};

} // namespace crossread
