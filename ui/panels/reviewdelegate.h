#pragma once

#include "ui/models/reviewmodel.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/markedtext.h"
#include "ui/panels/paint.h"

#include <array>

namespace crossread {

// Paints what it is, where it was and where it would belong: beside each other where there is room for it, else
// below each other.
class ReviewDelegate : public GroupDelegate
{
    Q_OBJECT
public:
    enum Button { Accept = 1, Pick, Orphan }; // in each row, from the left

    ReviewDelegate(const ReviewModel &model, QTreeView *view);
    int buttonAt(const QPoint &point, const QRect &row, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeightFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const override;

private:
    std::array<QRect, 3> buttons(const QRect &row) const;
    int buttonsWidth() const;
    void paintButtons(QPainter *painter, const QStyleOptionViewItem &option, const ReviewEntry &entry) const;
    int paintWhat(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                  const ReviewEntry &entry) const;
    void paintSide(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const ReviewEntry &entry,
                   bool after) const;

    const ReviewModel &m_model;
    const QFont m_quote = quoteFont();
};

} // namespace crossread
