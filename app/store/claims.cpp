#include "app/store/claims.h"

#include "app/store/json.h"
#include "app/store/names.h"

#include <cmath>

namespace crossread {

namespace {

// SQLite's JSON, which holds old rows for undoing, gives 15 digits: more are not kept in the first place.
double rounded(double score)
{
    return std::round(score * 1e6) / 1e6;
}

const QString claimColumns = QStringLiteral("SELECT id, statement, status, score, reasons FROM claims ");
const QString passageColumns =
    QStringLiteral("SELECT claim, id, article, start, \"end\", text, stance, modality, attribution, figures, "
                   "figure_differs, score, by_hand FROM passages ");

// Without passages.
Claim readClaim(const Row &row)
{
    Claim claim;
    claim.id = row.integer(0);
    claim.statement = row.text(1);
    claim.status = named<ClaimStatus>(row.text(2));
    claim.score = row.real(3);
    claim.reasons = QVariant(jsonArray(row.text(4)).toVariantList()).toStringList();
    return claim;
}

Passage readPassage(const Row &row)
{
    Passage passage;
    passage.id = row.integer(1);
    passage.article = row.integer(2);
    passage.span = {qsizetype(row.integer(3)), qsizetype(row.integer(4))};
    passage.text = row.text(5);
    passage.stance = named<Stance>(row.text(6));
    passage.modality = named<Modality>(row.text(7));
    passage.attribution = attributionOf(jsonObject(row.text(8)));
    passage.figures = figuresOf(jsonArray(row.text(9)));
    passage.figureDiffers = row.integer(10) != 0;
    passage.score = row.real(11);
    passage.byHand = row.integer(12) != 0;
    return passage;
}

} // namespace

Result<QList<Claim>> loadClaims(Store &store)
{
    QHash<Id, QList<Passage>> passages;
    CR_CHECK(store.each(passageColumns + QStringLiteral("ORDER BY id"), {},
                        [&](const Row &row) { passages[row.integer(0)] += readPassage(row); }));
    QList<Claim> claims;
    CR_CHECK(store.each(claimColumns + QStringLiteral("ORDER BY id"), {}, [&](const Row &row) {
        claims += readClaim(row);
        claims.last().passages = passages.value(claims.last().id);
    }));
    return claims;
}

Result<Claim> loadClaim(Store &store, Id id)
{
    Claim claim;
    CR_CHECK(store.each(claimColumns + QStringLiteral("WHERE id = ?"), {id},
                        [&](const Row &row) { claim = readClaim(row); }));
    CR_CHECK(store.each(passageColumns + QStringLiteral("WHERE claim = ? ORDER BY id"), {id},
                        [&](const Row &row) { claim.passages += readPassage(row); }));
    return claim;
}

Result<void> insertClaim(Store &store, Claim &claim)
{
    CR_LET(id,
           store.run(QStringLiteral("INSERT INTO claims (statement, status, score, reasons, decided) "
                                    "VALUES (?, ?, ?, ?, ?)"),
                     {claim.statement, nameOf(claim.status), rounded(claim.score),
                      jsonText(QJsonArray::fromStringList(claim.reasons)), timeText(QDateTime::currentDateTimeUtc())}));
    claim.id = id;
    for (Passage &passage : claim.passages) {
        CR_LET(made, insertPassage(store, id, passage));
        passage.id = made;
    }
    return {};
}

Result<void> storeClaim(Store &store, const Claim &claim)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE claims SET statement = ?, status = ? WHERE id = ?"),
                       {claim.statement, nameOf(claim.status), claim.id}));
    return {};
}

Result<void> deleteClaim(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM claims WHERE id = ?"), {id}));
    return {};
}

Result<Id> insertPassage(Store &store, Id claim, const Passage &passage)
{
    return store.run(QStringLiteral("INSERT INTO passages (claim, article, start, \"end\", text, stance, modality, "
                                    "attribution, figures, figure_differs, score, by_hand) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                     {claim, passage.article, qint64(passage.span.start), qint64(passage.span.end), passage.text,
                      nameOf(passage.stance), nameOf(passage.modality), jsonText(toJson(passage.attribution)),
                      jsonText(toJson(passage.figures)), int(passage.figureDiffers), rounded(passage.score),
                      int(passage.byHand)});
}

Result<void> storePassage(Store &store, const Passage &passage)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE passages SET text = ?, stance = ?, modality = ?, attribution = ?, "
                                      "figures = ?, figure_differs = ?, score = ?, by_hand = ? WHERE id = ?"),
                       {passage.text, nameOf(passage.stance), nameOf(passage.modality),
                        jsonText(toJson(passage.attribution)), jsonText(toJson(passage.figures)),
                        int(passage.figureDiffers), rounded(passage.score), int(passage.byHand), passage.id}));
    return {};
}

Result<void> movePassage(Store &store, Id passage, Id claim)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE passages SET claim = ? WHERE id = ?"), {claim, passage}));
    return {};
}

Result<void> deletePassage(Store &store, Id passage)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM passages WHERE id = ?"), {passage}));
    return {};
}

} // namespace crossread
