#include "ui/dialogs/backupsdialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <utility>

namespace crossread {

namespace {

QString reasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Routine:
        return BackupsDialog::tr("regular");
    case BackupReason::Import:
        return BackupsDialog::tr("before an import");
    case BackupReason::Removal:
        return BackupsDialog::tr("before a removal");
    case BackupReason::Update:
        return BackupsDialog::tr("before an update");
    case BackupReason::Restore:
        return BackupsDialog::tr("before a restore");
    case BackupReason::User:
        break;
    }
    return BackupsDialog::tr("made by you");
}

} // namespace

QString agoText(const QDateTime &time)
{
    const qint64 minutes = time.secsTo(QDateTime::currentDateTime()) / 60;
    if (minutes < 1)
        return BackupsDialog::tr("just now");
    if (minutes < 60)
        return BackupsDialog::tr("%n minute(s) ago", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return BackupsDialog::tr("%n hour(s) ago", nullptr, int(minutes / 60));
    return BackupsDialog::tr("%n day(s) ago", nullptr, int(minutes / (24 * 60)));
}

BackupsDialog::BackupsDialog(const QString &project, QWidget *parent)
    : QDialog(parent), m_pages(new QStackedWidget), m_tree(new QTreeWidget), m_empty(new QLabel),
      m_restore(new QPushButton(tr("&Restore"))), m_copy(new QPushButton(tr("Open a &Copy"))),
      m_folder(new QPushButton(tr("Show &Folder"))), m_now(new QPushButton(tr("&Back Up Now")))
{
    setWindowTitle(tr("Backups of %1").arg(QFileInfo(project).completeBaseName()));
    resize(720, 420);
    auto *column = new QVBoxLayout(this);
    auto *about = new QLabel(tr("Each was read again after it was written. Restoring keeps the present state as a "
                                "backup too, so that you can come back to it."));
    about->setWordWrap(true);
    column->addWidget(about);

    m_tree->setObjectName(QStringLiteral("backupList"));
    m_tree->setHeaderLabels({tr("Made"), tr("Age"), tr("Why"), tr("Articles"), tr("Annotations"), tr("Size")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(0);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(90);
    for (const int number : {3, 4, 5})
        m_tree->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setAccessibleName(tr("Backups, newest first"));
    m_empty->setText(tr("There is no backup yet. Crossread makes one every day that you work on the project, before "
                        "large imports and before updates; or make one now."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(48);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // nothing here is done by Enter alone
    auto *row = new QHBoxLayout;
    for (auto *button : {m_restore, m_copy, m_folder, m_now}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(buttons);
    column->addLayout(row);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &BackupsDialog::updateButtons);
    connect(m_restore, &QPushButton::clicked, this, [this] { askFor(&BackupsDialog::restoreWanted); });
    connect(m_copy, &QPushButton::clicked, this, [this] { askFor(&BackupsDialog::copyWanted); });
    connect(m_folder, &QPushButton::clicked, this, &BackupsDialog::folderWanted);
    connect(m_now, &QPushButton::clicked, this, &BackupsDialog::backupWanted);
    setBackups({});
}

void BackupsDialog::setBackups(const QList<Backup> &backups)
{
    const QLocale locale;
    const QString before = selected() ? selected()->path : QString();
    m_tree->clear();
    m_backups = backups;
    QTreeWidgetItem *current = nullptr;
    for (const auto &backup : backups) {
        const auto number = [&](int count) {
            return backup.isReadable() ? locale.toString(count) : tr("cannot be read");
        };
        auto *item =
            new QTreeWidgetItem(m_tree, {locale.toString(backup.made, QLocale::ShortFormat), agoText(backup.made),
                                         reasonText(backup.reason), number(backup.articles),
                                         backup.isReadable() ? number(backup.annotations) : QString(),
                                         locale.formattedDataSize(backup.size, 1, QLocale::DataSizeTraditionalFormat)});
        for (const int column : {3, 4, 5})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, locale.toString(backup.made, QLocale::LongFormat));
        item->setDisabled(!backup.isReadable());
        if (backup.isReadable() && (!current || backup.path == before))
            current = item;
    }
    m_pages->setCurrentIndex(backups.isEmpty() ? 1 : 0);
    m_tree->setCurrentItem(current);
    if (current && std::exchange(m_isFresh, false))
        m_tree->setFocus(); // the keyboard begins at the newest, whatever had it while they were read
    updateButtons();
}

void BackupsDialog::setBusy(bool busy)
{
    m_now->setEnabled(!busy);
}

std::optional<Backup> BackupsDialog::selected() const
{
    const auto items = m_tree->selectedItems();
    if (items.isEmpty())
        return std::nullopt;
    return m_backups.value(m_tree->indexOfTopLevelItem(items.first()));
}

void BackupsDialog::updateButtons()
{
    const auto backup = selected();
    m_restore->setEnabled(backup && backup->isReadable());
    m_copy->setEnabled(backup && backup->isReadable());
    m_folder->setEnabled(!m_backups.isEmpty());
}

void BackupsDialog::askFor(void (BackupsDialog::*what)(const Backup &))
{
    const auto backup = selected();
    if (!backup)
        return;
    accept();
    Q_EMIT(this->*what)(*backup);
}

} // namespace crossread
