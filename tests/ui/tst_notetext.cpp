#include "ui/notes/notetext.h"

#include <QFile>
#include <QFontMetricsF>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

using namespace crossread;

// Notes as they are shown: Markdown, and nothing else.
class tst_NoteText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shown_data();
    void shown();
    void nothingIsLoaded();
    void listsAreNarrow();
    void onlyPlainLinksOpen();
};

void tst_NoteText::shown_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html"); // that it contains
    QTest::addColumn<bool>("formatted");
    const auto row = [](const char *title, const char *note, const char *plain, const char *html, bool formatted) {
        QTest::newRow(title) << QString::fromUtf8(note) << QString::fromUtf8(plain) << QString::fromUtf8(html)
                             << formatted;
    };
    row("nothing", "", "", "", false);
    row("plain", "Who says so?", "Who says so?", "Who says so?", false);
    row("emphasis", "*Who* says **so**?", "Who says so?", "font-weight", true);
    row("lines stay lines", "One\nTwo", "One\nTwo", "One", false);
    row("a list", "- One\n- Two", "One\nTwo", "<li", true);
    row("a heading", "# Why", "Why", "Why", true);
    row("code", "`a < b`", "a < b", "a &lt; b", true);
    row("a link", "[here](https://example.org/a)", "here", "href=\"https://example.org/a\"", true);
    row("no HTML", "<b>bold</b> <script>x()</script>", "<b>bold</b> <script>x()</script>", "&lt;b&gt;", false);
    row("no block of HTML", "<table><tr><td>x</td></tr></table>", "<table><tr><td>x</td></tr></table>", "&lt;table&gt;",
        false);
    row("no picture", "See ![the crane](https://example.org/crane.png) here", "See [the crane] here", "[the crane]",
        true);
}

void tst_NoteText::shown()
{
    QFETCH(QString, note);
    QFETCH(QString, plain);
    QFETCH(QString, html);
    QFETCH(bool, formatted);
    QCOMPARE(notePlain(note), plain);
    const QString shown = noteHtml(note);
    QVERIFY2(shown.contains(html), qPrintable(shown));
    for (const char *bad : {"<img", "<script", "<table", "<b>"})
        QVERIFY2(!shown.contains(QLatin1String(bad)), qPrintable(shown));
    QCOMPARE(isFormatted(note), formatted);
}

// Neither a file nor an address is read, not even where a document is asked for it.
void tst_NoteText::nothingIsLoaded()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("secret.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("secret");
    file.close();
    const QUrl address = QUrl::fromLocalFile(file.fileName());
    const auto document = noteDocument(QStringLiteral("![](%1)").arg(address.toString()), QFont());
    QVERIFY(document->resource(QTextDocument::ImageResource, address).toByteArray().isEmpty());
    QVERIFY(!document->toPlainText().contains(QChar::ObjectReplacementCharacter));
}

// Lists stand in the margin of a text, which has no room for much white.
void tst_NoteText::listsAreNarrow()
{
    const auto document = noteDocument(QStringLiteral("- first\n- second"), QFont());
    QVERIFY(document->firstBlock().textList());
    QVERIFY(document->indentWidth() > QFontMetricsF(document->defaultFont()).horizontalAdvance(QChar(0x2022)));
    QVERIFY(document->indentWidth() < QTextDocument().indentWidth());
}

void tst_NoteText::onlyPlainLinksOpen()
{
    QVERIFY(!openNoteLink(QUrl(QStringLiteral("file:///etc/passwd"))));
    QVERIFY(!openNoteLink(QUrl(QStringLiteral("javascript:alert(1)"))));
    QVERIFY(!openNoteLink(QUrl(QStringLiteral("relative.html"))));
    QVERIFY(!openNoteLink(QUrl()));
}

QTEST_MAIN(tst_NoteText)
#include "tst_notetext.moc"
