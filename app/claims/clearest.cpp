#include "app/claims/lexicon.h"
#include "app/claims/statement.h"

#include <QHash>

namespace crossread {

namespace {

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

// Share of the claim's sentences that a sentence's words are in.
double centrality(const QHash<int, int> &counts, const Unit &unit, qsizetype units)
{
    double sum = 0;
    for (const int stem : unit.stems)
        sum += counts.value(stem) > 1 ? double(counts.value(stem)) / double(units) : 0;
    return unit.stems.isEmpty() ? 0 : sum / double(unit.stems.size());
}

double clarity(const Unit &unit)
{
    double score = unit.sentence.claim;
    score -= unit.pronounSubject ? (unit.antecedent.isEmpty() ? 0.5 : 0.2) : 0; // it will be put in
    score -= unit.heading ? 0.6 : 0;
    score -= unit.entities.isEmpty() ? 0.3 : 0;
    score -= unit.sentence.attribution.isEmpty() ? 0 : 0.05;
    score -= unit.sentence.modality == Modality::Possible || unit.sentence.modality == Modality::Denied ? 0.2 : 0;
    score -= unit.conditional ? 0.3 : 0;
    score += unit.figures.isEmpty() ? 0 : 0.1;
    score += 0.05 * std::min<double>(2, double(unit.entities.size()));
    const double excess = unit.words < 8 ? 8 - unit.words : std::max(0, unit.words - 22);
    return score - 0.025 * excess;
}

// How many words of a sentence point at what others have said, or at who writes and reads: "of that bond", "these
// talks", "the latter", "In its report", "as I see it".
int pointers(QStringView text, Span sentence)
{
    static const QStringList pointing = list("this these those such");
    static const QStringList others = list("latter former same other others");
    static const QStringList owners = list("his her its their");
    static const QStringList times = list("year month week day morning evening afternoon time summer autumn winter "
                                          "spring season century");
    static const QStringList questions = list("what whether how why");
    const QList<Token> tokens = tokenise(text, sentence);
    int count = !tokens.isEmpty() && questions.contains(tokens[0].lower) ? 2 : 0;
    bool quoted = false;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        for (qsizetype at = i > 0 ? tokens[i - 1].span.end : sentence.start; at < token.span.start; ++at)
            quoted = text[at] == u'\u201C' || (text[at] != u'\u201D' && (text[at] == u'"' ? !quoted : quoted));
        count += !quoted && token.is(FirstPerson | SecondPerson) && token.lower != u"our";
        const bool hasNext = i + 1 < tokens.size() && tokens[i + 1].gap == 0 && !tokens[i + 1].number;
        const bool isNoun =
            hasNext && !times.contains(tokens[i + 1].lower) &&
            !tokens[i + 1].is(TimeWord | Be | Auxiliary | Pronoun | QuestionWord | Determiner | Preposition | Negator);
        const bool isThat = token.lower == u"that" && i > 0 && tokens[i - 1].is(Preposition) && !token.gap;
        const bool isOther = others.contains(token.lower) && i > 0 && tokens[i - 1].lower == u"the";
        count += ((pointing.contains(token.lower) || isThat) && isNoun) || isOther ||
                 (i < 2 && owners.contains(token.lower));
    }
    return std::min(count, 3);
}

} // namespace

int clearest(const UnitCorpus &corpus, const QList<Article> &articles, const QList<int> &units)
{
    QHash<int, int> counts;
    for (const int unit : units) {
        for (const int stem : corpus.units[unit].stems)
            ++counts[stem];
    }
    int best = units.value(0, -1);
    double bestScore = -1e9;
    for (const int unit : units) {
        const Unit &one = corpus.units[unit];
        const double score = clarity(one) + 0.8 * centrality(counts, one, units.size()) -
                             0.2 * pointers(articles[one.article].text, one.sentence.span);
        if (score > bestScore + 1e-12) {
            best = unit;
            bestScore = score;
        }
    }
    return best;
}

} // namespace crossread
