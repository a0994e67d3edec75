// What the window itself knows of notes and of the history.
#include "ui/mainwindow.h"

#include "app/edits.h"
#include "ui/notes/noteeditor.h"

#include <QMenuBar>

namespace crossread {

void MainWindow::noteProject()
{
    if (!project())
        return;
    auto *editor = new NoteEditor(tr("Note on the project"), project()->noteOn(0, 0).text, this);
    connect(editor, &NoteEditor::noteWritten, this, [this](const QString &note) {
        if (const auto done = setProjectNote(*project(), note, m_settings.author); !done)
            fail(done.error());
    });
    editor->openAt(menuBar()->mapToGlobal(QPoint(8, menuBar()->height())));
}

void MainWindow::showHistory()
{
    raiseDock(QStringLiteral("history"));
    if (auto *list = findChild<QWidget *>(QStringLiteral("historyList")))
        list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace crossread
