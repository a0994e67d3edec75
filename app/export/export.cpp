#include "app/export/export.h"

#include "app/export/formats.h"
#include "app/export/pdf.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace crossread {

namespace {

QString yesOrNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

template<bool ExportOptions::*Member>
bool setSwitch(ExportOptions &options, const QString &value)
{
    options.*Member = value == QLatin1String("yes");
    return options.*Member || value == QLatin1String("no");
}

template<bool ExportOptions::*Member>
QString getSwitch(const ExportOptions &options)
{
    return yesOrNo(options.*Member);
}

template<bool PdfOptions::*Member>
bool setPdfSwitch(ExportOptions &options, const QString &value)
{
    options.pdf.*Member = value == QLatin1String("yes");
    return options.pdf.*Member || value == QLatin1String("no");
}

template<bool PdfOptions::*Member>
QString getPdfSwitch(const ExportOptions &options)
{
    return yesOrNo(options.pdf.*Member);
}

// A choice by its place in a list of words.
qsizetype wordAt(const char *words, const QString &word)
{
    return QString::fromLatin1(words).split(QLatin1Char('|')).indexOf(word);
}

constexpr char paperNames[] = "a4|letter|a5|a3|legal";
constexpr QPageSize::PageSizeId papers[] = {QPageSize::A4, QPageSize::Letter, QPageSize::A5, QPageSize::A3,
                                            QPageSize::Legal};

bool setPaper(ExportOptions &options, const QString &value)
{
    const qsizetype at = wordAt(paperNames, value);
    if (at >= 0)
        options.pdf.paper = papers[at];
    return at >= 0;
}

QString getPaper(const ExportOptions &options)
{
    const auto found = std::find(std::begin(papers), std::end(papers), options.pdf.paper);
    return QString::fromLatin1(paperNames)
        .split(QLatin1Char('|'))
        .value(found == std::end(papers) ? 0 : found - std::begin(papers));
}

bool setLandscape(ExportOptions &options, const QString &value)
{
    options.pdf.orientation = value == QLatin1String("yes") ? QPageLayout::Landscape : QPageLayout::Portrait;
    return value == QLatin1String("yes") || value == QLatin1String("no");
}

QString getLandscape(const ExportOptions &options)
{
    return yesOrNo(options.pdf.orientation == QPageLayout::Landscape);
}

constexpr char notePlaces[] = "popups|margin|end|both"; // as PdfNotes has them

bool setNotesAt(ExportOptions &options, const QString &value)
{
    const qsizetype at = wordAt(notePlaces, value);
    if (at >= 0)
        options.pdf.notes = PdfNotes(at);
    return at >= 0;
}

QString getNotesAt(const ExportOptions &options)
{
    return QString::fromLatin1(notePlaces).split(QLatin1Char('|')).value(int(options.pdf.notes));
}

bool setFont(ExportOptions &options, const QString &value)
{
    options.pdf.font = value;
    return true;
}

bool setSize(ExportOptions &options, const QString &value)
{
    bool isNumber = false;
    const double size = value.toDouble(&isNumber);
    if (isNumber && size >= 7 && size <= 24)
        options.pdf.size = size;
    return isNumber && size >= 7 && size <= 24;
}

bool setAuthor(ExportOptions &options, const QString &value)
{
    options.author = value;
    return true;
}

// What the options of all formats say holds for pages as well.
PdfOptions pdfOptions(const ExportOptions &options)
{
    PdfOptions pdf = options.pdf;
    pdf.suggestions = pdf.suggestions && !options.confirmedOnly;
    pdf.entities = options.entities;
    pdf.originals = options.originals;
    pdf.author = options.author;
    pdf.oneEach = false; // what is given is one file
    return pdf;
}

Result<QByteArray> writePdf(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return annotatedPdf(data, pdfOptions(options), progress);
}

PdfPages pdfPages(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return annotatedPages(data, pdfOptions(options), progress);
}

template<typename T, typename Keep>
QList<T> those(const QList<T> &all, Keep keep)
{
    QList<T> result;
    std::copy_if(all.begin(), all.end(), std::back_inserter(result), keep);
    return result;
}

bool speaksOf(const Claim &claim, Id article)
{
    return std::any_of(claim.passages.begin(), claim.passages.end(),
                       [article](const Passage &passage) { return passage.article == article; });
}

Result<QByteArray> writeSideBySide(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return sideBySidePdf(data, pdfOptions(options), progress);
}

PdfPages pagesSideBySide(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return sideBySidePages(data, pdfOptions(options), progress);
}

Result<QByteArray> writeReport(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return reportPdf(data, pdfOptions(options), progress);
}

PdfPages pagesOfReport(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return reportPages(data, pdfOptions(options), progress);
}

} // namespace

const QList<ExportSetting> &exportSettings()
{
    static const QList<ExportSetting> table = {
        {"confirmed", "", QT_TRANSLATE_NOOP("crossread", "Confirmed claims only"), "",
         QT_TRANSLATE_NOOP("crossread", "no suggested claims, only what the analyst has confirmed"),
         setSwitch<&ExportOptions::confirmedOnly>, getSwitch<&ExportOptions::confirmedOnly>},
        {"entities", "", QT_TRANSLATE_NOOP("crossread", "Entities"), "",
         QT_TRANSLATE_NOOP("crossread", "people, organisations, sums … in the texts"),
         setSwitch<&ExportOptions::entities>, getSwitch<&ExportOptions::entities>},
        {"notes", "", QT_TRANSLATE_NOOP("crossread", "Notes"), "",
         QT_TRANSLATE_NOOP("crossread", "the notes of annotations, articles and claims"),
         setSwitch<&ExportOptions::notes>, getSwitch<&ExportOptions::notes>},
        {"highlights", "", QT_TRANSLATE_NOOP("crossread", "Annotations as highlights"), "",
         QT_TRANSLATE_NOOP("crossread", "annotations as highlights of the PDF"), setPdfSwitch<&PdfOptions::annotations>,
         getPdfSwitch<&PdfOptions::annotations>},
        {"notes-at", "popups|margin|end|both", QT_TRANSLATE_NOOP("crossread", "Place of notes"),
         QT_TRANSLATE_NOOP("crossread", "Pop-ups|Margin|End of the article|Pop-ups and margin"),
         QT_TRANSLATE_NOOP("crossread", "where pages show notes"), setNotesAt, getNotesAt},
        {"suggested", "", QT_TRANSLATE_NOOP("crossread", "Suggested passages too, dashed"), "",
         QT_TRANSLATE_NOOP("crossread", "pages mark suggested passages too, dashed"),
         setPdfSwitch<&PdfOptions::suggestions>, getPdfSwitch<&PdfOptions::suggestions>},
        {"legend", "", QT_TRANSLATE_NOOP("crossread", "Legend of tags on the first page"), "",
         QT_TRANSLATE_NOOP("crossread", "a legend of the tags on the first page"), setPdfSwitch<&PdfOptions::legend>,
         getPdfSwitch<&PdfOptions::legend>},
        {"ledger", "", QT_TRANSLATE_NOOP("crossread", "Claim ledger as an appendix"), "",
         QT_TRANSLATE_NOOP("crossread", "the ledger of claims behind the articles"), setPdfSwitch<&PdfOptions::claims>,
         getPdfSwitch<&PdfOptions::claims>},
        {"originals", "", QT_TRANSLATE_NOOP("crossread", "Original files as attachments"), "",
         QT_TRANSLATE_NOOP("crossread", "the articles' original files, where the format holds them"),
         setSwitch<&ExportOptions::originals>, getSwitch<&ExportOptions::originals>},
        {"paper", "a4|letter|a5|a3|legal", QT_TRANSLATE_NOOP("crossread", "Paper"), "A4|Letter|A5|A3|Legal",
         QT_TRANSLATE_NOOP("crossread", "the paper of pages"), setPaper, getPaper},
        {"landscape", "", QT_TRANSLATE_NOOP("crossread", "Landscape"), "",
         QT_TRANSLATE_NOOP("crossread", "pages wider than high"), setLandscape, getLandscape},
        {"font", "NAME", QT_TRANSLATE_NOOP("crossread", "Font"), "",
         QT_TRANSLATE_NOOP("crossread", "the font family of pages; none: the best serif there is"), setFont,
         [](const ExportOptions &options) { return options.pdf.font; }},
        {"size", "8|9|10|11|12|14|16", QT_TRANSLATE_NOOP("crossread", "Size of text"),
         "8 pt|9 pt|10 pt|11 pt|12 pt|14 pt|16 pt", QT_TRANSLATE_NOOP("crossread", "the size of the text of pages"),
         setSize, [](const ExportOptions &options) { return QString::number(options.pdf.size); }},
        {"each", "", QT_TRANSLATE_NOOP("crossread", "A file for each article"), "",
         QT_TRANSLATE_NOOP("crossread", "a file for each article; the output is a folder"),
         setSwitch<&ExportOptions::eachArticle>, getSwitch<&ExportOptions::eachArticle>},
        {"author", "NAME", QT_TRANSLATE_NOOP("crossread", "Author"), "",
         QT_TRANSLATE_NOOP("crossread", "whom the file is by"), setAuthor,
         [](const ExportOptions &options) { return options.author; }},
    };
    return table;
}

QStringList ExportSetting::choices() const
{
    const QString all = QString::fromUtf8(values);
    return all.contains(QLatin1Char('|')) ? all.split(QLatin1Char('|')) : QStringList();
}

bool ExportFormat::uses(const char *setting) const
{
    return QString::fromLatin1(settings).split(QLatin1Char(' ')).contains(QLatin1String(setting)) ||
           (splits && qstrcmp(setting, "each") == 0);
}

bool setOption(ExportOptions &options, const QString &name, const QString &value)
{
    for (const ExportSetting &setting : exportSettings()) {
        if (name == QLatin1String(setting.name))
            return setting.set(options, value);
    }
    return false;
}

QJsonObject toJson(const ExportOptions &options)
{
    QJsonObject json;
    for (const ExportSetting &setting : exportSettings()) {
        if (setting.set != setAuthor)
            json.insert(QLatin1String(setting.name), setting.get(options));
    }
    return json;
}

ExportOptions exportOptions(const QJsonObject &json)
{
    ExportOptions options;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        ExportOptions changed = options;
        if (setOption(changed, entry.key(), entry.value().toString()))
            options = changed;
    }
    return options;
}

// clang-format off
const QList<ExportFormat> &exportFormats()
{
    constexpr int claims = ExportFormat::Claims;
    constexpr int mentions = ExportFormat::Mentions;
    constexpr int fonts = ExportFormat::Fonts;
    static const QList<ExportFormat> table = {
        {"pdf", QT_TRANSLATE_NOOP("crossread", "Annotated PDF"), "pdf", false, true, 0, claims | fonts,
         "suggested entities highlights notes-at legend ledger originals paper landscape font size author",
         writePdf, pdfPages},
        {"pdf-original", QT_TRANSLATE_NOOP("crossread", "Original PDF with annotations"), "pdf", false, true, 1, ExportFormat::Originals,
         "notes author", writePdfOriginal},
        {"pdf-side-by-side", QT_TRANSLATE_NOOP("crossread", "Two articles side by side (PDF)"), "pdf", false, false, 2, mentions | fonts,
         "highlights paper font size author", writeSideBySide, pagesSideBySide},
        {"report", QT_TRANSLATE_NOOP("crossread", "Report of the project (PDF)"), "pdf", false, false, 0, claims | fonts,
         "confirmed suggested entities highlights paper landscape font size author", writeReport, pagesOfReport},
        {"html", QT_TRANSLATE_NOOP("crossread", "Web page (HTML)"), "html", true, true, 0, 0, "entities notes author", writeHtml},
        {"docx", QT_TRANSLATE_NOOP("crossread", "Word document with comments (DOCX)"), "docx", false, true, 0, 0, "notes author", writeDocx},
        {"markdown", QT_TRANSLATE_NOOP("crossread", "Markdown with footnotes"), "md", true, true, 0, 0, "notes", writeMarkdown},
        {"jsonld", QT_TRANSLATE_NOOP("crossread", "Web Annotations (JSON-LD)"), "jsonld", true, true, 0, 0, "notes", writeJsonLd},
        {"xlsx", QT_TRANSLATE_NOOP("crossread", "Workbook of all tables (XLSX)"), "xlsx", false, true, 0, claims | mentions, "confirmed notes author", writeXlsx},
        {"annotations-csv", QT_TRANSLATE_NOOP("crossread", "Table of annotations (CSV)"), "csv", true, true, 0, 0, "notes", writeAnnotationsCsv},
        {"passages-csv", QT_TRANSLATE_NOOP("crossread", "Table of the claims' passages (CSV)"), "csv", true, true, 0, claims, "confirmed", writePassagesCsv},
        {"claims-csv", QT_TRANSLATE_NOOP("crossread", "Table of claims (CSV)"), "csv", true, true, 0, claims, "confirmed notes", writeClaimsCsv},
        {"entities-csv", QT_TRANSLATE_NOOP("crossread", "Table of entities (CSV)"), "csv", true, true, 0, mentions, "", writeEntitiesCsv},
        {"conflicts-csv", QT_TRANSLATE_NOOP("crossread", "Table of conflicts (CSV)"), "csv", true, false, 0, claims, "confirmed", writeConflictsCsv},
        {"jsonl", QT_TRANSLATE_NOOP("crossread", "Everything as JSON Lines"), "jsonl", true, true, 0, claims, "confirmed entities notes", writeJsonLines},
    };
    return table;
}
// clang-format on

const ExportFormat *exportFormat(const QString &name)
{
    for (const ExportFormat &format : exportFormats()) {
        if (name == QLatin1String(format.name))
            return &format;
    }
    return nullptr;
}

ExportData onlyOf(const ExportData &data, qsizetype article)
{
    const Id id = data.articles.at(article).article.id;
    ExportData part = data;
    part.articles = {data.articles.at(article)};
    part.claims = those(data.claims, [id](const Claim &claim) { return speaksOf(claim, id); });
    part.conflicts.clear(); // they are between two articles, as links are
    part.links.clear();
    part.citations = those(data.citations, [id](const Citation &citation) { return citation.from == id; });
    QSet<Id> claims;
    for (const Claim &claim : std::as_const(part.claims))
        claims += claim.id;
    part.notes = those(data.notes, [&](const Note &note) {
        return note.article == id || (note.claim != 0 && claims.contains(note.claim));
    });
    return part;
}

QString fileNameOf(const Article &article)
{
    return article.file.mid(article.file.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace crossread
