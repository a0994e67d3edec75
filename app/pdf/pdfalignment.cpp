#include "app/pdf/pdfalignment.h"

#include "app/text/sequencematch.h"

#include <QHash>

namespace crossread {

namespace {

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// Scripts without blanks: each character is a word.
bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Thai;
}

bool isLineHyphen(QChar c)
{
    return c == u'-' || c == QChar::SoftHyphen || c == QChar(0x2010);
}

QString folded(QStringView word)
{
    return word.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

// What is compared letter by letter: no blanks, nothing invisible.
struct Letters
{
    std::vector<uint32_t> codes;
    std::vector<qsizetype> places;

    Letters(const QString &text, Span span)
    {
        for (qsizetype i = span.start; i < span.end; ++i) {
            const QChar c = text[i];
            if (c.isSpace() || c == QChar::SoftHyphen || c.category() == QChar::Other_Format)
                continue;
            const QString key = c.isSurrogate() ? QString(c) : folded(QStringView(&c, 1));
            codes.push_back(plain(key.isEmpty() ? c : key.front()));
            places.push_back(i);
        }
    }

private:
    // Quotation marks and dashes are written in many ways.
    static uint32_t plain(QChar c)
    {
        static const QString quotes = QStringLiteral("\"“”„«»‘’‚‹›`´");
        if (quotes.contains(c))
            return '\'';
        return c.category() == QChar::Punctuation_Dash ? '-' : c.unicode();
    }
};

// Some words stand more than once: in a title above the text that begins with them, in notes that quote it. Stretches
// that may as well lie at the one that follows, or else at the one before, do.
void moveTogether(std::vector<int> &matches, const std::vector<uint32_t> &ours, const std::vector<uint32_t> &theirs)
{
    struct Stretch
    {
        size_t start, end; // of ours, matched with as many that follow each other
    };
    std::vector<Stretch> stretches;
    for (size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] < 0)
            continue;
        const bool goesOn = !stretches.empty() && stretches.back().end == i && matches[i] == matches[i - 1] + 1;
        if (goesOn)
            ++stretches.back().end;
        else
            stretches.push_back({i, i + 1});
    }
    const auto moveTo = [&](const Stretch &stretch, int first) {
        const size_t length = stretch.end - stretch.start;
        if (first < 0 || size_t(first) + length > theirs.size() ||
            !std::equal(ours.begin() + qsizetype(stretch.start), ours.begin() + qsizetype(stretch.end),
                        theirs.begin() + first))
            return;
        for (size_t i = 0; i < length; ++i)
            matches[stretch.start + i] = first + int(i);
    };
    for (size_t i = stretches.size(); i-- > 0;) {
        const Stretch &one = stretches[i];
        if (one.end < matches.size() && matches[one.end] > matches[one.end - 1] + 1)
            moveTo(one, matches[one.end] - int(one.end - one.start));
    }
    for (const Stretch &one : stretches) {
        if (one.start > 0 && matches[one.start - 1] >= 0 && matches[one.start] > matches[one.start - 1] + 1)
            moveTo(one, matches[one.start - 1] + 1);
    }
}

} // namespace

struct PdfAlignment::Token
{
    Span span;
    QString key;
};

PdfAlignment::PdfAlignment(const QString &text, const PdfText &pdf)
    : m_text(text), m_pdf(pdf), m_inPdf(size_t(text.size()), -1), m_inText(size_t(pdf.text.size()), -1)
{
    match();
}

PdfAlignment::~PdfAlignment() = default;

std::vector<PdfAlignment::Token> PdfAlignment::tokens(const QString &text, bool joinsLines)
{
    std::vector<Token> result;
    for (qsizetype i = 0; i < text.size();) {
        if (!isOfWord(text[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        QString word;
        if (isIdeograph(text[i])) {
            word = text[i++];
        } else {
            for (;;) {
                const qsizetype from = i;
                while (i < text.size() && isOfWord(text[i]) && !isIdeograph(text[i]))
                    ++i;
                word += text.mid(from, i - from);
                // A word may go on behind the hyphen at a line's end.
                const bool goesOn = joinsLines && i + 2 < text.size() && isLineHyphen(text[i]) &&
                                    text[i + 1] == u'\n' && text[i + 2].isLower();
                if (!goesOn)
                    break;
                i += 2;
            }
        }
        result.push_back({{start, i}, folded(word)});
    }
    return result;
}

void PdfAlignment::pair(qsizetype text, qsizetype pdf)
{
    m_inPdf[size_t(text)] = int(pdf);
    m_inText[size_t(pdf)] = int(text);
}

void PdfAlignment::match()
{
    const std::vector<Token> ours = tokens(m_text, false);
    const std::vector<Token> theirs = tokens(m_pdf.text, true);
    QHash<QString, uint32_t> numbers;
    const auto coded = [&numbers](const std::vector<Token> &list) {
        std::vector<uint32_t> codes;
        codes.reserve(list.size());
        for (const Token &token : list) {
            auto found = numbers.find(token.key);
            if (found == numbers.end())
                found = numbers.insert(token.key, uint32_t(numbers.size()));
            codes.push_back(*found);
        }
        return codes;
    };
    const std::vector<uint32_t> ourCodes = coded(ours);
    const std::vector<uint32_t> theirCodes = coded(theirs);
    std::vector<int> matches = matchSequences(ourCodes, theirCodes);
    moveTogether(matches, ourCodes, theirCodes);
    Span textGap{0, 0};
    Span pdfGap{0, 0};
    for (size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] < 0)
            continue;
        const Token &our = ours[i];
        const Token &their = theirs[size_t(matches[i])];
        textGap.end = our.span.start;
        pdfGap.end = their.span.start;
        matchBetween(textGap, pdfGap);
        // Letter by letter; where hyphen or ligature makes a difference, by their order.
        const Letters a(m_text, our.span);
        Letters b(m_pdf.text, their.span);
        const bool broken = b.places.size() > a.places.size();
        size_t from = 0;
        for (size_t k = 0; k < b.places.size() && !a.places.empty(); ++k) {
            if (broken && isLineHyphen(m_pdf.text[b.places[k]]))
                continue;
            pair(a.places[std::min(from++, a.places.size() - 1)], b.places[k]);
        }
        textGap.start = our.span.end;
        pdfGap.start = their.span.end;
    }
    textGap.end = m_text.size();
    pdfGap.end = m_pdf.text.size();
    matchBetween(textGap, pdfGap);
}

// Letters that stand alone among others prove nothing: stretches count that are three long or touch what is known.
void PdfAlignment::matchBetween(Span text, Span pdf)
{
    constexpr size_t most = 40'000;
    constexpr size_t enough = 3;
    if (text.isEmpty() || pdf.isEmpty())
        return;
    const Letters a(m_text, text);
    const Letters b(m_pdf.text, pdf);
    if (a.codes.empty() || b.codes.empty() || a.codes.size() > most || b.codes.size() > most)
        return;
    const std::vector<int> matches = matchSequences(a.codes, b.codes);
    for (size_t i = 0; i < matches.size();) {
        if (matches[i] < 0) {
            ++i;
            continue;
        }
        size_t last = i;
        while (last + 1 < matches.size() && matches[last + 1] == matches[last] + 1)
            ++last;
        const bool touches =
            (i == 0 && matches[i] == 0) || (last + 1 == matches.size() && size_t(matches[last]) + 1 == b.codes.size());
        if (touches || last - i + 1 >= enough) {
            for (size_t k = i; k <= last; ++k)
                pair(a.places[k], b.places[size_t(matches[k])]);
        }
        i = last + 1;
    }
}

QList<Span> PdfAlignment::linesOf(Span pdf) const
{
    QList<Span> result;
    for (qsizetype line = m_pdf.lineAt(pdf.start); line < m_pdf.lines.size(); ++line) {
        const Span whole = m_pdf.lines[line].span;
        const Span part{std::max(whole.start, pdf.start), std::min(whole.end, pdf.end)};
        if (whole.start >= pdf.end)
            break;
        if (!part.isEmpty())
            result += part;
    }
    return result;
}

QList<Span> PdfAlignment::lookedFor(Span span) const
{
    constexpr qsizetype context = 32;
    if (!m_words)
        m_words = std::make_unique<AnchorText>(m_pdf.text);
    const Span before{std::max<qsizetype>(0, span.start - context), span.start};
    const Span after{span.end, std::min(m_text.size(), span.end + context)};
    Quote quote{span.of(m_text), before.of(m_text), after.of(m_text), -1, 0};
    quote.otherText = true;
    const Anchor anchor = m_words->find(quote);
    return anchor.verdict == Anchoring::Orphan ? QList<Span>() : linesOf(anchor.span);
}

QList<Span> PdfAlignment::inPdf(Span span) const
{
    span = {std::max<qsizetype>(0, span.start), std::min(span.end, m_text.size())};
    QList<Span> result;
    qsizetype letters = 0;
    qsizetype found = 0;
    for (qsizetype i = span.start; i < span.end; ++i) {
        letters += isOfWord(m_text[i]);
        const int place = m_inPdf[size_t(i)];
        if (place < 0)
            continue;
        found += isOfWord(m_text[i]);
        const Span line = m_pdf.lines[m_pdf.lineAt(place)].span;
        if (!result.isEmpty() && line.contains(result.constLast()))
            result.last().end = place + 1;
        else
            result += Span{place, place + 1};
    }
    // The hyphen at a line's end belongs to the word that goes on.
    for (qsizetype i = 0; i + 1 < result.size(); ++i) {
        const Span line = m_pdf.lines[m_pdf.lineAt(result[i].start)].span;
        if (result[i].end + 1 == line.end && isLineHyphen(m_pdf.text[result[i].end]))
            result[i].end = line.end;
    }
    const bool clear = found > 0 && found * 10 >= letters * 8;
    if (clear || (letters == 0 && !result.isEmpty()))
        return result;
    const QList<Span> elsewhere = lookedFor(span);
    return elsewhere.isEmpty() ? result : elsewhere;
}

Span PdfAlignment::inText(const QList<Span> &spans) const
{
    constexpr int farthest = 120; // characters between two of one stretch
    std::vector<int> places;
    qsizetype letters = 0;
    for (const Span &span : spans) {
        for (qsizetype i = span.start; i < span.end; ++i) {
            letters += !m_pdf.text[i].isSpace();
            if (m_inText[size_t(i)] >= 0)
                places.push_back(m_inText[size_t(i)]);
        }
    }
    std::sort(places.begin(), places.end());
    Span best;
    size_t most = 0;
    for (size_t i = 0; i < places.size();) {
        size_t last = i;
        while (last + 1 < places.size() && places[last + 1] - places[last] <= farthest)
            ++last;
        if (last - i + 1 > most) {
            most = last - i + 1;
            best = {places[i], places[last] + 1};
        }
        i = last + 1;
    }
    if (best.isEmpty() || qsizetype(most) * 10 < letters * 6)
        return {};
    if (m_text[best.end - 1].isHighSurrogate() && best.end < m_text.size())
        ++best.end;
    return best;
}

QList<PdfArea> areasOf(const PdfText &pdf, const QList<Span> &lines)
{
    QList<PdfArea> areas;
    for (const Span &span : lines) {
        PdfArea area{pdf.lines[pdf.lineAt(span.start)].page, {}};
        for (qsizetype i = span.start; i < span.end; ++i) {
            const QRectF &box = pdf.boxes[size_t(i)];
            if (!box.isNull())
                area.box = area.box.isNull() ? box : area.box.united(box);
        }
        if (!area.box.isEmpty())
            areas += area;
    }
    return areas;
}

QList<Span> spansIn(const PdfText &pdf, const QList<PdfArea> &areas)
{
    QList<Span> result;
    for (const PdfLine &line : pdf.lines) {
        Span span{-1, -1};
        for (const PdfArea &area : areas) {
            if (area.page != line.page || !area.box.intersects(line.box))
                continue;
            for (qsizetype i = line.span.start; i < line.span.end; ++i) {
                const QRectF &box = pdf.boxes[size_t(i)];
                if (box.isNull() || !area.box.contains(box.center()))
                    continue;
                span.start = span.start < 0 ? i : std::min(span.start, i);
                span.end = std::max(span.end, i + 1);
            }
        }
        if (span.start >= 0)
            result += span;
    }
    return result;
}

} // namespace crossread
