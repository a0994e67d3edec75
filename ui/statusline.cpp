#include "ui/statusline.h"

#include "app/jobs.h"
#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/models/reviewmodel.h"
#include "ui/notes/notetext.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace crossread {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_name(new QLabel), m_counts(new QLabel), m_saved(new QLabel), m_told(new QLabel),
      m_review(new QToolButton), m_job(new QLabel), m_bar(new QProgressBar), m_left(new QLabel),
      m_cancel(new QToolButton)
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    for (auto *label : {m_name, m_counts, m_saved, m_told}) {
        label->setContentsMargins(4, 0, 8, 0);
        addWidget(label, label == m_told ? 1 : 0);
    }
    // A long word takes the room that is left; it never makes the window wider.
    m_told->setMinimumWidth(1);
    m_told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_review->setObjectName(QStringLiteral("reviewWaiting"));
    m_review->setToolTip(tr("Show what waits for your word"));
    m_review->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_review->hide();
    insertWidget(3, m_review);
    connect(m_review, &QToolButton::clicked, this, &StatusLine::reviewWanted);
    m_forget.setSingleShot(true);
    m_forget.setInterval(6000);
    connect(&m_forget, &QTimer::timeout, m_told, [this] {
        m_told->clear();
        m_told->setToolTip({});
    });
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    for (QWidget *widget : {static_cast<QWidget *>(m_job), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_cancel)}) {
        addPermanentWidget(widget);
        widget->hide();
    }
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs->cancel(m_kind); });
}

void StatusLine::setProject(Project *project, Jobs *jobs)
{
    m_project = project;
    jobFinished(m_kind);
    if (project) {
        connect(project, &Project::changed, this, &StatusLine::countArticles);
        watch(*jobs);
    }
    countArticles();
}

void StatusLine::watch(Jobs &jobs)
{
    connect(&jobs, &Jobs::started, this,
            [this, &jobs](const QString &kind, const QString &title) { jobStarted(&jobs, kind, title); });
    connect(&jobs, &Jobs::progressed, this, &StatusLine::jobProgressed);
    connect(&jobs, &Jobs::finished, this, &StatusLine::jobFinished);
}

void StatusLine::tell(const QString &message)
{
    m_told->setText(message);
    m_told->setToolTip(message);
    m_forget.start();
    QAccessibleEvent announced(m_told, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&announced);
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_project)
        countArticles(); // its colours too
}

void StatusLine::countArticles()
{
    if (!m_project) {
        for (auto *label : {m_name, m_counts, m_saved})
            label->clear();
        m_review->hide();
        return;
    }
    QSet<QString> outlets;
    for (const auto &article : m_project->currentArticles())
        outlets.insert(outletOf(article));
    const auto articles = int(m_project->currentArticles().size());
    m_name->setText(m_project->name() + QStringLiteral(".crossread"));
    const QString note = notePlain(m_project->noteOn(0, 0).text);
    m_name->setToolTip(note.isEmpty() ? m_project->path() : m_project->path() + QStringLiteral("\n\n") + note);
    m_counts->setText(articles == 0 ? tr("no articles")
                                    : tr("%n article(s)", nullptr, articles) + QStringLiteral(", ") +
                                          tr("%n outlet(s)", nullptr, int(outlets.size())));
    const int waiting = ReviewModel::waiting(*m_project);
    m_review->setText(tr("%n to review", nullptr, waiting));
    m_review->setAccessibleName(m_review->text());
    m_review->setIcon(icon(QStringLiteral("warning"), palette()));
    m_review->setVisible(waiting > 0);
    m_saved->setText(QStringLiteral("✓ ") + tr("All changes saved"));
    auto colors = m_saved->palette();
    colors.setColor(QPalette::WindowText, themeOf(this).saved);
    m_saved->setPalette(colors);
}

void StatusLine::jobStarted(Jobs *jobs, const QString &kind, const QString &title)
{
    m_jobs = jobs;
    m_kind = kind;
    m_job->setText(title);
    m_bar->setValue(0);
    m_left->clear();
}

void StatusLine::jobProgressed(const QString &kind, double fraction, int secondsLeft)
{
    if (kind != m_kind)
        return;
    m_bar->setValue(int(fraction * 100));
    m_left->setText(secondsLeft < 0 ? tr("%1 %").arg(int(fraction * 100))
                                    : tr("%1 %  about %2 s left").arg(int(fraction * 100)).arg(secondsLeft));
    for (QWidget *widget : {static_cast<QWidget *>(m_job), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_cancel)})
        widget->show();
}

void StatusLine::jobFinished(const QString &kind)
{
    if (kind != m_kind)
        return;
    for (QWidget *widget : {static_cast<QWidget *>(m_job), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_cancel)})
        widget->hide();
}

} // namespace crossread
