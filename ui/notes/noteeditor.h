#pragma once

#include <QFrame>

class QPlainTextEdit;
class QTextBrowser;
class QTextDocument;

namespace crossread {

// A small pop-up for a note: its Markdown, and beneath it how that looks where it looks otherwise. Ctrl+Enter or a
// click elsewhere keeps what was written, Esc does not.
class NoteEditor : public QFrame
{
    Q_OBJECT
public:
    NoteEditor(const QString &title, const QString &note, QWidget *parent = nullptr);

    void openAt(const QPoint &global);

Q_SIGNALS:
    void noteWritten(const QString &note); // only when it differs

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void render();

    QPlainTextEdit *m_edit;
    QTextBrowser *m_rendered;
    QString m_before;
    bool m_done = false;
};

} // namespace crossread
