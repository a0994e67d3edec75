#include "ui/panels/panel.h"

#include "app/project.h"
#include "ui/models/filter.h"

#include <QEvent>

namespace crossread {

Panel::Panel(const PanelContext &context, int watched, bool filtered, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    connect(&context.project, &Project::changed, this, [this, watched](const Change &change) {
        if (int(change.parts) & watched)
            touch();
    });
    if (filtered)
        connect(&context.filter, &Filter::changed, this, &Panel::touch);
}

// An editor that is still open is committed when the window goes, which QWidget's destructor sees to: by then there is
// nobody left here to hear of the change.
Panel::~Panel()
{
    m_context.project.disconnect(this);
    m_context.filter.disconnect(this);
    m_context.navigator.disconnect(this);
    const auto children = findChildren<QObject *>();
    for (QObject *child : children)
        child->disconnect(this);
}

void Panel::touch()
{
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

void Panel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_shown) {
        m_shown = true;
        retint();
    }
    if (m_stale) {
        m_stale = false;
        refresh();
    }
}

void Panel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown)
        retint();
}

} // namespace crossread
