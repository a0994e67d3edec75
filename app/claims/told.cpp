#include "app/claims/told.h"

#include "app/claims/negation.h"
#include "app/claims/partialdates.h"
#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <cmath>
#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

constexpr qsizetype nearReach = 5; // words either side of a figure

using WordSet = QSet<QString>;

WordSet setOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

bool endsClause(const Token &token)
{
    static const WordSet joints = setOf("but although though while whereas because since however");
    return (token.gap & (GapComma | GapStop | GapDash | GapBracket)) || joints.contains(token.lower);
}

class Reader
{
public:
    Reader(const Unit &unit, const Article &article)
        : m_unit(unit), m_text(article.text), m_published(article.published),
          m_tokens(tokenise(article.text, unit.sentence.span)), m_negated(m_tokens.size()),
          m_status(m_tokens.size(), EventStatus::Done), m_word(m_tokens.size(), -1), m_negations(negationsIn(m_tokens)),
          m_openings(openingsIn(m_tokens))
    {
    }

    Told read()
    {
        markReaches();
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            if (const qsizetype last = phraseAt(i); last > i) {
                for (qsizetype k = i; k <= last; ++k)
                    m_word[k] = m_told.words.size();
                m_told.words.append({wordSense(m_phrase),
                                     {token.span.start, m_tokens[last].span.end},
                                     m_negated[last],
                                     m_status[last],
                                     false,
                                     isVerb(i),
                                     i > 0 && token.capital,
                                     isPast(i)});
                i = last;
                continue;
            }
            if (token.number || token.lower.size() < 2 || isStopWord(token.lower))
                continue;
            m_word[i] = m_told.words.size();
            m_told.words.append({wordSense(token.lower), token.span, m_negated[i], m_status[i], false, isVerb(i),
                                 i > 0 && token.capital, isPast(i), isLessened(i)});
        }
        const QList<Span> undated = undatedSpans();
        for (ToldWord &word : m_told.words) {
            const auto holds = [&word](Span span) { return span.contains(word.span); };
            word.isFigure = std::any_of(undated.begin(), undated.end(), holds) ||
                            std::any_of(m_unit.figures.begin(), m_unit.figures.end(), [&](const UnitFigure &figure) {
                                return figure.figure.kind != u"quantity" && holds(figure.span);
                            });
        }
        addCues();
        m_told.frames = framesBy(frameEntries);
        m_told.matters = framesBy(matterEntries);
        m_told.stages = stagesIn(m_tokens);
        m_told.setting = settingOf(m_tokens);
        for (const UnitFigure &figure : m_unit.figures)
            addFigure(figure.figure, figure.span);
        for (const Span span : undated)
            addFigure(dateOf({}, {}), span);
        addAdverbs();
        addParts();
        addTimes();
        findYear();
        return std::move(m_told);
    }

private:
    // The last word of the longest phrase of one meaning that begins there, in m_phrase; `i` itself: there is none.
    qsizetype phraseAt(qsizetype i)
    {
        QString phrase = wordSense(m_tokens[i].lower)->stem;
        const qsizetype longest = longestPhrase(phrase);
        qsizetype last = i;
        for (qsizetype next = i + 1; next < std::min(m_tokens.size(), i + longest) && m_tokens[next].gap == 0; ++next) {
            phrase += u' ' + wordSense(m_tokens[next].lower)->stem;
            if (!groupsOf(phrase).isEmpty() || oppositeNumbers(phrase).first() >= 0) {
                m_phrase = phrase;
                last = next;
            }
        }
        return last;
    }

    // "Less dependence", "reduces the dependence": nearly its contrary.
    bool isLessened(qsizetype i) const
    {
        static const WordSet words = setOf("less reduce reduces reduced reducing lower lowers lowering fewer little");
        return words.contains(lower(i - 1)) ||
               (words.contains(lower(i - 2)) && i > 0 && m_tokens[i - 1].is(Determiner | Pronoun));
    }

    // "has struck"
    bool isPerfect(qsizetype i) const
    {
        const QString helper = lower(i - 1);
        const bool isHave = helper == u"has" || helper == u"have" || helper == u"had";
        return isHave && !m_tokens[i].is(Adverb | Determiner | Negator | Preposition) && !m_tokens[i].number &&
               lower(i).size() > 3 && (i + 1 >= m_tokens.size() || m_tokens[i + 1].lower != u"to");
    }

    bool isPast(qsizetype i) const
    {
        return isVerb(i) && (m_tokens[i].is(PastForm) || isPerfect(i)) && !m_tokens[i].is(SayVerb) &&
               m_tokens[i].lower != u"declined" && m_tokens[i].lower != u"refused";
    }

    // "sold", "to sell", "will not sell", "was selling"; of the present only what a helper stands before.
    bool isVerb(qsizetype i) const
    {
        const Token &token = m_tokens[i];
        if (token.is(Be | Auxiliary | Determiner | Preposition) || token.capital)
            return false;
        qsizetype before = i - 1;
        while (before >= 0 && m_tokens[before].is(Adverb | Negator) && !m_tokens[before].is(Be | Auxiliary))
            --before;
        if (before < 0)
            return token.is(PastForm);
        const Token &helper = m_tokens[before];
        if (isPerfect(i))
            return true;
        if (token.is(PastForm))
            return !helper.is(Determiner | Preposition) && !helper.possessive;
        if (helper.lower == u"to" || helper.is(Future) || helper.lower == u"would" || helper.lower == u"could" ||
            helper.lower == u"may" || helper.lower == u"might" || helper.lower == u"should" ||
            helper.lower == u"must" || helper.lower == u"can" || helper.lower == u"cannot" ||
            helper.lower.endsWith(u"n't") || helper.lower == u"did" || helper.lower == u"does" || helper.lower == u"do")
            return token.lower.size() > 2;
        return helper.is(Be) && token.lower.endsWith(u"ing");
    }

    void markReaches()
    {
        static const WordSet absolute = setOf("no none nobody nothing never neither nowhere");
        static const WordSet silent = setOf("comment discuss elaborate answer speak name identify");
        m_negations.removeIf([&](const Negation &negation) {
            // "12, not 17"; "no hydrant nearer than 1.2 kilometres", "never more than 150": what is so is a figure.
            const bool isInstead = negation.first < m_tokens.size() && m_tokens[negation.first].number &&
                                   negation.first == negation.cue + 1;
            bool isBound = false;
            for (qsizetype i = negation.first; i + 1 < negation.end && negation.kind == NegationKind::Clause; ++i)
                isBound = isBound || (m_tokens[i].lower == u"than" && m_tokens[i + 1].number);
            // "Declined to comment on the sale" denies no sale.
            const bool isSilent = negation.kind == NegationKind::Refusal && negation.first < m_tokens.size() &&
                                  (m_tokens[negation.first].is(SayVerb) || silent.contains(lower(negation.first)));
            // "No alliance is too strong", "it is never too late": it says so of all.
            bool isTooMuch = false;
            for (qsizetype i = negation.first; i < negation.end && negation.kind == NegationKind::Clause; ++i)
                isTooMuch = isTooMuch || (m_tokens[i].lower == u"too" && !(m_tokens[i].gap & GapComma));
            return isInstead || isBound || isSilent || (isTooMuch && absolute.contains(lower(negation.cue)));
        });
        for (const Negation &negation : m_negations) {
            // "Unlawful" is a word of its own; of "non-exclusive" the part "exclusive" is negated.
            if (negation.kind == NegationKind::Word && !m_tokens[negation.cue].lower.startsWith(u"non-"))
                continue;
            m_told.denies = m_told.denies || negation.kind == NegationKind::Denial;
            m_told.absolute = m_told.absolute || absolute.contains(m_tokens[negation.cue].lower);
            // "Has not ruled out a sale" leaves it open.
            const bool isUndone = std::any_of(m_negations.begin(), m_negations.end(), [&](const Negation &other) {
                return (other.kind == NegationKind::Clause && negation.kind == NegationKind::Denial &&
                        other.reaches(negation.cue)) ||
                       (negation.kind == NegationKind::Clause && other.kind == NegationKind::Denial &&
                        negation.reaches(other.cue));
            });
            m_told.negators += isUndone ? 0 : 1;
            for (qsizetype i = negation.first; i < negation.end; ++i)
                m_negated[i] = !m_negated[i];
        }
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            m_told.rebuttals += isRebuttal(lower(i), lower(i + 1));
            m_told.isYet = m_told.isYet || (lower(i) == u"yet" &&
                                            (i + 1 == m_tokens.size() || lower(i + 1) == u"to" || m_told.negators > 0));
        }
        for (const Opening &opening : m_openings) {
            m_told.open = true;
            for (qsizetype i = opening.first; i < opening.end; ++i)
                m_status[i] = std::min(m_status[i], opening.status);
        }
    }

    qsizetype headOf(qsizetype first, qsizetype end) const
    {
        for (qsizetype i = first; i < end; ++i) {
            if (m_word[i] >= 0 && !m_tokens[i].is(Adverb | Auxiliary | Be) && !m_told.words[m_word[i]].isFigure)
                return m_word[i];
        }
        return -1;
    }

    void addCues()
    {
        static const WordSet none = setOf("no none nobody neither nothing no-one without");
        for (const Negation &negation : m_negations)
            m_told.cues.append({m_tokens[negation.cue].span, true, EventStatus::Done,
                                none.contains(m_tokens[negation.cue].lower), headOf(negation.first, negation.end)});
        for (const Opening &opening : m_openings)
            m_told.cues.append({{m_tokens[opening.cue].span.start, m_tokens[opening.cueEnd - 1].span.end},
                                false,
                                opening.status,
                                false,
                                headOf(opening.first, opening.end)});
    }

    // The last token of an entry that begins at `i`; -1: it does not.
    qsizetype endOf(const FrameEntry &entry, qsizetype i) const
    {
        const qsizetype last = i + entry.stems.size() - 1;
        if (last >= m_tokens.size() || (entry.isVerb && last == i && !isVerb(i)))
            return -1;
        for (qsizetype k = i + 1; k <= last; ++k) {
            if (m_tokens[k].gap != 0 || wordSense(m_tokens[k].lower)->stem != entry.stems[k - i])
                return -1;
        }
        return last;
    }

    // The content word at or before a token; the first one where there is none.
    qsizetype wordAt(qsizetype i) const
    {
        while (i > 0 && m_word[i] < 0)
            --i;
        return std::max<qsizetype>(0, m_word[i]);
    }

    QList<ToldFrame> framesBy(const QList<FrameEntry> &(*entriesOf)(const QString &)) const
    {
        QList<ToldFrame> frames;
        static const WordSet none = setOf("no none nobody neither nothing no-one without never");
        if (m_told.words.isEmpty())
            return frames;
        QList<bool> isNone(m_tokens.size());
        for (const Negation &negation : m_negations) {
            for (qsizetype k = negation.first; k < negation.end; ++k)
                isNone[k] = isNone[k] || none.contains(m_tokens[negation.cue].lower);
        }
        // "Declined to comment" is no decline, "more than 12" is nothing that rises, "Lower Tarn" a name.
        const auto isOther = [this](qsizetype i) {
            const bool isBeforeName = i + 1 < m_tokens.size() && m_tokens[i + 1].capital;
            return lower(i + 1) == u"than" || (m_tokens[i].capital && (i > 0 || isBeforeName)) ||
                   (lower(i + 1) == u"to" &&
                    (lower(i) == u"declined" || lower(i) == u"refused" || lower(i) == u"failed"));
        };
        qsizetype covered = -1; // by a phrase; what it is made of tells nothing by itself
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const QList<FrameEntry> &entries = entriesOf(wordSense(m_tokens[i].lower)->stem);
            for (const FrameEntry &entry : entries) {
                const qsizetype last = endOf(entry, i);
                if (last < 0 || last <= covered || (last == i && isOther(i)))
                    continue;
                ToldFrame told;
                told.frame = entry.frame;
                told.isPlus = entry.isPlus;
                told.negated = m_negated[last] && !entry.negates;
                told.isNone = isNone[last] && told.negated;
                told.status = m_status[last];
                for (qsizetype k = i; k <= last; ++k)
                    told.weight = std::max(told.weight, wordSense(m_tokens[k].lower)->weight);
                told.weight /= std::sqrt(double(entry.scales));
                told.word = wordAt(last);
                told.span = {m_tokens[i].span.start, m_tokens[last].span.end};
                frames.append(told);
            }
            for (const FrameEntry &entry : entries) {
                if (entry.stems.size() > 1)
                    covered = std::max(covered, endOf(entry, i));
            }
        }
        return frames;
    }

    QString lower(qsizetype i) const { return i >= 0 && i < m_tokens.size() ? m_tokens[i].lower : QString(); }

    quint32 traitsBefore(qsizetype first) const
    {
        static const WordSet more = setOf("another further additional extra");
        static const WordSet compared = setOf("than against from versus unlike instead");
        static const WordSet limits = setOf("allow allows allowed permit permits limit limits maximum minimum required "
                                            "requires prescribes short threshold");
        static const WordSet up = setOf("rise rises rose risen rising grow grows grew grown climbed increase increased "
                                        "increases gained gain gains up jumped added raise raises raised lifted hiked");
        static const WordSet down =
            setOf("fall falls fell fallen dropped drop drops lost lose loses decline declined "
                  "decreased down cut shrank sank slipped shed reduce reduces reduced lower lowers "
                  "lowered trimmed");
        static const WordSet rated =
            setOf("put puts estimated estimate estimates count counts counted reckons reckoned "
                  "calculated calculates figure gave gives toll number total reported");
        static const WordSet asked =
            setOf("demand demands demanded demanding want wants wanted seek seeks seeking sought ask asks asked asking "
                  "request requested offer offers offered offering bid bids proposed proposes rebuffed refused "
                  "faces face facing sues suing sued claims claimed damages urged could");
        static const WordSet sofar = setOf("far already now least");
        quint32 traits = 0;
        for (qsizetype i = first - 1; i >= 0 && i >= first - 6; --i) {
            const QString &word = m_tokens[i].lower;
            const qsizetype distance = first - i;
            if (distance <= 2 && more.contains(word))
                traits |= MoreTrait;
            if (distance <= 2 && compared.contains(word) && lower(i - 1) != u"more" && lower(i - 1) != u"less" &&
                lower(i - 1) != u"fewer")
                traits |= ComparedTrait;
            if (distance <= 2 && word == u"by")
                traits |= ByTrait;
            if (distance == 1 && word == u"aged")
                traits |= AgeTrait;
            if (distance <= 2 && word == u"each")
                traits |= EachTrait;
            if (distance <= 3 && word == u"of" && i > 0 && m_tokens[i - 1].number)
                traits |= WholeTrait;
            if (limits.contains(word))
                traits |= LimitTrait;
            if (asked.contains(word))
                traits |= AskedTrait;
            if (distance <= 3 && (word == u"alone" || word == u"own" || word == u"which" || word == u"them"))
                traits |= OwnTrait;
            if (rated.contains(word))
                traits |= RatedTrait;
            if (sofar.contains(word))
                traits |= SoFarTrait;
            if (distance <= 2 && (word == u"since" || word == u"from"))
                traits |= BeginTrait;
            if (distance <= 2 && (word == u"until" || word == u"till" || word == u"by" || word == u"before"))
                traits |= EndTrait;
            if (up.contains(word))
                traits |= UpTrait;
            else if (down.contains(word))
                traits |= DownTrait;
            if (i + 1 < first && endsClause(m_tokens[i + 1]))
                break;
        }
        return traits;
    }

    quint32 traitsAfter(qsizetype last) const
    {
        quint32 traits = 0;
        for (qsizetype i = last; i < m_tokens.size() && i < last + 3; ++i) {
            const QString &word = m_tokens[i].lower;
            if (word == u"each" || word == u"apiece" || (word == u"per" && lower(i + 1) != u"cent"))
                traits |= EachTrait;
            if (i <= last + 1 && (word == u"more" || word == u"further" || word == u"less" || word == u"fewer") &&
                lower(i + 1) != u"than")
                traits |= MoreTrait;
            if (i == last && word == u"old")
                traits |= AgeTrait;
            if (i <= last + 1 && word == u"of" &&
                (lower(i + 1) == u"the" || lower(i + 1) == u"its" || lower(i + 1) == u"them" ||
                 lower(i + 1) == u"their"))
                traits |= PartTrait;
        }
        return traits;
    }

    QString rateAfter(qsizetype last) const
    {
        static const WordSet rates = setOf("year month week day hour head person share boat night trip ton tonne "
                                           "household kilo minute litre barrel piece unit vehicle");
        for (qsizetype i = last; i + 1 < m_tokens.size() && i < last + 3; ++i) {
            const QString &word = m_tokens[i].lower;
            if ((word == u"a" || word == u"an" || word == u"per" || word == u"every" || word == u"each") &&
                rates.contains(m_tokens[i + 1].lower) && lower(i + 2) != u"ago")
                return m_tokens[i + 1].lower;
            if (word == u"yearly" || word == u"annually" || word == u"annual")
                return QStringLiteral("year");
            if (word == u"monthly")
                return QStringLiteral("month");
        }
        // "Each day of the strike costs …"
        for (qsizetype i = 0; i + 1 < last && i < 3; ++i) {
            if ((m_tokens[i].lower == u"each" || m_tokens[i].lower == u"every") && rates.contains(lower(i + 1)))
                return lower(i + 1);
        }
        return {};
    }

    void addFigure(const Figure &figure, Span span)
    {
        qsizetype first = 0;
        while (first < m_tokens.size() && m_tokens[first].span.end <= span.start)
            ++first;
        qsizetype last = first;
        while (last < m_tokens.size() && m_tokens[last].span.start < span.end)
            ++last;
        ToldFigure told;
        told.figure = figure;
        told.span = span;
        told.traits = traitsBefore(first) | traitsAfter(last);
        // "has risen from 4.1 to 5.6 billion": what it is now.
        const bool isChange = figure.min < figure.max && figure.kind != u"date" &&
                              (told.traits & (UpTrait | DownTrait)) && span.in(m_text).contains(u" to ");
        // Pounds in such numbers are money.
        if (told.figure.unit.startsWith(u"pound") && told.figure.min >= 50000) {
            told.figure.kind = QStringLiteral("money");
            told.figure.unit = QStringLiteral("GBP");
        }
        if (isChange)
            told.figure.min = told.figure.max = told.traits & UpTrait ? figure.max : figure.min;
        const QString own = span.in(m_text).toString().toLower();
        if (figure.kind == u"percent" && !own.contains(u"percent") && !own.contains(u"per cent") && !own.contains(u'%'))
            told.traits |= WordedTrait;
        if (own.startsWith(QLatin1String("aged")) || own.endsWith(QLatin1String("-old")))
            told.traits |= AgeTrait;
        if (figure.kind == u"date" && std::none_of(own.begin(), own.end(), [](QChar c) { return c.isDigit(); }))
            told.weekday = partialDate(own).weekday;
        if (figure.kind == u"date" && !figure.from.isValid())
            told.partial = partialDate(own);
        told.rate = rateAfter(last);
        told.traits |= window(first, last) | timeOf(first, last);
        told.verb = verbOf(first, last);
        if (first < m_tokens.size() && m_status[first] != EventStatus::Done)
            told.traits |= OpenTrait;
        if ((first < m_tokens.size() && m_negated[first]) || (first > 0 && m_tokens[first - 1].is(Negator)))
            told.traits |= NegatedTrait;
        // "Lena Marn, 38, …"
        const bool isApart = last == first + 1 && last < m_tokens.size() && (m_tokens[first].gap & GapComma) &&
                             (m_tokens[last].gap & GapComma);
        if (isApart && figure.kind != u"date" && figure.max < 110)
            told.traits |= AgeTrait;
        if (figure.kind == u"date" && isDayOfSaying(told, first))
            told.traits |= SaidTrait;
        told.noun = nounOf(told.figure, first, last);
        told.counted = wordSense(told.noun);
        for (qsizetype i = std::max<qsizetype>(0, first - nearReach); i < std::min(m_tokens.size(), last + nearReach);
             ++i) {
            const bool isInside = i >= first && i < last;
            if (!isInside && m_word[i] >= 0)
                told.near.append(m_word[i]);
        }
        m_told.figures.append(told);
    }

    // "On the first day", "at first"; "in the end", "by now".
    quint32 timeOf(qsizetype first, qsizetype last) const
    {
        static const WordSet early =
            setOf("first initially initial originally original earlier previously preliminary");
        static const WordSet late = setOf("end finally eventually final now meanwhile latest");
        quint32 traits = 0;
        for (qsizetype i = std::max<qsizetype>(0, first - 8); i < std::min(m_tokens.size(), last + 8); ++i) {
            if (early.contains(m_tokens[i].lower))
                traits |= EarlyTrait;
            if (late.contains(m_tokens[i].lower))
                traits |= LateTrait;
        }
        return traits;
    }

    quint32 window(qsizetype first, qsizetype last) const
    {
        static const WordSet past = setOf("past last previous first");
        static const WordSet times = setOf("hour hours day days week weeks month months year years quarter");
        for (qsizetype i = last; i < m_tokens.size() && i < last + 12; ++i) {
            const QString &word = m_tokens[i].lower;
            if (word == u"since" || word == u"between" || (past.contains(word) && times.contains(lower(i + 1))) ||
                (past.contains(word) && times.contains(lower(i + 2))))
                return WindowTrait;
        }
        for (qsizetype i = 0; i + 1 < first && i < 6; ++i) {
            if (m_tokens[i].lower == u"since" || (past.contains(m_tokens[i].lower) && times.contains(lower(i + 1))))
                return WindowTrait;
        }
        return 0;
    }

    qsizetype verbOf(qsizetype first, qsizetype last) const
    {
        const auto isVerb = [this](qsizetype i) {
            return m_word[i] >= 0 && m_tokens[i].is(PastForm) && !m_tokens[i].is(Be | Auxiliary);
        };
        for (qsizetype i = first - 1; i >= 0 && i >= first - 8; --i) {
            if (isVerb(i))
                return m_word[i];
            if (endsClause(m_tokens[i]))
                break;
        }
        for (qsizetype i = last; i < m_tokens.size() && i < last + 8; ++i) {
            if (i > last && endsClause(m_tokens[i]))
                break;
            if (isVerb(i))
                return m_word[i];
        }
        return -1;
    }

    // "said on Monday", "told reporters late on 3 May"; not "proposed an election for 15 June".
    bool isDayOfSaying(const ToldFigure &date, qsizetype first) const
    {
        static const WordSet before = setOf("on late early last this");
        if (lengthOf(date) != 0 || first >= m_tokens.size())
            return false;
        if (first > 0 && !before.contains(lower(first - 1)) && !m_tokens[first - 1].is(SayVerb))
            return false;
        for (qsizetype i = first - 1; i >= 0 && i >= first - 5; --i) {
            if (m_tokens[i].is(SayVerb) && !m_tokens[i].is(AlsoNoun))
                return true;
            if (endsClause(m_tokens[i]))
                break;
        }
        return m_unit.sentence.attribution.span.contains(m_tokens[first].span);
    }

    // "120 beds" counts beds; "31 of the passengers" passengers; "12 were injured" says nothing of the kind.
    QString nounOf(const Figure &figure, qsizetype first, qsizetype last) const
    {
        if (figure.kind == u"money" || figure.kind == u"percent" || figure.kind == u"date" || figure.kind == u"time")
            return {};
        if (!figure.unit.isEmpty())
            return figure.unit;
        for (qsizetype i = last; i < m_tokens.size() && i < last + 4; ++i) {
            const Token &token = m_tokens[i];
            if (i > first && (token.gap & (GapComma | GapStop)))
                break;
            if (token.is(Be | Auxiliary | Conjunction) || token.number)
                break;
            if (m_word[i] >= 0 && !token.is(Adverb))
                return token.lower;
        }
        return {};
    }

    // "twice", "once a month"
    void addAdverbs()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const QString &word = m_tokens[i].lower;
            const int times = word == u"twice" ? 2 : word == u"thrice" ? 3 : 0;
            if (!times || lower(i + 1) == u"as" || lower(i + 1) == u"the")
                continue;
            Figure figure;
            figure.kind = QStringLiteral("quantity");
            figure.unit = QStringLiteral("time");
            figure.min = figure.max = times;
            addFigure(figure, m_tokens[i].span);
        }
    }

    // "six of the commanders"
    void addParts()
    {
        static const QStringList numbers =
            QStringLiteral("one two three four five six seven eight nine ten eleven twelve").split(u' ');
        static const WordSet owners = setOf("the their its his her them those these our");
        for (qsizetype i = 0; i + 2 < m_tokens.size(); ++i) {
            const qsizetype number = numbers.indexOf(m_tokens[i].lower);
            if (number < 0 || lower(i + 1) != u"of" || !owners.contains(lower(i + 2)) || isKnown(m_tokens[i].span))
                continue;
            Figure figure;
            figure.kind = QStringLiteral("number");
            figure.min = figure.max = double(number) + 1;
            addFigure(figure, m_tokens[i].span);
        }
    }

    bool isKnown(Span span) const
    {
        return std::any_of(m_told.figures.begin(), m_told.figures.end(),
                           [span](const ToldFigure &known) { return known.span.overlaps(span); });
    }

    static Figure dateOf(QDate from, QDate to)
    {
        Figure figure;
        figure.kind = QStringLiteral("date");
        figure.from = from;
        figure.to = to;
        return figure;
    }

    // Months, days of a month and weekdays in an article without a day to count them from.
    QList<Span> undatedSpans() const
    {
        if (m_published.isValid())
            return {};
        QList<Span> spans = partialDates(m_text, m_unit.sentence.span);
        spans.removeIf([this](Span span) {
            return std::any_of(m_unit.figures.begin(), m_unit.figures.end(),
                               [span](const UnitFigure &figure) { return figure.span.overlaps(span); });
        });
        return spans;
    }

    // Months and seasons without a year: the next ones where it is left open whether it comes to pass, else the last.
    void addTimes()
    {
        static const QStringList months = QStringLiteral("january february march april may june july august september "
                                                         "october november december")
                                              .split(u' ');
        static const QStringList seasons = QStringLiteral("spring summer autumn winter").split(u' ');
        static const WordSet before = setOf("in by of until till since before after from for as early late last next "
                                            "this the during mid around about to");
        if (!m_published.isValid())
            return;
        for (qsizetype i = 1; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            const qsizetype month = token.capital ? months.indexOf(token.lower) : -1;
            const qsizetype season = seasons.indexOf(token.lower);
            const bool isChristmas = token.capital && token.lower == u"christmas";
            const bool isYearNext = i + 1 < m_tokens.size() && m_tokens[i + 1].number;
            if ((month < 0 && season < 0 && !isChristmas) || isYearNext || !before.contains(lower(i - 1)) ||
                isKnown(token.span))
                continue;
            const int first = isChristmas ? 12 : month >= 0 ? int(month) + 1 : 3 + 3 * int(season);
            const int length = month >= 0 || isChristmas ? 1 : 3;
            const bool isNext =
                lower(i - 1) == u"next" || (m_status[i] != EventStatus::Done && lower(i - 1) != u"last") || isChristmas;
            QDate from(m_published.year() + (isNext ? 1 : 0), first, isChristmas ? 24 : 1);
            while (isNext ? from.addMonths(length - 12) > m_published : from > m_published)
                from = from.addYears(-1);
            addFigure(dateOf(from, isChristmas ? from.addDays(2) : from.addMonths(length).addDays(-1)), token.span);
        }
    }

    // The year of which all is told. "Since 2019" speaks of all after it, "by the end of next year" of all before; the
    // day of the week on which something was done or said is of no year.
    void findYear()
    {
        static const QRegularExpression open(QStringLiteral("\\b(since|until|by|before|after)\\b[a-z ]{0,16}$"),
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression year(QStringLiteral("[0-9]{4}"));
        constexpr qsizetype reach = 24; // characters before it
        int days = 0;
        bool isOpen = false;
        for (const ToldFigure &told : std::as_const(m_told.figures)) {
            if (told.figure.kind != u"date" || !told.figure.from.isValid() || (told.traits & SaidTrait))
                continue;
            const bool isDay = told.figure.from == told.figure.to;
            if (isDay) {
                ++days;
                m_told.day = told.figure.from;
            }
            if (isDay && !year.match(told.span.in(m_text).toString()).hasMatch())
                continue;
            const qsizetype from = std::max<qsizetype>(0, told.span.start - reach);
            const int own = told.figure.from.year();
            if (open.match(m_text.sliced(from, told.span.start - from).toString()).hasMatch() ||
                own != told.figure.to.year() || (m_told.year != 0 && m_told.year != own))
                isOpen = true;
            m_told.year = own;
        }
        if (isOpen)
            m_told.year = 0;
        if (days != 1)
            m_told.day = QDate();
    }

    const Unit &m_unit;
    QStringView m_text;
    QDate m_published;
    QList<Token> m_tokens;
    QList<bool> m_negated;
    QList<EventStatus> m_status;
    QList<qsizetype> m_word; // token -> content word, -1
    QList<Negation> m_negations;
    QList<Opening> m_openings;
    QString m_phrase;
    Told m_told;
};

} // namespace

Told readTold(const Unit &unit, const Article &article)
{
    return Reader(unit, article).read();
}

} // namespace crossread
