#pragma once

#include "ui/theme.h"

#include <functional>
#include <QAbstractButton>
#include <QSet>

class QToolButton;

namespace crossread {

// An entry of a legend: a mark as the panel paints it, and what it stands for.
struct LegendEntry
{
    enum Mark { Chip, Dashed, Symbol, Dot, Point, Ring, DashedLine };
    QString name;
    Mark mark = Chip;
    std::function<QColor(const Theme &)> color;
    Stance stance = Stance::Supports; // of a Symbol
    bool differs = false;
    int round = 0; // of a Point or Chip: its shape or hatching (outletRound())
};

QSize legendSize(const LegendEntry &entry, const QFont &font);
// `off`: its series is hidden, so mark and name are faint and struck through.
void paintLegend(QPainter *painter, const QRect &rect, const LegendEntry &entry, const Theme &theme, const QFont &font,
                 bool off = false);

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

// A legend whose entries show and hide what they stand for. It takes two lines at most; what has no room there is in
// the menu of a button, "+12 more".
class Legend : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(QWidget *parent);

    void setEntries(const QList<LegendEntry> &entries, const QSet<QString> &hidden); // by name
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 24}; }

Q_SIGNALS:
    void toggled(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool move) const; // the lines used
    void fillMenu();

    QList<LegendEntry> m_entries;
    QSet<QString> m_hidden;
    QList<QAbstractButton *> m_buttons;
    QToolButton *m_more;
};

// The four stances in the order in which everything shows them.
struct StanceLook
{
    Stance stance;
    bool differs;
};
const QList<StanceLook> &stanceLooks();

} // namespace crossread
