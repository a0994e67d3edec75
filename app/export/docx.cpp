#include "app/export/docxparts.h"
#include "app/export/formats.h"
#include "app/export/pieces.h"
#include "app/export/words.h"
#include "app/export/zipped.h"
#include "app/values/colors.h"

#include <QXmlStreamWriter>

namespace crossread {

namespace {

// An element of the main name space, closed when it goes.
class Element
{
public:
    Element(QXmlStreamWriter &xml, const char *name) : m_xml(xml)
    {
        m_xml.writeStartElement(QLatin1String(docxMain), QLatin1String(name));
    }
    ~Element() { m_xml.writeEndElement(); }
    Element(const Element &) = delete;
    Element &operator=(const Element &) = delete;

    Element &with(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(docxMain), QLatin1String(name), value);
        return *this;
    }

private:
    QXmlStreamWriter &m_xml;
};

void property(QXmlStreamWriter &xml, const char *name, const QString &value)
{
    Element(xml, name).with("val", value);
}

bool isRightToLeft(const QString &text)
{
    return text.isRightToLeft();
}

void run(QXmlStreamWriter &xml, const QString &text, const QString &fill = {}, bool bold = false)
{
    const QStringList lines = xmlText(text).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Element element(xml, "r");
        {
            const Element properties(xml, "rPr");
            if (bold)
                Element(xml, "b");
            if (!fill.isEmpty())
                Element(xml, "shd")
                    .with("val", QStringLiteral("clear"))
                    .with("color", QStringLiteral("auto"))
                    .with("fill", fill);
            if (isRightToLeft(lines.at(i)))
                Element(xml, "rtl");
        }
        if (i > 0)
            Element(xml, "br");
        const Element part(xml, "t");
        xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        xml.writeCharacters(lines.at(i));
    }
}

QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters += word.at(0);
    return xmlText(letters.left(4));
}

void begin(QXmlStreamWriter &xml)
{
    xml.writeStartDocument();
    xml.writeNamespace(QLatin1String(docxMain), QStringLiteral("w"));
}

class DocxWriter
{
public:
    DocxWriter(const ExportData &data, const ExportOptions &options)
        : m_data(data), m_options(options), m_index(data), m_xml(&m_document), m_remarks(&m_comments)
    {
    }

    Result<QByteArray> file(const Progress &progress)
    {
        begin(m_xml);
        begin(m_remarks);
        {
            const Element document(m_xml, "document");
            const Element body(m_xml, "body");
            const Element comments(m_remarks, "comments");
            qsizetype done = 0;
            for (const ExportedArticle &exported : m_data.articles) {
                if (progress.cancelled())
                    break;
                progress.at(double(done) / double(m_data.articles.size()));
                add(exported, done++ > 0);
            }
            const Element section(m_xml, "sectPr");
            Element(m_xml, "pgSz").with("w", QStringLiteral("11906")).with("h", QStringLiteral("16838"));
            Element(m_xml, "pgMar")
                .with("top", QStringLiteral("1247"))
                .with("right", QStringLiteral("1247"))
                .with("bottom", QStringLiteral("1247"))
                .with("left", QStringLiteral("1247"))
                .with("header", QStringLiteral("708"))
                .with("footer", QStringLiteral("708"))
                .with("gutter", QStringLiteral("0"));
        }
        m_xml.writeEndDocument();
        m_remarks.writeEndDocument();
        return zipped({{QStringLiteral("[Content_Types].xml"), docxContentTypes()},
                       {QStringLiteral("_rels/.rels"), docxRelations()},
                       {QStringLiteral("docProps/core.xml"), properties()},
                       {QStringLiteral("word/document.xml"), m_document},
                       {QStringLiteral("word/_rels/document.xml.rels"), docxDocumentRelations()},
                       {QStringLiteral("word/comments.xml"), m_comments},
                       {QStringLiteral("word/styles.xml"), docxStyles()},
                       {QStringLiteral("word/numbering.xml"), docxNumbering(m_starts)},
                       {QStringLiteral("word/settings.xml"), docxSettings()}});
    }

private:
    struct Paragraph
    {
        const char *style;
        int list = 0; // number of its list, 0 none
        int depth = 0;
        bool newPage = false;
    };

    void add(const ExportedArticle &exported, bool newPage)
    {
        const Article &article = exported.article;
        const QList<QList<TextPiece>> pieces = textPieces(exported, false);
        m_begun.clear();
        const bool titled = hasTitleInText(article);
        const Paragraph title{"Heading1", 0, 0, newPage};
        if (titled)
            paragraph(title, exported, pieces.first());
        else
            plain(title, article.title);
        const QString line = sourceLine(article);
        if (!line.isEmpty())
            plain({"Byline"}, line);
        if (!article.address.isEmpty())
            plain({"Byline"}, article.address);
        for (const Note &note : m_data.notes) {
            if (note.article == article.id)
                plain({"Quote"}, note.text);
        }
        for (const BlockGroup &group : blockGroups(article.blocks)) {
            int numbered = 0;
            for (qsizetype i = std::max<qsizetype>(group.first, titled ? 1 : 0); i < group.first + group.count; ++i) {
                const Block &block = article.blocks.at(i);
                if (group.isList && isNumbered(block) && numbered == 0)
                    numbered = newList(block);
                Paragraph look{styleOf(block)};
                if (group.isList) {
                    look.list = isNumbered(block) ? numbered : 1;
                    look.depth = std::clamp(block.level - 1, 0, 8);
                }
                paragraph(look, exported, pieces.at(i));
            }
        }
    }

    int newList(const Block &first)
    {
        QString digits;
        for (const QChar c : first.marker) {
            if (c.isDigit() && c.unicode() < 0x80 && digits.size() < 6)
                digits += c;
        }
        m_starts += digits.isEmpty() ? 1 : digits.toInt();
        return int(m_starts.size()) + 1;
    }

    static const char *styleOf(const Block &block)
    {
        static const char *const headings[] = {"Heading2", "Heading3", "Heading4", "Heading5", "Heading6"};
        switch (block.kind) {
        case BlockKind::Heading:
            return headings[std::clamp(block.level - 1, 0, 4)];
        case BlockKind::ListItem:
            return "ListParagraph";
        case BlockKind::Quote:
            return "Quote";
        case BlockKind::Caption:
            return "Caption";
        case BlockKind::Furniture:
            return "Furniture";
        case BlockKind::Paragraph:
            break;
        }
        return "Normal";
    }

    void look(const Paragraph &paragraph, const QString &text)
    {
        const Element properties(m_xml, "pPr");
        property(m_xml, "pStyle", QLatin1String(paragraph.style));
        if (paragraph.newPage)
            Element(m_xml, "pageBreakBefore");
        if (paragraph.list > 0) {
            const Element list(m_xml, "numPr");
            property(m_xml, "ilvl", QString::number(paragraph.depth));
            property(m_xml, "numId", QString::number(paragraph.list));
        }
        if (isRightToLeft(text))
            Element(m_xml, "bidi");
    }

    void plain(const Paragraph &paragraph, const QString &text)
    {
        const Element element(m_xml, "p");
        look(paragraph, text);
        run(m_xml, text);
    }

    void paragraph(const Paragraph &paragraph, const ExportedArticle &exported, const QList<TextPiece> &pieces)
    {
        const QString &text = exported.article.text;
        const Element element(m_xml, "p");
        look(paragraph,
             pieces.isEmpty() ? QString() : Span{pieces.first().span.start, pieces.last().span.end}.of(text));
        for (const TextPiece &piece : pieces) {
            QString fill;
            for (const qsizetype mark : piece.marks) {
                const Annotation &annotation = exported.annotations.at(mark);
                fill = fillOf(annotation);
                if (!m_begun.contains(mark) && hasComment(annotation)) {
                    m_begun.insert(mark, ++m_number);
                    Element(m_xml, "commentRangeStart").with("id", QString::number(m_number));
                }
            }
            run(m_xml, piece.span.of(text), fill);
            for (const qsizetype mark : piece.ends) {
                const int number = m_begun.value(mark);
                if (number == 0)
                    continue;
                Element(m_xml, "commentRangeEnd").with("id", QString::number(number));
                {
                    const Element reference(m_xml, "r");
                    Element(m_xml, "commentReference").with("id", QString::number(number));
                }
                comment(number, exported.annotations.at(mark));
            }
        }
    }

    bool hasComment(const Annotation &annotation) const
    {
        return !annotation.note.isEmpty() || !m_index.tagNames(annotation).isEmpty();
    }

    QString fillOf(const Annotation &annotation) const
    {
        const QString color = m_index.color(annotation);
        return lightColors().tag(color.isEmpty() ? tagColors().first() : color).band.name().mid(1).toUpper();
    }

    // Comments come in the order in which they end; their numbers say which is which.
    void comment(int number, const Annotation &annotation)
    {
        Element element(m_remarks, "comment");
        element.with("id", QString::number(number)).with("author", xmlText(annotation.author));
        if (annotation.modified.isValid())
            element.with("date", annotation.modified.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
        element.with("initials", initials(annotation.author));
        const auto line = [this](const QString &text, bool bold) {
            const Element paragraph(m_remarks, "p");
            {
                const Element properties(m_remarks, "pPr");
                property(m_remarks, "pStyle", QStringLiteral("CommentText"));
            }
            run(m_remarks, text, {}, bold);
        };
        const QStringList tags = m_index.tagNames(annotation);
        if (!tags.isEmpty())
            line(tags.join(QStringLiteral(", ")), true);
        if (!annotation.note.isEmpty())
            line(annotation.note, false);
    }

    QByteArray properties() const
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        const QString core = QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
        const QString terms = QStringLiteral("http://purl.org/dc/terms/");
        const QString types = QStringLiteral("http://www.w3.org/2001/XMLSchema-instance");
        xml.writeStartDocument();
        xml.writeNamespace(core, QStringLiteral("cp"));
        xml.writeNamespace(dc, QStringLiteral("dc"));
        xml.writeNamespace(terms, QStringLiteral("dcterms"));
        xml.writeNamespace(types, QStringLiteral("xsi"));
        xml.writeStartElement(core, QStringLiteral("coreProperties"));
        const bool isOne = m_data.articles.size() == 1;
        xml.writeTextElement(dc, QStringLiteral("title"),
                             xmlText(isOne ? m_data.articles.first().article.title : m_data.project));
        xml.writeTextElement(dc, QStringLiteral("creator"), xmlText(m_options.author));
        if (isOne && !m_data.articles.first().article.language.isEmpty())
            xml.writeTextElement(dc, QStringLiteral("language"), xmlText(m_data.articles.first().article.language));
        xml.writeStartElement(terms, QStringLiteral("created"));
        xml.writeAttribute(types, QStringLiteral("type"), QStringLiteral("dcterms:W3CDTF"));
        xml.writeCharacters(m_data.made.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return bytes;
    }

    const ExportData &m_data;
    const ExportOptions &m_options;
    ExportIndex m_index;
    QByteArray m_document;
    QByteArray m_comments;
    QXmlStreamWriter m_xml;
    QXmlStreamWriter m_remarks;
    QHash<qsizetype, int> m_begun; // annotations of the article by index: numbers of their comments
    QList<int> m_starts;           // of numbered lists
    int m_number = 0;
};

} // namespace

Result<QByteArray> writeDocx(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return DocxWriter(data, options).file(progress);
}

} // namespace crossread
