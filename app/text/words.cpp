#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <memory>
#include <string_view>
#include <unordered_set>

namespace crossread {

namespace {

// Length in units of the letter, digit or mark at `i`; 0: something else stands there.
int wordUnit(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.unicode() < 0x80)
        return c.isLetterOrNumber() || c == u'_' ? 1 : 0;
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[i + 1])) ? 2 : 0;
    return c.isLetterOrNumber() || c.isMark() ? 1 : 0;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011);
}

// Whether the character at `i` joins the word that begins at `start` with what follows.
bool joins(QStringView text, qsizetype start, qsizetype i)
{
    if (i + 1 >= text.size() || i == start || wordUnit(text, i + 1) == 0)
        return false;
    const QChar c = text[i];
    const QChar before = text[i - 1];
    const QChar after = text[i + 1];
    if (c == u'\'' || c == QChar(0x2019) || isHyphen(c))
        return true;
    if (c == u'.' || c == u',')
        return (before.isDigit() && after.isDigit()) ||
               (c == u'.' && text.mid(start, i - start) == u"Ph" && after == u'D') ||
               // "U.S": single letters
               (c == u'.' && before.isLetter() && after.isLetter() && (i - 1 == start || text[i - 2] == u'.') &&
                (i + 2 >= text.size() || !text[i + 2].isLetter()));
    return c == u'&' && before.isUpper() && after.isUpper();
}

struct StemmerDeleter
{
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};

QString folded(QStringView word)
{
    QString result = word.toString().toLower();
    result.replace(QChar(0x2019), u'\'');
    if (result.endsWith(u"'s"))
        result.chop(2);
    while (result.endsWith(u'.') || result.endsWith(u'\''))
        result.chop(1);
    return result;
}

// clang-format off
constexpr std::u16string_view stopWords =
    u" a about above after again against all also am an and any are aren't as at be because been before being below between both "
    u"but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else even ever every "
    u"few for from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how "
    u"however i i'd i'll i'm i've if in into is isn't it it's its itself just let's like may me might more most much must my myself "
    u"neither no nor not now of off on once only onto or other others ought our ours ourselves out over own per rather same shall "
    u"shan't she she'd she'll she's should shouldn't since so some such than that that's the their theirs them themselves then "
    u"there there's these they they'd they'll they're they've this those though through thus to too toward towards under until up "
    u"upon us very was wasn't we we'd we'll we're we've were weren't what what's when where whether which while who who's whom "
    u"whose why will with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself yourselves ";
// clang-format on

} // namespace

QList<Span> words(QStringView text)
{
    QList<Span> result;
    result.reserve(text.size() / 6);
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        int unit = wordUnit(text, i);
        if (unit == 0 || (unit == 1 && text[i].isMark())) {
            i += std::max(unit, 1);
            continue;
        }
        const qsizetype start = i;
        while (i < size && ((unit = wordUnit(text, i)) > 0 || joins(text, start, i)))
            i += std::max(unit, 1);
        // The full stop of "U.S." is its own.
        if (i < size && text[i] == u'.' && i - start > 2 && text[i - 2] == u'.' && text[i - 1].isLetter())
            ++i;
        result.append({start, i});
    }
    return result;
}

QString stem(QStringView word, const QString &language)
{
    const QString base = folded(word);
    const bool plain = std::none_of(base.begin(), base.end(), [](QChar c) { return c == u'.' || c.isDigit(); });
    if (language != u"en" || !plain)
        return base;
    // A stemmer keeps its last result in itself: one a thread.
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", "UTF_8"));
    const QByteArray utf8 = base.toUtf8();
    const sb_symbol *stemmed =
        stemmer
            ? sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()))
            : nullptr;
    return stemmed ? QString::fromUtf8(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer.get()))
                   : base;
}

bool isStopWord(QStringView word)
{
    static const std::unordered_set<std::u16string_view> set = [] {
        std::unordered_set<std::u16string_view> result;
        for (size_t start = 1, end = 0; (end = stopWords.find(u' ', start)) != stopWords.npos; start = end + 1)
            result.insert(stopWords.substr(start, end - start));
        return result;
    }();
    std::array<char16_t, 12> key;
    if (word.isEmpty() || size_t(word.size()) > key.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i)
        key[size_t(i)] = word[i] == QChar(0x2019) ? u'\'' : word[i].toLower().unicode();
    return set.contains(std::u16string_view(key.data(), size_t(word.size())));
}

} // namespace crossread
