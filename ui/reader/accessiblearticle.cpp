#include "ui/reader/accessiblearticle.h"

#include "ui/notes/notetext.h"
#include "ui/reader/articleview.h"
#include "ui/theme.h"

#include <QAccessibleWidget>
#include <QScrollBar>

namespace crossread {

namespace {

// Attributes are "name:value;": what would end a value is left out of it.
QString attribute(const QString &name, QString value)
{
    for (const QChar sign : {u':', u';', u',', u'=', u'\\', u'\n'})
        value.replace(sign, u' ');
    return QStringLiteral("%1:%2;").arg(name, value.simplified());
}

class AccessibleArticle : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleArticle(ArticleView *view) : QAccessibleWidget(view, QAccessible::Document), m_view(*view) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return articleText();
        return which == QAccessible::Description ? m_view.marksTold(m_view.caret()) : QAccessibleWidget::text(which);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const QTextCursor cursor = m_view.textCursor();
        const bool has = index == 0 && cursor.hasSelection();
        *start = has ? cursor.selectionStart() : 0;
        *end = has ? cursor.selectionEnd() : 0;
    }
    int selectionCount() const override { return m_view.textCursor().hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_view.selectNothing(); }
    void setSelection(int, int start, int end) override { m_view.select({start, end}); }
    int cursorPosition() const override { return int(m_view.caret()); }
    void setCursorPosition(int position) override { m_view.setCaret(position); }
    QString text(int start, int end) const override { return Span{start, end}.of(articleText()); }
    int characterCount() const override { return int(articleText().size()); }

    QRect characterRect(int offset) const override
    {
        const QRect rect = m_view.rectOf({offset, offset + 1});
        return rect.isValid() ? QRect(m_view.mapToGlobal(rect.topLeft()), rect.size()) : QRect();
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return int(m_view.characterUnder(m_view.viewport()->mapFromGlobal(point)));
    }
    void scrollToSubstring(int start, int end) override { m_view.reveal({start, end}); }

    // The longest stretch around the place that bears the same marks.
    QString attributes(int offset, int *start, int *end) const override
    {
        const Marks &marks = m_view.marks();
        Span same{0, articleText().size()};
        const auto cut = [&](qsizetype at) {
            if (at <= offset)
                same.start = std::max(same.start, at);
            else
                same.end = std::min(same.end, at);
        };
        // Only marks of this paragraph are looked at: no stretch is longer.
        const Span paragraph = m_view.paragraphAt(offset);
        cut(paragraph.start);
        cut(std::max<qsizetype>(paragraph.end + 1, offset + 1));
        for (const int place : marks.annotationsIn({paragraph.start, paragraph.end + 1})) {
            cut(marks.annotations[place].span.start);
            cut(marks.annotations[place].span.end);
        }
        *start = int(same.start);
        *end = int(same.end);
        const QList<int> here = m_view.annotationsAt(offset);
        if (here.isEmpty())
            return {};
        const QColor band = themeOf(&m_view).tag(marks.colors(here.first()).first()).band;
        QStringList labels, notes;
        for (const int place : here) {
            labels.append(marks.label(place));
            if (!marks.annotations[place].note.isEmpty())
                notes.append(notePlain(marks.annotations[place].note));
        }
        QString told =
            QStringLiteral("background-color:rgb(%1,%2,%3);").arg(band.red()).arg(band.green()).arg(band.blue());
        told += attribute(QStringLiteral("mark"), labels.join(QStringLiteral(" / ")));
        return notes.isEmpty() ? told : told + attribute(QStringLiteral("note"), notes.join(QStringLiteral(" / ")));
    }

private:
    const QString &articleText() const { return m_view.article().text; }

    ArticleView &m_view;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view ? new AccessibleArticle(view) : nullptr;
}

} // namespace

void installAccessibleArticle()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace crossread
