#include "app/store/migrations/migrations.h"

namespace crossread {

namespace {

// Where a passage is, in a list in a list of JSON.
QString place(const QString &path)
{
    return QStringLiteral("json_extract(item.value, '%1[0]') || ' ' || json_extract(item.value, '%1[1]') || ' ' || "
                          "json_extract(item.value, '%1[2]')")
        .arg(path);
}

QString copied(const QString &kind, const QString &key, const QString &from)
{
    return QStringLiteral("INSERT OR REPLACE INTO findings (kind, key, document) SELECT '%1', %2, item.value "
                          "FROM old_findings, json_each(old_findings.document) AS item WHERE old_findings.kind = '%3'")
        .arg(kind, key, from);
}

} // namespace

// A row for each finding, so that one article more rewrites no more than what it has changed; and what an article says
// by itself, so that it is read once.
Result<void> migrate0004(Store &store)
{
    const QString both = place(QStringLiteral("$[0]")) + QStringLiteral(" || ' ' || ") + place(QStringLiteral("$[1]"));
    const QString conflict = QStringLiteral("json_extract(item.value, '$[0]') || ' ' || ") +
                             place(QStringLiteral("$[1]")) + QStringLiteral(" || ' ' || ") +
                             place(QStringLiteral("$[2]"));
    const QStringList statements = {
        QStringLiteral("ALTER TABLE findings RENAME TO old_findings"),
        // Derived. The row (state, stamp) says what was looked through; without it the rest is of no use.
        QStringLiteral("CREATE TABLE findings (kind TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL, "
                       "PRIMARY KEY (kind, key)) WITHOUT ROWID"),
        copied(QStringLiteral("claim"), QStringLiteral("-1 - item.key"), QStringLiteral("claims")),
        copied(QStringLiteral("conflict"), conflict, QStringLiteral("conflicts")),
        copied(QStringLiteral("link"), both, QStringLiteral("links")),
        QStringLiteral("INSERT OR REPLACE INTO findings (kind, key, document) SELECT 'citation', "
                       "kind || ' ' || ifnull(to_article, 0) || ' ' || from_article || ' ' || start || ' ' || \"end\" "
                       "|| ' ' || name, "
                       "json_array(from_article, ifnull(to_article, 0), name, start, \"end\", kind, at_head, "
                       "json(reach), basis) FROM citations"),
        QStringLiteral("INSERT INTO findings (kind, key, document) SELECT 'state', 'order', "
                       "json_group_array(-1 - item.key) FROM old_findings, json_each(old_findings.document) AS item "
                       "WHERE old_findings.kind = 'claims'"),
        QStringLiteral("INSERT INTO findings (kind, key, document) SELECT 'state', 'stamp', 'version 3' "
                       "WHERE EXISTS (SELECT 1 FROM old_findings)"),
        QStringLiteral("DROP TABLE old_findings"),
        QStringLiteral("DROP TABLE citations"),
        // Derived, by the key of recognitions: what an article says by itself, with the mentions of that fingerprint.
        // The analysis of claims knows what its BLOB holds.
        QStringLiteral("CREATE TABLE claim_readings (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, "
                       "mentions INTEGER NOT NULL, reading BLOB NOT NULL)"),
    };
    for (const QString &statement : statements)
        CR_CHECK(store.run(statement));
    return {};
}

} // namespace crossread
