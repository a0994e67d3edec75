#pragma once

#include "app/store/store.h"
#include "app/values/mention.h"

namespace crossread {

// How often one article names an entity in one form.
struct EntityForm
{
    QString name;
    QString kind;
    QString form; // as it stands in the text
    int count = 0;
};

// Sums up mentions of one text. A mention without a name is called as it stands.
QList<EntityForm> entityForms(const QString &text, const QList<Mention> &mentions);

// What an article's row holds. Inside a transaction of the caller.
Result<void> storeMentions(Store &store, Id article, const QList<Mention> &mentions, const QList<EntityForm> &forms,
                           int version);
Result<QList<Mention>> loadMentions(Store &store, Id article);
// Which version of the recogniser has read which article.
Result<QHash<Id, int>> loadMentionVersions(Store &store);
// The forms of all articles.
Result<void> eachEntityForms(Store &store, const std::function<void(Id article, const QList<EntityForm> &forms)> &use);

} // namespace crossread
