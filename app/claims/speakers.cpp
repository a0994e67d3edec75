#include "app/claims/speakers.h"
#include "app/claims/quotemarks.h"

#include <QSet>

namespace crossread {

namespace {

// What marks do to a sentence.
struct QuoteState
{
    bool atStart = false; // a quotation is open where it begins
    OpenQuotation end;    // or where it ends
    bool cueInside = false;
    bool hasMark = false;
    qsizetype quoted = 0; // units inside
};

QuoteState quoteState(QStringView text, const Sentence &sentence, OpenQuotation open)
{
    QuoteState state;
    state.atStart = bool(open);
    const Attribution &own = sentence.attribution;
    const qsizetype cue = own.isEmpty() ? -1 : text.indexOf(own.cue, own.span.start);
    for (qsizetype i = sentence.span.start; i < sentence.span.end; ++i) {
        if (const qsizetype mark = open.take(text, i); mark > 0) {
            state.hasMark = true;
            i += mark - 1;
        } else if (open) {
            ++state.quoted;
        }
        state.cueInside = state.cueInside || (i == cue && open);
    }
    state.end = open;
    return state;
}

// "“The Long Road Home”": a title's words have capitals, however many names a sentence may have.
bool isTitle(QStringView sentence)
{
    static const QSet<QString> small{QStringLiteral("with"), QStringLiteral("from"), QStringLiteral("into"),
                                     QStringLiteral("over"), QStringLiteral("upon"), QStringLiteral("than")};
    int words = 0;
    int capitals = 0;
    for (const QStringView word : sentence.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype i = 0;
        while (i < word.size() && !word[i].isLetterOrNumber())
            ++i;
        if (word.size() - i < 4)
            continue;
        QString bare = word.mid(i).toString();
        while (!bare.isEmpty() && !bare.back().isLetterOrNumber())
            bare.chop(1);
        if (small.contains(bare))
            continue;
        ++words;
        capitals += word[i].isUpper();
    }
    return capitals == words;
}

bool opensWithMark(QStringView sentence)
{
    OpenQuotation mark;
    return !sentence.isEmpty() && mark.take(sentence, 0) > 0 && mark;
}

// "Marn: We will stay. The crane was old.": a speaker's name at the head of a paragraph is for all of it.
void spreadLabels(const Article &article, QList<Sentence> &sentences)
{
    for (qsizetype i = 1; i < sentences.size(); ++i) {
        const Sentence &last = sentences[i - 1];
        Sentence &sentence = sentences[i];
        const bool heading = article.blocks[sentence.block].kind == BlockKind::Heading;
        if (sentence.block == last.block && sentence.attribution.isEmpty() && last.attribution.cue == u":" && !heading)
            sentence.attribution = last.attribution;
    }
}

} // namespace

void spreadQuotations(const Article &article, QList<Sentence> &sentences)
{
    const QStringView text = article.text;
    OpenQuotation open;
    int block = -1;
    Attribution speaker;       // of the quotation that runs on
    Attribution before;        // who spoke before it: when it names nobody, it is still the same one
    QList<qsizetype> nameless; // sentences of it that wait for a name
    const auto name = [&](const Attribution &attribution) {
        for (const qsizetype waiting : std::as_const(nameless)) {
            if (!attribution.source.isEmpty())
                sentences[waiting].attribution = attribution;
        }
        nameless.clear();
    };
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        Sentence &sentence = sentences[i];
        const QStringView own = sentence.span.in(text);
        bool goesOn = false;
        const bool newBlock = sentence.block != block;
        if (newBlock) {
            // A paragraph that opens the marks again goes on with the quotation of the one before.
            goesOn = bool(open) && sentence.block == block + 1 && opensWithMark(own);
            open = {};
            block = sentence.block;
        }
        const QuoteState state = quoteState(text, sentence, open);
        const bool heading = article.blocks[sentence.block].kind == BlockKind::Heading;
        const bool whole =
            state.quoted * 10 >= sentence.span.length() * 8 && state.hasMark && !isTitle(own) && !heading;
        const Attribution last =
            i > 0 && sentences[i - 1].block >= sentence.block - 1 ? sentences[i - 1].attribution : Attribution();
        if (!state.atStart && !goesOn) {
            // Within a paragraph the one who spoke last speaks on.
            if (!whole || newBlock) {
                name(before);
                speaker = {};
            } else if (speaker.isEmpty() && nameless.isEmpty()) {
                speaker = last;
            }
            before = whole ? last : Attribution();
        }
        if (!sentence.attribution.isEmpty() && !state.cueInside) {
            speaker = sentence.attribution;
            name(speaker);
        } else if (state.atStart || goesOn || whole) {
            if (!speaker.source.isEmpty())
                sentence.attribution = speaker;
            else
                nameless.append(i);
        } else if (state.end) {
            nameless.append(i);
        }
        open = state.end;
    }
    name(before);
    spreadLabels(article, sentences);
}

} // namespace crossread
