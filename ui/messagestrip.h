#pragma once

#include "app/result.h"

#include <functional>
#include <QPointer>
#include <QToolBar>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QPushButton;

namespace crossread {

// The one place where errors show: a strip above the status bar, never a box that blocks. A newer
// message replaces an older one. (A tool bar, since that is what a main window has room for there.)
class MessageStrip : public QToolBar
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent);

    void show(const Error &error, const QString &remedy = {}, std::function<void()> mend = {});
    void inform(const QString &message, const QString &detail = {});
    // What was done, with a button that undoes it.
    void offer(const QString &message, const QString &remedy, std::function<void()> mend);
    // A question with a line to answer in, Enter or the button answers, Esc does not. It takes the keyboard only where
    // that is asked for, and gives it back.
    void ask(const QString &question, const QString &answer, const QString &button, bool takeFocus,
             std::function<void(const QString &)> take);
    bool isOffering() const { return !isHidden() && !m_isError && m_mend && !m_isAsking; }
    void dismiss();
    QString message() const;
    QSize minimumSizeHint() const override; // never squeezed by tall docks
    void setVisible(bool visible) override; // without a message it stays hidden, also where a layout is restored

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void put(const QString &message, const QString &detail, bool isError);
    void paint();

    QLabel *m_icon;
    QLabel *m_text;
    QLineEdit *m_answer;
    QPushButton *m_remedy;
    QToolButton *m_more;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
    std::function<void()> m_mend;
    QPointer<QWidget> m_before; // had the keyboard
    bool m_isAsking = false;
    bool m_isError = true;
};

} // namespace crossread
