// Holds "What may know what": reads the #include lines of app and ui, and what else tells who knows whom.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

// A part of the program: the files whose paths begin so (the longest match counts), and the beginnings of the paths
// that they may include besides their own. A word in capitals stands for a group below, * for a file right there.
constexpr const char *Rules[][2] = {
    {"app/result.h", ""},
    {"app/progress.h", ""},
    {"app/text/", "app/result.h"},
    {"app/values/", "app/text/span.h"},
    {"app/pdf/", "VALUES app/annotations/"},
    {"app/import/", "VALUES app/pdf/pdftext"},
    {"app/entities/names/", "VALUES"},
    {"app/entities/tagger/", "VALUES app/entities/names/"},
    {"app/entities/linking/", "VALUES app/entities/names/ app/entities/tagger/ app/entities/*"},
    {"app/entities/figures/", "VALUES"},
    {"app/entities/dictionary/", "VALUES app/entities/figures/ app/entities/*"},
    {"app/entities/", "VALUES app/entities/"}, // entities and reading join the rest
    {"app/claims/", "VALUES app/entities/"},
    {"app/annotations/", "VALUES"},
    {"app/store/", "VALUES"},
    {"app/export/", "VALUES ANALYSIS app/csv"},
    {"app/jobs", "app/result.h app/progress.h"},
    {"app/settings", "app/result.h"},
    {"app/", "APP app/store/"}, // project, edits and their like join the rest
    {"app/cli/", "APP"},
    {"ui/models/", "APP ui/theme ui/notes/notetext"},
    {"ui/notes/", "APP SHARED"},
    {"ui/theme", "APP"},
    {"ui/popup", ""},
    {"ui/navigator", "APP SHARED"},
    {"ui/actions", "APP SHARED"},
    {"ui/names/", "APP SHARED"},
    {"ui/reader/", "APP SHARED ui/names/ ui/notes/"},
    {"ui/compare/", "APP SHARED ui/reader/"},
    {"ui/panels/", "APP SHARED ui/names/ ui/notes/"},
    {"ui/dialogs/", "APP SHARED ui/names/"},
    {"ui/", "APP ui/"}, // the main window and its like join the rest
    {"ui/main.cpp", "APP app/cli/ ui/"},
};
constexpr const char *Groups[][2] = {
    {"VALUES", "app/result.h app/progress.h app/text/ app/values/"},
    {"ANALYSIS", "app/import/ app/entities/ app/claims/ app/annotations/ app/pdf/"},
    {"APP", "VALUES ANALYSIS app/* app/export/"},
    {"SHARED", "ui/theme ui/popup ui/navigator ui/actions ui/models/"},
};

QStringList expanded(const QString &words)
{
    QStringList result;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const char *group = nullptr;
        for (const auto &row : Groups) {
            if (word == QLatin1String(row[0]))
                group = row[1];
        }
        result << (group ? expanded(QLatin1String(group)) : QStringList{word});
    }
    return result;
}

// The index into Rules of the part that a file belongs to, or -1.
int partOf(const QString &path)
{
    int best = -1;
    for (int i = 0; i < int(std::size(Rules)); ++i) {
        if (path.startsWith(QLatin1String(Rules[i][0])) && (best < 0 || qstrlen(Rules[i][0]) > qstrlen(Rules[best][0])))
            best = i;
    }
    return best;
}

bool mayKnow(int part, const QString &header)
{
    if (partOf(header) == part)
        return true;
    const QStringList known = expanded(QLatin1String(Rules[part][1]));
    return std::any_of(known.begin(), known.end(), [&](const QString &path) {
        if (path.endsWith(QLatin1Char('*')))
            return header.section(QLatin1Char('/'), 0, -2) == path.chopped(2);
        return header.startsWith(path);
    });
}

// Whether <name> is a header of a Qt module ("QtWidgets").
bool isOfModule(const QString &name, const QString &module)
{
    return name.startsWith(module + QLatin1Char('/')) || name == module ||
           QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/') + module + QLatin1Char('/') +
                         name);
}

QStringList breachesOfQtHeader(const QString &path, const QString &name)
{
    QStringList found;
    if (path.startsWith(QLatin1String("app/"))) {
        for (const char *module : {"QtWidgets", "QtCharts", "QtPrintSupport"}) {
            if (isOfModule(name, QLatin1String(module)))
                found << QStringLiteral("includes <%1>: app needs no window").arg(name);
        }
    }
    if (!path.startsWith(QLatin1String("app/store/")) && isOfModule(name, QStringLiteral("QtSql")))
        found << QStringLiteral("includes <%1>: SQL lives in app/store").arg(name);
    return found;
}

QStringList breachesOfOwnHeader(int part, const QString &name)
{
    if (name.endsWith(QLatin1String(".moc")) || name.startsWith(QLatin1String("moc_")))
        return {};
    if (!name.startsWith(QLatin1String("app/")) && !name.startsWith(QLatin1String("ui/")))
        return {QStringLiteral("includes \"%1\": project headers are named from the root").arg(name)};
    if (!mayKnow(part, name))
        return {QStringLiteral("includes \"%1\", which %2 may not know").arg(name, QLatin1String(Rules[part][0]))};
    return {};
}

// What breaks the rule in a file, a sentence each.
QStringList breaches(const QString &path, const QString &source)
{
    const int part = partOf(path);
    if (part < 0)
        return {QStringLiteral("belongs to no part that this test knows")};
    QStringList found;
    static const QRegularExpression include(QStringLiteral("^[ \t]*#[ \t]*include[ \t]*([\"<])([^\">]+)[\">]"),
                                            QRegularExpression::MultilineOption);
    for (auto matches = include.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found << (match.captured(1) == QLatin1String("<") ? breachesOfQtHeader(path, match.captured(2))
                                                          : breachesOfOwnHeader(part, match.captured(2)));
    }
    static const QRegularExpression comment(QStringLiteral("//[^\n]*|/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString code = QString(source).remove(comment);
    static const QRegularExpression sql(QStringLiteral("\\bQSql(Query|Database|Driver|Error)\\b"));
    if (!path.startsWith(QLatin1String("app/store/")) && code.contains(sql))
        found << QStringLiteral("speaks SQL: SQL lives in app/store");
    static const QRegularExpression settings(QStringLiteral("\\bQSettings\\b"));
    if (!path.startsWith(QLatin1String("app/settings")) && code.contains(settings))
        found << QStringLiteral("uses QSettings: app/settings is its only user");
    return found;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileKeepsTheRule_data();
    void everyFileKeepsTheRule();
    void aBreachIsSeen_data();
    void aBreachIsSeen();
    void whatIsAllowedPasses_data();
    void whatIsAllowedPasses();
};

void LayersTest::everyFileKeepsTheRule_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(PROJECT_ROOT));
    for (const char *folder : {"app", "ui"}) {
        QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            QTest::newRow(qUtf8Printable(path)) << path;
        }
    }
}

void LayersTest::everyFileKeepsTheRule()
{
    QFETCH(QString, path);
    QFile file(QStringLiteral(PROJECT_ROOT "/") + path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.errorString()));
    const QStringList found = breaches(path, QString::fromUtf8(file.readAll()));
    QVERIFY2(found.isEmpty(), qUtf8Printable(path + QLatin1Char(' ') + found.join(QLatin1String("; "))));
}

void LayersTest::aBreachIsSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const char *path, const char *source) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
    };
    row("app knows ui", "app/project.cpp", "#include \"ui/theme.h\"");
    row("text knows values", "app/text/words.cpp", "#include \"app/values/article.h\"");
    row("values know text's functions", "app/values/article.h", "#include \"app/text/words.h\"");
    row("import knows store", "app/import/importer.cpp", "#include \"app/store/store.h\"");
    row("entities know claims", "app/entities/entities.cpp", "#include \"app/claims/claims.h\"");
    row("tagger knows linking", "app/entities/tagger/tagger.cpp", "#include \"app/entities/linking/nameresolve.h\"");
    row("claims know project", "app/claims/claims.cpp", "#include \"app/project.h\"");
    row("annotations know import", "app/annotations/anchor.cpp", "#include \"app/import/importer.h\"");
    row("store knows project", "app/store/store.cpp", "#include \"app/project.h\"");
    row("export knows store", "app/export/pdf.cpp", "#include \"app/store/store.h\"");
    row("cli knows store", "app/cli/check.cpp", "#include \"app/store/store.h\"");
    row("import changes PDFs", "app/import/pdf.cpp", "#include \"app/pdf/pdfupdate.h\"");
    row("project knows cli", "app/project.cpp", "#include \"app/cli/cli.h\"");
    row("ui knows store", "ui/mainwindow.cpp", "#include \"app/store/store.h\"");
    row("panel knows main window", "ui/panels/tags.cpp", "#include \"ui/mainwindow.h\"");
    row("panel knows reader", "ui/panels/tags.cpp", "#include \"ui/reader/readerarea.h\"");
    row("reader knows panel", "ui/reader/readerarea.cpp", "#include \"ui/panels/panels.h\"");
    row("dialog knows main window", "ui/dialogs/keys.cpp", "#include \"ui/mainwindow.h\"");
    row("model knows panel", "ui/models/ledger.cpp", "#include \"ui/panels/panels.h\"");
    row("model knows navigator", "ui/models/ledger.cpp", "#include \"ui/navigator.h\"");
    row("theme knows reader", "ui/theme.cpp", "  #  include \"ui/reader/readerarea.h\"");
    row("theme knows main window", "ui/theme.cpp", "#include \"ui/mainwindow.h\"");
    row("jobs know project", "app/jobs.cpp", "#include \"app/project.h\"");
    row("a later line", "app/text/words.cpp", "#include \"app/text/words.h\"\n\n#include \"app/project.h\"\n");
    row("relative include", "app/text/words.cpp", "#include \"words.h\"");
    row("widget in app", "app/project.cpp", "#include <QWidget>");
    row("widget by module in app", "app/project.cpp", "#include <QtWidgets/QLabel>");
    row("chart in app", "app/export/svg.cpp", "#include <QChart>");
    row("SQL header in project", "app/project.cpp", "#include <QSqlRecord>");
    row("SQL in ui", "ui/panels/search.cpp", "void f() { QSqlQuery query; }");
    row("settings in ui", "ui/mainwindow.cpp", "void f() { QSettings settings; }");
    row("no part", "lib/other.cpp", "");
}

void LayersTest::aBreachIsSeen()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QCOMPARE(breaches(path, QStringLiteral("#include <QString>\n%1\n").arg(source)).size(), 1);
}

void LayersTest::whatIsAllowedPasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const char *path, const char *source) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
    };
    row("claims know entities", "app/claims/claims.cpp", "#include \"app/entities/entities.h\"");
    row("values know each other", "app/values/claim.h", "#include \"app/values/mention.h\"");
    row("project knows store", "app/project.cpp", "#include \"app/store/store.h\"");
    row("store speaks SQL", "app/store/store.cpp", "#include <QSqlQuery>\nQSqlQuery query;");
    row("ui knows what joins app", "ui/panels/tags.cpp", "#include \"app/edits.h\"");
    row("main window joins", "ui/mainwindow.cpp", "#include \"ui/panels/panels.h\"");
    row("panel knows models", "ui/panels/tags.cpp", "#include \"ui/models/filter.h\"");
    row("main knows cli", "ui/main.cpp", "#include \"app/cli/cli.h\"");
    row("a word in a comment", "app/project.cpp", "// no QSettings,\n/* no\n QSqlQuery here */");
    row("generated code", "ui/mainwindow.cpp", "#include \"mainwindow.moc\"");
}

void LayersTest::whatIsAllowedPasses()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QCOMPARE(breaches(path, source), QStringList());
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
