#include "ui/panels/filterrow.h"

#include "app/project.h"
#include "ui/models/entitylook.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"
#include "ui/panels/filterpickers.h"
#include "ui/panels/legend.h"
#include "ui/panels/panels.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace crossread {

namespace {

constexpr qsizetype mostInMenu = 16; // outlets: more are searched for

// A field of the filter state, set on a copy of the whole.
template<typename Field, typename Value>
void set(Filter &filter, Field field, const Value &value)
{
    FilterState state = filter.state();
    state.*field = value;
    filter.set(state);
}

template<typename T>
void toggleIn(Filter &filter, QSet<T> FilterState::*field, const T &value, bool on)
{
    QSet<T> values = filter.state().*field;
    if (on)
        values.insert(value);
    else
        values.remove(value);
    set(filter, field, values);
}

QString escaped(const QString &name)
{
    return QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

// A name on a button: no longer than a row has room for, whatever an article is called.
QString onButton(const QString &name)
{
    constexpr qsizetype most = 28;
    return escaped(name.size() <= most ? name : name.left(most - 1).trimmed() + QChar(0x2026));
}

QString daysText(const QDate &from, const QDate &to, const QString &any)
{
    const auto day = [](const QDate &date) { return QLocale().toString(date, FilterRow::tr("d MMM yyyy")); };
    if (from.isValid() && to.isValid())
        return QStringLiteral("%1 – %2").arg(day(from), day(to));
    if (from.isValid())
        return FilterRow::tr("from %1").arg(day(from));
    return to.isValid() ? FilterRow::tr("until %1").arg(day(to)) : any;
}

} // namespace

QWidget *makeStanceLegend(QWidget *parent)
{
    auto *legend = new QWidget(parent);
    auto *layout = new QHBoxLayout(legend);
    layout->setContentsMargins({});
    for (const StanceLook &look : stanceLooks()) {
        const auto color = [look](const Theme &theme) { return theme.stance(look.stance, look.differs); };
        layout->addWidget(new LegendLabel(
            {stanceName(look.stance, look.differs), LegendEntry::Symbol, color, look.stance, look.differs}, legend));
    }
    layout->addWidget(new LegendLabel(
        {FilterRow::tr("silent"), LegendEntry::Dot, [](const Theme &theme) { return theme.secondary; }}, legend));
    return legend;
}

FilterRow::FilterRow(const PanelContext &context, Place place, QWidget *list, QWidget *aside, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_text(new FilterEdit(place == Ledger ? tr("Filter claims") : tr("Filter all panels"), list, this)),
      m_outlets(menuButton(tr("Outlets"))), m_fewOutlets(m_outlets->menu()), m_dates(menuButton(tr("Dates"))),
      m_tags(pickButton(tr("Tags"), pickFilterTags)),
      m_conflicts(toggle(tr("Conflicts only"), tr("Only claims that are disputed, or whose figures differ"))),
      m_suggested(toggle(tr("Suggested"), tr("Show claims that are not decided yet, too"))), m_clear(new QLabel(this)),
      m_fields(new QWidget(this)), m_place(place), m_aside(aside)
{
    m_text->setFixedSize(224, 28);
    m_clear->setText(QStringLiteral("<a href=\"clear\">%1</a>").arg(tr("Clear filters")));
    m_clear->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_clear->setContentsMargins(0, 6, 0, 6);
    QList<QWidget *> fields{m_text, m_outlets, m_dates, m_tags};
    if (place == Window) {
        m_articles = pickButton(tr("Articles"), pickFilterArticles);
        m_authors = pickButton(tr("Authors of annotations"), pickFilterAuthors);
        m_made = menuButton(tr("Days of annotations"));
        m_kinds = menuButton(tr("Kinds of entities"));
        fields = {m_text, m_outlets, m_articles, m_dates, m_tags, m_authors, m_made, m_kinds};
        connect(m_kinds->menu(), &QMenu::aboutToShow, this, &FilterRow::fillKinds);
        connect(m_made->menu(), &QMenu::aboutToShow, this, [this] { fillAnnotationDays(m_context, m_made->menu()); });
    }
    fields += {m_conflicts, m_suggested};
    if (place == Ledger) {
        auto *rejected = toggle(tr("Rejected"), tr("Show rejected claims, too"));
        fields.append(rejected);
        connect(rejected, &QToolButton::toggled, this, &FilterRow::showRejected);
    }
    fields.append(m_clear);
    auto *flow = new FlowLayout(m_fields);
    for (QWidget *field : std::as_const(fields))
        flow->addWidget(field);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_aside, 0, Qt::AlignVCenter);

    Filter &filter = context.filter;
    connect(m_text, &QLineEdit::textChanged, this,
            [&filter](const QString &text) { set(filter, &FilterState::text, text.trimmed()); });
    connect(m_conflicts, &QToolButton::toggled, this,
            [&filter](bool on) { set(filter, &FilterState::conflictsOnly, on); });
    connect(m_suggested, &QToolButton::toggled, this, [&filter](bool on) { set(filter, &FilterState::suggested, on); });
    connect(m_clear, &QLabel::linkActivated, this, [&filter] { filter.set({}); });
    connect(m_fewOutlets, &QMenu::aboutToShow, this, &FilterRow::fillOutlets);
    connect(m_outlets, &QToolButton::clicked, this, [this] {
        show(); // the click has switched the button
        if (!m_outlets->menu())
            pickFilterOutlets(m_context, m_outlets);
    });
    connect(m_dates->menu(), &QMenu::aboutToShow, this, &FilterRow::fillDates);
    connect(&filter, &Filter::changed, this, &FilterRow::show);
    connect(&filter, &Filter::rowShown, this, &FilterRow::show);
    show();
}

QToolButton *FilterRow::menuButton(const QString &name)
{
    QToolButton *button = toggle(name, name);
    button->setMenu(new TickMenu(button));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

// A list with a search line, for what may be many.
QToolButton *FilterRow::pickButton(const QString &name, void (*pick)(const PanelContext &, QWidget *))
{
    QToolButton *button = toggle(name, name);
    connect(button, &QToolButton::clicked, this, [this, button, pick] {
        show(); // the click has switched the button
        pick(m_context, button);
    });
    return button;
}

QToolButton *FilterRow::toggle(const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(name);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setFixedHeight(28);
    button->setProperty("field", true);
    return button;
}

void FilterRow::refresh()
{
    setEnabled(!m_context.project.articles().isEmpty());
    const bool few = outletsOf(m_context.project).size() <= mostInMenu;
    if (few != bool(m_outlets->menu()))
        m_outlets->setMenu(few ? m_fewOutlets : nullptr);
    show();
}

void FilterRow::show()
{
    const FilterState &state = m_context.filter.state();
    const QString arrow = QStringLiteral("%1  ▾");
    const QSignalBlocker quiet[] = {QSignalBlocker(m_text), QSignalBlocker(m_conflicts), QSignalBlocker(m_suggested)};
    if (m_text->text().trimmed() != state.text)
        m_text->setText(state.text);
    m_conflicts->setChecked(state.conflictsOnly);
    m_suggested->setChecked(state.suggested);
    m_outlets->setChecked(!state.outlets.isEmpty());
    m_outlets->setText(arrow.arg(state.outlets.isEmpty()     ? tr("All outlets")
                                 : state.outlets.size() == 1 ? escaped(*state.outlets.begin())
                                                             : tr("%n outlets", nullptr, int(state.outlets.size()))));
    m_dates->setChecked(state.from.isValid() || state.to.isValid());
    m_dates->setText(arrow.arg(daysText(state.from, state.to, tr("Any date"))));
    m_tags->setChecked(!state.tags.isEmpty());
    m_tags->setText(arrow.arg(onButton(tagsText())));
    if (m_kinds) {
        const AnnotationFilter &annotations = state.annotations;
        m_articles->setChecked(!state.articles.isEmpty());
        m_articles->setText(arrow.arg(onButton(articlesText())));
        m_authors->setChecked(!annotations.authors.isEmpty());
        m_authors->setText(arrow.arg(onButton(authorsText())));
        m_made->setChecked(annotations.from.isValid() || annotations.to.isValid());
        m_made->setText(arrow.arg(daysText(annotations.from, annotations.to, tr("Annotated any day"))));
        m_kinds->setChecked(!state.kinds.isEmpty());
        m_kinds->setText(arrow.arg(escaped(kindsText())));
    }
    const bool twice = m_place == Ledger && m_context.filter.hasRow();
    for (QWidget *shared : QList<QWidget *>{m_text, m_outlets, m_dates, m_tags, m_conflicts, m_suggested})
        shared->setVisible(!twice);
    m_clear->setVisible(!state.isEmpty() && !twice);
    m_fields->layout()->invalidate();
    makeRoom();
}

QString FilterRow::tagsText() const
{
    const QSet<Id> &tags = m_context.filter.state().tags;
    return tags.isEmpty()     ? tr("Any tag")
           : tags.size() == 1 ? m_context.project.tag(*tags.begin()).name
                              : tr("%n tags", nullptr, int(tags.size()));
}

QString FilterRow::authorsText() const
{
    const QSet<QString> &authors = m_context.filter.state().annotations.authors;
    return authors.isEmpty()     ? tr("Any author")
           : authors.size() == 1 ? authorTitle(*authors.begin())
                                 : tr("%n authors", nullptr, int(authors.size()));
}

QString FilterRow::articlesText() const
{
    const QSet<Id> &articles = m_context.filter.state().articles;
    if (articles.size() == 1) {
        for (const Article &article : m_context.project.articles()) {
            if (articles.contains(article.id))
                return article.title;
        }
    }
    return articles.isEmpty() ? tr("All articles") : tr("%n articles", nullptr, int(articles.size()));
}

void FilterRow::fillOutlets()
{
    QMenu *menu = m_fewOutlets;
    menu->clear();
    const QStringList outlets = outletsOf(m_context.project);
    for (qsizetype i = 0; i < outlets.size(); ++i) {
        QAction *action = menu->addAction(chipIcon(themeOf(this).outlet(int(i))), escaped(outlets[i]));
        action->setCheckable(true);
        action->setChecked(m_context.filter.state().outlets.contains(outlets[i]));
        connect(action, &QAction::toggled, this, [this, outlet = outlets[i]](bool on) {
            toggleIn(m_context.filter, &FilterState::outlets, outlet, on);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("All outlets"), this, [this] { set(m_context.filter, &FilterState::outlets, QSet<QString>()); });
}

void FilterRow::fillDates()
{
    QMenu *menu = m_dates->menu();
    QDate first;
    QDate last;
    for (const Article &article : m_context.project.currentArticles()) {
        if (!article.hasDate())
            continue;
        first = first.isValid() ? std::min(first, article.published) : article.published;
        last = last.isValid() ? std::max(last, article.published) : article.published;
    }
    const auto set = [this](QDate FilterState::*field) {
        return [this, field](const QDate &day) { crossread::set(m_context.filter, field, day); };
    };
    const FilterState &state = m_context.filter.state();
    fillDays(menu, {{tr("From"), state.from, first, set(&FilterState::from)},
                    {tr("Until"), state.to, last, set(&FilterState::to)}});
}

// People, organisations, places: as long as they are few enough to be read.
QString FilterRow::kindsText() const
{
    const QSet<QString> &chosen = m_context.filter.state().kinds;
    QStringList titles;
    for (const EntityKind &kind : m_context.project.kinds()) {
        if (chosen.contains(kind.id))
            titles.append(kind.title);
    }
    if (chosen.isEmpty())
        return tr("Any kind");
    return titles.size() == chosen.size() && titles.size() <= 3 ? titles.join(QStringLiteral(", "))
                                                                : tr("%n kinds", nullptr, int(chosen.size()));
}

void FilterRow::fillKinds()
{
    QMenu *menu = m_kinds->menu();
    menu->clear();
    QSet<QString> present;
    for (const EntitySummary &entity : m_context.project.entities())
        present.insert(entity.kind);
    for (const EntityKind &kind : m_context.project.kinds()) {
        if (!present.contains(kind.id))
            continue;
        QAction *action = menu->addAction(kindIcon(kind, palette()), escaped(kind.title));
        action->setCheckable(true);
        action->setChecked(m_context.filter.state().kinds.contains(kind.id));
        connect(action, &QAction::toggled, this,
                [this, id = kind.id](bool on) { toggleIn(m_context.filter, &FilterState::kinds, id, on); });
    }
    menu->addSeparator();
    menu->addAction(tr("Any kind"), this, [this] { set(m_context.filter, &FilterState::kinds, QSet<QString>()); });
}

void FilterRow::makeRoom()
{
    m_aside->setVisible(m_fields->layout()->sizeHint().width() + m_aside->sizeHint().width() + 40 < width());
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

} // namespace crossread
