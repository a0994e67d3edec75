#include "ui/models/outlets.h"

#include "ui/models/filter.h"
#include "ui/theme.h"

#include <QSet>

#include <algorithm>

namespace crossread {

QStringList outletsOf(const Project &project)
{
    QStringList outlets;
    QSet<QString> seen;
    for (const Article &article : project.currentArticles()) {
        const QString outlet = outletOf(article);
        const qsizetype before = seen.size();
        seen.insert(outlet);
        if (seen.size() > before)
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
