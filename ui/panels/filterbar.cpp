#include "ui/panels/filterbar.h"

#include "ui/models/filtercounts.h"
#include "ui/panels/filterrow.h"
#include "ui/panels/paint.h"
#include "ui/theme.h"

#include <QHideEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace crossread {

FilterBar::FilterBar(const PanelContext &context, QWidget *parent)
    : Panel(context,
            Change::Articles | Change::Mentions | Change::Annotations | Change::Tags | Change::Claims | Change::Kinds,
            true, parent),
      m_counts(new QLabel(this)), m_row(new FilterRow(m_context, FilterRow::Window, nullptr, m_counts, this))
{
    setAccessibleName(tr("Filters"));
    m_counts->setFont(sized(font(), 12));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_row);
}

QString FilterBar::counts() const
{
    return m_counts->text();
}

void FilterBar::refresh()
{
    m_counts->setText(filterCounts(m_context.project, m_context.filter.state()).text());
    m_row->refresh();
    m_row->setToolTip(m_counts->text());
    fit();
}

void FilterBar::fit()
{
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted != height())
        setFixedHeight(wanted);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
}

void FilterBar::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_context.filter.setHasRow(true);
}

void FilterBar::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    if (!event->spontaneous()) // not with the whole window
        m_context.filter.setHasRow(false);
}

} // namespace crossread
