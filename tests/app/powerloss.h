#pragma once

#include "tests/app/testdisk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <sys/stat.h>

namespace crossread {

// What a disk would have left of a folder if the power were cut now. Content and names are kept apart, as disks do:
// what is written counts once its file was flushed, a new, other or removed name once its folder was. What was not
// flushed may have got there all the same, all of it or any part, a part of one write included.
class PowerLoss
{
public:
    // A folder's files by their names, relative to it.
    using Image = QMap<QString, QByteArray>;
    static constexpr qsizetype sector = 512;
    static constexpr quint64 firstGone = 1ULL << 63;

    // What is there at the beginning is on the disk.
    PowerLoss(const QString &folder, quint32 seed) : m_folder(folder), m_random(seed)
    {
        m_names = names();
        for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
            File &file = m_files[it.value()];
            file.durable = contentOf(folder + QLatin1Char('/') + it.key());
            file.wasFlushed = true;
        }
    }

    // From the VFS, before it is done.
    void operation(const DiskOperation &operation)
    {
        if (!isOurs(operation.path))
            return;
        if (operation.kind != DiskOperation::Read && operation.kind != DiskOperation::Lock)
            (void)names();
        if (operation.kind != DiskOperation::Write && operation.kind != DiskOperation::Truncate)
            return;
        File &file = m_files[numberOf(operation.path)];
        if (!file.isWatched) { // what it has at its first write, another way of writing has put there
            file.isWatched = true;
            if (!file.wasFlushed && QFileInfo(operation.path).size() > 0)
                file.pending += {0, contentOf(operation.path), -1};
        }
        file.pending += operation.kind == DiskOperation::Write ? Pending{operation.offset, operation.bytes, -1}
                                                               : Pending{0, {}, operation.size};
    }

    // After fsync() of a file or folder.
    void flushed(const QString &path)
    {
        if (!isOurs(path))
            return;
        if (QFileInfo(path).isDir()) {
            const QString below = relative(path);
            const auto isChild = [&](const QString &name) { return parentOf(name) == below; };
            m_names.removeIf([&](const auto &it) { return isChild(it.key()); });
            const Names now = names();
            for (auto it = now.cbegin(); it != now.cend(); ++it) {
                if (isChild(it.key()))
                    m_names.insert(it.key(), it.value());
            }
            return;
        }
        File &file = m_files[numberOf(path)];
        file.durable = file.isWatched ? file.applied(file.pending) : contentOf(path);
        file.pending.clear();
        file.wasFlushed = true;
        m_wrong = m_wrong || file.durable != contentOf(path);
    }

    // True when the simulation and the disk do not agree on what was written.
    bool isWrong() const { return m_wrong; }

    // What may be left: nothing that was not flushed, everything, all names, all contents, then `byChance` mixtures.
    QList<Image> images(int byChance)
    {
        QList<Image> list;
        QSet<QByteArray> known;
        for (int i = 0; i < 4 + byChance; ++i) {
            const Image made = image(i == 0 || i == 3 ? Nothing
                                     : i < 3          ? Everything
                                                      : Chance,
                                     i == 0 || i == 2 ? Nothing
                                     : i < 4          ? Everything
                                                      : Chance);
            QCryptographicHash hash(QCryptographicHash::Sha1);
            for (auto it = made.cbegin(); it != made.cend(); ++it) {
                hash.addData(it.key().toUtf8());
                hash.addData(it.value());
            }
            if (!known.contains(hash.result())) {
                known.insert(hash.result());
                list += made;
            }
        }
        return list;
    }

private:
    enum Share { Nothing, Everything, Chance };
    using Names = QMap<QString, quint64>;
    struct Pending
    {
        qint64 offset;
        QByteArray bytes;
        qint64 size; // of a truncation; -1: it is a write
    };
    struct File
    {
        QByteArray durable;
        QList<Pending> pending;
        bool isWatched = false; // SQLite writes it
        bool wasFlushed = false;

        QByteArray applied(const QList<Pending> &list) const
        {
            QByteArray bytes = durable;
            for (const Pending &one : list) {
                if (one.size >= 0) {
                    bytes.resize(one.size);
                    continue;
                }
                if (bytes.size() < one.offset + one.bytes.size())
                    bytes.append(one.offset + one.bytes.size() - bytes.size(), '\0');
                bytes.replace(one.offset, one.bytes.size(), one.bytes);
            }
            return bytes;
        }
    };

    bool isOurs(const QString &path) const { return path == m_folder || path.startsWith(m_folder + QLatin1Char('/')); }
    QString relative(const QString &path) const { return path.mid(m_folder.size() + 1); }
    static QString parentOf(const QString &name)
    {
        return name.contains(QLatin1Char('/')) ? name.section(QLatin1Char('/'), 0, -2) : QString();
    }
    static quint64 numberOf(const QString &path)
    {
        struct stat found = {};
        return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path); // only after the power is gone do locks matter
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Without locks, which no process holds after that, and shared memory. The system gives the number of a file that
    // is gone to the next one, so such a file gets another number here.
    Names names()
    {
        Names list;
        QSet<quint64> present;
        QDirIterator it(m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.endsWith(QLatin1String(".lock")) || path.endsWith(QLatin1String("-shm")))
                continue;
            list.insert(relative(path), numberOf(path));
            present.insert(list.value(relative(path)));
            if (it.fileInfo().isDir())
                m_folders.insert(list.value(relative(path)));
        }
        const QList<quint64> known = m_files.keys();
        for (const quint64 number : known) {
            if (number >= firstGone || present.contains(number))
                continue;
            const quint64 gone = firstGone + m_gone++;
            m_files.insert(gone, m_files.take(number));
            for (quint64 &named : m_names) {
                if (named == number)
                    named = gone;
            }
        }
        return list;
    }

    // Which names are there. What a rename does to two of them happens whole or not at all.
    Names namesLeft(Share share)
    {
        const Names now = names();
        if (share != Chance)
            return share == Everything ? now : m_names;
        QSet<quint64> later;
        QSet<quint64> seen;
        const auto drawn = [&](quint64 a, quint64 b) {
            for (const quint64 number : {a, b}) {
                if (number != 0 && later.contains(number))
                    return true;
                if (number != 0 && seen.contains(number))
                    return false;
            }
            const bool is = m_random.bounded(2) == 1;
            for (const quint64 number : {a, b}) {
                seen.insert(number);
                if (is)
                    later.insert(number);
            }
            return is;
        };
        Names left = m_names;
        const QStringList all = QStringList(m_names.keys()) + now.keys();
        for (const QString &name : QSet<QString>(all.cbegin(), all.cend())) {
            const quint64 before = m_names.value(name);
            const quint64 after = now.value(name);
            if (before == after || !drawn(before, after))
                continue;
            if (after == 0)
                left.remove(name);
            else
                left.insert(name, after);
        }
        return left;
    }

    QByteArray contentLeft(quint64 number, const QByteArray &present, Share share)
    {
        const File file = m_files.value(number);
        if (!file.isWatched)
            return share == Nothing || (share == Chance && m_random.bounded(2)) ? file.durable : present;
        QList<Pending> left;
        for (const Pending &one : file.pending) {
            if (share == Everything || (share == Chance && m_random.bounded(2))) {
                left += one;
                continue;
            }
            for (qsizetype at = 0; share == Chance && at < one.bytes.size(); at += sector) {
                if (m_random.bounded(2))
                    left += {one.offset + at, one.bytes.mid(at, sector), -1};
            }
        }
        return file.applied(left);
    }

    Image image(Share ofNames, Share ofContents)
    {
        Image made;
        QHash<quint64, QByteArray> contents; // a file with two names has one content
        const Names now = names();
        const Names left = namesLeft(ofNames);
        for (auto it = left.cbegin(); it != left.cend(); ++it) {
            const QString parent = parentOf(it.key());
            if ((!parent.isEmpty() && !left.contains(parent)) || m_folders.contains(it.value()))
                continue;
            const QString name = now.key(it.value());
            const QByteArray present =
                name.isEmpty() ? m_files.value(it.value()).durable : contentOf(m_folder + QLatin1Char('/') + name);
            if (!contents.contains(it.value()))
                contents.insert(it.value(), contentLeft(it.value(), present, ofContents));
            made.insert(it.key(), contents.value(it.value()));
        }
        return made;
    }

    QString m_folder;
    QRandomGenerator m_random;
    QHash<quint64, File> m_files; // by the file's number
    Names m_names;                // that the disk has
    QSet<quint64> m_folders;
    quint64 m_gone = 0;
    bool m_wrong = false;
};

} // namespace crossread
