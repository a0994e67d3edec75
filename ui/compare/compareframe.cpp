#include "ui/compare/compareframe.h"

#include "ui/compare/comparebar.h"
#include "ui/compare/overviewbar.h"
#include "ui/compare/ribbons.h"
#include "ui/reader/readerarea.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace crossread {

CompareFrame::CompareFrame(ReaderArea *reader, Project &project, Comparing &comparing, const Actions &actions,
                           QWidget *parent)
    : QWidget(parent), m_bar(new CompareBar(project, comparing, actions, this)), m_sentence(new QLabel(this)),
      m_left(new OverviewBar(true, this)), m_right(new OverviewBar(false, this)),
      m_ribbons(new Ribbons(comparing, this))
{
    m_sentence->setObjectName(QStringLiteral("compareSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 6, 12, 6);
    m_sentence->setAutoFillBackground(true);
    m_sentence->setBackgroundRole(QPalette::AlternateBase);
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(reader, 1);
    row->addWidget(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addLayout(row, 1);
    m_ribbons->hide();
    m_sentence->hide();
    setComparing(false);
}

void CompareFrame::setComparing(bool on)
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_right)})
        widget->setVisible(on);
    if (!on)
        say({});
    Q_EMIT comparingChanged(on);
}

void CompareFrame::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void CompareFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Q_EMIT themeChanged();
}

QString CompareFrame::said() const
{
    return m_sentence->text();
}

} // namespace crossread
