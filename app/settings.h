#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace crossread {

enum class ThemeChoice { System, Light, Dark };

// The user's settings, the only user of QSettings. Plain values: read once, changed, written.
// What belongs to one project (layout, open articles) is kept in the project instead.
struct Settings
{
    ThemeChoice theme = ThemeChoice::System;
    QString readerFont;                // family; "" the best serif there is
    int readerZoom = 100;              // percent, 60-250
    int columnWidth = 66;              // characters a line, 45-100
    QString author;                    // of annotations; "" the login name
    QStringList recent;                // project files, newest first, at most 12
    QString lastFolder;                // of file dialogs
    QByteArray windowGeometry;         // of the last window that was closed
    QHash<QString, QString> shortcuts; // action id -> key sequence, only those changed

    friend bool operator==(const Settings &, const Settings &) = default;
};

Settings loadSettings();
void saveSettings(const Settings &settings);
// The name that new annotations bear: the one that was set, else the login name; "" where there is neither.
QString authorName(const Settings &settings);
void addRecent(Settings &settings, const QString &path);

} // namespace crossread
