#include "ui/reader/margin.h"

#include "ui/notes/notetext.h"
#include "ui/reader/articleview.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QtMath>
#include <QToolTip>

#include <limits>

namespace crossread {

namespace {

constexpr int barX = 14;
constexpr int textX = barX + 10;
constexpr int lineStep = 16;
constexpr int mostNoteHeight = 4 * lineStep;
constexpr int farthest = 220; // that a folded group may stand from the line of one of its marks
constexpr int foldedHeight = 24;
constexpr int space = 8;
constexpr int markerSize = 15;

QFont noteFont(const QWidget &widget, bool bold)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Margin::Margin(ArticleView &view) : QWidget(&view), m_view(view)
{
    setObjectName(QStringLiteral("margin"));
    setAccessibleName(tr("Notes beside the text"));
    setCursor(Qt::ArrowCursor);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void Margin::forget()
{
    m_groups.clear();
    update();
}

Margin::Item Margin::makeItem(int place) const
{
    const Marks &marks = m_view.marks();
    const Annotation &annotation = marks.annotations[place];
    const ViewLine line = lineAt(*m_view.document(), m_view.measures(), {}, annotation.span.start);
    Item item;
    item.places = {place};
    item.title = marks.label(place);
    item.note = annotation.note;
    item.lineY = line.baseline + line.em * 0.36;
    if (!item.note.isEmpty())
        item.noteHeight = std::min(qCeil(rendered(item.note).size().height()), mostNoteHeight);
    item.rect = QRect(barX, qRound(line.top), width() - barX - 2, 4 + lineStep + item.noteHeight);
    return item;
}

QTextDocument &Margin::rendered(const QString &note) const
{
    QTextDocument *document = m_notes.object(note);
    if (!document) {
        document = noteDocument(note, noteFont(*this, false)).release();
        document->setTextWidth(width() - textX - 4);
        m_notes.insert(note, document);
    }
    return *document;
}

QList<Margin::Item> Margin::layOutGroup(int number) const
{
    const QTextDocument &document = *m_view.document();
    const Marks &marks = m_view.marks();
    const QTextBlock from = document.findBlockByNumber(number * groupSize);
    if (!from.isValid())
        return {};
    const QTextBlock to = document.findBlockByNumber((number + 1) * groupSize);
    const QTextBlock after = document.findBlockByNumber((number + 2) * groupSize);
    const auto position = [&](const QTextBlock &block) {
        return block.isValid() ? qsizetype(block.position()) : qsizetype(document.characterCount());
    };
    QList<Item> noted, labels;
    int limit = std::numeric_limits<int>::max() / 2; // where the next group's first note stands
    for (const int place : marks.annotationsIn({from.position(), position(after)})) {
        const Annotation &annotation = marks.annotations[place];
        if (annotation.span.start < from.position() || !m_view.readerStyle().passes(annotation))
            continue;
        const bool here = annotation.span.start < position(to);
        if (!annotation.note.isEmpty() && !here) {
            limit = makeItem(place).rect.top() - space;
            break;
        }
        if (here)
            (annotation.note.isEmpty() ? labels : noted).append(makeItem(place));
    }

    const int mostShift = qRound(m_view.measures().lineHeight * 2.5);
    QList<Item> placed;
    int bottom = std::numeric_limits<int>::min() / 2;
    for (qsizetype i = 0; i < noted.size(); ++i) {
        Item item = noted[i];
        const int anchor = item.rect.top();
        const int top = std::max(anchor, bottom + space);
        const int room = limit - (i + 1 < noted.size() ? foldedHeight + space : 0);
        if (top - anchor <= mostShift && top + item.rect.height() <= room) {
            item.rect.moveTop(top);
        } else {
            item.folded = true;
            item.rect = QRect(barX, top, width() - barX - 2, foldedHeight);
            const int foldedBottom = top + foldedHeight + space;
            while (i + 1 < noted.size() && foldedBottom - noted[i + 1].rect.top() > mostShift)
                item.places += noted[++i].places;
        }
        bottom = item.rect.bottom();
        placed.append(item);
    }
    placeLabels(placed, labels, limit);
    for (Item &item : placed) {
        // One alone takes no more room than the group that would stand for it, and says its name.
        if (!item.folded || item.places.size() > 1)
            continue;
        const Item alone = makeItem(item.places.first());
        if (!alone.note.isEmpty() || std::abs(item.rect.top() - alone.rect.top()) > mostShift)
            continue;
        const int top = item.rect.top();
        item = alone;
        item.rect.moveTop(top);
    }
    for (Item &item : placed)
        std::sort(item.places.begin(), item.places.end()); // as they stand in the text
    return placed;
}

// A tag without a note says its name where that is in nobody's way. The others fold: into the nearest group that is
// folded already, else into one of their own in the next free place.
void Margin::placeLabels(QList<Item> &placed, const QList<Item> &labels, int limit) const
{
    const auto isFree = [&](const QRect &rect) {
        return rect.bottom() < limit && std::none_of(placed.cbegin(), placed.cend(), [&](const Item &other) {
                   return other.rect.adjusted(0, -4, 0, 4).intersects(rect);
               });
    };
    for (const Item &label : labels) {
        if (isFree(label.rect)) {
            placed.append(label);
            continue;
        }
        Item *nearest = nullptr;
        const auto distance = [&](const Item &item) { return std::abs(item.rect.top() - label.rect.top()); };
        for (Item &item : placed) {
            if (item.folded && (!nearest || distance(item) < distance(*nearest)))
                nearest = &item;
        }
        if (nearest && distance(*nearest) <= farthest) {
            nearest->places += label.places;
            continue;
        }
        Item group = label;
        group.folded = true;
        group.rect.setHeight(foldedHeight);
        while (!isFree(group.rect) && group.rect.top() < label.rect.top() + farthest)
            group.rect.translate(0, lineStep / 2);
        if (isFree(group.rect)) {
            placed.append(group);
        } else if (nearest) {
            nearest->places += label.places;
        } else if (!placed.isEmpty()) { // full from top to bottom: the last one stands for it as well
            placed.last().folded = true;
            placed.last().places += label.places;
        }
    }
}

const QList<Margin::Item> &Margin::group(int number) const
{
    auto found = m_groups.find(number);
    if (found == m_groups.end())
        found = m_groups.insert(number, layOutGroup(number));
    return *found;
}

QList<Margin::Item> Margin::stripItems() const
{
    QList<Item> items;
    for (const ViewLine &line : m_view.linesOnView()) {
        Item item;
        for (const int place : m_view.marks().annotationsIn(line.span)) {
            const Annotation &annotation = m_view.marks().annotations[place];
            if (line.span.contains(annotation.span.start) && m_view.readerStyle().passes(annotation))
                item.places.append(place);
        }
        if (item.places.isEmpty())
            continue;
        item.lineY = line.baseline;
        const int middle = qRound((line.top + line.bottom) / 2);
        item.rect = QRect((width() - markerSize) / 2, middle - markerSize / 2, markerSize, markerSize);
        item.folded = item.places.size() > 1;
        item.title = m_view.marks().label(item.places.first());
        items.append(item);
    }
    return items;
}

QList<Margin::Item> Margin::itemsOnView() const
{
    if (!m_view.readerStyle().annotations || m_view.marks().annotations.isEmpty())
        return {};
    if (isStrip())
        return stripItems();
    const QList<ViewLine> lines = m_view.linesOnView();
    if (lines.isEmpty())
        return {};
    const int scroll = qRound(m_view.scrollOffset().y());
    QList<Item> items;
    for (int number = std::max(0, lines.first().block / groupSize - 1); number <= lines.last().block / groupSize;
         ++number) {
        for (Item item : group(number)) {
            item.rect.translate(0, -scroll);
            item.lineY -= scroll;
            if (item.rect.bottom() >= 0 && item.rect.top() <= height())
                items.append(item);
        }
    }
    showSelected(items, {lines.first().span.start, lines.last().span.end}, scroll);
    return items;
}

// The selected one stands at its line, before what else is there, where it is folded or not what the filter asks for:
// who walks from mark to mark sees what each is.
void Margin::showSelected(QList<Item> &items, Span onView, int scroll) const
{
    const int place = m_view.marks().placeOf(m_view.selectedAnnotation());
    const auto isItself = [&](const Item &item) { return !item.folded && item.places.first() == place; };
    if (place < 0 || std::any_of(items.cbegin(), items.cend(), isItself) ||
        !onView.contains(m_view.marks().annotations[place].span.start))
        return;
    Item item = makeItem(place);
    item.isInFront = true;
    item.rect.translate(0, -scroll);
    item.lineY -= scroll;
    items.append(item);
}

const Margin::Item *Margin::itemAt(const QList<Item> &items, QPoint point) const
{
    const auto found = std::find_if(items.crbegin(), items.crend(), // what is in front comes last
                                    [&](const Item &item) { return item.rect.contains(point); });
    return found == items.crend() ? nullptr : &*found;
}

void Margin::paintLeaders(QPainter &painter) const
{
    if (isStrip())
        return;
    const Marks &marks = m_view.marks();
    const qreal scroll = m_view.scrollOffset().y();
    for (const Item &item : itemsOnView()) {
        if (item.folded)
            continue;
        const Span span = marks.annotations[item.places.first()].span;
        const ViewLine line = lineAt(*m_view.document(), m_view.measures(), QPointF(0, scroll), span.start);
        QColor color = themeOf(this).tag(marks.colors(item.places.first()).first()).edge;
        color.setAlphaF(0.6f);
        painter.setPen(QPen(color, 1));
        const qreal y = std::floor(item.lineY) + 0.5;
        painter.drawLine(QPointF(line.band(span).right() + 2, y), QPointF(m_view.viewport()->width(), y));
    }
}

void Margin::paintNote(QPainter &painter, const Item &item) const
{
    const Theme &theme = themeOf(this);
    const int place = item.places.first();
    const QStringList colors = m_view.marks().colors(place);
    const QColor edge = theme.tag(colors.first()).edge;
    const bool selected = m_view.marks().annotations[place].id == m_view.selectedAnnotation();
    if (selected)
        painter.fillRect(item.rect, theme.selectedRow);
    if (item.isInFront) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(item.rect.adjusted(0, 0, -1, -1));
    }
    const qreal share = qreal(item.rect.height()) / qreal(colors.size());
    for (qsizetype i = 0; i < colors.size(); ++i) {
        const QRectF bar(barX, item.rect.top() + qreal(i) * share, 3, share);
        if (!m_view.marks().isOther(place))
            painter.fillRect(bar, theme.tag(colors[i]).edge);
        else // dotted, as the line beneath another's mark is
            for (qreal y = bar.top(); y < bar.bottom(); y += 5)
                painter.fillRect(QRectF(bar.left(), y, 3, 3) & bar, theme.tag(colors[i]).edge);
    }
    QColor leader = edge;
    leader.setAlphaF(0.6f);
    painter.setPen(QPen(leader, 1));
    const qreal y = std::floor(item.lineY) + 0.5;
    painter.drawLine(QPointF(0, y), QPointF(4, y));
    painter.drawLine(QPointF(4, y), QPointF(barX, std::clamp<qreal>(y, item.rect.top() + 4, item.rect.bottom() - 4)));

    const bool label = item.note.isEmpty();
    painter.setFont(noteFont(*this, !label));
    painter.setPen(selected ? theme.selectedRowText : label ? theme.secondary : theme.text);
    QRect line(textX, item.rect.top() + 2, width() - textX - 4, lineStep);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(item.title, Qt::ElideRight, line.width()));
    if (item.note.isEmpty())
        return;
    QTextDocument &note = rendered(item.note);
    const QRect room(textX, line.bottom() + 1, line.width(), item.noteHeight);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, theme.text);
    context.clip = QRectF(0, 0, room.width(), room.height());
    painter.save();
    painter.setClipRect(room);
    painter.translate(room.topLeft());
    note.documentLayout()->draw(&painter, context);
    painter.restore();
    if (note.size().height() > room.height() + 1) { // there is more of it
        const QString more = QStringLiteral(" …");
        const int wide = painter.fontMetrics().horizontalAdvance(more) + 2;
        const QRect corner(room.right() - wide, room.bottom() - lineStep + 1, wide + 1, lineStep);
        painter.fillRect(corner, selected ? theme.selectedRow : theme.base);
        painter.setPen(theme.text);
        painter.drawText(corner, Qt::AlignCenter, more);
    }
}

void Margin::paintFolded(QPainter &painter, const Item &item) const
{
    const Theme &theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.setFont(noteFont(*this, false));
    const auto count = int(item.places.size());
    const auto hasNote = [this](int place) { return !m_view.marks().annotations[place].note.isEmpty(); };
    const bool notes = std::all_of(item.places.begin(), item.places.end(), hasNote);
    QString text = notes ? tr("%n more note(s) ▸", nullptr, count) : tr("%n more mark(s) ▸", nullptr, count);
    const auto bars = std::min<qsizetype>(item.places.size(), 5);
    const auto wideFor = [&] { return int(12 + bars * 5 + painter.fontMetrics().horizontalAdvance(text) + 12); };
    if (wideFor() > item.rect.width())
        text = QStringLiteral("+%1 ▸").arg(count); // the tool tip names them
    const int wide = wideFor();
    const QRectF box = QRectF(item.rect.left(), item.rect.top(), std::min(wide, item.rect.width()), item.rect.height())
                           .adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, 4, 4);
    for (qsizetype i = 0; i < bars; ++i) {
        const QColor edge = theme.tag(m_view.marks().colors(item.places[i]).first()).edge;
        painter.fillRect(QRectF(box.left() + 7 + double(i) * 5, box.top() + 5, 3, box.height() - 10), edge);
    }
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(12 + double(bars) * 5, 0, -4, 0), Qt::AlignVCenter, text);
}

void Margin::paintEvent(QPaintEvent *)
{
    if (m_view.isOnTheWay())
        return;
    QPainter painter(this);
    for (const Item &item : itemsOnView()) {
        if (!isStrip()) {
            item.folded ? paintFolded(painter, item) : paintNote(painter, item);
            continue;
        }
        const Marks &marks = m_view.marks();
        QStringList colors;
        for (const int place : item.places.mid(0, 4))
            colors += marks.colors(place);
        paintSwatch(painter, QRectF(item.rect).adjusted(0.5, 0.5, -0.5, -0.5), colors, themeOf(this));
        const auto isSelected = [&](int place) { return marks.annotations[place].id == m_view.selectedAnnotation(); };
        if (std::any_of(item.places.begin(), item.places.end(), isSelected)) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(themeOf(this).accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(item.rect).adjusted(-1, -1, 1, 1), 4, 4);
        }
    }
}

void Margin::openFolded(const Item &item)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int place : item.places) {
        const Annotation &annotation = m_view.marks().annotations[place];
        const QString told = annotation.note.isEmpty() ? annotation.exact : notePlain(annotation.note);
        const QString note = fontMetrics().elidedText(told.simplified(), Qt::ElideRight, 320);
        QPixmap swatch(14, 14);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        paintSwatch(painter, QRectF(0.5, 0.5, 13, 13), m_view.marks().colors(place), themeOf(this));
        painter.end();
        QAction *action = menu->addAction(swatch, QStringLiteral("%1: %2").arg(m_view.marks().label(place), note));
        connect(action, &QAction::triggered, this, [this, id = annotation.id] { Q_EMIT clicked(id); });
    }
    menu->popup(mapToGlobal(item.rect.bottomLeft()));
}

void Margin::mousePressEvent(QMouseEvent *event)
{
    const QList<Item> items = itemsOnView();
    const Item *item = itemAt(items, event->position().toPoint());
    if (!item || event->button() != Qt::LeftButton)
        return;
    if (item->folded && !isStrip()) {
        openFolded(*item);
        return;
    }
    // On a marker that stands for several, each click takes the next.
    qsizetype next = 0;
    for (qsizetype i = 0; i < item->places.size(); ++i) {
        if (m_view.marks().annotations[item->places[i]].id == m_view.selectedAnnotation())
            next = (i + 1) % item->places.size();
    }
    Q_EMIT clicked(m_view.marks().annotations[item->places[next]].id);
}

void Margin::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QList<Item> items = itemsOnView();
    const Item *item = itemAt(items, event->position().toPoint());
    if (item && !(item->folded && !isStrip()))
        Q_EMIT doubleClicked(m_view.selectedAnnotation());
}

bool Margin::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QList<Item> items = itemsOnView();
    const Item *item = itemAt(items, help->pos());
    QToolTip::showText(help->globalPos(), item ? m_view.marks().tip(item->places) : QString(), this);
    return true;
}

void Margin::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        m_notes.clear(); // their lines were broken for another width
    forget();
}

void Margin::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_notes.clear();
        forget();
    }
}

} // namespace crossread
