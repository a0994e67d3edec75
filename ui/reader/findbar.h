#pragma once

#include "app/text/span.h"

#include <QFrame>
#include <QList>

class QLabel;
class QLineEdit;

namespace crossread {

// All places where `wanted` stands in a text, letters of either case alike unless `wanted` has a capital, and curly
// quotes, dashes and odd blanks like their plain forms. They do not overlap.
QList<Span> findAll(const QString &text, const QString &wanted);

// The strip over an article for looking a word up in it.
class FindBar : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void setText(const QString &text); // that is searched
    void setInset(int left);           // where the text below begins
    void open(const QString &wanted);  // "" the last one
    void close();
    const QList<Span> &hits() const { return m_hits; }
    void setStart(qsizetype position) { m_start = position; } // where typing looks from

Q_SIGNALS:
    void hitsChanged();
    void hitChosen(crossread::Span hit);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void step(int by);
    void refreshIcons();
    void showCount();

    QLineEdit *m_edit;
    QLabel *m_count;
    QString m_text;
    QList<Span> m_hits;
    qsizetype m_current = -1;
    qsizetype m_start = 0;
};

} // namespace crossread
