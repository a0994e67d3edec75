#pragma once

#include "app/text/span.h"

#include <QColor>
#include <QList>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

class QScrollBar;

namespace crossread {

class ArticleView;

// The whole article at a glance: what it shares and where it differs, with the part that is on view framed, beside the
// scroll bar of its view. A click or a drag goes there; it takes the wheel like the text.
class OverviewBar : public QWidget
{
    Q_OBJECT
public:
    // `onLeft`: the scroll bar is at the left of the strip.
    OverviewBar(bool onLeft, QWidget *parent);

    struct Mark
    {
        Span span;
        QColor color;
        bool narrow = false; // half as wide, over the others
    };
    void setView(ArticleView *view); // null: none
    void setMarks(const QList<Mark> &marks, qsizetype length, Span current);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRect strip() const;
    int yOf(qsizetype position) const;
    void goTo(int y);

    bool m_onLeft;
    QPointer<ArticleView> m_view;
    QScrollBar *m_bar;
    QList<Mark> m_marks;
    qsizetype m_length = 0;
    Span m_current;
    QPixmap m_drawn; // the marks, for one size
};

} // namespace crossread
