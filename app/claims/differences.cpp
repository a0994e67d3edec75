#include "app/claims/differences.h"

#include "app/claims/conflictterms.h"
#include "app/claims/lexicon.h"
#include "app/claims/partialdates.h"

#include <optional>
#include <QCoreApplication>
#include <QSet>

namespace crossread {

namespace {

// The chance of a contradiction (conflictScore) from which it is shown. The sentences are known to say the same, which
// the chance of two that merely look alike does not presume.
constexpr double figureFloor = 0.08;
constexpr double dateFloor = 0.08;
constexpr double datesFrom = 0.7; // link of a pair whose only dates are set against each other
constexpr double oppositeFloor = 0.12;
constexpr double hedgeFloor = 0.12;
constexpr double namesFrom = 0.4; // of the pair's link: below that two names may play two parts

QString said(const char *message)
{
    return QCoreApplication::translate("crossread", message);
}

QString wordsOf(const QString &text, const QList<Span> &spans)
{
    QStringList words;
    for (const Span span : spans)
        words.append(span.of(text).simplified());
    return words.join(QStringLiteral(", "));
}

bool overlapAny(const QList<Span> &spans, Span span)
{
    return std::any_of(spans.begin(), spans.end(), [span](Span one) { return one.overlaps(span); });
}

// The mentions inside `span`; mentions lie in order.
QList<Mention> mentionsIn(const QList<Mention> &mentions, Span span)
{
    QList<Mention> found;
    auto at = std::lower_bound(mentions.begin(), mentions.end(), span.start,
                               [](const Mention &mention, qsizetype start) { return mention.span.start < start; });
    for (; at != mentions.end() && at->span.start < span.end; ++at) {
        if (span.contains(at->span))
            found.append(*at);
    }
    return found;
}

bool isName(const Mention &mention)
{
    return !mention.value && (mention.kind == u"person" || mention.kind == u"organisation" ||
                              mention.kind == u"place" || mention.kind == u"product" || mention.kind == u"event");
}

// Words of a name that can tell it from others.
QSet<QString> nameWords(const QString &name)
{
    QSet<QString> words;
    for (const QString &word : name.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 2)
            words.insert(word);
    }
    return words;
}

bool isSameName(const Mention &a, const Mention &b)
{
    return !a.entity.compare(b.entity, Qt::CaseInsensitive) || nameWords(a.entity).intersects(nameWords(b.entity));
}

// Names that the other sentence does not have.
QList<Mention> ownNames(const QList<Mention> &mine, const QList<Mention> &theirs, const Sentence &sentence)
{
    QList<Mention> result;
    for (const Mention &mention : mine) {
        // Who has said it is a difference of its own.
        const bool isOwn = isName(mention) && !sentence.attribution.span.overlaps(mention.span) &&
                           std::none_of(theirs.begin(), theirs.end(), [&mention](const Mention &other) {
                               return isName(other) && isSameName(mention, other);
                           });
        if (isOwn)
            result.append(mention);
    }
    return result;
}

// "he", "they": one whom the sentences before name, if anybody does.
bool isPronoun(const QString &source)
{
    const QList<Token> words = tokenise(source, {0, source.size()});
    return words.size() == 1 && words[0].is(Pronoun | FirstPerson | SecondPerson);
}

// "the company", "the minister": one that may well be who the other side calls by name.
bool isNameless(const QString &source)
{
    const QList<Token> words = tokenise(source, {0, source.size()});
    return words.size() == 2 && words[0].lower == u"the" && !words[1].capital &&
           words[1].is(Organisation | Person | Document) && !words[1].lower.endsWith(u's');
}

bool hasName(const QString &source)
{
    const QList<Token> words = tokenise(source, {0, source.size()});
    return std::any_of(words.begin(), words.end(),
                       [](const Token &word) { return word.capital && !word.is(Determiner | Pronoun); });
}

// Whether both have it, or may have it, from the same source, as far as the words tell.
bool isSameSource(const QString &a, const QString &b)
{
    if (isPronoun(a) || isPronoun(b) || (isNameless(a) && hasName(b)) || (isNameless(b) && hasName(a)))
        return true;
    static const QSet<QString> plain{QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("his"),
                                     QStringLiteral("her"), QStringLiteral("who"), QStringLiteral("for")};
    return nameWords(a).subtract(plain).intersects(nameWords(b).subtract(plain));
}

// As it is written within a sentence: "The ministry" begins one no longer, "The Courier" keeps its name.
QString withinSentence(const QString &source)
{
    const QList<Token> words = tokenise(source, {0, source.size()});
    if (words.size() < 2 || words[0].span.start != 0 || words[1].capital ||
        !words[0].is(Determiner | QuantityWord | Pronoun))
        return source;
    return source.left(1).toLower() + source.mid(1);
}

// How `b` lies to `a`: "a later year".
QString dateRelation(const Figure &a, const Figure &b)
{
    if (!a.from.isValid() || !b.from.isValid() || a.from == b.from)
        return {};
    const bool isLater = b.from > a.from;
    if (a.from.year() != b.from.year())
        return isLater ? said(QT_TRANSLATE_NOOP("crossread", "a later year"))
                       : said(QT_TRANSLATE_NOOP("crossread", "an earlier year"));
    if (a.from.month() != b.from.month())
        return isLater ? said(QT_TRANSLATE_NOOP("crossread", "a later month"))
                       : said(QT_TRANSLATE_NOOP("crossread", "an earlier month"));
    return isLater ? said(QT_TRANSLATE_NOOP("crossread", "a later day"))
                   : said(QT_TRANSLATE_NOOP("crossread", "an earlier day"));
}

class DifferenceReader
{
public:
    DifferenceReader(const UnitCorpus &corpus, const ComparedSide &a, const ComparedSide &b,
                     const PairedSentences &sentences)
        : m_corpus(corpus), m_a(a), m_b(b), m_sentences(sentences)
    {
    }

    QList<Difference> read()
    {
        if (m_sentences.unitA >= 0 && m_sentences.unitB >= 0)
            readTellings();
        addNames();
        addAttribution();
        std::sort(m_found.begin(), m_found.end(),
                  [](const Difference &x, const Difference &y) { return x.kind < y.kind; });
        return m_found;
    }

private:
    // A contradiction that may be one, in the terms of the units.
    struct Rival
    {
        double score = 0;
        qsizetype a = 0; // figures
        qsizetype b = 0;
    };

    void add(DifferenceKind kind, QList<Span> wordsA, QList<Span> wordsB, const QString &reason)
    {
        std::sort(wordsA.begin(), wordsA.end());
        std::sort(wordsB.begin(), wordsB.end());
        m_found.append({kind, -1, m_sentences.a.span, m_sentences.b.span, wordsA, wordsB, reason});
    }

    QString against(const QList<Span> &wordsA, const QList<Span> &wordsB) const
    {
        return said(QT_TRANSLATE_NOOP("crossread", "%1 against %2"))
            .arg(wordsOf(m_a.article.text, wordsA), wordsOf(m_b.article.text, wordsB));
    }

    // A sentence that an article repeats is read where it stands first.
    Span movedA(Span span) const
    {
        const qsizetype by = m_sentences.a.span.start - m_corpus.units[m_sentences.unitA].sentence.span.start;
        return {span.start + by, span.end + by};
    }
    Span movedB(Span span) const
    {
        const qsizetype by = m_sentences.b.span.start - m_corpus.units[m_sentences.unitB].sentence.span.start;
        return {span.start + by, span.end + by};
    }

    std::pair<QList<Span>, QList<Span>> moved(QList<Span> a, QList<Span> b) const
    {
        for (Span &span : a)
            span = movedA(span);
        for (Span &span : b)
            span = movedB(span);
        return {a, b};
    }

    bool isVerbatim() const { return m_sentences.pair.isVerbatim; }

    void readTellings()
    {
        if (isVerbatim() && m_sentences.changes.isEmpty())
            return;
        const Unit &unitA = m_corpus.units[m_sentences.unitA];
        const Unit &unitB = m_corpus.units[m_sentences.unitB];
        Told toldA = readTold(unitA, m_a.article);
        Told toldB = readTold(unitB, m_b.article);
        countTold(m_corpus, unitA, toldA);
        countTold(m_corpus, unitB, toldB);
        const WordTable table(toldA, toldB);
        // Which article is the later one tells whether both can be true, not whether they differ.
        const PairFeatures features = pairFeatures(m_corpus, unitA, unitB);
        const double score = pairScore(features);
        const ConflictPair pair{m_corpus,
                                m_sentences.unitA,
                                m_sentences.unitB,
                                toldA,
                                toldB,
                                table,
                                features,
                                matchEvents(table, toldA, toldB),
                                matchFrames(table, toldA, toldB),
                                matchMatters(table, toldA, toldB),
                                score,
                                0,
                                score,
                                0,
                                0};
        if (isVerbatim())
            addChanged(toldA, toldB);
        else
            addRivals(pair);
    }

    // What is told by the places at which two sentences are not the same.
    void addChanged(const Told &toldA, const Told &toldB)
    {
        QList<Rival> figures;
        QList<Rival> dates;
        for (qsizetype i = 0; i < toldA.figures.size(); ++i) {
            for (qsizetype j = 0; j < toldB.figures.size(); ++j) {
                const ToldFigure &x = toldA.figures[i];
                const ToldFigure &y = toldB.figures[j];
                const Span a = movedA(x.span);
                const Span b = movedB(y.span);
                const bool isChanged = std::any_of(
                    m_sentences.changes.begin(), m_sentences.changes.end(),
                    [a, b](const TextChange &change) { return change.a.overlaps(a) && change.b.overlaps(b); });
                const bool isDate = x.figure.kind == u"date";
                if (isChanged && isDate == (y.figure.kind == u"date") && isOther(x, y))
                    (isDate ? dates : figures).append({1, i, j});
            }
        }
        addFigures(toldA, toldB, figures, DifferenceKind::Figure);
        addFigures(toldA, toldB, dates, DifferenceKind::Date);
        addCues(toldA, toldB);
    }

    // At a changed place what is not the same differs, even where both can be true: "at least 9", "12".
    static bool isOther(const ToldFigure &x, const ToldFigure &y)
    {
        const bool areDates = x.figure.kind == u"date" && y.figure.kind == u"date";
        return (areDates ? matchDates(x, y) : matchFigures(x.figure, y.figure)) != FigureMatch::Same;
    }

    // The words that negate or leave open and stand in a changed place.
    struct ChangedCues
    {
        QList<Span> words;
        QList<Span> instead; // what the other side has in these places
    };

    ChangedCues changedCues(const Told &told, bool negates, bool isA) const
    {
        ChangedCues result;
        for (qsizetype i = 0; i < told.cues.size(); ++i) {
            const Span cue = isA ? movedA(told.cues[i].span) : movedB(told.cues[i].span);
            const auto change =
                std::find_if(m_sentences.changes.begin(), m_sentences.changes.end(),
                             [&](const TextChange &one) { return (isA ? one.a : one.b).overlaps(cue); });
            if (told.cues[i].negates != negates || change == m_sentences.changes.end())
                continue;
            const Span shown = isA ? movedA(shownCue(told, i)) : movedB(shownCue(told, i));
            if (!overlapAny(result.words, shown))
                result.words.append(shown);
            const Span other = isA ? change->b : change->a;
            if (!other.isEmpty() && !result.instead.contains(other))
                result.instead.append(other);
        }
        return result;
    }

    void addCues(const Told &toldA, const Told &toldB)
    {
        const ChangedCues notA = changedCues(toldA, true, true);
        const ChangedCues notB = changedCues(toldB, true, false);
        if (notA.words.size() != notB.words.size()) {
            const bool isA = notA.words.size() > notB.words.size();
            const QList<Span> &wordsA = isA ? notA.words : notB.instead;
            const QList<Span> &wordsB = isA ? notA.instead : notB.words;
            add(DifferenceKind::Opposite, wordsA, wordsB, oppositeReason(toldA, toldB, wordsA, wordsB));
        } else if (const auto [wordsA, wordsB] = contraryWords(toldA, toldB); !wordsA.isEmpty()) {
            add(DifferenceKind::Opposite, wordsA, wordsB, against(wordsA, wordsB));
        }
        const ChangedCues openA = changedCues(toldA, false, true);
        const ChangedCues openB = changedCues(toldB, false, false);
        if (openA.words.isEmpty() != openB.words.isEmpty()) {
            const QString reason = hedgeReason(openA.words, openB.words);
            if (openB.words.isEmpty())
                add(DifferenceKind::Hedge, openA.words, openA.instead, reason);
            else
                add(DifferenceKind::Hedge, openB.instead, openB.words, reason);
        }
    }

    std::pair<QList<Span>, QList<Span>> contraryWords(const Told &toldA, const Told &toldB) const
    {
        for (const TextChange &change : m_sentences.changes) {
            for (const ToldWord &x : toldA.words) {
                if (!change.a.overlaps(movedA(x.span)))
                    continue;
                for (const ToldWord &y : toldB.words) {
                    if (change.b.overlaps(movedB(y.span)) && x.negated == y.negated && areContrary(x.sense, y.sense))
                        return {{movedA(x.span)}, {movedB(y.span)}};
                }
            }
        }
        return {};
    }

    void addRivals(const ConflictPair &pair)
    {
        QList<Rival> figures;
        QList<Rival> dates;
        for (const FigureRivals &rivals : rivalFigures(pair)) {
            const bool isDate = rivals.kind == ConflictKind::Date;
            const double score = conflictScore(rivals.kind, rivals.terms);
            if (score >= (isDate ? dateFloor : figureFloor))
                (isDate ? dates : figures).append({score, rivals.a, rivals.b});
        }
        if (dates.isEmpty())
            addOnlyDates(pair, dates);
        addFigures(pair.toldA, pair.toldB, figures, DifferenceKind::Figure);
        addFigures(pair.toldA, pair.toldB, dates, DifferenceKind::Date);
        double opposite = 0;
        if (const std::optional<PolarityRivals> rivals = opposedWords(pair))
            opposite = addOpposite(pair, *rivals);
        if (const std::optional<StatusRivals> rivals = rivalStatus(pair))
            addHedge(pair, *rivals, opposite);
    }

    // Where two that surely say the same have one day each, it is that of one thing, even where both can be true.
    void addOnlyDates(const ConflictPair &pair, QList<Rival> &dates) const
    {
        const auto only = [](const Told &told) {
            qsizetype found = -1;
            for (qsizetype i = 0; i < told.figures.size(); ++i) {
                if (told.figures[i].figure.kind != u"date")
                    continue;
                if (found >= 0)
                    return qsizetype(-1);
                found = i;
            }
            return found;
        };
        const qsizetype a = only(pair.toldA);
        const qsizetype b = only(pair.toldB);
        if (a < 0 || b < 0 || m_sentences.pair.link < datesFrom)
            return;
        const Figure &x = pair.toldA.figures[a].figure;
        const Figure &y = pair.toldB.figures[b].figure;
        if (x.from.isValid() && y.from.isValid() && (x.to < y.from || y.to < x.from))
            dates.append({1, a, b});
    }

    // Each figure once, the surest first.
    void addFigures(const Told &toldA, const Told &toldB, QList<Rival> rivals, DifferenceKind kind)
    {
        std::stable_sort(rivals.begin(), rivals.end(),
                         [](const Rival &x, const Rival &y) { return x.score > y.score; });
        QList<Span> wordsA;
        QList<Span> wordsB;
        QString relation;
        for (const Rival &rival : std::as_const(rivals)) {
            const Span a = movedA(toldA.figures[rival.a].span);
            const Span b = movedB(toldB.figures[rival.b].span);
            if (overlapAny(wordsA, a) || overlapAny(wordsB, b))
                continue;
            wordsA.append(a);
            wordsB.append(b);
            if (kind == DifferenceKind::Date && wordsA.size() == 1)
                relation = dateRelation(toldA.figures[rival.a].figure, toldB.figures[rival.b].figure);
        }
        if (wordsA.isEmpty())
            return;
        std::sort(wordsA.begin(), wordsA.end());
        std::sort(wordsB.begin(), wordsB.end());
        const QString reason = against(wordsA, wordsB);
        add(kind, wordsA, wordsB,
            relation.isEmpty() || wordsA.size() > 1
                ? reason
                : said(QT_TRANSLATE_NOOP("crossread", "%1: %2")).arg(reason, relation));
    }

    double addOpposite(const ConflictPair &pair, const PolarityRivals &rivals)
    {
        const double score = conflictScore(ConflictKind::Polarity, rivals.terms);
        if (score < oppositeFloor || (rivals.a.isEmpty() && rivals.b.isEmpty()))
            return 0;
        const auto [wordsA, wordsB] = moved(rivals.a, rivals.b);
        add(DifferenceKind::Opposite, wordsA, wordsB, oppositeReason(pair.toldA, pair.toldB, wordsA, wordsB));
        return score;
    }

    // A contradiction of which it was told already that it is one of polarity is not told twice.
    void addHedge(const ConflictPair &pair, const StatusRivals &rivals, double opposite)
    {
        const double score = conflictScore(ConflictKind::Status, rivals.terms);
        if (score < hedgeFloor || opposite >= score || (rivals.a.isEmpty() && rivals.b.isEmpty()))
            return;
        const auto [wordsA, wordsB] = moved(rivals.a, rivals.b);
        const bool isOpenA = pair.toldA.open && (!pair.toldB.open || pair.toldA.words.isEmpty());
        const bool isOpenB = pair.toldB.open && !pair.toldA.open;
        add(DifferenceKind::Hedge, wordsA, wordsB,
            hedgeReason(isOpenB ? QList<Span>() : wordsA, isOpenA ? QList<Span>() : wordsB));
    }

    QString oppositeReason(const Told &toldA, const Told &toldB, const QList<Span> &wordsA,
                           const QList<Span> &wordsB) const
    {
        if (!wordsA.isEmpty() && !wordsB.isEmpty())
            return against(wordsA, wordsB);
        return toldA.denies != toldB.denies ? said(QT_TRANSLATE_NOOP("crossread", "one side denies it"))
                                            : said(QT_TRANSLATE_NOOP("crossread", "one side negates it"));
    }

    QString hedgeReason(const QList<Span> &openA, const QList<Span> &openB) const
    {
        if (!openA.isEmpty() && !openB.isEmpty())
            return against(openA, openB);
        const QString words = openA.isEmpty() ? wordsOf(m_b.article.text, openB) : wordsOf(m_a.article.text, openA);
        return said(QT_TRANSLATE_NOOP("crossread", "one side leaves it open: %1")).arg(words);
    }

    // Where one name of a kind stands for another one; with several on a side nobody knows which for which.
    void addNames()
    {
        const bool isSure = isVerbatim() || m_sentences.pair.link >= namesFrom;
        if (!isSure)
            return;
        const QList<Mention> mentionsA = mentionsIn(m_a.mentions, m_sentences.a.span);
        const QList<Mention> mentionsB = mentionsIn(m_b.mentions, m_sentences.b.span);
        const QList<Mention> ownA = ownNames(mentionsA, mentionsB, m_sentences.a);
        const QList<Mention> ownB = ownNames(mentionsB, mentionsA, m_sentences.b);
        QList<Span> wordsA;
        QList<Span> wordsB;
        for (const Mention &mention : ownA) {
            const auto isKind = [&mention](const Mention &other) { return other.kind == mention.kind; };
            const auto other = std::find_if(ownB.begin(), ownB.end(), isKind);
            if (std::count_if(ownA.begin(), ownA.end(), isKind) != 1 ||
                std::count_if(ownB.begin(), ownB.end(), isKind) != 1)
                continue;
            wordsA.append(mention.span);
            wordsB.append(other->span);
        }
        if (!wordsA.isEmpty())
            add(DifferenceKind::Name, wordsA, wordsB, against(wordsA, wordsB));
    }

    void addAttribution()
    {
        const Attribution &a = m_sentences.a.attribution;
        const Attribution &b = m_sentences.b.attribution;
        if (a.isEmpty() && b.isEmpty())
            return;
        const bool both = !a.isEmpty() && !b.isEmpty();
        if (both && a.source.isEmpty() == b.source.isEmpty() &&
            (a.source.isEmpty() || isSameSource(a.source, b.source)))
            return;
        // "all of them asked for": what somebody nobody knows may have said is no news beside other words.
        if (!both && !isVerbatim() && isPronoun(a.isEmpty() ? b.source : a.source))
            return;
        // A quotation's speaker may stand in another sentence: then nothing here can be framed.
        const auto framed = [](const Sentence &sentence) {
            const Attribution &attribution = sentence.attribution;
            if (attribution.isEmpty())
                return QList<Span>();
            return QList<Span>{sentence.span.contains(attribution.span) ? attribution.span : sentence.span};
        };
        const auto sourceName = [](const Attribution &attribution) {
            if (attribution.source.isEmpty())
                return said(QT_TRANSLATE_NOOP("crossread", "somebody unnamed"));
            return isPronoun(attribution.source) ? said(QT_TRANSLATE_NOOP("crossread", "a source"))
                                                 : withinSentence(attribution.source);
        };
        QString reason;
        if (both)
            reason = said(QT_TRANSLATE_NOOP("crossread", "%1 against %2")).arg(sourceName(a), sourceName(b));
        else
            reason = said(QT_TRANSLATE_NOOP("crossread", "ascribed to %1, stated by the other side"))
                         .arg(sourceName(a.isEmpty() ? b : a));
        add(DifferenceKind::Attribution, framed(m_sentences.a), framed(m_sentences.b), reason);
    }

    const UnitCorpus &m_corpus;
    const ComparedSide &m_a;
    const ComparedSide &m_b;
    const PairedSentences &m_sentences;
    QList<Difference> m_found;
};

} // namespace

QList<Difference> differencesBetween(const UnitCorpus &corpus, const ComparedSide &a, const ComparedSide &b,
                                     const PairedSentences &sentences)
{
    return DifferenceReader(corpus, a, b, sentences).read();
}

} // namespace crossread
