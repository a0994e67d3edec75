#pragma once

#include "app/values/article.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace crossread {

// One quiet line over an article: outlet, date and byline; the title takes the place of the latter two while it is
// scrolled out of view.
class PaneHeader : public QFrame
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 36;

    explicit PaneHeader(QWidget *parent = nullptr);

    void setArticle(const Article &article, int outletIndex);
    // Which of its versions it is, from 1, oldest first, how many there are (1: no others), and how much of what was
    // made for older ones waits for a word.
    void setVersion(int place, int count, int waiting);
    void setTitleShown(bool shown);
    bool isTitleShown() const { return m_titleShown; }
    void setActive(bool active);
    void setInset(int left); // where the text below begins
    int inset() const { return m_inset; }
    void setNote(const QString &markdown); // on the article; "" none
    QString text() const;                  // date and byline
    void askForDate();
    QToolButton *menuButton() const { return m_menu; }
    QToolButton *versionButton() const { return m_version; } // its menu is the pane's affair

Q_SIGNALS:
    void closeWanted();
    void dateGiven(const QDate &date);
    void noteWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void placeButtons();
    QString versionText(bool brief) const;

    Article m_article;
    int m_outlet = 0;
    int m_inset = 24;
    bool m_titleShown = false;
    bool m_active = false;
    int m_place = 1;
    int m_versions = 1;
    int m_waiting = 0;
    QToolButton *m_noDate;
    QToolButton *m_note; // there while there is a note
    QToolButton *m_version;
    QToolButton *m_menu;
    QToolButton *m_close;
};

} // namespace crossread
