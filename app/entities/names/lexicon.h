#pragma once

#include <QHash>
#include <QString>

namespace crossread {

// What resources/entities say of a word. A key is lower-case, with straight apostrophes and without final full stops.
enum class Lex : quint64 {
    None = 0,
    // lexicon.txt, in the order of its sections
    Stop = 1,
    Calendar = 1ull << 1,
    NonName = 1ull << 2,
    Demonym = 1ull << 3,
    Title = 1ull << 4,
    TitlePart = 1ull << 5,
    Royal = 1ull << 6,
    Role = 1ull << 7,
    Say = 1ull << 8,
    OrgEnd = 1ull << 9,
    OrgOf = 1ull << 10,
    OrgAny = 1ull << 11,
    OrgNoun = 1ull << 12,
    OrgAfter = 1ull << 13,
    OrgVerb = 1ull << 14,
    OrgBefore = 1ull << 15,
    PlaceEnd = 1ull << 16,
    PlaceOf = 1ull << 17,
    PlaceFirst = 1ull << 18,
    PlaceNoun = 1ull << 19,
    PlaceAfter = 1ull << 20,
    PlacePrep = 1ull << 21,
    PlaceBefore = 1ull << 22,
    EventEnd = 1ull << 23,
    EventFirst = 1ull << 24,
    EventOf = 1ull << 25,
    EventNoun = 1ull << 26,
    ProductNoun = 1ull << 27,
    ProductEnd = 1ull << 28,
    Numbered = 1ull << 29,
    Particle = 1ull << 30,
    NoSolo = 1ull << 31,
    // gazetteer.txt
    Country = 1ull << 32,
    Region = 1ull << 33,
    City = 1ull << 34,
    BigCity = 1ull << 35,
    FirstName = 1ull << 36,
    Company = 1ull << 37,
    Common = 1ull << 38,
    VeryCommon = 1ull << 39,
    LikePerson = 1ull << 40,
    LikePlace = 1ull << 41,
    LikeOrg = 1ull << 42,
    KnownOrg = 1ull << 43, // lexicon.txt
    Regime = 1ull << 44,   // lexicon.txt
};

// A set of them. (QFlags holds 32 bits only, before Qt 6.9.)
class LexFlags
{
public:
    constexpr LexFlags(Lex flag = Lex::None) : m_bits(quint64(flag)) {}

    constexpr LexFlags operator|(LexFlags other) const { return LexFlags(m_bits | other.m_bits); }
    constexpr LexFlags operator&(LexFlags other) const { return LexFlags(m_bits & other.m_bits); }
    LexFlags &operator|=(LexFlags other) { return *this = *this | other; }
    constexpr explicit operator bool() const { return m_bits != 0; }
    constexpr quint64 bits() const { return m_bits; }

private:
    constexpr explicit LexFlags(quint64 bits) : m_bits(bits) {}

    quint64 m_bits;
};
constexpr LexFlags operator|(Lex a, Lex b)
{
    return LexFlags(a) | LexFlags(b);
}

// The tables of resources/entities.
class Lexicon
{
public:
    Lexicon();

    // A word, or words parted by blanks. Without `names` only lexicon.txt is asked, which is quicker.
    LexFlags of(const QString &key, bool names = true) const;
    QString alias(const QString &key) const; // the full name of a well-known short one, "" none

private:
    LexFlags inGazetteer(const QByteArray &key) const;

    QHash<QString, LexFlags> m_words;
    QHash<QString, QString> m_aliases;
    QByteArray m_gazetteer; // lines KEY<tab>FLAGS, sorted by the bytes of the key
};

// The tables of the program: constant, read once; any thread.
const Lexicon &lexicon();

// Lower-case, straight apostrophes, no full stop at the end.
QString lexiconKey(QStringView word);

} // namespace crossread
