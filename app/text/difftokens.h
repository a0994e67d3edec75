#pragma once

#include "app/text/span.h"

#include <cstdint>
#include <QHash>
#include <vector>

namespace crossread {

// A text as texts are compared: words and single signs, each with a number that equal ones share.
struct DiffTokens
{
    struct Paragraph
    {
        int first = 0; // tokens
        int end = 0;
        int words = 0;
        uint64_t key = 0;

        int size() const { return end - first; }
    };

    QStringView text;
    std::vector<Span> spans;
    std::vector<uint32_t> ids;
    std::vector<char> word;            // whether it is one
    std::vector<Paragraph> paragraphs; // lines with anything on them

    int size() const { return int(ids.size()); }
    bool beginsParagraph(int token) const;
    bool beginsSentence(int token) const; // by the sign before it
};

DiffTokens diffTokens(QStringView text, QHash<QStringView, uint32_t> &numbers);

} // namespace crossread
