// From the start of a process to the first paint of its window, and to the text of the project it had open last:
// Crossread against a bare Qt window. Prints the ratios; the aim for the first paint is at most 2.
#include "app/settings.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTimer>

using namespace crossread;

namespace {

// Ends the program when a widget, or the text of an article, has been painted for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(bool ofText) : m_ofText(ofText) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        const auto *edit = qobject_cast<QTextEdit *>(watched->parent());
        if (!m_ofText || (edit && edit->document()->characterCount() > 1))
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); }); // before what waits for the paint
        return false;
    }

private:
    bool m_ofText;
};

int runBare(QApplication &application)
{
    FirstPaint paint(false);
    QWidget window;
    window.resize(1440, 900);
    window.installEventFilter(&paint);
    window.show();
    return application.exec();
}

int runWindow(QApplication &application, const QString &project, bool untilText)
{
    FirstPaint paint(untilText);
    application.installEventFilter(&paint);
    applyTheme(application, ThemeChoice::Light);
    MainWindow window{Settings()};
    window.show();
    window.openWhenPainted({project});
    return application.exec();
}

int prepare(QApplication &application, const QString &project)
{
    MainWindow window{Settings()};
    window.open({project});
    window.openSample();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        if (window.isSettled())
            application.quit();
    });
    poll.start(50);
    return application.exec();
}

double milliseconds(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess::execute(QCoreApplication::applicationFilePath(), arguments);
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("crossread-bench"));
    const auto arguments = application.arguments();
    if (arguments.contains(QStringLiteral("bare")))
        return runBare(application);
    if (const auto at = arguments.indexOf(QStringLiteral("window")); at > 0)
        return runWindow(application, arguments.value(at + 1), false);
    if (const auto at = arguments.indexOf(QStringLiteral("text")); at > 0)
        return runWindow(application, arguments.value(at + 1), true);
    if (const auto at = arguments.indexOf(QStringLiteral("prepare")); at > 0)
        return prepare(application, arguments.value(at + 1));

    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    const auto project = folder.filePath(QStringLiteral("crossread-bench/projects/sample/sample.crossread"));
    milliseconds({QStringLiteral("prepare"), folder.filePath(QStringLiteral("none.crossread"))});
    const int rounds = arguments.contains(QStringLiteral("--quick")) ? 3 : 15;
    QList<double> bare;
    QList<double> window;
    QList<double> text;
    for (int i = 0; i < rounds; ++i) {
        bare << milliseconds({QStringLiteral("bare")});
        window << milliseconds({QStringLiteral("window"), project});
        text << milliseconds({QStringLiteral("text"), project});
    }
    std::printf("start to first paint: bare window %.0f ms, Crossread %.0f ms, ratio %.2f (aim: at most 2)\n",
                median(bare), median(window), median(window) / median(bare));
    std::printf("start to the text of the last project: %.0f ms, ratio %.2f\n", median(text),
                median(text) / median(bare));
    return 0;
}
