#pragma once

#include <QWidget>

class QLabel;

namespace crossread {

class Actions;
class CompareBar;
class Comparing;
class OverviewBar;
class Project;
class ReaderArea;
class Ribbons;

// The central area with the reader in it; while two articles are compared with the bar above it, an overview at
// either side, and the ribbons between.
class CompareFrame : public QWidget
{
    Q_OBJECT
public:
    // Takes the reader.
    CompareFrame(ReaderArea *reader, Project &project, Comparing &comparing, const Actions &actions,
                 QWidget *parent = nullptr);

    void setComparing(bool on);
    void say(const QString &sentence); // under the bar, where there is nothing to show; "" none
    QString said() const;
    CompareBar &bar() const { return *m_bar; }
    OverviewBar &overview(bool left) const { return left ? *m_left : *m_right; }
    Ribbons &ribbons() const { return *m_ribbons; }

Q_SIGNALS:
    void themeChanged();
    void comparingChanged(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    CompareBar *m_bar;
    QLabel *m_sentence;
    OverviewBar *m_left;
    OverviewBar *m_right;
    Ribbons *m_ribbons;
};

} // namespace crossread
