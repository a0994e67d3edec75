#pragma once

#include <QWidget>

class QLabel;

namespace crossread {

// What an empty project shows in place of the reader: what to do, and two buttons.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);

Q_SIGNALS:
    void openFiles();
    void openSample();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paint();

    QLabel *m_picture;
    QLabel *m_sentence;
    QLabel *m_hint;
};

} // namespace crossread
