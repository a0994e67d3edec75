#include "app/webimport.h"

#include "app/annotations/annotationuri.h"
#include "app/edits_common.h"
#include "app/import/importer.h"
#include "app/store/annotations.h"
#include "app/store/versions.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

namespace crossread {

namespace {

// The tags by name or path, those that are missing made when they are first asked for.
class TagsByName
{
public:
    TagsByName(Store &store, const QList<Tag> &tags) : m_store(store)
    {
        for (const Tag &tag : tags) { // parents before children
            // Names need not be unique in the tree: the first one counts, which is the one nearest to the top.
            if (!m_ids.contains(tag.name.toCaseFolded()))
                m_ids.insert(tag.name.toCaseFolded(), tag.id);
            m_below.insert({tag.parent, tag.name.toCaseFolded()}, tag.id);
        }
        m_known = m_ids;
    }

    Result<QList<Id>> ids(const WebAnnotation &annotation)
    {
        QList<Id> ids;
        const auto add = [&ids](Id id) {
            if (!ids.contains(id))
                ids += id;
        };
        for (const QStringList &path : annotation.paths) {
            CR_LET(id, idOf(path));
            add(id);
        }
        for (const QString &name : annotation.paths.isEmpty() ? annotation.tags : QStringList()) {
            const QString key = name.toCaseFolded();
            if (!m_ids.contains(key))
                CR_CHECK(make(0, name));
            add(m_ids.value(key));
        }
        return ids;
    }

private:
    // Where it lies; else the analyst's own of that name, which may have been moved; else a new one there.
    Result<Id> idOf(const QStringList &path)
    {
        Id id = 0;
        for (qsizetype i = 0; i < path.size(); ++i) {
            const auto found = m_below.constFind({id, path.at(i).toCaseFolded()});
            if (found != m_below.constEnd()) {
                id = *found;
                continue;
            }
            if (m_known.contains(path.constLast().toCaseFolded()))
                return m_known.value(path.constLast().toCaseFolded());
            CR_LET(made, make(id, path.at(i)));
            id = made;
        }
        return id;
    }
    Result<Id> make(Id parent, const QString &name)
    {
        Tag tag;
        tag.parent = parent;
        tag.name = name;
        CR_LET(made, insertNewTag(m_store, tag));
        m_below.insert({parent, name.toCaseFolded()}, made);
        if (!m_ids.contains(name.toCaseFolded()))
            m_ids.insert(name.toCaseFolded(), made);
        return made;
    }

    Store &m_store;
    QHash<QString, Id> m_ids;
    QHash<QString, Id> m_known;                // which were there before
    QHash<std::pair<Id, QString>, Id> m_below; // by parent and name
};

// What the project remembers of where an annotation came from.
PlacementRow rowOf(const WebAnnotation &from, const WebPlace &place, Id annotation)
{
    PlacementRow row;
    row.key = from.key;
    Placement &kept = row.placement;
    kept.what = Placement::Outside;
    kept.subject = annotation;
    kept.verdict = annotation == 0 ? Anchoring::Orphan : place.anchor.verdict;
    kept.to = {place.article, annotation == 0 ? Span() : place.anchor.span};
    kept.score = annotation == 0 ? 0 : place.anchor.score;
    if (kept.verdict == Anchoring::Review || kept.verdict == Anchoring::Orphan)
        kept.quote = {from.exact, from.prefix, from.suffix};
    if (kept.verdict == Anchoring::Orphan) {
        kept.source = from.source;
        kept.tags = from.tags;
        kept.note = from.note;
        kept.author = from.author;
        kept.created = from.created;
    }
    return row;
}

// Adds annotations from outside, or notes that they have no place.
class WebAdder
{
public:
    WebAdder(const Project &project, Store &store) : m_project(project), m_store(store), m_tags(store, project.tags())
    {
        for (const Annotation &annotation : project.annotations())
            m_present.insert(annotation.id);
    }

    Result<void> recall(const QStringList &keys)
    {
        CR_LET(known, loadFromOutside(m_store, keys));
        m_known = known;
        // Making thousands of them takes its time, and few files have any.
        const QString ours = QStringLiteral("urn:uuid:");
        if (std::any_of(keys.cbegin(), keys.cend(), [&](const QString &key) { return key.startsWith(ours); })) {
            for (const Annotation &annotation : m_project.annotations())
                m_own.insert(annotationUri(annotation), annotation.id);
        }
        return {};
    }

    Result<WebOutcome> add(const WebAnnotation &from, const WebPlace &place)
    {
        if (const Id own = m_own.value(from.key)) // it comes back from a file that this project has written
            return WebOutcome{own, true, false};
        const Placement before = m_known.value(from.key).placement;
        if (m_present.contains(before.subject))
            return WebOutcome{before.subject, true, false};
        Id id = 0;
        if (place.article != 0 && place.anchor.verdict != Anchoring::Orphan) {
            CR_LET(made, insert(from, {place.article, place.anchor.span}));
            id = made;
        }
        PlacementRow row = rowOf(from, place, id);
        if (before.id != 0) {
            row.placement.id = before.id;
            row.placement.decided = id == 0 && before.decided;
            CR_CHECK(storePlacement(m_store, row.placement));
        } else {
            CR_LET(made, insertPlacement(m_store, row));
            row.placement.id = made;
        }
        m_known.insert(from.key, row);
        return WebOutcome{id, false, id != 0 || before.id == 0};
    }

    Result<Id> insert(const WebAnnotation &from, const PassageRef &place)
    {
        Annotation annotation;
        annotation.article = place.article;
        annotation.span = place.span;
        if (!m_texts.contains(place.article))
            m_texts.insert(place.article, m_project.article(place.article).text);
        CR_CHECK(quote(annotation, m_texts.value(place.article)));
        CR_LET(ids, m_tags.ids(from));
        annotation.tags = ids;
        annotation.note = from.note;
        annotation.color = from.color;
        annotation.author = from.author; // where none is given it stays nobody's: it is not this user's
        annotation.created = from.created.isValid() ? from.created : m_now;
        annotation.modified = from.modified.isValid() ? from.modified : annotation.created;
        CR_LET(id, insertAnnotation(m_store, annotation));
        m_present.insert(id);
        return id;
    }

private:
    const Project &m_project;
    Store &m_store;
    TagsByName m_tags;
    QSet<Id> m_present;
    QHash<QString, Id> m_own; // by annotationUri()
    QHash<QString, PlacementRow> m_known;
    QHash<Id, QString> m_texts;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace

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
    for (const Article &listed : project.currentArticles())
        articles += project.article(listed.id);
    return articles;
}

Result<QList<WebOutcome>> addWebAnnotations(Project &project, const QList<WebAnnotation> &annotations,
                                            const QList<WebPlace> &places, bool joinLast)
{
    QList<WebOutcome> outcomes;
    const int count = int(std::min(annotations.size(), places.size()));
    CR_CHECK(project.edit(
        Wording::tr("Import %n annotations", nullptr, count),
        [&](Store &store) -> Result<void> {
            WebAdder adder(project, store);
            QStringList keys;
            for (int i = 0; i < count; ++i)
                keys += annotations.at(i).key;
            CR_CHECK(adder.recall(keys));
            for (int i = 0; i < count; ++i) {
                CR_LET(outcome, adder.add(annotations.at(i), places.at(i)));
                outcomes += outcome;
            }
            return {};
        },
        joinLast));
    return outcomes;
}

Result<Id> insertFromOutside(const Project &project, Store &store, const Placement &orphan, const PassageRef &place)
{
    WebAnnotation annotation;
    annotation.tags = orphan.tags;
    annotation.note = orphan.note;
    annotation.author = orphan.author;
    annotation.created = orphan.created;
    return WebAdder(project, store).insert(annotation, place);
}

} // namespace crossread
