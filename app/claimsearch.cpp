#include "app/claimsearch.h"

#include "app/claims/corpus.h"
#include "app/store/articles.h"
#include "app/store/mentions.h"

#include <cstring>
#include <QCryptographicHash>
#include <QtConcurrent>

namespace crossread {

namespace {

constexpr qsizetype articlesAtOnce = 128;

// An article as it lies in the file, then as it was read.
struct Item
{
    Article article;
    QString key;
    QList<Mention> found; // without the dictionary
    StoredClaims stored;
    ArticleClaims claims;
    bool isFresh = false;
};

Result<QList<Item>> load(Store &store, const QList<Article> &heads)
{
    QList<Item> items;
    for (const Article &head : heads) {
        Item item;
        CR_LET(article, loadArticle(store, head.id));
        if (article.id == 0)
            continue; // removed since: the next search knows
        item.article = article;
        item.key = recognitionKey(article);
        CR_LET(mentions, loadMentions(store, item.key));
        item.found = mentions;
        CR_LET(stored, loadClaimReading(store, item.key));
        item.stored = stored;
        items += item;
    }
    return items;
}

void read(Item &item, const ClaimSearch &search)
{
    const QList<FixedMention> fixed = search.fixed.value(item.article.contentId);
    const QList<Mention> mentions = search.dictionary->isEmpty() && fixed.isEmpty()
                                        ? item.found
                                        : search.dictionary->applied(item.article, item.found, fixed);
    const quint64 print = fingerprint(mentions);
    if (item.stored.version == claimsVersion && item.stored.mentions == print) {
        if (auto kept = claimsFromBytes(item.stored.reading)) {
            item.claims = std::move(*kept);
            return;
        }
    }
    item.claims = readClaims(item.article, mentions);
    item.stored = {claimsVersion, print, toBytes(item.claims)};
    item.isFresh = true;
}

// Stands for all that is said by an article alone.
quint64 printOf(const Item &item)
{
    QByteArray whole = item.key.toUtf8() + '\0' + item.article.source.toUtf8() + '\0';
    whole += QByteArray::number(item.stored.mentions);
    quint64 print = 0;
    const QByteArray hash = QCryptographicHash::hash(whole, QCryptographicHash::Md5);
    std::memcpy(&print, hash.constData(), sizeof print);
    return print | 1;
}

void add(QCryptographicHash &hash, const QString &text)
{
    hash.addData(text.toUtf8());
    hash.addData(QByteArray(1, '\0'));
}

} // namespace

void FreshReadings::add(const QList<FreshReading> &readings)
{
    const std::lock_guard lock(m_mutex);
    m_readings += readings;
}

QList<FreshReading> FreshReadings::take(qsizetype most)
{
    const std::lock_guard lock(m_mutex);
    const QList<FreshReading> some = m_readings.mid(0, most);
    m_readings.remove(0, some.size());
    return some;
}

QString stampOf(const ClaimSearch &search)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    add(hash, QString::number(claimsVersion));
    for (const Article &head : search.heads) {
        add(hash, QString::number(head.id));
        add(hash, recognitionKey(head));
        add(hash, head.source);
        for (const FixedMention &fixed : search.fixed.value(head.contentId))
            add(hash, QString::number(fixed.span.start) + fixed.exact + fixed.kind + fixed.entity);
    }
    for (const DictionaryEntry &entry : search.entries)
        add(hash, entry.text + QLatin1Char('\n') + entry.kind + QLatin1Char('\n') + entry.entity +
                      QString::number(2 * int(entry.matchCase) + int(entry.onlyFound)));
    return QString::fromLatin1(hash.result().toHex());
}

FoundClaims asFound(const ClaimSearch &search, const ClaimAnalysis &analysis)
{
    FoundClaims found;
    found.analysis = analysis;
    for (Claim &claim : found.analysis.claims)
        claim.status = ClaimStatus::Suggested;
    keepIds(found.analysis.claims, search.before.claims);
    found.rows = changedRows(search.isKept ? search.before : ClaimAnalysis(), found.analysis);
    found.isKept = search.isKept;
    found.stamp = stampOf(search);
    return found;
}

Result<FoundClaims> findClaims(const ClaimSearch &search, FreshReadings &fresh, const Progress &progress)
{
    CR_LET(store, Store::connect(search.path, Store::ReadOnly));
    QList<Article> heads;
    for (const qsizetype i : corpusOrder(search.heads))
        heads.append(search.heads.at(i));
    const Progress reading = part(progress, 0, 0.5);
    QList<Article> articles;
    UnitJoiner joiner(search.memory);
    for (qsizetype first = 0; first < heads.size() && !progress.cancelled(); first += articlesAtOnce) {
        CR_LET(items, load(*store, heads.mid(first, articlesAtOnce)));
        QtConcurrent::blockingMap(items, [&](Item &item) {
            if (!progress.cancelled())
                read(item, search);
        });
        QList<FreshReading> some;
        for (Item &item : items) {
            if (item.isFresh)
                some += FreshReading{item.key, item.stored};
            joiner.add(std::move(item.claims), printOf(item));
            articles.append(std::move(item.article));
        }
        fresh.add(some);
        reading.at(double(first + items.size()) / double(heads.size()));
    }
    if (progress.cancelled())
        return FoundClaims();
    const UnitCorpus corpus = joiner.take();
    const ClaimAnalysis analysis = analyseUnits(articles, corpus, part(progress, 0.5, 0.95));
    return progress.cancelled() ? FoundClaims() : asFound(search, analysis);
}

} // namespace crossread
