#include "ui/reader/readerarea.h"

#include "app/project.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int wantedPane = 260;  // what a pane does not go below while the window has room
constexpr int leastPane = 72;    // and where it has not: a pane's buttons
constexpr int leastBetween = 40; // what lies between two panes takes an eighth, at least this
constexpr int shareOfBetween = 8;
constexpr int narrowestPane = 300; // passages open beside each other down to this width

struct Visit
{
    Id article = 0;
    qsizetype top = 0;
};

} // namespace

struct ReaderArea::Private
{
    QSplitter *splitter = nullptr;
    QList<ReaderPane *> panes;
    qsizetype active = 0;
    QList<Visit> history;
    qsizetype visit = -1;
    QHash<Id, qsizetype> tops; // where each article was left
    QPointer<ReaderPane> left; // that are isolated, while two are
    QPointer<ReaderPane> right;
    QPointer<QWidget> between;
    int mostBetween = leastBetween; // pixels that it wants

    ReaderPane *pane() const { return panes[active]; }

    QList<Id> openArticles() const
    {
        QList<Id> articles;
        for (const ReaderPane *one : panes) {
            if (one->articleId())
                articles.append(one->articleId());
        }
        return articles;
    }

    // A pane that was emptied goes back to the article that it showed.
    qsizetype stepBack() const { return pane()->articleId() ? 1 : 0; }

    void remember(const ReaderPane *gone)
    {
        if (!gone->articleId())
            return;
        tops[gone->articleId()] = gone->view().topPosition();
        if (visit >= 0 && history[visit].article == gone->articleId())
            history[visit].top = gone->view().topPosition();
    }
};

ReaderArea::ReaderArea(Project &project, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_project(project), m_navigator(navigator), d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("readerArea"));
    setAccessibleName(tr("Reader"));
    d->splitter = new QSplitter(Qt::Horizontal, this);
    d->splitter->setChildrenCollapsible(false);
    d->splitter->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->splitter);
    addPane();
    connect(&project, &Project::changed, this, &ReaderArea::applyChange);
}

ReaderArea::~ReaderArea() = default;

ReaderPane *ReaderArea::addPane()
{
    auto *pane = new ReaderPane(m_project, m_navigator);
    d->panes.append(pane);
    d->splitter->addWidget(pane);
    connect(pane, &ReaderPane::activated, this, [this, pane] { activate(pane); });
    connect(pane, &ReaderPane::closeWanted, this, [this, pane] {
        activate(pane);
        closePane();
    });
    connect(pane, &ReaderPane::selectionChanged, this, [this, pane](bool has) {
        if (pane == d->pane())
            Q_EMIT selectionChanged(has);
    });
    connect(pane, &ReaderPane::articleDropped, this,
            [this, pane](Id article) { Q_EMIT articleDropped(article, pane->articleId()); });
    restyle();
    shareWidth();
    return pane;
}

void ReaderArea::shareWidth()
{
    d->splitter->setSizes(QList<int>(d->panes.size(), std::max(1, d->splitter->width())));
}

// A window may be made too narrow for what panes want; they then share what there is rather than lie over each other.
void ReaderArea::limitWidths()
{
    const auto shown =
        std::count_if(d->panes.begin(), d->panes.end(), [this](const auto *one) { return isShown(one); });
    if (d->left)
        d->splitter->setHandleWidth(std::clamp(width() / shareOfBetween, leastBetween, d->mostBetween));
    const int room = width() - (int(shown) - 1) * d->splitter->handleWidth();
    for (ReaderPane *pane : std::as_const(d->panes))
        pane->setMinimumWidth(std::clamp(room / std::max(1, int(shown)), leastPane, wantedPane));
}

void ReaderArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    limitWidths();
}

void ReaderArea::restyle()
{
    limitWidths();
    for (ReaderPane *pane : std::as_const(d->panes)) {
        pane->setStyle(m_style, d->panes.size() == 1 || d->left);
        pane->setActive(d->panes.size() > 1 && pane == d->pane());
    }
}

void ReaderArea::activate(ReaderPane *pane)
{
    const qsizetype place = d->panes.indexOf(pane);
    if (place < 0)
        return;
    const bool other = place != d->active;
    d->active = place;
    for (ReaderPane *one : std::as_const(d->panes))
        one->setActive(d->panes.size() > 1 && one == pane);
    m_navigator.setCurrentArticle(pane->articleId());
    m_navigator.setOpenArticles(d->openArticles());
    if (other)
        Q_EMIT selectionChanged(!pane->view().selection().isEmpty());
}

void ReaderArea::setStyle(const ReaderStyle &style)
{
    m_style = style;
    restyle();
}

void ReaderArea::setArticle(ReaderPane *pane, Id article, qsizetype top)
{
    d->remember(pane);
    pane->setArticle(article, top);
    activate(pane);
}

void ReaderArea::open(Id article, bool newPane)
{
    if (m_project.article(article).id != article || !article)
        return;
    d->remember(d->pane());
    for (ReaderPane *side : {d->left.data(), d->right.data()}) { // neither is set beside itself
        if (side && side != d->pane() && side->articleId() == article)
            return activate(side);
    }
    if (newPane && d->left) {
        d->active = d->panes.indexOf(d->pane() == d->left ? d->right : d->left);
    } else if (newPane && d->pane()->articleId()) {
        if (d->panes.size() < mostPanes)
            d->active = d->panes.indexOf(addPane());
        else
            d->active = d->panes.size() - 1;
    }
    if (d->pane()->articleId() != article) {
        d->history.resize(d->visit + 1);
        d->history.append({article, 0});
        setArticle(d->pane(), article, d->tops.value(article));
        d->visit = d->history.size() - 1;
    }
    activate(d->pane());
    Q_EMIT historyChanged();
}

void ReaderArea::focusText()
{
    d->pane()->view().setFocus();
}

void ReaderArea::showPassages(const QList<PassageRef> &passages)
{
    for (const PassageRef &passage : passages)
        releaseFor(passage.article);
    QList<PassageRef> wanted; // the first of each article; a chart may still know of one that has just gone
    for (const PassageRef &passage : passages) {
        const auto same = [&](const PassageRef &one) { return one.article == passage.article; };
        const bool isThere = !m_project.versions(passage.article).isEmpty(); // without reading its text
        if (isThere && std::none_of(wanted.begin(), wanted.end(), same))
            wanted.append(passage);
    }
    const int fitting = std::clamp(width() / narrowestPane, 1, mostPanes);
    if (const qsizetype shown = std::max<qsizetype>(fitting, d->panes.size()); shown < wanted.size()) {
        Q_EMIT m_navigator.told(tr("Beside each other: %1 of %2 articles").arg(shown).arg(wanted.size()));
        wanted = wanted.mid(0, shown);
    }
    QList<ReaderPane *> taken;
    const auto paneOf = [&](Id article) -> ReaderPane * {
        for (ReaderPane *pane : std::as_const(d->panes)) {
            if (pane->articleId() == article && isShown(pane))
                return pane;
        }
        return nullptr;
    };
    for (const PassageRef &passage : std::as_const(wanted)) {
        if (ReaderPane *pane = paneOf(passage.article))
            taken.append(pane);
    }
    for (const PassageRef &passage : std::as_const(wanted)) {
        ReaderPane *pane = paneOf(passage.article);
        for (qsizetype i = 0; !pane && i < d->panes.size(); ++i) {
            ReaderPane *candidate = d->panes[(d->active + i) % d->panes.size()];
            if (!taken.contains(candidate))
                pane = candidate;
        }
        if (!pane)
            pane = addPane();
        taken.append(pane);
        activate(pane);
        open(passage.article, false);
    }
    // Only now, since each further pane narrows the others' lines.
    for (const PassageRef &passage : std::as_const(wanted)) {
        ReaderPane *pane = paneOf(passage.article);
        pane->layout()->activate(); // a new one would come to its size only later
        ArticleView &view = pane->view();
        view.setCaret(passage.span.start); // from where keys go on
        view.flash(passage.span);
    }
    if (!wanted.isEmpty())
        activate(paneOf(wanted.first().article));
}

void ReaderArea::showAnnotation(Id id)
{
    const Annotation annotation = m_project.annotation(id);
    if (!annotation.id)
        return;
    releaseFor(annotation.article);
    for (ReaderPane *pane : std::as_const(d->panes)) {
        if (pane->articleId() == annotation.article && isShown(pane)) {
            activate(pane);
            break;
        }
    }
    open(annotation.article, false);
    d->pane()->view().setCaret(annotation.span.start);
    d->pane()->view().selectAnnotation(id, true);
}

void ReaderArea::openBeside(Id left, Id right)
{
    const auto shows = [this](qsizetype pane, Id article) {
        return pane >= 0 && pane < d->panes.size() && d->panes[pane]->articleId() == article;
    };
    // Where one of them is open already it stays, the other one comes beside it.
    qsizetype first = d->active;
    for (qsizetype i = 0; i < d->panes.size(); ++i) {
        if (shows(i, left) && (shows(i + 1, right) || i + 1 < mostPanes))
            first = i;
    }
    if (!shows(first, left) && shows(first, right) && first > 0)
        --first;
    first = std::min<qsizetype>(first, mostPanes - 2);
    while (d->panes.size() < first + 2)
        addPane();
    activate(d->panes[first]);
    open(left, false);
    activate(d->panes[first + 1]);
    open(right, false);
}

void ReaderArea::isolate(Id left, Id right, QWidget *between, int width)
{
    if (d->left)
        letGo();
    openBeside(left, right);
    const qsizetype second = d->active; // the right one was opened last
    d->left = d->panes[second - 1];
    d->right = d->panes[second];
    d->between = between;
    for (ReaderPane *pane : std::as_const(d->panes))
        pane->setVisible(pane == d->left || pane == d->right);
    d->mostBetween = std::max(leastBetween, width);
    limitWidths();
    QWidget *handle = d->splitter->handle(int(d->splitter->indexOf(d->right)));
    auto *room = new QHBoxLayout(handle);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(between);
    between->show();
    d->left->view().setCompareSide(CompareSide::Left);
    d->right->view().setCompareSide(CompareSide::Right);
    restyle();
    shareWidth();
}

// What isolate() did is undone; nobody is told.
void ReaderArea::letGo()
{
    for (const auto &pane : {d->left, d->right}) {
        if (pane)
            pane->view().setCompareSide(CompareSide::None);
    }
    if (d->between) {
        QWidget *handle = d->between->parentWidget();
        d->between->hide();
        d->between->setParent(this);
        delete handle->layout();
    }
    d->left = d->right = nullptr;
    d->between = nullptr;
    d->splitter->setHandleWidth(1);
    for (ReaderPane *pane : std::as_const(d->panes))
        pane->show();
    restyle();
    shareWidth();
}

void ReaderArea::release()
{
    if (!d->left && !d->right)
        return;
    letGo();
    Q_EMIT released();
}

void ReaderArea::releaseFor(Id article)
{
    if (d->left && d->left->articleId() != article && d->right->articleId() != article)
        release();
}

bool ReaderArea::isShown(const ReaderPane *pane) const
{
    return !d->left || pane == d->left || pane == d->right;
}

ReaderPane *ReaderArea::isolated(bool left) const
{
    return left ? d->left : d->right;
}

PassageRef ReaderArea::selection() const
{
    QList<ReaderPane *> panes = d->panes;
    panes.move(d->active, 0);
    for (const ReaderPane *pane : std::as_const(panes)) {
        if (const Span span = pane->view().selection(); pane->articleId() && !span.isEmpty())
            return {pane->articleId(), span};
    }
    return {};
}

int ReaderArea::paneCount() const
{
    return int(d->panes.size());
}

ReaderPane *ReaderArea::activePane() const
{
    return d->pane();
}

QList<ReaderPane *> ReaderArea::panes() const
{
    return d->panes;
}

void ReaderArea::split()
{
    release();
    if (d->panes.size() >= mostPanes)
        return;
    const Id article = d->pane()->articleId();
    const qsizetype top = d->pane()->view().topPosition();
    ReaderPane *pane = addPane();
    setArticle(pane, article, top);
    pane->view().setFocus();
}

void ReaderArea::closePane()
{
    release();
    d->remember(d->pane());
    if (d->panes.size() == 1) {
        setArticle(d->pane(), 0, 0);
        return;
    }
    ReaderPane *pane = d->panes.takeAt(d->active);
    d->active = std::min(d->active, d->panes.size() - 1);
    pane->hide();
    pane->disconnect(this);
    pane->deleteLater();
    restyle();
    activate(d->pane());
    d->pane()->view().setFocus();
}

void ReaderArea::nextPane()
{
    qsizetype next = d->active;
    do
        next = (next + 1) % d->panes.size();
    while (!isShown(d->panes[next]) && next != d->active);
    activate(d->panes[next]);
    d->pane()->view().setFocus();
}

void ReaderArea::goTo(qsizetype visit)
{
    if (visit < 0 || visit >= d->history.size())
        return;
    d->remember(d->pane());
    d->visit = visit;
    const Visit there = d->history[visit];
    setArticle(d->pane(), there.article, there.top);
    Q_EMIT historyChanged();
}

void ReaderArea::back()
{
    goTo(d->visit - d->stepBack());
}

void ReaderArea::forward()
{
    goTo(d->visit + 1);
}

bool ReaderArea::canGoBack() const
{
    return d->visit >= d->stepBack();
}

bool ReaderArea::canGoForward() const
{
    return d->visit + 1 < d->history.size();
}

void ReaderArea::tagSelection()
{
    d->pane()->tagSelection();
}

void ReaderArea::giveTag(Id tag)
{
    d->pane()->giveTag(tag);
}

void ReaderArea::recentTag(int digit)
{
    if (digit >= 1 && digit <= 9)
        d->pane()->giveTag(tagsOfDigits(m_project)[digit]);
}

void ReaderArea::tagAgain()
{
    d->pane()->tagAgain();
}

void ReaderArea::tagWithOwnWords()
{
    d->pane()->tagWithOwnWords();
}

void ReaderArea::noteArticle()
{
    d->pane()->noteArticle();
}

void ReaderArea::removeAnnotation()
{
    d->pane()->removeAnnotation();
}

void ReaderArea::moveEnd(SpanEnd end, int step)
{
    d->pane()->moveEnd(end, step);
}

void ReaderArea::splitAnnotation()
{
    d->pane()->splitAnnotation();
}

void ReaderArea::joinAnnotations()
{
    d->pane()->joinAnnotations();
}

void ReaderArea::shrinkBySentence()
{
    d->pane()->view().shrinkBySentence();
}

void ReaderArea::markParagraph()
{
    d->pane()->view().markParagraph();
}

void ReaderArea::noteSelection()
{
    d->pane()->noteSelection();
}

void ReaderArea::untag()
{
    d->pane()->untag();
}

void ReaderArea::cycleAnnotations()
{
    d->pane()->cycleAnnotations();
}

void ReaderArea::nextAnnotation(int step)
{
    d->pane()->nextAnnotation(step);
}

void ReaderArea::moveSentence(int step)
{
    d->pane()->view().moveSentence(step);
}

void ReaderArea::markSentence(bool extend)
{
    d->pane()->view().markSentence(extend);
}

void ReaderArea::addSelectionToClaim(Id claim)
{
    d->pane()->addSelectionToClaim(claim);
}

void ReaderArea::walkMentions(int step)
{
    d->pane()->walkMentions(step);
}

void ReaderArea::nameSelection()
{
    d->pane()->nameSelection();
}

void ReaderArea::findInArticle()
{
    d->pane()->find();
}

void ReaderArea::applyChange(const Change &change)
{
    for (ReaderPane *pane : std::as_const(d->panes))
        pane->applyChange(change);
    if (!(change.parts & Change::Articles))
        return;
    // Articles that are gone leave the history too.
    QSet<Id> there;
    for (const Article &article : m_project.articles())
        there.insert(article.id);
    for (qsizetype i = d->history.size() - 1; i >= 0; --i) {
        if (there.contains(d->history[i].article))
            continue;
        d->history.removeAt(i);
        if (d->visit >= i)
            --d->visit;
    }
    m_navigator.setCurrentArticle(d->pane()->articleId());
    m_navigator.setOpenArticles(d->openArticles());
    Q_EMIT historyChanged();
}

QJsonObject ReaderArea::state() const
{
    for (const ReaderPane *pane : std::as_const(d->panes))
        d->remember(pane);
    QJsonArray panes;
    for (const ReaderPane *pane : std::as_const(d->panes))
        panes.append(pane->articleId());
    QJsonArray sizes;
    const QList<int> widths = d->left ? QList<int>() : d->splitter->sizes(); // isolated ones have those of the moment
    for (const int size : widths)
        sizes.append(size);
    QJsonObject tops;
    for (auto it = d->tops.cbegin(); it != d->tops.cend(); ++it) {
        if (it.value() > 0)
            tops.insert(QString::number(it.key()), it.value());
    }
    return {{QStringLiteral("panes"), panes},
            {QStringLiteral("active"), d->active},
            {QStringLiteral("sizes"), sizes},
            {QStringLiteral("tops"), tops}};
}

void ReaderArea::restore(const QJsonObject &state)
{
    const QJsonObject tops = state.value(QStringLiteral("tops")).toObject();
    for (auto it = tops.begin(); it != tops.end(); ++it)
        d->tops.insert(it.key().toLongLong(), it.value().toInteger());
    const QJsonArray wanted = state.value(QStringLiteral("panes")).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(wanted.size(), mostPanes); ++i) {
        const Id article = wanted[i].toInteger();
        ReaderPane *pane = i < d->panes.size() ? d->panes[i] : addPane();
        if (m_project.article(article).id == article)
            setArticle(pane, article, d->tops.value(article));
    }
    QList<int> sizes;
    for (const QJsonValue &size : state.value(QStringLiteral("sizes")).toArray())
        sizes.append(size.toInt());
    if (sizes.size() == d->panes.size())
        d->splitter->setSizes(sizes);
    const auto active = state.value(QStringLiteral("active")).toInteger();
    activate(d->panes[std::clamp<qsizetype>(active, 0, d->panes.size() - 1)]);
    d->history.clear();
    d->visit = -1;
    if (const Id article = d->pane()->articleId()) {
        d->history.append({article, d->tops.value(article)});
        d->visit = 0;
    }
    restyle();
    Q_EMIT historyChanged();
}

} // namespace crossread
