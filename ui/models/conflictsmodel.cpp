#include "ui/models/conflictsmodel.h"

#include "app/values/reason.h"
#include "ui/models/claimmodel.h"
#include "ui/models/outlets.h"

#include <algorithm>
#include <QLocale>

namespace crossread {

namespace {

constexpr qsizetype articlesAtOnce = 24; // some 5 ms

// A sentence in one line: each white space becomes a blank, so that spans keep their places.
QString inOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.isSpace())
            c = u' ';
    }
    return text;
}

} // namespace

ConflictsModel::ConflictsModel(Project &project, Filter &filter, QObject *parent)
    : QAbstractTableModel(parent), m_project(project), m_filter(filter)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] {
        readSentences();
        if (!isReading())
            Q_EMIT sentencesRead();
    });
    refresh();
}

void ConflictsModel::refresh()
{
    beginResetModel();
    m_heads.clear();
    for (const Article &article : m_project.articles())
        m_heads.insert(article.id, article);
    m_outlets = outletsOf(m_project);
    if (m_filter.state().text.isEmpty())
        m_sentences.clear();
    readSentences();
    m_conflicts.clear();
    m_sides.clear();
    const auto add = [this](QList<Conflict> conflicts) {
        conflicts.removeIf([this](const Conflict &conflict) { return !passes(conflict); });
        std::stable_sort(conflicts.begin(), conflicts.end(),
                         [](const Conflict &a, const Conflict &b) { return a.score > b.score; });
        m_conflicts += conflicts;
    };
    add(m_project.analysis().conflicts);
    m_open = int(m_conflicts.size());
    if (m_showsDismissed)
        add(m_project.dismissedConflicts());
    endResetModel();
}

void ConflictsModel::showDismissed(bool shown)
{
    m_showsDismissed = shown;
    refresh();
}

bool ConflictsModel::passesByArticles(const Conflict &conflict) const
{
    const FilterState &filter = m_filter.state();
    return filter.passes(m_heads.value(conflict.a.article)) && filter.passes(m_heads.value(conflict.b.article));
}

bool ConflictsModel::passes(const Conflict &conflict) const
{
    const QString &text = m_filter.state().text;
    const auto says = [&](const PassageRef &place) {
        const QString *read = sentence(place);
        return read && read->contains(text, Qt::CaseInsensitive);
    };
    return passesByArticles(conflict) && (text.isEmpty() || says(conflict.a) || says(conflict.b));
}

const QString *ConflictsModel::sentence(const PassageRef &place) const
{
    const auto article = m_sentences.constFind(m_heads.value(place.article).contentId);
    if (article == m_sentences.cend())
        return nullptr;
    const auto found = article->constFind(place.span);
    return found == article->cend() ? nullptr : &*found;
}

// Some of those that the filter's text may be in; comes back later for the others.
void ConflictsModel::readSentences()
{
    m_next.stop();
    if (m_filter.state().text.isEmpty())
        return;
    QMap<Id, QList<Span>> unread;
    QList<Conflict> all = m_project.analysis().conflicts;
    if (m_showsDismissed)
        all += m_project.dismissedConflicts();
    for (const Conflict &conflict : std::as_const(all)) {
        if (!passesByArticles(conflict))
            continue;
        for (const PassageRef &place : {conflict.a, conflict.b}) {
            if (!sentence(place) && (unread.contains(place.article) || unread.size() <= articlesAtOnce))
                unread[place.article].append(place.span);
        }
    }
    qsizetype read = 0;
    for (auto it = unread.cbegin(); it != unread.cend() && read < articlesAtOnce; ++it, ++read) {
        const QString text = m_project.article(it.key()).text;
        QMap<Span, QString> &sentences = m_sentences[m_heads.value(it.key()).contentId];
        for (const Span span : *it)
            sentences.insert(span, span.of(text));
    }
    if (unread.size() > read)
        m_next.start(0);
}

const ConflictsModel::Side &ConflictsModel::side(const QModelIndex &index) const
{
    const bool first = index.column() != otherColumn;
    const int key = 2 * index.row() + (first ? 0 : 1);
    auto found = m_sides.find(key);
    if (found == m_sides.end())
        found = m_sides.insert(key, readSide(m_conflicts[index.row()], first));
    return *found;
}

ConflictsModel::Side ConflictsModel::readSide(const Conflict &conflict, bool first) const
{
    Side side;
    const PassageRef &own = first ? conflict.a : conflict.b;
    const QString text = m_project.article(own.article).text;
    side.place = own;
    side.outlet = outletOf(m_heads.value(own.article));
    side.outletIndex = int(m_outlets.indexOf(side.outlet));
    side.text = inOneLine(own.span.of(text));
    for (const Span span : first ? conflict.wordsA : conflict.wordsB) {
        if (own.span.contains(span))
            side.words.append({span.start - own.span.start, span.end - own.span.start});
    }
    return side;
}

QList<PassageRef> ConflictsModel::passages(int row) const
{
    return {m_conflicts[row].a, m_conflicts[row].b};
}

Id ConflictsModel::claimOf(int row) const
{
    const Conflict &conflict = m_conflicts[row];
    for (const Claim &claim : m_project.claims()) {
        for (const Passage &passage : claim.passages) {
            for (const PassageRef &place : {conflict.a, conflict.b}) {
                if (claim.status != ClaimStatus::Rejected && passage.article == place.article &&
                    passage.span.overlaps(place.span))
                    return claim.id;
            }
        }
    }
    return 0;
}

QString ConflictsModel::detail(int row) const
{
    const Conflict &conflict = m_conflicts[row];
    QStringList parts{QLocale().toString(conflict.score, 'f', 2)};
    parts += reasonTexts(conflict.reasons);
    return parts.join(QStringLiteral(" · "));
}

int ConflictsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_conflicts.size());
}

int ConflictsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ConflictsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    if (index.column() == kindColumn) {
        QString name = conflictName(m_conflicts[index.row()].kind);
        if (isDismissed(index.row()))
            name = tr("%1 (dismissed)").arg(name);
        return role == Qt::DisplayRole ? name : QStringLiteral("%1\n%2").arg(name, detail(index.row()));
    }
    const Side &one = side(index);
    return role == Qt::DisplayRole ? one.text : QStringLiteral("%1: %2").arg(one.outlet, one.text);
}

QVariant ConflictsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == kindColumn ? tr("What differs") : section == oneColumn ? tr("One says") : tr("Another says");
}

} // namespace crossread
