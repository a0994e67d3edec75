#include "ui/dialogs/dictionarytable.h"

#include "ui/models/entitylook.h"
#include "ui/theme.h"

#include <QCollator>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

// Combo boxes for kinds and case; elsewhere the line of text that views have.
class DictionaryDelegate : public QStyledItemDelegate
{
public:
    DictionaryDelegate(const DictionaryModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != DictionaryModel::Kind && index.column() != DictionaryModel::Case)
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        if (index.column() == DictionaryModel::Case) {
            box->addItem(DictionaryModel::tr("Exact"), true);
            box->addItem(DictionaryModel::tr("Any"), false);
        } else {
            for (const QString &kind : m_model.kinds())
                box->addItem(m_model.icon(kind, parent->palette()), m_model.kindTitle(kind), kind);
        }
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<DictionaryDelegate *>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        if (!box)
            return QStyledItemDelegate::setEditorData(editor, index);
        const QVariant now =
            index.data(index.column() == DictionaryModel::Kind ? int(DictionaryModel::KindRole) : int(Qt::EditRole));
        box->setCurrentIndex(box->findData(now));
        QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        if (selected)
            painter->fillRect(option.rect, theme.selectedRow);
        QRect rect = option.rect.adjusted(8, 0, -6, 0);
        if (index.column() == DictionaryModel::Kind) {
            m_model.icon(index.data(DictionaryModel::KindRole).toString(), option.palette)
                .paint(painter, QRect(rect.left(), rect.center().y() - 7, 16, 16));
            rect.adjust(24, 0, 0, 0);
        }
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter->setFont(option.font);
        painter->setPen(selected ? theme.selectedRowText : ink.isValid() ? ink.value<QColor>() : theme.text);
        painter->drawText(
            rect, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString().simplified(), Qt::ElideRight, rect.width()));
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
            painter->setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    const DictionaryModel &m_model;
};

} // namespace

DictionarySorter::DictionarySorter(DictionaryModel *model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(*model)
{
    setSourceModel(model);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

bool DictionarySorter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QString wanted = filterRegularExpression().pattern();
    if (wanted.isEmpty() || m_model.isNewRow(row))
        return true;
    for (int column = 0; column < DictionaryModel::ColumnCount; ++column) {
        if (m_model.index(row, column).data().toString().contains(filterRegularExpression()))
            return true;
    }
    return false;
}

bool DictionarySorter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool lastLeft = m_model.isNewRow(left.row());
    const bool lastRight = m_model.isNewRow(right.row());
    if (lastLeft || lastRight)
        return (sortOrder() == Qt::AscendingOrder) == lastRight && lastLeft != lastRight;
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const int order = collator.compare(left.data().toString(), right.data().toString());
    return order != 0 ? order < 0 : left.row() < right.row();
}

DictionaryTable::DictionaryTable(DictionaryModel &model, QSortFilterProxyModel *sorted, QWidget *parent)
    : QTableView(parent)
{
    setModel(sorted);
    setItemDelegate(new DictionaryDelegate(model, this));
    setAccessibleName(tr("Names of the dictionary"));
    setAccessibleDescription(
        tr("F2 or typing edits a cell, Del removes the selected names; the last row makes a new one."));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->resizeSection(DictionaryModel::Text, 210);
    header->resizeSection(DictionaryModel::Kind, 140);
    header->resizeSection(DictionaryModel::Entity, 210);
    header->resizeSection(DictionaryModel::Case, 70);
    header->setStretchLastSection(true);
    setSortingEnabled(true);
    sorted->sort(-1); // as they were made, until a head is clicked
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

// Enter edits, as in a spreadsheet; the dialog has no button that it should press.
void DictionaryTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState &&
        currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace crossread
