#pragma once

#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>

namespace crossread {

class ArticleView;
struct ComparedArticles;

// Two views that scroll together: what is at the height of the eye in one stands there in the other, wherever the
// scrolling comes from. Between two places that belong together both run evenly.
class LinkedScroll : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void join(ArticleView *left, ArticleView *right, std::shared_ptr<const ComparedArticles> compared);
    void part();
    void setOn(bool on);
    bool isOn() const { return m_on; }

    // Both positions at the same height; nothing moves where they are so already.
    void bring(qsizetype left, qsizetype right);
    void bringPartner(bool ofLeft, qsizetype position, qsizetype partner); // to where the first one stands
    void follow(bool movedLeft);

Q_SIGNALS:
    void moved();

private:
    // A pair that was asked for, and the heights at which it was put. A late layout that moves a text by some pixels
    // does not part it, even where it stands against the order of the others.
    struct Brought
    {
        qsizetype left = 0;
        qsizetype right = 0;
        qreal leftTop = 0;
        qreal rightTop = 0;
    };

    bool keepsBrought(bool movedLeft);
    void remember(qsizetype left, qsizetype right);
    void putLevel(bool withLeft, qsizetype position, qsizetype partner);
    qreal pixelOf(bool left, qsizetype position) const; // from the top of the whole text
    qreal across(bool fromLeft, qreal y) const;

    QPointer<ArticleView> m_left;
    QPointer<ArticleView> m_right;
    std::shared_ptr<const ComparedArticles> m_compared;
    std::optional<Brought> m_brought;
    bool m_on = true;
    bool m_moving = false;
};

} // namespace crossread
