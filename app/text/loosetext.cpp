#include "app/text/loosetext.h"

#include <QList>

#include <algorithm>

namespace crossread {

namespace {

constexpr char32_t blank = U' ';
constexpr char32_t dash = U'-';
constexpr char32_t quoteMark = U'\'';

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

// What a text may have or lack without saying anything else.
bool isUnseen(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isDash(char32_t c)
{
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool isQuoteMark(char32_t c)
{
    return c == U'"' || c == U'\'' || c == U'`' || c == 0x00B4 || c == 0x00AB || c == 0x00BB ||
           (c >= 0x2018 && c <= 0x201F) || c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203A || c == 0x02BC ||
           c == 0xFF02 || c == 0xFF07;
}

bool isLigature(char32_t c)
{
    return c >= 0xFB00 && c <= 0xFB06;
}

bool isJamo(char32_t c)
{
    return c >= 0x1100 && c <= 0x11FF;
}

// Whether it belongs to the character before it.
bool joins(char32_t c, char32_t before)
{
    return c >= 0x0300 && (QChar::isMark(c) || (isJamo(c) && c > 0x1160 && isJamo(before)));
}

} // namespace

LooseText::LooseText(QStringView text)
{
    m_text.reserve(size_t(text.size()));
    m_starts.reserve(size_t(text.size()));
    m_ends.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype next = i + (c > 0xFFFF ? 2 : 1);
        if (next < text.size() && text[next].unicode() >= 0x0300 && joins(codePointAt(text, next), c)) {
            qsizetype end = next;
            while (end < text.size() && joins(codePointAt(text, end), c))
                end += text[end].isHighSurrogate() ? 2 : 1;
            end = std::min(end, text.size());
            addCluster(text.mid(i, end - i), i);
            i = end;
            continue;
        }
        if (c < 0x80 && c > U' ')
            add(c >= U'A' && c <= U'Z' ? c + 32 : c, i, next);
        else if (QChar::isSpace(c))
            add(blank, i, next);
        else if (isLigature(c) || c == 0x2026 || c == 0x00DF || c == 0x1E9E || c == 0x212B)
            addCluster(text.mid(i, next - i), i);
        else if (!isUnseen(c))
            add(QChar::toCaseFolded(c), i, next);
        i = next;
    }
}

// One character as it is looked for. Runs of blanks and dashes are one, and a dash takes the blanks around it.
void LooseText::add(char32_t c, qsizetype start, qsizetype end)
{
    if (isQuoteMark(c))
        c = quoteMark;
    if (isDash(c))
        c = dash;
    const char32_t last = m_text.empty() ? 0 : m_text.back();
    if (c == blank && (last == blank || last == dash))
        return;
    if (c == dash && last == blank) {
        m_text.pop_back();
        m_starts.pop_back();
        m_ends.pop_back();
        if (!m_text.empty() && m_text.back() == dash)
            return;
    } else if (c == dash && last == dash) {
        m_ends.back() = end;
        return;
    }
    m_text.push_back(c);
    m_starts.push_back(start);
    m_ends.push_back(end);
}

void LooseText::addCluster(QStringView cluster, qsizetype start)
{
    const bool apart = isLigature(cluster.front().unicode());
    const QString composed = cluster.toString()
                                 .normalized(apart ? QString::NormalizationForm_KC : QString::NormalizationForm_C)
                                 .replace(QChar(0x2026), QLatin1String("..."))
                                 .toCaseFolded()
                                 .replace(QChar(0x00DF), QLatin1String("ss"));
    const qsizetype end = start + cluster.size();
    for (const uint c : composed.toUcs4()) {
        if (QChar::isSpace(c))
            add(blank, start, end);
        else if (!isUnseen(c))
            add(c, start, end);
    }
}

qsizetype LooseText::loose(qsizetype position) const
{
    return std::lower_bound(m_ends.begin(), m_ends.end(), position + 1) - m_ends.begin();
}

std::u32string looseQuote(QStringView text)
{
    std::u32string quote = LooseText(text).text();
    const auto isBlank = [](char32_t c) { return c == blank; };
    quote.erase(std::find_if_not(quote.rbegin(), quote.rend(), isBlank).base(), quote.end());
    quote.erase(quote.begin(), std::find_if_not(quote.begin(), quote.end(), isBlank));
    return quote;
}

} // namespace crossread
