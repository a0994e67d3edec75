#pragma once

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace crossread {

// Type to choose from a list that narrows. A pop-up that deletes itself: it goes with Esc or a click elsewhere.
class Picker : public QFrame
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 28; // as the delegate is to say

    void openAt(const QPoint &global); // its top left corner, moved to stay on the screen

protected:
    // `hint` stands below the list, `title` above the line to type in where it is not empty; `width` in pixels.
    Picker(const QString &title, const QString &hint, int width, QWidget *parent);

    // The list's rows: the model has to outlive the pop-up or be a member of the derived class.
    void setMatches(QAbstractItemModel &matches, QAbstractItemDelegate *delegate);
    QLineEdit &edit() const { return *m_edit; }
    QListView &list() const { return *m_list; }

    virtual void narrow(const QString &typed) = 0;                                    // leaves in the model what fits
    virtual void take(const QModelIndex &index, Qt::KeyboardModifiers modifiers) = 0; // a valid row was chosen
    virtual QString nothing() const; // what an empty list says; "": it has no room then

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    int m_width;
    QLineEdit *m_edit;
    QListView *m_list;
};

} // namespace crossread
