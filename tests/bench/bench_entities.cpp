// Sentences, words, figures and the whole recogniser on articles of growing length: the time per 1,000 words must not
// grow. The shortest article is the baseline of the longer ones, and lines without an end stand beside plain text.
#include "app/entities/entities.h"
#include "app/entities/figures/figures.h"
#include "app/entities/figures/syntaxspans.h"
#include "app/text/sentences.h"
#include "app/text/words.h"
#include "tests/bench/bench.h"

using namespace crossread;

namespace {

// News of some 120 words, no two paragraphs alike.
QString paragraph(int n)
{
    return QStringLiteral("On May %1, Mara Lund of Veldt Inc. told the Tarn Gazette that the %2-megawatt plant near "
                          "Oske had cost more than $%3 million, about %4% more than in 2019. “Nobody paid,” Mr. Okoro "
                          "said at 9:40 p.m., hours after %2 people had left for St. Anne. The U.S. Treasury objected; "
                          "shares of Quill (NYSE: QLL) fell from €%3.20 to €%4.10 in the third quarter of 2025, and "
                          "two to three thousand workers were told last Thursday to stay away until the end of the "
                          "year. Dr. Ilse Marn, who heads the port authority of North Tarn, wants a dozen boats and "
                          "half a million pounds by 11 June 20%1, when the council meets again.")
        .arg(10 + n % 19)
        .arg(100 + n % 700)
        .arg(3 + n % 90)
        .arg(1 + n % 60);
}

Article articleOf(qsizetype size)
{
    Article article;
    article.title = QStringLiteral("Bench");
    article.published = QDate(2026, 10, 14);
    article.publishedOrigin = MetadataOrigin::Metadata;
    for (int n = 0; article.text.size() < size; ++n) {
        const QString text = paragraph(n);
        if (n)
            article.text += QLatin1Char('\n');
        article.blocks += Block{BlockKind::Paragraph, 0, {article.text.size(), article.text.size() + text.size()}, {}};
        article.text += text;
    }
    return article;
}

using Work = std::function<void(const Article &)>;

double milliseconds(const Work &work, const Article &article)
{
    QElapsedTimer timer;
    timer.start();
    work(article);
    return double(timer.nsecsElapsed()) / 1e6;
}

// Each length in turns with the shortest, of which as many are read as make the same text.
void lengths(const char *title, const Work &work, const QList<qsizetype> &sizes)
{
    const Article small = articleOf(sizes.first());
    for (const qsizetype size : sizes) {
        const Article article = articleOf(size);
        const double thousands = double(words(article.text).size()) / 1000;
        const int copies = std::max(1, int(size / sizes.first()));
        const int rounds = size > 1'000'000 ? 3 : 5;
        QList<double> times;
        QList<double> baseline;
        for (int round = 0; round < rounds; ++round) {
            double sum = 0;
            for (int copy = 0; copy < copies; ++copy)
                sum += milliseconds(work, small);
            baseline += sum;
            times += milliseconds(work, article);
        }
        std::printf("%-10s %8lld kB: %8.3f ms per 1,000 words, %.2f of what short articles take\n", title,
                    static_cast<long long>(size / 1000), medianOf(times) / thousands,
                    medianOf(times) / medianOf(baseline) * copies * double(small.text.size()) /
                        double(article.text.size()));
    }
}

// One line without an end against plain text of the same length.
void endless(const char *title, const QString &piece, qsizetype size)
{
    const QString line = piece.repeated(size / piece.size());
    QString plain;
    for (int n = 0; plain.size() < line.size(); ++n)
        plain += paragraph(n) + QLatin1Char(' ');
    const auto read = [](const QString &text) {
        QElapsedTimer timer;
        timer.start();
        findFigures(text, QDate(2026, 10, 14));
        sentences(text);
        return double(timer.nsecsElapsed()) / 1e6;
    };
    compare(
        title, [&] { return read(line); }, [&] { return read(plain); }, 3);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QList<qsizetype> sizes =
        isFullBench() ? QList<qsizetype>{10'000, 100'000, 1'000'000, 10'000'000} : QList<qsizetype>{10'000, 100'000};
    lengths(
        "sentences", [](const Article &article) { sentences(article.text); }, sizes);
    lengths(
        "words", [](const Article &article) { words(article.text); }, sizes);
    const auto figures = [](const Article &article) {
        const FigureContext context = figureContext(article);
        for (const Block &block : article.blocks)
            findFigures(block.span.in(article.text), context);
    };
    lengths("figures", figures, sizes);
    const auto painted = [](const Article &article) {
        for (const Block &block : article.blocks)
            figureReader().read(block.span.in(article.text));
    };
    lengths("painted", painted, sizes);
    lengths(
        "recognise", [](const Article &article) { recognise({article}); }, sizes);

    const qsizetype size = isFullBench() ? 5'000'000 : 200'000;
    endless("one line of letters", QStringLiteral("a"), size);
    endless("one line of digits", QStringLiteral("7"), size / 5);
    endless("one line of commas", QStringLiteral("1,"), size / 5);
    endless("one line of bounds", QStringLiteral("more than "), size / 5);
    endless("one line of number words", QStringLiteral("a hundred and "), size / 5);
    endless("one line of emoji", QStringLiteral("\U0001F600"), size / 5);
    endless("right to left", QStringLiteral("\u05D0\u05D1 12 "), size / 5);
    return 0;
}
