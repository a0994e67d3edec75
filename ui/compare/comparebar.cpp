#include "ui/compare/comparebar.h"

#include "app/project.h"
#include "ui/actions.h"
#include "ui/models/comparing.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace crossread {

namespace {

constexpr int most = 15; // of a menu's name, in average letters times two
constexpr int controlHeight = 28;
constexpr int leastName = 64; // widths of the articles' names
constexpr int goodName = 140;
constexpr int mostName = 320;
constexpr int foldedMargin = 8; // where there are two rows
constexpr int tight = 2;

QIcon outletIcon(const QColor &color)
{
    QPixmap pixmap(24, 24);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2, 2, 20, 20), 4, 4);
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return QIcon(pixmap);
}

// What a toggle of the legend stands for, as it lies on the text.
QIcon swatch(const QColor &fill, const QColor &frame, const QColor &bar = {})
{
    QPixmap pixmap(36, 28);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, frame.isValid() ? 3 : 0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(3, 3, 30, 22), 4, 4);
    if (bar.isValid())
        painter.fillRect(QRectF(2, 2, 6, 24), bar);
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return QIcon(pixmap);
}

QToolButton *toggle(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({18, 14});
    button->setFixedHeight(controlHeight);
    return button;
}

constexpr ComparedKind differing[] = {ComparedKind::Figure,   ComparedKind::Date,  ComparedKind::Name,
                                      ComparedKind::Opposite, ComparedKind::Hedge, ComparedKind::Attribution,
                                      ComparedKind::Changed};

} // namespace

CompareBar::CompareBar(Project &project, Comparing &comparing, const Actions &actions, QWidget *parent)
    : QFrame(parent), m_project(project), m_comparing(comparing), m_actions(actions), m_row(new QHBoxLayout),
      m_second(new QHBoxLayout), m_left(chooser(true)), m_right(chooser(false)), m_count(new QLabel(this)),
      m_tabs(new QTabBar(this))
{
    setObjectName(QStringLiteral("compareBar"));
    setAccessibleName(tr("Compare"));
    setAutoFillBackground(true);
    const auto forAction = [&](const char *id) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(actions.get(QLatin1String(id)));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(button->defaultAction()->text().remove(QLatin1Char('&')));
        button->setFixedHeight(controlHeight);
        return button;
    };
    m_row->setContentsMargins(12, 6, 12, 6);
    m_row->setSpacing(6);
    m_staying << m_left << forAction("swapSides") << m_right << forAction("addCompared")
              << forAction("linkedScrolling");
    for (QWidget *widget : std::as_const(m_staying))
        m_row->addWidget(widget);
    m_row->addStretch(1);
    m_second->setContentsMargins(foldedMargin, 0, foldedMargin, 0);
    m_second->setSpacing(tight);
    makeLegend();
    for (QToolButton *button : std::as_const(m_legend))
        m_folding.append(button);
    m_count->setObjectName(QStringLiteral("differenceCount"));
    m_folding << forAction("previousDifference") << forAction("nextDifference") << m_count;
    for (QWidget *widget : std::as_const(m_folding))
        m_row->addWidget(widget);
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setAccessibleName(tr("Articles on the right side"));
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_row);
    column->addLayout(m_second);
    column->addWidget(m_tabs, 0, Qt::AlignRight);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0 && m_tabIds.value(tab) != m_rightId)
            Q_EMIT chosen(false, m_tabIds[tab]);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { // by the arrow keys
        if (m_tabs->hasFocus() && m_tabIds.value(tab) != m_rightId && tab >= 0)
            Q_EMIT chosen(false, m_tabIds[tab]);
    });
    connect(&comparing, &Comparing::shownChanged, this, &CompareBar::refresh);
    connect(&comparing, &Comparing::looksChanged, this, &CompareBar::refresh);
    connect(&comparing, &Comparing::currentChanged, this, &CompareBar::refresh);
    paintIcons();
    refresh();
}

QToolButton *CompareBar::chooser(bool left)
{
    auto *button = new QToolButton(this);
    button->setObjectName(left ? QStringLiteral("leftChooser") : QStringLiteral("rightChooser"));
    button->setProperty("field", true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({12, 12});
    button->setFixedHeight(controlHeight);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, left] { fillChooser(left); });
    return button;
}

void CompareBar::makeLegend()
{
    m_sameWords = toggle(tr("Same words"), tr("What both say word for word"), this);
    m_sameClaim = toggle(tr("Same claim"), tr("What both say in other words"), this);
    m_differ =
        toggle(tr("Figures differ"), tr("Figures, dates, names, negations, hedges and attributions that differ"), this);
    m_onlyHere = toggle(tr("Only here"), tr("Sentences that the other side does not have"), this);
    m_moved = toggle(tr("Moved"), tr("Paragraphs that stand elsewhere in the other version"), this);
    m_legend = {m_sameWords, m_sameClaim, m_differ, m_onlyHere, m_moved};
    m_differ->setPopupMode(QToolButton::MenuButtonPopup);
    auto *kinds = new QMenu(m_differ);
    m_differ->setMenu(kinds);
    connect(kinds, &QMenu::aboutToShow, this, &CompareBar::fillKinds);
    connect(m_sameWords, &QToolButton::clicked, &m_comparing, &Comparing::setSameWords);
    connect(m_sameClaim, &QToolButton::clicked, &m_comparing, &Comparing::setSameClaim);
    connect(m_differ, &QToolButton::clicked, this, [this](bool on) {
        for (const ComparedKind kind : differing)
            m_comparing.setHidden(kind, !on);
    });
    connect(m_onlyHere, &QToolButton::clicked, this, [this](bool on) {
        for (const ComparedKind kind : {ComparedKind::OnlyHere, ComparedKind::Added, ComparedKind::Removed})
            m_comparing.setHidden(kind, !on);
    });
    connect(m_moved, &QToolButton::clicked, this, [this](bool on) { m_comparing.setHidden(ComparedKind::Moved, !on); });
}

void CompareBar::fillKinds()
{
    QMenu *menu = m_differ->menu();
    menu->clear();
    for (const ComparedKind kind : differing) {
        const int count = m_comparing.count(kind);
        QAction *action =
            menu->addAction(QStringLiteral("%1 %2 (%3)").arg(comparedSymbol(kind), comparedName(kind)).arg(count), this,
                            [this, kind] { m_comparing.setHidden(kind, !m_comparing.isHidden(kind)); });
        action->setCheckable(true);
        action->setChecked(!m_comparing.isHidden(kind));
        action->setVisible(count > 0 || kind == ComparedKind::Figure);
    }
}

QString CompareBar::nameOf(Id id) const
{
    const Article article = m_project.article(id);
    const QList<Id> versions = m_project.versions(id);
    const QString name = QStringLiteral("%1 · %2").arg(outletOf(article), article.title);
    if (versions.size() < 2)
        return name;
    return tr("version %1 · %2").arg(versions.indexOf(id) + 1).arg(name);
}

void CompareBar::fillChooser(bool left)
{
    QMenu *menu = (left ? m_left : m_right)->menu();
    menu->clear();
    const Id here = left ? m_leftId : m_rightId;
    const Id other = left ? m_rightId : m_leftId;
    const QFontMetrics metrics(menu->font());
    QList<Id> offered;
    for (const Article &article : m_project.currentArticles())
        offered.append(article.id);
    for (const Id version : m_project.versions(other)) { // those of the other side too
        if (!offered.contains(version))
            offered.append(version);
    }
    for (const Id id : std::as_const(offered)) {
        if (id == other)
            continue;
        const Article article = m_project.article(id);
        QAction *action =
            menu->addAction(outletIcon(themeOf(this).outlet(outletIndex(m_project, outletOf(article)))),
                            metrics.elidedText(nameOf(id), Qt::ElideRight, metrics.averageCharWidth() * 4 * most)
                                .replace(QLatin1Char('&'), QStringLiteral("&&")),
                            this, [this, left, id] { Q_EMIT chosen(left, id); });
        action->setCheckable(true);
        action->setChecked(id == here);
        action->setToolTip(nameOf(id));
    }
}

void CompareBar::setArticles(Id left, Id right)
{
    m_leftId = left;
    m_rightId = right;
    if (const qsizetype tab = m_tabIds.indexOf(right); tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
    paintIcons();
    fitNames();
    refresh();
}

void CompareBar::setTabs(const QList<Id> &articles)
{
    m_tabIds.clear(); // the bar tells of each tab that comes and goes
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const Id id : articles) {
        const QString name = nameOf(id);
        const int tab = m_tabs->addTab(fontMetrics().elidedText(name, Qt::ElideRight, 220));
        m_tabs->setTabToolTip(tab, name);
        auto *close = new QToolButton(m_tabs); // the style's own may be of any colour
        close->setIcon(icon(QStringLiteral("close"), palette()));
        close->setIconSize({12, 12});
        close->setFixedSize(20, 20);
        close->setToolTip(tr("Close this tab"));
        close->setAccessibleName(tr("Close “%1”").arg(name));
        connect(close, &QToolButton::clicked, this, [this, id] { Q_EMIT tabClosed(id); });
        m_tabs->setTabButton(tab, QTabBar::RightSide, close);
    }
    m_tabIds = articles;
    m_tabs->setVisible(articles.size() > 1);
    if (const qsizetype tab = articles.indexOf(m_rightId); tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
}

QString CompareBar::counted() const
{
    if (m_comparing.isRunning())
        return tr("comparing …");
    const QList<int> rows = m_comparing.visibleRows();
    const qsizetype place = rows.indexOf(m_comparing.current());
    if (rows.isEmpty())
        return tr("none");
    if (place < 0 && m_isFolded)
        return QString::number(rows.size());
    return place < 0 ? allCounted() : tr("%1 of %2").arg(place + 1).arg(rows.size());
}

QString CompareBar::allCounted() const
{
    return tr("%n difference(s)", nullptr, int(m_comparing.visibleRows().size()));
}

void CompareBar::refresh()
{
    const auto shown = m_comparing.shown();
    const bool versions = shown && shown->areVersions;
    m_sameWords->setVisible(!versions);
    m_sameClaim->setVisible(!versions);
    m_moved->setVisible(versions);
    m_sameWords->setChecked(m_comparing.showsSameWords());
    m_sameClaim->setChecked(m_comparing.showsSameClaim());
    m_differ->setText(versions ? tr("Changed") : tr("Figures differ"));
    m_onlyHere->setText(versions ? tr("New or gone") : tr("Only here"));
    int hidden = 0;
    for (const ComparedKind kind : differing)
        hidden += m_comparing.isHidden(kind) ? 1 : 0;
    m_differ->setChecked(hidden < int(std::size(differing)));
    m_onlyHere->setChecked(!m_comparing.isHidden(ComparedKind::OnlyHere));
    m_moved->setChecked(!m_comparing.isHidden(ComparedKind::Moved));
    if (shown && !versions) {
        const auto percent = [](double share) { return qRound(share * 100); };
        m_sameWords->setToolTip(tr("%1 % of the words on the left and %2 % of those on the right are copied")
                                    .arg(percent(shown->copiedLeft))
                                    .arg(percent(shown->copiedRight)));
    }
    m_count->setText(counted());
    m_count->setAccessibleName(m_count->text());
    if (m_leftId)
        fitNames();
}

void CompareBar::paintIcons()
{
    const Theme &theme = themeOf(this);
    const auto paint = [&](QToolButton *button, ComparedLook look, bool bar) {
        const TagColors colors = theme.compared(look);
        button->setIcon(swatch(colors.band, bar ? QColor() : colors.edge, bar ? colors.edge : QColor()));
    };
    paint(m_sameWords, ComparedLook::SameWords, false);
    paint(m_sameClaim, ComparedLook::SameClaim, false);
    paint(m_onlyHere, ComparedLook::OnlyHere, true);
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (auto *close = qobject_cast<QToolButton *>(m_tabs->tabButton(tab, QTabBar::RightSide)))
            close->setIcon(icon(QStringLiteral("close"), palette()));
    }
    m_differ->setIcon(swatch(theme.base, theme.stance(Stance::Supports, true)));
    m_moved->setIcon(swatch(theme.difference(DiffLook::Moved).band, theme.difference(DiffLook::Moved).edge));
    for (const bool left : {true, false}) {
        const Id id = left ? m_leftId : m_rightId;
        if (id)
            (left ? m_left : m_right)
                ->setIcon(outletIcon(theme.outlet(outletIndex(m_project, outletOf(m_project.article(id))))));
    }
}

void CompareBar::setLegendWords(bool shown)
{
    for (QToolButton *button : std::as_const(m_legend))
        button->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

// Nothing jumps where the count is another one.
int CompareBar::countWidth(bool brief) const
{
    const int rows = int(m_comparing.visibleRows().size());
    const int all = brief ? rows : std::max(888, rows);
    const QFontMetrics metrics = m_count->fontMetrics();
    const int usual = metrics.horizontalAdvance(tr("%1 of %2").arg(all).arg(all)) + 2;
    return brief ? usual : std::max(usual, metrics.horizontalAdvance(allCounted()) + 2);
}

// What these take in a row, but for the names.
int CompareBar::widthOf(const QList<QWidget *> &widgets, bool brief) const
{
    const QMargins margins = m_row->contentsMargins();
    const int spacing = brief ? tight : m_row->spacing();
    int width = (brief ? 2 * foldedMargin : margins.left() + margins.right()) + spacing;
    for (const QWidget *widget : widgets) {
        if (widget->isHidden())
            continue;
        width += spacing;
        if (widget == m_count)
            width += countWidth(brief);
        else if (widget != m_left && widget != m_right)
            width += widget->sizeHint().width();
    }
    return width;
}

// Legend and walk get a row of their own below the names, or come back.
void CompareBar::fold(bool on)
{
    if (std::exchange(m_isFolded, on) == on)
        return;
    QHBoxLayout *from = on ? m_row : m_second;
    QHBoxLayout *to = on ? m_second : m_row;
    for (QWidget *widget : std::as_const(m_folding)) {
        from->removeWidget(widget);
        to->addWidget(widget);
    }
    m_second->setContentsMargins(foldedMargin, 0, foldedMargin, on ? 6 : 0);
}

// The names have what the rest leaves over, in halves; in a narrow window the legend's words give way to them, in a
// very narrow one the legend itself.
void CompareBar::fitNames()
{
    const int first = widthOf(m_staying);
    const int both = first - widthOf({}); // margins only once
    setLegendWords(false);
    const int slim = widthOf(m_folding);
    const int slimmest = widthOf(m_folding, true);
    setLegendWords(true);
    const int wide = widthOf(m_folding);
    fold(width() < both + slim + 2 * leastName);
    m_count->setText(counted());
    m_count->setMinimumWidth(countWidth(m_isFolded));
    m_count->setAccessibleDescription(allCounted());
    const bool words = width() >= (m_isFolded ? wide : both + wide + 2 * goodName);
    setLegendWords(words);
    m_least = std::max(first + 2 * leastName, slimmest);
    const int besides = m_isFolded ? first : both + (words ? wide : slim);
    const int room = std::clamp((width() - besides) / 2, leastName, mostName);
    for (const bool left : {true, false}) {
        QToolButton *button = left ? m_left : m_right;
        const QString name = nameOf(left ? m_leftId : m_rightId);
        button->setFixedWidth(room);
        button->setText(button->fontMetrics()
                            .elidedText(name, Qt::ElideRight, room - 44)
                            .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(name);
        button->setAccessibleName(left ? tr("Left article: %1").arg(name) : tr("Right article: %1").arg(name));
    }
}

// The docks at its sides keep their widths: names and words give way first.
QSize CompareBar::minimumSizeHint() const
{
    const QSize least = QFrame::minimumSizeHint();
    return {m_least > 0 ? std::min(m_least, least.width()) : least.width(), least.height()};
}

void CompareBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_moved)
        paintIcons();
}

void CompareBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitNames();
}

} // namespace crossread
