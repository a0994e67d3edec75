#pragma once

#include "app/entities/names/lexicon.h"

#include <array>
#include <QString>

// What TaggerReader keeps of an article while it makes features; nobody else needs it.
namespace crossread {

inline quint32 taggerMix(quint32 seed, quint64 value)
{
    quint64 hash = (value ^ quint64(seed) << 32) * 0x9e3779b97f4a7c15ull + seed;
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9ull;
    return quint32(hash >> 32);
}

enum class TaggerCaps : quint8 { Lower, Capital, Upper, Inner, Numeral, Sign };

// What is the same wherever a word stands.
struct TaggerWord
{
    quint32 lower = 0; // taggerHash() of its key
    quint32 surface = 0;
    quint32 shape = 0;
    quint32 brief = 0; // its shape without repetitions
    std::array<quint32, 4> prefix{};
    std::array<quint32, 4> suffix{};
    quint16 coarse = 0; // clusters
    quint16 middle = 0;
    quint16 fine = 0;
    quint64 lex = 0;
    int context = 0; // 0: marks and numbers
    TaggerCaps caps = TaggerCaps::Sign;
    bool sport = false;   // hardly heard but where sport is the subject
    quint8 size = 0;      // characters, at most 255
    char16_t mark = 0;    // the character of a mark
    char16_t initial = 0; // in capitals

    bool has(LexFlags flags) const { return (lex & flags.bits()) != 0; }
};

// How one occurrence is used, a set: what helps to read the others.
using TaggerSeen = quint32;
constexpr TaggerSeen SeenLower = 1;
constexpr TaggerSeen SeenInside = 2; // with a capital in the middle of a sentence
constexpr TaggerSeen SeenFirst = 4;
constexpr TaggerSeen SeenAfterTitle = 8;
constexpr TaggerSeen SeenSaying = 16;
constexpr TaggerSeen SeenAfterIn = 32;
constexpr TaggerSeen SeenLikeCompany = 64;
constexpr TaggerSeen SeenPossessive = 128;
constexpr TaggerSeen SeenInBrackets = 256;
constexpr TaggerSeen SeenAcronym = 512;
constexpr TaggerSeen SeenAfterThe = 1024;
constexpr TaggerSeen SeenInCompany = 2048;
constexpr TaggerSeen SeenInPerson = 4096;
constexpr TaggerSeen SeenInPlace = 8192;
constexpr TaggerSeen SeenRunFirst = 1 << 14;
constexpr TaggerSeen SeenRunLast = 1 << 15;
constexpr TaggerSeen SeenRunMiddle = 1 << 16;
constexpr TaggerSeen SeenAlone = 1 << 17;

struct TaggerToken
{
    int word = 0;
    quint32 seen = 0;     // TaggerSeen
    qint32 runFirst = -1; // the capitals in a row around it: tokens [runFirst, runLast]
    qint32 runLast = -1;
    quint32 known = 0;    // KnownName
    quint8 knownPart = 0; // TaggerPart
    quint8 longForm = 0;  // 1 an acronym in brackets, 2-4 first, inner, last word of what it stands for
    bool glued = false;
    bool starts = false;
    bool possessive = false;
};

// All occurrences of a word together: what was seen once at least, and what more than once.
struct TaggerContext
{
    quint32 once = 0;
    quint32 more = 0;
};

} // namespace crossread
