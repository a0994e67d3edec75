#include "app/claims/linkterms.h"

#include "app/claims/figures.h"

#include <cmath>

namespace crossread {

namespace {

constexpr double tellingFigure = 0.03; // evidence of a figure that counts
constexpr double mostNames = 2;
constexpr int mostFigures = 3;

bool says(const Unit &unit, const Figure &figure)
{
    return std::any_of(unit.figures.begin(), unit.figures.end(), [&figure](const UnitFigure &other) {
        return matchFigures(figure, other.figure) == FigureMatch::Same;
    });
}

} // namespace

LinkTermsReader::LinkTermsReader(const UnitCorpus &corpus) : m_corpus(corpus), m_names(corpus.entityWeights.size())
{
    for (int unit = 0; unit < corpus.unitCount(); ++unit) {
        for (const int name : corpus.units[unit].entities)
            m_names[name].append(unit);
    }
}

LinkTerms LinkTermsReader::read(const Unit &a, const Unit &b, const SoftPair &words) const
{
    LinkTerms terms;
    addWords(a, b, words, terms);
    addNames(a, b, terms);
    addNames(b, a, terms);
    terms.namesElsewhere = std::min(terms.namesElsewhere, mostNames);
    terms.namesShared = std::min(terms.namesShared, mostNames);
    addFigures(a, b, terms);
    addFigures(b, a, terms);
    terms.figuresElsewhere = std::min(terms.figuresElsewhere, mostFigures);
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
