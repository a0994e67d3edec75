#include "app/claims/citations.h"

#include "app/text/words.h"

#include <QHash>

namespace crossread {

namespace {

constexpr qsizetype seedWords = 8;   // what two articles must share to be looked at
constexpr qsizetype copyWords = 18;  // what counts as copied
constexpr qsizetype commonSeed = 32; // a seed in more places is a formula of the trade

struct Place
{
    int article;
    int word;
};

// An article as folded words, furniture left out.
struct Words
{
    QList<Span> spans;
    QList<uint> hashes;
    QList<bool> quoted; // between quotation marks: sharing what somebody said is no copying
};

Words readWords(const Article &article)
{
    Words result;
    const QStringView text = article.text;
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        bool quoted = false;
        qsizetype last = block.span.start;
        const QList<Span> spans = words(block.span.in(text));
        for (Span span : spans) {
            span = {span.start + block.span.start, span.end + block.span.start};
            for (const QChar c : text.mid(last, span.start - last)) {
                if (c == QChar(0x201C))
                    quoted = true;
                else if (c == QChar(0x201D))
                    quoted = false;
                else if (c == u'"')
                    quoted = !quoted;
            }
            last = span.end;
            result.spans.append(span);
            result.hashes.append(uint(qHash(span.in(text).toString().toCaseFolded(), 0)));
            result.quoted.append(quoted);
        }
    }
    return result;
}

// Where a run of equal words begins and how long it is.
struct Run
{
    int first = 0; // in the one
    int other = 0; // in the other
    int length = 0;
};

class Copies
{
public:
    explicit Copies(const QList<Article> &articles) : m_articles(articles) {}

    // Finds what `article` shares with those read before it.
    void read(int article)
    {
        m_words.append(readWords(m_articles[article]));
        const Words &own = m_words.last();
        QHash<int, Run> longest;                   // by the other article
        QHash<int, QHash<qsizetype, int>> covered; // other -> diagonal -> end of the last run on it
        QList<quint64> keys;
        for (int i = 0; i + seedWords <= own.hashes.size(); ++i) {
            const quint64 key = seedKey(own, i);
            keys.append(key);
            const QList<Place> places = m_seeds.value(key);
            for (const Place place : places) {
                const qsizetype diagonal = place.word - i;
                int &end = covered[place.article][diagonal];
                if (i < end)
                    continue;
                const Run run = extend(own, i, m_words[place.article], place.word);
                end = run.first + run.length;
                Run &best = longest[place.article];
                if (run.length > best.length && ownWords(own, run) >= copyWords)
                    best = run;
            }
        }
        for (int i = 0; i < int(keys.size()); ++i) {
            QList<Place> &places = m_seeds[keys[i]];
            if (places.size() < commonSeed)
                places.append({article, i});
        }
        QList<int> others = longest.keys();
        std::sort(others.begin(), others.end());
        for (const int other : std::as_const(others)) {
            if (longest[other].length >= copyWords)
                cite(article, other, longest[other]);
        }
    }

    QList<Citation> citations() const { return m_citations; }

private:
    static quint64 seedKey(const Words &words, int at)
    {
        quint64 key = 14695981039346656037ULL;
        for (qsizetype i = at; i < at + seedWords; ++i)
            key = (key ^ words.hashes[i]) * 1099511628211ULL;
        return key;
    }

    static Run extend(const Words &a, int i, const Words &b, int j)
    {
        int length = 0;
        while (i + length < a.hashes.size() && j + length < b.hashes.size() &&
               a.hashes[i + length] == b.hashes[j + length])
            ++length;
        return {i, j, length};
    }

    static qsizetype ownWords(const Words &words, const Run &run)
    {
        return std::count(words.quoted.begin() + run.first, words.quoted.begin() + run.first + run.length, false);
    }

    void cite(int article, int other, const Run &run)
    {
        const QDate own = m_articles[article].published;
        const QDate theirs = m_articles[other].published;
        const bool earlier = own.isValid() && theirs.isValid() && own < theirs;
        const int from = earlier ? other : article;
        const int to = earlier ? article : other;
        const int first = earlier ? run.other : run.first;
        Citation citation;
        citation.from = m_articles[from].id;
        citation.to = m_articles[to].id;
        citation.name = m_articles[to].source.isEmpty() ? m_articles[to].title : m_articles[to].source;
        citation.span = {m_words[from].spans[first].start, m_words[from].spans[first + run.length - 1].end};
        m_citations.append(citation);
    }

    const QList<Article> &m_articles;
    QList<Words> m_words;
    QHash<quint64, QList<Place>> m_seeds;
    QList<Citation> m_citations;
};

} // namespace

QList<Citation> findCopies(const QList<Article> &articles, const Progress &progress)
{
    Copies copies(articles);
    for (int i = 0; i < int(articles.size()); ++i) {
        if (progress.cancelled())
            return {};
        copies.read(i);
        progress.at(double(i + 1) / double(articles.size()));
    }
    return copies.citations();
}

} // namespace crossread
