#include "ui/panels/tags.h"

#include "app/edits.h"
#include "ui/panels/filternote.h"
#include "ui/panels/tagsview.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

TagsPanel::TagsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, Change::Articles | Change::Annotations | Change::Tags, true, parent),
      m_model(new TagsModel(context.project, context.filter, this)), m_view(new TagsView(m_model, this)),
      m_filter(new FilterEdit(tr("Filter tags"), m_view, this)), m_add(new QToolButton(this)),
      m_described(new QLabel(this)), m_description(new QPlainTextEdit(this)), m_strip(makeStrip())
{
    build();
    connect(m_filter, &QLineEdit::textChanged, m_model, &TagsModel::setFilter);
    connect(m_add, &QToolButton::clicked, this, [this] { add(m_model->tag(m_view->currentIndex()).parent); });
    connect(m_model, &TagsModel::failed, &context.navigator, &Navigator::failed);
    connect(m_view, &TagsView::currentTagChanged, this, &TagsPanel::describe);
    connect(m_view, &TagsView::pressed, this, &TagsPanel::key);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TagsPanel::showMenu);
    connect(m_delete, &QPushButton::clicked, this, [this] { drop(m_asked); });
    connect(m_keep, &QPushButton::clicked, m_strip, [this] {
        m_strip->hide();
        m_view->setFocus();
    });
}

void TagsPanel::build()
{
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_add->setToolTip(tr("New tag (Ins)"));
    m_add->setAccessibleName(tr("New tag"));
    m_described->setTextFormat(Qt::RichText);
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
    auto *note = new QHBoxLayout;
    note->setContentsMargins(8, 2, 8, 8);
    note->addWidget(m_description);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new FilterNote(m_context.filter, FilterNote::Names, this));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_strip);
    layout->addWidget(m_described);
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
    if (m_asked && !m_context.project.tag(m_asked).id)
        m_strip->hide();
    describe();
}

void TagsPanel::describe()
{
    const Tag tag = m_context.project.tag(m_view->current());
    m_described->setVisible(tag.id);
    m_description->setVisible(tag.id);
    if (!tag.id) {
        m_shown = 0;
        return;
    }
    const QString parent = m_context.project.tag(tag.parent).name;
    m_described->setText(QStringLiteral("<b>%1</b> <span style=\"color:%2\">%3</span>")
                             .arg(tag.name.toHtmlEscaped(), themeOf(this).secondary.name(),
                                  parent.isEmpty() ? QString() : tr("in %1").arg(parent).toHtmlEscaped()));
    // What is being typed stays when something else has changed.
    if (m_shown != tag.id || !m_description->hasFocus())
        m_description->setPlainText(tag.description);
    m_shown = tag.id;
}

void TagsPanel::keepDescription()
{
    Tag tag = m_context.project.tag(m_shown);
    const QString text = m_description->toPlainText().trimmed();
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
            m_view->setFocus(); // keeps it
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
    event->accept();
    if (event->key() == Qt::Key_Insert)
        add(event->modifiers() & Qt::ShiftModifier ? tag.id : tag.parent);
    else if (!tag.id)
        event->ignore();
    else if (event->key() == Qt::Key_F2)
        rename();
    else if (event->key() == Qt::Key_F5)
        showColors();
    else if (event->key() == Qt::Key_F4 || event->key() == Qt::Key_Delete)
        askToDelete();
    else if (shifted && event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down)
        nest(event->key());
    else
        event->ignore();
}

// What dragging does, by keyboard: up and down among siblings, right under the one above, left out of the parent.
void TagsPanel::nest(int key)
{
    const Tag tag = m_model->tag(m_view->currentIndex());
    const QModelIndex above = m_view->currentIndex().siblingAtRow(m_view->currentIndex().row() - 1);
    if (key == Qt::Key_Up && tag.position > 0)
        m_model->move(tag.id, tag.parent, tag.position - 1);
    else if (key == Qt::Key_Down)
        m_model->move(tag.id, tag.parent, tag.position + 1);
    else if (key == Qt::Key_Right && above.isValid())
        m_model->move(tag.id, m_model->tag(above).id, m_model->rowCount(above));
    else if (key == Qt::Key_Left && tag.parent)
        m_model->move(tag.id, m_context.project.tag(tag.parent).parent, m_context.project.tag(tag.parent).position + 1);
}

void TagsPanel::add(Id parent)
{
    Tag tag;
    tag.parent = parent;
    QSet<QString> taken;
    for (const Tag &other : m_context.project.tags()) {
        if (other.parent == parent)
            taken.insert(other.name);
    }
    tag.name = tr("New tag");
    for (int number = 2; taken.contains(tag.name); ++number)
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
    Tag tag = m_model->tag(m_view->currentIndex());
    if (!tag.id || tag.color == color)
        return;
    tag.color = color;
    succeeded(updateTag(m_context.project, tag));
}

void TagsPanel::askToDelete()
{
    const Tag tag = m_model->tag(m_view->currentIndex());
    const TagsModel::Loss loss = m_model->lossOf(tag.id);
    if (!loss.below && !loss.annotations)
        return drop(tag.id);
    QStringList sentences{tr("Delete “%1”?").arg(tag.name)};
    if (loss.below)
        sentences.append(loss.below == 1 ? tr("The tag below it goes too.")
                                         : tr("The %n tags below it go too.", nullptr, loss.below));
    if (loss.annotations)
        sentences.append(loss.annotations == 1 ? tr("1 annotation loses it.")
                                               : tr("%n annotations lose it.", nullptr, loss.annotations));
    if (loss.gone)
        sentences.append(loss.gone == 1 ? tr("1 has no other tag and no note: it goes.")
                                        : tr("%n have no other tag and no note: they go.", nullptr, loss.gone));
    m_asked = tag.id;
    m_question->setText(sentences.join(QLatin1Char(' ')));
    m_strip->show();
    m_delete->setFocus();
}

void TagsPanel::drop(Id id)
{
    const QString name = m_context.project.tag(id).name;
    m_strip->hide();
    m_asked = 0;
    m_view->setFocus();
    if (succeeded(removeTag(m_context.project, id)))
        Q_EMIT m_context.navigator.told(tr("Tag “%1” deleted; Undo brings it back").arg(name));
}

} // namespace crossread
