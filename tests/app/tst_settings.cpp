#include "app/settings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void defaults();
    void comeBack();
    void oddValuesAreBounded();
    void recentFiles();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
}

void TestSettings::defaults()
{
    QVERIFY(loadSettings() == Settings());
}

void TestSettings::comeBack()
{
    Settings settings;
    settings.theme = ThemeChoice::Dark;
    settings.readerFont = QStringLiteral("Some, serif");
    settings.readerZoom = 120;
    settings.columnWidth = 72;
    settings.author = QStringLiteral("Ä. Reader");
    settings.recent = QStringList{QStringLiteral("/a, b.crossread"), QStringLiteral("/c.crossread")};
    settings.lastFolder = QStringLiteral("/somewhere");
    settings.windowGeometry = QByteArray("\0\1\2", 3);
    settings.shortcuts = {{QStringLiteral("tag.add"), QStringLiteral("Ctrl+T")}, {QStringLiteral("file/open"), {}}};
    saveSettings(settings);
    Settings found = loadSettings();
    QVERIFY(found == settings);
    found.shortcuts.remove(QStringLiteral("tag.add"));
    found.recent.clear();
    saveSettings(found);
    QVERIFY(loadSettings() == found);
    QVERIFY(!QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
}

void TestSettings::oddValuesAreBounded()
{
    Settings settings;
    settings.readerZoom = 9000;
    settings.columnWidth = 1;
    saveSettings(settings);
    QCOMPARE(loadSettings().readerZoom, 250);
    QCOMPARE(loadSettings().columnWidth, 45);
}

void TestSettings::recentFiles()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        addRecent(settings, QStringLiteral("/folder/%1.crossread").arg(i));
    addRecent(settings, QStringLiteral("/folder/../folder/15.crossread"));
    QCOMPARE(settings.recent.size(), 12);
    QCOMPARE(settings.recent.mid(0, 2),
             (QStringList{QStringLiteral("/folder/15.crossread"), QStringLiteral("/folder/19.crossread")}));
    QCOMPARE(settings.recent.count(QStringLiteral("/folder/15.crossread")), 1);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
