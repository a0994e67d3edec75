#include "app/export/frontpages.h"

#include "app/export/words.h"
#include "app/values/colors.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

QString pathOf(const Tag &tag, const QList<Tag> &tags)
{
    QString path = tag.name;
    Id parent = tag.parent;
    for (int depth = 0; parent != 0 && depth < 20; ++depth) {
        const auto above = std::find_if(tags.begin(), tags.end(), [&](const Tag &each) { return each.id == parent; });
        if (above == tags.end())
            break;
        path.prepend(above->name + QStringLiteral(" / "));
        parent = above->parent;
    }
    return path;
}

void addSwatch(PageSetter &setter, int page, const QRectF &rect, const QString &color)
{
    const TagColors colors = lightColors().tag(color);
    setter.shape(page, [rect, colors](QPainter &painter) {
        painter.fillRect(rect, colors.band);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - points(1), rect.width(), points(1)), colors.edge);
    });
}

// Before text of a style, in a line that begins at `top`.
QRectF swatchAt(QPointF top, const TextStyle &style)
{
    const qreal size = style.font.pixelSize();
    return {top.x(), top.y() + (style.leading - size * 0.85) / 2, size * 1.1, size * 0.85};
}

void addLegendList(PageSetter &setter, const PageStyles &styles, const QList<LegendRow> &rows, const TextStyle &heading)
{
    if (!rows.isEmpty())
        setter.text(Text::tr("Tags"), heading);
    for (const LegendRow &row : rows) {
        TextStyle style = styles.plain(0.85);
        style.left = style.font.pixelSize() * 1.8;
        style.after = styles.size() * 0.3;
        QTextLayout::FormatRange faint;
        const QString head = QStringLiteral("%1  %2").arg(row.name).arg(row.count);
        faint.start = int(row.name.size());
        faint.length = int(head.size() + row.description.size() + 2);
        faint.format.setForeground(lightColors().secondary);
        const PlacedText placed = setter.text(
            head + (row.description.isEmpty() ? QString() : QStringLiteral("  ") + noteText(row.description)), style,
            {faint});
        const auto &first = placed.lines().first();
        const qreal lineTop = first.baseline - (style.leading + style.font.pixelSize() * 0.64) / 2;
        addSwatch(setter, first.page, swatchAt({setter.column().left, lineTop}, style), row.color);
    }
}

} // namespace

QList<LegendRow> legendOf(const ExportData &data)
{
    QHash<Id, int> counts;
    for (const ExportedArticle &article : data.articles) {
        for (const Annotation &annotation : article.annotations) {
            for (const Id tag : annotation.tags)
                ++counts[tag];
        }
    }
    QList<LegendRow> rows;
    for (const Tag &tag : data.tags) {
        if (counts.contains(tag.id))
            rows.append({pathOf(tag, data.tags), tag.description, tag.color, counts.value(tag.id), tag.id});
    }
    return rows;
}

void addLegendRow(PageSetter &setter, const PageStyles &styles, const QList<LegendRow> &rows)
{
    if (rows.isEmpty())
        return;
    TextStyle style = styles.plain(0.75);
    style.color = lightColors().secondary;
    const QFontMetricsF metrics(style.font);
    const qreal gap = styles.size() * 1.2;
    const qreal indent = style.font.pixelSize() * 1.5;
    qreal x = 0;
    PageArea line = setter.area(style.leading);
    for (const LegendRow &row : rows) {
        const QString text = QStringLiteral("%1 %2").arg(row.name).arg(row.count);
        // A breath more than it measures, or it might wrap.
        const qreal width = indent + metrics.horizontalAdvance(text) * 1.02 + points(1);
        if (x > 0 && x + width > line.rect.width()) {
            line = setter.area(style.leading);
            x = 0;
        }
        const QPointF top(line.rect.left() + x, line.rect.top());
        addSwatch(setter, line.page, swatchAt(top, style), row.color);
        style.mostLines = 1;
        setter.textAt(line.page, top + QPointF(indent, 0), std::min(width, line.rect.width()) - indent, text, style);
        x += width + gap;
    }
    setter.leave(styles.size() * 0.9);
}

std::function<void(const QList<PageTarget> &)>
addFrontPage(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportData &data, bool legend)
{
    const qreal em = styles.size();
    TextStyle title = styles.text(2.2);
    title.font.setBold(true);
    title.leading = title.font.pixelSize() * 1.2;
    title.after = em * 0.4;
    setter.leave(em);
    const PlacedText name = setter.text(data.project, title);
    pages.outline.append({data.project, 0, name.target()});

    qsizetype annotations = 0;
    for (const ExportedArticle &article : data.articles)
        annotations += article.annotations.size();
    TextStyle line = styles.plain(0.85);
    line.color = lightColors().secondary;
    line.after = em * 1.6;
    setter.text(QStringList{Text::tr("%n article(s)", nullptr, int(data.articles.size())),
                            Text::tr("%n annotation(s)", nullptr, int(annotations)), dayText(data.made.date())}
                    .join(QStringLiteral(" · ")),
                line);

    TextStyle heading = styles.plain(0.95);
    heading.font.setWeight(QFont::DemiBold);
    heading.after = em * 0.5;
    heading.follows = em * 3;
    setter.text(Text::tr("Articles"), heading);
    TextStyle entry = styles.text();
    entry.right = em * 3;
    entry.after = 0;
    TextStyle source = styles.plain(0.75);
    source.color = lightColors().secondary;
    source.after = em * 0.6;
    struct Entry
    {
        int page;
        QRectF rect;
    };
    QList<Entry> entries;
    for (const ExportedArticle &article : data.articles) {
        setter.require(entry.leading + source.leading);
        const PlacedText placed = setter.text(article.article.title, entry);
        setter.text(articleLine(article.article), source);
        const auto &first = placed.lines().first();
        entries.append(
            {first.page, QRectF(setter.column().left, first.top, setter.column().width, first.bottom - first.top)});
    }
    if (legend) {
        heading.before = em * 1.6;
        addLegendList(setter, styles, legendOf(data), heading);
    }
    setter.newPage();
    return [&pages, &setter, entry, entries](const QList<PageTarget> &starts) {
        TextStyle number = entry;
        number.alignment = Qt::AlignRight;
        for (qsizetype i = 0; i < entries.size() && i < starts.size(); ++i) {
            const QRectF &rect = entries[i].rect;
            const qreal baseline = rect.top() + number.font.pixelSize() * 0.84;
            const qreal top = baseline - (number.leading + number.font.pixelSize() * 0.64) / 2;
            setter.textAt(entries[i].page, {rect.right() - number.right, top}, number.right,
                          QString::number(starts[i].page + 1), number);
            pages.links.append({{entries[i].page, rect}, starts[i], {}});
        }
    };
}

void addHeads(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
              const QString &left, const QStringList &right, bool firstHasHead)
{
    TextStyle style = styles.plain(0.72);
    style.color = lightColors().faint;
    style.mostLines = 1;
    TextStyle atRight = style;
    atRight.alignment = Qt::AlignRight;
    const qreal width = frame.right - frame.left;
    const qreal head = frame.top * 0.55;
    const qreal foot = frame.bottom + (pages.size().height() - frame.bottom) * 0.38;
    const QString made = Text::tr("Exported from Crossread, %1").arg(dayText(pages.made.date()));
    for (int page = 0; page < pages.pages.size(); ++page) {
        if (page > 0 || firstHasHead) {
            setter.textAt(page, {frame.left, head}, width * 0.48, left, style);
            setter.textAt(page, {frame.left + width * 0.5, head}, width * 0.5, right.value(page), atRight);
        }
        setter.textAt(page, {frame.left, foot}, width * 0.8, made, style);
        setter.textAt(page, {frame.left + width * 0.8, foot}, width * 0.2, QString::number(page + 1), atRight);
    }
}

} // namespace crossread
