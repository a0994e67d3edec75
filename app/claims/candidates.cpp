#include "app/claims/candidates.h"

#include "app/claims/kinship.h"
#include "app/claims/stretches.h"

#include <algorithm>

namespace crossread {

namespace {

// A stem in more sentences than this finds no candidates; it still counts when they are scored.
constexpr qsizetype longestPosting = 256;
constexpr qsizetype stemsAsked = 20;
constexpr qsizetype candidatesKept = 48;
constexpr qsizetype articlesRead = 24; // those nearest to an article, whose sentences need not share a word with its
constexpr int longArticle = 400;       // sentences: one with more is not read so, the rare words have to do
constexpr qsizetype longAsked = 48;    // of its sentences, those that share most
constexpr qsizetype longKept = 10;     // of these
constexpr double meaningShare = 0.5;   // of likeness in meaning, beside the share of words in common
constexpr int unitsAtOnce = 512;       // of a thread, before it looks whether the work is wanted any more
constexpr int articlesAtOnce = 32;     // likewise

// Two articles that have less in common than surelyKin cast doubt on what their sentences share, mostDoubt where they
// have nothing. A few articles tell of one story as a rule, of many only a few do.
constexpr double mostDoubt = 8;
double surelyKin(qsizetype articles)
{
    return articles < 20 ? 0.06 : articles < 80 ? 0.08 : articles < 320 ? 0.1 : 0.12;
}

bool canPair(const Unit &unit)
{
    return unit.sentence.modality != Modality::Asked && unit.stems.size() > 1;
}

// What is asked of units so often that it has to lie close together.
struct Columns
{
    explicit Columns(const UnitCorpus &corpus)
    {
        for (const Unit &unit : corpus.units) {
            articles.push_back(canPair(unit) ? unit.article : -1);
            norms.push_back(unit.norm + corpus.meanWeight);
        }
    }

    std::vector<int> articles; // -1: it pairs with none
    std::vector<double> norms; // damped
};

// Finds the units of other articles that may say what one says. Keeps numbers for each unit and article of the corpus:
// one object for many units.
class Candidates
{
public:
    Candidates(const UnitCorpus &corpus, const Columns &columns)
        : m_corpus(corpus), m_columns(columns), m_shared(size_t(corpus.unitCount())),
          m_told(size_t(corpus.firstOf.size()))
    {
    }

    // Of each unit of an article, best first.
    QList<QList<int>> of(int article)
    {
        const int first = m_corpus.firstOf[article];
        const int last = m_corpus.firstOf[article + 1];
        m_found.resize(std::max(m_found.size(), size_t(last - first)));
        for (int unit = first; unit < last; ++unit) {
            Found &found = m_found[size_t(unit - first)];
            found.clear();
            if (m_columns.articles[size_t(unit)] < 0)
                continue;
            addShared(unit);
            for (const int other : m_touched) {
                found.push_back({other, std::exchange(m_shared[size_t(other)], 0)});
                double &told = m_told[size_t(m_columns.articles[size_t(other)])];
                if (told == 0)
                    m_articles.push_back(m_columns.articles[size_t(other)]);
                told += found.back().second;
            }
            m_touched.clear();
        }
        const QList<int> near = takeNearest();
        QList<QList<int>> result;
        for (int unit = first; unit < last; ++unit)
            result.append(canPair(m_corpus.units[unit]) ? of(unit, m_found[size_t(unit - first)], near) : QList<int>());
        return result;
    }

private:
    using Found = std::vector<std::pair<int, double>>; // other units and what they share

    // Sums up for each other unit what it has of the rarest words and of the figures.
    void addShared(int unit)
    {
        const Unit &self = m_corpus.units[unit];
        QList<int> stems = self.stems;
        const qsizetype asked = std::min(stems.size(), stemsAsked);
        std::partial_sort(stems.begin(), stems.begin() + asked, stems.end(), [this](int a, int b) {
            return m_corpus.weights[a] != m_corpus.weights[b] ? m_corpus.weights[a] > m_corpus.weights[b] : a < b;
        });
        for (qsizetype i = 0; i < asked; ++i)
            add(self, m_corpus.postings[stems[i]], m_corpus.weights[stems[i]] * m_corpus.weights[stems[i]]);
        for (const UnitFigure &figure : self.figures) {
            if (figure.key >= 0)
                add(self, m_corpus.figurePostings[figure.key], m_corpus.meanWeight * m_corpus.meanWeight);
        }
    }

    void add(const Unit &self, const QList<int> &posting, double weight)
    {
        if (posting.size() > longestPosting)
            return;
        for (const int other : posting) {
            const int article = m_columns.articles[size_t(other)];
            if (article < 0 || article == self.article)
                continue;
            if (m_shared[size_t(other)] == 0)
                m_touched.push_back(other);
            m_shared[size_t(other)] += weight;
        }
    }

    // The articles that have most in common with the one whose units were added up.
    QList<int> takeNearest()
    {
        QList<std::pair<double, int>> ranked;
        for (const int other : m_articles) {
            const double told = std::exchange(m_told[size_t(other)], 0);
            if (!isLong(other))
                ranked.append({-told, other});
        }
        m_articles.clear();
        const qsizetype kept = std::min<qsizetype>(ranked.size(), articlesRead);
        std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end());
        QList<int> nearest;
        for (qsizetype i = 0; i < kept; ++i)
            nearest.append(ranked[i].second);
        return nearest;
    }

    QList<int> of(int unit, const Found &found, const QList<int> &nearest)
    {
        const Unit &self = m_corpus.units[unit];
        for (const auto &[other, shared] : found)
            m_shared[size_t(other)] = shared;
        m_ranked.clear();
        const double norm = m_columns.norms[size_t(unit)];
        const auto shared = [&](int other) {
            return std::exchange(m_shared[size_t(other)], 0) / (norm * m_columns.norms[size_t(other)]);
        };
        for (const int article : nearest) {
            for (int other = m_corpus.firstOf[article]; other < m_corpus.firstOf[article + 1]; ++other) {
                if (m_columns.articles[size_t(other)] >= 0)
                    m_ranked.push_back(
                        {-shared(other) - meaningShare * likeness(self.direction, m_corpus.units[other].direction),
                         other});
            }
        }
        m_far.clear();
        for (const auto &[other, sum] : found) {
            if (m_shared[size_t(other)] != 0)
                (isLong(m_columns.articles[size_t(other)]) ? m_far : m_ranked).push_back({-shared(other), other});
        }
        keepBest(m_far, longAsked);
        for (auto &[rank, other] : m_far)
            rank -= meaningShare * likeness(self.direction, m_corpus.units[other].direction);
        keepBest(m_far, longKept);
        m_ranked.insert(m_ranked.end(), m_far.begin(), m_far.end());
        keepBest(m_ranked, candidatesKept);
        QList<int> result;
        result.reserve(candidatesKept);
        for (const auto &[rank, other] : m_ranked)
            result.append(other);
        return result;
    }

    bool isLong(int article) const { return m_corpus.firstOf[article + 1] - m_corpus.firstOf[article] > longArticle; }

    using Ranked = std::vector<std::pair<double, int>>; // the lower, the better; units

    static void keepBest(Ranked &ranked, qsizetype most)
    {
        const auto kept = ranked.begin() + std::min<qptrdiff>(qptrdiff(ranked.size()), most);
        std::partial_sort(ranked.begin(), kept, ranked.end());
        ranked.erase(kept, ranked.end());
    }

    const UnitCorpus &m_corpus;
    const Columns &m_columns;
    std::vector<double> m_shared; // with each unit; 0 between calls
    std::vector<int> m_touched;   // those with which anything
    std::vector<double> m_told;   // likewise, with each article
    std::vector<int> m_articles;
    std::vector<Found> m_found; // by unit of an article
    Ranked m_ranked;
    Ranked m_far; // those of long articles
};

// Of each unit those with a higher index that are its candidates, or that it is a candidate of; sorted, each once.
QList<QList<int>> partners(const UnitCorpus &corpus, const Progress &progress)
{
    const Columns columns(corpus);
    const QList<QList<int>> candidates =
        inStretches<QList<int>>(int(corpus.firstOf.size()) - 1, articlesAtOnce, progress, [&](int first, int last) {
            QList<QList<int>> result;
            Candidates finder(corpus, columns);
            for (int article = first; article < last; ++article)
                result += finder.of(article);
            return result;
        });
    QList<QList<int>> result(candidates.size());
    for (int unit = 0; unit < int(candidates.size()); ++unit) {
        for (const int other : candidates[unit])
            result[std::min(unit, other)].append(std::max(unit, other));
    }
    for (QList<int> &list : result) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return result;
}

ScoredPair scored(const UnitCorpus &corpus, const KnownPairs *known, int first, int second)
{
    const Unit &a = corpus.units[first];
    const Unit &b = corpus.units[second];
    if (const PairBrief *brief = known ? known->find(pairKey(a, b)) : nullptr)
        return {first, second, brief->score, brief->counts};
    const PairFeatures features = pairFeatures(corpus, a, b);
    return {first, second, float(pairScore(features)), countsOf(features)};
}

KnownPairs tableOf(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
{
    KnownPairs table(pairs.size());
    for (const ScoredPair &pair : pairs)
        table.put(pairKey(corpus.units[pair.a], corpus.units[pair.b]), {pair.score, pair.counts});
    return table;
}

// Sentences of articles that have hardly anything in common otherwise do not speak of one thing.
void doubtStrangers(const UnitCorpus &corpus, QList<ScoredPair> &pairs)
{
    if (pairs.isEmpty())
        return;
    const auto keyOf = [&corpus](const ScoredPair &pair) {
        return quint64(corpus.units[pair.a].article) << 32 | quint64(corpus.units[pair.b].article);
    };
    QList<quint64> keys;
    keys.reserve(pairs.size());
    for (const ScoredPair &pair : std::as_const(pairs))
        keys.append(keyOf(pair));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const Kinship kinship(corpus);
    const double enough = surelyKin(corpus.firstOf.size() - 1);
    const QList<float> doubts = inStretches<float>(keys.size(), unitsAtOnce, {}, [&](int first, int last) {
        QList<float> result;
        for (int i = first; i < last; ++i) {
            const double kin = kinship.of(int(keys[i] >> 32), int(keys[i] & 0xffffffff));
            result.append(float(mostDoubt * std::max(0.0, 1 - kin / enough)));
        }
        return result;
    });
    for (ScoredPair &pair : pairs)
        pair.doubt = doubts[std::lower_bound(keys.begin(), keys.end(), keyOf(pair)) - keys.begin()];
}

} // namespace

QList<ScoredPair> findPairs(const UnitCorpus &corpus, double floor, const Progress &progress)
{
    const QList<QList<int>> others = partners(corpus, progress);
    progress.at(0.4);
    const std::shared_ptr<const KnownPairs> known = corpus.memory ? corpus.memory->pairs() : nullptr;
    QList<ScoredPair> pairs =
        inStretches<ScoredPair>(int(others.size()), unitsAtOnce, progress, [&](int first, int last) {
            QList<ScoredPair> result;
            for (int unit = first; unit < last; ++unit) {
                for (const int other : others[unit])
                    result.append(scored(corpus, known.get(), unit, other));
            }
            return result;
        });
    progress.at(0.9);
    if (corpus.memory && !progress.cancelled())
        corpus.memory->setPairs(tableOf(corpus, pairs));
    pairs.removeIf([floor](const ScoredPair &pair) { return pair.score < float(floor); });
    doubtStrangers(corpus, pairs);
    progress.at(1);
    return pairs;
}

} // namespace crossread
