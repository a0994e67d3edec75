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

QString targetOf(const QFileInfo &info)
{
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

// A device or a pipe: it has no place that another file could take.
bool isStream(const QFileInfo &info)
{
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<void> writeStream(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly | QIODevice::Unbuffered) ||
        file.write(bytes) != bytes.size())
        return notWritten(path, file.errorString());
    return {};
}

// The bytes in a temporary file beside `path`, which removes itself unless it is kept.
Result<std::unique_ptr<QTemporaryFile>> stage(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return notWritten(path, QCoreApplication::translate("crossread", "it is a folder"));
    if (info.exists() && !info.isFile())
        return notWritten(path, QCoreApplication::translate("crossread", "it is not a file"));
    if (isDatabase(targetOf(info)))
        return notWritten(path, QCoreApplication::translate("crossread", "it is a project"));
    if (info.exists() && !info.isWritable())
        return notWritten(path, QCoreApplication::translate("crossread", "it is read-only"));

    auto file = std::make_unique<QTemporaryFile>(targetOf(info) + QStringLiteral(".XXXXXX"));
    if (!file->open())
        return notWritten(path, file->errorString());
    const qint64 written = file->write(bytes);
    const bool whole = written == bytes.size() && file->flush() && synced(*file) && file->size() == bytes.size();
    if (!whole)
        return notWritten(path, file->error() == QFileDevice::NoError
                                    ? QCoreApplication::translate("crossread", "the disk may be full")
                                    : file->errorString());
    const auto ordinary =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    file->setPermissions(info.exists() ? info.permissions() : ordinary);
    file->close();
    return file;
}

Result<void> moveOver(QTemporaryFile &file, const QString &target)
{
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(file.fileName().toStdU16String()),
                            std::filesystem::path(target.toStdU16String()), error);
    if (error)
        return notWritten(target, QString::fromStdString(error.message()));
    file.setAutoRemove(false); // the name is gone
    return {};
}

} // namespace

bool isDatabase(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (isStream(QFileInfo(path)))
        return writeStream(path, bytes);
    const QString target = targetOf(QFileInfo(path));
    const auto file = stage(path, bytes);
    return file ? moveOver(**file, target) : Result<void>(file.error());
}

StagedFiles::StagedFiles(const QString &folder) : m_folder(folder) {}

StagedFiles::~StagedFiles()
{
    m_files.clear();
    if (m_made && !m_committed)
        QDir().rmdir(m_folder);
}

Result<void> StagedFiles::add(const QString &name, const QByteArray &bytes)
{
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().mkdir(m_folder))
            return notWritten(m_folder, QCoreApplication::translate("crossread", "the folder cannot be made"));
        m_made = true;
    }
    const QString path = QDir(m_folder).filePath(name);
    const QString target = targetOf(QFileInfo(path));
    auto file = stage(path, bytes);
    if (!file)
        return file.error();
    m_files.push_back({std::move(file).value(), target});
    return {};
}

Result<QStringList> StagedFiles::commit()
{
    QStringList paths;
    for (const Staged &staged : m_files) {
        const auto moved = moveOver(*staged.file, staged.target);
        if (!moved)
            return moved.error();
        m_committed = true;
        paths += staged.target;
    }
    m_committed = true;
    return paths;
}

} // namespace crossread
