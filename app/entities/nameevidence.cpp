#include "app/entities/names.h"

namespace crossread {

namespace {

constexpr LexFlags anyPlace = Lex::Country | Lex::Region | Lex::BigCity | Lex::City;

QString joined(const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    QString text;
    for (qsizetype i = first; i < last; ++i)
        text += (i == first || tokens.at(i).glued ? QString() : QStringLiteral(" ")) + tokens.at(i).key;
    return text;
}

// The gazetteer's word on the whole name.
void wholeEvidence(Evidence &evidence, const NameToken &first, LexFlags whole, bool single)
{
    const bool common = single && first.is(Lex::Common);
    if (whole & Lex::KnownOrg)
        evidence[OrganisationName] += 4;
    else if (whole & Lex::Country)
        evidence[PlaceName] += 5;
    if (whole & Lex::Region)
        evidence[PlaceName] += common ? 0.2 : single ? 1.8 : 2.5;
    if (whole & Lex::BigCity)
        evidence[PlaceName] += common ? 0.8 : 3;
    else if (whole & Lex::City)
        evidence[PlaceName] += common ? 0.3 : (whole & (Lex::FirstName | Lex::LikeOrg | Lex::Company) ? 1 : 2);
    if (whole & Lex::Company)
        evidence[OrganisationName] += common ? 1.2 : (single && (whole & Lex::FirstName)) ? 0.6 : 2;
    if (!single)
        return;
    if (whole & (Lex::FirstName | Lex::LikePerson))
        evidence[PersonName] += common ? (whole & Lex::LikePerson ? 0.4 : 0.1) : (whole & anyPlace) ? 0.6 : 1.3;
    if (first.is(Lex::OrgEnd | Lex::OrgAny))
        evidence[OrganisationName] += 0.8;
    if (whole & Lex::LikePlace)
        evidence[PlaceName] += common ? 0.3 : 1.5;
    if (whole & Lex::LikeOrg)
        evidence[OrganisationName] += 1.5;
}

void personWords(Evidence &evidence, const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    qsizetype words = 0;
    bool plain = true; // none is a word of the dictionary
    for (qsizetype i = first; i < last; ++i) {
        const NameToken &token = tokens.at(i);
        if (token.isWord()) {
            words += i == first || !token.glued || tokens.at(i - 1).isWord();
            plain = plain && !token.is(Lex::Common | Lex::OrgEnd | Lex::PlaceEnd | Lex::EventEnd | Lex::OrgAny);
            if (!token.capital && !token.is(Lex::Particle))
                return;
        } else if (token.type == NameToken::Number || token.isMark('&')) {
            return;
        }
        const bool initial = i > first && token.isWord() && token.capital && token.span.length() <= 4 &&
                             token.span.length() >= 2 && !token.allCapitals && token.key.size() == 1;
        if (initial && i + 1 < last)
            evidence[PersonName] += 3;
        if (i > first && i + 1 < last && !token.capital && token.is(Lex::Particle))
            evidence[PersonName] += 1.5;
    }
    if (words < 2 || words > 5)
        return;
    const NameToken &head = tokens.at(first);
    const NameToken &tail = tokens.at(last - 1);
    if (tail.is(Lex::OrgEnd | Lex::OrgAny | Lex::PlaceEnd | Lex::EventEnd) &&
        !tail.is(Lex::LikePerson | Lex::FirstName))
        return;
    if (head.is(Lex::Royal))
        evidence[PersonName] += 2.5;
    const bool word = head.is(Lex::Common) && tail.is(Lex::Common | Lex::ProductEnd) && !tail.is(Lex::LikePerson);
    if (head.is(Lex::FirstName) && word && head.is(Lex::Company | Lex::LikeOrg | Lex::VeryCommon))
        evidence[PersonName] += 0.5;
    else if (head.is(Lex::FirstName) && !head.is(Lex::Country))
        evidence[PersonName] += head.is(anyPlace) || head.is(Lex::VeryCommon) ? 2 : 3.2;
    else if (head.is(Lex::LikePerson))
        evidence[PersonName] += 1.8;
    if (head.key.size() <= 3 && head.span.length() > head.key.size() && head.capital && tail.span.length() > 2 &&
        !head.is(Lex::Country))
        evidence[PersonName] += 2.5; // "J. Smith", "J.K. Rowling"
    if (tail.is(Lex::LikePerson))
        evidence[PersonName] += tail.is(anyPlace) ? 0.6 : 1.5;
    if (tail.key == QLatin1String("jr") || tail.key == QLatin1String("sr"))
        evidence[PersonName] += 3;
    if (plain && words <= 3 && !head.allCapitals && !head.innerCapital)
        evidence[PersonName] += 1;
}

void thingWords(Evidence &evidence, const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    const NameToken &head = tokens.at(first);
    const NameToken &tail = tokens.at(last - 1);
    const bool single = last - first == 1;
    bool any = false;
    bool of = false;
    bool number = false;
    for (qsizetype i = first; i < last; ++i) {
        any = any || tokens.at(i).is(Lex::OrgAny);
        number = number || tokens.at(i).type == NameToken::Number;
        if (i > first && i + 1 < last && tokens.at(i).key == QLatin1String("de") && tokens.at(i - 1).is(Lex::EventOf))
            evidence[EventName] += 3;
        if (i > first && tokens.at(i).key == QLatin1String("of") && i + 1 < last) {
            const NameToken &before = tokens.at(i - 1);
            of = true;
            if (before.is(Lex::OrgOf))
                evidence[OrganisationName] += 3;
            if (before.is(Lex::PlaceOf))
                evidence[PlaceName] += before.is(Lex::OrgOf) ? 1 : 3;
            if (before.is(Lex::EventOf))
                evidence[EventName] += 3;
        }
        if (tokens.at(i).isMark('&'))
            evidence[OrganisationName] += 2;
    }
    if (!single && any)
        evidence[OrganisationName] += 3.5;
    if (!single && !of) {
        if (tail.is(Lex::OrgEnd))
            evidence[OrganisationName] += tail.is(Lex::LikePerson) ? 1.5 : 3;
        if (tail.is(Lex::PlaceEnd))
            evidence[PlaceName] += 3;
        if (tail.is(Lex::EventEnd))
            evidence[EventName] += 3.2;
    }
    if (!single && head.is(Lex::PlaceFirst) && !tail.is(Lex::OrgEnd))
        evidence[PlaceName] += 1.2;
    if (!single && head.is(Lex::EventFirst))
        evidence[EventName] += 4;
    if (number)
        evidence[ProductName] += 3;
    if (single && head.allCapitals && head.span.length() <= 6)
        evidence[OrganisationName] += 1.2;
    if (head.innerCapital)
        evidence[head.key.size() > 1 && head.key.at(0) == QLatin1Char('i') ? ProductName : OrganisationName] += 0.8;
    // A company's name and something more that is no company's: "Acme Rocket".
    const bool maker = head.is(Lex::LikeOrg) || (head.is(Lex::Company) && !head.is(Lex::Common));
    if (!single && !number && maker && !head.is(Lex::FirstName | Lex::LikePerson) && !head.is(anyPlace) && !any &&
        tail.is(Lex::Common | Lex::ProductEnd) &&
        !tail.is(Lex::OrgEnd | Lex::PlaceEnd | Lex::EventEnd | Lex::LikePerson))
        evidence[ProductName] += 2.2;
    static const QStringList editions = {QStringLiteral("pro"),   QStringLiteral("max"),  QStringLiteral("mini"),
                                         QStringLiteral("ultra"), QStringLiteral("lite"), QStringLiteral("plus")};
    if (!single && editions.contains(tail.key))
        evidence[ProductName] += 1.5;
    if (!single && tail.is(Lex::ProductEnd) && head.is(Lex::Company | Lex::LikeOrg))
        evidence[ProductName] += 1;
}

} // namespace

Evidence insideEvidence(const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    Evidence evidence;
    if (tokens.at(first).key == QLatin1String("the") && last - first > 1) {
        ++first;
        evidence[OrganisationName] += 0.7;
        evidence[PersonName] -= 1;
    }
    const bool single = last - first == 1;
    const QString key = joined(tokens, first, last);
    const QString alias = lexicon().alias(key);
    const LexFlags whole = (single ? tokens.at(first).lex : lexicon().of(key)) |
                           (alias.isEmpty() ? LexFlags() : lexicon().of(alias.toLower()));
    wholeEvidence(evidence, tokens.at(first), whole, single && alias.isEmpty());
    // A name of several words that the tables have is what they say, whatever its words would say.
    if (!single && (whole & (Lex::Country | Lex::KnownOrg | Lex::Region | Lex::BigCity)))
        return evidence * 1.5;
    personWords(evidence, tokens, first, last);
    thingWords(evidence, tokens, first, last);
    // What nothing speaks of.
    if (single) {
        evidence[OrganisationName] += 0.3;
        evidence[PersonName] += 0.2;
        evidence[PlaceName] += 0.2;
    } else {
        evidence[OrganisationName] += 0.4;
    }
    return evidence;
}

namespace {

// The text around a name, as tokens counted away from it.
class Context
{
public:
    Context(const QList<NameToken> &tokens, qsizetype first, qsizetype last)
        : m_tokens(tokens), m_first(first), m_last(last)
    {
    }

    const NameToken &before(qsizetype n) const { return at(m_first - n); }
    const NameToken &after(qsizetype n) const { return at(m_last - 1 + n); }
    const NameToken &end() const { return at(m_last - 1); }
    bool isFirst() const { return m_first == 0; }

    bool wordBefore(qsizetype n, LexFlags flags) const { return before(n).isWord() && before(n).is(flags); }
    bool wordAfter(qsizetype n, LexFlags flags) const
    {
        return after(n).isWord() && !after(n).capital && after(n).is(flags);
    }

    // Where the noun stands that the name is put before, past capitals that are no names and past "and Other".
    qsizetype noun() const
    {
        qsizetype n = 1;
        while (n < 3 && after(n).isWord() && after(n).is(Lex::NonName))
            ++n;
        if (after(n).key == QLatin1String("and") || after(n).key == QLatin1String("or")) {
            qsizetype other = n + 1;
            while (other < n + 4 && after(other).isWord() && after(other).capital)
                ++other;
            if (other > n + 1)
                return other;
        }
        return n;
    }

private:
    const NameToken &at(qsizetype i) const
    {
        static const NameToken none{NameToken::Mark, {}, {}, {}};
        return i >= 0 && i < m_tokens.size() ? m_tokens.at(i) : none;
    }

    const QList<NameToken> &m_tokens;
    qsizetype m_first;
    qsizetype m_last;
};

void titleBefore(Evidence &evidence, const QList<NameToken> &tokens, qsizetype first)
{
    for (qsizetype length = 1; length <= 4 && length <= first; ++length) {
        if (tokens.at(first - 1).possessive || tokens.at(first - 1).type == NameToken::Mark)
            return;
        if (titleLength(tokens, first - length) == length) {
            evidence[PersonName] += 4;
            return;
        }
    }
}

void personAround(Evidence &evidence, const Context &text)
{
    if (text.wordBefore(1, Lex::Role) && !text.before(1).capital && !text.before(1).possessive)
        evidence[PersonName] += 3;
    if (text.wordAfter(1, Lex::Say)) {
        evidence[PersonName] += 1.2;
        evidence[OrganisationName] += 0.6;
    }
    if (text.wordBefore(1, Lex::Say) && text.before(1).key != QLatin1String("told"))
        evidence[PersonName] += 0.8;
    if (text.before(1).key == QLatin1String("the")) {
        const bool regime = text.wordAfter(1, Lex::Regime) && text.end().is(Lex::LikePerson | Lex::FirstName);
        evidence[PersonName] += regime ? 1.5 : -2;
    }
    if (text.after(1).isMark(',') && !text.end().possessive) {
        const NameToken &next = text.after(2);
        if (next.type == NameToken::Number && next.key.size() == 2 && text.after(3).isMark(','))
            evidence[PersonName] += 4; // an age
        if (next.key == QLatin1String("who"))
            evidence[PersonName] += 2;
        if (next.key == QLatin1String("a") || next.key == QLatin1String("an") || next.key == QLatin1String("the") ||
            next.is(Lex::Role)) {
            for (qsizetype n = 2; n < 8; ++n) {
                if (!text.after(n).isWord())
                    break;
                if (text.wordAfter(n, Lex::Role)) {
                    evidence[PersonName] += 2;
                    break;
                }
                if (text.wordAfter(n, Lex::OrgNoun) && n > 2) {
                    evidence[OrganisationName] += 1.5;
                    break;
                }
                if (text.wordAfter(n, Lex::PlaceNoun) && n > 2) {
                    evidence[PlaceName] += 1.5;
                    break;
                }
            }
        }
    }
}

void organisationAround(Evidence &evidence, const Context &text)
{
    if (text.wordBefore(1, Lex::OrgNoun) && !text.before(1).capital)
        evidence[OrganisationName] += 2;
    if (text.wordAfter(1, Lex::OrgAfter))
        evidence[OrganisationName] += text.end().possessive ? 1.8 : 1.2;
    if (text.wordAfter(1, Lex::OrgVerb))
        evidence[OrganisationName] += 1;
    if (text.after(1).isWord() && text.after(1).capital &&
        (text.after(1).key == QLatin1String("ceo") || text.after(1).key == QLatin1String("cfo")))
        evidence[OrganisationName] += 3;
    const QString &word = text.before(1).key;
    const bool preposition = word == QLatin1String("of") || word == QLatin1String("in") ||
                             word == QLatin1String("by") || word == QLatin1String("with") ||
                             word == QLatin1String("to") || word == QLatin1String("at") || word == QLatin1String("for");
    if (preposition && text.wordBefore(2, Lex::OrgBefore))
        evidence[OrganisationName] += 1.2;
    if (text.end().possessive && text.after(1).isWord() && text.after(1).capital)
        evidence[OrganisationName] += 0.6;
    if (word == QLatin1String("at") || word == QLatin1String("by"))
        evidence[OrganisationName] += 0.3;
    // the agency of a dateline
    if (text.before(1).isMark('(') && text.after(1).isMark(')') && text.after(2).isMark('-'))
        evidence[OrganisationName] += 2;
}

void placeAround(Evidence &evidence, const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    const Context text(tokens, first, last);
    const QString &word = text.before(1).key;
    if (text.wordBefore(1, Lex::PlacePrep) && !text.before(1).capital && !text.end().possessive)
        evidence[PlaceName] +=
            word == QLatin1String("in")
                ? (text.wordBefore(2, Lex::OrgBefore) || text.before(2).type == NameToken::Number ? 0 : 0.9)
                : 0.9;
    if (text.before(1).capital && (word == QLatin1String("in") || word == QLatin1String("near")))
        evidence[PlaceName] += 1;
    if (word == QLatin1String("from") || word == QLatin1String("to"))
        evidence[PlaceName] += 0.3;
    if (word == QLatin1String("of") && text.wordBefore(2, Lex::PlaceNoun))
        evidence[PlaceName] += 3;
    else if (word == QLatin1String("of") && text.wordBefore(2, Lex::PlaceBefore))
        evidence[PlaceName] += 1.2;
    if (text.wordAfter(1, Lex::PlaceAfter))
        evidence[PlaceName] += 1;
    if (text.after(1).isMark('-') && text.after(1).glued && text.after(2).key == QLatin1String("based"))
        evidence[PlaceName] += 4;
    // "Graz, Austria"
    if (text.after(1).isMark(',') && text.after(2).isWord() && text.after(2).capital && !text.end().possessive) {
        qsizetype end = last + 2;
        while (end < tokens.size() && end < last + 4 && tokens.at(end).isWord() && tokens.at(end).capital)
            ++end;
        for (; end > last + 1; --end) {
            const LexFlags next = lexicon().of(joined(tokens, last + 1, end));
            if ((next & (Lex::Country | Lex::Region)) && !(next & Lex::Common)) {
                evidence[PlaceName] += 2.5;
                break;
            }
        }
    }
    // A dateline: "LAGOS, Nigeria (Agency) —", "GRAZ —"
    if (first == 0 && last < 6) {
        const bool dash = text.after(1).key == QStringLiteral("\u2014") ||
                          text.after(1).key == QStringLiteral("\u2013") ||
                          (text.after(1).isMark('-') && !text.after(1).glued) ||
                          (text.after(1).isMark('(') && text.after(3).isMark(')'));
        const bool agency =
            last == 1 && ((tokens.at(0).allCapitals && tokens.at(0).span.length() < 4) || tokens.at(0).innerCapital) &&
            !tokens.at(0).is(anyPlace);
        if (dash && !agency)
            evidence[PlaceName] += 3;
    }
}

void thingAround(Evidence &evidence, const Context &text)
{
    const qsizetype noun = text.noun();
    if (!text.end().possessive && text.wordAfter(noun, Lex::ProductNoun) &&
        (noun == 1 || !text.after(noun).is(Lex::OrgAfter)))
        evidence[ProductName] += 1.8;
    if (text.wordBefore(1, Lex::ProductNoun) && !text.before(1).capital)
        evidence[ProductName] += 1.2;
    if (text.before(1).possessive && text.before(1).capital && text.before(1).isWord())
        evidence[ProductName] += 0.7;
    if (text.before(1).key == QLatin1String("using") || text.before(1).key == QLatin1String("via"))
        evidence[ProductName] += 0.6;
    if (text.wordBefore(1, Lex::EventNoun) && !text.before(1).capital)
        evidence[EventName] += 1.2;
}

} // namespace

Evidence aroundEvidence(const QList<NameToken> &tokens, qsizetype first, qsizetype last)
{
    Evidence evidence;
    const Context text(tokens, first, last);
    titleBefore(evidence, tokens, first);
    personAround(evidence, text);
    organisationAround(evidence, text);
    placeAround(evidence, tokens, first, last);
    thingAround(evidence, text);
    return evidence;
}

Evidence &Evidence::operator+=(const Evidence &other)
{
    for (size_t i = 0; i < points.size(); ++i)
        points[i] += other.points[i];
    return *this;
}

Evidence Evidence::operator*(double factor) const
{
    Evidence scaled = *this;
    for (double &value : scaled.points)
        value *= factor;
    return scaled;
}

NameKind Evidence::best() const
{
    return NameKind(std::max_element(points.begin(), points.end()) - points.begin());
}

double Evidence::margin() const
{
    auto sorted = points;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted[0] - std::max(0.0, sorted[1]);
}

} // namespace crossread
