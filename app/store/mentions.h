#pragma once

#include "app/store/store.h"
#include "app/values/article.h"
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

// What was recognised in an article is kept by this: its text, title and day. The same on each machine.
QString recognitionKey(const Article &article);

struct Recognition
{
    QList<Mention> mentions;     // as they were found
    QList<EntityForm> published; // what is left of them once the analyst has spoken
    int version = 0;             // of the recogniser
};
// Inside a transaction of the caller.
Result<void> storeRecognition(Store &store, const QString &key, const Recognition &recognition);
Result<void> storePublished(Store &store, const QString &key, const QList<EntityForm> &published);
// Keeps it under another key as well, as of no version: shown until it is recognised anew.
Result<void> copyRecognition(Store &store, const QString &from, const QString &to);
// With the readings of the same key.
Result<void> deleteRecognition(Store &store, const QString &key);

// What an article says by itself, as the recogniser has written it down.
Result<void> storeReading(Store &store, const QString &key, int version, const QByteArray &reading);
Result<QByteArray> loadReading(Store &store, const QString &key); // empty: there is none

Result<QList<Mention>> loadMentions(Store &store, const QString &key);
Result<QList<EntityForm>> loadPublished(Store &store, const QString &key);
// Which version of the recogniser has read what.
Result<QHash<QString, int>> loadRecognitionVersions(Store &store);
Result<QHash<QString, int>> loadReadingVersions(Store &store);
// The forms of all articles, of those that are gone too.
Result<void> eachPublished(Store &store,
                           const std::function<void(const QString &key, const QList<EntityForm> &forms)> &use);

} // namespace crossread
