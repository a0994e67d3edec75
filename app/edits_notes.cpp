#include "app/edits_common.h"
#include "app/store/notes.h"

namespace crossread {

namespace {

// False: it says that already.
bool isNews(const Project &project, Note &note, const QString &text, const QString &author)
{
    const Note present = project.noteOn(note.article, note.claim);
    note.text = text.trimmed();
    note.author = author.isEmpty() ? authorName() : author;
    note.modified = QDateTime::currentDateTimeUtc();
    return present.text != note.text;
}

} // namespace

Result<void> setArticleNote(Project &project, Id id, const QString &text, const QString &author)
{
    const auto &articles = project.articles();
    const auto article = std::find_if(articles.cbegin(), articles.cend(), [&](const Article &a) { return a.id == id; });
    if (article == articles.cend())
        return noSuch(Wording::tr("There is no such article."), id);
    Note note;
    note.article = id;
    if (!isNews(project, note, text, author))
        return {};
    return project.edit(Wording::tr("Note on article “%1”").arg(shortened(article->title)),
                        [&](Store &store) { return putNote(store, note); });
}

Result<Id> setClaimNote(Project &project, Id id, const QString &text, const QString &author)
{
    Claim claim = project.claim(id);
    if (claim.id == 0)
        return noSuch(Wording::tr("There is no such claim."), id);
    Note note;
    note.claim = id;
    if (!isNews(project, note, text, author))
        return id;
    CR_CHECK(project.edit(Wording::tr("Note on claim “%1”").arg(shortened(claim.statement)),
                          [&](Store &store) -> Result<void> {
                              CR_CHECK(adopt(store, claim));
                              note.claim = claim.id;
                              return putNote(store, note);
                          }));
    return claim.id;
}

Result<void> setProjectNote(Project &project, const QString &text, const QString &author)
{
    Note note;
    if (!isNews(project, note, text, author))
        return {};
    return project.edit(Wording::tr("Note on the project"), [&](Store &store) { return putNote(store, note); });
}

} // namespace crossread
