#include "ui/notes/noteeditor.h"

#include "ui/notes/notetext.h"
#include "ui/popup.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr QSize plainSize(340, 150);
constexpr QSize renderedSize(420, 280);

} // namespace

NoteEditor::NoteEditor(const QString &title, const QString &note, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_edit(new QPlainTextEdit(note, this)), m_rendered(new QTextBrowser(this)),
      m_before(note)
{
    setObjectName(QStringLiteral("noteEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Note"));
    m_rendered->setObjectName(QStringLiteral("noteRendered"));
    m_rendered->setAccessibleName(tr("The note as it will be shown"));
    m_rendered->setOpenLinks(false);
    m_rendered->setFrameShape(QFrame::NoFrame);
    connect(m_rendered, &QTextBrowser::anchorClicked, this, openNoteLink);
    auto *head = new QLabel(title, this);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    m_edit->setObjectName(QStringLiteral("noteEdit"));
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_edit->moveCursor(QTextCursor::End);
    auto *hint = new QLabel(tr("Markdown   ·   Ctrl+Enter save   ·   Esc cancel"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addWidget(head);
    column->addWidget(m_edit, 1);
    column->addWidget(m_rendered, 1);
    column->addWidget(hint);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteEditor::render);
    render();
    resize(m_rendered->isHidden() ? plainSize : renderedSize);
}

void NoteEditor::render()
{
    const QString note = m_edit->toPlainText();
    const bool otherwise = isFormatted(note);
    if (otherwise) {
        const QPointer<QTextDocument> old = m_rendered->document();
        QTextDocument *fresh = noteDocument(note, font()).release();
        fresh->setParent(m_rendered);
        m_rendered->setDocument(fresh);
        delete old;
    }
    if (otherwise && m_rendered->isHidden() && isVisible())
        resize(size().expandedTo(renderedSize));
    m_rendered->setVisible(otherwise);
}

void NoteEditor::openAt(const QPoint &global)
{
    showPopup(*this, global);
    m_edit->setFocus();
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the reader's keys are the window's no longer while this is open
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape)
            m_done = true;
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers() & Qt::ControlModifier)) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NoteEditor::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (std::exchange(m_done, true))
        return;
    const QString note = m_edit->toPlainText().trimmed();
    if (note != m_before)
        Q_EMIT noteWritten(note);
}

void NoteEditor::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace crossread
