#include "ui/models/origintext.h"

#include "app/claims/origins.h"
#include "ui/models/filter.h"
#include "ui/models/sourcesmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace crossread {

namespace {

struct OriginWords
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

QString nameOf(const Origin &origin)
{
    if (origin.unnamed)
        return OriginWords::tr("unnamed sources, via %1").arg(origin.name);
    return origin.basis.isEmpty() ? origin.name : OriginWords::tr("%1, via %2").arg(origin.basis, origin.name);
}

QString waysOf(const Origin &origin, const QHash<Id, QString> &outlets)
{
    QStringList own;
    QStringList cited;
    QStringList copied;
    QStringList circle;
    for (const Origin::Path &path : origin.paths) {
        QStringList &list = path.how == Origin::Path::Own      ? own
                            : path.how == Origin::Path::Cited  ? cited
                            : path.how == Origin::Path::Copied ? copied
                                                               : circle;
        if (!list.contains(outlets.value(path.article)))
            list.append(outlets.value(path.article));
    }
    QStringList ways;
    if (!own.isEmpty())
        ways.append(OriginWords::tr("names no other outlet"));
    circle.removeAll(outlets.value(origin.article));
    if (!circle.isEmpty())
        ways.append(OriginWords::tr("has it in a circle from %1").arg(QLocale().createSeparatedList(circle)));
    if (!cited.isEmpty())
        ways.append(OriginWords::tr("cited by %1").arg(QLocale().createSeparatedList(cited)));
    if (!copied.isEmpty())
        ways.append(OriginWords::tr("copied by %1").arg(QLocale().createSeparatedList(copied)));
    return ways.join(QStringLiteral("; "));
}

} // namespace

OriginSummary originSummary(const Project &project, const Claim &claim)
{
    QHash<Id, QString> outlets;
    QHash<Id, QString> days;
    for (const Article &article : project.articles()) {
        outlets.insert(article.id, outletOf(article));
        days.insert(article.id, dateText(article, true));
    }
    const OriginFinder finder(project.currentArticles(), project.analysis().citations);
    OriginSummary summary;
    for (const Origin &origin : finder.of(claim)) {
        OriginLine line{nameOf(origin), waysOf(origin, outlets), {}};
        for (const Origin::Path &path : origin.paths)
            line.places.append(path.place);
        summary.lines.append(line);
    }
    QStringList first;
    const QList<Id> articles = finder.firstToCarry(claim);
    for (const Passage &passage : claim.passages) {
        if (!articles.contains(passage.article))
            continue;
        summary.firstPlaces.append({passage.article, passage.span});
        if (!first.contains(outlets.value(passage.article)))
            first.append(outlets.value(passage.article));
    }
    if (!first.isEmpty())
        summary.first =
            OriginWords::tr("first: %1, %2").arg(QLocale().createSeparatedList(first), days.value(articles.first()));
    return summary;
}

} // namespace crossread
