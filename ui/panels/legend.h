#pragma once

#include "ui/theme.h"

#include <functional>
#include <QWidget>

namespace crossread {

// An entry of a legend: a mark as the panel paints it, and what it stands for.
struct LegendEntry
{
    enum Mark { Chip, Dashed, Symbol, Dot };
    QString name;
    Mark mark = Chip;
    std::function<QColor(const Theme &)> color;
    Stance stance = Stance::Supports; // of a Symbol
    bool differs = false;
};

QSize legendSize(const LegendEntry &entry, const QFont &font);
void paintLegend(QPainter *painter, const QRect &rect, const LegendEntry &entry, const Theme &theme, const QFont &font);

class LegendLabel : public QWidget
{
    Q_OBJECT
public:
    LegendLabel(const LegendEntry &entry, QWidget *parent);
    QSize sizeHint() const override { return legendSize(m_entry, font()); }
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LegendEntry m_entry;
};

// The four stances in the order in which everything shows them.
struct StanceLook
{
    Stance stance;
    bool differs;
};
const QList<StanceLook> &stanceLooks();

} // namespace crossread
