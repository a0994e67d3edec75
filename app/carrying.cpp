// Where what hangs on an older version of an article belongs in the newer one.
#include "app/annotations/anchoring.h"
#include "app/versions.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <QtConcurrent>

namespace crossread {

namespace {

constexpr qsizetype context = 32;  // characters on each side, as an annotation keeps them
constexpr double ownMargin = 0.15; // from which on no other place in the older text was meant
constexpr double someContext = 0.5;
constexpr qsizetype longEnough = 12; // characters
constexpr double sameContext = 0.85; // under which the halves of a quote may have come from different places

Quote quoteOf(const QString &text, Span span)
{
    qsizetype before = std::max<qsizetype>(0, span.start - context);
    if (before < span.start && text.at(before).isLowSurrogate())
        ++before;
    qsizetype behind = std::min(text.size(), span.end + context);
    if (behind > span.end && text.at(behind - 1).isHighSurrogate())
        --behind;
    return {span.of(text), Span{before, span.start}.of(text), Span{span.end, behind}.of(text), span.start, text.size(),
            true};
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (!digits.isEmpty() && !digits.endsWith(QLatin1Char(' ')))
            digits += QLatin1Char(' ');
    }
    return digits.trimmed();
}

bool isInside(const QString &text, Span span)
{
    return span.start >= 0 && !span.isEmpty() && span.end <= text.size();
}

// An older text beside the newer one.
class OlderText
{
public:
    OlderText(const QString &text, const QString &newer) : m_text(text), m_where(text), m_newerLength(newer.size())
    {
        const auto same = std::mismatch(text.begin(), text.end(), newer.begin(), newer.end());
        m_before = same.first - text.begin();
        const auto back = std::mismatch(text.rbegin(), text.rend(), newer.rbegin(), newer.rend());
        m_behind = back.first - text.rbegin();
    }

    // Whether the words, with what stands around them, mean that place and no other in the older text.
    bool isUnique(const Quote &quote, Span place, double margin) const
    {
        Quote anywhere = quote;
        anywhere.position = -1;
        const Anchor anchor = m_where.find(anywhere);
        return anchor.score >= reviewScore && anchor.margin >= margin &&
               2 * anchor.span.shared(place) > std::max(anchor.span.length(), place.length());
    }

    bool hasUniqueHalves(Span place) const
    {
        const qsizetype middle = (place.start + place.end) / 2;
        return m_where.count(Span{place.start, middle}.of(m_text)) == 1 &&
               m_where.count(Span{middle, place.end}.of(m_text)) == 1;
    }

    bool standsOnce(const QString &words) const { return m_where.count(words) == 1; }

    // A place in a part that has not changed at all, with its context. Of words that stand in the text several times
    // that says something only where nothing has changed but the text's beginning or its end.
    std::optional<Span> unchanged(Span place, bool unique) const
    {
        const qsizetype size = m_text.size();
        const qsizetype margin = unique ? context : size;
        if (std::min(size, place.end + margin) <= m_before)
            return place;
        const qsizetype shift = m_newerLength - size;
        if (std::max<qsizetype>(0, place.start - margin) >= size - m_behind)
            return Span{place.start + shift, place.end + shift};
        return {};
    }

    const QString &text() const { return m_text; }

private:
    QString m_text;
    AnchorText m_where;
    qsizetype m_newerLength;
    qsizetype m_before = 0; // characters from the beginning that both texts have
    qsizetype m_behind = 0; // to the end
};

// One newer text and the older ones.
class Carrier
{
public:
    Carrier(const CarryInput &input, const QString &newerText) : m_text(newerText), m_where(newerText)
    {
        for (auto it = input.texts.cbegin(); it != input.texts.cend(); ++it)
            m_older.emplace(it.key(), std::make_unique<OlderText>(it.value(), newerText));
    }

    CarryPlace place(const CarryItem &item) const
    {
        const auto older = m_older.find(item.from.article);
        if (older == m_older.end() || !isInside(older->second->text(), item.from.span))
            return judged(item, m_where.find(item.quote), nullptr, true);
        const bool unique =
            item.what == Placement::Outside || older->second->isUnique(item.quote, item.from.span, ownMargin);
        if (item.what != Placement::Outside) {
            if (const auto same = older->second->unchanged(item.from.span, unique))
                return {same->start == item.from.span.start ? Anchoring::Exact : Anchoring::Moved, *same, 1};
        }
        return judged(item, m_where.find(item.quote), older->second.get(), unique);
    }

private:
    CarryPlace judged(const CarryItem &item, const Anchor &anchor, const OlderText *older, bool unique) const
    {
        CarryPlace place{anchor.verdict, anchor.span, anchor.score};
        if (place.verdict == Anchoring::Orphan || place.span.isEmpty())
            return {Anchoring::Orphan, {}, anchor.score};
        const QString found = place.span.of(m_text);
        // Words that stand there once, before and now, may have lost some of what stood around them.
        const bool stands = older && unique && found == item.quote.exact && found.size() >= longEnough &&
                            anchor.score >= movingScore && anchor.margin >= ownMargin && anchor.context >= someContext;
        if (place.verdict == Anchoring::Review && !stands)
            return place;
        // It is what stood there before only if that is what one finds going back.
        const bool mutual = !older || item.what == Placement::Outside || leadsBack(item, anchor, *older);
        if (!unique || !mutual || saysOtherwise(item, found))
            place.verdict = Anchoring::Review;
        else if (stands)
            place.verdict = place.span == item.from.span ? Anchoring::Exact : Anchoring::Moved;
        return place;
    }

    bool leadsBack(const CarryItem &item, const Anchor &anchor, const OlderText &older) const
    {
        const QString found = anchor.span.of(m_text);
        const bool sameWords = older.standsOnce(found) && looseQuote(found) == looseQuote(item.quote.exact);
        return (sameWords || older.isUnique(quoteOf(m_text, anchor.span), item.from.span, movingMargin)) &&
               (anchor.context >= sameContext || older.hasUniqueHalves(item.from.span));
    }

    // Another figure makes another statement, other letters make another name.
    static bool saysOtherwise(const CarryItem &item, const QString &found)
    {
        if (item.what == Placement::Passage)
            return digitsOf(item.quote.exact) != digitsOf(found);
        return item.what == Placement::Mention && looseQuote(item.quote.exact) != looseQuote(found);
    }

    QString m_text;
    AnchorText m_where;
    std::map<Id, std::unique_ptr<OlderText>> m_older;
};

QList<CarryItem> itemsOf(const Project &project, Id article, const QString &text,
                         const QHash<std::pair<int, Id>, Placement> &open)
{
    QList<CarryItem> items;
    const auto add = [&](Placement::What what, Id subject, Span span, const Quote &quote) {
        const Placement known = open.value({what, subject});
        if (known.id != 0 && known.verdict == Anchoring::Orphan && known.decided)
            return;
        items += CarryItem{what, subject, known.id, {article, span}, quote};
    };
    for (const Annotation &annotation : project.annotations(article)) {
        const Placement outside = open.value({Placement::Outside, annotation.id});
        if (outside.id != 0) { // where it lies is a guess
            Quote quote = outside.quote;
            quote.otherText = true;
            items += CarryItem{Placement::Outside, annotation.id, outside.id, {article, annotation.span}, quote};
            continue;
        }
        add(Placement::Annotation, annotation.id, annotation.span,
            {annotation.exact, annotation.prefix, annotation.suffix, annotation.span.start, text.size(), true});
    }
    for (const Claim &claim : project.claims()) {
        if (claim.isSuggested())
            break; // behind the decided ones
        for (const Passage &passage : claim.passages) {
            if (passage.article == article && isInside(text, passage.span))
                add(Placement::Passage, passage.id, passage.span, quoteOf(text, passage.span));
        }
    }
    for (const FixedMention &mention : project.fixedMentions(article)) {
        if (isInside(text, mention.span))
            add(Placement::Mention, mention.id, mention.span, quoteOf(text, mention.span));
    }
    return items;
}

QList<CarrySide> sidesOf(const Project &project, const Article &article)
{
    QList<CarrySide> sides;
    const auto add = [&](Id dismissal, bool isB, const QByteArray &content, Span span) {
        if (content == article.contentId && isInside(article.text, span))
            sides += CarrySide{dismissal, isB, {article.id, span}};
    };
    for (const DismissedConflict &dismissed : project.dismissals()) {
        add(dismissed.id, false, dismissed.contentA, dismissed.a);
        add(dismissed.id, true, dismissed.contentB, dismissed.b);
    }
    return sides;
}

} // namespace

int CarryPlan::count(Anchoring verdict) const
{
    return int(std::count_if(places.cbegin(), places.cend(),
                             [verdict](const CarryPlace &place) { return place.verdict == verdict; }));
}

CarryInput carryInput(const Project &project, const QList<Id> &articles)
{
    QHash<std::pair<int, Id>, Placement> open;
    for (const Placement &placement : project.placements())
        open.insert({placement.what, placement.subject}, placement);
    CarryInput input;
    for (const Id id : articles) {
        const Article article = project.article(id);
        const QList<CarryItem> items = itemsOf(project, id, article.text, open);
        const QList<CarrySide> sides = sidesOf(project, article);
        if (!items.isEmpty() || !sides.isEmpty())
            input.texts.insert(id, article.text);
        input.items += items;
        input.sides += sides;
    }
    return input;
}

CarryInput carryInput(const Project &project, Id older)
{
    return carryInput(project, project.versions(older));
}

CarryPlan planCarry(const CarryInput &input, const QString &newerText, const Progress &progress)
{
    CarryPlan plan;
    plan.items = input.items;
    plan.newerText = newerText;
    if (input.items.isEmpty() && input.sides.isEmpty())
        return plan;
    const Carrier carrier(input, newerText);
    for (CarrySide side : input.sides) {
        const Quote quote = quoteOf(input.texts.value(side.from.article), side.from.span);
        const CarryPlace place = carrier.place({Placement::Passage, 0, 0, side.from, quote});
        if (place.verdict != Anchoring::Exact && place.verdict != Anchoring::Moved)
            continue;
        side.to = place.span;
        plan.sides += side;
    }
    constexpr qsizetype atOnce = 64;
    QList<qsizetype> firsts;
    for (qsizetype i = 0; i < input.items.size(); i += atOnce)
        firsts += i;
    std::vector<CarryPlace> places(size_t(input.items.size()));
    std::atomic<int> done{0};
    QtConcurrent::blockingMap(firsts, [&](qsizetype first) {
        const qsizetype end = std::min(first + atOnce, input.items.size());
        for (qsizetype i = first; i < end && !progress.cancelled(); ++i)
            places[size_t(i)] = carrier.place(input.items.at(i));
        progress.at(double(++done) / double(firsts.size()));
    });
    if (!progress.cancelled())
        plan.places = QList<CarryPlace>(places.begin(), places.end());
    return plan;
}

} // namespace crossread
