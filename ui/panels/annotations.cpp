#include "ui/panels/annotations.h"

#include "app/edits.h"
#include "ui/panels/filternote.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int textLeft = 12;
constexpr int quotePitch = 19;

class AnnotationsDelegate : public GroupDelegate
{
public:
    using GroupDelegate::GroupDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QPlainTextEdit(parent);
        editor->setPlaceholderText(AnnotationsModel::tr("A note; Ctrl+Enter keeps it"));
        editor->setAccessibleName(AnnotationsModel::tr("Note"));
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *edit = qobject_cast<QPlainTextEdit *>(editor);
        edit->setPlainText(index.data(Qt::EditRole).toString());
        edit->moveCursor(QTextCursor::End);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QPlainTextEdit *>(editor)->toPlainText());
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        // Over the row and, where that is too low, over what follows it; never out of the view.
        const int height = std::max(72, option.rect.height() - 26);
        const int top = std::min(option.rect.top() + 26, std::max(0, m_view->viewport()->height() - height));
        editor->setGeometry(option.rect.left() + 4, top, option.rect.width() - 8, height);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                key->modifiers() & Qt::ControlModifier) {
                auto *editor = qobject_cast<QWidget *>(watched);
                Q_EMIT commitData(editor);
                Q_EMIT closeEditor(editor);
                return true;
            }
        }
        return GroupDelegate::eventFilter(watched, event);
    }

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return themeOf(option.palette).outlet(index.data(AnnotationsModel::OutletIndexRole).toInt());
    }

    int rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &index, int width) const override
    {
        const int lines = m_quote.count(index.data().toString(), width - 2 * textLeft, 2);
        const bool note = !index.data(AnnotationsModel::NoteRole).toString().isEmpty();
        return 6 + 18 + lines * quotePitch + (note ? 17 : 0) + 6;
    }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
        QRect rect = option.rect.adjusted(textLeft, 6, -textLeft, -6);
        paintTags(painter, QRect(rect.left(), rect.top(), rect.width(), 18), index, option, theme);
        rect.setTop(rect.top() + 18);
        painter->setFont(m_quote.font());
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        rect.setTop(rect.top() + paintLines(painter, rect, index.data().toString(), 2, quotePitch));
        const QString note = index.data(AnnotationsModel::NoteRole).toString().simplified();
        if (note.isEmpty())
            return;
        painter->setFont(sized(option.font, 12));
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        paintLines(painter, rect, note, 1, 17);
    }

private:
    LineCounter m_quote{quoteFont()};

    static void paintTags(QPainter *painter, const QRect &rect, const QModelIndex &index,
                          const QStyleOptionViewItem &option, const Theme &theme)
    {
        int left = rect.left();
        const QStringList colors = index.data(AnnotationsModel::TagColorsRole).toStringList();
        for (const QString &color : colors) {
            const TagColors tag = theme.tag(color);
            paintTagSwatch(painter, QRect(left, rect.top() + 3, 12, 12), tag.edge, tag.band);
            left += 15;
        }
        const QStringList names = index.data(AnnotationsModel::TagNamesRole).toStringList();
        left += names.isEmpty() ? 0 : 3;
        painter->setFont(sized(option.font, 12, !names.isEmpty()));
        painter->setPen(option.state & QStyle::State_Selected ? theme.selectedRowText
                        : names.isEmpty()                     ? theme.secondary
                                                              : theme.text);
        const QString text = names.isEmpty() ? AnnotationsModel::tr("Note") : names.join(QStringLiteral(" · "));
        const QRect name(left, rect.top(), rect.right() - left + 1, rect.height());
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, name.width()));
    }
};

} // namespace

AnnotationsPanel::AnnotationsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Annotations | Change::Tags, true, parent),
      m_model(new AnnotationsModel(context.project, context.filter, this)),
      m_view(new GroupedView(m_model, tr("Annotations"), this)),
      m_filter(new FilterEdit(tr("Filter annotations"), m_view, this))
{
    m_view->setItemDelegate(new AnnotationsDelegate(m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(context.filter, FilterNote::Names, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    Navigator &navigator = context.navigator;
    connect(m_filter, &QLineEdit::textChanged, m_model, &AnnotationsModel::setFilter);
    connect(m_model, &AnnotationsModel::failed, &navigator, &Navigator::failed);
    connect(m_view, &GroupedView::opened, &navigator, &Navigator::showAnnotation);
    connect(m_view, &GroupedView::groupClicked, this,
            [this] { m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex())); });
    connect(m_view, &GroupedView::pressed, this, &AnnotationsPanel::key);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AnnotationsPanel::showMenu);
}

void AnnotationsPanel::refresh()
{
    m_model->refresh();
    const bool none = m_context.project.annotations().isEmpty();
    m_filter->setEnabled(!none);
    m_view->setEmptyText(none ? tr("Select text in an article and press T to tag it.")
                              : tr("No annotation fits the filter"));
}

void AnnotationsPanel::key(QKeyEvent *event)
{
    const qint64 row = m_view->currentRow();
    if (!row)
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    event->accept();
    if (event->key() == Qt::Key_Space)
        Q_EMIT m_context.navigator.showAnnotation(row);
    else if (enter || event->key() == Qt::Key_F2)
        editNote();
    else if (event->key() == Qt::Key_Delete)
        remove();
    else
        event->ignore();
}

void AnnotationsPanel::editNote()
{
    m_view->scrollTo(m_view->currentIndex());
    m_view->edit(m_view->currentIndex());
}

void AnnotationsPanel::remove()
{
    if (succeeded(removeAnnotations(m_context.project, {m_view->currentRow()})))
        Q_EMIT m_context.navigator.told(tr("Annotation removed; Undo brings it back"));
}

void AnnotationsPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    const qint64 row = m_view->currentRow();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show in the text\tSpace"), this,
                    [this, row] { Q_EMIT m_context.navigator.showAnnotation(row); });
    menu->addAction(tr("Edit note\tEnter"), this, &AnnotationsPanel::editNote);
    menu->addSeparator();
    menu->addAction(tr("Remove\tDel"), this, &AnnotationsPanel::remove);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace crossread
