#pragma once

#include "ui/panels/panel.h"

class QLabel;
class QTableView;
class QToolButton;

namespace crossread {

class DifferencesModel;
class EmptyState;
struct ComparedArticles;

// Every difference of what is compared as a row; a click brings both sides there. Filtered by kind, as the compare view
// is; saved as CSV.
class DifferencesPanel : public Panel
{
    Q_OBJECT
public:
    explicit DifferencesPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QModelIndex &index);
    void follow(int row);
    void fillKinds();
    void askWhereToSave();
    void save(const QString &path);
    void fitColumns();
    void paintChips();
    QString counted(const ComparedArticles &shown) const;

    DifferencesModel *m_model;
    QTableView *m_view;
    EmptyState *m_empty;
    QLabel *m_count;
    QToolButton *m_kinds;
    QToolButton *m_save;
    QToolButton *m_export;
};

} // namespace crossread
