#include "ui/models/filtertext.h"

#include "app/project.h"

#include <QCoreApplication>
#include <QLocale>

namespace crossread {

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(crossread::FilterWords)
};

QString listed(QStringList names)
{
    constexpr qsizetype most = 3;
    names.sort();
    return names.size() <= most ? names.join(QStringLiteral(", "))
                                : names.mid(0, most).join(QStringLiteral(", ")) + QStringLiteral(", …");
}

QString days(const QDate &from, const QDate &to)
{
    const auto day = [](const QDate &date) { return QLocale().toString(date, FilterWords::tr("d MMM yyyy")); };
    if (from.isValid() && to.isValid())
        return QStringLiteral("%1 – %2").arg(day(from), day(to));
    return (from.isValid() ? FilterWords::tr("from %1") : FilterWords::tr("until %1"))
        .arg(day(from.isValid() ? from : to));
}

} // namespace

QString filterText(const Project &project, const FilterState &state)
{
    QStringList parts;
    if (!state.text.isEmpty())
        parts.append(FilterWords::tr("“%1”").arg(state.text));
    if (!state.outlets.isEmpty())
        parts.append(listed({state.outlets.begin(), state.outlets.end()}));
    QStringList titles;
    for (const Article &article : project.articles()) {
        if (state.articles.contains(article.id))
            titles.append(article.title);
    }
    if (!titles.isEmpty())
        parts.append(listed(titles));
    if (state.from.isValid() || state.to.isValid())
        parts.append(days(state.from, state.to));
    QStringList tags;
    for (const Id tag : state.tags)
        tags.append(project.tag(tag).name);
    if (!tags.isEmpty())
        parts.append(FilterWords::tr("tagged %1").arg(listed(tags)));
    if (!state.suggested)
        parts.append(FilterWords::tr("without suggestions"));
    if (state.conflictsOnly)
        parts.append(FilterWords::tr("conflicts only"));
    return parts.join(QStringLiteral(" · "));
}

QString noClaimText(const Project &project, const FilterState &state)
{
    const QString words = filterText(project, state);
    return words.isEmpty() ? FilterWords::tr("Every claim is rejected")
                           : FilterWords::tr("No claim fits the filter: %1").arg(words);
}

} // namespace crossread
