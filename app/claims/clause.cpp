#include "app/claims/clause.h"

#include <QStringList>

namespace crossread {

namespace {

constexpr qsizetype fewestWords = 3;
constexpr qsizetype longestSubject = 6;

bool isAmong(const QString &word, const QStringList &words)
{
    return words.contains(word);
}

// Past forms that do not end in -ed, and the plainest present ones.
const QStringList &irregularVerbs()
{
    static const QStringList words =
        QStringLiteral("rose fell grew won lost left made took gave got went came became began broke brought built "
                       "bought caught chose cut drove found fought held kept knew led let met paid put ran saw sold "
                       "sent set shot shut sank spent stood struck told thought threw wore wrote said hit hurt cost "
                       "sat lay bore beat bid burst fed flew forgot froze hid laid lent meant rang rode shook slid "
                       "sought spoke stole swore taught tore woke withdrew overtook understood sprang shrank "
                       "have do say make hold want need carry remain face")
            .split(u' ');
    return words;
}

bool hasPartners(const QString &text)
{
    const auto count = [&text](char16_t c) { return text.count(QChar(c)); };
    return count(u'(') == count(u')') && count(u'[') == count(u']') && count(0x201C) == count(0x201D) &&
           count(0x2018) <= count(0x2019) && count(u'"') % 2 == 0;
}

} // namespace

bool Clause::set(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QList<Token> tokens = tokenise(trimmed, {0, trimmed.size()});
    if (!m_text.isEmpty() && (tokens.size() < fewestWords || !hasPartners(trimmed)))
        return false;
    m_text = trimmed;
    m_tokens = tokens;
    return true;
}

bool Clause::remove(qsizetype from, qsizetype to, const QString &instead)
{
    if (from <= 0)
        return to < size() && startAt(to);
    if (to >= size())
        return truncate(from);
    return set(m_text.left(m_tokens[from - 1].span.end) + (instead.isEmpty() ? QStringLiteral(" ") : instead) +
               m_text.mid(m_tokens[to].span.start));
}

bool Clause::isVerb(qsizetype i) const
{
    const Token &token = m_tokens[i];
    const QString &word = token.lower;
    if (token.is(Be | Auxiliary | Future) || word == u"may" || word == u"might" || word == u"can" || word == u"could" ||
        word == u"would" || word == u"should" || word == u"must")
        return !token.is(TimeWord);
    if (token.possessive || token.is(Determiner | Preposition | Participle | Pronoun | QuantityWord | TimeWord) ||
        (token.capital && i > 0))
        return false;
    const bool afterNoun = i > 0 && !(token.gap & GapStop) && !m_tokens[i - 1].is(Determiner | Preposition) &&
                           !m_tokens[i - 1].number && !m_tokens[i - 1].possessive && m_tokens[i - 1].lower != u"its";
    if (!afterNoun)
        return false;
    if (isAmong(word, irregularVerbs()))
        return true;
    if (word.size() > 4 && word.endsWith(u"ed"))
        return true;
    // "keeps", after a noun in the singular or a name
    const QString &before = m_tokens[i - 1].lower;
    return word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us") &&
           (m_tokens[i - 1].capital || m_tokens[i - 1].is(Pronoun) || !before.endsWith(u's')) &&
           !before.endsWith(u"al") && !before.endsWith(u"ic") && i + 1 < size() &&
           !m_tokens[i + 1].is(Be | Auxiliary) &&
           (m_tokens[i - 1].is(Pronoun) || m_tokens[i].is(SayVerb | AttitudeVerb | ShowVerb | PlanVerb | DenyVerb) ||
            m_tokens[i + 1].capital || m_tokens[i + 1].number ||
            m_tokens[i + 1].is(Determiner | Preposition | Adverb | Pronoun));
}

qsizetype Clause::findVerb(qsizetype from, qsizetype to) const
{
    for (qsizetype i = from; i < to; ++i) {
        if (isVerb(i))
            return i;
    }
    return -1;
}

bool Clause::opensRelative(qsizetype i) const
{
    const auto isRelative = [this](qsizetype at) {
        const QString &word = m_tokens[at].lower;
        return word == u"which" || word == u"who" || word == u"whose" || word == u"whom";
    };
    if (i < 1 || !(m_tokens[i].gap & GapComma))
        return false;
    return isRelative(i) || (i + 1 < size() && !m_tokens[i + 1].gap && isRelative(i + 1) &&
                             (m_tokens[i].is(Preposition) || m_tokens[i].lower == u"and"));
}

qsizetype Clause::relativeEnd(qsizetype i) const
{
    for (qsizetype end = i + 1; end < size(); ++end) {
        if ((m_tokens[end].gap & (GapComma | GapStop | GapDash)) && !opensRelative(end))
            return end;
    }
    return -1;
}

bool Clause::startsStatement(qsizetype first) const
{
    if (first + fewestWords > size())
        return false;
    const Token &token = m_tokens[first];
    if (isVerb(first) || token.is(Preposition | Conjunction | Participle | Negator))
        return false;
    qsizetype end = first + 1;
    while (end < size() && end < first + 12 && !(m_tokens[end].gap & GapStop))
        ++end;
    const qsizetype verb = findVerb(first + 1, end);
    if (verb < 0)
        return false;
    // "companies that lean on one", "the price paid" have a verb but it is not theirs.
    for (qsizetype i = first; i < verb; ++i) {
        if (m_tokens[i].lower == u"that" || m_tokens[i].lower == u"which" || m_tokens[i].lower == u"who" ||
            m_tokens[i].is(Conjunction))
            return false;
    }
    return true;
}

bool Clause::isStatement(qsizetype end) const
{
    static const QStringList subordinate =
        QStringLiteral("if when while as after before because since although though once unless until whether whereas "
                       "with without by in on at under for from despite during among")
            .split(u' ');
    if (end < fewestWords)
        return false;
    const auto nextComma = [this, end](qsizetype i) {
        do
            ++i;
        while (i < end && !(m_tokens[i].gap & GapComma));
        return i;
    };
    qsizetype from = 0;
    // "Had it known, …" is a condition too. What opens the sentence reaches to its first comma.
    const bool asked = m_tokens[0].lower == u"asked"; // "Asked if the mill was safe, …"
    if (asked || isAmong(m_tokens[0].lower, subordinate) || m_tokens[0].is(Be | Auxiliary) ||
        m_tokens[0].lower == u"should") {
        const qsizetype comma = nextComma(0);
        const bool isPhrase = m_tokens[0].is(Preposition) && findVerb(1, comma) >= 0;
        from = comma < end ? comma : isPhrase ? 1 : end;
        while (from < end && from > 1 &&
               (m_tokens[from].is(QuestionWord) || isAmong(m_tokens[from].lower, subordinate)))
            from = nextComma(from);
    }
    // Who says "that while …, …" has not yet said it, nor who says "that the mill, which …".
    for (qsizetype i = std::max<qsizetype>(from, 1); i < end; ++i) {
        if (opensRelative(i))
            break;
        if (!m_tokens[i].is(SayVerb))
            continue;
        qsizetype that = i + 1;
        while (that < end && that < i + 6 && !m_tokens[that].gap && m_tokens[that].lower != u"that")
            ++that;
        if (that >= end || m_tokens[that].lower != u"that" || m_tokens[that].gap)
            break;
        from = that + 1;
        if (from < end && isAmong(m_tokens[from].lower, subordinate) && !m_tokens[from].is(Preposition))
            from = nextComma(from);
        break;
    }
    qsizetype verb = -1;
    for (qsizetype i = std::max<qsizetype>(from, 1); i < end && verb < 0; ++i) {
        // "The mill, which burned in May" is waiting for its verb.
        while (i >= 0 && i < end && opensRelative(i))
            i = relativeEnd(i);
        if (i < 0)
            break;
        verb = i < end && isVerb(i) ? i : -1;
    }
    return verb >= 0 && end - from >= fewestWords && !m_tokens[end - 1].is(Determiner | Preposition | Conjunction) &&
           (verb < end - 1 || !m_tokens[verb].is(Be | Auxiliary | Future));
}

QString Clause::subject() const
{
    const qsizetype verb = findVerb(1, std::min(size(), longestSubject + 1));
    if (verb < 1)
        return {};
    for (qsizetype i = 0; i < verb; ++i) {
        if ((i > 0 && (m_tokens[i].gap & ~quint8(GapStop))) ||
            m_tokens[i].is(Pronoun | Preposition | Conjunction | Negator) || m_tokens[i].lower == u"that")
            return {};
    }
    return m_text.mid(m_tokens[0].span.start, m_tokens[verb - 1].span.end - m_tokens[0].span.start);
}

bool Clause::restricts(qsizetype from, qsizetype to) const
{
    static const QStringList limits =
        QStringLiteral("if unless until provided except only without nor least most not never no than as").split(u' ');
    static const QStringList hedges =
        QStringLiteral("perhaps possibly probably likely count counts estimate estimates far all some").split(u' ');
    for (qsizetype i = from; i < to; ++i) {
        if (i < from + 2 && (m_tokens[i].is(Negator) || limits.contains(m_tokens[i].lower)))
            return true;
        if (to - from <= 5 && (m_tokens[i].is(Hearsay) || hedges.contains(m_tokens[i].lower)))
            return true;
    }
    return false;
}

} // namespace crossread
