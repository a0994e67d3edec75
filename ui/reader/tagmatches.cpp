#include "ui/reader/tagmatches.h"

#include "app/project.h"
#include "ui/reader/marking.h"

#include <QRegularExpression>

namespace crossread {

namespace {

QString arrow()
{
    return QStringLiteral(" › ");
}

QHash<Id, int> countsOf(const Project &project)
{
    QHash<Id, int> counts;
    for (const Annotation &annotation : project.annotations()) {
        for (const Id tag : annotation.tags)
            ++counts[tag];
    }
    return counts;
}

QString pathAbove(const QHash<Id, Tag> &tags, Id parent)
{
    QStringList names;
    for (int depth = 0; parent && depth < 32; ++depth) {
        names.prepend(tags.value(parent).name);
        parent = tags.value(parent).parent;
    }
    return names.join(arrow());
}

// 0 best; -1 no match.
int rank(TagMatch &match, const QString &typed)
{
    if (typed.isEmpty())
        return 0;
    const qsizetype at = match.name.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        qsizetype best = at;
        for (qsizetype next = at; next >= 0; next = match.name.indexOf(typed, next + 1, Qt::CaseInsensitive)) {
            if (next == 0 || !match.name[next - 1].isLetterOrNumber()) {
                best = next;
                break;
            }
        }
        match.letters = {{best, best + typed.size()}};
        return best == 0 ? 0 : !match.name[best - 1].isLetterOrNumber() ? 1 : 2;
    }
    const QString path = match.above + arrow() + match.name;
    return path.contains(typed, Qt::CaseInsensitive) ? 3 : -1;
}

} // namespace

QList<TagMatch> matchTags(const Project &project, const QString &typed)
{
    QHash<Id, Tag> tags;
    for (const Tag &tag : project.tags())
        tags.insert(tag.id, tag);
    const QHash<Id, int> counts = countsOf(project);
    const QList<Id> recent = recentTags(project);
    struct Ranked
    {
        int rank;
        qsizetype recency;
        TagMatch match;
    };
    QList<Ranked> ranked;
    const QString wanted = typed.simplified();
    for (const Tag &tag : project.tags()) {
        TagMatch match{tag.id,    tag.parent,           {}, pathAbove(tags, tag.parent), tag.name,
                       tag.color, counts.value(tag.id), {}};
        const int place = rank(match, wanted);
        const qsizetype used = recent.indexOf(tag.id);
        if (place >= 0)
            ranked.append({place, used < 0 ? recent.size() : used, match});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.recency < b.recency;
    });
    QList<TagMatch> matches;
    for (const Ranked &one : ranked)
        matches.append(one.match);
    return matches;
}

QList<TagMatch> newTagsFor(const Project &project, const QString &typed)
{
    static const QRegularExpression divider(QStringLiteral("\\s*[>›/]\\s*"));
    QStringList names = typed.simplified().split(divider, Qt::SkipEmptyParts);
    if (names.isEmpty())
        return {};
    const auto find = [&](Id parent, const QString &name) {
        for (const Tag &tag : project.tags()) {
            if (tag.parent == parent && tag.name.compare(name, Qt::CaseInsensitive) == 0)
                return tag;
        }
        return Tag{};
    };
    TagMatch made;
    QStringList above;
    while (names.size() > 1) {
        const Tag tag = find(made.parent, names.first());
        if (!tag.id)
            break;
        made.parent = tag.id;
        above.append(tag.name);
        names.removeFirst();
    }
    const auto named = [&](const QString &name, const QStringList &missing) {
        TagMatch match = made;
        match.name = name;
        match.missing = missing;
        match.above = (above + missing).join(arrow());
        return match;
    };
    QList<TagMatch> matches;
    if (!find(made.parent, names.last()).id || names.size() > 1)
        matches.append(named(names.last(), names.mid(0, names.size() - 1)));
    const QString whole = names.join(QStringLiteral(" / "));
    if (names.size() > 1 && !find(made.parent, whole).id)
        matches.append(named(whole, {}));
    return matches;
}

TagMatches::TagMatches(const Project &project, QObject *parent) : QAbstractListModel(parent), m_project(project)
{
    setTyped({});
}

void TagMatches::setTyped(const QString &typed)
{
    beginResetModel();
    m_rows = matchTags(m_project, typed);
    m_rows += newTagsFor(m_project, typed);
    endResetModel();
}

int TagMatches::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TagMatches::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TagMatch &match = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        if (match.tag)
            return match.above.isEmpty() ? match.name : match.above + arrow() + match.name;
        return match.above.isEmpty() ? tr("New tag “%1”").arg(match.name)
                                     : tr("New tag “%1” under %2").arg(match.name, match.above);
    }
    return {};
}

} // namespace crossread
