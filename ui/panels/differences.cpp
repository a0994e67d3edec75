#include "ui/panels/differences.h"

#include "app/csv.h"
#include "app/files.h"
#include "app/project.h"
#include "ui/models/compared.h"
#include "ui/models/differencesmodel.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int rowHeight = 28;

class DifferenceDelegate : public QStyledItemDelegate
{
public:
    DifferenceDelegate(const Comparing &comparing, QObject *parent)
        : QStyledItemDelegate(parent), m_comparing(comparing)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const DifferencesModel *>(index.model());
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const auto shown = m_comparing.shown();
        const int row = model ? model->rowAt(index.row()) : -1;
        if (!shown || row < 0 || row >= shown->rows.size())
            return;
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const ComparedKind kind = shown->rows[row].kind;
        painter->save();
        paintRowGround(painter, option, selected && index.column() == 0 ? theme.accent : QColor());
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.faintLine);
        QRect rect = option.rect.adjusted(10, 0, -8, 0);
        painter->setFont(sized(option.font, 13));
        painter->setPen(selected                                                          ? theme.selectedRowText
                        : index.column() == 0 || index.data().toString() == QChar(0x2014) ? theme.secondary
                                                                                          : theme.text);
        if (index.column() == DifferencesModel::KindColumn) {
            const QRect sign(rect.left(), rect.top(), 18, rect.height());
            painter->save();
            painter->setPen(selected ? theme.selectedRowText : colorOf(kind, theme));
            painter->setFont(sized(option.font, 14, true));
            painter->drawText(sign, Qt::AlignLeft | Qt::AlignVCenter, comparedSymbol(kind));
            painter->restore();
            rect.setLeft(rect.left() + 24);
        }
        painter->drawText(rect, Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignRight : Qt::AlignLeft),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        if (view && index == view->currentIndex() && view->hasFocus())
            paintFocusRing(painter, option.rect, theme.accent);
        painter->restore();
    }

private:
    static QColor colorOf(ComparedKind kind, const Theme &theme)
    {
        switch (kind) {
        case ComparedKind::Opposite:
            return theme.stance(Stance::Disputes, false);
        case ComparedKind::Added:
            return theme.difference(DiffLook::Added).edge;
        case ComparedKind::Removed:
            return theme.difference(DiffLook::Removed).edge;
        case ComparedKind::Moved:
            return theme.difference(DiffLook::Moved).edge;
        default:
            return theme.stance(Stance::Supports, true);
        }
    }

    const Comparing &m_comparing;
};

} // namespace

DifferencesPanel::DifferencesPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Claims, false, parent),
      m_model(new DifferencesModel(context.project, context.navigator.comparing(), this)), m_view(new QTableView(this)),
      m_empty(new EmptyState(m_view->viewport())), m_count(new QLabel(this)), m_kinds(new QToolButton(this)),
      m_save(new QToolButton(this)), m_export(new QToolButton(this))
{
    Comparing &comparing = context.navigator.comparing();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DifferenceDelegate(comparing, m_view));
    m_view->setAccessibleName(tr("Differences"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSortIndicator(DifferencesModel::NumberColumn, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_kinds->setText(tr("Kinds"));
    m_kinds->setAccessibleName(tr("Kinds of differences"));
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_kinds->setMenu(new TickMenu(m_kinds));
    m_save->setText(tr("Save as CSV…"));
    m_save->setAccessibleName(m_save->text().remove(QStringLiteral("…")));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Both articles side by side with their differences, as PDF"));
    m_export->setAccessibleName(tr("Export both articles"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 3, 8, 3);
    top->addWidget(m_count, 1);
    top->addWidget(m_kinds);
    top->addWidget(m_save);
    top->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &QTableView::clicked, this, &DifferencesPanel::show);
    connect(m_kinds->menu(), &QMenu::aboutToShow, this, &DifferencesPanel::fillKinds);
    connect(m_save, &QToolButton::clicked, this, &DifferencesPanel::askWhereToSave);
    connect(m_export, &QToolButton::clicked, this, [this] {
        if (const auto shown = m_context.navigator.comparing().shown())
            Q_EMIT m_context.navigator.exportWanted({shown->left.id, shown->right.id});
    });
    connect(&comparing, &Comparing::shownChanged, this, &DifferencesPanel::touch);
    connect(&comparing, &Comparing::looksChanged, this, &DifferencesPanel::touch);
    connect(&comparing, &Comparing::currentChanged, this, &DifferencesPanel::follow);
}

QString DifferencesPanel::counted(const ComparedArticles &shown) const
{
    QStringList parts{tr("%n difference(s)", nullptr, m_model->rowCount())};
    if (shown.areVersions) {
        parts.append(tr("%n word(s) the same", nullptr, shown.diff.sameWords));
    } else {
        parts.append(tr("%n matching passage(s)", nullptr, int(shown.links.size())));
        parts.append(
            tr("same words: %1 % and %2 %").arg(qRound(shown.copiedLeft * 100)).arg(qRound(shown.copiedRight * 100)));
    }
    return parts.join(QStringLiteral(" · "));
}

void DifferencesPanel::refresh()
{
    const Comparing &comparing = m_context.navigator.comparing();
    const auto shown = comparing.shown();
    m_model->refresh();
    paintChips();
    m_kinds->setEnabled(shown && !shown->rows.isEmpty());
    m_save->setEnabled(m_model->rowCount() > 0);
    m_export->setVisible(!shown || !shown->areVersions);
    m_export->setEnabled(shown != nullptr);
    m_count->setToolTip(shown && !shown->areVersions
                            ? tr("Share of the words of the left and of the right article that are copied")
                            : QString());
    m_count->setText(shown ? counted(*shown) : QString());
    m_empty->say(m_model->rowCount() > 0  ? QString()
                 : comparing.isRunning()  ? tr("The two articles are being compared …")
                 : !shown                 ? tr("Compare two articles (F9), and what differs will be listed here.")
                 : !shown->rows.isEmpty() ? tr("No difference of the kinds that are shown")
                 : shown->links.isEmpty() && !shown->areVersions ? tr("The two have no sentence in common.")
                                                                 : tr("No difference was found."));
    fitColumns();
    follow(comparing.current());
}

void DifferencesPanel::retint()
{
    m_kinds->setIcon(icon(QStringLiteral("filter"), palette()));
    m_save->setIcon(icon(QStringLiteral("export"), palette()));
    m_export->setIcon(icon(QStringLiteral("export"), palette()));
    paintChips();
}

void DifferencesPanel::paintChips()
{
    const auto shown = m_context.navigator.comparing().shown();
    if (!shown)
        return;
    const auto chip = [this](const Article &article) {
        return chipIcon(themeOf(this).outlet(outletIndex(m_context.project, outletOf(article))));
    };
    m_model->setChips(chip(shown->left), chip(shown->right));
}

void DifferencesPanel::fitColumns()
{
    const int width = m_view->viewport()->width();
    const int kind = std::min(130, width / 6);
    const int why = std::min(260, width / 4);
    const int claim = width > 1100 ? 220 : std::min(120, width / 8);
    const int rest = std::max(120, width - 44 - kind - why - claim);
    const int widths[] = {44, kind, rest / 2, rest - rest / 2, why, claim};
    for (int column = 0; column < DifferencesModel::ColumnCount; ++column)
        m_view->setColumnWidth(column, widths[column]);
}

bool DifferencesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_view && takeListKey(*m_view, event, {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space},
                                         [this](int) { show(m_view->currentIndex()); }))
        return true;
    return Panel::eventFilter(watched, event);
}

void DifferencesPanel::show(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT m_context.navigator.comparing().rowWanted(m_model->rowAt(index.row()));
}

void DifferencesPanel::follow(int row)
{
    const int place = m_model->placeOf(row);
    if (place < 0) {
        m_view->clearSelection();
        return;
    }
    if (m_view->currentIndex().row() != place || !m_view->selectionModel()->hasSelection())
        m_view->selectRow(place);
    m_view->scrollTo(m_model->index(place, 0));
}

void DifferencesPanel::fillKinds()
{
    Comparing &comparing = m_context.navigator.comparing();
    QMenu *menu = m_kinds->menu();
    menu->clear();
    for (int i = 0; i < comparedKinds; ++i) {
        const auto kind = ComparedKind(i);
        const int count = comparing.count(kind);
        if (count == 0)
            continue;
        QAction *action =
            menu->addAction(QStringLiteral("%1 %2 (%3)").arg(comparedSymbol(kind), comparedName(kind)).arg(count));
        action->setCheckable(true);
        action->setChecked(!comparing.isHidden(kind));
        connect(action, &QAction::toggled, this, [&comparing, kind](bool on) { comparing.setHidden(kind, !on); });
    }
}

void DifferencesPanel::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the differences"), QString(), tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("differences") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DifferencesPanel::save);
    dialog->open();
}

void DifferencesPanel::save(const QString &path)
{
    if (succeeded(writeFile(path, csvBytes(m_model->table()))))
        Q_EMIT m_context.navigator.told(tr("%1 saved").arg(path));
}

} // namespace crossread
