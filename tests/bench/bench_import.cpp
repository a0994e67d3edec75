// Import of articles through the project, with blocks, originals, sources and undo, against bare SQLite inserts of the
// same texts: same connection settings, one transaction.
#include "app/edits.h"
#include "app/project.h"
#include "tests/bench/bench.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace crossread;

namespace {

// What the importers do on a worker.
void finish(Article &article)
{
    article.format = QStringLiteral("text");
    article.original = article.text.toUtf8();
    article.contentId = QCryptographicHash::hash(article.original, QCryptographicHash::Sha256);
    qsizetype start = 0;
    for (const QString &line : article.text.split(QLatin1Char('\n'))) {
        article.blocks += Block{BlockKind::Paragraph, 0, {start, start + line.size()}, {}};
        start += line.size() + 1;
    }
}

QList<Article> readArticles(const QString &path, int count)
{
    QList<Article> articles;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return articles;
    while (!file.atEnd() && articles.size() < count) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        Article article;
        article.file = object.value(QLatin1String("id")).toString() + QStringLiteral(".txt");
        article.title = object.value(QLatin1String("title")).toString();
        article.source = object.value(QLatin1String("source")).toString();
        article.text = object.value(QLatin1String("body")).toString().trimmed();
        finish(article);
        if (!article.text.isEmpty())
            articles += article;
    }
    return articles;
}

// For where the shared data are not there.
QList<Article> makeArticles(int count)
{
    QList<Article> articles;
    for (int i = 0; i < count; ++i) {
        Article article;
        article.file = QStringLiteral("%1.txt").arg(i);
        article.title = QStringLiteral("Article %1").arg(i);
        for (int line = 0; line < 15; ++line)
            article.text += QStringLiteral("Line %1 of article %2 says what many a line says in a text like this.\n")
                                .arg(line)
                                .arg(i);
        article.text.chop(1);
        finish(article);
        articles += article;
    }
    return articles;
}

double throughProject(const QList<Article> &articles)
{
    QTemporaryDir folder;
    const auto project = Project::create(folder.filePath(QStringLiteral("bench.crossread")));
    if (!project.ok())
        qFatal("%s", qPrintable(project.error().message));
    QElapsedTimer timer;
    timer.start();
    const auto outcome = addArticles(**project, articles);
    const double time = double(timer.nsecsElapsed()) / 1e6;
    if (!outcome.ok())
        qFatal("%s", qPrintable(outcome.error().message));
    return time;
}

double bareInserts(const QList<Article> &articles)
{
    QTemporaryDir folder;
    double time = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(folder.filePath(QStringLiteral("bare.db")));
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        for (const char *sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                                "CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, text TEXT)"})
            query.exec(QLatin1String(sql));
        QElapsedTimer timer;
        timer.start();
        database.transaction();
        query.prepare(QStringLiteral("INSERT INTO articles (title, text) VALUES (?, ?)"));
        for (const Article &article : articles) {
            query.bindValue(0, article.title);
            query.bindValue(1, article.text);
            query.exec();
        }
        database.commit();
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return time;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = isFullBench() ? 1000 : 100;
    QList<Article> articles = readArticles(QStringLiteral(PROJECT_ROOT "/../shared/data/scale/articles.jsonl"), count);
    if (articles.isEmpty())
        articles = makeArticles(count);
    std::printf("import of %d articles\n", int(articles.size()));
    compare(
        "addArticles", [&] { return throughProject(articles); }, [&] { return bareInserts(articles); },
        isFullBench() ? 9 : 3);
    return 0;
}
