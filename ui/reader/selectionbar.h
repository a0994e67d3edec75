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

    // Below the last line of the selection, above its first where there is no room; in the parent's pixels.
    void showAt(const QRect &lastLine, int firstTop, const QRect &within);

Q_SIGNALS:
    void tagWanted(crossread::Id tag);
    void noteWanted();
    void pickerWanted();
    void claimWanted(const QPoint &global);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void fit(int width);

    const Project &m_project;
    QHBoxLayout *m_row;
    QList<QWidget *> m_tags; // the latest first, and what parts them from the rest
};

} // namespace crossread
