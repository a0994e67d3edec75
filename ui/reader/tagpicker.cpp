#include "ui/reader/tagpicker.h"

#include "ui/reader/articlepainter.h"
#include "ui/theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int rowHeight = 28;
constexpr int mostRows = 9;
constexpr int pickerWidth = 356;

class TagDelegate : public QStyledItemDelegate
{
public:
    TagDelegate(const TagMatches &matches, QObject *parent) : QStyledItemDelegate(parent), m_matches(matches) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(200, rowHeight); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const TagMatch &match = m_matches.at(index.row());
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        if (chosen)
            painter->fillRect(option.rect, theme.selectedRow);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.hover);
        const QColor ink = chosen ? theme.selectedRowText : theme.text;
        const QColor quiet = chosen ? theme.selectedRowText : theme.secondary;
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(option.font);
        if (!match.tag) {
            icon(QStringLiteral("add"), option.palette).paint(painter, row.left() - 1, row.top() + 6, 16, 16);
            painter->setPen(ink);
            painter->drawText(row.adjusted(24, 0, 0, 0), Qt::AlignVCenter,
                              option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, row.width() - 24));
            painter->restore();
            return;
        }
        paintSwatch(*painter, QRectF(row.left() + 0.5, row.center().y() - 6.5, 13, 13), {match.color}, theme);
        const QString count = option.locale.toString(match.count);
        const int countWidth = option.fontMetrics.horizontalAdvance(count);
        painter->setPen(quiet);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);

        int x = row.left() + 22;
        const int end = row.right() - countWidth - 8;
        if (!match.above.isEmpty()) {
            const QString above =
                option.fontMetrics.elidedText(match.above, Qt::ElideRight, (end - x) / 2) + QStringLiteral(" › ");
            painter->drawText(QRect(x, row.top(), end - x, row.height()), Qt::AlignVCenter, above);
            x += option.fontMetrics.horizontalAdvance(above);
        }
        const QString name = option.fontMetrics.elidedText(match.name, Qt::ElideRight, end - x);
        painter->setPen(ink);
        painter->drawText(QRect(x, row.top(), end - x, row.height()), Qt::AlignVCenter, name);
        const int under = row.center().y() + option.fontMetrics.ascent() / 2 + 3;
        for (const Span part : match.letters) {
            const int from = x + option.fontMetrics.horizontalAdvance(name.left(part.start));
            const int to = x + option.fontMetrics.horizontalAdvance(name.left(part.end));
            painter->fillRect(from, under, to - from, 2, ink);
        }
        painter->restore();
    }

private:
    const TagMatches &m_matches;
};

} // namespace

TagPicker::TagPicker(const Project &project, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_matches(project), m_edit(new QLineEdit(this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("tagPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Choose a tag"));
    m_edit->setObjectName(QStringLiteral("tagEdit"));
    m_edit->setAccessibleName(tr("Tag"));
    m_edit->setPlaceholderText(tr("Type to find or make a tag"));
    m_edit->addAction(icon(QStringLiteral("tag"), palette()), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("tagList"));
    m_list->setAccessibleName(tr("Tags"));
    m_list->setModel(&m_matches);
    m_list->setItemDelegate(new TagDelegate(m_matches, this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *hint = new QLabel(tr("Enter tag   ·   Ctrl+Enter tag and note   ·   Esc close"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(12, 6, 12, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->setSpacing(6);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_edit);
    column->addLayout(top);
    column->addWidget(m_list);
    column->addWidget(hint);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_matches.setTyped(typed);
        fit();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index, false); });
    fit();
}

void TagPicker::fit()
{
    const int rows = std::clamp(m_matches.rowCount(), 0, mostRows);
    m_list->setVisible(rows > 0);
    m_list->setFixedSize(pickerWidth - 2, rows * rowHeight);
    m_list->setCurrentIndex(m_matches.index(0));
    layout()->activate();
    adjustSize();
}

void TagPicker::openAt(const QPoint &global)
{
    QPoint place = global;
    if (const QScreen *on = QGuiApplication::screenAt(global)) {
        const QRect free = on->availableGeometry();
        place.setX(std::clamp(place.x(), free.left(), std::max(free.left(), free.right() - width())));
        place.setY(std::clamp(place.y(), free.top(), std::max(free.top(), free.bottom() - height())));
    }
    move(place);
    show();
    m_edit->setFocus();
}

void TagPicker::take(const QModelIndex &index, bool andNote)
{
    if (!index.isValid())
        return;
    const TagMatch match = m_matches.at(index.row());
    close();
    if (match.tag)
        Q_EMIT picked(match.tag, andNote);
    else
        Q_EMIT newTagWanted(match.name, match.parent, andNote);
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the reader's keys are the window's no longer while this is open
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_matches.rowCount();
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex(), key->modifiers() & Qt::ControlModifier);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0)
            m_list->setCurrentIndex(m_matches.index((row + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows));
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void TagPicker::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace crossread
