#include "app/places.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace crossread {

namespace {

QString projectFolder(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/projects/") +
                      name);
    folder.mkpath(QStringLiteral("."));
    return folder.absolutePath();
}

} // namespace

QString untitledProject()
{
    const auto folder = projectFolder(QStringLiteral("untitled"));
    const auto day = QDate::currentDate().toString(Qt::ISODate);
    for (int n = 1;; ++n) {
        const auto file = QStringLiteral("%1/%2 %3%4.crossread")
                              .arg(folder, QCoreApplication::translate("crossread", "Untitled"), day,
                                   n == 1 ? QString() : QStringLiteral(" (%1)").arg(n));
        if (!QFile::exists(file))
            return file;
    }
}

QString projectForPaths(const QStringList &paths)
{
    QStringList canonical;
    for (const auto &path : paths) {
        const QFileInfo info(path);
        canonical << (info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    }
    canonical.sort();
    const QFileInfo first(canonical.value(0));
    const auto name = first.isDir()           ? first.fileName()
                      : canonical.size() == 1 ? first.completeBaseName()
                                              : first.absoluteDir().dirName();
    const auto hash = QCryptographicHash::hash(canonical.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%1/%2.crossread").arg(projectFolder(QString::fromLatin1(hash.toHex().left(12))), name);
}

QString sampleProject()
{
    return projectFolder(QStringLiteral("sample")) + QStringLiteral("/sample.crossread");
}

bool isUntitled(const QString &project)
{
    return QFileInfo(project).absolutePath() == projectFolder(QStringLiteral("untitled"));
}

QStringList samplePaths()
{
    return {QStringLiteral(":/corpus")};
}

} // namespace crossread
