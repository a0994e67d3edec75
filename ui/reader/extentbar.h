#pragma once

#include "app/text/span.h"

#include <QFrame>

class QLabel;

namespace crossread {

// Chooses how far a name reaches, by whole words, without a mouse: Right and Left move its end, with Shift its start.
// Enter takes it for all places, Ctrl+Enter for this one; Esc, or turning elsewhere, leaves it as it was.
class ExtentBar : public QFrame
{
    Q_OBJECT
public:
    ExtentBar(const QString &text, Span mention, QWidget *parent);

    Span span() const { return m_span; }
    void showAt(const QRect &line, const QRect &within); // below the name's line, or above it

Q_SIGNALS:
    void moved(crossread::Span span);
    void finished(crossread::Span span, bool everywhere); // an empty span: it is to stay

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void move(bool start, int step);
    void finish(Span span, bool everywhere);

    const QString m_text;
    const Span m_mention;
    QList<Span> m_words; // of the mention's line
    Span m_span;
    bool m_done = false;
    QLabel *m_shown;
};

} // namespace crossread
