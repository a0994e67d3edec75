#pragma once

#include "app/entities/tagger/taggermodel.h"

#include <unordered_map>

namespace crossread {

// A sentence, or a piece of a very long one: what is labelled on its own.
struct TaggerSentence
{
    int block = 0;       // in the list of blocks
    qsizetype first = 0; // tokens [first, last), counted over all blocks
    qsizetype last = 0;
};

// What a feature is made of: training leaves some out now and then, so that it does not lean on one of them.
enum class TaggerFamily : quint8 { Form, Word, Affix, Cluster, List, Document };

struct TaggerFeature
{
    quint32 hash;
    TaggerFamily family;
};

// The features of the tokens of a sentence: those of token t are all[starts[t]] up to all[starts[t + 1]].
struct TaggerFeatures
{
    std::vector<TaggerFeature> all;
    std::vector<quint32> starts;
};

struct TaggerWord;
struct TaggerToken;
struct TaggerContext;

// Tells how the tokens of one article look to the tagger. The same code serves training and the program, so they
// cannot differ. Time is linear in the number of tokens. `model` gives clusters and lists, its weights are not used.
class TaggerReader
{
public:
    TaggerReader(const TaggerModel &model, const Article &article, const QList<NameBlock> &blocks);
    ~TaggerReader();

    const std::vector<TaggerSentence> &sentences() const { return m_sentences; }
    // Where the tokens of a block begin in that count.
    qsizetype blockStart(int block) const { return m_blockStarts[size_t(block)]; }
    void read(const TaggerSentence &sentence, TaggerFeatures &features) const;

private:
    int wordOf(QStringView text, const NameToken &token);
    void addTokens(const Article &article, const QList<NameBlock> &blocks);
    void addSentences(const Article &article, const NameBlock &block, int index, qsizetype start);
    bool isCapital(qsizetype token) const;
    void findRuns(const TaggerSentence &sentence);
    void findKnownNames(const TaggerSentence &sentence);
    void findLongForms(const TaggerSentence &sentence);
    quint32 contextOf(qsizetype token, const TaggerSentence &sentence) const;
    void countContexts(const TaggerSentence &sentence);
    bool isSport(const TaggerSentence &sentence) const;

    static const quint32 theHash;

    const TaggerModel &m_model;
    std::vector<TaggerWord> m_words;
    std::unordered_map<quint64, int> m_wordIds; // only looked up, never walked through
    std::unordered_map<quint32, int> m_contextIds;
    std::vector<TaggerContext> m_contexts;
    std::vector<TaggerToken> m_tokens; // of all blocks
    std::vector<qsizetype> m_blockStarts;
    std::vector<BlockCase> m_letters; // of each block
    std::vector<TaggerSentence> m_sentences;
    bool m_noCapitals = false; // the article hardly has any
    bool m_sport = false;      // the article is about sport, where places stand for teams
};

// Of a key, as clusters and lists know it.
quint32 taggerHash(QStringView key);
quint32 taggerHash(const NameToken &token);
// Of a name whose words so far have `name` (0: none) and which goes on with `word`.
quint32 taggerNameHash(quint32 name, quint32 word);
constexpr int longestKnownName = 8; // words

} // namespace crossread
