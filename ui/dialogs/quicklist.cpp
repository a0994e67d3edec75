#include "ui/dialogs/quicklist.h"

#include "ui/theme.h"

#include <algorithm>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int rowHeight = 28;
constexpr int mostRows = 12; // before it scrolls
constexpr int indexRole = Qt::UserRole;
constexpr int hintRole = Qt::UserRole + 1;

class QuickDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &theme = themeOf(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, theme.selectedRow);
        const auto room = option.rect.adjusted(12, 0, -12, 0);
        const auto hint = index.data(hintRole).toString();
        // Advances are rounded: what just fits is not to be cut.
        const auto hintWidth = std::min(option.fontMetrics.horizontalAdvance(hint) + 2, room.width() / 2);
        painter->setPen(selected ? theme.selectedRowText : theme.secondary);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(hint, Qt::ElideLeft, hintWidth));
        painter->setPen(selected ? theme.selectedRowText : theme.text);
        const auto title = room.adjusted(0, 0, -hintWidth - 16, 0);
        painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    }
};

double wordScore(QStringView word, QStringView title)
{
    const auto at = title.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 1;
    if (at > 0)
        return title[at - 1].isLetterOrNumber() ? 0.6 : 0.8;
    qsizetype from = 0;
    for (const auto letter : word) {
        from = title.indexOf(letter, from, Qt::CaseInsensitive);
        if (from < 0)
            return 0;
        ++from;
    }
    return 0.3;
}

} // namespace

double quickScore(const QString &typed, const QString &title)
{
    const auto words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    double sum = 0;
    for (const auto &word : words) {
        const auto score = wordScore(word, title);
        if (score <= 0)
            return 0;
        sum += score;
    }
    return words.isEmpty() ? 0.1 : sum / double(words.size());
}

void QuickList::open(QWidget *window, const QString &prompt, const QList<QuickItem> &items)
{
    auto *list = new QuickList(window, prompt, items);
    list->setAttribute(Qt::WA_DeleteOnClose);
    const auto width = std::min(560, window->width() - 32);
    list->setFixedWidth(width);
    list->move(window->mapToGlobal(QPoint((window->width() - width) / 2, 72)));
    list->show();
    list->m_line->setFocus(Qt::PopupFocusReason);
}

QuickList::QuickList(QWidget *window, const QString &prompt, const QList<QuickItem> &items)
    : QFrame(window, Qt::Popup), m_items(items), m_line(new QLineEdit), m_list(new QListView),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("quickList"));
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_line->setPlaceholderText(prompt);
    m_line->setAccessibleName(prompt);
    m_line->setClearButtonEnabled(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QuickDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(prompt);
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &QuickList::fill);
    connect(m_list, &QListView::clicked, this, &QuickList::runCurrent);
    fill({});
}

void QuickList::fill(const QString &typed)
{
    QList<std::pair<double, int>> found;
    for (int i = 0; i < m_items.size(); ++i) {
        const auto score = quickScore(typed, m_items[i].title + QLatin1Char(' ') + m_items[i].hint);
        if (score > 0)
            found.append({score, i});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_model->clear();
    for (const auto &[score, index] : std::as_const(found)) {
        auto *item = new QStandardItem(m_items[index].title);
        item->setData(index, indexRole);
        item->setData(m_items[index].hint, hintRole);
        item->setToolTip(m_items[index].title);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFixedHeight(std::min(std::max(m_model->rowCount(), 1), mostRows) * rowHeight + 2);
    adjustSize();
}

void QuickList::runCurrent()
{
    const auto index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto run = m_items[index.data(indexRole).toInt()].run;
    close();
    run();
}

bool QuickList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        runCurrent();
        return true;
    }
    int step = 0;
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        step = key == Qt::Key_Down ? 1 : -1;
    else if (key == Qt::Key_PageDown || key == Qt::Key_PageUp)
        step = key == Qt::Key_PageDown ? 10 : -10;
    if (step == 0)
        return QFrame::eventFilter(watched, event);
    const auto row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
    return true;
}

} // namespace crossread
