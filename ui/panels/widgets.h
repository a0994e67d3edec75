#pragma once

#include <functional>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QList>
#include <QMenu>

class QAbstractItemView;

namespace crossread {

// A search line with its icon. Esc clears it; Down or Enter goes on to the list.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    FilterEdit(const QString &placeholder, QWidget *list, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tint();
    QAction *m_icon;
    QWidget *m_list;
};

// One sentence over an empty view that says what will be here and how.
class EmptyState : public QLabel
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *over);
    void say(const QString &sentence); // empty: hides

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeColors();
};

// Widgets in a row that go on in the next one where the width ends.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent, int spacing = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;
    QList<QLayoutItem *> m_items;
};

// A menu that stays open while boxes are ticked.
class TickMenu : public QMenu
{
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

// A list's own keys come before the window's shortcuts. False: the event is none of them, pressed without modifiers on
// a list with a current row. Else it is accepted, and `press` called when the key has gone down.
bool takeListKey(const QAbstractItemView &list, QEvent *event, const QList<int> &own,
                 const std::function<void(int key)> &press);

// A chip of a colour, for menus and buttons.
QIcon chipIcon(const QColor &color);

} // namespace crossread
