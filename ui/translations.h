#pragma once

class QCoreApplication;

namespace crossread {

// Installs the texts of the user's language, Qt's own included, and the plural forms of English beneath them.
void installTranslations(QCoreApplication &application);

} // namespace crossread
