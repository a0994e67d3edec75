#pragma once

#include "app/claims/claims.h"
#include "app/entities/entities.h"
#include "app/import/importer.h"

#include <array>
#include <map>
#include <QDir>
#include <QFile>
#include <set>

// The gold of tests/data/claims/sample.txt and how well an analysis of the sample articles meets it.
namespace crossread {

struct GoldPassage
{
    PassageRef place;
    QChar mark; // as the file explains
};

struct GoldClaim
{
    QString statement;
    int origins = 0;
    QList<GoldPassage> passages;
};

struct ClaimGold
{
    QList<Article> articles; // ids 1… by file name
    QList<GoldClaim> claims;
    QList<Conflict> conflicts;
    QList<Citation> citations;
    QString error; // of the file: a quote that no article has
};

inline ClaimGold readClaimGold(const QString &root)
{
    ClaimGold gold;
    QStringList names;
    const QDir corpus(root + QStringLiteral("/resources/corpus"));
    for (const QString &name : corpus.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        const Result<QList<Article>> read = importFile({corpus.filePath(name), name, {}});
        if (!read.ok())
            return gold;
        gold.articles.append(read->first());
        gold.articles.last().id = gold.articles.size();
        names.append(name.section(u'.', 0, 0));
    }
    const auto place = [&](const QString &name, const QString &quote) {
        const qsizetype article = names.indexOf(name);
        const qsizetype at = article < 0 ? -1 : gold.articles[article].text.indexOf(quote);
        if (at < 0)
            gold.error = name + QStringLiteral(": ") + quote;
        return PassageRef{article + 1, {at, at + quote.size()}};
    };
    QFile file(root + QStringLiteral("/tests/data/claims/sample.txt"));
    if (!file.open(QIODevice::ReadOnly))
        gold.error = file.fileName();
    static const QStringList kinds{QStringLiteral("figures"), QStringLiteral("polarity"), QStringLiteral("status"),
                                   QStringLiteral("date")};
    bool inConflict = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QString first = line.section(u' ', 0, 0);
        const QString rest = line.section(u' ', 1);
        if (first == u"#")
            continue;
        if (first == u"claim" || first == u"conflict")
            inConflict = first == u"conflict";
        if (first == u"claim") {
            gold.claims.append({rest.section(u' ', 1), rest.section(u' ', 0, 0).toInt(), {}});
        } else if (first == u"conflict") {
            Conflict conflict;
            conflict.kind = ConflictKind(kinds.indexOf(rest));
            gold.conflicts.append(conflict);
        } else if (first == u"cites") {
            Citation citation;
            citation.from = names.indexOf(rest.section(u' ', 0, 0)) + 1;
            citation.name = rest.section(u' ', 1);
            gold.citations.append(citation);
        } else if (inConflict) {
            Conflict &conflict = gold.conflicts.last();
            (conflict.a.article == 0 ? conflict.a : conflict.b) = place(first, rest);
        } else {
            gold.claims.last().passages.append({place(first, rest.section(u' ', 1)), rest[0]});
        }
    }
    return gold;
}

// Shares, 0..1.
struct ClaimMeasures
{
    double pairPrecision = 0; // of the pairs of passages of two articles in one claim
    double pairRecall = 0;
    double claimsFound = 0; // of those of the gold: two of its articles are in one claim
    double claimsTold = 0;  // of those of the analysis: so many are of the gold
    double stance = 0;      // of the passages that are in the right claim
    double differing = 0;   // of those that give another figure: so many are marked
    double origins = 0;     // of the claims found with all their articles: so many have the right number
    double conflicts = 0;   // of those of the gold: so many are among the first twenty, of whatever kind
    double citations = 0;
};

inline bool meets(const PassageRef &a, Id article, Span span)
{
    return a.article == article && a.span.overlaps(span);
}

inline double shareOf(int part, int whole)
{
    return whole ? double(part) / whole : 1;
}

// The gold claims that a passage belongs to.
inline std::map<int, QChar> goldClaims(const ClaimGold &gold, const Passage &passage)
{
    std::map<int, QChar> claims;
    for (int i = 0; i < int(gold.claims.size()); ++i) {
        for (const GoldPassage &there : gold.claims[i].passages) {
            if (meets(there.place, passage.article, passage.span))
                claims.insert({i, there.mark});
        }
    }
    return claims;
}

// Tallies one claim of an analysis against the gold.
class ClaimTally
{
public:
    explicit ClaimTally(const ClaimGold &gold) : m_gold(gold) {}

    void add(const Claim &claim)
    {
        std::map<int, std::set<Id>> articles; // gold claim -> those of its articles that are here
        std::vector<std::map<int, QChar>> marks;
        for (const Passage &passage : claim.passages) {
            marks.push_back(goldClaims(m_gold, passage));
            for (const auto &[there, mark] : marks.back())
                articles[there].insert(passage.article);
        }
        int best = -1;
        for (const auto &[there, ids] : articles) {
            if (ids.size() > 1)
                found.insert(there);
            if (ids.size() > 1 && (best < 0 || ids.size() > articles[best].size()))
                best = there;
        }
        ++told;
        right += best >= 0;
        addPairs(claim, marks);
        if (best < 0)
            return;
        for (size_t i = 0; i < marks.size(); ++i) {
            const auto mark = marks[i].find(best);
            if (mark != marks[i].end())
                addStance(claim.passages[qsizetype(i)], mark->second);
        }
        std::set<Id> all;
        for (const GoldPassage &passage : m_gold.claims[best].passages)
            all.insert(passage.place.article);
        if (articles[best] == all) {
            ++whole;
            rightOrigins += claim.origins == m_gold.claims[best].origins;
        }
    }

    std::set<int> found;
    int told = 0, right = 0, whole = 0, rightOrigins = 0;
    int pairs = 0, rightPairs = 0;
    int stances = 0, rightStances = 0, differing = 0, marked = 0;

private:
    void addPairs(const Claim &claim, const std::vector<std::map<int, QChar>> &marks)
    {
        for (size_t i = 0; i < marks.size(); ++i) {
            for (size_t j = i + 1; j < marks.size(); ++j) {
                if (claim.passages[qsizetype(i)].article == claim.passages[qsizetype(j)].article)
                    continue;
                ++pairs;
                rightPairs += std::any_of(marks[i].begin(), marks[i].end(),
                                          [&](const auto &mark) { return marks[j].contains(mark.first); });
            }
        }
    }

    void addStance(const Passage &passage, QChar mark)
    {
        const Stance expected = mark == u'!' ? Stance::Disputes : mark == u'~' ? Stance::Mentions : Stance::Supports;
        ++stances;
        rightStances += passage.stance == expected;
        differing += mark == u'#';
        marked += mark == u'#' && passage.figureDiffers;
    }

    const ClaimGold &m_gold;
};

inline ClaimMeasures measureClaims(const ClaimGold &gold, const ClaimAnalysis &analysis)
{
    ClaimTally tally(gold);
    for (const Claim &claim : analysis.claims)
        tally.add(claim);
    int there = 0;
    for (const GoldClaim &claim : gold.claims) {
        for (qsizetype i = 0; i < claim.passages.size(); ++i) {
            for (qsizetype j = i + 1; j < claim.passages.size(); ++j)
                there += claim.passages[i].place.article != claim.passages[j].place.article;
        }
    }
    int conflicts = 0;
    for (const Conflict &conflict : gold.conflicts) {
        const QList<Conflict> first = analysis.conflicts.mid(0, 20);
        conflicts += std::any_of(first.begin(), first.end(), [&conflict](const Conflict &other) {
            const auto is = [](const PassageRef &a, const PassageRef &b) { return meets(a, b.article, b.span); };
            return (is(conflict.a, other.a) && is(conflict.b, other.b)) ||
                   (is(conflict.a, other.b) && is(conflict.b, other.a));
        });
    }
    int citations = 0;
    for (const Citation &citation : gold.citations) {
        citations += std::any_of(analysis.citations.begin(), analysis.citations.end(), [&](const Citation &other) {
            return other.from == citation.from && other.name.contains(citation.name);
        });
    }
    ClaimMeasures result;
    result.pairPrecision = shareOf(tally.rightPairs, tally.pairs);
    result.pairRecall = shareOf(tally.rightPairs, there);
    result.claimsFound = shareOf(int(tally.found.size()), int(gold.claims.size()));
    result.claimsTold = shareOf(tally.right, tally.told);
    result.stance = shareOf(tally.rightStances, tally.stances);
    result.differing = shareOf(tally.marked, tally.differing);
    result.origins = shareOf(tally.rightOrigins, tally.whole);
    result.conflicts = shareOf(conflicts, int(gold.conflicts.size()));
    result.citations = shareOf(citations, int(gold.citations.size()));
    return result;
}

} // namespace crossread
