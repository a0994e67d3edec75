#include "ui/dialogs/pagestrip.h"

#include "ui/theme.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr int pictureWidth = 66;
constexpr int above = 10;
constexpr int beside = 14;

} // namespace

class PageStrip::Pages : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setPages(const PdfPages &pages)
    {
        beginResetModel();
        m_pages = pages;
        m_pictures.clear();
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_pages.pages.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return QString::number(index.row() + 1);
        if (role == Qt::AccessibleTextRole)
            return PageStrip::tr("Page %1").arg(index.row() + 1);
        return {};
    }

    QSize pictureSize() const
    {
        const QSizeF size = m_pages.size();
        return size.isEmpty() ? QSize(pictureWidth, pictureWidth)
                              : QSize(pictureWidth, qRound(pictureWidth * size.height() / size.width()));
    }

    const QPixmap &picture(int page, qreal dots) const
    {
        QPixmap &picture = m_pictures[page];
        if (picture.isNull() || picture.devicePixelRatio() != dots) {
            picture = QPixmap(pictureSize() * dots);
            picture.setDevicePixelRatio(dots);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            const qreal scale = pictureWidth / m_pages.size().width();
            painter.scale(scale, scale);
            paintPage(painter, m_pages, page);
        }
        return picture;
    }

private:
    PdfPages m_pages;
    mutable QHash<int, QPixmap> m_pictures;
};

class PageStrip::Pictures : public QStyledItemDelegate
{
public:
    Pictures(const Pages &pages, PageStrip *parent) : QStyledItemDelegate(parent), m_pages(pages), m_strip(*parent) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const QSize picture = m_pages.pictureSize();
        return {picture.width() + 2 * beside, picture.height() + above + option.fontMetrics.height() + 4};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(&m_strip);
        const bool isCurrent = index == m_strip.currentIndex();
        const QSize size = m_pages.pictureSize();
        const QRect rect(option.rect.left() + (option.rect.width() - size.width()) / 2, option.rect.top() + above,
                         size.width(), size.height());
        painter->drawPixmap(rect.topLeft(), m_pages.picture(index.row(), m_strip.devicePixelRatioF()));
        const int width = isCurrent ? 2 : 1;
        painter->setPen(QPen(isCurrent ? theme.accent : theme.outline, width));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(rect).adjusted(-0.5 * width, -0.5 * width, 0.5 * width, 0.5 * width));
        QFont font = option.font;
        font.setBold(isCurrent);
        painter->setFont(font);
        painter->setPen(isCurrent ? theme.text : theme.secondary);
        painter->drawText(
            QRect(option.rect.left(), rect.bottom() + 4, option.rect.width(), option.fontMetrics.height()),
            Qt::AlignCenter, index.data().toString());
    }

private:
    const Pages &m_pages;
    const PageStrip &m_strip;
};

PageStrip::PageStrip(QWidget *parent) : QListView(parent), m_model(new Pages(this))
{
    setModel(m_model);
    setItemDelegate(new Pictures(*m_model, this));
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Pages"));
    setFixedWidth(pictureWidth + 2 * beside + verticalScrollBar()->sizeHint().width());
}

PageStrip::~PageStrip() = default;

void PageStrip::setPages(const PdfPages &pages)
{
    const int before = page();
    m_model->setPages(pages);
    setPage(std::clamp(before, 0, std::max(0, m_model->rowCount() - 1)));
}

int PageStrip::page() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void PageStrip::setPage(int page)
{
    if (page != this->page())
        setCurrentIndex(m_model->index(page, 0));
    scrollTo(currentIndex());
}

void PageStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        Q_EMIT pageChosen(current.row());
}

} // namespace crossread
