#pragma once

#include "app/values/article.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/articlepainter.h"
#include "ui/reader/marks.h"
#include "ui/reader/readerstyle.h"
#include "ui/reader/wordsteps.h"

#include <functional>
#include <optional>
#include <QElapsedTimer>
#include <QTextEdit>
#include <QTimer>

namespace crossread {

class Margin;
class Navigator;
class Project;
struct Theme;

// Where a view stands in the compare view: its text lies towards the other one, its scroll bar is elsewhere.
enum class CompareSide { None, Left, Right };

// One article as a column of text that is read and marked, never typed into: the caret, the selection, the
// sentence cursor and the selected annotation live here, and everything painted around the letters. It changes
// nothing in the project.
class ArticleView : public QTextEdit
{
    Q_OBJECT
public:
    ArticleView(const Project &project, Navigator &navigator, QWidget *parent = nullptr);
    ~ArticleView() override;

    void setArticle(const Article &article); // id 0: empty
    const Article &article() const { return m_article; }
    void setDetails(const Article &article); // the same text with another outlet, date or byline
    void setStyle(const ReaderStyle &style, bool alone);
    const ReaderStyle &readerStyle() const { return m_style; }
    const TextMeasures &measures() const { return m_measures; }
    const Marks &marks() const { return m_marks; }
    Margin &margin() const { return *m_margin; }

    // The project's marks of this article have changed. What looks otherwise is painted at once.
    void reloadAnnotations();
    void reloadMentions();
    void reloadPassages();

    // The selected text without the blanks at its ends; empty: none.
    Span selection() const;
    void select(Span span);
    void selectNothing();
    qsizetype caret() const { return textCursor().position(); }
    void setCaret(qsizetype position);

    // The sentence under the sentence cursor (J, K); empty: none. The caret stands at its start.
    Span sentence() const { return m_sentence; }
    void moveSentence(int step);
    void markSentence(bool extend);
    void shrinkBySentence(); // the last one is selected no longer
    void markParagraph();    // of the caret; again: the next one with it
    Span paragraphAt(qsizetype position) const;
    void moveSelectionEnd(SpanEnd end, int step); // by words; Last is where the caret stands

    Id selectedAnnotation() const { return m_selected; }
    void selectAnnotation(Id annotation, bool reveal); // 0 none
    // Places in marks(), shortest first, those outside the filter last.
    QList<int> annotationsAt(qsizetype position) const;
    QString marksTold(qsizetype position) const; // in words, for who cannot see them
    QRect handleOf(SpanEnd end) const; // what drags that end of the selected annotation, in the viewport's pixels

    void setHits(const QList<Span> &hits);
    // What differs from another text, and how it is drawn. Until the next article.
    void setDifferences(const QList<DiffMark> &differences, DiffLook changedAs);
    const QList<DiffMark> &differences() const { return m_differences; }
    void setLit(Span span); // framed until it is set anew; empty: nothing
    Span lit() const { return m_lit; }
    void setCompared(const ComparedMarks &marks); // until the next article
    const ComparedMarks &compared() const { return m_compared; }
    void setCompareSide(CompareSide side);
    void flash(Span span); // frames a passage for a moment
    void reveal(Span span);

    // Offset of the first line on view; kept when the column's width or size changes.
    qsizetype topPosition() const { return m_top; }
    void setTopPosition(qsizetype position);
    bool isOnTheWay() const { return m_isOnTheWay; } // to that position: nothing is to be seen yet
    bool titleOnView() const;

    QPointF scrollOffset() const;
    QRect rectOf(Span span) const; // of its last line, in this widget's pixels; invalid when out of view
    QList<ViewLine> linesOnView() const;
    qsizetype characterUnder(QPoint inViewport) const; // -1 none
    ViewLine lineOf(qsizetype position) const;         // wherever it is; lays out what lies above
    qsizetype positionAt(qreal y) const;               // the nearest to that pixel of the viewport
    void scrollToPixel(int y);                         // of the whole text, from its top
    Scene scene() const;

Q_SIGNALS:
    void selectionSettled();                                           // the selection is as the user wants it, or gone
    void annotationSelected(crossread::Id annotation);                 // 0 none
    void resizeWanted(crossread::Id annotation, crossread::Span span); // an end of it was dragged there
    void contextMenuWanted(qsizetype position, const QPoint &global);  // -1: beside the text
    void topChanged();
    void placeClicked(qsizetype position); // without selecting anything
    void columnMoved(int left);            // where the text begins

protected:
    QMimeData *createMimeDataFromSelection() const override; // with its place: it can be dropped on a claim
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build(); // the document, anew
    void layOutColumn();
    void setFrame(QTextDocument &document);
    void paintTitle(QPainter &painter);
    void keepTop(const std::function<void()> &change);
    void goOnToTop();
    void endWay();
    void scrollTo(qsizetype position, qreal share);
    void hover(QPoint inViewport);
    bool clickGutter(QPoint inViewport);
    QString toolTipAt(QPoint inViewport) const;
    std::optional<SpanEnd> handleAt(QPoint inViewport) const;
    void dragTo(QPoint inViewport, bool byLetter);
    Span selectedSpan() const; // of the selected annotation, as it is being dragged
    QRect linesOf(Span span) const;
    void annotationsChanged(Span span);
    void tellMarks();
    Span sentenceAt(qsizetype position, int step) const;

    const Project &m_project;
    Navigator &m_navigator;
    Article m_article;
    Marks m_marks;
    ReaderStyle m_style;
    bool m_alone = true;
    int m_column = 0; // width of the text as it is
    TextMeasures m_measures;
    const Theme *m_theme = nullptr; // that the document was built for
    Margin *m_margin;
    Span m_sentence;
    Span m_flash;
    QTimer m_flashTimer;
    QList<Span> m_hits;
    QList<DiffMark> m_differences;
    DiffLook m_changedAs{};
    ComparedMarks m_compared;
    CompareSide m_side = CompareSide::None;
    Span m_lit;
    Id m_selected = 0;
    qsizetype m_top = 0;
    bool m_keepingTop = false;
    bool m_isOnTheWay = false; // to m_top, a piece at a time
    qsizetype m_laidOut = 0;   // of the text, at least
    QPoint m_pressed;
    int m_clicks = 0;                 // in a row at one place: 2 takes the word, 3 the sentence, 4 the paragraph
    QElapsedTimer m_clicked;          // since the last of them
    QList<Id> m_told;                 // the marks at the caret, as they were made known
    std::optional<SpanEnd> m_dragged; // an end of the selected annotation
    Span m_draft;                     // how far it would reach
    qreal m_titleHeight = 0;          // of a title that stands above the text, not in it
};

} // namespace crossread
