#include "app/cli/cli.h"

#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/exportcommand.h"
#include "app/cli/interruption.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace crossread {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("crossread", source);
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

bool isHelp(const QString &word)
{
    return word == QLatin1String("--help") || word == QLatin1String("-h");
}

bool isVersion(const QString &word)
{
    return word == QLatin1String("--version") || word == QLatin1String("-v");
}

QString generalHelp()
{
    QString help = text(QT_TRANSLATE_NOOP(
        "crossread", "Usage: crossread [PATH…]        opens the window on a project, a folder or files\n"
                     "       crossread A B --compare  opens it with the two beside each other\n"
                     "       crossread PROJECT --compare --articles A,B  with these of the project\n"
                     "       crossread COMMAND …      does one thing without a window\n"
                     "\n"
                     "An INPUT is an article file, a folder or a project. Results are JSON, a line each, on standard "
                     "output; messages go to\n"
                     "standard error. Exit status: 0 done, 1 something failed and the rest is done, 2 the words of the "
                     "call are off.\n"
                     "\n"
                     "Commands (crossread COMMAND --help says more):\n"));
    for (const Command &command : commands())
        help +=
            QStringLiteral("  %1 %2\n").arg(QString::fromUtf8(command.name), -10).arg(QString::fromUtf8(command.usage));
    return help;
}

QString optionHelp(const QString &option)
{
    const QString ofExport = exportOptionHelp(option);
    if (!ofExport.isEmpty())
        return ofExport;
    if (option == QLatin1String("threads"))
        return text(QT_TRANSLATE_NOOP("crossread", "--threads N        use at most N threads"));
    if (option == QLatin1String("pairs"))
        return text(QT_TRANSLATE_NOOP("crossread", "--pairs FILE.tsv   the texts"));
    if (option == QLatin1String("dictionary"))
        return text(QT_TRANSLATE_NOOP(
            "crossread",
            "--dictionary FILE  names of your own, a line each with tabs between: text, kind (none: not an entity),\n"
            "                     entity that it is linked to (none: the text), case: \"exact\" (or none), \"any\", "
            "or\n"
            "                     \"found\" (links the entity \"text\" of that kind, adds no names). \"#\" begins a "
            "comment,\n"
            "                     a heading \"text TAB kind ...\" is passed over, the longest name at a place wins"));
    return text(QT_TRANSLATE_NOOP("crossread",
                                  "--lines            each line of a plain file is one sentence; none is dropped"));
}

QString commandHelp(const Command &command)
{
    QString help = text(QT_TRANSLATE_NOOP("crossread", "Usage: crossread %1 %2"))
                       .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.usage)) +
                   QStringLiteral("\n\n") + text(command.help) + QLatin1Char('\n');
    QStringList lines;
    for (const QString &option : command.options)
        lines += QStringLiteral("\n  ") + optionHelp(option);
    lines.removeDuplicates(); // a switch and what denies it
    help += lines.join(QString());
    return command.options.isEmpty() ? help : help + QLatin1Char('\n');
}

bool isSwitch(const QString &option)
{
    return option == QLatin1String("lines") || isExportSwitch(option);
}

// Reads the words behind the command into the call; what is off with them, or nothing.
QString readWords(const Command &command, const QStringList &words, Call &call)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const QString &option : command.options)
        parser.addOption({option, {}, isSwitch(option) ? QString() : QStringLiteral("value")});
    if (!parser.parse(QStringList{QStringLiteral("crossread")} + words))
        return parser.errorText();
    call.inputs = parser.positionalArguments();
    if (command.options.contains(QLatin1String("pairs")))
        call.pairs = parser.value(QStringLiteral("pairs"));
    for (const QString &option : command.options) {
        if (parser.isSet(option))
            call.options.insert(option, parser.values(option));
    }
    if (call.inputs.size() < command.inputs ||
        (command.options.contains(QLatin1String("pairs")) && call.pairs.isEmpty() && call.inputs.isEmpty()))
        return text(QT_TRANSLATE_NOOP("crossread", "Too few words: crossread %1 %2"))
            .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.usage));
    if (!call.pairs.isEmpty() && !call.inputs.isEmpty())
        return text(QT_TRANSLATE_NOOP("crossread", "--pairs takes no articles beside it."));
    call.lines = command.options.contains(QLatin1String("lines")) && parser.isSet(QStringLiteral("lines"));
    if (command.options.contains(QLatin1String("dictionary")))
        call.dictionary = parser.value(QStringLiteral("dictionary"));
    if (command.options.contains(QLatin1String("threads")) && parser.isSet(QStringLiteral("threads"))) {
        bool number = false;
        const int threads = parser.value(QStringLiteral("threads")).toInt(&number);
        if (!number || threads < 1 || threads > 1024)
            return text(QT_TRANSLATE_NOOP("crossread", "--threads takes a number from 1 to 1024."));
        QThreadPool::globalInstance()->setMaxThreadCount(threads);
    }
    return {};
}

} // namespace

const QList<Command> &commands()
{
    const QString threads = QStringLiteral("threads");
    const QString dictionary = QStringLiteral("dictionary");
    static const QList<Command> table = {
        {"text",
         "INPUT…",
         QT_TRANSLATE_NOOP("crossread", "Prints each article: title, byline, outlet, date, language, text and blocks."),
         1,
         {threads},
         printText},
        {"sentences",
         "[--lines] INPUT…",
         QT_TRANSLATE_NOOP("crossread",
                           "Prints each sentence, how much it is a checkable statement, and to whom it is ascribed."),
         1,
         {QStringLiteral("lines"), threads},
         printSentences},
        {"entities",
         "[--dictionary FILE] INPUT…",
         QT_TRANSLATE_NOOP(
             "crossread",
             "Prints each mention of a person, organisation, place, product, event, sum, date or quantity."),
         1,
         {dictionary, threads},
         printEntities},
        {"claims",
         "[--dictionary FILE] INPUT…",
         QT_TRANSLATE_NOOP(
             "crossread",
             "Prints one document: the claims that the articles share, where they differ, whom they cite, and the\n"
             "pairs of sentences that speak of the same. What an analyst has decided in a project comes first."),
         1,
         {dictionary, threads},
         printClaims},
        {"compare",
         "A B | INPUT… | PROJECT --articles LIST | --pairs FILE.tsv",
         QT_TRANSLATE_NOOP(
             "crossread",
             "Prints what two articles have in common, what only one of them says, what is copied and word for word\n"
             "changed there, and in what they differ, with a reason for each difference. Of more than two articles:\n"
             "\"articles\" in rows of alike ones, with the number of their cluster, and \"matrix\", what each two\n"
             "rows have in common: share of the words copied (of either), claims that both make and their share,\n"
             "claims with figures and those in conflict. With --articles those of a project that are named;\n"
             "of a single one its two newest versions. With --pairs: for each line of two texts, with a tab between\n"
             "them, a score from 0 to 1 and, behind a tab, whether they say the same: 1 or 0."),
         0,
         {QStringLiteral("pairs"), QStringLiteral("articles"), dictionary, threads},
         compare},
        {"import",
         "PROJECT INPUT…",
         QT_TRANSLATE_NOOP(
             "crossread",
             "Adds articles to a project, which is made where there is none, and prints each with its id. An article\n"
             "that is there already is not added again. Entities and claims are found when a window opens the "
             "project.\n"
             "An INPUT *.jsonld holds Web Annotations of articles by their files; each is placed where its words stand "
             "now, and\nprinted with how: exact, moved, review (a person should look) or orphan (not found; kept, but "
             "not marked).\nAn INPUT *.pdf that Crossread has exported brings back what was changed in it: each of its "
             "annotations is printed\nwith its status: same, changed (and what: note, color, place), added, removed, "
             "conflict (the project has changed\nit too; nothing was taken) or unplaced (on no words of the article)."),
         2,
         {},
         importInto},
        {"export", "PROJECT --format NAME --output PATH | --formats",
         QT_TRANSLATE_NOOP("crossread",
                           "Writes articles with their annotations, or what was found in them, to a file, and prints "
                           "its path. A text\nwithout --output goes to standard output. --formats lists the formats, "
                           "a line each."),
         0, exportOptionNames(), exportProject},
        {"check",
         "PROJECT",
         QT_TRANSLATE_NOOP("crossread", "Says whether a project's file, its index and every anchor are sound."),
         1,
         {},
         checkProject},
    };
    return table;
}

bool isCli(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    // A word that is neither a file nor looks like one was meant as a command: better to say so than to open a window.
    const QString first = arguments.constFirst();
    const bool word = !first.startsWith(QLatin1Char('-')) && !first.contains(QLatin1Char('/')) &&
                      !first.contains(QLatin1Char('.')) && !QFileInfo::exists(first);
    const QStringList options = arguments.mid(0, arguments.indexOf(QStringLiteral("--")));
    return findCommand(first) || word || std::any_of(options.begin(), options.end(), isHelp) ||
           std::any_of(options.begin(), options.end(), isVersion);
}

bool needsFonts(const QStringList &arguments)
{
    return arguments.value(0) == QLatin1String("export") && exportNeedsFonts(arguments);
}

int runCli(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    const QStringList options = arguments.mid(0, arguments.indexOf(QStringLiteral("--")));
    const Command *command = findCommand(arguments.value(0));
    if (std::any_of(options.begin(), options.end(), isVersion)) {
        output.write("crossread " CROSSREAD_VERSION "\n");
        return 0;
    }
    if (std::any_of(options.begin(), options.end(), isHelp)) {
        output.write((command ? commandHelp(*command) : generalHelp()).toUtf8());
        return 0;
    }
    if (!command) {
        const QString message =
            text(QT_TRANSLATE_NOOP("crossread", "There is neither a command nor a file “%1”.")).arg(arguments.value(0));
        messages.write("crossread: " + message.toUtf8() + "\n");
        return 2;
    }
    Call call(output, messages);
    const QString off = readWords(*command, arguments.mid(1), call);
    if (!off.isEmpty()) {
        messages.write("crossread: " + off.toUtf8() + "\n");
        return 2;
    }
    command->run(call);
    return call.status();
}

int runCli(const QStringList &arguments)
{
#ifdef SIGPIPE
    // A reader that goes away must not kill us in the middle of a project.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    QFile output;
    QFile messages;
    if (!output.open(stdout, QIODevice::WriteOnly) ||
        !messages.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const int status = runCli(arguments, output, messages);
    const bool flushed = output.flush();
    Interruption::pass();
    return flushed || status != 0 ? status : 1;
}

} // namespace crossread
