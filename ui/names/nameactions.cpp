#include "ui/names/nameactions.h"

#include "ui/models/entitylook.h"
#include "ui/names/entitypicker.h"
#include "ui/names/kinddialog.h"
#include "ui/navigator.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>
#include <QWidget>

namespace crossread {

namespace {

constexpr int mostLetters = 40;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostLetters ? line.left(mostLetters - 1) + QStringLiteral("…") : line;
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

// Where a menu stood when one of its entries was taken.
std::function<QPoint()> placeOf(QMenu &menu)
{
    return [menu = QPointer<QMenu>(&menu)] { return menu ? menu->pos() : QCursor::pos(); };
}

// Says what the entries below are about. (Not every style shows the text of a section.)
void addHead(QMenu &menu, const QString &text, const QIcon &picture)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    QAction *head = menu.addAction(picture, escaped(text));
    QFont font = head->font();
    font.setBold(true);
    head->setFont(font);
    head->setEnabled(false);
}

int highlighted(const Project &project)
{
    int sum = 0;
    for (const EntitySummary &entity : project.entities())
        sum += entity.count;
    return sum;
}

} // namespace

int mentionCount(const Project &project, const EntityRef &entity)
{
    for (const EntitySummary &summary : project.entities()) {
        if (summary.name == entity.name && summary.kind == entity.kind)
            return summary.count;
    }
    return 0;
}

NameActions::NameActions(Project &project, Navigator &navigator, QWidget *owner)
    : QObject(owner), m_project(project), m_navigator(navigator), m_owner(owner)
{
}

bool NameActions::succeeded(const Result<void> &result)
{
    if (!result)
        Q_EMIT m_navigator.failed(result.error());
    return result.ok();
}

void NameActions::report(const Result<void> &result, Reach reach, const std::function<QString()> &message)
{
    if (!succeeded(result))
        return;
    if (reach == Reach::Everywhere)
        Q_EMIT m_navigator.done(message());
    else
        Q_EMIT m_navigator.told(message());
}

void NameActions::addKinds(QMenu &menu, const QString &current, const Chosen &chosen, const Made &made)
{
    bool ownBegan = false;
    for (const EntityKind &kind : m_project.kinds()) {
        if (kind.isFigure)
            continue; // figures have values, which only the text can give
        if (kind.isOwn && !std::exchange(ownBegan, true))
            menu.addSeparator();
        QAction *action = menu.addAction(kindIcon(kind, m_owner->palette()), escaped(kind.title), this,
                                         [chosen, id = kind.id] { chosen(id); });
        action->setEnabled(kind.id != current);
    }
    menu.addSeparator();
    menu.addAction(tr("New Kind…"), this, [this, made] { KindDialog::open(m_owner, m_project, {}, made); });
}

void NameActions::addKindsTwice(QMenu &menu, const QString &current,
                                const std::function<void(const QString &, Reach)> &chosen,
                                const std::function<void(const EntityKind &, Reach)> &made)
{
    const auto fill = [&](QMenu &into, Reach reach) {
        addKinds(
            into, current, [chosen, reach](const QString &kind) { chosen(kind, reach); },
            [made, reach](const EntityKind &kind) { made(kind, reach); });
    };
    fill(menu, Reach::Everywhere);
    menu.addSeparator();
    fill(*menu.addMenu(tr("Only Here")), Reach::Here);
}

void NameActions::addMention(QMenu &menu, Id article, const Mention &mention, Span selection)
{
    const MentionPlace place{article, mention.span};
    const EntityRef entity{mention.entity, mention.kind};
    const QString text = mention.span.of(m_project.article(article).text).simplified();
    const bool isFigure = m_project.kind(mention.kind).isFigure;
    addHead(menu, QStringLiteral("%1 · %2").arg(shortened(mention.entity), m_project.kind(mention.kind).title),
            kindIcon(m_project.kind(mention.kind), m_owner->palette()));
    menu.addAction(tr("Next Mention\tF4"), this, [this, entity] { Q_EMIT walkWanted(entity, 1); });
    menu.addAction(tr("Previous Mention\tShift+F4"), this, [this, entity] { Q_EMIT walkWanted(entity, -1); });
    menu.addSeparator();
    const auto rejected = [this, place, text](Reach reach) {
        const int before = highlighted(m_project);
        report(rejectMention(m_project, place, reach), reach, [&] {
            return reach == Reach::Here
                       ? tr("“%1” is no entity here").arg(shortened(text))
                       : tr("No longer highlighted: “%1”, %n mentions.", nullptr, before - highlighted(m_project))
                             .arg(shortened(text));
        });
    };
    menu.addAction(tr("Not an Entity"), this, [rejected] { rejected(Reach::Everywhere); });
    menu.addAction(tr("Not an Entity Here"), this, [rejected] { rejected(Reach::Here); });
    const auto say = [this, text, name = mention.entity](const QString &kind, Reach reach) {
        const int count = std::max(mentionCount(m_project, {name, kind}), mentionCount(m_project, {text, kind}));
        return reach == Reach::Here ? tr("“%1” here: %2").arg(shortened(text), m_project.kind(kind).title)
                                    : tr("“%1” is now: %2, %n mentions.", nullptr, count)
                                          .arg(shortened(text), m_project.kind(kind).title);
    };
    addKindsTwice(
        *menu.addMenu(tr("Other Kind")), mention.kind,
        [this, place, say](const QString &kind, Reach reach) {
            report(setMentionKind(m_project, place, kind, reach), reach, [&] { return say(kind, reach); });
        },
        [this, place, say](const EntityKind &kind, Reach reach) {
            report(setMentionKind(m_project, place, kind, reach), reach, [&] {
                return say(m_project.kinds().isEmpty() ? QString() : kindCalled(m_project, kind.title), reach);
            });
        });
    if (!selection.isEmpty() && selection != mention.span && selection.overlaps(mention.span)) {
        QMenu *extent = menu.addMenu(tr("Other Extent"));
        const QString words = escaped(shortened(selection.of(m_project.article(article).text)));
        extent->addAction(tr("“%1” Everywhere").arg(words), this,
                          [this, place, selection] { setSpan(place, selection, Reach::Everywhere); });
        extent->addAction(tr("“%1” Only Here").arg(words), this,
                          [this, place, selection] { setSpan(place, selection, Reach::Here); });
    } else {
        menu.addAction(tr("Other Extent…"), this, [this, place] { Q_EMIT extentWanted(place); });
    }
    if (!isFigure) {
        menu.addAction(tr("Same As…"), this, [this, entity, at = placeOf(menu)] { linkToOther({entity}, at()); });
        if (text != mention.entity)
            menu.addAction(tr("Separate from “%1”").arg(escaped(shortened(mention.entity))), this,
                           [this, place, kind = mention.kind, text] {
                               report(addName(m_project, place, {{}, kind, text}, Reach::Everywhere), Reach::Everywhere,
                                      [&] { return tr("“%1” is an entity of its own now.").arg(shortened(text)); });
                           });
        addSeparate(menu, entity);
        menu.addAction(tr("Rename Entity…"), this, [this, entity] { rename(entity); });
    }
    menu.addAction(tr("Copy Name"), this, [name = mention.entity] { QGuiApplication::clipboard()->setText(name); });
}

void NameActions::addSelection(QMenu &menu, const MentionPlace &selection)
{
    const QString text = selection.span.of(m_project.article(selection.article).text).simplified();
    const auto add = [this, selection, text](const DictionaryEntry &name, Reach reach, const EntityKind *made) {
        const Result<void> result =
            made ? addName(m_project, selection, name, reach, *made) : addName(m_project, selection, name, reach);
        report(result, reach, [&] {
            const EntityRef entity{name.entity.isEmpty() ? text : name.entity,
                                   made ? kindCalled(m_project, made->title) : name.kind};
            return reach == Reach::Here
                       ? tr("“%1” here: %2").arg(shortened(text), m_project.kind(entity.kind).title)
                       : tr("Highlighted now: “%1”, %n mentions.", nullptr, mentionCount(m_project, entity))
                             .arg(shortened(entity.name));
        });
    };
    addKindsTwice(
        *menu.addMenu(tr("New Name")), {},
        [add](const QString &kind, Reach reach) {
            add({{}, kind, {}}, reach, nullptr);
        },
        [add](const EntityKind &kind, Reach reach) { add({}, reach, &kind); });
    menu.addAction(tr("Another Name Of…"), this, [this, add, text, at = placeOf(menu)] {
        pick(tr("“%1” is another name of …").arg(shortened(text)), {}, at(), [add](const EntityRef &entity) {
            add({{}, entity.kind, entity.name}, Reach::Everywhere, nullptr);
        });
    });
}

void NameActions::addEntities(QMenu &menu, const QList<EntityRef> &entities)
{
    if (entities.isEmpty())
        return;
    const EntityRef first = entities.first();
    const bool one = entities.size() == 1;
    const bool figures = std::any_of(entities.begin(), entities.end(),
                                     [this](const EntityRef &entity) { return m_project.kind(entity.kind).isFigure; });
    if (one) {
        menu.addAction(tr("Next Mention\tF4"), this, [this, first] { Q_EMIT walkWanted(first, 1); });
        menu.addAction(tr("Previous Mention\tShift+F4"), this, [this, first] { Q_EMIT walkWanted(first, -1); });
        menu.addSeparator();
    }
    menu.addAction(one ? tr("Not an Entity\tDel") : tr("Not Entities\tDel"), this,
                   [this, entities] { reject(entities); });
    const auto give = [this, entities](const QString &kind) {
        report(setKindOfEntities(m_project, entities, kind), Reach::Everywhere, [&] {
            return entities.size() == 1
                       ? tr("“%1” is now: %2, %n mentions.", nullptr,
                            mentionCount(m_project, {entities.first().name, kind}))
                             .arg(shortened(entities.first().name), m_project.kind(kind).title)
                       : tr("%n entities are now: %1.", nullptr, int(entities.size())).arg(m_project.kind(kind).title);
        });
    };
    addKinds(*menu.addMenu(tr("Other Kind")), one ? first.kind : QString(), give, [this, give](const EntityKind &kind) {
        const Result<QString> made = addKind(m_project, kind);
        if (made)
            give(*made);
        else
            Q_EMIT m_navigator.failed(made.error());
    });
    if (!figures) {
        menu.addAction(tr("Same As…\tCtrl+M"), this,
                       [this, entities, at = placeOf(menu)] { linkToOther(entities, at()); });
        if (one) {
            addSeparate(menu, first);
            menu.addAction(tr("Rename Entity…\tF2"), this, [this, first] { rename(first); });
        }
    }
    menu.addAction(one ? tr("Copy Name") : tr("Copy Names"), this, [entities] {
        QStringList names;
        for (const EntityRef &entity : entities)
            names.append(entity.name);
        QGuiApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
    });
}

void NameActions::addSeparate(QMenu &menu, const EntityRef &entity)
{
    const QStringList linked = linkedInto(m_project, entity);
    if (linked.isEmpty())
        return;
    menu.addAction(tr("Separate Again: %1").arg(escaped(shortened(linked.join(QStringLiteral(", "))))), this,
                   [this, entity, linked] {
                       report(separateEntity(m_project, entity), Reach::Everywhere, [&] {
                           return tr("Apart from “%1” again: %2.")
                               .arg(shortened(entity.name), shortened(linked.join(QStringLiteral(", "))));
                       });
                   });
}

void NameActions::addDictionary(QMenu &menu)
{
    menu.addAction(tr("Entity Dictionary…"), this,
                   [this] { Q_EMIT m_navigator.trigger(QStringLiteral("dictionary")); });
}

void NameActions::reject(const QList<EntityRef> &entities)
{
    if (entities.isEmpty())
        return;
    const int before = highlighted(m_project);
    report(rejectEntities(m_project, entities), Reach::Everywhere, [&] {
        const int gone = before - highlighted(m_project);
        return entities.size() == 1
                   ? tr("No longer highlighted: “%1”, %n mentions.", nullptr, gone)
                         .arg(shortened(entities.first().name))
                   : tr("No longer highlighted: %1 entities, %n mentions.", nullptr, gone).arg(entities.size());
    });
}

void NameActions::linkToOther(const QList<EntityRef> &asked, const QPoint &global)
{
    QList<EntityRef> entities = asked;
    entities.removeIf([this](const EntityRef &entity) { return m_project.kind(entity.kind).isFigure; });
    if (entities.isEmpty())
        return;
    const bool one = entities.size() == 1;
    const QString prompt = one ? tr("“%1” is the same as …").arg(shortened(entities.first().name))
                               : tr("Merge %n entities into …", nullptr, int(entities.size()));
    // Of several one may be what the others are merged into.
    pick(prompt, one ? entities : QList<EntityRef>(), global, [this, entities](const EntityRef &into) {
        QList<EntityRef> from = entities;
        from.removeIf([&](const EntityRef &entity) { return entity.name == into.name && entity.kind == into.kind; });
        report(mergeEntities(m_project, from, into), Reach::Everywhere, [&] {
            return tr("“%1” has %n mentions now.", nullptr, mentionCount(m_project, into)).arg(shortened(into.name));
        });
    });
}

void NameActions::pick(const QString &prompt, const QList<EntityRef> &besides, const QPoint &global,
                       const std::function<void(const EntityRef &)> &picked)
{
    auto *picker = new EntityPicker(m_project, prompt, besides, m_owner);
    connect(picker, &EntityPicker::picked, this, picked);
    picker->openAt(global);
}

void NameActions::rename(const EntityRef &entity)
{
    if (entity.name.isEmpty() || m_project.kind(entity.kind).isFigure)
        return;
    auto *dialog = new QInputDialog(m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename entity"));
    dialog->setLabelText(tr("“%1” is to be listed as:").arg(shortened(entity.name)));
    dialog->setTextValue(entity.name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, entity](const QString &name) {
        if (succeeded(renameEntity(m_project, entity, name)))
            Q_EMIT m_navigator.told(tr("“%1” is called “%2” now").arg(entity.name, name.simplified()));
    });
    dialog->open();
}

void NameActions::setSpan(const MentionPlace &place, Span span, Reach reach)
{
    const QString text = shortened(span.of(m_project.article(place.article).text));
    report(setMentionSpan(m_project, place, span, reach), reach, [&] {
        return reach == Reach::Here ? tr("Here the name is “%1”").arg(text) : tr("The name is now “%1”.").arg(text);
    });
}

} // namespace crossread
