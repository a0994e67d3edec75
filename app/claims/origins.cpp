#include "app/claims/origins.h"

#include "app/claims/lexicon.h"
#include "app/claims/outlets.h"

#include <algorithm>
#include <QSet>

namespace crossread {

namespace {

qsizetype sharedWith(const QList<Span> &reach, Span span)
{
    qsizetype shared = 0;
    for (const Span stretch : reach)
        shared += stretch.shared(span);
    return shared;
}

QString articleKey(Id article)
{
    return QStringLiteral("#%1").arg(article);
}

// Whether the passage says who said it: nobody by name leaves it to the article's head.
bool namesNobody(const Passage &passage)
{
    static const QSet<QString> pronouns = {QStringLiteral("he"),   QStringLiteral("she"), QStringLiteral("it"),
                                           QStringLiteral("they"), QStringLiteral("who"), QStringLiteral("many"),
                                           QStringLiteral("some")};
    const QString &source = passage.attribution.source;
    return source.isEmpty() || isUnnamedSource(source) || pronouns.contains(source.toLower());
}

// Whether the sentence names its own outlet as the one who was told or has seen it ("two people told the Meridian"):
// then it is that outlet's, from whomever the rest of the article may be.
bool namesItself(const Passage &passage, const QString &outlet)
{
    static const QSet<QString> before = {QStringLiteral("told"), QStringLiteral("tells"), QStringLiteral("by"),
                                         QStringLiteral("with"), QStringLiteral("to")};
    static const QSet<QString> behind = {
        QStringLiteral("has"),    QStringLiteral("have"),     QStringLiteral("saw"),     QStringLiteral("learned"),
        QStringLiteral("learnt"), QStringLiteral("reviewed"), QStringLiteral("obtained")};
    const QString name = outlet.startsWith(QLatin1String("The ")) ? outlet.mid(4) : outlet;
    if (name.isEmpty())
        return false;
    const QList<Token> tokens = tokenise(passage.text, {0, passage.text.size()});
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const qsizetype at = tokens[i].span.start;
        if (QStringView(passage.text).mid(at, name.size()) != name)
            continue;
        qsizetype next = i;
        while (next < tokens.size() && tokens[next].span.start < at + name.size())
            ++next;
        const qsizetype last = i - 1 - (i > 0 && tokens[i - 1].lower == u"the");
        const bool isWhole = tokens[next - 1].span.end - (tokens[next - 1].possessive ? 2 : 0) == at + name.size();
        if (isWhole && ((last >= 0 && before.contains(tokens[last].lower)) ||
                        (next < tokens.size() && behind.contains(tokens[next].lower))))
            return true;
    }
    return false;
}

// Who is meant by the words for a source, as far as two of them can be compared: "brask" of "the mayor Ivo Brask",
// "finance ministry"; "" for those without a name or an office ("analysts", "he", "a lawyer for Brask").
QString speakerKey(const QString &source)
{
    const QList<Token> tokens = tokenise(source, {0, source.size()});
    if (tokens.isEmpty() || tokens.size() > 6 || isUnnamedSource(source))
        return {};
    QStringList words;
    for (const Token &token : tokens) {
        if (token.is(Preposition) && !token.capital && token.lower != u"of")
            return {};
        if (!token.is(Determiner))
            words.append(token.lower);
    }
    if (words.isEmpty())
        return {};
    const Token &last = tokens.last();
    const bool isOf = source.contains(QLatin1String(" of "));
    if (last.capital && !isOf && !last.is(Pronoun | FirstPerson | SecondPerson))
        return words.last();
    // "The minister", "the finance ministry": one of them.
    const bool isOne = tokens.first().lower == u"the" && !last.lower.endsWith(u's');
    return isOne && (isOf || last.is(Person | Organisation)) ? words.join(u' ') : QString();
}

// "The ministry" is the finance ministry where no other one is spoken of.
bool isSameSpeaker(const QString &a, const QString &b)
{
    const auto isShort = [](const QString &shorter, const QString &longer) {
        return !shorter.contains(u' ') && longer.endsWith(u' ' + shorter);
    };
    return !a.isEmpty() && (a == b || isShort(a, b) || isShort(b, a));
}

// Adds up the roots, by their keys.
class RootList
{
public:
    // `root` has no paths.
    Origin &add(const QString &key, const Origin &root, const Origin::Path &path)
    {
        if (!m_places.contains(key)) {
            m_places.insert(key, m_origins.size());
            m_origins.append(root);
        }
        Origin &origin = m_origins[m_places.value(key)];
        if (origin.basis.isEmpty())
            origin.basis = root.basis;
        const bool there = std::any_of(origin.paths.begin(), origin.paths.end(),
                                       [&path](const Origin::Path &other) { return other.article == path.article; });
        if (!there)
            origin.paths.append(path);
        return origin;
    }

    QList<Origin> take()
    {
        for (Origin &origin : m_origins)
            origin.unnamed = isUnnamedSource(origin.basis);
        std::stable_sort(m_origins.begin(), m_origins.end(),
                         [](const Origin &a, const Origin &b) { return a.paths.size() > b.paths.size(); });
        return m_origins;
    }

private:
    QList<Origin> m_origins;
    QHash<QString, qsizetype> m_places;
};

} // namespace

OriginFinder::OriginFinder(const QList<Article> &articles, const QList<Citation> &citations) : m_citations(citations)
{
    for (const Article &article : articles) {
        Known known;
        known.outlet = outletKey(article.source);
        known.name = article.source.isEmpty() ? article.title : article.source;
        if (article.hasDate()) {
            known.day = article.published;
            known.clock = article.publishedAt;
        }
        known.place = int(m_articles.size());
        m_articles.insert(article.id, known);
    }
    for (qsizetype i = 0; i < m_citations.size(); ++i) {
        const Citation &citation = m_citations[i];
        m_byArticle[citation.from].append(i);
    }
}

bool OriginFinder::isEarlier(Id a, Id b) const
{
    const Known one = m_articles.value(a);
    const Known two = m_articles.value(b);
    if (one.day.isValid() != two.day.isValid())
        return one.day.isValid();
    if (one.day != two.day)
        return one.day < two.day;
    if (one.clock.isValid() && two.clock.isValid() && one.clock != two.clock)
        return one.clock < two.clock;
    return one.place != two.place ? one.place < two.place : a < b;
}

QList<const Citation *> OriginFinder::behind(const Passage &passage) const
{
    QList<const Citation *> named;
    QList<const Citation *> copied;
    QList<const Citation *> credits;
    const Citation *head = nullptr;
    const QString own = m_articles.value(passage.article).outlet;
    for (const qsizetype i : m_byArticle.value(passage.article)) {
        const Citation &citation = m_citations[i];
        if (citation.to == passage.article || (citation.to == 0 && citation.name.isEmpty()) ||
            (!own.isEmpty() && citation.kind != CitationKind::Copied && outletKey(citation.name) == own))
            continue;
        const qsizetype shared = sharedWith(citation.reach, passage.span);
        if (citation.kind == CitationKind::Credit)
            credits.append(&citation);
        else if (citation.kind == CitationKind::Copied && 2 * shared >= passage.span.length())
            copied.append(&citation);
        else if (citation.kind == CitationKind::Named && shared > 0)
            named.append(&citation);
        if (citation.kind == CitationKind::Named && citation.atHead &&
            (!head || citation.span.start < head->span.start))
            head = &citation;
    }
    if (!named.isEmpty())
        return named;
    if (!copied.isEmpty())
        return copied;
    if ((head || !credits.isEmpty()) && namesItself(passage, m_articles.value(passage.article).name))
        return {};
    if (credits.isEmpty() && head && namesNobody(passage))
        return {head};
    return credits;
}

// Of several articles without the claim that have the very words, the earliest stands for the others: they are copies
// of one text too.
void OriginFinder::dropLaterCopies(QList<const Citation *> &citations, const QList<Id> &articles) const
{
    const auto isCopy = [&articles](const Citation *citation) {
        return citation->kind == CitationKind::Copied && citation->to != 0 && !articles.contains(citation->to);
    };
    Id earliest = 0;
    for (const Citation *citation : std::as_const(citations)) {
        if (isCopy(citation) && (earliest == 0 || isEarlier(citation->to, earliest)))
            earliest = citation->to;
    }
    citations.removeIf([&](const Citation *citation) { return isCopy(citation) && citation->to != earliest; });
}

// Whom each of the claim's articles has it from; those that have it from nobody are not in there.
OriginFinder::Hops OriginFinder::hopsOf(const Claim &claim, const QList<Id> &articles) const
{
    QHash<QString, Id> byOutlet; // the earliest of an outlet's
    for (const Id article : articles) {
        const QString outlet = m_articles.value(article).outlet;
        if (!outlet.isEmpty() && (!byOutlet.contains(outlet) || isEarlier(article, byOutlet.value(outlet))))
            byOutlet.insert(outlet, article);
    }
    Hops hops;
    for (const Passage &passage : claim.passages) {
        QList<const Citation *> citations = behind(passage);
        dropLaterCopies(citations, articles);
        for (const Citation *citation : std::as_const(citations)) {
            Hop hop;
            hop.citation = citation;
            hop.seen = {citation->from, citation->span};
            const QString outlet = citation->to ? m_articles.value(citation->to).outlet : outletKey(citation->name);
            hop.to = articles.contains(citation->to) ? citation->to : byOutlet.value(outlet);
            hop.key = outlet.isEmpty() ? articleKey(citation->to) : outlet;
            const auto same = [&hop](const Hop &other) { return other.to == hop.to && other.key == hop.key; };
            QList<Hop> &all = hops[passage.article];
            if (hop.to != passage.article && !std::any_of(all.begin(), all.end(), same))
                all.append(hop);
        }
    }
    hops.removeIf([](const Hops::iterator &it) { return it->isEmpty(); });
    return hops;
}

// The articles that can be reached from each, itself included.
QHash<Id, QSet<Id>> OriginFinder::closureOf(const QList<Id> &articles, const Hops &hops)
{
    QHash<Id, QSet<Id>> closure;
    for (const Id article : articles) {
        QSet<Id> reached{article};
        QList<Id> open{article};
        while (!open.isEmpty()) {
            for (const Hop &hop : hops.value(open.takeLast())) {
                if (hop.to && !reached.contains(hop.to)) {
                    reached.insert(hop.to);
                    open.append(hop.to);
                }
            }
        }
        closure.insert(article, reached);
    }
    return closure;
}

// Of the articles that have it from nobody else those that name the same person or institution, each with the passage
// that names them best.
QHash<Id, const Passage *> OriginFinder::sharedSpeakers(const QList<Id> &articles,
                                                        const QHash<Id, const Passage *> &passages)
{
    QHash<Id, const Passage *> shared;
    for (const Id article : articles) {
        const Passage *own = passages.value(article);
        const QString key = speakerKey(own->attribution.source);
        const Passage *best = own;
        bool isShared = false;
        for (const Id other : articles) {
            const Passage *said = passages.value(other);
            if (other == article || !isSameSpeaker(key, speakerKey(said->attribution.source)))
                continue;
            isShared = true;
            const qsizetype more = said->attribution.source.size() - best->attribution.source.size();
            if (more > 0 || (more == 0 && other < best->article))
                best = said;
        }
        if (isShared)
            shared.insert(article, best);
    }
    return shared;
}

QList<Origin> OriginFinder::of(const Claim &claim) const
{
    QList<Id> articles;
    QHash<Id, const Passage *> passages; // the first of each article
    for (const Passage &passage : claim.passages) {
        if (m_articles.contains(passage.article) && !passages.contains(passage.article)) {
            articles.append(passage.article);
            passages.insert(passage.article, &passage);
        }
    }
    const Hops hops = hopsOf(claim, articles);
    const QHash<Id, QSet<Id>> closure = closureOf(articles, hops);
    // Whether it has the claim from nobody, or from none but those of a ring whose earliest it is.
    const auto isRoot = [&](Id article) {
        const QSet<Id> reached = closure.value(article);
        return std::all_of(reached.begin(), reached.end(), [&](Id other) {
            const QList<Hop> from = hops.value(other);
            return closure.value(other).contains(article) && (other == article || isEarlier(article, other)) &&
                   std::all_of(from.begin(), from.end(), [](const Hop &hop) { return hop.to != 0; });
        });
    };
    const QList<Id> ends = [&] {
        QList<Id> result = articles;
        result.removeIf([&](Id article) { return !isRoot(article); });
        return result;
    }();
    const QHash<Id, const Passage *> speakers = sharedSpeakers(ends, passages);
    RootList roots;
    const auto addRoot = [&](Id article, const Origin::Path &path) {
        const Known known = m_articles.value(article);
        const Passage &passage = *passages.value(article);
        if (const Passage *said = speakers.value(article)) {
            Origin root;
            root.name = said->attribution.source;
            Origin::Path from = path;
            if (from.how == Origin::Path::Own)
                from = {article, Origin::Path::Cited, {article, passage.attribution.span}};
            roots.add(QStringLiteral("@%1").arg(said->article), root, from);
            return;
        }
        Origin root;
        root.name = known.name;
        root.article = article;
        if (isUnnamedSource(passage.attribution.source))
            root.basis = passage.attribution.source;
        Origin &origin = roots.add(known.outlet.isEmpty() ? articleKey(article) : known.outlet, root, path);
        if (origin.article == 0 || isEarlier(article, origin.article))
            origin.article = article;
    };
    for (const Id article : std::as_const(articles)) {
        const QList<Hop> from = hops.value(article);
        if (ends.contains(article) && from.isEmpty())
            addRoot(article, {article, Origin::Path::Own, {article, passages.value(article)->span}});
        else if (ends.contains(article)) // others have it from this one, and this one has it from them
            addRoot(article, {article, Origin::Path::Circle, from.first().seen});
        for (const Hop &hop : from) {
            const bool copied = hop.citation->kind == CitationKind::Copied;
            const Origin::Path path{article, copied ? Origin::Path::Copied : Origin::Path::Cited, hop.seen};
            const QSet<Id> reached = hop.to ? closure.value(hop.to) : QSet<Id>();
            for (const Id other : std::as_const(articles)) {
                if (!reached.contains(other))
                    continue;
                const bool isCircle = closure.value(other).contains(article);
                if (other != article && ends.contains(other))
                    addRoot(other, isCircle ? Origin::Path{article, Origin::Path::Circle, hop.seen} : path);
                for (const Hop &last : hops.value(other)) {
                    if (last.to == 0)
                        roots.add(last.key, outside(*last.citation), path);
                }
            }
            if (hop.to == 0)
                roots.add(hop.key, outside(*hop.citation), path);
        }
    }
    return roots.take();
}

Origin OriginFinder::outside(const Citation &citation) const
{
    Origin root;
    root.name = citation.to && m_articles.contains(citation.to) ? m_articles.value(citation.to).name : citation.name;
    root.basis = citation.basis;
    return root;
}

QList<Id> OriginFinder::firstToCarry(const Claim &claim) const
{
    QList<Id> first;
    QDate day;
    for (const Passage &passage : claim.passages) {
        const QDate own = m_articles.value(passage.article).day;
        if (!own.isValid() || (day.isValid() && own > day) || first.contains(passage.article))
            continue;
        if (own != day)
            first.clear();
        day = own;
        first.append(passage.article);
    }
    const auto clock = [this](Id article) { return m_articles.value(article).clock; };
    if (!std::all_of(first.begin(), first.end(), [&](Id article) { return clock(article).isValid(); }))
        return first;
    QTime earliest(23, 59, 59, 999);
    for (const Id article : std::as_const(first))
        earliest = std::min(earliest, clock(article));
    first.removeIf([&](Id article) { return clock(article) > earliest; });
    return first;
}

} // namespace crossread
