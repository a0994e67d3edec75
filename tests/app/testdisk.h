#pragma once

// A disk for tests: a VFS beneath SQLite (https://www.sqlite.org/vfs.html) that tells a watcher of each operation
// before it is done and lets it fail it, and a simulation of what a disk has left after the power was cut.
// The VFS is registered as the default one of the SQLite that Qt's driver uses too.

#include <functional>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <sqlite3.h>

namespace crossread {

struct DiskOperation
{
    enum Kind { Open, Read, Write, Truncate, Sync, Remove, Lock, SharedMemory };
    Kind kind;
    QString path;
    qint64 offset = 0;
    QByteArray bytes = {}; // of a Write
    qint64 size = 0;       // of a Truncate
};

// Null: all is well. The answer is an SQLite result code; anything but SQLITE_OK fails the operation.
inline std::function<int(const DiskOperation &)> &diskWatcher()
{
    static std::function<int(const DiskOperation &)> watcher;
    return watcher;
}

namespace testdisk {

struct WatchedFile
{
    sqlite3_file base;
    QString *path;
    sqlite3_file *real; // behind this in memory
};

inline WatchedFile *watched(sqlite3_file *file)
{
    return reinterpret_cast<WatchedFile *>(file);
}
inline sqlite3_file *real(sqlite3_file *file)
{
    return watched(file)->real;
}

inline int tell(const DiskOperation &operation)
{
    return diskWatcher() ? diskWatcher()(operation) : SQLITE_OK;
}

inline int closeFile(sqlite3_file *file)
{
    const int result = real(file)->pMethods->xClose(real(file));
    delete watched(file)->path;
    return result;
}
inline int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    const int told = tell({DiskOperation::Read, *watched(file)->path});
    return told != SQLITE_OK ? told : real(file)->pMethods->xRead(real(file), bytes, size, offset);
}
inline int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const int told =
        tell({DiskOperation::Write, *watched(file)->path, offset, QByteArray(static_cast<const char *>(bytes), size)});
    return told != SQLITE_OK ? told : real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}
inline int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int told = tell({DiskOperation::Truncate, *watched(file)->path, 0, {}, size});
    return told != SQLITE_OK ? told : real(file)->pMethods->xTruncate(real(file), size);
}
inline int syncFile(sqlite3_file *file, int flags)
{
    const int told = tell({DiskOperation::Sync, *watched(file)->path});
    return told != SQLITE_OK ? told : real(file)->pMethods->xSync(real(file), flags);
}
inline int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
inline int lockFile(sqlite3_file *file, int level)
{
    const int told = tell({DiskOperation::Lock, *watched(file)->path});
    return told != SQLITE_OK ? told : real(file)->pMethods->xLock(real(file), level);
}
inline int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
inline int isReserved(sqlite3_file *file, int *answer)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
inline int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
inline int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
inline int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
inline int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    const int told = tell({DiskOperation::SharedMemory, *watched(file)->path});
    return told != SQLITE_OK ? told : real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
inline int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
inline void barrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
inline int unmapShared(sqlite3_file *file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

inline sqlite3_vfs *original()
{
    static sqlite3_vfs *const vfs = sqlite3_vfs_find(nullptr); // asked first by installTestDisk()
    return vfs;
}

inline int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    static const sqlite3_io_methods methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                               syncFile,    sizeOfFile,  lockFile,        unlockFile, isReserved,
                                               controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                               barrier,     unmapShared, nullptr,         nullptr};
    auto *own = watched(file);
    own->base.pMethods = nullptr;
    own->real = reinterpret_cast<sqlite3_file *>(own + 1);
    const QString path = QFile::decodeName(name ? name : "");
    const int told = tell({DiskOperation::Open, path});
    const int result = told != SQLITE_OK ? told : original()->xOpen(original(), name, own->real, flags, given);
    if (result != SQLITE_OK)
        return result;
    own->path = new QString(path);
    own->base.pMethods = &methods;
    return SQLITE_OK;
}

inline int removeFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int told = tell({DiskOperation::Remove, QFile::decodeName(name)});
    return told != SQLITE_OK ? told : original()->xDelete(original(), name, syncFolder);
}

} // namespace testdisk

// Temporary folders lie in memory where the system has such a place: what these tests see of a disk is simulated, and
// the real one would only make them wait.
inline void workInMemory()
{
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

// False when SQLite does not let us.
inline bool installTestDisk()
{
    static sqlite3_vfs vfs = *testdisk::original();
    vfs.zName = "crossread-test";
    vfs.szOsFile = int(sizeof(testdisk::WatchedFile)) + testdisk::original()->szOsFile;
    vfs.xOpen = testdisk::openFile;
    vfs.xDelete = testdisk::removeFile;
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
}

} // namespace crossread
