#include "app/entities/tagger/taggerfeatures.h"
#include "app/entities/tagger/taggerwindow.h"

#include <bit>

namespace crossread {

namespace {

// What a feature is about; with its values it makes the hash. Anything changed here needs new weights.
enum Template : quint32 {
    Bias = 1,
    CapsPlace,
    WordNow,
    WordCaps,
    WordBefore,
    WordAfter,
    WordBefore2,
    WordAfter2,
    PairBefore,
    PairAfter,
    PairAround,
    PairBefore2,
    PairAfter2,
    ShapeNow,
    ShapeBefore,
    ShapeAfter,
    ShapeAround,
    ShapeWide,
    Prefix,
    Suffix,
    SuffixCaps,
    SuffixBefore,
    SuffixAfter,
    Coarse,
    Middle,
    Fine,
    MiddleCaps,
    FineCaps,
    CoarsePairs,
    LexNow,
    LexBefore,
    LexAfter,
    LexBefore2,
    LexAfter2,
    LexAll,
    LexAround,
    KnownNow,
    KnownBefore,
    KnownAfter,
    KnownSet,
    RunPlace,
    RunFirst,
    RunLast,
    RunBefore,
    RunAfter,
    RunAround,
    RunLexFirst,
    RunLexLast,
    RunLexBefore,
    RunLexAfter,
    RunClusters,
    RunLink,
    RunLexLink,
    RunKnown,
    MarksAround,
    SentenceForm,
    Position,
    LongForm,
    SeenElsewhere,
    SeenLetters,
    KnownBeside,
    KnownTopic,
};

struct Emitter
{
    TaggerFeatures &features;

    void add(TaggerFamily family, Template name, quint64 value)
    {
        features.all.push_back({taggerMix(name, value), family});
    }
    void add(TaggerFamily family, Template name, quint32 a, quint32 b)
    {
        add(family, name, quint64(taggerMix(a, b)) << 8 | 1);
    }
    void bits(TaggerFamily family, Template name, quint64 set, quint32 with)
    {
        for (; set; set &= set - 1)
            add(family, name, quint64(std::countr_zero(set)) << 32 | with);
    }
};

// A token and what is near it.
struct Window
{
    const TaggerWord *words[5];   // two before, the word, two after
    const TaggerToken *tokens[5]; // none beyond the ends of the sentence
    const TaggerToken *token;
    const TaggerWord *runFirst;
    const TaggerWord *runLast;
    const TaggerWord *runBefore;
    const TaggerWord *runAfter;
    const TaggerWord *link; // the last capital before "of", "and", "the" before the run
    quint32 linked;         // by which word
    quint32 letters;        // how much capitals say
    quint32 caps;
    quint32 form;    // of the sentence: like a table, how long
    quint32 topic;   // bit 0: the sentence is about sport, bit 1: the article is
    qsizetype place; // in the sentence
    qsizetype runPlace;
    qsizetype runSize;
    quint32 elsewhere; // TaggerSeen of other occurrences
    bool runKnown;     // a list has the whole run

    const TaggerWord &at(int offset) const { return *words[2 + offset]; }
};

void addWords(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    const TaggerWord &now = w.at(0);
    e.add(Form, Bias, 0);
    e.add(Form, CapsPlace, w.caps * 64 + w.letters * 8 + (w.place == 0 ? 2 : 0) + w.token->starts);
    e.add(Word, WordNow, now.lower);
    e.add(Word, WordCaps, now.lower, w.caps * 4 + w.letters);
    e.add(Word, WordBefore, w.at(-1).lower);
    e.add(Word, WordAfter, w.at(1).lower);
    e.add(Word, WordBefore2, w.at(-2).lower);
    e.add(Word, WordAfter2, w.at(2).lower);
    e.add(Word, PairBefore, w.at(-1).lower, now.lower);
    e.add(Word, PairAfter, now.lower, w.at(1).lower);
    e.add(Form, ShapeNow, now.shape);
    e.add(Form, ShapeBefore, w.at(-1).brief, now.shape);
    e.add(Form, ShapeAfter, now.shape, w.at(1).brief);
    e.add(Form, ShapeAround, taggerMix(w.at(-1).brief, now.brief), w.at(1).brief);
    e.add(Form, ShapeWide, taggerMix(taggerMix(w.at(-2).brief, w.at(-1).brief), now.brief),
          taggerMix(w.at(1).brief, w.at(2).brief));
    if (now.caps != TaggerCaps::Sign) {
        for (quint32 i = 0; i < 4; ++i) {
            e.add(Affix, Prefix, quint64(now.prefix[i]) << 8 | i);
            e.add(Affix, Suffix, quint64(now.suffix[i]) << 8 | i);
        }
        e.add(Affix, SuffixCaps, now.suffix[2], w.caps);
    }
    if (w.caps == quint32(TaggerCaps::Lower))
        return;
    e.add(Word, PairAround, w.at(-1).lower, w.at(1).lower);
    e.add(Word, PairBefore2, w.at(-2).lower, w.at(-1).lower);
    e.add(Word, PairAfter2, w.at(1).lower, w.at(2).lower);
    e.add(Affix, SuffixBefore, w.at(-1).suffix[2]);
    e.add(Affix, SuffixAfter, w.at(1).suffix[2]);
}

void addClusters(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    for (int offset = -2; offset <= 2; ++offset) {
        const TaggerWord &word = w.at(offset);
        const quint32 tag = quint32(offset + 2) << 16;
        e.add(Cluster, Coarse, tag | word.coarse);
        if (offset >= -1 && offset <= 1) {
            e.add(Cluster, Middle, tag | word.middle);
            e.add(Cluster, Fine, tag | word.fine);
        }
    }
    e.add(Cluster, MiddleCaps, w.at(0).middle, w.caps * 4 + w.letters);
    e.add(Cluster, FineCaps, w.at(0).fine, w.caps);
    e.add(Cluster, CoarsePairs, w.at(-1).coarse, w.at(0).coarse);
    e.add(Cluster, CoarsePairs, w.at(0).coarse + 1000u, w.at(1).coarse);
    e.add(Cluster, CoarsePairs, w.at(-1).middle + 2000u, w.at(1).middle);
}

void addLists(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    constexpr quint64 near = ~(Lex::Common | Lex::VeryCommon | Lex::LikePlace).bits();
    e.bits(List, LexNow, w.at(0).lex, w.caps);
    e.bits(List, LexBefore, w.at(-1).lex & near, w.caps);
    e.bits(List, LexAfter, w.at(1).lex & near, w.caps);
    if (w.at(0).lex != 0)
        e.add(List, LexAll, w.at(0).lex << 8 | w.caps);
    if (w.caps != quint32(TaggerCaps::Lower)) {
        e.bits(List, LexBefore2, w.at(-2).lex & near, 0);
        e.bits(List, LexAfter2, w.at(2).lex & near, 0);
        e.add(List, LexAround, taggerMix(quint32(w.at(-1).lex >> 32), w.at(-1).lex),
              taggerMix(quint32(w.at(1).lex >> 32), w.at(1).lex));
    }
    if (w.token->known) {
        const quint32 part = w.token->knownPart;
        e.bits(List, KnownNow, w.token->known, part * 4 + 1);
        e.bits(List, KnownNow, w.token->known, part * 256 + w.letters * 16 + w.caps + 64);
        e.add(List, KnownSet, w.token->known * 4u + part);
        e.add(List, KnownBeside, taggerMix(w.token->known, part), w.at(-1).lower);
        e.add(List, KnownBeside, taggerMix(w.token->known, part + 8), w.at(1).lower);
        e.bits(List, KnownTopic, w.token->known, (part * 4 + w.topic) * 16 + (w.form & 9));
        e.bits(List, KnownTopic, w.token->known, (part * 4 + w.topic) * 16 + w.letters + 1024);
    }
    if (w.tokens[1] && w.tokens[1]->known)
        e.bits(List, KnownBefore, w.tokens[1]->known, w.tokens[1]->knownPart);
    if (w.tokens[3] && w.tokens[3]->known)
        e.bits(List, KnownAfter, w.tokens[3]->known, w.tokens[3]->knownPart);
}

void addRun(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    if (!w.runFirst)
        return;
    const quint32 place = quint32(std::min<qsizetype>(w.runPlace, 3));
    const quint32 left = quint32(std::min<qsizetype>(w.runSize - 1 - w.runPlace, 3));
    const quint32 size = quint32(std::min<qsizetype>(w.runSize, 5));
    const quint32 where = (w.runPlace == 0 ? 1 : 0) + (left == 0 ? 2 : 0);
    e.add(Form, RunPlace, (place * 16 + left) * 16 + w.letters);
    e.add(Form, RunPlace, 4096 + (size * 16 + place) * 16 + w.caps);
    e.add(Word, RunFirst, w.runFirst->lower, where);
    e.add(Word, RunLast, w.runLast->lower, where);
    e.add(Word, RunBefore, w.runBefore->lower, size);
    e.add(Word, RunAfter, w.runAfter->lower, size);
    e.add(Word, RunBefore, w.runBefore->lower);
    e.add(Word, RunAfter, w.runAfter->lower);
    e.add(Word, RunAround, w.runBefore->lower, w.runAfter->lower);
    e.bits(List, RunLexFirst, w.runFirst->lex, where);
    e.bits(List, RunLexLast, w.runLast->lex, where);
    e.bits(List, RunLexBefore, w.runBefore->lex, size);
    e.bits(List, RunLexAfter, w.runAfter->lex, size);
    e.add(Cluster, RunClusters, w.runFirst->middle, where + 8);
    e.add(Cluster, RunClusters, w.runLast->middle, where + 16);
    e.add(Cluster, RunClusters, w.runLast->fine, where + 24);
    e.add(Cluster, RunClusters, w.runBefore->middle, size + 32);
    e.add(Cluster, RunClusters, w.runAfter->middle, size + 48);
    e.add(Cluster, RunClusters, w.runBefore->coarse, w.runAfter->coarse + 100u);
    e.add(Cluster, RunClusters, w.runFirst->coarse * 100u + w.runLast->coarse, size + 200);
    if (w.link) {
        e.add(Word, RunLink, w.link->lower, w.linked);
        e.bits(List, RunLexLink, w.link->lex, w.linked);
    }
    if (w.runKnown)
        e.bits(List, RunKnown, w.token->known, where);
}

void addPlace(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    const bool after = w.tokens[3] != nullptr;
    const quint32 marks =
        (w.token->glued ? 1 : 0) + (after && w.tokens[3]->glued ? 2 : 0) + (w.token->possessive ? 4 : 0);
    e.add(Form, MarksAround, marks << 16 | w.at(-1).mark, quint32(w.at(1).mark) << 4 | w.caps);
    e.add(Form, MarksAround, marks, w.caps);
    e.add(Form, KnownTopic, w.topic, 100 + w.caps);
    e.add(Form, SentenceForm, w.form, w.caps);
    e.add(Form, Position, std::min<quint32>(quint32(w.place), 4), w.form * 8 + w.caps);
    if (w.form & 1)
        e.add(Form, SentenceForm, taggerMix(w.at(-1).brief, w.at(0).brief), w.at(1).brief);
    if (w.token->longForm)
        e.add(Document, LongForm, w.token->longForm);
}

void addDocument(const Window &w, Emitter &e)
{
    using enum TaggerFamily;
    const quint32 start = w.token->starts || w.place == 0;
    e.bits(Document, SeenElsewhere, w.elsewhere, w.caps);
    e.bits(Document, SeenLetters, w.elsewhere, 1 + w.letters * 2 + start);
    if (w.caps != quint32(TaggerCaps::Lower) && w.caps != quint32(TaggerCaps::Sign)) {
        const quint32 how = w.elsewhere & (SeenLower | SeenInside);
        e.add(Document, SeenElsewhere, 1ull << 40 | how << 8 | w.letters * 2 | start);
        e.add(Document, SeenLetters, how << 8 | w.letters * 2 | start,
              quint32(w.at(0).lex & (Lex::Common | Lex::VeryCommon | Lex::Stop).bits() ? 1 : 0));
    }
}

// Bit 0: hardly any lower-case words, as in tables; then the length; then whether figures abound.
quint32 formOf(const std::vector<TaggerWord> &words, const std::vector<TaggerToken> &tokens,
               const TaggerSentence &sentence)
{
    int lower = 0;
    int numerals = 0;
    for (qsizetype t = sentence.first; t < sentence.last; ++t) {
        const TaggerWord &word = words[size_t(tokens[size_t(t)].word)];
        lower += word.caps == TaggerCaps::Lower;
        numerals += word.caps == TaggerCaps::Numeral;
    }
    const qsizetype size = sentence.last - sentence.first;
    return (lower * 8 <= size ? 1 : 0) + (size < 4 ? 2 : size < 9 ? 4 : 0) + (numerals * 5 > size ? 8 : 0);
}

} // namespace

void TaggerReader::read(const TaggerSentence &sentence, TaggerFeatures &features) const
{
    features.all.clear();
    features.starts.clear();
    Emitter emitter{features};
    Window w{};
    w.letters = m_noCapitals ? 3 : quint32(m_letters[size_t(sentence.block)]);
    w.form = formOf(m_words, m_tokens, sentence);
    w.topic = (isSport(sentence) ? 1 : 0) + (m_sport ? 2 : 0);
    const auto tokenAt = [&](qsizetype t) {
        return t < sentence.first || t >= sentence.last ? nullptr : &m_tokens[size_t(t)];
    };
    const auto wordAt = [&](qsizetype t) {
        return &m_words[t < sentence.first ? 0 : t >= sentence.last ? 1 : size_t(m_tokens[size_t(t)].word)];
    };
    for (qsizetype t = sentence.first; t < sentence.last; ++t) {
        features.starts.push_back(quint32(features.all.size()));
        for (int offset = -2; offset <= 2; ++offset) {
            w.tokens[2 + offset] = tokenAt(t + offset);
            w.words[2 + offset] = wordAt(t + offset);
        }
        w.token = w.tokens[2];
        w.caps = quint32(w.at(0).caps);
        w.place = t - sentence.first;
        w.runFirst = nullptr;
        w.link = nullptr;
        if (const TaggerToken &token = *w.token; token.runFirst >= 0) {
            w.runFirst = wordAt(token.runFirst);
            w.runLast = wordAt(token.runLast);
            w.runBefore = wordAt(token.runFirst - 1);
            w.runAfter = wordAt(token.runLast + 1);
            w.runPlace = t - token.runFirst;
            w.runSize = token.runLast + 1 - token.runFirst;
            w.runKnown = token.known && m_tokens[size_t(token.runFirst)].known == token.known &&
                         m_tokens[size_t(token.runLast)].known == token.known;
            // "Bank of England", "University of the Andes"
            const qsizetype joint = token.runFirst - (w.runBefore->lower == theHash ? 2 : 1);
            if (joint > sentence.first && isCapital(joint - 1)) {
                w.link = wordAt(joint - 1);
                w.linked = wordAt(joint)->lower;
            }
        }
        const TaggerContext &context = m_contexts[size_t(w.at(0).context)];
        w.elsewhere = context.more | (context.once & ~w.token->seen);
        addWords(w, emitter);
        addClusters(w, emitter);
        addLists(w, emitter);
        addRun(w, emitter);
        addPlace(w, emitter);
        addDocument(w, emitter);
    }
    features.starts.push_back(quint32(features.all.size()));
}

} // namespace crossread
