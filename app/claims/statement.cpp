#include "app/claims/statement.h"

#include "app/claims/lexicon.h"

#include <QHash>
#include <QRegularExpression>

namespace crossread {

namespace {

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
    score -= unit.pronounSubject ? 0.5 : 0;
    score -= unit.heading ? 0.35 : 0;
    score -= unit.sentence.attribution.isEmpty() ? 0 : 0.05;
    score -= unit.sentence.modality == Modality::Possible || unit.sentence.modality == Modality::Denied ? 0.1 : 0;
    score -= unit.conditional ? 0.3 : 0;
    score += unit.figures.isEmpty() ? 0 : 0.1;
    score += 0.05 * std::min<double>(2, double(unit.entities.size()));
    const double excess = unit.words < 8 ? 8 - unit.words : std::max(0, unit.words - 22);
    return score - 0.025 * excess;
}

bool hasVerb(const QList<Token> &tokens, qsizetype from)
{
    for (qsizetype i = from; i < tokens.size(); ++i) {
        const QString &word = tokens[i].lower;
        if (tokens[i].is(Be | Auxiliary | Future | Hedge) || word.endsWith(u"ed") || word.endsWith(u's'))
            return true;
    }
    return false;
}

// Where the sentence goes on after "As X noted, " or "According to X, "; 0: it does not open so.
qsizetype afterLeadingAttribution(const QList<Token> &tokens)
{
    if (tokens.size() < 6)
        return 0;
    const bool as = tokens[0].lower == u"as";
    const bool according = tokens[0].lower == u"according" && tokens[1].lower == u"to";
    if (!as && !according)
        return 0;
    bool says = according;
    for (qsizetype i = 1; i < tokens.size() && i < 14; ++i) {
        if (says && (tokens[i].gap & GapComma))
            return hasVerb(tokens, i) && tokens.size() - i >= 5 ? tokens[i].span.start : 0;
        if (tokens[i].gap)
            return 0;
        says = says || tokens[i].is(SayVerb | ShowVerb);
    }
    return 0;
}

// Where ", X said" begins at the end of a sentence; -1: it does not end so.
qsizetype trailingAttribution(const QList<Token> &tokens)
{
    const qsizetype size = tokens.size();
    for (qsizetype i = size - 1; i > std::max<qsizetype>(5, size - 9); --i) {
        if (!(tokens[i].gap & (GapComma | GapQuote)))
            continue;
        if (tokens[i].gap & GapQuote)
            return -1;
        bool says = tokens[i].lower == u"according";
        for (qsizetype j = i; j < size; ++j)
            says = says || (tokens[j].is(SayVerb) && !tokens[j].is(BaseForm | AlsoNoun | Participle));
        return says ? i : -1;
    }
    return -1;
}

} // namespace

int clearest(const UnitCorpus &corpus, const QList<int> &units)
{
    QHash<int, int> counts;
    for (const int unit : units) {
        for (const int stem : corpus.units[unit].stems)
            ++counts[stem];
    }
    int best = units.value(0, -1);
    double bestScore = -1e9;
    for (const int unit : units) {
        const double score = clarity(corpus.units[unit]) + 0.8 * centrality(counts, corpus.units[unit], units.size());
        if (score > bestScore + 1e-12) {
            best = unit;
            bestScore = score;
        }
    }
    return best;
}

QString statementOf(const QString &sentence)
{
    QString result = sentence;
    QList<Token> tokens = tokenise(result, {0, result.size()});
    // "HALVERN (Northwire) – "
    static const QRegularExpression dateline(
        QStringLiteral("^(?:[\\p{Lu}][\\p{Lu}.,' ]+)(?:, [\\p{L}. ]{3,20})?(?:\\([^()]{2,30}\\) ?)?[-–—] +"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (const QRegularExpressionMatch match = dateline.match(result.left(80)); match.hasMatch()) {
        result = result.mid(match.capturedEnd());
        tokens = tokenise(result, {0, result.size()});
    }
    if (tokens.size() > 5 && tokens[0].is(Connective) && tokens[0].lower != u"so" && tokens[0].lower != u"then") {
        const bool comma = tokens[1].gap & GapComma;
        const bool conjunction = tokens[0].lower == u"but" || tokens[0].lower == u"and";
        if (comma || (conjunction && !tokens[1].gap)) {
            result = result.mid(tokens[1].span.start);
            tokens = tokenise(result, {0, result.size()});
        }
    }
    if (const qsizetype start = afterLeadingAttribution(tokens); start > 0) {
        result = result.mid(start);
        tokens = tokenise(result, {0, result.size()});
    }
    if (const qsizetype cut = trailingAttribution(tokens); cut > 0) {
        result.truncate(tokens[cut - 1].span.end);
    }
    if (result.endsWith(u'.') && !result.endsWith(u"..") && !(result.size() > 2 && result[result.size() - 3] == u'.'))
        result.chop(1);
    if (!result.isEmpty())
        result[0] = result[0].toUpper();
    return result;
}

} // namespace crossread
