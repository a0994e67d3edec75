#include "app/entities/entities.h"

#include "app/entities/dictionary.h"
#include "app/entities/figures.h"
#include "app/entities/nameresolve.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace crossread {

const QList<EntityKind> &entityKinds()
{
    static const auto title = [](const char *text) { return QCoreApplication::translate("crossread", text); };
    static const QList<EntityKind> kinds = {
        {QStringLiteral("person"), title(QT_TRANSLATE_NOOP("crossread", "Person")), false},
        {QStringLiteral("organisation"), title(QT_TRANSLATE_NOOP("crossread", "Organisation")), false},
        {QStringLiteral("place"), title(QT_TRANSLATE_NOOP("crossread", "Place")), false},
        {QStringLiteral("product"), title(QT_TRANSLATE_NOOP("crossread", "Product")), false},
        {QStringLiteral("event"), title(QT_TRANSLATE_NOOP("crossread", "Event")), false},
        {QStringLiteral("money"), title(QT_TRANSLATE_NOOP("crossread", "Money")), true},
        {QStringLiteral("percent"), title(QT_TRANSLATE_NOOP("crossread", "Percentage")), true},
        {QStringLiteral("date"), title(QT_TRANSLATE_NOOP("crossread", "Date")), true},
        {QStringLiteral("time"), title(QT_TRANSLATE_NOOP("crossread", "Time")), true},
        {QStringLiteral("quantity"), title(QT_TRANSLATE_NOOP("crossread", "Quantity")), true},
        {QStringLiteral("ticker"), title(QT_TRANSLATE_NOOP("crossread", "Ticker")), true},
    };
    return kinds;
}

namespace {

// Both lists in order; where two overlap, the longer stands, of equals the one of `first`.
QList<Mention> merged(const QList<Mention> &first, const QList<Mention> &second)
{
    QList<Mention> all;
    all.reserve(first.size() + second.size());
    std::merge(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all),
               [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
    QList<Mention> kept;
    for (const Mention &mention : std::as_const(all)) {
        if (kept.isEmpty() || !kept.last().span.overlaps(mention.span))
            kept.append(mention);
        else if (mention.span.length() > kept.last().span.length())
            kept.last() = mention;
    }
    return kept;
}

QList<Mention> figureMentions(const Article &article)
{
    QList<Mention> found;
    const FigureContext context = figureContext(article);
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        const auto figures = findFigures(block.span.in(article.text), context);
        for (const FigureSpan &figure : figures) {
            Mention mention;
            mention.span = {block.span.start + figure.span.start, block.span.start + figure.span.end};
            mention.kind = figure.kind;
            mention.value = figure.value;
            mention.entity = figure.value ? figureName(*figure.value) : mention.span.of(article.text).simplified();
            if (figure.kind == QLatin1String("ticker"))
                mention.entity = tickerSymbol(mention.entity);
            // A weekday over a section is a heading, not a date of the story.
            if (block.kind == BlockKind::Heading && figure.span.length() == block.span.length() &&
                !mention.entity.contains(QLatin1Char('/')) && figure.kind == QLatin1String("date"))
                continue;
            found.append(mention);
        }
    }
    return found;
}

// Runs work(0) … work(count - 1) on the pool's threads; false when it was cancelled.
bool forAll(qsizetype count, const Progress &progress, double from, double to, const std::function<void(int)> &work)
{
    QList<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    std::atomic<int> done = 0;
    std::mutex mutex; // reports come one at a time and never fall
    double reported = from;
    QtConcurrent::blockingMap(indices, [&](int index) {
        if (progress.cancelled())
            return;
        work(index);
        const double now = from + (to - from) * ++done / double(count);
        const std::lock_guard lock(mutex);
        if (now - reported >= 0.005) {
            reported = now;
            progress.at(now);
        }
    });
    return !progress.cancelled();
}

} // namespace

QList<QList<Mention>> recognise(const QList<Article> &articles, const QList<DictionaryEntry> &dictionary,
                                const Progress &progress)
{
    const qsizetype count = articles.size();
    // First how the corpus writes its words, then where names may stand, then what they are; each step needs all
    // articles, and adds them up in their order, so that the threads leave no trace.
    QList<CaseStatistics> cases(count);
    auto *casesOf = cases.data();
    if (!forAll(count, progress, 0, 0.2, [&](int i) { casesOf[i] = caseStatistics(nameBlocks(articles.at(i))); }))
        return {};
    CaseStatistics statistics;
    for (const CaseStatistics &one : std::as_const(cases))
        statistics.add(one);
    cases.clear();

    QList<QList<NameCandidate>> candidates(count);
    auto *candidatesOf = candidates.data();
    const auto find = [&](int i) {
        candidatesOf[i] = ruleCandidates(articles.at(i), nameBlocks(articles.at(i)), statistics);
    };
    if (!forAll(count, progress, 0.2, 0.5, find))
        return {};

    const NameTable names(candidates, articles);
    const Dictionary own(dictionary);
    QList<QList<Mention>> mentions(count);
    auto *mentionsOf = mentions.data();
    const auto decide = [&](int i) {
        QList<Mention> found = names.mentions(i);
        const auto blocks = nameBlocks(articles.at(i));
        QList<Mention> headlines;
        for (const NameBlock &block : blocks) {
            if (block.letters != BlockCase::Sentence)
                headlines += names.known(i, block);
        }
        found = merged(merged(found, headlines), figureMentions(articles.at(i)));
        mentionsOf[i] = own.applied(articles.at(i), found);
    };
    if (!forAll(count, progress, 0.5, 1, decide))
        return {};
    progress.at(1);
    return mentions;
}

} // namespace crossread
