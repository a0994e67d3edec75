#pragma once

#include <QDateTime>
#include <QString>

namespace crossread {

// Why a backup was made. Its word is a part of the file's name and never changes.
enum class BackupReason {
    Routine, // the last one is old enough
    Import,  // before many articles came
    Removal, // before much went
    Update,  // before a migration
    Restore, // what was there before another backup took its place
    User     // asked for
};

// A whole copy of a project as it was, kept beside it.
struct Backup
{
    QString path; // "" none
    QDateTime made;
    BackupReason reason = BackupReason::Routine;
    QString hash; // beginning of the file's SHA-256 in hexadecimal digits, "" not known
    qint64 size = 0;
    int articles = -1; // -1: not read, or it cannot be read
    int annotations = -1;

    bool isReadable() const { return articles >= 0; }
    friend bool operator==(const Backup &, const Backup &) = default;
};

} // namespace crossread
