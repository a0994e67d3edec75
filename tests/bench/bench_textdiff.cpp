// The differences of two versions: what a word costs in short and in long texts, little and much changed.
#include "tests/bench/bench.h"
#include "tests/difftexts.h"

using namespace crossread;

namespace {

// Microseconds a word of one text.
double cost(const char *what, int words, int distance)
{
    DiffTexts texts(7);
    const QString a = texts.text(words, 20000);
    const QString b = distance > 0 ? texts.edited(a, distance) : texts.text(words, 20000);
    QList<double> times;
    TextDiff diff;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        diff = diffTexts(a, b);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    const double time = medianOf(times);
    std::printf("%s, %d words: %.1f ms; %d stay, %d go, %d come, %d move\n", what, words, time, diff.sameWords,
                diff.removedWords, diff.addedWords, diff.movedWords);
    return time * 1000 / words;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int most = isFullBench() ? 100'000 : 10'000;
    const struct
    {
        const char *what;
        int distance;
    } cases[] = {{"an edit in 100 words", 100}, {"one in 8", 8}, {"nothing in common", 0}};
    for (const auto &one : cases) {
        const double few = cost(one.what, 1000, one.distance);
        const double many = cost(one.what, most, one.distance);
        std::printf("a word of %d costs %.2f times one of 1000\n", most, many / few);
    }
    return 0;
}
