#include "app/entities/dictionary/foldedtext.h"

namespace crossread {

namespace {

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    const QChar c = text[at - 1];
    if (c.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], c);
    return c.unicode();
}

bool isWord(char32_t c)
{
    if (c < 0x80) // most of most texts
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isApostrophe(char32_t c)
{
    return c == U'\'';
}

constexpr char32_t joiner = 0x200D;

// Of a script that puts no blanks between words.
bool isUnspaced(char32_t c)
{
    if (c < 0x0E00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

// Soft hyphens, marks of direction, variation selectors: they change how a text looks, if anything, not what it says.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || (u >= 0x200B && u <= 0x200F && u != joiner && u != 0x200C) || u == 0x2060 || u == 0xFEFF ||
           (u >= 0xFE00 && u <= 0xFE0F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

QChar folded(QChar c)
{
    switch (c.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
        return u'\'';
    case 0x2010:
    case 0x2011:
        return u'-';
    default:
        return c.isSpace() ? QChar(u' ') : c;
    }
}

// Whether normalising or dropping could move anything.
bool isPlain(QStringView text)
{
    bool blank = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool isBlank = u == u' ' || (u >= 0x80 && c.isSpace());
        if ((isBlank && blank) || u == u'\t' || u == u'\r' || u == u'\n')
            return false;
        blank = isBlank;
        if (u < 0x0300) {
            if (u == 0x00AD)
                return false;
            continue;
        }
        // Marks, Hangul in pieces, the few letters that have another as their composed form, what cannot be seen.
        if (c.isMark() || (u >= 0x1100 && u <= 0x11FF) || (u >= 0x2126 && u <= 0x212B) || u == 0x0340 || u == 0x0341 ||
            u == 0x037E || u == 0x0387 || (u >= 0x1F00 && u <= 0x1FFF) || (u >= 0xF900 && u <= 0xFAFF) ||
            isInvisible(c))
            return false;
    }
    return true;
}

} // namespace

FoldedText::FoldedText(QStringView text)
{
    if (!isPlain(text)) {
        foldSlowly(text);
        return;
    }
    m_text = text.toString();
    for (QChar *c = m_text.data(), *end = c + m_text.size(); c != end; ++c) {
        if (c->unicode() >= 0x80)
            *c = folded(*c);
    }
}

// Cluster by cluster: a letter with the marks behind it.
void FoldedText::foldSlowly(QStringView text)
{
    const auto isJamo = [](QChar c) { return c.unicode() >= 0x1100 && c.unicode() <= 0x11FF; };
    const auto belongs = [&](qsizetype first, qsizetype at) {
        return text[at].isMark() || (isJamo(text[first]) && isJamo(text[at]) && text[at].unicode() > 0x1160);
    };
    m_text.reserve(text.size());
    m_places.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (isInvisible(text[i])) {
            ++i;
            continue;
        }
        QString cluster(u' ');
        if (text[i].isSpace()) {
            while (i < text.size() && text[i].isSpace())
                ++i;
        } else {
            i += codePointAt(text, i) > 0xFFFF ? 2 : 1;
            while (i < text.size() && belongs(start, i))
                ++i;
            cluster = text.mid(start, i - start).toString().normalized(QString::NormalizationForm_C);
            cluster.removeIf(isInvisible); // selectors of a variant
        }
        for (const QChar c : std::as_const(cluster)) {
            m_text += folded(c);
            m_places += Span{start, i};
        }
    }
}

QString foldedName(const QString &name)
{
    return FoldedText(name).text().trimmed();
}

QString caselessName(const QString &name)
{
    QString folded = foldedName(name);
    for (QChar &c : folded)
        c = c.toCaseFolded();
    return folded;
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    const char32_t first = codePointAt(text, at);
    qsizetype end = at + (first > 0xFFFF ? 2 : 1);
    if (!isWord(first) || isUnspaced(first))
        return end;
    while (end < text.size()) {
        const char32_t c = codePointAt(text, end);
        if (!isWord(c) || isUnspaced(c))
            break;
        end += c > 0xFFFF ? 2 : 1;
    }
    return end;
}

namespace {

bool beginsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const char32_t before = codePointBefore(text, at);
    const char32_t first = codePointAt(text, at);
    if (before == joiner || QChar::isMark(first))
        return false;
    if (!isWord(first) || isUnspaced(first))
        return true;
    if (isWord(before))
        return isUnspaced(before);
    if ((before == U'.' || before == U',') && QChar::isDigit(first) && at > 1 && text[at - 2].isDigit())
        return false;
    if (!isApostrophe(before) || at < 2 || !text[at - 2].isLetter())
        return true;
    // "l'Acme", "d'Acme", "qu'Acme", but not "O'Brien" or "don't".
    qsizetype start = at - 1;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    const QStringView article = text.mid(start, at - 1 - start);
    return article.compare(u"l", Qt::CaseInsensitive) == 0 || article.compare(u"d", Qt::CaseInsensitive) == 0 ||
           article.compare(u"qu", Qt::CaseInsensitive) == 0;
}

bool endsWord(QStringView text, qsizetype at)
{
    if (at == text.size())
        return true;
    const char32_t last = codePointBefore(text, at);
    const char32_t next = codePointAt(text, at);
    if (next == joiner || last == joiner || QChar::isMark(next) || (next >= 0x1F3FB && next <= 0x1F3FF))
        return false;
    if (!isWord(last) || isUnspaced(last))
        return true;
    if (isWord(next))
        return isUnspaced(next);
    if ((next == U'.' || next == U',') && QChar::isDigit(last) && at + 1 < text.size() && text[at + 1].isDigit())
        return false;
    if (!isApostrophe(next) || at + 1 == text.size() || !text[at + 1].isLetter())
        return true;
    qsizetype end = at + 1;
    while (end < text.size() && text[end].isLetter() && end - at < 4)
        ++end;
    const QStringView tail = text.mid(at + 1, end - at - 1);
    for (const auto ending : {u"s", u"ll", u"d", u"ve", u"re"}) {
        if (tail.compare(QStringView(ending), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

bool isWholeWords(QStringView text, Span span)
{
    return beginsWord(text, span.start) && endsWord(text, span.end);
}

} // namespace crossread
