#include "ui/compare/comparedesk.h"

#include "app/jobs.h"
#include "app/project.h"
#include "ui/actions.h"
#include "ui/compare/comparebar.h"
#include "ui/compare/compareframe.h"
#include "ui/compare/comparemarks.h"
#include "ui/compare/overviewbar.h"
#include "ui/compare/ribbons.h"
#include "ui/models/comparing.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <algorithm>
#include <QAction>

namespace crossread {

namespace {

constexpr qsizetype atOnce = 100'000; // letters of both versions that are told apart without a worker: milliseconds
constexpr int leastGutter = 72;
constexpr int mostGutter = 116;

} // namespace

CompareDesk::CompareDesk(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_comparing(parts.navigator.comparing())
{
    connect(&parts.navigator, &Navigator::compareArticles, this, &CompareDesk::show);
    connect(&parts.navigator, &Navigator::compareSeveral, this, &CompareDesk::showSeveral);
    connect(&parts.navigator, &Navigator::openArticlesChanged, this, &CompareDesk::panesChanged);
    connect(&parts.navigator, &Navigator::currentArticleChanged, this, &CompareDesk::updateActions);
    connect(&parts.reader, &ReaderArea::released, this, &CompareDesk::end);
    connect(&parts.reader, &ReaderArea::articleDropped, this, [this](Id article, Id on) {
        if (article == on || !on)
            Q_EMIT m_parts.navigator.openArticle(article, false);
        else if (isOpen() && on == m_left)
            show({article, {}}, {m_right, {}});
        else
            show({isOpen() ? m_left : on, {}}, {article, {}});
    });
    connect(&parts.project, &Project::changed, this, &CompareDesk::projectChanged);
    connect(&m_comparing, &Comparing::looksChanged, this, &CompareDesk::mark);
    connect(
        &parts.frame, &CompareFrame::themeChanged, this, [this] { mark(); },
        Qt::QueuedConnection); // the views have it then
    connect(
        &parts.jobs, &Jobs::finished, this,
        [this](const QString &kind, bool cancelled) {
            if (kind == QLatin1String("compare") && cancelled && isOpen() && !m_compared &&
                !m_parts.jobs.isRunning(kind)) {
                end(); // by the user: there will be nothing to see
                Q_EMIT m_parts.navigator.told(tr("Comparing was cancelled."));
            }
        },
        Qt::QueuedConnection);
    connect(&m_comparing, &Comparing::rowWanted, this, &CompareDesk::showRow);
    connect(&m_scroll, &LinkedScroll::moved, &parts.frame.ribbons(), qOverload<>(&QWidget::update));
    connect(&parts.frame.ribbons(), &Ribbons::linkClicked, this, &CompareDesk::showLink);
    connect(&parts.frame.ribbons(), &Ribbons::menuWanted, this, &CompareDesk::showMenu);
    connect(&parts.frame.bar(), &CompareBar::chosen, this, [this](bool left, Id article) {
        if (left)
            show({article, {}}, {m_right, {}});
        else
            show({m_left, {}}, {article, {}});
    });
    connect(&parts.frame.bar(), &CompareBar::tabClosed, this, [this](Id article) {
        m_tabs.removeAll(article);
        if (article == m_right && !m_tabs.isEmpty())
            show({m_left, {}}, {m_tabs.first(), {}});
        else
            m_parts.frame.bar().setTabs(m_tabs);
    });
    updateActions();
}

CompareDesk::~CompareDesk()
{
    m_parts.jobs.cancel(QStringLiteral("compare"));
    m_scroll.part();
}

ArticleView *CompareDesk::viewOf(bool left) const
{
    const ReaderPane *pane = m_parts.reader.isolated(left);
    return pane ? &pane->view() : nullptr;
}

bool CompareDesk::areVersions() const
{
    return isOpen() && m_parts.project.versions(m_left).contains(m_right);
}

void CompareDesk::show(const PassageRef &left, const PassageRef &right)
{
    if (!left.article || !right.article || left.article == right.article ||
        m_parts.project.article(left.article).id == 0 || m_parts.project.article(right.article).id == 0)
        return;
    const bool same = m_left == left.article && m_right == right.article && viewOf(true);
    m_litLeft = left;
    m_litRight = right;
    if (!same) {
        if (m_tabs.isEmpty() || m_left != left.article)
            m_tabs = {right.article};
        else if (!m_tabs.contains(right.article))
            m_tabs[std::max<qsizetype>(0, m_tabs.indexOf(m_right))] = right.article;
        m_opening = true;
        m_left = left.article;
        m_right = right.article;
        m_scroll.part();
        m_parts.frame.setComparing(true);
        m_parts.reader.isolate(m_left, m_right, &m_parts.frame.ribbons(),
                               std::clamp(m_parts.frame.window()->width() / 13, leastGutter, mostGutter));
        m_opening = false;
        for (const bool side : {true, false}) {
            ArticleView *view = viewOf(side);
            m_parts.frame.overview(side).setView(view);
            disconnect(view, &ArticleView::placeClicked, this, nullptr);
            connect(view, &ArticleView::placeClicked, this,
                    [this, side](qsizetype position) { clicked(side, position); });
        }
        m_parts.frame.ribbons().join(viewOf(true), viewOf(false));
        m_parts.frame.bar().setArticles(m_left, m_right);
        m_parts.frame.bar().setTabs(m_tabs);
        run();
    } else if (m_compared) {
        light();
    }
    updateActions();
}

void CompareDesk::run()
{
    m_compared.reset();
    m_link = -1;
    m_comparing.setShown(nullptr);
    m_comparing.setRunning(true);
    m_parts.frame.say({});
    const Article left = m_parts.project.article(m_left);
    const Article right = m_parts.project.article(m_right);
    const bool versions = areVersions();
    const QList<Mention> mentionsLeft = versions ? QList<Mention>() : m_parts.project.mentions(m_left);
    const QList<Mention> mentionsRight = versions ? QList<Mention>() : m_parts.project.mentions(m_right);
    if (versions && left.text.size() + right.text.size() <= atOnce)
        return ran(compareForView(left, {}, right, {}, true));
    m_parts.jobs.run<ComparedArticles>(
        QStringLiteral("compare"), tr("Comparing"),
        [left, right, mentionsLeft, mentionsRight, versions](const Progress &progress) {
            return compareForView(left, mentionsLeft, right, mentionsRight, versions, progress);
        },
        [this](ComparedArticles compared) {
            if (compared.left.id == m_left && compared.right.id == m_right)
                ran(std::move(compared));
        });
}

void CompareDesk::ran(ComparedArticles compared)
{
    m_compared = std::make_shared<ComparedArticles>(std::move(compared));
    if (!viewOf(true) || !viewOf(false))
        return end();
    publish();
    light();
    say();
}

// What is compared is what everybody sees from now on.
void CompareDesk::publish()
{
    QList<Claim> claims;
    for (const Claim &claim : m_parts.project.claims()) {
        const auto in = [&](Id article) {
            return std::any_of(claim.passages.begin(), claim.passages.end(),
                               [article](const Passage &passage) { return passage.article == article; });
        };
        if (in(m_left) && in(m_right))
            claims.append(claim);
    }
    m_compared = std::make_shared<ComparedArticles>(*m_compared);
    joinClaims(*m_compared, claims);
    m_link = -1;
    m_comparing.setShown(m_compared);
    m_scroll.join(viewOf(true), viewOf(false), m_compared);
    mark();
    updateActions();
}

void CompareDesk::say()
{
    const ComparedArticles &both = *m_compared;
    QString sentence;
    if (both.left.text.trimmed().isEmpty() || both.right.text.trimmed().isEmpty())
        sentence = tr("One of the two has no text: there is nothing to compare.");
    else if (both.areVersions && both.diff.isSame())
        sentence = tr("The words of both versions are the same.");
    else if (!both.areVersions && both.links.isEmpty())
        sentence = tr("The two have no sentence in common.");
    else if (both.rows.isEmpty())
        sentence = tr("Both say the same: no difference was found.");
    m_parts.frame.say(sentence);
    if (!sentence.isEmpty())
        return;
    if (both.areVersions) {
        Q_EMIT m_parts.navigator.told(tr("%n word(s) new", nullptr, both.diff.addedWords) + QStringLiteral(", ") +
                                      tr("%n gone", nullptr, both.diff.removedWords) +
                                      (both.diff.movedWords > 0
                                           ? QStringLiteral(", ") + tr("%n moved", nullptr, both.diff.movedWords)
                                           : QString()));
        return;
    }
    Q_EMIT m_parts.navigator.told(tr("%n difference(s)", nullptr, int(both.rows.size())) + QStringLiteral(", ") +
                                  tr("%n matching passage(s)", nullptr, int(both.links.size())));
}

void CompareDesk::mark()
{
    if (!m_compared || !viewOf(true) || !viewOf(false))
        return;
    for (const bool left : {true, false}) {
        ArticleView *view = viewOf(left);
        view->setCompared(comparedMarks(*m_compared, m_comparing, left));
        const DiffLook look = !m_compared->areVersions ? DiffLook::Other : left ? DiffLook::Removed : DiffLook::Added;
        view->setDifferences(differenceMarks(*m_compared, m_comparing, left), look);
    }
    m_parts.frame.ribbons().update();
    overviews();
}

void CompareDesk::overviews()
{
    for (const bool left : {true, false}) {
        const Article &article = left ? m_compared->left : m_compared->right;
        const ArticleView *view = viewOf(left);
        if (view)
            m_parts.frame.overview(left).setMarks(overviewMarks(*m_compared, m_comparing, left, themeOf(view)),
                                                  article.text.size(), view->lit());
    }
}

// The places that are looked at; where there is one alone, the other side shows what stands there instead.
void CompareDesk::light()
{
    const Span a = m_litLeft.span;
    const Span b = m_litRight.span;
    viewOf(true)->setLit(a);
    viewOf(false)->setLit(b);
    if (!a.isEmpty() || !b.isEmpty())
        bring(a, b);
    overviews();
}

void CompareDesk::bring(Span left, Span right)
{
    const qsizetype a = left.isEmpty() ? m_compared->counterpart(false, right.start) : left.start;
    const qsizetype b = right.isEmpty() ? m_compared->counterpart(true, left.start) : right.start;
    viewOf(true)->setCaret(a);
    viewOf(false)->setCaret(b);
    m_scroll.bring(a, b);
}

void CompareDesk::end()
{
    if (!isOpen() || m_opening)
        return;
    m_left = m_right = 0;
    m_link = -1;
    m_tabs.clear();
    m_compared.reset();
    m_parts.jobs.cancel(QStringLiteral("compare"));
    m_scroll.part();
    m_parts.frame.ribbons().join(nullptr, nullptr);
    for (const bool side : {true, false})
        m_parts.frame.overview(side).setView(nullptr);
    for (const ReaderPane *pane : m_parts.reader.panes()) {
        disconnect(&pane->view(), &ArticleView::placeClicked, this, nullptr);
        pane->view().setCompared({});
        pane->view().setDifferences({}, {});
        pane->view().setLit({});
    }
    m_parts.frame.setComparing(false);
    m_parts.reader.release();
    m_comparing.setShown(nullptr);
    updateActions();
}

void CompareDesk::toggle(bool on)
{
    if (!on)
        return end();
    if (const QList<Id> selected = m_parts.navigator.selectedArticles(); selected.size() > 1)
        return showSeveral(selected);
    const Id current = m_parts.navigator.currentArticle();
    QList<Id> open = m_parts.navigator.openArticles();
    open.removeAll(0);
    for (qsizetype i = open.size() - 1; i >= 0; --i) {
        if (open.indexOf(open[i]) < i)
            open.removeAt(i);
    }
    const qsizetype place = open.indexOf(current);
    if (open.size() > 1 && place >= 0)
        show({open[std::min(place, open.size() - 2)], {}}, {open[std::min(place, open.size() - 2) + 1], {}});
    else if (current)
        Q_EMIT partnerWanted(current);
    updateActions(); // the box is ticked when it runs
}

void CompareDesk::addTab(Id article)
{
    if (!isOpen() || article == m_left)
        return;
    if (!m_tabs.contains(article))
        m_tabs.append(article);
    show({m_left, {}}, {article, {}});
    m_parts.frame.bar().setTabs(m_tabs);
}

void CompareDesk::showSeveral(const QList<Id> &articles)
{
    show({articles.value(0), {}}, {articles.value(1), {}});
    for (qsizetype i = 2; isOpen() && i < articles.size(); ++i) {
        const Id article = articles[i];
        if (m_parts.project.article(article).id == article && article != m_left && !m_tabs.contains(article))
            m_tabs.append(article);
    }
    if (isOpen())
        m_parts.frame.bar().setTabs(m_tabs);
}

// The left one, then the tabs of the right side, its own first.
QJsonArray CompareDesk::state() const
{
    QJsonArray articles;
    if (!isOpen())
        return articles;
    articles.append(m_left);
    articles.append(m_right);
    for (const Id tab : m_tabs) {
        if (tab != m_right)
            articles.append(tab);
    }
    return articles;
}

void CompareDesk::restore(const QJsonArray &state)
{
    QList<Id> articles;
    for (const QJsonValue &article : state)
        articles.append(article.toInteger());
    showSeveral(articles);
}

void CompareDesk::swap()
{
    if (!isOpen())
        return;
    QList<Id> tabs = m_tabs;
    std::replace(tabs.begin(), tabs.end(), m_right, m_left);
    const Id left = m_left, right = m_right;
    m_tabs.clear();
    show({right, {}}, {left, {}});
    m_tabs = tabs;
    m_parts.frame.bar().setTabs(m_tabs);
}

void CompareDesk::setLinkedScrolling(bool on)
{
    m_scroll.setOn(on);
    Q_EMIT m_parts.navigator.told(on ? tr("Linked scrolling on") : tr("Linked scrolling off"));
}

// Another article in one of the two panes is compared with the other one.
void CompareDesk::panesChanged()
{
    if (!isOpen() || m_opening)
        return;
    const ReaderPane *left = m_parts.reader.isolated(true);
    const ReaderPane *right = m_parts.reader.isolated(false);
    if (!left || !right || !left->articleId() || !right->articleId() || left->articleId() == right->articleId())
        return end();
    if (left->articleId() != m_left || right->articleId() != m_right)
        show({left->articleId(), {}}, {right->articleId(), {}});
}

void CompareDesk::projectChanged(const Change &change)
{
    if (!isOpen())
        return;
    const auto concerns = [&](Id article) { return change.articles.isEmpty() || change.articles.contains(article); };
    if (change.parts & (Change::Articles | Change::Versions)) {
        QList<Id> gone;
        for (const Id tab : std::as_const(m_tabs)) {
            if (m_parts.project.article(tab).id == 0)
                gone.append(tab);
        }
        for (const Id tab : std::as_const(gone))
            m_tabs.removeAll(tab);
        if (m_parts.project.article(m_left).id == 0 || m_parts.project.article(m_right).id == 0)
            return end();
        if (!gone.isEmpty())
            m_parts.frame.bar().setTabs(m_tabs);
        m_parts.frame.bar().setArticles(m_left, m_right);
    }
    if (!m_compared) { // still being worked out, from what was known when it began
        const bool texts = change.parts & (Change::Articles | Change::Versions);
        const bool mentions = change.parts.testFlag(Change::Mentions) && !areVersions();
        if ((texts || mentions) && (concerns(m_left) || concerns(m_right)))
            run();
        return;
    }
    const bool others = m_compared->left.text != m_parts.project.article(m_left).text ||
                        m_compared->right.text != m_parts.project.article(m_right).text ||
                        m_compared->areVersions != areVersions();
    const bool names =
        change.parts.testFlag(Change::Mentions) && !m_compared->areVersions && (concerns(m_left) || concerns(m_right));
    if ((change.parts & (Change::Articles | Change::Versions) && others) || names)
        run();
    else if (change.parts.testFlag(Change::Claims))
        rejoin();
}

// The claims are others: links and differences anew, without looking elsewhere.
void CompareDesk::rejoin()
{
    const auto before = m_comparing.shown();
    const int row = m_comparing.current();
    const ComparedRow current = before && row >= 0 ? before->rows[row] : ComparedRow();
    const ComparedLink link = m_link >= 0 ? m_compared->links[m_link] : ComparedLink();
    publish();
    for (int i = 0; row >= 0 && i < m_compared->rows.size(); ++i) {
        const ComparedRow &one = m_compared->rows[i];
        if (one.kind == current.kind && one.left == current.left && one.right == current.right)
            m_comparing.setCurrent(i);
    }
    for (int i = 0; !link.left.isEmpty() && i < m_compared->links.size(); ++i) {
        if (m_compared->links[i].left == link.left && m_compared->links[i].right == link.right)
            m_link = i;
    }
    m_parts.frame.ribbons().setCurrentLink(m_link);
}

} // namespace crossread
