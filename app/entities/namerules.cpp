#include "app/entities/names.h"

namespace crossread {

namespace {

constexpr LexFlags known = Lex::KnownOrg | Lex::Country | Lex::Region | Lex::BigCity | Lex::City | Lex::Company;
constexpr LexFlags heads = Lex::OrgEnd | Lex::OrgAny | Lex::PlaceEnd | Lex::EventEnd;
constexpr qsizetype longestWord = 40;
constexpr qsizetype longestName = 12; // words

// Finds the names of one block, left to right.
class Chunker
{
public:
    Chunker(const Article &article, const QList<NameToken> &tokens, const CaseStatistics &statistics)
        : m_article(article), m_tokens(tokens), m_statistics(statistics)
    {
    }

    QList<NameCandidate> read()
    {
        for (qsizetype i = 0; i < m_tokens.size();) {
            const qsizetype title = titleLength(m_tokens, i);
            if (title > 0 && !isNameWithTitle(i)) {
                i += title;
                continue;
            }
            const qsizetype first = i;
            if (!mayStart(first)) {
                ++i;
                continue;
            }
            const qsizetype last = extend(first);
            add(first, last);
            i = std::max(last, i + 1);
        }
        return std::move(m_found);
    }

private:
    const NameToken &token(qsizetype i) const
    {
        static const NameToken none{NameToken::Mark, {}, {}, {}};
        return i >= 0 && i < m_tokens.size() ? m_tokens.at(i) : none;
    }

    bool isCapital(qsizetype i) const
    {
        const NameToken &t = token(i);
        return t.isWord() && t.capital && t.span.length() <= longestWord;
    }

    QString phrase(qsizetype first, qsizetype last) const
    {
        QString text;
        for (qsizetype i = first; i < last; ++i)
            text += (i == first || token(i).glued ? QString() : QStringLiteral(" ")) + token(i).key;
        return text;
    }

    int seen(qsizetype first, qsizetype last) const { return m_statistics.phrases.value(phrase(first, last)); }

    // A capital that is there only because a sentence begins.
    bool isOrdinary(const NameToken &t) const
    {
        const auto counts = m_statistics.of(t.key);
        if (counts.middle > counts.lower)
            return false;
        return counts.lower > 0 || t.is(Lex::Common) || t.is(Lex::VeryCommon) || t.key.endsWith(QLatin1String("ing"));
    }

    // "General Motors", "Justice Department", "King's College": the title belongs to a name.
    bool isNameWithTitle(qsizetype i) const
    {
        if (!isCapital(i))
            return false;
        qsizetype end = i + 1;
        while (end < i + 4 && isCapital(end) && !token(end).glued && !token(end - 1).possessive)
            ++end;
        for (; end > i + 1; --end) {
            if (token(end - 1).is(heads) && !token(end - 1).is(Lex::Title) && !token(end - 1).is(Lex::FirstName))
                return true;
            if (lexicon().of(phrase(i, end)) & known)
                return true;
        }
        return false;
    }

    bool mayStart(qsizetype i) const
    {
        const NameToken &t = token(i);
        // al-Assad, el-Sisi
        if (t.isWord() && !t.capital && t.is(Lex::Particle) && t.span.length() == 2 && token(i + 1).isMark('-') &&
            token(i + 1).glued && token(i + 2).glued && isCapital(i + 2))
            return true;
        if (!isCapital(i) || t.is(Lex::NonName))
            return false;
        const bool more = isCapital(i + 1) && !token(i + 1).glued && !token(i + 1).starts && !t.possessive;
        if (t.key == QLatin1String("the"))
            return more && !token(i + 1).is(Lex::Stop | Lex::NonName) && (!t.starts || knownWithArticle(i));
        if (t.is(Lex::Stop))
            return more && !t.starts && !token(i + 1).is(Lex::Stop) && token(i + 1).is(heads); // "New York", below
        if (t.is(Lex::Calendar) && !t.is(Lex::FirstName))
            return more && token(i + 1).is(heads);
        if (t.is(Lex::Calendar))
            return more;
        if (!t.starts)
            return true;
        return startOfSentence(i, more);
    }

    bool knownWithArticle(qsizetype i) const
    {
        qsizetype end = i + 1;
        while (isCapital(end) && !token(end).starts && end < i + 6) {
            ++end;
            if (seen(i, end) > 0)
                return true;
        }
        return false;
    }

    bool startOfSentence(qsizetype i, bool more) const
    {
        const NameToken &t = token(i);
        const int alone = m_statistics.phrases.value(t.key);
        if (more ? !isOrdinary(t) : (alone > m_statistics.of(t.key).lower || !t.is(Lex::Common)) && !isOrdinary(t))
            return true;
        if (!more) {
            // A word of the dictionary alone: only if it is better known as a name.
            return (t.is(Lex::Country) && !t.is(Lex::VeryCommon)) || (t.is(Lex::Company) && t.is(Lex::LikeOrg)) ||
                   (t.is(Lex::FirstName) && t.is(Lex::LikePerson) && !t.is(Lex::VeryCommon) &&
                    m_statistics.of(t.key).lower == 0);
        }
        qsizetype end = i + 1;
        while (isCapital(end) && !token(end).glued && end < i + 5)
            ++end;
        for (qsizetype e = end; e > i + 1; --e) {
            if (seen(i, e) > 0 || (lexicon().of(phrase(i, e)) & known))
                return true;
        }
        if (t.is(Lex::Particle) && !token(i + 1).is(Lex::Common)) // "Bin Salman", "Van Gogh"
            return true;
        if (t.is(Lex::FirstName) && !(t.is(Lex::VeryCommon) && m_statistics.of(t.key).lower > 0))
            return true;
        if (t.is(Lex::Demonym | Lex::PlaceFirst | Lex::Royal | Lex::EventFirst))
            return true;
        // "National Guard": the words end as a name does, and the rest alone is not one that is known.
        return token(end - 1).is(heads) && !seen(i + 1, end) && !t.is(Lex::VeryCommon);
    }

    // The end of the name that starts at token `first`.
    qsizetype extend(qsizetype first) const
    {
        qsizetype last = first + 1;
        if (!token(first).capital)
            last = first + 3; // al-Assad
        while (last - first < longestName) {
            const qsizetype next = step(first, last);
            if (next <= last)
                break;
            last = next;
        }
        return last;
    }

    // The end after one more part; `last` when the name ends here.
    qsizetype step(qsizetype first, qsizetype last) const
    {
        const NameToken &before = token(last - 1);
        const NameToken &t = token(last);
        if (before.possessive && !(lexicon().of(before.key + QStringLiteral("'s")) & Lex::Company))
            return last;
        if (t.isMark('-') && t.glued)
            return hyphen(last);
        if (t.isMark('&') && isCapital(last + 1))
            return last + 2;
        if (t.type == NameToken::Number)
            return number(last) ? last + 1 : last;
        if (!t.isWord() || t.glued)
            return last;
        if (t.capital)
            return capital(first, last);
        return connector(first, last);
    }

    qsizetype capital(qsizetype first, qsizetype last) const
    {
        const NameToken &t = token(last);
        if (t.starts || t.span.length() > longestWord || t.is(Lex::Stop))
            return last;
        if (t.is(Lex::NonName)) {
            // "Scale AI" where Scale alone is nobody
            const bool part = t.key == QLatin1String("ai") && seen(first, last) == 0 && seen(first, last + 1) > 0 &&
                              !(lexicon().of(phrase(first, last)) & known);
            return part ? last + 1 : last;
        }
        if (t.is(Lex::Calendar) && !token(last + 1).is(Lex::OrgEnd))
            return last;
        // "U.S. Corn Exports": only what ends as a name does goes on after a country's initials.
        if (last - first == 1 && token(first).is(Lex::Country) && token(first).span.length() <= 4 &&
            t.is(Lex::Common)) {
            qsizetype end = last + 1;
            while (isCapital(end) && !token(end).starts && end < last + 6)
                ++end;
            if (!token(end - 1).is(heads) && !(lexicon().of(phrase(first, end)) & known))
                return last;
        }
        if (titleLength(m_tokens, last) > 0 && !isNameWithTitle(last) && isCapital(last + titleLength(m_tokens, last)))
            return last;
        return last + 1;
    }

    qsizetype hyphen(qsizetype last) const
    {
        const NameToken &before = token(last - 1);
        const NameToken &after = token(last + 1);
        if (!after.glued)
            return last;
        if (after.type == NameToken::Number)
            return before.allCapitals || before.span.length() <= 3 || before.innerCapital ? last + 2 : last;
        if (!isCapital(last + 1) || after.is(Lex::NonName))
            return last;
        // "US-China" and other pairs are two names, "Zanu-PF" and "Hewlett-Packard" are one.
        const auto own = [this](const NameToken &t) {
            return t.is(Lex::Country | Lex::Demonym) || t.allCapitals || m_statistics.phrases.value(t.key) > 1;
        };
        return own(before) && own(after) ? last : last + 2;
    }

    bool number(qsizetype last) const
    {
        const NameToken &before = token(last - 1);
        const NameToken &t = token(last);
        if (t.glued || t.key.size() > 5 || !before.isWord() || before.possessive)
            return false;
        const bool year =
            t.key.size() == 4 && (t.key.startsWith(QLatin1String("19")) || t.key.startsWith(QLatin1String("20")));
        if (token(last + 1).isMark('%') || token(last + 1).key == QLatin1String("percent"))
            return false;
        return before.is(Lex::Numbered) && (!year || before.is(Lex::ProductEnd) || before.key == QLatin1String("euro"));
    }

    // Lower-case words that may stand inside a name.
    qsizetype connector(qsizetype first, qsizetype last) const
    {
        const NameToken &t = token(last);
        const NameToken &before = token(last - 1);
        const auto has = [&](LexFlags flags) {
            for (qsizetype i = first; i < last; ++i) {
                if (token(i).is(flags))
                    return true;
            }
            return false;
        };
        const bool article = token(last + 1).key == QLatin1String("the") && !token(last + 1).capital;
        const qsizetype next = last + (article ? 2 : 1);
        if (t.key == QLatin1String("of") && isCapital(next) &&
            !token(next).is(Lex::Stop | Lex::Calendar | Lex::NonName))
            return before.is(Lex::OrgOf | Lex::PlaceOf | Lex::EventOf) ? next + 1 : last;
        if (!isCapital(last + 1) || token(last + 1).is(Lex::Stop | Lex::NonName | Lex::Calendar))
            return particle(last);
        if (t.key == QLatin1String("for") || t.key == QLatin1String("on"))
            return has(Lex::OrgOf | Lex::OrgAny) && before.is(Lex::OrgOf) && !token(last + 1).is(known) ? last + 2
                                                                                                        : last;
        if (t.key == QLatin1String("and")) {
            if (last - first > 2 && isOffice(first, last) && !token(last + 1).is(known) &&
                token(last + 1).is(Lex::Common))
                return last + 2; // "Department of Health and Human Services"
            if (last - first == 1 && !token(first).is(known) && before.is(Lex::Common)) {
                qsizetype end = last + 2; // "Securities and Exchange Commission"
                while (isCapital(end) && !token(end).glued && end < last + 6)
                    ++end;
                if (token(end - 1).is(Lex::OrgAny | Lex::OrgEnd) && end > last + 2)
                    return end;
            }
            return lexicon().of(phrase(first, last + 2)) & known ? last + 2 : last;
        }
        return particle(last);
    }

    // "Department of …", "… Center for …": what goes on with "and" is most likely its field of work.
    bool isOffice(qsizetype first, qsizetype last) const
    {
        static const QStringList offices =
            QStringLiteral("department ministry office bureau committee commission council center centre centers "
                           "centres institute agency school "
                           "college faculty directorate administration academy board")
                .split(QLatin1Char(' '));
        for (qsizetype i = first; i + 1 < last; ++i) {
            if (offices.contains(token(i).key) &&
                (token(i + 1).key == QLatin1String("of") || token(i + 1).key == QLatin1String("for")))
                return true;
        }
        return false;
    }

    qsizetype particle(qsizetype last) const
    {
        qsizetype end = last;
        while (end < last + 2 && token(end).isWord() && !token(end).capital && token(end).is(Lex::Particle) &&
               !token(end).glued)
            ++end;
        static const QStringList never = {QStringLiteral("as"), QStringLiteral("ad"), QStringLiteral("e"),
                                          QStringLiteral("do"), QStringLiteral("le")};
        if (end == last || never.contains(token(last).key) || !isCapital(end))
            // Osama bin Laden, Abdel Fattah al-Sisi
            return end == last + 1 && token(end).isMark('-') && token(end).glued && isCapital(end + 1) ? end + 2 : last;
        return end + 1;
    }

    // Several names in a row that each stand alone elsewhere: "the latest Apex Borealis Cobalt dispute".
    bool isRow(qsizetype first, qsizetype last) const
    {
        if (last - first < 3)
            return false;
        const int whole = seen(first, last);
        for (qsizetype i = first; i < last; ++i) {
            if (!token(i).capital || token(i).glued || 2 * seen(i, i + 1) < std::max(6, whole))
                return false;
        }
        return true;
    }

    void add(qsizetype first, qsizetype last)
    {
        if (token(first).is(Lex::Demonym) && last - first == 1)
            return;
        if (isRow(first, last)) {
            for (qsizetype i = first; i < last; ++i)
                addOne(i, i + 1);
            return;
        }
        // "French Jean Valjean": the people is no part of the name, unless an organisation or a place has it.
        if (token(first).is(Lex::Demonym) && !token(last - 1).is(heads) &&
            !(lexicon().of(phrase(first, last)) & known) &&
            !(token(first + 1).is(Lex::Common) && seen(first, last) > 1)) {
            ++first;
            if (token(first).isMark('-') || token(first).is(Lex::Demonym | Lex::Stop))
                return;
        }
        addOne(first, last);
    }

    void addOne(qsizetype first, qsizetype last)
    {
        if (lexicon().of(phrase(first, last), false) & (Lex::NonName | Lex::Demonym | Lex::Calendar))
            return;
        // "Virginia Democrats": the people is no part of the name.
        if (last - first == 2 && token(last - 1).is(Lex::Demonym) && !token(first).is(Lex::Demonym | Lex::Common))
            return addOne(first, last - 1);
        if (last - first == 1 && token(first).is(Lex::Demonym | Lex::NoSolo | Lex::Title | Lex::Calendar) &&
            !(token(first).is(Lex::Calendar | Lex::Title) && token(first).is(Lex::FirstName)))
            return;
        const NameToken &single = token(first);
        if (last - first == 1 && single.key.size() < 2)
            return;
        NameCandidate found;
        found.span = {single.span.start, token(last - 1).span.end};
        // "Moody's": the s belongs to it
        if (token(last - 1).possessive && (lexicon().of(phrase(first, last) + QStringLiteral("'s")) & Lex::Company))
            found.span.end += 2;
        for (qsizetype i = first; i < last; ++i) {
            if (token(i).type != NameToken::Mark)
                found.words.append(token(i).key);
        }
        found.key = lexiconKey(found.span.in(m_article.text));
        if (found.key.startsWith(QLatin1String("the ")))
            found.key.remove(0, 4);
        found.inside = insideEvidence(m_tokens, first, last);
        found.around = aroundEvidence(m_tokens, first, last);
        const auto counts = m_statistics.of(single.key);
        found.weak = last - first == 1 && single.is(Lex::Common) && counts.lower >= counts.middle &&
                     !single.allCapitals && !single.innerCapital && !single.is(known);
        bracket(found, first, last);
        m_found.append(found);
    }

    // "Long Name (LN)": the short form is told here.
    void bracket(NameCandidate &found, qsizetype first, qsizetype last)
    {
        if (last - first == 1 && token(first - 1).isMark('(') && token(last).isMark(')') && !m_found.isEmpty() &&
            (single(first).allCapitals || single(first).innerCapital)) {
            const NameCandidate &before = m_found.last();
            if (before.span.end <= token(first - 1).span.start && token(first - 1).span.start - before.span.end <= 3) {
                QString initials;
                for (const QString &word : before.words)
                    initials += word.at(0);
                QString small;
                for (const QString &word : before.words) {
                    if (!(lexicon().of(word, false) & (Lex::Stop | Lex::Particle)))
                        small += word.at(0);
                }
                if (initials.startsWith(found.key) || small.startsWith(found.key) || small == found.key)
                    found.acronymOf = before.key;
            }
        }
    }

    const NameToken &single(qsizetype i) const { return token(i); }

    const Article &m_article;
    const QList<NameToken> &m_tokens;
    const CaseStatistics &m_statistics;
    QList<NameCandidate> m_found;
};

// "Graz, Linz and Wels": what is listed together is often of one kind.
void shareInLists(const Article &article, QList<NameCandidate> &names)
{
    const auto share = [](NameCandidate &to, const Evidence &from) {
        const NameKind kind = from.best();
        to.around[kind] += std::clamp(0.3 * from.margin(), 0.0, 1.0);
    };
    for (qsizetype i = 1; i < names.size(); ++i) {
        NameCandidate &left = names[i - 1];
        NameCandidate &right = names[i];
        const QStringView between = QStringView(article.text).mid(left.span.end, right.span.start - left.span.end);
        if (between != QLatin1String(", ") && between != QLatin1String(" and ") && between != QLatin1String(", and ") &&
            between != QLatin1String(" or "))
            continue;
        share(left, right.inside);
        share(right, left.inside);
    }
}

} // namespace

qsizetype titleLength(const QList<NameToken> &tokens, qsizetype at)
{
    const auto is = [&tokens](qsizetype i, LexFlags flags) {
        return i < tokens.size() && tokens.at(i).isWord() && tokens.at(i).capital && tokens.at(i).is(flags);
    };
    qsizetype end = at;
    bool title = false;
    while (end < at + 6 && is(end, Lex::Title | Lex::TitlePart)) {
        // A first name that is a title too ("Dean", "Major") is none before another title.
        title = title || tokens.at(end).is(Lex::Title);
        const bool possessive = tokens.at(end).possessive;
        ++end;
        if (possessive)
            break;
        if (end + 1 < tokens.size() && tokens.at(end).isMark('-') && tokens.at(end).glued && is(end + 1, Lex::Title))
            ++end;
    }
    // It may end in words that are no titles by themselves: "Foreign" of "Foreign Ministry".
    while (end > at && !is(end - 1, Lex::Title))
        --end;
    if (!title)
        return 0;
    if (end + 1 < tokens.size() &&
        (tokens.at(end).key == QLatin1String("of") || tokens.at(end).key == QLatin1String("for")) &&
        is(end + 1, Lex::TitlePart)) {
        end += 2;
        while (end < at + 9 && is(end, Lex::TitlePart))
            ++end;
    }
    return end - at;
}

QList<NameCandidate> ruleCandidates(const Article &article, const QList<NameBlock> &blocks,
                                    const CaseStatistics &statistics)
{
    QList<NameCandidate> found;
    for (const NameBlock &block : blocks) {
        if (block.letters == BlockCase::Sentence) {
            auto names = Chunker(article, block.tokens, statistics).read();
            shareInLists(article, names);
            found += names;
        }
    }
    return found;
}

} // namespace crossread
