#pragma once

#include "app/values/annotation.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace crossread {

class Project;

// A pop-up that asks for the name of a new tag and which annotations of a tag are to bear it instead: those of ticked
// articles, or all that it was given. Enter splits, Esc closes.
class TagSplit : public QFrame
{
    Q_OBJECT
public:
    enum class Choose { Articles, Nothing };
    TagSplit(const Project &project, const Tag &tag, const QList<Annotation> &annotations, Choose choose,
             QWidget *parent);

    void openAt(const QPoint &global); // its top left corner, moved to stay on the screen
    QList<Id> chosen() const;          // annotations

Q_SIGNALS:
    void wanted(const QString &name, const QList<crossread::Id> &annotations);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillArticles(const Project &project);
    void showCount();
    void split();

    const QList<Annotation> m_annotations;
    QLineEdit *m_name;
    QListWidget *m_articles;
    QLabel *m_count;
    QPushButton *m_split;
};

} // namespace crossread
