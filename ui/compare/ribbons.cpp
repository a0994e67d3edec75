#include "ui/compare/ribbons.h"

#include "ui/models/comparing.h"
#include "ui/reader/articleview.h"
#include "ui/theme.h"

#include <algorithm>
#include <numeric>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace crossread {

namespace {

constexpr int barWidth = 4;            // at both ends of a ribbon
constexpr qsizetype farAway = 20'000;  // letters out of view, from where on a ribbon only points up or down
constexpr qsizetype sameParagraph = 3; // letters between passages whose ribbons are drawn as one

QPainterPath ribbonPath(qreal x0, qreal leftTop, qreal leftBottom, qreal x1, qreal rightTop, qreal rightBottom)
{
    const qreal middle = (x0 + x1) / 2;
    QPainterPath path(QPointF(x0, leftTop));
    path.cubicTo(QPointF(middle, leftTop), QPointF(middle, rightTop), QPointF(x1, rightTop));
    path.lineTo(x1, rightBottom);
    path.cubicTo(QPointF(middle, rightBottom), QPointF(middle, leftBottom), QPointF(x0, leftBottom));
    path.closeSubpath();
    return path;
}

// Where a passage stands, in pixels of the view; what is far out of view only that it is above or below.
std::pair<qreal, qreal> extentOf(const ArticleView &view, Span span, Span onView)
{
    const qreal height = view.viewport()->height();
    if (span.start > onView.end + farAway)
        return {3 * height, 3 * height};
    if (span.end < onView.start - farAway)
        return {-2 * height, -2 * height};
    const ViewLine first = view.lineOf(span.start);
    const ViewLine last = view.lineOf(std::max(span.start, span.end - 1));
    const auto near = [height](qreal y) { return std::clamp(y, -2 * height, 3 * height); };
    return {near(first.top + 2), near(last.bottom - 2)};
}

Span rangeOnView(const ArticleView &view)
{
    return {view.positionAt(0), view.positionAt(view.viewport()->height())};
}

} // namespace

Ribbons::Ribbons(Comparing &comparing, QWidget *parent) : QWidget(parent), m_comparing(comparing)
{
    setObjectName(QStringLiteral("ribbons"));
    setAccessibleName(tr("Ribbons between the passages that belong together"));
    setMouseTracking(true);
    setCursor(Qt::ArrowCursor);
    connect(&comparing, &Comparing::shownChanged, this, &Ribbons::readOrder);
    connect(&comparing, &Comparing::looksChanged, this, qOverload<>(&QWidget::update));
    readOrder();
}

void Ribbons::readOrder()
{
    m_byRight.clear();
    m_longest = 0;
    m_current = -1;
    if (const auto shown = m_comparing.shown()) {
        m_byRight.resize(shown->links.size());
        std::iota(m_byRight.begin(), m_byRight.end(), 0);
        std::stable_sort(m_byRight.begin(), m_byRight.end(),
                         [&](int a, int b) { return shown->links[a].right.start < shown->links[b].right.start; });
        for (const ComparedLink &link : shown->links)
            m_longest = std::max({m_longest, link.left.length(), link.right.length()});
    }
    update();
}

void Ribbons::join(ArticleView *left, ArticleView *right)
{
    m_left = left;
    m_right = right;
    update();
}

void Ribbons::setCurrentLink(int link)
{
    if (std::exchange(m_current, link) != link)
        update();
}

bool Ribbons::isShown(const ComparedLink &link) const
{
    const auto &rows = m_comparing.shown()->rows;
    if (link.row >= 0 && !m_comparing.isHidden(rows[link.row].kind))
        return true;
    if (m_comparing.shown()->areVersions)
        return false;
    return link.sameWords ? m_comparing.showsSameWords() : m_comparing.showsSameClaim();
}

QList<int> Ribbons::linksOnView() const
{
    const auto &links = m_comparing.shown()->links;
    const Span left = rangeOnView(*m_left);
    const Span right = rangeOnView(*m_right);
    QList<int> found;
    auto byLeft = std::lower_bound(links.begin(), links.end(), left.start - m_longest,
                                   [](const ComparedLink &link, qsizetype start) { return link.left.start < start; });
    for (; byLeft != links.end() && byLeft->left.start <= left.end; ++byLeft) {
        if (byLeft->left.end >= left.start && isShown(*byLeft))
            found.append(int(byLeft - links.begin()));
    }
    auto byRight = std::lower_bound(m_byRight.begin(), m_byRight.end(), right.start - m_longest,
                                    [&](int link, qsizetype start) { return links[link].right.start < start; });
    for (; byRight != m_byRight.end() && links[*byRight].right.start <= right.end; ++byRight) {
        if (links[*byRight].right.end >= right.start && isShown(links[*byRight]))
            found.append(*byRight);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// Copied passages that follow one another on both sides make one ribbon.
QList<Ribbons::Ribbon> Ribbons::ribbonsOnView() const
{
    const auto &links = m_comparing.shown()->links;
    const Span leftRange = rangeOnView(*m_left);
    const Span rightRange = rangeOnView(*m_right);
    const qreal leftShift = m_left->viewport()->mapToGlobal(QPoint()).y() - mapToGlobal(QPoint()).y();
    const qreal rightShift = m_right->viewport()->mapToGlobal(QPoint()).y() - mapToGlobal(QPoint()).y();
    QList<Ribbon> ribbons;
    int last = -1;
    for (const int i : linksOnView()) {
        const ComparedLink &link = links[i];
        const auto [leftTop, leftBottom] = extentOf(*m_left, link.left, leftRange);
        const auto [rightTop, rightBottom] = extentOf(*m_right, link.right, rightRange);
        const bool plain = link.sameWords && link.row < 0 && i != m_current;
        if (plain && last >= 0 && last != m_current && links[last].sameWords && links[last].row < 0 &&
            link.left.start - links[last].left.end <= sameParagraph && link.right.start >= links[last].right.end &&
            link.right.start - links[last].right.end <= sameParagraph) {
            ribbons.last().leftBottom = leftBottom + leftShift;
            ribbons.last().rightBottom = rightBottom + rightShift;
        } else {
            ribbons.append(
                {i, leftTop + leftShift, leftBottom + leftShift, rightTop + rightShift, rightBottom + rightShift, {}});
        }
        last = i;
    }
    for (Ribbon &ribbon : ribbons) {
        ribbon.path = ribbonPath(barWidth, ribbon.leftTop, ribbon.leftBottom, width() - barWidth, ribbon.rightTop,
                                 ribbon.rightBottom);
    }
    // The current one lies over all, and what differs over what does not.
    const auto rank = [&](const Ribbon &ribbon) {
        return ribbon.link == m_current ? 3 : links[ribbon.link].row >= 0 ? 2 : links[ribbon.link].sameWords ? 0 : 1;
    };
    std::stable_sort(ribbons.begin(), ribbons.end(),
                     [&](const Ribbon &a, const Ribbon &b) { return rank(a) < rank(b); });
    return ribbons;
}

void Ribbons::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).base);
    m_drawn.clear();
    if (!m_left || !m_right || !m_comparing.shown())
        return;
    m_drawn = ribbonsOnView();
    painter.fillRect(0, top() - 1, width(), 1, themeOf(this).faintLine); // goes on from the headers
    painter.setClipRect(rect().adjusted(0, top(), 0, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Ribbon &ribbon : std::as_const(m_drawn))
        paintRibbon(painter, ribbon);
    paintLabels(painter);
}

void Ribbons::paintRibbon(QPainter &painter, const Ribbon &ribbon) const
{
    const Theme &theme = themeOf(this);
    const ComparedLink &link = m_comparing.shown()->links[ribbon.link];
    const TagColors colors = theme.compared(link.sameWords ? ComparedLook::SameWords : ComparedLook::SameClaim);
    const bool current = ribbon.link == m_current;
    const QColor edge = current ? theme.accent : colors.edge;
    QColor fill = colors.band;
    fill.setAlphaF(link.isAlso ? 0.35f : 0.8f);
    painter.setBrush(fill);
    // A second partner is dotted, one that a person has confirmed has a line of its own weight.
    painter.setPen(QPen(edge, current || link.isDecided ? 2 : 1, link.isAlso ? Qt::DotLine : Qt::SolidLine));
    painter.drawPath(ribbon.path);
    painter.fillRect(QRectF(0, ribbon.leftTop, barWidth, ribbon.leftBottom - ribbon.leftTop), edge);
    painter.fillRect(QRectF(width() - barWidth, ribbon.rightTop, barWidth, ribbon.rightBottom - ribbon.rightTop), edge);
}

// A word of why in the middle of its ribbon, or beside it where another one stands.
void Ribbons::paintLabels(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const ComparedArticles &shown = *m_comparing.shown();
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    QList<QRectF> taken;
    for (qsizetype i = m_drawn.size() - 1; i >= 0; --i) { // the weightiest first
        const Ribbon &ribbon = m_drawn[i];
        const ComparedLink &link = shown.links[ribbon.link];
        const bool differs = link.row >= 0 && !m_comparing.isHidden(shown.rows[link.row].kind);
        if (!differs && !link.sameWords)
            continue;
        const ComparedKind kind = differs ? shown.rows[link.row].kind : ComparedKind::OnlyHere;
        const QString word = differs ? comparedSymbol(kind) + QLatin1Char(' ') + comparedName(kind) : tr("same words");
        // A tooltip says the rest.
        const bool fits = metrics.horizontalAdvance(word) <= width() - 2 * barWidth - 14;
        const QString text = fits ? word : differs ? comparedSymbol(kind) : QString();
        if (text.isEmpty())
            continue;
        const QSizeF size(metrics.horizontalAdvance(text) + 10, metrics.height() + 3);
        const bool current = ribbon.link == m_current;
        const QColor ink = current                          ? theme.accent
                           : !differs                       ? theme.secondary
                           : kind == ComparedKind::Opposite ? theme.stance(Stance::Disputes, false)
                                                            : theme.stance(Stance::Supports, true);
        for (const qreal along : {0.5, 0.35, 0.65, 0.2, 0.8}) {
            const qreal bend = along * along * (3 - 2 * along); // as the ribbon bends
            const qreal y = (ribbon.leftTop + ribbon.leftBottom) / 2 * (1 - bend) +
                            (ribbon.rightTop + ribbon.rightBottom) / 2 * bend;
            const qreal x =
                std::clamp(width() * along, size.width() / 2 + barWidth + 2, width() - size.width() / 2 - barWidth - 2);
            const QRectF box(QPointF(std::round(x - size.width() / 2), std::round(y - size.height() / 2)), size);
            const auto hits = [&](const QRectF &other) { return other.intersects(box.adjusted(-2, -2, 2, 2)); };
            if (!QRectF(rect().adjusted(0, top(), 0, 0)).contains(box) || std::any_of(taken.begin(), taken.end(), hits))
                continue;
            taken.append(box);
            painter.setPen(QPen(ink, 1));
            painter.setBrush(theme.raised);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter.drawText(box, Qt::AlignCenter, text);
            break;
        }
    }
}

// Where the texts begin: what has been scrolled away does not stand beside the headers.
int Ribbons::top() const
{
    const auto shiftOf = [this](const ArticleView *view) {
        return view->viewport()->mapToGlobal(QPoint()).y() - mapToGlobal(QPoint()).y();
    };
    return std::max(0, std::min(shiftOf(m_left), shiftOf(m_right)));
}

int Ribbons::linkAt(QPointF point) const
{
    if (!m_left || !m_right || m_drawn.isEmpty() || point.y() < top())
        return -1;
    for (qsizetype i = m_drawn.size() - 1; i >= 0; --i) {
        if (m_drawn[i].path.contains(point))
            return m_drawn[i].link;
    }
    return -1;
}

void Ribbons::mousePressEvent(QMouseEvent *event)
{
    const int link = linkAt(event->position());
    if (event->button() == Qt::LeftButton && link >= 0)
        Q_EMIT linkClicked(link);
    else
        event->ignore(); // the splitter's handle beneath takes it
}

void Ribbons::contextMenuEvent(QContextMenuEvent *event)
{
    if (const int link = linkAt(event->pos()); link >= 0)
        Q_EMIT menuWanted(link, event->globalPos());
}

void Ribbons::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        setCursor(linkAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::SplitHCursor);
    event->ignore();
}

bool Ribbons::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_comparing.shown()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int link = linkAt(help->pos());
        QString tip;
        if (link >= 0) {
            const ComparedArticles &shown = *m_comparing.shown();
            for (const ComparedRow &row : shown.rows) {
                if (row.link == link)
                    tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + comparedName(row.kind) +
                           QStringLiteral(": ") + row.why;
            }
            if (tip.isEmpty())
                tip = shown.links[link].sameWords ? tr("the same words") : tr("the same claim in other words");
        }
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    if (event->type() == QEvent::Wheel && m_left) { // over the ribbons one scrolls too
        QCoreApplication::sendEvent(m_left->viewport(), event);
        return true;
    }
    return QWidget::event(event);
}

} // namespace crossread
