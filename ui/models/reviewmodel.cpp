#include "ui/models/reviewmodel.h"

#include "app/text/textdiff.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/notes/notetext.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace crossread {

namespace {

constexpr qsizetype contextLetters = 60;

// The words around a span too, as one line.
ReviewSide sideOf(const QString &text, Span span)
{
    qsizetype start = std::max<qsizetype>(0, span.start - contextLetters);
    qsizetype end = std::min(text.size(), span.end + contextLetters);
    while (start > 0 && start < span.start && !text[start - 1].isSpace())
        ++start;
    while (end < text.size() && end > span.end && !text[end].isSpace())
        --end;
    ReviewSide side;
    side.cutHead = start > 0;
    side.cutTail = end < text.size();
    side.text = text.mid(start, end - start).replace(QLatin1Char('\n'), QLatin1Char(' '));
    side.quote = {span.start - start, span.end - start};
    return side;
}

ReviewSide sideOf(const Quote &quote)
{
    ReviewSide side = sideOf(quote.prefix + quote.exact + quote.suffix,
                             {quote.prefix.size(), quote.prefix.size() + quote.exact.size()});
    side.cutHead = side.cutHead || !quote.prefix.isEmpty();
    side.cutTail = side.cutTail || !quote.suffix.isEmpty();
    return side;
}

// Of a quote of a whole chapter the beginning is told apart.
constexpr qsizetype mostCompared = 4000;

void markChanges(ReviewSide &before, ReviewSide &after)
{
    const QString a = before.quote.of(before.text).left(mostCompared);
    const QString b = after.quote.of(after.text).left(mostCompared);
    const TextDiff diff = diffTexts(a, b);
    const auto put = [&](ReviewSide &side, DiffSide which) {
        for (const DiffMark &mark : diffMarks(diff, a, b, which)) {
            if (mark.kind == DiffMark::Changed)
                side.changed.append({mark.span.start + side.quote.start, mark.span.end + side.quote.start});
        }
    };
    put(before, DiffSide::A);
    put(after, DiffSide::B);
}

} // namespace

QString reviewState(const Placement &placement)
{
    if (placement.verdict == Anchoring::Review)
        return ReviewModel::tr("to review");
    return placement.decided ? ReviewModel::tr("kept without a place") : ReviewModel::tr("no place found");
}

ReviewModel::ReviewModel(Project &project, QObject *parent) : GroupedModel(parent), m_project(project)
{
    refresh();
}

int ReviewModel::waiting(const Project &project)
{
    const QList<Placement> &all = project.placements();
    return int(
        std::count_if(all.begin(), all.end(), [](const Placement &one) { return one.verdict == Anchoring::Review; }));
}

int ReviewModel::orphans(const Project &project)
{
    return int(project.placements().size()) - waiting(project);
}

int ReviewModel::waitingIn(const Project &project, Id article)
{
    const QList<Id> versions = article ? project.versions(article) : QList<Id>();
    const QList<Placement> &all = project.placements();
    return int(std::count_if(all.begin(), all.end(), [&](const Placement &one) {
        return one.verdict == Anchoring::Review &&
               (versions.contains(one.from.article) || versions.contains(one.to.article));
    }));
}

QList<Id> ReviewModel::surerThan(double score) const
{
    QList<Id> rows = rowsInOrder();
    rows.removeIf([&](Id row) {
        const Placement one = m_placements.value(row);
        return one.verdict != Anchoring::Review || !one.to.article || one.to.span.isEmpty() || one.score < score;
    });
    return rows;
}

void ReviewModel::setOrphansShown(bool shown)
{
    if (shown == m_withOrphans)
        return;
    m_withOrphans = shown;
    refresh();
}

void ReviewModel::refresh()
{
    if (m_project.placements().isEmpty() && isEmpty())
        return;
    m_entries.clear();
    m_placements.clear();
    m_articles.clear();
    m_heads.clear();
    m_rows.clear();
    m_order.clear();
    m_outlets = outletsOf(m_project);
    QList<Placement> shown = m_project.placements();
    shown.removeIf([this](const Placement &one) { return one.verdict != Anchoring::Review && !m_withOrphans; });
    // What has a place stands where that is, what has none where it was, behind the others.
    const auto place = [](const Placement &one) {
        const bool placed = one.to.article != 0 && one.verdict == Anchoring::Review;
        return std::tuple(!placed, placed ? one.to.span.start : one.from.span.start, one.id);
    };
    std::stable_sort(shown.begin(), shown.end(),
                     [&](const Placement &a, const Placement &b) { return place(a) < place(b); });
    for (const Placement &one : std::as_const(shown)) {
        Id article = one.to.article;
        if (!article && one.from.article)
            article = m_project.versions(one.from.article).value(0) ? m_project.versions(one.from.article).last()
                                                                    : one.from.article;
        if (!article && !one.source.isEmpty())
            article = namedBy(one.source);
        const QString key = article ? QString::number(article) : QLatin1Char('?') + one.source;
        m_placements.insert(one.id, one);
        m_articles.insert(one.id, article);
        m_rows[key].append(one.id);
    }
    for (const Article &article : m_project.articles()) {
        const QString key = QString::number(article.id);
        if (!m_rows.contains(key))
            continue;
        m_order.append(key);
        m_heads.insert(article.id, article);
    }
    QStringList strangers;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it.key().startsWith(QLatin1Char('?')))
            strangers.append(it.key());
    }
    strangers.sort();
    m_order += strangers;
    QList<Group> groups;
    for (const QString &key : std::as_const(m_order))
        groups.append({key, m_rows.value(key)});
    setGroups(groups);
    touchAll();
}

// The article that an annotation from outside was looked for in, though its words are not there.
Id ReviewModel::namedBy(const QString &source) const
{
    const auto last = [](const QString &path) { return path.section(QLatin1Char('/'), -1); };
    Id named = 0;
    for (const Article &article : m_project.currentArticles()) {
        if (article.file == source || article.address == source)
            return article.id;
        if (!named && !article.file.isEmpty() && last(article.file) == last(source))
            named = article.id;
    }
    return named;
}

QList<qint64> ReviewModel::rowsInOrder() const
{
    QList<qint64> rows;
    for (const QString &key : m_order)
        rows += m_rows.value(key);
    return rows;
}

Id ReviewModel::articleOf(qint64 row) const
{
    return m_articles.value(row);
}

const ReviewEntry &ReviewModel::entry(qint64 row) const
{
    auto found = m_entries.find(row);
    if (found == m_entries.end())
        found = m_entries.insert(row, made(m_placements.value(row)));
    return *found;
}

ReviewEntry ReviewModel::made(const Placement &placement) const
{
    ReviewEntry entry;
    entry.placement = placement;
    describe(entry);
    const QString from = placement.from.article ? m_project.article(placement.from.article).text : QString();
    const bool known = !placement.from.span.isEmpty() && placement.from.span.end <= from.size();
    entry.before = known ? sideOf(from, placement.from.span) : sideOf(placement.quote);
    if (entry.canBeAccepted()) {
        const QString to = m_project.article(placement.to.article).text;
        if (placement.to.span.end <= to.size()) {
            entry.after = sideOf(to, placement.to.span);
            markChanges(entry.before, entry.after);
            const bool same = entry.before.changed.isEmpty() && entry.after.changed.isEmpty();
            entry.reason = same ? tr("other words around it") : tr("words changed");
        }
    }
    return entry;
}

void ReviewModel::describe(ReviewEntry &entry) const
{
    const Placement &placement = entry.placement;
    switch (placement.what) {
    case Placement::Annotation:
    case Placement::Outside: {
        const Annotation annotation = placement.subject ? m_project.annotation(placement.subject) : Annotation{};
        entry.what = placement.what == Placement::Outside ? tr("Annotation from outside") : tr("Annotation");
        entry.note = annotation.id ? annotation.note : placement.note;
        QStringList names = annotation.id ? QStringList() : placement.tags;
        for (const Id id : annotation.tags) {
            const Tag tag = m_project.tag(id);
            names.append(tag.name);
            entry.colors.append(entry.colors.isEmpty() && !annotation.color.isEmpty() ? annotation.color : tag.color);
        }
        entry.title = names.isEmpty() ? tr("Note") : names.join(QStringLiteral(" · "));
        const QString author = annotation.id ? annotation.author : placement.author;
        if (placement.what == Placement::Outside && !author.isEmpty())
            entry.title = tr("%1 (by %2)").arg(entry.title, author);
        break;
    }
    case Placement::Passage:
        entry.what = tr("Passage of a claim");
        for (const Claim &claim : m_project.claims()) {
            for (const Passage &passage : claim.passages) {
                if (passage.id == placement.subject && !claim.isSuggested())
                    entry.title = claim.statement;
            }
        }
        break;
    case Placement::Mention:
        entry.what = tr("Name");
        for (const FixedMention &mention : m_project.fixedMentions(placement.from.article)) {
            if (mention.id != placement.subject)
                continue;
            const QString name = mention.entity.isEmpty() ? mention.exact : mention.entity;
            entry.title = mention.kind.isEmpty()
                              ? tr("%1 (not a name)").arg(name)
                              : QStringLiteral("%1 (%2)").arg(name, m_project.kind(mention.kind).title);
        }
        break;
    }
}

QVariant ReviewModel::groupData(const QString &key, int role) const
{
    const Article article = m_heads.value(key.toLongLong());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return article.id                            ? article.title
               : key.size() > 1 && !key[0].isDigit() ? tr("%1 (not in this project)").arg(key.mid(1))
                                                     : tr("Of no article of this project");
    case CountRole:
        return int(m_rows.value(key).size());
    case OutletIndexRole:
        return article.id ? int(m_outlets.indexOf(outletOf(article))) : -1;
    default:
        return {};
    }
}

QVariant ReviewModel::rowData(qint64 row, int role) const
{
    if (!m_placements.contains(row))
        return {};
    const ReviewEntry &one = entry(row);
    const auto spoken = [](const ReviewSide &side) { return side.quote.of(side.text).simplified().left(300); };
    switch (role) {
    case Qt::DisplayRole:
        return spoken(one.before);
    case StateRole:
        return reviewState(one.placement);
    case ScoreRole:
        return one.placement.score;
    case Qt::AccessibleTextRole: {
        const QString state = one.reason.isEmpty()
                                  ? reviewState(one.placement)
                                  : QStringLiteral("%1, %2").arg(reviewState(one.placement), one.reason);
        const QString head = QStringLiteral("%1, %2: %3").arg(state, one.what, one.title);
        const QString before = tr("before: %1").arg(spoken(one.before));
        return one.after.text.isEmpty()
                   ? QStringLiteral("%1; %2").arg(head, before)
                   : QStringLiteral("%1; %2; %3").arg(head, before, tr("now: %1").arg(spoken(one.after)));
    }
    case Qt::ToolTipRole:
        return tip(one);
    default:
        return {};
    }
}

QString ReviewModel::tip(const ReviewEntry &entry) const
{
    const auto rich = [](const ReviewSide &side, const char *open, const char *close) {
        QString html;
        qsizetype done = 0;
        const auto plain = [&](qsizetype to) {
            html += side.text.mid(done, to - done).toHtmlEscaped();
            done = to;
        };
        for (const Span span : side.changed) {
            plain(span.start);
            html += QLatin1String(open);
            plain(span.end);
            html += QLatin1String(close);
        }
        plain(side.text.size());
        return (side.cutHead ? QStringLiteral("… ") : QString()) + html +
               (side.cutTail ? QStringLiteral(" …") : QString());
    };
    QString tip = QStringLiteral("<p><b>%1: %2</b></p>").arg(entry.what, entry.title.toHtmlEscaped());
    if (!entry.note.isEmpty())
        tip += noteHtml(entry.note);
    tip += QStringLiteral("<p><i>%1</i><br>%2</p>").arg(tr("Before"), rich(entry.before, "<s>", "</s>"));
    tip += QStringLiteral("<p><i>%1</i><br>%2</p>")
               .arg(entry.after.text.isEmpty() ? tr("Now: no place was found")
                                               : tr("Now, %1 % alike").arg(qRound(entry.placement.score * 100)),
                    rich(entry.after, "<u><b>", "</b></u>"));
    return tip;
}

} // namespace crossread
