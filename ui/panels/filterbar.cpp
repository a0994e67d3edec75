#include "ui/panels/filterbar.h"

#include "ui/models/filtercounts.h"
#include "ui/panels/filterrow.h"
#include "ui/panels/paint.h"
#include "ui/theme.h"

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
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeOf(this).secondary);
    m_counts->setPalette(colors);
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

} // namespace crossread
