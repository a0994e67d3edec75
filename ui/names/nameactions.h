#pragma once

#include "app/edits.h"

#include <functional>
#include <QPoint>

class QMenu;
class QWidget;

namespace crossread {

class Navigator;

// What can be said of a name, wherever it is met: the entries of menus over text and lists, and the pickers that they
// open. What goes wrong goes to the navigator, and so does what an edit did elsewhere too.
class NameActions : public QObject
{
    Q_OBJECT
public:
    // Pop-ups stand over `owner`. All three outlive this.
    NameActions(Project &project, Navigator &navigator, QWidget *owner);

    // Entries about a mention. `selection`, if it overlaps the mention, is offered as its extent.
    void addMention(QMenu &menu, Id article, const Mention &mention, Span selection);
    void addSelection(QMenu &menu, const MentionPlace &selection); // entries about words that are no mention
    void addEntities(QMenu &menu, const QList<EntityRef> &entities);
    void addDictionary(QMenu &menu);

    void reject(const QList<EntityRef> &entities);
    void linkToOther(const QList<EntityRef> &asked, const QPoint &global); // asks which; figures stay
    void rename(const EntityRef &entity);                                  // asks how
    void setSpan(const MentionPlace &place, Span span, Reach reach);

Q_SIGNALS:
    void walkWanted(const crossread::EntityRef &entity, int step);
    void extentWanted(const crossread::MentionPlace &place); // to be chosen by keyboard

private:
    using Chosen = std::function<void(const QString &kind)>;
    using Made = std::function<void(const EntityKind &kind)>;
    void addKinds(QMenu &menu, const QString &current, const Chosen &chosen, const Made &made);
    void addKindsTwice(QMenu &menu, const QString &current, const std::function<void(const QString &, Reach)> &chosen,
                       const std::function<void(const EntityKind &, Reach)> &made);
    void addSeparate(QMenu &menu, const EntityRef &entity);
    void pick(const QString &prompt, const QList<EntityRef> &besides, const QPoint &global,
              const std::function<void(const EntityRef &)> &picked);
    bool succeeded(const Result<void> &result);
    void report(const Result<void> &result, Reach reach, const std::function<QString()> &message);

    Project &m_project;
    Navigator &m_navigator;
    QWidget *m_owner;
};

int mentionCount(const Project &project, const EntityRef &entity);

} // namespace crossread
