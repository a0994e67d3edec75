// How what the program finds about claims gets into the project.
#include "app/claimsearch.h"
#include "app/projectcache.h"

#include <QElapsedTimer>

namespace crossread {

namespace {

constexpr qint64 stepTime = 10; // ms
constexpr int rowsBetweenLooks = 32;

} // namespace

ClaimSearch Project::claimSearch() const
{
    ClaimSearch search;
    search.path = path();
    search.heads = m_cache->current;
    search.entries = m_cache->dictionary;
    search.dictionary = m_cache->names();
    search.fixed = m_cache->fixed;
    search.before = m_cache->allFound;
    search.isKept = m_cache->foundIsKept;
    return search;
}

bool Project::isAnalysed() const
{
    const auto stamp = loadStamp(*m_store);
    return stamp.ok() && *stamp == stampOf(claimSearch());
}

Result<void> Project::setAnalysis(const ClaimAnalysis &analysis)
{
    FoundClaims found = asFound(claimSearch(), analysis);
    for (;;) {
        CR_LET(done, writeFindings(found));
        if (done)
            return {};
    }
}

Result<bool> Project::writeFindings(FoundClaims &found)
{
    QElapsedTimer timer;
    timer.start();
    Transaction transaction(*m_store);
    CR_CHECK(transaction.begin());
    m_cache->foundIsKept = false; // until all of it is written
    if (!found.isBegun && !found.isKept)
        CR_CHECK(deleteFindings(*m_store));
    else if (!found.isBegun)
        CR_CHECK(storeStamp(*m_store, {}));
    qsizetype written = 0;
    const auto hasTime = [&] { return written == 0 || written % rowsBetweenLooks != 0 || timer.elapsed() < stepTime; };
    while (written < found.rows.size() && hasTime())
        CR_CHECK(storeRow(*m_store, found.rows.at(written++)));
    const bool isLast = written == found.rows.size();
    if (isLast)
        CR_CHECK(storeStamp(*m_store, found.stamp));
    CR_CHECK(transaction.commit());
    found.isBegun = true;
    found.rows.remove(0, written);
    if (!isLast)
        return false;
    m_cache->foundIsKept = true;
    CR_CHECK(m_cache->setAnalysis(*m_store, found.analysis));
    Q_EMIT changed({Change::Claims, {}});
    return true;
}

Result<void> Project::setClaimReadings(const QList<FreshReading> &readings)
{
    Transaction transaction(*m_store);
    CR_CHECK(transaction.begin());
    for (const FreshReading &fresh : readings)
        CR_CHECK(storeClaimReading(*m_store, fresh.key, fresh.reading));
    return transaction.commit();
}

} // namespace crossread
