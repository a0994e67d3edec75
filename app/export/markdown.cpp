#include "app/export/formats.h"
#include "app/export/pieces.h"
#include "app/export/words.h"

#include <QRegularExpression>

namespace crossread {

namespace {

// Nothing of a text may be taken for markup.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : xmlText(text)) {
        if (QStringLiteral("\\`*_[]<>#|~&$").contains(c))
            result += QLatin1Char('\\');
        result += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
    }
    return result;
}

// Of a paragraph: what only means something at its beginning ("-", "+", "3.").
QString beginning(const QString &markdown)
{
    static const QRegularExpression mark(QStringLiteral("^(\\s*)([-+=]|\\d+(?=[.)]))"));
    const QRegularExpressionMatch match = mark.match(markdown);
    if (!match.hasMatch())
        return markdown.trimmed().isEmpty() ? QString() : markdown;
    const QString sign = match.captured(2);
    const qsizetype at = sign.at(0).isDigit() ? match.capturedEnd(2) : match.capturedStart(2);
    return markdown.left(at) + QLatin1Char('\\') + markdown.mid(at);
}

// Behind the first line of a list item or a footnote.
QString indented(const QString &text, int blanks)
{
    const QString margin(blanks, QLatin1Char(' '));
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).trimmed().isEmpty())
            lines[i].prepend(margin);
    }
    return lines.join(QLatin1Char('\n'));
}

class MarkdownWriter
{
public:
    MarkdownWriter(const ExportData &data, const ExportOptions &options)
        : m_data(data), m_options(options), m_index(data)
    {
    }

    QByteArray all(const Progress &progress)
    {
        qsizetype done = 0;
        for (const ExportedArticle &exported : m_data.articles) {
            if (progress.cancelled())
                break;
            progress.at(double(done++) / double(m_data.articles.size()));
            add(exported);
        }
        return m_text.toUtf8();
    }

private:
    void paragraph(const QString &text) { m_text += text + QStringLiteral("\n\n"); }

    void add(const ExportedArticle &exported)
    {
        const Article &article = exported.article;
        const QList<QList<TextPiece>> pieces = textPieces(exported, m_options.entities);
        const bool titled = hasTitleInText(article);
        if (!titled)
            paragraph(QStringLiteral("# ") + escaped(article.title));
        const qsizetype first = titled ? 1 : 0;
        if (titled)
            paragraph(QStringLiteral("# ") + textOf(exported, pieces.first()));
        QString line = escaped(sourceLine(article));
        if (!article.address.isEmpty())
            line +=
                (line.isEmpty() ? QString() : QStringLiteral("  \n")) + QStringLiteral("<%1>").arg(address(article));
        if (!line.isEmpty())
            paragraph(line);
        for (const Note &note : m_data.notes) {
            if (note.article == article.id)
                paragraph(QStringLiteral("> ") +
                          QString(xmlText(note.text)).replace(QLatin1Char('\n'), QStringLiteral("\n> ")));
        }
        for (const BlockGroup &group : blockGroups(article.blocks)) {
            for (qsizetype i = std::max(group.first, first); i < group.first + group.count; ++i)
                addBlock(article.blocks.at(i), textOf(exported, pieces.at(i)));
            if (group.isList)
                m_text += QLatin1Char('\n');
        }
        m_text += m_notes;
        if (!m_notes.isEmpty())
            m_text += QLatin1Char('\n');
        m_notes.clear();
    }

    static QString address(const Article &article)
    {
        QString text = xmlText(article.address);
        return text.remove(QRegularExpression(QStringLiteral("[<>\\s]")));
    }

    void addBlock(const Block &block, const QString &text)
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return paragraph(QString(std::clamp(block.level + 1, 2, 6), QLatin1Char('#')) + QLatin1Char(' ') + text);
        case BlockKind::ListItem: {
            const QString marker = isNumbered(block) ? numberOf(block) : QStringLiteral("-");
            m_text += QString(4 * std::max(0, block.level - 1), QLatin1Char(' ')) + marker + QLatin1Char(' ') +
                      beginning(text) + QLatin1Char('\n');
            return;
        }
        case BlockKind::Quote:
            return paragraph(QStringLiteral("> ") + beginning(text));
        case BlockKind::Caption:
            return paragraph(QStringLiteral("*%1*").arg(text.trimmed()));
        case BlockKind::Paragraph:
        case BlockKind::Furniture:
            return paragraph(beginning(text));
        }
    }

    static QString numberOf(const Block &item)
    {
        QString digits;
        for (const QChar c : item.marker) {
            if (c.isDigit() && c.unicode() < 0x80 && digits.size() < 9)
                digits += c;
        }
        return (digits.isEmpty() ? QStringLiteral("1") : digits) + QLatin1Char('.');
    }

    QString textOf(const ExportedArticle &exported, const QList<TextPiece> &pieces)
    {
        QString text;
        for (const TextPiece &piece : pieces) {
            text += escaped(piece.span.of(exported.article.text));
            for (const qsizetype mark : piece.ends) {
                const QString label = QStringLiteral("[^%1]").arg(++m_number);
                text += label;
                m_notes += label + QStringLiteral(": ") + footnote(exported.annotations.at(mark)) + QLatin1Char('\n');
            }
        }
        return text;
    }

    QString footnote(const Annotation &annotation) const
    {
        QString text = QString::fromUtf8("“%1”").arg(escaped(annotation.exact));
        const QStringList tags = m_index.tagNames(annotation);
        if (!tags.isEmpty())
            text += QString::fromUtf8(" — **%1**").arg(escaped(tags.join(QStringLiteral(", "))));
        QStringList by{escaped(annotation.author)};
        if (annotation.created.isValid())
            by += annotation.created.toUTC().date().toString(Qt::ISODate);
        by.removeAll(QString());
        if (!by.isEmpty())
            text += QStringLiteral(" (%1)").arg(by.join(QStringLiteral(", ")));
        if (!annotation.note.isEmpty()) // it is Markdown itself
            text += QStringLiteral("\n\n") + xmlText(annotation.note).trimmed() + QLatin1Char('\n');
        return indented(text, 4);
    }

    const ExportData &m_data;
    const ExportOptions &m_options;
    ExportIndex m_index;
    QString m_text;
    QString m_notes; // of the article that is being written
    int m_number = 0;
};

} // namespace

Result<QByteArray> writeMarkdown(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return MarkdownWriter(data, options).all(progress);
}

} // namespace crossread
