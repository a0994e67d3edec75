#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace crossread {

class Jobs;
class Project;

// The status bar: project, counts, "all changes saved", and the job that runs with its Cancel.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent);

    void setProject(Project *project, Jobs *jobs); // null: none is open
    void watch(Jobs &jobs);                        // shows them as well
    // A passing word beside the counts (QStatusBar::showMessage would hide them).
    void tell(const QString &message);

Q_SIGNALS:
    void reviewWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void countArticles();
    void jobStarted(Jobs *jobs, const QString &kind, const QString &title);
    void jobProgressed(const QString &kind, double fraction, int secondsLeft);
    void jobFinished(const QString &kind);

    Jobs *m_jobs = nullptr; // which the job on show is one of
    Project *m_project = nullptr;
    QLabel *m_name;
    QLabel *m_counts;
    QLabel *m_saved;
    QLabel *m_told;
    QToolButton *m_review; // how much waits for a word; hidden when nothing does
    QTimer m_forget;
    QLabel *m_job;
    QProgressBar *m_bar;
    QLabel *m_left;
    QToolButton *m_cancel;
    QString m_kind; // of the job on show
};

} // namespace crossread
