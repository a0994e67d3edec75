#include "ui/panels/annotations.h"

#include "app/longedit.h"
#include "ui/models/quotations.h"
#include "ui/panels/filternote.h"
#include "ui/panels/filterpickers.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/paint.h"
#include "ui/panels/selecting.h"
#include "ui/panels/tagsplit.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

QString arrangementSetting()
{
    return QStringLiteral("annotations");
}

constexpr int textLeft = 12;
constexpr int quotePitch = 19;

class AnnotationsDelegate : public GroupDelegate
{
public:
    explicit AnnotationsDelegate(QTreeView *view) : GroupDelegate(view) { keepHeights(); }

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
    void paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const QString color = index.data(AnnotationsModel::GroupColorRole).toString();
        const int outlet = index.data(AnnotationsModel::OutletIndexRole).toInt();
        if (!color.isEmpty())
            paintTagSwatch(painter, rect.adjusted(-1, -1, 1, 1), theme.tag(color).edge, theme.tag(color).band);
        else if (outlet >= 0)
            paintChip(painter, rect, theme.outlet(outlet));
        else
            paintIcon(painter, rect.adjusted(-2, -2, 3, 3), QStringLiteral("user"), theme.secondary);
    }

    int rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &index, int width) const override
    {
        return 6 + 18 + linesOf(index.data(AnnotationsModel::QuoteRole).toString(), width - 2 * textLeft) * quotePitch +
               index.data(AnnotationsModel::SmallLinesRole).toInt() * smallPitch + 6;
    }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
        QRect rect = option.rect.adjusted(textLeft, 6, -textLeft, -6);
        QRect head(rect.left(), rect.top(), rect.width(), 18);
        if (!index.data(AnnotationsModel::IsOwnRole).toBool())
            head.setRight(paintInitials(painter, head, index, option, theme));
        paintTags(painter, head, index, option, theme);
        rect.setTop(rect.top() + 18);
        painter->setFont(m_quote.font());
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        rect.setTop(rect.top() + paintLines(painter, rect, index.data().toString(), 2, quotePitch));
        const QColor quiet = selected ? theme.selectedRowText : theme.secondary;
        painter->setFont(sized(option.font, 12));
        painter->setPen(quiet);
        if (const QString note = index.data(AnnotationsModel::NoteRole).toString().simplified(); !note.isEmpty()) {
            paintLines(painter, rect, note, 1, smallPitch);
            rect.setTop(rect.top() + smallPitch);
        }
        if (const QString by = index.data(AnnotationsModel::ByLineRole).toString(); !by.isEmpty()) {
            painter->setFont(sized(option.font, 11));
            paintLines(painter, rect, by, 1, smallPitch);
        }
    }

private:
    static constexpr int smallPitch = 17;
    // Thousands of rows are measured whenever one of them changes: what was measured is kept, for the last few widths,
    // since a scroll bar comes and goes.
    int linesOf(const QString &quote, int width) const
    {
        constexpr qsizetype mostKept = 50'000;
        constexpr qsizetype mostWidths = 4;
        if (!m_lines.contains(width) && m_lines.size() >= mostWidths)
            m_lines.clear();
        QHash<QString, int> &known = m_lines[width];
        if (known.size() > mostKept)
            known.clear();
        auto found = known.constFind(quote);
        if (found == known.constEnd())
            found = known.insert(quote, m_quote.count(quote.simplified(), width, 2));
        return *found;
    }

    // Of another's mark, at the right; answers where the room for the tags ends.
    static int paintInitials(QPainter *painter, const QRect &rect, const QModelIndex &index,
                             const QStyleOptionViewItem &option, const Theme &theme)
    {
        const QString initials = authorInitials(index.data(AnnotationsModel::AuthorRole).toString());
        painter->setFont(sized(option.font, 11));
        const int width = painter->fontMetrics().horizontalAdvance(initials) + 10;
        const QRect cap(rect.right() - width, rect.top() + 1, width, 16);
        painter->setPen(
            QPen(option.state & QStyle::State_Selected ? theme.selectedRowText : theme.outline, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->setPen(option.state & QStyle::State_Selected ? theme.selectedRowText : theme.secondary);
        painter->drawText(cap, Qt::AlignCenter, initials);
        return cap.left() - 6;
    }

    LineCounter m_quote{quoteFont()};
    mutable QHash<int, QHash<QString, int>> m_lines; // by width

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
      m_filter(new FilterEdit(tr("Filter annotations"), m_view, this)),
      m_arrange(menuButton(tr("Group and sort the annotations"))),
      m_filters(menuButton(tr("Filter by tag, author, day or article")))
{
    m_view->setItemDelegate(new AnnotationsDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_arrange);
    top->addWidget(m_filters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(context.filter, FilterNote::Annotations, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    Navigator &navigator = context.navigator;
    const QJsonObject kept = context.project.setting(arrangementSetting()).toObject();
    m_model->arrange(AnnotationsModel::Grouping(std::clamp(kept.value(QLatin1String("group")).toInt(), 0, 3)),
                     AnnotationsModel::Sorting(std::clamp(kept.value(QLatin1String("sort")).toInt(), 0, 3)));
    m_model->setAuthor(navigator.author());
    connect(&navigator, &Navigator::authorChanged, m_model, &AnnotationsModel::setAuthor);
    connect(m_arrange->menu(), &QMenu::aboutToShow, this, [this] { fillArrangement(m_arrange->menu()); });
    connect(m_filters->menu(), &QMenu::aboutToShow, this, [this] { fillFilters(m_filters->menu()); });
    connect(m_filter, &QLineEdit::textChanged, m_model, &AnnotationsModel::setFilter);
    connect(m_model, &AnnotationsModel::failed, &navigator, &Navigator::failed);
    connect(m_view, &GroupedView::opened, this, &AnnotationsPanel::show);
    connect(m_view, &GroupedView::groupClicked, this,
            [this] { m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex())); });
    connect(m_view, &GroupedView::pressed, this, &AnnotationsPanel::key);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AnnotationsPanel::showMenu);
}

QToolButton *AnnotationsPanel::menuButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

void AnnotationsPanel::retint()
{
    m_arrange->setIcon(icon(QStringLiteral("sort"), palette()));
    m_filters->setIcon(icon(QStringLiteral("filter"), palette()));
}

void AnnotationsPanel::refresh()
{
    const qint64 current = m_view->currentRow();
    m_model->refresh();
    if (current && m_view->currentRow() == 0)
        m_view->select(current);
    m_view->viewport()->update(); // what a tag is called or coloured
    const bool none = m_context.project.annotations().isEmpty();
    m_filter->setEnabled(!none);
    m_arrange->setEnabled(!none);
    m_filters->setEnabled(!none);
    m_view->setEmptyText(none ? tr("Select text in an article and press T to tag it.")
                              : tr("No annotation fits the filter"));
}

void AnnotationsPanel::show(qint64 row)
{
    Q_EMIT m_context.navigator.showAnnotation(AnnotationsModel::annotationOf(row));
}

QList<Id> AnnotationsPanel::selected() const
{
    QList<Id> ids;
    QSet<Id> seen;
    const auto add = [&](const QModelIndex &index) {
        const Id id = AnnotationsModel::annotationOf(m_model->rowId(index));
        if (id && !seen.contains(id))
            ids += id;
        seen.insert(id);
    };
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        add(index);
    if (ids.isEmpty())
        add(m_view->currentIndex());
    return ids;
}

void AnnotationsPanel::key(QKeyEvent *event)
{
    if (selected().isEmpty())
        return;
    const qint64 row = m_view->currentRow();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = event->modifiers() == Qt::NoModifier;
    event->accept();
    if (event->key() == Qt::Key_Space && row && plain)
        show(row);
    else if (row && (enter || event->key() == Qt::Key_F2))
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
    const QList<Id> ids = selected();
    if (ids.isEmpty())
        return;
    removeAnnotationsLong(m_context.project, ids, [this, count = int(ids.size())](const Result<void> &removed) {
        if (succeeded(removed))
            Q_EMIT m_context.navigator.told(count == 1
                                                ? tr("Annotation removed; Undo brings it back")
                                                : tr("%n annotations removed; Undo brings them back", nullptr, count));
    });
}

void AnnotationsPanel::pickTag(bool bears)
{
    const QList<Id> ids = selected();
    QSet<Id> borne;
    for (const Id id : ids) {
        for (const Id tag : m_context.project.annotation(id).tags)
            borne.insert(tag);
    }
    QList<Choice> choices = tagChoices(m_context.project);
    if (!bears)
        choices.removeIf([&](const Choice &choice) { return !borne.contains(choice.key.toLongLong()); });
    auto *picker = new ChoicePicker(bears ? tr("Tag %n annotations", nullptr, int(ids.size()))
                                          : tr("Take a tag from %n annotations", nullptr, int(ids.size())),
                                    choices, this);
    connect(picker, &ChoicePicker::chosen, this, [this, ids, bears](const QString &key) {
        tagAnnotationsLong(m_context.project, ids, key.toLongLong(), bears,
                           [this](const Result<void> &tagged) { succeeded(tagged); });
    });
    picker->openAt(belowCurrent());
}

void AnnotationsPanel::split(const Tag &tag)
{
    QList<Annotation> own;
    for (const Id id : selected()) {
        const Annotation annotation = m_context.project.annotation(id);
        if (annotation.tags.contains(tag.id))
            own += annotation;
    }
    auto *popup = new TagSplit(m_context.project, tag, own, TagSplit::Choose::Nothing, this);
    connect(popup, &TagSplit::wanted, this, [this, tag](const QString &name, const QList<Id> &annotations) {
        Tag made;
        made.name = name;
        made.parent = m_context.project.tag(tag.id).parent;
        splitTagLong(m_context.project, tag.id, annotations, made,
                     [this](const Result<Id> &split) { succeeded(split); });
    });
    popup->openAt(belowCurrent());
}

QPoint AnnotationsPanel::belowCurrent() const
{
    return m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).bottomLeft());
}

void AnnotationsPanel::showMenu(const QPoint &at)
{
    // Asked for by its key it belongs to what is selected, wherever the pointer is.
    const QModelIndex index = m_view->indexAt(at);
    const bool byMouse = QGuiApplication::mouseButtons() != Qt::NoButton || m_view->viewport()->underMouse();
    if (byMouse && index.isValid() && !m_view->selectionModel()->isSelected(index))
        selectOnly(*m_view, index);
    const QList<Id> ids = selected();
    if (ids.isEmpty())
        return;
    const qint64 row = m_view->currentRow();
    QList<Tag> borne;
    for (const Tag &tag : m_context.project.tags()) {
        if (std::any_of(ids.begin(), ids.end(),
                        [&](Id id) { return m_context.project.annotation(id).tags.contains(tag.id); }))
            borne += tag;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row) {
        menu->addAction(tr("Show in the text\tSpace"), this, [this, row] { show(row); });
        menu->addAction(tr("Edit note\tEnter"), this, &AnnotationsPanel::editNote);
        menu->addSeparator();
    }
    menu->addAction(tr("Add a tag…"), this, [this] { pickTag(true); })->setEnabled(!m_context.project.tags().isEmpty());
    menu->addAction(tr("Take a tag away…"), this, [this] { pickTag(false); })->setEnabled(!borne.isEmpty());
    QMenu *splits = menu->addMenu(tr("Split off"));
    splits->setEnabled(!borne.isEmpty());
    for (const Tag &tag : std::as_const(borne))
        splits->addAction(chipIcon(themeOf(this).tag(tag.color).edge),
                          tr("From “%1”…").arg(QString(tag.name).replace(QLatin1Char('&'), QLatin1String("&&"))), this,
                          [this, tag] { split(tag); });
    menu->addSeparator();
    menu->addAction(tr("Copy as quotation"), this,
                    [this, ids] { copyAsQuotations(m_context.project, placesOf(m_context.project, ids)); });
    menu->addAction(tr("Export their articles…"), this, [this, ids] {
        QList<Id> articles;
        for (const PassageRef &place : placesOf(m_context.project, ids)) {
            if (!articles.contains(place.article))
                articles += place.article;
        }
        Q_EMIT m_context.navigator.exportWanted(articles);
    });
    menu->addSeparator();
    menu->addAction(tr("Remove\tDel"), this, &AnnotationsPanel::remove);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void AnnotationsPanel::arrange(AnnotationsModel::Grouping grouping, AnnotationsModel::Sorting sorting)
{
    m_model->arrange(grouping, sorting);
    m_context.project.setSetting(arrangementSetting(), QJsonObject{{QStringLiteral("group"), int(grouping)},
                                                                   {QStringLiteral("sort"), int(sorting)}});
}

void AnnotationsPanel::fillArrangement(QMenu *menu)
{
    using Grouping = AnnotationsModel::Grouping;
    using Sorting = AnnotationsModel::Sorting;
    menu->clear();
    const auto add = [this, menu](QActionGroup *group, const QString &name, bool on, auto choose) {
        QAction *action = menu->addAction(name, this, choose);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
    };
    menu->addSection(tr("Group by"));
    auto *groups = new QActionGroup(menu);
    const std::pair<Grouping, QString> groupings[] = {{Grouping::Outlet, tr("Outlet")},
                                                      {Grouping::Article, tr("Article")},
                                                      {Grouping::Tag, tr("Tag")},
                                                      {Grouping::Author, tr("Author")}};
    for (const auto &[grouping, name] : groupings)
        add(groups, name, grouping == m_model->grouping(),
            [this, wanted = grouping] { arrange(wanted, m_model->sorting()); });
    menu->addSection(tr("Sort by"));
    auto *sorts = new QActionGroup(menu);
    const std::pair<Sorting, QString> sortings[] = {{Sorting::Place, tr("Place in the text")},
                                                    {Sorting::Newest, tr("Newest first")},
                                                    {Sorting::Tag, tr("First tag")},
                                                    {Sorting::Author, tr("Name of the author")}};
    for (const auto &[sorting, name] : sortings)
        add(sorts, name, sorting == m_model->sorting(),
            [this, wanted = sorting] { arrange(m_model->grouping(), wanted); });
}

void AnnotationsPanel::fillFilters(QMenu *menu)
{
    const FilterState &state = m_context.filter.state();
    menu->clear();
    const auto add = [&](const QString &name, bool on, void (*pick)(const PanelContext &, QWidget *)) {
        QAction *action = menu->addAction(name, this, [this, pick] { pick(m_context, m_filters); });
        action->setCheckable(true);
        action->setChecked(on);
    };
    add(tr("Tags…"), !state.tags.isEmpty(), pickFilterTags);
    add(tr("Authors…"), !state.annotations.authors.isEmpty(), pickFilterAuthors);
    add(tr("Articles…"), !state.articles.isEmpty(), pickFilterArticles);
    QMenu *days = menu->addMenu(tr("Days"));
    connect(days, &QMenu::aboutToShow, this, [this, days] { fillAnnotationDays(m_context, days); });
    menu->addSeparator();
    menu->addAction(tr("Clear filters"), this, [this] { m_context.filter.set({}); })->setEnabled(!state.isEmpty());
}

} // namespace crossread
