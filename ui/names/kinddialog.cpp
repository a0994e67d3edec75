#include "ui/names/kinddialog.h"

#include "app/project.h"
#include "app/values/annotation.h"
#include "ui/models/entitylook.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace crossread {

namespace {

// A few words as the reader would paint them, by day and by night.
class KindSample : public QWidget
{
public:
    KindSample(std::function<EntityKind()> kind, QWidget *parent) : QWidget(parent), m_kind(std::move(kind))
    {
        setMinimumSize(260, 44);
        setAccessibleName(QCoreApplication::translate("crossread::KindDialog", "How it will look"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        const EntityKind kind = m_kind();
        const EntityLook look = lookOf(kind, theme);
        painter.fillRect(rect(), theme.base);
        painter.setPen(theme.line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        QFont font(articleFontFamily({}));
        font.setPixelSize(15);
        painter.setFont(font);
        const QString words =
            kind.title.isEmpty() ? QCoreApplication::translate("crossread::KindDialog", "A name") : kind.title;
        const QString name = painter.fontMetrics().elidedText(words, Qt::ElideRight, width() - 32);
        const QRectF band(16, height() / 2.0 - 11, painter.fontMetrics().horizontalAdvance(name), 20);
        QColor tint = look.color;
        tint.setAlphaF(0.1f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(band.adjusted(-1, 0, 1, 0), 2, 2);
        paintUnderline(painter, band.left(), band.right(), qRound(band.bottom()) - 2, look);
        painter.setPen(theme.text);
        painter.drawText(band.adjusted(0, -2, 8, -2), Qt::AlignVCenter, name);
    }

private:
    std::function<EntityKind()> m_kind;
};

QIcon colorIcon(const QString &color, const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(palette).tag(color).edge);
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
    return QIcon(pixmap);
}

} // namespace

QString colorTitle(const QString &color)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("cyan"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Cyan")},
        {QStringLiteral("red"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Red")},
        {QStringLiteral("amber"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Amber")},
        {QStringLiteral("indigo"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Indigo")},
        {QStringLiteral("slate"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Slate")},
        {QStringLiteral("magenta"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Magenta")},
        {QStringLiteral("green"), QT_TRANSLATE_NOOP("crossread::KindDialog", "Green")},
    };
    return titles.contains(color) ? QCoreApplication::translate("crossread::KindDialog", titles.value(color)) : color;
}

QString kindCalled(const Project &project, const QString &title)
{
    for (const EntityKind &kind : project.kinds()) {
        if (kind.title.compare(title.simplified(), Qt::CaseInsensitive) == 0)
            return kind.id;
    }
    return {};
}

void KindDialog::open(QWidget *parent, const Project &project, const EntityKind &kind,
                      const std::function<void(const EntityKind &)> &accepted)
{
    auto *dialog = new KindDialog(parent, project, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [dialog, accepted] { accepted(dialog->chosen()); });
    static_cast<QDialog *>(dialog)->open();
}

KindDialog::KindDialog(QWidget *parent, const Project &project, const EntityKind &kind)
    : QDialog(parent), m_project(project), m_kind(kind), m_title(new QLineEdit(kind.title, this)),
      m_colors(new QButtonGroup(this)), m_clash(new QLabel(this))
{
    setObjectName(QStringLiteral("kindDialog"));
    const bool isNew = kind.title.isEmpty();
    setWindowTitle(isNew ? tr("New kind of entity") : tr("Kind of entity"));
    m_sample = new KindSample([this] { return chosen(); }, this);
    m_title->setPlaceholderText(tr("Ship, court, treaty …"));
    m_title->setAccessibleName(tr("Name of the kind"));
    auto *swatches = new QWidget(this);
    swatches->setAccessibleName(tr("Colour"));
    auto *row = new QHBoxLayout(swatches);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    QStringList used;
    for (const EntityKind &other : project.kinds())
        used.append(other.color);
    if (m_kind.color.isEmpty()) {
        const QStringList colors = tagColors();
        m_kind.color = *std::min_element(colors.begin(), colors.end(), [&](const QString &a, const QString &b) {
            return used.count(a) < used.count(b);
        });
    }
    for (const QString &color : tagColors())
        addColor(color, colorTitle(color));
    if (!tagColors().contains(m_kind.color))
        addColor(m_kind.color, m_kind.color);
    for (QAbstractButton *button : m_colors->buttons())
        row->addWidget(button);
    auto *other = new QPushButton(tr("Other…"), this);
    other->setAccessibleName(tr("Another colour"));
    row->addSpacing(6);
    row->addWidget(other);
    row->addStretch();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(isNew ? tr("Make Kind") : tr("Change"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_title);
    form->addRow(tr("Colour:"), swatches);
    form->addRow(QString(), m_sample);
    m_clash->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_clash);
    column->addWidget(buttons);
    connect(m_title, &QLineEdit::textChanged, this, &KindDialog::check);
    connect(m_colors, &QButtonGroup::idClicked, this, &KindDialog::check);
    connect(other, &QPushButton::clicked, this, &KindDialog::chooseOther);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_title->setFocus();
}

void KindDialog::addColor(const QString &color, const QString &title)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setChecked(color == m_kind.color);
    button->setIcon(colorIcon(color, palette()));
    button->setToolTip(title);
    button->setAccessibleName(title);
    button->setProperty("color", color);
    m_colors->addButton(button);
}

void KindDialog::chooseOther()
{
    auto *dialog = new QColorDialog(themeOf(this).tag(chosen().color).edge, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) {
        QAbstractButton *last = m_colors->buttons().constLast();
        if (tagColors().contains(last->property("color").toString())) {
            addColor(color.name(), color.name());
            auto *row = static_cast<QHBoxLayout *>(m_colors->buttons().constFirst()->parentWidget()->layout());
            row->insertWidget(int(tagColors().size()), m_colors->buttons().constLast());
            last = m_colors->buttons().constLast();
        }
        last->setProperty("color", color.name());
        last->setIcon(colorIcon(color.name(), palette()));
        last->setAccessibleName(color.name());
        last->setChecked(true);
        check();
    });
    dialog->open();
}

EntityKind KindDialog::chosen() const
{
    EntityKind kind = m_kind;
    kind.title = m_title->text().simplified();
    kind.isOwn = true;
    if (const QAbstractButton *button = m_colors->checkedButton())
        kind.color = button->property("color").toString();
    if (kind.id.isEmpty())
        kind.id = kind.title; // as it will be, which decides on the line
    return kind;
}

void KindDialog::check()
{
    const QString title = m_title->text().simplified();
    const QString other = kindCalled(m_project, title);
    const bool clashes = !other.isEmpty() && other != m_kind.id;
    m_clash->setText(clashes ? tr("There is a kind called “%1” already.").arg(m_project.kind(other).title) : QString());
    m_clash->setVisible(clashes);
    m_ok->setEnabled(!title.isEmpty() && !clashes);
    m_sample->update();
}

} // namespace crossread
