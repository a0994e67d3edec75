#include "app/cli/mentions.h"

#include "app/dictionaryfile.h"
#include "app/entities/dictionary/dictionary.h"
#include "app/entities/entities.h"

namespace crossread {

namespace {

// Recognised now, with what the analysts of their projects say.
QList<QList<Mention>> recognisedNow(Call &call, const QList<Loaded> &articles)
{
    QList<Article> texts;
    for (const Loaded &loaded : articles)
        texts.append(loaded.article);
    DefinedMentions read = withDefinitions(texts, recognise(texts), call.definitions());
    for (const DefinitionFault &fault : std::as_const(read.faults))
        call.fail({fault.text(), {}});
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (articles[i].names)
            read.mentions[i] = articles[i].names->applied(texts[i], read.mentions[i], articles[i].fixed);
    }
    return read.mentions;
}

} // namespace

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
    for (const DefinitionFault &fault : call.definitions().faults)
        call.fail({fault.text(), {}});
    QList<QList<Mention>> mentions;
    for (const Loaded &loaded : articles) {
        if (loaded.mentions)
            mentions.append(*loaded.mentions);
    }
    if (mentions.size() < articles.size())
        mentions = recognisedNow(call, articles);
    const Dictionary names(entries);
    for (qsizetype i = 0; i < articles.size(); ++i)
        mentions[i] = names.applied(articles[i].article, mentions[i]);
    return mentions;
}

} // namespace crossread
