#pragma once

#include "app/edits.h"
#include "ui/names/picker.h"

#include <QAbstractListModel>

namespace crossread {

// The names (not the figures) of the corpus that fit what is typed: best first, then the most mentioned. Any case, with
// or without accents, in names and aliases; at most 100 rows.
class EntityMatches : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, KindRole, AliasRole }; // AliasRole: the alias that was found, or ""

    EntityMatches(const Project &project, const QList<EntityRef> &besides, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    EntityRef entity(int row) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Known
    {
        EntityRef entity;
        QStringList folded; // the name's, then those of the aliases
        QStringList aliases;
        int count;
    };
    struct Match
    {
        int known;
        int alias; // -1: the name itself
        int score;
    };
    const Project &m_project;
    QList<Known> m_known;
    QList<Match> m_matches;
};

// Type to find an entity.
class EntityPicker : public Picker
{
    Q_OBJECT
public:
    EntityPicker(const Project &project, const QString &prompt, const QList<EntityRef> &besides, QWidget *parent);

Q_SIGNALS:
    void picked(const crossread::EntityRef &entity);

protected:
    void narrow(const QString &typed) override;
    void take(const QModelIndex &index, Qt::KeyboardModifiers modifiers) override;
    QString nothing() const override;

private:
    EntityMatches m_matches;
};

} // namespace crossread
