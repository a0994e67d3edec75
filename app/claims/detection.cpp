#include "app/claims/attribution.h"
#include "app/claims/claimmodel.h"
#include "app/claims/modality.h"
#include "app/claims/negation.h"
#include "app/claims/speakers.h"
#include "app/text/sentences.h"

namespace crossread {

namespace {

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
        sentence.claim = claimScore(sentence.span.in(text), tokens[i], features);
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
    if (!tokens.isEmpty()) // an empty line claims nothing
        sentence.claim = claimScore(text, tokens, sentenceFeatures(text, tokens, sentence.attribution));
    return sentence;
}

} // namespace crossread
