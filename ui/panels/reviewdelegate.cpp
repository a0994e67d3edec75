#include "ui/panels/reviewdelegate.h"

#include "ui/notes/notetext.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace crossread {

namespace {

constexpr int sidePadding = 12;
constexpr int quotePitch = 19;
constexpr int headPitch = 17; // of a side's and of the description's first line
constexpr int quoteLines = 2;
constexpr int wideFrom = 720; // three columns from here on, and the buttons behind them
constexpr int buttonHeight = 24;
constexpr int buttonGap = 6;

QString buttonText(int button)
{
    return button == ReviewDelegate::Accept ? ReviewModel::tr("Accept")
           : button == ReviewDelegate::Pick ? ReviewModel::tr("Pick…")
                                            : ReviewModel::tr("Orphan");
}

QString buttonTip(int button)
{
    return button == ReviewDelegate::Accept ? ReviewModel::tr("It belongs at the place on the right (A)")
           : button == ReviewDelegate::Pick
               ? ReviewModel::tr("It belongs at the words that are selected in the article (P)")
               : ReviewModel::tr("It stays with the older version and keeps its quote (O)");
}

bool isOffered(int button, const ReviewEntry &entry)
{
    if (button == ReviewDelegate::Accept)
        return entry.canBeAccepted();
    return button == ReviewDelegate::Pick || !(entry.placement.verdict == Anchoring::Orphan && entry.placement.decided);
}

QString iconOf(Placement::What what)
{
    switch (what) {
    case Placement::Annotation:
        return QStringLiteral("tag");
    case Placement::Passage:
        return QStringLiteral("claims");
    case Placement::Mention:
        return QStringLiteral("entities");
    case Placement::Outside:
        break;
    }
    return QStringLiteral("import");
}

MarkedText marked(const ReviewSide &side, bool after, const Theme &theme, bool selected)
{
    MarkedText text{side.text, {}, side.quote, side.cutHead, side.cutTail};
    if (!side.changed.isEmpty() && side.changed.first().start > side.quote.start)
        text.wanted = side.changed.first();
    QTextCharFormat around;
    around.setForeground(selected ? theme.selectedRowText : theme.secondary);
    QTextCharFormat quote;
    quote.setForeground(selected ? theme.selectedRowText : theme.text);
    QTextCharFormat changed = quote;
    const TagColors colors = theme.difference(after ? DiffLook::Added : DiffLook::Removed);
    changed.setFontStrikeOut(!after);
    changed.setFontUnderline(after);
    if (after)
        changed.setFontWeight(QFont::DemiBold);
    if (!selected)
        changed.setBackground(colors.band);
    const auto add = [&](qsizetype start, qsizetype end, const QTextCharFormat &format) {
        if (end > start)
            text.formats.append({int(start), int(end - start), format});
    };
    add(0, side.quote.start, around);
    qsizetype done = side.quote.start;
    for (const Span span : side.changed) {
        add(done, span.start, quote);
        add(span.start, span.end, changed);
        done = span.end;
    }
    add(done, side.quote.end, quote);
    add(side.quote.end, side.text.size(), around);
    return text;
}

} // namespace

ReviewDelegate::ReviewDelegate(const ReviewModel &model, QTreeView *view) : GroupDelegate(view), m_model(model) {}

QColor ReviewDelegate::chip(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int outlet = index.data(ReviewModel::OutletIndexRole).toInt();
    const Theme &theme = themeOf(option.palette);
    return outlet < 0 ? theme.outline : theme.outlet(outlet);
}

int ReviewDelegate::rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &, int width) const
{
    const int side = headPitch + quoteLines * quotePitch;
    return width >= wideFrom ? 8 + side + 8 : 6 + 2 * headPitch + 4 + side + 4 + side + 4 + buttonHeight + 6;
}

int ReviewDelegate::buttonsWidth() const
{
    const QFontMetrics metrics(sized(m_view->font(), 12));
    int width = 2 * buttonGap;
    for (int button = Accept; button <= Orphan; ++button)
        width += metrics.horizontalAdvance(buttonText(button)) + 20;
    return width;
}

// At the right of a wide row, at the foot of a narrow one.
std::array<QRect, 3> ReviewDelegate::buttons(const QRect &row) const
{
    const bool wide = row.width() >= wideFrom;
    const QFontMetrics metrics(sized(m_view->font(), 12));
    int left = wide ? row.right() - sidePadding - buttonsWidth() + 1 : row.left() + sidePadding;
    const int top = wide ? row.center().y() - buttonHeight / 2 : row.bottom() - 6 - buttonHeight;
    std::array<QRect, 3> rects;
    for (int button = Accept; button <= Orphan; ++button) {
        const int width = metrics.horizontalAdvance(buttonText(button)) + 20;
        rects[size_t(button - 1)] = QRect(left, top, width, buttonHeight);
        left += width + buttonGap;
    }
    return rects;
}

int ReviewDelegate::buttonAt(const QPoint &point, const QRect &row, const QModelIndex &) const
{
    const auto rects = buttons(row);
    for (int button = Accept; button <= Orphan; ++button) {
        if (rects[size_t(button - 1)].contains(point))
            return button;
    }
    return 0;
}

bool ReviewDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const int button =
        event->type() == QEvent::ToolTip && m_model.rowId(index) ? buttonAt(event->pos(), option.rect, index) : 0;
    if (button == 0)
        return GroupDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), buttonTip(button), view);
    return true;
}

void ReviewDelegate::paintButtons(QPainter *painter, const QStyleOptionViewItem &option, const ReviewEntry &entry) const
{
    const Theme &theme = themeOf(option.palette);
    const auto rects = buttons(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(sized(option.font, 12));
    for (int button = Accept; button <= Orphan; ++button) {
        const bool offered = isOffered(button, entry);
        const QRect rect = rects[size_t(button - 1)];
        painter->setPen(QPen(offered ? theme.outline : theme.line, 1));
        painter->setBrush(offered ? theme.base : theme.raised);
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(offered ? theme.text : theme.faint);
        painter->drawText(rect, Qt::AlignCenter, buttonText(button));
    }
    painter->restore();
}

void ReviewDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.faintLine);
    const ReviewEntry &entry = m_model.entry(m_model.rowId(index));
    const QRect rect = option.rect.adjusted(sidePadding, 6, -sidePadding, -6);
    if (option.rect.width() >= wideFrom) {
        const int what = std::clamp((rect.width() - buttonsWidth()) / 4, 170, 320);
        const int side = (rect.width() - what - buttonsWidth() - 3 * sidePadding) / 2;
        const int left = rect.left() + what + sidePadding;
        paintWhat(painter, QRect(rect.left(), rect.top(), what, rect.height()), option, entry);
        paintSide(painter, QRect(left, rect.top(), side, rect.height()), option, entry, false);
        paintSide(painter, QRect(left + side + sidePadding, rect.top(), side, rect.height()), option, entry, true);
    } else {
        const int side = headPitch + quoteLines * quotePitch;
        const int top = paintWhat(painter, rect, option, entry) + 4;
        paintSide(painter, QRect(rect.left(), rect.top() + top, rect.width(), side), option, entry, false);
        paintSide(painter, QRect(rect.left(), rect.top() + top + side + 4, rect.width(), side), option, entry, true);
    }
    paintButtons(painter, option, entry);
}

// Two lines: what it is, and how sure its place. The height used.
int ReviewDelegate::paintWhat(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                              const ReviewEntry &entry) const
{
    const Theme &theme = themeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = selected ? theme.selectedRowText : theme.text;
    const QColor quiet = selected ? theme.selectedRowText : theme.secondary;
    int left = rect.left();
    paintIcon(painter, QRect(left, rect.top() + 2, 13, 13), iconOf(entry.placement.what), quiet);
    left += 19;
    for (const QString &color : entry.colors) {
        const TagColors tag = theme.tag(color);
        paintTagSwatch(painter, QRect(left, rect.top() + 3, 12, 12), tag.edge, tag.band);
        left += 15;
    }
    left += entry.colors.isEmpty() ? 0 : 3;
    painter->setFont(sized(option.font, 13, true));
    painter->setPen(text);
    painter->drawText(QRect(left, rect.top(), rect.right() - left + 1, headPitch), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.title, Qt::ElideRight, rect.right() - left + 1));
    painter->setFont(sized(option.font, 12));
    const bool open = entry.placement.verdict == Anchoring::Review;
    const QString state =
        QStringLiteral("%1 · %2").arg(reviewState(entry.placement), entry.reason.isEmpty() ? entry.what : entry.reason);
    painter->setPen(selected ? theme.selectedRowText : open ? theme.warning : theme.secondary);
    const QRect second(rect.left() + 19, rect.top() + headPitch, rect.width() - 19, headPitch);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(state, Qt::ElideRight, second.width()));
    const int room = rect.height() - 2 * headPitch;
    const QString note = notePlain(entry.note).simplified();
    if (!note.isEmpty() && rect.width() < wideFrom / 2 && room >= headPitch) {
        painter->setPen(quiet);
        paintLines(painter, QRect(second.left(), second.bottom() + 1, second.width(), room), note, 1, headPitch);
    }
    return 2 * headPitch;
}

void ReviewDelegate::paintSide(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                               const ReviewEntry &entry, bool after) const
{
    const Theme &theme = themeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const ReviewSide &side = after ? entry.after : entry.before;
    painter->setFont(sized(option.font, 12));
    painter->setPen(selected ? theme.selectedRowText : theme.secondary);
    const QString head = !after ? ReviewModel::tr("Before")
                         : side.text.isEmpty()
                             ? ReviewModel::tr("Now")
                             : ReviewModel::tr("Now · %1 % alike").arg(qRound(entry.placement.score * 100));
    const QRect line(rect.left(), rect.top(), rect.width(), headPitch);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(head, Qt::ElideRight, rect.width()));
    const QRect body(rect.left(), rect.top() + headPitch, rect.width(), quoteLines * quotePitch);
    if (side.text.isEmpty()) {
        QFont italic = sized(option.font, 13);
        italic.setItalic(true);
        painter->setFont(italic);
        paintLines(painter, body,
                   ReviewModel::tr("These words stand nowhere in it. Pick a place, or keep it as it is."), quoteLines,
                   quotePitch);
        return;
    }
    painter->setFont(m_quote);
    painter->setPen(selected ? theme.selectedRowText : theme.text);
    paintMarked(painter, body, marked(side, after, theme, selected), quoteLines, quotePitch);
}

} // namespace crossread
