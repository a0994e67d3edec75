#pragma once

#include "ui/models/claimmodel.h"
#include "ui/panels/panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace crossread {

class EmptyState;
class GroupedView;
class OriginsList;

// The current claim: what it says, how sure it is and why, and everything that was written about it.
class ClaimPanel : public Panel
{
    Q_OBJECT
public:
    explicit ClaimPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void startRewording();
    void endRewording(bool keep);
    void writeNote();
    void key(QKeyEvent *event);
    void showMenu(const QPoint &at);
    void add(qint64 row); // a likely passage
    void remove(qint64 row);

    ClaimModel *m_model;
    GroupedView *m_view;
    QLabel *m_statement = nullptr; // made with the head
    QLineEdit *m_words = nullptr;
    QLabel *m_status = nullptr;
    OriginsList *m_origins = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_reword = nullptr;
    QPushButton *m_writeNote = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_head;
    EmptyState *m_none;
};

} // namespace crossread
