#include "app/webimport.h"

#include "app/edits_common.h"
#include "app/import/importer.h"
#include "app/store/annotations.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace crossread {

namespace {

// The tags by name, those that are missing made when they are first asked for. Names need not be unique in the tree:
// the first one counts, which is the one nearest to the top.
class TagsByName
{
public:
    TagsByName(Store &store, const QList<Tag> &tags) : m_store(store)
    {
        for (const Tag &tag : tags) {
            if (!m_ids.contains(tag.name.toCaseFolded()))
                m_ids.insert(tag.name.toCaseFolded(), tag.id);
        }
    }

    Result<QList<Id>> ids(const QStringList &names)
    {
        QList<Id> ids;
        for (const QString &name : names) {
            const QString key = name.toCaseFolded();
            if (!m_ids.contains(key)) {
                Tag tag;
                tag.name = name;
                CR_LET(made, insertNewTag(m_store, tag));
                m_ids.insert(key, made);
            }
            if (!ids.contains(m_ids.value(key)))
                ids += m_ids.value(key);
        }
        return ids;
    }

private:
    Store &m_store;
    QHash<QString, Id> m_ids;
};

// What the project remembers of where an annotation came from.
QJsonObject remembered(const WebAnnotation &annotation, Anchoring verdict, Id id)
{
    QJsonObject entry{{QStringLiteral("annotation"), id}, {QStringLiteral("placed"), webPlacedName(verdict)}};
    if (verdict == Anchoring::Review || verdict == Anchoring::Orphan) {
        entry.insert(QStringLiteral("exact"), annotation.exact);
        entry.insert(QStringLiteral("prefix"), annotation.prefix);
        entry.insert(QStringLiteral("suffix"), annotation.suffix);
    }
    if (verdict == Anchoring::Orphan) {
        entry.insert(QStringLiteral("source"), annotation.source);
        entry.insert(QStringLiteral("tags"), QJsonArray::fromStringList(annotation.tags));
        entry.insert(QStringLiteral("note"), annotation.note);
        entry.insert(QStringLiteral("author"), annotation.author);
    }
    return entry;
}

} // namespace

const char *const webAnnotationsSetting = "webAnnotations";

QString webPlacedName(Anchoring verdict)
{
    switch (verdict) {
    case Anchoring::Exact:
        return QStringLiteral("exact");
    case Anchoring::Moved:
        return QStringLiteral("moved");
    case Anchoring::Review:
        return QStringLiteral("review");
    case Anchoring::Orphan:
        break;
    }
    return QStringLiteral("orphan");
}

Result<WebAnnotations> readWebAnnotationFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error{Wording::tr("“%1” does not exist.").arg(path), {}};
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{Wording::tr("“%1” cannot be opened.").arg(path), file.errorString()};
    if (file.size() > importLimit)
        return Error{Wording::tr("“%1” is too large: at most %2 MB are read.").arg(path).arg(importLimit / 1024 / 1024),
                     {}};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Wording::tr("“%1” cannot be read to its end.").arg(path), file.errorString()};
    return readWebAnnotations(bytes, path);
}

QList<Article> articlesForPlacing(const Project &project)
{
    QList<Article> articles;
    for (const Article &listed : project.articles())
        articles += project.article(listed.id);
    return articles;
}

Result<QList<WebOutcome>> addWebAnnotations(Project &project, const QList<WebAnnotation> &annotations,
                                            const QList<WebPlace> &places, bool joinLast)
{
    QSet<Id> present;
    for (const Annotation &annotation : project.annotations())
        present.insert(annotation.id);
    const QString setting = QLatin1String(webAnnotationsSetting);
    QJsonObject known = project.setting(setting).toObject();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<WebOutcome> outcomes;
    QHash<Id, QString> texts;

    const auto add = [&](Store &store, TagsByName &tags, const WebAnnotation &from,
                         const WebPlace &place) -> Result<WebOutcome> {
        const Id before = known.value(from.key).toObject().value(QLatin1String("annotation")).toInteger();
        if (present.contains(before))
            return WebOutcome{before, true};
        if (place.article == 0 || place.anchor.verdict == Anchoring::Orphan) {
            known.insert(from.key, remembered(from, Anchoring::Orphan, 0));
            return WebOutcome{};
        }
        Annotation annotation;
        annotation.article = place.article;
        annotation.span = place.anchor.span;
        if (!texts.contains(place.article))
            texts.insert(place.article, project.article(place.article).text);
        CR_CHECK(quote(annotation, texts.value(place.article)));
        CR_LET(ids, tags.ids(from.tags));
        annotation.tags = ids;
        annotation.note = from.note;
        annotation.author = from.author; // where none is given it stays nobody's: it is not this user's
        annotation.created = from.created.isValid() ? from.created : now;
        annotation.modified = from.modified.isValid() ? from.modified : annotation.created;
        CR_LET(id, insertAnnotation(store, annotation));
        present.insert(id);
        known.insert(from.key, remembered(from, place.anchor.verdict, id));
        return WebOutcome{id, false};
    };
    const int count = int(std::min(annotations.size(), places.size()));
    CR_CHECK(project.edit(
        Wording::tr("Import %n annotations", nullptr, count),
        [&](Store &store) -> Result<void> {
            TagsByName tags(store, project.tags());
            for (int i = 0; i < count; ++i) {
                CR_LET(outcome, add(store, tags, annotations.at(i), places.at(i)));
                outcomes += outcome;
            }
            return {};
        },
        joinLast));
    project.setSetting(setting, known);
    return outcomes;
}

} // namespace crossread
