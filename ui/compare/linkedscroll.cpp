#include "ui/compare/linkedscroll.h"

#include "ui/models/compared.h"
#include "ui/reader/articleview.h"

#include <algorithm>
#include <cmath>
#include <QScrollBar>

namespace crossread {

namespace {

constexpr qreal eye = 1.0 / 3; // where one reads, of the view's height

// The eye goes to the very top and bottom where the text ends, so that both begin and end together.
qreal eyeOf(const ArticleView &view)
{
    const QScrollBar &bar = *view.verticalScrollBar();
    const qreal height = view.viewport()->height();
    const qreal above = bar.value();
    const qreal below = bar.maximum() - bar.value();
    if (above < height * eye)
        return above;
    return std::max(height * eye, height - below);
}

} // namespace

void LinkedScroll::join(ArticleView *left, ArticleView *right, std::shared_ptr<const ComparedArticles> compared)
{
    part();
    m_left = left;
    m_right = right;
    m_compared = std::move(compared);
    connect(left, &ArticleView::topChanged, this, [this] { follow(true); });
    connect(right, &ArticleView::topChanged, this, [this] { follow(false); });
}

void LinkedScroll::part()
{
    for (ArticleView *view : {m_left.data(), m_right.data()}) {
        if (view)
            view->disconnect(this);
    }
    m_left = m_right = nullptr;
    m_compared.reset();
    m_brought.reset();
}

void LinkedScroll::setOn(bool on)
{
    m_on = on;
    if (on)
        follow(true);
}

qreal LinkedScroll::pixelOf(bool left, qsizetype position) const
{
    const ArticleView &view = left ? *m_left : *m_right;
    const ViewLine line = view.lineOf(position);
    // A place within a line is as far below its top as it is along it: short anchors make no steps.
    const qreal share = line.span.isEmpty() ? 0
                                            : std::clamp(qreal(position - line.span.start) / qreal(line.span.length()),
                                                         qreal(0), qreal(1));
    return line.top + share * (line.bottom - line.top) + view.scrollOffset().y();
}

// The pixel of the other text that belongs to one of this.
qreal LinkedScroll::across(bool fromLeft, qreal y) const
{
    const ArticleView &view = fromLeft ? *m_left : *m_right;
    const qsizetype position = view.positionAt(y - view.scrollOffset().y());
    const auto &level = m_compared->level;
    const auto from = [fromLeft](const std::pair<qsizetype, qsizetype> &point) {
        return fromLeft ? point.first : point.second;
    };
    const auto to = [fromLeft](const std::pair<qsizetype, qsizetype> &point) {
        return fromLeft ? point.second : point.first;
    };
    auto next = std::partition_point(level.begin(), level.end(), [&](const auto &p) { return from(p) <= position; });
    // By pixels it may lie a little beside the place that the line begins with.
    while (next != level.end() && pixelOf(fromLeft, from(*next)) <= y)
        ++next;
    while (next != level.begin() && pixelOf(fromLeft, from(*(next - 1))) > y)
        --next;
    qreal y0 = 0, z0 = 0;
    if (next != level.begin()) {
        y0 = pixelOf(fromLeft, from(*(next - 1)));
        z0 = pixelOf(!fromLeft, to(*(next - 1)));
    }
    qreal y1 = 0, z1 = 0;
    if (next != level.end()) {
        y1 = pixelOf(fromLeft, from(*next));
        z1 = pixelOf(!fromLeft, to(*next));
    } else {
        const ComparedArticles &both = *m_compared;
        y1 = pixelOf(fromLeft, (fromLeft ? both.left : both.right).text.size()) + m_left->measures().lineHeight * 2;
        z1 = pixelOf(!fromLeft, (fromLeft ? both.right : both.left).text.size()) + m_left->measures().lineHeight * 2;
    }
    return y1 - y0 < 1 ? z0 : z0 + (z1 - z0) * std::clamp((y - y0) / (y1 - y0), qreal(0), qreal(1));
}

void LinkedScroll::follow(bool movedLeft)
{
    if (m_moving || !m_left || !m_right)
        return;
    if (m_on && m_compared && !m_compared->level.isEmpty() && !keepsBrought(movedLeft)) {
        m_moving = true;
        const ArticleView &moved = movedLeft ? *m_left : *m_right;
        ArticleView &other = movedLeft ? *m_right : *m_left;
        const qreal sight = eyeOf(moved);
        const qreal there = across(movedLeft, sight + moved.scrollOffset().y());
        other.scrollToPixel(std::max(0, int(std::lround(there - sight))));
        m_moving = false;
    }
    Q_EMIT this->moved();
}

// Whether the pair that was brought last still stands where it was put, but for some pixels; then it is level again.
bool LinkedScroll::keepsBrought(bool movedLeft)
{
    if (!m_brought)
        return false;
    const Brought pair = *m_brought;
    const qreal top = movedLeft ? m_left->lineOf(pair.left).top : m_right->lineOf(pair.right).top;
    if (std::abs(top - (movedLeft ? pair.leftTop : pair.rightTop)) >= m_left->measures().lineHeight) {
        m_brought.reset();
        return false;
    }
    putLevel(movedLeft, movedLeft ? pair.left : pair.right, movedLeft ? pair.right : pair.left);
    return true;
}

void LinkedScroll::remember(qsizetype left, qsizetype right)
{
    m_brought = Brought{left, right, m_left->lineOf(left).top, m_right->lineOf(right).top};
}

void LinkedScroll::putLevel(bool withLeft, qsizetype position, qsizetype partner)
{
    const ArticleView &stays = withLeft ? *m_left : *m_right;
    ArticleView &comes = withLeft ? *m_right : *m_left;
    const qreal there = comes.lineOf(partner).top + comes.scrollOffset().y() - stays.lineOf(position).top;
    m_moving = true;
    comes.scrollToPixel(std::max(0, int(std::lround(there))));
    m_moving = false;
}

void LinkedScroll::bringPartner(bool ofLeft, qsizetype position, qsizetype partner)
{
    if (!m_left || !m_right)
        return;
    putLevel(ofLeft, position, partner);
    remember(ofLeft ? position : partner, ofLeft ? partner : position);
    Q_EMIT moved();
}

void LinkedScroll::bring(qsizetype left, qsizetype right)
{
    if (!m_left || !m_right)
        return;
    const auto top = [](const ArticleView &view, qsizetype position) { return view.lineOf(position).top; };
    const qreal line = m_left->measures().lineHeight;
    const auto onView = [line](const ArticleView &view, qreal y) {
        return y >= 0 && y <= view.viewport()->height() - 2 * line;
    };
    const qreal a = top(*m_left, left);
    const qreal b = top(*m_right, right);
    if (onView(*m_left, a) && onView(*m_right, b) && std::abs(a - b) < line)
        return remember(left, right);
    m_moving = true;
    // At the height of the eye, or as far above it as the text's beginning forces one of them.
    const qreal height = std::min(m_left->viewport()->height(), m_right->viewport()->height());
    const qreal wished = std::min({height * eye, a + m_left->scrollOffset().y(), b + m_right->scrollOffset().y()});
    m_left->scrollToPixel(int(std::lround(a + m_left->scrollOffset().y() - wished)));
    m_right->scrollToPixel(int(std::lround(b + m_right->scrollOffset().y() - wished)));
    m_moving = false;
    remember(left, right);
    Q_EMIT this->moved();
}

} // namespace crossread
