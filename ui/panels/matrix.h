#pragma once

#include "app/jobs.h"
#include "ui/models/matrixmodel.h"
#include "ui/panels/panel.h"

class QButtonGroup;
class QLabel;
class QTableView;

namespace crossread {

class EmptyState;

// All articles against all: who copied from whom, who shares claims, who contradicts whom. A click compares the two.
class MatrixPanel : public Panel
{
    Q_OBJECT
public:
    explicit MatrixPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fitHeaders();
    void sayNothing();

    MatrixModel *m_model;
    QTableView *m_view;
    QWidget *m_corner = nullptr; // over the names
    EmptyState *m_empty;
    QButtonGroup *m_measures;
    QLabel *m_more;
    QLabel *m_nothing;
    QList<Article> m_articles; // with their texts, which are not read again for each change
    Jobs m_jobs;
};

} // namespace crossread
