#include "app/store/migrations/migrations.h"

namespace crossread {

// What an article has from whom, rather than only whom it names. `reach` is JSON: [[start, end], …].
Result<void> migrate0003(Store &store)
{
    static const char *const statements[] = {
        "ALTER TABLE citations ADD COLUMN kind TEXT NOT NULL DEFAULT 'credit'",
        "ALTER TABLE citations ADD COLUMN at_head INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE citations ADD COLUMN reach TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE citations ADD COLUMN basis TEXT NOT NULL DEFAULT ''",
    };
    for (const char *statement : statements)
        CR_CHECK(store.run(QString::fromLatin1(statement)));
    return {};
}

} // namespace crossread
