#include "ui/pictures.h"

#include "app/project.h"
#include "ui/compare/comparedesk.h"
#include "ui/mainwindow.h"
#include "ui/models/compared.h"
#include "ui/navigator.h"
#include "ui/reader/readerarea.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QTextStream>
#include <QTimer>

namespace crossread {

namespace {

struct Picture
{
    const char *name;
    const char *right; // the docks on top
    const char *bottom;
    int height; // of the bottom one
};

constexpr Picture pictures[] = {{"reader", "entities", "ledger", 240},        {"ledger", "claim", "ledger", 420},
                                {"conflicts", "claim", "conflicts", 420},     {"charts", "claim", "spread", 420},
                                {"timeline", "claim", "timeline", 420},       {"origins", "claim", "origins", 420},
                                {"entities", "entities", "entitychart", 420}, {"matrix", "claim", "matrix", 300},
                                {"compare", "", "differences", 220}};

bool grab(MainWindow &window, const QString &file)
{
    QTextStream out(stdout);
    const bool saved = window.grab().save(file);
    out << (saved ? QString() : QStringLiteral("not saved: ")) << file << Qt::endl;
    return saved;
}

// Beside each other the two articles that have most in common; the docks at the right leave them room.
void compareFor(MainWindow &window, bool on)
{
    for (const auto *id : {"annotations", "tags", "entities", "claim"}) {
        if (auto *dock = window.findChild<QDockWidget *>(QLatin1String(id)))
            dock->setVisible(!on);
    }
    CompareDesk *desk = window.compareDesk();
    if (!on || !desk)
        return desk ? desk->end() : void();
    QHash<std::pair<Id, Id>, int> common;
    for (const Claim &claim : window.project()->claims()) {
        for (const Passage &one : claim.passages) {
            for (const Passage &other : claim.passages) {
                if (one.article < other.article)
                    ++common[{one.article, other.article}];
            }
        }
    }
    std::pair<Id, Id> best;
    for (auto pair = common.cbegin(); pair != common.cend(); ++pair) {
        const int most = common.value(best);
        if (pair.value() > most || (pair.value() == most && pair.key() < best))
            best = pair.key();
    }
    desk->show({best.first, {}}, {best.second, {}});
}

// Goes to the first figure that differs, else to the first difference that is none of a side alone; false: no two
// articles are compared.
bool showDifference(MainWindow &window)
{
    const CompareDesk *desk = window.compareDesk();
    if (!desk || !desk->isOpen())
        return false;
    Comparing &comparing = window.navigator()->comparing();
    const auto shown = comparing.shown();
    int wanted = -1;
    for (int row = 0; shown && row < shown->rows.size(); ++row) {
        const ComparedKind kind = shown->rows[row].kind;
        if (kind == ComparedKind::Figure || (wanted < 0 && kind != ComparedKind::OnlyHere))
            wanted = row;
        if (kind == ComparedKind::Figure)
            break;
    }
    if (wanted >= 0)
        Q_EMIT comparing.rowWanted(wanted);
    return true;
}

// Each picture waits for a turn of the event loop, so that layouts and charts have taken their places.
void take(MainWindow &window, const QString &folder, int step, bool good)
{
    constexpr int count = int(std::size(pictures));
    if (step == 2 * count) {
        QApplication::exit(good ? 0 : 1);
        return;
    }
    const bool dark = step >= count;
    const auto &picture = pictures[step % count];
    if (step % count == 0)
        window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    compareFor(window, QLatin1String(picture.name) == QLatin1String("compare"));
    window.raiseDock(QLatin1String(picture.right));
    window.raiseDock(QLatin1String(picture.bottom));
    auto *dock = window.findChild<QDockWidget *>(QLatin1String(picture.bottom));
    window.resizeDocks({dock}, {picture.height}, Qt::Vertical);
    QTimer::singleShot(400, &window, [&window, folder, step, good, dark, &picture] {
        if (!window.isSettled())
            return take(window, folder, step, good); // two articles are still being compared
        const bool walked = showDifference(window);
        QTimer::singleShot(walked ? 100 : 0, &window, [&window, folder, step, good, dark, &picture] {
            const auto file =
                QStringLiteral("%1/%2-%3.png")
                    .arg(folder, QLatin1String(picture.name), dark ? QLatin1String("dark") : QLatin1String("light"));
            take(window, folder, step + 1, grab(window, file) && good);
        });
    });
}

void openTwo(MainWindow &window)
{
    const auto &articles = window.project()->articles();
    if (articles.size() > 1 && window.reader()->paneCount() < 2)
        window.reader()->open(articles.last().id, true);
}

} // namespace

void takePictures(MainWindow &window, const QString &folder)
{
    QDir().mkpath(folder);
    auto *poll = new QTimer(&window);
    QObject::connect(poll, &QTimer::timeout, &window, [&window, folder, poll] {
        if (!window.isSettled())
            return;
        poll->deleteLater();
        if (window.project())
            openTwo(window);
        take(window, folder, 0, window.project() != nullptr);
    });
    poll->start(100);
}

} // namespace crossread
