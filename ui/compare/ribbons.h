#pragma once

#include "ui/models/compared.h"

#include <memory>
#include <QPainterPath>
#include <QPointer>
#include <QWidget>

namespace crossread {

class ArticleView;
class Comparing;

// Between two texts: a ribbon from each passage to the one that says the same, with a word of why where they differ.
// A click on one brings both of its ends beside each other. Dragged beside the ribbons it divides the room.
class Ribbons : public QWidget
{
    Q_OBJECT
public:
    explicit Ribbons(Comparing &comparing, QWidget *parent = nullptr);

    void join(ArticleView *left, ArticleView *right); // null: nothing
    void setCurrentLink(int link);                    // index into ComparedArticles::links; -1 none
    int drawn() const { return int(m_drawn.size()); } // of the last painting

Q_SIGNALS:
    void linkClicked(int link);
    void menuWanted(int link, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Ribbon
    {
        int link = -1; // the first of those that are drawn as one
        qreal leftTop = 0, leftBottom = 0, rightTop = 0, rightBottom = 0;
        QPainterPath path;
    };
    void readOrder();
    bool isShown(const ComparedLink &link) const;
    QList<int> linksOnView() const;
    QList<Ribbon> ribbonsOnView() const;
    void paintRibbon(QPainter &painter, const Ribbon &ribbon) const;
    void paintLabels(QPainter &painter) const;
    int top() const; // both views are there
    int linkAt(QPointF point) const;

    Comparing &m_comparing;
    QPointer<ArticleView> m_left;
    QPointer<ArticleView> m_right;
    QList<int> m_byRight; // links, by the right side's start
    qsizetype m_longest = 0;
    int m_current = -1;
    QList<Ribbon> m_drawn;
};

} // namespace crossread
