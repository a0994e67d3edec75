#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QSvgRenderer>
#include <QWidget>

namespace crossread {

namespace {

const Theme &lightTheme()
{
    static const Theme theme{lightColors()};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{darkColors()};
    return theme;
}

// Paints one of our single-colour drawings in a palette's colours, at whatever size is asked for.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString file, QColor normal, QColor disabled, QColor selected)
        : m_file(std::move(file)), m_normal(normal), m_disabled(disabled), m_selected(selected)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaled(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaled(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return scaled(size, mode, state, 1);
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }
    QString key() const override { return QStringLiteral("crossread"); }

private:
    QPixmap scaled(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) const
    {
        QPixmap pixmap(size * ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(m_file);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const bool on = state == QIcon::On && mode != QIcon::Disabled;
        painter.fillRect(pixmap.rect(), mode == QIcon::Disabled         ? m_disabled
                                        : mode == QIcon::Selected || on ? m_selected
                                                                        : m_normal);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }

    QString m_file;
    QColor m_normal, m_disabled, m_selected;
};

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, theme.window);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.alternate);
    set(QPalette::Button, theme.raised);
    set(QPalette::ToolTipBase, theme.raised);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Text, theme.text);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::BrightText, theme.error);
    set(QPalette::PlaceholderText, theme.faint);
    set(QPalette::Highlight, theme.selectedRow);
    set(QPalette::HighlightedText, theme.selectedRowText);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::Light, theme.raised);
    set(QPalette::Midlight, theme.hover);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.outline);
    set(QPalette::Shadow, theme.isDark ? QColor(0x00, 0x00, 0x00) : QColor(0x9A, 0xA2, 0xAA));
    const auto disabled = mix(theme.text, theme.window, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

// The few measures that a palette cannot say; colours come from it by name, so that one sheet serves both themes.
QString styleSheet(const Theme &theme)
{
    QFile file(QStringLiteral(":/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char *, QColor> tokens[] = {
        {"@selectedRowText", theme.selectedRowText},
        {"@selectedRow", theme.selectedRow},
        {"@textSelection", theme.textSelection},
        {"@errorStrip", theme.errorStrip},
        {"@secondary", theme.secondary},
        {"@alternate", theme.alternate},
        {"@faintLine", theme.faintLine},
        {"@onAccent", theme.onAccent},
        {"@outline", theme.outline},
        {"@window", theme.window},
        {"@raised", theme.raised},
        {"@accent", theme.accent},
        {"@hover", theme.hover},
        {"@faint", theme.faint},
        {"@base", theme.base},
        {"@text", theme.text},
        {"@line", theme.line},
        {"@warning", theme.warning},
        {"@saved", theme.saved},
        {"@error", theme.error},
    };
    for (const auto &[name, color] : tokens)
        sheet.replace(QLatin1String(name), color.name());
    // A style sheet cannot tint a picture: the mark on the accent is drawn once for each theme.
    return sheet.replace(QLatin1String("@check"), theme.isDark ? QStringLiteral(":/icons/check-dark.svg")
                                                               : QStringLiteral(":/icons/check-light.svg"));
}

} // namespace

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? darkTheme() : lightTheme();
}

const Theme &themeOf(const QWidget *widget)
{
    return themeOf(widget->palette());
}

const Theme &paperTheme()
{
    return lightTheme();
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    static const bool systemIsDark = QPalette().color(QPalette::Base).lightness() < 128;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    const auto &theme = dark ? darkTheme() : lightTheme();
    application.setPalette(paletteOf(theme));
    const QWidgetList widgets = QApplication::allWidgets();
    QList<std::pair<QWidget *, QFont>> fonts;
    for (QWidget *widget : widgets) {
        if (widget->testAttribute(Qt::WA_SetFont))
            fonts.append({widget, widget->font()});
    }
    application.setStyleSheet(styleSheet(theme));
    // Another style sheet takes from widgets what fonts and colours they have set for themselves.
    for (const auto &[widget, font] : std::as_const(fonts)) {
        if (widget->font() != font)
            widget->setFont(font);
    }
    for (const QPointer<QWidget> &widget : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
        if (!widget)
            continue;
        QEvent again(QEvent::PaletteChange);
        QCoreApplication::sendEvent(widget, &again);
        // Links keep the colour of the palette that they were set with.
        auto *label = qobject_cast<QLabel *>(widget.data());
        if (!label || !label->text().contains(QLatin1String("<a ")))
            continue;
        const QString text = label->text();
        label->clear();
        label->setText(text);
    }
}

QIcon icon(const QString &name, const QPalette &palette)
{
    const auto file = QStringLiteral(":/icons/%1.svg").arg(name);
    if (!QFile::exists(file))
        return QIcon::fromTheme(name);
    return QIcon(new TintedIcon(file, palette.color(QPalette::ButtonText),
                                palette.color(QPalette::Disabled, QPalette::ButtonText),
                                palette.color(QPalette::HighlightedText)));
}

QString stanceSymbol(Stance stance, bool differs)
{
    if (stance == Stance::Disputes)
        return QStringLiteral("✕");
    if (differs)
        return QStringLiteral("≠");
    return stance == Stance::Mentions ? QStringLiteral("◐") : QStringLiteral("●");
}

QString stanceName(Stance stance, bool differs)
{
    if (stance == Stance::Disputes)
        return QCoreApplication::translate("crossread", "disputes");
    if (differs)
        return QCoreApplication::translate("crossread", "figure differs");
    return stance == Stance::Mentions ? QCoreApplication::translate("crossread", "mentions")
                                      : QCoreApplication::translate("crossread", "supports");
}

QString articleFontFamily(const QString &wished)
{
    const auto families = QFontDatabase::families();
    for (const auto &family :
         {wished, QStringLiteral("Charis SIL"), QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")}) {
        if (!family.isEmpty() && families.contains(family))
            return family;
    }
    return QStringLiteral("serif");
}

} // namespace crossread
