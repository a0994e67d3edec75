#include "ui/dialogs/pdfreviewdialog.h"

#include "app/pdfimport.h"
#include "ui/theme.h"

#include <algorithm>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crossread {

namespace {

enum Column { WhatColumn, WordsColumn, BeforeColumn, AfterColumn };

constexpr int padding = 4; // around a cell's text

// As high as the words need in the width of their column: a tree asks for that of one line.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize one = QStyledItemDelegate::sizeHint(option, index);
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        if (!view)
            return one;
        const bool hasSwatch = index.data(Qt::DecorationRole).isValid();
        const int beside = 4 * padding + (hasSwatch ? option.decorationSize.width() + padding : 0);
        const int room = std::max(40, view->columnWidth(index.column()) - beside);
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::AlignLeft,
                                                           index.data().toString());
        return {one.width(), std::max(one.height(), index.column() == WhatColumn ? 0 : text.height() + 2 * padding)};
    }
};

// The colour in which an annotation is seen: its own or that of its first tag.
QString colorNameOf(const Annotation &annotation, const QList<Tag> &tags)
{
    if (!annotation.color.isEmpty() || annotation.tags.isEmpty())
        return annotation.color;
    for (const Tag &tag : tags) {
        if (tag.id == annotation.tags.constFirst())
            return tag.color;
    }
    return {};
}

QString oneLine(const QString &text)
{
    constexpr qsizetype most = 200;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1) + QChar(0x2026);
}

// What a side of a change says: the words where it has moved, else the note; of one that is gone what it was.
QString sideOf(const PdfChange &change, const Annotation &annotation, const QList<Tag> &tags)
{
    QStringList parts;
    if (change.what == PdfChange::Removed) {
        QStringList names;
        for (const Tag &tag : tags) {
            if (annotation.tags.contains(tag.id))
                names += tag.name;
        }
        parts += names.join(QStringLiteral(", "));
    }
    if (change.place)
        parts += QStringLiteral("“%1”").arg(&annotation == &change.after ? change.quote : annotation.exact);
    if (change.note || change.what != PdfChange::Changed)
        parts += annotation.note;
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace

PdfReviewDialog::PdfReviewDialog(const QString &file, const QList<PdfChange> &changes, const QList<Tag> &tags,
                                 QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget), m_about(new QLabel), m_take(new QPushButton)
{
    setWindowTitle(tr("Changes in %1").arg(QFileInfo(file).fileName()));
    resize(860, 480);
    auto *column = new QVBoxLayout(this);
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    m_tree->setHeaderLabels({tr("Change"), tr("Words"), tr("Before"), tr("After")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAllColumnsShowFocus(true);
    // Nobody is to take what could not be read: notes are shown in as many lines as they need.
    m_tree->setWordWrap(true);
    m_tree->setStyleSheet(QStringLiteral("QTreeWidget::item { padding: %1px; }").arg(padding));
    m_tree->setUniformRowHeights(false);
    m_tree->setItemDelegate(new WrappingDelegate(m_tree));
    connect(m_tree->header(), &QHeaderView::sectionResized, m_tree, &QTreeWidget::doItemsLayout);
    m_tree->setIndentation(0);
    m_tree->setAccessibleName(tr("Changes of annotations, to be taken where they are ticked"));
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(WhatColumn, QHeaderView::ResizeToContents);
    column->addWidget(m_tree, 1);
    for (const PdfChange &change : changes) {
        if (change.what != PdfChange::Same)
            add(change, tags);
    }
    const auto conflicts = std::count_if(m_changes.begin(), m_changes.end(), [](const PdfChange &change) {
        return change.isConflict && change.isChange();
    });
    QString about = tr("Somebody has changed annotations in this PDF. What is ticked is taken into the project, in one "
                       "step that can be undone.");
    if (conflicts > 0)
        about += QLatin1Char(' ') +
                 tr("%n of them you have changed too: tick what is to replace yours.", nullptr, int(conflicts));
    m_about->setText(about);

    auto *all = new QPushButton(tr("&All"));
    auto *none = new QPushButton(tr("&None"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    auto *row = new QHBoxLayout;
    for (auto *button : {all, none}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(buttons);
    column->addLayout(row);
    connect(all, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &PdfReviewDialog::updateButtons);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    updateButtons();
}

void PdfReviewDialog::add(const PdfChange &change, const QList<Tag> &tags)
{
    const QString before = change.before.id == 0 ? QString() : sideOf(change, change.before, tags);
    const QString after = change.what == PdfChange::Removed ? QString() : sideOf(change, change.after, tags);
    QString what = pdfChangeTitle(change);
    if (change.isConflict && change.isChange())
        what += tr(", here too");
    auto *item = new QTreeWidgetItem(m_tree, {what, oneLine(change.quote), oneLine(before), oneLine(after)});
    item->setToolTip(WordsColumn, change.quote);
    item->setToolTip(BeforeColumn, before);
    item->setToolTip(AfterColumn, after);
    const Theme &colors = themeOf(this);
    if (change.before.id != 0)
        item->setData(BeforeColumn, Qt::DecorationRole, colors.tag(colorNameOf(change.before, tags)).edge);
    if (change.what != PdfChange::Removed && change.isChange())
        item->setData(AfterColumn, Qt::DecorationRole, colors.tag(colorNameOf(change.after, tags)).edge);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (change.isChange()) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(WhatColumn, change.isConflict ? Qt::Unchecked : Qt::Checked);
    }
    m_changes += change;
}

QList<PdfChange> PdfReviewDialog::chosen() const
{
    QList<PdfChange> result;
    for (int i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i].isChange() && m_tree->topLevelItem(i)->checkState(WhatColumn) == Qt::Checked)
            result += m_changes[i];
    }
    return result;
}

void PdfReviewDialog::chooseAll(bool all)
{
    for (int i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i].isChange())
            m_tree->topLevelItem(i)->setCheckState(WhatColumn, all ? Qt::Checked : Qt::Unchecked);
    }
}

void PdfReviewDialog::updateButtons()
{
    const int count = int(chosen().size());
    m_take->setText(tr("&Take %n change(s)", nullptr, count));
    m_take->setEnabled(count > 0);
}

} // namespace crossread
