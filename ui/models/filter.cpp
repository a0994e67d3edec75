#include "ui/models/filter.h"

#include <QFileInfo>

namespace crossread {

bool FilterState::passes(const Article &article) const
{
    if (!outlets.isEmpty() && !outlets.contains(outletOf(article)))
        return false;
    if (from.isValid() && !(article.hasDate() && article.published >= from))
        return false;
    return !to.isValid() || (article.hasDate() && article.published <= to);
}

void Filter::set(const FilterState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT changed();
}

QString outletOf(const Article &article)
{
    return article.source.isEmpty() ? QFileInfo(article.file).completeBaseName() : article.source;
}

} // namespace crossread
