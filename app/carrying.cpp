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

    // Whether the words of each quote, with what stands around them, mean its place and no other in the older text.
    QList<bool> areUnique(QList<Quote> quotes, const QList<Span> &places, double margin) const
    {
        for (Quote &quote : quotes)
            quote.position = -1; // anywhere
        const QList<Anchor> anchors = m_where.findAll(quotes);
        QList<bool> unique;
        for (qsizetype i = 0; i < places.size(); ++i) {
            const Anchor &anchor = anchors.at(i);
            unique += anchor.score >= reviewScore && anchor.margin >= margin &&
                      2 * anchor.span.shared(places.at(i)) > std::max(anchor.span.length(), places.at(i).length());
        }
        return unique;
    }

    bool hasUniqueHalves(Span place) const
    {
        const qsizetype middle = (place.start + place.end) / 2;
        return m_where.standsOnce(Span{place.start, middle}.of(m_text)) &&
               m_where.standsOnce(Span{middle, place.end}.of(m_text));
    }

    bool standsOnce(const QString &words) const { return m_where.standsOnce(words); }

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

    // Where each belongs, in order. Many are asked for together, since many are found in less time than one by one.
    QList<CarryPlace> places(const QList<CarryItem> &items) const
    {
        std::vector<Looked> all;
        for (const CarryItem &item : items) {
            const auto older = m_older.find(item.from.article);
            const bool isThere = older != m_older.end() && isInside(older->second->text(), item.from.span);
            all.push_back({&item, isThere ? older->second.get() : nullptr});
        }
        Group outright;
        for (Looked &one : all) {
            if (one.older && one.item->what != Placement::Outside)
                outright[one.older].push_back(&one);
        }
        ask(
            outright, ownMargin, [](const Looked &one) { return one.item->quote; }, &Looked::unique);
        findIn(all);
        Group back;
        for (Looked &one : all) {
            if (!one.isSettled && judge(one))
                back[one.older].push_back(&one);
        }
        // It is what stood there before only if that is what one finds going back.
        ask(
            back, movingMargin, [this](const Looked &one) { return quoteOf(m_text, one.place.span); }, &Looked::mutual);
        QList<CarryPlace> places;
        for (Looked &one : all) {
            if (!one.mutual)
                one.place.verdict = Anchoring::Review;
            else if (one.stands)
                one.place.verdict = one.place.span == one.item->from.span ? Anchoring::Exact : Anchoring::Moved;
            places += one.place;
        }
        return places;
    }

private:
    // What is known of an item on the way.
    struct Looked
    {
        const CarryItem *item;
        const OlderText *older; // null: nothing can be asked there
        bool unique = true;     // in the older text
        bool isSettled = false;
        Anchor anchor{};
        CarryPlace place{};
        bool stands = false; // word for word, though some of what stood around it may have gone
        bool mutual = true;
    };
    using Group = std::map<const OlderText *, std::vector<Looked *>>;

    template<typename QuoteOf>
    static void ask(const Group &group, double margin, const QuoteOf &quoteOf, bool Looked::*answer)
    {
        for (const auto &[older, asked] : group) {
            QList<Quote> quotes;
            QList<Span> spans;
            for (const Looked *one : asked) {
                quotes += quoteOf(*one);
                spans += one->item->from.span;
            }
            const QList<bool> unique = older->areUnique(quotes, spans, margin);
            for (size_t i = 0; i < asked.size(); ++i)
                asked[i]->*answer = unique.at(qsizetype(i));
        }
    }

    void findIn(std::vector<Looked> &all) const
    {
        QList<Quote> quotes;
        std::vector<Looked *> asked;
        for (Looked &one : all) {
            if (one.older && one.item->what != Placement::Outside) {
                if (const auto same = one.older->unchanged(one.item->from.span, one.unique)) {
                    const bool there = same->start == one.item->from.span.start;
                    one.place = {there ? Anchoring::Exact : Anchoring::Moved, *same, 1};
                    one.isSettled = true;
                    continue;
                }
            }
            quotes += one.item->quote;
            asked.push_back(&one);
        }
        const QList<Anchor> anchors = m_where.findAll(quotes);
        for (size_t i = 0; i < asked.size(); ++i)
            asked[i]->anchor = anchors.at(qsizetype(i));
    }

    // True: it has to be looked for in the older text once more.
    bool judge(Looked &one) const
    {
        const CarryItem &item = *one.item;
        const Anchor &anchor = one.anchor;
        one.place = {anchor.verdict, anchor.span, anchor.score};
        if (one.place.verdict == Anchoring::Orphan || one.place.span.isEmpty()) {
            one.place = {Anchoring::Orphan, {}, anchor.score};
            return false;
        }
        const QString found = one.place.span.of(m_text);
        // Words that stand there once, before and now, may have lost some of what stood around them.
        one.stands = one.older && one.unique && found == item.quote.exact && found.size() >= longEnough &&
                     anchor.score >= movingScore && anchor.margin >= ownMargin && anchor.context >= someContext;
        if (one.place.verdict == Anchoring::Review && !one.stands)
            return false;
        if (!one.unique || saysOtherwise(item, found)) {
            one.mutual = false;
            return false;
        }
        if (!one.older || item.what == Placement::Outside)
            return false;
        if (anchor.context < sameContext && !one.older->hasUniqueHalves(item.from.span)) {
            one.mutual = false;
            return false;
        }
        return looseQuote(found) != looseQuote(item.quote.exact) || !one.older->standsOnce(found);
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
    int count = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        // A guess from outside that finds no place stays the guess that it was.
        const bool isOrphan = verdict == Anchoring::Orphan && items.at(i).what == Placement::Outside;
        count += places.at(i).verdict == verdict && !isOrphan ? 1 : 0;
    }
    return count;
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
        const CarryPlace place = carrier.places({{Placement::Passage, 0, 0, side.from, quote}}).first();
        if (place.verdict != Anchoring::Exact && place.verdict != Anchoring::Moved)
            continue;
        side.to = place.span;
        plan.sides += side;
    }
    constexpr qsizetype atOnce = 256;
    QList<qsizetype> firsts;
    for (qsizetype i = 0; i < input.items.size(); i += atOnce)
        firsts += i;
    std::vector<CarryPlace> places(size_t(input.items.size()));
    std::atomic<int> done{0};
    QtConcurrent::blockingMap(firsts, [&](qsizetype first) {
        if (progress.cancelled())
            return;
        const QList<CarryPlace> found = carrier.places(input.items.mid(first, atOnce));
        std::copy(found.cbegin(), found.cend(), places.begin() + first);
        progress.at(double(++done) / double(firsts.size()));
    });
    if (!progress.cancelled())
        plan.places = QList<CarryPlace>(places.begin(), places.end());
    return plan;
}

} // namespace crossread
