// What a large project costs: 10,000 articles with entities and 10,000 annotations on one of them. The baseline of an
// edit is one durable insert into a bare database with the same settings.
#include "app/edits.h"
#include "app/project.h"
#include "tests/bench/bench.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace crossread;

namespace {

Article makeArticle(int number, int lines)
{
    Article article;
    article.file = QStringLiteral("%1.txt").arg(number);
    article.title = QStringLiteral("Article %1").arg(number);
    article.source = QStringLiteral("Outlet %1").arg(number % 40);
    for (int line = 0; line < lines; ++line)
        article.text += QStringLiteral("Line %1 of article %2 says what many a line says.\n").arg(line).arg(number);
    article.text.chop(1);
    article.original = article.text.toUtf8();
    return article;
}

QList<Mention> makeMentions(int number)
{
    QList<Mention> mentions;
    for (int i = 0; i < 30; ++i) {
        Mention mention;
        mention.span = {i * 12, i * 12 + 8};
        mention.kind = QStringLiteral("person");
        mention.entity = QStringLiteral("Person %1").arg((number * 7 + i * i) % 3000);
        mentions += mention;
    }
    return mentions;
}

template<typename Work>
void report(const char *title, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-44s %8.2f ms\n", title, double(timer.nsecsElapsed()) / 1e6);
}

template<typename T>
void demand(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

double bareInsert(QSqlDatabase &database)
{
    QElapsedTimer timer;
    timer.start();
    QSqlQuery query(database);
    query.prepare(QStringLiteral("INSERT INTO annotations (start, text) VALUES (1, 'x')"));
    query.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = isFullBench() ? 10000 : 200;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.crossread"));
    std::unique_ptr<Project> project = std::move(Project::create(path)).value();
    report("import of all articles, 500 a time", [&] {
        for (int from = 0; from < count; from += 500) {
            QList<Article> articles;
            for (int i = from; i < std::min(count, from + 500); ++i)
                articles += makeArticle(i, i == 0 ? 20000 : 30);
            demand(addArticles(*project, articles, from > 0));
        }
    });
    report("mentions of all articles, 50 a time", [&] {
        QHash<Id, QList<Mention>> batch;
        for (const Article &article : QList<Article>(project->articles())) {
            batch.insert(article.id, makeMentions(int(article.id)));
            if (batch.size() == 50)
                demand(project->setMentions(std::exchange(batch, {})));
        }
    });
    report("mentions of 50 more", [&] {
        QHash<Id, QList<Mention>> batch;
        for (int i = 0; i < 50; ++i)
            batch.insert(project->articles().at(i).id, makeMentions(i + 5));
        demand(project->setMentions(batch));
        (void)project->entities();
    });
    const Id large = project->articles().first().id;
    demand(addTag(*project, Tag{0, 0, QStringLiteral("Tag"), {}, {}, 0, 0}));
    const Id tag = project->tags().first().id;
    qsizetype place = 0;
    const auto annotate = [&] {
        Annotation annotation;
        annotation.article = large;
        annotation.span = {place, place + 20};
        annotation.tags = {tag};
        place += 30;
        demand(addAnnotation(*project, annotation));
    };
    report("one annotation each, as many as articles", [&] {
        for (int i = 0; i < count; ++i)
            annotate();
    });
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
        database.setDatabaseName(folder.filePath(QStringLiteral("bare.db")));
        database.open();
        for (const char *sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                "CREATE TABLE annotations (id INTEGER PRIMARY KEY, start INTEGER, text TEXT)"})
            QSqlQuery(database).exec(QLatin1String(sql));
        const auto timed = [&] {
            QElapsedTimer timer;
            timer.start();
            annotate();
            return double(timer.nsecsElapsed()) / 1e6;
        };
        compare(
            "one more annotation", timed, [&] { return bareInsert(database); }, 51);
    }
    report("undo it", [&] { demand(project->undo()); });
    report("entities()", [&] { (void)project->entities(); });
    report("details of an article", [&] {
        Article article = project->article(large);
        article.byline = QStringLiteral("Somebody");
        demand(setArticleDetails(*project, article));
    });
    report("remove the large article and its annotations", [&] { demand(removeArticles(*project, {large})); });
    report("bring them back", [&] { demand(project->undo()); });
    report("save a copy", [&] { demand(project->saveCopy(folder.filePath(QStringLiteral("copy.crossread")))); });
    report("close", [&] { project.reset(); });
    report("open", [&] { project = std::move(Project::open(path)).value(); });
    report("entities() after opening", [&] { (void)project->entities(); });
    report("open the large article", [&] { (void)project->article(large); });
    report("check", [&] {
        for (const QString &problem : project->check())
            qFatal("%s", qPrintable(problem));
    });
    return 0;
}
