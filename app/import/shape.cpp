#include "app/import/shape.h"

#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype headingLength = 100;
constexpr qsizetype titleLength = 200;

bool isClosing(QChar c)
{
    static const QString marks = QStringLiteral("\"'’”»›)]}*_");
    return marks.contains(c);
}

QStringView withoutClosers(QStringView line)
{
    line = trimmedView(line);
    while (!line.isEmpty() && isClosing(line.back()))
        line = trimmedView(line.chopped(1));
    return line;
}

qsizetype countWords(QStringView line)
{
    qsizetype count = 0;
    bool inside = false;
    for (const QChar c : line) {
        const bool blank = isBlank(c);
        count += !blank && !inside;
        inside = !blank;
    }
    return count;
}

bool hasLetter(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„«»‘’'").contains(c);
}

// Said by somebody: in quotation marks from end to end.
bool isQuotation(QStringView line)
{
    line = trimmedView(line);
    return line.size() > 1 && isQuote(line.front()) && isQuote(line.back());
}

bool isAddress(QStringView line)
{
    return line.startsWith(u"http") || line.startsWith(u"www.") || (line.contains(u'@') && !line.contains(u' '));
}

bool beginsLikeTitle(QStringView line)
{
    for (const QChar c : line) {
        if (isQuote(c) || c == u'(' || c == u'[' || c == u'$' || c == u'¿' || c == u'¡' || c == u'#')
            continue;
        return !c.isLower();
    }
    return false;
}

// "… buys Acme Inc."
bool endsInAbbreviation(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?:\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|vs|etc|No)|\b\p{Lu}(?:\.\p{Lu})+|\b[ap]\.m)\.$)"));
    return pattern.match(line.right(20).toString()).hasMatch();
}

} // namespace

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x200b) || c == QChar::ByteOrderMark;
}

QStringView trimmedView(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text = text.chopped(1);
    return text;
}

bool endsSentence(QStringView line)
{
    const QStringView bare = withoutClosers(line);
    return !bare.isEmpty() && QStringView(u".!?…。！？؟।").contains(bare.back());
}

bool looksLikeHeading(QStringView line)
{
    line = trimmedView(line.left(headingLength + 2));
    if (line.size() < 2 || line.size() > headingLength || countWords(line) > 14 || !hasLetter(line) ||
        !beginsLikeTitle(line) || isQuotation(line) || isAddress(line))
        return false;
    const QChar last = withoutClosers(line).isEmpty() ? line.back() : withoutClosers(line).back();
    if (QStringView(u".!…,;:-–—|。！、，：").contains(last))
        return false;
    // Two sentences are none.
    static const QRegularExpression inner(QStringLiteral(R"(\p{Ll}{2}[.!?]["”’)]?\s+\p{Lu})"));
    return !inner.match(line.toString()).hasMatch();
}

bool looksLikeLabel(QStringView line)
{
    line = trimmedView(line.left(82));
    if (line.size() < 3 || line.size() > 80 || !(line.endsWith(u':') || line.endsWith(u'：')) || countWords(line) > 7 ||
        !hasLetter(line) || !beginsLikeTitle(line))
        return false;
    // With a finite verb it is a sentence that only stops at the colon.
    static const QSet<QString> verbs = {
        QStringLiteral("is"),        QStringLiteral("are"),     QStringLiteral("was"),       QStringLiteral("were"),
        QStringLiteral("has"),       QStringLiteral("have"),    QStringLiteral("had"),       QStringLiteral("said"),
        QStringLiteral("says"),      QStringLiteral("say"),     QStringLiteral("include"),   QStringLiteral("includes"),
        QStringLiteral("will"),      QStringLiteral("can"),     QStringLiteral("included"),  QStringLiteral("added"),
        QStringLiteral("continued"), QStringLiteral("reports"), QStringLiteral("continues"), QStringLiteral("writes"),
        QStringLiteral("follows"),   QStringLiteral("tweeted"), QStringLiteral("asked"),     QStringLiteral("wrote"),
        QStringLiteral("ist"),       QStringLiteral("sind")};
    for (const QString &word : line.chopped(1).toString().simplified().split(QLatin1Char(' '))) {
        if (verbs.contains(word.toLower()))
            return false;
    }
    return true;
}

bool looksLikeTitle(QStringView line)
{
    line = trimmedView(line.left(titleLength + 2));
    if (line.size() < 2 || line.size() > titleLength || countWords(line) > 34 || !hasLetter(line) || isAddress(line))
        return false;
    const QStringView bare = withoutClosers(line);
    if (bare.isEmpty() || QStringView(u".,;:。、，；：").contains(bare.back())) {
        const bool abbreviated = endsInAbbreviation(line) && countWords(line) <= 16;
        return abbreviated;
    }
    // Two sentences that only lack the last stop are a paragraph.
    static const QRegularExpression inner(QStringLiteral(R"(\p{Ll}{3}\.["”’)]?\s+\p{Lu})"));
    return line.size() <= 120 || !inner.match(line.toString()).hasMatch();
}

QString foldedLine(QStringView line)
{
    QString result;
    bool blank = false;
    for (const QChar c : trimmedView(line.left(2 * titleLength))) {
        if (isBlank(c)) {
            blank = true;
            continue;
        }
        if (blank && !result.isEmpty())
            result += QLatin1Char(' ');
        blank = false;
        result += isQuote(c) ? QChar(u'\'') : c == u'–' || c == u'—' || c == u'‑' ? QChar(u'-') : c.toLower();
    }
    while (!result.isEmpty() && (result.endsWith(QLatin1Char('.')) || result.endsWith(QLatin1Char(':'))))
        result.chop(1);
    return result;
}

Dateline dateline(QStringView paragraph)
{
    // A place in capitals, or a place of any case before an agency in brackets, or the agency alone; then a dash.
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:(\p{Lu}[\p{Lu}'’.-]+(?:[\s/]+\p{Lu}[\p{Lu}'’.-]*){0,3}(?:,\s*[\p{L}\d.'’\s,-]{2,40}?)?)|\p{Lu}[\p{L}'’.-]+(?:[\s/]+\p{Lu}[\p{L}'’.-]*){0,3}(?:,\s*[\p{L}\d.'’\s,-]{2,40}?)?(?=\s*\())?\s*(?:\((\p{Lu}[\p{L}\d .&’'/-]{1,30}?)(?:,[^()]{0,30})?\))?\s*(?:[–—]|--?(?=\s)|:(?=\s))\s*)"));
    const auto match = pattern.match(paragraph.left(140).toString());
    if (!match.hasMatch() || (match.capturedLength(1) == 0 && match.capturedLength(2) == 0))
        return {};
    // A colon closes a dateline only after an agency: "WARNING: …" is none.
    if (match.captured().trimmed().endsWith(QLatin1Char(':')) && match.capturedLength(2) == 0)
        return {};
    return {match.capturedEnd(), match.captured(2).trimmed()};
}

} // namespace crossread
