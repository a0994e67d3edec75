#include "app/cli/claimsdocument.h"

#include "app/claims/claims.h"
#include "app/claims/origins.h"
#include "app/export/findings.h"
#include "app/export/words.h"
#include "app/values/reason.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

namespace crossread {

namespace {

QString howName(Origin::Path::How how)
{
    return how == Origin::Path::Own      ? QStringLiteral("own")
           : how == Origin::Path::Cited  ? QStringLiteral("cited")
           : how == Origin::Path::Copied ? QStringLiteral("copied")
                                         : QStringLiteral("circle");
}

QString citationName(CitationKind kind)
{
    return kind == CitationKind::Credit  ? QStringLiteral("credit")
           : kind == CitationKind::Named ? QStringLiteral("named")
                                         : QStringLiteral("copied");
}

QByteArray jsonBool(bool value)
{
    return value ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
}

QString differenceName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Figure:
        return QStringLiteral("figure");
    case DifferenceKind::Date:
        return QStringLiteral("date");
    case DifferenceKind::Name:
        return QStringLiteral("name");
    case DifferenceKind::Opposite:
        return QStringLiteral("opposite");
    case DifferenceKind::Hedge:
        return QStringLiteral("hedge");
    case DifferenceKind::Attribution:
        return QStringLiteral("attribution");
    case DifferenceKind::OnlyHere:
        break;
    }
    return QStringLiteral("only-here");
}

QList<Article> plain(const QList<Loaded> &articles)
{
    QList<Article> result;
    for (const Loaded &loaded : articles)
        result.append(loaded.article);
    return result;
}

// Prints an analysis of articles whose ids it knows.
class ClaimPrinter
{
public:
    ClaimPrinter(const QList<Loaded> &articles, const QList<QList<Mention>> &mentions) : m_loaded(articles)
    {
        for (qsizetype i = 0; i < articles.size(); ++i) {
            const Article &article = articles[i].article;
            m_articles.insert(article.id, {&article, CodePoints(article.text), mentions.value(i), {}});
        }
    }

    QByteArray document(const QList<Claim> &claims, const ClaimAnalysis &analysis)
    {
        for (const Claim &claim : claims) {
            for (const Passage &passage : claim.passages)
                m_passages.insert({Place{passage.article, passage.span.start, passage.span.end}, passage});
        }
        const OriginFinder finder(plain(m_loaded), analysis.citations);
        QList<QByteArray> claimItems;
        for (const Claim &claim : claims)
            claimItems.append(claimJson(claim, finder.of(claim)));
        QList<QByteArray> conflicts;
        for (const Conflict &conflict : analysis.conflicts) {
            JsonObject item;
            item.add("kind", conflictWord(conflict.kind));
            conflicts.append(pair(item, conflict.a, conflict.b, conflict.score, reasonTexts(conflict.reasons)));
        }
        QList<QByteArray> citations;
        for (const Citation &citation : analysis.citations)
            citations.append(citationJson(citation));
        JsonObject all;
        all.add("claims", jsonArray(claimItems))
            .add("conflicts", jsonArray(conflicts))
            .add("citations", jsonArray(citations))
            .add("links", jsonArray(linksJson(analysis.links)));
        return all.json();
    }

    QByteArray comparison(const Comparison &compared)
    {
        const Article &a = m_loaded[0].article;
        const Article &b = m_loaded[1].article;
        m_articles.find(a.id)->sentences = compared.sentencesA;
        m_articles.find(b.id)->sentences = compared.sentencesB;
        addDisputes(a, b, compared);
        JsonObject all;
        all.add("links", jsonArray(linksJson(compared.links)))
            .add("onlyA", jsonArray(onlyThere(a, compared, &Difference::a)))
            .add("onlyB", jsonArray(onlyThere(b, compared, &Difference::b)))
            .add("copied", jsonArray(copied(a, b, compared)))
            .add("copiedShare", jsonArray({jsonScore(compared.copiedA), jsonScore(compared.copiedB)}))
            .add("pairs", jsonArray(pairs(a, b, compared)))
            .add("changes", jsonArray(changes(a, b, compared)))
            .add("differences", jsonArray(differences(a, b, compared)));
        return all.json();
    }

private:
    struct Known
    {
        const Article *article;
        CodePoints points;
        QList<Mention> mentions;
        std::optional<QList<Sentence>> sentences; // made when first asked for
    };
    using Place = std::tuple<Id, qsizetype, qsizetype>;

    QList<QByteArray> linksJson(const QList<PassageLink> &all)
    {
        QList<QByteArray> links;
        for (const PassageLink &link : all) {
            JsonObject item;
            links.append(pair(item, link.a, link.b, link.score, reasonTexts(link.reasons)));
        }
        return links;
    }

    // Of two that say the contrary the one that negates disputes it, else the second.
    void addDisputes(const Article &a, const Article &b, const Comparison &compared)
    {
        const auto negates = [](const Sentence &sentence) {
            return sentence.negated || sentence.modality == Modality::Denied;
        };
        for (const Difference &difference : compared.differences) {
            if (difference.kind != DifferenceKind::Opposite)
                continue;
            const ComparedPair &pair = compared.pairs[difference.pair];
            const bool isFirst = negates(compared.sentencesA[pair.a]) && !negates(compared.sentencesB[pair.b]);
            const PassageRef ref = isFirst ? PassageRef{a.id, difference.a} : PassageRef{b.id, difference.b};
            Passage passage = passageAt(ref);
            passage.stance = Stance::Disputes;
            m_passages[{ref.article, ref.span.start, ref.span.end}] = passage;
        }
    }

    // The article's sentences that none of the other one's goes with, in order.
    QList<QByteArray> onlyThere(const Article &article, const Comparison &compared, Span Difference::*side)
    {
        QList<Span> spans;
        for (const Difference &difference : compared.differences) {
            if (difference.kind == DifferenceKind::OnlyHere && !(difference.*side).isEmpty())
                spans.append(difference.*side);
        }
        std::sort(spans.begin(), spans.end());
        QList<QByteArray> result;
        for (const Span span : std::as_const(spans))
            result.append(passageJson(passageAt({article.id, span})));
        return result;
    }

    QList<QByteArray> copied(const Article &a, const Article &b, const Comparison &compared) const
    {
        QList<QByteArray> result;
        for (const ReusedText &text : compared.copied) {
            JsonObject item;
            item.add("a", placeJson(a, text.a)).add("b", placeJson(b, text.b)).add("words", qsizetype(text.words));
            item.add("similarity", jsonScore(text.similarity));
            result.append(item.json());
        }
        return result;
    }

    QList<QByteArray> pairs(const Article &a, const Article &b, const Comparison &compared) const
    {
        QList<QByteArray> result;
        for (const ComparedPair &pair : compared.pairs) {
            JsonObject item;
            item.add("a", placeJson(a, compared.sentencesA[pair.a].span))
                .add("b", placeJson(b, compared.sentencesB[pair.b].span))
                .add("score", jsonScore(pair.score))
                .add("link", jsonScore(pair.link))
                .add("moved", jsonBool(pair.isMoved))
                .add("also", jsonBool(pair.isAlso))
                .add("verbatim", jsonBool(pair.isVerbatim))
                .add("reasons", jsonTexts(pair.reasons));
            result.append(item.json());
        }
        return result;
    }

    // Word by word; one side may be empty, a place between two words.
    QList<QByteArray> changes(const Article &a, const Article &b, const Comparison &compared) const
    {
        QList<QByteArray> result;
        for (const TextChange &change : compared.changes) {
            JsonObject item;
            item.add("a", placeJson(a, change.a)).add("b", placeJson(b, change.b));
            result.append(item.json());
        }
        return result;
    }

    QList<QByteArray> differences(const Article &a, const Article &b, const Comparison &compared) const
    {
        const auto side = [this](const Article &article, Span sentence, const QList<Span> &words) {
            if (sentence.isEmpty())
                return QByteArrayLiteral("null");
            QList<QByteArray> places;
            for (const Span word : words)
                places.append(placeJson(article, word));
            JsonObject item;
            item.add("sentence", placeJson(article, sentence)).add("words", jsonArray(places));
            return item.json();
        };
        QList<QByteArray> result;
        for (const Difference &difference : compared.differences) {
            JsonObject item;
            item.add("kind", differenceName(difference.kind))
                .add("a", side(a, difference.a, difference.wordsA))
                .add("b", side(b, difference.b, difference.wordsB))
                .add("reason", difference.reason);
            result.append(item.json());
        }
        return result;
    }

    QByteArray placeJson(const Article &article, Span span) const
    {
        JsonObject item;
        addPlace(item, article);
        addSpan(item, m_articles.constFind(article.id)->points, span);
        item.add("text", span.of(article.text));
        return item.json();
    }

    QByteArray rootJson(const Origin &root) const
    {
        QList<QByteArray> paths;
        for (const Origin::Path &path : root.paths) {
            const auto known = m_articles.constFind(path.article);
            if (known == m_articles.constEnd())
                continue;
            JsonObject item;
            addPlace(item, *known->article);
            item.add("how", howName(path.how));
            addSpan(item, known->points, path.place.span);
            paths.append(item.json());
        }
        JsonObject item;
        item.add("name", root.name)
            .add("unnamed", root.unnamed ? QByteArrayLiteral("true") : QByteArrayLiteral("false"))
            .add("basis", root.basis)
            .add("articles", jsonArray(paths));
        return item.json();
    }

    QByteArray claimJson(const Claim &claim, const QList<Origin> &origins)
    {
        QList<QByteArray> roots;
        for (const Origin &root : origins)
            roots.append(rootJson(root));
        QSet<Id> articles;
        QList<QByteArray> passages;
        for (const Passage &passage : claim.passages) {
            articles.insert(passage.article);
            passages.append(passageJson(passage));
        }
        JsonObject item;
        item.add("id", qsizetype(claim.id))
            .add("statement", claim.statement)
            .add("status", statusWord(claim.status))
            .add("articles", articles.size())
            .add("origins", origins.size())
            .add("roots", jsonArray(roots))
            .add("score", jsonScore(claim.score))
            .add("reasons", jsonTexts(reasonTexts(claim.reasons)))
            .add("passages", jsonArray(passages));
        return item.json();
    }

    QByteArray passageJson(const Passage &passage)
    {
        const auto known = m_articles.constFind(passage.article);
        if (known == m_articles.constEnd())
            return QByteArrayLiteral("null");
        QList<QByteArray> figures;
        for (const Figure &figure : passage.figures)
            figures.append(figureJson(figure));
        JsonObject item;
        addPlace(item, *known->article);
        addSpan(item, known->points, passage.span);
        item.add("text", passage.text)
            .add("stance", stanceWord(passage.stance))
            .add("modality", modalityName(passage.modality))
            .add("attribution", attributionJson(passage.attribution, known->points))
            .add("figures", jsonArray(figures))
            .add("score", jsonScore(passage.score));
        return item.json();
    }

    // The passage of a claim that lies there, or the sentence with what is known about it.
    Passage passageAt(const PassageRef &ref)
    {
        const auto found = m_passages.find({ref.article, ref.span.start, ref.span.end});
        if (found != m_passages.end())
            return found->second;
        Passage passage;
        passage.article = ref.article;
        passage.span = ref.span;
        const auto known = m_articles.find(ref.article);
        if (known == m_articles.end())
            return passage;
        passage.text = ref.span.of(known->article->text);
        if (!known->sentences)
            known->sentences = claimSentences(*known->article, known->mentions);
        const auto begins = [](const auto &one, qsizetype start) { return one.span.start < start; };
        const QList<Sentence> &sentences = *known->sentences;
        const auto sentence = std::lower_bound(sentences.begin(), sentences.end(), ref.span.start, begins);
        if (sentence != sentences.end() && sentence->span == ref.span) {
            passage.attribution = sentence->attribution;
            passage.modality = sentence->modality;
        }
        const QList<Mention> &mentions = known->mentions;
        auto mention = std::lower_bound(mentions.begin(), mentions.end(), ref.span.start, begins);
        for (; mention != mentions.end() && mention->span.start < ref.span.end; ++mention) {
            if (mention->value && ref.span.contains(mention->span))
                passage.figures.append(*mention->value);
        }
        return m_passages[{ref.article, ref.span.start, ref.span.end}] = passage;
    }

    QByteArray pair(JsonObject &item, const PassageRef &a, const PassageRef &b, double score,
                    const QStringList &reasons)
    {
        item.add("a", passageJson(passageAt(a)))
            .add("b", passageJson(passageAt(b)))
            .add("score", jsonScore(score))
            .add("reasons", jsonTexts(reasons));
        return item.json();
    }

    QByteArray citationJson(const Citation &citation)
    {
        const auto from = m_articles.constFind(citation.from);
        const auto to = m_articles.constFind(citation.to);
        if (from == m_articles.constEnd())
            return QByteArrayLiteral("null");
        JsonObject item;
        item.add("from", from->article->file)
            .add("to", to == m_articles.constEnd() ? citation.name : to->article->file);
        addSpan(item, from->points, citation.span);
        item.add("kind", citationName(citation.kind));
        return item.json();
    }

    const QList<Loaded> &m_loaded;
    QHash<Id, Known> m_articles;
    std::map<Place, Passage> m_passages;
};

} // namespace

QByteArray claimsDocument(const QList<Loaded> &articles, const QList<QList<Mention>> &mentions,
                          const QList<Claim> &claims, const ClaimAnalysis &analysis)
{
    return ClaimPrinter(articles, mentions).document(claims, analysis);
}

QByteArray comparisonDocument(const QList<Loaded> &both, const QList<QList<Mention>> &mentions,
                              const Comparison &comparison)
{
    return ClaimPrinter(both, mentions).comparison(comparison);
}

} // namespace crossread
