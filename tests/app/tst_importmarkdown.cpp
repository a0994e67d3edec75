#include "app/import/importer.h"
#include "tests/app/testfolder.h"

#include <QTest>

using namespace crossread;

class ImportMarkdownTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void blocks_data();
    void blocks();
    void facts();
    void deepNesting();

private:
    Article read(const QString &text);
};

Article ImportMarkdownTest::read(const QString &text)
{
    const auto articles = importFile({write("article.md", text.toUtf8()), QStringLiteral("article.md"), {}});
    return articles ? articles->constFirst() : Article();
}

void ImportMarkdownTest::blocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *title, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(title) << QString::fromUtf8(expected);
    };
    row("headings", "# Ferry Late\n\nIt was late.\n\n## Why\n\nNobody knows.\n\n### Really\n\nNobody.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late.\nH2 Why\nP Nobody knows.\nH3 Really\nP Nobody.");
    row("underlined headings", "Ferry Late\n==========\n\nIt was late.\n\nWhy\n---\n\nNobody knows.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late.\nH2 Why\nP Nobody knows.");
    row("wrapped lines", "# Ferry Late\n\nIt was late,\nand nobody\nknew why.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late, and nobody knew why.");
    row("emphasis and links",
        "# *Ferry* Late\n\nIt was **very** late, [they say](https://e.example/x \"t\"), `really` &amp; truly\\*.\n",
        "Ferry Late", "H1 Ferry Late\nP It was very late, they say, really & truly*.");
    row("lists", "# T of It\n\n- boats\n- piers\n  - old\n    1. very\n  - new\n\n3. three\n4. four\n", "T of It",
        "H1 T of It\nL1 -|boats\nL1 -|piers\nL2 -|old\nL3 1.|very\nL2 -|new\nL1 3.|three\nL1 4.|four");
    row("paragraphs in items", "# T of It\n\n* boats\n\n  They are old.\n\n* piers\n", "T of It",
        "H1 T of It\nL1 *|boats\nL1 They are old.\nL1 *|piers");
    row("quotes", "# T of It\n\nShe said:\n\n> It is late.\n> I am cold.\n\nIt rained.\n", "T of It",
        "H1 T of It\nP She said:\nQ It is late. I am cold.\nP It rained.");
    row("code", "# T of It\n\n```\none\n\n  two\n```\n\nIt rained.\n", "T of It",
        "H1 T of It\nP one\nP two\nP It rained.");
    row("tables", "# T of It\n\n| boat | seats |\n|------|-------|\n| Ida | 200 |\n| Max | 12 |\n\nIt rained.\n",
        "T of It", "H1 T of It\nP boat | seats\nP Ida | 200\nP Max | 12\nP It rained.");
    row("images",
        "# T of It\n\n![The pier at noon](p.jpg)\n\nIt ![x](y.png) rained.\n\n![](z.png)\n*The mayor, on Monday*\n",
        "T of It", "H1 T of It\nC The pier at noon\nP It rained.\nC The mayor, on Monday");
    row("HTML", "# T of It\n\n<div class=\"x\">\n<p>It was <b>late</b>.</p>\n</div>\n\nIt <i>rained</i>.<!-- no -->\n",
        "T of It", "H1 T of It\nP It was late.\nP It rained.");
    row("hard breaks", "# T of It\n\nOne line  \nanother line\\\na third\n\nIt rained.\n", "T of It",
        "H1 T of It\nP One line\nP another line\nP a third\nP It rained.");
    row("repeated title", "# Ferry Late\n\n# Ferry Late\n\nFerry late\n\nIt was late.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late.");
    row("title below a picture", "![The pier](p.jpg)\n\n# Ferry Late\n\nIt was late.\n", "Ferry Late",
        "H1 Ferry Late\nC The pier\nP It was late.");
    row("no heading at all", "Ferry Late\n\nIt was late, they say.\n\nWhy it was late\n\nNobody knows.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late, they say.\nH2 Why it was late\nP Nobody knows.");
    row("second level first", "## Ferry Late\n\nIt was late.\n\n## Why\n\nNobody knows.\n", "Ferry Late",
        "H1 Ferry Late\nP It was late.\nH2 Why\nP Nobody knows.");
    row("bold headings",
        "# Ferry Late\n\nIt was late.\n\n**Why it was late**\n\nNobody knows.\n\nA short line\n\nIt rained.\n",
        "Ferry Late",
        "H1 Ferry Late\nP It was late.\nH3 Why it was late\nP Nobody knows.\nP A short line\nP It rained.");
    row("no title", "It was late. Nobody knew why.\n\nIt rained.\n", "It was late",
        "P It was late. Nobody knew why.\nP It rained.");
    row("furniture",
        "# Ferry Late\n\nBy Jane Doe\n12 May 2025\n\nIt was late,\nthey say.\n\n*Source: The Harbour Post*\n*Date: 14 "
        "May 2025*\n",
        "Ferry Late",
        "H1 Ferry Late\nF By Jane Doe\nF 12 May 2025\nP It was late, they say.\nF Source: The Harbour Post\nF Date: 14 "
        "May 2025");
    row("only a heading", "# Ferry Late\n", "Ferry Late", "H1 Ferry Late");
}

void ImportMarkdownTest::blocks()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(QString, expected);
    const Article article = read(text);
    QStringList lines;
    for (const Block &block : article.blocks) {
        QString line = QString(QStringLiteral("HPLQCF")[int(block.kind)]);
        if (block.level > 0)
            line += QString::number(block.level);
        line += QLatin1Char(' ');
        if (!block.marker.isEmpty())
            line += block.marker + QLatin1Char('|');
        lines.append(line + block.span.of(article.text));
    }
    QCOMPARE(lines.join(QLatin1Char('\n')), expected);
    QCOMPARE(article.title, title);
    QCOMPARE(article.format, QStringLiteral("markdown"));
}

void ImportMarkdownTest::facts()
{
    const Article article = read(QStringLiteral("---\nsource: The Harbour Post\n---\n# Ferry Late\n\n**By Jane Doe** | "
                                                "12 May 2025\n\nIt was late, they say.\n"));
    QCOMPARE(article.source, QStringLiteral("The Harbour Post"));
    QCOMPARE(article.sourceOrigin, MetadataOrigin::Metadata);
    QCOMPARE(article.byline, QStringLiteral("Jane Doe"));
    QCOMPARE(article.published, QDate(2025, 5, 12));
    QCOMPARE(article.titleOrigin, MetadataOrigin::Text);
}

void ImportMarkdownTest::deepNesting()
{
    const Article article =
        read(QStringLiteral("> ").repeated(2000) + QStringLiteral("deep\n\n") + QStringLiteral("[").repeated(20000) +
             QStringLiteral("\n\n") + QStringLiteral("*a_").repeated(20000) + QLatin1Char('\n'));
    QVERIFY(!article.blocks.isEmpty());
}

QTEST_GUILESS_MAIN(ImportMarkdownTest)
#include "tst_importmarkdown.moc"
