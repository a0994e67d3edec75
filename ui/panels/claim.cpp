#include "ui/panels/claim.h"

#include "app/edits.h"
#include "ui/models/claimrows.h"
#include "ui/notes/noteeditor.h"
#include "ui/notes/notetext.h"
#include "ui/panels/claimactions.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/originslist.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int quoteLeft = 32;
constexpr int quotePitch = 19;
constexpr int quoteLines = 3;
constexpr int addWidth = 36; // of the column with the button that adds

class ClaimDelegate : public GroupDelegate
{
public:
    using GroupDelegate::GroupDelegate;

    int buttonAt(const QPoint &point, const QRect &row, const QModelIndex &index) const override
    {
        return isLikely(index) && addButton(row).contains(point) ? 1 : 0;
    }

protected:
    QColor chip(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const int outlet = index.data(ClaimModel::OutletIndexRole).toInt();
        return outlet >= 0 ? theme.outlet(outlet) : isLikely(index) ? theme.secondary : theme.error;
    }

    int rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &index, int width) const override
    {
        const int room = width - quoteLeft - (isLikely(index) ? addWidth : 12);
        const QString other = index.data(ClaimModel::OtherRole).toString();
        const int lines = m_quote.count(index.data().toString(), room, quoteLines) +
                          (other.isEmpty() ? 0 : m_quote.count(other, room, quoteLines));
        return 6 + lines * quotePitch + (other.isEmpty() ? 0 : 4) + 17 + 6;
    }

    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        paintRowGround(painter, option, selected && m_view->hasFocus() ? theme.accent : QColor());
        const bool likely = isLikely(index);
        QRect rect = option.rect.adjusted(quoteLeft, 6, likely ? -addWidth : -12, -6);
        if (likely) {
            paintIcon(painter, addButton(option.rect).adjusted(6, 6, -6, -6), QStringLiteral("add"),
                      selected ? theme.selectedRowText : theme.text);
        } else if (index.data(ClaimModel::RowKindRole).toInt() == ClaimModel::PassageRow) {
            const auto stance = Stance(index.data(ClaimModel::StanceRole).toInt());
            const bool differs = index.data(ClaimModel::DiffersRole).toBool();
            paintStance(painter, QPointF(option.rect.left() + 18, rect.top() + 10), stance, differs,
                        theme.stance(stance, differs));
        }
        QFont words = m_quote.font();
        words.setItalic(likely); // a suggestion
        painter->setFont(words);
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        rect.setTop(rect.top() + paintLines(painter, rect, index.data().toString(), quoteLines, quotePitch));
        const QString other = index.data(ClaimModel::OtherRole).toString();
        if (!other.isEmpty()) {
            painter->fillRect(QRect(rect.left(), rect.top() + 2, 24, 1), theme.line);
            rect.setTop(rect.top() + 4);
            rect.setTop(rect.top() + paintLines(painter, rect, other, quoteLines, quotePitch));
        }
        painter->setFont(sized(option.font, 12));
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        paintLines(painter, rect, index.data(ClaimModel::DetailRole).toString(), 1, 17);
    }

private:
    static bool isLikely(const QModelIndex &index)
    {
        return index.parent().isValid() ? index.data(ClaimModel::RowKindRole).toInt() == ClaimModel::LikelyRow
                                        : index.data(ClaimModel::IsLikelyRole).toBool();
    }
    static QRect addButton(const QRect &row) { return {row.right() - addWidth + 4, row.top() + 2, 28, 28}; }

    LineCounter m_quote{quoteFont()};
};

} // namespace

ClaimPanel::ClaimPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Claims | Change::Notes, false, parent),
      m_model(new ClaimModel(context.project, this)),
      m_view(new GroupedView(m_model, tr("Passages of the claim"), this)), m_head(makeHead()),
      m_none(new EmptyState(this))
{
    m_view->setItemDelegate(new ClaimDelegate(m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(&context.navigator, &Navigator::currentClaimChanged, this, &ClaimPanel::touch);
    connect(m_view, &GroupedView::opened, this,
            [this](qint64 row) { Q_EMIT m_context.navigator.showPassages(m_model->passages(row)); });
    connect(m_view, &GroupedView::buttonClicked, this, &ClaimPanel::add);
    connect(m_view, &GroupedView::groupClicked, this,
            [this] { m_view->setExpanded(m_view->currentIndex(), !m_view->isExpanded(m_view->currentIndex())); });
    connect(m_view, &GroupedView::pressed, this, &ClaimPanel::key);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ClaimPanel::showMenu);
}

QWidget *ClaimPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_statement = new QLabel(head);
    m_statement->setWordWrap(true);
    m_statement->setTextFormat(Qt::PlainText);
    m_statement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_statement->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words = new QLineEdit(head);
    m_words->setAccessibleName(tr("Statement of the claim"));
    m_words->installEventFilter(this);
    m_words->hide();
    m_status = new QLabel(head);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_origins = new OriginsList(head);
    for (QLabel *quiet : {m_status, static_cast<QLabel *>(m_origins)})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    connect(m_origins, &OriginsList::opened, &m_context.navigator, &Navigator::showPassages);
    m_note = new QLabel(head);
    m_note->setObjectName(QStringLiteral("claimNote"));
    m_note->setAccessibleName(tr("Note on the claim"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::RichText);
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_note, &QLabel::linkActivated, this, [](const QString &link) { (void)openNoteLink(QUrl(link)); });
    m_accept = new QPushButton(tr("Accept"), head);
    m_reject = new QPushButton(tr("Reject"), head);
    m_reword = new QPushButton(tr("Reword"), head);
    m_writeNote = new QPushButton(tr("Note…"), head);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_statement);
    layout->addWidget(m_words);
    layout->addWidget(m_status);
    layout->addWidget(m_origins);
    layout->addWidget(m_note);
    auto *buttons = new FlowLayout(nullptr, 8);
    for (QPushButton *button : {m_accept, m_reject, m_reword, m_writeNote})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { endRewording(true); });
    connect(m_reword, &QPushButton::clicked, this, &ClaimPanel::startRewording);
    connect(m_writeNote, &QPushButton::clicked, this, &ClaimPanel::writeNote);
    connect(m_accept, &QPushButton::clicked, this,
            [this] { decide(m_context, {m_model->claim().id}, ClaimStatus::Confirmed); });
    connect(m_reject, &QPushButton::clicked, this,
            [this] { decide(m_context, {m_model->claim().id}, ClaimStatus::Rejected); });
    return head;
}

void ClaimPanel::retint()
{
    QFont strong = sized(font(), 13, true);
    strong.setItalic(m_model->claim().isSuggested());
    m_statement->setFont(strong);
}

void ClaimPanel::refresh()
{
    m_model->setClaim(m_context.navigator.currentClaim());
    const Claim &claim = m_model->claim();
    m_head->setVisible(claim.id);
    m_view->setVisible(claim.id);
    m_none->say(!claim.id ? tr("Select a claim in the ledger or a chart to see who says what.") : QString());
    m_view->setEmptyText(tr("No article has a passage of this claim any more."));
    retint();
    m_statement->setText(claim.statement);
    const QString status = claim.isSuggested() ? tr("suggested · %1").arg(statusText(claim)) : statusText(claim);
    m_status->setText(status);
    m_origins->setClaim(m_context.project, claim);
    m_accept->setEnabled(claim.status != ClaimStatus::Confirmed);
    m_reject->setEnabled(claim.status != ClaimStatus::Rejected);
    m_accept->setToolTip(m_accept->isEnabled() ? tr("Make it yours (A in the ledger)") : tr("It is accepted already"));
    m_reject->setToolTip(m_reject->isEnabled() ? tr("Hide it for good (R in the ledger)")
                                               : tr("It is rejected already"));
    m_reword->setToolTip(tr("Say it in other words (F2)"));
    m_writeNote->setToolTip(tr("Write down what you think of it (N)"));
    const QString note = claim.id ? m_context.project.noteOn(0, claim.id).text : QString();
    m_note->setText(noteHtml(note));
    m_note->setVisible(!note.isEmpty());
}

void ClaimPanel::writeNote()
{
    const Claim &claim = m_model->claim();
    if (!claim.id)
        return;
    auto *editor = new NoteEditor(tr("Note on the claim"), m_context.project.noteOn(0, claim.id).text, this);
    connect(editor, &NoteEditor::noteWritten, this, [this, id = claim.id](const QString &note) {
        const Result<Id> noted = setClaimNote(m_context.project, id, note);
        if (succeeded(noted))
            m_context.navigator.setCurrentClaim(*noted); // a suggestion has become the analyst's own
    });
    editor->openAt(m_writeNote->mapToGlobal(QPoint(0, m_writeNote->height() + 4)));
}

void ClaimPanel::startRewording()
{
    m_words->setText(m_model->claim().statement);
    m_statement->hide();
    m_words->show();
    m_words->setFocus();
    m_words->selectAll();
}

void ClaimPanel::endRewording(bool keep)
{
    if (m_words->isHidden())
        return;
    const QString words = m_words->text();
    m_words->hide();
    m_statement->show();
    m_view->setFocus();
    if (keep)
        reword(m_context, m_model->claim().id, words);
}

bool ClaimPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endRewording(false);
        return true;
    }
    if (watched == m_words && event->type() == QEvent::FocusOut)
        endRewording(true);
    return Panel::eventFilter(watched, event);
}

void ClaimPanel::add(qint64 row)
{
    if (ClaimModel::kindOf(row) == ClaimModel::LikelyRow)
        addTo(m_context, m_model->claim().id, {m_model->likely(row)});
}

void ClaimPanel::remove(qint64 row)
{
    if (ClaimModel::kindOf(row) == ClaimModel::PassageRow)
        removePassages(m_context, m_model->claim().id, m_model->passages(row));
}

void ClaimPanel::key(QKeyEvent *event)
{
    event->accept();
    if (event->key() == Qt::Key_Delete && m_view->currentRow())
        remove(m_view->currentRow());
    else if (event->key() == Qt::Key_A && m_view->currentRow())
        add(m_view->currentRow());
    else if (event->key() == Qt::Key_F2)
        startRewording();
    else if (event->key() == Qt::Key_N)
        writeNote();
    else if (event->key() == Qt::Key_Space && m_view->currentRow())
        Q_EMIT m_context.navigator.showPassages(m_model->passages(m_view->currentRow()));
    else
        event->ignore();
}

void ClaimPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    const qint64 row = m_view->currentRow();
    if (!row)
        return;
    const Id claim = m_model->claim().id;
    const QList<PassageRef> passages = m_model->passages(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show\tEnter"), this, [this, passages] { Q_EMIT m_context.navigator.showPassages(passages); });
    if (ClaimModel::kindOf(row) == ClaimModel::LikelyRow) {
        menu->addAction(tr("Add to the claim\tA"), this, [this, row] { add(row); });
    } else if (ClaimModel::kindOf(row) == ClaimModel::PassageRow) {
        menu->addSeparator();
        for (const Stance stance : {Stance::Supports, Stance::Mentions, Stance::Disputes}) {
            QAction *action = menu->addAction(
                QStringLiteral("%1  %2").arg(stanceSymbol(stance, false), stanceName(stance, false)), this,
                [this, claim, passages, stance] { setStance(m_context, claim, passages, stance); });
            action->setCheckable(true);
            action->setChecked(index.data(ClaimModel::StanceRole).toInt() == int(stance));
        }
        menu->addSeparator();
        menu->addAction(tr("Split off into a claim of its own"), this,
                        [this, claim, passages] { split(m_context, claim, passages); });
        menu->addAction(tr("Remove from the claim\tDel"), this, [this, row] { remove(row); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace crossread
