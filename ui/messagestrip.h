#pragma once

#include "app/result.h"

#include <functional>
#include <QToolBar>

class QLabel;
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
    bool isOffering() const { return !isHidden() && !m_isError && m_mend; }
    void dismiss();
    QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void put(const QString &message, const QString &detail, bool isError);
    void paint();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_remedy;
    QToolButton *m_more;
    QToolButton *m_close;
    QPlainTextEdit *m_details;
    std::function<void()> m_mend;
    bool m_isError = true;
};

} // namespace crossread
