#include "app/claims/pairs.h"

#include "app/claims/figures.h"
#include "app/claims/pairweights.h"
#include "app/claims/rivals.h"

#include "app/values/reason.h"

#include <cmath>
#include <QCoreApplication>
#include <QVarLengthArray>

namespace crossread {

namespace {
constexpr double otherSubjectsWeight = -2; // our stories have few of them
constexpr double headingWeight = -0.8;     // no heading is trained on: it says a claim in fewer words
constexpr double tellingFigure = 0.05;     // evidence of a figure that is worth naming

// Calls `visit` for what both sorted lists have.
template<typename Visit>
void forShared(const QList<int> &a, const QList<int> &b, Visit visit)
{
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] < b[j])
            ++i;
        else if (b[j] < a[i])
            ++j;
        else {
            visit(a[i]);
            ++i;
            ++j;
        }
    }
}

// How each figure of the one stands to each of the other.
class FigureMatches
{
public:
    FigureMatches(const Unit &a, const Unit &b) : m_width(b.figures.size()), m_matches(a.figures.size() * m_width)
    {
        for (qsizetype i = 0; i < a.figures.size(); ++i) {
            for (qsizetype j = 0; j < m_width; ++j)
                m_matches[i * m_width + j] = matchFigures(a.figures[i].figure, b.figures[j].figure);
        }
    }

    FigureMatch at(qsizetype i, qsizetype j) const { return m_matches[i * m_width + j]; }
    // Whether either sentence says too what the other one's figure says.
    bool isShared(qsizetype i, qsizetype j) const
    {
        for (qsizetype other = 0; other < m_width; ++other) {
            if (at(i, other) == FigureMatch::Same)
                return true;
        }
        for (qsizetype other = 0; other * m_width < m_matches.size(); ++other) {
            if (at(other, j) == FigureMatch::Same)
                return true;
        }
        return false;
    }

private:
    qsizetype m_width;
    QVarLengthArray<FigureMatch, 64> m_matches;
};

void addSharedFigures(const Unit &a, const Unit &b, const FigureMatches &matches, PairFeatures &features)
{
    QVarLengthArray<bool, 16> taken(b.figures.size(), false);
    QVarLengthArray<double, 16> shared;
    for (qsizetype i = 0; i < a.figures.size(); ++i) {
        for (qsizetype j = 0; j < b.figures.size(); ++j) {
            if (taken[j] || matches.at(i, j) != FigureMatch::Same)
                continue;
            taken[j] = true;
            shared.append(std::min(a.figures[i].evidence, b.figures[j].evidence));
            break;
        }
    }
    // The second one adds half of what it says, the third a third.
    std::sort(shared.begin(), shared.end(), std::greater<>());
    for (qsizetype i = 0; i < shared.size(); ++i) {
        features.sharedFigures += shared[i] >= tellingFigure;
        features.figureEvidence += shared[i] / double(i + 1);
    }
}

void addFigures(const UnitCorpus &corpus, const Unit &a, const Unit &b, PairFeatures &features)
{
    if (a.figures.isEmpty() || b.figures.isEmpty())
        return;
    const FigureMatches matches(a, b);
    addSharedFigures(a, b, matches, features);
    for (qsizetype i = 0; i < a.figures.size(); ++i) {
        for (qsizetype j = 0; j < b.figures.size(); ++j) {
            // What the other one says too is no contradiction.
            if (matches.at(i, j) != FigureMatch::Different || matches.isShared(i, j))
                continue;
            ++features.differentFigures;
            const double slot = slotLikeness(corpus, a.figures[i].slot, b.figures[j].slot);
            if (features.figureA < 0 || slot > features.slot) {
                features.slot = slot;
                features.amount = a.figures[i].figure.kind == u"money" || a.figures[i].figure.kind == u"percent";
                features.figureA = int(i);
                features.figureB = int(j);
            }
        }
    }
}

// "Acme Steel will close its mill" and "Borden will close its mill"; not "Keller" and "Marta Keller".
bool haveOtherSubjects(const UnitCorpus &corpus, const Unit &a, const Unit &b)
{
    if (a.subject < 0 || b.subject < 0 || a.subject == b.subject ||
        std::binary_search(a.entities.begin(), a.entities.end(), b.subject) ||
        std::binary_search(b.entities.begin(), b.entities.end(), a.subject))
        return false;
    const QList<int> &one = corpus.entityWords.at(a.subject);
    const QList<int> &other = corpus.entityWords.at(b.subject);
    return std::none_of(one.begin(), one.end(), [&other](int word) { return other.contains(word); });
}

} // namespace

PairFeatures pairFeatures(const UnitCorpus &corpus, const Unit &a, const Unit &b)
{
    return pairFeatures(corpus, a, b, nearestWords(corpus, a, b));
}

PairFeatures pairFeatures(const UnitCorpus &corpus, const Unit &a, const Unit &b, const SoftPair &words)
{
    PairFeatures features;
    double dot = 0;
    double shared = 0;
    forShared(a.stems, b.stems, [&](int stem) {
        const double weight = corpus.weights[stem];
        dot += weight * weight;
        shared += weight;
        features.rareStems += corpus.isRare[stem];
    });
    // Two short sentences that share two words are alike by chance: the weight of some average words damps them.
    const double damping = 6 * corpus.meanWeight * corpus.meanWeight;
    features.overlap = dot / (a.norm * b.norm + damping);
    const double smaller = std::min(a.total, b.total);
    features.containment = shared / (smaller + 2 * corpus.meanWeight);
    double names = 0;
    forShared(a.entities, b.entities, [&](int entity) {
        names += corpus.entityWeights[entity];
        ++features.sharedEntities;
    });
    const double poorer = std::min(a.entityTotal, b.entityTotal);
    features.entities = names / (poorer + corpus.meanWeight);
    features.otherActors = a.ownActors && b.ownActors && features.sharedEntities == 0;
    features.otherSubjects = haveOtherSubjects(corpus, a, b);
    addFigures(corpus, a, b, features);
    features.quality = std::min(a.quality, b.quality);
    features.negationDiffers = a.sentence.negated != b.sentence.negated;
    const QString &source = a.sentence.attribution.source;
    features.bothAttributed = !a.sentence.attribution.isEmpty() && !b.sentence.attribution.isEmpty();
    features.sameSource = !source.isEmpty() && !source.compare(b.sentence.attribution.source, Qt::CaseInsensitive);
    features.sameModality = a.sentence.modality == b.sentence.modality;
    features.sameStatus = a.status != 0 && a.status != 4 && a.status == b.status;
    features.distance = std::abs(a.position - b.position);
    features.heading = a.heading || b.heading;
    double meanings = 0;
    forShared(a.meanings, b.meanings,
              [&](int meaning) { meanings += corpus.meaningWeights[meaning] * corpus.meaningWeights[meaning]; });
    features.meanings = meanings / (a.meaningNorm * b.meaningNorm + damping);
    const SoftMatch soft = softMatch(corpus, words);
    features.softShare = soft.share;
    features.softCosine = soft.cosine;
    features.similarWords = soft.similar;
    features.direction = likeness(a.direction, b.direction);
    return features;
}

quint64 pairKey(const Unit &a, const Unit &b)
{
    quint64 key = (a.print ^ (b.print << 1 | b.print >> 63)) * 0x9e3779b97f4a7c15ULL;
    key = (key ^ key >> 29) * 0xbf58476d1ce4e5b9ULL;
    return key ^ key >> 32;
}

bool sameSlot(const PairFeatures &features)
{
    if (features.otherActors)
        return false;
    // The same two actors and a sum: what passes between them.
    const bool between =
        features.amount && features.sharedEntities >= 2 && features.slot >= 0.2 && features.overlap >= 0.06;
    return between || (features.slot >= 0.3 && features.overlap >= 0.12);
}

namespace {

// Names alone make no claim, nor does one word; another answer to the same question speaks of the same thing, figures
// of other things do not, and the same thing said of somebody else is another claim.
double agreement(const PairFeatures &features)
{
    double sum = 0.62 * features.overlap + 0.22 * features.containment + 0.10 * features.entities +
                 std::min(0.25, features.figureEvidence) + 0.02 * features.bothAttributed;
    if (features.rareStems + features.sharedFigures < 2)
        sum *= features.rareStems + features.sharedFigures == 0 ? 0.75 : 0.9;
    if (features.differentFigures && sameSlot(features))
        sum += 0.1 * features.slot;
    else if (features.differentFigures && !features.sharedFigures)
        sum *= 0.8;
    if (features.otherActors)
        sum *= 0.85;
    return std::min(0.9, sum * features.quality);
}

} // namespace

PairVector pairVector(const PairFeatures &features)
{
    const double figures = std::min(0.4, features.figureEvidence) * features.quality;
    return {1,
            agreement(features),
            features.softShare * features.quality,
            features.softCosine * features.quality,
            features.meanings * features.quality,
            figures,
            figures * features.overlap,
            features.distance,
            double(features.sameSource),
            double(features.sameModality),
            double(features.sameStatus),
            features.quality,
            features.direction * features.quality};
}

double pairScore(const PairFeatures &features)
{
    const PairVector terms = pairVector(features);
    double sum = (features.heading ? headingWeight : 0) + (features.otherSubjects ? otherSubjectsWeight : 0);
    for (size_t i = 0; i < terms.size(); ++i)
        sum += pairWeights[i] * terms[i];
    return 1 / (1 + std::exp(-sum));
}

PairCounts countsOf(const PairFeatures &features)
{
    const auto upTo = [](quint32 most, int count) { return std::min(most, quint32(std::max(0, count))); };
    PairCounts counts;
    counts.rareStems = upTo(127, features.rareStems);
    counts.similarWords = upTo(63, features.similarWords);
    counts.entities = upTo(63, features.sharedEntities);
    counts.figures = upTo(63, features.sharedFigures);
    counts.otherSubjects = features.otherSubjects;
    counts.isRival = features.otherActors && features.differentFigures > 0 && features.sharedFigures == 0;
    counts.figuresDiffer = features.differentFigures > 0 && sameSlot(features);
    return counts;
}

QStringList pairReasons(const PairCounts &counts)
{
    const auto counted = [](int count, const char *one, const char *many) {
        return count == 1 ? reason(one) : reason(many, {QString::number(count)});
    };
    QStringList reasons; // what people look for first comes first: lists show the beginning
    if (counts.entities)
        reasons += counted(int(counts.entities), QT_TRANSLATE_NOOP("crossread", "shares 1 actor"),
                           QT_TRANSLATE_NOOP("crossread", "shares %1 actors"));
    if (counts.figures)
        reasons += counted(int(counts.figures), QT_TRANSLATE_NOOP("crossread", "1 figure"),
                           QT_TRANSLATE_NOOP("crossread", "%1 figures"));
    if (counts.rareStems)
        reasons += counted(int(counts.rareStems), QT_TRANSLATE_NOOP("crossread", "1 rare word"),
                           QT_TRANSLATE_NOOP("crossread", "%1 rare words"));
    if (counts.similarWords)
        reasons += counted(int(counts.similarWords), QT_TRANSLATE_NOOP("crossread", "1 similar word"),
                           QT_TRANSLATE_NOOP("crossread", "%1 similar words"));
    if (counts.figuresDiffer)
        reasons += reason(QT_TRANSLATE_NOOP("crossread", "figures differ"));
    if (reasons.isEmpty())
        reasons += reason(QT_TRANSLATE_NOOP("crossread", "similar words"));
    return reasons;
}

} // namespace crossread
