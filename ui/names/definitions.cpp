#include "ui/names/definitions.h"

#include "app/analyser.h"
#include "app/jobs.h"

#include <chrono>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace crossread {

namespace {

QStringList filesIn(const QString &folder)
{
    QStringList files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name))
        files.append(dir.filePath(name));
    return files;
}

} // namespace

Definitions::Definitions(Analyser &analyser, Jobs &jobs, QObject *parent)
    : QObject(parent), m_analyser(analyser), m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(300));
    connect(&m_soon, &QTimer::timeout, this, &Definitions::reload);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&analyser, &Analyser::definitionsGivenUp, this, [this](const QList<DefinitionFault> &faults) {
        for (const DefinitionFault &fault : faults) {
            if (!m_givenUp.contains(fault))
                m_givenUp.append(fault);
        }
        Q_EMIT changed();
    });
    // At once, before anything is recognised: with other definitions everything would have to be read again.
    if (!filesIn(folder()).isEmpty())
        take(userDefinitions(folder()));
    watch();
}

QList<DefinitionFault> Definitions::faults() const
{
    return m_current.faults + m_givenUp;
}

void Definitions::watch()
{
    QStringList wanted = filesIn(folder());
    if (QDir(folder()).exists())
        wanted.prepend(folder());
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    for (const QString &path : std::as_const(wanted)) {
        if (!watched.contains(path))
            m_watcher.addPath(path);
    }
}

void Definitions::reload()
{
    watch(); // a file that was replaced is watched no longer
    m_jobs.run<UserDefinitions>(
        QStringLiteral("definitions"), tr("Reading definitions"),
        [path = folder()](const Progress &) { return userDefinitions(path); },
        [this](const UserDefinitions &read) { take(read); });
}

void Definitions::take(const UserDefinitions &definitions)
{
    if (definitions.fingerprint != m_current.fingerprint)
        m_givenUp.clear();
    m_current = definitions;
    m_analyser.setDefinitions(definitions);
    Q_EMIT changed();
}

void Definitions::openFolder()
{
    if (QDir().mkpath(folder()))
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
    watch();
}

} // namespace crossread
