#pragma once

#include "ui/panels/panel.h"

class QLabel;

namespace crossread {

class FilterRow;

// The window's row of filters, and what they leave: "7 of 18 claims · 8 of 41 entities · 6 articles".
class FilterBar : public Panel
{
    Q_OBJECT
public:
    FilterBar(const PanelContext &context, QWidget *parent);

    QString counts() const;
    QSize minimumSizeHint() const override { return {200, 40}; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fit(); // as high as its fields need

    QLabel *m_counts;
    FilterRow *m_row;
};

} // namespace crossread
