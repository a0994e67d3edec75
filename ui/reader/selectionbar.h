#pragma once

#include "app/values/annotation.h"

#include <QFrame>

class QHBoxLayout;

namespace crossread {

class Project;

// What one can do with selected text, just beneath it. It never takes the focus.
class SelectionBar : public QFrame
{
    Q_OBJECT
public:
    SelectionBar(const Project &project, QWidget *parent);

    // Below `selection` (the last line of it, in the parent's pixels), above it where there is no room.
    void showAt(const QRect &selection, const QRect &within);

Q_SIGNALS:
    void tagWanted(crossread::Id tag);
    void noteWanted();
    void pickerWanted();
    void claimWanted(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    const Project &m_project;
    QHBoxLayout *m_row;
};

} // namespace crossread
