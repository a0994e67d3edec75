#include "app/entities/figures/figuretokens.h"

#include <string_view>

namespace crossread {

namespace {

bool isDash(QChar c)
{
    return c == u'-' || c == QChar(0x2212) || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'_';
}

double fraction(QChar c)
{
    switch (c.unicode()) {
    case 0xBC:
        return 0.25;
    case 0xBD:
        return 0.5;
    case 0xBE:
        return 0.75;
    case 0x2153:
        return 1.0 / 3;
    case 0x2154:
        return 2.0 / 3;
    default:
        return 0;
    }
}

// All dashes and all quotation marks are one.
QString plainSymbol(QStringView symbol)
{
    const QChar c = symbol[0];
    if (isDash(c))
        return QStringLiteral("-");
    if (c == QChar(0x2018) || c == QChar(0x2019))
        return QStringLiteral("'");
    return c == QChar(0x201C) || c == QChar(0x201D) ? QStringLiteral("\"") : symbol.toString();
}

// Reads tokens out of one line.
class Tokenizer
{
public:
    explicit Tokenizer(QStringView text) : m_text(text) {}

    QList<FigureToken> read();

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(u' '); }
    qsizetype addressEnd(qsizetype run) const; // of the address that is the run of letters at `run`, or `run`
    FigureToken number();
    FigureToken word();
    void add(FigureToken token);

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_runEnd = 0; // of the stretch without blanks that has been looked at
    QList<FigureToken> m_tokens;
};

qsizetype Tokenizer::addressEnd(qsizetype run) const
{
    bool atSign = false;
    bool scheme = false;
    bool path = false;
    qsizetype end = run;
    for (; end < m_text.size() && !m_text[end].isSpace(); ++end) {
        atSign = atSign || (m_text[end] == u'@' && end > run && isLetter(at(end + 1)));
        scheme = scheme || (m_text[end] == u':' && at(end + 1) == u'/' && at(end + 2) == u'/');
        path = path || (m_text[end] == u'/' && end > run + 3 && at(end - 4) == u'.' && isLetter(at(end - 1)) &&
                        isLetter(at(end - 2)) && isLetter(at(end - 3)));
    }
    const bool www = m_text.mid(run, 4).compare(u"www.", Qt::CaseInsensitive) == 0;
    return atSign || scheme || path || www ? end : run;
}

// Digits with groups of three ("12,000", "1,00,000" too) and decimals. What goes on with digits after that is noise.
FigureToken Tokenizer::number()
{
    FigureToken token;
    token.type = FigureToken::Number;
    token.start = m_at;
    const QChar before = at(m_at - 1);
    // "Q3", "FY25", "Rs500" begin with a letter and have a number all the same.
    const bool announced =
        !m_tokens.isEmpty() && m_tokens.last().end == m_at && m_tokens.last().capital &&
        isListed(u" q h fy cy usd eur gbp jpy cny rmb inr chf aud cad nzd hkd sgd brl mxn sek nok dkk "
                 u"rs rp rm dm sfr us hk nz aed sar zar ngn kes php idr myr thb ",
                 m_tokens.last().text);
    bool noise = (isLetter(before) && !announced) || before == u'#' || before == u'@';
    QString digits;
    qsizetype i = m_at;
    const auto groupAfter = [this](qsizetype comma) {
        qsizetype count = 0;
        while (count < 4 && isDigit(at(comma + 1 + count)))
            ++count;
        return count;
    };
    for (; i < m_text.size(); ++i) {
        const QChar c = m_text[i];
        if (isDigit(c)) {
            digits += c;
            continue;
        }
        const bool thin = c == QChar(0x2009) || c == QChar(0x202F) || c == QChar(0xA0);
        const qsizetype group = groupAfter(i);
        const bool lakh = group == 2 && at(i + 3) == u',';
        if ((c == u',' || thin) && !token.decimals && (group == 3 || (c == u',' && lakh)) && digits.size() < 16 &&
            (token.grouped || digits.size() <= 3)) {
            token.grouped = true;
        } else if (c == u'.' && !token.decimals && isDigit(at(i + 1))) {
            digits += u'.';
            token.decimals = true;
        } else {
            break;
        }
    }
    noise = noise || digits.size() > 18 || ((at(i) == u'.' || at(i) == QChar(0xB7)) && isDigit(at(i + 1)));
    if (noise) { // 3.5.1, 192.168.1.1
        while (isDigit(at(i)) || (at(i) == u'.' && isDigit(at(i + 1))))
            ++i;
        token.type = FigureToken::Noise;
    }
    token.value = digits.size() > 18 ? 0 : digits.toDouble();
    if (const double part = fraction(at(i)); part > 0 && !token.decimals) {
        token.value += part;
        token.decimals = true;
        ++i;
    }
    token.text = m_text.mid(m_at, std::min<qsizetype>(i - m_at, 32)).toString();
    token.end = i;
    return token;
}

FigureToken Tokenizer::word()
{
    FigureToken token;
    token.start = m_at;
    qsizetype i = m_at;
    qsizetype letters = 0; // since the last full stop
    bool initials = true;
    for (; i < m_text.size(); ++i) {
        if (isLetter(m_text[i])) {
            ++letters;
        } else if (m_text[i] == u'.' && letters == 1 && initials && isLetter(at(i + 1)) && !isLetter(at(i + 2))) {
            letters = 0; // "a.m", "U.S"
        } else {
            break;
        }
        initials = initials && letters <= 1;
    }
    token.text = m_text.mid(m_at, std::min<qsizetype>(i - m_at, 64)).toString();
    token.capital = token.text.at(0).isUpper();
    token.text = token.text.toLower();
    token.end = i;
    return token;
}

void Tokenizer::add(FigureToken token)
{
    token.glued = token.start > 0 && !m_text[token.start - 1].isSpace();
    m_at = token.end;
    m_tokens.append(std::move(token));
}

QList<FigureToken> Tokenizer::read()
{
    m_tokens.reserve(m_text.size() / 5);
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c.isSpace()) {
            ++m_at;
            continue;
        }
        if (m_at >= m_runEnd) {
            const qsizetype end = addressEnd(m_at);
            m_runEnd = m_at;
            while (m_runEnd < m_text.size() && !m_text[m_runEnd].isSpace())
                ++m_runEnd;
            if (end > m_at) {
                add({FigureToken::Noise, QStringLiteral("@"), 0, m_at, end});
                continue;
            }
        }
        if (isDigit(c) || (c == u'.' && isDigit(at(m_at + 1)) && !isDigit(at(m_at - 1)) && !isLetter(at(m_at - 1)))) {
            add(number());
        } else if (fraction(c) > 0) {
            add({FigureToken::Number, QString(c), fraction(c), m_at, m_at + 1, false, false, false, true});
        } else if (isLetter(c)) {
            add(word());
        } else {
            const qsizetype units = c.isHighSurrogate() && at(m_at + 1).isLowSurrogate() ? 2 : 1;
            add({FigureToken::Symbol, plainSymbol(m_text.mid(m_at, units)), 0, m_at, m_at + units});
        }
    }
    return std::move(m_tokens);
}

// Telephone numbers, ISBNs and their like: numbers that go on and on. Their tokens become noise.
void silenceSerials(QList<FigureToken> &tokens)
{
    const auto digits = [&tokens](qsizetype i) {
        return i < tokens.size() && tokens.at(i).type == FigureToken::Number && !tokens.at(i).decimals &&
                       !tokens.at(i).grouped
                   ? tokens.at(i).text.size()
                   : 0;
    };
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString &text = tokens.at(i).text;
        const bool plus = text == QLatin1String("+") && digits(i + 1) > 0 && tokens.at(i + 1).glued;
        const bool announced =
            text == QLatin1String("isbn") || text == QLatin1String("issn") || text == QLatin1String("tel");
        if (!plus && !announced && digits(i) == 0)
            continue;
        // Groups of digits with a hyphen, a blank or a bracket between.
        qsizetype groups = 0;
        qsizetype count = 0;
        qsizetype hyphens = 0;
        qsizetype last = i;
        qsizetype longest = 0;
        for (qsizetype j = plus || announced ? i + 1 : i; j < tokens.size(); ++j) {
            const FigureToken &token = tokens.at(j);
            if (digits(j) > 0) {
                ++groups;
                count += digits(j);
                longest = std::max(longest, digits(j));
                last = j;
            } else if (token.text == QLatin1String("-") && token.glued && digits(j + 1) > 0) {
                ++hyphens;
            } else if (!(announced && token.text == QLatin1String(":")) && token.text != QLatin1String(")") &&
                       token.text != QLatin1String("(")) {
                break;
            }
        }
        const bool isbn = announced && count >= 7;
        const bool dialled = plus && count >= 7 && groups > 1;
        const bool serial = hyphens >= 1 && hyphens == groups - 1 && count >= 7 && longest <= 7 &&
                            ((groups == 2 && digits(i) == 3 && count == 7) || (groups >= 3 && count >= 9));
        if (isbn || dialled || serial) {
            for (; i <= last; ++i)
                tokens[i].type = FigureToken::Noise;
        } else if (groups > 1) {
            i = last; // what was looked at is not looked at again
        }
    }
}

} // namespace

const FigureToken &FigureLine::at(qsizetype i) const
{
    static const FigureToken none{FigureToken::Symbol, {}};
    return i >= 0 && i < tokens.size() ? tokens.at(i) : none;
}

bool FigureLine::beginsSentence(qsizetype i) const
{
    if (i <= 0)
        return true;
    const FigureToken &before = tokens.at(i - 1);
    if (before.type != FigureToken::Symbol)
        return false;
    if (before.text == QLatin1String("-") && before.glued)
        return false;
    static const QString ends = QStringLiteral(".!?:;\"(\u201C\u2018'\u2022*-\u00AB[\u2026)\u201D");
    return ends.contains(before.text);
}

bool isListed(QStringView list, const QString &word)
{
    if (word.isEmpty() || word.size() > 24)
        return false;
    char16_t key[26];
    key[0] = u' ';
    for (qsizetype i = 0; i < word.size(); ++i)
        key[i + 1] = word.at(i).unicode();
    key[word.size() + 1] = u' ';
    return std::u16string_view(list.utf16(), size_t(list.size()))
               .find(std::u16string_view(key, size_t(word.size()) + 2)) != std::u16string_view::npos;
}

FigureLine figureLine(QStringView text, const FigureContext &context)
{
    FigureLine line;
    line.text = text;
    line.context = context;
    line.tokens = Tokenizer(text).read();
    silenceSerials(line.tokens);
    qsizetype words = 0;
    qsizetype capitals = 0;
    for (const FigureToken &token : std::as_const(line.tokens)) {
        if (token.type == FigureToken::Word && token.text.size() > 3) {
            ++words;
            capitals += token.capital;
        }
    }
    const bool stopped = !line.tokens.isEmpty() && line.tokens.last().text == QLatin1String(".");
    line.headline = words >= 3 && !stopped && capitals * 10 >= words * 7;
    return line;
}

} // namespace crossread
