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
    const QRect row = m_view->visualRect(m_view->currentIndex());
    menu->popup(m_view->viewport()->mapToGlobal(row.bottomLeft()));
}

void TagsPanel::fillTargets(QMenu *menu, const Tag &tag)
{
    for (const Tag &target : m_context.project.tags()) {
        if (target.id == tag.id)
            continue;
        const QString parent = m_context.project.tag(target.parent).name;
        const QString name = parent.isEmpty() ? target.name : QStringLiteral("%1 › %2").arg(parent, target.name);
        menu->addAction(swatchIcon(themeOf(this).tag(target.color)),
                        QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                        [this, from = tag.id, into = target.id] {
                            if (succeeded(mergeTags(m_context.project, from, into)))
                                m_view->select(into);
                        });
    }
    menu->setEnabled(!menu->isEmpty());
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
        QAction *action = menu->addAction(name, this, [this, tag, digit] {
            Tag changed = tag;
            changed.digit = digit;
            succeeded(updateTag(m_context.project, changed));
        });
        action->setCheckable(true);
        action->setChecked(tag.digit == digit);
    }
}

void TagsPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    const Tag tag = m_model->tag(m_view->currentIndex());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("New tag\tIns"), this, [this, tag] { add(tag.parent); });
    if (tag.id) {
        menu->addAction(tr("New tag inside\tShift+Ins"), this, [this, tag] { add(tag.id); });
        menu->addSeparator();
        menu->addAction(tr("Rename\tF2"), this, &TagsPanel::rename);
        fillColors(menu->addMenu(tr("Colour (F5)")));
        fillDigits(menu->addMenu(tr("Key")), tag);
        fillTargets(menu->addMenu(tr("Merge into")), tag);
        QMenu *place = menu->addMenu(tr("Move"));
        place->addAction(tr("Up\tCtrl+Shift+Up"), this, [this] { nest(Qt::Key_Up); });
        place->addAction(tr("Down\tCtrl+Shift+Down"), this, [this] { nest(Qt::Key_Down); });
        place->addAction(tr("Under the tag above\tCtrl+Shift+Right"), this, [this] { nest(Qt::Key_Right); });
        place->addAction(tr("Out of its parent\tCtrl+Shift+Left"), this, [this] { nest(Qt::Key_Left); });
        menu->addSeparator();
        menu->addAction(tr("Delete…\tF4"), this, &TagsPanel::askToDelete);
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace crossread
