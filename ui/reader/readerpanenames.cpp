#include "ui/models/entitiesmodel.h"
#include "ui/names/nameactions.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/extentbar.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/selectionbar.h"

#include <QMenu>
#include <QScrollBar>

// What a pane does with names.
namespace crossread {

bool ReaderPane::addNameActions(QMenu &menu, qsizetype position)
{
    const Span selection = m_view->selection();
    const Marks &marks = m_view->marks();
    int place = position >= 0 && m_style.entities ? marks.mentionAt(position) : -1;
    // A menu over selected words is about these, and the mention is the one that they touch.
    if (place < 0 && !selection.isEmpty() && m_style.entities)
        place = marks.mentionIndex.overlapping(selection).value(0, -1);
    if (place >= 0 && m_style.hiddenKinds.contains(marks.mentions[place].kind))
        place = -1;
    if (place < 0 && selection.isEmpty())
        return false;
    if (place >= 0)
        m_names->addMention(menu, articleId(), marks.mentions[place], selection);
    if (!selection.isEmpty() && (place < 0 || marks.mentions[place].span != selection)) {
        menu.addSeparator();
        m_names->addSelection(menu, {articleId(), selection});
    }
    menu.addSeparator();
    m_names->addDictionary(menu);
    return true;
}

void ReaderPane::nameSelection()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!addNameActions(*menu, m_view->caret())) {
        delete menu;
        Q_EMIT m_navigator.told(tr("Put the caret on a name, or select one first."));
        return;
    }
    const Span selection = m_view->selection();
    const int place = m_view->marks().mentionAt(m_view->caret());
    const Span at = !selection.isEmpty() ? selection : place >= 0 ? m_view->marks().mentions[place].span : Span{};
    m_bar->hide();
    menu->popup(below(at));
    menu->setActiveAction(menu->actions().value(1)); // after the heading
}

// The entity at the caret; where there is none, the next mention of any becomes the first.
void ReaderPane::walkMentions(int step)
{
    const QList<Mention> &mentions = m_view->marks().mentions;
    const Span selection = m_view->selection();
    const qsizetype caret = selection.isEmpty() ? m_view->caret() : selection.start;
    const int place = m_view->marks().mentionAt(caret);
    const auto isShown = [this](const Mention &mention) { return !m_style.hiddenKinds.contains(mention.kind); };
    if (place >= 0 && isShown(mentions[place]))
        return walkEntity({mentions[place].entity, mentions[place].kind}, step);
    const Mention *next = nullptr;
    for (const Mention &mention : mentions) {
        if (!isShown(mention))
            continue;
        if (step > 0 && mention.span.start > caret) {
            next = &mention;
            break;
        }
        if (step < 0 && mention.span.end < caret)
            next = &mention;
    }
    if (!next) {
        Q_EMIT m_navigator.told(tr("No name follows in this article."));
        return;
    }
    m_navigator.setLitEntity(next->entity);
    m_view->setCaret(next->span.start);
    m_view->flash(next->span);
}

void ReaderPane::walkEntity(const EntityRef &entity, int step)
{
    EntitySummary summary;
    for (const EntitySummary &one : m_project.entities()) {
        if (one.name == entity.name && one.kind == entity.kind)
            summary = one;
    }
    const QList<PassageRef> mentions = mentionsOf(m_project, summary, {});
    if (mentions.isEmpty())
        return;
    const int here = m_view->marks().mentionAt(m_view->caret());
    const PassageRef from{articleId(), here >= 0 ? m_view->marks().mentions[here].span : Span{}};
    const qsizetype count = mentions.size();
    const qsizetype last = mentions.indexOf(from);
    const qsizetype at = last < 0 ? (step > 0 ? 0 : count - 1) : (last + step + count) % count;
    m_navigator.setLitEntity(entity.name);
    Q_EMIT m_navigator.showPassages({mentions[at]});
    Q_EMIT m_navigator.told(tr("“%1”: mention %2 of %3").arg(entity.name).arg(at + 1).arg(count));
}

void ReaderPane::chooseExtent(const MentionPlace &place)
{
    if (place.article != articleId())
        return;
    delete m_extent;
    m_extent = new ExtentBar(m_view->article().text, place.span, m_view);
    m_bar->hide();
    const auto show = [this](Span span) {
        m_view->select(span);
        m_view->reveal(span);
        const QRect room(0, 0, m_view->width() - m_view->verticalScrollBar()->width(), m_view->height());
        m_extent->showAt(m_view->rectOf(span), room);
    };
    connect(m_extent, &ExtentBar::moved, this, show);
    connect(m_extent, &ExtentBar::finished, this, [this, place](Span span, bool everywhere) {
        m_extent->deleteLater();
        m_extent = nullptr;
        m_view->selectNothing();
        m_view->setCaret(place.span.start);
        m_view->setFocus();
        if (!span.isEmpty() && span != place.span)
            m_names->setSpan(place, span, everywhere ? Reach::Everywhere : Reach::Here);
    });
    show(place.span);
    m_extent->setFocus();
}

} // namespace crossread
