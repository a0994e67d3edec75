// The tagger against plain reading of the same tokens, its speed in tokens a second, and what loading its weights
// takes.
#include "app/entities/tagger/tagger.h"
#include "app/entities/tagger/taggermodel.h"
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace crossread;

namespace {

Article articleOf(const QString &text)
{
    Article article;
    qsizetype at = 0;
    article.text = text;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        article.blocks += Block{BlockKind::Paragraph, 0, {at, at + line.size()}, {}};
        at += line.size() + 1;
    }
    return article;
}

QList<Article> readArticles(int count)
{
    QList<Article> articles;
    QFile file(QStringLiteral(PROJECT_ROOT "/../shared/data/scale/articles.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        file.setFileName(QStringLiteral(PROJECT_ROOT "/packaging/model/sentences/business-1.txt"));
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly))
        return articles;
    while (!file.atEnd() && articles.size() < count) {
        const QByteArray line = file.readLine();
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QString text =
            object.isEmpty() ? QString::fromUtf8(line) : object.value(QLatin1String("body")).toString().trimmed();
        if (!text.trimmed().isEmpty())
            articles += articleOf(text);
    }
    return articles;
}

double milliseconds(const std::function<void()> &run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const double loading = milliseconds([] { tagger(); });
    const double model = milliseconds([] {
        QFile file(QStringLiteral(PROJECT_ROOT "/resources/models/names.tagger"));
        TaggerModel loaded;
        if (!file.open(QIODevice::ReadOnly) || !loaded.read(file.readAll()))
            qFatal("no weights");
    });
    std::printf("first use of the tagger, lexicon included: %.2f ms; reading the weights again: %.2f ms\n", loading,
                model);

    const QList<Article> articles = readArticles(isFullBench() ? 3000 : 100);
    QList<QList<NameBlock>> blocks;
    qsizetype tokens = 0;
    for (const Article &article : articles) {
        blocks += nameBlocks(article);
        for (const NameBlock &block : blocks.last())
            tokens += block.tokens.size();
    }
    qsizetype names = 0;
    QList<double> times;
    const auto tag = [&] {
        names = 0;
        times += milliseconds([&] {
            for (qsizetype i = 0; i < articles.size(); ++i) {
                for (const auto &found : tagger().tag(articles.at(i), blocks.at(i)))
                    names += found.size();
            }
        });
        return times.last();
    };
    const auto read = [&] {
        return milliseconds([&] {
            for (const Article &article : articles) {
                if (nameBlocks(article).size() < 0)
                    qFatal("cannot be");
            }
        });
    };
    compare("tagging against reading the tokens", tag, read, isFullBench() ? 7 : 3);
    std::printf("%lld tokens, %lld names, %.0f tokens a second\n", (long long)tokens, (long long)names,
                double(tokens) / medianOf(times) * 1000);
    return 0;
}
