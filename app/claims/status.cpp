#include "app/claims/status.h"

#include "app/claims/clauses.h"
#include "app/claims/negation.h"
#include "app/claims/phrases.h"
#include "app/entities/names/lexicon.h"

#include <QFile>
#include <QHash>

namespace crossread {

namespace {

constexpr qsizetype longestCue = 4; // words

// A noun tells less than a verb: "the talks have ended".
struct StatusCue
{
    EventStatus status = EventStatus::Untold;
    bool noun = false;
    quint32 stage = 0;
};

// How a line of the table begins: its status, and the stage that its words tell of.
struct StatusName
{
    QLatin1String name;
    EventStatus status;
    quint32 stage;
};

constexpr StatusName statusNames[] = {
    {QLatin1String("feared"), EventStatus::Feared, ConsideredStage},
    {QLatin1String("considered"), EventStatus::Considered, ConsideredStage},
    {QLatin1String("announced"), EventStatus::Announced, DecidedStage},
    {QLatin1String("done"), EventStatus::Done, DoneStage},
    {QLatin1String("dropped"), EventStatus::Untold, DroppedStage},
    {QLatin1String("ongoing"), EventStatus::Untold, OngoingStage},
};

const QHash<QString, StatusCue> &statusCues()
{
    static const QHash<QString, StatusCue> table = [] {
        lexicon(); // provides the resources
        QHash<QString, StatusCue> result;
        QFile file(QStringLiteral(":/claims/status.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return result;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QString head = line.section(u':', 0, 0);
            const auto begin =
                std::find_if(std::begin(statusNames), std::end(statusNames),
                             [&head](const StatusName &name) { return name.name == head.section(u' ', 0, 0); });
            if (begin == std::end(statusNames))
                continue;
            const StatusCue cue{begin->status, head.endsWith(u"nouns"), begin->stage};
            for (QString words : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
                StatusCue &known = result[words.replace(u'_', u' ')];
                known.noun = cue.noun;
                known.stage = cue.stage;
                if (cue.status != EventStatus::Untold)
                    known.status = cue.status;
            }
        }
        return result;
    }();
    return table;
}

class StatusReader
{
public:
    explicit StatusReader(const QList<Token> &tokens)
        : m_tokens(tokens), m_kinds(clauseKinds(tokens)), m_negated(negatedTokens(tokens))
    {
    }

    quint32 stages() const
    {
        quint32 found = 0;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            qsizetype length = 0;
            const StatusCue cue = cueAt(i, length, true);
            // "The plan", "a final review": what is spoken of.
            if (cue.stage == 0 || cue.noun || (length == 1 && isNounHere(i)))
                continue;
            if (isSilence(i))
                continue;
            const bool isNegated = m_negated[i] || m_negated[i + length - 1];
            if (!isNegated)
                found |= cue.stage;
            else if (!(cue.stage & (DroppedStage | OngoingStage)))
                found |= DroppedStage;
            i += length - 1;
        }
        return found;
    }

    EventStatus read() const
    {
        EventStatus noun = EventStatus::Untold;
        bool past = false;
        bool infinitive = false;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (m_kinds[i] != ClauseKind::Main || isAside(i))
                continue;
            const Token &word = m_tokens[i];
            qsizetype length = 0;
            const StatusCue cue = cueAt(i, length, false);
            const bool asNoun = cue.noun || (length == 1 && isNounHere(i));
            if (cue.status != EventStatus::Untold && !asNoun) {
                if (const EventStatus status = inContext(cue.status, i, i + length - 1); status != EventStatus::Untold)
                    return status;
            } else if (cue.status != EventStatus::Untold && noun == EventStatus::Untold) {
                noun = cue.status;
            }
            past = past || (isPastVerb(i) && !m_negated[i] && !(word.is(Be) && has(i + 1) && m_negated[i + 1]));
            infinitive = infinitive || word.is(Future);
        }
        // "The proposal was long": the noun says what is spoken of.
        if (noun != EventStatus::Untold)
            return noun;
        return past && !infinitive ? EventStatus::Done : EventStatus::Untold;
    }

private:
    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    bool is(qsizetype i, quint64 classes) const { return has(i) && m_tokens[i].is(classes); }
    QString lower(qsizetype i) const { return has(i) ? m_tokens[i].lower : QString(); }

    // "Declined to comment": nothing has been dropped.
    bool isSilence(qsizetype i) const
    {
        static const QSet<QString> words = wordSet("comment discuss elaborate answer speak be");
        return (lower(i).startsWith(u"declin") || lower(i).startsWith(u"refus")) && lower(i + 1) == u"to" &&
               (words.contains(lower(i + 2)) || is(i + 2, SayVerb));
    }

    // The longest cue that begins here, of those that tell a stage or of those that tell a status.
    StatusCue cueAt(qsizetype i, qsizetype &length, bool isStage) const
    {
        const QHash<QString, StatusCue> &table = statusCues();
        StatusCue best;
        QString phrase;
        for (qsizetype n = 0; n < longestCue && has(i + n) && (n == 0 || !m_tokens[i + n].gap); ++n) {
            phrase += (n ? QStringLiteral(" ") : QString()) + m_tokens[i + n].lower;
            const auto found = table.constFind(phrase);
            if (found == table.cend() || (!isStage && found->status == EventStatus::Untold))
                continue;
            best = *found;
            length = n + 1;
        }
        // The month, and a name.
        if (length == 1 && m_tokens[i].capital && i > 0 && !m_tokens[i - 1].capital)
            return {};
        return best;
    }

    // "the plan", "under review", "its approved budget": no verb of this sentence.
    bool isNounHere(qsizetype i) const
    {
        if (m_tokens[i].gap)
            return false;
        if (is(i - 1, Determiner) || (has(i - 1) && m_tokens[i - 1].possessive))
            return !is(i - 1, Be); // "it's announced"
        return is(i - 1, Preposition) && lower(i - 1) != u"to";
    }

    // ", announced in May, …": what is said beside.
    bool isAside(qsizetype i) const
    {
        qsizetype open = i;
        while (open > 0 && open > i - 10 && !(m_tokens[open].gap & (GapComma | GapBracket)))
            --open;
        if (open == 0 || !(m_tokens[open].gap & (GapComma | GapBracket)))
            return false;
        const QString &first = m_tokens[open].lower;
        if (!first.endsWith(u"ed") || (is(open, SayVerb | DenyVerb) && !is(open + 1, Preposition | TimeWord)))
            return false;
        for (qsizetype close = i + 1; has(close) && close < i + 10; ++close) {
            if (m_tokens[close].gap & (GapComma | GapBracket))
                return true;
        }
        return false;
    }

    bool isPastVerb(qsizetype i) const
    {
        const Token &word = m_tokens[i];
        if (word.lower == u"did" || (is(i - 1, Determiner) && !word.is(Be)))
            return false; // "did not sell", "the closed mill"
        if (word.lower == u"has" || word.lower == u"have")
            return has(i + 1) &&
                   (m_tokens[i + 1].is(PastForm) || m_tokens[i + 1].lower == u"been" || is(i + 1, Adverb));
        return word.is(PastForm);
    }

    // What a cue says where it stands: not yet done, or no more planned.
    EventStatus inContext(EventStatus status, qsizetype first, qsizetype last) const
    {
        const bool negated = m_negated[last] || m_negated[first];
        if (!negated) {
            // "could be approved", "will be completed": the helper stands before it and is a cue itself, but
            // "hopes to complete", "to be completed" are none.
            if (status == EventStatus::Done && lower(first - 1) == u"to" && !m_tokens[first].gap)
                return EventStatus::Announced;
            return status;
        }
        if (status == EventStatus::Done)
            return isYet(first, last) ? EventStatus::Announced : EventStatus::Untold;
        if (status == EventStatus::Announced)
            return EventStatus::Considered; // "has not decided"
        return EventStatus::Untold;
    }

    bool isYet(qsizetype first, qsizetype last) const
    {
        for (qsizetype i = std::max<qsizetype>(0, first - 4); i < std::min(m_tokens.size(), last + 6); ++i) {
            if (m_tokens[i].lower == u"yet")
                return true;
        }
        return false;
    }

    const QList<Token> &m_tokens;
    QList<ClauseKind> m_kinds;
    QList<bool> m_negated;
};

constexpr qsizetype openReach = 10; // words

// "Growing demand", "called it a tax", "due to a fault", "wants optionality": words that leave nothing open there.
bool isOtherSense(const QList<Token> &tokens, qsizetype i)
{
    static const QSet<QString> wishes = wordSet("want wants wanted hope hopes hoped wish wishes");
    static const QSet<QString> calls = wordSet("call calls called apply applied");
    static const QSet<QString> nouns = wordSet("demand demands risk risks target targets forecast forecasts doubt "
                                               "doubts offer offers offered");
    static const QSet<QString> permissions =
        wordSet("allow allows allowed permit permits permitted entitle entitles entitled licence license");
    const QString &word = tokens[i].lower;
    const QString next = i + 1 < tokens.size() ? tokens[i + 1].lower : QString();
    const bool isNext = i + 1 < tokens.size() && !tokens[i + 1].gap;
    if (wishes.contains(word) || nouns.contains(word)) {
        // "wants to sell", "wants London to pay", "demands that", "offered 20 million", not "wants freedom to sell"
        for (qsizetype j = i + 1; j < std::min(tokens.size(), i + 4) && !tokens[j].gap; ++j) {
            if (tokens[j].lower == u"to" || tokens[j].lower == u"that" || tokens[j].number)
                return false;
            if (j == i + 1 && !tokens[j].capital && !tokens[j].is(Pronoun | Determiner))
                break;
        }
        return wishes.contains(word) || i == 0 || tokens[i - 1].is(Determiner | Preposition | Conjunction) || !isNext ||
               !tokens[i + 1].is(Determiner);
    }
    if (calls.contains(word))
        return next != u"for" && next != u"on" && next != u"to";
    if (word == u"due")
        return next == u"to" && (i + 2 >= tokens.size() || tokens[i + 2].is(Determiner | Preposition) ||
                                 tokens[i + 2].number || tokens[i + 2].capital);
    if (word == u"may")
        return std::any_of(tokens.begin(), tokens.end(),
                           [](const Token &token) { return permissions.contains(token.lower); });
    return false;
}

// How many words an opening is; 0: there is none. Words that say that something was decided ("approved") leave nothing
// open for who reads them.
qsizetype openingAt(const QList<Token> &tokens, qsizetype i)
{
    static const QSet<QString> cues = wordSet(
        "whether if consider considers considering considered weigh weighs weighing mull mulls mulling explore "
        "explores exploring examine examines examining propose proposes proposed proposing want wants wanted hope "
        "hopes hoped threaten threatens threatened demand demands demanded ask asks asked seek seeks seeking plan "
        "plans planned planning intend intends intended promise promises promised pledge pledges pledged offer offers "
        "offered prepare prepares preparing expect expects expected fear fears feared may might could would will "
        "shall should due likely unlikely possible possibly perhaps aim aims urge urged urges call calls called apply "
        "applied foresee foresees forecast forecasts target targets scheduled until wishes wish risk risks doubt "
        "doubts");
    const Token &token = tokens[i];
    const auto lower = [&tokens](qsizetype j) { return j < tokens.size() ? tokens[j].lower : QString(); };
    if (!cues.contains(token.lower) && !token.is(Be))
        return 0;
    if (isOtherSense(tokens, i))
        return 0;
    // "is to be towed", "are yet to"
    if (token.is(Be) && lower(i + 1) == u"to" && i + 2 < tokens.size() && !tokens[i + 2].is(Determiner) &&
        !tokens[i + 2].number && !tokens[i + 2].capital)
        return 2;
    if (token.is(Be) && (lower(i + 1) == u"set" || lower(i + 1) == u"about" || lower(i + 1) == u"going") &&
        lower(i + 2) == u"to")
        return 3;
    return cues.contains(token.lower) && !(token.capital && token.lower == u"may") ? 1 : 0;
}

bool endsOpening(const Token &token)
{
    static const QSet<QString> joints = wordSet("but although though while whereas because since however");
    return (token.gap & (GapComma | GapStop | GapDash | GapBracket)) || joints.contains(token.lower);
}

} // namespace

QList<Opening> openingsIn(const QList<Token> &tokens)
{
    QList<Opening> found;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const qsizetype length = openingAt(tokens, i);
        if (length == 0)
            continue;
        Opening opening;
        const EventStatus status = statusCues().value(tokens[i].lower).status;
        opening.status = status == EventStatus::Untold || status == EventStatus::Done ? EventStatus::Announced : status;
        opening.cue = i;
        opening.cueEnd = i + length;
        opening.first = opening.cueEnd;
        opening.end = opening.first;
        while (opening.end < tokens.size() && opening.end < opening.first + openReach &&
               (opening.end == opening.first || !endsOpening(tokens[opening.end])))
            ++opening.end;
        // "The opening of the bridge is planned for May": what comes before it as well.
        if (i > 0 && length == 1 && tokens[i].is(PastForm) && tokens[i - 1].is(Be)) {
            opening.first = i;
            while (opening.first > 0 && opening.first > i - openReach && !endsOpening(tokens[opening.first]))
                --opening.first;
        }
        found.append(opening);
    }
    return found;
}

EventStatus eventStatus(const QList<Token> &tokens, Modality modality)
{
    if (modality == Modality::Asked || modality == Modality::Denied || tokens.isEmpty())
        return EventStatus::Untold;
    const EventStatus status = StatusReader(tokens).read();
    if (modality == Modality::Possible && (tokens[0].lower == u"if" || tokens[0].lower == u"unless"))
        return EventStatus::Feared;
    if (modality == Modality::Possible && (status == EventStatus::Untold || status == EventStatus::Done))
        return EventStatus::Feared;
    if (modality == Modality::Planned && (status == EventStatus::Untold || status == EventStatus::Done))
        return EventStatus::Announced;
    return status;
}

quint32 stagesIn(const QList<Token> &tokens)
{
    return StatusReader(tokens).stages();
}

} // namespace crossread
