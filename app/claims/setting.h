#pragma once

#include "app/claims/lexicon.h"

#include <QSet>

namespace crossread {

// What a sentence is about beside what happens: where, at what time of the day, and which of several things of one
// kind.
struct Setting
{
    struct Place
    {
        QString name; // in lower case
        bool isCountry = false;
        bool isSubject = false; // "Germany imported …"
    };
    // "the second reactor": words of one line of resources/claims/asides.txt exclude each other.
    struct Kind
    {
        int line = 0;
        int side = 0;
        QString head; // the stem of what it is said of
    };
    QList<Place> places;
    QList<Kind> kinds;
    QSet<QString> names; // words with a capital, in lower case
    int dayParts = 0;    // a bit for each of morning, afternoon, evening, night
};

Setting settingOf(const QList<Token> &tokens);

// What two sentences cannot both be about, as far as they tell.
struct OtherSetting
{
    bool place = false;
    bool kind = false;
    bool hour = false;
};
OtherSetting otherSetting(const Setting &one, const Setting &other);

} // namespace crossread
