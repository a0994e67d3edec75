#include "ui/models/sourcesmodel.h"

#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/models/passagemime.h"
#include "ui/notes/notetext.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace crossread {

SourcesModel::SourcesModel(Project &project, const Filter *filter, QObject *parent)
    : GroupedModel(parent), m_project(project), m_shared(filter)
{
    refresh();
}

void SourcesModel::refresh()
{
    const QHash<Id, Entry> before = std::exchange(m_entries, {});
    const QStringList outlets = std::exchange(m_outlets, outletsOf(m_project));
    const bool severalYears = m_severalYears;
    QSet<int> years;
    for (const Article &article : m_project.currentArticles()) {
        m_entries.insert(article.id,
                         {article, m_project.isRead(article.id), 0, 0, int(m_project.versions(article.id).size())});
        if (article.hasDate())
            years.insert(article.published.year());
    }
    m_severalYears = years.size() > 1;
    count();
    const QList<Group> groups = sorted();
    m_shown.clear();
    for (const Group &group : groups)
        m_shown.insert(group.key, int(group.rows.size()));
    setGroups(groups);
    if (outlets == m_outlets && severalYears == m_severalYears)
        touch(changedSince(before)); // each row that is touched is measured again, and there may be thousands
    else
        touchAll();
}

QSet<qint64> SourcesModel::changedSince(const QHash<Id, Entry> &before) const
{
    QSet<qint64> changed;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.constEnd() || *old != *it)
            changed.insert(it.key());
    }
    return changed;
}

void SourcesModel::count()
{
    for (const Annotation &annotation : m_project.annotations()) {
        const auto entry = m_entries.find(annotation.article);
        if (entry != m_entries.end())
            ++entry->annotations;
    }
    for (const Claim &claim : m_project.claims()) {
        if (claim.status == ClaimStatus::Rejected)
            continue;
        QSet<Id> articles;
        for (const Passage &passage : claim.passages)
            articles.insert(passage.article);
        for (const Id id : std::as_const(articles)) {
            const auto entry = m_entries.find(id);
            if (entry != m_entries.end())
                ++entry->claims;
        }
    }
}

QList<GroupedModel::Group> SourcesModel::sorted() const
{
    QList<const Article *> articles;
    for (const Article &article : m_project.currentArticles()) {
        if (m_shared && !m_shared->state().passes(article))
            continue;
        if (m_filter.isEmpty() || article.title.contains(m_filter, Qt::CaseInsensitive) ||
            article.byline.contains(m_filter, Qt::CaseInsensitive) ||
            outletOf(article).contains(m_filter, Qt::CaseInsensitive))
            articles.append(&article);
    }
    // Sorted as one list, groups in the order of their first articles: by date the earliest outlet leads.
    QCollator collator;
    collator.setNumericMode(true);
    if (m_order == SourceOrder::Date || m_order == SourceOrder::Outlet) {
        const auto moment = [](const Article *article) { // undated last
            return std::tuple(!article->hasDate(), article->published,
                              article->publishedAt.isValid() ? article->publishedAt : QTime(0, 0));
        };
        std::stable_sort(articles.begin(), articles.end(),
                         [&](const Article *a, const Article *b) { return moment(a) < moment(b); });
    } else if (m_order == SourceOrder::Title) {
        std::vector<std::pair<QCollatorSortKey, const Article *>> keyed;
        for (const Article *article : std::as_const(articles))
            keyed.emplace_back(collator.sortKey(article->title), article);
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::transform(keyed.begin(), keyed.end(), articles.begin(), [](const auto &pair) { return pair.second; });
    }
    QList<Group> groups;
    QHash<QString, qsizetype> place;
    for (const Article *article : std::as_const(articles)) {
        const QString outlet = outletOf(*article);
        auto found = place.constFind(outlet);
        if (found == place.constEnd()) {
            found = place.insert(outlet, groups.size());
            groups.append({outlet, {}});
        }
        groups[*found].rows.append(article->id);
    }
    if (m_order == SourceOrder::Outlet)
        std::stable_sort(groups.begin(), groups.end(),
                         [&](const Group &a, const Group &b) { return collator.compare(a.key, b.key) < 0; });
    return groups;
}

void SourcesModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    refresh();
}

void SourcesModel::setOrder(SourceOrder order)
{
    if (std::exchange(m_order, order) != order)
        refresh();
}

Id SourcesModel::newestOf(Id article) const
{
    return article && m_project.isSuperseded(article) ? m_project.versions(article).last() : article;
}

void SourcesModel::setOpen(Id active, const QList<Id> &open)
{
    QSet<qint64> changed = m_open;
    changed << m_active << newestOf(active);
    m_active = newestOf(active);
    m_open.clear();
    for (const Id article : open)
        m_open.insert(newestOf(article));
    touch(changed + m_open);
}

QVariant SourcesModel::groupData(const QString &key, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return key;
    case CountRole:
        return m_shown.value(key);
    case OutletIndexRole:
        return int(m_outlets.indexOf(key));
    case Qt::AccessibleTextRole:
        return tr("%1, articles: %2").arg(key).arg(m_shown.value(key));
    default:
        return {};
    }
}

QVariant SourcesModel::rowData(qint64 row, int role) const
{
    const auto entry = m_entries.constFind(row);
    if (entry == m_entries.constEnd())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->article.title;
    case DateRole:
        return dateText(entry->article, m_severalYears);
    case AnnotationsRole:
        return entry->annotations;
    case ClaimsRole:
        return entry->claims;
    case UnreadRole:
        return !entry->read;
    case VersionsRole:
        return entry->versions;
    case OpenRole:
        return row == m_active ? 2 : m_open.contains(row) ? 1 : 0;
    case OutletIndexRole:
        return int(m_outlets.indexOf(outletOf(entry->article)));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tip(*entry);
    default:
        return {};
    }
}

QString SourcesModel::tip(const Entry &entry) const
{
    QStringList lines{entry.article.title};
    if (!entry.article.byline.isEmpty())
        lines.append(entry.article.byline);
    const QString date = dateText(entry.article, true);
    lines.append(date.isEmpty() ? tr("no date") : date);
    lines.append(tr("annotations: %1, claims: %2").arg(entry.annotations).arg(entry.claims));
    if (entry.versions > 1)
        lines.append(tr("the newest of %n versions", nullptr, entry.versions));
    if (!entry.read)
        lines.append(tr("not read yet"));
    if (const Note note = m_project.noteOn(entry.article.id, 0); note.id)
        lines.append(tr("note: %1").arg(notePlain(note.text)));
    return lines.join(QLatin1Char('\n'));
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex &index) const
{
    return GroupedModel::flags(index) | (rowId(index) ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList SourcesModel::mimeTypes() const
{
    return {articleMimeType()};
}

QMimeData *SourcesModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    for (const QModelIndex &index : indexes) {
        if (const Id article = rowId(index))
            setArticle(*data, article);
    }
    return data;
}

QString dateText(const Article &article, bool withYear)
{
    if (!article.hasDate())
        return {};
    const QString format = withYear ? QCoreApplication::translate("crossread", "d MMM yyyy")
                                    : QCoreApplication::translate("crossread", "d MMM");
    const QString day = QLocale().toString(article.published, format);
    if (!article.publishedAt.isValid())
        return day;
    return QStringLiteral("%1, %2").arg(day, article.publishedAt.toString(QStringLiteral("HH:mm")));
}

} // namespace crossread
