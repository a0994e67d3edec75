#pragma once

#include "app/store/store.h"

#include <QJsonValue>

namespace crossread {

// Settings of the project, by key.
Result<QHash<QString, QJsonValue>> loadSettings(Store &store);
Result<void> storeSetting(Store &store, const QString &key, const QJsonValue &value);

} // namespace crossread
