#include "ui/welcome.h"

#include "app/import/importer.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>

namespace crossread {

Welcome::Welcome(QWidget *parent) : QWidget(parent), m_picture(new QLabel), m_sentence(new QLabel), m_hint(new QLabel)
{
    setObjectName(QStringLiteral("welcome"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addStretch(2);

    m_picture->setAlignment(Qt::AlignCenter);
    column->addWidget(m_picture);

    m_sentence->setText(tr("Add the articles that tell one story, or look around in the sample first."));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    QFont serif(articleFontFamily({}));
    serif.setPixelSize(21);
    serif.setWeight(QFont::DemiBold);
    m_sentence->setFont(serif);
    column->addWidget(m_sentence);

    auto *files = new QPushButton(tr("Open files…"));
    files->setProperty("primary", true);
    files->setObjectName(QStringLiteral("openFiles"));
    auto *sample = new QPushButton(tr("Open the sample"));
    sample->setObjectName(QStringLiteral("openSample"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(files);
    row->addWidget(sample);
    row->addStretch();
    column->addLayout(row);

    QStringList formats;
    for (const auto &format : importFormats())
        formats << format.title;
    m_hint->setText(tr("Files and folders can be dropped anywhere in this window.") + QLatin1Char('\n') +
                    formats.join(QStringLiteral(", ")));
    m_hint->setAlignment(Qt::AlignCenter);
    column->addWidget(m_hint);
    column->addStretch(3);

    connect(files, &QPushButton::clicked, this, &Welcome::openFiles);
    connect(sample, &QPushButton::clicked, this, &Welcome::openSample);
    paint();
}

void Welcome::paint()
{
    const auto ratio = devicePixelRatioF();
    QPixmap picture(QSize(120, 80) * ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QSvgRenderer(QStringLiteral(":/icons/empty-state.svg")).render(&painter);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
    auto colors = m_hint->palette();
    colors.setColor(QPalette::WindowText, themeOf(this).secondary);
    m_hint->setPalette(colors);
}

void Welcome::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

} // namespace crossread
