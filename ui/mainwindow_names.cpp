// Names in the window: which kinds are highlighted, the dictionary, and undo for what reaches far.
#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/dialogs/dictionarydialog.h"
#include "ui/messagestrip.h"
#include "ui/models/entitylook.h"
#include "ui/session.h"

#include <QAction>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>

namespace crossread {

namespace {

QString settingKey()
{
    return QStringLiteral("hiddenKinds");
}

// Stays open while kinds are ticked.
class KindsMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = activeAction();
        if (action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        QAction *action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

void MainWindow::connectNameActions()
{
    m_actions->onTriggered(QStringLiteral("dictionary"), [this] { showDictionary(); });
    QMenu *view = m_actions->menu(QStringLiteral("view"));
    auto *kinds = new KindsMenu(tr("Highlighted Kind&s"), view);
    kinds->setObjectName(QStringLiteral("kinds"));
    view->insertMenu(m_actions->get(QStringLiteral("annotations")), kinds);
    connect(kinds, &QMenu::aboutToShow, this, [this, kinds] { fillKinds(kinds); });
}

void MainWindow::connectNames()
{
    Navigator *navigator = &m_session->navigator;
    QStringList hidden;
    for (const QJsonValue &kind : project()->setting(settingKey()).toArray())
        hidden.append(kind.toString());
    navigator->setHiddenKinds(hidden);
    connect(navigator, &Navigator::hiddenKindsChanged, this, [this, navigator] {
        project()->setSetting(settingKey(), QJsonArray::fromStringList(navigator->hiddenKinds()));
        updateReaderStyle();
    });
    connect(navigator, &Navigator::done, this, [this](const QString &message) {
        m_strip->offer(message, tr("Undo"), [this] { m_actions->get(QStringLiteral("undo"))->trigger(); });
    });
    // Whatever comes next is not what the strip offers to undo.
    connect(project(), &Project::changed, this, [this](const Change &change) {
        if (change.parts.testFlag(Change::History) && m_strip->isOffering())
            m_strip->dismiss();
    });
    const auto showFaults = [this] {
        const auto faults = m_session->definitions.faults();
        if (faults.isEmpty())
            return;
        QStringList lines;
        for (const DefinitionFault &fault : faults)
            lines.append(fault.text());
        m_strip->show(
            {tr("%n faults in your syntax definitions.", nullptr, int(faults.size())), lines.join(QLatin1Char('\n'))},
            tr("Show them"), [this] { showDictionary(DictionaryDialog::Page::Definitions); });
    };
    connect(&m_session->definitions, &Definitions::changed, this, showFaults);
    showFaults(); // those of the first reading
}

void MainWindow::showDictionary(DictionaryDialog::Page page)
{
    if (!m_session)
        return;
    if (!m_dictionary) {
        m_dictionary = new DictionaryDialog(*project(), m_session->navigator, m_session->definitions, this);
        m_dictionary->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dictionary->showPage(page);
    m_dictionary->show();
    m_dictionary->raise();
    m_dictionary->activateWindow();
}

void MainWindow::fillKinds(QMenu *menu)
{
    menu->clear();
    if (!m_session)
        return;
    Navigator &navigator = m_session->navigator;
    QHash<QString, int> counts;
    for (const EntitySummary &entity : project()->entities())
        counts[entity.kind] += entity.count;
    for (const EntityKind &kind : project()->kinds()) {
        const QString title = QString(kind.title).replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = menu->addAction(
            kindIcon(kind, palette()), QStringLiteral("%1\t%2").arg(title, locale().toString(counts.value(kind.id))));
        action->setCheckable(true);
        action->setChecked(!navigator.hiddenKinds().contains(kind.id));
        action->setIconVisibleInMenu(true);
        connect(action, &QAction::toggled, this, [&navigator, id = kind.id] { navigator.toggleKind(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("&All Kinds"), this, [&navigator] { navigator.setHiddenKinds({}); });
}

} // namespace crossread
