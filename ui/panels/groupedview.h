#pragma once

#include "ui/models/groupedmodel.h"

#include <optional>
#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace crossread {

class EmptyState;
class GroupDelegate;

// A list in groups that fold. Arrows walk, Left and Right fold, Enter opens (with Ctrl: elsewhere).
class GroupedView : public QTreeView
{
    Q_OBJECT
public:
    explicit GroupedView(GroupedModel *model, const QString &name, QWidget *parent);

    void setEmptyText(const QString &sentence); // shown while the model is empty
    void select(qint64 row);                    // makes it current without any signal; 0: nothing selected
    qint64 currentRow() const;
    // Of several that can be selected, in the order of selecting; without heads.
    QList<qint64> selectedRows() const;
    // Whether a click with Ctrl opens elsewhere even where it selects too.
    void setOpensWithControl(bool opens) { m_opensWithControl = opens; }

Q_SIGNALS:
    void opened(qint64 row, bool elsewhere);      // click or Enter, but not while several are being selected
    void currentRowChanged(qint64 row);           // by keyboard or mouse; 0 for a group
    void hovered(qint64 row);                     // 0: none
    void buttonClicked(qint64 row, int button);   // that the delegate paints into a row
    void groupClicked(const QString &key, int x); // x from the row's left
    void pressed(QKeyEvent *event);               // keys that are not the view's own; accept what is taken

protected:
    void dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void reset() override;
    void updateGeometries() override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;

private:
    void unfoldAll();
    void unfold(int first, int last);
    void showWhetherEmpty();
    GroupDelegate *groupDelegate() const;

    GroupedModel *m_model;
    EmptyState *m_empty;
    QString m_emptyText;
    bool m_unfoldsSoon = false; // thousands of rows
    QSet<QString> m_folded;
    QPersistentModelIndex m_pressed;
    qint64 m_hovered = 0;
    qint64 m_lastCurrent = 0;
    bool m_quiet = false;
    bool m_opensWithControl = false;
    std::optional<QStyleOptionViewItem> m_measuring; // what all rows have, while they are measured
};

// Paints the heads: arrow, chip, name, count. A subclass paints rows.
class GroupDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int chipLeft = 26; // of a head's chip

    explicit GroupDelegate(QTreeView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Which of its own buttons a row has at that point of the viewport, counted from 1; 0: none.
    virtual int buttonAt(const QPoint &, const QRect &, const QModelIndex &) const { return 0; }

    // Thousands of rows are measured whenever one of them comes: heights that are kept are forgotten for these rows, or
    // for all.
    void forgetHeights(const QModelIndex &from, const QModelIndex &to);
    void forgetHeights() { m_heights.clear(); }

protected:
    virtual QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    virtual void paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const;       // of a head, before its name: 10 pixels
    virtual bool isOn(const QModelIndex &) const { return true; } // faint text else
    virtual void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;
    virtual int rowHeightFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const = 0;
    // The model must tell of rows whose height changes, as of what they show.
    void keepHeights() { m_keepsHeights = true; }

    QTreeView *m_view;

private:
    using Heights = QHash<qint64, int>; // by row
    bool m_keepsHeights = false;
    mutable QHash<int, Heights> m_heights; // by width: a scroll bar comes and goes
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace crossread
