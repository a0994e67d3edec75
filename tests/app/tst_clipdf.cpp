// PDFs on the command line: in as articles, out with annotations, and back with what others have changed.
#include "app/edits.h"
#include "app/project.h"
#include "pdfedit.h"
#include "pdfstory.h"
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <QJsonArray>
#include <QTest>

using namespace crossread;

class CliPdfTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void changesAreTaken();
    void bothSidesChanged();
    void nothingChanged();
    void otherProjectReadsTheArticle();
    void helpSaysSo();

private:
    Id m_first = 0;
    Id m_second = 0;
    Id m_third = 0;
    QByteArray m_out;
};

// A project with an article from a PDF and three annotations, and what it exports.
void CliPdfTest::init()
{
    QVERIFY(renew());
    QRandomGenerator random(31);
    const QString story = write("story.pdf", columnsOf(sentencesOf(random, 300)).bytes());
    const Ran in = run({QStringLiteral("import"), path("p.crossread"), story});
    QCOMPARE(in.status, 0);
    QCOMPARE(in.all("status"), QStringList{QStringLiteral("imported")});
    {
        const auto project = Project::open(path("p.crossread"));
        QVERIFY(project);
        const Id article = (*project)->articles().constFirst().id;
        const auto add = [&](qsizetype start, qsizetype end, const char *note) {
            Annotation annotation;
            annotation.article = article;
            annotation.span = {start, end};
            annotation.note = QLatin1String(note);
            annotation.author = QStringLiteral("Ada");
            const auto id = addAnnotation(**project, annotation);
            return id ? *id : 0;
        };
        const QString text = (*project)->article(article).text;
        const auto word = [&text](qsizetype from) { return text.indexOf(u' ', from) + 1; };
        m_first = add(word(50), word(90) - 1, "First");
        m_second = add(word(150), word(160) - 1, "Second");
        m_third = add(word(250), word(600) - 1, "Third");
        QVERIFY(m_first && m_second && m_third);
    }
    const Ran out = run({QStringLiteral("export"), path("p.crossread"), QStringLiteral("--format"),
                         QStringLiteral("pdf-original"), QStringLiteral("--output"), path("out.pdf")});
    QVERIFY2(out.status == 0, out.messages.constData());
    m_out = fileBytes(path("out.pdf"));
    QVERIFY(m_out.startsWith(fileBytes(story)));
}

void CliPdfTest::changesAreTaken()
{
    const QString returned =
        write("back.pdf", editedPdf(m_out, [this](QPDF &pdf) {
                  eachNamed(pdf, [this](QPDFObjectHandle annotation, const QString &name) {
                      if (name == QStringLiteral("crossread-%1").arg(m_first))
                          annotation.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString("First, doubted"));
                      if (name == QStringLiteral("crossread-%1").arg(m_second))
                          annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Stamp"));
                  });
              }));
    const Ran back = run({QStringLiteral("import"), path("p.crossread"), returned});
    QVERIFY2(back.status == 0, back.messages.constData());
    QStringList status = back.all("status");
    QCOMPARE(status.size(), 3);
    status.sort();
    QCOMPARE(status, QStringList({QStringLiteral("changed"), QStringLiteral("removed"), QStringLiteral("same")}));
    for (const QJsonObject &line : back.lines()) {
        QCOMPARE(line.value(QLatin1String("file")).toString(), QStringLiteral("story.pdf"));
        QVERIFY(line.value(QLatin1String("end")).toInt() > line.value(QLatin1String("start")).toInt());
        QCOMPARE(line.value(QLatin1String("placed")).toString(), QStringLiteral("exact"));
        if (line.value(QLatin1String("status")).toString() == QLatin1String("changed")) {
            QCOMPARE(line.value(QLatin1String("changed")).toArray(), QJsonArray{QStringLiteral("note")});
            QCOMPARE(line.value(QLatin1String("annotation")).toInt(), int(m_first));
        }
    }
    const auto project = Project::open(path("p.crossread"));
    QVERIFY(project);
    QCOMPARE((*project)->articles().size(), 1);
    QCOMPARE((*project)->annotation(m_first).note, QStringLiteral("First, doubted"));
    QCOMPARE((*project)->annotation(m_second).id, 0);
    QCOMPARE((*project)->annotation(m_third).note, QStringLiteral("Third"));
    QVERIFY((*project)->undo()); // one step
    QCOMPARE((*project)->annotation(m_first).note, QStringLiteral("First"));
    QCOMPARE((*project)->annotation(m_second).note, QStringLiteral("Second"));
}

void CliPdfTest::bothSidesChanged()
{
    {
        const auto project = Project::open(path("p.crossread"));
        QVERIFY(project);
        Annotation own = (*project)->annotation(m_first);
        own.note = QStringLiteral("Mine");
        QVERIFY(updateAnnotation(**project, own));
    }
    const QString returned =
        write("back.pdf", editedPdf(m_out, [](QPDF &pdf) {
                  eachNamed(pdf, [](QPDFObjectHandle annotation, const QString &name) {
                      if (name.count(u'-') == 1)
                          annotation.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString("Theirs"));
                  });
              }));
    const Ran back = run({QStringLiteral("import"), path("p.crossread"), returned});
    QCOMPARE(back.status, 0);
    QCOMPARE(back.all("status").count(QStringLiteral("conflict")), 1);
    QCOMPARE(back.all("status").count(QStringLiteral("changed")), 2);
    QVERIFY(back.messages.contains("both the project and the PDF"));
    const auto project = Project::open(path("p.crossread"));
    QVERIFY(project);
    QCOMPARE((*project)->annotation(m_first).note, QStringLiteral("Mine"));
    QCOMPARE((*project)->annotation(m_second).note, QStringLiteral("Theirs"));
}

void CliPdfTest::nothingChanged()
{
    const Ran back = run({QStringLiteral("import"), path("p.crossread"), path("out.pdf")});
    QCOMPARE(back.status, 0);
    QCOMPARE(back.all("status"), QStringList(3, QStringLiteral("same")));
    const auto project = Project::open(path("p.crossread"));
    QVERIFY(project);
    QCOMPARE((*project)->articles().size(), 1);
    QCOMPARE((*project)->undoText().contains(QStringLiteral("PDF")), false);
}

// Where the article is not, the PDF is one like any other.
void CliPdfTest::otherProjectReadsTheArticle()
{
    const Ran in = run({QStringLiteral("import"), path("q.crossread"), path("out.pdf")});
    QVERIFY2(in.status == 0, in.messages.constData());
    QCOMPARE(in.all("status"), QStringList{QStringLiteral("imported")});
}

void CliPdfTest::helpSaysSo()
{
    const Ran help = run({QStringLiteral("import"), QStringLiteral("--help")});
    QVERIFY(help.output.contains("*.pdf") || help.messages.contains("*.pdf"));
}

QTEST_MAIN(CliPdfTest)
#include "tst_clipdf.moc"
