#include "app/edits_long.h"
#include "app/edits_versions.h"
#include "app/store/annotations.h"
#include "app/store/articles.h"
#include "app/store/history.h"

#include <algorithm>
#include <QCryptographicHash>

namespace crossread {

namespace {

// Half a surrogate pair cannot be kept in a file. The text stays as long as it was.
bool mendPairs(QString &text)
{
    if (text.isValidUtf16())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return true;
}

QString importName(const QList<Article> &fresh, int before)
{
    const int count = int(fresh.size()) + before;
    if (count == 1)
        return Wording::tr("Import “%1”").arg(shortened(fresh.first().title));
    return Wording::tr("Import %n articles", nullptr, count);
}

// An article that is there, or comes with the same import.
struct KnownArticle
{
    Id id = 0; // 0: it is the next of those that come
    QString source;
    QString file;
    qsizetype place = -1; // among those that come
};

// The same text under the name of another outlet is another article: that outlet carries it too.
bool isSameArticle(const KnownArticle &known, const Article &article)
{
    return known.source.isEmpty() || article.source.isEmpty() ||
           (!article.file.isEmpty() && known.file == article.file) ||
           known.source.compare(article.source, Qt::CaseInsensitive) == 0;
}

} // namespace

Article completedArticle(Article article)
{
    if (mendPairs(article.text) || article.contentId.isEmpty())
        article.contentId = QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256);
    if (article.title.trimmed().isEmpty())
        article.title = article.file.isEmpty() ? Wording::tr("Untitled") : article.file.section(QLatin1Char('/'), -1);
    if (article.blocks.isEmpty()) {
        qsizetype start = 0;
        for (const QString &line : article.text.split(QLatin1Char('\n'))) {
            article.blocks += Block{BlockKind::Paragraph, 0, {start, start + line.size()}, {}};
            start += line.size() + 1;
        }
    }
    return article;
}

Result<QList<ImportOutcome>> addArticles(Project &project, const QList<Article> &articles, bool joinLast)
{
    QHash<QByteArray, QList<KnownArticle>> known;
    for (const Article &article : project.articles())
        known[article.contentId].append({article.id, article.source, article.file});
    QList<Article> fresh;
    QList<ImportOutcome> outcomes;
    QList<qsizetype> places; // of each outcome among the fresh ones
    for (const Article &given : articles) {
        const Article article = completedArticle(given);
        QList<KnownArticle> &twins = known[article.contentId];
        const auto twin = std::find_if(twins.cbegin(), twins.cend(),
                                       [&](const KnownArticle &one) { return isSameArticle(one, article); });
        const bool duplicate = twin != twins.cend();
        outcomes += ImportOutcome{duplicate ? twin->id : 0, duplicate};
        places += duplicate ? twin->place : fresh.size();
        if (!duplicate) {
            twins.append({0, article.source, article.file, fresh.size()});
            fresh += article;
        }
    }
    if (fresh.isEmpty())
        return outcomes;
    int before = 0;
    if (joinLast) {
        CR_LET(count, History(project.store()).insertedByLast(QStringLiteral("articles")));
        before = count;
    }
    QList<Id> ids;
    const auto work = [&](Store &store) -> Result<void> {
        ids.clear();
        for (const Article &article : std::as_const(fresh)) {
            CR_LET(id, insertArticle(store, article));
            ids += id;
        }
        return {};
    };
    // The analyst may have undone or done something else since the last piece: that is not to be joined.
    CR_CHECK(project.edit(importName(fresh, before), work, before > 0));
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        if (places[i] >= 0)
            outcomes[i].id = ids[places[i]];
    }
    return outcomes;
}

Result<Article> neededArticle(const Project &project, Id id)
{
    const Article article = project.article(id);
    if (article.id != 0)
        return article;
    for (const Article &listed : project.articles()) {
        if (listed.id == id)
            return loadArticle(project.store(), id); // it is there: says why it cannot be read
    }
    return noSuch(Wording::tr("There is no such article."), id);
}

Result<bool> removeArticles(Project &project, const QList<Id> &ids, bool joinLast, qsizetype most)
{
    if (ids.isEmpty())
        return true;
    const QString name = ids.size() == 1 ? Wording::tr("Remove “%1”").arg(shortened(project.article(ids.first()).title))
                                         : Wording::tr("Remove %n articles", nullptr, int(ids.size()));
    const QSet<Id> removed(ids.cbegin(), ids.cend());
    QSet<Id> chained; // versions that stay when others of their article go
    for (const Id id : ids) {
        const QList<Id> versions = project.versions(id);
        if (versions.isEmpty() && !joinLast) // between two pieces somebody else may have removed it
            return noSuch(Wording::tr("There is no such article."), id);
        for (const Id version : versions) {
            if (!removed.contains(version))
                chained.insert(version);
        }
    }
    bool isAll = false;
    const auto work = [&](Store &store) -> Result<void> {
        if (!chained.isEmpty()) {
            CR_LET(returned, bringBackFrom(project, store, removed, most));
            if (most != wholeEdit && returned > 0)
                return {};
            CR_CHECK(leaveVersions(project, store, removed));
        }
        QSet<Id> some;
        for (const Annotation &annotation :
             someOfMany(project, most, [&](const Annotation &one) { return removed.contains(one.article); }))
            some.insert(annotation.id);
        if (!some.isEmpty())
            return deleteAnnotations(store, some);
        for (Id id : ids)
            CR_CHECK(deleteArticle(store, id));
        for (const Claim &claim : project.claims()) {
            const bool lost = std::any_of(claim.passages.cbegin(), claim.passages.cend(),
                                          [&](const Passage &one) { return removed.contains(one.article); });
            if (lost && !claim.isSuggested())
                CR_CHECK(markFigures(project, store, claim.id));
        }
        isAll = true;
        return dropUnusedSources(store);
    };
    CR_CHECK(project.edit(name, work, joinLast));
    if (!isAll || most != wholeEdit)
        return isAll;
    for (const Id version : std::as_const(chained)) {
        if (!project.isSuperseded(version))
            CR_CHECK(carryAgain(project, name, version));
    }
    return true;
}

Result<void> removeArticles(Project &project, const QList<Id> &ids)
{
    CR_CHECK(removeArticles(project, ids, false, wholeEdit));
    return {};
}

Result<void> setArticleDetails(Project &project, const Article &article)
{
    CR_LET(before, neededArticle(project, article.id));
    if (article.title.trimmed().isEmpty())
        return Error{Wording::tr("An article needs a title."), {}};
    Article after = before;
    after.title = article.title.simplified();
    after.byline = article.byline;
    after.source = article.source.simplified();
    after.published = article.published;
    after.publishedAt = article.published.isValid() ? article.publishedAt : QTime();
    after.language = article.language;
    if (after.title != before.title)
        after.titleOrigin = MetadataOrigin::User;
    if (after.byline != before.byline)
        after.bylineOrigin = MetadataOrigin::User;
    if (after.source != before.source)
        after.sourceOrigin = MetadataOrigin::User;
    if (after.published != before.published || after.publishedAt != before.publishedAt ||
        article.publishedOrigin == MetadataOrigin::User) // a day that was only proposed is given by saying so
        after.publishedOrigin = MetadataOrigin::User;
    return project.edit(Wording::tr("Change the details of “%1”").arg(shortened(after.title)),
                        [&](Store &store) { return updateArticleDetails(store, after); });
}

} // namespace crossread
