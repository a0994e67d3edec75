#include "app/import/encoding.h"

#include <QHash>
#include <QStringDecoder>
#include <QStringList>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <memory>

namespace crossread {

namespace {

// Detectors see this much; more does not make them better.
constexpr qsizetype sampleSize = 64 * 1024;

QString readUnicode(QByteArrayView bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

std::optional<Decoded> byMark(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArrayView bytes;
        QStringDecoder::Encoding encoding;
        const char *name;
    };
    // UTF-32 first: its little-endian mark starts with that of UTF-16.
    static const Mark marks[] = {
        {QByteArrayView("\xff\xfe\0\0", 4), QStringDecoder::Utf32LE, "UTF-32LE"},
        {QByteArrayView("\0\0\xfe\xff", 4), QStringDecoder::Utf32BE, "UTF-32BE"},
        {QByteArrayView("\xef\xbb\xbf", 3), QStringDecoder::Utf8, "UTF-8"},
        {QByteArrayView("\xff\xfe", 2), QStringDecoder::Utf16LE, "UTF-16LE"},
        {QByteArrayView("\xfe\xff", 2), QStringDecoder::Utf16BE, "UTF-16BE"},
    };
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return Decoded{readUnicode(QByteArrayView(bytes).sliced(mark.bytes.size()), mark.encoding),
                           QString::fromLatin1(mark.name)};
    }
    return {};
}

bool isControl(char16_t c)
{
    // Escape introduces shift sequences of East Asian encodings and 0x1a ends old DOS files.
    return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f' && c != 0x1b && c != 0x1a
                    : c == 0x7f;
}

bool looksLikeText(QStringView text)
{
    const QList<uint> sample = text.left(sampleSize).toUcs4();
    qsizetype bad = 0;
    for (const uint c : sample) {
        if (c == 0)
            return false;
        const QChar::Category category = QChar::category(char32_t(c));
        bad += (c < 0x80 && isControl(char16_t(c))) || c == QChar::ReplacementCharacter ||
               category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse ||
               category == QChar::Other_Surrogate;
    }
    return bad * 100 <= sample.size();
}

// UTF-16 or UTF-32 without a mark gives itself away by where its zero bytes stand.
std::optional<Decoded> byZeros(const QByteArray &bytes)
{
    qsizetype zeros[4] = {};
    const qsizetype size = std::min(bytes.size(), sampleSize);
    for (qsizetype i = 0; i < size; ++i)
        zeros[i % 4] += bytes[i] == 0;
    const qsizetype quarter = size / 4;
    const auto nearlyAll = [quarter](qsizetype count) { return count * 10 >= quarter * 9; };

    std::optional<QStringDecoder::Encoding> encoding;
    const char *name = "";
    const auto choose = [&](QStringDecoder::Encoding value, const char *of) {
        encoding = value;
        name = of;
    };
    if (size >= 4 && nearlyAll(zeros[2]) && nearlyAll(zeros[3]) && !nearlyAll(zeros[0]))
        choose(QStringDecoder::Utf32LE, "UTF-32LE");
    else if (size >= 4 && nearlyAll(zeros[0]) && nearlyAll(zeros[1]) && !nearlyAll(zeros[3]))
        choose(QStringDecoder::Utf32BE, "UTF-32BE");
    else if (zeros[1] + zeros[3] > 8 * (zeros[0] + zeros[2]))
        choose(QStringDecoder::Utf16LE, "UTF-16LE");
    else if (zeros[0] + zeros[2] > 8 * (zeros[1] + zeros[3]))
        choose(QStringDecoder::Utf16BE, "UTF-16BE");
    if (!encoding)
        return {};
    Decoded decoded{readUnicode(bytes, *encoding), QString::fromLatin1(name)};
    if (!looksLikeText(decoded.text))
        return {};
    return decoded;
}

// Whether the bytes are UTF-8; a stray bad byte among many good sequences does not make them something else.
bool isUtf8(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const auto *end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const int length = *at >= 0xf0 && *at < 0xf5   ? 4
                           : *at >= 0xe0 && *at < 0xf0 ? 3
                           : *at >= 0xc2 && *at < 0xe0 ? 2
                                                       : 0;
        int following = 1;
        while (following < length && at + following < end && (at[following] & 0xc0) == 0x80)
            ++following;
        if (length != 0 && following == length)
            ++good;
        else if (length == 0 || at + following < end) // a file may be cut in the middle of a character
            ++bad;
        at += following;
    }
    return bad * 20 <= good;
}

// What people call these is in truth the larger set that grew out of it.
QByteArray superset(const QByteArray &charset)
{
    static const QHash<QByteArray, QByteArray> supersets = {{"EUC-KR", "windows-949"},
                                                            {"UHC", "windows-949"},
                                                            {"SHIFT_JIS", "windows-932"},
                                                            {"Shift_JIS", "windows-932"},
                                                            {"GB2312", "gb18030"},
                                                            {"GB18030", "gb18030"},
                                                            {"ISO-8859-1", "windows-1252"},
                                                            {"BIG5", "Big5"},
                                                            {"ISO-8859-9", "windows-1254"},
                                                            {"TIS-620", "windows-874"},
                                                            {"MAC-CYRILLIC", "x-mac-cyrillic"}};
    return supersets.value(charset, charset);
}

QString readCharset(const QByteArray &bytes, const QByteArray &charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.constData(), &status),
                                                                       ucnv_close);
    if (U_FAILURE(status))
        return {};
    QString text(bytes.size() + 16, Qt::Uninitialized); // no encoding gives more units than it has bytes
    const qsizetype length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()),
                                           int32_t(text.size()), bytes.constData(), int32_t(bytes.size()), &status);
    if (U_FAILURE(status))
        return {};
    text.truncate(length);
    return text;
}

// The script of a letter; Japanese writes with three at once.
QChar::Script script(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Hiragana || script == QChar::Script_Katakana ? QChar::Script_Han : script;
}

// How much a reading looks like writing, per character: letters of one script in words are good; capitals inside words,
// symbols between letters, mixed scripts, unassigned and control characters are bad. Only what is not ASCII tells.
double plausibility(QStringView text)
{
    double score = 0;
    qsizetype counted = 0;
    QChar previous = QLatin1Char(' ');
    for (const QChar c : text.left(sampleSize)) {
        const bool tells = c.unicode() >= 0x80 || previous.unicode() >= 0x80 || c.unicode() == 0x1b;
        if (tells) {
            ++counted;
            if (c == QChar::ReplacementCharacter || c.category() == QChar::Other_NotAssigned ||
                c.category() == QChar::Other_PrivateUse || c.category() == QChar::Other_Control)
                score -= 20;
            else if (c.isLetter() && previous.isLetter())
                score += script(c) != script(previous)       ? -3
                         : c.isUpper() && previous.isLower() ? -3
                         : c.isLower() || !c.isUpper()       ? 1
                                                             : 0.3;
            else if (c.isLetter() || c.isSpace() || c.isPunct() || c.isMark() || c.isDigit())
                score += 0.2;
            else
                score -= 2;
        }
        previous = c;
    }
    return counted == 0 ? 1 : score / double(counted);
}

QByteArrayList proposals(const QByteArray &bytes)
{
    const QByteArrayView sample = QByteArrayView(bytes).first(std::min(bytes.size(), sampleSize));
    QByteArrayList names;
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                                  uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) == 0) {
        uchardet_data_end(detector.get());
        names.append(superset(uchardet_get_charset(detector.get())));
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> icu(ucsdet_open(&status), ucsdet_close);
    ucsdet_setText(icu.get(), sample.data(), int32_t(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(icu.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < std::min(count, 3); ++i)
        names.append(superset(ucsdet_getName(matches[i], &status)));
    names.removeAll(QByteArray());
    return names;
}

} // namespace

std::optional<Decoded> decodeText(const QByteArray &bytes)
{
    if (auto decoded = byMark(bytes))
        return looksLikeText(decoded->text) ? decoded : std::nullopt;
    if (bytes.contains('\0'))
        return byZeros(bytes);
    // Encodings of seven bits that shift by escape sequences pass for ASCII.
    const bool shifts = bytes.contains("\x1b$") || bytes.contains("\x1b(") || bytes.contains("~{");
    if (!shifts && isUtf8(bytes)) {
        Decoded decoded{readUnicode(bytes, QStringDecoder::Utf8), QStringLiteral("UTF-8")};
        return looksLikeText(decoded.text) ? std::optional(decoded) : std::nullopt;
    }
    Decoded best;
    double bestScore = -1e9;
    const QByteArrayList names = proposals(bytes) + QByteArrayList{QByteArrayLiteral("windows-1252")};
    for (const QByteArray &name : names) {
        const QString text = readCharset(bytes, name);
        const double score = plausibility(text);
        if (!text.isEmpty() && score > bestScore + 0.05) {
            best = {text, QString::fromLatin1(name)};
            bestScore = score;
        }
        if (names.size() > 1 && names[0] == names[1] && bestScore > 0)
            break; // both detectors say so
    }
    if (best.text.isEmpty() || !looksLikeText(best.text))
        return {};
    return best;
}

} // namespace crossread
