#include "app/claims/setting.h"

#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <QHash>

namespace crossread {

namespace {

constexpr qsizetype longestName = 4; // words

struct KindWord
{
    int line = 0;
    int side = 0;
};

// A word may be in several lines: the first.
const QMultiHash<QString, KindWord> &kindWords()
{
    static const QMultiHash<QString, KindWord> table = [] {
        QMultiHash<QString, KindWord> result;
        int line = 0;
        for (const QString &text : vocabularyLines(QStringLiteral("asides.txt"))) {
            int side = 0;
            for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
                if (word == u"-")
                    ++side;
                else
                    result.insert(word, {line, side});
            }
            ++line;
        }
        return result;
    }();
    return table;
}

int dayPartOf(const QString &word)
{
    static const QHash<QString, int> parts{{QStringLiteral("morning"), 1}, {QStringLiteral("dawn"), 1},
                                           {QStringLiteral("noon"), 2},    {QStringLiteral("afternoon"), 2},
                                           {QStringLiteral("evening"), 4}, {QStringLiteral("dusk"), 4},
                                           {QStringLiteral("night"), 8},   {QStringLiteral("midnight"), 8}};
    return parts.value(word);
}

bool isCountry(const QString &name)
{
    static const QSet<QString> names = [] {
        QSet<QString> result;
        for (const QString &line : vocabularyLines(QStringLiteral("countries.txt"))) {
            for (QString country : line.split(u' ', Qt::SkipEmptyParts))
                result.insert(country.replace(u'_', u' '));
        }
        return result;
    }();
    return names.contains(name);
}

class SettingReader
{
public:
    explicit SettingReader(const QList<Token> &tokens) : m_tokens(tokens) {}

    Setting read()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (isName(i))
                m_setting.names.insert(m_tokens[i].lower);
            m_setting.dayParts |= dayPartOf(m_tokens[i].lower);
            addPlace(i);
            addKinds(i);
        }
        return std::move(m_setting);
    }

private:
    bool isName(qsizetype i) const
    {
        return i < m_tokens.size() && m_tokens[i].capital && !m_tokens[i].number &&
               !m_tokens[i].is(TimeWord | Determiner | Pronoun | Preposition | Conjunction);
    }

    // "in Mosul", "Germany imported".
    void addPlace(qsizetype i)
    {
        static const QSet<QString> before{QStringLiteral("in"),      QStringLiteral("at"),    QStringLiteral("near"),
                                          QStringLiteral("outside"), QStringLiteral("off"),   QStringLiteral("around"),
                                          QStringLiteral("across"),  QStringLiteral("inside")};
        const bool isSubject = i == 0;
        const bool isPlace = i > 0 && before.contains(m_tokens[i - 1].lower) && m_tokens[i].gap == 0;
        if ((!isSubject && !isPlace) || !isName(i))
            return;
        QString name = m_tokens[i].lower;
        qsizetype last = i;
        while (isName(last + 1) && m_tokens[last + 1].gap == 0 && !m_tokens[last].possessive && last < i + longestName)
            name += u' ' + m_tokens[++last].lower;
        const bool country = isCountry(name);
        if (isPlace ? !m_tokens[last].possessive : country)
            m_setting.places.append({name, country, isSubject});
    }

    void addKinds(qsizetype i)
    {
        if (!kindWords().contains(m_tokens[i].lower))
            return;
        constexpr quint64 others = Be | Auxiliary | Future | Preposition | Determiner | Conjunction | Pronoun | Adverb;
        const qsizetype next = i + 1;
        const bool isAlone = next >= m_tokens.size() || m_tokens[next].gap != 0 || m_tokens[next].is(others);
        // "in the north"
        if (isAlone && (i == 0 || m_tokens[i - 1].lower != u"the"))
            return;
        const QString head = isAlone ? QString() : stem(m_tokens[next].lower);
        for (auto found = kindWords().constFind(m_tokens[i].lower);
             found != kindWords().cend() && found.key() == m_tokens[i].lower; ++found)
            m_setting.kinds.append({found->line, found->side, head});
    }

    const QList<Token> &m_tokens;
    Setting m_setting;
};

bool isNamed(const Setting &setting, const QString &place)
{
    const QStringList words = place.split(u' ');
    return std::any_of(words.begin(), words.end(),
                       [&setting](const QString &word) { return setting.names.contains(word); });
}

bool isOtherKind(const Setting &one, const Setting &other)
{
    for (const Setting::Kind &x : one.kinds) {
        for (const Setting::Kind &y : other.kinds) {
            if (x.line != y.line || x.side == y.side || x.head != y.head)
                continue;
            const auto isSaid = [](const Setting &setting, const Setting::Kind &kind) {
                return std::any_of(setting.kinds.begin(), setting.kinds.end(), [&kind](const Setting::Kind &said) {
                    return said.line == kind.line && said.side == kind.side;
                });
            };
            if (!isSaid(one, y) && !isSaid(other, x))
                return true;
        }
    }
    return false;
}

bool isOtherPlace(const Setting &one, const Setting &other)
{
    for (const Setting::Place &place : one.places) {
        if (isNamed(other, place.name))
            return false;
    }
    for (const Setting::Place &place : other.places) {
        if (isNamed(one, place.name))
            return false;
    }
    return std::any_of(one.places.begin(), one.places.end(), [&other](const Setting::Place &x) {
        return std::any_of(other.places.begin(), other.places.end(), [&x](const Setting::Place &y) {
            return x.isCountry == y.isCountry && x.isSubject == y.isSubject;
        });
    });
}

} // namespace

Setting settingOf(const QList<Token> &tokens)
{
    return SettingReader(tokens).read();
}

OtherSetting otherSetting(const Setting &one, const Setting &other)
{
    OtherSetting result;
    result.place = isOtherPlace(one, other);
    result.kind = isOtherKind(one, other);
    result.hour = one.dayParts && other.dayParts && !(one.dayParts & other.dayParts);
    return result;
}

} // namespace crossread
