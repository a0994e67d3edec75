#include "app/cli/claimsdocument.h"

#include "app/claims/claims.h"
#include "app/cli/findings.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

namespace crossread {

namespace {

QString statusName(ClaimStatus status)
{
    return status == ClaimStatus::Suggested   ? QStringLiteral("suggested")
           : status == ClaimStatus::Confirmed ? QStringLiteral("confirmed")
                                              : QStringLiteral("rejected");
}

QString stanceName(Stance stance)
{
    return stance == Stance::Supports   ? QStringLiteral("supports")
           : stance == Stance::Disputes ? QStringLiteral("disputes")
                                        : QStringLiteral("mentions");
}

QString conflictName(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Figures:
        break;
    case ConflictKind::Polarity:
        return QStringLiteral("polarity");
    case ConflictKind::Status:
        return QStringLiteral("status");
    case ConflictKind::Date:
        return QStringLiteral("date");
    }
    return QStringLiteral("figures");
}

// Prints an analysis of articles whose ids it knows.
class ClaimPrinter
{
public:
    ClaimPrinter(const QList<Loaded> &articles, const QList<QList<Mention>> &mentions)
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
        QList<QByteArray> claimItems;
        for (const Claim &claim : claims)
            claimItems.append(claimJson(claim));
        QList<QByteArray> conflicts;
        for (const Conflict &conflict : analysis.conflicts) {
            JsonObject item;
            item.add("kind", conflictName(conflict.kind));
            conflicts.append(pair(item, conflict.a, conflict.b, conflict.score, conflict.reasons));
        }
        QList<QByteArray> citations;
        for (const Citation &citation : analysis.citations)
            citations.append(citationJson(citation));
        QList<QByteArray> links;
        for (const PassageLink &link : analysis.links) {
            JsonObject item;
            links.append(pair(item, link.a, link.b, link.score, link.reasons));
        }
        JsonObject all;
        all.add("claims", jsonArray(claimItems))
            .add("conflicts", jsonArray(conflicts))
            .add("citations", jsonArray(citations))
            .add("links", jsonArray(links));
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
    QByteArray claimJson(const Claim &claim)
    {
        QSet<Id> articles;
        QList<QByteArray> passages;
        for (const Passage &passage : claim.passages) {
            articles.insert(passage.article);
            passages.append(passageJson(passage));
        }
        JsonObject item;
        item.add("id", qsizetype(claim.id))
            .add("statement", claim.statement)
            .add("status", statusName(claim.status))
            .add("articles", articles.size())
            .add("origins", claim.origins)
            .add("score", jsonScore(claim.score))
            .add("reasons", jsonTexts(claim.reasons))
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
            .add("stance", stanceName(passage.stance))
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
        for (const Sentence &sentence : std::as_const(*known->sentences)) {
            if (sentence.span == ref.span) {
                passage.attribution = sentence.attribution;
                passage.modality = sentence.modality;
            }
        }
        for (const Mention &mention : std::as_const(known->mentions)) {
            if (mention.value && ref.span.contains(mention.span))
                passage.figures.append(*mention.value);
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
        return item.json();
    }

    QHash<Id, Known> m_articles;
    std::map<Place, Passage> m_passages;
};

} // namespace

QByteArray claimsDocument(const QList<Loaded> &articles, const QList<QList<Mention>> &mentions,
                          const QList<Claim> &claims, const ClaimAnalysis &analysis)
{
    return ClaimPrinter(articles, mentions).document(claims, analysis);
}

} // namespace crossread
