#include "ui/panels/sources.h"

#include "app/longedit.h"
#include "ui/panels/filternote.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <optional>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int titleLeft = 32;
constexpr int titlePitch = 17;

class SourcesDelegate : public GroupDelegate
{
public:
    using GroupDelegate::GroupDelegate;

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return themeOf(option.palette).outlet(index.data(SourcesModel::OutletIndexRole).toInt());
    }

    int rowHeightFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const override
    {
        if (!m_lines || m_base != option.font) {
            m_base = option.font;
            m_lines.emplace(sized(option.font, 13));
        }
        return 26 + titlePitch * m_lines->count(index.data().toString(), width - titleLeft - 12, 2);
    }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const int open = index.data(SourcesModel::OpenRole).toInt();
        // What is open is marked wherever the keyboard was; several that are selected for one thing to do, as well.
        const bool isOneOfMany =
            option.state.testFlag(QStyle::State_Selected) && m_view->selectionModel()->selectedIndexes().size() > 1;
        const bool selected = open == 2 || isOneOfMany;
        QStyleOptionViewItem row = option;
        row.state.setFlag(QStyle::State_Selected, selected);
        paintRowGround(painter, row, open == 2 ? theme.accent : open == 1 ? theme.outline : QColor());
        const QRect rect = option.rect.adjusted(titleLeft, 4, -12, -4);

        if (index.data(SourcesModel::UnreadRole).toBool()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawEllipse(QPointF(option.rect.left() + 22, rect.top() + 9), 3, 3);
        }
        painter->setFont(sized(option.font, 13));
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        paintLines(painter, rect, index.data().toString(), 2, titlePitch);
        paintFacts(painter, QRect(rect.left(), rect.bottom() - 15, rect.width(), 16), index, option.font,
                   selected ? theme.selectedRowText : theme.secondary, theme);
    }

private:
    mutable QFont m_base;
    mutable std::optional<LineCounter> m_lines;

    static void paintFacts(QPainter *painter, const QRect &rect, const QModelIndex &index, const QFont &font,
                           const QColor &color, const Theme &theme)
    {
        painter->setFont(sized(font, 12));
        int right = rect.right();
        const auto badge = [&](const QString &name, int count) {
            if (count == 0)
                return;
            const QString text = QString::number(count);
            right -= painter->fontMetrics().horizontalAdvance(text);
            painter->drawText(QPoint(right, rect.top() + painter->fontMetrics().ascent()), text);
            right -= 16;
            paintIcon(painter, QRect(right, rect.top() + 1, 12, 12), name, color);
            right -= 8;
        };
        painter->setPen(color);
        badge(QStringLiteral("claims"), index.data(SourcesModel::ClaimsRole).toInt());
        badge(QStringLiteral("tag"), index.data(SourcesModel::AnnotationsRole).toInt());

        if (const int versions = index.data(SourcesModel::VersionsRole).toInt(); versions > 1)
            badge(QStringLiteral("compare"), versions);
        QString date = index.data(SourcesModel::DateRole).toString();
        if (date.isEmpty()) {
            date = SourcesModel::tr("no date");
            QFont italic = painter->font();
            italic.setItalic(true);
            painter->setFont(italic);
            painter->setPen(theme.warning);
        }
        painter->drawText(QPoint(rect.left(), rect.top() + painter->fontMetrics().ascent()),
                          painter->fontMetrics().elidedText(date, Qt::ElideRight, right - rect.left()));
    }
};

} // namespace

SourcesPanel::SourcesPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Annotations | Change::Claims | Change::Read | Change::Versions, true,
            parent),
      m_model(new SourcesModel(context.project, &context.filter, this)),
      m_view(new GroupedView(m_model, tr("Sources"), this)),
      m_filter(new FilterEdit(tr("Filter articles"), m_view, this)), m_sort(new QToolButton(this))
{
    m_view->setItemDelegate(new SourcesDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setOpensWithControl(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_sort->setToolTip(tr("Sort articles"));
    m_sort->setAccessibleName(m_sort->toolTip());
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_sort);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(context.filter, FilterNote::Articles, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    const int order = context.project.setting(QStringLiteral("sources.order")).toInt();
    m_model->setOrder(SourceOrder(std::clamp(order, 0, int(SourceOrder::Title))));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        follow();
    });
    connect(m_sort, &QToolButton::clicked, this, &SourcesPanel::showSorting);
    Navigator &navigator = context.navigator;
    connect(m_view, &GroupedView::opened, this,
            [&navigator](qint64 row, bool elsewhere) { Q_EMIT navigator.openArticle(row, elsewhere); });
    connect(m_view, &GroupedView::groupClicked, this,
            [this] { m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex())); });
    connect(m_view, &GroupedView::pressed, this, [this](QKeyEvent *event) {
        const QList<Id> several = m_view->selectedRows();
        if (event->key() == Qt::Key_Delete && (several.size() > 1 || m_view->currentRow())) {
            remove(several.size() > 1 ? several : QList<Id>{m_view->currentRow()});
            event->accept();
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_view->viewport()->update();
        tellSelected();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SourcesPanel::tellSelected); // of which no view tells
    connect(m_view, &QWidget::customContextMenuRequested, this, &SourcesPanel::showMenu);
    connect(&navigator, &Navigator::currentArticleChanged, this, &SourcesPanel::follow);
    connect(&navigator, &Navigator::openArticlesChanged, this, &SourcesPanel::follow);
}

void SourcesPanel::refresh()
{
    m_model->refresh();
    const bool none = m_context.project.articles().isEmpty();
    m_filter->setEnabled(!none);
    m_sort->setEnabled(!none);
    m_view->setEmptyText(none ? tr("No articles yet") : tr("No article fits the filter"));
    follow();
}

void SourcesPanel::retint()
{
    m_sort->setIcon(icon(QStringLiteral("sort"), palette()));
}

// The active article is the one that is marked, wherever the keyboard was.
void SourcesPanel::follow()
{
    const Id active = m_context.navigator.currentArticle();
    m_model->setOpen(active, m_context.navigator.openArticles());
    if (active && !m_view->hasFocus())
        m_view->select(m_model->newestOf(active));
}

void SourcesPanel::tellSelected()
{
    m_context.navigator.setSelectedArticles(isVisible() ? m_view->selectedRows() : QList<Id>());
}

void SourcesPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    tellSelected();
}

void SourcesPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    tellSelected(); // what nobody sees is not what anybody means
}

void SourcesPanel::showSorting()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const QString titles[] = {tr("By order of import"), tr("By date"), tr("By outlet"), tr("By title")};
    for (int order = 0; order <= int(SourceOrder::Title); ++order) {
        QAction *action = menu->addAction(titles[order]);
        action->setCheckable(true);
        action->setChecked(int(m_model->order()) == order);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order] {
            m_model->setOrder(SourceOrder(order));
            m_context.project.setSetting(QStringLiteral("sources.order"), order);
            follow();
        });
    }
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void SourcesPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at).isValid() ? m_view->indexAt(at) : m_view->currentIndex();
    const Id article = m_model->rowId(index);
    if (!article)
        return;
    if (const QList<Id> several = m_view->selectedRows(); several.size() > 1 && several.contains(article)) {
        menuOfSeveral(several)->popup(m_view->viewport()->mapToGlobal(at));
        return;
    }
    Navigator &navigator = m_context.navigator;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open\tEnter"), this, [&navigator, article] { Q_EMIT navigator.openArticle(article, false); });
    menu->addAction(tr("Open in a new pane\tCtrl+Enter"), this,
                    [&navigator, article] { Q_EMIT navigator.openArticle(article, true); });
    const Id open = navigator.currentArticle();
    menu->addAction(tr("Compare with the open article"), this,
                    [&navigator, open, article] {
                        Q_EMIT navigator.compareArticles({open, {}}, {article, {}});
                    })
        ->setEnabled(open && open != article);
    const QList<Id> versions = m_context.project.versions(article);
    if (versions.size() > 1) {
        QMenu *older = menu->addMenu(tr("Versions"));
        for (qsizetype i = versions.size() - 1; i >= 0; --i) {
            const Article version = m_context.project.article(versions[i]);
            const QString day = dateText(version, true);
            older->addAction(
                tr("%1 of %2 · %3").arg(i + 1).arg(versions.size()).arg(day.isEmpty() ? tr("no date") : day), this,
                [&navigator, id = version.id] { Q_EMIT navigator.openArticle(id, false); });
        }
        older->addSeparator();
        older->addAction(tr("Show differences"), this, [&navigator, versions] {
            Q_EMIT navigator.showVersions({versions[versions.size() - 2], {}}, {versions.last(), {}});
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Export…"), this, [&navigator, article] { Q_EMIT navigator.exportWanted({article}); });
    menu->addAction(tr("Edit details…"), this, [&navigator, article] { Q_EMIT navigator.editDetails(article); });
    menu->addSeparator();
    menu->addAction(tr("Remove from the project\tDel"), this, [this, article] { remove({article}); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

QMenu *SourcesPanel::menuOfSeveral(const QList<Id> &articles)
{
    Navigator &navigator = m_context.navigator;
    const int count = int(articles.size());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Compare the %n selected", nullptr, count), this,
                    [&navigator, articles] { Q_EMIT navigator.compareSeveral(articles); });
    menu->addSeparator();
    menu->addAction(tr("Export the %n selected…", nullptr, count), this,
                    [&navigator, articles] { Q_EMIT navigator.exportWanted(articles); });
    menu->addSeparator();
    menu->addAction(tr("Remove the %n selected from the project\tDel", nullptr, count), this,
                    [this, articles] { remove(articles); });
    return menu;
}

void SourcesPanel::remove(const QList<Id> &articles)
{
    const QString title = m_context.project.article(articles.first()).title;
    removeArticlesLong(
        m_context.project, articles, [this, title, count = int(articles.size())](const Result<void> &removed) {
            if (succeeded(removed))
                Q_EMIT m_context.navigator.told(count > 1
                                                    ? tr("%n article(s) removed; Undo brings them back", nullptr, count)
                                                    : tr("“%1” removed; Undo brings it back").arg(title));
        });
}

} // namespace crossread
