#include "app/export/formats.h"
#include "app/export/htmlstyle.h"
#include "app/export/pieces.h"
#include "app/export/words.h"

#include <QCoreApplication>
#include <QUrl>

namespace crossread {

namespace {

QString html(const QString &text)
{
    return xmlText(text).toHtmlEscaped();
}

QString said(const char *text)
{
    return QCoreApplication::translate("crossread", text).toHtmlEscaped();
}

QString joined(const QStringList &parts)
{
    QStringList list = parts;
    list.removeAll(QString());
    return list.join(QString::fromUtf8(" · "));
}

// Notes and the like: a paragraph where an empty line stands, a new line where a line ends.
QString paragraphs(const QString &text)
{
    QString result;
    for (const QString &part : xmlText(text).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        result += QStringLiteral("<p>%1</p>")
                      .arg(part.trimmed().toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>")));
    return result;
}

class HtmlWriter
{
public:
    HtmlWriter(const ExportData &data, const ExportOptions &options)
        : m_data(data), m_options(options), m_index(data), m_style(data)
    {
    }

    QByteArray page(const Progress &progress)
    {
        QString body;
        qsizetype done = 0;
        for (const ExportedArticle &exported : m_data.articles) {
            if (progress.cancelled())
                break;
            progress.at(double(done++) / double(m_data.articles.size()));
            body += article(exported);
        }
        const QString name = m_data.articles.size() == 1 ? m_data.articles.first().article.title : m_data.project;
        QString head = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                                      "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
                                      "<meta name=\"generator\" content=\"Crossread\"/>\n")
                           .arg(commonLanguage());
        if (!m_options.author.isEmpty())
            head += QStringLiteral("<meta name=\"author\" content=\"%1\"/>\n").arg(html(m_options.author));
        head +=
            QStringLiteral("<title>%1</title>\n<style>\n%2</style>\n</head>\n<body>\n").arg(html(name), m_style.css());
        return (head + front() + QStringLiteral("<main>\n") + body + QStringLiteral("</main>\n</body>\n</html>\n"))
            .toUtf8();
    }

private:
    QString commonLanguage() const
    {
        const QString first = m_data.articles.isEmpty() ? QString() : m_data.articles.first().article.language;
        for (const ExportedArticle &exported : m_data.articles) {
            if (exported.article.language != first)
                return QStringLiteral("mul");
        }
        return first.isEmpty() ? QStringLiteral("und") : html(first);
    }

    static QString meta(const QString &line)
    {
        return line.isEmpty() ? QString() : QStringLiteral(" <span class=\"meta\">%1</span>").arg(html(line));
    }

    // The level of articles' titles: one alone has the page's.
    int titleLevel() const { return m_data.articles.size() == 1 ? 1 : 2; }

    // Contents where there is more than one article, and which colour is which tag.
    QString front() const
    {
        QString text;
        if (m_data.articles.size() > 1) {
            text += QStringLiteral("<header class=\"front\">\n<h1>%1</h1>\n<nav aria-label=\"%2\"><ol>\n")
                        .arg(html(m_data.project), said(QT_TRANSLATE_NOOP("crossread", "Contents")));
            for (const ExportedArticle &exported : m_data.articles)
                text += QStringLiteral("<li><a href=\"#article-%1\">%2</a>%3</li>\n")
                            .arg(exported.article.id)
                            .arg(html(exported.article.title), meta(sourceLine(exported.article)));
            text += QStringLiteral("</ol></nav>\n</header>\n");
        }
        QSet<Id> used;
        for (const ExportedArticle &exported : m_data.articles) {
            for (const Annotation &annotation : exported.annotations)
                used += QSet<Id>(annotation.tags.begin(), annotation.tags.end());
        }
        QString legend;
        for (const Tag &tag : m_data.tags) {
            if (used.contains(tag.id))
                legend += QStringLiteral("<li><span class=\"mark %1\">%2</span> %3</li>\n")
                              .arg(m_style.markClass(tag.color), html(m_index.path(tag.id).join(QStringLiteral(" / "))),
                                   html(tag.description));
        }
        if (!legend.isEmpty())
            text += QStringLiteral("<section class=\"legend\" aria-label=\"%1\"><ul>\n%2</ul></section>\n")
                        .arg(said(QT_TRANSLATE_NOOP("crossread", "Tags")), legend);
        return text;
    }

    QString article(const ExportedArticle &exported)
    {
        const Article &one = exported.article;
        const QList<QList<TextPiece>> pieces = textPieces(exported, m_options.entities);
        const bool titled = hasTitleInText(one);
        const qsizetype first = titled ? 1 : 0;
        m_first = m_number;
        m_seen.clear();
        QString text =
            QStringLiteral("<article id=\"article-%1\"%2 dir=\"auto\">\n<header>\n<h%4>%3</h%4>\n")
                .arg(one.id)
                .arg(one.language.isEmpty() ? QString() : QStringLiteral(" lang=\"%1\"").arg(html(one.language)),
                     titled ? textOf(exported, pieces.first()) : html(one.title), QString::number(titleLevel()));
        const QString line = joined({one.source, one.byline});
        if (!line.isEmpty() || one.hasDate())
            text += QStringLiteral("<p class=\"meta\">%1%2</p>\n").arg(html(line), day(one, !line.isEmpty()));
        const QUrl address(one.address);
        if (address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https"))
            text += QStringLiteral("<p class=\"meta\"><a href=\"%1\">%1</a></p>\n").arg(html(one.address));
        text += QStringLiteral("</header>\n");
        for (const Note &note : m_data.notes) {
            if (note.article == one.id)
                text += QStringLiteral("<aside class=\"note\">%1</aside>\n").arg(paragraphs(note.text));
        }
        for (const BlockGroup &group : blockGroups(one.blocks)) {
            if (group.isList) {
                text += list(exported, pieces, group);
            } else if (group.first >= first) {
                text += block(one.blocks.at(group.first), textOf(exported, pieces.at(group.first)));
            }
        }
        return text + notes(exported) + QStringLiteral("</article>\n");
    }

    static QString day(const Article &article, bool follows)
    {
        if (!article.hasDate())
            return {};
        const QString iso = article.published.toString(Qt::ISODate);
        const QString clock =
            article.publishedAt.isValid() ? article.publishedAt.toString(QStringLiteral("HH:mm")) : QString();
        return QStringLiteral("%1<time datetime=\"%2\">%3</time>")
            .arg(follows ? QString::fromUtf8(" · ") : QString(), clock.isEmpty() ? iso : iso + QLatin1Char('T') + clock,
                 clock.isEmpty() ? iso : iso + QLatin1Char(' ') + clock);
    }

    QString block(const Block &block, const QString &text) const
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return QStringLiteral("<h%1 dir=\"auto\">%2</h%1>\n")
                .arg(std::clamp(block.level + titleLevel(), titleLevel() + 1, 6))
                .arg(text);
        case BlockKind::Quote:
            return QStringLiteral("<blockquote><p dir=\"auto\">%1</p></blockquote>\n").arg(text);
        case BlockKind::Caption:
            return QStringLiteral("<p class=\"caption\" dir=\"auto\">%1</p>\n").arg(text);
        case BlockKind::Furniture:
            return QStringLiteral("<p class=\"furniture\" dir=\"auto\">%1</p>\n").arg(text);
        case BlockKind::Paragraph:
        case BlockKind::ListItem:
            break;
        }
        return QStringLiteral("<p dir=\"auto\">%1</p>\n").arg(text);
    }

    // Items below items are lists of their own inside the item before.
    QString list(const ExportedArticle &exported, const QList<QList<TextPiece>> &pieces, const BlockGroup &group)
    {
        QString text;
        QStringList open; // what closes the lists that are open
        for (qsizetype i = group.first; i < group.first + group.count; ++i) {
            const Block &item = exported.article.blocks.at(i);
            const qsizetype depth = std::clamp(item.level, 1, 20);
            const QString tag = isNumbered(item) ? QStringLiteral("ol") : QStringLiteral("ul");
            while (open.size() > depth)
                text += QStringLiteral("</li></%1>\n").arg(open.takeLast());
            if (open.size() == depth && open.constLast() != tag)
                text += QStringLiteral("</li></%1>\n").arg(open.takeLast());
            else if (open.size() == depth)
                text += QStringLiteral("</li>\n");
            while (open.size() < depth) {
                text += QStringLiteral("<%1>%2").arg(tag, open.size() + 1 < depth ? QStringLiteral("<li>") : QString());
                open += tag;
            }
            text += QStringLiteral("<li%1 dir=\"auto\">%2").arg(value(item), textOf(exported, pieces.at(i)));
        }
        while (!open.isEmpty())
            text += QStringLiteral("</li></%1>\n").arg(open.takeLast());
        return text;
    }

    static QString value(const Block &item)
    {
        QString digits;
        for (const QChar c : item.marker) {
            if (c.isDigit() && c.unicode() < 0x80 && digits.size() < 9)
                digits += c;
        }
        return digits.isEmpty() ? QString() : QStringLiteral(" value=\"%1\"").arg(digits.toInt());
    }

    // Marks lie within each other: those that began first are outside. Where one ends a link leads to its note.
    QString textOf(const ExportedArticle &exported, const QList<TextPiece> &pieces)
    {
        QString text;
        for (const TextPiece &piece : pieces) {
            QString inner =
                html(piece.span.of(exported.article.text)).replace(QLatin1Char('\n'), QLatin1String("<br/>"));
            if (piece.mention >= 0) {
                const Mention &mention = exported.mentions.at(piece.mention);
                inner = QStringLiteral("<span class=\"entity %1\" title=\"%2\">%3</span>")
                            .arg(m_style.entityClass(mention.kind), html(mention.entity), inner);
            }
            for (qsizetype depth = 0; depth < piece.marks.size(); ++depth) {
                const qsizetype mark = piece.marks.at(piece.marks.size() - 1 - depth);
                inner = marked(exported.annotations.at(mark), inner, std::min<qsizetype>(depth, 3));
            }
            text += inner;
            for (const qsizetype mark : piece.ends) {
                const int number = int(m_first + mark + 1);
                text += QStringLiteral("<a class=\"ref\" id=\"ref-%1\" href=\"#note-%1\" aria-label=\"%2\">%1</a>")
                            .arg(number)
                            .arg(label(exported.annotations.at(mark)));
            }
        }
        return text;
    }

    QString label(const Annotation &annotation) const
    {
        const QString tags = m_index.tagNames(annotation).join(QStringLiteral(", "));
        return (tags.isEmpty() ? QCoreApplication::translate("crossread", "Annotation")
                               : QCoreApplication::translate("crossread", "Annotation: %1").arg(xmlText(tags)))
            .toHtmlEscaped();
    }

    QString marked(const Annotation &annotation, const QString &inner, qsizetype depth)
    {
        QString attributes = QStringLiteral("class=\"%1%2\"")
                                 .arg(m_style.markClass(m_index.color(annotation)),
                                      depth > 0 ? QStringLiteral(" d%1").arg(depth) : QString());
        if (!m_seen.contains(annotation.id)) // where it begins links lead to
            attributes += QStringLiteral(" id=\"mark-%1\"").arg(annotation.id);
        m_seen += annotation.id;
        const QString title = joined({m_index.tagNames(annotation).join(QStringLiteral(", ")), annotation.note});
        if (!title.isEmpty())
            attributes += QStringLiteral(" title=\"%1\"").arg(html(title));
        return QStringLiteral("<mark %1>%2</mark>").arg(attributes, inner);
    }

    QString notes(const ExportedArticle &exported)
    {
        if (exported.annotations.isEmpty())
            return {};
        QString text = QStringLiteral("<section class=\"notes\"><h%3>%1</h%3>\n<ol start=\"%2\">\n")
                           .arg(said(QT_TRANSLATE_NOOP("crossread", "Annotations")))
                           .arg(m_first + 1)
                           .arg(titleLevel() + 1);
        for (const Annotation &annotation : exported.annotations) {
            ++m_number;
            QStringList tags;
            for (const Id id : annotation.tags) {
                if (const Tag *tag = m_index.tag(id))
                    tags += QStringLiteral("<span class=\"mark %1\">%2</span>")
                                .arg(m_style.markClass(tag->color), html(tag->name));
            }
            const QString by = joined({annotation.author, annotation.created.isValid()
                                                              ? annotation.created.toUTC().date().toString(Qt::ISODate)
                                                              : QString()});
            text += QStringLiteral(
                        "<li id=\"note-%1\"><q dir=\"auto\">%2</q> <a href=\"#ref-%1\" aria-label=\"%3\">↩</a> %4")
                        .arg(m_number)
                        .arg(html(annotation.exact), said(QT_TRANSLATE_NOOP("crossread", "Back to the text")),
                             tags.join(QLatin1Char(' ')));
            text += meta(by);
            if (!annotation.note.isEmpty())
                text += QStringLiteral("\n<div dir=\"auto\">%1</div>").arg(paragraphs(annotation.note));
            text += QStringLiteral("</li>\n");
        }
        return text + QStringLiteral("</ol></section>\n");
    }

    const ExportData &m_data;
    const ExportOptions &m_options;
    ExportIndex m_index;
    HtmlStyle m_style;
    qsizetype m_number = 0; // of the last note
    qsizetype m_first = 0;  // of the last note before the article
    QSet<Id> m_seen;
};

} // namespace

Result<QByteArray> writeHtml(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return HtmlWriter(data, options).page(progress);
}

} // namespace crossread
