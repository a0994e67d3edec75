#include "app/settings.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace crossread {

namespace {

constexpr qsizetype recentLength = 12;

// The row of a setting: its key beside its member, the default is the member's own.
template<typename Visit>
void eachSetting(Visit visit)
{
    visit("reader/font", &Settings::readerFont);
    visit("reader/zoom", &Settings::readerZoom);
    visit("reader/columnWidth", &Settings::columnWidth);
    visit("annotations/author", &Settings::author);
    visit("files/recent", &Settings::recent);
    visit("files/lastFolder", &Settings::lastFolder);
    visit("window/geometry", &Settings::windowGeometry);
}

constexpr const char *themeNames[] = {"system", "light", "dark"};

QString key(const char *name)
{
    return QLatin1String(name);
}

} // namespace

Settings loadSettings()
{
    Settings settings;
    QSettings file(QSettings::NativeFormat, QSettings::UserScope, key("crossread"), key("crossread"));
    eachSetting([&](const char *name, auto member) {
        if (const QVariant value = file.value(key(name)); value.isValid())
            settings.*member = value.value<std::remove_reference_t<decltype(settings.*member)>>();
    });
    const QString theme = file.value(key("theme")).toString();
    for (int i = 0; i < 3; ++i) {
        if (theme == QLatin1String(themeNames[i]))
            settings.theme = ThemeChoice(i);
    }
    file.beginGroup(key("shortcuts"));
    for (const QString &action : file.allKeys())
        settings.shortcuts.insert(action, file.value(action).toString());
    settings.readerZoom = std::clamp(settings.readerZoom, 60, 250);
    settings.columnWidth = std::clamp(settings.columnWidth, 45, 100);
    settings.recent = settings.recent.mid(0, recentLength);
    return settings;
}

void saveSettings(const Settings &settings)
{
    QSettings file(QSettings::NativeFormat, QSettings::UserScope, key("crossread"), key("crossread"));
    eachSetting([&](const char *name, auto member) { file.setValue(key(name), settings.*member); });
    file.setValue(key("theme"), key(themeNames[int(settings.theme)]));
    file.remove(key("shortcuts"));
    file.beginGroup(key("shortcuts"));
    for (auto it = settings.shortcuts.cbegin(); it != settings.shortcuts.cend(); ++it)
        file.setValue(it.key(), it.value());
}

QString authorName(const Settings &settings)
{
    if (!settings.author.isEmpty())
        return settings.author;
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (qEnvironmentVariableIsSet(variable))
            return qEnvironmentVariable(variable);
    }
    return {};
}

void addRecent(Settings &settings, const QString &path)
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    settings.recent.removeAll(file);
    settings.recent.prepend(file);
    settings.recent = settings.recent.mid(0, recentLength);
}

} // namespace crossread
