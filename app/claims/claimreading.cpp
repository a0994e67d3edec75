#include "app/claims/claimreading.h"

#include "app/claims/antecedent.h"
#include "app/claims/claimfigures.h"
#include "app/claims/negation.h"
#include "app/claims/status.h"
#include "app/claims/vocabulary.h"
#include "app/claims/wordids.h"
#include "app/entities/tagger/tagger.h"
#include "app/text/words.h"

#include <QSet>

namespace crossread {

namespace {

// A slot is what stands this many words around a figure.
constexpr qsizetype slotReach = 6;

// A unit before ids are given: words instead.
struct RawUnit
{
    Unit unit;
    QStringList stemWords; // in text order
    QStringList entityNames;
    QString subjectName;          // one of those
    QList<QStringList> slotWords; // one a figure
    QStringList negatedWords;
    QStringList tentativeWords;
};

void addStem(QStringView word, QStringList &out)
{
    const QString own = stem(word);
    out.append(own);
    // Beside itself a word is its group's: two that mean the same share that much.
    for (const QString &group : groupsOf(own))
        out.append(QChar(groupMark) + group);
}

void addStems(const Token &token, QStringView text, QStringList &out)
{
    if (token.number || isStopWord(token.lower) || token.lower.size() < 2)
        return;
    const QStringView word = token.span.in(text);
    if (!word.contains(u'-')) {
        addStem(word, out);
        return;
    }
    for (const QStringView part : word.split(u'-')) {
        if (part.size() > 2 && !isStopWord(part))
            addStem(part, out);
    }
}

// Phrases stand for a group too: "laid off" is "dismissed".
void addPhrases(const QList<Token> &tokens, QStringList &out)
{
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        QString phrase = stem(tokens[i].lower);
        const qsizetype longest = longestPhrase(phrase);
        for (qsizetype next = i + 1; next < std::min(tokens.size(), i + longest) && tokens[next].gap == 0; ++next) {
            phrase += u' ' + stem(tokens[next].lower);
            for (const QString &group : groupsOf(phrase))
                out.append(QChar(groupMark) + group);
        }
    }
}

// What a word is near to in the space of word vectors: another word of the same cluster may say the same.
void addMeaning(const Token &token, QList<int> &out)
{
    if (token.number || isStopWord(token.lower))
        return;
    const WordClusters clusters = wordClusters(token.lower);
    if (clusters.fine != 0)
        out.append(clusters.fine);
}

QStringList slotAround(const QList<Token> &tokens, QStringView text, Span span)
{
    QStringList words;
    qsizetype first = 0;
    while (first < tokens.size() && tokens[first].span.end <= span.start)
        ++first;
    qsizetype last = first;
    while (last < tokens.size() && tokens[last].span.start < span.end)
        ++last;
    for (qsizetype i = std::max<qsizetype>(0, first - slotReach); i < std::min(tokens.size(), last + slotReach); ++i) {
        if (i < first || i >= last)
            addStems(tokens[i], text, words);
    }
    return words;
}

void addFigures(RawUnit &raw, const QList<Token> &tokens, QStringView text, const QList<Mention> &mentions,
                qsizetype from)
{
    Unit &unit = raw.unit;
    for (qsizetype i = from; i < mentions.size() && mentions[i].span.start < unit.sentence.span.end; ++i) {
        if (!mentions[i].value && unit.sentence.span.overlaps(mentions[i].span))
            raw.entityNames.append(mentions[i].kind + u'\n' + mentions[i].entity.toCaseFolded());
    }
    for (const PlacedFigure &placed : figuresAt(tokens, mentions, from, unit.sentence.span))
        unit.figures.append({placed.figure, placed.span, 0, {}, -1});
    for (const UnitFigure &figure : std::as_const(unit.figures))
        raw.slotWords.append(slotAround(tokens, text, figure.span));
}

// The person or organisation that a sentence begins with, unless it is who says so or one of
// several. As in entityNames; "" none.
QString subjectName(QStringView text, const QList<Token> &tokens, const QList<Mention> &mentions, qsizetype from,
                    const Attribution &attribution)
{
    const qsizetype begin = !tokens.isEmpty() && tokens[0].lower == u"the" ? 1 : 0;
    for (qsizetype i = from; begin < tokens.size() && i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        if (mention.span.start > tokens[begin].span.start)
            break;
        if (mention.value || !mention.span.contains(tokens[begin].span.start) ||
            (mention.kind != u"person" && mention.kind != u"organisation"))
            continue;
        const QStringView behind = text.sliced(mention.span.end).left(8).trimmed();
        if (behind.startsWith(u"and ") || behind.startsWith(u',') || behind.startsWith(u"or ") ||
            attribution.source.contains(mention.span.in(text)))
            break;
        return mention.kind + u'\n' + mention.entity.toCaseFolded();
    }
    return {};
}

// The words in the reach of an odd number of negations.
QStringList negatedWords(const QList<Token> &tokens, QStringView text)
{
    QStringList words;
    const QList<bool> negated = negatedTokens(tokens);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (negated[i])
            addStems(tokens[i], text, words);
    }
    return words;
}

QStringList tentativeWords(const QList<Token> &tokens, QStringView text)
{
    QStringList words;
    for (const Opening &opening : openingsIn(tokens)) {
        for (qsizetype i = opening.first; i < opening.end; ++i)
            addStems(tokens[i], text, words);
    }
    return words;
}

bool hasPronounSubject(const QList<Token> &tokens)
{
    if (tokens.isEmpty())
        return false;
    const Token &first = tokens[tokens[0].is(Connective) && tokens.size() > 1 ? 1 : 0];
    if (first.is(Pronoun) && first.lower != u"who")
        return true;
    return first.lower == u"this" || first.lower == u"that" || first.lower == u"these" || first.lower == u"those" ||
           (first.lower == u"the" && tokens.size() > 1 &&
            (tokens[1].lower == u"company" || tokens[1].lower == u"firm" || tokens[1].lower == u"group"));
}

// Whether a word is one of several of a name and not the one that stands for it: a name in three words shall not count
// three times. A person goes by the last word, anything else by the first.
bool insideName(const Token &token, const QList<Mention> &mentions, qsizetype from)
{
    for (qsizetype i = from; i < mentions.size() && mentions[i].span.start < token.span.end; ++i) {
        const Mention &mention = mentions[i];
        if (mention.value || !mention.span.overlaps(token.span))
            continue;
        return mention.kind == u"person" ? token.span.end < mention.span.end : token.span.start > mention.span.start;
    }
    return false;
}

QList<RawUnit> rawUnits(const Article &article, const QList<Mention> &mentions, const QList<Sentence> &found)
{
    const QStringView text = article.text;
    QList<RawUnit> units;
    QSet<QString> seen; // what an article repeats word for word counts once
    qsizetype mention = 0;
    for (const Sentence &sentence : found) {
        while (mention < mentions.size() && mentions[mention].span.end <= sentence.span.start)
            ++mention;
        const QString key = sentence.span.of(article.text);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        RawUnit raw;
        raw.unit.sentence = sentence;
        raw.unit.heading = article.blocks[sentence.block].kind == BlockKind::Heading;
        const QList<Token> tokens = tokenise(text, sentence.span);
        raw.unit.words = int(tokens.size());
        raw.unit.status = int(eventStatus(tokens, sentence.modality));
        raw.unit.conditional = !tokens.isEmpty() && (tokens[0].lower == u"if" || tokens[0].lower == u"whether");
        raw.unit.pronounSubject = hasPronounSubject(tokens);
        for (const Token &token : tokens) {
            if (insideName(token, mentions, mention))
                continue;
            addStems(token, text, raw.stemWords);
            addMeaning(token, raw.unit.meanings);
        }
        addPhrases(tokens, raw.stemWords);
        addFigures(raw, tokens, text, mentions, mention);
        raw.subjectName = subjectName(text, tokens, mentions, mention, sentence.attribution);
        raw.negatedWords = negatedWords(tokens, text);
        raw.tentativeWords = tentativeWords(tokens, text);
        raw.unit.ownActors = !raw.entityNames.isEmpty() && !raw.unit.pronounSubject;
        if (raw.unit.pronounSubject && !units.isEmpty() && units.last().unit.sentence.block == sentence.block) {
            // Its actors are those of the sentence before.
            const QStringList &before = units.last().entityNames;
            raw.entityNames += before.mid(0, 2);
        }
        if (&sentence != &found.first())
            raw.unit.antecedent = antecedentOf(text, tokens, mentions, *(&sentence - 1));
        const qsizetype content = raw.stemWords.size() + 2 * raw.unit.figures.size() + raw.entityNames.size();
        raw.unit.quality = (raw.unit.heading && !units.isEmpty() ? 0.75 : 1) * std::min(1.0, 0.7 + sentence.claim) *
                           (raw.unit.words < 6 ? 0.8 : 1) * std::min(1.0, 0.6 + 0.05 * double(content));
        units.append(raw);
    }
    for (qsizetype i = 0; i < units.size(); ++i)
        units[i].unit.position = double(i) / double(units.size());
    return units;
}

// Gives a unit's words their ids.
Unit numbered(const RawUnit &raw, WordIds &stems, WordIds &entities, WordIds &figureKeys)
{
    Unit unit = raw.unit;
    unit.stems = stems.ids(raw.stemWords);
    unit.entities = entities.ids(raw.entityNames);
    unit.subject = raw.subjectName.isEmpty() ? -1 : entities.id(raw.subjectName);
    std::sort(unit.meanings.begin(), unit.meanings.end());
    unit.meanings.erase(std::unique(unit.meanings.begin(), unit.meanings.end()), unit.meanings.end());
    unit.negated = stems.ids(raw.negatedWords);
    unit.tentative = stems.ids(raw.tentativeWords);
    for (qsizetype i = 0; i < unit.figures.size(); ++i) {
        unit.figures[i].slot = stems.ids(raw.slotWords[i]);
        const QString key = figureKey(unit.figures[i].figure);
        unit.figures[i].key = key.isEmpty() ? -1 : figureKeys.id(key);
    }
    return unit;
}

} // namespace

QString figureKey(const Figure &figure)
{
    if (figure.kind == u"date")
        return figure.from.isValid() ? figure.from.toString(Qt::ISODate) + figure.to.toString(Qt::ISODate) : QString();
    return figure.kind + figure.unit + QString::number(figure.min, 'g', 3);
}

ArticleClaims readClaims(const Article &article, const QList<Mention> &mentions)
{
    return readClaims(article, mentions, claimSentences(article, mentions));
}

ArticleClaims readClaims(const Article &article, const QList<Mention> &mentions, const QList<Sentence> &sentences)
{
    ArticleClaims reading;
    WordIds stems;
    WordIds entities;
    WordIds figureKeys;
    QList<QStringView> texts;
    for (const RawUnit &raw : rawUnits(article, mentions, sentences)) {
        reading.units.append(numbered(raw, stems, entities, figureKeys));
        texts.append(raw.unit.sentence.span.in(article.text));
    }
    const QList<Direction> directions = directionsOf(texts);
    for (qsizetype i = 0; i < directions.size(); ++i)
        reading.units[i].direction = directions[i];
    reading.stems = stems.names();
    reading.entities = entities.names();
    reading.figureKeys = figureKeys.names();
    return reading;
}

} // namespace crossread
