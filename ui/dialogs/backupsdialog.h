#pragma once

#include "app/values/backup.h"

#include <optional>
#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace crossread {

// "3 hours ago", for people.
QString agoText(const QDateTime &time);

// File > Backups…: what there is to go back to. It only asks; whoever opened it does the work and tells it the list.
class BackupsDialog : public QDialog
{
    Q_OBJECT
public:
    BackupsDialog(const QString &project, QWidget *parent);

    void setBackups(const QList<Backup> &backups); // newest first
    void setBusy(bool busy);                       // one is being made

Q_SIGNALS:
    void restoreWanted(const crossread::Backup &backup);
    void copyWanted(const crossread::Backup &backup);
    void folderWanted();
    void backupWanted();

private:
    std::optional<Backup> selected() const;
    void updateButtons();
    void askFor(void (BackupsDialog::*what)(const Backup &));

    QList<Backup> m_backups;
    QStackedWidget *m_pages;
    QTreeWidget *m_tree;
    QLabel *m_empty;
    QPushButton *m_restore;
    QPushButton *m_copy;
    QPushButton *m_folder;
    QPushButton *m_now;
    bool m_isFresh = true; // nothing to choose from has been shown yet
};

} // namespace crossread
