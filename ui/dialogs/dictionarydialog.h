#pragma once

#include "app/result.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;
class QTreeWidget;

namespace crossread {

class Definitions;
class DictionaryModel;
class Navigator;
class Project;

// The analyst's word on names, to be looked through and put right: the dictionary, kinds of entities, and the
// definitions in the user's folder. It stays open beside the window; all of it is undone like everything else.
class DictionaryDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Page { Names, Kinds, Definitions };

    // All outlive the dialog.
    DictionaryDialog(Project &project, Navigator &navigator, Definitions &definitions, QWidget *parent);
    void showPage(Page page);

private:
    QWidget *makeNames();
    QWidget *makeKinds();
    QWidget *makeDefinitions();
    void makeUndo(QBoxLayout *row);

    void removeNames();
    void importNames();
    void exportNames();
    void readNames(const QString &path);
    void showPlace(const QModelIndex &index);
    QString currentKind() const;
    void changeKind();
    void removeKind();

    void fillKinds();
    void fillDefinitions();
    void refresh();
    void say(const QString &message, bool isError = false);
    void fail(const Error &error);

    Project &m_project;
    Navigator &m_navigator;
    Definitions &m_definitions;
    DictionaryModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTabWidget *m_tabs;
    QLineEdit *m_filter;
    QTableView *m_table;
    QPushButton *m_remove;
    QPushButton *m_export;
    QLabel *m_empty;
    QTreeWidget *m_kinds;
    QPushButton *m_changeKind;
    QPushButton *m_removeKind;
    QTreeWidget *m_faults;
    QLabel *m_noDefinitions;
    QLabel *m_message;
    QPushButton *m_undo;
    QPushButton *m_redo;
};

} // namespace crossread
