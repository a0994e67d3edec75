#include "ui/panels/filterpickers.h"

#include "app/codebook.h"
#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/panels/panels.h"

#include <algorithm>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>
#include <QMap>
#include <QMenu>
#include <QWidgetAction>

namespace crossread {

namespace {

struct FilterText // the context of the translations of this file
{
    Q_DECLARE_TR_FUNCTIONS(crossread::FilterPickers)
};

QSet<QString> keysOf(const QSet<Id> &ids)
{
    QSet<QString> keys;
    for (const Id id : ids)
        keys.insert(QString::number(id));
    return keys;
}

QSet<Id> idsOf(const QSet<QString> &keys)
{
    QSet<Id> ids;
    for (const QString &key : keys)
        ids.insert(key.toLongLong());
    return ids;
}

void open(const QString &title, const QList<Choice> &choices, const QSet<QString> &ticks, QWidget *at, Filter &filter,
          void (*set)(FilterState &, const QSet<QString> &))
{
    QList<Choice> ordered = choices; // those that are ticked are not to be searched for
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const Choice &choice) { return ticks.contains(choice.key); });
    auto *picker = new ChoicePicker(title, ordered, ticks, at);
    QObject::connect(picker, &ChoicePicker::ticked, &filter, [&filter, set](const QSet<QString> &keys) {
        FilterState state = filter.state();
        set(state, keys);
        filter.set(state);
    });
    picker->openAt(at->mapToGlobal(QPoint(0, at->height())));
}

// Of all annotations, by author.
QMap<QString, int> authorCounts(const Project &project)
{
    QMap<QString, int> counts;
    for (const Annotation &annotation : project.annotations())
        ++counts[annotation.author];
    return counts;
}

} // namespace

QList<Choice> tagChoices(const Project &project, const QSet<Id> &without)
{
    const Codebook book(project.tags());
    QHash<Id, int> counts;
    for (const Annotation &annotation : project.annotations()) {
        for (const Id tag : annotation.tags)
            ++counts[tag];
    }
    QList<Choice> choices;
    for (const Tag &tag : project.tags()) {
        if (!without.contains(tag.id))
            choices +=
                {QString::number(tag.id), tag.name, book.path(tag.parent).join(QStringLiteral(" › ")), tag.color, -1,
                 counts.value(tag.id)};
    }
    return choices;
}

int countAuthors(const Project &project)
{
    return int(authorCounts(project).size());
}

void pickFilterTags(const PanelContext &context, QWidget *at)
{
    open(FilterText::tr("Annotations with these tags"), tagChoices(context.project),
         keysOf(context.filter.state().tags), at, context.filter,
         [](FilterState &state, const QSet<QString> &keys) { state.tags = idsOf(keys); });
}

void pickFilterAuthors(const PanelContext &context, QWidget *at)
{
    QList<Choice> choices;
    const QMap<QString, int> counts = authorCounts(context.project);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        choices += {it.key(), authorTitle(it.key()), {}, {}, -1, it.value()};
    open(FilterText::tr("Annotations by"), choices, context.filter.state().annotations.authors, at, context.filter,
         [](FilterState &state, const QSet<QString> &keys) { state.annotations.authors = keys; });
}

void pickFilterArticles(const PanelContext &context, QWidget *at)
{
    const QStringList outlets = outletsOf(context.project);
    QHash<QString, int> chips;
    for (const QString &outlet : outlets)
        chips.insert(outlet, int(chips.size()));
    QHash<Id, int> counts;
    for (const Annotation &annotation : context.project.annotations())
        ++counts[annotation.article];
    QList<Choice> choices;
    for (const Article &article : context.project.articles())
        choices += {QString::number(article.id),    article.title,           outletOf(article), {},
                    chips.value(outletOf(article)), counts.value(article.id)};
    open(FilterText::tr("These articles"), choices, keysOf(context.filter.state().articles), at, context.filter,
         [](FilterState &state, const QSet<QString> &keys) { state.articles = idsOf(keys); });
}

void pickFilterOutlets(const PanelContext &context, QWidget *at)
{
    QHash<QString, int> counts;
    for (const Article &article : context.project.currentArticles())
        ++counts[outletOf(article)];
    QList<Choice> choices;
    for (const QString &outlet : outletsOf(context.project))
        choices += {outlet, outlet, {}, {}, int(choices.size()), counts.value(outlet)};
    open(FilterText::tr("These outlets"), choices, context.filter.state().outlets, at, context.filter,
         [](FilterState &state, const QSet<QString> &keys) { state.outlets = keys; });
}

namespace {

// In a menu, which would take Tab and the arrows for its own rows.
class DayBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    bool focusNextPrevChild(bool next) override
    {
        QList<QWidget *> fields;
        for (QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (child->focusPolicy() & Qt::TabFocus)
                fields.append(child);
        }
        const qsizetype at = fields.indexOf(focusWidget());
        fields[(at + (next ? 1 : -1) + fields.size()) % fields.size()]->setFocus(next ? Qt::TabFocusReason
                                                                                      : Qt::BacktabFocusReason);
        return true;
    }
};

} // namespace

void fillDays(QMenu *menu, const QList<DayField> &fields)
{
    menu->clear();
    auto *box = new DayBox(menu);
    auto *form = new QFormLayout(box);
    for (const DayField &field : fields) {
        auto *check = new QCheckBox(field.name, box);
        auto *edit = new QDateEdit(box);
        edit->setCalendarPopup(true);
        edit->setDate(field.present.isValid()     ? field.present
                      : field.otherwise.isValid() ? field.otherwise
                                                  : QDate::currentDate());
        edit->setAccessibleName(field.name);
        check->setChecked(field.present.isValid());
        const auto keep = [check, edit, set = field.set] { set(check->isChecked() ? edit->date() : QDate()); };
        QObject::connect(check, &QCheckBox::toggled, check, keep);
        QObject::connect(edit, &QDateEdit::dateChanged, check, [check, keep] {
            if (check->isChecked())
                keep();
            else
                check->setChecked(true);
        });
        form->addRow(check, edit);
        if (!box->focusProxy()) {
            box->setFocusPolicy(Qt::StrongFocus);
            box->setFocusProxy(check);
        }
    }
    // Else the keys would go to what had them before.
    QMetaObject::invokeMethod(
        box, [box] { box->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
}

void fillAnnotationDays(const PanelContext &context, QMenu *menu)
{
    QDate first;
    QDate last;
    for (const Annotation &annotation : context.project.annotations()) {
        const QDate day = annotation.created.toLocalTime().date();
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
    }
    Filter &filter = context.filter;
    const auto set = [&filter](QDate AnnotationFilter::*field) {
        return [&filter, field](const QDate &day) {
            FilterState state = filter.state();
            state.annotations.*field = day;
            filter.set(state);
        };
    };
    const AnnotationFilter &present = filter.state().annotations;
    fillDays(menu, {{FilterText::tr("Made from"), present.from, first, set(&AnnotationFilter::from)},
                    {FilterText::tr("Made until"), present.to, last, set(&AnnotationFilter::to)}});
}

} // namespace crossread
