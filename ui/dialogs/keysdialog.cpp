#include "ui/dialogs/keysdialog.h"

#include "ui/actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace crossread {

namespace {

QString plainTitle(const QAction *action)
{
    return action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

KeysDialog::KeysDialog(const Actions &actions, const QHash<QString, QString> &own, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_own(own), m_tree(new QTreeWidget), m_edit(new QKeySequenceEdit),
      m_clash(new QLabel)
{
    setWindowTitle(tr("Keys"));
    resize(520, 560);
    auto *column = new QVBoxLayout(this);
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter"));
    filter->setAccessibleName(tr("Filter the actions"));
    column->addWidget(filter);
    m_tree->setHeaderLabels({tr("Action"), tr("Key")});
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    column->addWidget(m_tree);

    auto *row = new QHBoxLayout;
    auto *original = new QPushButton(tr("Original key"));
    m_edit->setAccessibleName(tr("New key of the selected action"));
    row->addWidget(new QLabel(tr("Key:")));
    row->addWidget(m_edit, 1);
    row->addWidget(original);
    column->addLayout(row);
    m_clash->setWordWrap(true);
    column->addWidget(m_clash);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    column->addWidget(buttons);

    connect(filter, &QLineEdit::textChanged, this, &KeysDialog::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysDialog::selected);
    connect(m_edit, &QKeySequenceEdit::editingFinished, this,
            [this] { take(m_edit->keySequence().toString(QKeySequence::PortableText)); });
    connect(original, &QPushButton::clicked, this, [this] { take({}); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill({});
}

void KeysDialog::fill(const QString &filter)
{
    m_tree->clear();
    for (const auto &row : actionRows()) {
        const auto id = QString::fromLatin1(row.id);
        const auto title = plainTitle(m_actions.get(id));
        if (!title.contains(filter, Qt::CaseInsensitive))
            continue;
        const auto keys = m_own.value(id, QLatin1String(row.keys));
        auto *item = new QTreeWidgetItem(
            {title, QKeySequence(keys.section(QStringLiteral("; "), 0, 0)).toString(QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, id);
        m_tree->addTopLevelItem(item);
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void KeysDialog::selected(QTreeWidgetItem *item)
{
    m_edit->setEnabled(item != nullptr);
    if (item)
        m_edit->setKeySequence(QKeySequence(item->text(1), QKeySequence::NativeText));
}

void KeysDialog::take(const QString &keys)
{
    auto *item = m_tree->currentItem();
    if (!item)
        return;
    const auto id = item->data(0, Qt::UserRole).toString();
    QString original;
    QString clash;
    for (const auto &row : actionRows()) {
        const auto other = QString::fromLatin1(row.id);
        if (other == id)
            original = QLatin1String(row.keys);
        else if (!keys.isEmpty() &&
                 m_own.value(other, QLatin1String(row.keys)).split(QStringLiteral("; ")).contains(keys))
            clash = plainTitle(m_actions.get(other));
    }
    if (!clash.isEmpty()) {
        m_clash->setText(tr("This key belongs to “%1” already.").arg(clash));
        selected(item);
        return;
    }
    m_clash->clear();
    if (keys.isEmpty() || keys == original)
        m_own.remove(id);
    else
        m_own.insert(id, keys);
    item->setText(
        1,
        QKeySequence(m_own.value(id, original).section(QStringLiteral("; "), 0, 0)).toString(QKeySequence::NativeText));
    selected(item);
}

} // namespace crossread
