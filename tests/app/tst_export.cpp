#include "app/exporting.h"

#include "app/webimport.h"
#include "projectfixture.h"

#include <QJsonArray>
#include <QJsonDocument>

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
        QCOMPARE(exportFormat(QLatin1String(format.name)), &format);
    }

    void choicesAreRemembered()
    {
        ExportOptions options;
        options.confirmedOnly = true;
        options.notes = false;
        options.eachArticle = true;
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
