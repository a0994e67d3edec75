#include "app/pdf/pdftext.h"

#include "app/pdf/readingorder.h"

#include <poppler-qt6.h>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <map>

namespace crossread {

namespace {

constexpr int mostPages = 2000;
constexpr qsizetype mostCharacters = 8'000'000;
constexpr qint64 longest = 30'000; // ms; nothing honest comes near

Error pdfError(const QString &name, const char *reason)
{
    return {QCoreApplication::translate("crossread", reason).arg(name), {}};
}

// One character of a line, or a blank.
struct Glyph
{
    QString text;
    QRectF box;

    bool isRightToLeft() const
    {
        const auto direction = text.isEmpty() ? QChar::DirON : text.front().direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    }
    bool isLeftToRight() const // numbers too: they are read so in any text
    {
        const auto direction = text.isEmpty() ? QChar::DirON : text.front().direction();
        return direction == QChar::DirL || direction == QChar::DirEN || direction == QChar::DirAN;
    }
};

// What a printer's letter means: "ﬃ" is "ffi". All else stays as it was written.
QString plainCharacter(const QString &character)
{
    const char16_t c = character.isEmpty() ? u'\0' : character.front().unicode();
    const bool form = (c >= 0xfb00 && c <= 0xfb06) || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefe);
    return form ? character.normalized(QString::NormalizationForm_KC) : character;
}

void reverseRuns(std::vector<Glyph> &line, bool (Glyph::*starts)() const, bool (Glyph::*ends)() const)
{
    for (size_t i = 0; i < line.size(); ++i) {
        if (!(line[i].*starts)())
            continue;
        size_t last = i;
        for (size_t k = i + 1; k < line.size() && !(line[k].*ends)(); ++k) {
            if ((line[k].*starts)())
                last = k;
        }
        std::reverse(line.begin() + qsizetype(i), line.begin() + qsizetype(last) + 1);
        i = last;
    }
}

bool isLetterOfLatin(const Glyph &glyph)
{
    return !glyph.text.isEmpty() && glyph.text.front().direction() == QChar::DirL;
}

// Characters come from left to right. Right-to-left words, and the order of words among them, are turned round.
void orderAsSpoken(std::vector<Glyph> &line)
{
    const auto rtl = std::count_if(line.begin(), line.end(), [](const Glyph &glyph) { return glyph.isRightToLeft(); });
    if (rtl == 0)
        return;
    const auto ltr = std::count_if(line.begin(), line.end(), isLetterOfLatin);
    if (rtl > ltr) {
        std::reverse(line.begin(), line.end());
        reverseRuns(line, &Glyph::isLeftToRight, &Glyph::isRightToLeft);
        return;
    }
    // Numbers between right-to-left words go with these, but keep their own direction.
    std::vector<Glyph> result;
    for (size_t i = 0; i < line.size();) {
        if (!line[i].isRightToLeft()) {
            result.push_back(line[i++]);
            continue;
        }
        size_t last = i;
        for (size_t k = i + 1; k < line.size() && !isLetterOfLatin(line[k]); ++k) {
            if (line[k].isRightToLeft())
                last = k;
        }
        std::vector<Glyph> run(line.begin() + qsizetype(i), line.begin() + qsizetype(last) + 1);
        std::reverse(run.begin(), run.end());
        reverseRuns(run, &Glyph::isLeftToRight, &Glyph::isRightToLeft);
        result.insert(result.end(), run.begin(), run.end());
        i = last + 1;
    }
    line = std::move(result);
}

void addWord(std::vector<Glyph> &line, const Poppler::TextBox &word)
{
    const QString text = word.text();
    int index = 0; // poppler counts characters
    for (qsizetype i = 0; i < text.size(); ++index) {
        const qsizetype length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString character = plainCharacter(text.mid(i, length));
        const bool blank = std::all_of(character.begin(), character.end(), [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter ||
                   c == QChar(u'\0');
        });
        if (!blank)
            line.push_back({character, word.charBoundingBox(index)});
        else if (!line.empty() && !line.back().text.isEmpty())
            line.push_back({});
        i += length;
    }
}

double commonHeight(const std::vector<Glyph> &line)
{
    std::map<int, int> heights; // in tenths of a point
    for (const Glyph &glyph : line)
        heights[int(std::clamp(glyph.box.height(), 0.0, 10'000.0) * 10)] += !glyph.text.isEmpty();
    const auto most =
        std::max_element(heights.begin(), heights.end(), [](auto &a, auto &b) { return a.second < b.second; });
    return most == heights.end() ? 0 : most->first / 10.0;
}

QRectF boxOf(const std::vector<Glyph> &line)
{
    QRectF box;
    for (const Glyph &glyph : line) {
        if (!glyph.text.isEmpty())
            box = box.isNull() ? glyph.box : box.united(glyph.box);
    }
    return box;
}

void addLine(PdfText &result, std::vector<Glyph> &line, int page)
{
    while (!line.empty() && line.back().text.isEmpty())
        line.pop_back();
    PdfLine added;
    added.page = page;
    added.box = boxOf(line);
    added.size = commonHeight(line);
    added.span.start = result.text.size();
    orderAsSpoken(line);
    for (const Glyph &glyph : line) {
        const QString text = glyph.text.isEmpty() ? QStringLiteral(" ") : glyph.text;
        result.text += text;
        result.boxes.insert(result.boxes.end(), size_t(text.size()), glyph.box);
    }
    added.span.end = result.text.size();
    result.text += QLatin1Char('\n');
    result.boxes.emplace_back();
    result.lines.append(added);
}

// What has to be asked while a page is read.
struct Watch
{
    const Progress *progress;
    QElapsedTimer clock;

    bool isOver() const { return clock.elapsed() > longest || progress->cancelled(); }
};

bool watchIsOver(const QVariant &watch)
{
    return reinterpret_cast<const Watch *>(watch.value<quintptr>())->isOver();
}

void readPage(PdfText &result, const Poppler::Page &page, int number, const Watch &watch)
{
    const auto words =
        page.textList(Poppler::Page::Rotate0, watchIsOver, QVariant::fromValue(reinterpret_cast<quintptr>(&watch)));
    std::vector<std::vector<Glyph>> lines(1);
    for (const auto &word : words) {
        std::vector<Glyph> &line = lines.back();
        addWord(line, *word);
        if (!word->nextWord())
            lines.emplace_back();
        else if (word->hasSpaceAfter() && !line.empty() && !line.back().text.isEmpty())
            line.push_back({});
    }
    std::erase_if(lines, [](const std::vector<Glyph> &line) { return boxOf(line).isNull(); });
    std::vector<QRectF> boxes;
    for (const std::vector<Glyph> &line : lines)
        boxes.push_back(boxOf(line));
    // Poppler's own order goes across columns where their paragraphs begin side by side.
    for (const int index : readingOrder(boxes))
        addLine(result, lines[size_t(index)], number);
}

} // namespace

qsizetype PdfText::lineAt(qsizetype position) const
{
    const auto after = std::upper_bound(lines.begin(), lines.end(), position,
                                        [](qsizetype at, const PdfLine &line) { return at < line.span.start; });
    return std::max<qsizetype>(0, after - lines.begin() - 1);
}

void silencePoppler()
{
    static const bool done = [] {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        return true;
    }();
    Q_UNUSED(done)
}

Result<PdfText> readPdfText(const QByteArray &bytes, const QString &name, const Progress &progress)
{
    silencePoppler();
    Watch watch{&progress, {}};
    watch.clock.start();
    const auto document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return pdfError(name, QT_TRANSLATE_NOOP("crossread", "“%1” is damaged: it cannot be read as a PDF."));
    if (document->isLocked())
        return pdfError(name, QT_TRANSLATE_NOOP("crossread", "“%1” is locked with a password."));
    const int pages = document->numPages();
    if (pages > mostPages)
        return pdfError(name, QT_TRANSLATE_NOOP("crossread", "“%1” has too many pages for an article."));
    PdfText result;
    result.title = document->info(QStringLiteral("Title"));
    result.author = document->info(QStringLiteral("Author"));
    result.created = document->date(QStringLiteral("CreationDate"));
    result.metadata = document->metadata();
    for (int i = 0; i < pages; ++i) {
        progress.at(double(i) / pages);
        const auto page = document->page(i);
        result.pages.append(page ? page->pageSizeF() : QSizeF());
        if (page)
            readPage(result, *page, i, watch);
        if (watch.isOver() || result.text.size() > mostCharacters)
            return pdfError(name, progress.cancelled()
                                      ? QT_TRANSLATE_NOOP("crossread", "Reading “%1” was cancelled.")
                                      : QT_TRANSLATE_NOOP("crossread", "“%1” holds too much for an article."));
    }
    return result;
}

} // namespace crossread
