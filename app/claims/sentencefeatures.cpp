#include "app/claims/sentencefeatures.h"

#include <cmath>

namespace crossread {

namespace {

bool isYear(const QString &word)
{
    bool ok = false;
    const int year = word.toInt(&ok);
    return ok && word.size() == 4 && year >= 1700 && year <= 2100;
}

bool isPast(const Token &token)
{
    static const QStringList irregular = QStringLiteral("was were had did said told made took went came got gave found "
                                                        "left lost won sold bought built began became kept held "
                                                        "led met paid put ran rose fell grew sent spent stood struck "
                                                        "wrote brought cut broke drew drove knew shot shut hit saw")
                                             .split(u' ');
    return (token.lower.size() > 3 && token.lower.endsWith(u"ed")) || irregular.contains(token.lower);
}

// A sentence that opens with a verb in its base form tells somebody to do something.
bool isImperative(const QList<Token> &tokens)
{
    static const QStringList openers =
        QStringLiteral("do don't let let's please consider make take look think remember imagine ask watch see read "
                       "click subscribe follow share "
                       "keep start stop get use try check avoid learn sign join visit call find wait never always")
            .split(u' ');
    return tokens.size() > 1 && openers.contains(tokens[0].lower) &&
           !tokens[1].is(Be | Auxiliary | AttitudeVerb | SayVerb);
}

} // namespace

SentenceFeatures sentenceFeatures(QStringView sentence, const QList<Token> &tokens, const Attribution &attribution,
                                  int actors, int figures)
{
    using F = SentenceFeature;
    SentenceFeatures f{};
    const auto set = [&f](F feature, double value) {
        double &slot = f[size_t(feature)];
        slot = std::max(slot, value);
    };
    int numbers = 0;
    int names = 0;
    bool verb = false;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const QString &word = token.lower;
        const bool past = isPast(token);
        const bool alone = word == u"i" || word.startsWith(u"i'") || word == u"my" || word == u"me";
        numbers += token.number;
        names += token.capital && !token.is(FirstPerson | TimeWord) && (i > 0 || token.classes == 0);
        verb =
            verb || past || token.is(Be | Auxiliary | Future | Hedge | SayVerb | AttitudeVerb) || word.endsWith(u's');
        set(F::Year, token.number && isYear(word));
        set(F::FirstSingular, token.is(FirstPerson) && alone);
        set(F::FirstPlural, token.is(FirstPerson) && !alone);
        set(F::SecondPerson, token.is(SecondPerson));
        set(F::ThirdPerson, token.is(Pronoun) && word != u"it" && word != u"who");
        set(F::PastVerb, past);
        set(F::PresentBe, token.is(Be) && !past);
        set(F::Perfect, word == u"has" || word == u"have" || word.endsWith(u"'ve"));
        set(F::Future, token.is(Future) || word.endsWith(u"'ll"));
        set(F::Obligation, token.is(Obligation));
        set(F::Hedge, token.is(Hedge | Hearsay));
        set(F::Negation, token.is(Negator));
        set(F::Comparison, token.is(Comparison));
        set(F::QuantityWord, token.is(QuantityWord));
        set(F::Opinion, alone && i + 1 < tokens.size() && tokens[i + 1].is(AttitudeVerb));
    }
    const double length = double(tokens.size());
    const auto has = [sentence](char16_t c) { return sentence.contains(QChar(c)); };
    set(F::Bias, 1);
    set(F::Length, std::log(1 + std::min(length, 60.0)));
    set(F::VeryShort, length < 6);
    set(F::Numbers, std::min(3, numbers));
    set(F::Figure, std::min(2, std::max(figures, int(has(u'$') || has(u'%') || has(0x20AC) || has(0xA3)))));
    set(F::Names, std::min(3, std::max(actors, names)));
    set(F::Question, sentence.endsWith(u'?') || (has(u'?') && !tokens.isEmpty() && tokens[0].is(QuestionWord)));
    set(F::Exclamation, sentence.endsWith(u'!'));
    set(F::Attributed, !attribution.isEmpty());
    set(F::Imperative, isImperative(tokens));
    set(F::NoVerb, !verb);
    set(F::OpensWithConnective, !tokens.isEmpty() && tokens[0].is(Connective));
    set(F::Fragment, !sentence.isEmpty() && (sentence[0].isLower() || sentence[0] == u'.' || has(0x2026)));
    return f;
}

} // namespace crossread
