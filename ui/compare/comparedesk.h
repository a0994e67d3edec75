#pragma once

#include "ui/compare/linkedscroll.h"
#include "ui/models/compared.h"

#include <memory>
#include <QJsonArray>
#include <QObject>

namespace crossread {

class Actions;
class ArticleView;
class CompareFrame;
class Comparing;
class Jobs;
class Navigator;
class Project;
class ReaderArea;
struct Change;

// Runs the compare view: which two articles, or versions of one, stand beside each other, what is marked in them, the
// walk from difference to difference, and links between passages made by hand.
class CompareDesk : public QObject
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
        CompareFrame &frame;
        Actions &actions;
    };
    explicit CompareDesk(const Parts &parts, QObject *parent = nullptr);
    ~CompareDesk() override;

    // Beside each other; spans light what they hold, empty ones nothing.
    void show(const PassageRef &left, const PassageRef &right);
    void showSeveral(const QList<Id> &articles); // the first against the others, in tabs
    void toggle(bool on); // what is selected in Sources, or open in two panes; else asks with whom
    void end();
    bool isOpen() const { return m_left != 0; }
    Id left() const { return m_left; }
    Id right() const { return m_right; }
    bool areVersions() const;

    void swap();
    void walk(int step); // F7: from difference to difference, of the kinds that are shown
    void goToPartner();  // of the passage at the caret; again: the next one
    void setLinkedScrolling(bool on);
    void addTab(Id article); // on the right side
    // Of the link that is current, or of the passages that are selected or under the caret on both sides.
    void linkPassages();
    void confirmLink();
    void cutLink();
    // Which articles are compared, for the project's settings; empty: none.
    QJsonArray state() const;
    void restore(const QJsonArray &articles);
    void updateActions();

Q_SIGNALS:
    void partnerWanted(crossread::Id article); // with which article is it to be compared?

private:
    ArticleView *viewOf(bool left) const;
    void run();
    void ran(ComparedArticles compared);
    void publish();
    void mark();
    void light();
    void bring(Span left, Span right);
    void showRow(int row);
    void showLink(int link);
    void showClaim(Id claim);
    void showMenu(int link, const QPoint &global);
    void clicked(bool left, qsizetype position);
    void panesChanged();
    void projectChanged(const Change &change);
    void overviews();
    void rejoin();
    void say();
    PassageRef meant(bool left) const;
    int linkAt(bool left, qsizetype position) const;

    Parts m_parts;
    Comparing &m_comparing;
    LinkedScroll m_scroll;
    Id m_left = 0;
    Id m_right = 0;
    QList<Id> m_tabs;
    std::shared_ptr<ComparedArticles> m_compared; // null while it is being worked out
    PassageRef m_litLeft;
    PassageRef m_litRight;
    int m_link = -1; // the current one
    bool m_opening = false;
};

} // namespace crossread
