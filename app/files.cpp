#include "app/files.h"

#include <filesystem>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace crossread {

namespace {

Error notWritten(const QString &path, const QString &detail)
{
    return {QCoreApplication::translate("crossread", "“%1” could not be written: %2.")
                .arg(QFileInfo(path).fileName(), detail),
            QDir::toNativeSeparators(path)};
}

bool synced([[maybe_unused]] QTemporaryFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    if (info.isDir())
        return notWritten(path, QCoreApplication::translate("crossread", "it is a folder"));
    if (info.exists() && !info.isWritable())
        return notWritten(path, QCoreApplication::translate("crossread", "it is read-only"));

    QTemporaryFile file(target + QStringLiteral(".XXXXXX")); // removes itself unless kept
    if (!file.open())
        return notWritten(path, file.errorString());
    const qint64 written = file.write(bytes);
    const bool whole = written == bytes.size() && file.flush() && synced(file) && file.size() == bytes.size();
    if (!whole)
        return notWritten(path, file.error() == QFileDevice::NoError
                                    ? QCoreApplication::translate("crossread", "the disk may be full")
                                    : file.errorString());
    const auto ordinary =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    file.setPermissions(info.exists() ? info.permissions() : ordinary);
    file.close();
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()),
                            std::filesystem::path(target.toStdU16String()), error);
    if (error)
        return notWritten(path, QString::fromStdString(error.message()));
    file.setAutoRemove(false); // the name is gone
    return {};
}

} // namespace crossread
