#include "app/export/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace crossread {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QString boundText(Bound bound)
{
    switch (bound) {
    case Bound::Exact:
        break;
    case Bound::About:
        return QStringLiteral("about ");
    case Bound::AtLeast:
        return QStringLiteral("at least ");
    case Bound::AtMost:
        return QStringLiteral("at most ");
    }
    return {};
}

bool mayStandInXml(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

QString blockWord(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Heading:
        return QStringLiteral("heading");
    case BlockKind::Paragraph:
        break;
    case BlockKind::ListItem:
        return QStringLiteral("list-item");
    case BlockKind::Quote:
        return QStringLiteral("quote");
    case BlockKind::Caption:
        return QStringLiteral("caption");
    case BlockKind::Furniture:
        return QStringLiteral("furniture");
    }
    return QStringLiteral("paragraph");
}

QString stanceWord(Stance stance)
{
    return stance == Stance::Supports   ? QStringLiteral("supports")
           : stance == Stance::Disputes ? QStringLiteral("disputes")
                                        : QStringLiteral("mentions");
}

QString statusWord(ClaimStatus status)
{
    return status == ClaimStatus::Suggested   ? QStringLiteral("suggested")
           : status == ClaimStatus::Confirmed ? QStringLiteral("confirmed")
                                              : QStringLiteral("rejected");
}

QString conflictWord(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Figures:
        break;
    case ConflictKind::Polarity:
        return QStringLiteral("polarity");
    case ConflictKind::Status:
        return QStringLiteral("status");
    case ConflictKind::Date:
        return QStringLiteral("date");
    }
    return QStringLiteral("figures");
}

QString figureText(const Figure &figure)
{
    QString text = boundText(figure.bound);
    if (figure.from.isValid()) {
        text += figure.from.toString(Qt::ISODate);
        if (figure.to.isValid() && figure.to != figure.from)
            text += QStringLiteral("/") + figure.to.toString(Qt::ISODate);
        return text;
    }
    text += number(figure.min);
    if (figure.max != figure.min)
        text += QString::fromUtf8("–") + number(figure.max);
    return figure.unit.isEmpty() ? text : text + QLatin1Char(' ') + figure.unit;
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QCoreApplication::translate("crossread", "d MMMM yyyy"));
}

QString sourceLine(const Article &article)
{
    QStringList parts{article.source};
    if (article.hasDate()) {
        parts += article.published.toString(Qt::ISODate);
        if (article.publishedAt.isValid())
            parts.last() += QLatin1Char(' ') + article.publishedAt.toString(QStringLiteral("HH:mm"));
    }
    parts += article.byline;
    parts.removeAll(QString());
    return parts.join(QString::fromUtf8(" · "));
}

QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (mayStandInXml(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

ExportIndex::ExportIndex(const ExportData &data)
{
    for (const Article &article : data.corpus)
        m_articles.insert(article.id, &article);
    for (const ExportedArticle &exported : data.articles) {
        m_exported.insert(exported.article.id, &exported);
        m_articles.insert(exported.article.id, &exported.article);
    }
    for (const Tag &tag : data.tags)
        m_tags.insert(tag.id, &tag);
}

QStringList ExportIndex::path(Id id) const
{
    QStringList names;
    for (const Tag *one = tag(id); one != nullptr; one = tag(one->parent))
        names.prepend(one->name);
    return names;
}

QStringList ExportIndex::tagNames(const Annotation &annotation) const
{
    QStringList names;
    for (const Id id : annotation.tags) {
        if (const Tag *one = tag(id))
            names += one->name;
    }
    return names;
}

QString ExportIndex::color(const Annotation &annotation) const
{
    if (!annotation.color.isEmpty())
        return annotation.color;
    for (const Id id : annotation.tags) {
        if (const Tag *one = tag(id))
            return one->color;
    }
    return {};
}

} // namespace crossread
