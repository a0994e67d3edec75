#include "app/text/difftokens.h"

#include "app/text/words.h"

namespace crossread {

bool DiffTokens::beginsParagraph(int token) const
{
    return token == 0 || text.mid(spans[token - 1].end, spans[token].start - spans[token - 1].end).contains(u'\n');
}

bool DiffTokens::beginsSentence(int token) const
{
    if (beginsParagraph(token))
        return true;
    // Quotation marks and brackets close behind the full stop.
    for (int i = token - 1; i >= std::max(0, token - 3); --i) {
        if (word[i] || spans[token].start == spans[token - 1].end)
            return false;
        const QChar sign = text[spans[i].start];
        if (sign == u'.' || sign == u'!' || sign == u'?')
            return true;
    }
    return false;
}

DiffTokens diffTokens(QStringView text, QHash<QStringView, uint32_t> &numbers)
{
    DiffTokens tokens;
    tokens.text = text;
    const auto add = [&](Span span, bool word) {
        const QStringView token = span.in(text);
        auto number = numbers.constFind(token);
        if (number == numbers.constEnd())
            number = numbers.insert(token, uint32_t(numbers.size()));
        tokens.spans.push_back(span);
        tokens.ids.push_back(*number);
        tokens.word.push_back(word);
    };
    const auto endParagraph = [&] {
        DiffTokens::Paragraph paragraph;
        paragraph.first = tokens.paragraphs.empty() ? 0 : tokens.paragraphs.back().end;
        paragraph.end = tokens.size();
        for (int i = paragraph.first; i < paragraph.end; ++i) {
            paragraph.words += tokens.word[i];
            paragraph.key = (paragraph.key ^ tokens.ids[i]) * 0x9E3779B97F4A7C15U;
            paragraph.key ^= paragraph.key >> 29;
        }
        if (paragraph.size() > 0)
            tokens.paragraphs.push_back(paragraph);
    };
    const auto addSigns = [&](Span between) {
        for (qsizetype i = between.start; i < between.end; ++i) {
            if (text[i] == u'\n') {
                endParagraph();
            } else if (!text[i].isSpace()) {
                const bool pair = text[i].isHighSurrogate() && i + 1 < between.end && text[i + 1].isLowSurrogate();
                add({i, i + (pair ? 2 : 1)}, false);
                i += pair;
            }
        }
    };
    qsizetype done = 0;
    const QList<Span> found = words(text);
    for (const Span word : found) {
        addSigns({done, word.start});
        add(word, true);
        done = word.end;
    }
    addSigns({done, text.size()});
    endParagraph();
    return tokens;
}

} // namespace crossread
