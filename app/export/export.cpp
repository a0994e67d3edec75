#include "app/export/export.h"

#include "app/export/formats.h"

#include <algorithm>
#include <QCoreApplication>

namespace crossread {

namespace {

QString yesOrNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

template<bool ExportOptions::*Member>
bool setSwitch(ExportOptions &options, const QString &value)
{
    options.*Member = value == QLatin1String("yes");
    return options.*Member || value == QLatin1String("no");
}

template<bool ExportOptions::*Member>
QString getSwitch(const ExportOptions &options)
{
    return yesOrNo(options.*Member);
}

bool setAuthor(ExportOptions &options, const QString &value)
{
    options.author = value;
    return true;
}

bool speaksOf(const Claim &claim, Id article)
{
    return std::any_of(claim.passages.begin(), claim.passages.end(),
                       [article](const Passage &passage) { return passage.article == article; });
}

} // namespace

const QList<ExportSetting> &exportSettings()
{
    static const QList<ExportSetting> table = {
        {"confirmed", "", QT_TRANSLATE_NOOP("crossread", "no suggested claims, only what the analyst has confirmed"),
         setSwitch<&ExportOptions::confirmedOnly>, getSwitch<&ExportOptions::confirmedOnly>},
        {"entities", "", QT_TRANSLATE_NOOP("crossread", "marks people, organisations, sums … in the texts"),
         setSwitch<&ExportOptions::entities>, getSwitch<&ExportOptions::entities>},
        {"notes", "", QT_TRANSLATE_NOOP("crossread", "the notes of annotations, articles and claims"),
         setSwitch<&ExportOptions::notes>, getSwitch<&ExportOptions::notes>},
        {"originals", "", QT_TRANSLATE_NOOP("crossread", "the articles' original files, where the format holds them"),
         setSwitch<&ExportOptions::originals>, getSwitch<&ExportOptions::originals>},
        {"each", "", QT_TRANSLATE_NOOP("crossread", "a file for each article; the output is a folder"),
         setSwitch<&ExportOptions::eachArticle>, getSwitch<&ExportOptions::eachArticle>},
        {"author", "NAME", QT_TRANSLATE_NOOP("crossread", "whom the file is by"), setAuthor,
         [](const ExportOptions &options) { return options.author; }},
    };
    return table;
}

bool setOption(ExportOptions &options, const QString &name, const QString &value)
{
    for (const ExportSetting &setting : exportSettings()) {
        if (name == QLatin1String(setting.name))
            return setting.set(options, value);
    }
    return false;
}

QJsonObject toJson(const ExportOptions &options)
{
    QJsonObject json;
    for (const ExportSetting &setting : exportSettings()) {
        if (setting.set != setAuthor)
            json.insert(QLatin1String(setting.name), setting.get(options));
    }
    return json;
}

ExportOptions exportOptions(const QJsonObject &json)
{
    ExportOptions options;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        ExportOptions changed = options;
        if (setOption(changed, entry.key(), entry.value().toString()))
            options = changed;
    }
    return options;
}

const QList<ExportFormat> &exportFormats()
{
    static const QList<ExportFormat> table = {
        {"jsonld", QT_TRANSLATE_NOOP("crossread", "Web Annotations (JSON-LD)"), "jsonld", true, true, 0, 0,
         writeJsonLd},
    };
    return table;
}

const ExportFormat *exportFormat(const QString &name)
{
    for (const ExportFormat &format : exportFormats()) {
        if (name == QLatin1String(format.name))
            return &format;
    }
    return nullptr;
}

ExportData onlyOf(const ExportData &data, qsizetype article)
{
    const Id id = data.articles.at(article).article.id;
    ExportData part = data;
    part.articles = {data.articles.at(article)};
    part.claims.removeIf([id](const Claim &claim) { return !speaksOf(claim, id); });
    part.conflicts.clear(); // they are between two articles, as links are
    part.links.clear();
    part.citations.removeIf([id](const Citation &citation) { return citation.from != id; });
    part.notes.removeIf([&](const Note &note) {
        const auto isIts = [&note](const Claim &claim) { return claim.id == note.claim; };
        return note.article != id && (note.claim == 0 || std::none_of(part.claims.begin(), part.claims.end(), isIts));
    });
    return part;
}

QString fileNameOf(const Article &article)
{
    return article.file.mid(article.file.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace crossread
