#pragma once

#include "ui/names/picker.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>

namespace crossread {

// What can be chosen or ticked: a tag, an author, an article.
struct Choice
{
    QString key;
    QString name;
    QString above; // in quiet letters before the name: the tags above a tag, an article's outlet
    QString tag;   // colour of a tag's swatch, as Theme::tag() takes it; "" none
    int chip = -1; // an outlet's number for a chip in its colour; -1 none
    int count = -1;
};

// The choices that fit what is typed: those whose name begins with it, those that contain it, those whose path does.
class ChoiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    ChoiceModel(const QList<Choice> &choices, QObject *parent = nullptr);

    void narrow(const QString &typed);
    const Choice &at(int row) const { return m_choices[m_rows[row]]; }
    void setTicks(const QSet<QString> &keys);
    bool isTicked(int row) const { return m_ticks.contains(at(row).key); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Choice> m_choices;
    QList<int> m_rows;
    QSet<QString> m_ticks;
    bool m_ticked = false;
};

// Type to find one of many. With `ticks` it stays open, and Enter or a click ticks; else the first choice closes it.
class ChoicePicker : public Picker
{
    Q_OBJECT
public:
    ChoicePicker(const QString &title, const QList<Choice> &choices, QWidget *parent);
    ChoicePicker(const QString &title, const QList<Choice> &choices, const QSet<QString> &ticks, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &key);
    void ticked(const QSet<QString> &keys); // after each tick

protected:
    void narrow(const QString &typed) override;
    void take(const QModelIndex &index, Qt::KeyboardModifiers modifiers) override;
    QString nothing() const override;

private:
    void build(const QString &title);

    ChoiceModel m_model;
    QSet<QString> m_ticks;
    const bool m_isTicking;
};

} // namespace crossread
