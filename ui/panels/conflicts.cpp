#include "ui/panels/conflicts.h"

#include "app/edits.h"
#include "ui/models/claimmodel.h"
#include "ui/models/filtertext.h"
#include "ui/panels/filternote.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int rowHeight = 74;
constexpr int headHeight = 20; // of the outlet's line
constexpr int quotePitch = 19;
constexpr int quoteLines = 2;
constexpr int kindWidth = 220;

Stance stanceOf(ConflictKind kind)
{
    return kind == ConflictKind::Polarity ? Stance::Disputes : Stance::Supports;
}

// The first lines of a sentence, its last one elided, with the words that count strong and underlined.
void paintQuote(QPainter *painter, const QRect &rect, const ConflictsModel::Side &side, const QColor &mark)
{
    const QFont font = quoteFont();
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setFontUnderline(true);
    strong.setUnderlineColor(mark);
    // Where the words come late, the sentence begins before them.
    const QFontMetrics metrics(font);
    const int room = rect.width() * quoteLines - 2 * metrics.averageCharWidth();
    QString text = side.text;
    qsizetype cut = 0;
    if (!side.words.isEmpty() && metrics.horizontalAdvance(text.left(side.words.first().end)) > room) {
        cut = text.lastIndexOf(u' ', std::max<qsizetype>(0, side.words.first().start - 40)) + 1;
        if (cut > 0)
            text = QChar(0x2026) + text.mid(cut);
    }
    const qsizetype shift = cut > 0 ? 1 - cut : 0;
    QList<QTextLayout::FormatRange> formats;
    for (const Span span : side.words) {
        if (span.start >= cut)
            formats.append({int(span.start + shift), int(span.end - span.start), strong});
    }
    QTextLayout layout(text, font);
    layout.setFormats(formats);
    layout.beginLayout();
    int y = rect.top();
    for (int i = 0; i < quoteLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition(QPointF(rect.left(), y + (quotePitch - line.height()) / 2));
        y += quotePitch;
    }
    const bool more = layout.createLine().isValid();
    layout.endLayout();
    const int lines = std::min(quoteLines, layout.lineCount());
    for (int i = 0; i < lines; ++i) {
        const bool last = more && i == lines - 1;
        if (last)
            painter->setClipRect(rect.adjusted(0, 0, -metrics.horizontalAdvance(QChar(0x2026)), 0));
        layout.lineAt(i).draw(painter, {});
        if (last) {
            painter->setClipping(false);
            painter->setFont(font);
            painter->drawText(QRect(rect.left(), y - quotePitch, rect.width(), quotePitch),
                              Qt::AlignRight | Qt::AlignVCenter, QString(QChar(0x2026)));
        }
    }
}

class ConflictDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kindWidth, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const ConflictsModel *>(index.model());
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        if (!model || !view)
            return;
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        paintRowGround(painter, option,
                       selected && view->hasFocus() && index.column() == ConflictsModel::kindColumn ? theme.accent
                                                                                                    : QColor());
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.faintLine);
        const ConflictKind kind = model->conflict(index.row()).kind;
        const Stance stance = stanceOf(kind);
        const bool differs = stance != Stance::Disputes;
        const QColor quiet = selected ? theme.selectedRowText : theme.secondary;
        const QColor text = selected ? theme.selectedRowText : model->isDismissed(index.row()) ? quiet : theme.text;
        const QRect rect = option.rect.adjusted(12, 7, -12, -6);
        if (index.column() == ConflictsModel::kindColumn) {
            paintStance(painter, QPointF(rect.left() + 6, rect.top() + headHeight / 2), stance, differs,
                        theme.stance(stance, differs));
            painter->setPen(text);
            painter->setFont(sized(option.font, 13, true));
            painter->drawText(
                QRect(rect.left() + 22, rect.top(), rect.width() - 22, headHeight), Qt::AlignVCenter,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rect.width() - 22));
            QFont italic = sized(option.font, 12);
            italic.setItalic(true); // what the program thinks
            painter->setFont(italic);
            painter->setPen(quiet);
            paintLines(painter, rect.adjusted(22, headHeight + 1, 0, 0), model->detail(index.row()), 2, 17);
        } else {
            const ConflictsModel::Side &side = model->side(index);
            paintChip(painter, QRect(rect.left(), rect.top() + 5, 10, 10), theme.outlet(side.outletIndex));
            painter->setPen(quiet);
            painter->setFont(sized(option.font, 12));
            painter->drawText(QRect(rect.left() + 16, rect.top(), rect.width() - 16, headHeight), Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(side.outlet, Qt::ElideRight, rect.width() - 16));
            painter->setPen(text);
            paintQuote(painter, rect.adjusted(0, headHeight, 0, 0), side, theme.stance(stance, differs));
        }
        if (index == view->currentIndex() && view->hasFocus())
            paintFocusRing(painter, option.rect, theme.accent);
        painter->restore();
    }
};

} // namespace

ConflictsPanel::ConflictsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Claims | Change::Mentions, true, parent),
      m_model(new ConflictsModel(context.project, context.filter, this)), m_view(new QTableView(this)),
      m_empty(new EmptyState(m_view->viewport())), m_bar(new QWidget(this)), m_dismissed(new QToolButton(m_bar))
{
    m_view->setModel(m_model);
    connect(m_model, &ConflictsModel::sentencesRead, this, &ConflictsPanel::touch);
    m_view->setItemDelegate(new ConflictDelegate(m_view));
    m_view->setAccessibleName(tr("Conflicts"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setMouseTracking(true);
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setEditTriggers(QTableView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_dismissed->setCheckable(true);
    m_dismissed->setFixedHeight(28);
    m_dismissed->setProperty("field", true);
    m_dismissed->setAccessibleName(tr("Show dismissed conflicts"));
    m_dismissed->setToolTip(tr("Show dismissed conflicts, too"));
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(12, 8, 12, 8);
    bar->addWidget(m_dismissed);
    bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new FilterNote(context.filter, FilterNote::Names, this));
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &QTableView::clicked, this, &ConflictsPanel::show);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConflictsPanel::showMenu);
    connect(m_dismissed, &QToolButton::toggled, this, [this](bool shown) {
        m_model->showDismissed(shown);
        refresh();
    });
}

void ConflictsPanel::refresh()
{
    const int row = m_view->currentIndex().row();
    m_model->refresh();
    if (row >= 0 && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    const Project &project = m_context.project;
    const auto dismissed = project.dismissedConflicts().size();
    m_dismissed->setText(tr("%n dismissed", nullptr, int(dismissed)));
    m_bar->setVisible(dismissed > 0);
    const bool none = project.analysis().conflicts.isEmpty();
    FilterState asked = m_context.filter.state();
    asked.suggested = true; // conflicts are not asked for these
    asked.conflictsOnly = false;
    m_empty->say(m_model->rowCount() || m_model->isReading() ? QString()
                 : none && dismissed > 0                     ? tr("Every conflict is dismissed.")
                 : none ? tr("Where articles contradict each other will be listed here.")
                        : tr("No conflict fits the filter: %1").arg(filterText(project, asked)));
}

void ConflictsPanel::fitColumns()
{
    const int width = m_view->viewport()->width();
    const int kind = std::min(kindWidth, width / 4);
    m_view->setColumnWidth(ConflictsModel::kindColumn, kind);
    m_view->setColumnWidth(ConflictsModel::oneColumn, (width - kind) / 2);
    m_view->setColumnWidth(ConflictsModel::otherColumn, width - kind - (width - kind) / 2);
}

void ConflictsPanel::show(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT m_context.navigator.showPassages(m_model->passages(index.row()));
}

void ConflictsPanel::showClaim(int row)
{
    if (const Id claim = m_model->claimOf(row))
        m_context.navigator.setCurrentClaim(claim);
}

void ConflictsPanel::dismiss()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_model->isDismissed(row))
        return;
    if (succeeded(dismissConflicts(m_context.project, {m_model->conflict(row)})))
        Q_EMIT m_context.navigator.told(tr("Conflict dismissed; Undo brings it back"));
}

void ConflictsPanel::restore()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0 && m_model->isDismissed(row))
        succeeded(restoreConflicts(m_context.project, {m_model->conflict(row)}));
}

void ConflictsPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show both side by side\tEnter"), this, [this, index] { show(index); });
    menu->addAction(tr("Select the claim that it is about"), this, [this, row = index.row()] { showClaim(row); })
        ->setEnabled(m_model->claimOf(index.row()));
    menu->addSeparator();
    if (m_model->isDismissed(index.row()))
        menu->addAction(tr("Restore: it is a conflict\tA"), this, &ConflictsPanel::restore);
    else
        menu->addAction(tr("Dismiss: no conflict\tR"), this, &ConflictsPanel::dismiss);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool ConflictsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    const QList<int> own{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_R, Qt::Key_Delete, Qt::Key_A};
    if (watched == m_view && takeListKey(*m_view, event, own, [this](int key) { press(key); }))
        return true;
    return Panel::eventFilter(watched, event);
}

void ConflictsPanel::press(int key)
{
    if (key == Qt::Key_R || key == Qt::Key_Delete)
        dismiss();
    else if (key == Qt::Key_A)
        restore();
    else
        show(m_view->currentIndex());
}

} // namespace crossread
