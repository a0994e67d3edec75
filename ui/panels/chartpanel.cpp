#include "ui/panels/chartpanel.h"

#include "app/files.h"
#include "app/project.h"
#include "ui/panels/filternote.h"
#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"

#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int titleHeight = 32;
constexpr int border = 16;

} // namespace

QByteArray ChartTable::csv() const
{
    QByteArray bytes;
    const auto add = [&bytes](const QStringList &cells) {
        QStringList quoted;
        for (QString cell : cells) {
            const bool plain = cell.indexOf(QLatin1Char('"')) < 0 && cell.indexOf(QLatin1Char(',')) < 0 &&
                               cell.indexOf(QLatin1Char('\n')) < 0 && cell.indexOf(QLatin1Char('\r')) < 0;
            quoted.append(plain ? cell
                                : QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                                      QLatin1Char('"'));
        }
        bytes += quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
    };
    add(header);
    for (const QStringList &row : rows)
        add(row);
    return bytes;
}

ChartPanel::ChartPanel(const PanelContext &context, int watched, const QString &title, QWidget *parent)
    : Panel(context, watched, true, parent), m_title(title), m_chart(new QChart), m_view(new QChartView(m_chart, this)),
      m_scroll(new QScrollBar(Qt::Vertical, this)), m_legend(new QWidget(this)), m_save(new QToolButton(this)),
      m_empty(new EmptyState(m_view))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(title);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_view->setMinimumSize(160, 80);
    m_scroll->hide();
    m_save->setText(tr("Save as  ▾"));
    m_save->setToolTip(tr("Save the chart as a picture or its numbers as a table"));
    m_save->setAccessibleName(tr("Save the chart"));
    new FlowLayout(m_legend);
    m_legend->layout()->setContentsMargins(0, 3, 0, 3);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 8, 4);
    top->addWidget(m_legend, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_view, 1);
    middle->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(context.filter, this));
    layout->addLayout(middle, 1);
    setFocusProxy(m_view);
    connect(m_save, &QToolButton::clicked, this, &ChartPanel::showMenu);
    connect(m_scroll, &QScrollBar::valueChanged, this, &ChartPanel::redraw);
}

void ChartPanel::refresh()
{
    read();
    m_empty->say(rowCount() == 0 ? emptyText() : QString());
    m_save->setEnabled(rowCount() > 0);
    showLegend();
    redraw();
}

void ChartPanel::retint()
{
    redraw();
}

void ChartPanel::showLegend()
{
    const QList<LegendEntry> entries = rowCount() > 0 ? legend() : QList<LegendEntry>();
    QStringList names;
    for (const LegendEntry &entry : entries)
        names.append(entry.name);
    if (names == m_legendNames)
        return;
    m_legendNames = names;
    qDeleteAll(m_legend->findChildren<LegendLabel *>());
    for (const LegendEntry &entry : entries) {
        auto *label = new LegendLabel(entry, m_legend);
        m_legend->layout()->addWidget(label);
        label->show();
    }
}

void ChartPanel::redraw()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis *axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_view->setBackgroundBrush(themeOf(this).base);
    const int fitting = std::max(1, plotHeight() / leastPitch);
    const int rows = rowCount();
    const QSignalBlocker quiet(m_scroll);
    m_scroll->setRange(0, std::max(0, rows - fitting));
    m_scroll->setPageStep(fitting);
    m_scroll->setVisible(rows > fitting);
    m_first = m_scroll->value();
    m_count = std::min(rows, fitting);
    if (rows > 0)
        drawSeries(m_first, m_count);
    redrawItems();
}

void ChartPanel::redrawItems()
{
    qDeleteAll(m_items);
    m_items.clear();
    if (rowCount() > 0 && m_count > 0)
        drawItems(m_first, m_count);
}

// True: the rows have moved, and everything has been drawn anew.
bool ChartPanel::bringIntoView(int row)
{
    const int before = m_scroll->value();
    if (row < before)
        m_scroll->setValue(row);
    else if (row >= before + m_scroll->pageStep())
        m_scroll->setValue(row - m_scroll->pageStep() + 1);
    return m_scroll->value() != before;
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ChartPanel::redraw, Qt::QueuedConnection); // after the view's own layout
    if (watched == m_view->viewport() && event->type() == QEvent::Wheel && m_scroll->isVisible()) {
        QCoreApplication::sendEvent(m_scroll, event);
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void ChartPanel::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Picture, SVG…"), this, [this] { askAndSave(QStringLiteral("svg")); });
    menu->addAction(tr("Picture, PNG…"), this, [this] { askAndSave(QStringLiteral("png")); });
    menu->addAction(tr("Numbers, CSV…"), this, [this] { askAndSave(QStringLiteral("csv")); });
    menu->popup(m_save->mapToGlobal(QPoint(0, m_save->height())));
}

void ChartPanel::askAndSave(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setDirectory(QFileInfo(m_context.project.path()).absolutePath());
    dialog->selectFile(QStringLiteral("%1 - %2.%3").arg(m_context.project.name(), m_title, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (succeeded(save(path)))
            Q_EMIT m_context.navigator.told(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

Result<void> ChartPanel::save(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return writeFile(path, numbers().csv());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize size = pictureSize();
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect({}, size));
        generator.setTitle(m_title);
        QPainter painter(&generator);
        paintPicture(&painter, size);
    } else if (suffix == QLatin1String("png")) {
        QImage image(size * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        {
            QPainter painter(&image);
            paintPicture(&painter, size);
        }
        if (!image.save(&buffer, "PNG"))
            return Error{tr("The picture could not be made."), path};
    } else {
        return Error{tr("“%1” has no name that ends in .svg, .png or .csv.").arg(QFileInfo(path).fileName()), path};
    }
    buffer.close();
    return writeFile(path, bytes);
}

// Lays the legend's entries out as lines would wrap; with a painter, paints them.
int ChartPanel::legendHeight(int width) const
{
    int x = 0;
    int lines = 1;
    for (const LegendEntry &entry : legend()) {
        const int wide = legendSize(entry, font()).width() + 8;
        if (x > 0 && x + wide > width) {
            x = 0;
            ++lines;
        }
        x += wide;
    }
    return lines * 22 + 8;
}

QSize ChartPanel::pictureSize() const
{
    const int width = m_view->width() + 2 * border;
    return {width, titleHeight + legendHeight(m_view->width()) + m_view->height() + 2 * border};
}

void ChartPanel::paintPicture(QPainter *painter, const QSize &size) const
{
    const Theme &theme = themeOf(this);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRect({}, size), theme.base);
    painter->setFont(sized(font(), 16, true));
    painter->setPen(theme.text);
    painter->drawText(QRect(border, border, size.width() - 2 * border, titleHeight), Qt::AlignLeft | Qt::AlignTop,
                      m_title);
    QPoint at(border, border + titleHeight);
    for (const LegendEntry &entry : legend()) {
        const QSize one = legendSize(entry, font());
        if (at.x() > border && at.x() + one.width() + 8 > border + m_view->width())
            at = QPoint(border, at.y() + 22);
        paintLegend(painter, QRect(at, one), entry, theme, font());
        at.rx() += one.width() + 8;
    }
    const int top = border + titleHeight + legendHeight(m_view->width());
    m_view->scene()->render(painter, QRectF(border, top, m_view->width(), m_view->height()),
                            QRectF(0, 0, m_view->width(), m_view->height()));
}

} // namespace crossread
