#include "ui/models/outlets.h"

#include "ui/models/filter.h"
#include "ui/theme.h"

#include <QSet>

#include <algorithm>

namespace crossread {

// By the first article of each that ever came in, also where there is a newer version of it: the colours of all outlets
// follow from the order, and must not change with every version.
QStringList outletsOf(const Project &project)
{
    QSet<QString> current;
    for (const Article &article : project.currentArticles())
        current.insert(outletOf(article));
    QStringList outlets;
    for (const Article &article : project.articles()) {
        if (const QString outlet = outletOf(article); current.remove(outlet))
            outlets.append(outlet);
    }
    return outlets;
}

int outletIndex(const Project &project, const QString &outlet)
{
    return int(outletsOf(project).indexOf(outlet));
}

int outletRound(int index)
{
    return std::max(0, index) / Theme::outletColors;
}

} // namespace crossread
