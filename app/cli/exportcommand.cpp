#include "app/cli/exportcommand.h"

#include "app/claims/claims.h"
#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/mentions.h"
#include "app/exporting.h"
#include "app/namedarticles.h"
#include "app/text/json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace crossread {

namespace {

constexpr QLatin1String denial("no-");

QString said(const char *text)
{
    return QCoreApplication::translate("crossread", text);
}

const ExportSetting *settingOf(const QString &option)
{
    for (const ExportSetting &setting : exportSettings()) {
        if (option == QLatin1String(setting.name) ||
            (setting.isSwitch() && option == denial + QLatin1String(setting.name)))
            return &setting;
    }
    return nullptr;
}

QString formatNames()
{
    QStringList names;
    for (const ExportFormat &format : exportFormats())
        names += QLatin1String(format.name);
    return names.join(QStringLiteral(", "));
}

void printFormats(Call &call)
{
    for (const ExportFormat &format : exportFormats()) {
        if (!call.print(QByteArray(format.name)))
            return;
    }
}

// False: said what is wrong.
bool readOptions(Call &call, ExportOptions &options)
{
    for (const ExportSetting &setting : exportSettings()) {
        const QString name = QLatin1String(setting.name);
        QString value;
        if (setting.isSwitch() && call.options.contains(denial + name))
            value = QStringLiteral("no");
        else if (call.options.contains(name))
            value = setting.isSwitch() ? QStringLiteral("yes") : call.options.value(name).constLast();
        else
            continue;
        if (!setting.set(options, value)) {
            call.refuse(said(QT_TRANSLATE_NOOP("crossread", "--%1 takes %2, not “%3”."))
                            .arg(name, QString::fromUtf8(setting.values), value));
            return false;
        }
    }
    return true;
}

// What a window would have found by now.
std::optional<ExportFindings> findingsFor(Call &call, const Project &project)
{
    ExportFindings findings;
    QList<Loaded> loaded;
    const auto names = std::make_shared<const Dictionary>(project.dictionary());
    const QList<Id> unrecognised = project.unrecognised();
    for (const Article &listed : project.currentArticles()) {
        Loaded one{project.article(listed.id), {}, names, project.fixedMentions(listed.id)};
        if (!unrecognised.contains(listed.id))
            one.mentions = project.mentions(listed.id);
        loaded += one;
    }
    const auto mentions = mentionsOf(call, loaded);
    if (!mentions)
        return {};
    QList<Article> texts;
    QHash<Id, QByteArray> contents;
    for (qsizetype i = 0; i < loaded.size(); ++i) {
        texts += loaded.at(i).article;
        contents.insert(texts.last().id, texts.last().contentId);
        findings.mentions.insert(texts.last().id, mentions->at(i));
    }
    findings.analysis = analyseClaims(texts, *mentions, Interruption::progress());
    takeDismissed(findings.analysis.conflicts, contents, project.dismissals());
    return findings;
}

void writeOut(Call &call, const ExportFormat &format, const ExportData &data, const ExportOptions &options,
              const QString &output)
{
    if (output.isEmpty()) {
        const auto bytes = format.write(data, options, Interruption::progress());
        if (bytes)
            call.write(*bytes);
        else
            call.fail(bytes.error());
        return;
    }
    const auto written = writeExport(format, data, options, output, Interruption::progress());
    if (!written) {
        call.fail(written.error());
        return;
    }
    for (const QString &path : *written) {
        JsonObject line;
        line.add("file", path).add("format", QString::fromLatin1(format.name)).add("bytes", QFileInfo(path).size());
        if (!call.print(line.json()))
            return;
    }
}

} // namespace

QStringList exportOptionNames()
{
    QStringList names{QStringLiteral("format"), QStringLiteral("output"), QStringLiteral("articles"),
                      QStringLiteral("formats")};
    for (const ExportSetting &setting : exportSettings()) {
        names += QLatin1String(setting.name);
        if (setting.isSwitch())
            names += denial + QLatin1String(setting.name);
    }
    return names;
}

bool isExportSwitch(const QString &option)
{
    const ExportSetting *setting = settingOf(option);
    return option == QLatin1String("formats") || (setting && setting->isSwitch());
}

QString exportOptionHelp(const QString &option)
{
    const auto line = [](const QString &words, const QString &help) {
        return QStringLiteral("%1 %2").arg(words, -18).arg(help);
    };
    if (option == QLatin1String("format"))
        return line(QStringLiteral("--format NAME"), formatNames());
    if (option == QLatin1String("output"))
        return line(QStringLiteral("--output PATH"),
                    said(QT_TRANSLATE_NOOP("crossread", "the file, or with --each the folder; - standard output")));
    if (option == QLatin1String("articles"))
        return line(QStringLiteral("--articles LIST"),
                    said(QT_TRANSLATE_NOOP("crossread",
                                           "these alone: ids, files or titles with commas between; may be repeated")));
    if (option == QLatin1String("formats"))
        return line(QStringLiteral("--formats"), said(QT_TRANSLATE_NOOP("crossread", "lists the formats")));
    const ExportSetting *setting = settingOf(option);
    if (!setting)
        return {};
    const QString words = setting->isSwitch()
                              ? QStringLiteral("--[no-]%1").arg(QLatin1String(setting->name))
                              : QStringLiteral("--%1 %2").arg(option, QString::fromUtf8(setting->values));
    return line(words, said(setting->help));
}

bool exportNeedsFonts(const QStringList &arguments)
{
    static const QRegularExpression word(QStringLiteral("^--?format(=(.*))?$"));
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QRegularExpressionMatch match = word.match(arguments.at(i));
        const QString name = match.captured(1).isEmpty() ? arguments.value(i + 1) : match.captured(2);
        const ExportFormat *format = match.hasMatch() ? exportFormat(name) : nullptr;
        if (format)
            return (format->needs & ExportFormat::Fonts) != 0;
    }
    return false;
}

void exportProject(Call &call)
{
    if (call.options.contains(QStringLiteral("formats")))
        return printFormats(call);
    const QString name = call.options.value(QStringLiteral("format")).value(0);
    const ExportFormat *format = exportFormat(name);
    if (!format)
        return call.refuse(
            name.isEmpty()
                ? said(QT_TRANSLATE_NOOP("crossread", "--format is missing; there are: %1.")).arg(formatNames())
                : said(QT_TRANSLATE_NOOP("crossread", "There is no format “%1”; there are: %2."))
                      .arg(name, formatNames()));
    if (call.inputs.size() != 1)
        return call.refuse(said(QT_TRANSLATE_NOOP("crossread", "One project is exported at a time.")));
    ExportOptions options;
    if (!readOptions(call, options))
        return;
    QString output = call.options.value(QStringLiteral("output")).value(0);
    if (output == QLatin1String("-"))
        output.clear();
    if (output.isEmpty() && (!format->isText || options.eachArticle))
        return call.refuse(said(QT_TRANSLATE_NOOP("crossread", "--output is missing.")));
    const Interruption interruption; // behind it the project is closed, and no temporary file is left
    auto project = openProject(call.inputs.constFirst());
    if (!project)
        return call.fail(project.error());
    (*project)->setRecogniser(recognitionVersion(call.definitions()), call.definitions().kinds());
    const auto articles = namedArticles(**project, call.options.value(QStringLiteral("articles")));
    if (!articles)
        return call.fail(articles.error());
    const qsizetype count = articles->isEmpty() ? (*project)->currentArticles().size() : articles->size();
    const QString refused = refusal(*format, count, options);
    if (!refused.isEmpty())
        return call.refuse(refused);
    std::optional<ExportFindings> findings;
    const bool needsFindings =
        options.entities || (format->needs & (ExportFormat::Claims | ExportFormat::Mentions)) != 0;
    if (needsFindings && !(*project)->isAnalysed())
        findings = findingsFor(call, **project);
    if (Interruption::happened())
        return call.fail({said(QT_TRANSLATE_NOOP("crossread", "The export was cancelled.")), {}});
    writeOut(call, *format, gatherExport(**project, *articles, *format, options, std::move(findings)), options, output);
}

} // namespace crossread
