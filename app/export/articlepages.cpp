#include "app/export/articlepages.h"

#include "app/export/words.h"
#include "app/values/colors.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

bool isTitle(const Article &article, qsizetype block)
{
    return block == 0 && !article.blocks.isEmpty() && article.blocks[0].kind == BlockKind::Heading &&
           article.blocks[0].level <= 1 && article.blocks[0].span.of(article.text) == article.title;
}

TextStyle styleOf(const Block &block, const PageStyles &styles, bool asTitle)
{
    const qreal em = styles.size();
    const Colors &colors = lightColors();
    TextStyle style = styles.text();
    switch (block.kind) {
    case BlockKind::Heading:
        style = styles.text(asTitle ? 1.65 : block.level <= 2 ? 1.15 : 1.0);
        style.font.setBold(true);
        style.leading = style.font.pixelSize() * 1.25;
        style.before = asTitle ? 0 : em * 0.5;
        style.after = em * (asTitle ? 0.4 : 0.2);
        style.follows = em * 1.42 * 2;
        break;
    case BlockKind::Paragraph:
        break;
    case BlockKind::ListItem:
        style.left = em * 1.5 * std::max(1, block.level);
        style.after = em * 0.3;
        break;
    case BlockKind::Quote:
        style.left = em * 1.4;
        style.right = em;
        style.font.setItalic(true);
        break;
    case BlockKind::Caption:
        style = styles.plain(0.82);
        style.color = colors.secondary;
        style.after = em * 0.7;
        break;
    case BlockKind::Furniture:
        style = styles.plain(0.78);
        style.color = colors.faint;
        style.after = em * 0.35;
        break;
    }
    return style;
}

void addMarker(PageSetter &setter, const PlacedText &item, const QString &marker, const TextStyle &style)
{
    if (marker.isEmpty() || item.isEmpty())
        return;
    const auto &first = item.lines().first();
    TextStyle beside = style;
    beside.alignment = Qt::AlignRight;
    const qreal width = style.font.pixelSize() * 1.5;
    const qreal gap = style.font.pixelSize() * 0.5;
    const qreal top = first.baseline - (style.leading + style.font.pixelSize() * 0.64) / 2;
    setter.textAt(first.page, {setter.column().left + style.left - width - gap, top}, width, marker, beside);
}

// A quiet line beside a quotation, or above a piece of furniture.
void addRule(PageSetter &setter, const PlacedText &text, BlockKind kind, const PageSetter::Column &column, qreal em)
{
    const QColor color = lightColors().line;
    if (kind == BlockKind::Quote) {
        for (const auto &line : text.lines()) {
            const QRectF bar(column.left + em * 0.5, line.top - em * 0.1, points(1.5),
                             line.bottom - line.top + em * 0.3);
            setter.shape(line.page, [bar, color](QPainter &painter) { painter.fillRect(bar, color); });
        }
    } else if (kind == BlockKind::Furniture && !text.isEmpty()) {
        const auto &line = text.lines().first();
        const QRectF rule(column.left, line.top - em * 0.3, column.width, points(0.4));
        setter.shape(line.page, [rule, color](QPainter &painter) { painter.fillRect(rule, color); });
    }
}

// A mark's level: the lowest that no earlier mark over the same text has.
int levelOf(const QList<Annotation> &annotations, qsizetype index, const QList<int> &levels)
{
    quint32 taken = 0;
    int looked = 0;
    constexpr int mostLooked = 64; // as many marks over one place are not drawn apart anyway
    for (qsizetype i = index - 1; i >= 0 && looked < mostLooked; --i, ++looked) {
        if (annotations[i].span.overlaps(annotations[index].span))
            taken |= 1u << std::min(levels[i], 31);
    }
    int level = 0;
    while (level < 31 && (taken & (1u << level)))
        ++level;
    return level;
}

} // namespace

QPageLayout pdfPageLayout(const PdfOptions &options)
{
    return QPageLayout(QPageSize(options.paper), options.orientation, QMarginsF(), QPageLayout::Point);
}

PageFrame pageFrame(const PdfOptions &options, bool hasNotes)
{
    const QSizeF size = pdfPageLayout(options).fullRect(QPageLayout::Point).size() * unitsPerPoint;
    const qreal em = points(std::clamp(options.size, 7.0, 24.0));
    // Small paper has small margins.
    const qreal margin = std::min(points(56), size.width() * 0.095);
    const qreal room = size.width() - 2 * margin;
    PageFrame frame;
    frame.top = std::min(points(72), size.height() * 0.09);
    frame.bottom = size.height() - std::min(points(64), size.height() * 0.085);
    const qreal measure = em * 34; // some 70 characters
    if (hasNotes) {
        const qreal gap = points(20);
        const qreal notes = std::clamp(room - gap - measure, room * 0.24, points(170));
        frame.text = {margin, std::min(measure, room - gap - notes)};
        frame.notes = {margin + frame.text.width + gap, notes};
        frame.left = margin;
        frame.right = frame.notes.left + notes;
    } else {
        const qreal width = std::min(measure, room);
        frame.text = {(size.width() - width) / 2, width};
        frame.left = frame.text.left;
        frame.right = frame.left + width;
    }
    return frame;
}

QList<PageArea> PlacedArticle::areas(Span span) const
{
    QList<PageArea> found;
    for (const Piece &piece : pieces) {
        if (piece.span.overlaps(span))
            found += piece.text.areas({span.start - piece.span.start, span.end - piece.span.start});
    }
    return found;
}

int PlacedArticle::lastPage() const
{
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece) {
        if (!piece->text.isEmpty())
            return piece->text.lines().last().page;
    }
    return firstPage;
}

QString shownDate(const Article &article)
{
    if (!article.hasDate())
        return {};
    QString text = dayText(article.published);
    if (article.publishedAt.isValid())
        text += QStringLiteral(", ") + article.publishedAt.toString(QStringLiteral("HH:mm"));
    return text;
}

QString articleLine(const Article &article)
{
    QStringList parts;
    for (const QString &part : {article.source, shownDate(article), article.byline}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(" · "));
}

PlacedArticle::Piece placeBlock(PageSetter &setter, const PageStyles &styles, const Article &article, qsizetype index)
{
    const Block &block = article.blocks[index];
    const TextStyle style = styleOf(block, styles, isTitle(article, index));
    const PlacedText text = setter.text(block.span.of(article.text), style);
    addRule(setter, text, block.kind, setter.column(), styles.size());
    addMarker(setter, text, block.kind == BlockKind::ListItem ? block.marker : QString(), style);
    return {block.kind, block.span, text};
}

PlacedArticle placeArticle(PageSetter &setter, const PageStyles &styles, const Article &article,
                           const std::function<void()> &under)
{
    PlacedArticle placed;
    placed.id = article.id;
    const auto addLine = [&] {
        TextStyle style = styles.plain(0.8);
        style.color = lightColors().secondary;
        style.after = styles.size() * 0.9;
        setter.text(articleLine(article), style);
        if (under)
            under();
    };
    const bool hasTitle = isTitle(article, 0);
    if (!hasTitle) {
        const PlacedText title = setter.text(article.title, styleOf({BlockKind::Heading, 1, {}, {}}, styles, true));
        placed.start = title.target();
        addLine();
    }
    for (qsizetype i = 0; i < article.blocks.size(); ++i) {
        placed.pieces.append(placeBlock(setter, styles, article, i));
        if (hasTitle && i == 0) {
            placed.start = placed.pieces[0].text.target();
            addLine();
        }
    }
    placed.firstPage = std::max(0, placed.start.page);
    return placed;
}

QString tagNames(const Annotation &annotation, const QList<Tag> &tags)
{
    QStringList names;
    for (const Id id : annotation.tags) {
        const auto tag = std::find_if(tags.begin(), tags.end(), [id](const Tag &each) { return each.id == id; });
        if (tag != tags.end())
            names << tag->name;
    }
    return names.join(QStringLiteral(", "));
}

QString noteText(QString note)
{
    return note.trimmed().replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

PageMark markOf(const Annotation &annotation, const QList<Tag> &tags, const QString &author)
{
    const Colors &colors = lightColors();
    PageMark mark;
    mark.name = QStringLiteral("crossread-%1").arg(annotation.id);
    mark.note = annotation.note;
    mark.author = annotation.author.isEmpty() ? author : annotation.author;
    mark.subject = tagNames(annotation, tags);
    mark.created = annotation.created;
    mark.modified = annotation.modified;
    QStringList names;
    for (const Id id : annotation.tags) {
        const auto tag = std::find_if(tags.begin(), tags.end(), [id](const Tag &each) { return each.id == id; });
        if (tag != tags.end())
            names << tag->color;
    }
    if (!annotation.color.isEmpty() && names.size() <= 1)
        names = {annotation.color};
    if (names.isEmpty())
        names << QString();
    mark.band = colors.tag(annotation.color.isEmpty() ? names[0] : annotation.color).band;
    for (const QString &name : std::as_const(names))
        mark.edges.append(colors.tag(name).edge);
    return mark;
}

QList<PageMark> marksOf(const ExportedArticle &article, const PlacedArticle &placed, const QList<Tag> &tags,
                        const QString &author)
{
    QList<PageMark> marks;
    QList<int> levels;
    for (qsizetype i = 0; i < article.annotations.size(); ++i) {
        PageMark mark = markOf(article.annotations[i], tags, author);
        mark.areas = placed.areas(article.annotations[i].span);
        levels.append(levelOf(article.annotations, i, levels));
        mark.level = levels.last();
        marks.append(mark);
    }
    limitBands(marks);
    return marks;
}

QString languageOf(const ExportData &data)
{
    QHash<QString, qsizetype> letters;
    QString language;
    for (const ExportedArticle &exported : data.articles) {
        const Article &article = exported.article;
        if (article.language.isEmpty())
            continue;
        letters[article.language] += article.title.size() + article.text.size();
        if (language.isEmpty() || letters.value(article.language) > letters.value(language))
            language = article.language;
    }
    return language;
}

void setLanguage(PdfPages &pages, const Article &article, const PlacedArticle &placed)
{
    for (int page = placed.firstPage; page <= placed.lastPage() && page < pages.pages.size(); ++page)
        pages.pages[page].language = article.language;
}

void tintEntities(PageSetter &setter, const ExportedArticle &article, const PlacedArticle &placed,
                  const QList<EntityKind> &kinds)
{
    for (const Mention &mention : article.mentions) {
        const auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](const EntityKind &each) { return each.id == mention.kind; });
        const QColor line = kind == kinds.end() ? lightColors().entity(mention.kind) : lightColors().entity(*kind);
        const bool dotted = kind != kinds.end() && kind->isFigure;
        QColor tint = line;
        tint.setAlphaF(0.1f);
        for (const PageArea &area : placed.areas(mention.span)) {
            setter.shape(area.page, [rect = area.rect, line, tint, dotted](QPainter &painter) {
                painter.fillRect(rect, tint);
                const qreal dot = points(1.6);
                const QRectF under(rect.left(), rect.bottom() - points(0.8), rect.width(), points(0.8));
                for (qreal x = under.left(); dotted && x < under.right(); x += 1.8 * dot)
                    painter.fillRect(QRectF(x, under.top(), dot, under.height()) & under, line);
                if (!dotted)
                    painter.fillRect(under, line);
            });
        }
    }
}

} // namespace crossread
