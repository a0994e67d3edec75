#pragma once

#include "ui/models/reviewmodel.h"
#include "ui/panels/panel.h"

class QKeyEvent;
class QLabel;
class QToolButton;

namespace crossread {

class GroupedView;

// What could not be carried over to a newer version of its article, or placed from outside, without doubt: where it
// was, where it would belong now, and a person's word on it.
class ReviewPanel : public Panel
{
    Q_OBJECT
public:
    explicit ReviewPanel(const PanelContext &context, QWidget *parent = nullptr);
    void begin(); // takes the keyboard, with something under it that a key can settle

protected:
    void refresh() override;
    void retint() override;

private:
    QWidget *makeBar();
    void key(QKeyEvent *event);
    void press(qint64 row, int button);
    void showMenu(const QPoint &at);
    void showPlaces(qint64 row);
    void step(int by);
    void accept();
    void acceptSure();
    using Settling = Result<void> (*)(Project &project, const QList<Id> &rows, bool joinLast, qsizetype inAll);
    void settle(const QList<Id> &rows, Settling settling, const QString &done);
    void settlePiece();
    void acceptThese(const QList<Id> &rows);
    void pickPlace();
    void keepWithoutPlace();
    void remove();
    void settled(const QList<Id> &rows, const QString &done);
    QList<Id> selectedRows() const;
    void updateActions();

    ReviewModel *m_model;
    GroupedView *m_view;
    QToolButton *m_accept;
    QToolButton *m_acceptSure;
    QToolButton *m_pick;
    QToolButton *m_keep;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_orphans;
    QLabel *m_count;
    struct
    {
        QList<Id> rows; // still to come
        QList<Id> all;
        Settling settling = nullptr;
        QString done;
        bool joins = false; // the next piece belongs to the step of undo of the last one
    } m_work;
    bool m_writing = false;
    bool m_showing = false; // both versions are on view: the next one is shown too
};

} // namespace crossread
