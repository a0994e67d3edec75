#include "ui/models/annotationsmodel.h"

#include "app/codebook.h"
#include "app/edits.h"
#include "ui/models/outlets.h"
#include "ui/notes/notetext.h"

#include <algorithm>
#include <QLocale>
#include <tuple>

namespace crossread {

namespace {

constexpr int mostToldOneByOne = 100; // rows
constexpr int mostMovedOneByOne = 500;
constexpr int tagShift = 40; // a row's number is the annotation's with the group's tag above it

bool groupsAcrossOutlets(AnnotationsModel::Grouping grouping)
{
    return grouping == AnnotationsModel::Grouping::Tag || grouping == AnnotationsModel::Grouping::Author;
}

} // namespace

struct AnnotationsModel::Asked
{
    const FilterState &state;
    QSet<Id> articles;
    QSet<Id> tags;
    QSet<Id> tagsOfText[2]; // whose names have the filter's text, and this list's own
};

AnnotationsModel::AnnotationsModel(Project &project, Filter &filter, QObject *parent)
    : GroupedModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

Id AnnotationsModel::annotationOf(qint64 row)
{
    return row & ((qint64(1) << tagShift) - 1);
}

bool AnnotationsModel::passes(const Annotation &annotation, const Asked &asked) const
{
    if (!asked.articles.contains(annotation.article) || !asked.state.annotations.passes(annotation))
        return false;
    const auto bearsOneOf = [&](const QSet<Id> &tags) {
        return std::any_of(annotation.tags.begin(), annotation.tags.end(), [&](Id tag) { return tags.contains(tag); });
    };
    if (!asked.state.tags.isEmpty() && !bearsOneOf(asked.tags))
        return false;
    const auto has = [&](const QString &text, const QSet<Id> &tags) {
        return text.isEmpty() || bearsOneOf(tags) || annotation.exact.contains(text, Qt::CaseInsensitive) ||
               annotation.note.contains(text, Qt::CaseInsensitive) ||
               annotation.author.contains(text, Qt::CaseInsensitive);
    };
    return has(asked.state.text, asked.tagsOfText[0]) && has(m_text, asked.tagsOfText[1]);
}

QSet<Id> AnnotationsModel::readProject()
{
    const QHash<Id, Tag> before = std::exchange(m_tags, {});
    QSet<Id> otherTags;
    m_tagOrder.clear();
    for (const Tag &tag : m_project.tags()) {
        m_tagOrder.insert(tag.id, int(m_tags.size()));
        m_tags.insert(tag.id, tag);
        const auto known = before.constFind(tag.id);
        if (known != before.constEnd() && (known->name != tag.name || known->color != tag.color))
            otherTags.insert(tag.id);
    }
    m_outlets = outletsOf(m_project);
    QHash<QString, int> outletOrder;
    for (const QString &outlet : std::as_const(m_outlets))
        outletOrder.insert(outlet, int(outletOrder.size()));
    m_places.clear();
    for (const Article &article : m_project.articles())
        m_places.insert(article.id,
                        {int(m_places.size()), outletOrder.value(outletOf(article)), article.title, outletOf(article)});
    return otherTags;
}

// The places of the groups in which an annotation has a row, among all groups that there may be.
void AnnotationsModel::placesOf(const Annotation &annotation, QVarLengthArray<int, 4> &places) const
{
    places.clear();
    switch (m_grouping) {
    case Grouping::Outlet:
        places.append(m_places.constFind(annotation.article)->outletOrder);
        return;
    case Grouping::Article:
        places.append(m_places.constFind(annotation.article)->order);
        return;
    case Grouping::Author:
        places.append(m_authorOrder.value(annotation.author));
        return;
    case Grouping::Tag:
        break;
    }
    for (const Id tag : annotation.tags)
        places.append(m_tagOrder.value(tag));
    if (places.isEmpty())
        places.append(int(m_tags.size()));
}

// Of the group at a place that placesOf() has found; `which`: the how manieth of them.
QString AnnotationsModel::keyOf(const Annotation &annotation, qsizetype which) const
{
    switch (m_grouping) {
    case Grouping::Outlet:
        return m_places.constFind(annotation.article)->outlet;
    case Grouping::Article:
        return QString::number(annotation.article);
    case Grouping::Author:
        return annotation.author;
    case Grouping::Tag:
        break;
    }
    return QString::number(annotation.tags.value(which));
}

// One's own name first, the unknown last.
void AnnotationsModel::orderAuthors(const QList<const Annotation *> &annotations)
{
    m_authorOrder.clear();
    for (const Annotation *annotation : annotations)
        m_authorOrder.insert(annotation->author, 0);
    QList<std::tuple<int, QString, QString>> names;
    for (auto author = m_authorOrder.keyBegin(); author != m_authorOrder.keyEnd(); ++author) {
        const int rank = *author == m_author ? 0 : author->isEmpty() ? 2 : 1;
        names += {rank, author->toCaseFolded(), *author};
    }
    std::sort(names.begin(), names.end());
    for (qsizetype i = 0; i < names.size(); ++i)
        m_authorOrder.insert(std::get<2>(names[i]), int(i));
}

void AnnotationsModel::sort(QList<const Annotation *> &annotations) const
{
    // The project's order is that of the text already; articles are in their own.
    struct Key
    {
        qint64 first;
        int article;
        qsizetype place;
    };
    const auto less = [](const Key &one, const Key &other) {
        return std::tie(one.first, one.article, one.place) < std::tie(other.first, other.article, other.place);
    };
    QHash<QString, int> names; // whoever one is oneself
    if (m_sorting == Sorting::Author) {
        QStringList folded;
        for (auto author = m_authorOrder.keyBegin(); author != m_authorOrder.keyEnd(); ++author)
            folded += author->toCaseFolded();
        folded.sort();
        for (auto author = m_authorOrder.keyBegin(); author != m_authorOrder.keyEnd(); ++author)
            names.insert(*author, author->isEmpty() ? int(folded.size()) : int(folded.indexOf(author->toCaseFolded())));
    }
    const auto firstKey = [&](const Annotation &one) -> qint64 {
        switch (m_sorting) {
        case Sorting::Place:
            break;
        case Sorting::Newest:
            return -one.created.toMSecsSinceEpoch();
        case Sorting::Tag:
            return one.tags.isEmpty() ? m_tags.size() : m_tagOrder.value(one.tags.first());
        case Sorting::Author:
            return names.value(one.author);
        }
        return 0;
    };
    QList<Key> keys;
    keys.reserve(annotations.size());
    for (qsizetype i = 0; i < annotations.size(); ++i)
        keys += {firstKey(*annotations[i]), m_places.constFind(annotations[i]->article)->order, i};
    if (std::is_sorted(keys.cbegin(), keys.cend(), less))
        return;
    std::sort(keys.begin(), keys.end(), less);
    const QList<const Annotation *> before = annotations;
    for (qsizetype i = 0; i < keys.size(); ++i)
        annotations[i] = before[keys[i].place];
}

AnnotationsModel::Asked AnnotationsModel::ask() const
{
    Asked asked{m_filter.state(), {}, askedTags(m_project, m_filter.state()), {}};
    // What has stayed on older versions waits in Review.
    for (const Article &article : m_project.currentArticles()) {
        if (asked.state.passes(article))
            asked.articles.insert(article.id);
    }
    for (const Tag &tag : m_project.tags()) {
        for (const int which : {0, 1}) {
            const QString &text = which == 0 ? asked.state.text : m_text;
            if (!text.isEmpty() && tag.name.contains(text, Qt::CaseInsensitive))
                asked.tagsOfText[which].insert(tag.id);
        }
    }
    return asked;
}

void AnnotationsModel::refresh()
{
    const QSet<Id> otherTags = readProject();
    const Asked asked = ask();
    QList<const Annotation *> passing; // into the project, for as long as this runs
    for (const Annotation &annotation : m_project.annotations()) {
        if (passes(annotation, asked))
            passing += &annotation;
    }
    const qsizetype before = m_entries.size();
    qsizetype stay = 0;
    m_entries.reserve(passing.size());
    QSet<qint64> differ;  // rows that stay and look otherwise
    QSet<qint64> renamed; // of these the ones whose tags alone do
    QHash<int, Group> groups;
    QVarLengthArray<int, 4> places;
    orderAuthors(passing);
    sort(passing);
    for (const Annotation *const passed : std::as_const(passing)) {
        const Annotation &annotation = *passed;
        const auto known = m_entries.find(annotation.id);
        const bool isKnown = known != m_entries.end();
        stay += isKnown ? 1 : 0;
        const bool differs = isKnown && *known != annotation;
        if (!isKnown)
            m_entries.insert(annotation.id, annotation);
        else if (differs)
            *known = annotation;
        const bool otherName = isKnown && !otherTags.isEmpty() &&
                               std::any_of(annotation.tags.begin(), annotation.tags.end(),
                                           [&](Id tag) { return otherTags.contains(tag); });
        placesOf(annotation, places);
        for (qsizetype i = 0; i < places.size(); ++i) {
            Group &group = groups[places[i]];
            if (group.rows.isEmpty())
                group.key = keyOf(annotation, i);
            const qint64 tag = m_grouping == Grouping::Tag ? annotation.tags.value(i) : 0;
            group.rows += annotation.id | (tag << tagShift);
            if (differs)
                differ.insert(group.rows.last());
            else if (otherName)
                renamed.insert(group.rows.last());
        }
    }
    if (stay < before)
        forgetOthers(passing);
    m_shown.clear();
    QList<Group> list;
    QHash<QString, QString> looks;
    QSet<QString> otherHeads;
    QList<int> order = groups.keys();
    std::sort(order.begin(), order.end());
    for (const int place : std::as_const(order)) {
        list += groups.take(place);
        const QString &key = list.last().key;
        m_shown.insert(key, int(list.last().rows.size()));
        const QString look =
            QStringLiteral("%1 %2 %3")
                .arg(groupData(key, OutletIndexRole).toString(), groupData(key, GroupColorRole).toString(),
                     groupData(key, Qt::DisplayRole).toString());
        if (const auto known = m_looks.constFind(key); known != m_looks.constEnd() && *known != look)
            otherHeads.insert(key);
        looks.insert(key, look);
    }
    m_looks = looks;
    // Where thousands come and go here and there, views are quicker to begin anew.
    if (std::exchange(m_groupedOtherwise, false) || before + passing.size() - 2 * stay > mostMovedOneByOne) {
        m_looksOtherwise = false;
        return resetGroups(list);
    }
    setGroups(list);
    if (m_looksOtherwise || differ.size() > mostToldOneByOne)
        touchAll();
    else
        touch(differ);
    const QList<int> names{TagNamesRole, TagColorsRole, Qt::AccessibleTextRole, Qt::ToolTipRole};
    if (renamed.size() > mostToldOneByOne)
        touchAll(names);
    else
        touch(renamed, names);
    touchGroups(otherHeads);
    m_looksOtherwise = false;
}

void AnnotationsModel::forgetOthers(const QList<const Annotation *> &passing)
{
    QSet<Id> staying;
    staying.reserve(passing.size());
    for (const Annotation *annotation : passing)
        staying.insert(annotation->id);
    m_entries.removeIf([&](const auto &entry) { return !staying.contains(entry.key()); });
}

void AnnotationsModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

void AnnotationsModel::arrange(Grouping grouping, Sorting sorting)
{
    if (grouping == m_grouping && sorting == m_sorting)
        return;
    const bool sameGroups = grouping == m_grouping;
    m_grouping = grouping;
    m_sorting = sorting;
    if (sameGroups)
        m_looksOtherwise = true;
    else
        m_groupedOtherwise = true; // other keys: nothing of the old ones stays
    refresh();
}

void AnnotationsModel::setAuthor(const QString &own)
{
    if (m_author == own)
        return;
    m_author = own;
    m_looksOtherwise = true;
    refresh();
}

Qt::ItemFlags AnnotationsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = GroupedModel::flags(index);
    return rowId(index) ? flags | Qt::ItemIsEditable : flags;
}

bool AnnotationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !rowId(index))
        return false;
    Annotation changed = annotation(index);
    const QString note = value.toString().trimmed();
    if (note == changed.note)
        return false;
    changed.note = note;
    const Result<void> result = updateAnnotation(m_project, changed);
    if (!result)
        Q_EMIT failed(result.error());
    return result.ok();
}

QVariant AnnotationsModel::groupData(const QString &key, int role) const
{
    const bool byArticle = m_grouping == Grouping::Article;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (m_grouping) {
        case Grouping::Outlet:
            return key;
        case Grouping::Article:
            return m_places.value(key.toLongLong()).title;
        case Grouping::Author:
            // With the letters that stand at the marks: the legend of what is drawn beside the text.
            return key == m_author && !key.isEmpty()
                       ? tr("%1 (you)").arg(key)
                       : QStringLiteral("%1 (%2)").arg(authorTitle(key), authorInitials(key));
        case Grouping::Tag:
            break;
        }
        if (key == QLatin1String("0"))
            return tr("Notes without a tag");
        return role == Qt::DisplayRole ? m_tags.value(key.toLongLong()).name
                                       : Codebook(m_project.tags()).path(key.toLongLong()).join(QStringLiteral(" › "));
    case CountRole:
        return m_shown.value(key);
    case OutletIndexRole:
        if (byArticle)
            return int(m_outlets.indexOf(m_places.value(key.toLongLong()).outlet));
        return m_grouping == Grouping::Outlet ? int(m_outlets.indexOf(key)) : -1;
    case GroupColorRole:
        return m_grouping == Grouping::Tag ? m_tags.value(key.toLongLong()).color : QString();
    default:
        return {};
    }
}

QStringList AnnotationsModel::tagNames(const Annotation &annotation) const
{
    QStringList names;
    for (const Id id : annotation.tags)
        names.append(m_tags.value(id).name);
    return names;
}

// Notes are somebody's word: they bear name and day. Another's mark bears the name.
bool AnnotationsModel::saysWho(const Annotation &annotation) const
{
    return m_grouping != Grouping::Author && (annotation.author != m_author || !annotation.note.isEmpty());
}

bool AnnotationsModel::saysWhen(const Annotation &annotation) const
{
    return (!annotation.note.isEmpty() || m_sorting == Sorting::Newest) && annotation.created.isValid();
}

QString AnnotationsModel::byLine(const Annotation &annotation) const
{
    QStringList parts;
    if (saysWho(annotation))
        parts += annotation.author == m_author ? tr("You") : authorTitle(annotation.author);
    if (saysWhen(annotation))
        parts += QLocale().toString(annotation.created.toLocalTime().date(), QLocale::ShortFormat);
    if (groupsAcrossOutlets(m_grouping))
        parts += m_places.value(annotation.article).outlet;
    return parts.join(QStringLiteral(" · "));
}

QString AnnotationsModel::tip(const Annotation &annotation) const
{
    QString tip = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                      .arg(tagNames(annotation).join(QStringLiteral(" · ")).toHtmlEscaped(),
                           annotation.exact.simplified().left(600).toHtmlEscaped());
    tip += noteHtml(annotation.note);
    const QString when = QLocale().toString(annotation.created.toLocalTime(), QLocale::ShortFormat);
    tip += QStringLiteral("<p>%1</p>").arg(tr("%1, %2").arg(authorTitle(annotation.author), when).toHtmlEscaped());
    const Place place = m_places.value(annotation.article);
    return tip + QStringLiteral("<p>%1: %2</p>").arg(place.outlet.toHtmlEscaped(), place.title.toHtmlEscaped());
}

QVariant AnnotationsModel::rowData(qint64 row, int role) const
{
    const auto entry = m_entries.constFind(annotationOf(row));
    if (entry == m_entries.constEnd())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->exact.simplified();
    case QuoteRole:
        return entry->exact;
    case Qt::EditRole:
        return entry->note;
    case NoteRole:
        return notePlain(entry->note);
    case TagNamesRole:
        return tagNames(*entry);
    case TagColorsRole: {
        QStringList colors;
        for (const Id id : entry->tags)
            colors.append(colors.isEmpty() && !entry->color.isEmpty() ? entry->color : m_tags.value(id).color);
        return colors;
    }
    case AuthorRole:
        return entry->author;
    case IsOwnRole:
        return entry->author == m_author;
    case ByLineRole:
        return byLine(*entry);
    case SmallLinesRole:
        return (entry->note.isEmpty() ? 0 : 1) +
               (groupsAcrossOutlets(m_grouping) || saysWho(*entry) || saysWhen(*entry) ? 1 : 0);
    case Qt::AccessibleTextRole: {
        const QString text =
            QStringLiteral("%1: %2").arg(tagNames(*entry).join(QStringLiteral(", ")), entry->exact.simplified());
        return entry->author == m_author ? text : tr("%1, by %2").arg(text, authorTitle(entry->author));
    }
    case Qt::ToolTipRole:
        return tip(*entry);
    default:
        return {};
    }
}

} // namespace crossread
