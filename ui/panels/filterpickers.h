#pragma once

#include "app/values/article.h"
#include "ui/panels/choicepicker.h"

#include <functional>
#include <QDate>

class QMenu;

namespace crossread {

class Project;
struct PanelContext;

// The lists to choose from for the shared filter and for edits; each filter list ticks at once. `at` says where they
// open, below it.
void pickFilterTags(const PanelContext &context, QWidget *at);
void pickFilterAuthors(const PanelContext &context, QWidget *at);
void pickFilterArticles(const PanelContext &context, QWidget *at);
void pickFilterOutlets(const PanelContext &context, QWidget *at);

// Two days to tick, "from" and "until", in a menu that is filled anew.
struct DayField
{
    QString name;
    QDate present;   // invalid: not ticked
    QDate otherwise; // offered where it is not
    std::function<void(const QDate &)> set;
};
void fillDays(QMenu *menu, const QList<DayField> &fields);
void fillAnnotationDays(const PanelContext &context, QMenu *menu);

QList<Choice> tagChoices(const Project &project, const QSet<Id> &without = {});
int countAuthors(const Project &project);

} // namespace crossread
