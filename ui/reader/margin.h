#pragma once

#include "app/values/article.h"

#include <memory>
#include <QCache>
#include <QHash>
#include <QWidget>

class QTextDocument;

namespace crossread {

class ArticleView;

// The notes beside an article's lines, or in a narrow pane a strip of markers; of what the filter asks for. It follows
// the view's scrolling; what stands where depends on the text alone, so nothing moves but with its line.
class Margin : public QWidget
{
    Q_OBJECT
public:
    static constexpr int stripWidth = 20;
    static constexpr int notesWidth = 112; // at least; else the strip
    static constexpr int mostNotesWidth = 260;

    explicit Margin(ArticleView &view);

    bool isStrip() const { return width() < notesWidth; }
    void forget(); // the text's layout or its annotations have changed

    // A note, a marker or a folded group, in this widget's pixels.
    struct Item
    {
        QRect rect;
        QList<int> places; // in the view's marks(): one, or those that are folded
        bool folded = false;
        bool isInFront = false; // the selected one, over what else stands there
        QString title;          // of one
        QString note;
        int noteHeight = 0; // of what is shown of it
        qreal lineY = 0;    // where the leader meets the margin
    };
    QList<Item> itemsOnView() const;
    void paintLeaders(QPainter &painter) const; // the part of them that runs through the view's text

Q_SIGNALS:
    void clicked(crossread::Id annotation);
    void doubleClicked(crossread::Id annotation);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // Notes are placed by groups of blocks, each when it comes into view: a long article costs what is seen of it.
    static constexpr int groupSize = 24;
    const QList<Item> &group(int number) const; // rect and lineY from the document's top
    QList<Item> layOutGroup(int number) const;
    QList<Item> stripItems() const;
    void placeLabels(QList<Item> &placed, const QList<Item> &labels, int limit) const;
    void showSelected(QList<Item> &items, Span onView, int scroll) const;
    QTextDocument &rendered(const QString &note) const; // to be drawn at once: it is kept for a while only
    void paintNote(QPainter &painter, const Item &item) const;
    void paintFolded(QPainter &painter, const Item &item) const;
    void openFolded(const Item &item);
    Item makeItem(int place) const; // of the right height, at its line
    const Item *itemAt(const QList<Item> &items, QPoint point) const;

    ArticleView &m_view;
    mutable QHash<int, QList<Item>> m_groups;
    mutable QCache<QString, QTextDocument> m_notes{200};
};

} // namespace crossread
