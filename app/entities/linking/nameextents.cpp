#include "app/entities/linking/nameextents.h"

#include "app/entities/names/namewords.h"

#include <algorithm>
#include <QSet>

namespace crossread {

namespace {

constexpr LexFlags heads = Lex::OrgEnd | Lex::OrgAny | Lex::PlaceEnd | Lex::EventEnd;

constexpr LexFlags unusual =
    Lex::LikePerson | Lex::LikePlace | Lex::LikeOrg | Lex::Company | Lex::Country | Lex::City | Lex::BigCity;
constexpr double firmScore = 0.6;
constexpr qsizetype longestName = 30; // tokens

using Kinds = std::array<double, NameKindCount>;

// What the article shows of one spelling where capitals mean something.
struct ShownName
{
    Kinds kinds{};
    int count = 0;
};

// "ii", "xiv"
bool isNumeral(const QString &key)
{
    return std::all_of(key.begin(), key.end(), [](QChar c) { return QStringLiteral("ivx").contains(c); });
}

// "BNK.N", "GOC.TO": how agencies write where a share is traded
bool isShareCode(QStringView text)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    if (point < 2 || point > 6 || text.size() - point < 2 || text.size() - point > 4)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != point && !text.at(i).isUpper() && !text.at(i).isDigit())
            return false;
    }
    return true;
}

class Mender
{
public:
    Mender(const Article &article, const QList<NameBlock> &blocks) : m_article(article), m_blocks(blocks)
    {
        countWords();
    }

    QList<QList<TaggedName>> mend(const QList<QList<TaggedName>> &tagged)
    {
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (m_blocks.at(i).letters == BlockCase::Sentence)
                show(m_blocks.at(i), tagged.at(i));
        }
        QList<QList<TaggedName>> mended(m_blocks.size());
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            m_block = &m_blocks.at(i);
            m_names = &mended[i];
            for (const TaggedName &name : tagged.at(i)) {
                if (name.best)
                    add(preferred(name, tagged.at(i)));
            }
            addKnown();
            addLongForms();
        }
        return mended;
    }

private:
    const NameToken &token(qsizetype i) const
    {
        static const NameToken none{NameToken::Mark, {}, {}, {}};
        return i >= 0 && i < m_block->tokens.size() ? m_block->tokens.at(i) : none;
    }

    // English has many small words; a text that hardly has any is in another language.
    void countWords()
    {
        int lower = 0;
        int small = 0;
        int english = 0;
        static const QSet<QString> ours = [] { // no word of another language is written so
            const QStringList words = QStringLiteral("the of and to is that for with by from it he said").split(u' ');
            return QSet<QString>(words.begin(), words.end());
        }();
        for (const NameBlock &block : m_blocks) {
            for (qsizetype i = 0; i < block.tokens.size(); ++i) {
                const NameToken &token = block.tokens.at(i);
                if (!token.isWord() || block.letters != BlockCase::Sentence)
                    continue;
                if (token.key == QLatin1String("the") && token.capital && !token.starts &&
                    i + 1 < block.tokens.size() && block.tokens.at(i + 1).capital)
                    m_withArticle.insert(block.tokens.at(i + 1).key);
                if (token.capital && !token.starts)
                    m_inside.insert(token.key);
                if (token.capital)
                    continue;
                m_lower.insert(token.key);
                ++lower;
                small += token.is(Lex::Stop);
                english += ours.contains(token.key);
            }
        }
        const QString &language = m_article.language;
        if (language.isEmpty())
            m_isForeign = lower >= 10 && small * 8 < lower;
        else // a guess, which English may overrule
            m_isForeign = language != QLatin1String("en") && english * 8 < lower;
    }

    QString key(const NameBlock &block, qsizetype first, qsizetype last) const
    {
        const Span span{block.tokens.at(first).span.start, block.tokens.at(last - 1).span.end};
        return nameKey(span.in(m_article.text));
    }

    void show(const NameBlock &block, const QList<TaggedName> &names)
    {
        for (const TaggedName &name : names) {
            if (!name.best || name.score < firmScore || name.last - name.first > 12)
                continue;
            const QString whole = key(block, name.first, name.last);
            show(whole, name.kinds);
            const QStringList words = whole.split(QLatin1Char(' '));
            if (name.kind == PersonName && words.size() > 1)
                m_shortForms[surnameOf(words)] = name.kinds;
            else if (name.kind == OrganisationName && words.size() > 1 && mayBeShort(words.first()))
                m_shortForms[words.first()] = name.kinds;
            for (qsizetype i = 1; name.kind == PersonName && i + 1 < words.size(); ++i) {
                if (lexicon().of(words.at(i), false) & Lex::Particle)
                    m_endings.insert(words.mid(i).join(QLatin1Char(' ')));
            }
        }
    }

    void show(const QString &whole, const Kinds &kinds)
    {
        ShownName &shown = m_shown[whole];
        for (size_t kind = 0; kind < NameKindCount; ++kind)
            shown.kinds[kind] = (shown.kinds[kind] * shown.count + kinds[kind]) / (shown.count + 1);
        ++shown.count;
    }

    int shownCount(qsizetype first, qsizetype last) const
    {
        return first < last ? m_shown.value(key(*m_block, first, last)).count : 0;
    }

    bool isKnown(qsizetype first, qsizetype last) const
    {
        if (first >= last)
            return false;
        return shownCount(first, last) > 0 || bool(flagsOf(first, last) & (Lex::KnownOrg | Lex::Country));
    }

    LexFlags flagsOf(qsizetype first, qsizetype last) const
    {
        return last == first + 1 ? token(first).lex : lexicon().of(key(*m_block, first, last));
    }

    // Kinds of a piece of a name: what the article shows of the piece, or less than what was said of the whole.
    Kinds kindsOf(qsizetype first, qsizetype last, const TaggedName &whole) const
    {
        const QString piece = key(*m_block, first, last);
        if (const auto shown = m_shown.constFind(piece); shown != m_shown.cend())
            return shown->kinds;
        const LexFlags flags = flagsOf(first, last);
        Kinds kinds = whole.kinds;
        for (double &kind : kinds)
            kind = 0.5 * kind + 0.08;
        if ((flags & (Lex::Country | Lex::Region | Lex::BigCity)) &&
            (whole.kind != PersonName || !(flags & Lex::FirstName)))
            kinds = {0.02, 0.1, 0.8, 0.02, 0.02};
        else if (flags & Lex::KnownOrg)
            kinds = {0.02, 0.8, 0.1, 0.02, 0.02};
        return kinds;
    }

    void append(qsizetype first, qsizetype last, const Kinds &kinds)
    {
        if (first >= last || (!m_names->isEmpty() && m_names->last().last > first))
            return;
        const NameToken &head = token(first);
        const Span span{head.span.start, token(last - 1).span.end};
        const bool sign = span.length() == 1 && token(first - 1).isMark('(');
        if (sign || isShareCode(span.in(m_article.text)))
            return;
        if (!isReadable(span) || (m_isForeign && !isWellKnown(first, last, kinds)))
            return;
        const bool ordinary = last - first == 1 && head.starts && head.is(Lex::Common) && m_lower.contains(head.key) &&
                              !m_inside.contains(head.key) && m_block->letters == BlockCase::Sentence;
        const bool small = last - first == 1 && head.starts && head.is(Lex::Stop) && !m_inside.contains(head.key);
        if (ordinary || small)
            return;
        const bool southern =
            last - first == 2 && head.is(Lex::PlaceFirst | Lex::NoSolo) && token(first + 1).is(Lex::Demonym);
        if (southern)
            return; // "West Indian"
        static const QStringList laws = QStringLiteral("bill act amendment law").split(QLatin1Char(' '));
        const bool law = last - first > 2 && laws.contains(token(last - 1).key);
        if (law && kinds[PersonName] < 0.2 && kinds[ProductName] < 0.2)
            return;
        const bool people = last - first == 1 && head.is(Lex::Demonym | Lex::NonName);
        const bool peoples = last - first == 3 && token(first + 1).isMark('-') && token(first + 1).glued &&
                             head.is(Lex::Demonym) && token(first + 2).is(Lex::Demonym);
        if ((people && !head.is(Lex::Country | Lex::KnownOrg)) || peoples || isOpeningAdverb(first, last))
            return;
        TaggedName name{first, last, PersonName, 0, kinds};
        name.kind = NameKind(std::max_element(kinds.begin(), kinds.end()) - kinds.begin());
        name.score = kinds[name.kind];
        m_names->append(name);
    }

    // "Alternatively, the mill could close."
    bool isOpeningAdverb(qsizetype first, qsizetype last) const
    {
        static const QStringList endings =
            QStringLiteral("ively ally ably ibly edly ingly ously ently antly fully lessly arily ately")
                .split(QLatin1Char(' '));
        const NameToken &word = token(first);
        return last - first == 1 && word.starts && token(last).isMark(',') &&
               std::any_of(endings.begin(), endings.end(), [&word](const QString &end) {
                   return word.key.size() > end.size() + 2 && word.key.endsWith(end);
               });
    }

    // Letters of the alphabet that the tagger has learnt.
    bool isReadable(Span span) const
    {
        for (const QChar c : span.in(m_article.text)) {
            if (c.isLetter() && c.script() != QChar::Script_Latin)
                return false;
        }
        return true;
    }

    // In a language that it has not learnt: what the tables know, and full names of persons.
    bool isWellKnown(qsizetype first, qsizetype last, const Kinds &kinds) const
    {
        const LexFlags flags = flagsOf(first, last);
        const bool person = last - first > 1 && kinds[PersonName] > firmScore && token(first).is(Lex::FirstName) &&
                            !token(first).is(Lex::Common) && !token(last - 1).is(Lex::Common);
        return person || ((flags & (Lex::Country | Lex::BigCity | Lex::KnownOrg)) && !(flags & Lex::Common));
    }

    void add(TaggedName name)
    {
        const qsizetype last = name.last;
        trim(name);
        if (name.first >= name.last || name.last - name.first > longestName)
            return;
        if (name.last != last)
            name.kinds = kindsOf(name.first, name.last, name);
        if (name.last - name.first > 1 && (splitRow(name) || (!isKnownWhole(name) && split(name))))
            return;
        lean(name);
        append(name.first, name.last, name.kinds);
    }

    // "Dr Fox", "Mrs. Adeyemi": titles that stand before nothing else
    bool isAfterTitle(qsizetype first) const
    {
        static const QStringList titles = QStringLiteral("mr mrs ms dr prof").split(QLatin1Char(' '));
        return token(first - 1).isWord() && token(first - 1).capital && titles.contains(token(first - 1).key);
    }

    // "Karim Aziz, 45, was hurt"
    bool isBeforeAge(qsizetype last) const
    {
        const NameToken &age = token(last + 1);
        return token(last).isMark(',') && age.type == NameToken::Number && age.key.size() == 2 &&
               age.key.at(0).isDigit() && age.key.at(1).isDigit() && token(last + 2).isMark(',') &&
               !token(last - 1).possessive;
    }

    // What everybody knows counts as much as what one sentence seems to say.
    void lean(TaggedName &name) const
    {
        const LexFlags flags = flagsOf(name.first, name.last);
        constexpr double weight = 3;
        constexpr double sureWeight = 30;
        double sum = 0;
        double after = 0;
        Kinds kinds = name.kinds;
        for (const double kind : kinds)
            sum += kind;
        if (isAfterTitle(name.first) || isBeforeAge(name.last))
            kinds[PersonName] = (kinds[PersonName] + 0.01) * sureWeight;
        else if ((flags & Lex::Country) && !(flags & Lex::FirstName))
            kinds[PlaceName] = (kinds[PlaceName] + 0.01) * weight;
        else if ((flags & Lex::KnownOrg) && !(flags & Lex::Common))
            kinds[OrganisationName] = (kinds[OrganisationName] + 0.01) * weight;
        else
            return;
        for (const double kind : kinds)
            after += kind;
        for (size_t kind = 0; kind < NameKindCount; ++kind)
            name.kinds[kind] = kinds[kind] * sum / after;
    }

    // Shown more often than this once, or known to everybody.
    bool isKnownWhole(const TaggedName &name) const
    {
        const int once = m_block->letters == BlockCase::Sentence && name.score >= firmScore ? 1 : 0;
        const LexFlags flags = flagsOf(name.first, name.last);
        return shownCount(name.first, name.last) > once ||
               bool(flags & (Lex::KnownOrg | Lex::Country | Lex::Region | Lex::BigCity));
    }

    // "according to The Courier": an article with a capital inside a sentence belongs to the name, at a sentence's
    // start where it does so elsewhere.
    bool ownsArticle(qsizetype i) const
    {
        return m_block->letters == BlockCase::Sentence && token(i).key == QLatin1String("the") && token(i).capital &&
               m_withArticle.contains(token(i + 1).key) && !token(i + 1).is(Lex::Country);
    }

    void trim(TaggedName &name) const
    {
        const auto junk = [this](qsizetype i) {
            return token(i).type == NameToken::Mark && !token(i).isMark('&') && !token(i).isMark('!') &&
                   !token(i).isMark('+');
        };
        while (name.first < name.last && junk(name.first))
            ++name.first;
        while (name.first < name.last && junk(name.last - 1))
            --name.last;
        for (qsizetype i = name.first; i < name.last; ++i) {
            if (token(i).isMark('<') || token(i).isMark('>') || token(i).isMark('['))
                name.last = i;
        }
        if (name.kind == PersonName)
            takeParticles(name);
        if (name.kind != PersonName && ownsArticle(name.first - 1))
            --name.first;
        if (name.last - name.first < 2)
            return;
        if (name.kind == PersonName) {
            const qsizetype title = titleLength(m_block->tokens, name.first);
            if (title > 0 && title < name.last - name.first && !token(name.first).is(Lex::FirstName))
                name.first += title;
        }
        const bool begins = token(name.first).starts && token(name.first).is(Lex::Stop) && !isKnownWhole(name);
        const bool article = token(name.first).key == QLatin1String("the");
        if (begins && !article && name.kind != ProductName)
            ++name.first;
        if (article && !ownsArticle(name.first))
            ++name.first;
        const bool southern = name.last - name.first == 2 && token(name.first).is(Lex::PlaceFirst | Lex::NoSolo);
        // "On Friday TWA said"; but "Sunday Times"
        if (token(name.first).is(Lex::Calendar) && !token(name.first).is(Lex::FirstName) && !hasHead(name) &&
            name.kind != EventName && name.kind != ProductName && !isKnownWhole(name))
            ++name.first;
        while (name.last - name.first > 1 && !southern && endsInNoName(name) && !isKnownWhole(name))
            --name.last;
    }

    // "Labour MPs"; but "Leopold II", "Scale AI"
    bool endsInNoName(const TaggedName &name) const
    {
        const NameToken &last = token(name.last - 1);
        if (name.kind != ProductName && last.is(Lex::Demonym) && !token(name.first).is(Lex::Demonym) && !hasHead(name))
            return true;
        if (name.kind == ProductName && !last.key.endsWith(QLatin1Char('s'))) // "Windows PCs"; but "Galaxy AI"
            return false;
        return last.is(Lex::NonName) && !last.is(heads) && !isNumeral(last.key) && last.key.size() > 1 &&
               last.key != QLatin1String("ai");
    }

    bool hasHead(const TaggedName &name) const
    {
        for (qsizetype i = name.first; i < name.last; ++i) {
            if (token(i).is(heads) || token(i).is(Lex::OrgOf | Lex::EventOf))
                return true;
        }
        return false;
    }

    // "van Horick" after "Jan van Horick"
    void takeParticles(TaggedName &name) const
    {
        qsizetype first = name.first;
        while (first > 0 && first > name.first - 3 && token(first - 1).isWord() && !token(first - 1).capital &&
               token(first - 1).is(Lex::Particle))
            --first;
        if (first < name.first && m_endings.contains(key(*m_block, first, name.last)))
            name.first = first;
    }

    bool split(const TaggedName &name)
    {
        return splitCountry(name) || splitDash(name) || splitJoined(name) || shrinkInHeading(name);
    }

    // "U.S. Banks said", where an agency goes on with a capital
    bool splitCountry(const TaggedName &name)
    {
        const NameToken &head = token(name.first);
        if (!head.is(Lex::Country) || !head.key.contains(QLatin1Char('.')) || hasHead(name) ||
            !token(name.first + 1).is(Lex::Common))
            return false;
        append(name.first, name.first + 1, kindsOf(name.first, name.first + 1, name));
        return true;
    }

    // "Nokia–Siemens", "US-China": two; "Hewlett-Packard" one
    bool splitDash(const TaggedName &name)
    {
        if (name.kind == EventName)
            return false;
        for (qsizetype i = name.first + 1; i + 1 < name.last; ++i) {
            const bool dash = token(i).key == QStringLiteral("\u2013") || token(i).key == QStringLiteral("\u2014");
            const bool hyphen = token(i).isMark('-') || token(i).isMark('/');
            if (!dash && !hyphen)
                continue;
            const bool own = isKnown(name.first, i) && isKnown(i + 1, name.last) && token(i + 1).capital;
            if ((dash && !hasHead(name)) || own) {
                append(name.first, i, kindsOf(name.first, i, name));
                add({i + 1, name.last, name.kind, name.score, kindsOf(i + 1, name.last, name)});
                return true;
            }
        }
        return false;
    }

    // "the European Space Agency's Ariane", "Boeing's 787 Dreamliner", "the World Bank and International Monetary Fund"
    bool splitJoined(const TaggedName &name)
    {
        for (qsizetype i = name.first; i + 1 < name.last; ++i) {
            if (token(i).possessive && i + 1 < name.last) {
                const bool number = token(i + 1).type == NameToken::Number;
                const bool maker = name.kind == ProductName &&
                                   bool(flagsOf(name.first, i + 1) & (Lex::Company | Lex::KnownOrg | Lex::Country));
                if (!number && !maker && !(isKnown(name.first, i + 1) && !token(name.last - 1).is(heads)))
                    continue;
                append(name.first, i + 1, kindsOf(name.first, i + 1, name));
                if (!number)
                    add({i + 1, name.last, name.kind, name.score, kindsOf(i + 1, name.last, name)});
                return true;
            }
            const bool joint = token(i).key == QLatin1String("and") || token(i).isMark(',');
            if (joint && i > name.first && isKnown(name.first, i) && isKnown(i + 1, name.last)) {
                append(name.first, i, kindsOf(name.first, i, name));
                append(i + 1, name.last, kindsOf(i + 1, name.last, name));
                return true;
            }
        }
        return false;
    }

    // Several names in a row that each stand alone elsewhere: "the latest Apex Borealis Cobalt dispute".
    bool splitRow(const TaggedName &name)
    {
        if (name.last - name.first < 3)
            return false;
        const int whole = shownCount(name.first, name.last);
        for (qsizetype i = name.first; i < name.last; ++i) {
            if (!token(i).capital || token(i).glued || shownCount(i, i + 1) < std::max(2, whole))
                return false;
        }
        for (qsizetype i = name.first; i < name.last; ++i)
            append(i, i + 1, kindsOf(i, i + 1, name));
        return true;
    }

    // Words as a dictionary has them.
    bool isOrdinary(qsizetype first, qsizetype last) const
    {
        for (qsizetype i = first; i < last; ++i) {
            if (!token(i).isWord() || isNumeral(token(i).key) || (!token(i).is(Lex::Common) && token(i).is(unusual)) ||
                token(i).is(LexFlags(Lex::FirstName) | heads))
                return false;
        }
        return true;
    }

    // "Critics Blame Acme" in a headline, where the article knows Acme.
    bool shrinkInHeading(const TaggedName &name)
    {
        if (m_block->letters == BlockCase::Sentence || name.score > 0.95)
            return false;
        bool any = false;
        for (qsizetype first = name.first; first < name.last; ++first) {
            for (qsizetype last = name.last; last > first; --last) {
                if (last - first == name.last - name.first || !token(first).isWord())
                    continue;
                const QString piece = key(*m_block, first, last);
                const auto shown = m_shown.constFind(piece);
                const auto brief = m_shortForms.constFind(piece);
                if (shown == m_shown.cend() && brief == m_shortForms.cend())
                    continue;
                if (!isOrdinary(name.first, first) || !isOrdinary(last, name.last))
                    continue;
                append(first, last, shown == m_shown.cend() ? *brief : shown->kinds);
                any = true;
                first = last - 1;
                break;
            }
        }
        return any;
    }

    static double total(const TaggedName &name) { return std::accumulate(name.kinds.begin(), name.kinds.end(), 0.0); }

    // Another extent, where the article has that more often and not this one.
    TaggedName preferred(const TaggedName &name, const QList<TaggedName> &all) const
    {
        constexpr double least = 0.15;
        if (isKnownWhole(name) || m_block->letters == BlockCase::Upper)
            return name;
        const TaggedName *best = &name;
        int most = std::max(1, shownCount(name.first, name.last));
        for (const TaggedName &other : all) {
            if (other.best || other.first >= name.last || other.last <= name.first || total(other) < least)
                continue;
            const bool free = std::none_of(all.begin(), all.end(), [&](const TaggedName &third) {
                return third.best && third.first != name.first && third.first < other.last && other.first < third.last;
            });
            const int count = shownCount(other.first, other.last);
            if (free && count > most) {
                best = &other;
                most = count;
            }
        }
        if (best == &name)
            return name;
        TaggedName result = *best;
        result.kinds = kindsOf(result.first, result.last, *best);
        return result;
    }

    bool isCapital(qsizetype i) const { return token(i).isWord() && token(i).capital && !token(i).starts; }

    // A spelling that the article has as a name again and again is one here too, unless the word is a common one or
    // stands in a longer row of capitals.
    bool isShownAgain(qsizetype first, qsizetype last) const
    {
        constexpr int often = 3;
        if (shownCount(first, last) < often || isCapital(last) || isCapital(first - 1))
            return false;
        for (qsizetype i = first; i < last; ++i) {
            if (!token(i).is(Lex::Common))
                return true;
        }
        return !token(first).starts && m_block->letters == BlockCase::Sentence;
    }

    // Names that the article shows elsewhere, bodies and countries that everybody knows, and that were passed over.
    void addKnown()
    {
        if (m_block->letters == BlockCase::Upper)
            return;
        QList<TaggedName> found;
        qsizetype next = 0; // of m_names
        for (qsizetype i = 0; i < m_block->tokens.size(); ++i) {
            while (next < m_names->size() && m_names->at(next).last <= i)
                ++next;
            const qsizetype limit = next < m_names->size() ? m_names->at(next).first : m_block->tokens.size();
            if (i >= limit || !token(i).isWord() || !token(i).capital || token(i).is(Lex::Stop | Lex::NonName))
                continue;
            for (qsizetype last = std::min(limit, i + 5); last > i; --last) {
                if (last - i > 1 && (!token(last - 1).capital || token(last - 1).glued))
                    continue;
                const LexFlags flags = flagsOf(i, last);
                if (isShownAgain(i, last)) {
                    const Kinds kinds = m_shown.value(key(*m_block, i, last)).kinds;
                    found.append({i, last, OrganisationName, 0.6, kinds});
                    i = last - 1;
                    break;
                }
                if (!(flags & (Lex::KnownOrg | Lex::Country)) || (flags & (Lex::Demonym | Lex::Calendar)) ||
                    m_isForeign)
                    continue;
                // "Nasdaq Composite", "Dow Jones Industrial Average": not the exchange, and no body
                if (isCapital(last) && (flags & Lex::KnownOrg) && token(last).is(Lex::Common))
                    break;
                const bool plain = token(i).starts || m_block->letters != BlockCase::Sentence;
                if (last - i == 1 && plain && (flags & (Lex::Common | Lex::FirstName)))
                    break;
                const bool org = bool(flags & Lex::KnownOrg);
                found.append({i, last, org ? OrganisationName : PlaceName, 0.6,
                              org ? Kinds{0.02, 0.6, 0.05, 0.05, 0.02} : Kinds{0.03, 0.1, 0.6, 0.02, 0.02}});
                i = last - 1;
                break;
            }
        }
        take(found);
    }

    // "NGA (Nordic Grain Alliance)", "Nordic Grain Alliance (NGA)" where one of both was passed over
    void addLongForms()
    {
        QList<TaggedName> found;
        for (qsizetype i = 0; i < m_names->size(); ++i) {
            const TaggedName &name = m_names->at(i);
            const bool brief = name.last - name.first == 1 && token(name.first).allCapitals;
            if (!brief || name.kind == PersonName)
                continue;
            const QString letters = token(name.first).key;
            if (token(name.last).isMark('(')) {
                qsizetype end = name.last + 1;
                while (token(end).isWord() && end < name.last + longestName)
                    ++end;
                const bool isFree = i + 1 == m_names->size() || m_names->at(i + 1).first >= end;
                if (isFree && token(end).isMark(')') && initialsOf(name.last + 1, end) == letters)
                    found.append({name.last + 1, end, name.kind, name.score, name.kinds});
            } else if (token(name.first - 1).isMark('(') && token(name.last).isMark(')')) {
                const qsizetype end = name.first - 1;
                const qsizetype limit = i > 0 ? m_names->at(i - 1).last : 0;
                for (qsizetype first = end - 1; first >= limit && first > end - longestName; --first) {
                    if (!token(first).capital || initialsOf(first, end) != letters)
                        continue;
                    found.append({first, end, name.kind, name.score, name.kinds});
                    break;
                }
            }
        }
        take(found);
    }

    QString initialsOf(qsizetype first, qsizetype last) const
    {
        QString letters;
        for (qsizetype i = first; i < last; ++i) {
            if (token(i).isWord() && (token(i).capital || i == first))
                letters += token(i).key.at(0);
        }
        return last - first > 1 && token(last - 1).capital ? letters : QString();
    }

    void take(const QList<TaggedName> &found)
    {
        if (found.isEmpty())
            return;
        *m_names += found;
        std::sort(m_names->begin(), m_names->end(),
                  [](const TaggedName &a, const TaggedName &b) { return a.first < b.first; });
    }

    const Article &m_article;
    const QList<NameBlock> &m_blocks;
    QHash<QString, ShownName> m_shown;
    QHash<QString, Kinds> m_shortForms; // surnames, first words of organisations
    QSet<QString> m_endings;            // of persons, from a particle on
    QSet<QString> m_withArticle;        // words that "The" stands before inside a sentence
    QSet<QString> m_lower;              // words that stand somewhere in small letters
    QSet<QString> m_inside;             // … with a capital that no start of a sentence explains
    bool m_isForeign = false;
    const NameBlock *m_block = nullptr;
    QList<TaggedName> *m_names = nullptr;
};

} // namespace

QList<QList<TaggedName>> mendedNames(const Article &article, const QList<NameBlock> &blocks,
                                     const QList<QList<TaggedName>> &tagged)
{
    return Mender(article, blocks).mend(tagged);
}

} // namespace crossread
