#include "app/store/settings.h"

#include "app/store/json.h"

namespace crossread {

// Wrapped in a list, since a JSON document of Qt's is a list or an object.
Result<QHash<QString, QJsonValue>> loadSettings(Store &store)
{
    QHash<QString, QJsonValue> settings;
    CR_CHECK(store.each(QStringLiteral("SELECT key, value FROM settings"), {},
                        [&](const Row &row) { settings.insert(row.text(0), jsonArray(row.text(1)).at(0)); }));
    return settings;
}

Result<void> storeSetting(Store &store, const QString &key, const QJsonValue &value)
{
    CR_CHECK(store.run(QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"),
                       {key, jsonText(QJsonArray{value})}));
    return {};
}

} // namespace crossread
