#pragma once

#include <QStringView>

namespace crossread {

// Whether a quotation is open, mark by mark: “…”, „…“ as far as its first mark tells, «…», "…", ''…'' and, in the
// British way, ‘…’ and '…', whose closing mark is an apostrophe as well. A mark of another kind inside ‘…’ is part of
// it.
class OpenQuotation
{
public:
    explicit operator bool() const { return m_mark != 0; }
    // Takes in the character at `i`: how many characters a mark has there, 0 where none is.
    qsizetype take(QStringView text, qsizetype i);
    // The quotation began before the text at hand.
    void assume(QChar closing);

    // Whether a quotation that began before ends at `i`.
    static bool isClosing(QStringView text, qsizetype i);

private:
    char16_t m_mark = 0;
};

} // namespace crossread
