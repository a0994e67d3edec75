#include "ui/reader/selectionbar.h"

#include "app/project.h"
#include "ui/reader/articlepainter.h"
#include "ui/reader/marking.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace crossread {

namespace {

constexpr int mostTags = 3;
constexpr int buttonHeight = 28;

// A swatch or an icon, a word, and its key, fainter.
class BarButton : public QAbstractButton
{
public:
    BarButton(const QString &word, const QString &key, QWidget *parent) : QAbstractButton(parent), m_key(key)
    {
        setText(word);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setSwatch(const QString &color) { m_swatch = color; }

    QSize sizeHint() const override
    {
        int wide = 16;
        if (hasPicture())
            wide += 15;
        for (const QString &part : {text(), m_key})
            wide += part.isEmpty() ? 0 : fontMetrics().horizontalAdvance(part) + 6;
        return QSize(wide, buttonHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? theme.selectedRow : theme.hover);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        int x = 8;
        const QRect picture(x, (height() - 14) / 2, 14, 14);
        if (!m_swatch.isEmpty())
            paintSwatch(painter, QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), {m_swatch}, theme);
        else if (!icon().isNull())
            icon().paint(&painter, picture.adjusted(-1, -1, 1, 1));
        if (hasPicture())
            x += 14 + 7;
        painter.setPen(theme.text);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, text());
        if (!text().isEmpty())
            x += fontMetrics().horizontalAdvance(text()) + 6;
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_key);
    }

private:
    bool hasPicture() const { return !m_swatch.isEmpty() || !icon().isNull(); }

    QString m_key;
    QString m_swatch;
};

class Divider : public QWidget
{
public:
    explicit Divider(QWidget *parent) : QWidget(parent) { setFixedSize(9, 20); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(4, 0, 1, height(), themeOf(this).line); }
};

} // namespace

SelectionBar::SelectionBar(const Project &project, QWidget *parent)
    : QFrame(parent), m_project(project), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("What to do with the selection"));
    setCursor(Qt::ArrowCursor);
    m_row->setContentsMargins(4, 3, 4, 3);
    m_row->setSpacing(0);
    hide();
}

void SelectionBar::fill()
{
    while (const QLayoutItem *item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_tags.clear();
    const QList<Id> digits = tagsOfDigits(m_project);
    const QList<Id> recent = recentTags(m_project);
    for (const Id id : recent.mid(0, mostTags)) {
        const Tag tag = m_project.tag(id);
        const qsizetype digit = digits.indexOf(id);
        const QString name = fontMetrics().elidedText(tag.name, Qt::ElideRight, 140);
        auto *button = new BarButton(name, digit > 0 ? locale().toString(digit) : QString(), this);
        button->setSwatch(tag.color);
        button->setAccessibleName(tr("Tag as %1").arg(tag.name));
        button->setToolTip(tag.name);
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT tagWanted(id); });
        m_row->addWidget(button);
        m_tags.append(button);
    }
    if (!recent.isEmpty()) {
        m_row->addWidget(new Divider(this));
        m_tags.append(m_row->itemAt(m_row->count() - 1)->widget());
    }
    auto *note = new BarButton({}, QStringLiteral("N"), this);
    note->setObjectName(QStringLiteral("barNote"));
    note->setIcon(icon(QStringLiteral("note"), palette()));
    note->setAccessibleName(tr("Note"));
    note->setToolTip(tr("Note on the selection (N)"));
    connect(note, &QAbstractButton::clicked, this, &SelectionBar::noteWanted);
    m_row->addWidget(note);
    auto *tag = new BarButton(recent.isEmpty() ? tr("Tag…") : QString(), QStringLiteral("T"), this);
    tag->setObjectName(QStringLiteral("barTag"));
    tag->setIcon(icon(QStringLiteral("tag-new"), palette()));
    tag->setAccessibleName(tr("Choose a tag"));
    tag->setToolTip(tr("Choose or make a tag (T)"));
    connect(tag, &QAbstractButton::clicked, this, &SelectionBar::pickerWanted);
    m_row->addWidget(tag);
    m_row->addWidget(new Divider(this));
    auto *claim = new BarButton(tr("Add to claim…"), {}, this);
    claim->setObjectName(QStringLiteral("barClaim"));
    claim->setAccessibleName(tr("Add the selection to a claim"));
    connect(claim, &QAbstractButton::clicked, this,
            [this, claim] { Q_EMIT claimWanted(claim->mapToGlobal(QPoint(0, claim->height() + 4))); });
    m_row->addWidget(claim);
}

// In a narrow pane the tags that were used longest ago leave their room to the rest; T has them all.
void SelectionBar::fit(int width)
{
    for (QWidget *tag : std::as_const(m_tags))
        tag->show();
    m_row->invalidate();
    for (qsizetype i = m_tags.size() - 2; i >= 0 && m_row->sizeHint().width() > width; --i) {
        m_tags[i]->hide();
        if (i == 0)
            m_tags.last()->hide(); // it parts them from the rest
        m_row->invalidate();
    }
}

void SelectionBar::showAt(const QRect &lastLine, int firstTop, const QRect &within)
{
    if (!isVisible())
        fill(); // what was used last changes only while it is hidden
    fit(within.width() - 8);
    m_row->activate();
    resize(m_row->sizeHint());
    const int gap = 4;
    int y = lastLine.bottom() + gap;
    if (y + height() > within.bottom())
        y = firstTop - height() - gap;
    if (y < within.top())
        y = std::max(within.top(), within.bottom() - height() - gap);
    const int x = std::clamp(lastLine.left(), within.left() + 4, std::max(within.left() + 4, within.right() - width()));
    move(x, y);
    show();
    raise();
}

void SelectionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        hide(); // its icons bear the old colours
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.outline, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace crossread
