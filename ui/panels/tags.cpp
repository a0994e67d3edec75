#include "ui/panels/tags.h"

#include "app/edits.h"
#include "app/longedit.h"
#include "ui/models/filter.h"
#include "ui/panels/filternote.h"
#include "ui/panels/filterpickers.h"
#include "ui/panels/tagsplit.h"
#include "ui/panels/tagsview.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

TagsPanel::TagsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Annotations | Change::Tags, true, parent),
      m_model(new TagsModel(context.project, context.filter, this)), m_view(new TagsView(m_model, this)),
      m_filter(new FilterEdit(tr("Filter tags"), m_view, this)), m_add(new QToolButton(this)),
      m_more(new QToolButton(this)), m_described(new QLabel(this)), m_articles(new QLabel(this)),
      m_description(new QPlainTextEdit(this)), m_strip(makeStrip())
{
    build();
    connect(m_filter, &QLineEdit::textChanged, m_model, &TagsModel::setFilter);
    connect(m_add, &QToolButton::clicked, this, [this] { add(m_model->tag(m_view->currentIndex()).parent); });
    connect(m_model, &TagsModel::failed, &context.navigator, &Navigator::failed);
    connect(m_view, &TagsView::currentTagChanged, this, &TagsPanel::describe);
    connect(m_view, &TagsView::pressed, this, &TagsPanel::key);
    connect(m_view, &TagsView::menuWanted, this, &TagsPanel::showMenu);
    connect(m_view, &TagsView::countClicked, this, [this](Id tag, bool back) { walk(tag, back); });
    connect(m_articles, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const Id article = link.toLongLong())
            walk(m_view->current(), false, article);
        else
            showArticles();
    });
    connect(m_delete, &QPushButton::clicked, this, [this] { drop(m_asked); });
    connect(m_keep, &QPushButton::clicked, m_strip, [this] {
        m_strip->hide();
        m_view->setFocus();
    });
}

void TagsPanel::build()
{
    m_add->setToolTip(tr("New tag (Ins)"));
    m_add->setAccessibleName(tr("New tag"));
    m_more->setToolTip(tr("More about the codebook"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] { fillMore(m_more->menu()); });
    m_articles->setObjectName(QStringLiteral("articlesOfTag"));
    m_articles->setTextFormat(Qt::RichText);
    m_articles->setWordWrap(true);
    m_articles->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_articles->setContentsMargins(12, 4, 12, 0);
    m_articles->setAccessibleName(tr("Articles with this tag"));
    m_described->setTextFormat(Qt::RichText);
    m_described->setWordWrap(true); // a tag may be called by a whole sentence
    m_described->setContentsMargins(12, 8, 12, 0);
    m_described->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_description->setFrameShape(QFrame::NoFrame);
    m_description->setFixedHeight(58);
    m_description->setTabChangesFocus(true);
    m_description->document()->setDocumentMargin(4);
    m_description->setPlaceholderText(tr("What this tag is for, and what it is not for"));
    m_description->setAccessibleName(tr("Description of the tag"));
    m_description->installEventFilter(this);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(4);
    top->addWidget(m_filter, 1);
    top->addWidget(m_add);
    top->addWidget(m_more);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(8, 2, 8, 8);
    note->addWidget(m_description);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(m_context.filter, FilterNote::Annotations, this));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_described);
    layout->addWidget(m_articles);
    layout->addLayout(note);
    setFocusProxy(m_view);
}

QFrame *TagsPanel::makeStrip()
{
    auto *strip = new QFrame(this);
    m_question = new QLabel(strip);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_delete = new QPushButton(tr("Delete"), strip);
    m_keep = new QPushButton(tr("Keep"), strip);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(strip);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    strip->setAutoFillBackground(true);
    strip->installEventFilter(this);
    m_delete->installEventFilter(this);
    m_keep->installEventFilter(this);
    strip->hide();
    return strip;
}

void TagsPanel::retint()
{
    m_add->setIcon(icon(QStringLiteral("add"), palette()));
    m_more->setIcon(icon(QStringLiteral("menu"), palette()));
    const QColor ground = themeOf(this).errorStrip;
    if (m_strip->palette().color(QPalette::Window) != ground) {
        QPalette changed = palette();
        changed.setColor(QPalette::Window, ground);
        m_strip->setPalette(changed);
    }
    describe();
}

void TagsPanel::refresh()
{
    m_model->refresh();
    const bool none = m_context.project.tags().isEmpty();
    m_filter->setEnabled(!none);
    m_view->setEmptyText(none ? tr("Tags that you give to passages, or make here with +, will be listed here.")
                              : tr("No tag fits the filter"));
    if (std::any_of(m_asked.cbegin(), m_asked.cend(), [this](Id tag) { return !m_context.project.tag(tag).id; }))
        m_strip->hide();
    else if (!m_strip->isHidden())
        m_question->setText(questionAbout(m_asked)); // what would go may be something else by now
    describe();
}

void TagsPanel::describe()
{
    const Tag tag = m_context.project.tag(m_view->current());
    m_described->setVisible(tag.id);
    m_description->setVisible(tag.id);
    m_articles->setVisible(tag.id);
    if (!tag.id) {
        m_shown = 0;
        return;
    }
    const QString parent = m_context.project.tag(tag.parent).name;
    m_described->setText(QStringLiteral("<b>%1</b> <span style=\"color:%2\">%3</span>")
                             .arg(tag.name.toHtmlEscaped(), themeOf(this).secondary.name(),
                                  parent.isEmpty() ? QString() : tr("in %1").arg(parent).toHtmlEscaped()));
    m_articles->setText(articleLinks(tag.id));
    // What is being typed stays when something else has changed.
    if (m_shown != tag.id || !m_description->document()->isModified())
        m_description->setPlainText(tag.description);
    m_shown = tag.id;
}

void TagsPanel::keepDescription()
{
    Tag tag = m_context.project.tag(m_shown);
    const QString text = m_description->toPlainText().trimmed();
    m_description->document()->setModified(false);
    if (!tag.id || text == tag.description)
        return;
    tag.description = text;
    succeeded(updateTag(m_context.project, tag));
}

bool TagsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        keepDescription();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_description && enter && key->modifiers() & Qt::ControlModifier) {
            keepDescription();
            m_view->setFocus();
            return true;
        }
        if (watched != m_description && key->key() == Qt::Key_Escape) {
            m_keep->click();
            return true;
        }
        if (auto *button = qobject_cast<QPushButton *>(watched); button && enter) {
            button->click();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void TagsPanel::key(QKeyEvent *event)
{
    const Tag tag = m_model->tag(m_view->currentIndex());
    const bool shifted = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool isDigit =
        event->modifiers() == Qt::ControlModifier && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    event->accept();
    if (event->key() == Qt::Key_Insert)
        return add(event->modifiers() & Qt::ShiftModifier ? tag.id : tag.parent);
    if (!tag.id)
        return event->ignore();
    if (isDigit)
        return setDigit(event->key() - Qt::Key_0);
    if (shifted && event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down)
        return move(event->key());
    switch (event->key()) {
    case Qt::Key_F2:
        return rename();
    case Qt::Key_F5:
        return showColors();
    case Qt::Key_F4:
    case Qt::Key_Delete:
        return askToDelete();
    case Qt::Key_F8:
        return merge();
    case Qt::Key_F9:
        return split();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return walk(tag.id, event->modifiers() & Qt::ShiftModifier);
    default:
        event->ignore();
    }
}

// What dragging does, by keyboard: up and down among siblings, right under the one above, left out of the parent.
void TagsPanel::move(int key)
{
    const Codebook &book = m_model->codebook();
    const QList<Id> tags = book.roots(m_view->selected());
    if (tags.isEmpty())
        return;
    const Tag first = *book.find(tags.first());
    const QList<Id> siblings = book.children(first.parent);
    const Id above = siblings.value(siblings.indexOf(first.id) - 1);
    const qsizetype last = siblings.indexOf(tags.last());
    if (key == Qt::Key_Up && above)
        m_model->move(tags, first.parent, int(siblings.indexOf(above)));
    else if (key == Qt::Key_Down && last >= 0 && last + 1 < siblings.size())
        m_model->move(tags, first.parent, int(last) + 2);
    else if (key == Qt::Key_Right && above && m_model->move(tags, above, int(book.children(above).size())))
        m_view->setExpanded(m_model->indexOf(above), true);
    else if (key == Qt::Key_Left && first.parent)
        m_model->move(tags, book.find(first.parent)->parent, book.find(first.parent)->position + 1);
}

void TagsPanel::add(Id parent)
{
    Tag tag;
    tag.parent = parent;
    tag.name = tr("New tag");
    for (int number = 2; m_model->codebook().sibling(parent, tag.name); ++number)
        tag.name = tr("New tag %1").arg(number);
    m_filter->clear();
    const Result<Id> added = addTag(m_context.project, tag);
    if (!succeeded(added))
        return;
    m_view->select(*added);
    rename();
}

void TagsPanel::rename()
{
    m_view->setFocus();
    m_view->edit(m_view->currentIndex());
}

void TagsPanel::setColor(const QString &color)
{
    succeeded(setColorOfTags(m_context.project, m_view->selected(), color));
}

void TagsPanel::setDigit(int digit)
{
    Tag tag = m_model->tag(m_view->currentIndex());
    tag.digit = digit;
    if (tag.id)
        succeeded(updateTag(m_context.project, tag));
}

void TagsPanel::askToDelete()
{
    const QList<Id> tags = m_view->selected();
    const TagsModel::Loss loss = m_model->lossOf(tags);
    if (!loss.below && !loss.annotations)
        return drop(tags);
    m_asked = tags;
    m_question->setText(questionAbout(tags));
    m_strip->show();
    m_delete->setFocus();
}

QString TagsPanel::questionAbout(const QList<Id> &tags) const
{
    const TagsModel::Loss loss = m_model->lossOf(tags);
    const bool one = loss.tags == 1;
    const Tag first = m_context.project.tag(m_model->codebook().roots(tags).value(0));
    QStringList sentences{one ? tr("Delete “%1”?").arg(first.name) : tr("Delete %n tags?", nullptr, loss.tags)};
    if (loss.below == 1)
        sentences.append(one ? tr("The tag below it goes too.") : tr("The tag below them goes too."));
    else if (loss.below)
        sentences.append(one ? tr("The %n tags below it go too.", nullptr, loss.below)
                             : tr("The %n tags below them go too.", nullptr, loss.below));
    if (loss.annotations == 1)
        sentences.append(one ? tr("1 annotation loses it.") : tr("1 annotation loses tags."));
    else if (loss.annotations)
        sentences.append(one ? tr("%n annotations lose it.", nullptr, loss.annotations)
                             : tr("%n annotations lose tags.", nullptr, loss.annotations));
    if (loss.gone)
        sentences.append(loss.gone == 1 ? tr("1 has no other tag and no note: it goes.")
                                        : tr("%n have no other tag and no note: they go.", nullptr, loss.gone));
    return sentences.join(QLatin1Char(' '));
}

void TagsPanel::drop(QList<Id> tags)
{
    const QString name = m_context.project.tag(tags.value(0)).name;
    const int count = int(m_model->codebook().roots(tags).size());
    m_strip->hide();
    m_asked.clear();
    m_view->setFocus();
    removeTagsLong(m_context.project, tags, [this, name, count](const Result<void> &removed) {
        if (succeeded(removed))
            Q_EMIT m_context.navigator.done(count == 1 ? tr("Tag “%1” deleted.").arg(name)
                                                       : tr("%n tags deleted.", nullptr, count));
    });
}

void TagsPanel::merge()
{
    const QList<Id> from = m_view->selected();
    if (from.isEmpty())
        return;
    const QList<Choice> choices = tagChoices(m_context.project, QSet<Id>(from.begin(), from.end()));
    const QString title = from.size() == 1 ? tr("Merge “%1” into").arg(m_context.project.tag(from.first()).name)
                                           : tr("Merge %n tags into", nullptr, int(from.size()));
    auto *picker = new ChoicePicker(title, choices, this);
    connect(picker, &ChoicePicker::chosen, this, [this, from](const QString &key) {
        const Id into = key.toLongLong();
        mergeTagsLong(m_context.project, from, into, [this, into](const Result<void> &merged) {
            if (succeeded(merged))
                m_view->select(into);
        });
    });
    picker->openAt(belowCurrent());
}

void TagsPanel::split()
{
    const Tag tag = m_model->tag(m_view->currentIndex());
    QList<Annotation> own = m_model->annotationsOf(tag.id);
    own.removeIf([&](const Annotation &annotation) { return !annotation.tags.contains(tag.id); });
    if (own.isEmpty()) {
        Q_EMIT m_context.navigator.told(
            tr("No annotation bears “%1” itself: there is nothing to split off.").arg(tag.name));
        return;
    }
    auto *popup = new TagSplit(m_context.project, tag, own, TagSplit::Choose::Articles, this);
    connect(popup, &TagSplit::wanted, this, [this, tag](const QString &name, const QList<Id> &annotations) {
        Tag made;
        made.name = name;
        made.parent = m_context.project.tag(tag.id).parent;
        splitTagLong(m_context.project, tag.id, annotations, made, [this](const Result<Id> &split) {
            if (succeeded(split))
                m_view->select(*split);
        });
    });
    popup->openAt(belowCurrent());
}

void TagsPanel::walk(Id tag, bool back, Id article)
{
    QList<Annotation> own = m_model->annotationsOf(tag);
    if (article)
        own.removeIf([&](const Annotation &annotation) { return annotation.article != article; });
    if (own.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (own[i].id == m_walked)
            at = i;
    }
    at = at < 0 && back ? own.size() - 1 : (at + (back ? -1 : 1) + own.size()) % own.size();
    m_walked = own[at].id;
    Q_EMIT m_context.navigator.showAnnotation(m_walked);
    Q_EMIT m_context.navigator.told(
        tr("“%1”: %2 of %3").arg(m_context.project.tag(tag).name).arg(at + 1).arg(own.size()));
    m_view->setFocus(); // Enter goes on
}

void TagsPanel::showArticles()
{
    const Id tag = m_view->current();
    QHash<Id, Article> articles;
    for (const Article &article : m_context.project.articles())
        articles.insert(article.id, article);
    QList<Choice> choices;
    for (const auto &[article, count] : m_model->countsByArticle(tag)) {
        const Article one = articles.value(article);
        choices += {QString::number(article), one.title, outletOf(one), {}, -1, count};
    }
    auto *picker = new ChoicePicker(tr("Articles with “%1”").arg(m_context.project.tag(tag).name), choices, this);
    connect(picker, &ChoicePicker::chosen, this,
            [this, tag](const QString &key) { walk(tag, false, key.toLongLong()); });
    picker->openAt(belowCurrent());
}

void TagsPanel::filterByTag()
{
    FilterState state = m_context.filter.state();
    const QList<Id> tags = m_view->selected();
    state.tags = QSet<Id>(tags.begin(), tags.end());
    m_context.filter.set(state);
}

QString TagsPanel::articleLinks(Id tag) const
{
    constexpr qsizetype mostLinks = 3;
    constexpr qsizetype longestTitle = 32;
    QList<std::pair<Id, int>> counts = m_model->countsByArticle(tag);
    if (counts.isEmpty())
        return tr("No annotations");
    std::stable_sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList links;
    for (const auto &[article, count] : counts.mid(0, mostLinks)) {
        QString title;
        for (const Article &one : m_context.project.articles()) {
            if (one.id == article)
                title = one.title.size() <= longestTitle ? one.title : one.title.left(longestTitle - 1) + QChar(0x2026);
        }
        links += QStringLiteral("%1 × <a href=\"%2\">%3</a>").arg(count).arg(article).arg(title.toHtmlEscaped());
    }
    if (counts.size() > mostLinks)
        links += QStringLiteral("<a href=\"all\">%1</a>")
                     .arg(tr("%n more articles", nullptr, int(counts.size() - mostLinks)));
    return links.join(QStringLiteral("<br>"));
}

QPoint TagsPanel::belowCurrent() const
{
    return m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).bottomLeft());
}

} // namespace crossread
