#include "app/annotations/anchoring.h"

#include "app/annotations/approximate.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace crossread {

namespace {

constexpr qsizetype shortQuote = 12;  // characters under which a quote means little without its context
constexpr qsizetype phraseQuote = 24; // from which on it is hardly said twice
constexpr qsizetype longQuote = 64;   // from which on it speaks for itself
constexpr qsizetype contextSize = 32; // characters that are compared on each side
constexpr size_t mostCandidates = 48; // that are scored
constexpr double positionWeight = 0.03;
constexpr double sameContext = 0.75; // from which on it speaks for a place where the quote has been before
constexpr double halfContext = 0.85; // more than one side alone comes to
constexpr double doubtfulMargin = 0.2;

// How much of the score the context is: the shorter the quote, the more.
double contextWeight(qsizetype length)
{
    if (length < shortQuote)
        return 0.6;
    const double way = double(std::min(length, longQuote) - shortQuote) / double(longQuote - shortQuote);
    return 0.5 - 0.4 * way;
}

bool isWordLetter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

} // namespace

// Where each four letters begin, by a hash of them.
class AnchorText::Index
{
public:
    static constexpr size_t gram = 4;

    explicit Index(const std::u32string &text) : m_text(text)
    {
        while ((size_t(1) << m_bits) < text.size() && m_bits < 20)
            ++m_bits;
        const size_t grams = text.size() < gram ? 0 : text.size() - gram + 1;
        m_first.assign((size_t(1) << m_bits) + 1, 0);
        for (size_t i = 0; i < grams; ++i)
            ++m_first[bucket(text.data() + i) + 1];
        for (size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
        m_places.resize(grams);
        std::vector<uint32_t> next(m_first.begin(), m_first.end() - 1);
        for (size_t i = 0; i < grams; ++i)
            m_places[next[bucket(text.data() + i)]++] = uint32_t(i);
    }

    // Where the quote stands letter for letter, in order; the first `most` places alone.
    std::vector<qsizetype> exact(const std::u32string &quote, size_t most = SIZE_MAX) const
    {
        std::vector<qsizetype> found;
        if (quote.size() < gram) {
            for (size_t at = m_text.find(quote); at != std::u32string::npos && found.size() < most;
                 at = m_text.find(quote, at + 1))
                found.push_back(qsizetype(at));
            return found;
        }
        size_t rarest = 0;
        size_t least = SIZE_MAX;
        for (size_t i = 0; i + gram <= quote.size() && least > 4; ++i) {
            const size_t b = bucket(quote.data() + i);
            if (m_first[b + 1] - m_first[b] < least) {
                least = m_first[b + 1] - m_first[b];
                rarest = i;
            }
        }
        const size_t b = bucket(quote.data() + rarest);
        for (size_t i = m_first[b]; i < m_first[b + 1] && found.size() < most; ++i) {
            constexpr size_t ahead = 12; // places, so that their letters are at hand when they are compared
            if (i + ahead < m_first[b + 1])
                __builtin_prefetch(m_text.data() + m_places[i + ahead]);
            const size_t place = m_places[i];
            if (place >= rarest && m_text.compare(place - rarest, quote.size(), quote) == 0)
                found.push_back(qsizetype(place - rarest));
        }
        return found;
    }

    // Stretches of a long text that share enough of the quote's fours to hold it with some errors, in order; nothing
    // where that says little, since the quote or the text is short or all that it has is everywhere. Each four votes
    // for where the quote would begin.
    std::optional<std::vector<Span>> likely(const std::u32string &quote, qsizetype errors) const
    {
        const size_t length = quote.size();
        if (length < 32 || m_text.size() < 30'000)
            return {};
        const size_t width = std::max<size_t>(64, length / 2);
        const size_t common = m_text.size() / 200;
        std::vector<uint16_t> votes((m_text.size() + length) / width + 2);
        int voters = 0;
        for (size_t i = 0; i + gram <= length; ++i) {
            const size_t b = bucket(quote.data() + i);
            if (m_first[b + 1] - m_first[b] > common)
                continue;
            ++voters;
            for (size_t k = m_first[b]; k < m_first[b + 1]; ++k) {
                uint16_t &count = votes[(m_places[k] + length - i) / width];
                count += count < UINT16_MAX;
            }
        }
        if (voters < int(length / 2))
            return {};
        std::vector<Span> found;
        for (size_t i = 0; i + 1 < votes.size(); ++i) {
            if (4 * (votes[i] + votes[i + 1]) < voters)
                continue;
            const qsizetype start = std::max<qsizetype>(0, qsizetype(i * width) - qsizetype(length) - errors);
            const qsizetype end = std::min(qsizetype(m_text.size()), qsizetype((i + 2) * width) + errors);
            if (!found.empty() && start <= found.back().end)
                found.back().end = end;
            else
                found.push_back({start, end});
        }
        return found;
    }

private:
    size_t bucket(const char32_t *letters) const
    {
        uint64_t hash = 0;
        for (size_t i = 0; i < gram; ++i)
            hash = (hash ^ letters[i]) * 0x9E3779B97F4A7C15u;
        return size_t(hash >> (64 - m_bits));
    }

    const std::u32string &m_text;
    unsigned m_bits = 8;
    std::vector<uint32_t> m_first;
    std::vector<uint32_t> m_places;
};

// One quote on its way through the text.
class AnchorText::Search
{
public:
    Search(const AnchorText &where, const Quote &quote)
        : m_where(where), m_text(where.m_loose.text()), m_quote(quote), m_exact(looseQuote(quote.exact)),
          m_length(qsizetype(m_exact.size()))
    {
        const std::u32string before = LooseText(quote.prefix).text();
        const std::u32string behind = LooseText(quote.suffix).text();
        m_prefix = std::u32string(before.rbegin(), before.rend()).substr(0, contextSize);
        m_suffix = behind.substr(0, contextSize);
        // A place without blanks around it has none to compare.
        trim(m_prefix);
        trim(m_suffix);
    }

    // The quote as it was, and what is like it where few places come into question. False: what is like it is to be
    // looked for in the whole text, by wanted(); addEnd() takes what was found.
    bool begin()
    {
        if (m_exact.empty())
            return true;
        findExact();
        if (isSettled() || bound() == 0)
            return true;
        const auto parts = m_where.m_index->likely(m_exact, bound());
        if (!parts && m_exact.size() <= ApproximatePatterns::longest)
            return false;
        const ApproximatePattern pattern(m_exact);
        for (const Span part : parts.value_or(std::vector<Span>{{0, qsizetype(m_text.size())}})) {
            const auto stretch = std::u32string_view(m_text).substr(size_t(part.start), size_t(part.length()));
            pattern.search(stretch, bound(), false,
                           [&](size_t inside, int errors) { addEnd(part.start + qsizetype(inside), errors); });
        }
        return true;
    }
    ApproximatePatterns::Pattern wanted() const { return {m_exact, bound()}; }
    // Of ends that lie close together the best stays.
    void addEnd(qsizetype at, int errors)
    {
        if (m_ends.empty() || at - m_ends.back().at > std::max<qsizetype>(1, m_length / 2))
            m_ends.push_back({at, errors});
        else if (errors <= m_ends.back().errors)
            m_ends.back() = {at, errors};
    }
    Anchor finish()
    {
        if (m_exact.empty())
            return blank();
        if (!m_ends.empty())
            addApproximate();
        return judge();
    }

private:
    struct End
    {
        qsizetype at;
        int errors;
    };
    struct Candidate
    {
        Span place; // in the loose text
        int errors = 0;
        double score = 0;
        double context = 0; // 0-1
    };

    static void trim(std::u32string &context)
    {
        if (!context.empty() && context.front() == U' ')
            context.erase(0, 1);
    }
    bool hasContext() const { return !m_prefix.empty() || !m_suffix.empty(); }
    // The part of a context that stands next to a place, 0-1. `beside` begins at the place.
    static double agreement(const std::u32string &context, std::u32string beside);
    double contextAt(Span place) const;
    double closeness(Span place) const;
    void score(Candidate &candidate) const;
    void findExact();
    int bound() const { return int(std::min<qsizetype>(32, m_length / 4)); } // of errors
    void addApproximate();
    std::vector<Candidate> approximatePlaces();
    Span approximatePlace(const ApproximatePattern &reversed, qsizetype end, int errors) const;
    Span toWords(Span place) const;
    Span original(const Candidate &candidate) const;
    void rank();
    bool hasItsNeighbours(Span place) const;
    bool standsAlone(const Candidate &candidate) const;
    bool standsAsItWas(const Candidate &candidate) const;
    bool isSettled() const;
    Anchor judge() const;
    Anchor blank() const;

    const AnchorText &m_where;
    const std::u32string &m_text;
    const Quote &m_quote;
    std::u32string m_exact;
    std::u32string m_prefix; // backwards
    std::u32string m_suffix;
    qsizetype m_length;
    std::vector<End> m_ends; // of stretches that are like it
    std::vector<Candidate> m_candidates;
    struct
    {
        Candidate candidate;
        double score = 0;
        double margin = 0;
    } m_best;
};

double AnchorText::Search::agreement(const std::u32string &context, std::u32string beside)
{
    trim(beside);
    if (beside.compare(0, context.size(), context) == 0)
        return 1;
    const int length = int(context.size());
    int least = length;
    ApproximatePattern(context).search(beside, length, true,
                                       [&](size_t, int errors) { least = std::min(least, errors); });
    return 1 - double(least) / length;
}

// Where something was put in on one side, the other one still knows the place.
double AnchorText::Search::contextAt(Span place) const
{
    constexpr qsizetype reach = contextSize + contextSize / 4;
    const auto before = [&] {
        const qsizetype start = std::max<qsizetype>(0, place.start - reach);
        std::u32string text = m_text.substr(size_t(start), size_t(place.start - start));
        std::reverse(text.begin(), text.end());
        return agreement(m_prefix, text);
    };
    const auto behind = [&] { return agreement(m_suffix, m_text.substr(size_t(place.end), size_t(reach))); };
    // Nothing before it can mean that it began the text.
    const bool first = m_prefix.empty() && m_quote.position == 0;
    const bool last = m_suffix.empty() && m_quote.textLength > 0 && m_quote.position >= 0 &&
                      m_quote.position + m_quote.exact.size() == m_quote.textLength;
    if (m_prefix.empty() && !first)
        return behind();
    if (m_suffix.empty() && !last)
        return before();
    const double a = first ? (place.start == 0 ? 1 : 0) : before();
    const double b = last ? (place.end == qsizetype(m_text.size()) ? 1 : 0) : behind();
    return 0.75 * std::max(a, b) + 0.25 * std::min(a, b);
}

// 1 where it was, as parts of the texts' lengths.
double AnchorText::Search::closeness(Span place) const
{
    const double length = double(std::max<qsizetype>(1, m_where.m_text.size()));
    const double old = double(m_quote.textLength > 0 ? m_quote.textLength : m_where.m_text.size());
    const double now = double(m_where.m_loose.original(place).start) / length;
    return 1 - std::min(1.0, std::abs(double(m_quote.position) / std::max(1.0, old) - now));
}

void AnchorText::Search::score(Candidate &candidate) const
{
    double score = 1 - double(candidate.errors) / double(m_length);
    if (hasContext()) {
        const double weight = contextWeight(m_length);
        candidate.context = contextAt(candidate.place);
        score = (1 - weight) * score + weight * candidate.context;
    } else if (m_length < shortQuote) {
        score *= 0.85; // a word by itself may stand anywhere
    }
    if (m_quote.position >= 0)
        score = (1 - positionWeight) * score + positionWeight * closeness(candidate.place);
    candidate.score = score;
}

void AnchorText::Search::findExact()
{
    std::vector<qsizetype> places = m_where.m_index->exact(m_exact);
    if (places.size() > mostCandidates) {
        // Of many places those with the most of the context right beside them, then those nearest to the old one.
        const auto common = [&](qsizetype at) {
            qsizetype count = 0;
            const qsizetype end = at + m_length;
            const auto letter = [&](qsizetype i) {
                return i < 0 || i >= qsizetype(m_text.size()) ? 0 : m_text[size_t(i)];
            };
            const qsizetype skipBefore = letter(at - 1) == U' ' ? 2 : 1;
            const qsizetype skipBehind = letter(end) == U' ' ? 1 : 0;
            for (size_t i = 0; i < m_prefix.size() && letter(at - skipBefore - qsizetype(i)) == m_prefix[i]; ++i)
                ++count;
            for (size_t i = 0; i < m_suffix.size() && letter(end + skipBehind + qsizetype(i)) == m_suffix[i]; ++i)
                ++count;
            return count;
        };
        std::vector<std::pair<double, qsizetype>> ranked;
        ranked.reserve(places.size());
        for (const qsizetype at : places) {
            const double near = m_quote.position < 0 ? 0 : closeness({at, at + m_length});
            ranked.emplace_back(-double(common(at)) - 0.999 * near, at);
        }
        std::nth_element(ranked.begin(), ranked.begin() + mostCandidates, ranked.end());
        places.clear();
        for (size_t i = 0; i < mostCandidates; ++i)
            places.push_back(ranked[i].second);
    }
    for (const qsizetype at : places) {
        Candidate candidate{{at, at + m_length}};
        score(candidate);
        m_candidates.push_back(candidate);
    }
    rank();
}

void AnchorText::Search::addApproximate()
{
    for (Candidate &candidate : approximatePlaces()) {
        const bool known = std::any_of(m_candidates.begin(), m_candidates.end(),
                                       [&](const Candidate &other) { return other.place.overlaps(candidate.place); });
        if (known)
            continue;
        score(candidate);
        m_candidates.push_back(candidate);
    }
    rank();
}

std::vector<AnchorText::Search::Candidate> AnchorText::Search::approximatePlaces()
{
    std::stable_sort(m_ends.begin(), m_ends.end(), [](const End &a, const End &b) { return a.errors < b.errors; });
    m_ends.resize(std::min(m_ends.size(), mostCandidates));
    const ApproximatePattern reversed(std::u32string(m_exact.rbegin(), m_exact.rend()));
    std::vector<Candidate> found;
    for (const End &end : std::as_const(m_ends)) {
        const Span place = toWords(approximatePlace(reversed, end.at, end.errors));
        if (!place.isEmpty())
            found.push_back({place, end.errors});
    }
    return found;
}

// Back from the end to the start that makes no more errors; of several the one nearest to the quote's length.
Span AnchorText::Search::approximatePlace(const ApproximatePattern &reversed, qsizetype end, int errors) const
{
    const qsizetype first = std::max<qsizetype>(0, end - m_length - errors);
    std::u32string window = m_text.substr(size_t(first), size_t(end - first));
    std::reverse(window.begin(), window.end());
    qsizetype length = 0;
    reversed.search(window, errors, true, [&](size_t at, int) {
        if (length == 0 || std::abs(qsizetype(at) - m_length) < std::abs(length - m_length))
            length = qsizetype(at);
    });
    return {end - length, end};
}

// A quote of whole words is found as whole words.
Span AnchorText::Search::toWords(Span place) const
{
    const qsizetype size = qsizetype(m_text.size());
    const auto letter = [&](qsizetype i) { return i >= 0 && i < size && isWordLetter(m_text[size_t(i)]); };
    const auto splits = [&](qsizetype at) { return letter(at - 1) && letter(at); };
    const auto nearest = [&](qsizetype at) {
        qsizetype back = at;
        qsizetype on = at;
        while (splits(back) || splits(on)) {
            if (!splits(back))
                return back;
            if (!splits(on))
                return on;
            --back;
            ++on;
        }
        return back;
    };
    if (m_prefix.empty() || !isWordLetter(m_prefix.front()) || !isWordLetter(m_exact.front()) ||
        m_quote.prefix.endsWith(QLatin1Char(' ')) || m_quote.prefix.endsWith(QLatin1Char('\n')))
        place.start = nearest(place.start);
    if (m_suffix.empty() || !isWordLetter(m_suffix.front()) || !isWordLetter(m_exact.back()) ||
        m_quote.suffix.startsWith(QLatin1Char(' ')) || m_quote.suffix.startsWith(QLatin1Char('\n')))
        place.end = nearest(place.end);
    // Nor does it begin or end with a stop or a blank that the quote does not have.
    const auto strange = [&](qsizetype i, char32_t wanted) {
        return m_text[size_t(i)] == U' ' || (isWordLetter(wanted) && !isWordLetter(m_text[size_t(i)]));
    };
    while (!place.isEmpty() && strange(place.start, m_exact.front()))
        ++place.start;
    while (!place.isEmpty() && strange(place.end - 1, m_exact.back()))
        --place.end;
    return place;
}

// In the text as it is, with the blanks that the quote begins and ends with where they stand there.
Span AnchorText::Search::original(const Candidate &candidate) const
{
    const Span span = m_where.m_loose.original(candidate.place);
    const QString &exact = m_quote.exact;
    qsizetype before = 0;
    qsizetype behind = 0;
    while (before < exact.size() && exact.at(before).isSpace())
        ++before;
    while (behind < exact.size() - before && exact.at(exact.size() - 1 - behind).isSpace())
        ++behind;
    const Span whole{span.start - before, span.end + behind};
    const bool fits = whole.start >= 0 && whole.end <= m_where.m_text.size() && whole.of(m_where.m_text) == exact;
    return fits ? whole : span;
}

// Blanks alone are nowhere but where they were, between the same letters.
Anchor AnchorText::Search::blank() const
{
    const QString &text = m_where.m_text;
    const Span span{m_quote.position, m_quote.position + m_quote.exact.size()};
    if (span.isEmpty() || span.start < 0 || span.end > text.size() || span.of(text) != m_quote.exact || !hasContext() ||
        !QStringView(text).left(span.start).endsWith(m_quote.prefix) ||
        !QStringView(text).mid(span.end).startsWith(m_quote.suffix))
        return {};
    return {Anchoring::Exact, span, 1, 1, 1};
}

void AnchorText::Search::rank()
{
    if (m_candidates.empty())
        return;
    std::stable_sort(m_candidates.begin(), m_candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    m_best.candidate = m_candidates.front();
    m_best.score = m_candidates.front().score;
    m_best.margin = m_best.score;
    for (size_t i = 1; i < m_candidates.size(); ++i) {
        if (!m_candidates[i].place.overlaps(m_best.candidate.place)) {
            m_best.margin = m_best.score - m_candidates[i].score;
            break;
        }
    }
}

// Between the same words: of a short quote the whole context may agree but for the word beside it, which has become
// the quote while the quote became another.
bool AnchorText::Search::hasItsNeighbours(Span place) const
{
    // What of a context, from the place on, is its first word with what stands before that.
    const auto firstWord = [](const std::u32string &context) {
        size_t end = 0;
        while (end < context.size() && !isWordLetter(context[end]))
            ++end;
        while (end < context.size() && isWordLetter(context[end]))
            ++end;
        return context.substr(0, end);
    };
    std::u32string before = m_text.substr(size_t(std::max<qsizetype>(0, place.start - 2 * contextSize)),
                                          size_t(std::min(place.start, 2 * contextSize)));
    std::reverse(before.begin(), before.end());
    std::u32string behind = m_text.substr(size_t(place.end), size_t(2 * contextSize));
    trim(before);
    trim(behind);
    const std::u32string wordBefore = firstWord(m_prefix);
    const std::u32string wordBehind = firstWord(m_suffix);
    return before.compare(0, wordBefore.size(), wordBefore) == 0 &&
           behind.compare(0, wordBehind.size(), wordBehind) == 0;
}

// No other place comes close.
bool AnchorText::Search::standsAlone(const Candidate &candidate) const
{
    return std::none_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate &other) {
        return !other.place.overlaps(candidate.place) && other.score > candidate.score - movingMargin;
    });
}

// Word for word at its old place, and nothing around it says that this is another one.
bool AnchorText::Search::standsAsItWas(const Candidate &candidate) const
{
    const Span span = original(candidate);
    return candidate.errors == 0 && span.start == m_quote.position && span.of(m_where.m_text) == m_quote.exact &&
           (!hasContext() || candidate.context >= (m_length < shortQuote ? movingScore : sameContext)) &&
           // Of a word that stands in many places, another one may have the whole of its context.
           (m_length >= shortQuote || candidate.score >= m_best.score) &&
           (!m_quote.otherText ||
            (standsAlone(candidate) && (m_length >= shortQuote || hasItsNeighbours(candidate.place))));
}

// Whether a place that is not letter for letter the same could not win any more. One that was rewritten, with its
// context around it, is a better place than the same words elsewhere.
bool AnchorText::Search::isSettled() const
{
    if (m_candidates.empty())
        return false;
    return std::any_of(m_candidates.begin(), m_candidates.end(),
                       [&](const Candidate &candidate) { return standsAsItWas(candidate); }) ||
           (m_best.score >= movingScore && (!hasContext() || m_best.candidate.context >= movingScore));
}

Anchor AnchorText::Search::judge() const
{
    for (const Candidate &candidate : m_candidates) {
        if (standsAsItWas(candidate))
            return {Anchoring::Exact, original(candidate), candidate.score, hasContext() ? candidate.context : 1,
                    std::max(0.0, m_best.margin)};
    }
    if (m_candidates.empty())
        return {};
    const Candidate &best = m_best.candidate;
    Anchor anchor{Anchoring::Orphan, original(best), best.score, hasContext() ? best.context : 1, m_best.margin};
    // Where one side of the context has gone, no other place may come into question, and the quote has to be long
    // enough not to be a turn of phrase.
    const bool doubtful = hasContext() && best.context < halfContext;
    const bool sure = best.score >= movingScore && m_best.margin >= (doubtful ? doubtfulMargin : movingMargin) &&
                      (m_length >= (doubtful ? phraseQuote : shortQuote) ||
                       (best.context >= movingScore && (m_length >= shortQuote || hasItsNeighbours(best.place))));
    if (sure) {
        const bool asWritten = anchor.span.of(m_where.m_text) == m_quote.exact;
        const bool there = m_quote.position < 0 || m_quote.position == anchor.span.start;
        anchor.verdict = asWritten && there ? Anchoring::Exact : Anchoring::Moved;
    } else if (best.score >= reviewScore) {
        anchor.verdict = Anchoring::Review;
    }
    return anchor;
}

AnchorText::AnchorText(const QString &text)
    : m_text(text), m_loose(m_text), m_index(std::make_unique<Index>(m_loose.text()))
{
}

AnchorText::~AnchorText() = default;

bool AnchorText::standsOnce(const QString &words) const
{
    const std::u32string quote = looseQuote(words);
    return !quote.empty() && m_index->exact(quote, 2).size() == 1;
}

Anchor AnchorText::find(const Quote &quote) const
{
    return findAll({quote}).first();
}

QList<Anchor> AnchorText::findAll(const QList<Quote> &quotes) const
{
    std::vector<Search> searches;
    searches.reserve(size_t(quotes.size())); // they stay where they are
    std::vector<Search *> waiting;
    for (const Quote &quote : quotes) {
        if (!searches.emplace_back(*this, quote).begin())
            waiting.push_back(&searches.back());
    }
    for (size_t first = 0; first < waiting.size(); first += ApproximatePatterns::most) {
        const size_t end = std::min(waiting.size(), first + ApproximatePatterns::most);
        std::vector<ApproximatePatterns::Pattern> patterns;
        for (size_t i = first; i < end; ++i)
            patterns.push_back(waiting[i]->wanted());
        ApproximatePatterns(patterns).search(m_loose.text(), [&](size_t pattern, size_t at, int errors) {
            waiting[first + pattern]->addEnd(qsizetype(at), errors);
        });
    }
    QList<Anchor> anchors;
    anchors.reserve(quotes.size());
    for (Search &search : searches)
        anchors += search.finish();
    return anchors;
}

} // namespace crossread
