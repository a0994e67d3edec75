#include "app/store/integrity.h"

#include "app/store/annotations.h"
#include "app/store/articles.h"
#include "app/store/claims.h"
#include "app/store/dictionary.h"
#include "app/store/findings.h"
#include "app/store/mentions.h"
#include "app/store/schema.h"
#include "app/store/versions.h"
#include "app/store/wording.h"

#include <QCryptographicHash>

namespace crossread {

namespace {

// Reads what every check needs once; `found` gathers the sentences.
class Examination
{
public:
    Examination(Store &store, const Progress &progress) : m_store(store), m_progress(progress) {}

    QStringList run()
    {
        m_progress.at(0);
        keep(examineFile());
        keep(examineArticles());
        keep(examineTags());
        keep(examineAnnotations());
        keep(examineClaims());
        keep(examineNames());
        keep(examineVersions());
        keep(examinePlacements());
        return m_found;
    }

private:
    void keep(const Result<void> &result)
    {
        if (!result.ok())
            m_found += result.error().message + QLatin1Char(' ') + result.error().detail;
    }

    bool isInside(Id article, Span span) const
    {
        return span.start >= 0 && !span.isEmpty() && span.end <= m_texts.value(article).size();
    }

    Result<void> examineFile();
    Result<void> examineArticles();
    void examineBlocks(const Article &article, const QString &name);
    Result<void> examineMentions(const Article &article, const QString &name);
    Result<void> examineTags();
    Result<void> examineAnnotations();
    Result<void> examineClaims();
    Result<void> examineNames();
    Result<void> examineVersions();
    Result<void> examinePlacements();

    Store &m_store;
    const Progress &m_progress;
    QStringList m_found;
    QHash<Id, QString> m_texts;
    QHash<QByteArray, Id> m_contents;
};

Result<void> Examination::examineFile()
{
    CR_LET(fault, schemaFault(m_store));
    if (!fault.isEmpty())
        m_found += fault;
    CR_CHECK(m_store.each(QStringLiteral("PRAGMA integrity_check"), {}, [&](const Row &row) {
        if (row.text(0) != QLatin1String("ok"))
            m_found += Wording::tr("The file is damaged: %1").arg(row.text(0));
    }));
    return m_store.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Row &row) {
        m_found +=
            Wording::tr("A row of “%1” belongs to a row of “%2” that is not there.").arg(row.text(0), row.text(2));
    });
}

Result<void> Examination::examineArticles()
{
    CR_LET(articles, loadArticles(m_store));
    for (const Article &listed : std::as_const(articles)) {
        m_progress.at(0.2 + 0.7 * double(m_contents.size()) / double(articles.size()));
        CR_LET(article, loadArticle(m_store, listed.id));
        const QString name = Wording::tr("Article %1 (%2)").arg(article.id).arg(article.file);
        m_texts.insert(article.id, article.text);
        m_contents.insert(article.contentId, article.id);
        if (QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256) != article.contentId)
            m_found += Wording::tr("%1: the text is not the one that was imported.").arg(name);
        examineBlocks(article, name);
        CR_CHECK(examineMentions(article, name));
    }
    return m_store.each(QStringLiteral("SELECT hash, bytes FROM originals"), {}, [&](const Row &row) {
        const QByteArray hash = QCryptographicHash::hash(row.bytes(1), QCryptographicHash::Sha256).toHex();
        if (row.text(0) != QString::fromLatin1(hash))
            m_found += Wording::tr("The original file %1 is not the one that was imported.").arg(row.text(0).left(12));
    });
}

// Block n is line n.
void Examination::examineBlocks(const Article &article, const QString &name)
{
    qsizetype start = 0;
    for (const Block &block : article.blocks) {
        const qsizetype end = article.text.indexOf(QLatin1Char('\n'), start);
        if (block.span != Span{start, end < 0 ? article.text.size() : end}) {
            m_found += Wording::tr("%1: its blocks do not fit its text.").arg(name);
            return;
        }
        start = block.span.end + 1;
    }
    if (start != article.text.size() + 1 && !(article.blocks.isEmpty() && article.text.isEmpty()))
        m_found += Wording::tr("%1: its blocks do not fit its text.").arg(name);
}

Result<void> Examination::examineMentions(const Article &article, const QString &name)
{
    CR_LET(mentions, loadMentions(m_store, recognitionKey(article)));
    qsizetype last = 0;
    for (const Mention &mention : std::as_const(mentions)) {
        if (!isInside(article.id, mention.span) || mention.span.start < last) {
            m_found += Wording::tr("%1: its entities do not fit its text.").arg(name);
            break;
        }
        last = mention.span.end;
    }
    return {};
}

Result<void> Examination::examineTags()
{
    CR_LET(tags, loadTags(m_store));
    QHash<Id, Id> parents;
    for (const Tag &tag : std::as_const(tags))
        parents.insert(tag.id, tag.parent);
    for (const Tag &tag : std::as_const(tags)) {
        Id above = tag.parent;
        for (qsizetype steps = 0; above != 0; above = parents.value(above)) {
            if (++steps > tags.size()) {
                m_found += Wording::tr("The tag “%1” lies below itself.").arg(tag.name);
                break;
            }
        }
    }
    return {};
}

Result<void> Examination::examineAnnotations()
{
    CR_LET(annotations, loadAnnotations(m_store));
    for (const Annotation &annotation : std::as_const(annotations)) {
        const QString text = m_texts.value(annotation.article);
        const Span span = annotation.span;
        if (!isInside(annotation.article, span)) {
            m_found += Wording::tr("Annotation %1 lies outside its article.").arg(annotation.id);
        } else if (span.of(text) != annotation.exact || !text.left(span.start).endsWith(annotation.prefix) ||
                   !text.mid(span.end).startsWith(annotation.suffix)) {
            m_found += Wording::tr("Annotation %1 does not lie on the text that it quotes.").arg(annotation.id);
        }
    }
    return {};
}

Result<void> Examination::examineClaims()
{
    CR_LET(claims, loadClaims(m_store));
    for (const Claim &claim : std::as_const(claims)) {
        for (const Passage &passage : claim.passages) {
            if (!isInside(passage.article, passage.span) ||
                passage.span.of(m_texts.value(passage.article)) != passage.text)
                m_found += Wording::tr("Passage %1 of claim %2 does not lie on the text that it quotes.")
                               .arg(passage.id)
                               .arg(claim.id);
        }
    }
    CR_LET(analysis, loadAnalysis(m_store));
    const auto fits = [this](Id article, Span span) { return !m_texts.contains(article) || isInside(article, span); };
    bool fit = true;
    for (const Claim &claim : std::as_const(analysis.claims)) {
        for (const Passage &passage : claim.passages)
            fit = fit && fits(passage.article, passage.span);
    }
    for (const Citation &citation : std::as_const(analysis.citations)) {
        fit = fit && fits(citation.from, citation.span);
        for (const Span span : citation.reach)
            fit = fit && fits(citation.from, span);
    }
    if (!fit)
        m_found += Wording::tr("The suggested claims do not fit the articles: analyse them again.");
    return {};
}

// What is said of texts that are gone waits for them.
Result<void> Examination::examineNames()
{
    CR_LET(fixed, loadFixedMentions(m_store));
    for (const FixedMention &mention : std::as_const(fixed)) {
        const Id article = m_contents.value(mention.content);
        if (article != 0 &&
            (!isInside(article, mention.span) || mention.span.of(m_texts.value(article)) != mention.exact))
            m_found += Wording::tr("The entity “%1” does not lie on the text that it quotes.").arg(mention.exact);
    }
    return {};
}

Result<void> Examination::examineVersions()
{
    CR_LET(newer, loadVersions(m_store));
    for (auto it = newer.cbegin(); it != newer.cend(); ++it) {
        Id last = it.value();
        for (qsizetype steps = 0; newer.contains(last) && steps <= newer.size(); ++steps)
            last = newer.value(last);
        if (newer.contains(last))
            m_found += Wording::tr("Article %1 is a newer version of itself.").arg(it.key());
    }
    return {};
}

// What is open lies on an older version, and is offered a place in the newest; what was carried knows its way back.
Result<void> Examination::examinePlacements()
{
    CR_LET(newer, loadVersions(m_store));
    CR_LET(open, loadOpenPlacements(m_store));
    for (const Placement &placement : std::as_const(open)) {
        const bool outside = placement.what == Placement::Outside;
        if ((placement.subject == 0 && !(outside && placement.verdict == Anchoring::Orphan)) ||
            (placement.verdict == Anchoring::Review && placement.to.article == 0))
            m_found += Wording::tr("Placement %1 is about nothing.").arg(placement.id);
        else if (!outside && (!isInside(placement.from.article, placement.from.span) ||
                              placement.from.span.of(m_texts.value(placement.from.article)) != placement.quote.exact))
            m_found += Wording::tr("Placement %1 does not come from the text that it quotes.").arg(placement.id);
        else if (placement.to.article != 0 && !isInside(placement.to.article, placement.to.span))
            m_found += Wording::tr("Placement %1 lies outside its article.").arg(placement.id);
        else if (!outside && !newer.contains(placement.from.article))
            m_found += Wording::tr("Placement %1 belongs to an article without newer versions.").arg(placement.id);
        else if (!outside && newer.contains(placement.to.article))
            m_found += Wording::tr("Placement %1 leads to an older version.").arg(placement.id);
    }
    CR_LET(carried, loadCarried(m_store));
    for (const Placement &placement : std::as_const(carried)) {
        if (!isInside(placement.from.article, placement.from.span) ||
            !isInside(placement.to.article, placement.to.span))
            m_found += Wording::tr("Placement %1 lies outside its article.").arg(placement.id);
    }
    return {};
}

} // namespace

QStringList problems(Store &store, const Progress &progress)
{
    // All of it as it is at one moment, whatever other connections write meanwhile.
    const bool isOwn = store.run(QStringLiteral("BEGIN")).ok();
    const QStringList found = Examination(store, progress).run();
    if (isOwn)
        (void)store.run(QStringLiteral("ROLLBACK"));
    return found;
}

} // namespace crossread
