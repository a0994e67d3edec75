// Reading PDFs as articles: what is on the page becomes text in reading order.
#include "app/import/importer.h"
#include "pdfsketch.h"
#include "tests/app/filebytes.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

Result<QList<Article>> imported(const QByteArray &bytes, const QString &name = QStringLiteral("ferry.pdf"))
{
    QTemporaryDir folder;
    return importFile({writeInto(folder.filePath(name), bytes), name, {}});
}

QStringList blocksOf(const Article &article, BlockKind kind)
{
    QStringList texts;
    for (const Block &block : article.blocks) {
        if (block.kind == kind)
            texts += block.span.of(article.text);
    }
    return texts;
}

// Two columns below a title, running heads and numbers on two pages, a paragraph over the page break.
PdfSketch twoColumns()
{
    PdfSketch pdf;
    pdf.title = "Ferry returns to Halvern harbour";
    pdf.author = "Ada Quill";
    pdf.created = "D:20250512080000Z";
    pdf.page();
    pdf.text(60, 40, 8, QStringLiteral("The Norland Courier"));
    pdf.text(500, 40, 8, QStringLiteral("12 May"));
    pdf.text(60, 100, 22, QStringLiteral("Ferry returns to Halvern harbour"));
    pdf.lines(60, 140, 10,
              {QStringLiteral("The ferry between Halvern and the outer"),
               QStringLiteral("islands sails again from Monday, the har-"),
               QStringLiteral("bour office said, after a winter in which"),
               QStringLiteral("the ship lay in the dock for repairs.")});
    pdf.lines(60, 202, 10,
              {QStringLiteral("Fares rise by four per cent. Commuters"),
               QStringLiteral("keep their season tickets, and children"),
               QStringLiteral("under six travel free of charge on every"), QStringLiteral("crossing of the day.")});
    pdf.text(60, 280, 13, QStringLiteral("What it costs"));
    pdf.lines(60, 304, 10,
              {QStringLiteral("The repairs cost 2.4 million crowns, more"),
               QStringLiteral("than twice what the company had planned"),
               QStringLiteral("in autumn, because the second engine had")});
    pdf.lines(310, 140, 10,
              {QStringLiteral("to be replaced as well. The company will"),
               QStringLiteral("not say who pays the difference in the"),
               QStringLiteral("end, only that talks with the insurer go"),
               QStringLiteral("on and that passengers will not pay it.")});
    pdf.lines(310, 202, 10,
              {QStringLiteral("The mayor called the return a relief for"),
               QStringLiteral("the islands, whose shops had to be sup-"),
               QStringLiteral("plied by small boats for four months and"),
               QStringLiteral("whose schools were half empty since the")});
    pdf.text(290, 810, 8, QStringLiteral("1"));
    pdf.page();
    pdf.text(60, 40, 8, QStringLiteral("The Norland Courier"));
    pdf.text(500, 40, 8, QStringLiteral("12 May"));
    pdf.lines(60, 140, 10,
              {QStringLiteral("first storm of the year had closed them."),
               QStringLiteral("Spokesmen said that lessons start again"),
               QStringLiteral("on the day the ferry does.")});
    pdf.text(290, 810, 8, QStringLiteral("2"));
    return pdf;
}

} // namespace

class ImportPdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsAreRead();
    void metadataIsTaken();
    void originalIsKept();
    void sameBytesSameArticle();
    void listsAndIndents();
    void titleBelowARubric();
    void pagesMayBeTurned();
    void refused_data();
    void refused();
    void damageIsSurvived();
};

void ImportPdfTest::columnsAreRead()
{
    const auto articles = imported(twoColumns().bytes());
    QVERIFY2(articles, qPrintable(articles ? QString() : articles.error().message));
    QCOMPARE(articles->size(), 1);
    const Article &article = articles->constFirst();
    QCOMPARE(article.format, QStringLiteral("pdf"));
    QCOMPARE(blocksOf(article, BlockKind::Paragraph),
             QStringList(
                 {QStringLiteral("The ferry between Halvern and the outer islands sails again from Monday, the harbour "
                                 "office said, after a winter in which the ship lay in the dock for repairs."),
                  QStringLiteral("Fares rise by four per cent. Commuters keep their season tickets, and children "
                                 "under six travel free of charge on every crossing of the day."),
                  QStringLiteral("The repairs cost 2.4 million crowns, more than twice what the company had planned "
                                 "in autumn, because the second engine had to be replaced as well. The company will "
                                 "not say who pays the difference in the end, only that talks with the insurer go "
                                 "on and that passengers will not pay it."),
                  QStringLiteral("The mayor called the return a relief for the islands, whose shops had to be "
                                 "supplied by small boats for four months and whose schools were half empty since "
                                 "the first storm of the year had closed them. Spokesmen said that lessons start "
                                 "again on the day the ferry does.")}));
    QCOMPARE(blocksOf(article, BlockKind::Heading),
             QStringList({QStringLiteral("Ferry returns to Halvern harbour"), QStringLiteral("What it costs")}));
    QCOMPARE(article.blocks.constFirst().level, 1);
    QStringList furniture = blocksOf(article, BlockKind::Furniture);
    QCOMPARE(furniture.count(QStringLiteral("The Norland Courier")), 2);
    QVERIFY(furniture.contains(QStringLiteral("2")));
}

void ImportPdfTest::metadataIsTaken()
{
    const auto articles = imported(twoColumns().bytes());
    QVERIFY(articles);
    const Article &article = articles->constFirst();
    QCOMPARE(article.title, QStringLiteral("Ferry returns to Halvern harbour"));
    QCOMPARE(article.titleOrigin, MetadataOrigin::Metadata);
    QCOMPARE(article.byline, QStringLiteral("Ada Quill"));
    QCOMPARE(article.published, QDate(2025, 5, 12));
    QCOMPARE(article.publishedOrigin, MetadataOrigin::Metadata);

    PdfSketch pdf = twoColumns();
    pdf.title = "Microsoft Word - draft3.docx";
    pdf.author = "admin";
    const auto others = imported(pdf.bytes());
    QVERIFY(others);
    QCOMPARE(others->constFirst().title, QStringLiteral("Ferry returns to Halvern harbour"));
    QCOMPARE(others->constFirst().titleOrigin, MetadataOrigin::Text);
    QCOMPARE(others->constFirst().byline, QString());
}

void ImportPdfTest::originalIsKept()
{
    const QByteArray bytes = twoColumns().bytes();
    for (const char *name : {"ferry.pdf", "ferry.PDF", "ferry", "ferry.txt"}) {
        const auto articles = imported(bytes, QLatin1String(name));
        QVERIFY2(articles, name);
        QCOMPARE(articles->constFirst().format, QStringLiteral("pdf"));
        QCOMPARE(articles->constFirst().original, bytes);
    }
}

void ImportPdfTest::sameBytesSameArticle()
{
    const QByteArray bytes = twoColumns().bytes();
    const auto once = imported(bytes);
    const auto twice = imported(bytes);
    QVERIFY(once && twice);
    QCOMPARE(*once, *twice);
}

void ImportPdfTest::listsAndIndents()
{
    PdfSketch pdf;
    pdf.text(60, 80, 18, QStringLiteral("Five rules for the new quay"));
    // Paragraphs that only an indent tells apart.
    double y = pdf.lines(60, 120, 10,
                         {QStringLiteral("The harbour office has written down what may"),
                          QStringLiteral("be done on the new quay and what may not. It"),
                          QStringLiteral("is to be opened in the first week of summer."),
                          QStringLiteral("Anglers had asked for such rules for years.")});
    y = pdf.lines(72, y, 10, {QStringLiteral("Among the rules that were read out on Monday")});
    y = pdf.lines(60, y, 10, {QStringLiteral("are these, which the council accepted:")}) + 10;
    y = pdf.lines(60, y, 10, {QStringLiteral("\u2022 No cars between nine and six o'clock, and")});
    y = pdf.lines(68, y, 10, {QStringLiteral("none at all on Sundays.")});
    y = pdf.lines(60, y, 10, {QStringLiteral("\u2022 Nets are dried on the racks only.")}) + 10;
    pdf.lines(60, y, 10, {QStringLiteral("The rest is left to good sense.")});
    const auto articles = imported(pdf.bytes());
    QVERIFY(articles);
    const Article &article = articles->constFirst();
    QCOMPARE(blocksOf(article, BlockKind::ListItem),
             QStringList({QStringLiteral("No cars between nine and six o'clock, and none at all on Sundays."),
                          QStringLiteral("Nets are dried on the racks only.")}));
    const QStringList paragraphs = blocksOf(article, BlockKind::Paragraph);
    QVERIFY2(paragraphs.contains(QStringLiteral("Among the rules that were read out on Monday are these, which the "
                                                "council accepted:")),
             qPrintable(paragraphs.join(QLatin1Char('\n'))));
    QVERIFY(paragraphs.contains(QStringLiteral("The rest is left to good sense.")));
}

void ImportPdfTest::titleBelowARubric()
{
    PdfSketch pdf;
    pdf.text(60, 60, 14, QStringLiteral("The Norland Courier"));
    pdf.text(60, 100, 24, QStringLiteral("Bridge over the Sund stays closed for another"));
    pdf.text(60, 130, 24, QStringLiteral("summer"));
    pdf.text(60, 160, 10, QStringLiteral("By Ada Quill"));
    pdf.lines(60, 190, 10,
              {QStringLiteral("The bridge over the Sund stays closed until autumn, the road office"),
               QStringLiteral("said on Tuesday. Divers had found cracks in two of the nine piers.")});
    const auto articles = imported(pdf.bytes());
    QVERIFY(articles);
    const Article &article = articles->constFirst();
    QCOMPARE(article.title, QStringLiteral("Bridge over the Sund stays closed for another summer"));
    QCOMPARE(article.byline, QStringLiteral("Ada Quill"));
}

void ImportPdfTest::pagesMayBeTurned()
{
    for (const char *turn : {"/Rotate 90 ", "/Rotate 180 ", "/CropBox [20 20 400 700] "}) {
        PdfSketch::Options options;
        options.pageEntries = turn;
        PdfSketch pdf(options);
        pdf.text(60, 380, 10, QStringLiteral("The bridge over the Sund stays closed."));
        const auto articles = imported(pdf.bytes());
        QVERIFY2(articles, turn);
        QVERIFY2(articles->constFirst().text.contains(QStringLiteral("The bridge over the Sund stays closed.")),
                 qPrintable(articles->constFirst().text));
    }
}

void ImportPdfTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    PdfSketch blank;
    blank.page();
    QTest::newRow("no text") << blank.bytes() << QStringLiteral("OCR");
    QTest::newRow("cut") << QByteArray("%PDF-1.4\n") << QStringLiteral("damaged");
    QTest::newRow("no PDF") << QByteArray("PDF is what this was to be") << QStringLiteral("damaged");
    // RC4 with a user's password that nobody knows.
    PdfSketch::Options locked;
    locked.trailerEntries = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                            "/O <0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20> "
                            "/U <2102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20> >> "
                            "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] ";
    PdfSketch secret(locked);
    secret.text(60, 60, 10, QStringLiteral("Nobody shall read this."));
    QTest::newRow("locked") << secret.bytes() << QStringLiteral("password");
}

void ImportPdfTest::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto articles = imported(bytes);
    QVERIFY(!articles);
    QVERIFY2(articles.error().message.contains(reason), qPrintable(articles.error().message));
    QVERIFY(articles.error().message.contains(QStringLiteral("ferry.pdf")));
}

// Bytes changed, cut and doubled anywhere: an article or a refusal, and never more than that.
void ImportPdfTest::damageIsSurvived()
{
    const QByteArray whole = twoColumns().bytes();
    QRandomGenerator random(7);
    int read = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            const int at = random.bounded(int(bytes.size()) - 1);
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(40));
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(60)));
                break;
            default: // numbers grow
                bytes.insert(at, "99999");
            }
            if (bytes.size() < 2)
                break;
        }
        const auto articles = imported(bytes);
        QVERIFY(articles || !articles.error().message.isEmpty());
        read += articles.ok();
    }
    QVERIFY(read > 50); // poppler mends much
}

QTEST_GUILESS_MAIN(ImportPdfTest)
#include "tst_importpdf.moc"
