// Trains and measures the tagger; packaging/model/README.md says how it is called.
#include "app/entities/tagger/tagger.h"
#include "packaging/model/measure.h"
#include "packaging/model/trainer.h"

#include <cstdio>
#include <functional>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace crossread;

namespace {

struct Paths
{
    QString project;
    QString data; // with the sets that are not in the project
    QString gold; // more to measure on
};

struct Sets
{
    QList<LabelledLines> sentences;
    QStringList files; // of each
    QList<LabelledLines> uner;
    QList<LabelledLines> wnut;
    QList<LabelledLines> wnutDev;
};

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    std::exit(1);
}

template<typename T>
T orStop(Result<T> result)
{
    if (!result.ok())
        stop(result.error());
    return std::move(*result);
}

void readSentences(const QString &folder, QList<LabelledLines> &articles, QStringList &files)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        for (const LabelledLines &lines : orStop(readSentenceFile(dir.filePath(name)))) {
            articles.append(lines);
            files.append(name);
        }
    }
}

Sets readSets(const Paths &paths)
{
    Sets sets;
    readSentences(paths.project + QStringLiteral("/packaging/model/sentences"), sets.sentences, sets.files);
    const QString folder = paths.data + QLatin1Char('/');
    sets.uner = orStop(readIob(folder + QStringLiteral("uner.en_ewt-ud-dev.iob2"), Source::Uner));
    sets.wnut = orStop(readIob(folder + QStringLiteral("wnut17.wnut17train.conll"), Source::Wnut));
    sets.wnutDev = orStop(readIob(folder + QStringLiteral("wnut17.emerging.dev.conll"), Source::Wnut));
    return sets;
}

// Our own sentences in several spellings.
void addSentences(Trainer &trainer, const LabelledLines &lines, qsizetype number, const NamePool &pool,
                  int renamedEvery)
{
    trainer.add(toArticle(lines, Source::Sentences, 1 + int(number % 3)));
    const auto addCopy = [&](Spelling spelling, bool headingsOnly) {
        LabelledArticle copy = toArticle(respelt(lines, spelling), Source::Sentences, 1);
        copy.headingsOnly = headingsOnly;
        trainer.add(copy);
    };
    if (number % 3 == 0)
        addCopy(Spelling::Tokenised, false);
    addCopy(Spelling::UpperHeadings, true);
    addCopy(Spelling::TitleHeadings, true);
    if (renamedEvery > 0 && number % renamedEvery == 0)
        trainer.add(toArticle(renamed(lines, pool, quint32(number)), Source::Sentences, 2));
    if (number % 4 == 1)
        addCopy(Spelling::British, false);
    if (number % 25 == 7)
        addCopy(Spelling::Upper, false);
}

// The part of `count` parts that number falls into; `left` -1: none is left out.
bool isLeft(qsizetype number, int left, int count)
{
    return left >= 0 && number % count == left;
}

struct Material
{
    std::vector<TableRow> words;
    std::vector<TableRow> names;
    TaggerModel tables;
    QByteArray bytes; // of tables
};

Material readMaterial(const Paths &paths)
{
    Material material;
    material.words = orStop(clusterRows(paths.data + QStringLiteral("/glove-clusters.tsv"), 80000));
    material.names = orStop(nameRows(paths.project + QStringLiteral("/resources/entities/gazetteer.txt"),
                                     paths.project + QStringLiteral("/packaging/gazetteer/names"),
                                     paths.project + QStringLiteral("/packaging/model/lists")));
    material.bytes = orStop(modelBytes(1, {}, material.words, material.names, {}));
    if (!material.tables.read(material.bytes))
        stop({QStringLiteral("the tables cannot be read back"), {}});
    return material;
}

// Trains on the articles for which `isOut` is false.
QByteArray train(const Sets &sets, const Material &material, const TrainingOptions &options,
                 const std::function<bool(qsizetype)> &isOut, float step)
{
    Trainer trainer(material.tables, options);
    NamePool pool;
    for (qsizetype i = 0; i < sets.sentences.size(); ++i) {
        if (!isOut(i))
            addToPool(pool, sets.sentences.at(i));
    }
    for (qsizetype i = 0; i < sets.sentences.size(); ++i) {
        if (!isOut(i))
            addSentences(trainer, sets.sentences.at(i), i, pool, options.renamedEvery);
    }
    for (qsizetype i = 0; i < sets.uner.size(); ++i) {
        if (!isOut(i))
            trainer.add(toArticle(sets.uner.at(i), Source::Uner, 2));
    }
    for (const LabelledLines &lines : sets.wnut)
        trainer.add(toArticle(lines, Source::Wnut, 9));
    trainer.train();
    const auto weights = trainer.weights(step);
    const QByteArray bytes = orStop(modelBytes(step, trainer.transitions(), material.words, material.names, weights));
    std::printf("%zu features with weights, %d bytes: tables %d, weights %d\n", weights.size(), int(bytes.size()),
                int(material.bytes.size()), int(bytes.size() - material.bytes.size()));
    return bytes;
}

void report(const char *title, const Measure &measure)
{
    std::printf("%-24s %s\n", title, qPrintable(measure.line()));
}

void measureAll(const QByteArray &bytes, const Sets &sets, const Paths &paths, int left, int parts, bool errors)
{
    auto model = std::make_shared<TaggerModel>();
    if (!model->read(bytes))
        stop({QStringLiteral("the model cannot be read back"), {}});
    const Tagger tagger(model);
    Measure own;
    Measure tokenised;
    QMap<QString, Measure> files;
    for (qsizetype i = 0; i < sets.sentences.size(); ++i) {
        if (!isLeft(i, left, parts))
            continue;
        const LabelledLines &lines = sets.sentences.at(i);
        own.add(tagger, toArticle(lines, Source::Sentences, 1), errors);
        files[sets.files.at(i).section(QLatin1Char('-'), 0, 0)].add(tagger, toArticle(lines, Source::Sentences, 1));
        tokenised.add(tagger, toArticle(respelt(lines, Spelling::Tokenised), Source::Sentences, 1));
    }
    report("own, held out", own);
    report("the same, tokenised", tokenised);
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        report(qPrintable(QStringLiteral("  ") + it.key()), it.value());
    Measure uner;
    for (qsizetype i = 0; i < sets.uner.size(); ++i) {
        if (isLeft(i, left, parts))
            uner.add(tagger, toArticle(sets.uner.at(i), Source::Uner, 2));
    }
    report("UNER dev, held out", uner);
    Measure wnut;
    for (const LabelledLines &lines : sets.wnutDev)
        wnut.add(tagger, toArticle(lines, Source::Wnut, 9));
    report("WNUT dev", wnut);
    if (paths.gold.isEmpty())
        return;
    QList<LabelledLines> gold;
    QStringList names;
    readSentences(paths.gold, gold, names);
    QMap<QString, Measure> plain;
    QMap<QString, Measure> split;
    for (qsizetype i = 0; i < gold.size(); ++i) {
        plain[names.at(i)].add(tagger, toArticle(gold.at(i), Source::Sentences, 1), errors);
        split[names.at(i)].add(tagger, toArticle(respelt(gold.at(i), Spelling::Tokenised), Source::Sentences, 1));
    }
    for (auto it = plain.cbegin(); it != plain.cend(); ++it) {
        report(qPrintable(it.key()), it.value());
        report("  tokenised", split.value(it.key()));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&](const char *name, const char *value, const char *fallback = "") {
        parser.addOption({QLatin1String(name), QString(), QLatin1String(value), QLatin1String(fallback)});
    };
    option("project", "folder", ".");
    option("data", "folder");
    option("out", "file");
    option("gold", "folder");
    option("measure", "file");
    option("epochs", "number", "45");
    option("rate", "number", "0.08");
    option("penalty", "number", "0.05");
    option("rarest", "number", "2");
    option("words", "fraction", "0.1");
    option("lists", "fraction", "0.05");
    option("features", "fraction", "0.4");
    option("renamed", "every", "1");
    option("uner", "weight", "1");
    option("wnut", "weight", "0.5");
    option("step", "weight", "0.025");
    option("left", "part", "-1");
    parser.addOption({QStringLiteral("errors"), QString()});
    parser.addHelpOption();
    parser.process(application);
    const auto number = [&](const char *name) { return parser.value(QLatin1String(name)).toDouble(); };

    const Paths paths{parser.value(QStringLiteral("project")), parser.value(QStringLiteral("data")),
                      parser.value(QStringLiteral("gold"))};
    const Sets sets = readSets(paths);
    const int left = int(number("left"));
    QByteArray bytes;
    if (const QString file = parser.value(QStringLiteral("measure")); !file.isEmpty()) {
        QFile model(file);
        if (!model.open(QIODevice::ReadOnly))
            stop({model.errorString(), {}});
        bytes = model.readAll();
    } else {
        TrainingOptions options;
        options.epochs = int(number("epochs"));
        options.rate = number("rate");
        options.penalty = number("penalty");
        options.rarest = int(number("rarest"));
        options.wordDropout = number("words");
        options.listDropout = number("lists");
        options.featureDropout = number("features");
        options.renamedEvery = int(number("renamed"));
        options.unerWeight = number("uner");
        options.wnutWeight = number("wnut");
        const Material material = readMaterial(paths);
        const float step = float(number("step"));
        bytes = train(
            sets, material, options, [&](qsizetype i) { return isLeft(i, left, 3); }, step);
    }
    measureAll(bytes, sets, paths, left, 3, parser.isSet(QStringLiteral("errors")));
    if (const QString out = parser.value(QStringLiteral("out")); !out.isEmpty()) {
        QSaveFile file(out);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            stop({QStringLiteral("%1: %2").arg(out, file.errorString()), {}});
    }
    return 0;
}
