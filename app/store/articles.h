#pragma once

#include "app/store/store.h"

#include <QSet>

namespace crossread {

// Articles with their sources, blocks and original files. Inside a transaction of the caller, where they write.

Result<QList<Article>> loadArticles(Store &store); // in the order of import, without text, blocks and original
Result<QList<Article>> loadArticles(Store &store, const QSet<Id> &ids);
Result<Article> loadArticle(Store &store, Id id); // with text and blocks; id 0 when there is none
Result<QByteArray> loadOriginal(Store &store, Id article);
Result<QString> loadText(Store &store, Id article);

Result<Id> insertArticle(Store &store, const Article &article);
Result<void> updateArticleDetails(Store &store, const Article &article); // all but text, blocks and original
Result<void> deleteArticle(Store &store, Id id);                         // with all that hangs on it
Result<void> dropUnusedSources(Store &store);

Result<QSet<Id>> loadRead(Store &store);
Result<void> storeRead(Store &store, Id article);

} // namespace crossread
