#include "ui/panels/filternote.h"

#include "ui/models/filter.h"

namespace crossread {

FilterNote::FilterNote(Filter &filter, About about, QWidget *parent) : QLabel(parent), m_filter(filter), m_about(about)
{
    setContentsMargins(12, 0, 12, 8);
    setTextFormat(Qt::RichText);
    setText(QStringLiteral("%1 · <a href=\"clear\">%2</a>").arg(tr("Filtered"), tr("Clear filters")));
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(this, &QLabel::linkActivated, this, [this] { m_filter.set({}); });
    connect(&filter, &Filter::changed, this, &FilterNote::update);
    connect(&filter, &Filter::rowShown, this, &FilterNote::update);
    update();
}

void FilterNote::update()
{
    FilterState state = m_filter.state();
    if (m_about != Claims) {
        state.suggested = true;
        state.conflictsOnly = false;
    }
    if (m_about != Annotations)
        state.annotations = {};
    if (m_about == Claims)
        state.kinds.clear();
    if (m_about == Articles) {
        state.text.clear();
        state.tags.clear();
        state.kinds.clear();
    }
    setVisible(!state.isEmpty() && !m_filter.hasRow());
}

} // namespace crossread
