// --full: opening an article of 1 MB that bears 10,000 annotations and 10,000 mentions (else a tenth of all), until its
// first paint and until it is laid out to its end, against the bare layout of the same text by QTextDocument; then
// scrolling through it. The aims: at most 1.5 times; a frame within 16 ms.
// Then an article of 300 kB (--full: 1 MB) that is imported, opened at once and recognised meanwhile: the longest time
// that the window's event loop was silent. The aim: 50 ms.
#include "app/analyser.h"
#include "app/edits.h"
#include "app/jobs.h"
#include "tests/bench/longarticle.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/margin.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace crossread;

namespace {

constexpr int rounds = 5;

Annotation annotation(Id article, Span span, Id tag, const QString &note)
{
    Annotation made;
    made.article = article;
    made.span = span;
    made.tags = {tag};
    made.note = note;
    return made;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double bareLayout(const Article &article, const QFont &font, qreal width)
{
    QElapsedTimer timer;
    timer.start();
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(font);
    document.setTextWidth(width);
    document.setPlainText(article.text);
    (void)document.documentLayout()->documentSize();
    (void)document.documentLayout()->blockBoundingRect(document.lastBlock());
    return milliseconds(timer);
}

// Beats whenever the event loop comes round, and keeps the longest pause.
class HeartBeat : public QObject
{
public:
    HeartBeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_timer.start(1);
        m_last.start();
    }

    void beat()
    {
        m_longest = std::max(m_longest, milliseconds(m_last));
        m_last.restart();
        ++m_beats;
    }

    // Of the time since the last call.
    double longest()
    {
        beat();
        return std::exchange(m_longest, 0);
    }
    int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    double m_longest = 0;
    int m_beats = 0;
};

// The long report with names in it, some of them often.
Article reportWithNames(qsizetype atLeast)
{
    Article article = longArticle(atLeast);
    const QStringList names{QStringLiteral(" Ingrid Moe "), QStringLiteral(" Nordlinie AS "), QStringLiteral(" Oslo "),
                            QStringLiteral(" 214 sailors "), QStringLiteral(" Tarn Lines ")};
    QString text;
    QList<Block> blocks;
    for (qsizetype i = 0; i < article.blocks.size(); ++i) {
        QString line = article.blocks[i].span.of(article.text);
        if (i > 0)
            line.replace(QStringLiteral(" night "), names[i % names.size()]);
        Block block = article.blocks[i];
        block.span = {text.size(), text.size() + line.size()};
        blocks.append(block);
        text += line + QLatin1Char('\n');
    }
    text.chop(1);
    article.text = text;
    article.blocks = blocks;
    article.original = text.toUtf8();
    return article;
}

bool openWhileRecognised(qsizetype size)
{
    const QTemporaryDir folder;
    const auto created = Project::create(folder.filePath(QStringLiteral("import.crossread")));
    if (!created)
        return false;
    Project &project = **created;
    Jobs jobs;
    Analyser analyser(project, jobs);
    Navigator navigator;
    ReaderPane pane(project, navigator);
    QObject::connect(&project, &Project::changed, &pane, &ReaderPane::applyChange);
    pane.resize(900, 800);
    pane.show();
    QApplication::processEvents();
    const Article article = reportWithNames(size);
    const Result<QList<ImportOutcome>> added = addArticles(project, {article});
    if (!added)
        return false;
    HeartBeat heart;
    pane.setArticle(added->first().id);
    (void)pane.grab();
    const double opened = heart.longest();
    QElapsedTimer timer;
    timer.start();
    while (!analyser.isIdle() || !jobs.isIdle() || project.mentions(added->first().id).isEmpty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    const double settled = milliseconds(timer);
    (void)pane.grab();
    const double silent = heart.longest();
    std::printf("an article of %lld characters: opened and painted in %.1f ms; %lld highlights %.0f ms later,\n"
                "meanwhile %d beats, the longest silence %.1f ms (at most 50)\n",
                qint64(article.text.size()), opened, qint64(pane.view().marks().mentions.size()), settled,
                heart.beats(), silent);
    return !pane.view().marks().mentions.isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(resources);
    applyTheme(application, ThemeChoice::Light);
    const bool full = application.arguments().contains(QLatin1String("--full"));
    const int marksCount = full ? 10'000 : 1'000;
    const Article article = longArticle(full ? 1'000'000 : 100'000);
    const QTemporaryDir folder;
    const auto created = Project::create(folder.filePath(QStringLiteral("long.crossread")));
    if (!created)
        qFatal("%s", qPrintable(created.error().message));
    Project &project = **created;
    const Result<QList<ImportOutcome>> added = addArticles(project, {article});
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    const Id id = added->first().id;
    QRandomGenerator random(5);
    const QStringList colors = tagColors();
    QList<Id> tags;
    for (const QString &color : colors) {
        Tag tag;
        tag.name = tag.color = color;
        if (const Result<Id> made = addTag(project, tag))
            tags.append(*made);
    }
    QList<Mention> mentions;
    std::printf("adding %d annotations one by one …\n", marksCount);
    QElapsedTimer timer;
    timer.start();
    const qsizetype step = article.text.size() / marksCount;
    for (int i = 0; i < marksCount; ++i) {
        const qsizetype start = i * step + random.bounded(20);
        const QString note = i % 5 == 0 ? QStringLiteral("A note of some length, which takes two lines.") : QString();
        const Result<Id> mark = addAnnotation(
            project, annotation(id, {start, start + 20 + random.bounded(200)}, tags[i % tags.size()], note));
        if (!mark)
            qFatal("%s", qPrintable(mark.error().message));
        mentions.append({{i * step, i * step + 12},
                         QStringLiteral("organisation"),
                         QStringLiteral("Name %1").arg(i % 50),
                         MentionOrigin::Rule,
                         1,
                         {}});
    }
    std::printf("  %.2f ms each\n", milliseconds(timer) / marksCount);
    if (const Result<void> set = project.setMentions({{id, mentions}}); !set)
        qFatal("%s", qPrintable(set.error().message));

    Navigator navigator;
    ReaderPane pane(project, navigator);
    QObject::connect(&project, &Project::changed, &pane, &ReaderPane::applyChange);
    pane.resize(900, 800);
    pane.show();
    QApplication::processEvents();
    QList<double> bare, first, whole, frames;
    for (int round = 0; round < rounds; ++round) {
        pane.setArticle(0);
        QApplication::processEvents();
        timer.restart();
        pane.setArticle(id);
        (void)pane.grab();
        first.append(milliseconds(timer));
        (void)pane.view().document()->documentLayout()->blockBoundingRect(pane.view().document()->lastBlock());
        whole.append(milliseconds(timer));
        bare.append(bareLayout(article, pane.view().measures().text, pane.view().measures().column));
    }
    const int end = pane.view().verticalScrollBar()->maximum();
    for (int i = 0; i < 200; ++i) {
        pane.view().verticalScrollBar()->setValue(int(qint64(end) * i / 200));
        timer.restart();
        (void)pane.grab();
        frames.append(milliseconds(timer));
    }
    std::sort(frames.begin(), frames.end());
    std::printf("article: %lld characters, %lld blocks\n", qint64(article.text.size()), qint64(article.blocks.size()));
    std::printf("bare layout            %7.1f ms\n", median(bare));
    std::printf("first paint in a pane  %7.1f ms\n", median(first));
    std::printf("laid out to its end    %7.1f ms, %.2f times the bare layout (at most 1.5)\n", median(whole),
                median(whole) / median(bare));
    std::printf("one frame, scrolled    %7.1f ms median, %.1f ms the slowest but one in a hundred\n", median(frames),
                frames[frames.size() * 99 / 100]);
    if (!openWhileRecognised(full ? 1'000'000 : 300'000))
        return 1;
    timer.restart();
    const Result<Id> one = addAnnotation(project, annotation(id, {100, 160}, tags.first(), QStringLiteral("one more")));
    pane.view().setTopPosition(0);
    (void)pane.grab();
    std::printf("one more annotation    %7.1f ms until it is painted\n", milliseconds(timer));
    return one.ok() ? 0 : 1;
}
