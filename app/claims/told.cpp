#include "app/claims/told.h"

#include "app/claims/lexicon.h"
#include "app/claims/vocabulary.h"
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <memory>
#include <QReadWriteLock>
#include <QSet>
#include <unordered_map>

namespace crossread {

namespace {

constexpr qsizetype nearReach = 5; // words either side of a figure
constexpr qsizetype negationReach = 7;
constexpr qsizetype denialReach = 14;
constexpr qsizetype openReach = 10;
constexpr double unlike = 0.25; // cosine of words that have nothing in common

using WordSet = QSet<QString>;

WordSet setOf(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

// "declined to sell"; not "declined to 5 percent".
bool isRefusal(const QList<Token> &tokens, qsizetype i)
{
    static const WordSet refusals = setOf("declined refused failed declines refuses");
    return i + 2 < tokens.size() && refusals.contains(tokens[i].lower) && tokens[i + 1].lower == u"to" &&
           !tokens[i + 2].number && !tokens[i + 2].is(Determiner);
}

bool isNegator(const QList<Token> &tokens, qsizetype i)
{
    static const WordSet focus = setOf("only just merely simply least later more less longer fewer doubt");
    const Token &token = tokens[i];
    if (token.lower == u"without")
        return true;
    if (!token.is(Negator))
        return isRefusal(tokens, i);
    // "no more than 5", "not only", "12, not 17": nothing of what is told is negated.
    if (i + 1 < tokens.size() && tokens[i + 1].number)
        return false;
    const QString next = i + 1 < tokens.size() ? tokens[i + 1].lower : QString();
    const bool isLonger = token.lower == u"no" && next == u"longer";
    return isLonger || !focus.contains(next);
}

bool isDenial(const QList<Token> &tokens, qsizetype i)
{
    static const WordSet denials =
        setOf("denied denies deny denying dismissed dismisses rejected rejects rejecting refuted refutes disputed "
              "disputes disputing contradicted contradicts contested contests disowned rebuffed debunked");
    static const WordSet ruling = setOf("ruled rules ruling rule");
    const QString next = i + 1 < tokens.size() ? tokens[i + 1].lower : QString();
    const QString &word = tokens[i].lower;
    return denials.contains(word) || (ruling.contains(word) && next == u"out") || (word == u"far" && next == u"from") ||
           (word == u"contrary" && next == u"to");
}

bool isOpening(const QList<Token> &tokens, qsizetype i)
{
    static const WordSet cues = setOf(
        "whether if consider considers considering considered weigh weighs weighing mull mulls mulling explore "
        "explores "
        "exploring examine examines examining propose proposes proposed proposing want wants wanted hope hopes hoped "
        "threaten threatens threatened demand demands demanded ask asks asked seek seeks seeking plan plans planned "
        "planning intend intends intended promise promises promised pledge pledges pledged offer offers offered "
        "prepare "
        "prepares preparing expect expects expected fear fears feared may might could would will shall should due "
        "likely "
        "unlikely possible possibly perhaps aim aims urge urged urges call calls called apply applied foresee foresees "
        "forecast forecasts target targets scheduled until preparing wishes wish risk risks doubt doubts");
    const Token &token = tokens[i];
    return cues.contains(token.lower) && !(token.capital && token.lower == u"may");
}

bool endsClause(const Token &token)
{
    static const WordSet joints = setOf("but although though while whereas because since however");
    return (token.gap & (GapComma | GapStop | GapDash | GapBracket)) || joints.contains(token.lower);
}

class Reader
{
public:
    Reader(const Unit &unit, QStringView text)
        : m_unit(unit), m_text(text), m_tokens(tokenise(text, unit.sentence.span)), m_negated(m_tokens.size()),
          m_open(m_tokens.size()), m_word(m_tokens.size(), -1)
    {
    }

    Told read()
    {
        markReaches();
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            if (token.number || token.lower.size() < 2 || isStopWord(token.lower))
                continue;
            m_word[i] = m_told.words.size();
            m_told.words.append({wordSense(token.lower), token.span, m_negated[i], m_open[i]});
        }
        for (const UnitFigure &figure : m_unit.figures)
            addFigure(figure.figure, figure.span);
        addAdverbs();
        findYear();
        return std::move(m_told);
    }

private:
    void mark(QList<bool> &marks, qsizetype from, qsizetype reach)
    {
        for (qsizetype i = from; i < m_tokens.size() && i < from + reach; ++i) {
            if (i > from && endsClause(m_tokens[i]))
                return;
            marks[i] = true;
        }
    }

    void markReaches()
    {
        static const WordSet absolute = setOf("no none nobody nothing never neither nowhere");
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (isDenial(m_tokens, i)) {
                m_told.denies = true;
                ++m_told.negators;
                mark(m_negated, i + 1, denialReach);
            } else if (isNegator(m_tokens, i)) {
                ++m_told.negators;
                m_told.absolute = m_told.absolute || absolute.contains(m_tokens[i].lower);
                mark(m_negated, i + 1, negationReach);
            } else if (isOpening(m_tokens, i)) {
                m_told.open = true;
                mark(m_open, i + 1, openReach);
            }
        }
    }

    QString lower(qsizetype i) const { return i >= 0 && i < m_tokens.size() ? m_tokens[i].lower : QString(); }

    quint32 traitsBefore(qsizetype first) const
    {
        static const WordSet more = setOf("another further additional extra");
        static const WordSet compared = setOf("than against from versus unlike instead");
        static const WordSet limits = setOf("allow allows allowed permit permits limit limits maximum minimum required "
                                            "requires prescribes short threshold");
        static const WordSet up = setOf("rise rises rose risen rising grow grows grew grown climbed increase increased "
                                        "increases gained gain gains up jumped added");
        static const WordSet down = setOf("fall falls fell fallen dropped drop drops lost lose loses decline declined "
                                          "decreased down cut shrank sank slipped shed");
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
        const QString own = span.in(m_text).toString().toLower();
        if (own.startsWith(QLatin1String("aged")) || own.endsWith(QLatin1String("-old")))
            told.traits |= AgeTrait;
        told.rate = rateAfter(last);
        if (first < m_tokens.size() && m_open[first])
            told.traits |= OpenTrait;
        if ((first < m_tokens.size() && m_negated[first]) || (first > 0 && m_tokens[first - 1].is(Negator)))
            told.traits |= NegatedTrait;
        // "Lena Marn, 38, …"
        const bool isApart = last == first + 1 && last < m_tokens.size() && (m_tokens[first].gap & GapComma) &&
                             (m_tokens[last].gap & GapComma);
        if (isApart && figure.kind != u"date" && figure.max < 110)
            told.traits |= AgeTrait;
        if (figure.kind == u"date" && isDayOfSaying(first))
            told.traits |= SaidTrait;
        told.noun = nounOf(figure, first, last);
        told.counted = wordSense(told.noun);
        for (qsizetype i = std::max<qsizetype>(0, first - nearReach); i < std::min(m_tokens.size(), last + nearReach);
             ++i) {
            const bool isInside = i >= first && i < last;
            if (!isInside && m_word[i] >= 0)
                told.near.append(m_word[i]);
        }
        m_told.figures.append(told);
    }

    bool isDayOfSaying(qsizetype first) const
    {
        for (qsizetype i = first - 1; i >= 0 && i >= first - 5; --i) {
            if (m_tokens[i].is(SayVerb) && !m_tokens[i].is(AlsoNoun))
                return true;
            if (endsClause(m_tokens[i]))
                break;
        }
        const Span said = m_unit.sentence.attribution.span;
        return first < m_tokens.size() && said.contains(m_tokens[first].span);
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

    // "since 2019" speaks of all after it.
    void findYear()
    {
        int days = 0;
        bool isOpen = false;
        for (const ToldFigure &told : std::as_const(m_told.figures)) {
            if (told.figure.kind != u"date" || !told.figure.from.isValid())
                continue;
            const qsizetype from = std::max<qsizetype>(0, told.span.start - 7);
            const QStringView before = m_text.sliced(from, told.span.start - from);
            const int own = told.figure.from.year();
            if (before.contains(u"since", Qt::CaseInsensitive) || before.contains(u"until") ||
                own != told.figure.to.year() || (m_told.year != 0 && m_told.year != own))
                isOpen = true;
            m_told.year = own;
            if (told.figure.from == told.figure.to && !(told.traits & SaidTrait)) {
                ++days;
                m_told.day = told.figure.from;
            }
        }
        if (isOpen)
            m_told.year = 0;
        if (days != 1)
            m_told.day = QDate();
    }

    const Unit &m_unit;
    QStringView m_text;
    QList<Token> m_tokens;
    QList<bool> m_negated;
    QList<bool> m_open;
    QList<qsizetype> m_word; // token -> content word, -1
    Told m_told;
};

double covered(const WordTable &table, bool isTurned, const Told &one, const QList<qsizetype> &a,
               const QList<qsizetype> &b)
{
    double sum = 0;
    double all = 0;
    for (const qsizetype i : a) {
        const double weight = one.words[i].sense->weight;
        double best = 0;
        for (const qsizetype j : b)
            best = std::max(best, table.at(i, j, isTurned));
        sum += weight * best;
        all += weight;
    }
    return all > 0 ? sum / (all + 0.5) : 0;
}

} // namespace

Told readTold(const Unit &unit, QStringView text)
{
    return Reader(unit, text).read();
}

const WordSense *wordSense(const QString &lower)
{
    static QReadWriteLock lock;
    static std::unordered_map<QString, std::unique_ptr<WordSense>> known;
    {
        const QReadLocker locker(&lock);
        const auto found = known.find(lower);
        if (found != known.end())
            return found->second.get();
    }
    auto sense = std::make_unique<WordSense>();
    sense->lower = lower;
    sense->stem = stem(lower);
    sense->weight = 0.3 + rareness(sense->stem);
    sense->vector = wordVectors().indexOf(sense->stem);
    sense->groups = groupsOf(sense->stem);
    sense->hasOpposite = hasOpposite(sense->stem);
    const QWriteLocker locker(&lock);
    return known.try_emplace(lower, std::move(sense)).first->second.get();
}

double wordLikeness(const WordSense *a, const WordSense *b)
{
    if (a == b || a->stem == b->stem)
        return 1;
    for (const QString &group : a->groups) {
        if (b->groups.contains(group))
            return 0.8;
    }
    if ((a->hasOpposite || b->hasOpposite) && areOpposite(a->stem, b->stem))
        return 0.7;
    if (a->vector < 0 || b->vector < 0)
        return 0;
    return std::max(0.0, (wordVectors().likeness(a->vector, b->vector) - unlike) / (1 - unlike) * 0.9);
}

WordTable::WordTable(const Told &one, const Told &other) : m_columns(other.words.size())
{
    m_values.reserve(one.words.size() * m_columns);
    for (const ToldWord &word : one.words) {
        for (const ToldWord &fellow : other.words)
            m_values.append(float(wordLikeness(word.sense, fellow.sense)));
    }
}

double wordsLikeness(const WordTable &table, const Told &one, const QList<qsizetype> &a, const Told &other,
                     const QList<qsizetype> &b)
{
    return (covered(table, false, one, a, b) + covered(table, true, other, b, a)) / 2;
}

} // namespace crossread
