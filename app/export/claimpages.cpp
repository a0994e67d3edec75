#include "app/export/claimpages.h"

#include "app/values/colors.h"
#include "app/values/reason.h"

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

const PlacedArticle *placedArticle(const QList<PlacedArticle> &articles, Id id)
{
    const auto found =
        std::find_if(articles.begin(), articles.end(), [id](const PlacedArticle &each) { return each.id == id; });
    return found == articles.end() ? nullptr : &*found;
}

PageTarget targetOf(const QList<PlacedArticle> &articles, const Passage &passage)
{
    const PlacedArticle *article = placedArticle(articles, passage.article);
    const QList<PageArea> areas = article ? article->areas(passage.span) : QList<PageArea>();
    return areas.isEmpty() ? PageTarget{} : PageTarget{areas[0].page, areas[0].rect.top()};
}

QString claimLine(const Claim &claim)
{
    QSet<Id> articles;
    for (const Passage &passage : claim.passages)
        articles.insert(passage.article);
    QStringList parts{claimStatus(claim), Text::tr("%n article(s)", nullptr, int(articles.size()))};
    if (claim.origins > 0)
        parts << Text::tr("%n origin(s)", nullptr, claim.origins);
    if (claim.isSuggested() && !claim.reasons.isEmpty())
        parts << reasonTexts(claim.reasons).join(QStringLiteral(", "));
    return parts.join(QStringLiteral(" · "));
}

QTextLayout::FormatRange heavy(qsizetype start, qsizetype length)
{
    QTextLayout::FormatRange range;
    range.start = int(start);
    range.length = int(length);
    range.format.setFontWeight(QFont::DemiBold);
    range.format.setForeground(lightColors().text);
    return range;
}

TextStyle passageStyle(const PageStyles &styles)
{
    TextStyle quote = styles.plain(0.8);
    quote.left = styles.size() * 3.2;
    quote.right = styles.size() * 3;
    quote.after = styles.size() * 0.35;
    return quote;
}

QString passageText(const Passage &passage, const QString &outlet)
{
    return outlet + QStringLiteral("  ") + passage.text.simplified();
}

// What has to stand below a claim's head, or above its last passage: no page begins or ends with one of them alone.
qreal togetherFrom(const PageSetter &setter, const TextStyle &style, const QStringList &texts, qsizetype first)
{
    if (first >= texts.size())
        return 0;
    if (first + 2 != texts.size())
        return setter.headHeight(texts[first], style);
    return setter.wholeHeight(texts[first], style) + setter.headHeight(texts[first + 1], style);
}

// Symbol, outlet and words, and at the right the page where they stand, if there is one.
void addPassage(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const Passage &passage,
                const QString &outlet, PageTarget target)
{
    const qreal em = styles.size();
    const TextStyle quote = passageStyle(styles);
    const PlacedText row = setter.text(passageText(passage, outlet), quote, {heavy(0, outlet.size())});
    const auto &first = row.lines().first();
    const auto &last = row.lines().last();
    const qreal size = quote.font.pixelSize() * 0.75;
    const QRectF symbol(setter.column().left + em * 2.1, first.baseline - size * 0.95, size, size);
    setter.shape(first.page, [symbol, stance = passage.stance, differs = passage.figureDiffers](QPainter &painter) {
        paintStance(painter, symbol, stance, differs);
    });
    if (target.page < 0)
        return;
    TextStyle reference = styles.plain(0.75);
    reference.alignment = Qt::AlignRight;
    reference.color = lightColors().accent;
    const qreal top = first.baseline - (reference.leading + reference.font.pixelSize() * 0.64) / 2;
    const QRectF rect(setter.column().left + setter.column().width - quote.right, top, quote.right, reference.leading);
    setter.textAt(first.page, rect.topLeft(), rect.width(), Text::tr("p. %1").arg(target.page + 1), reference);
    const qreal bottom = last.page == first.page ? last.bottom : first.bottom;
    pages.links.append(
        {{first.page, QRectF(QPointF(symbol.left(), first.top), QPointF(rect.right(), bottom))}, target, {}});
}

} // namespace

QString stanceTitle(Stance stance, bool differs)
{
    if (stance == Stance::Disputes)
        return Text::tr("disputes");
    if (differs)
        return Text::tr("figure differs");
    return stance == Stance::Mentions ? Text::tr("mentions") : Text::tr("supports");
}

void paintStance(QPainter &painter, const QRectF &square, Stance stance, bool differs)
{
    const QColor color = lightColors().stance(stance, differs);
    const qreal size = square.width();
    const QPen pen(color, size * 0.16, Qt::SolidLine, Qt::RoundCap);
    const QRectF inner = square.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1);
    QPainterPath path;
    if (stance == Stance::Disputes) {
        path.moveTo(inner.topLeft());
        path.lineTo(inner.bottomRight());
        path.moveTo(inner.bottomLeft());
        path.lineTo(inner.topRight());
        painter.strokePath(path, pen);
    } else if (differs) {
        for (const qreal y : {0.32, 0.68}) {
            path.moveTo(square.left(), square.top() + size * y);
            path.lineTo(square.right(), square.top() + size * y);
        }
        path.moveTo(square.left() + size * 0.25, square.bottom());
        path.lineTo(square.left() + size * 0.75, square.top());
        painter.strokePath(path, pen);
    } else if (stance == Stance::Mentions) {
        path.addEllipse(inner);
        painter.strokePath(path, QPen(color, size * 0.12));
        QPainterPath half(inner.center());
        half.arcTo(inner, 90, 180);
        half.closeSubpath();
        painter.fillPath(half, color);
    } else {
        path.addEllipse(inner);
        painter.fillPath(path, color);
    }
}

QString claimStatus(const Claim &claim)
{
    if (claim.isSuggested())
        return Text::tr("suggested · %1").arg(claim.score, 0, 'f', 2);
    return claim.status == ClaimStatus::Rejected ? Text::tr("rejected") : Text::tr("confirmed");
}

QString outletOf(const ExportData &data, Id id)
{
    for (const ExportedArticle &article : data.articles) {
        if (article.article.id == id)
            return article.article.source.isEmpty() ? article.article.title : article.article.source;
    }
    return {};
}

QList<QList<PageArea>> markPassages(PageSetter &setter, const PageStyles &styles, const ExportData &data,
                                    const QList<PlacedArticle> &articles, bool suggestions)
{
    QList<QList<PageArea>> places;
    QMap<QPair<int, int>, int> onLine;
    for (qsizetype i = 0; i < data.claims.size(); ++i) {
        const Claim &claim = data.claims[i];
        places.append(QList<PageArea>{});
        for (const Passage &passage : claim.passages) {
            places.last().append(PageArea{-1, {}});
            const PlacedArticle *article = placedArticle(articles, passage.article);
            const QList<PageArea> areas = article ? article->areas(passage.span) : QList<PageArea>();
            if (areas.isEmpty() || (claim.isSuggested() && !suggestions))
                continue;
            TextStyle style = styles.plain(0.55);
            style.color = lightColors().stance(passage.stance, passage.figureDiffers);
            style.font.setItalic(claim.isSuggested());
            const qreal size = style.font.pixelSize();
            const int page = areas[0].page;
            const int place = onLine[{page, int(areas[0].rect.top())}]++;
            const qreal right = setter.column().left - points(4) - place * size * 3.2;
            const QPointF top(right - size * 3, areas[0].rect.top() + (areas[0].rect.height() - style.leading) / 2);
            TextStyle number = style;
            number.alignment = Qt::AlignRight;
            setter.textAt(page, top, size * 2, QString::number(i + 1), number);
            const QRectF symbol(right - size * 0.8, top.y() + (style.leading - size * 0.8) / 2, size * 0.8, size * 0.8);
            setter.shape(page, [symbol, stance = passage.stance, differs = passage.figureDiffers](QPainter &painter) {
                paintStance(painter, symbol, stance, differs);
            });
            places.last().last() = {page, QRectF(top, QSizeF(size * 3, style.leading))};
            for (const PageArea &area : areas) {
                if (!claim.isSuggested())
                    break;
                setter.shape(area.page, [rect = area.rect, color = style.color](QPainter &painter) {
                    QPen pen(color, points(0.7));
                    pen.setDashPattern({3, 2});
                    QPainterPath frame;
                    frame.addRect(rect);
                    painter.strokePath(frame, pen);
                });
            }
        }
    }
    return places;
}

void addClaims(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportData &data,
               const QList<PlacedArticle> &articles, const QList<QList<PageArea>> &marks)
{
    const qreal em = styles.size();
    TextStyle title = styles.text(1.65);
    title.font.setBold(true);
    title.leading = title.font.pixelSize() * 1.25;
    title.after = em * 0.4;
    const PlacedText head = setter.text(Text::tr("Claims"), title);
    pages.outline.append({Text::tr("Claims"), 0, head.target(), false});
    TextStyle line = styles.plain(0.75);
    line.color = lightColors().secondary;
    line.after = em * 0.35;
    setter.text(Text::tr("Confirmed claims are the analyst's; suggested ones are what Crossread found, and nobody has "
                         "looked at them yet."),
                line);
    setter.leave(em * 0.5);
    for (qsizetype i = 0; i < data.claims.size(); ++i) {
        const Claim &claim = data.claims[i];
        TextStyle statement = styles.text();
        statement.font.setBold(!claim.isSuggested());
        statement.font.setItalic(claim.isSuggested());
        statement.left = em * 2;
        statement.before = em * 0.6;
        statement.after = em * 0.1;
        line.left = em * 2;
        QStringList passages;
        for (const Passage &passage : claim.passages) {
            const QString outlet = outletOf(data, passage.article);
            if (!outlet.isEmpty())
                passages += passageText(passage, outlet);
        }
        const TextStyle quote = passageStyle(styles);
        statement.follows = setter.wholeHeight(claimLine(claim), line) + togetherFrom(setter, quote, passages, 0);
        const PlacedText placed = setter.text(claim.statement, statement);
        if (placed.isEmpty())
            continue;
        const auto &first = placed.lines().first();
        TextStyle number = styles.plain(0.85);
        number.color = lightColors().secondary;
        const qreal top = first.baseline - (number.leading + number.font.pixelSize() * 0.64) / 2;
        setter.textAt(first.page, {setter.column().left, top}, em * 2, QString::number(i + 1), number);
        pages.outline.append({QStringLiteral("%1. %2").arg(i + 1).arg(claim.statement), 1, placed.target()});
        setter.text(claimLine(claim), line);
        qsizetype shown = 0;
        for (qsizetype j = 0; j < claim.passages.size(); ++j) {
            const Passage &passage = claim.passages[j];
            const QString outlet = outletOf(data, passage.article);
            const PageArea mark = marks.value(i).value(j, PageArea{-1, {}});
            if (!outlet.isEmpty()) {
                setter.require(togetherFrom(setter, quote, passages, shown++));
                addPassage(pages, setter, styles, passage, outlet, targetOf(articles, passage));
            }
            if (mark.page >= 0)
                pages.links.append({mark, placed.target(), {}});
        }
        for (const Note &note : data.notes) {
            if (note.claim != claim.id || claim.id <= 0)
                continue;
            TextStyle text = styles.plain(0.8);
            text.left = em * 2;
            text.after = em * 0.4;
            setter.text(noteText(note.text), text);
        }
    }
}

} // namespace crossread
