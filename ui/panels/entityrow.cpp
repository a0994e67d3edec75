#include "ui/panels/entityrow.h"

#include "ui/models/entitylook.h"
#include "ui/panels/paint.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QPainter>

namespace crossread {

namespace {

constexpr int rightMargin = 12;
constexpr int barsWidth = 45;
constexpr int roomForBars = 330; // narrower panels show names instead
constexpr int roomForOutlets = 190;
constexpr int headerHeight = 22;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread::EntitiesPanel)
};

QString title(EntitiesModel::Sort sort)
{
    switch (sort) {
    case EntitiesModel::Sort::Name:
        return Text::tr("Name");
    case EntitiesModel::Sort::Outlets:
        return Text::tr("Outlets");
    case EntitiesModel::Sort::Mentions:
        break;
    }
    return Text::tr("Mentions");
}

// The columns of numbers end at the right margin.
int columnWidth(EntitiesModel::Sort sort, const QFont &font)
{
    return std::max(34, QFontMetrics(sized(font, 11, true)).horizontalAdvance(title(sort)) + 10);
}

class HeadButton : public QAbstractButton
{
public:
    HeadButton(EntitiesModel::Sort sort, QWidget *parent)
        : QAbstractButton(parent), m_left(sort == EntitiesModel::Sort::Name)
    {
        setText(title(sort));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        const QString tip = sort == EntitiesModel::Sort::Name      ? Text::tr("Sort by name")
                            : sort == EntitiesModel::Sort::Outlets ? Text::tr("Sort by the number of outlets")
                                                                   : Text::tr("Sort by the number of mentions");
        setAccessibleName(tip);
        setToolTip(tip);
    }

    QSize sizeHint() const override { return {40, headerHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), theme.hover);
        painter.setFont(sized(font(), 11, isChecked()));
        painter.setPen(isChecked() ? theme.text : theme.secondary);
        painter.drawText(rect(), (m_left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text());
        if (hasFocus())
            paintFocusRing(&painter, rect(), theme.accent);
    }

private:
    bool m_left;
};

} // namespace

void EntitiesDelegate::paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const EntityKind kind = m_project.kind(index.data(EntitiesModel::KindRole).toString());
    paintKindSwatch(*painter, QRectF(rect.left() - 3, rect.top() - 1, 14, 12), lookOf(kind, themeOf(option.palette)),
                    isOn(index));
}

int EntitiesDelegate::rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &, int) const
{
    return itemHeight;
}

void EntitiesDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
    QRect rect = option.rect.adjusted(chipLeft, 0, -rightMargin, 0);
    const QFont small = sized(option.font, 12);
    painter->setFont(small);
    painter->setPen(selected ? theme.selectedRowText : theme.secondary);
    const QString position = index.data(EntitiesModel::PositionRole).toString();
    if (!position.isEmpty()) {
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, position);
        rect.adjust(0, 0, -QFontMetrics(small).horizontalAdvance(position) - 10, 0);
    } else {
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                          option.locale.toString(index.data(EntitiesModel::CountRole).toInt()));
        rect.adjust(0, 0, -columnWidth(EntitiesModel::Sort::Mentions, option.font), 0);
        if (option.rect.width() >= roomForOutlets) {
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                              option.locale.toString(index.data(EntitiesModel::OutletCountRole).toInt()));
            rect.adjust(0, 0, -columnWidth(EntitiesModel::Sort::Outlets, option.font), 0);
        }
        if (option.rect.width() >= roomForBars) {
            const auto outlets = index.data(EntitiesModel::OutletsRole).value<QList<int>>();
            QList<QColor> colors;
            for (int i = 0; i < outlets.size(); ++i)
                colors.append(theme.outlet(i));
            const QRect bars(rect.right() - barsWidth + 1, rect.center().y() - 5, barsWidth, 11);
            paintBars(painter, bars, outlets, index.data(EntitiesModel::MostRole).toInt(), colors, theme.line);
            rect.adjust(0, 0, -barsWidth - 8, 0);
        }
    }
    painter->setFont(sized(option.font, 13));
    painter->setPen(selected ? theme.selectedRowText : theme.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

EntitiesHeader::EntitiesHeader(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setFixedHeight(headerHeight + 1);
    for (const auto sort : {EntitiesModel::Sort::Name, EntitiesModel::Sort::Outlets, EntitiesModel::Sort::Mentions})
        m_group->addButton(new HeadButton(sort, this), int(sort));
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT sortWanted(EntitiesModel::Sort(id)); });
    setSort(EntitiesModel::Sort::Mentions);
}

void EntitiesHeader::setSort(EntitiesModel::Sort sort)
{
    m_group->button(int(sort))->setChecked(true);
}

void EntitiesHeader::place()
{
    int right = width() - rightMargin;
    for (const auto sort : {EntitiesModel::Sort::Mentions, EntitiesModel::Sort::Outlets}) {
        QAbstractButton *button = m_group->button(int(sort));
        button->setVisible(sort == EntitiesModel::Sort::Mentions || width() >= roomForOutlets);
        if (button->isHidden())
            continue;
        const int wide = columnWidth(sort, font());
        button->setGeometry(right - wide + 1, 0, wide, headerHeight);
        right -= wide;
    }
    const int left = GroupDelegate::chipLeft;
    m_group->button(int(EntitiesModel::Sort::Name))
        ->setGeometry(left, 0, std::min(std::max(20, right - left), columnWidth(EntitiesModel::Sort::Name, font())),
                      headerHeight);
}

void EntitiesHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void EntitiesHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, height() - 1, width(), 1, theme.faintLine);
}

} // namespace crossread
