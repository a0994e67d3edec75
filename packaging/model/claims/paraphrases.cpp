// Measures the score of two texts by themselves; packaging/model/README.md says how it is called.
#include "app/claims/paraphrase.h"

#include <algorithm>
#include <cstdio>
#include <QFile>
#include <QFileInfo>
#include <vector>

using namespace crossread;

namespace {

struct ScoredPair
{
    double score;
    bool isSame;
};

// Lines of the Microsoft Research Paraphrase Corpus: 1 or 0, two numbers, two texts, below a heading.
std::vector<ScoredPair> readPairs(const QString &path)
{
    QFile file(path);
    std::vector<ScoredPair> pairs;
    if (!file.open(QIODevice::ReadOnly))
        return pairs;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n').mid(1)) {
        const QStringList cells = line.trimmed().split(u'\t');
        if (cells.size() == 5)
            pairs.push_back({paraphraseScore(cells[3], cells[4]), cells[0] == u"1"});
    }
    return pairs;
}

struct PairQuality
{
    double accuracy = 0;
    double f1 = 0;
};

PairQuality pairQuality(const std::vector<ScoredPair> &pairs, double threshold)
{
    double hits = 0;
    double wrong = 0;
    double missed = 0;
    for (const ScoredPair &pair : pairs) {
        const bool said = pair.score >= threshold;
        hits += said && pair.isSame;
        wrong += said && !pair.isSame;
        missed += !said && pair.isSame;
    }
    return {1 - (wrong + missed) / std::max(1.0, double(pairs.size())),
            2 * hits / std::max(1.0, 2 * hits + wrong + missed)};
}

} // namespace

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        const std::vector<ScoredPair> pairs = readPairs(path);
        if (pairs.empty()) {
            std::fprintf(stderr, "%s: no pairs\n", argv[i]);
            return 1;
        }
        double best = 0;
        for (int step = 0; step <= 100; ++step) {
            if (pairQuality(pairs, step / 100.0).accuracy > pairQuality(pairs, best).accuracy)
                best = step / 100.0;
        }
        const PairQuality own = pairQuality(pairs, paraphraseThreshold);
        std::printf("%-24s %5zu pairs  at %.2f accuracy %.3f F1 %.3f  (best at %.2f: %.3f)\n",
                    qPrintable(QFileInfo(path).fileName()), pairs.size(), paraphraseThreshold, own.accuracy, own.f1,
                    best, pairQuality(pairs, best).accuracy);
    }
    return 0;
}
