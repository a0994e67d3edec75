#pragma once

#include <QDialog>
#include <QHash>

class QKeySequenceEdit;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace crossread {

class Actions;

// F1: every action with its key, and a way to change it.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    // `own`: the keys that the user has changed, by action id.
    KeysDialog(const Actions &actions, const QHash<QString, QString> &own, QWidget *parent);

    QHash<QString, QString> keys() const { return m_own; }

private:
    void fill(const QString &filter);
    void selected(QTreeWidgetItem *item);
    void take(const QString &keys);

    const Actions &m_actions;
    QHash<QString, QString> m_own;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_edit;
    QLabel *m_clash;
};

} // namespace crossread
