// Puts what the analyst made at another place.
#include "app/edits_versions.h"

#include "app/store/claims.h"

namespace crossread {

namespace {

constexpr qsizetype reach = 1000; // characters around a passage in which who said it is looked for

// Where the same words stand, as far from the passage as they did.
Span movedAttribution(Span span, const QString &before, Span from, const QString &after, Span to)
{
    if (span.isEmpty() || span.start < 0 || span.end > before.size())
        return {};
    const QString words = span.of(before);
    const qsizetype wanted = span.start + to.start - from.start;
    Span best;
    const qsizetype first = std::max<qsizetype>(0, to.start - reach);
    for (qsizetype at = after.indexOf(words, first); at >= 0 && at <= to.end + reach;
         at = after.indexOf(words, at + 1)) {
        if (best.isEmpty() || std::abs(at - wanted) < std::abs(best.start - wanted))
            best = {at, at + words.size()};
    }
    return best;
}

} // namespace

const Article &Mover::article(Id id)
{
    auto known = m_articles.find(id);
    if (known == m_articles.end())
        known = m_articles.insert(id, m_project.article(id));
    return *known;
}

void Mover::gather()
{
    if (m_gathered)
        return;
    m_gathered = true;
    for (const Annotation &annotation : m_project.annotations())
        m_annotations.insert(annotation.id, &annotation);
    for (const Claim &claim : m_project.claims()) {
        if (claim.isSuggested())
            break;
        m_claims.insert(claim.id, claim.passages);
        for (const Passage &passage : claim.passages)
            m_passages.insert(passage.id, {claim.id, passage});
    }
    for (const FixedMention &mention : m_project.fixedMentions()) {
        m_mentions.insert(mention.id, mention);
        m_placed[mention.content] += mention;
    }
}

bool Mover::isAt(Placement::What what, Id subject, const PassageRef &place)
{
    gather();
    if (what == Placement::Passage) {
        const Passage passage = m_passages.value(subject).second;
        return passage.id != 0 && PassageRef{passage.article, passage.span} == place;
    }
    if (what == Placement::Mention) {
        const FixedMention mention = m_mentions.value(subject);
        return mention.id != 0 && mention.span == place.span && mention.content == article(place.article).contentId;
    }
    const Annotation *annotation = m_annotations.value(subject);
    return annotation && PassageRef{annotation->article, annotation->span} == place;
}

Result<bool> Mover::move(Placement::What what, Id subject, const PassageRef &place)
{
    gather();
    const Article &target = article(place.article);
    if (target.id == 0)
        return noSuch(Wording::tr("There is no such article."), place.article);
    CR_LET(span, placed(target.text, place.span));
    const PassageRef whole{place.article, span};
    switch (what) {
    case Placement::Passage:
        return movePassageTo(subject, whole);
    case Placement::Mention:
        return moveMention(subject, whole);
    case Placement::Annotation:
    case Placement::Outside:
        break;
    }
    return moveNote(subject, whole);
}

Result<bool> Mover::moveNote(Id subject, const PassageRef &place)
{
    const Annotation *present = m_annotations.value(subject);
    if (!present)
        return noSuch(Wording::tr("There is no such annotation."), subject);
    Annotation annotation = *present;
    annotation.article = place.article;
    annotation.span = place.span;
    CR_CHECK(quote(annotation, article(place.article).text));
    CR_CHECK(moveAnnotation(m_store, annotation));
    if (!m_fromOutside) {
        CR_LET(ids, loadAnnotationsFromOutside(m_store));
        m_fromOutside = ids;
    }
    if (m_fromOutside->contains(subject))
        CR_CHECK(moveFromOutside(m_store, annotation));
    return true;
}

Result<bool> Mover::movePassageTo(Id subject, const PassageRef &place)
{
    const auto known = m_passages.constFind(subject);
    if (known == m_passages.cend())
        return noSuch(Wording::tr("There is no such passage."), subject);
    QList<Passage> &all = m_claims[known->first];
    const bool taken = std::any_of(all.cbegin(), all.cend(), [&](const Passage &other) {
        return other.id != subject && other.article == place.article && other.span == place.span;
    });
    if (taken)
        return false;
    Passage passage = known->second;
    const QString before = article(passage.article).text;
    const QString &after = article(place.article).text;
    passage.attribution.span = movedAttribution(passage.attribution.span, before, passage.span, after, place.span);
    passage.article = place.article;
    passage.span = place.span;
    passage.text = place.span.of(after);
    passage.figures = figuresWithin(m_project, article(place.article), place.span);
    all.removeIf([&](const Passage &other) { return other.id == subject; });
    all += passage;
    CR_CHECK(movePassagePlace(m_store, passage));
    CR_CHECK(markFigures(m_project, m_store, known->first));
    return true;
}

Result<bool> Mover::moveMention(Id subject, const PassageRef &place)
{
    FixedMention mention = m_mentions.value(subject);
    if (mention.id == 0)
        return noSuch(Wording::tr("There is no such entity."), subject);
    const Article &target = article(place.article);
    QList<FixedMention> &all = m_placed[target.contentId];
    const bool taken = std::any_of(all.cbegin(), all.cend(), [&](const FixedMention &other) {
        return other.id != subject && other.span.overlaps(place.span);
    });
    if (taken)
        return false;
    mention.content = target.contentId;
    mention.span = place.span;
    mention.exact = place.span.of(target.text);
    all.removeIf([&](const FixedMention &other) { return other.id == subject; });
    all += mention;
    CR_CHECK(moveFixedMention(m_store, mention));
    return true;
}

} // namespace crossread
