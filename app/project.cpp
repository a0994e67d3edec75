#include "app/project.h"

#include "app/entities/entities.h"
#include "app/projectcache.h"
#include "app/store/articles.h"
#include "app/store/backup.h"
#include "app/store/integrity.h"
#include "app/store/projectfile.h"
#include "app/store/settings.h"

#include <limits>
#include <QFileInfo>
#include <QTimer>

namespace crossread {

namespace {

// Sets a flag for as long as it lives.
class Raised
{
public:
    explicit Raised(bool &flag) : m_flag(flag) { m_flag = true; }
    ~Raised() { m_flag = false; }
    Raised(const Raised &) = delete;
    Raised &operator=(const Raised &) = delete;

private:
    bool &m_flag;
};

template<typename T>
T withId(const QList<T> &list, Id id)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [id](const T &one) { return one.id == id; });
    return found == list.cend() ? T() : *found;
}

} // namespace

// What was read inside a transaction is not so when that is rolled back. Ends after the transaction.
struct Project::ReadInside
{
    explicit ReadInside(Cache &within) : cache(within) {}
    ~ReadInside()
    {
        if (!isTrue)
            cache.forgetRead();
    }
    ReadInside(const ReadInside &) = delete;
    ReadInside &operator=(const ReadInside &) = delete;

    Cache &cache;
    bool isTrue = false;
};

Project::Project(std::unique_ptr<Store> store) : m_store(std::move(store)), m_cache(std::make_unique<Cache>(*m_store))
{
    static const int registered = qRegisterMetaType<Change>();
    Q_UNUSED(registered)
}

Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::create(const QString &path, int patience)
{
    CR_LET(store, createProjectFile(path, patience));
    return start(std::move(store));
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, const Progress &progress, int patience)
{
    CR_LET(store, openProjectFile(path, migrations(), progress, patience));
    progress.at(0.6);
    return start(std::move(store));
}

void Project::moveTo(QThread *thread)
{
    m_store->moveTo(thread);
    moveToThread(thread);
}

Result<std::unique_ptr<Project>> Project::start(std::unique_ptr<Store> store)
{
    std::unique_ptr<Project> project(new Project(std::move(store)));
    History &history = project->m_cache->history;
    CR_CHECK(history.prepare());
    CR_LET(isHalfWay, history.isHalfWay());
    if (isHalfWay) { // the program was ended
        Transaction transaction(*project->m_store);
        CR_CHECK(transaction.begin());
        CR_CHECK(history.finishStep());
        CR_CHECK(history.finish());
        CR_CHECK(transaction.commit());
    }
    CR_CHECK(project->m_cache->load(*project->m_store));
    return project;
}

QString Project::path() const
{
    return m_store->path();
}

QString Project::name() const
{
    return QFileInfo(path()).completeBaseName();
}

const QList<Article> &Project::articles() const
{
    return m_cache->articles;
}

const QList<Article> &Project::currentArticles() const
{
    return m_cache->current;
}

bool Project::isSuperseded(Id article) const
{
    return m_cache->isSuperseded(article);
}

QList<Id> Project::versions(Id article) const
{
    if (m_cache->articleIndex(article) < 0)
        return {};
    QList<Id> chain{article};
    for (Id id = m_cache->newer.value(article); id != 0 && !chain.contains(id); id = m_cache->newer.value(id))
        chain.append(id);
    for (Id id = m_cache->older.value(article); id != 0 && !chain.contains(id); id = m_cache->older.value(id))
        chain.prepend(id);
    return chain;
}

const QList<Placement> &Project::placements() const
{
    return m_cache->placements;
}

Article Project::article(Id id) const
{
    if (m_cache->articleIndex(id) < 0)
        return {};
    const auto article = m_cache->article(*m_store, id);
    return article.ok() ? *article : Article();
}

QByteArray Project::original(Id id) const
{
    const auto bytes = loadOriginal(*m_store, id);
    return bytes.ok() ? *bytes : QByteArray();
}

bool Project::isRead(Id article) const
{
    return m_cache->read.contains(article);
}

void Project::markRead(Id article)
{
    if (m_cache->articleIndex(article) < 0 || m_cache->read.contains(article))
        return;
    if (!storeRead(*m_store, article).ok())
        return; // it will be shown as unread once more: no harm
    m_cache->read.insert(article);
    Q_EMIT changed({Change::Read, {article}});
}

QList<Mention> Project::mentions(Id article) const
{
    return m_cache->mentions(*m_store, article);
}

const QList<EntityKind> &Project::kinds() const
{
    return m_cache->kinds;
}

EntityKind Project::kind(const QString &id) const
{
    for (const EntityKind &kind : m_cache->kinds) {
        if (kind.id == id)
            return kind;
    }
    return {id, id, false, {}, false};
}

const QList<DictionaryEntry> &Project::dictionary() const
{
    return m_cache->dictionary;
}

QList<FixedMention> Project::fixedMentions(Id article) const
{
    const qsizetype index = m_cache->articleIndex(article);
    return index < 0 ? QList<FixedMention>() : m_cache->fixed.value(m_cache->articles.at(index).contentId);
}

QList<FixedMention> Project::fixedMentions() const
{
    QList<FixedMention> all;
    for (const Article &article : m_cache->articles)
        all += m_cache->fixed.value(article.contentId);
    return all;
}

const QList<EntitySummary> &Project::entities() const
{
    return m_cache->entities(*m_store);
}

const QList<Tag> &Project::tags() const
{
    return m_cache->tags;
}

Tag Project::tag(Id id) const
{
    return withId(m_cache->tags, id);
}

QList<Annotation> Project::annotations(Id article) const
{
    const QList<Annotation> &all = m_cache->annotations;
    const auto first = std::lower_bound(all.cbegin(), all.cend(), article,
                                        [](const Annotation &mark, Id wanted) { return mark.article < wanted; });
    const auto last = std::upper_bound(first, all.cend(), article,
                                       [](Id wanted, const Annotation &mark) { return wanted < mark.article; });
    return all.mid(first - all.cbegin(), last - first);
}

const QList<Annotation> &Project::annotations() const
{
    return m_cache->annotations;
}

Annotation Project::annotation(Id id) const
{
    return withId(m_cache->annotations, id);
}

const QList<Note> &Project::notes() const
{
    return m_cache->notes;
}

Note Project::noteOn(Id article, Id claim) const
{
    for (const Note &note : std::as_const(m_cache->notes)) {
        if (note.article == article && note.claim == claim)
            return note;
    }
    return {};
}

const QList<Claim> &Project::claims() const
{
    return m_cache->claims;
}

Claim Project::claim(Id id) const
{
    return withId(m_cache->claims, id);
}

const ClaimAnalysis &Project::analysis() const
{
    return m_cache->analysis;
}

const QList<Conflict> &Project::dismissedConflicts() const
{
    return m_cache->dismissedConflicts;
}

const QList<DismissedConflict> &Project::dismissals() const
{
    return m_cache->dismissals;
}

Result<void> Project::setMentions(const QHash<Id, QList<Mention>> &mentions)
{
    QHash<Id, QList<Mention>> present; // others were removed while they were being recognised
    for (auto it = mentions.cbegin(); it != mentions.cend(); ++it) {
        if (m_cache->articleIndex(it.key()) >= 0)
            present.insert(it.key(), it.value());
    }
    CR_CHECK(m_cache->setMentions(*m_store, present));
    if (!present.isEmpty())
        Q_EMIT changed({Change::Mentions, present.keys()});
    return {};
}

QList<Mention> Project::foundMentions(Id article) const
{
    return m_cache->foundMentions(*m_store, article);
}

Result<void> Project::setReadings(const QHash<Id, QByteArray> &readings)
{
    return m_cache->setReadings(*m_store, readings);
}

QByteArray Project::reading(Id article) const
{
    return m_cache->reading(*m_store, article);
}

QList<Id> Project::unread() const
{
    QList<Id> ids;
    for (const Article &article : m_cache->current) {
        if (!m_cache->hasReading(article))
            ids += article.id;
    }
    return ids;
}

QList<Id> Project::unrecognised() const
{
    QList<Id> ids;
    for (const Article &article : m_cache->current) {
        if (!m_cache->isRecognised(article))
            ids += article.id;
    }
    return ids;
}

void Project::setRecogniser(int version, const QList<EntityKind> &kinds)
{
    if (m_cache->version == version && m_cache->recogniserKinds == kinds)
        return;
    const bool otherKinds = m_cache->recogniserKinds != kinds;
    m_cache->version = version;
    m_cache->setKinds(m_cache->ownKinds, kinds);
    if (otherKinds)
        Q_EMIT changed({Change::Kinds, {}});
}

QJsonValue Project::setting(const QString &key, const QJsonValue &otherwise) const
{
    return m_cache->settings.value(key, otherwise);
}

void Project::setSetting(const QString &key, const QJsonValue &value)
{
    if (m_cache->settings.contains(key) && m_cache->settings.value(key) == value)
        return;
    m_cache->settings.insert(key, value);
    (void)storeSetting(*m_store, key, value); // a layout that is not kept is no loss to tell of
}

Result<void> Project::edit(const QString &name, const std::function<Result<void>(Store &)> &work, bool joinLast)
{
    if (m_cache->editing)
        return Error{tr("Another change is being made."), name};
    CR_CHECK(readAgain());
    CR_CHECK(finishStep());
    Touched touched;
    Names names;
    {
        const Raised editing(m_cache->editing);
        ReadInside inside(*m_cache);
        Transaction transaction(*m_store);
        CR_CHECK(transaction.begin());
        CR_CHECK(m_cache->history.begin(name, joinLast));
        CR_CHECK(work(*m_store));
        CR_LET(rows, m_cache->history.finish());
        if (rows.isEmpty())
            return {}; // nothing to undo: as if nothing had been asked
        CR_LET(meant, m_cache->prepareNames(*m_store, rows));
        CR_CHECK(transaction.commit());
        inside.isTrue = true;
        touched = rows;
        names = meant;
    }
    return publish(touched, names);
}

bool Project::canUndo() const
{
    return !m_cache->undoState.undo.isNull();
}

bool Project::canRedo() const
{
    return !m_cache->undoState.redo.isNull();
}

QString Project::undoText() const
{
    return m_cache->undoState.undo;
}

QString Project::redoText() const
{
    return m_cache->undoState.redo;
}

Result<void> Project::undo()
{
    CR_CHECK(readAgain());
    CR_CHECK(finishStep());
    if (!canUndo())
        return Error{tr("There is nothing to undo."), {}};
    return travel([](History &history) { return history.undo(); });
}

Result<void> Project::redo()
{
    CR_CHECK(readAgain());
    CR_CHECK(finishStep());
    if (!canRedo())
        return Error{tr("There is nothing to redo."), {}};
    return travel([](History &history) { return history.redo(); });
}

QList<HistoryStep> Project::history() const
{
    const auto steps = m_cache->history.steps();
    return steps.ok() ? *steps : QList<HistoryStep>();
}

Id Project::lastStep() const
{
    return m_cache->undoState.last;
}

Result<void> Project::goTo(Id step)
{
    CR_CHECK(finishStep());
    return travel([step](History &history) { return history.goTo(step); });
}

Result<bool> Project::goSomeWayTo(Id step)
{
    constexpr qsizetype atOnce = 250; // rows
    bool there = false;
    const auto go = [&](qsizetype most) {
        return travel([&](History &history) -> Result<void> {
            CR_LET(isThere, history.goSomeWayTo(step, most));
            CR_LET(isHalfWay, history.isHalfWay());
            there = isThere;
            m_cache->isHalfWay = isHalfWay;
            return {};
        });
    };
    const bool before = m_cache->isHalfWay;
    if (go(atOnce).ok())
        return there;
    // Rows that cannot be without others that come later: all of it at once.
    m_cache->isHalfWay = before;
    const Result<void> whole = go(std::numeric_limits<qsizetype>::max());
    if (!whole)
        m_cache->isHalfWay = before;
    return whole.ok() ? Result<bool>(there) : Result<bool>(whole.error());
}

Result<void> Project::finishStep()
{
    if (!m_cache->isHalfWay || m_cache->editing)
        return {};
    CR_CHECK(travel([](History &history) { return history.finishStep(); }));
    m_cache->isHalfWay = false;
    return {};
}

Result<void> Project::travel(const std::function<Result<void>(History &)> &way)
{
    if (m_cache->editing)
        return Error{tr("Another change is being made."), {}};
    CR_CHECK(readAgain());
    Touched touched;
    Names names;
    {
        const Raised editing(m_cache->editing);
        ReadInside inside(*m_cache);
        Transaction transaction(*m_store);
        CR_CHECK(transaction.begin());
        CR_CHECK(way(m_cache->history));
        CR_LET(rows, m_cache->history.finish());
        if (rows.isEmpty()) { // that is where we are, or nothing came of it
            CR_CHECK(transaction.commit());
            inside.isTrue = true;
            return {};
        }
        CR_LET(meant, m_cache->prepareNames(*m_store, rows));
        CR_CHECK(transaction.commit());
        inside.isTrue = true;
        touched = rows;
        names = meant;
    }
    return publish(touched, names);
}

Result<void> Project::publish(const Touched &touched, const Names &names)
{
    const auto change = m_cache->refresh(*m_store, touched, names);
    if (change.ok()) {
        Q_EMIT changed(*change);
        return {};
    }
    // It is done, but a part of it could not be read: the views must not go on with what was before.
    m_cache->isStale = true;
    if (readAgain().ok())
        return {};
    readSoon();
    return Error{
        tr("The change was saved, but “%1” cannot be read at the moment: the disk reported an error.").arg(name()),
        change.error().message};
}

void Project::readSoon()
{
    constexpr std::chrono::seconds wait(2);
    QTimer::singleShot(wait, this, [this] {
        if (!readAgain().ok())
            readSoon();
    });
}

Result<void> Project::readAgain()
{
    if (!m_cache->isStale)
        return {};
    m_cache->forgetRead();
    CR_CHECK(m_cache->load(*m_store));
    m_cache->isStale = false;
    Q_EMIT changed({~Change::Parts(Change::Read), {}}); // whatever it may be
    return {};
}

Result<void> Project::saveCopy(const QString &path) const
{
    return copyProject(*m_store, path);
}

QStringList Project::check() const
{
    return problems(*m_store);
}

bool Project::isInPlace() const
{
    return m_store->examinePlace().ok();
}

Store &Project::store() const
{
    return *m_store;
}

} // namespace crossread
