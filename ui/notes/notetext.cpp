#include "ui/notes/notetext.h"

#include <QDesktopServices>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QUrl>

namespace crossread {

namespace {

// Whatever it is asked to load, it has not.
class NoteDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

// In Markdown a single line break is but a blank; who writes a note means it. Fenced code keeps its lines anyway.
QString withBreaks(const QString &markdown)
{
    QStringList lines = markdown.split(QLatin1Char('\n'));
    bool fenced = false;
    for (QString &line : lines) {
        const QString start = line.trimmed().left(3);
        const bool fence = start == QLatin1String("```") || start == QLatin1String("~~~");
        if (!fenced && !fence && !start.isEmpty())
            line += QStringLiteral("  ");
        fenced = fenced != fence;
    }
    return lines.join(QLatin1Char('\n'));
}

// False: there is no sign in it that Markdown knows. Lists have thousands of notes, and most are a few plain words.
bool mayBeFormatted(const QString &note)
{
    static const QRegularExpression signs(
        QStringLiteral("[*_`\\[\\]<>#\\\\&~|@]|://|www\\.|(^|\\n)(\\s|[-+=]|\\d+[.)])"));
    return note.contains(signs);
}

// The places of pictures say what they would show, or where it is.
void namePictures(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd();) {
            const QTextFragment fragment = part.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (!format.isImageFormat()) {
                ++part;
                continue;
            }
            const QTextImageFormat picture = format.toImageFormat();
            const QString said = picture.stringProperty(QTextFormat::ImageAltText);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.insertText(QStringLiteral("[%1]").arg(said.isEmpty() ? picture.name() : said), QTextCharFormat());
            part = block.begin(); // the fragments are others now
        }
    }
}

} // namespace

std::unique_ptr<QTextDocument> noteDocument(const QString &markdown, const QFont &font)
{
    auto document = std::make_unique<NoteDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(font);
    document->setDocumentMargin(0);
    document->setIndentWidth(qRound(QFontMetricsF(font).averageCharWidth() * 3)); // notes are narrow
    document->setMarkdown(withBreaks(markdown), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                                    QTextDocument::MarkdownNoHTML);
    namePictures(*document);
    return document;
}

QString noteHtml(const QString &markdown)
{
    if (markdown.isEmpty())
        return {};
    const QString html = noteDocument(markdown, QFont())->toHtml();
    const qsizetype from = html.indexOf(QLatin1Char('>'), html.indexOf(QLatin1String("<body"))) + 1;
    const qsizetype to = html.lastIndexOf(QLatin1String("</body>"));
    return html.mid(from, to - from).trimmed();
}

QString notePlain(const QString &markdown)
{
    if (!mayBeFormatted(markdown))
        return markdown.trimmed();
    return noteDocument(markdown, QFont())->toPlainText().trimmed();
}

bool isFormatted(const QString &markdown)
{
    if (!mayBeFormatted(markdown))
        return false;
    const auto document = noteDocument(markdown, QFont());
    if (document->toPlainText().simplified() != markdown.simplified())
        return true;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.textList() || block.blockFormat().headingLevel() > 0)
            return true;
    }
    return false;
}

bool openNoteLink(const QUrl &address)
{
    const QString scheme = address.scheme().toLower();
    const bool known =
        scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto");
    return known && QDesktopServices::openUrl(address);
}

} // namespace crossread
