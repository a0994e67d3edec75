#include "app/export/marginnotes.h"

#include "app/values/colors.h"

#include <QCoreApplication>
#include <QMap>
#include <QPainter>
#include <QPainterPath>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

constexpr qreal cardGap = points(5);
constexpr qreal cardIndent = points(7);

struct Card
{
    qsizetype annotation;
    PageArea area; // first line of the mark
    QString text;
    qsizetype nameLength;
    bool hasNote;
    int mostLines = 0; // 0: all
    qreal height = 0;
    qreal top = 0;
};

TextStyle cardStyle(const PageStyles &styles, int mostLines)
{
    TextStyle style = styles.plain(0.72);
    style.color = lightColors().secondary;
    style.mostLines = mostLines;
    return style;
}

qreal measure(QList<Card> &cards, const PageStyles &styles, qreal width, int mostLines)
{
    qreal sum = 0;
    for (Card &card : cards) {
        card.height = PageSetter::heightOf(card.text, cardStyle(styles, mostLines), width - cardIndent);
        card.mostLines = mostLines;
        sum += card.height + cardGap;
    }
    return sum - cardGap;
}

// Makes the cards of a page fit into its height; those that had to go.
QList<Card> makeFit(QList<Card> &cards, const PageStyles &styles, const PageFrame &frame)
{
    const qreal room = frame.bottom - frame.top;
    QList<Card> gone;
    if (measure(cards, styles, frame.notes.width, 0) <= room)
        return gone;
    cards.removeIf([](const Card &card) { return !card.hasNote; });
    for (int lines : {0, 8, 5, 4, 3, 2}) {
        if (measure(cards, styles, frame.notes.width, lines) <= room)
            return gone;
    }
    while (!cards.isEmpty() && measure(cards, styles, frame.notes.width, 2) > room)
        gone.append(cards.takeLast());
    return gone;
}

// Each at its mark's height if it can be, none over another, none below the page.
void arrange(QList<Card> &cards, const PageFrame &frame)
{
    qreal free = frame.top;
    for (Card &card : cards) {
        card.top = std::max(free, card.area.rect.top());
        free = card.top + card.height + cardGap;
    }
    qreal limit = frame.bottom;
    for (auto card = cards.rbegin(); card != cards.rend(); ++card) {
        card->top = std::min(card->top, limit - card->height);
        limit = card->top - cardGap;
    }
}

QTextLayout::FormatRange bold(qsizetype start, qsizetype length, const QColor &color)
{
    QTextLayout::FormatRange range;
    range.start = int(start);
    range.length = int(length);
    range.format.setFontWeight(QFont::DemiBold);
    range.format.setForeground(color);
    return range;
}

void addCard(PageSetter &setter, const PageStyles &styles, const PageFrame &frame, const Card &card, const QColor &edge)
{
    const int page = card.area.page;
    const qreal left = frame.notes.left;
    setter.textAt(page, {left + cardIndent, card.top}, frame.notes.width - cardIndent, card.text,
                  cardStyle(styles, card.mostLines), {bold(0, card.nameLength, lightColors().text)});
    const QRectF bar(left, card.top, points(1.6), card.height);
    const QPointF from(card.area.rect.right(), card.area.rect.bottom() - points(0.3));
    const QPointF turn(frame.text.left + frame.text.width + points(3), from.y());
    const QPointF to(left, card.top + styles.size() * 0.5);
    setter.shape(page, [bar, edge, from, turn, to](QPainter &painter) {
        painter.fillRect(bar, edge);
        QPainterPath line(from);
        line.lineTo(turn);
        line.lineTo(to);
        painter.strokePath(line, QPen(edge, points(0.4)));
    });
}

// Numbers right of the text, at the line where their marks begin. Where it begins more of them than there is room for,
// the line says from which to which.
void addNumbers(PageSetter &setter, const PageStyles &styles, const PageFrame &frame, const QList<PageMark> &marks,
                QList<EndNote> &notes, qsizetype first, qsizetype count)
{
    TextStyle style = styles.plain(0.6);
    const qreal left = frame.text.left + frame.text.width + points(3);
    const qreal room = (frame.notes.width > 0 ? frame.notes.left : frame.right + frame.left) - left - points(1);
    const qreal width = style.font.pixelSize() * 1.9;
    const PageArea &line = marks[notes[first].annotation].areas.first();
    if (qreal(count) * width > room && count > 1) {
        style.color = lightColors().secondary;
        const QString range = QStringLiteral("%1–%2").arg(notes[first].number).arg(notes[first + count - 1].number);
        setter.textAt(line.page, {left, line.rect.top()}, room, range, style);
        notes[first].mark = {line.page, QRectF(left, line.rect.top(), room, style.leading)};
        return;
    }
    for (qsizetype i = 0; i < count; ++i) {
        EndNote &note = notes[first + i];
        const QPointF top(left + qreal(i) * width, line.rect.top());
        style.color = marks[note.annotation].edges.first();
        setter.textAt(line.page, top, width, QString::number(note.number), style);
        note.mark = {line.page, QRectF(top, QSizeF(width, style.leading))};
    }
}

QList<EndNote> numbered(PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
                        const QList<qsizetype> &which, const QList<PageMark> &marks)
{
    QList<EndNote> notes;
    for (const qsizetype index : which)
        notes.append({index, int(notes.size()) + 1, {-1, {}}});
    const auto lineOf = [&](qsizetype note) {
        const PageArea &area = marks[notes[note].annotation].areas.first();
        return std::pair(area.page, int(area.rect.top()));
    };
    for (qsizetype first = 0; first < notes.size();) {
        qsizetype end = first + 1;
        while (end < notes.size() && lineOf(end) == lineOf(first))
            ++end;
        addNumbers(setter, styles, frame, marks, notes, first, end - first);
        first = end;
    }
    return notes;
}

} // namespace

QList<EndNote> addMarginNotes(PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
                              const ExportedArticle &article, const QList<PageMark> &marks)
{
    QMap<int, QList<Card>> byPage;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const PageMark &mark = marks[i];
        const QString note = noteText(article.annotations[i].note);
        if (mark.areas.isEmpty() || (mark.subject.isEmpty() && note.isEmpty()))
            continue;
        QString text = mark.subject;
        if (!note.isEmpty())
            text += (text.isEmpty() ? QString() : QString(QChar(QChar::LineSeparator))) + note;
        byPage[mark.areas.first().page].append({i, mark.areas.first(), text, mark.subject.size(), !note.isEmpty()});
    }
    QList<qsizetype> cut;
    for (QList<Card> &cards : byPage) {
        std::stable_sort(cards.begin(), cards.end(),
                         [](const Card &a, const Card &b) { return a.area.rect.top() < b.area.rect.top(); });
        for (const Card &card : makeFit(cards, styles, frame))
            cut.append(card.annotation);
        arrange(cards, frame);
        for (const Card &card : std::as_const(cards)) {
            addCard(setter, styles, frame, card, marks[card.annotation].edges.first());
            if (card.mostLines > 0 &&
                card.height < PageSetter::heightOf(card.text, cardStyle(styles, 0), frame.notes.width - cardIndent))
                cut.append(card.annotation);
        }
    }
    std::sort(cut.begin(), cut.end());
    return numbered(setter, styles, frame, cut, marks);
}

QList<EndNote> numberNotes(PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
                           const ExportedArticle &article, const QList<PageMark> &marks)
{
    QList<qsizetype> which;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (!marks[i].areas.isEmpty() && !article.annotations[i].note.trimmed().isEmpty())
            which.append(i);
    }
    return numbered(setter, styles, frame, which, marks);
}

void addEndNotes(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportedArticle &article,
                 const QList<PageMark> &marks, const QList<EndNote> &numbered, const QList<Note> &notes)
{
    QList<Note> own;
    for (const Note &note : notes) {
        if (note.article == article.article.id && note.claim == 0)
            own.append(note);
    }
    if (own.isEmpty() && numbered.isEmpty())
        return;
    const qreal em = styles.size();
    TextStyle heading = styles.plain(0.95);
    heading.font.setWeight(QFont::DemiBold);
    heading.before = em * 1.2;
    heading.after = em * 0.4;
    heading.follows = em * 3;
    const PlacedText title = setter.text(Text::tr("Notes"), heading);
    pages.outline.append({Text::tr("Notes"), 1, title.target()});

    TextStyle body = styles.plain(0.82);
    body.after = em * 0.5;
    for (const Note &note : std::as_const(own))
        setter.text(noteText(note.text), body);
    body.left = em * 1.8;
    TextStyle beside = styles.plain(0.82);
    for (const EndNote &note : numbered) {
        const Annotation &annotation = article.annotations[note.annotation];
        const PageMark &mark = marks[note.annotation];
        constexpr qsizetype mostQuoted = 90;
        QString quote = annotation.span.of(article.article.text).simplified();
        if (quote.size() > mostQuoted)
            quote = quote.left(quote.lastIndexOf(QLatin1Char(' '), mostQuoted)) + QChar(0x2026);
        const QString head = mark.subject.isEmpty() ? QString() : mark.subject + QStringLiteral("  ");
        const QString quoted = Text::tr("“%1”").arg(quote);
        QTextLayout::FormatRange faint;
        faint.start = int(head.size());
        faint.length = int(quoted.size());
        faint.format.setForeground(lightColors().secondary);
        const PlacedText placed = setter.text(head + quoted + QChar(QChar::LineSeparator) + noteText(annotation.note),
                                              body, {bold(0, head.size(), mark.edges.first()), faint});
        const auto &line = placed.lines().first();
        const qreal top = line.baseline - (beside.leading + beside.font.pixelSize() * 0.64) / 2;
        beside.color = mark.edges.first();
        setter.textAt(line.page, {setter.column().left, top}, body.left, QString::number(note.number), beside);
        const PageArea number{line.page, QRectF(setter.column().left, line.top, body.left, line.bottom - line.top)};
        if (note.mark.page >= 0)
            pages.links.append({note.mark, placed.target(), {}});
        pages.links.append({number, {mark.areas.first().page, mark.areas.first().rect.top()}, {}});
    }
}

} // namespace crossread
