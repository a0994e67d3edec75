#include "app/claims/antecedent.h"

namespace crossread {

namespace {

// The kind of name that words at the head of a sentence stand for; empty: no such words.
QString kindMeant(const QList<Token> &tokens)
{
    static const QStringList companies =
        QStringLiteral("company firm group bank lender airline carmaker retailer operator maker manufacturer insurer "
                       "utility startup start-up")
            .split(u' ');
    const qsizetype at = tokens.size() > 1 && tokens[0].is(Connective) ? 1 : 0;
    const QString &first = tokens[at].lower;
    if (first == u"he" || first == u"she" || first == u"his" || first == u"her")
        return QStringLiteral("person");
    const bool isCompany = first == u"the" && at + 1 < tokens.size() && companies.contains(tokens[at + 1].lower);
    return isCompany || first == u"it" || first == u"its" ? QStringLiteral("organisation") : QString();
}

} // namespace

QString antecedentOf(QStringView text, const QList<Token> &tokens, const QList<Mention> &mentions,
                     const Sentence &before)
{
    const QString kind = tokens.isEmpty() ? QString() : kindMeant(tokens);
    if (kind.isEmpty())
        return {};
    const bool isPerson = kind == u"person";
    const Mention *only = nullptr;
    qsizetype firstName = -1;
    const auto from = std::partition_point(mentions.begin(), mentions.end(), [&before](const Mention &mention) {
        return mention.span.end <= before.span.start;
    });
    for (auto mention = from; mention != mentions.end() && mention->span.start < before.span.end; ++mention) {
        const bool isSource = before.attribution.span.overlaps(mention->span);
        if (mention->value || mention->kind == u"event" || (isSource && !isPerson))
            continue;
        // A product or a place may be "it" as well.
        if (isPerson && mention->kind != kind)
            continue;
        if (!isPerson && mention->kind == u"person")
            continue;
        firstName = firstName < 0 ? mention->span.start : firstName;
        if (only && only->entity != mention->entity)
            return {};
        only = &*mention;
    }
    if (!only || only->kind != kind)
        return {};
    // What "it" stands for is what the sentence before is about.
    const qsizetype words = tokenise(text, {before.span.start, firstName}).size();
    if (!isPerson && words > 3)
        return {};
    return only->entity.isEmpty() ? only->span.in(text).toString() : only->entity;
}

} // namespace crossread
