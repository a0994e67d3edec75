#pragma once

#include "app/project.h"
#include "ui/reader/marking.h"
#include "ui/reader/readerstyle.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;

namespace crossread {

class ArticleView;
class ExtentBar;
enum class SpanEnd;
class FindBar;
class NameActions;
class Navigator;
class PaneHeader;
class SelectionBar;

// One article with its header, its notes, its find bar and what opens over it. What the reader does here to the
// project goes through app/edits.h; what goes wrong goes to the navigator.
class ReaderPane : public QWidget
{
    Q_OBJECT
public:
    ReaderPane(Project &project, Navigator &navigator, QWidget *parent = nullptr);

    Id articleId() const;
    void setArticle(Id article, qsizetype top = 0); // 0: empty
    ArticleView &view() const { return *m_view; }
    PaneHeader &header() const { return *m_header; }
    void setStyle(const ReaderStyle &style, bool alone);
    void setActive(bool active);
    void applyChange(const Change &change);

    // As ReaderArea's.
    void tagSelection();
    void giveTag(Id tag);
    void tagAgain();
    void tagWithOwnWords();
    void noteSelection();
    void noteArticle();
    void untag();
    void removeAnnotation();
    void moveEnd(SpanEnd end, int step);
    void splitAnnotation();
    void joinAnnotations();
    void cycleAnnotations();
    void nextAnnotation(int step);
    void addSelectionToClaim(Id claim);
    void walkMentions(int step);
    void nameSelection();
    void find();

Q_SIGNALS:
    void activated(); // the user has turned to it
    void closeWanted();
    void selectionChanged(bool hasSelection);
    void articleDropped(crossread::Id article);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    MarkTarget target() const;
    Id annotationMeant() const; // selected, or under the caret
    QPoint below(Span span) const;
    Span spanOf(const MarkTarget &target) const;
    void marked(const Result<Id> &annotation, bool andNote);
    void report(const Result<void> &result);
    bool isNothing(const MarkTarget &target); // says so too
    void giveExtent(Id annotation, Span span, bool goesOn);
    void editNote(const MarkTarget &target);
    void placeSelectionBar();
    void announce(Id annotation);
    void openMenu(qsizetype position, const QPoint &global);
    void addAnnotationActions(QMenu &menu, Id annotation);
    void addSelectionActions(QMenu &menu);
    void openClaimMenu(const QPoint &global);
    bool addNameActions(QMenu &menu, qsizetype position); // false: there is neither mention nor selection
    void walkEntity(const EntityRef &entity, int step);
    void chooseExtent(const MentionPlace &place);
    void fillArticleMenu();
    void fillVersionMenu();
    void refreshHeader();

    Project &m_project;
    Navigator &m_navigator;
    ReaderStyle m_style;
    PaneHeader *m_header;
    FindBar *m_findBar;
    ArticleView *m_view;
    SelectionBar *m_bar;
    NameActions *m_names;
    QPointer<ExtentBar> m_extent; // while another extent is chosen
    Id m_resizing = 0;            // the step of the history that the next resizing by key goes on with
    Id m_resized = 0;
    QLabel *m_empty;
};

} // namespace crossread
