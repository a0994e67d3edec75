#pragma once

#include "app/values/claim.h"
#include "ui/reader/readerstyle.h"

#include <memory>
#include <QJsonObject>
#include <QList>
#include <QWidget>

namespace crossread {

class Navigator;
class Project;
class ReaderPane;
enum class SpanEnd;
struct Change;

// The split reader: one to four panes beside each other, one of them active. Selection bar, tag picker, margin
// and keyboard walk belong to the panes; this class opens articles, splits, and remembers.
class ReaderArea : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostPanes = 4;

    ReaderArea(Project &project, Navigator &navigator, QWidget *parent = nullptr);
    ~ReaderArea() override;

    void setStyle(const ReaderStyle &style);
    const ReaderStyle &readerStyle() const { return m_style; }

    void open(Id article, bool newPane); // the active pane, or a new one (the last when there are four)
    // An article a pane, scrolled to the passage, which blinks once.
    void showPassages(const QList<PassageRef> &passages);
    void showAnnotation(Id annotation);
    // Both beside each other, in the active pane and the one at its right.
    void openBeside(Id left, Id right);
    // These two alone, beside each other, with `between` (which stays the caller's) where a splitter's handle is. Ends
    // with release(), and by itself when something else is asked for: another pane, or passages of other articles.
    void isolate(Id left, Id right, QWidget *between, int width);
    void release();
    ReaderPane *isolated(bool left) const; // null: nothing is
    PassageRef selection() const;          // of the active pane, else of any; article 0: none
    // The three above leave the focus where it is, so that a list can be walked; this gives it to the active text.
    void focusText();
    int paneCount() const;
    ReaderPane *activePane() const; // never null
    QList<ReaderPane *> panes() const;

    // Actions; each does nothing where it makes no sense.
    void split();
    void closePane();
    void nextPane();
    void back();
    void forward();
    bool canGoBack() const;
    bool canGoForward() const;
    void tagSelection();       // opens the tag picker
    void giveTag(Id tag);      // to the selection or the marked sentence
    void recentTag(int digit); // 1-9
    void tagAgain();           // the tag that was given last
    void tagWithOwnWords();    // in vivo: the words are the tag
    void noteSelection();
    void noteArticle();
    void untag();
    void removeAnnotation();
    void moveEnd(SpanEnd end, int step); // of the selection or the selected annotation, by words
    void splitAnnotation();              // at the caret
    void joinAnnotations();              // the selected one and the next
    void cycleAnnotations();             // O: what lies under the cursor
    void nextAnnotation(int step);       // Tab, Shift+Tab
    void moveSentence(int step);         // J, K
    void markSentence(bool extend);      // Space
    void shrinkBySentence();
    void markParagraph();
    void addSelectionToClaim(Id claim); // 0: a new claim
    void walkMentions(int step);        // F4, Shift+F4: of the entity at the caret, through all articles
    void nameSelection();               // Shift+E: what can be said of the name at the caret or of the selection
    void findInArticle();               // Ctrl+F: the pane's find bar

    // Open articles, active pane, scroll positions and split sizes, for the project's settings.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

Q_SIGNALS:
    void historyChanged();
    void selectionChanged(bool hasSelection);                     // of the active pane
    void released();                                              // isolation has ended
    void articleDropped(crossread::Id article, crossread::Id on); // an article from a list on a pane that shows another

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void limitWidths();
    ReaderPane *addPane();
    void shareWidth();
    void restyle();
    void activate(ReaderPane *pane);
    void setArticle(ReaderPane *pane, Id article, qsizetype top);
    void goTo(qsizetype visit);
    void applyChange(const Change &change);
    void letGo();
    bool isShown(const ReaderPane *pane) const; // no other ones are isolated
    void releaseFor(Id article);                // unless one of the isolated panes shows it

    Project &m_project;
    Navigator &m_navigator;
    ReaderStyle m_style;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crossread
