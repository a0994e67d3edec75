#pragma once

#include "ui/models/reviewmodel.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/markedtext.h"
#include "ui/panels/paint.h"

namespace crossread {

// Paints what it is, where it was and where it would belong: beside each other where there is room for it, else
// below each other.
class ReviewDelegate : public GroupDelegate
{
    Q_OBJECT
public:
    ReviewDelegate(const ReviewModel &model, QTreeView *view);

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeightFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const override;

private:
    int paintWhat(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                  const ReviewEntry &entry) const;
    void paintSide(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const ReviewEntry &entry,
                   bool after) const;

    const ReviewModel &m_model;
    const QFont m_quote = quoteFont();
};

} // namespace crossread
