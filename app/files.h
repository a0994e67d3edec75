#pragma once

#include "app/result.h"

#include <memory>
#include <QByteArray>
#include <QStringList>

#include <vector>

class QTemporaryFile;

namespace crossread {

// Whether a file is an SQLite database, as every project is. False for what cannot be read.
bool isDatabase(const QString &path);

// Writes a whole file or none of it: to a temporary file beside `path`, synced, its size checked, then moved over
// what was there. On an error the old file is untouched and nothing is left behind. A symbolic link is followed; to a
// device or a pipe the bytes go as they are; over a database, which nothing that is written is, it refuses to go.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

// The same for several files of a folder: none of them takes its place before all are on the disk.
class StagedFiles
{
public:
    explicit StagedFiles(const QString &folder); // made at the first file where it is not there
    ~StagedFiles();                              // without commit() nothing is left behind
    StagedFiles(const StagedFiles &) = delete;
    StagedFiles &operator=(const StagedFiles &) = delete;

    Result<void> add(const QString &name, const QByteArray &bytes);
    Result<QStringList> commit(); // the files' paths

private:
    struct Staged
    {
        std::unique_ptr<QTemporaryFile> file;
        QString target;
    };
    QString m_folder;
    bool m_made = false;
    bool m_committed = false;
    std::vector<Staged> m_files;
};

} // namespace crossread
