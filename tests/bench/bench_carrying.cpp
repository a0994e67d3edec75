// A newer version of an article and what is carried over to it: found-rate and wrong-rate on generated edits of our own
// texts and of texts that say the same several times, and how fast 10,000 annotations on a text of 1 MB are carried
// over (--full; else a tenth of it).
#include "app/store/annotations.h"
#include "tests/app/carryingedits.h"
#include "tests/app/projectfixture.h"
#include "tests/bench/bench.h"
#include "tests/bench/tallies.h"

#include <QGuiApplication>

using namespace crossread;

namespace {

int generated(const QStringList &texts, const char *title, int marks)
{
    std::printf("%s\n", title);
    return printTallies(
        [&](TextEdit kind, QStringList *misplaced) { return carryEdited(texts, kind, marks, 17, misplaced); });
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

QString longText(const QStringList &texts, qsizetype characters, QRandomGenerator &chance)
{
    QString text;
    while (text.size() < characters) {
        QStringList parts = texts.at(chance.bounded(texts.size())).split(QLatin1Char(' '));
        for (qsizetype i = parts.size(); i-- > 1;)
            parts.swapItemsAt(i, std::max<qsizetype>(0, i - chance.bounded(6)));
        text += parts.join(QLatin1Char(' ')) + QLatin1Char('\n');
    }
    text.truncate(characters);
    return text;
}

// Sentences in another order here and there, and words rewritten.
QString revised(const QString &text, const QStringList &texts, QRandomGenerator &chance)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size() / 4; ++i)
        lines.swapItemsAt(chance.bounded(lines.size()), chance.bounded(lines.size()));
    QStringList words = lines.join(QLatin1Char('\n')).split(QLatin1Char(' '));
    const QStringList others = texts.first().split(QLatin1Char(' '));
    for (QString &word : words) {
        if (chance.bounded(14) == 0 && !word.contains(QLatin1Char('\n')))
            word = others.at(chance.bounded(others.size()));
    }
    return words.join(QLatin1Char(' '));
}

void speed(const QStringList &texts, qsizetype characters, int marks)
{
    QRandomGenerator chance(3);
    const QString text = longText(texts, characters, chance);
    const QString newer = revised(text, texts, chance);
    ProjectFixture fixture;
    const Id old = fixture.add(text);
    const QList<Span> places = anyMarks(text, marks, chance);
    const Result<void> annotated = fixture->edit(QStringLiteral("marks"), [&](Store &store) -> Result<void> {
        for (const Span place : places) {
            Annotation annotation = ProjectFixture::annotation(old, place.start, place.end);
            annotation.exact = place.of(text);
            annotation.prefix =
                text.mid(std::max<qsizetype>(0, place.start - 32), std::min<qsizetype>(32, place.start));
            annotation.suffix = text.mid(place.end, 32);
            CR_CHECK(insertAnnotation(store, annotation));
        }
        return {};
    });
    if (!annotated.ok())
        qFatal("%s", qPrintable(annotated.error().message));
    CarryInput input;
    std::printf("%lld characters, %d annotations, reordered and rewritten\n", static_cast<long long>(characters),
                marks);
    std::printf("gathering what is to be carried: %.1f ms\n", timed([&] { input = carryInput(*fixture, old); }));
    const auto planning = [&] { return timed([&] { (void)planCarry(input, newer); }); };
    const auto scanning = [&] {
        return timed([&] {
                   for (qsizetype i = 0; i < input.items.size(); i += 10)
                       (void)newer.indexOf(input.items.at(i).quote.exact);
               }) *
               10;
    };
    compare("planning in the background, against QString::indexOf of each", planning, scanning, 3);
    const CarryPlan plan = planCarry(input, newer);
    std::printf("moved %d, to review %d, orphans %d\n", plan.count(Anchoring::Exact) + plan.count(Anchoring::Moved),
                plan.count(Anchoring::Review), plan.count(Anchoring::Orphan));
    VersionWriter writer(*fixture, ProjectFixture::article(newer), old, plan);
    QList<double> calls;
    for (bool done = false; !done;) {
        calls += timed([&] {
            const auto written = writer.write(!calls.isEmpty());
            done = !written.ok() || *written;
        });
    }
    std::printf("writing: %lld calls, median %.1f ms, longest %.1f ms\n", static_cast<long long>(calls.size()),
                medianOf(calls), *std::max_element(calls.cbegin(), calls.cend()));
    std::printf("undoing all of it: %.1f ms\n", timed([&] { (void)fixture->undo(); }));
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QStringList texts = ownTexts(QStringLiteral(PROJECT_ROOT));
    const int marks = isFullBench() ? 100 : 10;
    const int wrong = generated(texts, "our own texts", marks) +
                      generated(repeatingTexts(texts), "the same, with passages that stand there three times", marks);
    speed(texts, isFullBench() ? 1'000'000 : 100'000, isFullBench() ? 10'000 : 1'000);
    return wrong == 0 ? 0 : 1;
}
