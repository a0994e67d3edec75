#include "ui/panels/tags.h"

#include "app/edits.h"
#include "ui/panels/paint.h"
#include "ui/panels/tagsview.h"
#include "ui/theme.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QMenu>
#include <QPainter>

namespace crossread {

namespace {

QIcon swatchIcon(const TagColors &colors)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(2, 2);
    paintTagSwatch(&painter, QRect(2, 2, 12, 12), colors.edge, colors.band);
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return QIcon(pixmap);
}

QString colorName(const QString &color)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("cyan"), QT_TRANSLATE_NOOP("crossread", "Cyan")},
        {QStringLiteral("red"), QT_TRANSLATE_NOOP("crossread", "Red")},
        {QStringLiteral("amber"), QT_TRANSLATE_NOOP("crossread", "Amber")},
        {QStringLiteral("indigo"), QT_TRANSLATE_NOOP("crossread", "Indigo")},
        {QStringLiteral("slate"), QT_TRANSLATE_NOOP("crossread", "Slate")},
        {QStringLiteral("magenta"), QT_TRANSLATE_NOOP("crossread", "Magenta")},
        {QStringLiteral("green"), QT_TRANSLATE_NOOP("crossread", "Green")},
    };
    return QCoreApplication::translate("crossread", names.value(color));
}

} // namespace

void TagsPanel::fillColors(QMenu *menu)
{
    const QString current = m_model->tag(m_view->currentIndex()).color;
    for (const QString &color : tagColors()) {
        QAction *action = menu->addAction(swatchIcon(themeOf(this).tag(color)), colorName(color), this,
                                          [this, color] { setColor(color); });
        action->setCheckable(true);
        action->setChecked(color == current);
    }
    menu->addSeparator();
    menu->addAction(tr("Another colour…"), this, [this, current] {
        auto *dialog = new QColorDialog(QColor(current), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) { setColor(color.name()); });
        dialog->open();
    });
}

void TagsPanel::showColors()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColors(menu);
    menu->popup(belowCurrent());
}

void TagsPanel::fillDigits(QMenu *menu, const Tag &tag)
{
    QHash<int, QString> held;
    for (const Tag &other : m_context.project.tags())
        held.insert(other.digit, other.name);
    for (int digit = 0; digit <= 9; ++digit) {
        const QString name = digit == 0             ? tr("None")
                             : held.contains(digit) ? QStringLiteral("%1\t%2").arg(digit).arg(held.value(digit))
                                                    : QString::number(digit);
        QAction *action = menu->addAction(name, this, [this, digit] { setDigit(digit); });
        action->setCheckable(true);
        action->setChecked(tag.digit == digit);
    }
}

void TagsPanel::showMenu(const QPoint &global)
{
    const Tag tag = m_model->tag(m_view->currentIndex());
    const bool one = m_view->selected().size() == 1;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (tag.id) {
        menu->addAction(tr("Next annotation\tEnter"), this, [this, tag] { walk(tag.id, false); });
        menu->addAction(tr("Previous annotation\tShift+Enter"), this, [this, tag] { walk(tag.id, true); });
        menu->addAction(tr("By article…"), this, &TagsPanel::showArticles);
        menu->addAction(tr("Filter by this"), this, &TagsPanel::filterByTag);
        menu->addSeparator();
    }
    menu->addAction(tr("New tag\tIns"), this, [this, tag] { add(tag.parent); });
    if (tag.id) {
        menu->addAction(tr("New tag inside\tShift+Ins"), this, [this, tag] { add(tag.id); });
        menu->addSeparator();
        menu->addAction(tr("Rename\tF2"), this, &TagsPanel::rename);
        fillColors(menu->addMenu(tr("Colour (F5)")));
        QMenu *digits = menu->addMenu(tr("Key (Ctrl+digit)"));
        fillDigits(digits, tag);
        digits->setEnabled(one);
        menu->addAction(tr("Merge into…\tF8"), this, &TagsPanel::merge);
        menu->addAction(tr("Split off…\tF9"), this, &TagsPanel::split)->setEnabled(one);
        QMenu *place = menu->addMenu(tr("Move"));
        place->addAction(tr("Up\tCtrl+Shift+Up"), this, [this] { move(Qt::Key_Up); });
        place->addAction(tr("Down\tCtrl+Shift+Down"), this, [this] { move(Qt::Key_Down); });
        place->addAction(tr("Under the tag above\tCtrl+Shift+Right"), this, [this] { move(Qt::Key_Right); });
        place->addAction(tr("Out of its parent\tCtrl+Shift+Left"), this, [this] { move(Qt::Key_Left); });
        menu->addSeparator();
        menu->addAction(tr("Delete…\tF4"), this, &TagsPanel::askToDelete);
    }
    menu->popup(global);
}

void TagsPanel::fillMore(QMenu *menu)
{
    const bool none = m_context.project.tags().isEmpty();
    menu->clear();
    menu->addAction(tr("Unfold all"), this, [this] { m_view->fold(false); })->setEnabled(!none);
    menu->addAction(tr("Fold all"), this, [this] { m_view->fold(true); })->setEnabled(!none);
    menu->addSeparator();
    Navigator &navigator = m_context.navigator;
    menu->addAction(tr("Import a codebook…"), this,
                    [&navigator] { Q_EMIT navigator.trigger(QStringLiteral("importCodebook")); });
    menu->addAction(tr("Export the codebook…"), this,
                    [&navigator] { Q_EMIT navigator.trigger(QStringLiteral("exportCodebook")); })
        ->setEnabled(!none);
}

} // namespace crossread
