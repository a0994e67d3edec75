#include "ui/reader/tagpicker.h"

#include "ui/reader/articlepainter.h"
#include "ui/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace crossread {

namespace {

constexpr int pickerWidth = 356;

class TagDelegate : public QStyledItemDelegate
{
public:
    TagDelegate(const TagMatches &matches, QObject *parent) : QStyledItemDelegate(parent), m_matches(matches) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return QSize(200, Picker::rowHeight);
    }

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
    : Picker({}, tr("Enter tag   ·   Ctrl+Enter tag and note   ·   Esc close"), pickerWidth, parent), m_matches(project)
{
    setObjectName(QStringLiteral("tagPicker"));
    setAccessibleName(tr("Choose a tag"));
    edit().setObjectName(QStringLiteral("tagEdit"));
    edit().setAccessibleName(tr("Tag"));
    edit().setPlaceholderText(tr("Type to find or make a tag"));
    edit().addAction(icon(QStringLiteral("tag"), palette()), QLineEdit::LeadingPosition);
    list().setObjectName(QStringLiteral("tagList"));
    list().setAccessibleName(tr("Tags"));
    setMatches(m_matches, new TagDelegate(m_matches, this));
}

void TagPicker::narrow(const QString &typed)
{
    m_matches.setTyped(typed);
}

void TagPicker::take(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const bool andNote = modifiers & Qt::ControlModifier;
    const TagMatch match = m_matches.at(index.row());
    close();
    if (match.tag)
        Q_EMIT picked(match.tag, andNote);
    else
        Q_EMIT newTagWanted(match, andNote);
}

} // namespace crossread
