#include "ui/panels/filternote.h"

#include "ui/models/filter.h"

namespace crossread {

FilterNote::FilterNote(Filter &filter, QWidget *parent) : QLabel(parent), m_filter(filter)
{
    setContentsMargins(12, 0, 12, 8);
    setTextFormat(Qt::RichText);
    setText(QStringLiteral("%1 · <a href=\"clear\">%2</a>").arg(tr("Filtered"), tr("Clear filters")));
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(this, &QLabel::linkActivated, this, [this] { m_filter.set({}); });
    connect(&filter, &Filter::changed, this, &FilterNote::update);
    update();
}

void FilterNote::update()
{
    // What is only about claims hides nothing else.
    FilterState state = m_filter.state();
    state.suggested = true;
    state.conflictsOnly = false;
    setVisible(!state.isEmpty());
}

} // namespace crossread
