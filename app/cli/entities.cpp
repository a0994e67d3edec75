#include "app/cli/commands.h"
#include "app/cli/mentions.h"
#include "app/export/findings.h"

namespace crossread {

namespace {

QString originName(MentionOrigin origin)
{
    switch (origin) {
    case MentionOrigin::Rule:
        break;
    case MentionOrigin::Tagger:
        return QStringLiteral("tagger");
    case MentionOrigin::Dictionary:
        return QStringLiteral("dictionary");
    case MentionOrigin::User:
        return QStringLiteral("user");
    }
    return QStringLiteral("rule");
}

QByteArray mentionLine(const Article &article, const Mention &mention, const CodePoints &points)
{
    JsonObject line;
    addPlace(line, article);
    addSpan(line, points, mention.span);
    line.add("text", mention.span.of(article.text))
        .add("kind", mention.kind)
        .add("entity", mention.entity)
        .add("origin", originName(mention.origin))
        .add("score", jsonScore(mention.score))
        .add("value", mention.value ? figureJson(*mention.value) : QByteArrayLiteral("null"));
    return line.json();
}

} // namespace

void printEntities(Call &call)
{
    const QList<Loaded> articles = allArticles(call);
    const auto mentions = mentionsOf(call, articles);
    if (!mentions)
        return;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const Article &article = articles[i].article;
        const CodePoints points(article.text);
        for (const Mention &mention : mentions->value(i)) {
            if (!call.print(mentionLine(article, mention, points)))
                return;
        }
    }
}

} // namespace crossread
