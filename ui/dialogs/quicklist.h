#pragma once

#include <functional>
#include <QFrame>
#include <QList>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace crossread {

// One line of a quick list.
struct QuickItem
{
    QString title;
    QString hint; // at the right: a key, an outlet and date
    std::function<void()> run;
};

// A pop-up to type in and pick from: the command palette, and articles by name. What is typed matches letters
// in their order anywhere in the title; better matches stand higher.
class QuickList : public QFrame
{
    Q_OBJECT
public:
    // Opens over `window`; closes and deletes itself.
    static void open(QWidget *window, const QString &prompt, const QList<QuickItem> &items);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QuickList(QWidget *window, const QString &prompt, const QList<QuickItem> &items);
    void fill(const QString &typed);
    void runCurrent();

    QList<QuickItem> m_items;
    QLineEdit *m_line;
    QListView *m_list;
    QStandardItemModel *m_model;
};

// How well `typed` fits `title`: 0 not at all, 1 from the start, to the letter. Any case; blanks part words that
// may stand in any order.
double quickScore(const QString &typed, const QString &title);

} // namespace crossread
