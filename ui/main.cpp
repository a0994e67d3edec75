#include "app/cli/cli.h"
#include "app/settings.h"
#include "ui/mainwindow.h"
#include "ui/pictures.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace crossread;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("crossread"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CROSSREAD_VERSION));
}

int runWindow(QApplication &application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Crossread"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.crossread.Crossread"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/crossread.svg")));
    installTranslations(application);

    QCommandLineParser parser;
    const QCommandLineOption pictures(QStringLiteral("pictures"), {}, QStringLiteral("folder"));
    parser.addOption(pictures);
    const QCommandLineOption compare(QStringLiteral("compare"));
    parser.addOption(compare);
    const QCommandLineOption articles(QStringLiteral("articles"), {}, QStringLiteral("list")); // to compare
    parser.addOption(articles);
    parser.addPositionalArgument(QStringLiteral("PATH"), {});
    parser.process(application);

    const auto settings = loadSettings();
    applyTheme(application, settings.theme);
    MainWindow window(settings);
    window.show();
    window.openWhenPainted(parser.positionalArguments());
    if (parser.isSet(compare) || parser.isSet(articles))
        window.compareWhenRead(parser.positionalArguments(), parser.values(articles));
    if (parser.isSet(pictures))
        takePictures(window, parser.value(pictures));
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (isCli(arguments) && needsFonts(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // pages are drawn, but nothing is shown
        QGuiApplication application(argc, argv);
        installTranslations(application); // what stands on pages is read by people
        return runCli(arguments);
    }
    if (isCli(arguments)) {
        QCoreApplication application(argc, argv);
        return runCli(arguments);
    }
    QApplication application(argc, argv);
    return runWindow(application);
}
