// Copied text: how much of what is copied is found, and what a word costs in short and in long texts.
#include "tests/bench/bench.h"
#include "tests/reusedpairs.h"

using namespace crossread;

namespace {

void printQuality()
{
    ReuseTally all;
    double worst = 1;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const ReusedPair pair = ReusedPairs(seed).make(800);
        const ReusedWords a = reusedWordsOf(pair.a);
        const ReusedWords b = reusedWordsOf(pair.b);
        const ReuseTally tally = tallyOf(pair, a, b, reusedText(a, b));
        worst = std::min({worst, tally.precision(), tally.recall()});
        all.told += tally.told;
        all.there += tally.there;
        all.right += tally.right;
    }
    std::printf("40 pairs of 800 words: precision %.3f, recall %.3f of the copied words; worst of a pair %.3f\n",
                all.precision(), all.recall(), worst);
}

// Microseconds a word, reading the words included.
double cost(qsizetype size)
{
    const ReusedPair pair = ReusedPairs(7).make(size);
    QList<double> times;
    ReuseTally tally;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const ReusedWords a = reusedWordsOf(pair.a);
        const ReusedWords b = reusedWordsOf(pair.b);
        const QList<ReusedText> found = reusedText(a, b);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        tally = tallyOf(pair, a, b, found);
    }
    const double time = medianOf(times);
    std::printf("%7d words: %.1f ms, precision %.3f, recall %.3f\n", int(size), time, tally.precision(),
                tally.recall());
    return time * 1000 / double(size);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    printQuality();
    const double few = cost(1000);
    for (const qsizetype size : isFullBench() ? QList<qsizetype>{10000, 100000} : QList<qsizetype>{10000})
        std::printf("a word of %d costs %.2f times one of 1000\n", int(size), cost(size) / few);
    return 0;
}
