#include "app/text/sentences.h"

#include "app/text/abbreviations.h"

#include <array>

namespace crossread {

namespace {

// How far a decision looks around a full stop: keeps the whole pass linear whatever the text.
constexpr qsizetype reach = 64;

bool isStop(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026);
}

// Ends a sentence in scripts that put no blank after it.
bool isWideStop(QChar c)
{
    switch (c.unicode()) {
    case 0x3002: // ideographic full stop
    case 0xFF01: // full-width ! and ?
    case 0xFF1F:
    case 0x061F: // Arabic question mark
    case 0x0964: // danda
        return true;
    default:
        return false;
    }
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029) || c == u'\f' || c == u'\v';
}

bool isBullet(QChar c)
{
    switch (c.unicode()) {
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25E6:
    case 0x25AA:
    case 0x25CF:
        return true;
    default:
        return false;
    }
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201F)) || c == QChar(0x00AB) ||
           c == QChar(0x00BB) || c == QChar(0x300D) || c == QChar(0x300F);
}

bool isCloser(QChar c)
{
    return c == u')' || c == u']' || c == u'}' || isQuote(c);
}

bool isOpener(QChar c)
{
    return c == u'(' || c == u'[' || c == u'{' || c == u'*' || c == u'_' || c == QChar(0x00BF) || c == QChar(0x00A1) ||
           c == u'-' || c == QChar(0x2013) || c == QChar(0x2014) || isQuote(c) || c.isSpace();
}

bool isIn(QStringView word, std::initializer_list<QStringView> list)
{
    return std::any_of(list.begin(), list.end(),
                       [word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

class Splitter
{
public:
    explicit Splitter(QStringView text) : m_text(text) {}

    QList<Span> run()
    {
        m_out.reserve(m_text.size() / 120);
        const QStringView head = m_text.left(4096);
        const auto capitals = std::count_if(head.begin(), head.end(), [](QChar c) { return c.isUpper(); });
        m_uncapitalised = head.size() > 40 && capitals * 400 < head.size();
        begin(0);
        while (m_at < m_text.size())
            step();
        finish(m_text.size());
        return std::move(m_out);
    }

private:
    // What stands around a full stop that is to be judged.
    struct Stop
    {
        qsizetype first; // the run of stops [first, end)
        qsizetype end;
        qsizetype closed; // past quotes and brackets that close after it
        qsizetype next;   // the first character that is no blank
        int dots = 0;
        bool strong = false; // has ! or ?
        bool spaced = false; // ". . ."
    };

    // Numbering of a list item: "2." "2)" "2.)" "b."
    struct Marker
    {
        int value = 0; // 0: none
        bool letter = false;
        QStringView style;
    };

    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(); }

    void begin(qsizetype position)
    {
        while (position < m_text.size() && m_text[position].isSpace())
            ++position;
        m_start = m_at = position;
        m_bullet = isBullet(at(position)) ? at(position) : QChar();
        if (!m_bullet.isNull())
            ++position;
        while (!m_bullet.isNull() && position < m_text.size() && m_text[position].isSpace() &&
               !isLineEnd(m_text[position]))
            ++position;
        qsizetype end = position;
        m_marker = markerAt(position, &end);
        m_at = m_marker.value ? end : position;
    }

    void finish(qsizetype end)
    {
        while (end > m_start && m_text[end - 1].isSpace())
            --end;
        if (end > m_start)
            m_out.append({m_start, end});
    }

    void breakAt(qsizetype end)
    {
        finish(end);
        begin(end);
    }

    void step()
    {
        const QChar c = m_text[m_at];
        if (c.unicode() < 0x80 && c.unicode() > u'?') {
            ++m_at;
        } else if (isStop(c)) {
            atStop();
        } else if (isLineEnd(c)) {
            breakAt(m_at);
        } else if (isWideStop(c)) {
            ++m_at;
            while (isWideStop(at(m_at)) || isCloser(at(m_at)))
                ++m_at;
            breakAt(m_at);
        } else if (c == u')' && m_marker.value && atNextMarker(m_at)) {
            breakAt(m_item);
        } else if (!m_bullet.isNull() && c == m_bullet && at(m_at - 1).isSpace()) {
            breakAt(m_at);
        } else {
            ++m_at;
        }
    }

    Marker markerAt(qsizetype position, qsizetype *end) const
    {
        Marker marker;
        qsizetype i = position;
        while (i < position + 3 && at(i) >= u'0' && at(i) <= u'9')
            marker.value = marker.value * 10 + at(i++).digitValue();
        if (i == position && at(i) >= u'a' && at(i) <= u'z') {
            marker.letter = true;
            marker.value = at(i++).unicode() - u'a' + 1;
        }
        const qsizetype style = i;
        if (at(i) == u'.')
            ++i;
        if (at(i) == u')')
            ++i;
        marker.style = m_text.mid(style, i - style);
        if (i == style || !at(i).isSpace() || isLineEnd(at(i)))
            return {};
        *end = i;
        return marker;
    }

    // Whether the stop or bracket at `position` belongs to the list number that follows this item's; sets m_item.
    bool atNextMarker(qsizetype position)
    {
        qsizetype start = position;
        while (start > m_start && position - start < 5 && !m_text[start - 1].isSpace())
            --start;
        qsizetype end = start;
        const Marker next = markerAt(start, &end);
        if (start <= m_start || !at(start - 1).isSpace() || next.value != m_marker.value + 1 ||
            next.letter != m_marker.letter || next.style != m_marker.style)
            return false;
        const QChar after = at(end + 1);
        m_item = start;
        return after.isUpper() || (next.style != u"." && after.isLetterOrNumber());
    }

    Stop readStop() const
    {
        Stop stop{m_at, m_at, m_at, m_at};
        qsizetype &i = stop.end;
        for (; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'.')
                ++stop.dots;
            else if (c == QChar(0x2026))
                stop.dots += 3;
            else if (c == u'!' || c == u'?')
                stop.strong = true;
            else if (stop.dots && !stop.strong && (c == u' ' || c == QChar(0xA0)) && at(i + 1) == u'.' &&
                     !at(i + 2).isLetterOrNumber())
                stop.spaced = true;
            else
                break;
        }
        stop.closed = i;
        // A curly quotation mark right before a word opens what follows: "It ended.“Nobody slept"
        while (isCloser(at(stop.closed)) &&
               !(at(stop.closed) == QChar(0x201C) && at(stop.closed + 1).isLetterOrNumber()))
            ++stop.closed;
        stop.next = stop.closed;
        while (stop.next < m_text.size() && m_text[stop.next].isSpace() && !isLineEnd(m_text[stop.next]))
            ++stop.next;
        return stop;
    }

    void atStop()
    {
        const Stop stop = readStop();
        if (m_marker.value && !stop.strong && stop.dots == 1 && atNextMarker(m_at)) {
            breakAt(m_item);
        } else if (stop.next >= m_text.size() || isLineEnd(m_text[stop.next])) {
            m_at = stop.next;
        } else if (stop.spaced && stop.dots >= 4 && !at(stop.first - 1).isSpace() && isCapital(stop.next)) {
            // "… compounds. . . . The practice": the sentence's own stop, then an omission that opens the next.
            breakAt(stop.first + 1);
            m_at = stop.next;
        } else if (stop.next == stop.closed ? endsWithoutBlank(stop) : endsBeforeBlank(stop)) {
            breakAt(stop.closed);
        } else {
            m_at = std::max(stop.next, stop.end);
        }
    }

    // A capital, or a word that starts small by its own spelling ("iPhone").
    bool isCapital(qsizetype i) const
    {
        return at(i).isUpper() || (at(i).isLower() && (m_uncapitalised || at(i + 1).isUpper()));
    }

    // From the last blank or opening bracket before `end`.
    QStringView wordBefore(qsizetype end) const
    {
        qsizetype start = end;
        const qsizetype limit = std::max(m_start, end - reach);
        while (start > limit && !m_text[start - 1].isSpace() && !isOpener(m_text[start - 1]) &&
               m_text[start - 1] != u'/')
            --start;
        return m_text.mid(start, end - start);
    }

    QStringView wordAfter(qsizetype start) const
    {
        qsizetype end = start;
        const qsizetype limit = std::min(m_text.size(), start + reach);
        while (end < limit && (m_text[end].isLetterOrNumber() || m_text[end] == u'\'' || m_text[end] == QChar(0x2019)))
            ++end;
        return m_text.mid(start, end - start);
    }

    // "world.Today": no blank follows.
    bool endsWithoutBlank(const Stop &stop) const
    {
        if (at(stop.next) == QChar(0x201C))
            return at(stop.next + 1).isUpper() && (stop.strong || at(stop.first - 1).isLower());
        if (!at(stop.next).isUpper())
            return false;
        if (stop.closed > stop.end)
            return isQuote(m_text[stop.closed - 1]) && at(stop.next + 1).isLower();
        const QStringView after = wordAfter(stop.next);
        const QChar tail = at(stop.next + after.size());
        const bool shortWord = after == u"I" || after == u"A";
        if (!(after.size() > 1 && after[1].isLower()) && !(shortWord && tail.isSpace()))
            return false;
        if (stop.strong || stop.dots != 1)
            return true;
        const QChar before = at(stop.first - 1);
        const QStringView word = wordBefore(stop.first);
        if (!(before.isLower() || before.isDigit() || isCloser(before)) || word.size() < 2 ||
            abbreviation(word) == Abbreviation::Title)
            return false;
        if (word.contains(u'@') || word.contains(u"www.") || word.contains(u':') || word.contains(u'.'))
            return false;
        if (isIn(after, {u"com", u"org", u"net", u"edu", u"gov", u"io", u"ai", u"js", u"co"}))
            return false;
        const QChar second = at(stop.next + after.size() + 1);
        return !(tail == u'@' || tail == u'/' || tail == u'_' || tail == u'(' || (tail == u'.' && second.isLower()));
    }

    bool endsBeforeBlank(const Stop &stop) const
    {
        qsizetype word = stop.next;
        const qsizetype limit = std::min(m_text.size(), word + 8);
        while (word < limit && isOpener(m_text[word]))
            ++word;
        const QChar c = at(word);
        if (c.isLower() && !isCapital(word))
            return false;
        if (c.isPunct() && !isOpener(c) && c != u'#' && c != u'@' && !isStop(c))
            return false;
        const bool bracketed = (at(stop.first - 1) == u'[' || at(stop.first - 1) == u'(') && stop.closed > stop.end;
        if (bracketed && stop.dots > 1)
            return false;
        if (stop.dots > 1 && !stop.strong)
            return omissionEnds(stop, word);
        const bool quoted = stop.closed > stop.end && isQuote(m_text[stop.closed - 1]);
        if (stop.strong)
            return !(quoted && speakerFollows(word));
        return quoted || wordEnds(stop, word);
    }

    bool omissionEnds(const Stop &stop, qsizetype next) const
    {
        if (stop.first == m_start)
            return false;
        if (stop.dots >= 4)
            return true;
        // Three spaced dots stand for words left out; "I… I do not know" goes on.
        return !stop.spaced && wordAfter(next) != u"I";
    }

    // "Why?" Smith asked.
    bool speakerFollows(qsizetype next) const
    {
        QStringView word = wordAfter(next);
        if (beginsSentences(word))
            return false;
        for (int i = 0; i < 4 && !word.isEmpty(); ++i) {
            if (isIn(word, {u"said", u"says", u"asked", u"asks", u"wrote", u"told", u"added", u"shouted", u"replied"}))
                return true;
            if (!word[0].isUpper())
                return false;
            next += word.size() + 1;
            word = wordAfter(next);
        }
        return false;
    }

    // Whether the word before a single full stop ends a sentence, where a capital or a digit follows at `next`.
    bool wordEnds(const Stop &stop, qsizetype next) const
    {
        const QStringView word = wordBefore(stop.first);
        if (word.isEmpty())
            return stop.first > m_start;
        const QStringView after = wordAfter(next);
        const bool starter = beginsSentences(after) && after != u"I";
        if (word.size() == 1 && word[0].isLetter())
            return letterEnds(word, stop.first, next, starter);
        const QChar last = word.back();
        if (word.size() > 2 && word[word.size() - 2] == u'.' && last.isLetter() &&
            abbreviation(word) == Abbreviation::None)
            return initialsEnd(word, after, starter);
        switch (abbreviation(word)) {
        case Abbreviation::None:
            return true;
        case Abbreviation::Title:
            // "on Main St. The …" but "Dr. No".
            return starter && isIn(word, {u"st", u"dr", u"mt", u"jr", u"sr", u"pt"}) && wordAfter(next).size() > 1 &&
                   !isIn(after, {u"no", u"may", u"will", u"an"});
        case Abbreviation::Inner:
            return false;
        case Abbreviation::Numbered:
            return !at(next).isDigit();
        case Abbreviation::Dated:
            return !at(next).isDigit() && starter;
        case Abbreviation::Suffix:
            return starter || after == u"I" || at(next).isDigit();
        }
        return true;
    }

    // One letter: an initial ("Albert I. Jones"), a word ("you and I."), a name ("plan B.") or a page ("p. 55").
    bool letterEnds(QStringView letter, qsizetype stop, qsizetype next, bool starter) const
    {
        const QStringView before = wordBefore(std::max(m_start, stop - 2));
        const bool afterSmall = !before.isEmpty() && before.back().isLower() && before.front().isLower();
        if (letter == u"I")
            return afterSmall;
        if (letter[0].isLower())
            return starter;
        return starter && (afterSmall || !before.isEmpty()) && !at(next).isDigit();
    }

    // "U.S." "a.m." "Ph.D.": ends a sentence when what follows begins one.
    bool initialsEnd(QStringView word, QStringView after, bool starter) const
    {
        if (!isIn(word, {u"a.m", u"p.m"}))
            return starter;
        if (isIn(after, {u"Eastern", u"Pacific", u"Central",   u"Mountain", u"ET",     u"EST",      u"EDT",
                         u"PT",      u"PST",     u"PDT",       u"CT",       u"MT",     u"GMT",      u"UTC",
                         u"BST",     u"CET",     u"CEST",      u"IST",      u"AEST",   u"Local",    u"Greenwich",
                         u"Monday",  u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday", u"Sunday"}))
            return false;
        // "At 5 a.m. Mr. Smith went": nothing has been said before it.
        const QStringView head = m_text.mid(m_start, std::min(reach / 2, word.end() - m_text.begin() - m_start));
        const bool opens = isIn(head.left(head.indexOf(u' ')), {u"at", u"by", u"around", u"before", u"after", u"until",
                                                                u"since", u"from", u"about", u"on"});
        return !(opens && head.size() < reach / 2 && head.count(u' ') <= 3);
    }

    QStringView m_text;
    QList<Span> m_out;
    qsizetype m_start = 0; // of the present sentence
    qsizetype m_at = 0;
    qsizetype m_item = 0; // where the next list item begins
    QChar m_bullet;
    Marker m_marker;
    bool m_uncapitalised = false;
};

} // namespace

QList<Span> sentences(QStringView text)
{
    return Splitter(text).run();
}

} // namespace crossread
