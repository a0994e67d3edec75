#include "app/export/reportcharts.h"

#include "app/export/claimpages.h"
#include "app/values/colors.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

struct Look
{
    Stance stance;
    bool differs;
};

constexpr Look looks[] = {
    {Stance::Supports, false}, {Stance::Supports, true}, {Stance::Disputes, false}, {Stance::Mentions, false}};

// Of what an outlet says, that which matters most.
int lookOf(const Passage &passage)
{
    if (passage.stance == Stance::Disputes)
        return 2;
    if (passage.figureDiffers)
        return 1;
    return passage.stance == Stance::Mentions ? 3 : 0;
}

int weightOf(int look)
{
    constexpr int weights[] = {1, 2, 3, 0};
    return weights[look];
}

TextStyle labelStyle(const PageStyles &styles, const Claim &claim)
{
    TextStyle style = styles.plain(0.72);
    style.mostLines = 2;
    style.font.setItalic(claim.isSuggested());
    style.color = claim.isSuggested() ? lightColors().secondary : lightColors().text;
    return style;
}

// Label at the left, room for the drawing at the right; the latter.
PageArea addRow(PageSetter &setter, const PageStyles &styles, const Claim &claim, int number)
{
    const TextStyle style = labelStyle(styles, claim);
    const PageArea row = setter.area(2 * style.leading + points(5));
    const qreal label = row.rect.width() * 0.42;
    const QString text = QStringLiteral("%1  %2").arg(number).arg(claim.statement);
    const qreal height = PageSetter::heightOf(text, style, label);
    setter.textAt(row.page, {row.rect.left(), row.rect.center().y() - height / 2}, label, text, style);
    return {row.page, row.rect.adjusted(label + points(12), 0, 0, 0)};
}

void addLegend(PageSetter &setter, const PageStyles &styles, bool symbols)
{
    TextStyle style = styles.plain(0.72);
    style.color = lightColors().secondary;
    style.mostLines = 1;
    const PageArea line = setter.area(style.leading + points(4));
    const qreal step = line.rect.width() / 4.6;
    const qreal size = style.font.pixelSize() * 0.8;
    for (int i = 0; i < 4; ++i) {
        const Look look = looks[i];
        const QRectF square(line.rect.left() + i * step, line.rect.top() + (style.leading - size) / 2, size, size);
        setter.shape(line.page, [square, look, symbols](QPainter &painter) {
            if (symbols)
                paintStance(painter, square, look.stance, look.differs);
            else
                painter.fillRect(square, lightColors().stanceFill(look.stance, look.differs));
        });
        setter.textAt(line.page, {square.right() + points(4), line.rect.top()}, step - size - points(8),
                      stanceTitle(look.stance, look.differs), style);
    }
}

struct Bar
{
    QRectF rect;
    Look look;
    bool suggested;
};

void paintBar(QPainter &painter, const Bar &bar)
{
    const QColor fill = lightColors().stanceFill(bar.look.stance, bar.look.differs);
    if (!bar.suggested)
        return painter.fillRect(bar.rect, fill);
    QColor light = fill;
    light.setAlphaF(0.25f);
    painter.fillRect(bar.rect, light);
    QPainterPath frame;
    frame.addRect(bar.rect.adjusted(points(0.4), points(0.4), -points(0.4), -points(0.4)));
    QPen pen(fill, points(0.8));
    pen.setDashPattern({3, 2});
    painter.strokePath(frame, pen);
}

} // namespace

void addSpreadChart(PageSetter &setter, const PageStyles &styles, const ExportData &data)
{
    QStringList outlets;
    for (const ExportedArticle &article : data.articles) {
        const QString outlet = outletOf(data, article.article.id);
        if (!outlets.contains(outlet))
            outlets.append(outlet);
    }
    addLegend(setter, styles, false);
    TextStyle count = styles.plain(0.68);
    count.alignment = Qt::AlignHCenter;
    for (qsizetype i = 0; i < data.claims.size(); ++i) {
        const Claim &claim = data.claims[i];
        QHash<QString, int> lookByOutlet;
        for (const Passage &passage : claim.passages) {
            const QString outlet = outletOf(data, passage.article);
            const int look = lookOf(passage);
            if (!outlet.isEmpty() &&
                (!lookByOutlet.contains(outlet) || weightOf(look) > weightOf(lookByOutlet.value(outlet))))
                lookByOutlet.insert(outlet, look);
        }
        int counts[4] = {};
        for (const int look : std::as_const(lookByOutlet))
            ++counts[look];
        const PageArea row = addRow(setter, styles, claim, int(i) + 1);
        const qreal unit = row.rect.width() / std::max<qreal>(1, outlets.size());
        const qreal height = std::min(points(13), row.rect.height() * 0.6);
        qreal x = row.rect.left();
        const QRectF ground(row.rect.left(), row.rect.center().y() - points(0.2), row.rect.width(), points(0.4));
        setter.shape(row.page, [ground](QPainter &painter) { painter.fillRect(ground, lightColors().line); });
        for (int look = 0; look < 4; ++look) {
            if (counts[look] == 0)
                continue;
            const Bar bar{QRectF(x, row.rect.center().y() - height / 2, unit * counts[look], height), looks[look],
                          claim.isSuggested()};
            setter.shape(row.page, [bar](QPainter &painter) { paintBar(painter, bar); });
            count.color = claim.isSuggested() ? lightColors().text
                                              : lightColors().onStanceFill(looks[look].stance, looks[look].differs);
            setter.textAt(row.page, {x, row.rect.center().y() - count.leading / 2}, unit * counts[look],
                          QString::number(counts[look]), count);
            x += unit * counts[look];
        }
    }
    TextStyle note = styles.plain(0.72);
    note.color = lightColors().secondary;
    setter.leave(points(4));
    setter.text(Text::tr("Of %1 outlets; who is silent has no bar. Dashed: only suggested.").arg(outlets.size()), note);
}

void addTimelineChart(PageSetter &setter, const PageStyles &styles, const ExportData &data)
{
    QDate first;
    QDate last;
    QStringList undated;
    QHash<Id, QDateTime> times;
    for (const ExportedArticle &exported : data.articles) {
        const Article &article = exported.article;
        if (!article.hasDate()) {
            undated << outletOf(data, article.id);
            continue;
        }
        first = first.isValid() ? std::min(first, article.published) : article.published;
        last = last.isValid() ? std::max(last, article.published) : article.published;
        const QTime time = article.publishedAt.isValid() ? article.publishedAt : QTime(12, 0);
        times.insert(article.id, QDateTime(article.published, time, Qt::UTC));
    }
    TextStyle note = styles.plain(0.72);
    note.color = lightColors().secondary;
    const auto addUndated = [&] {
        if (!undated.isEmpty())
            setter.text(Text::tr("Not drawn, for no day is known: %1.").arg(undated.join(QStringLiteral(", "))), note);
    };
    if (!first.isValid())
        return addUndated();
    addLegend(setter, styles, true);
    const QDateTime from(first, QTime(0, 0), Qt::UTC);
    const qint64 days = first.daysTo(last) + 1;
    const auto xOf = [&](const QRectF &rect, const QDateTime &time) {
        return rect.left() + rect.width() * double(from.secsTo(time)) / (double(days) * 86400);
    };
    for (qsizetype i = 0; i < data.claims.size(); ++i) {
        const Claim &claim = data.claims[i];
        QHash<Id, int> lookByArticle;
        for (const Passage &passage : claim.passages) {
            const int look = lookOf(passage);
            if (times.contains(passage.article) && weightOf(look) >= weightOf(lookByArticle.value(passage.article, 3)))
                lookByArticle.insert(passage.article, look);
        }
        if (lookByArticle.isEmpty())
            continue; // of undated articles alone, which the note below names
        const PageArea row = addRow(setter, styles, claim, int(i) + 1);
        const QRectF ground(row.rect.left(), row.rect.center().y() - points(0.2), row.rect.width(), points(0.4));
        setter.shape(row.page, [ground](QPainter &painter) { painter.fillRect(ground, lightColors().line); });
        const qreal size = points(6);
        for (const ExportedArticle &article : data.articles) {
            if (!lookByArticle.contains(article.article.id))
                continue;
            const Look look = looks[lookByArticle.value(article.article.id)];
            const qreal x = xOf(row.rect, times.value(article.article.id));
            const QRectF square(x - size / 2, row.rect.center().y() - size / 2, size, size);
            setter.shape(row.page, [square, look](QPainter &painter) {
                painter.fillRect(square.adjusted(-points(1), -points(1), points(1), points(1)), Qt::white);
                paintStance(painter, square, look.stance, look.differs);
            });
        }
    }
    TextStyle day = styles.plain(0.68);
    day.color = lightColors().secondary;
    day.mostLines = 1;
    const PageArea axis = setter.area(day.leading + points(4));
    const QRectF room = axis.rect.adjusted(axis.rect.width() * 0.42 + points(12), 0, 0, 0);
    const qreal widest = points(52);
    const auto every = std::max<qint64>(1, qint64(std::ceil(double(days) * widest / room.width())));
    for (qint64 i = 0; i < days; i += every) {
        const QDate date = first.addDays(i);
        const qreal x = xOf(room, QDateTime(date, QTime(0, 0), Qt::UTC));
        const QRectF tick(x, room.top(), points(0.4), points(4));
        setter.shape(axis.page, [tick](QPainter &painter) { painter.fillRect(tick, lightColors().outline); });
        setter.textAt(axis.page, {x + points(2), room.top() + points(2)}, widest - points(4),
                      QLocale().toString(date, QStringLiteral("d MMM")), day);
    }
    setter.leave(points(4));
    addUndated();
}

} // namespace crossread
