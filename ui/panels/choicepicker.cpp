#include "ui/panels/choicepicker.h"

#include "ui/panels/paint.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr int pickerWidth = 340;
constexpr int tickSize = 14;

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const ChoiceModel &model, bool isTicking, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_isTicking(isTicking)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, Picker::rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Theme &theme = themeOf(option.palette);
        const Choice &choice = m_model.at(index.row());
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent)
            painter->fillRect(option.rect, theme.selectedRow);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.hover);
        const QColor ink = isCurrent ? theme.selectedRowText : theme.text;
        const QColor quiet = isCurrent ? theme.selectedRowText : theme.secondary;
        QRect row = option.rect.adjusted(12, 0, -12, 0);
        if (m_isTicking) {
            paintTick(painter, QRect(row.left(), row.center().y() - tickSize / 2, tickSize, tickSize),
                      m_model.isTicked(index.row()), ink, theme);
            row.setLeft(row.left() + tickSize + 8);
        }
        if (!choice.tag.isEmpty()) {
            const TagColors colors = theme.tag(choice.tag);
            paintTagSwatch(painter, QRect(row.left(), row.center().y() - 6, 12, 12), colors.edge, colors.band);
            row.setLeft(row.left() + 20);
        } else if (choice.chip >= 0) {
            paintChip(painter, QRect(row.left(), row.center().y() - 5, 10, 10), theme.outlet(choice.chip));
            row.setLeft(row.left() + 18);
        }
        painter->setFont(option.font);
        painter->setPen(quiet);
        if (choice.count >= 0) {
            const QString count = option.locale.toString(choice.count);
            painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);
            row.setRight(row.right() - option.fontMetrics.horizontalAdvance(count) - 8);
        }
        if (!choice.above.isEmpty()) {
            const QString above =
                option.fontMetrics.elidedText(choice.above, Qt::ElideRight, row.width() / 2) + QStringLiteral(" › ");
            painter->drawText(row, Qt::AlignVCenter, above);
            row.setLeft(row.left() + option.fontMetrics.horizontalAdvance(above));
        }
        painter->setPen(ink);
        painter->drawText(row, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(choice.name, Qt::ElideRight, row.width()));
        painter->restore();
    }

private:
    static void paintTick(QPainter *painter, const QRect &box, bool isTicked, const QColor &ink, const Theme &theme)
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isTicked ? ink : theme.outline, 1.2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (isTicked) {
            painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF points[] = {{box.left() + 3.5, box.top() + 7.5},
                                      {box.left() + 6.0, box.top() + 10.0},
                                      {box.left() + 10.5, box.top() + 4.5}};
            painter->drawPolyline(points, 3);
        }
    }

    const ChoiceModel &m_model;
    const bool m_isTicking;
};

} // namespace

ChoiceModel::ChoiceModel(const QList<Choice> &choices, QObject *parent) : QAbstractListModel(parent), m_choices(choices)
{
    narrow({});
}

void ChoiceModel::narrow(const QString &typed)
{
    const QString wanted = typed.simplified();
    QList<int> ranked[3];
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const Choice &choice = m_choices[i];
        if (choice.name.startsWith(wanted, Qt::CaseInsensitive))
            ranked[0] += i;
        else if (choice.name.contains(wanted, Qt::CaseInsensitive))
            ranked[1] += i;
        else if (choice.above.contains(wanted, Qt::CaseInsensitive))
            ranked[2] += i;
    }
    beginResetModel();
    m_rows = ranked[0] + ranked[1] + ranked[2];
    endResetModel();
}

void ChoiceModel::setTicks(const QSet<QString> &keys)
{
    m_ticks = keys;
    m_ticked = true;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice &choice = at(index.row());
    const QString text =
        choice.above.isEmpty() ? choice.name : QStringLiteral("%1 › %2").arg(choice.above, choice.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text;
    case Qt::CheckStateRole:
        return m_ticked ? QVariant(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return m_ticked && isTicked(index.row()) ? tr("%1, ticked").arg(text) : text;
    default:
        return {};
    }
}

ChoicePicker::ChoicePicker(const QString &title, const QList<Choice> &choices, QWidget *parent)
    : Picker(title, tr("Enter choose   ·   Esc close"), pickerWidth, parent), m_model(choices), m_isTicking(false)
{
    build(title);
}

ChoicePicker::ChoicePicker(const QString &title, const QList<Choice> &choices, const QSet<QString> &ticks,
                           QWidget *parent)
    : Picker(title, tr("Enter tick   ·   Esc close"), pickerWidth, parent), m_model(choices), m_ticks(ticks),
      m_isTicking(true)
{
    m_model.setTicks(ticks);
    build(title);
}

void ChoicePicker::build(const QString &title)
{
    setObjectName(QStringLiteral("choicePicker"));
    setAccessibleName(title);
    edit().setAccessibleName(title);
    edit().setPlaceholderText(tr("Type to find"));
    list().setAccessibleName(title);
    setMatches(m_model, new ChoiceDelegate(m_model, m_isTicking, this));
}

void ChoicePicker::narrow(const QString &typed)
{
    m_model.narrow(typed);
}

void ChoicePicker::take(const QModelIndex &index, Qt::KeyboardModifiers)
{
    const QString key = m_model.at(index.row()).key;
    if (!m_isTicking) {
        close();
        Q_EMIT chosen(key);
        return;
    }
    if (!m_ticks.remove(key))
        m_ticks.insert(key);
    m_model.setTicks(m_ticks);
    Q_EMIT ticked(m_ticks);
}

QString ChoicePicker::nothing() const
{
    return tr("Nothing fits");
}

} // namespace crossread
