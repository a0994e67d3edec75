#pragma once

#include "ui/reader/tagmatches.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace crossread {

// Type to find a tag, or to make one on the spot. A pop-up: it goes with Esc or a click elsewhere.
class TagPicker : public QFrame
{
    Q_OBJECT
public:
    TagPicker(const Project &project, QWidget *parent = nullptr);

    void openAt(const QPoint &global); // its top left corner, moved to stay on the screen

Q_SIGNALS:
    // `andNote`: Ctrl+Enter.
    void picked(crossread::Id tag, bool andNote);
    void newTagWanted(const QString &name, crossread::Id parent, bool andNote);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const QModelIndex &index, bool andNote);
    void fit();

    TagMatches m_matches;
    QLineEdit *m_edit;
    QListView *m_list;
};

} // namespace crossread
