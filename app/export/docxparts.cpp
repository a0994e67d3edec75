#include "app/export/docxparts.h"

namespace crossread {

namespace {

const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray paragraphStyle(const char *id, const char *name, const char *more, const char *run,
                          const char *basedOn = "Normal")
{
    return QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + id + "\"><w:name w:val=\"" + name +
           "\"/><w:basedOn w:val=\"" + basedOn + "\"/><w:qFormat/><w:pPr>" + more + "</w:pPr><w:rPr>" + run +
           "</w:rPr></w:style>";
}

QByteArray headingStyle(int level)
{
    static const char *const sizes[] = {"34", "26", "23", "22", "22", "22"};
    const QByteArray number = QByteArray::number(level);
    const QByteArray more = "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"" +
                            QByteArray::number(level - 1) + "\"/>";
    // The second size is that of Arabic and Hebrew letters.
    const QByteArray size = sizes[level - 1];
    const QByteArray run = "<w:b/><w:bCs/><w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
    return paragraphStyle(("Heading" + number).constData(), ("heading " + number).constData(), more.constData(),
                          run.constData());
}

QByteArray level(int depth, const char *format, const QByteArray &text)
{
    const QByteArray indent = QByteArray::number(360 * (depth + 1));
    return "<w:lvl w:ilvl=\"" + QByteArray::number(depth) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + indent +
           "\" w:hanging=\"360\"/></w:pPr></w:lvl>";
}

} // namespace

QByteArray docxContentTypes()
{
    const QByteArray word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    QByteArray parts;
    for (const char *part : {"styles", "comments", "numbering", "settings"})
        parts += QByteArray("<Override PartName=\"/word/") + part + ".xml\" ContentType=\"" + word + part + "+xml\"/>";
    return declaration +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Override PartName=\"/word/document.xml\" ContentType=\"" +
           word + "document.main+xml\"/>" + parts +
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}

QByteArray docxRelations()
{
    return declaration +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"rId1\" Target=\"word/document.xml\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
           "<Relationship Id=\"rId2\" Target=\"docProps/core.xml\" "
           "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\"/>"
           "</Relationships>";
}

QByteArray docxDocumentRelations()
{
    QByteArray parts;
    int number = 0;
    for (const char *part : {"styles", "comments", "numbering", "settings"})
        parts += "<Relationship Id=\"rId" + QByteArray::number(++number) + "\" Target=\"" + part +
                 ".xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + part + "\"/>";
    return declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           parts + "</Relationships>";
}

QByteArray docxStyles()
{
    QByteArray styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Charis SIL\" w:hAnsi=\"Charis SIL\" "
        "w:cs=\"Noto Serif\" w:eastAsia=\"Noto Serif CJK SC\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr>"
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr>"
        "</w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
        "</w:style>";
    for (int i = 1; i <= 6; ++i)
        styles += headingStyle(i);
    styles +=
        paragraphStyle("Byline", "Byline", "", "<w:color w:val=\"565E66\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>");
    styles += paragraphStyle("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/><w:iCs/>");
    styles += paragraphStyle("Caption", "caption", "",
                             "<w:color w:val=\"565E66\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>");
    styles += paragraphStyle("Furniture", "Furniture", "",
                             "<w:color w:val=\"646C74\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
    styles += paragraphStyle("ListParagraph", "List Paragraph", "<w:contextualSpacing/>", "");
    styles += paragraphStyle("CommentText", "annotation text", "<w:spacing w:after=\"40\" w:line=\"240\"/>",
                             "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
    return declaration + "<w:styles xmlns:w=\"" + docxMain + "\">" + styles + "</w:styles>";
}

QByteArray docxSettings()
{
    return declaration + "<w:settings xmlns:w=\"" + docxMain + "\"><w:defaultTabStop w:val=\"709\"/></w:settings>";
}

QByteArray docxNumbering(const QList<int> &starts)
{
    QByteArray bullets;
    QByteArray numbers;
    for (int depth = 0; depth < 9; ++depth) {
        bullets += level(depth, "bullet", depth % 2 == 0 ? QByteArray("•") : QByteArray("–"));
        numbers += level(depth, "decimal", '%' + QByteArray::number(depth + 1) + '.');
    }
    QByteArray all = "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>" + bullets +
                     "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType "
                     "w:val=\"hybridMultilevel\"/>" +
                     numbers + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    for (qsizetype i = 0; i < starts.size(); ++i) {
        QByteArray overrides;
        for (int depth = 0; depth < 9; ++depth)
            overrides += "<w:lvlOverride w:ilvl=\"" + QByteArray::number(depth) + "\"><w:startOverride w:val=\"" +
                         QByteArray::number(depth == 0 ? starts.at(i) : 1) + "\"/></w:lvlOverride>";
        all += "<w:num w:numId=\"" + QByteArray::number(i + 2) + "\"><w:abstractNumId w:val=\"1\"/>" + overrides +
               "</w:num>";
    }
    return declaration + "<w:numbering xmlns:w=\"" + docxMain + "\">" + all + "</w:numbering>";
}

} // namespace crossread
