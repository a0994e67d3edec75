// Charts as files.
#include "ui/panels/chartpanel.h"

#include "app/csv.h"
#include "app/files.h"
#include "app/project.h"
#include "ui/panels/paint.h"

#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QMenu>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QToolButton>
#include <QUuid>

#include <cmath>

namespace crossread {

namespace {

constexpr int titleHeight = 32;
constexpr int border = 16;
constexpr int pictureWidth = 760;  // at least, however narrow the dock
constexpr int longWidth = 1140;    // the same where labels are long
constexpr int picturePitch = 32;   // of rows at least
constexpr int longPitch = 40;      // the same where a label takes two lines
constexpr int pictureMargins = 50; // above and below the rows: what the axis takes
constexpr int lineHeight = 22;

// A moment of writing would make every file another one. From Qt 6.8 on it stands in several places.
QByteArray withoutMoment(QByteArray pdf)
{
    const QByteArray moment = "20000101";
    for (const QByteArray &key : {QByteArrayLiteral("/CreationDate (D:"), QByteArrayLiteral("/ModDate (D:"),
                                  QByteArrayLiteral("xmp:CreateDate=\""), QByteArrayLiteral("xmp:ModifyDate=\""),
                                  QByteArrayLiteral("xmp:MetadataDate=\"")}) {
        const qsizetype at = pdf.lastIndexOf(key);
        qsizetype digit = 0;
        for (qsizetype i = at + key.size(); at >= 0 && i < pdf.size() && pdf[i] != ')' && pdf[i] != '"'; ++i) {
            if (pdf[i] >= '0' && pdf[i] <= '9')
                pdf[i] = digit < moment.size() ? moment[digit++] : '0';
        }
    }
    return pdf;
}

} // namespace

QByteArray ChartTable::csv() const
{
    return csvBytes(QList<QStringList>{header} + rows);
}

void ChartPanel::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Picture, SVG…"), this, [this] { askAndSave(QStringLiteral("svg")); });
    menu->addAction(tr("Picture, PNG…"), this, [this] { askAndSave(QStringLiteral("png")); });
    menu->addAction(tr("Page, PDF…"), this, [this] { askAndSave(QStringLiteral("pdf")); });
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

Result<void> ChartPanel::save(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return writeFile(path, numbers().csv());
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}.contains(suffix))
        return Error{tr("“%1” has no name that ends in .svg, .png, .pdf or .csv.").arg(QFileInfo(path).fileName()),
                     path};
    const Result<QByteArray> bytes = picture(suffix);
    if (!bytes || bytes->isEmpty())
        return Error{tr("The picture could not be made."), path};
    return writeFile(path, *bytes);
}

// Lays the chart out anew for a picture with all its rows, and afterwards again for the screen.
Result<QByteArray> ChartPanel::picture(const QString &suffix)
{
    m_forPicture = true;
    m_first = 0;
    m_count = std::min(rowCount(), mostPictureRows);
    const bool isLong = widestLabel(pictureWidth / 3) >= pictureWidth / 3;
    m_labelLines = isLong ? 2 : 1;
    m_canvas = {std::max(m_view->width(), isLong ? longWidth : pictureWidth),
                pictureMargins + m_count * std::max(isLong ? longPitch : picturePitch, leastPitch())};
    m_chart->setMinimumSize(0, 0);
    m_chart->resize(m_canvas);
    draw();
    m_chart->layout()->activate();

    const int width = m_canvas.width();
    const QSize size(width + 2 * border,
                     titleHeight + legendHeight(width) + m_canvas.height() + footHeight(width) + 2 * border);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool good = true;
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect({}, size));
        generator.setTitle(m_title);
        QPainter painter(&generator);
        paintPicture(&painter, size);
    } else if (suffix == QLatin1String("pdf")) {
        QPdfWriter writer(&buffer);
        writer.setTitle(m_title);
        writer.setCreator(QStringLiteral("Crossread"));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        writer.setDocumentId(QUuid::createUuidV5(QUuid(), m_title)); // else another one each time
#endif
        writer.setResolution(960); // ten to a pixel, so that nothing is rounded to one
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        QPainter painter(&writer);
        painter.scale(10, 10);
        paintPicture(&painter, size);
    } else {
        const int scale = size.height() > 6000 ? 1 : 2;
        QImage image(size * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        paintPicture(&painter, size);
        painter.end();
        good = image.save(&buffer, "PNG");
    }
    buffer.close();

    m_forPicture = false;
    m_labelLines = 1;
    m_chart->resize(m_view->size());
    m_chart->setMinimumSize(m_view->size());
    redraw();
    if (!good)
        return Error{tr("The picture could not be made."), {}};
    return suffix == QLatin1String("pdf") ? withoutMoment(bytes) : bytes;
}

namespace {

// Lays entries out as lines would wrap; with a painter, paints them. The height used.
int layEntries(const QList<LegendEntry> &entries, int width, const QFont &font,
               const std::function<void(const QRect &, const LegendEntry &)> &paint = {})
{
    QPoint at;
    for (const LegendEntry &entry : entries) {
        const QSize one = legendSize(entry, font);
        if (at.x() > 0 && at.x() + one.width() > width)
            at = QPoint(0, at.y() + lineHeight);
        if (paint)
            paint(QRect(at, one), entry);
        at.rx() += one.width() + 8;
    }
    return entries.isEmpty() ? 0 : at.y() + lineHeight + 8;
}

QFont noteFont(const QFont &font)
{
    QFont slanted = sized(font, 12);
    slanted.setItalic(true);
    return slanted;
}

} // namespace

int ChartPanel::legendHeight(int width) const
{
    return layEntries(legend(), width, font());
}

int ChartPanel::footHeight(int width) const
{
    const QString words = note();
    const int lines =
        words.isEmpty()
            ? 0
            : QFontMetrics(noteFont(font())).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, words).height();
    return layEntries(foot(), width, font()) + lines;
}

void ChartPanel::paintPicture(QPainter *painter, const QSize &size) const
{
    const Theme &theme = this->theme();
    const int width = m_canvas.width();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRect({}, size), theme.base);
    painter->setFont(sized(font(), 16, true));
    painter->setPen(theme.text);
    painter->drawText(QRect(border, border, width, titleHeight), Qt::AlignLeft | Qt::AlignTop, m_title);
    int top = border + titleHeight;
    const QSet<QString> hidden = hiddenEntries();
    const auto entry = [&](const QRect &rect, const LegendEntry &one) {
        paintLegend(painter, rect.translated(border, top), one, theme, font(), hidden.contains(one.name));
    };
    top += layEntries(legend(), width, font(), entry);
    m_view->scene()->render(painter, QRectF(QPointF(border, top), QSizeF(m_canvas)), QRectF({}, QSizeF(m_canvas)));
    top += m_canvas.height();
    top += layEntries(foot(), width, font(), entry);
    painter->setFont(noteFont(font()));
    painter->setPen(theme.secondary);
    painter->drawText(QRect(border, top, width, size.height() - top), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      note());
}

} // namespace crossread
