#include "app/store/disk.h"

#include "app/store/wording.h"

#include <filesystem>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace crossread {

namespace {

Error unwritten(const QString &path, const QString &detail)
{
    return {Wording::tr("“%1” could not be written.").arg(QFileInfo(path).fileName()), detail};
}

std::filesystem::path native(const QString &path)
{
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

} // namespace

Result<void> flushFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return unwritten(path, file.errorString());
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        return unwritten(path, Wording::tr("The disk reported an error."));
#endif
    return {};
}

Result<void> flushFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return {};                                                // one that may not be read cannot be waited for
    const bool flushed = ::fsync(handle) == 0 || errno == EINVAL; // some network drives know no such thing
    ::close(handle);
    if (!flushed)
        return unwritten(folder, Wording::tr("The disk reported an error."));
#endif
    return {};
}

Result<void> putInPlace(const QString &draft, const QString &path)
{
    std::error_code failure;
    std::filesystem::rename(native(draft), native(path), failure);
    if (failure)
        return unwritten(path, QString::fromStdString(failure.message()));
    return flushFolder(QFileInfo(path).absolutePath());
}

Result<void> nameAgain(const QString &path, const QString &second)
{
    std::error_code failure;
    std::filesystem::create_hard_link(native(path), native(second), failure);
    if (!failure)
        return {};
    QFile file(path);
    if (QFileInfo::exists(second) || !file.copy(second)) {
        QFile::remove(second);
        return unwritten(second, file.errorString());
    }
    return flushFile(second);
}

Result<QString> hashOnDisk(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Wording::tr("“%1” cannot be read.").arg(QFileInfo(path).fileName()), file.errorString()};
#ifdef Q_OS_LINUX
    posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    if (!hash.addData(&file))
        return Error{Wording::tr("“%1” cannot be read.").arg(QFileInfo(path).fileName()), file.errorString()};
    return QString::fromLatin1(hash.result().toHex());
}

FileIdentity identityOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return {quint64(found.st_dev), quint64(found.st_ino)};
#endif
    return {};
}

} // namespace crossread
