#include "app/claims/linkterms.h"

#include "app/claims/figures.h"

#include <cmath>

namespace crossread {

namespace {

constexpr double tellingFigure = 0.03; // evidence of a figure that counts
constexpr double mostNames = 2;
constexpr double foundFamily = 0.6; // likeness of a word that needs no other of its family
constexpr qsizetype rarestAsked = 4;
constexpr double nearby = 0.85; // of a figure: others that are as near to it make it tell less
constexpr int mostFigures = 3;

bool says(const Unit &unit, const Figure &figure)
{
    return std::any_of(unit.figures.begin(), unit.figures.end(), [&figure](const UnitFigure &other) {
        return matchFigures(figure, other.figure) == FigureMatch::Same;
    });
}

// Two forms of one word that a stemmer keeps apart.
bool areOneFamily(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longestEnding = 5;
    const auto [shorter, longer] = std::minmax({a.size(), b.size()});
    if (shorter < shortest || longer > shorter + longestEnding)
        return false;
    const qsizetype same = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
    return same >= std::max({shortest, shorter - 1, longer - longestEnding});
}

double familyOf(const UnitCorpus &corpus, const SoftWords &words, const SoftWords &others)
{
    double found = 0;
    double all = 0;
    for (const SoftWord &word : words) {
        all += word.sense->weight;
        if (word.likeness <= foundFamily && std::any_of(others.begin(), others.end(), [&](const SoftWord &other) {
                return areOneFamily(corpus.stemNames[word.stem], corpus.stemNames[other.stem]);
            }))
            found += word.sense->weight * (1 - word.likeness);
    }
    return found / (all + corpus.meanWeight);
}

double rarestOf(const UnitCorpus &corpus, const SoftWords &words)
{
    QVarLengthArray<std::pair<double, double>, 48> ranked; // weight, likeness
    for (const SoftWord &word : words)
        ranked.append({-word.sense->weight, word.likeness});
    const qsizetype asked = std::min(ranked.size(), rarestAsked);
    std::partial_sort(ranked.begin(), ranked.begin() + asked, ranked.end());
    double found = 0;
    double all = corpus.meanWeight;
    for (qsizetype i = 0; i < asked; ++i) {
        found -= ranked[i].first * ranked[i].second;
        all -= ranked[i].first;
    }
    return found / all;
}

bool isMoment(const Figure &figure)
{
    return figure.kind == u"date" || figure.kind == u"time";
}

double valueOf(const Figure &figure)
{
    return std::abs(figure.min + figure.max) / 2;
}

// 1: the same, 0: the lower one is at most `least` of the higher one. Small counts are near by chance.
double nearness(double a, double b, double least)
{
    const auto [lower, higher] = std::minmax({a, b});
    const double share = higher > 0 ? lower / higher : 1;
    const double size = higher >= 100 ? 1 : higher >= 13 ? 0.7 : higher >= 3 ? 0.3 : 0.1;
    return size * std::max(0.0, (share - least) / (1 - least));
}

} // namespace

LinkTermsReader::LinkTermsReader(const UnitCorpus &corpus)
    : m_corpus(corpus), m_names(corpus.entityWeights.size()), m_values(corpus.firstOf.size())
{
    for (int unit = 0; unit < corpus.unitCount(); ++unit) {
        for (const int name : corpus.units[unit].entities)
            m_names[name].append(unit);
        for (const UnitFigure &figure : corpus.units[unit].figures) {
            if (!isMoment(figure.figure))
                m_values[corpus.units[unit].article].append(valueOf(figure.figure));
        }
    }
    for (QList<double> &values : m_values)
        std::sort(values.begin(), values.end());
}

LinkTerms LinkTermsReader::read(int first, int second, const SoftPair &words) const
{
    const Unit &a = m_corpus.units[first];
    const Unit &b = m_corpus.units[second];
    LinkTerms terms;
    addWords(a, b, words, terms);
    addNames(a, b, terms);
    addNames(b, a, terms);
    terms.namesElsewhere = std::min(terms.namesElsewhere, mostNames);
    terms.namesShared = std::min(terms.namesShared, mostNames);
    addFigures(a, b, terms);
    addFigures(b, a, terms);
    terms.figuresElsewhere = std::min(terms.figuresElsewhere, mostFigures);
    addNearFigures(a, b, terms);
    if (m_corpus.firstOf.size() == 3)
        addOfTwo(first, second, words, terms);
    return terms;
}

int LinkTermsReader::sentencesWith(const QList<int> &posting, int article) const
{
    const auto first = std::lower_bound(posting.begin(), posting.end(), m_corpus.firstOf[article]);
    return int(std::lower_bound(first, posting.end(), m_corpus.firstOf[article + 1]) - first);
}

// 1 for what no sentence of an article has, the less the more have it.
double LinkTermsReader::telling(int sentences, int article) const
{
    const double all = m_corpus.firstOf[article + 1] - m_corpus.firstOf[article];
    return std::log(1 + all / (1 + sentences)) / std::log(1 + all);
}

void LinkTermsReader::addWords(const Unit &a, const Unit &b, const SoftPair &words, LinkTerms &terms) const
{
    const std::array<int, 2> articles{a.article, b.article};
    const double mean = m_corpus.meanWeight;
    std::array<double, 2> told{};
    std::array<double, 2> alike{};
    double dot = 0;
    double squares = 1;
    for (const size_t side : {size_t(0), size_t(1)}) {
        double shared = 0;
        double there = 0;
        double near = 0;
        double all = 0;
        double square = 0;
        for (const SoftWord &word : words[side]) {
            const QList<int> &posting = m_corpus.postings[word.stem];
            const int others = sentencesWith(posting, articles[1 - side]);
            const double beyond = telling(others, articles[1 - side]);
            const double weight = word.sense->weight * beyond;
            shared += word.likeness == 1 ? weight : 0;
            there += others > 0 ? weight : 0;
            near += weight * word.likeness;
            all += weight;
            const double both = weight * telling(sentencesWith(posting, articles[side]), articles[side]);
            square += both * both;
            dot += 0.5 * word.likeness * word.likeness * both * both;
        }
        told[side] = shared / (there + 2 * mean);
        alike[side] = near / (all + mean);
        squares *= square;
    }
    terms.told = {std::min(told[0], told[1]), std::max(told[0], told[1])};
    terms.alike = {std::min(alike[0], alike[1]), std::max(alike[0], alike[1])};
    terms.cosine = dot / (std::sqrt(squares) + 1.5 * mean * mean);
    const std::array<double, 2> sizes{std::log(1.0 + double(words[0].size())), std::log(1.0 + double(words[1].size()))};
    terms.shorter = std::min(sizes[0], sizes[1]);
    terms.lengths = std::abs(sizes[0] - sizes[1]);
}

int LinkTermsReader::figuresNear(double value, int article) const
{
    const QList<double> &values = m_values[article];
    return int(std::upper_bound(values.begin(), values.end(), value / nearby) -
               std::lower_bound(values.begin(), values.end(), value * nearby));
}

// Two tellings round, count anew and leave out what is counted.
void LinkTermsReader::addNearFigures(const Unit &a, const Unit &b, LinkTerms &terms) const
{
    for (const UnitFigure &x : a.figures) {
        for (const UnitFigure &y : b.figures) {
            if (isMoment(x.figure) || isMoment(y.figure) || matchFigures(x.figure, y.figure) == FigureMatch::Same)
                continue;
            const double valueX = valueOf(x.figure);
            const double valueY = valueOf(y.figure);
            const int own = std::min(valueX, valueY) >= nearby * std::max(valueX, valueY);
            const int others =
                std::max(0, figuresNear(valueX, b.article) - own) + std::max(0, figuresNear(valueY, a.article) - own);
            const auto see = [&](double &term, double least) {
                term = std::max(term, nearness(valueX, valueY, least) / (1 + 0.5 * others));
            };
            if (x.figure.kind == y.figure.kind && x.figure.unit == y.figure.unit) {
                see(terms.nearFigure, 0.4);
            } else if (x.figure.kind != u"percent" && y.figure.kind != u"percent") {
                see(terms.nearNumber[0], 0.85);
                see(terms.nearNumber[1], 0.7);
            }
        }
    }
}

void LinkTermsReader::addOfTwo(int first, int second, const SoftPair &words, LinkTerms &terms) const
{
    terms.before = beforeOf(words[0], second) + beforeOf(words[1], first);
    terms.family = familyOf(m_corpus, words[0], words[1]) + familyOf(m_corpus, words[1], words[0]);
    const std::array<double, 2> rarest{rarestOf(m_corpus, words[0]), rarestOf(m_corpus, words[1])};
    terms.rarest = {std::min(rarest[0], rarest[1]), std::max(rarest[0], rarest[1])};
    terms.isCounted = m_corpus.units[first].figures.isEmpty() != m_corpus.units[second].figures.isEmpty();
}

// `words` are nearest to those of `other`.
double LinkTermsReader::beforeOf(const SoftWords &words, int other) const
{
    if (other == m_corpus.firstOf[m_corpus.units[other].article] || m_corpus.units[other - 1].heading)
        return 0;
    const SoftWords before = softWords(m_corpus, m_corpus.units[other - 1]);
    double found = 0;
    double all = m_corpus.meanWeight;
    for (const SoftWord &word : words) {
        all += word.sense->weight;
        if (word.likeness < 1)
            found += word.sense->weight * std::max(0.0, nearestLikeness(word, before) - word.likeness);
    }
    return found / all;
}

void LinkTermsReader::addNames(const Unit &unit, const Unit &other, LinkTerms &terms) const
{
    for (const int name : unit.entities) {
        const int sentences = sentencesWith(m_names[name], other.article);
        if (sentences == 0)
            continue;
        if (std::binary_search(other.entities.begin(), other.entities.end(), name))
            terms.namesShared += 0.5 * telling(sentences, other.article);
        else
            terms.namesElsewhere += telling(sentences, other.article);
    }
}

void LinkTermsReader::addFigures(const Unit &unit, const Unit &other, LinkTerms &terms) const
{
    for (const UnitFigure &figure : unit.figures) {
        if (figure.evidence >= tellingFigure && figure.key >= 0 && !says(other, figure.figure))
            terms.figuresElsewhere += sentencesWith(m_corpus.figurePostings[figure.key], other.article) > 0;
    }
}

} // namespace crossread
