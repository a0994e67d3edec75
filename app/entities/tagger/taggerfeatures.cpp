#include "app/entities/tagger/taggerfeatures.h"

#include "app/entities/tagger/taggerwindow.h"
#include "app/text/sentences.h"

#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype longestSentence = 250; // tokens; longer ones are cut
quint64 hashOf(QStringView text, quint64 seed)
{
    quint64 hash = seed ^ 0xcbf29ce484222325ull;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ull;
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93ull;
    return hash ^ hash >> 32;
}

// "Xxxx" for "Word": runs of the same are cut to `limit`.
quint32 shapeOf(QStringView text, int limit)
{
    quint64 hash = 17;
    char last = 0;
    int run = 0;
    for (const QChar c : text) {
        const char kind = c.isUpper() ? 'X' : c.isLetter() || c.isMark() ? 'x' : c.isDigit() ? '0' : char(c.toLatin1());
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= limit)
            hash = hash * 131 + quint8(kind);
    }
    return taggerMix(quint32(limit), hash);
}

// By hash of the key.
bool isSportWord(quint32 hash)
{
    static const QSet<quint32> words = [] {
        const auto list =
            QStringLiteral(
                "soccer football cricket rugby tennis golf baseball basketball hockey cycling athletics boxing nba nfl "
                "nhl mlb fifa uefa goal goals goalkeeper midfielder striker defender winger referee penalty kickoff "
                "halftime half-time offside innings inning wicket wickets batsman bowler overs pitcher homer "
                "quarterback touchdown touchdowns yards playoff playoffs preseason rebounds coach season seasons "
                "scored "
                "scorer equaliser equalised unbeaten defeat defeated beat beaten victory win wins winning won lost "
                "draw drew "
                "match matches game games team teams squad club clubs league cup champion champions championship "
                "tournament semifinal semi-final quarterfinal quarter-final finals fixture fixtures standings seeded "
                "seed "
                "birdie bogey lap laps podium medal striker's transfer derby trophy shutout")
                .split(QLatin1Char(' '));
        QSet<quint32> set;
        for (const QString &word : list)
            set.insert(taggerHash(QStringView(word)));
        return set;
    }();
    return words.contains(hash);
}

} // namespace

quint32 taggerHash(QStringView key)
{
    return quint32(hashOf(key, 1));
}

quint32 taggerHash(const NameToken &token)
{
    if (!token.allCapitals)
        return taggerHash(token.key);
    // "US" is "U.S." and no pronoun, "I.B.M." is "IBM".
    static const QHash<QString, QString> acronyms = {{QStringLiteral("us"), QStringLiteral("u.s")},
                                                     {QStringLiteral("uk"), QStringLiteral("u.k")},
                                                     {QStringLiteral("un"), QStringLiteral("u.n")}};
    if (token.key.size() > 4 && token.key.at(1) == QLatin1Char('.') && token.key.at(3) == QLatin1Char('.'))
        return taggerHash(QString(token.key).remove(QLatin1Char('.')));
    return taggerHash(token.key.size() == 2 ? acronyms.value(token.key, token.key) : token.key);
}

quint32 taggerNameHash(quint32 name, quint32 word)
{
    return name == 0 ? word : taggerMix(name, word);
}

const quint32 TaggerReader::theHash = taggerHash(u"the");

TaggerReader::TaggerReader(const TaggerModel &model, const Article &article, const QList<NameBlock> &blocks)
    : m_model(model)
{
    m_words.resize(2); // what stands before the first and after the last token
    m_words[0].lower = m_words[0].surface = m_words[0].shape = m_words[0].brief = 1;
    m_words[1].lower = m_words[1].surface = m_words[1].shape = m_words[1].brief = 2;
    m_contexts.resize(1);
    addTokens(article, blocks);
    for (const TaggerSentence &sentence : m_sentences) {
        findRuns(sentence);
        findKnownNames(sentence);
        findLongForms(sentence);
        countContexts(sentence);
    }
}

TaggerReader::~TaggerReader() = default;

int TaggerReader::wordOf(QStringView text, const NameToken &token)
{
    const auto [place, isNew] = m_wordIds.try_emplace(hashOf(text, quint64(token.type) + 7), int(m_words.size()));
    if (!isNew)
        return place->second;
    TaggerWord word;
    word.surface = quint32(place->first);
    word.lower = taggerHash(token);
    word.sport = token.isWord() && isSportWord(word.lower);
    word.shape = shapeOf(text, 3);
    word.brief = shapeOf(text, 1);
    const QStringView key(token.key);
    for (int i = 0; i < 4; ++i) {
        if (key.size() > i) {
            word.prefix[i] = quint32(hashOf(key.first(i + 1), 2));
            word.suffix[i] = quint32(hashOf(key.last(i + 1), 3));
        }
    }
    const WordClusters clusters = m_model.clusters(word.lower);
    word.coarse = clusters.coarse;
    word.middle = clusters.middle;
    word.fine = clusters.fine;
    word.lex = token.lex.bits();
    word.size = quint8(std::min<qsizetype>(text.size(), 255));
    word.caps = token.type == NameToken::Mark     ? TaggerCaps::Sign
                : token.type == NameToken::Number ? TaggerCaps::Numeral
                : token.allCapitals               ? TaggerCaps::Upper
                : token.innerCapital              ? TaggerCaps::Inner
                : token.capital                   ? TaggerCaps::Capital
                                                  : TaggerCaps::Lower;
    word.mark = token.type == NameToken::Mark && text.size() == 1 ? text.at(0).unicode() : char16_t(0);
    word.initial = text.at(0).toUpper().unicode();
    if (token.isWord()) {
        const auto [context, isFirst] = m_contextIds.try_emplace(word.lower, int(m_contexts.size()));
        if (isFirst)
            m_contexts.emplace_back();
        word.context = context->second;
    }
    m_words.push_back(word);
    return place->second;
}

void TaggerReader::addTokens(const Article &article, const QList<NameBlock> &blocks)
{
    int capitals = 0;
    int words = 0;
    int sport = 0;
    for (int i = 0; i < blocks.size(); ++i) {
        const NameBlock &block = blocks.at(i);
        m_blockStarts.push_back(qsizetype(m_tokens.size()));
        m_letters.push_back(block.letters);
        for (const NameToken &token : block.tokens) {
            TaggerToken read;
            read.word = wordOf(token.span.in(article.text), token);
            read.glued = token.glued;
            read.starts = token.starts;
            read.possessive = token.possessive;
            words += token.isWord();
            sport += m_words[read.word].sport;
            capitals += token.isWord() && token.capital;
            m_tokens.push_back(read);
        }
        addSentences(article, block, i, m_blockStarts.back());
    }
    m_sport = sport >= 2 && sport * 40 > words;
    m_noCapitals = words > 8 && capitals < words / 50;
}

void TaggerReader::addSentences(const Article &article, const NameBlock &block, int index, qsizetype start)
{
    const Span span = article.blocks.at(block.index).span;
    const QList<Span> found = crossread::sentences(span.in(article.text));
    qsizetype at = 0;
    for (qsizetype i = 0; i < found.size() && at < block.tokens.size(); ++i) {
        const qsizetype first = at;
        const qsizetype end = i + 1 < found.size() ? span.start + found.at(i + 1).start : span.end;
        while (at < block.tokens.size() && block.tokens.at(at).span.start < end) {
            ++at;
            if (at - first == longestSentence)
                break;
        }
        if (at == first)
            continue;
        m_sentences.push_back({index, start + first, start + at});
        if (at < block.tokens.size() && block.tokens.at(at).span.start < end)
            --i; // the rest of a long one
    }
}

// Capitals in a row, with what binds them: "&", hyphens, numbers behind a word.
void TaggerReader::findRuns(const TaggerSentence &sentence)
{
    for (qsizetype t = sentence.first; t < sentence.last;) {
        if (!isCapital(t)) {
            ++t;
            continue;
        }
        qsizetype end = t + 1;
        // "Mr Lee": the title stands before the name.
        const bool title = m_words[m_tokens[t].word].has(Lex::Title) && !m_words[m_tokens[t].word].has(Lex::FirstName);
        while (end < sentence.last && !m_tokens[end - 1].possessive && !title) {
            const TaggerWord &word = m_words[m_tokens[end].word];
            const bool binds = end + 1 < sentence.last && isCapital(end + 1) &&
                               (word.mark == u'&' || ((word.mark == u'-' || word.mark == u'.' || word.mark == u'/' ||
                                                       word.mark == u'\'' || word.mark == 0x2019) &&
                                                      m_tokens[end].glued && m_tokens[end + 1].glued));
            if (!isCapital(end) && !binds && word.caps != TaggerCaps::Numeral)
                break;
            ++end;
        }
        for (qsizetype k = t; k < end; ++k) {
            m_tokens[k].runFirst = qint32(t);
            m_tokens[k].runLast = qint32(end - 1);
        }
        t = end;
    }
}

bool TaggerReader::isCapital(qsizetype token) const
{
    const TaggerCaps caps = m_words[m_tokens[token].word].caps;
    return caps == TaggerCaps::Capital || caps == TaggerCaps::Upper || caps == TaggerCaps::Inner;
}

// The longest names of the lists, from left to right.
void TaggerReader::findKnownNames(const TaggerSentence &sentence)
{
    for (qsizetype t = sentence.first; t < sentence.last; ++t) {
        const TaggerWord &first = m_words[m_tokens[t].word];
        if (!isCapital(t) && !m_noCapitals && first.caps != TaggerCaps::Numeral)
            continue;
        const quint32 start = m_model.known(first.lower);
        if (start == 0)
            continue;
        constexpr quint32 lists = (1 << KnownNameCount) - 1;
        quint32 found = start & lists;
        qsizetype last = t;
        quint32 hash = first.lower;
        const qsizetype most = std::min<qsizetype>(t + 1 + (start >> KnownNameCount), sentence.last);
        for (qsizetype k = t + 1; k < most; ++k) {
            hash = taggerNameHash(hash, m_words[m_tokens[k].word].lower);
            if (const quint32 more = m_model.known(hash) & lists) {
                found = more;
                last = k;
            }
        }
        if (found == 0)
            continue;
        for (qsizetype k = t; k <= last; ++k) {
            m_tokens[k].known = found;
            m_tokens[k].knownPart = quint8(t == last   ? UnitPart
                                           : k == t    ? BeginPart
                                           : k == last ? LastPart
                                                       : InsidePart);
        }
        t = last;
    }
}

// "World Health Organization (WHO)": the acronym, and the words whose initials it has.
void TaggerReader::findLongForms(const TaggerSentence &sentence)
{
    for (qsizetype t = sentence.first + 2; t + 1 < sentence.last; ++t) {
        const TaggerWord &acronym = m_words[m_tokens[t].word];
        if (acronym.caps != TaggerCaps::Upper || acronym.size < 2 || m_words[m_tokens[t - 1].word].mark != u'(' ||
            m_words[m_tokens[t + 1].word].mark != u')')
            continue;
        int capitals = 0;
        qsizetype k = t - 2;
        qsizetype first = -1;
        for (; k >= sentence.first && t - k < 12 && m_words[m_tokens[k].word].mark == 0; --k) {
            if (!isCapital(k))
                continue;
            ++capitals;
            if (capitals >= 2 && m_words[m_tokens[k].word].initial == acronym.initial && capitals >= acronym.size - 1) {
                first = k;
                break;
            }
        }
        if (first < 0)
            continue;
        m_tokens[t].longForm = 1;
        for (k = first; k <= t - 2; ++k)
            m_tokens[k].longForm = k == first ? 2 : k == t - 2 ? 4 : 3;
    }
}

// What one occurrence says about its word: bits that other occurrences may find useful.
quint32 TaggerReader::contextOf(qsizetype t, const TaggerSentence &sentence) const
{
    const TaggerToken &token = m_tokens[t];
    if (m_letters[sentence.block] != BlockCase::Sentence)
        return 0;
    if (!isCapital(t))
        return SeenLower;
    const auto near = [&](qsizetype k) -> const TaggerWord & {
        return m_words[k < sentence.first ? 0 : k >= sentence.last ? 1 : m_tokens[k].word];
    };
    quint32 bits = t > sentence.first && !token.starts ? SeenInside : SeenFirst;
    const TaggerWord &before = near(token.runFirst - 1);
    const TaggerWord &after = near(token.runLast + 1);
    const bool several = token.runLast > token.runFirst;
    bits |= before.has(Lex::Title | Lex::Role) ? SeenAfterTitle : 0u;
    bits |= before.has(Lex::Say) || after.has(Lex::Say) ? SeenSaying : 0;
    bits |= before.has(Lex::PlacePrep) ? SeenAfterIn : 0;
    bits |= after.has(Lex::OrgAfter | Lex::OrgVerb) ? SeenLikeCompany : 0;
    bits |= token.possessive ? SeenPossessive : 0;
    bits |= before.mark == u'(' && after.mark == u')' ? SeenInBrackets : 0;
    bits |= token.longForm == 1 ? SeenAcronym : 0;
    bits |= before.lower == theHash ? SeenAfterThe : 0;
    if (several) {
        const TaggerWord &first = m_words[m_tokens[token.runFirst].word];
        const TaggerWord &last = m_words[m_tokens[token.runLast].word];
        bits |= last.has(Lex::OrgEnd | Lex::OrgAny) ? SeenInCompany : 0;
        bits |= first.has(Lex::FirstName | Lex::LikePerson | Lex::Title) ? SeenInPerson : 0;
        bits |= last.has(Lex::PlaceEnd) || first.has(Lex::PlaceFirst) ? SeenInPlace : 0;
        bits |= t == token.runFirst ? SeenRunFirst : t == token.runLast ? SeenRunLast : SeenRunMiddle;
    } else {
        bits |= SeenAlone;
    }
    return bits;
}

bool TaggerReader::isSport(const TaggerSentence &sentence) const
{
    return std::any_of(m_tokens.begin() + sentence.first, m_tokens.begin() + sentence.last,
                       [this](const TaggerToken &token) { return m_words[token.word].sport; });
}

void TaggerReader::countContexts(const TaggerSentence &sentence)
{
    for (qsizetype t = sentence.first; t < sentence.last; ++t) {
        TaggerToken &token = m_tokens[t];
        const int context = m_words[token.word].context;
        if (context == 0)
            continue;
        token.seen = contextOf(t, sentence);
        TaggerContext &counts = m_contexts[context];
        counts.more |= counts.once & token.seen;
        counts.once |= token.seen;
    }
}

} // namespace crossread
