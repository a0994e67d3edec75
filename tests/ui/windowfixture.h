#pragma once

#include "app/settings.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace crossread {

// The whole window as its user has it, with a folder of files to open.
class WindowFixture
{
protected:
    ~WindowFixture() { forget(); }

    // Once: the window's own data lie where no other test, nor a second run of the same one, has its own.
    static void begin(const char *name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(
            QStringLiteral("crossread-test-%1-%2").arg(QLatin1String(name)).arg(QCoreApplication::applicationPid()));
        applyTheme(*qApp, ThemeChoice::Light);
    }
    // For each test: an empty folder, and nothing that is remembered.
    void renew()
    {
        forget();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    MainWindow &newWindow(const QStringList &paths)
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(Settings());
        m_window->resize(1300, 800);
        m_window->show();
        m_window->open(paths);
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
        (void)QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
        return *m_window;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

private:
    void forget()
    {
        m_window.reset();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
    }
};

} // namespace crossread
