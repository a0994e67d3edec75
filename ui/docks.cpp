#include "ui/docks.h"

#include "ui/theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QTabBar>
#include <QToolButton>

namespace crossread {

namespace {

constexpr int leastWithBoth = 960; // widths of a window that has docks at both sides beside two compared articles
constexpr int leastWithLeft = 720; // or at its left

// The title bar of a dock that shares its place with no other: name, tear off, close.
QWidget *titleBar(QDockWidget *dock)
{
    auto *bar = new QWidget(dock);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 4, 0);
    row->setSpacing(0);
    auto *name = new QLabel(dock->windowTitle(), bar);
    auto font = name->font();
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    row->addWidget(name, 1);
    const auto button = [&](const QString &drawing, const QString &tip, auto run) {
        auto *tool = new QToolButton(bar);
        tool->setObjectName(drawing);
        tool->setIconSize({12, 12});
        tool->setToolTip(tip);
        tool->setAccessibleName(tip);
        tool->setIcon(icon(drawing, dock->palette()));
        QObject::connect(tool, &QToolButton::clicked, dock, run);
        row->addWidget(tool);
    };
    button(QStringLiteral("detach"), QDockWidget::tr("Tear off"), [dock] { dock->setFloating(!dock->isFloating()); });
    button(QStringLiteral("close"), QDockWidget::tr("Close"), [dock] { dock->close(); });
    return bar;
}

// Tabs name the docks that share a place. The layout gives it a size, which a dock insists upon.
QWidget *noTitleBar(QDockWidget *dock)
{
    auto *none = new QWidget(dock);
    auto *row = new QHBoxLayout(none);
    row->setContentsMargins(0, 0, 0, 0);
    return none;
}

// Makes its panel when it is seen first: of tabbed docks most are not, and the window is on the screen sooner.
class LazyPanel : public QWidget
{
public:
    LazyPanel(const PanelRow &row, const PanelContext &context, QWidget *parent)
        : QWidget(parent), m_make(row.make), m_context(context)
    {
        auto *room = new QHBoxLayout(this);
        room->setContentsMargins(0, 0, 0, 0);
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        if (const auto make = std::exchange(m_make, nullptr))
            layout()->addWidget(make(m_context, this));
        QWidget::showEvent(event);
    }

private:
    QWidget *(*m_make)(const PanelContext &context, QWidget *parent);
    PanelContext m_context;
};

// Room for the titles of all tabs of an area, in whatever language.
int tabsWidth(Qt::DockWidgetArea area, const QWidget *widget)
{
    auto font = widget->font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = 8;
    for (const auto &row : panelRows()) {
        if (row.area == area)
            width += metrics.horizontalAdvance(row.title) + 20;
    }
    return width;
}

} // namespace

Docks::Docks(QMainWindow &window) : m_window(window)
{
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
    for (const auto &row : panelRows()) {
        auto *dock = new QDockWidget(row.title, &window);
        dock->setObjectName(row.id);
        // A floating dock needs the handle that its tab was, and so does one that has a place of its own.
        const auto titlesSoon = [this] { QMetaObject::invokeMethod(this, &Docks::setTitles, Qt::QueuedConnection); };
        QObject::connect(dock, &QDockWidget::topLevelChanged, this, [this, dock] { setTitle(dock); });
        QObject::connect(dock, &QDockWidget::topLevelChanged, this, titlesSoon);
        QObject::connect(dock, &QDockWidget::dockLocationChanged, this, titlesSoon);
        QObject::connect(dock, &QDockWidget::visibilityChanged, this, [this, titlesSoon] {
            showWholeTabs();
            titlesSoon();
        });
        m_docks.append(dock);
    }
    window.installEventFilter(this);
    reset();
}

void Docks::setTitles()
{
    for (auto *dock : std::as_const(m_docks))
        setTitle(dock);
}

void Docks::setTitle(QDockWidget *dock)
{
    const auto tabs = m_window.tabifiedDockWidgets(dock);
    const bool alone = std::all_of(tabs.begin(), tabs.end(), [](const auto *other) { return other->isHidden(); });
    const auto title = dock->isFloating() ? Title::Frame : alone ? Title::Bar : Title::None;
    if (dock->isHidden() || (m_titles.contains(dock) && m_titles.value(dock) == title))
        return;
    m_titles.insert(dock, title);
    auto *old = dock->titleBarWidget();
    dock->setTitleBarWidget(title == Title::Frame ? nullptr : title == Title::Bar ? titleBar(dock) : noTitleBar(dock));
    delete old;
}

// The main window makes the tab bars of its docks itself, as they are needed, and lets them cut their titles.
void Docks::showWholeTabs() const
{
    for (auto *bar : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
        bar->setExpanding(false);
    }
}

void Docks::fill(const PanelContext &context)
{
    for (const auto &row : panelRows()) {
        auto *home = dock(row.id);
        home->setWidget(new LazyPanel(row, context, home));
    }
}

void Docks::clear()
{
    for (auto *dock : std::as_const(m_docks)) {
        delete dock->widget();
    }
    setComparing(false); // only now: no panel is made once more
}

int Docks::wantedWidth(QDockWidget *side) const
{
    const bool left = m_window.dockWidgetArea(side) == Qt::LeftDockWidgetArea;
    return left ? 188 : std::max(272, tabsWidth(Qt::RightDockWidgetArea, side));
}

void Docks::reset()
{
    QHash<int, QDockWidget *> first;
    QHash<int, QList<QDockWidget *>> byArea;
    const auto &rows = panelRows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        auto *dock = m_docks[i];
        dock->setFloating(false);
        m_window.addDockWidget(rows[i].area, dock);
        if (auto *neighbour = first.value(rows[i].area))
            m_window.tabifyDockWidget(neighbour, dock);
        else
            first.insert(rows[i].area, dock);
        dock->show();
    }
    for (auto *dock : std::as_const(first))
        dock->raise();
    for (auto *side : {first.value(Qt::LeftDockWidgetArea), first.value(Qt::RightDockWidgetArea)}) {
        if (side)
            m_window.resizeDocks({side}, {wantedWidth(side)}, Qt::Horizontal);
    }
    if (auto *bottom = first.value(Qt::BottomDockWidgetArea))
        m_window.resizeDocks({bottom}, {230}, Qt::Vertical);
    setTitles();
}

void Docks::setVisible(bool visible)
{
    m_alone = !visible;
    if (visible) {
        for (auto *dock : std::as_const(m_hidden))
            dock->show();
        m_hidden.clear();
        return giveWay();
    }
    for (auto *dock : std::as_const(m_docks)) {
        if (dock->isHidden())
            continue;
        m_hidden.append(dock);
        dock->hide();
    }
}

void Docks::setComparing(bool comparing)
{
    m_comparing = comparing;
    giveWay();
}

// Only where a width is passed: a dock that the user shows in spite of it stays.
void Docks::giveWay()
{
    const int width = m_window.width();
    const int giving = !m_comparing ? 0 : width < leastWithLeft ? 2 : width < leastWithBoth ? 1 : 0;
    if (m_alone || giving == std::exchange(m_giving, giving))
        return;
    const auto gives = [&](QDockWidget *dock) {
        const auto area = m_window.dockWidgetArea(dock);
        return (area == Qt::RightDockWidgetArea && giving > 0) || (area == Qt::LeftDockWidgetArea && giving > 1);
    };
    QList<QDockWidget *> going;
    for (auto *dock : std::as_const(m_docks)) {
        if (gives(dock) && !dock->isHidden() && !dock->isFloating())
            going.append(dock);
    }
    for (auto *dock : std::as_const(going)) {
        if (isInFront(dock))
            m_front.append(dock);
    }
    const QList<QDockWidget *> before = std::exchange(m_away, {});
    for (auto *dock : before) {
        if (gives(dock))
            m_away.append(dock);
        else
            dock->show();
    }
    for (auto *dock : std::as_const(going)) {
        dock->hide();
        m_away.append(dock);
    }
    for (auto *dock : std::as_const(before)) {
        if (m_away.contains(dock) || !m_front.removeOne(dock))
            continue;
        dock->raise();
        if (dock->width() < wantedWidth(dock)) // it was squeezed before it went
            m_window.resizeDocks({dock}, {wantedWidth(dock)}, Qt::Horizontal);
    }
}

// Qt puts what is behind another tab outside the window. A visible region says less: it leaves out what a panel that
// paints its own ground covers, which may be all of the dock.
bool Docks::isInFront(const QDockWidget *dock) const
{
    return dock->isVisible() && (dock->isFloating() || dock->geometry().intersects(m_window.rect()));
}

bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == &m_window)
        giveWay();
    return QObject::eventFilter(watched, event);
}

QDockWidget *Docks::dock(const QString &id) const
{
    for (auto *dock : m_docks) {
        if (dock->objectName() == id)
            return dock;
    }
    return nullptr;
}

void Docks::paint()
{
    for (auto *dock : std::as_const(m_docks)) {
        const auto buttons =
            dock->titleBarWidget() ? dock->titleBarWidget()->findChildren<QToolButton *>() : QList<QToolButton *>();
        for (auto *button : buttons)
            button->setIcon(icon(button->objectName(), dock->palette()));
    }
}

} // namespace crossread
