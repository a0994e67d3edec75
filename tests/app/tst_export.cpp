#include "app/exporting.h"

#include "app/csv.h"
#include "app/export/pieces.h"
#include "app/webimport.h"
#include "projectfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamReader>
#include <zip.h>

using namespace crossread;

namespace {

QByteArray written(const Project &project, const char *format, const ExportOptions &options = {},
                   const QList<Id> &articles = {})
{
    const ExportFormat *row = exportFormat(QLatin1String(format));
    if (!row)
        return {};
    const auto bytes = row->write(gatherExport(project, articles, *row, options), options, {});
    return bytes.ok() ? *bytes : QByteArray();
}

// What of an annotation has to come back, whatever the ids of a project.
QStringList described(const Project &project)
{
    QStringList lines;
    for (const Annotation &one : project.annotations()) {
        QStringList tags;
        for (Id id : one.tags) {
            QString path;
            for (; id != 0; id = project.tag(id).parent)
                path.prepend(QLatin1Char('/') + project.tag(id).name);
            tags += path;
        }
        lines += QStringList{project.article(one.article).file,
                             QString::fromLatin1(project.article(one.article).contentId.toHex()),
                             QString::number(one.span.start),
                             QString::number(one.span.end),
                             one.exact,
                             one.prefix,
                             one.suffix,
                             one.note,
                             one.author,
                             one.color,
                             one.created.toString(Qt::ISODateWithMs),
                             one.modified.toString(Qt::ISODateWithMs),
                             tags.join(QLatin1Char(','))}
                     .join(QLatin1Char('|'));
    }
    lines.sort();
    return lines;
}

bool importBack(Project &project, const QByteArray &bytes, QList<WebOutcome> *outcomes = nullptr)
{
    const auto read = readWebAnnotations(bytes, QStringLiteral("back.jsonld"));
    if (!read.ok() || !read->problems.isEmpty())
        return false;
    const QList<WebPlace> places = placeWebAnnotations(read->annotations, articlesForPlacing(project), {});
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i).anchor.verdict != Anchoring::Exact) {
            qWarning() << webPlacedName(places.at(i).anchor.verdict) << read->annotations.at(i).exact
                       << read->annotations.at(i).position.start << places.at(i).anchor.score;
            return false;
        }
    }
    const auto added = addWebAnnotations(project, read->annotations, places);
    if (added.ok() && outcomes)
        *outcomes = *added;
    return added.ok();
}

// Articles of one name and odd texts, with all that annotations can have.
struct Story
{
    ProjectFixture project;
    QList<Article> articles;

    Story()
    {
        const QStringList texts{
            QStringLiteral("The cranes of Halvern stood still.\nThe cranes of Halvern stood still."),
            QString::fromUtf8("The cranes 🏗️ moved 👩‍👩‍👧 at noon.\nשלום עולם, مرحبا "
                              "بالعالم.\nThe "
                              "end."),
            QStringLiteral("The cranes of Halvern stood still.\nNobody said why."),
            QStringLiteral("A & B <b>said</b> \"no\" ]]> --> \\ it's 5 > 3.")};
        for (qsizetype i = 0; i < texts.size(); ++i) {
            Article article = ProjectFixture::article(texts.at(i));
            article.file = QStringLiteral("folder%1/story.txt").arg(i == 3 ? 0 : i);
            article.item = i == 3 ? 2 : 0;
            articles += article;
        }
    }

    bool add() { return addArticles(*project, articles).ok(); }

    bool annotate()
    {
        const auto blame = addTag(*project, ProjectFixture::tag(QStringLiteral("Blame")));
        const auto under = addTag(*project, ProjectFixture::tag(QStringLiteral("Cost"), blame.ok() ? *blame : 0));
        const auto cost = addTag(*project, ProjectFixture::tag(QStringLiteral("Cost")));
        if (!under.ok() || !cost.ok())
            return false;
        const QList<Article> &there = project->articles();
        QList<Annotation> list{
            ProjectFixture::annotation(there.at(0).id, 35, 45, {*under, *cost},
                                       QStringLiteral("A note\n\n*with* lines")),
            ProjectFixture::annotation(there.at(0).id, 0, 10, {*cost}),
            ProjectFixture::annotation(there.at(1).id, 4, 14),
            ProjectFixture::annotation(there.at(1).id, 20, 60, {*under}, QString::fromUtf8("😀 סימן")),
            ProjectFixture::annotation(there.at(2).id, 4, 10, {*blame}),
            ProjectFixture::annotation(there.at(3).id, 0, 20, {}, QStringLiteral("<script> & =1+1"))};
        list[1].color = QStringLiteral("#123456");
        list[3].author = QString::fromUtf8("Ólafur “O’Neill” <x@y>");
        for (int i = 0; i < 10; ++i)
            list += ProjectFixture::annotation(there.at(2).id, i, 20 - i, {i % 2 ? *cost : *blame});
        for (const Annotation &one : std::as_const(list)) {
            if (!addAnnotation(*project, one).ok())
                return false;
        }
        return true;
    }
};

// The files of an archive; empty when it is none.
QMap<QString, QByteArray> unzipped(const QByteArray &bytes)
{
    QMap<QString, QByteArray> files;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        QByteArray content;
        char buffer[4096];
        for (zip_int64_t got = 0; file && (got = zip_fread(file, buffer, sizeof buffer)) > 0;)
            content.append(buffer, got);
        files.insert(QString::fromUtf8(zip_get_name(archive, zip_uint64_t(i), 0)), content);
        if (file)
            zip_fclose(file);
    }
    if (archive)
        zip_discard(archive);
    return files;
}

// What a reader of XML finds wrong; "" nothing.
QString faultOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QStringLiteral("%1 at %2").arg(reader.errorString()).arg(reader.characterOffset())
                             : QString();
}

// The texts of all elements of a name, whatever lies in them.
QStringList textsOf(const QByteArray &xml, const char *name, const char *without = "")
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    int depth = 0;
    int hidden = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        const bool isIt = reader.name() == QLatin1String(name);
        const bool isHidden = *without != 0 && reader.name() == QLatin1String(without);
        if (reader.isStartElement()) {
            hidden += isHidden ? 1 : 0;
            if (isIt && depth++ == 0)
                texts += QString();
        } else if (reader.isEndElement()) {
            hidden -= isHidden ? 1 : 0;
            depth -= isIt ? 1 : 0;
        } else if (reader.isCharacters() && depth > 0 && hidden == 0) {
            texts.last() += reader.text();
        }
    }
    return texts;
}

// What notes, names and texts may have that files do not take.
QString hostile()
{
    return QStringLiteral("x\x01\x0b\x1f\t<&>\"' ]]>\uFFFE\uFFFF") + QChar(0xD800) + QStringLiteral("y") +
           QChar(0xDC00);
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsAreWhole_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < exportFormats().size(); ++i)
            QTest::newRow(exportFormats().at(i).name) << i;
    }
    void formatsAreWhole()
    {
        QFETCH(int, row);
        const ExportFormat &format = exportFormats().at(row);
        QVERIFY(format.write != nullptr);
        QVERIFY(qstrlen(format.title) > 0);
        QVERIFY(qstrlen(format.suffix) > 0);
        for (const QString &setting :
             QString::fromLatin1(format.settings).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            ExportOptions options;
            QVERIFY2(toJson(options).contains(setting) || setting == QLatin1String("author"), qPrintable(setting));
        }
        QCOMPARE(exportFormat(QLatin1String(format.name)), &format);
    }

    void choicesAreRemembered()
    {
        ExportOptions options;
        options.confirmedOnly = true;
        options.notes = false;
        options.eachArticle = true;
        options.pdf.paper = QPageSize::Letter;
        options.pdf.orientation = QPageLayout::Landscape;
        options.pdf.notes = PdfNotes::End;
        options.pdf.size = 12;
        options.pdf.font = QStringLiteral("Some Serif");
        QCOMPARE(exportOptions(toJson(options)), options);
        QVERIFY(!setOption(options, QStringLiteral("notes"), QStringLiteral("perhaps")));
        QVERIFY(!setOption(options, QStringLiteral("nothing"), QStringLiteral("yes")));
        QCOMPARE(exportOptions(QJsonObject{{QStringLiteral("notes"), 5}, {QStringLiteral("x"), true}}),
                 ExportOptions());
    }

    // What is written is read back as the same annotations, in another project and without doubt.
    void annotationsComeBack()
    {
        Story story;
        QVERIFY(story.add());
        QVERIFY(story.annotate());
        const QByteArray bytes = written(*story.project, "jsonld");
        Story other;
        QVERIFY(other.add());
        QVERIFY(importBack(*other.project, bytes));
        QCOMPARE(described(*other.project), described(*story.project));
        QCOMPARE(other.project->tags().size(), story.project->tags().size());
    }

    void ownAnnotationsAreNotDoubled()
    {
        Story story;
        QVERIFY(story.add());
        QVERIFY(story.annotate());
        const QByteArray bytes = written(*story.project, "jsonld");
        const QStringList before = described(*story.project);
        QList<WebOutcome> outcomes;
        QVERIFY(importBack(*story.project, bytes, &outcomes));
        QCOMPARE(outcomes.size(), before.size());
        for (const WebOutcome &outcome : std::as_const(outcomes))
            QVERIFY(outcome.duplicate);
        QCOMPARE(described(*story.project), before);
    }

    void selectorsCountCodePoints()
    {
        ProjectFixture project;
        const Id article = project.add(QString::fromUtf8("😀😀 two smiles"));
        QVERIFY(addAnnotation(*project, ProjectFixture::annotation(article, 5, 8)).ok());
        const QJsonObject page = QJsonDocument::fromJson(written(*project, "jsonld")).object();
        const QJsonObject target =
            page.value(QLatin1String("items")).toArray().at(0).toObject().value(QLatin1String("target")).toObject();
        const QJsonArray selectors = target.value(QLatin1String("selector")).toArray();
        QCOMPARE(selectors.at(0).toObject().value(QLatin1String("start")).toInt(), 3);
        QCOMPARE(selectors.at(0).toObject().value(QLatin1String("end")).toInt(), 6);
        QCOMPARE(selectors.at(1).toObject().value(QLatin1String("exact")).toString(), QStringLiteral("two"));
        QCOMPARE(target.value(QLatin1String("source")).toString(), fileNameOf(project->articles().first()));
    }

    void chosenArticlesAlone()
    {
        Story story;
        QVERIFY(story.add());
        QVERIFY(story.annotate());
        const Id chosen = story.project->articles().at(1).id;
        const QByteArray bytes = written(*story.project, "jsonld", {}, {chosen});
        const auto read = readWebAnnotations(bytes, {});
        QVERIFY(read.ok());
        QCOMPARE(read->annotations.size(), story.project->annotations(chosen).size());
    }

    void everyFormatTakesEveryStory_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("story");
        for (const ExportFormat &format : exportFormats()) {
            for (const char *story : {"odd", "hostile", "bare", "empty"}) {
                if (format.articles == 0 && (format.needs & ExportFormat::Fonts) == 0)
                    QTest::addRow("%s, %s", format.name, story)
                        << QByteArray(format.name) << QString::fromLatin1(story);
            }
        }
    }
    void everyFormatTakesEveryStory()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, story);
        Story odd;
        ProjectFixture other;
        Project *project = &*other;
        if (story == QLatin1String("odd")) {
            QVERIFY(odd.add() && odd.annotate());
            project = &*odd.project;
        } else if (story != QLatin1String("empty")) {
            Article article = ProjectFixture::article(QStringLiteral("A text\nof two lines."), hostile());
            if (story == QLatin1String("hostile")) {
                article.text.insert(3, hostile());
                article.title = hostile();
                article.byline = article.address = article.language = hostile();
            }
            QVERIFY(addArticles(*project, {article}).ok());
            if (story == QLatin1String("hostile")) {
                Annotation annotation =
                    ProjectFixture::annotation(project->articles().first().id, 1, 15, {}, hostile());
                annotation.author = annotation.color = hostile();
                QVERIFY(addAnnotation(*project, annotation).ok());
            }
        }
        const ExportFormat *row = exportFormat(QString::fromLatin1(format));
        ExportOptions options;
        options.entities = true;
        options.author = hostile();
        const ExportData data = gatherExport(*project, {}, *row, options);
        const auto bytes = row->write(data, options, {});
        QVERIFY(bytes.ok());
        QCOMPARE(row->write(data, options, {}).value(), *bytes);
        const QByteArray suffix = row->suffix;
        if (suffix == "docx" || suffix == "xlsx") {
            const QMap<QString, QByteArray> files = unzipped(*bytes);
            QVERIFY(files.contains(QStringLiteral("[Content_Types].xml")));
            for (auto file = files.begin(); file != files.end(); ++file)
                QVERIFY2(faultOf(*file).isEmpty(), qPrintable(file.key() + faultOf(*file)));
        } else if (suffix == "html") {
            QCOMPARE(faultOf(*bytes), QString());
        } else if (suffix == "csv") {
            QVERIFY(readCsv(QString::fromUtf8(*bytes)).ok());
        } else if (suffix == "jsonl") {
            for (const QByteArray &line : bytes->split('\n'))
                QVERIFY(line.isEmpty() || QJsonDocument::fromJson(line).isObject());
        } else if (suffix == "jsonld") {
            QVERIFY(QJsonDocument::fromJson(*bytes).isObject());
        }
    }

    // In HTML and DOCX the whole text is there, and under the marks of an annotation its words.
    void textsAreWhole()
    {
        Story story;
        QVERIFY(story.add() && story.annotate());
        const QByteArray page = written(*story.project, "html");
        const QMap<QString, QByteArray> files = unzipped(written(*story.project, "docx"));
        const QString document = textsOf(files.value(QStringLiteral("word/document.xml")), "t").join(QString());
        QString all;
        for (const QString &paragraph : textsOf(page, "p", "a"))
            all += paragraph;
        for (const Article &article : story.project->articles()) {
            for (const QString &line : story.project->article(article.id).text.split(QLatin1Char('\n'))) {
                QVERIFY2(all.contains(line), qPrintable(line));
                QVERIFY2(document.contains(line), qPrintable(line));
            }
        }
        const qsizetype count = story.project->annotations().size();
        QCOMPARE(textsOf(page, "li").size() - 3 - 4, count); // three tags, four articles
        QCOMPARE(page.count("class=\"ref\""), count);
        QCOMPARE(page.count(" id=\"mark-"), count);
    }

    // A page has one heading of the first level, whatever is on it, and nothing empty.
    void pagesHaveOneTitle()
    {
        Story story;
        QVERIFY(story.add() && story.annotate());
        const QByteArray all = written(*story.project, "html");
        const QByteArray one = written(*story.project, "html", {}, {story.project->articles().constFirst().id});
        QCOMPARE(all.count("<h1"), 1);
        QCOMPARE(all.count("<h2"), story.project->articles().size());
        QCOMPARE(one.count("<h1"), 1);
        QCOMPARE(one.count("</h1>"), 1);
        QVERIFY(one.contains("<section class=\"notes\"><h2>"));
        for (const QByteArray &page : {all, one})
            QVERIFY(!page.contains("<span class=\"meta\"></span>") && !page.contains("<p class=\"meta\"></p>"));
    }

    void commentsHaveTheirPlaces()
    {
        Story story;
        QVERIFY(story.add() && story.annotate());
        const QMap<QString, QByteArray> files = unzipped(written(*story.project, "docx"));
        const QByteArray document = files.value(QStringLiteral("word/document.xml"));
        const QByteArray comments = files.value(QStringLiteral("word/comments.xml"));
        const qsizetype count = story.project->annotations().size() - 1; // one has neither tag nor note
        QCOMPARE(document.count("<w:commentRangeStart "), count);
        QCOMPARE(document.count("<w:commentRangeEnd "), count);
        QCOMPARE(document.count("<w:commentReference "), count);
        QCOMPARE(comments.count("<w:comment "), count);
        QVERIFY(textsOf(comments, "t").contains(QStringLiteral("Cost, Cost")));
        QVERIFY(textsOf(comments, "t").contains(QStringLiteral("<script> & =1+1")));
    }

    // Whatever lies over whatever: pieces make up the text, those of a mark are its words, and each ends once.
    void piecesMakeUpTheText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            ExportedArticle exported;
            const int blocks = random.bounded(1, 6);
            for (int i = 0; i < blocks; ++i) {
                const qsizetype start = exported.article.text.size() + (i > 0 ? 1 : 0);
                if (i > 0)
                    exported.article.text += QLatin1Char('\n');
                for (int length = random.bounded(0, 12); length > 0; --length)
                    exported.article.text += QChar(u'a' + random.bounded(26));
                exported.article.blocks += Block{BlockKind::Paragraph, 0, {start, exported.article.text.size()}, {}};
            }
            const int length = int(exported.article.text.size());
            for (int marks = random.bounded(0, 12); marks > 0 && length > 1; --marks) {
                const int start = random.bounded(length);
                exported.annotations += ProjectFixture::annotation(1, start, random.bounded(start + 1, length + 1));
            }
            qsizetype at = 0;
            for (int i = 0; at + 3 < length && i < 4; ++i) {
                const qsizetype start = at + random.bounded(2);
                exported.mentions +=
                    Mention{{start, start + 2}, QStringLiteral("person"), {}, MentionOrigin::Rule, 1, {}};
                at = start + 2;
            }
            const QList<QList<TextPiece>> pieces = textPieces(exported, round % 2 == 0);
            QCOMPARE(pieces.size(), exported.article.blocks.size());
            QHash<qsizetype, QString> words;
            QHash<qsizetype, int> ends;
            for (qsizetype block = 0; block < pieces.size(); ++block) {
                QString text;
                for (const TextPiece &piece : pieces.at(block)) {
                    text += piece.span.of(exported.article.text);
                    for (const qsizetype mark : piece.marks)
                        words[mark] += piece.span.of(exported.article.text);
                    for (const qsizetype mark : piece.ends)
                        ++ends[mark];
                    if (piece.mention >= 0)
                        QVERIFY(exported.mentions.at(piece.mention).span.contains(piece.span));
                }
                QCOMPARE(text, exported.article.blocks.at(block).span.of(exported.article.text));
            }
            for (qsizetype i = 0; i < exported.annotations.size(); ++i) {
                const QString expected =
                    exported.annotations.at(i).span.of(exported.article.text).remove(QLatin1Char('\n'));
                QCOMPARE(words.value(i), expected);
                QCOMPARE(ends.value(i), expected.isEmpty() ? 0 : 1);
            }
        }
    }

    void workbooksAreHandy()
    {
        ProjectFixture project;
        const Id article = project.add(QStringLiteral("The port lost 20 cranes."));
        QVERIFY(addAnnotation(*project, ProjectFixture::annotation(article, 4, 8)).ok());
        const QMap<QString, QByteArray> files = unzipped(written(*project, "xlsx"));
        for (int i = 1; i <= 5; ++i) {
            const QByteArray sheet = files.value(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i));
            QVERIFY(sheet.contains("state=\"frozen\""));
            QVERIFY(sheet.contains("<autoFilter "));
            QVERIFY(sheet.contains("<cols>"));
        }
        // The day is a number that is shown as one: 5 April 2031 is the 47943rd.
        const QByteArray first = files.value(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(first.contains("<v>47943</v>"));
        QVERIFY(files.value(QStringLiteral("xl/styles.xml")).contains("yyyy-mm-dd"));
        QCOMPARE(textsOf(files.value(QStringLiteral("xl/workbook.xml")), "sheet").size(), 5);
    }

    void formulasAreTexts()
    {
        ProjectFixture project;
        const Id article = project.add(QStringLiteral("=HYPERLINK(1) and -2"));
        QVERIFY(addAnnotation(*project, ProjectFixture::annotation(article, 0, 13, {}, QStringLiteral("@note"))).ok());
        const auto rows = readCsv(QString::fromUtf8(written(*project, "annotations-csv")));
        QVERIFY(rows.ok());
        const qsizetype quote = rows->at(0).cells.indexOf(QStringLiteral("quote"));
        QCOMPARE(rows->at(1).cells.at(quote), QStringLiteral("'=HYPERLINK(1)"));
        QCOMPARE(rows->at(1).cells.at(rows->at(0).cells.indexOf(QStringLiteral("note"))), QStringLiteral("'@note"));
        const QMap<QString, QByteArray> files = unzipped(written(*project, "xlsx"));
        for (const QByteArray &sheet : files)
            QVERIFY(!sheet.contains("<f>"));
    }

    void claimsAreToldFromSuggestions()
    {
        ProjectFixture project;
        const Id a = project.add(QStringLiteral("The port lost 20 cranes."));
        const Id b = project.add(QStringLiteral("The harbour lost 30 cranes."), QStringLiteral("Other Post"));
        Claim confirmed;
        confirmed.statement = QStringLiteral("Cranes were lost");
        confirmed.status = ClaimStatus::Confirmed;
        confirmed.passages = {ProjectFixture::passage(a, 0, 8), ProjectFixture::passage(b, 0, 11, Stance::Disputes)};
        QVERIFY(addClaim(*project, confirmed).ok());
        ClaimAnalysis analysis;
        Claim suggested;
        suggested.id = -1;
        suggested.statement = QStringLiteral("Only thought");
        suggested.score = 0.5;
        suggested.passages = {ProjectFixture::passage(a, 9, 24), ProjectFixture::passage(b, 12, 27)};
        analysis.claims = {suggested};
        analysis.conflicts = {{ConflictKind::Figures, {a, {0, 8}}, {b, {0, 11}}, 0.9, {QStringLiteral("20, 30")}},
                              {ConflictKind::Date, {a, {23, 24}}, {b, {20, 21}}, 0.1, {}}};
        QVERIFY(project->setAnalysis(analysis).ok());
        ExportOptions options;
        QVERIFY(written(*project, "claims-csv").contains("Only thought"));
        QCOMPARE(readCsv(QString::fromUtf8(written(*project, "passages-csv")))->size(), 5);
        QCOMPARE(readCsv(QString::fromUtf8(written(*project, "conflicts-csv")))->size(), 3);
        options.confirmedOnly = true;
        QVERIFY(!written(*project, "claims-csv", options).contains("Only thought"));
        QCOMPARE(readCsv(QString::fromUtf8(written(*project, "passages-csv", options)))->size(), 3);
        QCOMPARE(readCsv(QString::fromUtf8(written(*project, "passages-csv", {}, {b})))->size(), 3);
        QCOMPARE(readCsv(QString::fromUtf8(written(*project, "conflicts-csv", {}, {b})))->size(), 1);
    }

    void markdownEscapesWhatItWouldTake()
    {
        ProjectFixture project;
        const Id article = project.add(QStringLiteral("# *Not* a [heading]\n1. no item\n- none\n<b>plain</b>"));
        QVERIFY(
            addAnnotation(*project, ProjectFixture::annotation(article, 2, 7, {}, QStringLiteral("First\n\nSecond")))
                .ok());
        const QString text = QString::fromUtf8(written(*project, "markdown"));
        QVERIFY(text.contains(QStringLiteral("\\# \\*Not\\*[^1] a \\[heading\\]\n")));
        QVERIFY(text.contains(QStringLiteral("\n1\\. no item\n")));
        QVERIFY(text.contains(QStringLiteral("\n\\- none\n")));
        QVERIFY(text.contains(QStringLiteral("\\<b\\>plain")));
        QVERIFY(text.contains(QStringLiteral("[^1]: “\\*Not\\*”")));
        QVERIFY(text.contains(QStringLiteral("\n    First\n\n    Second\n")));
    }

    void aFileForEachArticle()
    {
        Story story;
        QVERIFY(story.add());
        QVERIFY(story.annotate());
        ExportOptions options;
        options.eachArticle = true;
        const ExportFormat *format = exportFormat(QStringLiteral("jsonld"));
        const ExportData data = gatherExport(*story.project, {}, *format, options);
        const QString folder = story.project.file(QStringLiteral("out"));
        const auto paths = writeExport(*format, data, options, folder, {});
        QVERIFY(paths.ok());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden),
                 QStringList({QStringLiteral("story-2.jsonld"), QStringLiteral("story-3.jsonld"),
                              QStringLiteral("story-4.jsonld"), QStringLiteral("story.jsonld")}));
    }

    void whatIsCancelledLeavesNothing()
    {
        Story story;
        QVERIFY(story.add());
        QVERIFY(story.annotate());
        const ExportFormat *format = exportFormat(QStringLiteral("jsonld"));
        ExportOptions options;
        const ExportData data = gatherExport(*story.project, {}, *format, options);
        const QString path = story.project.file(QStringLiteral("old.jsonld"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        int asked = 0;
        const Progress progress{{}, [&asked] { return ++asked > 2; }};
        QVERIFY(!writeExport(*format, data, options, path, progress).ok());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        options.eachArticle = true;
        asked = 0;
        const QString folder = story.project.file(QStringLiteral("out"));
        QVERIFY(!writeExport(*format, data, options, folder, progress).ok());
        QVERIFY(!QFileInfo::exists(folder));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
