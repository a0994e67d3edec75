#include "app/entities/names/namewords.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr LexFlags anyPlace = Lex::Country | Lex::Region | Lex::BigCity | Lex::City;

} // namespace

QString nameInitials(const QStringList &words, bool all)
{
    QString letters;
    for (const QString &word : words) {
        if (!word.isEmpty() && (all || !(lexicon().of(word, false) & (Lex::Stop | Lex::Particle))))
            letters += word.at(0);
    }
    return letters;
}

QString withoutLegalForm(const QStringList &words)
{
    static const QStringList forms =
        QStringLiteral(
            "inc incorporated corp corporation co cos company ltd limited llc llp plc ag sa se nv spa gmbh ab "
            "asa oyj bhd kk pty pte holdings holding group")
            .split(QLatin1Char(' '));
    qsizetype size = words.size();
    while (size > 1 && forms.contains(words.at(size - 1)))
        --size;
    if (size > 1 && size < words.size() && words.at(size - 1) == QLatin1String("&"))
        --size;
    return size < words.size() ? words.first(size).join(QLatin1Char(' ')) : QString();
}

QString withoutInitials(const QStringList &words)
{
    QStringList kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i == 0 || i + 1 == words.size() || words.at(i).size() > 1)
            kept.append(words.at(i));
    }
    return kept.size() < words.size() ? kept.join(QLatin1Char(' ')) : QString();
}

QString surnameOf(const QStringList &words)
{
    static const QStringList generations = QStringLiteral("jr sr ii iii iv").split(QLatin1Char(' '));
    qsizetype last = words.size() - 1;
    if (last > 1 && generations.contains(words.at(last)))
        --last;
    return words.at(last);
}

bool looksLikeAcronym(const QString &text)
{
    int letters = 0;
    for (const QChar c : text) {
        if (!c.isUpper() && c != QLatin1Char('.') && c != QLatin1Char('&') && !c.isDigit())
            return false;
        letters += c.isLetter();
    }
    return letters >= 2 && letters <= 6;
}

bool isLoudName(const QString &text)
{
    int words = 0;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word != word.toUpper())
            return false;
        words += word.size() > 3;
    }
    return words > 1;
}

bool isOtherName(const QString &word)
{
    const LexFlags flags = lexicon().of(word);
    return bool(flags & (Lex::KnownOrg | Lex::Demonym | Lex::Country | Lex::Region | Lex::BigCity)) ||
           (bool(flags & (Lex::Company | Lex::City)) && !(flags & Lex::Common));
}

bool mayBeShort(const QString &word)
{
    const LexFlags flags = lexicon().of(word);
    return !(flags & (Lex::KnownOrg | Lex::Company | Lex::Common | Lex::VeryCommon | Lex::Demonym)) &&
           !(flags & anyPlace);
}

QString quietName(const QString &loud)
{
    const auto words = loud.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList quiet;
    for (const QString &word : words) {
        const QString lower = word.toLower();
        const QString key = lexiconKey(word);
        const LexFlags flags = lexicon().of(key);
        if (word != word.toUpper() || word.contains(QLatin1Char('.')) || word.size() < 2) {
            quiet.append(word);
            continue;
        }
        const bool vowel = std::any_of(lower.begin(), lower.end(), [](QChar c) {
            return QStringLiteral("aeiouy").contains(c) || c.unicode() > 127;
        });
        const bool known = bool(flags & (anyPlace | Lex::FirstName | Lex::Common | Lex::LikePerson | Lex::Stop));
        const bool acronym = !vowel || (word.size() < 5 && words.size() == 1 && !known) ||
                             !lexicon().alias(key).isEmpty() ||
                             (word.size() < 6 && (flags & Lex::KnownOrg) && !(flags & Lex::Common));
        if (acronym) {
            quiet.append(word);
            continue;
        }
        if (!quiet.isEmpty() && flags & (Lex::Stop | Lex::Particle)) {
            quiet.append(lower);
            continue;
        }
        QString text = lower;
        bool begins = true;
        for (QChar &c : text) {
            if (begins)
                c = c.toUpper();
            begins = !c.isLetterOrNumber() && c != QChar(0x2019) && c != QLatin1Char('\'');
        }
        // O'Brien
        if (text.size() > 3 && (text.at(1) == QLatin1Char('\'') || text.at(1) == QChar(0x2019)))
            text[2] = text.at(2).toUpper();
        quiet.append(text);
    }
    return quiet.join(QLatin1Char(' '));
}

} // namespace crossread
