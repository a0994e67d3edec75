#include "app/claims/units.h"

#include "app/claims/vocabulary.h"
#include "app/claims/wordids.h"
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <bit>
#include <cmath>
#include <QtConcurrent>

namespace crossread {

namespace {

constexpr double sharpness = 0.75;    // of rarity: one rare word is not all
constexpr double common = 0.5;        // of the weight, of the most common words of all
constexpr double loneShare = 0.5;     // of a word that only one article has: it can match nothing
constexpr double conceptShare = 0.55; // of a word's group beside the word

// From here on what is counted goes by powers of two.
constexpr qsizetype manyUnits = 4096;

// A number to so many binary digits.
int steady(qsizetype count, int digits)
{
    const int surplus = std::max(0, int(std::bit_width(quint64(count))) - digits);
    return int(count >> surplus << surplus);
}

// One article more among many leaves all weights as they were but those of few words, and with them the scores of all
// sentences that have none of these: a word that comes up once more crosses a step the less likely, the more sentences
// have it and would be concerned.
int steadyCount(qsizetype count, qsizetype units)
{
    return units < manyUnits && count < 32 ? int(count) : steady(count, units < manyUnits ? 3 : 1);
}

int steadyTotal(qsizetype units)
{
    return units < 1024 ? int(units) : steady(units, units < manyUnits ? 3 : 1);
}

// Inverse document frequency over sentences.
double rarity(qsizetype count, qsizetype units)
{
    return std::log(1.0 + double(steadyTotal(units)) / (steadyCount(count, units) + 1.0));
}

QList<double> rarities(const QList<int> &counts, int units)
{
    QList<double> weights;
    weights.reserve(counts.size());
    for (const int count : counts)
        weights.append(rarity(count, units));
    return weights;
}

void count(const QList<int> &ids, QList<int> &counts)
{
    for (const int id : ids) {
        if (id >= counts.size())
            counts.resize(id + 1);
        ++counts[id];
    }
}

bool isGroup(const QString &name)
{
    return name.startsWith(QChar(groupMark));
}

// Whether one article has it or several.
double plainWeight(const UnitCorpus &corpus, qsizetype id)
{
    const QString &name = corpus.stemNames[id];
    return std::pow(rarity(corpus.postings[id].size(), corpus.unitCount()), sharpness) *
           (common + (1 - common) * rareness(isGroup(name) ? stem(name.mid(1)) : name));
}

double stemWeight(const UnitCorpus &corpus, qsizetype id)
{
    const QList<int> &posting = corpus.postings[id];
    double weight = plainWeight(corpus, id);
    if (!posting.isEmpty() && corpus.units[posting.first()].article == corpus.units[posting.last()].article)
        weight *= loneShare;
    return isGroup(corpus.stemNames[id]) ? weight * conceptShare : weight;
}

double total(const QList<int> &ids, const QList<double> &weights)
{
    double sum = 0;
    for (const int id : ids)
        sum += weights[id];
    return sum;
}

double length(const QList<int> &ids, const QList<double> &weights)
{
    double square = 0;
    for (const int id : ids)
        square += weights[id] * weights[id];
    return std::sqrt(square);
}

void weigh(UnitCorpus &corpus, int entities)
{
    QList<int> entityCounts(entities, 0);
    QList<int> meaningCounts;
    corpus.postings.resize(corpus.stemNames.size());
    for (int i = 0; i < corpus.unitCount(); ++i) {
        const Unit &unit = corpus.units.at(i);
        for (const int stem : unit.stems)
            corpus.postings[stem].append(i);
        count(unit.entities, entityCounts);
        count(unit.meanings, meaningCounts);
    }
    corpus.weights.reserve(corpus.postings.size());
    corpus.isRare.reserve(corpus.postings.size());
    const int rare = std::max(5, steadyTotal(corpus.unitCount()) / 50);
    const double finest = corpus.unitCount() < manyUnits ? 32 : 4; // steps of one
    double sum = 0;
    qsizetype occurrences = 0;
    for (qsizetype id = 0; id < corpus.postings.size(); ++id) {
        corpus.weights.append(stemWeight(corpus, id));
        corpus.isRare.append(corpus.postings.at(id).size() <= rare && !corpus.stemNames.at(id).startsWith(groupMark));
        sum += corpus.weights.last() * double(corpus.postings.at(id).size());
        occurrences += corpus.postings.at(id).size();
    }
    corpus.entityWeights = rarities(entityCounts, corpus.unitCount());
    corpus.meaningWeights = rarities(meaningCounts, corpus.unitCount());
    corpus.meanWeight = occurrences ? std::round(finest * sum / double(occurrences)) / finest : 1;
    QtConcurrent::blockingMap(corpus.units, [&corpus](Unit &unit) {
        unit.norm = length(unit.stems, corpus.weights);
        unit.total = total(unit.stems, corpus.weights);
        unit.entityTotal = total(unit.entities, corpus.entityWeights);
        unit.meaningNorm = length(unit.meanings, corpus.meaningWeights);
    });
}

// How much a shared figure says by its kind: a sum or a share more than a date or a small count.
double evidenceOf(const Figure &figure)
{
    if (figure.kind == u"money" || figure.kind == u"percent")
        return 0.18;
    if (figure.kind == u"date" || figure.kind == u"time")
        return figure.from == figure.to ? 0.10 : 0.08;
    return std::abs(figure.max) > 12 ? 0.14 : 0.04;
}

// The same goes for what many sentences share, such as the year of the story.
void weighFigures(UnitCorpus &corpus, int keys)
{
    corpus.figurePostings.resize(keys);
    for (int i = 0; i < corpus.unitCount(); ++i) {
        for (const UnitFigure &figure : corpus.units.at(i).figures) {
            if (figure.key < 0)
                continue;
            QList<int> &posting = corpus.figurePostings[figure.key];
            if (posting.isEmpty() || posting.last() != i)
                posting.append(i);
        }
    }
    const double most = std::log(1.0 + steadyTotal(corpus.unitCount()) / 3.0);
    for (Unit &unit : corpus.units) {
        for (UnitFigure &figure : unit.figures) {
            const qsizetype count = figure.key < 0 ? 0 : corpus.figurePostings.at(figure.key).size();
            figure.evidence = evidenceOf(figure.figure) * std::min(1.0, rarity(count, corpus.unitCount()) / most);
        }
    }
}

QList<StemSense> senses(const UnitCorpus &corpus, const WordIds &stems)
{
    QList<StemSense> result(stems.size());
    for (int id = 0; id < stems.size(); ++id) {
        const QString &name = stems.names().at(id);
        if (isGroup(name))
            continue;
        StemSense &sense = result[id];
        sense.vector = wordVectors().indexOf(name);
        sense.weight = plainWeight(corpus, id);
        for (const QString &group : groupsOf(name)) {
            if (const int other = stems.find(QChar(groupMark) + group); other >= 0)
                sense.groups.append(other);
        }
    }
    return result;
}

// The words of each name, which stand behind its kind.
QList<QList<int>> entityWords(const WordIds &entities)
{
    WordIds words;
    QList<QList<int>> result;
    for (const QString &name : entities.names())
        result.append(words.ids(name.section(u'\n', -1).split(u' ')));
    return result;
}

QList<QList<int>> oppositeIds(const WordIds &stems)
{
    QList<QList<int>> result(stems.size());
    for (int id = 0; id < stems.size(); ++id) {
        for (const QString &word : oppositesOf(stems.names().at(id))) {
            if (const int other = stems.find(word); other >= 0 && !result[id].contains(other)) {
                result[id].append(other);
                result[other].append(id);
            }
        }
    }
    for (QList<int> &list : result)
        std::sort(list.begin(), list.end());
    return result;
}

void stir(quint64 &hash, const QList<int> &ids, const QList<double> &weights)
{
    for (const int id : ids)
        hash = stirred(hash, std::bit_cast<quint64>(weights[id]));
}

// Of a sentence whose print says which one it is: with all that the corpus has said of it.
quint64 printed(const UnitCorpus &corpus, const Unit &unit)
{
    quint64 hash = stirred(unit.print, std::bit_cast<quint64>(corpus.meanWeight));
    stir(hash, unit.stems, corpus.weights);
    for (const int stem : unit.stems) {
        hash = stirred(hash, std::bit_cast<quint64>(corpus.senses[stem].weight));
        hash = stirred(hash, corpus.isRare[stem]);
    }
    stir(hash, unit.negated, corpus.weights);
    stir(hash, unit.tentative, corpus.weights);
    stir(hash, unit.entities, corpus.entityWeights);
    stir(hash, unit.meanings, corpus.meaningWeights);
    for (const UnitFigure &figure : unit.figures) {
        stir(hash, figure.slot, corpus.weights);
        hash = stirred(hash, std::bit_cast<quint64>(figure.evidence));
    }
    for (const qint8 value : unit.direction.values)
        hash = stirred(hash, quint8(value));
    return hash;
}

// Where the words of an article's own lists are in those of the corpus.
struct Places
{
    QList<int> stems;
    QList<int> entities;
    QList<int> figureKeys;
};

QList<int> placesOf(const QStringList &words, WordIds &ids)
{
    QList<int> places;
    places.reserve(words.size());
    for (const QString &word : words)
        places.append(ids.id(word));
    return places;
}

// Numbers words by their alphabet: sums over a unit's words then have one order, whatever other articles say.
void sortWords(WordIds &ids, QList<int> Places::*words, QList<Places> &articles)
{
    QStringList names = ids.names();
    std::sort(names.begin(), names.end());
    WordIds sorted;
    for (const QString &name : std::as_const(names))
        sorted.id(name);
    QList<int> ranks;
    for (const QString &name : ids.names())
        ranks.append(sorted.find(name));
    for (Places &article : articles) {
        for (int &id : article.*words)
            id = ranks.at(id);
    }
    ids = sorted;
}

void translate(QList<int> &ids, const QList<int> &places)
{
    for (int &id : ids)
        id = places.at(id);
    std::sort(ids.begin(), ids.end());
}

void translate(Unit &unit, const Places &places)
{
    translate(unit.stems, places.stems);
    translate(unit.negated, places.stems);
    translate(unit.tentative, places.stems);
    translate(unit.entities, places.entities);
    unit.subject = unit.subject < 0 ? -1 : places.entities.at(unit.subject);
    for (UnitFigure &figure : unit.figures) {
        translate(figure.slot, places.stems);
        figure.key = figure.key < 0 ? -1 : places.figureKeys.at(figure.key);
    }
}

} // namespace

struct UnitJoiner::Words
{
    WordIds stems;
    WordIds entities;
    WordIds figureKeys;
    QList<Places> places; // by article
};

UnitJoiner::UnitJoiner(const std::shared_ptr<PairMemory> &memory) : m_words(std::make_unique<Words>())
{
    m_corpus.memory = memory ? memory : std::make_shared<PairMemory>();
}

UnitJoiner::~UnitJoiner() = default;

void UnitJoiner::add(ArticleClaims reading, quint64 print)
{
    const int article = int(m_corpus.firstOf.size());
    m_corpus.firstOf.append(m_corpus.unitCount());
    m_words->places.append({placesOf(reading.stems, m_words->stems), placesOf(reading.entities, m_words->entities),
                            placesOf(reading.figureKeys, m_words->figureKeys)});
    for (Unit &unit : reading.units) {
        unit.article = article;
        unit.print = stirred(print != 0 ? print : quint64(article) + 1, quint64(unit.sentence.span.start));
        m_corpus.units.append(std::move(unit));
    }
}

UnitCorpus UnitJoiner::take()
{
    m_corpus.firstOf.append(m_corpus.unitCount());
    sortWords(m_words->stems, &Places::stems, m_words->places);
    sortWords(m_words->entities, &Places::entities, m_words->places);
    QtConcurrent::blockingMap(m_corpus.units, [places = std::as_const(m_words->places)](Unit &unit) {
        translate(unit, places.at(unit.article));
    });
    m_corpus.stemNames = m_words->stems.names();
    m_corpus.entityWords = entityWords(m_words->entities);
    weigh(m_corpus, m_words->entities.size());
    weighFigures(m_corpus, m_words->figureKeys.size());
    m_corpus.opposites = oppositeIds(m_words->stems);
    m_corpus.senses = senses(m_corpus, m_words->stems);
    QtConcurrent::blockingMap(m_corpus.units, [this](Unit &unit) { unit.print = printed(m_corpus, unit); });
    return std::move(m_corpus);
}

UnitCorpus makeUnits(const QList<Article> &articles, const QList<QList<Mention>> &mentions, const Progress &progress)
{
    constexpr qsizetype atOnce = 256;
    UnitJoiner joiner;
    for (qsizetype first = 0; first < articles.size(); first += atOnce) {
        QList<qsizetype> some(std::min(atOnce, articles.size() - first));
        std::iota(some.begin(), some.end(), first);
        QList<ArticleClaims> readings = QtConcurrent::blockingMapped<QList<ArticleClaims>>(some, [&](qsizetype i) {
            return progress.cancelled() ? ArticleClaims() : readClaims(articles[i], mentions.value(i));
        });
        if (progress.cancelled())
            return {};
        for (ArticleClaims &reading : readings)
            joiner.add(std::move(reading));
        progress.at(0.9 * double(first + some.size()) / double(articles.size()));
    }
    UnitCorpus corpus = joiner.take();
    progress.at(1);
    return corpus;
}

} // namespace crossread
