#include "app/claims/attribution.h"
#include "app/claims/claimmodel.h"
#include "app/claims/modality.h"
#include "app/claims/negation.h"
#include "app/claims/speakers.h"
#include "app/text/sentences.h"

namespace crossread {

namespace {

constexpr double noCommentShare = 0.5; // of its score

// "declined to comment", "did not respond to a request", "could not be verified": words of every newspaper that say
// nothing about the matter. Debates, which the score was learnt from, have none.
bool isNoComment(const QList<Token> &tokens, const Attribution &attribution)
{
    static const QSet<QString> nothing{QStringLiteral("comment"), QStringLiteral("respond"),  QStringLiteral("reply"),
                                       QStringLiteral("reached"), QStringLiteral("verified"), QStringLiteral("verify")};
    const auto isAbout = [&](qsizetype from) {
        for (qsizetype i = from; i < tokens.size() && i < from + 5 && !tokens[i].gap; ++i) {
            if (nothing.contains(tokens[i].lower))
                return true;
        }
        return false;
    };
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const bool refuses = token.lower == u"declined" || token.lower == u"declines" || token.lower == u"refused";
        // Who says something else as well has said something.
        const bool isCue = attribution.isEmpty() || attribution.span.overlaps(token.span) ||
                           nothing.contains(attribution.cue.toLower());
        if ((refuses || token.is(Negator)) && isCue && isAbout(i + 1))
            return true;
    }
    return false;
}

double scoreOf(QStringView text, const QList<Token> &tokens, const SentenceFeatures &features,
               const Attribution &attribution)
{
    if (tokens.isEmpty())
        return 0; // an empty line claims nothing
    return claimScore(text, tokens, features) * (isNoComment(tokens, attribution) ? noCommentShare : 1);
}

bool isFigureMention(const Mention &mention)
{
    return mention.value.has_value();
}

Sentence readSentence(QStringView text, Span span, const QList<Token> &tokens)
{
    Sentence sentence;
    sentence.span = span;
    sentence.attribution = findAttribution(text, span, tokens);
    sentence.modality = findModality(text, span, tokens, sentence.attribution);
    sentence.negated = isNegated(tokens);
    return sentence;
}

} // namespace

QList<Sentence> claimSentences(const Article &article, const QList<Mention> &mentions)
{
    const QStringView text = article.text;
    QList<Sentence> result;
    QList<QList<Token>> tokens;
    for (int i = 0; i < article.blocks.size(); ++i) {
        const Block &block = article.blocks[i];
        if (!isAnalysed(block))
            continue;
        for (Span span : sentences(block.span.in(text))) {
            span = {span.start + block.span.start, span.end + block.span.start};
            tokens.append(tokenise(text, span));
            result.append(readSentence(text, span, tokens.last()));
            result.last().block = i;
        }
    }
    resolveSources(article, mentions, tokens, result);
    spreadQuotations(article, result);
    auto mention = mentions.begin();
    for (qsizetype i = 0; i < result.size(); ++i) {
        Sentence &sentence = result[i];
        int actors = mentions.isEmpty() ? -1 : 0;
        int figures = actors;
        for (; mention != mentions.end() && mention->span.start < sentence.span.end; ++mention) {
            if (mention->span.start < sentence.span.start)
                continue;
            ++(isFigureMention(*mention) ? figures : actors);
        }
        SentenceFeatures features =
            sentenceFeatures(sentence.span.in(text), tokens[i], sentence.attribution, actors, figures);
        features[size_t(SentenceFeature::Position)] = i < 3 ? 1 : i < 10 ? 0.5 : 0;
        features[size_t(SentenceFeature::Heading)] = article.blocks[sentence.block].kind == BlockKind::Heading;
        sentence.claim = scoreOf(sentence.span.in(text), tokens[i], features, sentence.attribution);
        if (sentence.modality == Modality::Asserted && !sentence.attribution.isEmpty())
            sentence.modality = Modality::Reported;
    }
    return result;
}

Sentence claimSentence(const QString &text)
{
    const Span span{0, text.size()};
    const QList<Token> tokens = tokenise(text, span);
    Sentence sentence = readSentence(text, span, tokens);
    sentence.claim = scoreOf(text, tokens, sentenceFeatures(text, tokens, sentence.attribution), sentence.attribution);
    return sentence;
}

} // namespace crossread
