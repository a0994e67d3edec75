// Quotes found again: in generated edits of our own texts (found-rate and wrong-rate by kind of edit), on saved pages
// with the selectors of real annotations, and how fast: 1,000 quotes in a text of 1 MB (--full; else a tenth of it).
#include "tests/app/anchoringedits.h"
#include "tests/bench/bench.h"
#include "tests/bench/tallies.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextDocument>

using namespace crossread;

namespace {

int generated(const QStringList &texts, int marks)
{
    return printTallies(
        [&](TextEdit kind, QStringList *misplaced) { return anchorEdited(texts, kind, marks, 11, misplaced); });
}

void savedPages()
{
    const QDir folder(QStringLiteral(PROJECT_ROOT "/../shared/data/anchoring/html-baselines"));
    if (!folder.exists()) {
        std::printf("saved pages: not measured, ../shared/data/anchoring is not here\n");
        return;
    }
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile json(folder.filePath(name));
        QFile page(folder.filePath(name.chopped(4) + QLatin1String("html")));
        if (!json.open(QIODevice::ReadOnly) || !page.open(QIODevice::ReadOnly))
            continue;
        QTextDocument document;
        document.setHtml(QString::fromUtf8(page.readAll()));
        const QString text = document.toPlainText();
        const AnchorText where(text);
        const QJsonObject saved = QJsonDocument::fromJson(json.readAll()).object();
        for (const QJsonValue row : saved.value(QLatin1String("rows")).toArray()) {
            Quote quote;
            const QJsonObject target = row[QLatin1String("target")][0].toObject();
            for (const QJsonValue selector : target.value(QLatin1String("selector")).toArray()) {
                if (selector[QLatin1String("type")] == QLatin1String("TextQuoteSelector")) {
                    quote.exact = selector[QLatin1String("exact")].toString();
                    quote.prefix = selector[QLatin1String("prefix")].toString();
                    quote.suffix = selector[QLatin1String("suffix")].toString();
                } else if (selector[QLatin1String("type")] == QLatin1String("TextPositionSelector")) {
                    quote.position = selector[QLatin1String("start")].toInteger();
                }
            }
            const Anchor anchor = where.find(quote);
            static const char *const verdicts[] = {"exact", "moved", "review", "orphan"};
            const bool same = looseQuote(anchor.span.of(text)) == looseQuote(quote.exact);
            std::printf("%s: %-6s score %.3f margin %.3f, %lld characters, %s\n", qUtf8Printable(name),
                        verdicts[int(anchor.verdict)], anchor.score, anchor.margin,
                        static_cast<long long>(quote.exact.size()), same ? "the same words" : "other words");
        }
    }
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void speed(const QStringList &texts, int characters, int quotes)
{
    QRandomGenerator chance(3);
    QString text;
    while (text.size() < characters) {
        // Of words in another order each time, so that it does not repeat itself.
        QStringList parts = texts.at(chance.bounded(texts.size())).split(QLatin1Char(' '));
        for (qsizetype i = parts.size(); i-- > 1;)
            parts.swapItemsAt(i, std::max<qsizetype>(0, i - chance.bounded(6)));
        text += parts.join(QLatin1Char(' ')) + QLatin1Char('\n');
    }
    text.truncate(characters);
    QList<Quote> marks;
    for (const Span mark : anyMarks(text, quotes, chance))
        marks += quoteOf(text, mark);
    QString changed = text;
    changed.insert(characters / 3, QStringLiteral("Some words more.\n"));
    for (int i = 0; i < 40; ++i)
        changed[chance.bounded(characters)] = u'#';
    const auto preparing = [&] { return timed([&] { const AnchorText where(changed); }); };
    const auto scanning = [&] {
        return timed([&] {
                   for (qsizetype i = 0; i < marks.size(); i += 10)
                       (void)changed.indexOf(marks.at(i).exact);
               }) *
               10;
    };
    const auto finding = [&] {
        return timed([&] {
            const AnchorText where(changed);
            for (const Quote &quote : std::as_const(marks))
                (void)where.find(quote);
        });
    };
    std::printf("%d characters, %d quotes\n", characters, quotes);
    compare(
        "preparing the text, against case folding it", preparing,
        [&] { return timed([&] { (void)changed.toCaseFolded(); }); }, 5);
    compare("finding all, preparing included, against QString::indexOf of each", finding, scanning, 5);
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QStringList texts = ownTexts(QStringLiteral(PROJECT_ROOT));
    const int wrong = generated(texts, isFullBench() ? 100 : 20);
    savedPages();
    speed(texts, isFullBench() ? 1'000'000 : 100'000, isFullBench() ? 1000 : 100);
    return wrong == 0 ? 0 : 1;
}
