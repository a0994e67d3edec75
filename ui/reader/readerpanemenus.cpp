#include "ui/models/quotations.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

// The menus of a pane.
namespace crossread {

namespace {

constexpr int mostClaims = 15;
constexpr int mostLetters = 60;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostLetters ? line.left(mostLetters - 1) + QStringLiteral("…") : line;
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QIcon swatchIcon(const QString &color, const Theme &theme)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, QRectF(1, 1, 14, 14), {color}, theme);
    return QIcon(pixmap);
}

QString colorTitle(const QString &color)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("cyan"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Cyan")},
        {QStringLiteral("red"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Red")},
        {QStringLiteral("amber"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Amber")},
        {QStringLiteral("indigo"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Indigo")},
        {QStringLiteral("slate"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Slate")},
        {QStringLiteral("magenta"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Magenta")},
        {QStringLiteral("green"), QT_TRANSLATE_NOOP("crossread::ReaderPane", "Green")},
    };
    return titles.contains(color) ? ReaderPane::tr(titles.value(color)) : color;
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

void ReaderPane::openMenu(qsizetype position, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_view->selection().isEmpty())
        addSelectionActions(*menu);
    const QList<int> here = position >= 0 && m_style.annotations ? m_view->annotationsAt(position) : QList<int>();
    if (!here.isEmpty()) {
        Id id = m_view->marks().annotations[here.first()].id;
        for (const int place : here) {
            if (m_view->marks().annotations[place].id == m_view->selectedAnnotation())
                id = m_view->selectedAnnotation();
        }
        m_view->selectAnnotation(id, false);
        addAnnotationActions(*menu, id);
    }
    addNameActions(*menu, position);
    if (menu->isEmpty())
        menu->addAction(tr("Select All"), m_view, &QTextEdit::selectAll);
    menu->addSeparator();
    QAction *article = menu->addMenu(m_header->menuButton()->menu());
    article->setText(tr("Article"));
    menu->popup(global);
}

void ReaderPane::addSelectionActions(QMenu &menu)
{
    const QString words = m_view->selection().of(m_view->article().text);
    menu.addAction(tr("Copy"), this, [words] { copy(words); });
    menu.addAction(tr("Copy as Quotation"), this, [this, place = PassageRef{articleId(), m_view->selection()}] {
        copyAsQuotations(m_project, {place});
    });
    menu.addAction(tr("Tag…"), this, &ReaderPane::tagSelection);
    menu.addAction(tr("Tag with Its Own Words"), this, &ReaderPane::tagWithOwnWords);
    menu.addAction(tr("Note…"), this, &ReaderPane::noteSelection);
    menu.addAction(tr("New Claim from Selection"), this, [this] { addSelectionToClaim(0); });
    if (const Id claim = m_navigator.currentClaim())
        menu.addAction(tr("Add to the Current Claim"), this, [this, claim] { addSelectionToClaim(claim); });
}

void ReaderPane::addAnnotationActions(QMenu &menu, Id id)
{
    const Annotation annotation = m_project.annotation(id);
    menu.addSection(shortened(annotation.exact));
    menu.addAction(annotation.note.isEmpty() ? tr("Add Note…") : tr("Edit Note…"), this, [this, id] {
        editNote({articleId(), {}, id});
    });
    menu.addAction(tr("Add Tag…"), this, [this] {
        m_view->selectNothing();
        tagSelection();
    });
    for (const Id tag : annotation.tags) {
        const Tag known = m_project.tag(tag);
        menu.addAction(swatchIcon(known.color, themeOf(this)), tr("Remove Tag “%1”").arg(escaped(known.name)), this,
                       [this, id, tag] {
                           QList<Id> tags = m_project.annotation(id).tags;
                           tags.removeAll(tag);
                           report(setTags(m_project, id, tags));
                       });
    }
    QMenu *colors = menu.addMenu(tr("Colour"));
    const auto give = [this, id](const QString &color) {
        Annotation changed = m_project.annotation(id);
        changed.color = color;
        report(updateAnnotation(m_project, changed));
    };
    QAction *own = colors->addAction(tr("That of Its Tag"), this, [give] { give({}); });
    own->setCheckable(true);
    own->setChecked(annotation.color.isEmpty());
    for (const QString &color : tagColors()) {
        QAction *action = colors->addAction(swatchIcon(color, themeOf(this)), colorTitle(color), this,
                                            [give, color] { give(color); });
        action->setCheckable(true);
        action->setChecked(annotation.color == color);
    }
    menu.addAction(tr("Join with the Next Annotation"), this, &ReaderPane::joinAnnotations);
    menu.addAction(tr("Copy as Quotation"), this,
                   [this, id] { copyAsQuotations(m_project, placesOf(m_project, {id})); });
    menu.addAction(tr("Remove Annotation"), this, [this, id] { report(removeAnnotations(m_project, {id})); });
}

void ReaderPane::openClaimMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("add"), palette()), tr("New Claim"), this, [this] { addSelectionToClaim(0); });
    QList<Claim> offered;
    for (const Claim &claim : m_project.claims()) {
        if (claim.status == ClaimStatus::Rejected)
            continue;
        if (claim.id == m_navigator.currentClaim())
            offered.prepend(claim);
        else if (offered.size() < mostClaims)
            offered.append(claim);
    }
    if (!offered.isEmpty())
        menu->addSeparator();
    for (const Claim &claim : std::as_const(offered)) {
        QAction *action = menu->addAction(escaped(shortened(claim.statement)), this,
                                          [this, id = claim.id] { addSelectionToClaim(id); });
        QFont font = action->font();
        font.setItalic(claim.isSuggested());
        font.setBold(claim.id == m_navigator.currentClaim());
        action->setFont(font);
        action->setToolTip(claim.statement);
    }
    menu->popup(global);
}

void ReaderPane::fillVersionMenu()
{
    QMenu *menu = m_header->versionButton()->menu();
    menu->clear();
    const QList<Id> versions = m_project.versions(articleId());
    for (qsizetype i = versions.size() - 1; i >= 0; --i) { // the newest on top
        const Article version = m_project.article(versions[i]);
        const QString number = tr("%1 of %2").arg(i + 1).arg(versions.size());
        const QString day = version.hasDate() ? locale().toString(version.published, tr("d MMM yyyy")) : tr("no date");
        QAction *action =
            menu->addAction(QStringLiteral("%1 · %2 · %3").arg(number, day, escaped(shortened(version.title))), this,
                            [this, id = version.id] {
                                Q_EMIT activated();
                                Q_EMIT m_navigator.openArticle(id, false);
                            });
        action->setCheckable(true);
        action->setChecked(version.id == articleId());
    }
    const auto forward = [this](const QString &action) {
        Q_EMIT activated();
        Q_EMIT m_navigator.trigger(action);
    };
    menu->addSeparator();
    menu->addAction(tr("Show Differences"), this, [forward] { forward(QStringLiteral("differences")); });
    menu->addAction(tr("Review Doubtful Places…"), this, [forward] { forward(QStringLiteral("review")); });
    menu->addAction(tr("Separate the Versions"), this, [forward] { forward(QStringLiteral("separateVersions")); });
}

void ReaderPane::fillArticleMenu()
{
    auto *menu = new QMenu(m_header->menuButton());
    menu->addAction(tr("Find in Article…"), this, &ReaderPane::find);
    menu->addAction(tr("Note on the Article…"), this, &ReaderPane::noteArticle);
    menu->addAction(tr("Set Date…"), m_header, &PaneHeader::askForDate);
    menu->addAction(tr("Copy Title and Source"), this, [this] {
        const Article &article = m_view->article();
        QStringList parts{article.title};
        for (const QString &part : {article.source, m_header->text(), article.address}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        copy(parts.join(QStringLiteral(", ")));
    });
    menu->addSeparator();
    const auto forward = [this](const QString &action) {
        Q_EMIT activated();
        Q_EMIT m_navigator.trigger(action);
    };
    menu->addAction(tr("Split"), this, [forward] { forward(QStringLiteral("split")); });
    menu->addAction(tr("Remove from Project"), this, [forward] { forward(QStringLiteral("removeArticle")); });
    menu->addAction(tr("Close Pane"), this, &ReaderPane::closeWanted);
    m_header->menuButton()->setMenu(menu);
}

} // namespace crossread
