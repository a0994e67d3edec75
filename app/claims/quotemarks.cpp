#include "app/claims/quotemarks.h"

#include <QStringList>

namespace crossread {

namespace {

constexpr char16_t single = 0x2018;
constexpr char16_t apostrophe = 0x2019;
constexpr qsizetype longestQuotation = 2000; // characters that are looked through for a straight mark's partner

bool isOpeningDouble(QChar c)
{
    return c == QChar(0x201C) || c == QChar(0x201E) || c == QChar(0x00AB);
}

bool isClosingDouble(QChar c)
{
    return c == QChar(0x201D) || c == QChar(0x00BB);
}

QChar at(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar(u' ');
}

bool endsSaying(QChar c)
{
    return c == u',' || c == u'.' || c == u'?' || c == u'!' || c == QChar(0x2026);
}

// "‘We will", not "‘90s" or "‘til".
bool opensWord(QStringView text, qsizetype i)
{
    static const QStringList cut = QStringLiteral("til em n cause tis twas bout round").split(u' ');
    const QChar before = at(text, i - 1);
    if (before.isLetterOrNumber() || !at(text, i + 1).isLetter())
        return false;
    qsizetype end = i + 1;
    while (at(text, end).isLetter())
        ++end;
    return !cut.contains(text.mid(i + 1, end - i - 1).toString().toLower());
}

// Whether such a mark closes a quotation behind a comma or a stop of the same paragraph, before another one opens.
bool isClosedLater(QStringView text, qsizetype i, QChar mark)
{
    const qsizetype end = std::min(text.size(), i + longestQuotation);
    for (qsizetype j = i + 2; j < end && text[j] != u'\n'; ++j) {
        if (text[j] == QChar(single))
            return false;
        if (text[j] == mark && endsSaying(text[j - 1]) && !at(text, j + 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

bool OpenQuotation::isClosing(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    return isClosingDouble(c) ||
           (c == QChar(apostrophe) && endsSaying(at(text, i - 1)) && !at(text, i + 1).isLetterOrNumber());
}

void OpenQuotation::assume(QChar closing)
{
    m_mark = closing == QChar(apostrophe) ? single : u'"';
}

qsizetype OpenQuotation::take(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    const bool inSingle = m_mark == single || m_mark == u'\'';
    const bool doubled = c == u'\'' && at(text, i + 1) == u'\'';
    if (isOpeningDouble(c) || isClosingDouble(c) || c == u'"' || doubled) {
        if (!inSingle)
            m_mark = isOpeningDouble(c) || (!isClosingDouble(c) && !m_mark) ? u'"' : 0;
        return doubled ? 2 : 1;
    }
    const bool ends = !at(text, i + 1).isLetterOrNumber();
    // "‘The workers’ claims are old.’"
    const bool owns = c == QChar(apostrophe) && at(text, i - 1) == u's' && at(text, i + 1) == u' ' &&
                      at(text, i + 2).isLower() && isClosedLater(text, i, c);
    if ((c == QChar(apostrophe) && m_mark == single && ends && !owns) ||
        (c == u'\'' && m_mark == u'\'' && ends && endsSaying(at(text, i - 1)))) {
        m_mark = 0;
        return 1;
    }
    if (m_mark == 0 && opensWord(text, i) && (c == QChar(single) || (c == u'\'' && isClosedLater(text, i, c)))) {
        m_mark = c.unicode();
        return 1;
    }
    return 0;
}

} // namespace crossread
