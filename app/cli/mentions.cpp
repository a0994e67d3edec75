#include "app/cli/mentions.h"

#include "app/dictionaryfile.h"
#include "app/entities/dictionary.h"
#include "app/entities/entities.h"

namespace crossread {

std::optional<QList<QList<Mention>>> mentionsOf(Call &call, const QList<Loaded> &articles)
{
    QList<DictionaryEntry> entries;
    if (!call.dictionary.isEmpty()) {
        auto read = readDictionary(call.dictionary);
        if (!read) {
            call.fail(read.error());
            return {};
        }
        entries = *read;
    }
    QList<Article> texts;
    bool kept = !articles.isEmpty();
    for (const Loaded &loaded : articles) {
        texts.append(loaded.article);
        kept = kept && loaded.mentions;
    }
    if (!kept)
        return recognise(texts, entries);
    const Dictionary dictionary(entries);
    QList<QList<Mention>> mentions;
    for (const Loaded &loaded : articles)
        mentions.append(dictionary.applied(loaded.article, *loaded.mentions));
    return mentions;
}

} // namespace crossread
