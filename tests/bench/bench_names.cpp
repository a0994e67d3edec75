// The analyst's names over a corpus: 1,000 articles of 600 words and a dictionary of 500 (--full; else a tenth of
// both). How long a click on "not an entity" takes, and what the dictionary costs whoever reads mentions.
#include "app/edits.h"
#include "app/entities/dictionary/dictionary.h"
#include "app/text/words.h"
#include "tests/bench/bench.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace crossread;

namespace {

QRandomGenerator chance(5);

// A few words are everywhere, most are rare.
QString anyWord()
{
    const double x = chance.generateDouble();
    const int number = int(4000 * x * x * x);
    QString word;
    for (int n = number + 20; n > 0; n /= 17)
        word += QLatin1Char("bcdfglmnprstvwaei"[n % 17]) + QStringLiteral("aeiou").at(n % 5);
    if (number % 6 == 0)
        word[0] = word.at(0).toUpper();
    return word;
}

Article anyArticle(int number)
{
    Article article;
    article.title = QStringLiteral("Article %1").arg(number);
    article.file = article.title;
    for (int i = 0; i < 600; ++i)
        article.text += anyWord() + (i % 40 == 39 ? QLatin1Char('\n') : QLatin1Char(' '));
    article.text.chop(1);
    return article;
}

// Each word with a capital is a person, as if somebody had recognised it.
QList<Mention> capitals(const QString &text)
{
    QList<Mention> mentions;
    for (const Span word : words(text)) {
        if (!text.at(word.start).isUpper())
            continue;
        Mention mention;
        mention.span = word;
        mention.kind = QStringLiteral("person");
        mention.entity = word.of(text);
        mentions += mention;
    }
    return mentions;
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template<typename T>
T demand(Result<T> result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = isFullBench() ? 1000 : 100;
    const int names = count / 2;
    QTemporaryDir folder;
    auto project = demand(Project::create(folder.filePath(QStringLiteral("bench.crossread"))));
    QList<Article> articles;
    for (int i = 0; i < count; ++i)
        articles += anyArticle(i);
    demand(addArticles(*project, articles));
    QHash<Id, QList<Mention>> found;
    for (const Article &head : project->articles())
        found.insert(head.id, capitals(project->article(head.id).text));
    demand(project->setMentions(found));
    (void)project->entities();

    QList<DictionaryEntry> entries;
    while (entries.size() < names) {
        QString text = anyWord();
        for (int more = chance.bounded(3); more > 0; --more)
            text += QLatin1Char(' ') + anyWord();
        entries += DictionaryEntry{text, QStringLiteral("place"), {}, chance.bounded(4) > 0};
    }
    const Dictionary dictionary(entries);
    articles.clear();
    for (const Article &head : project->articles())
        articles += project->article(head.id);
    const auto apply = [&] {
        for (const Article &article : std::as_const(articles))
            (void)dictionary.applied(article, found.value(article.id));
    };
    const auto split = [&] {
        for (const Article &article : std::as_const(articles))
            (void)words(article.text);
    };
    std::printf("%d articles, %d names\n", count, names);
    compare(
        "dictionary over all articles, against splitting their words", [&] { return timed(apply); },
        [&] { return timed(split); }, 11);

    const QString rare = project->entities().at(project->entities().size() / 2).name;
    const QString common = project->entities().first().name;
    const auto say = [&](const QString &text) { return timed([&] { demand(addEntry(*project, {text, {}, {}})); }); };
    const auto tag = [&] {
        return timed([&] { demand(addTag(*project, Tag{0, 0, QString::number(chance.generate64()), {}, {}, 0, 0})); });
    };
    const auto takeBack = [&] { return timed([&] { demand(project->undo()); }); };
    QList<double> undoing;
    const auto once = [&](const QString &text) {
        return [&, text] {
            const double time = say(text);
            undoing += takeBack();
            return time;
        };
    };
    compare("a rare name is no entity, against an edit that concerns none", once(rare), tag, 11);
    compare("the commonest name is no entity, against the same", once(common), tag, 11);
    std::printf("undo: %.2f ms (median)\n", medianOf(undoing));
    std::printf("import of all names: %.1f ms\n", timed([&] { demand(importDictionary(*project, entries)); }));
    compare("a rare name more, with all names", once(rare + QStringLiteral(" x")), tag, 11);
    const EntityRef entity{project->entities().at(project->entities().size() / 2).name,
                           project->entities().at(project->entities().size() / 2).kind};
    std::printf("rename of an entity: %.1f ms\n",
                timed([&] { demand(renameEntity(*project, entity, QStringLiteral("Somebody"))); }));
    std::printf("undo of the import: %.1f ms\n", timed([&] {
                    demand(project->undo());
                    demand(project->undo());
                }));
    return 0;
}
